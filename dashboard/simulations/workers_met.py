"""How many workers does a child meet, whose file stays open?

A child begins with one worker. Three things bring another:

* **Turnover.** A worker leaves with hazard h a year, at any time alike, and is replaced.
* **Cover.** Another worker stands in c times a year.
* **Moves** between teams of a stage-based service, at fixed times; each changes the worker with chance q. Where one
  worker stays with the family there are none.

With m(t) moves up to time t, the number of workers met is N(t) = 1 + Poisson((h + c) t) + Binomial(m(t), q), and
E N(t) = 1 + (h + c) t + q m(t).

The source is elementary: independent Poisson processes add up to one Poisson process, and a fixed number of independent
chances is binomial; the two are independent, so that their distributions are convolved.

**From a yearly turnover rate to the hazard.** The rates in the warehouse are leavers in a year divided by workers in
post: events for each worker-year that was worked, which estimates a constant hazard itself (an occurrence-exposure
rate), with the posts on one day standing for the mean of the year. So h = rate. -ln(1 - rate) would be right if the
rate were the share of a group that has left after a year; replacements who leave too make leavers over posts larger
than that (it may exceed 1), so the logarithm would count them twice. ``hazard_of_a_cohort`` gives it, to show how far
the reading matters.

Assumed: turnover does not depend on how long a worker has been there nor on the child, nobody comes back, the file
stays open all the time, and workers move between the teams of an authority only with the child. The last makes the
number of workers smaller than in life.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.simulations.impossible import Problem, ask

_MOST_YEARS = 50
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Stages:
    """Teams one after the other.

    Attributes:
        teams: how many; moves are one less.
        first: years until the first move.
        later: years between one move and the next.
        changes: the chance, 0 to 1, that a move changes the worker.
    """

    teams: int
    first: float
    later: float
    changes: float

    def __post_init__(self) -> None:
        ask(self.teams >= 1, Problem.NO_TEAM, self.teams)
        ask(self.first > 0, Problem.STAGE_WITHOUT_LENGTH, self.first)
        ask(self.later > 0, Problem.STAGE_WITHOUT_LENGTH, self.later)
        ask(0 <= self.changes <= 1, Problem.SHARE_OUTSIDE, self.changes)

    def moves_until(self, years: float) -> int:
        """Moves up to and at a time in years."""
        times = [self.first + number * self.later for number in range(self.teams - 1)]
        return sum(time <= years + 1e-9 for time in times)


ONE_WORKER = Stages(teams=1, first=1.0, later=1.0, changes=0.0)
"""One worker for each family: no moves at all."""


@dataclass(frozen=True, eq=False)
class WorkersMet:
    """The distribution of the number of workers. ``chances[n]`` is the chance of n + 1 of them; they add up to 1."""

    expected: float
    chances: Numbers

    @property
    def one(self) -> float:
        return float(self.chances[0])

    @property
    def two(self) -> float:
        return float(self.chances[1])

    @property
    def three_or_more(self) -> float:
        return max(1.0 - self.one - self.two, 0.0)


def workers_met(turnover: float, years: float, stages: Stages = ONE_WORKER, cover: float = 0.0) -> WorkersMet:
    """The number of workers that a child has met after some years.

    Args:
        turnover: leavers in a year for each filled post (0.15 is 15 percent); taken as the yearly hazard.
        years: time since the first worker.
        stages: the teams that follow each other.
        cover: how often a year another worker stands in.

    Raises:
        ImpossibleInput: a rate or time below zero, a chance outside 0 to 1, or no number.
    """
    ask(turnover >= 0, Problem.RATE_BELOW_ZERO, turnover)
    ask(cover >= 0, Problem.RATE_BELOW_ZERO, cover)
    ask(0 <= years <= _MOST_YEARS, Problem.TIME_BELOW_ZERO, years)
    mean, moves = (turnover + cover) * years, stages.moves_until(years)
    chances = np.convolve(_poisson(mean), binomial(moves, stages.changes))
    return WorkersMet(1.0 + mean + stages.changes * moves, chances)


def hazard_of_a_cohort(share: float) -> float:
    """The hazard that empties a group by ``share`` (0 to below 1) within a year: -ln(1 - share)."""
    ask(0 <= share < 1, Problem.SHARE_OUTSIDE, share)
    return -math.log1p(-share)


def binomial(trials: int, chance: float) -> Numbers:
    """The chance of 0, 1, ... ``trials`` successes."""
    return np.array(
        [math.comb(trials, hits) * chance**hits * (1.0 - chance) ** (trials - hits) for hits in range(trials + 1)]
    )


def _poisson(mean: float) -> Numbers:
    """The chance of 0, 1, ... events, as far as there is any to speak of (the rest is below 1e-12)."""
    last = math.ceil(mean + 12 * math.sqrt(mean)) + 25
    if mean == 0:
        return np.array([1.0, *([0.0] * last)])
    return np.array([math.exp(hits * math.log(mean) - mean - math.lgamma(hits + 1)) for hits in range(last + 1)])
