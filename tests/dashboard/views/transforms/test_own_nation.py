"""A ratio is of two figures of one kind, names what it is to, and says where there is nothing to compare with."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.intervals import wilson
from dashboard.views.spec import Nation, When
from dashboard.views.transforms.apply import transform_rows
from dashboard.views.transforms.asked import Asked
from dashboard.views.units import unit_line
from dashboard.views.words import headline
from etl.contracts.vocabulary import Confidence, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.transforms.asking import a_row, ask

BIRMINGHAM, HAMBURG, CHICAGO = Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO


def test_a_ratio_names_the_nation_that_it_is_to(look: Look) -> None:
    view = look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION)
    assert {row.place: row.compared_with for row in view.rows} == {
        BIRMINGHAM: "England",
        HAMBURG: "Germany",
        CHICAGO: "United States",
    }
    assert view.of(BIRMINGHAM)[0].transformed_by == "Birmingham divided by England (2015-16)"


def test_a_ratio_is_of_two_published_figures_of_one_indicator(look: Look) -> None:
    published = {row.place: row.value for row in look("child_poverty").rows}
    [ratio] = look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION).of(BIRMINGHAM)
    assert ratio.value == pytest.approx(published[BIRMINGHAM] / published[Place.ENGLAND])


def test_comparators_do_not_stand_beside_a_ratio_that_already_holds_them(look: Look) -> None:
    view = look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION)
    assert {row.place for row in view.rows} == {BIRMINGHAM, HAMBURG, CHICAGO}
    assert not [missing for missing in view.missing if missing.place not in (BIRMINGHAM, HAMBURG, CHICAGO)]


@pytest.mark.parametrize(
    ("concept", "place"), [("investigations", CHICAGO), ("savings_limit", BIRMINGHAM), ("share_under_18", CHICAGO)]
)
def test_without_a_national_figure_a_sentence_stands_in_its_place(look: Look, concept: str, place: Place) -> None:
    view = look(concept, transform=Transform.RELATIVE_TO_OWN_NATION)
    assert not view.of(place)
    [missing] = [missing for missing in view.missing if missing.place is place]
    assert missing.sentence.endswith("no national figure of the same kind and year to compare with.")


@every_concept
def test_a_ratio_never_says_how_big_a_city_is(look: Look, concept: str) -> None:
    """A city's headcount divided by its nation's would be a share of the nation, not a distance to it."""
    published = {
        row.figure_id: row.unit
        for transform in (Transform.AS_PUBLISHED, Transform.PER_HEAD)
        for series in (0, 1, 2, 3)
        for row in look(concept, when=When.ALL, series=series, transform=transform).rows
    }
    for when in When:
        for row in look(concept, transform=Transform.RELATIVE_TO_OWN_NATION, when=when).rows:
            assert published[row.figure_id] not in ("count", "fte")


def test_a_ratio_cites_both_figures_and_is_as_weak_as_the_weaker_one(look: Look) -> None:
    spec = {"transform": Transform.RELATIVE_TO_OWN_NATION}
    [ratio] = look("spend_per_child", **spec).of(HAMBURG)
    own, nation = (look("spend_per_child", transform=Transform.PER_HEAD).of(p)[0] for p in (HAMBURG, Place.GERMANY))
    assert set(ratio.sources) == {*own.sources, *nation.sources}
    assert ratio.confidence == max(own.confidence, nation.confidence) == Confidence.SECONDARY_PAGE

    [ratio] = look("recognised_care_need", **spec).of(HAMBURG)
    assert ratio.said_as == "about"
    [doubtful] = look("social_workers_per_child", **spec).of(BIRMINGHAM)
    assert "doubtful" in doubtful.warnings


# A nation of one's choice.


def test_one_nation_can_be_chosen_for_all_where_they_count_alike(look: Look) -> None:
    view = look("share_under_18", transform=Transform.RELATIVE_TO_OWN_NATION, nation=Nation.ENGLAND)
    published = {row.place: row.value for row in look("share_under_18", transform=Transform.PER_HEAD).rows}
    for row in view.rows:
        assert row.compared_with == "England"
        assert row.value == pytest.approx(published[row.place] / published[Place.ENGLAND])
    assert {row.place for row in view.rows} == {BIRMINGHAM, HAMBURG, CHICAGO}


def test_where_they_count_in_another_way_they_are_not_compared(look: Look) -> None:
    view = look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION, nation=Nation.ENGLAND)
    assert {row.place for row in view.rows} == {BIRMINGHAM}
    assert "Hamburg: not compared with England, where it is counted in another way." in {
        missing.sentence for missing in view.missing
    }


def test_a_state_is_chosen_instead_of_the_nation(look: Look) -> None:
    fields = {"places": (CHICAGO,), "when": When.ALL, "transform": Transform.RELATIVE_TO_OWN_NATION}
    state = look("entering_care", nation=Nation.ILLINOIS, **fields).rows
    nation = look("entering_care", nation=Nation.UNITED_STATES, **fields).rows
    assert {row.compared_with for row in state} == {"Illinois"}
    assert {row.compared_with for row in nation} <= {"United States"}


def test_headline_and_subtitle_name_the_nation(look: Look) -> None:
    view = look("share_under_18", transform=Transform.RELATIVE_TO_OWN_NATION, nation=Nation.GERMANY)
    assert unit_line(view) == "Times the figure of Germany, 2021"
    assert "1.5 times Germany in Birmingham" in headline(view)


@given(st.floats(0.01, 1e6), st.sampled_from(list(Nation)))
@settings(deadline=None, max_examples=20)
def test_a_nation_beside_itself_is_one(look: Look, value: float, nation: Nation) -> None:
    row = a_row(look, Place.ENGLAND, value=value, unit="percent")
    own = replace(row, place=Place(nation.value))
    [[ratio], missing] = ask(look, Transform.RELATIVE_TO_OWN_NATION, [own], nation=nation)
    assert ratio.value == 1
    assert not missing


def test_the_interval_of_a_ratio_is_the_citys_own_divided_by_the_nation(look: Look) -> None:
    city = a_row(look, value=5.0, unit="percent", interval=wilson(50, 1000, 100))
    nation = a_row(look, Place.ENGLAND, value=10.0, unit="percent")
    view = look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION)
    [[ratio], _] = transform_rows(Asked(view.spec, view.card, view.known, view.words, [city], [city], [city, nation]))
    assert ratio.value == 0.5
    assert ratio.interval == city.interval.times(0.1)
