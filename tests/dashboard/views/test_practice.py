"""Practice as the screens need it: nothing lost on the way, and no position without what it rests on."""

import re
from dataclasses import replace
from itertools import product

import pytest

from dashboard.language import wording
from dashboard.views.catalogue import Catalogue, catalogue
from dashboard.views.practice import Practice, models_of, position_label, position_tag, positions_of, practice
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import (
    EvidenceDirection,
    EvidenceLevel,
    FoundIn,
    PositionBasis,
    PositionConfidence,
    PracticeKind,
    PracticePopulation,
    PracticeSetting,
    Way,
    WayStage,
    WaySystem,
)
from etl.contracts.vocabulary import City, Language

ENGLISH, GERMAN = wording(Language.ENGLISH), wording(Language.GERMAN)
OURS = {Language.ENGLISH: re.compile(r"\bours\b|[Oo]ur own"), Language.GERMAN: re.compile(r"\bwir\b|[Uu]nser")}


@pytest.fixture(scope="module")
def told(small_warehouse: Warehouse) -> Practice:
    return practice(small_warehouse)


@pytest.fixture(scope="module")
def words_known(small_warehouse: Warehouse) -> Catalogue:
    return catalogue(small_warehouse)


def test_it_is_read_once_for_a_warehouse(small_warehouse: Warehouse, told: Practice):
    assert practice(small_warehouse) is told


def test_a_model_keeps_texts_in_order_and_says_none_where_nothing_is_stated(told: Practice):
    card = told.models["three-talks"]
    assert [text[Language.GERMAN] for text in card.key_features] == ["Erstes Gespräch", "Zweites Gespräch"]
    assert card.since == {Language.ENGLISH: "2018", Language.GERMAN: "2018"}
    assert card.continuity is None
    assert card.team_structure is None
    assert [source.source_id for source in card.sources] == ["england-table", "hamburg-page"]


def test_a_finding_keeps_direction_place_source_and_year(told: Practice):
    first, second = told.models["three-talks"].evidence
    assert (first.direction, first.found_in, first.year) == (EvidenceDirection.POSITIVE, FoundIn.ENGLAND, 2020)
    assert first.source.title == "Children in England"
    assert (second.found_in, second.year) == (FoundIn.BIRMINGHAM, None)


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        ({}, True),
        ({"settings": [PracticeSetting.BIRMINGHAM]}, True),
        ({"settings": [PracticeSetting.ENGLAND_ELSEWHERE]}, False),
        ({"kinds": [PracticeKind.PRACTICE_MODEL, PracticeKind.COPRODUCTION]}, True),
        ({"kinds": [PracticeKind.CLINICAL_MODEL]}, False),
        ({"populations": [PracticePopulation.ADULTS]}, True),
        ({"populations": [PracticePopulation.CHILDREN]}, False),
        ({"directions": [EvidenceDirection.UNKNOWN]}, True),
        ({"directions": [EvidenceDirection.NEGATIVE]}, False),
        ({"settings": [PracticeSetting.BIRMINGHAM], "populations": [PracticePopulation.CHILDREN]}, False),
    ],
)
def test_models_are_chosen_by_every_part_of_a_choice(choice: dict, found: bool, told: Practice):
    assert [card.id for card in models_of(told, **choice)] == (["three-talks"] if found else [])


def test_a_dimension_has_its_anchors_and_a_position_for_every_city(told: Practice):
    card = told.dimensions["role_of_state"]
    assert list(card.scale) == [1, 2, 3, 4, 5]
    assert list(card.positions) == list(City)
    assert [position.position for position in card.positions.values()] == [3, 4, None]


@pytest.mark.parametrize(
    ("choice", "cities"),
    [
        ({}, ["birmingham", "hamburg", "chicago"]),
        ({"bases": [PositionBasis.PUBLISHED, PositionBasis.EDITORIAL]}, ["birmingham", "chicago"]),
        ({"confidences": [PositionConfidence.MEDIUM]}, ["hamburg"]),
        ({"bases": [PositionBasis.OBSERVED], "confidences": [PositionConfidence.HIGH]}, []),
        ({"cities": [City.CHICAGO]}, ["chicago"]),
    ],
)
def test_positions_are_chosen_by_basis_confidence_and_city(choice: dict, cities: list[str], told: Practice):
    assert [card.city for card in positions_of(told, **choice)] == cities


def test_a_label_says_what_a_position_rests_on_and_about_which_place(told: Practice, words_known: Catalogue):
    birmingham, hamburg, chicago = told.dimensions["role_of_state"].positions.values()
    assert position_label(birmingham, ENGLISH, words_known) == (
        "Based on published facts about England; the place on the scale is ours. "
        "The facts are not about Birmingham alone."
    )
    assert position_label(hamburg, ENGLISH, words_known) == (
        "Based on what documents of the exchange report about Hamburg; the place on the scale is ours."
    )
    assert position_label(chicago, ENGLISH, words_known) == "No position: no evidence was found to place it."
    assert position_tag(birmingham, ENGLISH, words_known) == "published, about the country"
    assert position_tag(chicago, ENGLISH, words_known) == "no evidence found"


@pytest.mark.parametrize("words", [ENGLISH, GERMAN], ids=["en", "de"])
def test_no_label_presents_our_judgement_as_published_or_a_country_as_the_city(words, told, words_known):
    label_of = {}
    for city, basis, level in product(City, PositionBasis, EvidenceLevel):
        card = replace(
            told.positions["role_of_state-hamburg"], position=2, city=city, basis=basis, evidence_level=level
        )
        label = position_label(card, words, words_known)
        label_of[city, basis, level] = label
        assert OURS[words.language].search(label)
        published = re.search(r"[Pp]ublished|[Vv]eröffentlicht", label)
        assert bool(published) == (basis is PositionBasis.PUBLISHED), label
        alone = re.search(rf"not about {city.capitalize()} alone|{city.capitalize()} allein", label)
        assert bool(alone) == (level is not EvidenceLevel.CITY), label
        assert words_known.label("position_basis", basis, words) in position_tag(card, words, words_known)
        assert words_known.label("evidence_level", level, words) in position_tag(card, words, words_known)
    assert len({label_of[City.CHICAGO, PositionBasis.EDITORIAL, level] for level in EvidenceLevel}) == 3


def test_a_way_has_its_steps_in_order_and_shows_those_that_a_system_does_not_have(told: Practice):
    steps = told.way(Way.CHILD, WaySystem.GERMANY)
    assert [step.step for step in steps] == list(WayStage)
    assert [step.step for step in steps if not step.exists] == [WayStage.SCREENING]
    assert [step.id for step in told.steps_with_model("three-talks")] == ["adult-england-plan", "child-england-plan"]
