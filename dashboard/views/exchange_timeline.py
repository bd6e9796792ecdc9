"""The history of the exchange in the order of time, with the years of which nothing is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.views.exchange import EventCard, ExchangeCard
from etl.contracts.practice_vocabulary import EventKind, RecordKind, RegisterKind


@dataclass(frozen=True)
class Silence:
    """Years between two entries of which no source was found; the exchange may well have met in them."""

    first: int
    last: int


def timeline(events: Sequence[EventCard]) -> list[EventCard | Silence]:
    """The events with the silences between them, from the first exchange on; before it there is nothing to miss."""
    entries: list[EventCard | Silence] = list(events[:1])
    begun = False
    for earlier, later in pairwise(events):
        begun = begun or earlier.kind is EventKind.EXCHANGE
        if begun and later.year - earlier.year > 1:
            entries.append(Silence(earlier.year + 1, later.year - 1))
        entries.append(later)
    return entries


def exchange_of(card: ExchangeCard, year: int) -> EventCard | None:
    """The exchange of a year, for what was noticed in it."""
    return next((event for event in card.events if event.year == year and event.kind is EventKind.EXCHANGE), None)


def documented_years(card: ExchangeCard) -> tuple[int, ...]:
    """The years of the exchanges that its own documents report from: then, beside now."""
    named = {
        record.id
        for entry in card.register
        if entry.kind is RegisterKind.EVENT
        for record in entry.records
        if record.kind is RecordKind.EVENT
    }
    return tuple(sorted({event.year for event in card.events if event.id in named}))
