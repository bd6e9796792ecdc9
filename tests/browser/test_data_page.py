"""The page where one chooses figures and takes them away: filters, file and address are one and the same choice."""

import csv
import io
import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from dashboard.warehouse import Warehouse
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

SPEND_IN_HAMBURG = """
SELECT * FROM observation_full
WHERE city = 'hamburg' AND domain = 'spend' AND period_end >= '2015-01-01' ORDER BY observation_id
"""


def test_a_filter_changes_the_address_and_the_count(visitor: Visitor, built_warehouse: Warehouse):
    page = visitor.opens("/data")
    page.get_by_role("button", name="Hamburg").click()
    expect(page).to_have_url(re.compile(r"/data\?.*city=hamburg"))
    expected = built_warehouse.value("SELECT count(*) FROM observation_full WHERE city = 'hamburg'")
    expect(page.get_by_role("status").filter(has_text=f"{expected} of 5,")).to_be_visible()
    expect(_address(page)).to_have_text(f"{visitor.site}/api/v1/observations.csv?city=hamburg")


def test_file_and_address_are_the_same_bytes_and_the_rows_of_the_warehouse(
    visitor: Visitor, built_warehouse: Warehouse
):
    page = visitor.opens("/data?city=hamburg&domain=spend&period_from=2015")
    name, content = visitor.downloads(page.get_by_role("button", name="as CSV"))
    assert name == f"social-care_observations-selected_{built_warehouse.data_version}.csv"
    assert httpx.get(_address(page).inner_text().strip(), trust_env=False).content == content

    in_file = sorted(csv.DictReader(io.StringIO(content.decode())), key=lambda row: row["observation_id"])
    in_warehouse = built_warehouse.rows(SPEND_IN_HAMBURG)
    assert len(in_warehouse) > 20
    assert in_file == [{name: cell or "" for name, cell in row.items()} for row in in_warehouse]


def test_an_address_with_filters_opens_the_same_choice_for_somebody_else(visitor: Visitor):
    page = visitor.opens("/data?city=hamburg&concept=children_in_care")
    expect(_address(page)).to_have_text(f"{visitor.site}/api/v1/observations.csv?city=hamburg&concept=children_in_care")
    page.get_by_role("button", name="Clear all filters").click()
    expect(_address(page)).to_have_text(f"{visitor.site}/api/v1/observations.csv")
    expect(page).not_to_have_url(re.compile("city="))


def test_what_is_not_known_is_told_and_left_out(visitor: Visitor):
    page = visitor.opens("/data?city=berlin&domain=spend")
    expect(page.get_by_role("status").first).to_contain_text("berlin is not known as city")
    expect(_address(page)).to_have_text(f"{visitor.site}/api/v1/observations.csv?domain=spend")


def test_an_empty_choice_says_why(visitor: Visitor):
    page = visitor.opens("/data?city=chicago&period_to=1950")
    expect(page.locator(".empty")).to_contain_text("No figure fits all of these filters at once.")


def _address(page: Page):
    return page.get_by_test_id("stCode").filter(has_text="/api/v1/observations.csv").first
