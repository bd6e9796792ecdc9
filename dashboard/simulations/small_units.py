"""How resilient is a small unit, beside a team and one pooled service with the same number of posts?

A post has somebody at work with chance p = (1 - v)(1 - a): it is filled (v: share of empty posts) and the worker is not
absent (a: share of days lost). With n posts the number at work is X ~ Binomial(n, p). The unit is short when
X < ceil(c n), where c is the share of posts that must be there. The n k children of a unit (k for each post) are shared
by those at work: n k / X each.

The source is elementary: independent posts with one chance make a binomial number. Compared fairly: the whole service
has N posts in every division, N / n units of n, and every child belongs to exactly one unit, so the chance that a
child's unit is short is the chance that a unit is short; the number of units short at once has mean N / n times that,
and is above zero with chance 1 - (1 - P)^(N / n).

Assumed: posts are empty and people ill independently of each other, nobody is lent from unit to unit, and all posts
are alike. Shared causes (a wave of illness, a team that leaves together) make every division worse and pooling less
of a help. Because people come whole, a small unit cannot be 60 percent there: ceil(c n) can be a larger share than c.
"""

import math
from dataclasses import dataclass

import numpy as np

from dashboard.simulations.impossible import Problem, ask
from dashboard.simulations.workers_met import Numbers, binomial

HIGH_DAYS = 0.95
"""The high caseload is one that is not exceeded on this share of days."""

_WHOLE_PERSON = 1e-9


@dataclass(frozen=True, eq=False)
class Unit:
    """A unit, and the service that consists of such units.

    Attributes:
        size: posts of the unit.
        units: how many such units the service has.
        chances: the chance of 0, 1, ... ``size`` workers at work.
        needed: workers below which it is short.
        short: the chance that it is short; so it is for a child that it stands for.
        nobody: the chance that nobody is at work.
        expected_caseload: mean children for each worker at work, on days when anybody is there.
        high_caseload: children for each worker that are not exceeded on 95 of 100 days; None: nobody may be there.
        units_short: units short at once, on average.
        any_short: the chance that at least one unit of the service is short.
    """

    size: int
    units: int
    chances: Numbers
    needed: int
    short: float
    nobody: float
    expected_caseload: float
    high_caseload: float | None
    units_short: float
    any_short: float


def chance_at_work(vacancy: float, absence: float) -> float:
    """The chance, 0 to 1, that a post has somebody at work.

    Raises:
        ImpossibleInput: a share outside 0 to 1.
    """
    ask(0 <= vacancy <= 1, Problem.SHARE_OUTSIDE, vacancy)
    ask(0 <= absence <= 1, Problem.SHARE_OUTSIDE, absence)
    return (1 - vacancy) * (1 - absence)


def unit(size: int, posts: int, at_work: float, needed: float, children_per_post: float) -> Unit:
    """A unit of ``size`` posts in a service of ``posts``.

    Args:
        size: posts of a unit.
        posts: posts of the whole service; a multiple of ``size``.
        at_work: the chance that a post has somebody at work.
        needed: share of posts, above 0 to 1, that must be there.
        children_per_post: children for each post of the unit.

    Raises:
        ImpossibleInput: no posts, a remainder, a share outside 0 to 1, or no children.
    """
    ask(size >= 1, Problem.NO_POST, size)
    ask(posts >= 1, Problem.NO_POST, posts)
    ask(posts % size == 0, Problem.UNEVEN_UNITS, size)
    ask(0 <= at_work <= 1, Problem.SHARE_OUTSIDE, at_work)
    ask(0 < needed <= 1, Problem.SHARE_OUTSIDE, needed)
    ask(children_per_post > 0, Problem.NO_CHILD, children_per_post)
    units, chances = posts // size, binomial(size, at_work)
    fewest = math.ceil(needed * size - _WHOLE_PERSON)
    short = min(float(chances[:fewest].sum()), 1.0)
    there = np.arange(1, size + 1)
    somebody = float(chances[1:].sum())
    shared = size * children_per_post / there
    expected = float((chances[1:] * shared).sum()) / somebody if somebody > 0 else math.inf
    return Unit(
        size=size,
        units=units,
        chances=chances,
        needed=fewest,
        short=short,
        nobody=float(chances[0]),
        expected_caseload=expected,
        high_caseload=_high_caseload(chances, size * children_per_post),
        units_short=units * short,
        any_short=1 - (1 - short) ** units,
    )


def _high_caseload(chances: Numbers, children: float) -> float | None:
    at_least = np.cumsum(chances[::-1])[::-1]
    often = [there for there in range(len(chances)) if at_least[there] >= HIGH_DAYS - _WHOLE_PERSON]
    return children / often[-1] if often[-1] > 0 else None
