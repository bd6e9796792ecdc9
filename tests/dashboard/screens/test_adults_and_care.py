"""Adults and care: two layers that never stand on one line, three answers in words, and every concept once at least."""

import re
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.views.care_layers import care_layers
from dashboard.views.catalogue import catalogue
from dashboard.views.spec import ViewSpec
from dashboard.views.view import make_view
from dashboard.views.words import place_text, value_text
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Grade, Language, Place
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PARTS = ("layers", "support", "need", "cash", "protection", "missing")


@cache
def page(part: str, language: Language = Language.ENGLISH) -> AppTest:
    """A part of the page, opened once for all tests: they only read it."""
    return open_page("screens/adults_and_care.py", lang=language, part=part)


def said(part: str, language: Language = Language.ENGLISH) -> str:
    return text_of(" ".join(blocks(page(part, language))))


def specs(part: str, concepts: list[str]) -> list[ViewSpec]:
    """Every view that a part leads to."""
    found = re.findall(r'href="view\?(concept=[^"#]*)"', " ".join(blocks(page(part))))
    return [ViewSpec.from_query(query.replace("&amp;", "&"), concepts) for query in dict.fromkeys(found)]


@pytest.fixture(autouse=True)
def _facts(built_warehouse: Warehouse) -> None:
    """Pages that are kept must show the facts of this run."""


def test_every_concept_of_the_page_is_shown_somewhere_on_it(built_warehouse: Warehouse) -> None:
    known = catalogue(built_warehouse)
    shown = {spec.concept for part in PARTS for spec in specs(part, list(known.concepts))}
    assert {card.id for card in known.on_page("adults_and_care")} <= shown


def test_what_is_not_comparable_shares_no_axis(built_warehouse: Warehouse) -> None:
    apart = 0
    for part in PARTS:
        for spec in specs(part, list(catalogue(built_warehouse).concepts)):
            view = make_view(spec, built_warehouse)
            if view.grade is Grade.NOT_COMPARABLE:
                assert view.separate_panels
                apart += 1
    assert apart >= 4


def test_a_programme_lies_on_the_side_of_the_means_test_that_its_rules_say(built_warehouse: Warehouse) -> None:
    layers = care_layers(built_warehouse, Language.ENGLISH)
    for of_city in layers.values():
        for layer in of_city:
            for card in (*layer.programmes, *layer.health_only):
                assert (card.means_test != "no") == layer.after_means_test
    assert [layers[city][1].exists for city in City] == [False, True, False]
    assert all(layers[city][0].exists for city in City)


def test_the_insured_stand_below_and_clients_of_a_means_test_above(built_warehouse: Warehouse) -> None:
    """Nowhere in the picture is a number of the insurance beside one of an English council or of Illinois."""
    above = {
        (view.card.id, view.spec.places[0])
        for of_city in care_layers(built_warehouse, Language.ENGLISH).values()
        for view in of_city[0].views
    }
    below = {
        (view.card.id, view.spec.places[0])
        for of_city in care_layers(built_warehouse, Language.ENGLISH).values()
        for view in of_city[1].views
    }
    assert ("recognised_care_need", Place.HAMBURG) in below
    assert {place for _, place in below} == {Place.HAMBURG}
    assert not {concept for concept, _ in above} & {concept for concept, _ in below}


@pytest.mark.parametrize("language", Language)
def test_the_layers_print_their_figures_with_their_place(built_warehouse: Warehouse, language: Language) -> None:
    [picture] = [body for body in blocks(page("layers", language)) if 'class="layers"' in body]
    shown = 0
    for of_city in care_layers(built_warehouse, language).values():
        for view in (view for layer in of_city for view in layer.views):
            for row in view.drawn:
                assert value_text(row, view.words, view.known) in text_of(picture)
                assert row.is_the_place_itself or place_text(row, view.words) in text_of(picture)
                shown += 1
            assert view.drawn or view.missing[0].sentence in text_of(picture)
    assert shown >= 9


def test_statements_on_the_layers_name_a_source_each() -> None:
    [columns] = [body for body in blocks(page("layers")) if 'class="columns"' in body]
    assert columns.count('<p class="source quiet">') == 3


def test_three_frameworks_of_protection_with_their_law_and_what_does_not_exist(built_warehouse: Warehouse) -> None:
    told = said("protection")
    for law in ("Care Act 2014, section 42", "BtOG §§ 5, 8, 11", "320 ILCS 20", "755 ILCS 5/11a"):
        assert law in told
    gap = catalogue(built_warehouse).concepts["adult_safeguarding"].gap(Place.HAMBURG)
    assert gap is not None
    [finding] = re.findall(r'<div class="finding">.*?</div>', " ".join(blocks(page("protection"))))
    assert gap.sentence[Language.ENGLISH] in text_of(finding)


def test_every_programme_leads_to_its_rules_beside_the_others() -> None:
    links = re.findall(r'href="eligibility\?part=rules&amp;group=(\w+)&amp;(\w+)=(\w+)', " ".join(blocks(page("cash"))))
    assert len(links) == 6
    assert {city for _, city, _ in links} == set(City)


def test_both_languages_show_the_same() -> None:
    for part in PARTS:
        english, german = (page(part, language) for language in Language)
        assert len(pictures(english)) == len(pictures(german))
        assert [level for level, _ in headings(english)] == [level for level, _ in headings(german)]
        assert said(part, Language.ENGLISH) != said(part, Language.GERMAN)
        assert all(any(letter.isdigit() for letter in text) for text in pictures(german))
