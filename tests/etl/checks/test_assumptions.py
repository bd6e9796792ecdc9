"""Assumptions: a figure that a model begins with exists, has the part that is asked for, and fits the bounds."""

from dataclasses import replace
from typing import Any

from etl.checks.assumptions import check_assumptions
from etl.contracts.assumption import Assumption
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Severity
from tests.etl.checks.conftest import Says
from tests.etl.contracts.test_assumption import assumption, published, start

KNOWN = {"indicator_id": "children_in_care_rate", "geography_code": "E08000025"}
NATIONAL = KNOWN | {"geography_code": "E92000001"}


def beginning_with(facts: Facts, one: dict[str, Any], **changes: Any) -> Facts:
    written = Assumption.model_validate(assumption(one, **({"minimum": 0, "maximum": 10_000} | changes)))
    return replace(facts, assumptions=(written,))


def test_figures_and_sources_that_exist_have_no_findings(facts: Facts):
    assert list(check_assumptions(beginning_with(facts, published(figure=KNOWN)))) == []
    assert list(check_assumptions(beginning_with(facts, start(source_ids=["england-table"])))) == []


def test_a_figure_that_does_not_exist_is_an_error(facts: Facts, says: Says):
    spoilt = beginning_with(facts, published(figure=KNOWN | {"geography_code": "DE600"}, figure_to=None))
    told = says(check_assumptions, spoilt, Severity.ERROR)
    assert "teams.birmingham: There is no preferred figure children_in_care_rate of DE600." in told


def test_a_figure_without_the_part_that_is_asked_for_is_an_error(facts: Facts, says: Says):
    spoilt = beginning_with(facts, published(figure=NATIONAL | {"part": "denominator"}))
    assert "has no denominator" in says(check_assumptions, spoilt, Severity.ERROR)


def test_a_figure_outside_the_bounds_is_an_error(facts: Facts, says: Says):
    spoilt = beginning_with(facts, published(figure=KNOWN), maximum=1)
    assert "outside 0 to 1" in says(check_assumptions, spoilt, Severity.ERROR)


def test_an_unknown_source_is_an_error(facts: Facts, says: Says):
    spoilt = beginning_with(facts, start(source_ids=["hearsay"]))
    assert "The source 'hearsay' is not known." in says(check_assumptions, spoilt, Severity.ERROR)
