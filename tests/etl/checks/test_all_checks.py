"""The checks as a whole: none is forgotten, none speaks without a reason."""

import importlib
import inspect
import pkgutil

import pytest

import etl.checks
from etl.checks import ALL_CHECKS, Check, check_name, run_checks
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Severity
from tests.etl.facts_in_miniature import with_changed, without


def test_every_check_that_is_written_is_run_and_has_a_name_of_its_own():
    modules = [
        importlib.import_module(f"etl.checks.{module.name}") for module in pkgutil.iter_modules(etl.checks.__path__)
    ]
    written = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if name.startswith("check_")
    }
    assert set(ALL_CHECKS) == written
    assert len({check_name(check) for check in ALL_CHECKS}) == len(ALL_CHECKS)


@pytest.mark.parametrize("check", ALL_CHECKS, ids=check_name)
def test_a_check_says_in_its_first_line_what_it_asks(check: Check):
    assert (check.__doc__ or "").strip()


@pytest.mark.parametrize("check", ALL_CHECKS, ids=check_name)
def test_a_check_is_silent_on_good_facts(check: Check, facts: Facts):
    assert list(check(facts)) == []


def test_findings_come_in_the_order_of_the_checks_and_under_their_names(facts: Facts):
    spoilt = with_changed(facts, "observations", {"indicator_id": "adult_care_spend"}, currency=None, note_id="gone")
    spoilt = with_changed(spoilt, "sources", {"source_id": "hamburg-page"}, url=None, title=" Kinder")
    heard: list[str] = []
    findings = run_checks(spoilt, heard.append)
    assert heard == [check_name(check) for check in ALL_CHECKS]
    assert [finding.check for finding in findings] == ["references", "text", "ranges", "ranges", "locators"]


UNEXPLAINED = {
    "geographies": {"geography_code": "DE600"},
    "indicators": {"indicator_id": "children_in_care"},
    "sources": {"source_id": "hamburg-page"},
}


@pytest.mark.parametrize("table", UNEXPLAINED)
def test_an_id_that_nobody_explains_is_a_finding_and_no_crash_of_some_later_check(table: str, facts: Facts):
    findings = run_checks(without(facts, table, **UNEXPLAINED[table]))
    assert {finding.severity for finding in findings if finding.check == "references"} == {Severity.ERROR}
