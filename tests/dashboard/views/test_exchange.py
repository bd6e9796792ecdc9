"""The exchange and the register of its documents as the screens need them."""

import pytest

from dashboard.views.exchange import ExchangeCard, RecordReference, entries_of, events_of, exchange, themes_of
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import EventKind, RecordKind, RegisterKind
from etl.contracts.vocabulary import City, Language


@pytest.fixture(scope="module")
def told(small_warehouse: Warehouse) -> ExchangeCard:
    card = exchange(small_warehouse)
    assert card is not None
    return card


def test_every_part_arrives_with_its_sources(told: ExchangeCard):
    assert told.other_names == ("The exchange",)
    assert [partner.city for partner in told.partners] == list(City)
    assert [claim.source.source_id for claim in told.start_year_claims] == ["hamburg-page"]
    assert [line.id for line in told.funding] == ["goodwill"]
    assert [line.id for line in told.application_criteria] == ["two-years"]
    assert [line.sources for line in told.sister_city_context] == [()]
    [event] = told.events
    assert event.participants is None
    assert event.sites[0][Language.GERMAN] == "Eine Schule"
    assert event.speakers_organisations[0][Language.ENGLISH] == "A mayor"


def test_a_theme_leads_to_what_says_more_about_it(told: ExchangeCard):
    [theme] = told.themes
    assert theme.linked_ids == ("children_in_care", "role_of_state", "three-talks", "help-plan")
    assert told.theme_years == [2017]


def test_an_entry_of_the_register_leads_to_its_records(told: ExchangeCard):
    state, many, unknown = told.register
    assert state.records[-1] == RecordReference(RecordKind.EXCHANGE, "funding")
    assert {record.kind for card in told.register for record in card.records} == set(RecordKind)
    assert (unknown.records, unknown.locator) == ((), None)
    assert told.naming(RecordKind.MODEL, "three-talks") == [many]
    assert [document.source_id for document in told.documents] == ["hamburg-page"]


def test_events_themes_and_entries_are_chosen(told: ExchangeCard):
    assert events_of(told, kinds=[EventKind.EXCHANGE], host_cities=[City.CHICAGO]) == list(told.events)
    assert events_of(told, kinds=[EventKind.GAP]) == []
    assert events_of(told, host_cities=[City.HAMBURG]) == []
    assert themes_of(told, years=[2017]) == themes_of(told, about="three-talks") == list(told.themes)
    assert themes_of(told, years=[2019]) == themes_of(told, about="four-talks") == []
    assert [card.id for card in entries_of(told, kinds=[RegisterKind.MODEL])] == ["unknown-model"]
    assert [card.id for card in entries_of(told, documents=["hamburg-page"], text="staat kÖnnte")] == ["state"]
    assert entries_of(told, documents=["england-table"]) == []
