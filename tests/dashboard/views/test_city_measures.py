"""A city beside its nation: the ratio is of like with like, and no nation's figure becomes the city's."""

from dataclasses import replace

import pytest

from dashboard.language import wording
from dashboard.views.catalogue import OWN_NATIONS
from dashboard.views.city_measures import CityLine, city_lines, grouped, longest_series, place_on_strip, ratio_text
from dashboard.views.rows import BARE_UNITS
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import ConceptDomain, GeographyLevel, Language, Place, Transform

EN = Language.ENGLISH


@pytest.fixture(scope="module", params=list(OWN_NATIONS))
def city(request: pytest.FixtureRequest) -> Place:
    return Place(request.param)


def line_of(city: Place, concept: str, facts: Warehouse) -> CityLine:
    return next(line for line in city_lines(city, EN, facts) if line.card.id == concept)


def test_no_figure_of_a_nation_stands_as_the_citys(city: Place, facts: Warehouse):
    lines = city_lines(city, EN, facts)
    assert len(lines) > 40
    for line in lines:
        assert line.own is not None or line.nation is not None
        if line.own is not None:
            assert line.own.place is city
            assert line.own.level is not GeographyLevel.COUNTRY
        else:
            assert line.ratio is None


def test_a_ratio_is_the_citys_figure_divided_by_one_of_the_same_unit_and_another_place(city: Place, facts: Warehouse):
    measured = [line for line in city_lines(city, EN, facts) if line.ratio is not None]
    assert measured
    for line in measured:
        assert line.own is not None
        assert line.nation is not None
        assert line.ratio is not None
        assert line.ratio.value == pytest.approx(line.own.value / line.nation.value)
        assert line.nation.geography != line.own.geography
        assert line.own.unit not in ("count", "fte")


def test_a_known_line_of_each_city(facts: Warehouse):
    poor = line_of(Place.BIRMINGHAM, "child_poverty", facts)
    assert poor.own is not None
    assert poor.nation is not None
    assert (poor.own.geography, poor.nation.geography) == ("Birmingham", "England")
    assert ratio_text(poor, wording(EN)) == "2.0 times England"
    cook = line_of(Place.CHICAGO, "entering_care", facts)
    assert cook.own is not None
    assert (cook.own.geography, cook.own.is_the_place_itself) == ("Cook County", False)
    assert line_of(Place.HAMBURG, "savings_limit", facts).own is None


def test_what_chance_could_have_made_and_what_rounds_to_one_is_said_so(facts: Warehouse):
    words, line = wording(EN), line_of(Place.BIRMINGHAM, "emergency_removals", facts)
    assert line.ratio is not None
    assert line.ratio.interval is not None
    assert line.ratio.interval.holds(1)
    assert ratio_text(line, words) == "no clear difference from England"
    plain = replace(line.ratio, interval=None)
    said = {value: ratio_text(replace(line, ratio=replace(plain, value=value)), words) for value in (0.03, 0.97, 1.26)}
    assert said == {0.03: "0.03 times England", 0.97: "about as in England", 1.26: "1.3 times England"}
    assert ratio_text(replace(line, ratio=None), words) == ""


def test_the_strip_has_the_nation_in_the_middle_and_ends_at_a_quarter_and_four_times():
    assert [place_on_strip(ratio) for ratio in (0, 0.25, 0.5, 1, 2, 4, 100)] == [0, 0, 0.25, 0.5, 0.75, 1, 1]


def test_groups_begin_with_headlines_and_leave_out_what_is_empty(facts: Warehouse):
    lines = city_lines(Place.BIRMINGHAM, EN, facts)
    named = grouped(lines, [("money", [ConceptDomain.SPEND]), ("none", [])])
    assert [title for title, _ in named] == ["money"]
    headlines = [line.card.headline for line in named[0][1]]
    assert headlines == sorted(headlines, reverse=True)


def test_the_series_are_few_long_and_never_a_count_beside_that_of_a_nation(city: Place, facts: Warehouse):
    specs = longest_series(city, EN, facts)
    assert 1 <= len(specs) <= 6
    assert len({spec.concept for spec in specs}) == len(specs)
    for spec in specs:
        view = make_view(spec, facts)
        own = [row for row in view.drawn if row.place is city]
        assert len({row.end.year for row in own}) >= 4
        assert spec.transform in (Transform.AS_PUBLISHED, Transform.PER_HEAD)
        if any(row.unit in BARE_UNITS for row in own):
            assert spec.places == (city,)
