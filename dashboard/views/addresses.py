"""Where a record stands on the site: the one mapping from what is known to the address that shows it.

Pages that link to each other take their links from here, so that an address is written once, and a test can walk every
record and open what it leads to.
"""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from dashboard.views.exchange import RecordReference
from dashboard.views.practice import practice
from dashboard.views.rulebook import ProgrammeCard
from dashboard.views.spec import VIEW_PAGE, ViewSpec
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import ExchangePart, RecordKind
from etl.contracts.vocabulary import Language

_PART_OF_THE_PAGE = {
    ExchangePart.START_YEAR: "history",
    ExchangePart.PARTNERS: "history",
    ExchangePart.FUNDING: "taking_part",
    ExchangePart.APPLICATION_CRITERIA: "taking_part",
}


@dataclass(frozen=True)
class Address:
    """A page, what its address says, and a place on it. ``page`` is its path without a slash before it."""

    page: str
    pairs: tuple[tuple[str, str], ...] = ()
    anchor: str = ""

    def link(self, language: Language, present: bool = False) -> str:
        """The address as a link of another page of the site, in the reader's language and mode. Not escaped."""
        pairs = [*self.pairs, ("lang", str(language)), *([("present", "1")] if present else [])]
        return f"{self.page}?{urlencode(pairs, safe=',')}" + (f"#{self.anchor}" if self.anchor else "")


def of_record(record: RecordReference, warehouse: Warehouse) -> Address:
    """Where the page stands that shows a record of the register."""
    match record.kind:
        case RecordKind.MODEL:
            return of_model(record.id)
        case RecordKind.EVENT:
            return of_event(record.id)
        case RecordKind.THEME:
            return of_theme(record.id)
        case RecordKind.DIMENSION:
            return of_dimension(record.id)
        case RecordKind.POSITION:
            return of_dimension(practice(warehouse).positions[record.id].dimension_id)
        case RecordKind.TERM:
            return of_term(record.id)
        case RecordKind.INDICATOR:
            return of_indicator(record.id)
        case RecordKind.SOURCE:
            return of_source(record.id)
        case RecordKind.EXCHANGE:
            return of_exchange_part(ExchangePart(record.id))


def of_model(model_id: str) -> Address:
    return Address("practice-models", (("part", "catalogue"), ("model", model_id)))


def of_dimension(dimension_id: str) -> Address:
    return Address("practice-models", (("part", "profiles"), ("dimension", dimension_id)))


def of_term(term_id: str) -> Address:
    return Address("glossary", (("term", term_id),))


def of_indicator(indicator_id: str) -> Address:
    """Its figures on the data page."""
    return Address("data", (("indicator", indicator_id),))


def of_source(source_id: str) -> Address:
    """Its entry in the register of sources, on top of all others."""
    return Address("sources", (("part", "sources"), ("source", source_id)))


def of_event(event_id: str) -> Address:
    return Address("exchange", (("part", "history"), ("event", event_id)))


def of_theme(theme_id: str) -> Address:
    return Address("exchange", (("part", "themes"), ("theme", theme_id)))


def of_entry(entry_id: str) -> Address:
    """An entry of the register of the exchange's own documents."""
    return Address("exchange", (("part", "register"), ("entry", entry_id)))


def of_exchange_part(part: ExchangePart) -> Address:
    return Address("exchange", (("part", _PART_OF_THE_PAGE[part]),), part.value)


def of_programme(card: ProgrammeCard) -> Address:
    """Its column in the rules side by side."""
    return Address("eligibility", (("part", "rules"), ("group", card.populations[0].value), (card.city.value, card.id)))


def of_view(spec: ViewSpec) -> Address:
    """A view on a page of its own. Its language is the reader's."""
    pairs = tuple((name, value) for name, value in parse_qsl(spec.query()) if name != "lang")
    return Address(VIEW_PAGE.removeprefix("/"), pairs)
