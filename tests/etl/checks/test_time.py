"""Time: periods that read as their type and lie in the past; series that step."""

from datetime import date
from decimal import Decimal

import pytest

from etl.checks.time import check_jumps, check_periods
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Domain, PeriodType, Severity, UsageWarning
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_added, with_changed

ILLINOIS = {"geography_code": "17"}
RATE = {"indicator_id": "children_in_care_rate", "period": "2023-24"}
NEXT_YEAR = str(date.today().year + 1)


def test_a_period_that_does_not_fit_its_type_is_an_error_with_file_and_line(facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", ILLINOIS, period_type=PeriodType.CALENDAR_YEAR)
    sentence = says(check_periods, spoilt, Severity.ERROR)
    assert "'2022-23' is not a calendar year: expected a year such as 2023." in sentence


def test_a_period_of_a_price_index_is_read_too(facts: Facts, says: Says):
    spoilt = with_changed(facts, "price_indices", {}, period="2o23")
    assert "rates/price_index.csv Consumer prices: '2o23'" in says(check_periods, spoilt, Severity.ERROR)


def in_future(facts: Facts, domain: Domain) -> Facts:
    later = with_changed(facts, "observations", {"period": "2023"}, period=NEXT_YEAR)
    return with_changed(later, "indicators", {"indicator_id": "children_in_care"}, domain=domain)


def test_a_count_of_the_future_is_a_warning(facts: Facts, says: Says):
    sentence = says(check_periods, in_future(facts, Domain.DEMAND), Severity.WARNING)
    assert f"The period {NEXT_YEAR} of children_in_care lies in the future." in sentence


@pytest.mark.parametrize("domain", [Domain.SPEND, Domain.ELIGIBILITY])
def test_a_budget_or_a_rule_of_the_future_is_a_note(domain: Domain, facts: Facts, says: Says):
    assert "lies in the future" in says(check_periods, in_future(facts, domain), Severity.NOTE)


def test_what_is_marked_as_scheduled_may_lie_in_the_future(facts: Facts):
    later = in_future(facts, Domain.DEMAND)
    marked = with_changed(
        later,
        "usage_warnings",
        {},
        warning=UsageWarning.SCHEDULED,
        indicator_id="children_in_care",
        geography_code="DE600",
        period=NEXT_YEAR,
    )
    assert list(check_periods(marked)) == []


@pytest.mark.parametrize(("value", "steps"), [("112", False), ("112.1", True), ("43.8", False), ("43.7", True)])
def test_a_step_of_more_than_a_factor_of_1_6_between_two_years_is_a_note(value: str, steps: bool, facts: Facts):
    """The year before has 70."""
    found = list(check_jumps(with_changed(facts, "observations", RATE, value=Decimal(value))))
    assert [finding.severity for finding in found] == [Severity.NOTE] * steps


def test_a_step_says_from_where_to_where(facts: Facts, says: Says):
    sentence = says(check_jumps, with_changed(facts, "observations", RATE, value=Decimal(700)), Severity.NOTE)
    assert "observations/birmingham.csv:3" in sentence
    assert "goes from 70.0 (2022-23) to 700 (2023-24)" in sentence


@pytest.mark.parametrize(("before", "after", "steps"), [(20, 39, False), (20, 41, True), (200, 390, True)])
def test_small_counts_may_double(before: int, after: int, steps: bool, facts: Facts):
    counted = with_changed(facts, "observations", {"period": "2023"}, value=Decimal(before))
    counted = with_added(counted, "observations", {"period": "2023"}, period="2024", value=Decimal(after))
    assert bool(list(check_jumps(counted))) is steps


def test_years_far_apart_are_no_neighbours(facts: Facts):
    apart = with_changed(facts, "observations", RATE, value=Decimal(700), period="2025-26")
    assert list(check_jumps(apart)) == []


def test_a_step_with_a_warning_is_explained(facts: Facts):
    stepped = with_changed(facts, "observations", RATE, value=Decimal(700))
    place = {"indicator_id": "children_in_care_rate", "geography_code": "E08000025"}
    for period in ("2022-23", "2023-24"):
        assert list(check_jumps(with_changed(stepped, "usage_warnings", {}, period=period, **place))) == []
    assert list(check_jumps(with_changed(stepped, "usage_warnings", {}, period="2020-21", **place)))


def test_a_figure_that_is_not_preferred_makes_no_step(facts: Facts):
    assert list(check_jumps(with_changed(facts, "observations", RATE, value=Decimal(700), preferred=False))) == []
