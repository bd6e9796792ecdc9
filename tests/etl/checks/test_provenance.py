"""Provenance: a source can be opened and has a reason to be listed."""

import pytest

from etl.checks.provenance import check_locators, check_sources_are_used
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_added, with_changed

HAMBURG = {"source_id": "hamburg-page"}


def test_a_source_without_a_link_is_a_note(facts: Facts, says: Says):
    sentence = says(check_locators, with_changed(facts, "sources", HAMBURG, url=None), Severity.NOTE)
    assert "Kinder in Hamburg (An office) has no link." in sentence


@pytest.mark.parametrize("url", ["www.statistics.example", "ftp://statistics.example/", "javascript:alert(1)"])
def test_a_link_that_is_no_web_address_is_an_error(url: str, facts: Facts, says: Says):
    sentence = says(check_locators, with_changed(facts, "sources", HAMBURG, url=url), Severity.ERROR)
    assert url in sentence


@pytest.mark.parametrize("table", ["populations", "parities", "exchange_rates", "price_indices", "observations"])
def test_a_source_of_any_figure_is_used(table: str, facts: Facts):
    extra = with_added(facts, "sources", HAMBURG, source_id="another-page")
    row = getattr(facts, table)[0]
    where = {name: getattr(row, name) for name in row.key}
    assert list(check_sources_are_used(with_changed(extra, table, where, source_id="another-page"))) == []


def test_a_source_of_a_statement_in_words_is_used(facts: Facts):
    extra = with_added(facts, "sources", HAMBURG, source_id="a-law")
    assert list(check_sources_are_used(with_changed(extra, "statements", {}, source_ids=("a-law",)))) == []


@pytest.mark.parametrize("table", ["models", "dimensions", "positions", "way_steps", "glossary"])
def test_a_source_of_practice_or_of_a_term_is_used(table: str, facts: Facts):
    extra = with_added(facts, "sources", HAMBURG, source_id="a-study")
    first = getattr(facts, table)[0]
    assert list(check_sources_are_used(with_changed(extra, table, {"id": first.id}, source_ids=("a-study",)))) == []


def test_sources_that_nothing_names_are_counted_in_a_note(facts: Facts, says: Says):
    extra = with_added(facts, "sources", HAMBURG, source_id="a-law")
    told = says(check_sources_are_used, extra, Severity.NOTE)
    assert "1 of 4 sources are read, but no figure, rule, model, term or event names them." in told
