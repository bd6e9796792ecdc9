"""Every page, as a person sees it: in both languages, on a laptop and a phone, by day and by night, on paper."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewVisitor
from tests.browser.visitor import PAGES, PHONE, VIEW, Visitor

pytestmark = pytest.mark.browser

EVERY_PAGE = (*PAGES, VIEW)
READABLE_CONTRAST = 4.5
MOST_STEPS = 60


@pytest.mark.parametrize("page", ["/", "/childrens-way", "/practice-models?part=profiles", "/compare", VIEW])
def test_opens_in_english_on_a_laptop(visitor: Visitor, page: str):
    opened = visitor.opens(page)
    assert _languages_of_our_blocks(opened) == {"en"}
    assert _too_wide(opened) == []


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_opens_in_german_on_a_phone(new_visitor: NewVisitor, page: str):
    """German words are the longest and a phone is the narrowest."""
    opened = new_visitor(locale="de-DE", screen=PHONE).opens(page)
    assert _languages_of_our_blocks(opened) == {"de"}
    assert _too_wide(opened) == []
    assert opened.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= PHONE[0]


def test_the_navigation_leads_to_every_page(visitor: Visitor):
    """The links of each section lead where they say, and no page is left out."""
    start = visitor.opens("/")
    sections = start.get_by_test_id("stTopNavSection")
    offered = {_path(link) for link in start.get_by_test_id("stTopNavLink").all()}
    for section in range(sections.count()):
        sections.nth(section).click()
        links = start.get_by_test_id("stTopNavDropdownLink")
        expect(links.first).to_be_visible()
        offered |= {_path(link) for link in links.all()}
        last = links.last
        path = _path(last)
        last.click()
        expect(start).to_have_url(re.compile(rf"^{re.escape(visitor.site + path)}(\?|$)"))
        visitor.waits()
    assert offered == set(PAGES)


def _path(link: Locator) -> str:
    """Where a link of the navigation leads; the first page has a name of its own there."""
    path = urlsplit(link.get_attribute("href") or "").path
    return "/" if path == "/glance" else path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["/", VIEW])
def test_text_is_readable_by_day_and_by_night(new_visitor: NewVisitor, page: str, scheme: str):
    opened = new_visitor(color_scheme=scheme).opens(page)
    red, green, blue = _colours(opened.evaluate(GROUND_OF_THE_PAGE))
    assert (red + green + blue > 600) == (scheme == "light")
    for kind in ("h1", "p", ".quiet", "a", ".grade", ".small", ".birmingham", ".hamburg", ".chicago", "td", "button"):
        for contrast, words in opened.evaluate(CONTRASTS, f".sc {kind}"):
            assert contrast >= READABLE_CONTRAST, f"{kind}: {words!r} has a contrast of {contrast:.1f}"


def test_present_mode_is_larger_and_kept_in_the_address(visitor: Visitor):
    """The headline of the picture grows; the name of the page gives way to it."""
    page = visitor.opens(VIEW)
    headline = page.locator(".sc h2").first
    before = _type_size(headline)
    page.get_by_text("Present", exact=True).click()
    expect(page).to_have_url(re.compile(r"[?&]present=1(&|$)"))
    visitor.waits_for_the_run()
    expect(headline).not_to_have_css("font-size", f"{before}px")
    assert _type_size(headline) > 1.3 * before
    address = page.url
    assert _type_size(visitor.opens(address).locator(".sc h2").first) > 1.3 * before


def test_paper_has_the_pictures_and_no_controls(visitor: Visitor):
    page = visitor.opens(VIEW)
    page.emulate_media(media="print")
    for hidden in (page.get_by_test_id("stHeader"), page.get_by_role("radio", name="Deutsch")):
        expect(hidden).to_be_hidden()
    expect(page.locator(".sc .actions:visible")).to_have_count(0)
    expect(page.locator(".sc h2").first).to_be_visible()
    expect(page.locator(".stPlotlyChart .main-svg").first).to_be_visible()


def test_keyboard_reaches_navigation_and_actions_and_shows_where_it_is(visitor: Visitor):
    page = visitor.opens(VIEW)
    expect(page.locator(".modebar-btn")).to_be_attached()
    page.add_style_tag(content="* { transition: none !important }")
    reached: dict[str, bool] = {}
    for _step in range(MOST_STEPS):
        page.keyboard.press("Tab")
        words = page.evaluate(NAME_OF_WHAT_HAS_FOCUS)
        if words is None:
            break
        reached[words] = page.evaluate(LOOKS_FOCUSED)
    wanted = {"At a glance", "Who gets help", "How the work is done", "English", "Image", "Link", "Cite"}
    assert wanted <= set(reached)
    assert [words for words, seen in reached.items() if not seen] == []


def test_keyboard_opens_what_it_reached(visitor: Visitor):
    page = visitor.opens(VIEW)
    page.locator(".sc .actions").get_by_text("Link", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/view\?concept=caseload&"))
    page.get_by_role("button", name="Who does the work").focus()
    page.keyboard.press("Enter")
    page.get_by_test_id("stTopNavDropdownLink").filter(has_text="Workforce").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/workforce"))


def test_answers_carry_the_headers_of_security(visitor: Visitor):
    """That the pages work under the policy is watched in every test: a violation is a complaint of the browser."""
    answer = visitor.page.goto("/workforce")
    assert answer is not None
    headers = answer.headers
    assert "script-src 'self' blob: 'sha256-" in headers["content-security-policy"]
    assert "unsafe-eval" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"


def _languages_of_our_blocks(page: Page) -> set[str]:
    return set(page.evaluate("[...document.querySelectorAll('.sc')].map((block) => block.lang)"))


def _too_wide(page: Page) -> list[str]:
    """What stands out over the right edge of the window and cannot be scrolled to within a box of its own."""
    return list(page.evaluate(STANDS_OUT))


def _type_size(words: object) -> float:
    return float(words.evaluate("(element) => parseFloat(getComputedStyle(element).fontSize)"))


def _colours(css: str) -> tuple[int, int, int]:
    red, green, blue = (int(float(part)) for part in re.findall(r"[\d.]+", css)[:3])
    return red, green, blue


GROUND_OF_THE_PAGE = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"

STANDS_OUT = """() => {
  const mayScroll = (element) => {
    for (let box = element.parentElement; box && box.dataset.testid !== "stMain"; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return true;
    return false;
  };
  return [...document.querySelectorAll(".sc, .sc *, [data-testid=stMain] button")]
    .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !mayScroll(e))
    .map((e) => e.tagName + "." + e.className + ": " + e.textContent.slice(0, 60));
}"""

CONTRASTS = """(selector) => {
  const numbers = (css) => css.match(/[\\d.]+/g).map(Number);
  const light = (css) => numbers(css).slice(0, 3)
    .map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = (element) => {
    for (let box = element; box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor;
      const parts = numbers(colour);
      if (parts.length < 4 || parts[3] === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility() && e.innerText.trim()).map((e) => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    return [(a + 0.05) / (b + 0.05), e.innerText.slice(0, 40)];
  });
}"""

NAME_OF_WHAT_HAS_FOCUS = """() => {
  const it = document.activeElement;
  if (it === document.body) return null;
  return it.innerText?.trim().slice(0, 40) || it.title || it.getAttribute("aria-label") || it.outerHTML.slice(0, 120);
}"""

LOOKS_FOCUSED = """async () => {
  const drawn = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const it = document.activeElement;
  if (it.matches("main")) return true;
  const around = [1, 2, 3, 4].reduce((boxes) => [...boxes, boxes.at(-1).parentElement], [it]);
  const near = () => [...around, ...it.parentElement.querySelectorAll("*")].filter((e) => e.checkVisibility(SEEN));
  const look = () => near().map((e) => {
    const css = getComputedStyle(e);
    const outline = css.outlineStyle === "none" ? "" : css.outline;
    return [outline, css.boxShadow, css.borderColor, css.backgroundColor, css.color, css.textDecoration].join();
  }).join("|");
  await drawn();
  const focused = look();
  it.blur();
  await drawn();
  const left = look();
  it.focus();
  return focused !== left;
}""".replace("SEEN", "{ opacityProperty: true, visibilityProperty: true }")
