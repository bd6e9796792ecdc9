"""The page of eligibility as a script: every part in both languages, and the address as its state."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.eligibility.rules import RULES
from dashboard.views.rules_table import Category
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, PopulationGroup
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

SCRIPT = "screens/eligibility.py"
PARTS = ("rules", "amounts", "coverage")


def said(app: AppTest) -> str:
    return " ".join(text_of(body) for body in blocks(app))


def eligibility(**address: str) -> AppTest:
    """The page at an address; the rules side by side where it names no part."""
    app = open_page(SCRIPT, **{"part": "rules"} | address)
    assert not app.exception
    return app


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_in_both_languages(part: str, language: Language):
    app = eligibility(lang=language.value, part=part)
    levels = [level for level, _ in headings(app)]
    assert levels.count(1) == 1
    assert max(levels) <= 3
    assert all(pictures(app))
    assert all(f'lang="{language}"' in body for body in blocks(app))


def test_the_illustration_is_named_on_every_part():
    for part in PARTS:
        text = said(eligibility(lang="en", part=part))
        assert "An illustration with published rules, not advice and not a decision." in text
        assert "22 November 2026" in text


def test_only_the_chosen_part_runs():
    assert not pictures(eligibility(lang="en", part="rules"))
    app = eligibility(lang="en", part="amounts")
    assert len(pictures(app)) == 3
    assert "The door" not in said(app)


def test_the_part_is_kept_in_the_address():
    app = eligibility(lang="en")
    app.segmented_control(key="eligibility-part-en").set_value("coverage").run()
    assert not app.exception
    assert app.query_params["part"] == "coverage"
    assert "are described in words" in said(app)


def test_the_table_has_every_category_for_three_cities():
    app = eligibility(lang="en")
    [table] = [body for body in blocks(app) if 'class="rules"' in body]
    assert table.count("<section") == 3
    assert table.count("<dt>") == 3 * len(Category)
    assert "Care and Support (Charging" in table
    assert "since 1 April 2010" in table
    assert 'class="verify"' in table


def test_a_group_that_a_city_has_no_programme_for_is_said():
    text = said(eligibility(lang="en", group="adults"))
    assert "No programme for this group is written down for this city." in text


@pytest.mark.parametrize("group", PopulationGroup)
def test_every_group_opens(group: PopulationGroup):
    assert 'class="rules"' in " ".join(blocks(eligibility(lang="de", group=group.value)))


def test_amounts_are_those_of_the_status_date():
    before = said(eligibility(lang="en", chicago="us_ssi", on="2023-06-01"))
    after = said(eligibility(lang="en", chicago="us_ssi", on="2024-06-01"))
    assert "$914 a month" in before
    assert "$943 a month" not in before
    assert "$943 a month" in after


def test_changing_the_group_writes_the_address_and_keeps_a_programme_that_fits():
    app = eligibility(lang="en")
    app.selectbox(key="eligibility-group-en").set_value("children").run()
    assert not app.exception
    assert app.query_params["group"] == "children"
    assert app.selectbox(key="eligibility-hamburg-en").value == "hh_schutzauftrag_8a"
    app.selectbox(key="eligibility-hamburg-en").set_value("hh_hze_27").run()
    assert app.query_params["hamburg"] == "hh_hze_27"


def test_what_changed_since_names_old_new_and_law():
    text = said(eligibility(lang="en", on="2024-06-01", since="2023-06-01"))
    assert "Between 1 June 2023 and 1 June 2024" in text
    assert "SSI: highest monthly amount, one person" in text
    assert "$914 a month $943 a month 3.2%" in text.replace("+3.2", "3.2")


@pytest.mark.parametrize(
    "address", [{"group": "dragons"}, {"on": "yesterday"}, {"on": "1066-10-14"}, {"part": "oracle"}, {"hamburg": "x"}]
)
def test_an_address_that_is_not_understood_is_told_and_the_page_is_shown(address: dict[str, str]):
    text = said(eligibility(lang="en", **address))
    assert "Part of this address was not understood" in text
    assert next(iter(address.values())) in text
    assert "part" in address or "The door" in text


def test_real_terms_name_the_base_year_and_what_is_left_out():
    text = said(eligibility(lang="en", part="amounts", terms="real"))
    assert "in prices of 2024" in text
    assert "prices by Germany VPI, yearly, set to 2024" in text
    assert "Left out, because there is no price index here: 2025, 2026." in text


def test_a_city_can_be_left_out_of_the_amounts():
    app = eligibility(lang="en", part="amounts", amount_birmingham="none", amount_chicago="none")
    assert len(pictures(app)) == 1
    app = eligibility(
        lang="de", part="amounts", **{f"amount_{c}": "none" for c in ("birmingham", "hamburg", "chicago")}
    )
    assert not pictures(app)


def test_amounts_stand_beside_law_confidence_and_source():
    app = eligibility(lang="en", part="amounts")
    tables = " ".join(body for body in blocks(app) if "amounts" in body)
    assert "to be verified" in tables
    assert "SI 2014/2672" in tables
    assert 'rel="noopener noreferrer"' in tables
    assert "api/v1/parameters.csv" in " ".join(blocks(app))


def test_coverage_names_every_programme(built_warehouse: Warehouse):
    app = eligibility(lang="en", part="coverage")
    computed = sum(
        name in RULES for name in (row["programme_id"] for row in built_warehouse.rows("SELECT * FROM programme"))
    )
    assert f"{computed} are computed for invented people" in said(app)
    assert "missing" in said(app)
    app.session_state["eligibility-coverage-hamburg"] = True
    app.run()
    assert "Hilfe zur Pflege" in said(app)
    assert "What is uncertain, and sources" in said(app)
