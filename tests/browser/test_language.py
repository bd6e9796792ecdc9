"""Which language a page speaks, and how it is changed."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewVisitor
from tests.browser.visitor import VIEW, Visitor

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("locale", "path", "language"),
    [
        ("de-AT", "/", "de"),
        ("en-US", "/", "en"),
        ("fr-FR", "/", "en"),
        ("de-DE", "/?lang=en", "en"),
        ("en-GB", "/?lang=de", "de"),
    ],
)
def test_the_address_decides_and_otherwise_the_browser(new_visitor: NewVisitor, locale: str, path: str, language: str):
    page = new_visitor(locale=locale).opens(path)
    expect(page.locator(f".sc[lang={language}] h1")).to_be_visible()
    expect(page).to_have_url(re.compile(rf"[?&]lang={language}(&|$)"))


def test_changing_it_keeps_the_page_and_writes_the_address(visitor: Visitor):
    page = visitor.opens(VIEW)
    english = page.locator(".sc h2").first.inner_text()
    page.get_by_role("radio", name="Deutsch").click()
    expect(page.locator(".sc[lang=de] h2").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"/view\?concept=caseload&.*lang=de"))
    assert page.locator(".sc h2").first.inner_text() != english
    page.get_by_test_id("stTopNavSection").nth(1).click()
    link = page.get_by_test_id("stTopNavDropdownLink").first
    expect(link).not_to_have_text("Workforce")
    link.click()
    expect(page).to_have_url(re.compile(r"/workforce"))
    expect(page.locator(".sc[lang=de] h1")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/?lang=en", "Social care in Birmingham, Hamburg and Chicago"),
        ("/?lang=de", "Soziale Hilfe in Birmingham, Hamburg und Chicago"),
        ("/workforce?lang=en", "Workforce – Social care in Birmingham, Hamburg and Chicago"),
        ("/data?lang=de", "Daten – Soziale Hilfe in Birmingham, Hamburg und Chicago"),
    ],
)
def test_the_tab_of_the_browser_speaks_it_too(visitor: Visitor, path: str, title: str):
    expect(visitor.opens(path)).to_have_title(title)


def test_the_tab_of_the_browser_follows_page_and_language(visitor: Visitor):
    page = visitor.opens("/?lang=en")
    page.get_by_test_id("stTopNavSection").nth(1).click()
    page.get_by_test_id("stTopNavDropdownLink").first.click()
    expect(page).to_have_title("Workforce – Social care in Birmingham, Hamburg and Chicago")
    page.get_by_role("radio", name="Deutsch").click()
    expect(page).not_to_have_title(re.compile("Social care"))


def test_a_language_that_is_not_there_is_told(visitor: Visitor):
    page = visitor.opens("/workforce?lang=fr")
    expect(page.get_by_test_id("stAlert")).to_contain_text(
        "There is no language 'fr' here; the page is shown in English."
    )
    expect(page.locator(".sc[lang=en] h1")).to_be_visible()
