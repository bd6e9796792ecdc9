"""Staleness: the newest figure of a source against the source's own rhythm."""

from datetime import date, timedelta

import pytest

from etl.checks.staleness import check_staleness
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import PeriodType, ReleaseRhythm, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_changed

ILLINOIS = {"geography_code": "17"}


def report(facts: Facts, rhythm: ReleaseRhythm, age: timedelta) -> Facts:
    """The Illinois report with a rhythm, its newest figure as old as wished."""
    day = (date.today() - age).isoformat()
    rhythmic = with_changed(facts, "sources", {"source_id": "illinois-report"}, release_rhythm=rhythm)
    return with_changed(rhythmic, "observations", ILLINOIS, period=day, period_type=PeriodType.SNAPSHOT)


@pytest.mark.parametrize(
    ("rhythm", "years"),
    [(ReleaseRhythm.MONTHLY, 1.2), (ReleaseRhythm.YEARLY, 2.1), (ReleaseRhythm.EVERY_TWO_YEARS, 3.1)],
)
def test_a_source_is_stale_when_its_rhythm_and_a_year_for_publication_have_passed(
    rhythm: ReleaseRhythm, years: float, facts: Facts, says: Says
):
    sentence = says(check_staleness, report(facts, rhythm, timedelta(days=365 * years)), Severity.NOTE)
    assert "sources.csv illinois-report" in sentence
    assert f"appears {rhythm.value.replace('_', ' ')}" in sentence


@pytest.mark.parametrize("rhythm", [ReleaseRhythm.MONTHLY, ReleaseRhythm.YEARLY])
def test_a_figure_of_the_last_year_is_fresh(rhythm: ReleaseRhythm, facts: Facts):
    assert list(check_staleness(report(facts, rhythm, timedelta(days=360)))) == []


@pytest.mark.parametrize("rhythm", [ReleaseRhythm.ONCE, ReleaseRhythm.IRREGULAR, ReleaseRhythm.UNKNOWN])
def test_a_source_without_a_rhythm_never_grows_stale(rhythm: ReleaseRhythm, facts: Facts):
    assert list(check_staleness(report(facts, rhythm, timedelta(days=365 * 20)))) == []


def test_the_newest_figure_of_a_source_decides(facts: Facts):
    old = report(facts, ReleaseRhythm.YEARLY, timedelta(days=365 * 10))
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    fresh = with_changed(
        old,
        "observations",
        {"period": "2023"},
        source_id="illinois-report",
        period=yesterday,
        period_type=PeriodType.SNAPSHOT,
    )
    assert list(check_staleness(fresh)) == []
