"""Usage warnings: those that do not fit their figure."""

import pytest

from etl.checks.warnings import check_usage_warnings
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Confidence, Severity, UsageWarning
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_changed

SPEND = {"indicator_id": "adult_care_spend"}


def test_a_figure_of_an_official_file_is_no_rounded_claim(facts: Facts, says: Says):
    spoilt = with_changed(facts, "usage_warnings", {}, warning=UsageWarning.ROUNDED_CLAIM)
    sentence = says(check_usage_warnings, spoilt, Severity.WARNING)
    assert "adult_care_spend 2022-23: A figure of an official file is called a rounded claim." in sentence


@pytest.mark.parametrize("confidence", [Confidence.OFFICIAL_PAGE, Confidence.SECONDARY_PAGE])
def test_a_figure_that_is_reported_may_be_a_rounded_claim(confidence: Confidence, facts: Facts):
    claim = with_changed(facts, "usage_warnings", {}, warning=UsageWarning.ROUNDED_CLAIM)
    assert list(check_usage_warnings(with_changed(claim, "observations", SPEND, confidence=confidence))) == []


def test_a_median_of_councils_filed_under_a_nation_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", {"indicator_id": "typical_caseload"}, geography_code="E92000001")
    assert "A median of councils is filed under England" in says(check_usage_warnings, spoilt, Severity.ERROR)
