"""What holds on every page, in both languages."""

import re

import pytest

from etl.contracts.vocabulary import Language
from tests.dashboard.pages import blocks, headings, open_page, pictures

PAGES = (
    None,
    "screens/eligibility.py",
    "screens/workforce.py",
    "screens/practice_models.py",
    "screens/childrens_way.py",
    "screens/adults_and_care.py",
    "screens/money.py",
    "screens/exchange.py",
    "screens/glossary.py",
    "screens/birmingham.py",
    "screens/hamburg.py",
    "screens/chicago.py",
    "screens/compare.py",
    "screens/data.py",
    "screens/sources.py",
    "screens/single_view.py",
)

every_page = pytest.mark.parametrize(
    ("page", "language"), [(page, language) for page in PAGES for language in Language]
)


@every_page
def test_a_page_opens_with_one_title_in_its_language(page: str | None, language: Language) -> None:
    app = open_page(page, lang=language)
    assert not app.exception
    assert not app.error
    levels = [level for level, _ in headings(app)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert max(levels) <= 4
    marked = [re.search(r'lang="(\w\w)"', body) for body in blocks(app)]
    assert {mark.group(1) for mark in marked if mark} == {language.value}
    assert all(pictures(app))


@pytest.mark.parametrize("page", [None, "screens/workforce.py"])
def test_an_unknown_language_is_said_and_the_page_is_shown_anyway(page: str | None) -> None:
    app = open_page(page, lang="fr")
    assert [notice.value for notice in app.info] == [
        "There is no language 'fr' here; the page is shown in English.",
    ]
    assert headings(app)


def test_the_language_of_the_address_is_the_one_of_the_control() -> None:
    assert open_page(lang="de").segmented_control(key="lang").value == Language.GERMAN


def test_present_mode_is_in_the_address() -> None:
    app = open_page("screens/workforce.py", lang="en", present="1")
    assert not app.exception
    assert app.toggle(key="present").value is True
