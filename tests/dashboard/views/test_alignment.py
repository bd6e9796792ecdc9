"""Years of every kind on one axis, the periods nearest to each other, and the distance in words."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.alignment import Span, best_periods, span_of, years_apart
from dashboard.views.picture_words import alt_text
from dashboard.views.spec import When
from dashboard.views.words import alignment_text
from etl.contracts.period import read_period
from etl.contracts.vocabulary import Language, PeriodType, Place, Transform
from tests.dashboard.views.conftest import Look

BIRMINGHAM, HAMBURG, CHICAGO = Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO


def span(label: str, kind: PeriodType = PeriodType.CALENDAR_YEAR, year_start: str = "04-01") -> Span:
    period = read_period(label, kind, year_start)
    return Span(period.start, period.end)


FINANCIAL, SNAPSHOT = PeriodType.FINANCIAL_YEAR, PeriodType.SNAPSHOT


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (span("2020"), span("2020"), 0),
        (span("2020"), span("2020-21", FINANCIAL), 0),
        (span("2020"), span("2019-20", FINANCIAL, "07-01"), 0),
        (span("2020"), span("2020-21", PeriodType.ACADEMIC_YEAR), 1),
        (span("2019"), span("2020-21", FINANCIAL), 1),
        (span("2020"), span("2020-12-31", SNAPSHOT), 0),
        (span("2019"), span("2020-03-31", SNAPSHOT), 1),
        (span("2018-06-30", SNAPSHOT), span("2020-03-31", SNAPSHOT), 2),
        (span("2015"), span("2021-03-31", SNAPSHOT), 6),
        (span("2016-2022", PeriodType.MULTI_YEAR), span("2019"), 0),
    ],
)
def test_two_periods_are_so_many_years_apart(first: Span, second: Span, apart: int) -> None:
    assert first.years_from(second) == second.years_from(first) == apart
    assert years_apart([first, second]) == apart


def test_nothing_is_apart_from_itself_and_a_span_does_not_run_backwards() -> None:
    assert years_apart([]) == years_apart([span("2020")]) == 0
    with pytest.raises(ValueError, match="ends after it starts"):
        Span(date(2020, 1, 2), date(2020, 1, 1))


def test_the_nearest_periods_are_proposed_and_the_latest_of_them() -> None:
    found = best_periods(
        {
            BIRMINGHAM: [span(f"{year}-{(year + 1) % 100:02}", FINANCIAL) for year in range(2013, 2025)],
            HAMBURG: [span("2014"), span("2016"), span("2019")],
            CHICAGO: [span("2009"), span("2016-17", FINANCIAL, "07-01"), span("2023")],
        }
    )
    assert found.years_apart == 0 or found.years_apart == 1
    assert found.spans[HAMBURG] == span("2016")
    assert found.spans[CHICAGO] == span("2016-17", FINANCIAL, "07-01")
    two = best_periods({BIRMINGHAM: [span("2014"), span("2020")], HAMBURG: [span("2014"), span("2020")]})
    assert set(two.spans.values()) == {span("2020")}
    assert two.years_apart == 0


def test_a_place_without_any_period_is_left_out() -> None:
    assert best_periods({}).spans == {}
    assert best_periods({BIRMINGHAM: [], HAMBURG: [span("2019")]}).spans == {HAMBURG: span("2019")}


days = st.dates(date(1990, 1, 1), date(2030, 12, 31))
spans = st.builds(lambda first, second: Span(min(first, second), max(first, second)), days, days)


@given(st.dictionaries(st.sampled_from(Place), st.lists(spans, min_size=1, max_size=4), min_size=1, max_size=3))
def test_no_other_choice_lies_nearer_together(available: dict[Place, list[Span]]) -> None:
    found = best_periods(available)
    assert set(found.spans) == set(available)
    assert all(chosen in available[place] for place, chosen in found.spans.items())
    assert found.years_apart == min(years_apart(choice) for choice in product(*available.values()))


# In a view.


def test_the_distance_is_said_of_the_cities_from_the_earliest_on(look: Look) -> None:
    view = look("court_orders", transform=Transform.PER_HEAD)
    assert alignment_text(view) == "Birmingham 2018\u201319, Hamburg 2019: one year apart"
    assert alignment_text(view) in alt_text(view)
    german = look("residential_share", language=Language.GERMAN)
    assert alignment_text(german).endswith("Birmingham 31. Mär 2020: 2 Jahre auseinander") or alignment_text(
        german
    ).endswith("Birmingham 31. März 2020: 2 Jahre auseinander")


def test_periods_of_one_year_and_whole_series_need_no_word(look: Look) -> None:
    assert alignment_text(look("share_under_18", transform=Transform.PER_HEAD)) == ""
    assert alignment_text(look("court_orders", transform=Transform.PER_HEAD, when=When.ALL)) == ""


def test_without_a_best_period_in_sight_cities_stand_at_their_nearest(look: Look) -> None:
    """Birmingham has every year, Hamburg 2023 and 2024 last: the best periods lie before 2022."""
    fields = {"places": (BIRMINGHAM, Place.ENGLAND, HAMBURG), "transform": Transform.PER_HEAD, "period_from": 2022}
    every = look("confirmed_harm", when=When.ALL, **fields).rows
    chosen = {row.place: row for row in look("confirmed_harm", **fields).rows}
    available = {
        place: [span_of(row) for row in every if row.place is place and row.may_join_line]
        for place in (BIRMINGHAM, HAMBURG)
    }
    expected = best_periods({place: found for place, found in available.items() if found})
    for place, wanted in expected.spans.items():
        assert span_of(chosen[place]) == wanted
