"""Grain: one value for an indicator, a place and a time."""

from etl.checks.grain import check_one_preferred_value
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import PeriodType, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_added, with_changed

HAMBURG = {"period": "2023"}


def test_a_second_source_may_stand_beside_the_preferred_one(facts: Facts):
    beside = with_added(facts, "observations", HAMBURG, source_id="illinois-report", preferred=False)
    assert list(check_one_preferred_value(beside)) == []


def test_two_preferred_sources_of_one_figure_are_an_error_that_names_both(facts: Facts, says: Says):
    both = with_added(facts, "observations", HAMBURG, source_id="illinois-report")
    sentence = says(check_one_preferred_value, both, Severity.ERROR)
    assert "2 of 2 observations of children_in_care for DE600 in 2023 are preferred" in sentence
    assert "hamburg-page, illinois-report" in sentence


def test_a_figure_of_which_no_source_is_preferred_is_an_error(facts: Facts, says: Says):
    none = with_changed(facts, "observations", HAMBURG, preferred=False)
    assert "0 of 1 observations" in says(check_one_preferred_value, none, Severity.ERROR)


def test_the_same_label_of_another_type_is_another_figure(facts: Facts):
    snapshot = with_added(facts, "observations", HAMBURG, period_type=PeriodType.SNAPSHOT)
    assert list(check_one_preferred_value(snapshot)) == []


def test_the_same_observation_in_two_files_is_an_error(facts: Facts):
    sentences = [finding.sentence for finding in check_one_preferred_value(with_added(facts, "observations", HAMBURG))]
    assert any("stands in two files" in sentence for sentence in sentences)
