"""A term in the words of a page opens its definition where it stands: by click, key and touch, and without leaving.

A violation of the Content-Security-Policy fails each of these tests, see ``conftest``.
"""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewVisitor
from tests.browser.visitor import PHONE, Visitor

pytestmark = pytest.mark.browser

FRAME = "/view?concept=emergency_removals&lang=en"
PAGE = "/workforce?lang=en&part=missing"


def _first(page: Page) -> tuple[Locator, Locator]:
    """The first term of a page, and what it opens."""
    term = page.locator("button.term:visible").first
    target = term.get_attribute("popovertarget")
    return term, page.locator(f"[id='{target}']")


def _announced(page: Page, name: str) -> dict[str, object]:
    """What the browser tells a screen reader of a button beside its name."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    button = next(
        node for node in nodes if node["role"]["value"] == "button" and node.get("name", {}).get("value") == name
    )
    told = {each["name"]: each["value"]["value"] for each in button["properties"]}
    return {name: told.get(name) for name in ("expanded", "hasPopup")}


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_in_a_frame_a_key_opens_it_and_escape_closes_it(visitor: Visitor, key: str):
    page = visitor.opens(FRAME)
    address = page.url
    term, bubble = _first(page)
    assert term.evaluate("(term) => term.closest('[class*=frame], [class*=st-key-frame-]') !== null")
    expect(bubble).to_have_count(1)
    expect(bubble).to_be_hidden()
    term.focus()
    page.keyboard.press(key)
    expect(bubble).to_be_visible()
    expect(page.get_by_role("dialog", name=bubble.get_attribute("aria-label"))).to_be_visible()
    assert _announced(page, term.inner_text()) == {"expanded": True, "hasPopup": "dialog"}
    page.keyboard.press("Tab")
    assert bubble.evaluate("(bubble) => bubble.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(bubble).to_be_hidden()
    expect(term).to_be_focused()
    assert page.url == address


def test_a_click_opens_it_beside_the_word_and_a_click_elsewhere_closes_it(visitor: Visitor):
    page = visitor.opens(PAGE)
    term, bubble = _first(page)
    term.click()
    expect(bubble).to_be_visible()
    word, box = term.bounding_box(), bubble.bounding_box()
    assert word is not None
    assert box is not None
    gap = max(box["y"] - (word["y"] + word["height"]), word["y"] - (box["y"] + box["height"]))
    assert 0 <= gap < 20
    page.locator(".sc h1").first.click()
    expect(bubble).to_be_hidden()


def test_a_touch_opens_it_as_a_sheet_and_its_own_button_closes_it(new_visitor: NewVisitor):
    page = new_visitor(locale="de-DE", screen=PHONE, has_touch=True).opens("/workforce?lang=de&part=missing")
    term, bubble = _first(page)
    term.tap()
    expect(bubble).to_be_visible()
    box = bubble.bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, PHONE[0])
    assert box["y"] + box["height"] == pytest.approx(PHONE[1], abs=2)
    bubble.get_by_role("button", name="Schließen").tap()
    expect(bubble).to_be_hidden()


def test_it_leads_to_the_term_in_the_glossary(visitor: Visitor):
    page = visitor.opens(PAGE)
    term, bubble = _first(page)
    term.click()
    name = bubble.get_attribute("aria-label")
    bubble.get_by_role("link", name="More in the glossary").click()
    expect(page).to_have_url(re.compile(r"/glossary\?term=[\w-]+&lang=en"))
    expect(page.locator(".asked-for h3")).to_have_text(name or "")


def test_letters_lead_to_their_terms(visitor: Visitor):
    page = visitor.opens("/glossary?lang=en")
    page.get_by_role("navigation", name="Jump to a letter").get_by_text("S", exact=True).click()
    expect(page.locator("#letter-S")).to_be_in_viewport()


def test_a_part_that_runs_alone_brings_its_definitions(visitor: Visitor):
    page = visitor.opens("/sources?lang=en&part=gaps")
    expect(page.locator("button.term")).to_have_count(0)
    page.get_by_test_id("stExpander").first.locator("summary").click()
    page.locator("button.term:visible").first.click()
    expect(page.locator(".bubble:popover-open")).to_have_count(1)
    assert page.evaluate(WITHOUT_DEFINITION) == 0


def test_every_button_of_a_page_has_its_own_definition(visitor: Visitor):
    for address in (PAGE, FRAME, "/eligibility?lang=en&part=rules"):
        page = visitor.opens(address)
        assert [found for found in page.evaluate(IDS_TWICE) if found.startswith("term-")] == []
        assert page.evaluate(WITHOUT_DEFINITION) == 0


IDS_TWICE = """
[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, place, all) => all.indexOf(id) < place)
"""

WITHOUT_DEFINITION = "[...document.querySelectorAll('button.term')].filter((b) => !b.popoverTargetElement).length"
