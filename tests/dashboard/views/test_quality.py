"""Gaps, checks, sources and licences, as the page of sources and quality lists them."""

import pytest

from dashboard.language import wording
from dashboard.views.quality import (
    SourceOrder,
    check_outcomes,
    find_sources,
    findings_of,
    licences,
    missing_figures,
    narrowed,
    registered_sources,
)
from etl.contracts.vocabulary import City, GapReason, Language, Place, Severity


@pytest.mark.parametrize("language", list(Language))
def test_every_gap_has_a_sentence(built_warehouse, language):
    gaps = missing_figures(built_warehouse, wording(language))
    assert len(gaps) == built_warehouse.value("SELECT count(*) FROM gap")
    assert all(gap.sentence for gap in gaps)


def test_gaps_are_narrowed_to_a_city_with_its_nation_and_to_reasons(built_warehouse):
    gaps = missing_figures(built_warehouse, wording(Language.ENGLISH))
    assert narrowed(gaps, [], []) == list(gaps)
    of_hamburg = narrowed(gaps, [City.HAMBURG], [GapReason.NOT_IN_SYSTEM])
    assert {gap.place for gap in of_hamburg} == {Place.HAMBURG, Place.GERMANY}
    assert {gap.reason for gap in of_hamburg} == {GapReason.NOT_IN_SYSTEM}
    assert sum(len(narrowed(gaps, [city], [])) for city in City) == len(gaps)


def test_the_findings_of_a_check_are_as_many_as_its_outcome_says(built_warehouse):
    outcomes = check_outcomes(built_warehouse)
    assert sum(each.findings for each in outcomes) == built_warehouse.value("SELECT count(*) FROM finding")
    for outcome in outcomes:
        found = findings_of(built_warehouse, outcome.name, wording(Language.GERMAN))
        assert [each.severity for each in found] == (
            [Severity.WARNING] * outcome.warnings + [Severity.NOTE] * outcome.notes
        )
        assert all(each.sentence for each in found)


def test_every_source_is_registered_with_its_figures(built_warehouse):
    sources = registered_sources(built_warehouse, wording(Language.ENGLISH))
    assert len(sources) == built_warehouse.value("SELECT count(*) FROM source")
    assert sum(source.figures for source in sources) == built_warehouse.value("SELECT observations FROM build")
    assert [source.figures for source in sources] == sorted((source.figures for source in sources), reverse=True)


def test_a_search_holds_every_word_whatever_case_and_accents(built_warehouse):
    sources = registered_sources(built_warehouse, wording(Language.ENGLISH))
    found = find_sources(sources, "BÜRGERSCHAFT hansestadt")
    assert found
    assert found == find_sources(sources, "burgerschaft HANSESTADT")
    assert all("Hansestadt" in f"{source.publisher} {source.title}" for source in found)
    assert find_sources(sources) == list(sources)
    assert find_sources(sources, "no such title anywhere") == []


def test_filters_and_orders_of_the_register(built_warehouse):
    sources = registered_sources(built_warehouse, wording(Language.ENGLISH))
    some = find_sources(sources, publishers=["Community Care"], order=SourceOrder.NEWEST)
    assert {source.publisher for source in some} == {"Community Care"}
    assert [source.published for source in some] == sorted((s.published for s in some), reverse=True)
    named = find_sources(sources, licence_ids=["ogl-3", "cc0"], order=SourceOrder.PUBLISHER)
    assert {source.licence_id for source in named} == {"ogl-3", "cc0"}
    assert [source.publisher.casefold()[:1] for source in named] == sorted(s.publisher.casefold()[:1] for s in named)


def test_notes_copies_and_places_to_look_speak_the_language_of_the_page(built_warehouse):
    for language, note, copy, look in (
        (Language.ENGLISH, "News release and report page.", "a copy on another site", "Hamburg budget, Einzelplan 4"),
        (
            Language.GERMAN,
            "Pressemitteilung und Berichtsseite.",
            "eine Kopie auf einer anderen Seite",
            "Hamburger Haushaltsplan, Einzelplan 4",
        ),
    ):
        sources = registered_sources(built_warehouse, wording(language))
        assert note in {source.note for source in sources}
        assert copy in {source.read_through for source in sources}
        assert find_sources(sources, note)
        assert look in {gap.look_in for gap in missing_figures(built_warehouse, wording(language))}


@pytest.mark.parametrize("language", list(Language))
def test_licences_cover_every_source_and_say_what_one_may_do(built_warehouse, language):
    found = licences(built_warehouse, wording(language))
    assert sum(licence.sources for licence in found) == built_warehouse.value("SELECT count(*) FROM source")
    assert all(licence.name and licence.reuse for licence in found)
