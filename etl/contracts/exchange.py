"""The exchange itself: who, since when, what happened, what delegates noticed - and what its own documents name."""

from collections.abc import Iterable
from itertools import chain
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from etl.contracts.practice import MixedId, Sources
from etl.contracts.practice_vocabulary import EventKind, ExchangePart, RecordKind, RegisterKind
from etl.contracts.records import OptionalText, Record, Slug, SnakeId, SourceId, Text, Words
from etl.contracts.vocabulary import City

Year = Annotated[int, Field(ge=1900, le=2100)]


class Partner(Record):
    """The bodies that carry the exchange in a city."""

    city: City
    bodies: Annotated[tuple[Words, ...], Field(min_length=1)]
    source_ids: Sources


class StartYearClaim(Record):
    """What one source says of the beginning; the claims differ and are not smoothed over."""

    id: MixedId
    claim: Words
    source_id: SourceId


class Event(Record):
    """An exchange or another entry of its history; sites, speakers and organisations as the sources name them."""

    id: Slug
    year: Year
    host_city: City | None
    kind: EventKind
    title: Words
    dates: Words | None
    theme: Words | None
    participants: Words | None
    sites: tuple[Words, ...]
    speakers_organisations: tuple[Words, ...]
    conference: Words | None
    detail: Words | None
    source_ids: Sources


class CitedLine(Record):
    """A sentence with the sources that say it."""

    id: MixedId
    text: Words
    source_ids: Sources


class ContextLine(Record):
    """A sentence on the sister cities; without a source only where it says that nothing was found."""

    id: MixedId
    text: Words
    source_ids: tuple[SourceId, ...]


class Theme(Record):
    """What delegates noticed in a year, with where this product says more about it."""

    id: MixedId
    year: Year
    text: Words
    source_ids: Sources
    concept_ids: tuple[SnakeId, ...] = ()
    dimension_ids: tuple[SnakeId, ...] = ()
    model_ids: tuple[Slug, ...] = ()
    programme_ids: tuple[SnakeId, ...] = ()
    term_ids: tuple[Slug, ...] = ()


class Exchange(Record):
    """Everything that is told of the exchange."""

    name: Words
    other_names: tuple[Text, ...]
    purpose: Words
    claim: Words
    partners: tuple[Partner, ...]
    start_year_note: Words
    start_year_claims: tuple[StartYearClaim, ...]
    events: tuple[Event, ...]
    application_criteria: tuple[CitedLine, ...]
    funding: tuple[CitedLine, ...]
    themes: tuple[Theme, ...]
    sister_city_context: tuple[ContextLine, ...]

    @model_validator(mode="after")
    def _each_id_once(self) -> "Exchange":
        lists: dict[str, Iterable[str]] = {
            "partners": (row.city for row in self.partners),
            "start_year_claims": (row.id for row in self.start_year_claims),
            "events": (row.id for row in self.events),
            "application_criteria": (row.id for row in self.application_criteria),
            "funding": (row.id for row in self.funding),
            "themes": (row.id for row in self.themes),
            "sister_city_context": (row.id for row in self.sister_city_context),
        }
        for name, ids in lists.items():
            seen: set[str] = set()
            for found in ids:
                if found in seen:
                    raise ValueError(f"expected each entry of {name} once; {found} stands twice")
                seen.add(found)
        return self

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Every source of every part, each once."""
        named = [
            *(row.source_ids for row in self.partners),
            *(row.source_ids for row in self.events),
            *(row.source_ids for row in self.application_criteria),
            *(row.source_ids for row in self.funding),
            *(row.source_ids for row in self.themes),
            *(row.source_ids for row in self.sister_city_context),
            tuple(row.source_id for row in self.start_year_claims),
        ]
        return tuple(dict.fromkeys(chain.from_iterable(named)))


RecordReference = Annotated[str, StringConstraints(pattern=rf"^({'|'.join(RecordKind)}):[a-z0-9][a-z0-9_-]*$")]
"""``model:signs-of-safety``, ``theme:risk``, ``exchange:funding``."""


def split_reference(reference: str) -> tuple[RecordKind, str]:
    """The kind of a record and its id."""
    kind, _, name = reference.partition(":")
    return RecordKind(kind), name


class RegisterEntry(Record):
    """A thing that one of the exchange's own documents names, and where this product takes it up."""

    key = ("id",)

    id: Slug
    item: Words
    kind: RegisterKind
    document: SourceId
    locator: OptionalText
    records: tuple[RecordReference, ...]
    remark: Words | None

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "RegisterEntry":
        if not self.records and self.remark is None:
            raise ValueError("expected a record that takes it up, or a remark that says why there is none")
        parts = [name for kind, name in map(split_reference, self.records) if kind is RecordKind.EXCHANGE]
        unknown = [name for name in parts if name not in list(ExchangePart)]
        if unknown:
            raise ValueError(f"expected exchange:{', exchange:'.join(ExchangePart)}; found exchange:{unknown[0]}")
        if len(set(self.records)) < len(self.records):
            raise ValueError("expected each record once")
        return self
