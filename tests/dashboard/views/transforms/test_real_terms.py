"""Amounts in the prices of one year: the right index, the right years, the own currency."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.catalogue import Catalogue
from dashboard.views.transforms.real_terms import in_prices
from dashboard.views.units import unit_line
from dashboard.views.words import headline
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.transforms.asking import a_row, ask

BIRMINGHAM, HAMBURG, CHICAGO = Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO
REAL = Transform.REAL_TERMS


def _index(facts: Warehouse, currency: str, label: str, kind: str = "calendar_year") -> float:
    return float(
        facts.value(
            "SELECT value FROM price_index JOIN period USING (period_id) "
            "WHERE preferred AND currency = $currency AND label = $label AND period_type = $kind",
            {"currency": currency, "label": label, "kind": kind},
        )
    )


@pytest.mark.parametrize(
    ("value", "index_then", "index_base", "published"),
    [
        (7.4, 91.031, 102.789, 8.36),  # 1998-99 to 2003-04
        (1_350_438, 89.254, 100, 1_513_028),  # 2006-07 to 2011-12
        (1_432_887, 91.478, 100, 1_566_373),
        (1_415_654, 95.389, 100, 1_484_085),
        (1_480_569, 97.978, 100, 1_511_124),
    ],
)
def test_worked_examples_of_the_treasury(value: float, index_then: float, index_base: float, published: float) -> None:
    """HM Treasury, GDP deflators: a user's guide, Annex A, editions with series to 2008-09 and of March 2013."""
    assert in_prices(value, index_then, index_base) == pytest.approx(published, rel=1e-3 if value < 10 else 2e-6)


def test_an_amount_is_brought_to_the_prices_of_the_base_year(look: Look, facts: Warehouse) -> None:
    published = {row.place: row.value for row in look("spend_per_child", transform=Transform.PER_HEAD).rows}
    view = look("spend_per_child", transform=REAL, base_year=2020)
    [birmingham], [hamburg] = view.of(BIRMINGHAM), view.of(HAMBURG)
    uk = _index(facts, "GBP", "2020") / _index(facts, "GBP", "2019-20", "financial_year")
    germany = _index(facts, "EUR", "2020") / _index(facts, "EUR", "2019")
    assert birmingham.value == pytest.approx(published[BIRMINGHAM] * uk)
    assert hamburg.value == pytest.approx(published[HAMBURG] * germany)
    assert (birmingham.currency, birmingham.per, birmingham.base_year) == ("GBP", "year", 2020)


def test_it_names_index_base_and_both_years(look: Look) -> None:
    [row] = look("spend_per_child", places=(HAMBURG,), transform=REAL, base_year=2020).rows
    assert row.transformed_by == (
        "€1,226 in prices of 2020: times 100.0 (2020) over 99.5 (2019), Germany VPI, 2020=100"
    )
    assert "rates-bs-vpi" in {source.source_id for source in row.sources}


def test_the_latest_year_with_every_index_is_the_base_unless_one_is_chosen(look: Look, known: Catalogue) -> None:
    assert {row.base_year for row in look("spend_per_child", transform=REAL).rows} == {
        known.rates.latest_price_year(["GBP", "EUR", "USD"])
    }
    alone = look("spend_per_child", places=(BIRMINGHAM,), transform=REAL).rows
    assert {row.base_year for row in alone} == {known.rates.latest_price_year(["GBP"])}
    assert known.rates.latest_price_year([]) is None


def test_headline_and_subtitle_name_the_year(look: Look) -> None:
    view = look("spend_per_child", transform=REAL, base_year=2020)
    assert headline(view).startswith("Spend per child, in prices of 2020: £")
    assert unit_line(view) == "Own currency, in prices of 2020, 2019–2020"
    assert unit_line(look("spend_per_child", transform=REAL, base_year=2020, language=Language.GERMAN)) == (
        "Eigene Währung, in Preisen von 2020, 2019–2020"
    )


def test_a_year_without_an_index_gives_a_sentence(look: Look) -> None:
    view = look("spend_per_child", transform=REAL, base_year=1990)
    assert view.is_empty
    assert view.missing[0].sentence == "Birmingham: no index of consumer prices for 1990."
    rows, missing = ask(look, REAL, [a_row(look, year=1995, unit="money", currency="GBP")], base_year=2020)
    assert rows == []
    assert missing[BIRMINGHAM] == "Birmingham: no index of consumer prices for 1995."


def test_what_is_no_money_has_no_prices(look: Look) -> None:
    view = look("share_under_18", transform=REAL)
    assert view.is_empty
    assert "Hamburg: the figure is no amount of money." in {missing.sentence for missing in view.missing}


@given(st.integers(2011, 2024), st.floats(0.01, 1e9), st.sampled_from(["GBP", "EUR", "USD"]))
@settings(deadline=None, max_examples=40)
def test_in_the_base_year_an_amount_stays_what_it_is(look: Look, year: int, amount: float, currency: str) -> None:
    row = a_row(look, year=year, value=amount, unit="money", currency=currency)
    [[real], missing] = ask(look, REAL, [row], base_year=year)
    assert real.value == pytest.approx(amount)
    assert not missing


@given(st.integers(2011, 2024), st.integers(2011, 2024))
@settings(deadline=None, max_examples=40)
def test_there_and_back_again_is_the_same_amount(look: Look, then: int, base: int) -> None:
    row = a_row(look, year=then, unit="money", currency="EUR")
    [[there], _] = ask(look, REAL, [row], base_year=base)
    [[back], _] = ask(
        look, REAL, [a_row(look, year=base, value=there.value, unit="money", currency="EUR")], base_year=then
    )
    assert back.value == pytest.approx(row.value)


def test_prices_alone_never_turn_a_line_of_one_price_upside_down(look: Look) -> None:
    """Ten dollars in each of these years buy less every year, as prices only rose."""
    rows = [a_row(look, year=year, value=10.0, unit="money", currency="USD") for year in range(2011, 2025)]
    real, _ = ask(look, REAL, rows, base_year=2024)
    assert [row.value for row in real] == sorted((row.value for row in real), reverse=True)
