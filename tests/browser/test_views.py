"""A picture's frame and what one takes from it: the rows, the image, the link."""

import csv
import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from dashboard.views.figures import HIDDEN_TOP, IMAGE_SCALE, IMAGE_WIDTH
from dashboard.warehouse import Warehouse
from tests.browser.conftest import NewVisitor
from tests.browser.visitor import VIEW, Visitor

pytestmark = pytest.mark.browser

CASELOADS = """
SELECT place, geography_code, indicator_id, label AS period, value, unit, numerator, denominator, confidence,
       source_ids, locator
FROM answer JOIN period USING (period_id)
WHERE concept_id = 'caseload' AND place IN ('birmingham', 'england') AND position = 0 AND NOT cross_check
"""


def test_data_brings_the_rows_of_the_warehouse(visitor: Visitor, built_warehouse: Warehouse):
    page = visitor.opens(VIEW)
    name, content = visitor.downloads(_action(_frame(page, "caseload"), "Data"))
    assert name == f"social-care_caseload_{built_warehouse.data_version}.csv"
    figures = list(csv.DictReader(io.StringIO(content.decode())))
    expected = built_warehouse.rows(CASELOADS)
    assert len(expected) > 10
    assert sorted(_as_in_the_warehouse(row) for row in figures) == sorted(_as_in_the_warehouse(row) for row in expected)
    assert {row["data_version"] for row in figures} == {built_warehouse.data_version}


def test_link_opens_the_same_view_for_somebody_else(visitor: Visitor, new_visitor: NewVisitor):
    page = visitor.opens("/workforce?part=children")
    frame = _frame(page, "caseload")
    headline = frame.locator("h3").inner_text()
    _action(frame, "Link").click()
    visitor.waits()
    expect(page.locator(".sc h2").first).to_have_text(headline)
    address = page.get_by_test_id("stCode").first.inner_text().strip()
    assert re.search(r"/view\?concept=caseload&.*&v=[0-9a-f]{12}$", address)
    rows = _rows(page)
    assert len(rows) > 10

    somebody_else = new_visitor(never_here=True)
    opened = somebody_else.opens(address)
    expect(opened.locator(".sc h2").first).to_have_text(headline)
    assert _rows(opened) == rows
    assert (
        somebody_else.downloads(_action(opened.locator(".sc"), "Data"))[1]
        == page.request.get("/api/v1/view.csv?" + address.split("?")[1]).body()
    )


def test_image_is_a_complete_picture(visitor: Visitor, built_warehouse: Warehouse):
    page = visitor.opens(VIEW)
    expect(page.locator(".stPlotlyChart .main-svg").first).to_be_visible()
    name, content = visitor.downloads(_action(page.locator(".sc"), "Image"))
    assert name == f"social-care_caseload_{built_warehouse.data_version}.png"
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.format == "PNG"
        assert picture.width == IMAGE_WIDTH * IMAGE_SCALE == 2400
        assert picture.height > 800
        headline = picture.convert("L").crop((0, 0, picture.width, HIDDEN_TOP * IMAGE_SCALE))
        foot = picture.convert("L").crop((0, picture.height - 100, picture.width, picture.height))
        colours = picture.convert("RGB").getcolors(maxcolors=picture.width * picture.height)
    for words in (headline, foot):
        darkest, lightest = words.getextrema()
        assert lightest - darkest > 100
    assert colours is not None
    assert len(colours) > 50


def test_image_is_made_on_every_frame_of_a_page(visitor: Visitor):
    page = visitor.opens("/workforce?part=children")
    frame = _frame(page, "vacancies")
    frame.scroll_into_view_if_needed()
    expect(frame.locator(".main-svg").first).to_be_visible()
    name, _content = visitor.downloads(_action(frame, "Image"))
    assert name.startswith("social-care_vacancies_")


def test_choices_on_a_view_change_the_picture_and_the_address(visitor: Visitor):
    page = visitor.opens(VIEW)
    before = len(_rows(page))
    page.get_by_text("latest", exact=True).click()
    expect(page).to_have_url(re.compile(r"[?&]when=latest(&|$)"))
    visitor.waits_for_the_run()
    assert 0 < len(_rows(page)) < before
    page.get_by_text("table", exact=True).click()
    expect(page).to_have_url(re.compile(r"[?&]form=table(&|$)"))
    expect(page.locator(".stPlotlyChart")).to_have_count(0)


def test_a_link_to_another_data_version_is_told(visitor: Visitor, built_warehouse: Warehouse):
    page = visitor.opens(f"{VIEW}&v=000000000000")
    expect(page.get_by_test_id("stAlert")).to_contain_text(f"you see version {built_warehouse.data_version}")


@pytest.mark.parametrize("path", ["/view?concept=nothing-like-it", "/view", "/view?concept=caseload&places=atlantis"])
def test_an_address_that_is_no_view_is_told_and_something_is_shown(visitor: Visitor, path: str):
    page = visitor.opens(path)
    expect(page.get_by_test_id("stAlert")).to_contain_text("This address is not a view")
    expect(page.locator(".sc h2").first).to_be_visible()


def _frame(page: Page, concept: str) -> Locator:
    data = page.locator(f".actions a[href*='view.csv?concept={concept}&']")
    return page.locator("[class*=st-key-frame-]").filter(has=data).first


def _action(within: Locator, words: str) -> Locator:
    return within.locator(".actions").get_by_text(words, exact=True)


def _rows(page: Page) -> list[str]:
    return page.locator("table.plain tbody tr").all_inner_texts()


def _as_in_the_warehouse(row: dict[str, object]) -> tuple[object, ...]:
    """A row of the file and a row of the warehouse as the same plain values."""
    texts = ("place", "geography_code", "indicator_id", "period", "unit", "confidence")
    numbers = ("value", "numerator", "denominator")
    sources, locator = row["source_ids"], row.get("locator", row.get("source_locator"))
    return (
        *(str(row[name]) for name in texts),
        *("" if row[name] in (None, "") else repr(float(str(row[name]))) for name in numbers),
        sources if isinstance(sources, str) else ";".join(map(str, sources)),
        str(locator),
    )
