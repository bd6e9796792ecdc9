"""Then and now: the nearest figure of each year with its distance, the latest, and nothing invented between them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.catalogue import Catalogue
from dashboard.views.row import Row
from dashboard.views.then_and_now import CITIES, Moment, moments, nearest, then_and_now, years_away
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Confidence, GeographyLevel, Language, Place, Transform, UsageWarning

YEARS = (2017, 2019)


def figure(
    first: int, last: int | None = None, indicator: str = "posts", warnings: tuple[UsageWarning, ...] = ()
) -> Row:
    """A figure of some years; its value is its first year."""
    return Row(
        figure_id=f"{indicator}-{first}-{last}",
        place=Place.HAMBURG,
        geography_code="02",
        geography="Hamburg",
        is_the_place_itself=True,
        level=GeographyLevel.CITY,
        indicator_id=indicator,
        period=str(first),
        period_type="year",
        start=date(first, 1, 1),
        end=date(last or first, 12, 31),
        value=float(first),
        unit="percent",
        decimals=0,
        confidence=Confidence.OFFICIAL_FILE,
        computed=False,
        warnings=warnings,
    )


def told(found: tuple[Moment, ...]) -> list[tuple[int, dict[int, int], bool]]:
    return [(moment.row.start.year, dict(moment.away), moment.is_latest) for moment in found]


def test_each_year_gets_the_nearest_figure_and_the_distance_is_said():
    found = moments([figure(year) for year in (2010, 2016, 2020, 2024)], YEARS)
    assert told(found) == [(2016, {2017: -1}, False), (2020, {2019: 1}, False), (2024, {}, True)]


def test_a_period_that_touches_a_year_is_no_distance_away():
    assert years_away(figure(2017, 2018), 2017) == years_away(figure(2016, 2017), 2017) == 0
    assert years_away(figure(2015), 2017) == -2
    assert years_away(figure(2019, 2020), 2017) == 2


def test_of_two_as_near_the_one_in_more_of_the_year_then_the_earlier_is_taken():
    assert nearest([figure(2016), figure(2018)], 2017) == figure(2016)
    assert nearest([figure(2014, 2017), figure(2017)], 2017) == figure(2017)
    assert nearest([], 2017) is None


def test_one_figure_stands_for_all_columns_once():
    [only] = moments([figure(2014)], YEARS)
    assert (told((only,)), only.columns) == ([(2014, {2017: -3, 2019: -5}, True)], 3)
    assert moments([], YEARS) == ()


def test_another_indicator_or_a_doubtful_year_is_never_set_beside_the_latest():
    other = figure(2017, indicator="people")
    doubtful = figure(2019, warnings=(next(w for w in UsageWarning if w.keeps_off_time_axis),))
    assert told(moments([other, doubtful, figure(2015), figure(2024)], YEARS)) == [
        (2015, {2017: -2, 2019: -4}, False),
        (2024, {}, True),
    ]


@given(st.lists(st.integers(2000, 2026), min_size=1, max_size=12, unique=True))
def test_every_column_is_filled_once_in_the_order_of_time_with_the_least_distance(years: list[int]):
    rows = [figure(year) for year in years]
    found = moments(rows, YEARS)
    assert sum(moment.columns for moment in found) == len(YEARS) + 1
    assert [moment.row.end for moment in found] == sorted(moment.row.end for moment in found)
    assert [moment.is_latest for moment in found] == [False] * (len(found) - 1) + [True]
    assert found[-1].row.start.year == max(years)
    for moment in found:
        for year, away in moment.away.items():
            assert abs(away) == min(abs(each - year) for each in years)


@pytest.mark.parametrize("language", Language)
def test_every_concept_has_figures_of_one_kind_or_a_reason(facts: Warehouse, known: Catalogue, language: Language):
    for card in known.concepts.values():
        found = then_and_now(card, YEARS, language, facts)
        assert list(found.places)[:3] == list(CITIES)
        for place, of_place in found.places.items():
            kinds = {(m.row.indicator_id, m.row.geography_code, m.row.unit, m.row.currency) for m in of_place}
            assert len(kinds) == bool(of_place)
            missing = [missing for missing in found.all_years.missing if missing.place is place and missing.sentence]
            assert bool(of_place) != bool(missing)


def test_amounts_stay_in_the_money_that_they_came_in(facts: Warehouse, known: Catalogue):
    found = then_and_now(known.concepts["spend_per_child"], YEARS, Language.ENGLISH, facts)
    assert found.today.spec.transform is Transform.PPP_ADJUSTED
    assert [{moment.row.currency for moment in found.places[place]} for place in CITIES] == [{"GBP"}, {"EUR"}, {"USD"}]


def test_a_question_that_only_nations_answer_shows_the_nation_below_the_gaps(facts: Warehouse, known: Catalogue):
    found = then_and_now(known.concepts["adult_sw_vacancies"], YEARS, Language.ENGLISH, facts)
    assert [place for place, of_place in found.places.items() if of_place] == [Place.ENGLAND]
