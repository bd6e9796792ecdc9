"""What a record is called where somebody is sent to it."""

from dashboard.language import Wording
from dashboard.views.bilingual import Both
from dashboard.views.catalogue import catalogue
from dashboard.views.exchange import RecordReference, exchange
from dashboard.views.glossary import glossary
from dashboard.views.practice import practice
from dashboard.views.words import short_source
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import RecordKind


def record_name(record: RecordReference, warehouse: Warehouse, words: Wording) -> str:
    """The name of a record in the reader's language; of a theme, its sentence.

    Raises:
        KeyError: there is no such record.
    """
    known, name = catalogue(warehouse), record.id
    match record.kind:
        case RecordKind.MODEL:
            return practice(warehouse).models[name].name[words.language]
        case RecordKind.DIMENSION:
            return practice(warehouse).dimensions[name].name[words.language]
        case RecordKind.POSITION:
            card = practice(warehouse).positions[name]
            dimension = practice(warehouse).dimensions[card.dimension_id]
            return f"{dimension.name[words.language]}, {known.label('city', card.city, words)}"
        case RecordKind.TERM:
            return glossary(warehouse).terms[name].term[words.language]
        case RecordKind.INDICATOR:
            return known.indicators[name][words.language]
        case RecordKind.SOURCE:
            return short_source(known.sources[name])
        case RecordKind.EXCHANGE:
            return known.label("exchange_part", name, words)
        case RecordKind.EVENT:
            return _events(warehouse)[name][words.language]
        case RecordKind.THEME:
            return _themes(warehouse)[name][words.language]


def _events(warehouse: Warehouse) -> dict[str, Both]:
    told = exchange(warehouse)
    events = told.events if told else ()
    return {card.id: {language: f"{card.year}: {text}" for language, text in card.title.items()} for card in events}


def _themes(warehouse: Warehouse) -> dict[str, Both]:
    told = exchange(warehouse)
    return {card.id: card.text for card in (told.themes if told else ())}
