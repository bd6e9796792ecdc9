"""Rules: programmes and parameters belong together, and every number has a source that is known."""

from dataclasses import replace

import pytest

from etl.checks.rules import check_parameters, check_programmes
from etl.contracts.eligibility import Parameter, Programme
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import City, Severity
from tests.etl.checks.conftest import Says
from tests.etl.contracts.test_eligibility import dated, parameter, programme

SOURCE = "england-table"


def with_rules(facts: Facts, limit: dict[str, object] | None = None, **changes: object) -> Facts:
    """The facts with one programme that uses one parameter."""
    written = limit or parameter(dated("2015-04-01", source_ids=[SOURCE]))
    return replace(
        facts,
        programmes=(Programme.model_validate(programme(**({"source_ids": [SOURCE]} | changes))),),
        parameters=(Parameter.model_validate(written),),
    )


def test_rules_that_belong_together_have_no_findings(facts: Facts):
    spotless = with_rules(facts)
    assert list(check_programmes(spotless)) == []
    assert list(check_parameters(spotless)) == []


def test_a_programme_that_names_an_unknown_parameter_is_an_error(facts: Facts, says: Says):
    spoilt = with_rules(facts, parameter_ids=["en_limit", "en_limt"])
    assert "eng_help: The parameter 'en_limt' is not known." in says(check_programmes, spoilt, Severity.ERROR)


def test_a_programme_that_names_an_unknown_source_is_an_error(facts: Facts, says: Says):
    spoilt = with_rules(facts, source_ids=["hearsay"])
    assert "eng_help: The source 'hearsay' is not known." in says(check_programmes, spoilt, Severity.ERROR)


@pytest.mark.parametrize("city", [City.HAMBURG, City.CHICAGO])
def test_a_law_stands_under_the_city_where_it_applies(city: City, facts: Facts, says: Says):
    spoilt = with_rules(facts, city=city.value)
    assert f"A programme of england stands under {city}." in says(check_programmes, spoilt, Severity.ERROR)


def test_a_parameter_that_no_programme_uses_is_a_note(facts: Facts, says: Says):
    told = says(check_programmes, with_rules(facts, parameter_ids=[]), Severity.NOTE)
    assert "1 of 1 parameters belong to no programme: en_limit." in told


def test_a_dated_value_with_an_unknown_source_is_an_error(facts: Facts, says: Says):
    spoilt = with_rules(facts, parameter(dated("2015-04-01", source_ids=[SOURCE, "hearsay"])))
    assert "en_limit: The source 'hearsay' is not known." in says(check_parameters, spoilt, Severity.ERROR)


def test_an_unknown_indicator_is_an_error(facts: Facts, says: Says):
    spoilt = with_rules(facts, parameter(dated("2015-04-01", source_ids=[SOURCE]), indicator_id="nothing"))
    assert "The indicator 'nothing' is not known." in says(check_parameters, spoilt, Severity.ERROR)


def test_an_amount_that_has_run_out_is_a_note_so_that_somebody_looks_further(facts: Facts, says: Says):
    spoilt = with_rules(facts, parameter(dated("2015-04-01", "2016-03-31", source_ids=[SOURCE])))
    assert "ended on 2016-03-31." in says(check_parameters, spoilt, Severity.NOTE)


def test_the_real_rules_have_no_errors(real_facts: Facts):
    found = [*check_programmes(real_facts), *check_parameters(real_facts)]
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []
    assert all(finding.sentence and finding.sentence_de for finding in found)
