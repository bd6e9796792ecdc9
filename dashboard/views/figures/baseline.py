"""Where values of a picture start from: zero, or the hundred of an index."""

from collections.abc import Sequence

from dashboard.views.row import Row

BASE = 100.0
"""The value of the base year of an index: what its figures are measured from, as others are from zero."""


def are_index(rows: Sequence[Row]) -> bool:
    """Whether all of some figures are an index."""
    return all(row.unit == "index" for row in rows)


def baseline(rows: Sequence[Row]) -> float:
    """The value from which the bars and stems of some figures are drawn."""
    return BASE if are_index(rows) else 0.0
