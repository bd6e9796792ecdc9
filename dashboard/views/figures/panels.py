"""Which rows share an axis, and which stand without any."""

from collections.abc import Iterable

from dashboard.views.comparability import system_of
from dashboard.views.row import Row
from dashboard.views.spec import Form
from dashboard.views.view import View
from etl.contracts.vocabulary import City


def panels_of(view: View) -> list[tuple[Row, ...]]:
    """One group of rows, or one a city where figures must not share an axis; comparators go with their city.

    Each indicator that the view names has groups of its own.
    """
    if not view.separate_panels:
        return [view.drawn]
    groups = by_system(view.drawn)
    return groups if stand_as_numbers(view) else [part for rows in groups for part in by_unit(rows)]


def by_system(rows: Iterable[Row]) -> list[tuple[Row, ...]]:
    """Each city with its comparators, one indicator after the other."""
    rows = list(rows)
    groups = (
        tuple(row for row in rows if row.asked == number and system_of(row.place) is city)
        for number in sorted({row.asked for row in rows})
        for city in City
    )
    return [group for group in groups if group]


def by_unit(rows: Iterable[Row]) -> list[tuple[Row, ...]]:
    """Groups of one unit, currency and basis each."""
    rows = list(rows)
    units = dict.fromkeys((row.unit, row.currency, row.per) for row in rows)
    return [tuple(row for row in rows if (row.unit, row.currency, row.per) == unit) for unit in units]


def stand_as_numbers(view: View) -> bool:
    """Whether figures stand as numbers without any axis: they must not share one, and there is one a place."""
    once = len({(row.asked, row.place) for row in view.drawn}) == len(view.drawn)
    return view.separate_panels and view.form is Form.DOTS and once
