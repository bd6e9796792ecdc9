"""Periods as statistics print them, read into the days that they cover.

A spelling means something only together with its type: ``2015-12`` is a month as a snapshot and a
year as a financial year.
"""

import calendar
import re
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from etl.contracts.vocabulary import PeriodType

_SPLIT_YEAR = re.compile(r"^(\d{4})-(\d{2})$")
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
            Illinois 07-01, the United States 10-01, of the year before for a single printed year).

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
    found = _SPLIT_YEAR.match(label)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        raise ValueError(label)
    first = _year(found[1])
    return date(first, month, day), date(first + 1, month, day) - timedelta(days=1)


def _calendar_span(label: str) -> tuple[date, date]:
    """A day, a month or a year, as ISO writes it."""
    parts = [int(part) for part in label.split("-")]
    _year(label.split("-")[0])
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(parts[0], parts[1], 1), date(parts[0], parts[1], calendar.monthrange(*parts)[1])
    return date(*parts), date(*parts)


def _interval(label: str, financial_year_start: str) -> tuple[date, date]:
    for between in (" to ", "/"):
        if between in label:
            first, last = label.split(between)
            return _edge(first, financial_year_start)[0], _edge(last, financial_year_start)[1]
    years = re.fullmatch(r"(\d{4})-(\d{4})", label)
    if years:
        return date(_year(years[1]), 1, 1), date(_year(years[2]), 12, 31)
    short = _SPLIT_YEAR.match(label)
    if short:
        opening = _year(short[1])
        return date(opening, 1, 1), date(opening - opening % 100 + int(short[2]), 12, 31)
    return _calendar_span(label)


def _edge(label: str, financial_year_start: str) -> tuple[date, date]:
    found = _SPLIT_YEAR.match(label)
    if found and (int(found[1]) + 1) % 100 == int(found[2]) and int(found[2]) > 12:
        return _twelve_months(label, *_month_day(financial_year_start))
    return _calendar_span(label)


def _example(kind: PeriodType) -> str:
    return {
        PeriodType.CALENDAR_YEAR: "expected a year such as 2023",
        PeriodType.FINANCIAL_YEAR: "expected two years such as 2022-23",
        PeriodType.ACADEMIC_YEAR: "expected two years such as 2022-23",
        PeriodType.SNAPSHOT: "expected a day, month or year such as 2023-09-30, 2023-09 or 2023",
        PeriodType.MULTI_YEAR: "expected a span such as 2019-2023, 2016-01/2016-10 or 2020-21 to 2022-23",
    }[kind]
