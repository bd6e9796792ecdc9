"""The page of a city: useful at once, every part in both languages, and a place that is not the city is named."""

from functools import cache
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of


@cache
def page(city: City, part: str, language: Language = Language.ENGLISH) -> AppTest:
    """A part of the page, opened once for all tests: they only read it."""
    return open_page(f"screens/{city}.py", lang=language, part=part)


def said(city: City, part: str, language: Language = Language.ENGLISH) -> str:
    return " ".join(text_of(body) for body in blocks(page(city, part, language)))


@pytest.fixture(autouse=True)
def _facts(built_warehouse: Warehouse) -> None:
    """Pages that are kept must show the facts of this run."""


def test_the_first_part_shows_figures_beside_the_nation_and_names_other_places():
    assert "2.0 times England" in said(City.BIRMINGHAM, "glance")
    chicago = said(City.CHICAGO, "glance")
    assert "Cook County" in chicago
    assert "Illinois" in chicago
    assert "no figure of its own; Germany has one" in said(City.HAMBURG, "glance")
    assert pictures(page(City.HAMBURG, "glance")) == []


def test_the_series_stand_beside_the_nation_with_words_for_who_does_not_see_them():
    shown = pictures(page(City.BIRMINGHAM, "time"))
    assert 1 <= len(shown) <= 6
    assert all("England" in alternative for alternative in shown)


def test_responsibilities_and_gaps_are_told_in_both_languages():
    assert "Birmingham Children's Trust" in said(City.BIRMINGHAM, "responsible")
    assert "No source read so far says who is responsible for: Homelessness" in said(City.BIRMINGHAM, "responsible")
    assert "Sieben Jugendämter" in said(City.HAMBURG, "responsible", Language.GERMAN)
    assert "Office of the Cook County Public Guardian" in said(City.CHICAGO, "responsible")
    assert "Where to look" in said(City.CHICAGO, "missing")


def test_no_level_of_headings_is_left_out():
    for part in ("glance", "responsible", "missing"):
        levels = [level for level, _ in headings(page(City.CHICAGO if part == "glance" else City.BIRMINGHAM, part))]
        assert all(next_one - level <= 1 for level, next_one in pairwise(levels))
