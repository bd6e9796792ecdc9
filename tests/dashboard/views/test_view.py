"""A view holds its figures, how they compare, and the reason for each place that has none."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given, settings

from dashboard.views.spec import Form, ViewSpec, When
from etl.contracts.vocabulary import City, Grade, Language, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.specs import CONCEPTS, specs


@given(specs())
@settings(deadline=None, max_examples=100)
def test_whatever_is_asked_for_is_shown_or_explained(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec))
    assert view.spec == spec
    shown = {row.place for row in view.rows}
    missing = {missing.place for missing in view.missing}
    assert shown.isdisjoint(missing) or len(spec.indicators) > 1
    assert shown | missing <= set(spec.places)
    assert all(missing.sentence and missing.name for missing in view.missing)
    assert set(view.cities) == {place for place in shown if place in set(City)}
    assert view.is_empty == (not view.drawn)


@every_concept
def test_a_city_is_never_silently_absent(look: Look, concept: str) -> None:
    for transform in Transform:
        view = look(concept, transform=transform)
        named = {row.place for row in view.rows} | {missing.place for missing in view.missing}
        assert {Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO} <= named


def test_a_gap_is_explained_with_the_reason_from_the_facts(look: Look) -> None:
    view = look("emergency_removals", transform=Transform.PER_HEAD)
    [missing] = [missing for missing in view.missing if missing.place is Place.CHICAGO]
    assert missing.sentence == view.card.gap(Place.CHICAGO).sentence[Language.ENGLISH]
    german = look("emergency_removals", transform=Transform.PER_HEAD, language=Language.GERMAN)
    assert german.card.gap(Place.CHICAGO).sentence[Language.GERMAN] in [m.sentence for m in german.missing]


def test_a_city_without_figures_is_not_graded(look: Look) -> None:
    view = look("emergency_removals", transform=Transform.PER_HEAD)
    assert view.cities == (City.BIRMINGHAM, City.HAMBURG)
    assert [{judgement.first, judgement.second} for judgement in view.judgements] == [{*view.cities}]
    alone = look("emergency_removals", places=(Place.HAMBURG,))
    assert alone.grade is None
    assert not alone.separate_panels


def test_comparators_are_not_graded_with_cities(look: Look) -> None:
    assert look("caseload", places=(Place.BIRMINGHAM, Place.ENGLAND), when=When.ALL).grade is None


def test_figures_in_unlike_currencies_stand_apart_until_they_are_converted(look: Look) -> None:
    assert look("savings_limit").grade is Grade.SIMILAR
    assert look("savings_limit").separate_panels
    assert not look("savings_limit", transform=Transform.PPP_ADJUSTED).separate_panels


@every_concept
def test_an_undated_or_unverified_figure_is_listed_but_never_on_an_axis_of_time(look: Look, concept: str) -> None:
    for series in (0, 1, 2):
        view = look(concept, form=Form.LINE, when=When.ALL, series=series)
        for row in view.rows:
            uncertain = {"undated", "unverified"} & set(row.warnings)
            assert (row in view.not_drawn) == bool(uncertain)


def test_there_are_such_figures(look: Look) -> None:
    """Else the rule above would be kept by nobody."""
    found = [
        row
        for concept in CONCEPTS
        for series in (0, 1, 2, 3)
        for row in look(concept, form=Form.LINE, when=When.ALL, series=series).not_drawn
    ]
    assert found


def test_a_view_cannot_be_changed(look: Look) -> None:
    view = look("caseload")
    with pytest.raises(FrozenInstanceError):
        view.rows = ()  # type: ignore[misc]


def test_both_languages_show_the_same_figures(look: Look) -> None:
    for concept in CONCEPTS:
        english, german = (look(concept, when=When.ALL, language=language) for language in Language)
        assert [(r.figure_id, r.value) for r in english.rows] == [(r.figure_id, r.value) for r in german.rows]
        assert english.grade is german.grade
