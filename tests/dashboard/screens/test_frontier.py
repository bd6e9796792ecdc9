"""The frontier on its page: three panels with words, a headline of the grids, and what is missing."""

import pytest

from etl.contracts.vocabulary import Language
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PAGE = "screens/eligibility.py"


@pytest.mark.parametrize("language", Language)
def test_three_panels_and_the_whole_have_alternative_texts(language: Language) -> None:
    app = open_page(PAGE, lang=language, part="frontier")
    assert not app.exception
    said = pictures(app)
    assert len(said) == 4
    assert [text.split(".")[0] for text in said[:3]] == ["Birmingham", "Hamburg", "Chicago"]
    assert all(any(letter.isdigit() for letter in text) for text in said)


def test_the_headline_is_a_finding_and_assumptions_follow() -> None:
    app = open_page(PAGE, lang="en", part="frontier")
    assert any(level == 3 and "£23,250" in text and "$17,500" in text for level, text in headings(app))
    said = " ".join(text_of(body) for body in blocks(app))
    assert "Assumed: 75 years old" in said
    assert "Still to be verified" in said


def test_another_year_and_purchasing_power_come_from_the_address() -> None:
    app = open_page(PAGE, lang="en", part="frontier", year="2026", money="ppp")
    said = " ".join(text_of(body) for body in blocks(app))
    assert "Law of 1 July 2026" in said
    assert "Birmingham: not known on 1 July 2026" in said
    assert "17,500 Int$" in said


def test_present_mode_has_no_actions_and_the_same_panels() -> None:
    app = open_page(PAGE, lang="en", part="frontier", present="1")
    assert not app.exception
    assert len(pictures(app)) == 3


def test_what_an_address_asks_for_in_vain_is_told() -> None:
    app = open_page(PAGE, lang="en", part="frontier", year="1850")
    said = " ".join(text_of(body) for body in blocks(app))
    assert "1850" in said
    assert "Law of 1 July 2025" in said
