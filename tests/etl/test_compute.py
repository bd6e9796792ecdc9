"""Rates computed here: reproduced from the real facts, and silent wherever a part is missing."""

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from etl.compute import ComputedRate, compute_rates
from etl.contracts.concept import Part
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Confidence, PeriodType, Place
from tests.etl.facts_in_miniature import REAL_DATASETS, with_added, with_changed, with_concept, without

HAMBURG = {"period": "2023"}


def with_parts(
    facts: Facts, numerator: dict[str, Any] | None = None, denominator: dict[str, Any] | None = None
) -> Facts:
    """The one computation of the miniature with another numerator or denominator."""
    parts = {"numerator": numerator, "denominator": denominator}
    changes = {name: Part.model_validate(part) for name, part in parts.items() if part is not None}
    computation = facts.concepts[0].computed[Place.HAMBURG].model_copy(update=changes)
    return with_concept(facts, computed={Place.HAMBURG: computation})


def only_rate(facts: Facts) -> ComputedRate:
    rates = compute_rates(facts)
    assert len(rates) == 1
    return rates[0]


def test_a_rate_carries_everything_that_went_into_it(facts: Facts):
    rate = only_rate(facts)
    assert (rate.value, rate.numerator, rate.denominator) == (93.75, 3000, 320_000)
    assert (rate.place, rate.geography_code, rate.period.label) == (Place.HAMBURG, "DE600", "2023")
    assert [row.value for row in rate.observations] == [3000]
    assert [row.population for row in rate.people] == [320_000]


@pytest.mark.parametrize("weakest", Confidence)
def test_the_weakest_figure_decides_how_far_a_rate_is_trusted(weakest: Confidence, facts: Facts):
    """The people come from an official file."""
    assert only_rate(with_changed(facts, "observations", HAMBURG, confidence=weakest)).confidence is weakest


def test_a_year_without_people_has_no_rate(facts: Facts):
    assert compute_rates(without(facts, "populations", year=2023)) == []


def test_people_that_are_not_preferred_are_not_used(facts: Facts):
    assert compute_rates(with_changed(facts, "populations", {"year": 2023}, preferred=False)) == []


def test_a_year_without_a_count_has_no_rate_although_its_people_are_known(facts: Facts):
    assert {rate.period.label for rate in compute_rates(facts)} == {"2023"}
    assert 2022 in {people.year for people in facts.populations}


def test_one_age_group_missing_among_several_gives_no_rate(facts: Facts):
    everyone = {"population": {"geography_code": "DE600", "age_groups": ["0_17", "18_64"]}}
    assert compute_rates(with_parts(facts, denominator=everyone)) == []


def test_one_indicator_missing_among_several_gives_no_rate(facts: Facts):
    both = {"observations": {"geography_code": "DE600", "indicator_ids": ["children_in_care", "adult_care_spend"]}}
    assert compute_rates(with_parts(facts, numerator=both)) == []


def test_a_place_that_nobody_explains_has_no_rate(facts: Facts):
    assert compute_rates(without(facts, "geographies", geography_code="DE600")) == []


def test_the_people_of_the_year_before_are_used_where_the_formula_says_so(facts: Facts):
    before = {"population": {"geography_code": "DE600", "age_groups": ["0_17"], "year_offset": -1}}
    assert only_rate(with_parts(facts, denominator=before)).denominator == 310_000


def test_several_indicators_are_added_up(facts: Facts):
    more = with_added(facts, "observations", HAMBURG, indicator_id="returned_children", value=Decimal(200))
    both = {"observations": {"geography_code": "DE600", "indicator_ids": ["children_in_care", "returned_children"]}}
    assert only_rate(with_parts(more, numerator=both)).numerator == 3200


@pytest.mark.parametrize(("how", "expected"), [("times_percent", 750), ("times_rest_of_percent", 2250)])
def test_a_published_share_splits_a_count(how: str, expected: int, facts: Facts):
    """A quarter: the share of 25 percent stands on the last day of the year."""
    part = {"geography_code": "DE600", "indicator_ids": ["children_in_care"], how: "care_home_share"}
    assert only_rate(with_parts(facts, numerator={"observations": part})).numerator == expected


def test_a_stock_on_the_last_day_of_a_financial_year_stands_for_the_year(facts: Facts):
    illinois = {"observations": {"geography_code": "17", "indicator_ids": ["children_in_care"]}}
    workers = {"observations": {"geography_code": "17", "indicator_ids": ["workers"]}}
    asked = with_parts(facts, numerator=illinois, denominator=workers)
    for day, counted in (("2023-06-30", True), ("2023-03-31", False), ("2023-12-31", False)):
        stocked = with_added(
            asked,
            "observations",
            {"geography_code": "17"},
            indicator_id="workers",
            period=day,
            period_type=PeriodType.SNAPSHOT,
            value=Decimal(1000),
        )
        assert [rate.denominator for rate in compute_rates(stocked)] == [1000] * counted, day


def test_a_mean_stock_is_half_the_sum_of_two_januaries(facts: Facts):
    part = {"geography_code": "DE600", "indicator_ids": ["residents"], "mean_of_two_januaries": True}
    asked = with_parts(facts, denominator={"observations": part})
    for day, number in (("2023-01-01", 1000), ("2024-01-01", 1100)):
        assert compute_rates(asked) == []
        asked = with_added(
            asked,
            "observations",
            HAMBURG,
            indicator_id="residents",
            period=day,
            period_type=PeriodType.SNAPSHOT,
            value=Decimal(number),
        )
    assert only_rate(asked).denominator == 1050


def test_a_constant_denominator_passes_the_count_on(facts: Facts):
    assert only_rate(with_parts(facts, denominator={"constant": 1})).denominator == 1


@given(count=st.integers(1, 10**6), people=st.integers(1, 10**7), factor=st.integers(1, 1000))
def test_scaling_count_and_people_alike_leaves_the_rate(facts: Facts, count: int, people: int, factor: int):
    def rate(times: int) -> float:
        scaled = with_changed(facts, "observations", HAMBURG, value=Decimal(count * times))
        return only_rate(with_changed(scaled, "populations", {"year": 2023}, population=people * times)).value

    assert rate(factor) == rate(1)


@given(count=st.integers(1, 10**6), people=st.integers(1, 10**7))
def test_a_rate_times_its_people_gives_back_the_count(facts: Facts, count: int, people: int):
    counted = with_changed(facts, "observations", HAMBURG, value=Decimal(count))
    found = only_rate(with_changed(counted, "populations", {"year": 2023}, population=people))
    assert found.value * people / 10_000 == pytest.approx(count)


def test_every_value_worked_by_hand_is_reproduced_from_the_real_facts(real_facts: Facts):
    written = yaml.safe_load((REAL_DATASETS / "concepts.yaml").read_text(encoding="utf-8"))
    worked = {
        (concept["id"], place, label): str(value)
        for concept in written
        for place, computation in concept.get("computed", {}).items()
        for label, value in computation["check_values"].items()
    }
    found = {(rate.concept_id, str(rate.place), rate.period.label): rate.value for rate in compute_rates(real_facts)}
    half_a_digit = {key: 0.5 / 10 ** len(value.partition(".")[2]) for key, value in worked.items()}
    reproduced = {
        key
        for key, value in worked.items()
        if key in found and abs(found[key] - float(value)) <= half_a_digit[key] * 1.001
    }
    assert reproduced == set(worked)
    assert reproduced


def test_every_real_rate_follows_from_the_figures_that_it_names(real_facts: Facts):
    for rate in compute_rates(real_facts):
        computation = rate.computation
        expected = float(computation.base) * float(computation.factor) * rate.numerator / rate.denominator
        assert rate.value == pytest.approx(expected), (rate.concept_id, rate.place, rate.period.label)
        assert rate.observations or rate.people
        if computation.numerator.population is None and computation.denominator.population is not None:
            assert sum(row.population for row in rate.people) == rate.denominator
