"""The landing page: every headline question with the three cities, before any click."""

import re

import pytest

from dashboard.views.catalogue import catalogue
from dashboard.views.spec import ViewSpec
from dashboard.views.view import View, make_view
from dashboard.views.words import period_text, value_text
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Grade, Language, Place, Transform
from tests.dashboard.pages import blocks, headings, open_page, text_of

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


def ledger(language: Language) -> str:
    [found] = [body for body in blocks(open_page(lang=language)) if 'class="ledger"' in body]
    return found


def lines(language: Language) -> dict[str, str]:
    """Each line of the ledger by the concept that its question leads to."""
    rows = ledger(language).split('<div class="line" role="row">')[1:]
    return {re.search(r"concept=(\w+)", row).group(1): row for row in rows}


def printed(warehouse: Warehouse, concept: str, language: Language) -> View:
    """The view whose figures the ledger prints: amounts of money in the currency in which they are paid."""
    recommended = catalogue(warehouse).concepts[concept].recommended
    transform = Transform.PER_HEAD if recommended is Transform.PPP_ADJUSTED else recommended
    return make_view(ViewSpec(concept=concept, places=tuple(Place), transform=transform, language=language), warehouse)


@pytest.mark.parametrize("language", Language)
def test_every_headline_question_is_there_once(built_warehouse: Warehouse, language: Language) -> None:
    cards = [card for card in catalogue(built_warehouse).concepts.values() if card.headline]
    shown = lines(language)
    assert set(shown) == {card.id for card in cards}
    for card in cards:
        assert card.question[language] in text_of(shown[card.id])


@pytest.mark.parametrize("language", Language)
def test_every_line_says_value_period_and_the_geography_where_it_is_not_the_city(
    built_warehouse: Warehouse, language: Language
) -> None:
    for concept, line in lines(language).items():
        view, said = printed(built_warehouse, concept, language), text_of(line)
        for place in CITIES:
            for row in view.of(place):
                assert value_text(row, view.words, view.known, with_unit=False) in said
                assert period_text(row, view.words) in said
                assert row.is_the_place_itself or row.geography in said


@pytest.mark.parametrize("language", Language)
def test_a_city_without_a_figure_says_why(built_warehouse: Warehouse, language: Language) -> None:
    for concept, line in lines(language).items():
        view = printed(built_warehouse, concept, language)
        for place in CITIES:
            gap = view.card.gap(place)
            if not view.of(place) and gap is not None:
                assert view.known.label("gap_reason", gap.reason, view.words) in text_of(line)


def test_what_is_not_comparable_is_not_set_on_one_line(built_warehouse: Warehouse) -> None:
    for concept, line in lines(Language.ENGLISH).items():
        view = printed(built_warehouse, concept, Language.ENGLISH)
        if view.grade is Grade.NOT_COMPARABLE:
            assert "not on one line" in line
            assert "left:" not in line


def test_the_grade_stands_in_the_line_with_its_reason(built_warehouse: Warehouse) -> None:
    for concept, line in lines(Language.ENGLISH).items():
        view = printed(built_warehouse, concept, Language.ENGLISH)
        if view.grade is not None:
            assert f'class="grade {view.grade}"' in line


def test_computed_figures_say_so(built_warehouse: Warehouse) -> None:
    line = lines(Language.ENGLISH)["share_under_18"]
    assert line.count("computed") >= 3


def test_the_page_says_how_many_figures_there_are(built_warehouse: Warehouse) -> None:
    figures = built_warehouse.value("SELECT observations FROM build")
    assert f"{figures:,}" in text_of(" ".join(blocks(open_page(lang="en"))))
    assert f"{figures:,}".replace(",", ".") in text_of(" ".join(blocks(open_page(lang="de"))))


def test_it_begins_with_a_question_and_ends_with_ways_on() -> None:
    app = open_page(lang="en")
    assert headings(app)[0] == (1, "Who gets help, who gives it, and how")
    doors = [body for body in blocks(app) if "class='doors'" in body or 'class="doors"' in body]
    assert re.findall(r'href="(\w+)\?lang=en"', doors[0])
