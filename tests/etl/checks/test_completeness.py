"""Completeness: every gap has a reason, every code has words."""

import pytest

from etl.checks.completeness import check_gaps, check_vocabularies
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Place, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_changed, with_concept, without


@pytest.mark.parametrize("place", [Place.GERMANY, Place.ILLINOIS, Place.UNITED_STATES])
def test_a_missing_answer_without_a_reason_is_an_error(place: Place, facts: Facts, says: Says):
    sentence = says(check_gaps, without(facts, "gaps", place=place), Severity.ERROR)
    assert f"{place} has no measure, and gaps.csv does not say why." in sentence


def test_a_reason_given_for_another_concept_does_not_count(facts: Facts, says: Says):
    spoilt = with_changed(facts, "gaps", {"place": Place.GERMANY}, concept_id=None)
    assert "germany has no measure" in says(check_gaps, spoilt, Severity.ERROR)


def test_a_place_whose_rate_is_computed_needs_no_reason(facts: Facts):
    concept = facts.concepts[0]
    computed = {Place.GERMANY: concept.computed[Place.HAMBURG]}
    assert list(check_gaps(with_concept(without(facts, "gaps", place=Place.GERMANY), computed=computed))) == []


def test_a_code_without_words_is_an_error(facts: Facts, says: Says):
    spoilt = without(facts, "terms", vocabulary="unit", code="percent")
    assert "vocabularies.yaml unit.percent: A code has no label" in says(check_vocabularies, spoilt, Severity.ERROR)


def test_words_without_a_code_are_an_error(facts: Facts):
    spoilt = with_changed(facts, "terms", {"vocabulary": "unit", "code": "percent"}, code="per_mille")
    assert {(finding.subject, finding.severity) for finding in check_vocabularies(spoilt)} == {
        ("vocabularies.yaml unit.percent", Severity.ERROR),
        ("vocabularies.yaml unit.per_mille", Severity.ERROR),
    }
