"""Structure: every id that is named exists; text is clean."""

from dataclasses import replace
from typing import Any

import pytest

from etl.checks.structure import check_references, check_text
from etl.contracts.facts import Facts
from etl.contracts.records import Words
from etl.contracts.vocabulary import City, Place, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_added, with_changed, without

ILLINOIS = {"geography_code": "17"}


@pytest.mark.parametrize(
    ("table", "where", "field", "kind"),
    [
        ("observations", ILLINOIS, "indicator_id", "indicator"),
        ("observations", ILLINOIS, "geography_code", "geography"),
        ("observations", ILLINOIS, "source_id", "source"),
        ("observations", ILLINOIS, "note_id", "note"),
        ("geographies", ILLINOIS, "parent_code", "geography"),
        ("geography_aliases", {}, "geography_code", "geography"),
        ("indicator_aliases", {}, "indicator_id", "indicator"),
        ("sources", {"source_id": "england-table"}, "licence_id", "licence"),
        ("usage_warnings", {}, "note_id", "note"),
        ("gaps", {"place": Place.GERMANY}, "concept_id", "concept"),
        ("gaps", {"place": Place.GERMANY}, "indicator_id", "indicator"),
        ("populations", {"year": 2022}, "source_id", "source"),
        ("populations", {"year": 2022}, "geography_code", "geography"),
        ("parities", {}, "source_id", "source"),
        ("exchange_rates", {}, "source_id", "source"),
        ("price_indices", {}, "source_id", "source"),
        ("price_indices", {}, "geography_code", "geography"),
    ],
)
def test_an_id_that_nothing_explains_is_an_error(
    table: str, where: dict[str, Any], field: str, kind: str, facts: Facts, says: Says
):
    spoilt = with_changed(facts, table, where, **{field: "nowhere"})
    assert f"The {kind} 'nowhere' is not known." in says(check_references, spoilt, Severity.ERROR)


def test_a_statement_with_an_unknown_source_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "statements", {}, source_ids=("england-table", "nowhere"))
    sentence = says(check_references, spoilt, Severity.ERROR)
    assert "statements.yaml title-is-protected: The source 'nowhere' is not known." in sentence


def test_a_definition_of_an_unknown_indicator_is_an_error(facts: Facts, says: Says):
    spoilt = with_added(facts, "definitions", {}, indicator_id="nowhere")
    assert "definitions.csv nowhere: The indicator 'nowhere'" in says(check_references, spoilt, Severity.ERROR)


def test_an_indicator_needs_a_definition_in_every_system_that_counts_it(facts: Facts, says: Says):
    spoilt = without(facts, "definitions", indicator_id="children_in_care", system="united_states")
    sentence = says(check_references, spoilt, Severity.ERROR)
    assert "children_in_care has no definition for united_states" in sentence
    assert "observations/chicago.csv:2" in sentence


def test_a_warning_that_belongs_to_no_observation_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "usage_warnings", {}, period="1999-00")
    assert "The warning belongs to no observation." in says(check_references, spoilt, Severity.ERROR)


def test_an_alias_that_is_an_indicator_of_its_own_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "indicator_aliases", {}, alias_id="care_home_share")
    assert "indicator of its own" in says(check_references, spoilt, Severity.ERROR)


def test_two_places_that_lie_in_each_other_are_an_error_of_both(facts: Facts):
    spoilt = with_changed(facts, "geographies", {"geography_code": "DE"}, parent_code="DE600")
    found = {finding.subject: finding.sentence for finding in check_references(spoilt)}
    assert set(found) == {"geographies.csv DE", "geographies.csv DE600"}
    assert all("lies in itself" in sentence for sentence in found.values())


def test_a_place_that_is_its_own_parent_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "geographies", ILLINOIS, parent_code="17")
    assert "geographies.csv 17: The place lies in itself" in says(check_references, spoilt, Severity.ERROR)


def test_two_geographies_cannot_both_be_hamburg(facts: Facts, says: Says):
    spoilt = with_changed(facts, "geographies", {"geography_code": "DE"}, place=Place.HAMBURG)
    assert "hamburg is taken by DE600 already" in says(check_references, spoilt, Severity.ERROR)


@pytest.mark.parametrize(
    "text", [" It looks odd.", "It looks odd. ", "It looks odd.\n", "Es ist zu spa\u0308t.", "\u00a0odd"]
)
def test_stray_spaces_and_split_umlauts_are_errors(text: str, facts: Facts, says: Says):
    spoilt = with_changed(facts, "notes", {}, text_de=text)
    assert "notes.csv text_de" in says(check_text, spoilt, Severity.ERROR)


@pytest.mark.parametrize(
    ("table", "field"),
    [
        ("sources", "title"),
        ("indicators", "name_en"),
        ("definitions", "definition_de"),
        ("notes", "text_en"),
        ("gaps", "sentence_de"),
        ("geographies", "name_de"),
        ("observations", "locator"),
    ],
)
def test_text_of_every_table_is_looked_at(table: str, field: str, facts: Facts, says: Says):
    row = getattr(facts, table)[0]
    where = {name: getattr(row, name) for name in row.key}
    assert says(check_text, with_changed(facts, table, where, **{field: "trailing "}), Severity.ERROR)


def test_text_of_practice_the_exchange_and_the_glossary_is_looked_at_however_deep_it_stands(facts: Facts, says: Says):
    model, term, told = facts.models[0], facts.glossary[0], facts.exchange
    assert told is not None
    stray = {"en": "Words. ", "de": "Worte."}
    finding = model.evidence[0].model_copy(update={"finding": Words.model_construct(**stray)})
    event = told.events[0].model_copy(update={"title": Words.model_construct(**stray)})
    for where, spoilt in {
        "practice/models evidence": with_changed(facts, "models", {"id": model.id}, evidence=(finding,)),
        "glossary.yaml nearest_equivalent": with_changed(
            facts, "glossary", {"id": term.id}, nearest_equivalent={City.CHICAGO: Words.model_construct(**stray)}
        ),
        "exchange.yaml events": replace(facts, exchange=told.model_copy(update={"events": (event,)})),
    }.items():
        assert where in says(check_text, spoilt, Severity.ERROR)


def test_composed_umlauts_and_quotation_marks_are_clean(facts: Facts):
    assert list(check_text(with_changed(facts, "notes", {}, text_de="„Größe“ – ähnlich"))) == []
