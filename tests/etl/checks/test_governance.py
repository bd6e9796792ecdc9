"""Governance: what an entry names exists, and its level is one that the city has."""

from etl.checks.governance import check_governance
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import City, GovernanceLevel, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_changed


def test_entries_that_name_what_exists_have_no_findings(facts: Facts):
    assert facts.governance
    assert list(check_governance(facts)) == []


def test_an_unknown_source_or_programme_is_an_error(facts: Facts, says: Says):
    unread = with_changed(facts, "governance", {}, source_ids=("nowhere",))
    assert "birmingham-council: The source 'nowhere' is not known." in says(check_governance, unread, Severity.ERROR)
    unruled = with_changed(facts, "governance", {}, programme_ids=("no_rule",))
    assert "The programme 'no_rule' is not known." in says(check_governance, unruled, Severity.ERROR)


def test_a_level_that_the_city_does_not_have_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "governance", {}, level=GovernanceLevel.STATE)
    assert "There is no level state in the system of birmingham." in says(check_governance, spoilt, Severity.ERROR)
    elsewhere = with_changed(facts, "governance", {}, level=GovernanceLevel.STATE, city=City.CHICAGO)
    assert list(check_governance(elsewhere)) == []


def test_the_real_entries_speak_of_every_city_and_of_tasks_that_all_three_have(real_facts: Facts):
    for city in City:
        tasks = {row.task for row in real_facts.governance if row.city is city}
        assert {"child_protection", "children_in_care", "early_help", "adult_care", "capacity", "payment"} <= tasks
