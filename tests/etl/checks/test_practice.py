"""Practice, the exchange and the glossary name what exists; what is missing or stands twice is told in a sentence."""

from dataclasses import replace
from typing import Any

import pytest

from etl.checks import run_checks
from etl.checks.practice import check_exchange, check_glossary, check_practice
from etl.contracts.facts import Facts
from etl.contracts.glossary import AlsoWritten
from etl.contracts.practice_vocabulary import PositionBasis
from etl.contracts.vocabulary import City, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_changed, without

STEP = {"id": "child-england-plan"}


def with_exchange(facts: Facts, **changes: Any) -> Facts:
    assert facts.exchange is not None
    return replace(facts, exchange=facts.exchange.model_copy(update=changes))


def with_theme(facts: Facts, **changes: Any) -> Facts:
    assert facts.exchange is not None
    return with_exchange(facts, themes=(facts.exchange.themes[0].model_copy(update=changes),))


def with_records(facts: Facts, *records: str) -> Facts:
    return with_changed(facts, "exchange_register", {"id": "unknown-model"}, records=records)


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("models", "three-talks"),
        ("dimensions", "role_of_state"),
        ("positions", "role_of_state-birmingham"),
        ("way_steps", "adult-illinois-court"),
    ],
)
def test_an_unknown_source_of_practice_is_an_error(table: str, name: str, facts: Facts, says: Says):
    told = says(check_practice, with_changed(facts, table, {"id": name}, source_ids=("hearsay",)), Severity.ERROR)
    assert f"{name}: The source 'hearsay' is not known." in told


def test_an_unknown_source_of_a_finding_is_an_error(facts: Facts, says: Says):
    finding = facts.models[0].evidence[0].model_copy(update={"source_id": "hearsay"})
    spoilt = with_changed(facts, "models", {"id": "three-talks"}, evidence=(finding,))
    assert "three-talks: The source 'hearsay' is not known." in says(check_practice, spoilt, Severity.ERROR)


def test_every_dimension_has_a_position_for_every_city(facts: Facts, says: Says):
    told = says(check_practice, without(facts, "positions", city=City.CHICAGO), Severity.ERROR)
    assert "role_of_state: Chicago has no position." in told


def test_a_position_on_an_unknown_dimension_is_an_error(facts: Facts):
    spoilt = with_changed(facts, "positions", {"city": City.HAMBURG}, dimension="role_of_stat")
    told = [finding.sentence for finding in check_practice(spoilt)]
    assert told == ["The dimension 'role_of_stat' is not known.", "Hamburg has no position."]


def test_what_delegates_observed_rests_on_a_document_of_the_exchange(facts: Facts, says: Says):
    spoilt = with_changed(facts, "positions", {"city": City.BIRMINGHAM}, basis=PositionBasis.OBSERVED)
    told = says(check_practice, spoilt, Severity.ERROR)
    assert (
        "role_of_state-birmingham: It is said to be reported by the exchange, but names none of its documents." in told
    )


def test_a_step_that_is_told_for_one_system_is_told_for_all(facts: Facts, says: Says):
    told = says(check_practice, without(facts, "way_steps", id="adult-germany-court"), Severity.ERROR)
    assert "adult-germany-court: The step is missing; a step that the system does not have stands with" in told


@pytest.mark.parametrize(("field", "kind"), [("programme_ids", "programme"), ("model_ids", "model")])
def test_a_step_that_names_what_does_not_exist_is_an_error(field: str, kind: str, facts: Facts, says: Says):
    told = says(check_practice, with_changed(facts, "way_steps", STEP, **{field: ("nothing",)}), Severity.ERROR)
    assert f"child-england-plan: The {kind} 'nothing' is not known." in told


def test_a_programme_stands_in_the_way_of_its_own_system(real_facts: Facts, facts: Facts, says: Says):
    programmes = tuple(row for row in real_facts.programmes if row.city is City.HAMBURG)[:1]
    spoilt = with_changed(replace(facts, programmes=programmes), "way_steps", STEP, programme_ids=(programmes[0].id,))
    told = says(check_practice, spoilt, Severity.ERROR)
    assert f"The programme {programmes[0].id!r} of hamburg stands in the way of england." in told


@pytest.mark.parametrize("kind", ["concept", "dimension", "model", "programme", "term"])
def test_a_theme_that_names_what_does_not_exist_is_an_error(kind: str, facts: Facts, says: Says):
    told = says(check_exchange, with_theme(facts, **{f"{kind}_ids": ("nothing",)}), Severity.ERROR)
    assert f"exchange.yaml state_acts: The {kind} 'nothing' is not known." in told


def test_every_city_has_its_partners(facts: Facts, says: Says):
    assert facts.exchange is not None
    told = says(check_exchange, with_exchange(facts, partners=facts.exchange.partners[:2]), Severity.ERROR)
    assert "exchange.yaml partners: Chicago has no partners." in told


def test_an_unknown_source_of_the_exchange_is_an_error(facts: Facts, says: Says):
    told = says(check_exchange, with_theme(facts, source_ids=("hearsay",)), Severity.ERROR)
    assert "exchange.yaml: The source 'hearsay' is not known." in told


def test_a_document_of_the_register_that_is_no_source_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "exchange_register", {"id": "unknown-model"}, document="hearsay")
    assert "unknown-model: The source 'hearsay' is not known." in says(check_exchange, spoilt, Severity.ERROR)


@pytest.mark.parametrize("kind", ["model", "event", "theme", "dimension", "position", "term", "indicator", "source"])
def test_an_entry_of_the_register_whose_record_does_not_exist_is_an_error(kind: str, facts: Facts, says: Says):
    told = says(check_exchange, with_records(facts, f"{kind}:nothing"), Severity.ERROR)
    assert f"exchange_register.yaml unknown-model: The {kind} 'nothing' is not known." in told


def test_a_register_without_the_exchange_is_an_error(facts: Facts):
    told = [finding.sentence for finding in check_exchange(replace(facts, exchange=None))]
    assert told == [
        "The theme 'state_acts' is not known.",
        "The exchange 'funding' is not known.",
        "The event 'ev-2017' is not known.",
    ]


def test_an_unknown_source_of_a_term_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "glossary", {"id": "help-plan"}, source_ids=("hearsay",))
    assert "glossary.yaml help-plan: The source 'hearsay' is not known." in says(check_glossary, spoilt, Severity.ERROR)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            AlsoWritten(en=("Help Plans",)),
            "The English form 'help plans' stands for 2 terms: help-plan, intact-family.",
        ),
        (AlsoWritten(de=("Hilfeplan",)), "The German form 'hilfeplan' stands for 2 terms: help-plan, intact-family."),
    ],
)
def test_a_form_that_stands_for_two_terms_is_a_note(written: AlsoWritten, told: str, facts: Facts, says: Says):
    spoilt = with_changed(facts, "glossary", {"id": "intact-family"}, also_written=written)
    assert told in says(check_glossary, spoilt, Severity.NOTE)


def test_the_same_form_twice_in_one_term_is_no_finding(facts: Facts):
    same = with_changed(facts, "glossary", {"id": "help-plan"}, also_written=AlsoWritten(en=("help plan", "Help plan")))
    assert list(check_glossary(same)) == []


def test_facts_without_practice_exchange_and_glossary_have_no_findings(facts: Facts):
    bare = replace(
        facts,
        models=(),
        dimensions=(),
        positions=(),
        way_steps=(),
        exchange=None,
        exchange_register=(),
        glossary=(),
    )
    assert run_checks(bare) == []
