"""The one place that decides whether a figure may be called higher or lower than another.

Rule: two figures in the same unit, counted alike, differ clearly when their 95% intervals do not overlap (Office for
Health Improvement and Disparities, Fingertips; APHO Technical Briefing 3). That is a careful test: intervals that
overlap a little can belong to figures that a direct test would tell apart. Where a figure has no interval, nothing
is said.
"""

from enum import StrEnum

from dashboard.views.row import Row


class Difference(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"
    NO_CLEAR_DIFFERENCE = "no_clear_difference"


def difference(first: Row, second: Row) -> Difference | None:
    """How the first of two figures that are counted alike stands to the second; None where nothing can be said."""
    if (first.unit, first.currency, first.per) != (second.unit, second.currency, second.per):
        return None
    if first.interval is None or second.interval is None:
        return None
    if first.interval.overlaps(second.interval):
        return Difference.NO_CLEAR_DIFFERENCE
    return Difference.HIGHER if first.interval.lower > second.interval.upper else Difference.LOWER


def is_clear(first: Row, second: Row) -> bool:
    """Whether two figures of one line may be called different: not where chance alone could make the difference."""
    return difference(first, second) is not Difference.NO_CLEAR_DIFFERENCE
