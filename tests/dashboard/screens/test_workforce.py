"""Who does the work: every picture says what it shows to who does not see it, and what is missing is said."""

from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PARTS = ("shared", "children", "adults", "pay", "missing")


@cache
def page(part: str, language: Language) -> AppTest:
    """A part of the page, opened once for all tests: they only read it."""
    return open_page("screens/workforce.py", lang=language, part=part)


@pytest.fixture(autouse=True)
def _facts(built_warehouse: Warehouse) -> None:
    """Pages that are kept must show the facts of this run."""


@pytest.mark.parametrize("language", Language)
def test_every_picture_has_an_alternative_text_with_figures(language: Language) -> None:
    shown = [alternative for part in PARTS for alternative in pictures(page(part, language))]
    assert len(shown) >= 10
    kinds = {Language.ENGLISH: ("Line chart", "Dot chart"), Language.GERMAN: ("Liniendiagramm", "Punktdiagramm")}
    for alternative in shown:
        assert alternative.startswith(kinds[language]) or language is Language.GERMAN
        assert any(character.isdigit() for character in alternative)


def test_frames_have_a_headline_each_and_name_their_sources() -> None:
    for part in PARTS[:-1]:
        app = page(part, Language.ENGLISH)
        frames = [body for body in blocks(app) if 'class="frame-foot"' in body]
        assert len(frames) >= max(len(pictures(app)), 1)
        assert len([text for level, text in headings(app) if level == 3]) >= len(frames)
        assert all('<p class="source">' in body for body in frames)


def test_figures_that_are_not_for_the_city_name_their_place() -> None:
    said = " ".join(pictures(page("shared", Language.ENGLISH)))
    assert "Illinois (for Chicago)" in said
    assert "West Midlands (region) (for Birmingham)" in said


def test_both_languages_show_the_same_pictures() -> None:
    for part in PARTS:
        english, german = (page(part, language) for language in Language)
        assert len(pictures(english)) == len(pictures(german))
        assert [level for level, _ in headings(english)] == [level for level, _ in headings(german)]
        assert text_of(blocks(english)[0]) != text_of(blocks(german)[0])


def test_a_part_that_does_not_exist_is_told_and_the_first_is_shown() -> None:
    app = open_page("screens/workforce.py", lang="en", part="robots")
    assert any("robots" in text_of(body) for body in blocks(app))
    assert pictures(app) == pictures(page("shared", Language.ENGLISH))
