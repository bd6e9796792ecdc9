"""What no model can be asked: refused at once, with a reason that a screen can say in words."""

import math
from enum import StrEnum


class Problem(StrEnum):
    """Why an input is impossible."""

    NOT_A_NUMBER = "not_a_number"
    RATE_BELOW_ZERO = "rate_below_zero"
    SHARE_OUTSIDE = "share_outside"
    TIME_BELOW_ZERO = "time_below_zero"
    NO_TEAM = "no_team"
    STAGE_WITHOUT_LENGTH = "stage_without_length"
    NO_POST = "no_post"
    UNEVEN_UNITS = "uneven_units"
    NO_CHILD = "no_child"
    HOURS_OUTSIDE = "hours_outside"
    WEEKS_OUTSIDE = "weeks_outside"


class ImpossibleInput(ValueError):
    """An input that no world could have; ``problem`` says why, ``value`` is what was given."""

    def __init__(self, problem: Problem, value: float) -> None:
        super().__init__(f"{problem}: {value}")
        self.problem = problem
        self.value = value


def ask(holds: bool, problem: Problem, value: float) -> None:
    """Refuse a value that is no number, or for which ``holds`` is false.

    Raises:
        ImpossibleInput: it is refused.
    """
    if not math.isfinite(value):
        raise ImpossibleInput(Problem.NOT_A_NUMBER, value)
    if not holds:
        raise ImpossibleInput(problem, value)
