"""From when to when figures go, and which years of the exchange lie between."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dashboard.views.exchange_years import ExchangeYear
from dashboard.views.row import Row
from etl.contracts.vocabulary import PeriodType


def covers_a_span(row: Row) -> bool:
    """Whether a figure is of a stretch of time and not of a day."""
    return row.period_type != PeriodType.SNAPSHOT


def axis_span(rows: Sequence[Row]) -> tuple[date, date]:
    """The days that an axis must hold so that every period is whole on it."""
    first = min(min(row.start if covers_a_span(row) else row.middle for row in rows), _half_a_year_before(rows))
    last = max(row.end if covers_a_span(row) else row.middle for row in rows)
    return first, last


def _half_a_year_before(rows: Sequence[Row]) -> date:
    return min(row.middle for row in rows) - timedelta(days=140)


def shown_exchange_years(years: Iterable[ExchangeYear], rows: Sequence[Row]) -> list[ExchangeYear]:
    """The years of the exchange that lie on an axis; the axis is never made longer for them."""
    first, last = axis_span(rows)
    return [year for year in years if first <= middle_of(year) <= last]


def middle_of(year: ExchangeYear) -> date:
    """Where a year stands on an axis: 1 July, as its tick does."""
    return date(year.year, 7, 1)
