"""The exchange and the register of its documents as the screens need them: read once for each warehouse."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dashboard.views.bilingual import Both, both, cited, grouped, if_stated
from dashboard.views.catalogue import catalogue
from dashboard.views.glossary import folded
from dashboard.views.row import SourceReference
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import EventKind, RecordKind, RegisterKind
from etl.contracts.vocabulary import City


@dataclass(frozen=True)
class Partner:
    """The bodies that carry the exchange in a city."""

    city: City
    bodies: tuple[Both, ...]
    sources: tuple[SourceReference, ...]


@dataclass(frozen=True)
class Claim:
    """What one source says of the first year; the claims differ."""

    id: str
    claim: Both
    source: SourceReference


@dataclass(frozen=True, eq=False)
class EventCard:
    """An entry of the history. None: not known."""

    id: str
    year: int
    host_city: City | None
    kind: EventKind
    title: Both
    dates: Both | None
    theme: Both | None
    participants: Both | None
    sites: tuple[Both, ...]
    speakers_organisations: tuple[Both, ...]
    conference: Both | None
    detail: Both | None
    sources: tuple[SourceReference, ...]


@dataclass(frozen=True)
class Line:
    """A sentence with its sources; none where it says that nothing was found."""

    id: str
    text: Both
    sources: tuple[SourceReference, ...]


@dataclass(frozen=True, eq=False)
class ThemeCard:
    """What delegates noticed in a year, and where more is said about it."""

    id: str
    year: int
    text: Both
    sources: tuple[SourceReference, ...]
    concept_ids: tuple[str, ...]
    dimension_ids: tuple[str, ...]
    model_ids: tuple[str, ...]
    programme_ids: tuple[str, ...]
    term_ids: tuple[str, ...]

    @property
    def linked_ids(self) -> tuple[str, ...]:
        return (*self.concept_ids, *self.dimension_ids, *self.model_ids, *self.programme_ids, *self.term_ids)


@dataclass(frozen=True)
class RecordReference:
    """A record that takes an entry of the register up. For ``exchange`` the id is a part of what is told of it."""

    kind: RecordKind
    id: str


@dataclass(frozen=True, eq=False)
class RegisterCard:
    """A thing that one of the exchange's own documents names."""

    id: str
    item: Both
    kind: RegisterKind
    document: SourceReference
    locator: str | None
    records: tuple[RecordReference, ...]
    remark: Both | None


@dataclass(frozen=True, eq=False)
class ExchangeCard:
    """Everything that is told of the exchange. One object a warehouse, so it can be a key of what is kept."""

    name: Both
    other_names: tuple[str, ...]
    purpose: Both
    claim: Both
    start_year_note: Both
    start_year_claims: tuple[Claim, ...]
    partners: tuple[Partner, ...]
    events: tuple[EventCard, ...]
    application_criteria: tuple[Line, ...]
    funding: tuple[Line, ...]
    sister_city_context: tuple[Line, ...]
    themes: tuple[ThemeCard, ...]
    register: tuple[RegisterCard, ...]

    @property
    def theme_years(self) -> list[int]:
        return sorted({theme.year for theme in self.themes})

    @property
    def documents(self) -> list[SourceReference]:
        """The exchange's own documents, in the order in which the register names them."""
        return list(dict.fromkeys(entry.document for entry in self.register))

    def naming(self, kind: RecordKind, name: str) -> list[RegisterCard]:
        """The entries of the register that a record takes up."""
        return [entry for entry in self.register if RecordReference(kind, name) in entry.records]


def events_of(
    card: ExchangeCard, kinds: Collection[EventKind] = (), host_cities: Collection[City] = ()
) -> list[EventCard]:
    """The events that match, in the order of the file; an empty choice asks for nothing."""
    return [
        event
        for event in card.events
        if (not kinds or event.kind in kinds) and (not host_cities or event.host_city in host_cities)
    ]


def themes_of(card: ExchangeCard, years: Collection[int] = (), about: str = "") -> list[ThemeCard]:
    """The themes of some years, or those that lead to a concept, dimension, model, programme or term of that id."""
    return [
        theme
        for theme in card.themes
        if (not years or theme.year in years) and (not about or about in theme.linked_ids)
    ]


def entries_of(
    card: ExchangeCard,
    kinds: Collection[RegisterKind] = (),
    documents: Collection[str] = (),
    text: str = "",
) -> list[RegisterCard]:
    """The entries of the register that match; an empty choice asks for nothing.

    Args:
        card: the exchange.
        kinds: what sort of thing.
        documents: source ids of the exchange's documents.
        text: words that must all occur in the item, in either language.
    """
    wanted = [folded(word) for word in text.split()]
    return [
        entry
        for entry in card.register
        if (not kinds or entry.kind in kinds)
        and (not documents or entry.document.source_id in documents)
        and all(any(word in folded(item) for item in entry.item.values()) for word in wanted)
    ]


@lru_cache(maxsize=2)
def exchange(warehouse: Warehouse) -> ExchangeCard | None:
    """The exchange as an open warehouse tells it; None where nothing is told."""
    told = warehouse.rows("SELECT * FROM exchange")
    if not told:
        return None
    row, known = told[0], catalogue(warehouse).sources
    lines = _lines(warehouse)
    return ExchangeCard(
        name=both(row, "name"),
        other_names=tuple(row["other_names"]),
        purpose=both(row, "purpose"),
        claim=both(row, "claim"),
        start_year_note=both(row, "start_year_note"),
        start_year_claims=tuple(
            Claim(found["claim_id"], both(found, "claim"), known[found["source_id"]])
            for found in warehouse.rows("SELECT * FROM exchange_start_year_claim ORDER BY position")
        ),
        partners=_partners(warehouse),
        events=_events(warehouse),
        application_criteria=lines.get("application_criterion", ()),
        funding=lines.get("funding", ()),
        sister_city_context=lines.get("sister_city_context", ()),
        themes=_themes(warehouse),
        register=_register(warehouse),
    )


def _partners(warehouse: Warehouse) -> tuple[Partner, ...]:
    bodies = grouped(warehouse, "SELECT * FROM exchange_partner ORDER BY position", "city")
    sources = cited(warehouse, "exchange_partner_source", "city")
    return tuple(
        Partner(city, tuple(both(row, "body") for row in bodies[city]), sources.get(city, ()))
        for city in City
        if city in bodies
    )


def _events(warehouse: Warehouse) -> tuple[EventCard, ...]:
    texts = grouped(warehouse, "SELECT * FROM exchange_event_text ORDER BY position", "event_id", "part")
    sources = cited(warehouse, "exchange_event_source", "event_id")
    return tuple(
        EventCard(
            id=row["event_id"],
            year=row["year"],
            host_city=City(row["host_city"]) if row["host_city"] else None,
            kind=EventKind(row["kind"]),
            title=both(row, "title"),
            dates=if_stated(row, "dates"),
            theme=if_stated(row, "theme"),
            participants=if_stated(row, "participants"),
            sites=tuple(both(found, "text") for found in texts.get((row["event_id"], "site"), ())),
            speakers_organisations=tuple(both(found, "text") for found in texts.get((row["event_id"], "speaker"), ())),
            conference=if_stated(row, "conference"),
            detail=if_stated(row, "detail"),
            sources=sources[row["event_id"]],
        )
        for row in warehouse.rows("SELECT * FROM exchange_event ORDER BY position")
    )


def _lines(warehouse: Warehouse) -> Mapping[str, tuple[Line, ...]]:
    sources = cited(warehouse, "exchange_line_source", "part", "line_id")
    rows = grouped(warehouse, "SELECT * FROM exchange_line ORDER BY position", "part")
    return {
        part: tuple(Line(row["line_id"], both(row, "text"), sources.get((part, row["line_id"]), ())) for row in found)
        for part, found in rows.items()
    }


def _themes(warehouse: Warehouse) -> tuple[ThemeCard, ...]:
    links = grouped(warehouse, "SELECT * FROM exchange_theme_link ORDER BY position", "theme_id")
    sources = cited(warehouse, "exchange_theme_source", "theme_id")

    def linked(theme_id: str, column: str) -> tuple[str, ...]:
        return tuple(row[column] for row in links.get(theme_id, ()) if row[column])

    return tuple(
        ThemeCard(
            id=row["theme_id"],
            year=row["year"],
            text=both(row, "text"),
            sources=sources[row["theme_id"]],
            concept_ids=linked(row["theme_id"], "concept_id"),
            dimension_ids=linked(row["theme_id"], "dimension_id"),
            model_ids=linked(row["theme_id"], "model_id"),
            programme_ids=linked(row["theme_id"], "programme_id"),
            term_ids=linked(row["theme_id"], "term_id"),
        )
        for row in warehouse.rows("SELECT * FROM exchange_theme ORDER BY position")
    )


def _register(warehouse: Warehouse) -> tuple[RegisterCard, ...]:
    known = catalogue(warehouse).sources
    records = grouped(warehouse, "SELECT * FROM exchange_register_record ORDER BY position", "entry_id")
    columns = {kind: f"{kind}_id" for kind in RecordKind} | {RecordKind.EXCHANGE: "exchange_part"}
    return tuple(
        RegisterCard(
            id=row["entry_id"],
            item=both(row, "item"),
            kind=RegisterKind(row["kind"]),
            document=known[row["source_id"]],
            locator=row["locator"],
            records=tuple(
                RecordReference(kind, found[column])
                for found in records.get(row["entry_id"], ())
                for kind, column in columns.items()
                if found[column]
            ),
            remark=if_stated(row, "remark"),
        )
        for row in warehouse.rows("SELECT * FROM exchange_register ORDER BY position")
    )
