"""What the profiles count and say, computed from the positions of the real facts and from invented ones."""

from dataclasses import replace

import pytest

from dashboard.language import wording
from dashboard.views.catalogue import Catalogue, catalogue
from dashboard.views.practice import PositionCard, Practice, practice
from dashboard.views.profile_figure import draw, image_height
from dashboard.views.profiles import (
    STEPS,
    Choice,
    amounts,
    amounts_text,
    finding,
    furthest_apart,
    headline,
    is_firm,
    steps_of,
    table_columns,
    table_rows,
    wider_place,
)
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import EvidenceLevel, PositionBasis, PositionConfidence
from etl.contracts.vocabulary import City, Language, Place

ENGLISH, GERMAN = wording(Language.ENGLISH), wording(Language.GERMAN)
PUBLISHED_ONLY = Choice(bases=frozenset({PositionBasis.PUBLISHED}))


@pytest.fixture(scope="module")
def told(built_warehouse: Warehouse) -> Practice:
    return practice(built_warehouse)


@pytest.fixture(scope="module")
def known(built_warehouse: Warehouse) -> Catalogue:
    return catalogue(built_warehouse)


def _changed(told: Practice, changes: dict[str, PositionCard]) -> Practice:
    positions = {**told.positions, **changes}
    dimensions = {
        name: replace(card, positions={city: positions[each.id] for city, each in card.positions.items()})
        for name, card in told.dimensions.items()
    }
    return replace(told, positions=positions, dimensions=dimensions)


def test_every_position_stands_on_its_step_once(told: Practice) -> None:
    for dimension in told.dimensions.values():
        drawn = [(card.city, step) for step, cards in steps_of(dimension, Choice()).items() for card in cards]
        placed = [(card.city, card.position) for card in dimension.positions.values() if card.position]
        assert sorted(drawn) == sorted(placed)


def test_positions_without_evidence_are_counted_apart(told: Practice) -> None:
    empty = [card for card in told.positions.values() if card.position is None]
    found = amounts(told, Choice())
    assert (found.total, found.shown, found.without_evidence) == (48, 48 - len(empty), len(empty))
    assert amounts_text(found, ENGLISH).startswith(f"{found.shown} of 48 positions are shown.")


def test_a_choice_leaves_what_it_names_and_nothing_else(told: Practice) -> None:
    shown = [
        card
        for dimension in told.dimensions.values()
        for cards in steps_of(dimension, PUBLISHED_ONLY).values()
        for card in cards
    ]
    assert {card.basis for card in shown} == {PositionBasis.PUBLISHED}
    assert len(shown) == amounts(told, PUBLISHED_ONLY).shown
    both = replace(PUBLISHED_ONLY, confidences=frozenset({PositionConfidence.HIGH}))
    assert 0 < amounts(told, both).shown < amounts(told, PUBLISHED_ONLY).shown
    assert amounts(told, Choice(frozenset(), frozenset())).shown == 0


def test_the_finding_rests_on_firm_positions_of_all_three_cities(told: Practice) -> None:
    found = furthest_apart(told)
    for dimension in found.dimensions:
        cards = list(dimension.positions.values())
        assert all(is_firm(card) for card in cards)
        placed = [card.position for card in cards if card.position]
        assert max(placed) - min(placed) == found.steps
    for words in (ENGLISH, GERMAN):
        assert all(card.name[words.language] in headline(found, words) for card in found.dimensions)
    assert "Neither end of a line is the better one." in finding(found, ENGLISH)


def test_a_judgement_of_our_own_never_makes_the_headline(told: Practice) -> None:
    found = furthest_apart(told)
    [first, *_] = found.dimensions
    card = first.positions[City.CHICAGO]
    for weaker in (
        replace(card, basis=PositionBasis.EDITORIAL),
        replace(card, confidence=PositionConfidence.LOW),
        replace(card, position=None),
    ):
        assert first.id not in [each.id for each in furthest_apart(_changed(told, {card.id: weaker})).dimensions]


def test_without_a_firm_dimension_the_headline_compares_nothing(told: Practice) -> None:
    ours = {name: replace(card, basis=PositionBasis.EDITORIAL) for name, card in told.positions.items()}
    found = furthest_apart(_changed(told, ours))
    assert (found.dimensions, found.firm) == ((), 0)
    assert headline(found, ENGLISH) == "Three cities on 16 dimensions"
    assert finding(found, ENGLISH) == "Neither end of a line is the better one."


def test_evidence_that_is_not_the_citys_names_its_place(told: Practice) -> None:
    for card in told.positions.values():
        assert (wider_place(card) is None) == (card.evidence_level is EvidenceLevel.CITY)
    card = told.dimensions["orientation"].positions[City.CHICAGO]
    assert wider_place(card) is Place.UNITED_STATES
    assert wider_place(replace(card, evidence_level=EvidenceLevel.STATE)) is Place.ILLINOIS


def test_the_table_keeps_rows_without_evidence_whatever_is_chosen(told: Practice, known: Catalogue) -> None:
    everything = table_rows(told, Choice(), ENGLISH, known)
    assert len(everything) == 48
    assert {len(row) for row in everything} == {len(table_columns(ENGLISH))}
    chosen = table_rows(told, PUBLISHED_ONLY, ENGLISH, known)
    found = amounts(told, PUBLISHED_ONLY)
    assert len(chosen) == found.shown + found.without_evidence


def test_the_saved_picture_holds_every_mark_its_headline_and_its_key(told: Practice, known: Catalogue) -> None:
    figure = draw(told, Choice(), GERMAN, known)
    observed = sum(card.basis is PositionBasis.OBSERVED for card in told.positions.values())
    assert len(figure.data) == amounts(told, Choice()).shown + observed
    assert {round(x) for trace in figure.data for x in trace.x} == set(STEPS)
    notes = " ".join(str(note.text) for note in figure.layout.annotations).replace("<br>", " ")
    for basis in PositionBasis:
        assert known.label("position_basis", basis, GERMAN) in notes
    assert headline(furthest_apart(told), GERMAN) in notes
    assert known.data_version in notes
    assert figure.layout.height == image_height(told)
    fewer = draw(told, PUBLISHED_ONLY, GERMAN, known)
    assert len(fewer.data) == amounts(told, PUBLISHED_ONLY).shown
