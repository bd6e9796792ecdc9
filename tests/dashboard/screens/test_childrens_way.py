"""A child's way through: every question of the page is there, with its place, its grade and no axis that misleads."""

import re
from functools import cache
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.spec import Form, ViewSpec
from dashboard.views.stages import make_way
from dashboard.views.view import View, make_view
from dashboard.views.words import period_text, value_text
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Grade, Language, Place
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PARTS = ("stages", "reports", "entering", "living", "unaccompanied", "after", "community", "missing")
SAFETY = {"homicides", "children_killed", "safe_passage"}


@cache
def page(part: str, language: Language) -> AppTest:
    """A part of the page, opened once for all tests: they only read it."""
    return open_page("screens/childrens_way.py", lang=language, part=part)


@pytest.fixture(autouse=True)
def _facts(built_warehouse: Warehouse) -> None:
    """Pages that are kept must show the facts of this run."""


def html_of(part: str, language: Language) -> str:
    return "".join(blocks(page(part, language)))


def framed(part: str, warehouse: Warehouse, language: Language = Language.ENGLISH) -> list[View]:
    """The view of every frame of a part, as the link to its rows names it."""
    known = catalogue(warehouse).concepts
    queries = re.findall(r'href="api/v1/view\.csv\?([^"]+)"', html_of(part, language))
    return [make_view(ViewSpec.from_query(unescape(query), known), warehouse) for query in queries]


def stages_block(language: Language) -> str:
    [found] = [body for body in blocks(page("stages", language)) if 'class="way"' in body]
    return found


def cells(language: Language) -> list[list[str]]:
    """The items of each city's list, as a reader sees them."""
    lists = re.findall(r'<section class="way-city"[^>]*>.*?<ol>(.*?)</ol></section>', stages_block(language), re.DOTALL)
    return [[text_of(item) for item in re.split(r'<li class="line[^"]*">', body)[1:]] for body in lists]


def test_every_question_of_the_page_is_on_it(built_warehouse: Warehouse) -> None:
    wanted = {card.id for card in catalogue(built_warehouse).on_page("childrens_way")}
    assert len(wanted) == 22
    in_stages = set(re.findall(r"view\?concept=(\w+)", stages_block(Language.ENGLISH)))
    in_frames = {view.card.id for part in PARTS for view in framed(part, built_warehouse)}
    assert in_stages | in_frames == wanted | SAFETY
    assert in_frames >= wanted | SAFETY


@pytest.mark.parametrize("language", Language)
def test_the_first_part_shows_every_stage_of_every_city_before_any_click(
    built_warehouse: Warehouse, language: Language
) -> None:
    way, shown = make_way(built_warehouse, language), cells(language)
    words, known = wording(language), catalogue(built_warehouse)
    assert [len(items) for items in shown] == [len(way.lines)] * 3
    for number, items in enumerate(shown):
        for line, item in zip(way.lines, items, strict=True):
            figure = line.figures[number]
            assert line.view.card.title[language] in item
            if figure.row is None:
                assert figure.missing in item
                continue
            assert value_text(figure.row, words, known, with_unit=False) in item
            assert period_text(figure.row, words) in item
            assert figure.row.geography in item
            assert figure.row.counted in item


def test_the_page_opens_on_the_stages() -> None:
    assert blocks(open_page("screens/childrens_way.py", lang="en")) == blocks(page("stages", Language.ENGLISH))


def test_stages_that_cannot_be_compared_are_visibly_apart(built_warehouse: Warehouse) -> None:
    body, way = stages_block(Language.ENGLISH), make_way(built_warehouse, Language.ENGLISH)
    apart = sum(line.stands_apart for line in way.lines)
    assert body.count('<li class="line apart">') == 4 * apart
    for line in way.lines:
        for judgement in line.judgements:
            assert judgement.reason[Language.ENGLISH] in unescape(body)


def test_the_stages_are_headings_and_lists_that_a_screen_reader_finds() -> None:
    levels = [level for level, _ in headings(page("stages", Language.ENGLISH))]
    assert levels[:2] == [1, 2]
    assert levels.count(3) == 4
    assert levels.count(4) >= 12
    body = stages_block(Language.ENGLISH)
    assert body.count("<ol>") == 4
    for bar in re.findall(r'<span class="bar [^>]*>', body):
        assert 'aria-hidden="true"' in bar


def test_no_picture_puts_on_one_axis_what_cannot_be_compared(built_warehouse: Warehouse) -> None:
    views = [view for part in PARTS for view in framed(part, built_warehouse)]
    assert len(views) >= 35
    for view in views:
        if view.spec.form is not Form.TABLE:
            assert view.grade is not Grade.NOT_COMPARABLE, view.spec
            assert not view.separate_panels, view.spec


def test_no_view_of_the_page_is_empty(built_warehouse: Warehouse) -> None:
    assert not [view.spec for part in PARTS for view in framed(part, built_warehouse) if view.is_empty]


def test_figures_of_illinois_are_named_as_such() -> None:
    chicago = cells(Language.ENGLISH)[2]
    assert not any(re.search(r"Chicago · \d", item) for item in chicago)
    assert sum("Illinois ·" in item for item in chicago) >= 5
    said = " ".join(pictures(page("living", Language.ENGLISH)))
    assert "Illinois (for Chicago)" in said
    assert "DCFS Cook Central Sub-Region (for Chicago)" in said


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_show_the_same(part: str) -> None:
    english, german = (page(part, language) for language in Language)
    assert not english.exception
    assert not german.exception
    assert len(pictures(english)) == len(pictures(german))
    assert [level for level, _ in headings(english)] == [level for level, _ in headings(german)]
    assert len(blocks(english)) == len(blocks(german))
    for one, other in zip(headings(english), headings(german), strict=True):
        assert one != other or "Birmingham" in one[1] or "Hamburg" in one[1] or "Chicago" in one[1]


def test_violence_is_introduced_before_it_is_counted_and_its_gaps_are_said(built_warehouse: Warehouse) -> None:
    bodies = blocks(page("community", Language.ENGLISH))
    first_figure = next(number for number, body in enumerate(bodies) if "Homicide" in body)
    assert any("people who were killed" in text_of(body) for body in bodies[:first_figure])
    said = text_of("".join(bodies))
    for concept in ("homicides", "children_killed"):
        for place in (Place.BIRMINGHAM, Place.HAMBURG):
            gap = catalogue(built_warehouse).concepts[concept].gap(place)
            assert gap
            assert gap.sentence[Language.ENGLISH] in said


def test_what_is_missing_names_every_gap_of_the_cities(built_warehouse: Warehouse) -> None:
    known = catalogue(built_warehouse)
    said = text_of(html_of("missing", Language.GERMAN))
    for card in [*known.on_page("childrens_way"), *(known.concepts[name] for name in SAFETY)]:
        for gap in card.gaps:
            if gap.place in (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO) and gap.place not in card.answered_by:
                assert gap.sentence[Language.GERMAN] in said
