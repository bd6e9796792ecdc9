"""What the page of sources and quality tells: gaps, checks with their findings, sources and licences."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from dashboard.language import Wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, GapReason, Place, ReleaseRhythm, Severity

LADDERS: Mapping[City, tuple[Place, ...]] = {
    City.BIRMINGHAM: (Place.BIRMINGHAM, Place.ENGLAND),
    City.HAMBURG: (Place.HAMBURG, Place.GERMANY),
    City.CHICAGO: (Place.CHICAGO, Place.ILLINOIS, Place.UNITED_STATES),
}
"""Each city with the places that give it a measure."""


@dataclass(frozen=True)
class MissingFigure:
    """A gap as the page lists it."""

    place: Place
    reason: GapReason
    concept_id: str | None
    periods: str
    sentence: str
    look_in: str


def missing_figures(warehouse: Warehouse, words: Wording) -> tuple[MissingFigure, ...]:
    """Every gap, in the order of the concepts; cities before their nations."""
    return tuple(
        MissingFigure(
            Place(row["place"]),
            GapReason(row["reason"]),
            row["concept_id"],
            row["periods"] or "",
            words.pick(row, "sentence"),
            words.pick(row, "look_in"),
        )
        for row in sorted(
            warehouse.rows(
                "SELECT g.*, c.position FROM gap g LEFT JOIN concept c USING (concept_id) "
                "ORDER BY c.position NULLS LAST, gap_id"
            ),
            key=lambda row: _PLACES.index(Place(row["place"])),
        )
    )


_PLACES = (
    *(ladder[0] for ladder in LADDERS.values()),
    *(place for ladder in LADDERS.values() for place in ladder[1:]),
)


def narrowed(
    gaps: Iterable[MissingFigure], cities: Sequence[City], reasons: Sequence[GapReason]
) -> list[MissingFigure]:
    """The gaps of some cities (with their nations) and reasons; nothing chosen is everything."""
    places = {place for city in cities for place in LADDERS[city]} or set(Place)
    return [gap for gap in gaps if gap.place in places and (not reasons or gap.reason in reasons)]


@dataclass(frozen=True)
class CheckOutcome:
    """A check of the build with the number of its findings."""

    name: str
    warnings: int
    notes: int

    @property
    def findings(self) -> int:
        return self.warnings + self.notes


@lru_cache(maxsize=2)
def check_outcomes(warehouse: Warehouse) -> tuple[CheckOutcome, ...]:
    """Every check, in the order in which they run. Errors stop a build, so that a published one has none."""
    return tuple(
        CheckOutcome(row["check_name"], row["warnings"], row["notes"])
        for row in warehouse.rows("SELECT * FROM check_run ORDER BY position")
    )


@dataclass(frozen=True)
class CheckFinding:
    """What a check found: where, and in a sentence of the language asked for."""

    severity: Severity
    subject: str
    sentence: str


def findings_of(warehouse: Warehouse, check: str, words: Wording) -> tuple[CheckFinding, ...]:
    """The findings of one check, warnings before notes."""
    return tuple(
        CheckFinding(Severity(row["severity"]), row["subject"], words.pick(row, "sentence"))
        for row in warehouse.rows(
            "SELECT * FROM finding WHERE check_name = $check ORDER BY severity <> 'warning', finding_id",
            {"check": check},
        )
    )


@dataclass(frozen=True)
class RegisteredSource:
    """A source with its terms and its use; the publisher's own words as they were published."""

    source_id: str
    publisher: str
    title: str
    url: str
    published: str
    licence_id: str
    rhythm: ReleaseRhythm
    read_through: str
    note: str
    figures: int


def registered_sources(warehouse: Warehouse, words: Wording) -> tuple[RegisteredSource, ...]:
    """Every source; those that most figures come from first."""
    return tuple(
        RegisteredSource(
            row["source_id"],
            row["publisher"],
            row["title"],
            row["url"] or "",
            row["published"] or "",
            row["licence_id"],
            ReleaseRhythm(row["release_rhythm"]),
            words.pick(row, "read_through"),
            words.pick(row, "note"),
            row["figures"],
        )
        for row in warehouse.rows(
            "SELECT s.*, COALESCE(figures, 0) AS figures FROM source s LEFT JOIN "
            "(SELECT source_id, count(*) AS figures FROM observation GROUP BY source_id) USING (source_id) "
            "ORDER BY figures DESC, publisher, title, source_id"
        )
    )


@dataclass(frozen=True)
class Licence:
    """Terms of use, and how many sources stand under them."""

    licence_id: str
    name: str
    url: str
    reuse: str
    sources: int


def licences(warehouse: Warehouse, words: Wording) -> tuple[Licence, ...]:
    """The licences of the sources, the most frequent first."""
    return tuple(
        _licence(row, words)
        for row in warehouse.rows(
            "SELECT l.*, sources FROM licence l "
            "JOIN (SELECT licence_id, count(*) AS sources FROM source GROUP BY licence_id) USING (licence_id) "
            "ORDER BY sources DESC, licence_id"
        )
    )


def _licence(row: Mapping[str, Any], words: Wording) -> Licence:
    return Licence(
        row["licence_id"], words.pick(row, "name"), row["url"] or "", words.pick(row, "reuse"), row["sources"]
    )


class SourceOrder(StrEnum):
    """How the register of sources is ordered."""

    MOST_USED = "most_used"
    PUBLISHER = "publisher"
    NEWEST = "newest"


def find_sources(
    sources: Iterable[RegisteredSource],
    text: str = "",
    publishers: Sequence[str] = (),
    licence_ids: Sequence[str] = (),
    order: SourceOrder = SourceOrder.MOST_USED,
) -> list[RegisteredSource]:
    """The sources that hold every word of ``text`` in publisher, title, date or note, whatever case or accents."""
    wanted = _plain(text).split()
    found = [
        source
        for source in sources
        if (not publishers or source.publisher in publishers)
        and (not licence_ids or source.licence_id in licence_ids)
        and _holds(source, wanted)
    ]
    match order:
        case SourceOrder.PUBLISHER:
            found.sort(key=lambda source: (_plain(source.publisher), source.published, source.title))
        case SourceOrder.NEWEST:
            found.sort(key=lambda source: source.published, reverse=True)
        case SourceOrder.MOST_USED:
            found.sort(key=lambda source: -source.figures)
    return found


def _holds(source: RegisteredSource, wanted: list[str]) -> bool:
    if not wanted:
        return True
    text = _plain(f"{source.publisher} {source.title} {source.published} {source.note} {source.source_id}")
    return all(word in text for word in wanted)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
