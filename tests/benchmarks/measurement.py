"""What a benchmark hands back, and how hard it tries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True)
class Effort:
    """How often things are repeated. Medians need an odd number."""

    repeats: int
    starts: int
    sessions: int


THOROUGH = Effort(repeats=15, starts=5, sessions=50)
QUICK = Effort(repeats=5, starts=1, sessions=8)


@dataclass(frozen=True)
class Measurement:
    """One figure, smaller is better.

    Attributes:
        name: what was measured.
        value: the median, in ``unit``.
        baseline: the median of something known, measured in the same run and the same unit.
        against: what the baseline is.
        goal: the most that is wanted, of the value or, with ``goal_is_ratio``, of the ratio to the baseline.
    """

    name: str
    value: float
    unit: str
    baseline: float | None = None
    against: str = ""
    goal: float | None = None
    goal_is_ratio: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times the baseline."""
        return self.value / self.baseline if self.baseline else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none."""
        reached = self.ratio if self.goal_is_ratio else self.value
        return None if self.goal is None or reached is None else reached <= self.goal


def alternately(times: int, *actions: Callable[[], Result]) -> list[list[Result]]:
    """Do the actions in turn, ``times`` times over, so that a noisy minute hits all of them alike."""
    results: list[list[Result]] = [[] for _ in actions]
    for _ in range(times):
        for place, action in enumerate(actions):
            results[place].append(action())
    return results


def middle(values: Sequence[float]) -> float:
    """The median: one slow run does not count."""
    return median(values)
