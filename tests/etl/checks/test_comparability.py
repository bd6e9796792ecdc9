"""Comparability: two cities stand side by side with a grade, and only with figures."""

import pytest

from etl.checks.comparability import check_best_periods, check_grades, check_measures
from etl.contracts.concept import BestPeriod, Series
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Grade, Pair, Place, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_concept, without


def with_grade(facts: Facts, pair: Pair, grade: Grade | None) -> Facts:
    judgements = facts.concepts[0].comparability
    return with_concept(facts, comparability=judgements | {pair: judgements[pair].model_copy(update={"grade": grade})})


def without_measure(facts: Facts, place: Place) -> Facts:
    measures = {there: measure for there, measure in facts.concepts[0].measures.items() if there is not place}
    return with_concept(facts, measures=measures)


@pytest.mark.parametrize("pair", Pair)
def test_two_cities_with_figures_and_without_a_grade_are_an_error(pair: Pair, facts: Facts, says: Says):
    sentence = says(check_grades, with_grade(facts, pair, None), Severity.ERROR)
    assert f"Both cities have a measure, but the pair {pair} has no grade." in sentence


def test_a_grade_for_a_city_without_figures_is_an_error_for_each_of_its_pairs(facts: Facts):
    found = list(check_grades(without_measure(facts, Place.CHICAGO)))
    assert {finding.severity for finding in found} == {Severity.ERROR}
    assert [pair for pair in Pair if any(f"The pair {pair} is graded" in finding.sentence for finding in found)] == [
        Pair.BIRMINGHAM_CHICAGO,
        Pair.HAMBURG_CHICAGO,
    ]


def test_a_comparator_without_figures_needs_no_grade(facts: Facts):
    assert list(check_grades(without_measure(facts, Place.ENGLAND))) == []


@pytest.mark.parametrize("place", [Place.BIRMINGHAM, Place.CHICAGO])
def test_a_measure_without_observations_is_an_error(place: Place, facts: Facts, says: Says):
    measure = facts.concepts[0].measures[place]
    spoilt = without(facts, "observations", indicator_id=measure.indicator_id, geography_code=measure.geography_code)
    sentence = says(check_measures, spoilt, Severity.ERROR)
    assert f"children_in_care {place}: No observation of {measure.indicator_id}" in sentence


def test_a_second_line_without_observations_is_an_error(facts: Facts, says: Says):
    measures = facts.concepts[0].measures
    second = Series.model_validate(
        {
            "indicator_id": "care_home_share",
            "geography_code": "DE",
            "counted": {"en": "Once.", "de": "Einmal."},
        }
    )
    spoilt = measures | {Place.HAMBURG: measures[Place.HAMBURG].model_copy(update={"also": (second,)})}
    sentence = says(check_measures, with_concept(facts, measures=spoilt), Severity.ERROR)
    assert "No observation of care_home_share for DE." in sentence


def test_a_rate_computed_for_a_place_without_a_measure_is_an_error(facts: Facts, says: Says):
    sentence = says(check_measures, without_measure(facts, Place.HAMBURG), Severity.ERROR)
    assert "A rate is computed for a place without a measure." in sentence


def with_best_period(facts: Facts, place: Place, label: str) -> Facts:
    best = facts.concepts[0].best_period
    changed: BestPeriod = best.model_copy(update={"periods": best.periods | {place: label}})
    return with_concept(facts, best_period=changed)


@pytest.mark.parametrize("place", [Place.BIRMINGHAM, Place.HAMBURG, Place.GERMANY])
def test_a_best_period_without_an_observation_is_an_error(place: Place, facts: Facts, says: Says):
    sentence = says(check_best_periods, with_best_period(facts, place, "1999"), Severity.ERROR)
    assert f"children_in_care {place}: The best period 1999 has no observation." in sentence


def test_another_observed_period_can_be_the_best(facts: Facts):
    assert list(check_best_periods(with_best_period(facts, Place.BIRMINGHAM, "2023-24"))) == []
