"""The line of time: its silences, and which exchange a year stands for."""

import pytest

from dashboard.views.exchange import ExchangeCard, exchange
from dashboard.views.exchange_timeline import Silence, documented_years, exchange_of, timeline
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City


@pytest.fixture(scope="module")
def card(facts: Warehouse) -> ExchangeCard:
    told = exchange(facts)
    assert told is not None
    return told


def test_every_event_stands_once_and_every_year_since_the_first_exchange_is_an_event_or_a_silence(card: ExchangeCard):
    entries = timeline(card.events)
    assert [entry for entry in entries if not isinstance(entry, Silence)] == list(card.events)
    begun = next(entry for entry in entries if not isinstance(entry, Silence) and entry.kind == "exchange")
    covered: list[int] = []
    for entry in entries[entries.index(begun) :]:
        covered += range(entry.first, entry.last + 1) if isinstance(entry, Silence) else [entry.year]
    assert covered == list(range(begun.year, card.events[-1].year + 1))


def test_before_the_first_exchange_there_is_nothing_to_miss(card: ExchangeCard):
    assert timeline(card.events)[:3] == list(card.events[:3])
    assert timeline(()) == []


def test_an_exchange_is_found_by_its_year_and_a_claimed_effect_is_none(card: ExchangeCard):
    found = exchange_of(card, 2019)
    assert found is not None
    assert found.host_city is City.BIRMINGHAM
    assert exchange_of(card, 2014) is None
    assert all(exchange_of(card, year) for year in card.theme_years)


def test_then_is_when_the_exchanges_own_documents_report_from(card: ExchangeCard):
    assert documented_years(card) == (2017, 2019)
