"""What a choice holds, as the data page tells it."""

import pytest

from dashboard.exports.observations import count, table
from dashboard.language import wording
from dashboard.selection import ObservationFilter
from dashboard.views.catalogue import catalogue
from dashboard.views.selected import choices, definitions, explanations, loosened, preview, selected
from etl.contracts.vocabulary import Language, System

FILTERS = [
    ObservationFilter(),
    ObservationFilter(city=("hamburg",), domain=("spend",)),
    ObservationFilter(concept=("children_in_care",), period_from=2015),
]


@pytest.mark.parametrize("chosen", FILTERS)
def test_counts_agree_with_the_file(built_warehouse, chosen):
    found = selected(built_warehouse, chosen)
    rows = table(built_warehouse, chosen)
    assert found.count == count(built_warehouse, chosen) == rows.num_rows
    assert set(found.indicators) == set(rows["indicator_id"].to_pylist())
    assert {source for source, _figures in found.sources} == set(rows["source_id"].to_pylist())
    assert sum(figures for _source, figures in found.sources) == found.count


@pytest.mark.parametrize("language", list(Language))
def test_every_row_can_be_previewed(built_warehouse, language):
    words = wording(language)
    rows = preview(built_warehouse, ObservationFilter(), words, catalogue(built_warehouse), rows=10_000)
    assert len(rows) == count(built_warehouse, ObservationFilter())
    assert all(row.indicator and row.place and row.period and row.value and row.unit for row in rows)


def test_a_preview_is_in_the_order_of_the_file_and_in_the_language(built_warehouse):
    chosen = FILTERS[1]
    rows = preview(built_warehouse, chosen, wording(Language.GERMAN), catalogue(built_warehouse), rows=5)
    german = table(built_warehouse, chosen)["indicator_de"].to_pylist()[:5]
    assert [row.indicator for row in rows] == german


def test_reported_figures_and_other_sources_are_marked(built_warehouse):
    words, known = wording(Language.ENGLISH), catalogue(built_warehouse)
    rows = preview(built_warehouse, ObservationFilter(confidence=("C",)), words, known)
    assert all("reported" in row.marks for row in rows)
    everything = preview(built_warehouse, ObservationFilter(), words, known, rows=10_000)
    second = sum("another source is preferred" in row.marks for row in everything)
    assert second == built_warehouse.value("SELECT count(*) FROM observation WHERE NOT preferred")


def test_an_empty_choice_knows_what_is_in_its_way(built_warehouse):
    chosen = ObservationFilter(concept=("adult_safeguarding",), city=("hamburg",))
    assert selected(built_warehouse, chosen).count == 0
    ways = loosened(built_warehouse, chosen)
    assert ways["city"] == count(built_warehouse, ObservationFilter(concept=("adult_safeguarding",)))
    assert ways["concept"] == count(built_warehouse, ObservationFilter(city=("hamburg",)))
    assert any("kein Gesetz" in each for each in explanations(built_warehouse, chosen, Language.GERMAN))
    assert explanations(built_warehouse, ObservationFilter(city=("hamburg",)), Language.GERMAN) == []


def test_a_definition_is_that_of_the_system(built_warehouse):
    found = selected(built_warehouse, ObservationFilter(concept=("children_in_care",)))
    words = wording(Language.ENGLISH)
    told = definitions(built_warehouse, found.definitions, words)
    assert [(each.indicator_id, each.system) for each in told] == list(found.definitions)
    assert {each.system for each in told} == set(System)


@pytest.mark.parametrize("language", list(Language))
def test_names_to_choose_from_are_told_apart(built_warehouse, language):
    offered = choices(built_warehouse, wording(language), catalogue(built_warehouse))
    for named in (offered.concept, offered.indicator, offered.geography):
        assert len(set(named.values())) == len(named)
    assert offered.first_year <= 2010 <= 2025 <= offered.last_year
