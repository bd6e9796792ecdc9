"""Published rates beside what their counts give."""

import csv
import io

import pytest

from dashboard.exports.tables import csv_bytes
from dashboard.language import wording
from dashboard.views.recomputed import recomputed_rates
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, Unit

ENGLISH = wording(Language.ENGLISH)


def test_every_rate_with_both_counts_is_recomputed(facts: Warehouse) -> None:
    expected = facts.value(
        "SELECT count(*) FROM observation JOIN indicator USING (indicator_id) "
        "WHERE numerator IS NOT NULL AND denominator IS NOT NULL AND (unit = 'percent' OR starts_with(unit, 'per_'))"
    )
    rates = [rate for rate in recomputed_rates(facts, ENGLISH) if not rate.from_other_sources]
    assert len(rates) == expected
    for rate in rates:
        assert rate.recomputed == pytest.approx(Unit(rate.unit).base * rate.numerator / rate.denominator)


def test_what_rounding_explains_is_no_deviation(facts: Warehouse) -> None:
    for rate in recomputed_rates(facts, ENGLISH):
        assert rate.beyond_rounding == (abs(rate.deviation) > 1.02 * rate.rounding)
        assert rate.rounding == pytest.approx(0.5 * 10 ** -(rate.decimals - 1))


def test_the_widest_deviations_stand_first(facts: Warehouse) -> None:
    rates = recomputed_rates(facts, ENGLISH)
    apart = [abs(rate.deviation / rate.value) for rate in rates if rate.beyond_rounding]
    assert apart
    assert apart == sorted(apart, reverse=True)
    assert [rate.beyond_rounding for rate in rates] == sorted((r.beyond_rounding for r in rates), reverse=True)


def test_it_finds_what_the_check_of_the_build_notes(facts: Warehouse) -> None:
    noted = facts.value("SELECT count(*) FROM finding WHERE check_name = 'published_rates'")
    found = [r for r in recomputed_rates(facts, ENGLISH) if r.beyond_rounding and not r.from_other_sources]
    assert len(found) == noted


def test_a_computation_that_checks_a_published_rate_stands_beside_it(facts: Warehouse) -> None:
    [hamburg] = [
        rate
        for rate in recomputed_rates(facts, ENGLISH)
        if rate.from_other_sources and rate.indicator_id == "children_in_care_rate"
    ]
    assert (hamburg.geography, hamburg.published, hamburg.beyond_rounding) == ("Hamburg", "103.35", True)
    assert hamburg.recomputed == pytest.approx(10_000 * 3763 / 306_462)


def test_a_spending_total_is_never_set_beside_spending_per_person(facts: Warehouse) -> None:
    money = [rate for rate in recomputed_rates(facts, ENGLISH) if rate.unit == "money"]
    assert money
    assert all(rate.value < rate.denominator for rate in money)
    assert all(abs(rate.deviation) < rate.value for rate in money)


def test_the_file_has_all_of_them_unrounded(facts: Warehouse) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_bytes(facts, "recomputed_rates").decode())))
    rates = recomputed_rates(facts, ENGLISH)
    assert len(rows) == len(rates)
    assert sorted(float(row["recomputed"]) for row in rows) == pytest.approx(sorted(r.recomputed for r in rates))
    assert sum(row["beyond_rounding"] == "yes" for row in rows) == sum(rate.beyond_rounding for rate in rates)


def test_names_are_in_the_readers_language(facts: Warehouse) -> None:
    german = {rate.geography for rate in recomputed_rates(facts, wording(Language.GERMAN))}
    assert "Vereinigte Staaten" in german or "Deutschland" in german
