"""Periods as they are printed, and the days that they cover."""

import string
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.contracts.period import Period, PeriodError, read_period
from etl.contracts.vocabulary import PeriodType

CALENDAR, FINANCIAL, ACADEMIC, SNAPSHOT, MULTI_YEAR = (
    PeriodType.CALENDAR_YEAR,
    PeriodType.FINANCIAL_YEAR,
    PeriodType.ACADEMIC_YEAR,
    PeriodType.SNAPSHOT,
    PeriodType.MULTI_YEAR,
)
ENGLAND, ILLINOIS, UNITED_STATES, GERMANY = "04-01", "07-01", "10-01", "01-01"
YEAR_STARTS = (ENGLAND, ILLINOIS, UNITED_STATES, GERMANY)


def days(label: str, kind: PeriodType, year_start: str = GERMANY) -> tuple[str, str]:
    period = read_period(label, kind, year_start)
    return period.start.isoformat(), period.end.isoformat()


@pytest.mark.parametrize(
    ("label", "kind", "first", "last"),
    [
        ("2023", CALENDAR, "2023-01-01", "2023-12-31"),
        ("2022-23", ACADEMIC, "2022-09-01", "2023-08-31"),
        ("2023-09-30", SNAPSHOT, "2023-09-30", "2023-09-30"),
        ("2024-02", SNAPSHOT, "2024-02-01", "2024-02-29"),
        ("2023", SNAPSHOT, "2023-01-01", "2023-12-31"),
        ("2016-01/2016-10", MULTI_YEAR, "2016-01-01", "2016-10-31"),
        ("2021-12/2022-12", MULTI_YEAR, "2021-12-01", "2022-12-31"),
        ("2007-10/2010", MULTI_YEAR, "2007-10-01", "2010-12-31"),
        ("2019/2021", MULTI_YEAR, "2019-01-01", "2021-12-31"),
        ("2022-05-03/2022-06-10", MULTI_YEAR, "2022-05-03", "2022-06-10"),
        ("2014-17", MULTI_YEAR, "2014-01-01", "2017-12-31"),
        ("2020-2024", MULTI_YEAR, "2020-01-01", "2024-12-31"),
        ("2025", MULTI_YEAR, "2025-01-01", "2025-12-31"),
    ],
)
def test_every_spelling_covers_the_days_that_a_reader_expects(label: str, kind: PeriodType, first: str, last: str):
    assert days(label, kind) == (first, last)


@pytest.mark.parametrize(
    ("year_start", "first", "last"),
    [
        (ENGLAND, "2022-04-01", "2023-03-31"),
        (ILLINOIS, "2022-07-01", "2023-06-30"),
        (UNITED_STATES, "2022-10-01", "2023-09-30"),
        (GERMANY, "2022-01-01", "2022-12-31"),
    ],
)
def test_a_financial_year_begins_when_its_country_begins_it(year_start: str, first: str, last: str):
    assert days("2022-23", FINANCIAL, year_start) == (first, last)


def test_a_financial_year_ends_on_29_february_where_the_next_begins_on_1_march_of_a_leap_year():
    assert days("2023-24", FINANCIAL, "03-01") == ("2023-03-01", "2024-02-29")


def test_a_single_printed_year_is_a_financial_year_only_where_both_begin_in_january():
    assert days("2023", FINANCIAL, GERMANY) == ("2023-01-01", "2023-12-31")
    with pytest.raises(PeriodError, match="two years such as 2022-23"):
        read_period("2023", FINANCIAL, ENGLAND)


def test_a_financial_year_may_cross_the_century():
    assert days("1999-00", FINANCIAL, ENGLAND) == ("1999-04-01", "2000-03-31")


def test_the_type_decides_whether_a_label_is_a_month_a_financial_year_or_a_span():
    assert days("2011-12", SNAPSHOT, ENGLAND) == ("2011-12-01", "2011-12-31")
    assert days("2011-12", FINANCIAL, ENGLAND) == ("2011-04-01", "2012-03-31")
    assert days("2011-12", MULTI_YEAR, ENGLAND) == ("2011-01-01", "2012-12-31")


def test_december_2015_is_a_month_and_no_financial_year():
    assert days("2015-12", SNAPSHOT, ENGLAND) == ("2015-12-01", "2015-12-31")
    with pytest.raises(PeriodError):
        read_period("2015-12", FINANCIAL, ENGLAND)


@pytest.mark.parametrize(
    ("label", "year_start", "first", "last"),
    [
        ("2020-21 to 2022-23", ENGLAND, "2020-04-01", "2023-03-31"),
        ("2020-21 to 2022-23", ILLINOIS, "2020-07-01", "2023-06-30"),
        ("2011-12 to 2013-14", ENGLAND, "2011-04-01", "2014-03-31"),
        ("2008-09 to 2011-12", ENGLAND, "2008-04-01", "2012-03-31"),
    ],
)
def test_a_span_of_financial_years_runs_from_the_first_day_of_the_first_to_the_last_day_of_the_last(
    label: str, year_start: str, first: str, last: str
):
    assert days(label, MULTI_YEAR, year_start) == (first, last)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("", CALENDAR),
        ("23", CALENDAR),
        ("2022-23", CALENDAR),
        ("1823", CALENDAR),
        ("2022-24", FINANCIAL),
        ("2022/23", FINANCIAL),
        ("2022-2023", FINANCIAL),
        ("2022", ACADEMIC),
        ("2023-13", SNAPSHOT),
        ("2023-02-29", SNAPSHOT),
        ("2023-9-30", SNAPSHOT),
        ("30.09.2023", SNAPSHOT),
        ("2023-09-30-01", SNAPSHOT),
        ("September 2023", SNAPSHOT),
        ("2016-01/2016-10/2016-12", MULTI_YEAR),
        ("2016 to", MULTI_YEAR),
        ("2019 - 2023", MULTI_YEAR),
    ],
)
def test_a_label_that_does_not_fit_its_type_is_refused_with_an_example_that_would(label: str, kind: PeriodType):
    with pytest.raises(PeriodError, match="such as") as refused:
        read_period(label, kind, ENGLAND)
    assert repr(label) in str(refused.value)
    assert kind.value.replace("_", " ") in str(refused.value)


@pytest.mark.parametrize("label", ["2024-2020", "2016-10/2016-01", "2022-23 to 2020-21", "2017-14"])
def test_a_span_that_ends_before_it_begins_is_refused(label: str):
    with pytest.raises(PeriodError, match="ends before it begins"):
        read_period(label, MULTI_YEAR, ENGLAND)


def test_the_example_in_a_message_can_itself_be_read():
    for kind in PeriodType:
        with pytest.raises(PeriodError) as refused:
            read_period("nonsense", kind, ENGLAND)
        offered = str(refused.value).split("such as ")[1].replace(" or ", ", ").split(", ")
        for example in offered:
            assert read_period(example, kind, ENGLAND).label == example


YEARS = st.integers(1900, 2060)
DAYS = st.dates(date(1900, 1, 1), date(2060, 12, 31))


@st.composite
def printed(draw: st.DrawFn) -> tuple[str, PeriodType]:
    """A label as some publisher prints it, with its type."""
    year, span, day = draw(YEARS), draw(st.integers(0, 20)), draw(DAYS)
    split = f"{year}-{(year + 1) % 100:02}"
    later = year + span
    return draw(
        st.sampled_from(
            [
                (f"{year}", CALENDAR),
                (split, FINANCIAL),
                (split, ACADEMIC),
                (day.isoformat(), SNAPSHOT),
                (f"{day:%Y-%m}", SNAPSHOT),
                (f"{year}", SNAPSHOT),
                (f"{year}-{later}", MULTI_YEAR),
                (f"{year}/{later}", MULTI_YEAR),
                (f"{day:%Y-%m}/{day + timedelta(days=31 * span):%Y-%m}", MULTI_YEAR),
                (f"{split} to {later}-{(later + 1) % 100:02}", MULTI_YEAR),
            ]
        )
    )


def covers(period: Period) -> list[date]:
    return [period.start, period.middle, period.end]


@given(printed(), st.sampled_from(YEAR_STARTS))
def test_the_middle_of_a_period_lies_between_its_first_and_its_last_day(label: tuple[str, PeriodType], year_start: str):
    assert covers(found := read_period(*label, year_start)) == sorted(covers(found))


@given(printed(), st.sampled_from(YEAR_STARTS))
def test_a_period_keeps_its_printed_label_and_reads_the_same_again(label: tuple[str, PeriodType], year_start: str):
    found = read_period(*label, year_start)
    assert (found.label, found.type) == label
    assert read_period(found.label, found.type, year_start) == found


@given(DAYS)
def test_a_day_is_itself(day: date):
    found = read_period(day.isoformat(), SNAPSHOT)
    assert covers(found) == [day, day, day]


@given(YEARS, st.sampled_from(YEAR_STARTS), st.sampled_from([FINANCIAL, ACADEMIC]))
def test_years_follow_each_other_without_a_gap(year: int, year_start: str, kind: PeriodType):
    first, second = (read_period(f"{y}-{(y + 1) % 100:02}", kind, year_start) for y in (year, year + 1))
    assert first.end + timedelta(days=1) == second.start


@given(DAYS)
def test_the_months_of_a_year_follow_each_other_without_a_gap(day: date):
    month = read_period(f"{day:%Y-%m}", SNAPSHOT)
    following = month.end + timedelta(days=1)
    assert month.start <= day <= month.end
    assert (month.start.day, following.day) == (1, 1)


@given(YEARS, st.integers(0, 30), st.sampled_from(YEAR_STARTS))
def test_a_span_of_financial_years_covers_exactly_its_years(year: int, more: int, year_start: str):
    first, last = (f"{y}-{(y + 1) % 100:02}" for y in (year, year + more))
    span = read_period(f"{first} to {last}", MULTI_YEAR, year_start)
    assert span.start == read_period(first, FINANCIAL, year_start).start
    assert span.end == read_period(last, FINANCIAL, year_start).end


@given(
    st.one_of(st.text(max_size=20), st.text(string.digits + "-/ to", max_size=22)),
    st.sampled_from(PeriodType),
    st.sampled_from(YEAR_STARTS),
)
def test_whatever_is_typed_is_either_a_period_or_a_sentence_that_says_why_not(
    label: str, kind: PeriodType, year_start: str
):
    try:
        found = read_period(label, kind, year_start)
    except PeriodError as refused:
        sentence = str(refused)
    else:
        sentence = f"{label!r} covers days in order" if found.start <= found.end else ""
    assert sentence.startswith(repr(label))
