"""Arithmetic: rates against the counts that stand beside them, and against values worked by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.checks.arithmetic import check_published_rates, check_worked_values
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Place, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_changed, with_concept

RATE = {"indicator_id": "children_in_care_rate", "period": "2022-23"}
"""2,030 of 290,000 children: exactly 70 in 10,000."""


@pytest.mark.parametrize("printed", ["70", "70.0", "70.00", "69.95", "70.05"])
def test_a_rate_within_the_rounding_of_its_publisher_is_right(printed: str, facts: Facts):
    counts = {"numerator": Decimal(2030), "denominator": Decimal(290000)}
    exact = with_changed(
        facts, "observations", RATE | {"geography_code": "E08000025"}, value=Decimal(printed), **counts
    )
    rounded = Decimal(printed) == 70
    assert (list(check_published_rates(exact)) == []) is rounded


@pytest.mark.parametrize("printed", ["57", "68", "71.3", "93"])
def test_a_rate_a_little_beside_its_counts_is_a_note(printed: str, facts: Facts, says: Says):
    where = RATE | {"geography_code": "E08000025"}
    sentence = says(
        check_published_rates, with_changed(facts, "observations", where, value=Decimal(printed)), Severity.NOTE
    )
    assert f"Published as {printed}; 2030 of 290000 gives 70.0" in sentence


@pytest.mark.parametrize("printed", ["7.0", "700", "0", "55", "94"])
def test_a_rate_that_contradicts_its_counts_is_an_error_with_file_and_line(printed: str, facts: Facts, says: Says):
    where = RATE | {"geography_code": "E08000025"}
    sentence = says(
        check_published_rates, with_changed(facts, "observations", where, value=Decimal(printed)), Severity.ERROR
    )
    assert sentence.startswith("observations/birmingham.csv:2: Published as ")


def test_a_figure_without_counts_or_without_a_base_cannot_contradict_itself(facts: Facts):
    lone = with_changed(facts, "observations", RATE, numerator=None)
    lone = with_changed(
        lone, "observations", {"indicator_id": "adult_care_spend"}, numerator=Decimal(1), denominator=Decimal(3)
    )
    assert list(check_published_rates(lone)) == []


@given(numerator=st.integers(1, 10**6), denominator=st.integers(10**3, 10**7), decimals=st.integers(0, 3))
def test_a_correctly_rounded_rate_is_never_accused(facts: Facts, numerator: int, denominator: int, decimals: int):
    rounded = round(Decimal(10_000) * numerator / denominator, decimals)
    figures = {"value": rounded, "numerator": Decimal(numerator), "denominator": Decimal(denominator)}
    assert list(check_published_rates(with_changed(facts, "observations", RATE, **figures))) == []


def with_worked_value(facts: Facts, label: str, value: str) -> Facts:
    computation = facts.concepts[0].computed[Place.HAMBURG]
    changed = computation.model_copy(update={"check_values": {label: Decimal(value)}})
    return with_concept(facts, computed={Place.HAMBURG: changed})


@pytest.mark.parametrize("worked", ["93.75", "93.8", "94"])
def test_a_worked_value_holds_to_the_digit_that_was_written_down(worked: str, facts: Facts):
    assert list(check_worked_values(with_worked_value(facts, "2023", worked))) == []


@pytest.mark.parametrize("worked", ["93.76", "93.6", "93", "937.5"])
def test_a_worked_value_that_the_formula_misses_is_an_error(worked: str, facts: Facts, says: Says):
    sentence = says(check_worked_values, with_worked_value(facts, "2023", worked), Severity.ERROR)
    assert f"children_in_care hamburg 2023: The formula gives 93.75, the worked value is {worked}." in sentence


def test_a_worked_value_of_a_year_without_figures_is_an_error(facts: Facts, says: Says):
    sentence = says(check_worked_values, with_worked_value(facts, "2024", "93.75"), Severity.ERROR)
    assert "The formula gives nothing" in sentence


def test_another_count_or_another_population_breaks_the_worked_value(facts: Facts, says: Says):
    other_count = with_changed(facts, "observations", {"period": "2023"}, value=Decimal(3001))
    other_people = with_changed(facts, "populations", {"year": 2023}, population=320_100)
    for spoilt in (other_count, other_people):
        assert "the worked value is 93.75" in says(check_worked_values, spoilt, Severity.ERROR)
