"""Money: own currency first, like with like, and every concept of the page once at least."""

import re
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.views.catalogue import catalogue
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Grade, Language, Place, Transform, UsageWarning
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PARTS = ("spent", "bought", "unit_costs", "person", "purses", "missing")


@cache
def page(part: str, language: Language = Language.ENGLISH, money: str = "") -> AppTest:
    """A part of the page, opened once for all tests: they only read it."""
    return open_page("screens/money.py", lang=language, part=part, **({"money": money} if money else {}))


def said(part: str, language: Language = Language.ENGLISH, money: str = "") -> str:
    return text_of(" ".join(blocks(page(part, language, money))))


def specs(part: str, warehouse: Warehouse, money: str = "") -> list[ViewSpec]:
    """Every view that a part leads to."""
    body = " ".join(blocks(page(part, money=money)))
    found = re.findall(r'href="(?:view|api/v1/view\.csv)\?(concept=[^"#]*)"', body)
    concepts = list(catalogue(warehouse).concepts)
    return [ViewSpec.from_query(query.replace("&amp;", "&"), concepts) for query in dict.fromkeys(found)]


@pytest.fixture(autouse=True)
def _facts(built_warehouse: Warehouse) -> None:
    """Pages that are kept must show the facts of this run."""


def test_every_concept_of_the_page_is_shown_somewhere_on_it(built_warehouse: Warehouse) -> None:
    shown = {spec.concept for part in PARTS for spec in specs(part, built_warehouse)}
    assert {card.id for card in catalogue(built_warehouse).on_page("money")} <= shown
    assert {"savings_limit", "protected_income", "flat_care_benefit"} <= shown


def test_currencies_stand_apart_and_purchasing_power_is_one_click_away() -> None:
    first = pictures(page("spent"))[0]
    assert "£" in first
    assert "€" in first
    assert "$" in first
    assert "Int$" not in first
    other = pictures(page("spent", money=Transform.PPP_ADJUSTED))[0]
    assert "Int$" in other
    assert "€" not in other


def test_prices_of_one_year_are_one_click_away_and_name_the_year() -> None:
    real = pictures(page("spent", money=Transform.REAL_TERMS))
    assert len(real) == len(pictures(page("spent")))
    years = [set(re.findall(r"in prices of (20\d\d)", text)) for text in real]
    assert all(len(found) == 1 for found in years)
    assert len(set.union(*years)) == 1
    assert "Int$" not in " ".join(real)


def test_parities_never_compare_years(built_warehouse: Warehouse) -> None:
    over_time = [
        spec
        for part in ("spent", "unit_costs", "person")
        for spec in specs(part, built_warehouse, Transform.PPP_ADJUSTED)
        if spec.form.has_time_axis
    ]
    assert len(over_time) >= 8
    assert not [spec for spec in over_time if spec.transform is Transform.PPP_ADJUSTED]


def test_what_is_not_comparable_shares_no_axis(built_warehouse: Warehouse) -> None:
    apart = 0
    for part in PARTS:
        for money in ("", Transform.PPP_ADJUSTED):
            for spec in specs(part, built_warehouse, money):
                view = make_view(spec, built_warehouse)
                if view.grade is Grade.NOT_COMPARABLE:
                    assert view.separate_panels
                    apart += 1
    assert apart >= 4


def test_net_amounts_are_never_joined_to_gross_ones(built_warehouse: Warehouse) -> None:
    net = 0
    for spec in specs("spent", built_warehouse):
        for row in make_view(spec, built_warehouse).rows:
            if UsageWarning.OTHER_BASIS in row.warnings:
                assert spec.form is Form.LINE
                assert not row.may_join_line
                net += 1
    assert net


def test_day_care_is_not_in_what_is_spent_on_a_child(built_warehouse: Warehouse) -> None:
    shown = {
        row.indicator_id
        for part in ("spent", "bought")
        for spec in specs(part, built_warehouse)
        for row in make_view(spec, built_warehouse).rows
        if spec.concept == "spend_per_child" and row.place is Place.HAMBURG
    }
    assert shown == {"hh_hze_spend"}


def test_years_of_the_budget_impasse_are_marked_with_the_reason_from_the_facts(built_warehouse: Warehouse) -> None:
    for concept in ("spend_per_child", "adult_spend_per_adult"):
        spec = ViewSpec(concept=concept, places=(Place.CHICAGO,), when=When.ALL, transform=Transform.PER_HEAD)
        marked = {
            row.period: row.warning_text
            for row in make_view(spec, built_warehouse).rows
            if UsageWarning.DOUBTFUL in row.warnings
        }
        assert set(marked) >= {"2016-17", "2017-18"}
        assert all("budget impasse" in marked[year] for year in ("2016-17", "2017-18"))
    assert "budget impasse of the State of Illinois" in said("spent")


def test_totals_are_not_called_spending_per_person() -> None:
    titles = [text for level, text in headings(page("spent")) if level == 3]
    assert any(text.startswith("Spending on integration assistance") for text in titles)
    assert not any("per" in text.split(":")[0] and "million" in text for text in titles)


@pytest.mark.parametrize("language", Language)
def test_a_bar_is_named_and_parts_of_a_total_make_a_whole(language: Language) -> None:
    [body] = [body for body in blocks(page("bought", language)) if 'class="spending"' in body]
    columns = re.findall(r"<section.*?</section>", body, re.DOTALL)
    assert len(columns) == 5
    for column in columns:
        widths = [float(width) for width in re.findall(r'style="width:([\d.]+)%"', column)]
        assert sum(widths) == pytest.approx(100, abs=0.5)
        assert len(widths) == column.count("<li>")


def test_a_figure_of_illinois_is_named_so_wherever_it_stands_for_chicago() -> None:
    for part in ("spent", "unit_costs", "person"):
        assert any("Illinois (for Chicago)" in text for text in pictures(page(part)))
    assert "▲ Illinois (for Chicago)" in said("bought")


def test_an_unknown_way_to_show_amounts_is_told_and_the_first_is_used() -> None:
    assert "doubloons" in said("spent", money="doubloons")
    assert pictures(page("spent", money="doubloons")) == pictures(page("spent"))


def test_both_languages_show_the_same() -> None:
    for part in PARTS:
        english, german = (page(part, language) for language in Language)
        assert len(pictures(english)) == len(pictures(german))
        assert [level for level, _ in headings(english)] == [level for level, _ in headings(german)]
        assert said(part, Language.ENGLISH) != said(part, Language.GERMAN)
