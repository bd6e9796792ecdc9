"""Periods as statistics print them, read into the days that they cover.

A spelling means something only together with its type: ``2011-12`` is a month as a snapshot and a
year as a financial year.
"""

import calendar
import re
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from etl.contracts.vocabulary import PeriodType

_SPLIT_YEAR = re.compile(r"^(\d{4})-(\d{2})$", re.ASCII)
_CALENDAR = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_ACADEMIC_YEAR_START = (9, 1)


class PeriodError(ValueError):
    """A spelling that does not fit its type."""


class Period(BaseModel):
    """One period: its printed label, its type, and the first and last day that it covers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str
    type: PeriodType
    start: date
    end: date

    @property
    def middle(self) -> date:
        """The day in the middle: where a single mark stands on a time axis."""
        return self.start + (self.end - self.start) / 2


def read_period(label: str, kind: PeriodType, financial_year_start: str = "01-01") -> Period:
    """Read a printed period.

    Args:
        label: ``2023``, ``2022-23``, ``2023-09-30``, ``2016-01/2016-10``, ``2020-21 to 2022-23`` ...
        kind: what the publisher says the period is.
        financial_year_start: ``MM-DD`` on which the place's financial year begins (England 04-01,
            Illinois 07-01, the United States 10-01).

    Raises:
        PeriodError: the label cannot be read as that type; the sentence says what would fit.
    """
    try:
        start, end = _span(label.strip(), kind, financial_year_start)
    except ValueError as problem:
        raise PeriodError(f"{label!r} is not a {kind.value.replace('_', ' ')}: {_example(kind)}") from problem
    if end < start:
        raise PeriodError(f"{label!r} ends before it begins")
    return Period(label=label.strip(), type=kind, start=start, end=end)


def _span(label: str, kind: PeriodType, financial_year_start: str) -> tuple[date, date]:
    match kind:
        case PeriodType.CALENDAR_YEAR:
            return date(_year(label), 1, 1), date(_year(label), 12, 31)
        case PeriodType.FINANCIAL_YEAR:
            return _twelve_months(label, *_month_day(financial_year_start))
        case PeriodType.ACADEMIC_YEAR:
            return _twelve_months(label, *_ACADEMIC_YEAR_START)
        case PeriodType.SNAPSHOT:
            return _calendar_span(label)
        case PeriodType.MULTI_YEAR:
            return _interval(label, financial_year_start)


def _year(text: str) -> int:
    if not re.fullmatch(r"(19|20)\d\d", text):
        raise ValueError(text)
    return int(text)


def _month_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def _twelve_months(label: str, month: int, day: int) -> tuple[date, date]:
    """``2022-23`` from the given day of 2022; a single printed year that is also the calendar year."""
    if re.fullmatch(r"\d{4}", label) and (month, day) == (1, 1):
        return date(_year(label), 1, 1), date(_year(label), 12, 31)
    if not _is_split_year(label):
        raise ValueError(label)
    first = _year(label[:4])
    return date(first, month, day), date(first + 1, month, day) - timedelta(days=1)


def _calendar_span(label: str) -> tuple[date, date]:
    """A day, a month or a year, as ISO writes it."""
    found = _CALENDAR.fullmatch(label)
    if not found:
        raise ValueError(label)
    year = _year(found[1])
    if found[2] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(found[2])
    if found[3] is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    day = date(year, month, int(found[3]))
    return day, day


def _interval(label: str, financial_year_start: str) -> tuple[date, date]:
    for between in (" to ", "/"):
        if between in label:
            first, last = label.split(between)
            both = between == " to " and _is_split_year(first) and _is_split_year(last)
            return _edge(first, both, financial_year_start)[0], _edge(last, both, financial_year_start)[1]
    years = re.fullmatch(r"(\d{4})-(\d{4})", label)
    if years:
        return date(_year(years[1]), 1, 1), date(_year(years[2]), 12, 31)
    short = _SPLIT_YEAR.match(label)
    if short:
        opening = _year(short[1])
        return date(opening, 1, 1), date(opening - opening % 100 + int(short[2]), 12, 31)
    return _calendar_span(label)


def _edge(label: str, beside_another: bool, financial_year_start: str) -> tuple[date, date]:
    """One end of a span: a financial year where its neighbour is one too or where it cannot be a month."""
    if _is_split_year(label) and (beside_another or int(label[-2:]) > 12):
        return _twelve_months(label, *_month_day(financial_year_start))
    return _calendar_span(label)


def _is_split_year(label: str) -> bool:
    found = _SPLIT_YEAR.match(label)
    return found is not None and (int(found[1]) + 1) % 100 == int(found[2])


def _example(kind: PeriodType) -> str:
    return {
        PeriodType.CALENDAR_YEAR: "expected a year such as 2023",
        PeriodType.FINANCIAL_YEAR: "expected two years such as 2022-23",
        PeriodType.ACADEMIC_YEAR: "expected two years such as 2022-23",
        PeriodType.SNAPSHOT: "expected a day, month or year such as 2023-09-30, 2023-09 or 2023",
        PeriodType.MULTI_YEAR: "expected a span such as 2019-2023, 2016-01/2016-10 or 2020-21 to 2022-23",
    }[kind]
