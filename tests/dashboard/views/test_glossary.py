"""The glossary: terms are found by any form in either language and stand under their letter."""

import pytest

from dashboard.views.glossary import Glossary, TermCard, folded, glossary, terms_of
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import TermJurisdiction
from etl.contracts.vocabulary import City, Language

EN, DE = Language.ENGLISH, Language.GERMAN


@pytest.fixture(scope="module")
def told(small_warehouse: Warehouse) -> Glossary:
    return glossary(small_warehouse)


def term(name: str, german: str) -> TermCard:
    words = {EN: name, DE: german}
    return TermCard(name, words, {}, City.HAMBURG, TermJurisdiction.GERMANY, words, {}, None, ())


def test_a_term_keeps_forms_equivalents_and_sources(told: Glossary):
    card = told.terms["help-plan"]
    assert card.forms(DE) == ("Hilfeplan", "Hilfepläne", "Hilfeplanung")
    assert {city: text[EN] for city, text in card.nearest_equivalent.items()} == {
        City.BIRMINGHAM: "child in need plan",
        City.CHICAGO: "service plan",
    }
    assert [source.source_id for source in card.sources] == ["hamburg-page"]
    assert told.terms["intact-family"].false_friend is None
    assert told.terms["intact-family"].also_written == {EN: (), DE: ()}


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        ({}, ["help-plan", "intact-family"]),
        ({"text": "HILFEPLANE"}, ["help-plan"]),
        ({"text": "hilfepläne"}, ["help-plan"]),
        ({"text": "plan family"}, ["help-plan"]),
        ({"text": "home help"}, ["intact-family"]),
        ({"text": "guardian"}, []),
        ({"cities": [City.CHICAGO]}, ["intact-family"]),
        ({"jurisdictions": [TermJurisdiction.GERMANY]}, ["help-plan"]),
        ({"jurisdictions": [TermJurisdiction.HAMBURG]}, []),
        ({"letter": "I"}, ["intact-family"]),
        ({"only_false_friends": True}, ["help-plan"]),
    ],
)
def test_terms_are_chosen_by_text_city_jurisdiction_and_letter(choice: dict, found: list[str], told: Glossary):
    assert [card.id for card in terms_of(told, EN, **choice)] == found


def test_letters_and_order_follow_the_language():
    some = Glossary({card.id: card for card in (term("zeta", "Ämter"), term("alpha", "Zoll"), term("§ 27", "42"))})
    assert some.letters(EN) == ["A", "Z", "#"]
    assert [card.id for card in terms_of(some, EN)] == ["alpha", "zeta", "§ 27"]
    assert [card.id for card in terms_of(some, DE)] == ["zeta", "alpha", "§ 27"]
    assert [card.id for card in terms_of(some, DE, letter="A")] == ["zeta"]


def test_a_text_is_folded_for_search():
    assert folded("„Straße“ Ämter") == "strasse“ amter"


def test_a_form_finds_every_term_that_it_may_stand_for(told: Glossary):
    assert [card.id for card in told.by_form[DE]["hilfepläne"]] == ["help-plan"]
    assert "hilfepläne" not in told.by_form[EN]
    twins = Glossary({"a": term("plan", "Plan"), "b": term("Plan", "plan")})
    assert len(twins.by_form[EN]["plan"]) == 2
