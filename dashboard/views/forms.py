"""Which form can show some rows: the one asked for, or the nearest that does not mislead, and why."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from dashboard.views.row import Row
from dashboard.views.spec import Form
from etl.contracts.vocabulary import Place


class Misfit(StrEnum):
    """Why a view is not drawn in the form that was asked for."""

    ONE_PERIOD = "one_period"
    SEVERAL_PERIODS = "several_periods"
    APART = "apart"


def fitting_form(asked: Form, rows: Iterable[Row], apart: bool) -> tuple[Form, Misfit | None]:
    """The form in which rows are drawn.

    Args:
        asked: the form wanted.
        rows: the figures chosen; those of an uncertain year count for no axis of time.
        apart: whether they must not share an axis.
    """
    rows = list(rows)
    several = _most_of_a_place(row for row in rows if row.may_stand_on_time_axis) > 1
    if asked.has_time_axis and rows and not several:
        return Form.DOTS, Misfit.ONE_PERIOD
    if asked is Form.BARS and _most_of_a_place(rows) > 1:
        return (Form.LINE if several else Form.DOTS), Misfit.SEVERAL_PERIODS
    if asked is Form.BARS and apart:
        return Form.DOTS, Misfit.APART
    return asked, None


def first_and_last(rows: Iterable[Row]) -> list[Row]:
    """For each place and indicator asked for the two ends of the longest run of like figures.

    Where it has no two of them, the latest figure.

    Like are figures of one indicator, geography and unit that may stand in one line.
    """
    by_place: dict[tuple[int, Place], list[Row]] = {}
    for row in rows:
        by_place.setdefault((row.asked, row.place), []).append(row)
    return [row for of_place in by_place.values() for row in _ends(of_place)]


def _ends(rows: list[Row]) -> list[Row]:
    runs: dict[tuple[object, ...], list[Row]] = {}
    for row in sorted(rows, key=lambda row: row.middle):
        if row.may_join_line and row.may_stand_on_time_axis:
            kind = (row.indicator_id, row.geography_code, row.unit, row.currency, row.per, row.computed)
            runs.setdefault(kind, []).append(row)
    longest = max(runs.values(), key=lambda run: run[-1].middle - run[0].middle, default=[])
    if len(longest) > 1:
        return [longest[0], longest[-1]]
    return [max(longest or rows, key=lambda row: row.end)]


def _most_of_a_place(rows: Iterable[Row]) -> int:
    count = Counter((row.asked, row.place) for row in rows)
    return max(count.values(), default=0)
