"""What the warehouse knows of concepts, places, words and parities: read once for each data version."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from dashboard.language import Wording
from dashboard.views.rates import HeadCount, Rates, read_head_counts, read_rates
from dashboard.views.row import SourceReference
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Domain, GapReason, Grade, Language, Place, Transform

OWN_NATIONS: Mapping[Place, tuple[Place, ...]] = {
    Place.BIRMINGHAM: (Place.ENGLAND,),
    Place.HAMBURG: (Place.GERMANY,),
    Place.CHICAGO: (Place.UNITED_STATES, Place.ILLINOIS),
}
"""Each city's measure: its own nation first, then the state."""


@dataclass(frozen=True)
class Judgement:
    """How far two cities can be compared on a concept. No grade: one of them has no figure."""

    first: City
    second: City
    grade: Grade | None
    reason: Mapping[Language, str]


@dataclass(frozen=True)
class Gap:
    """Why a place has no figure for a concept."""

    place: Place
    reason: GapReason
    sentence: Mapping[Language, str]
    look_in: Mapping[Language, str]


@dataclass(frozen=True, eq=False)
class ConceptCard:
    """A concept as the screens need it. One object a concept and warehouse, so it can be a key of what is kept."""

    id: str
    page: str
    domain: str
    headline: bool
    question: Mapping[Language, str]
    title: Mapping[Language, str]
    unit_note: Mapping[Language, str]
    caveat: Mapping[Language, str]
    period_note: Mapping[Language, str]
    recommended: Transform
    tolerance_years: int
    best: Mapping[Place, str]
    judgements: tuple[Judgement, ...]
    gaps: tuple[Gap, ...]
    answered_by: frozenset[Place]
    head_count: HeadCount | None = None
    """Per how many of which people its computed rates are."""

    def judgement(self, first: City, second: City) -> Judgement | None:
        return next((j for j in self.judgements if {j.first, j.second} == {first, second}), None)

    def gap(self, place: Place) -> Gap | None:
        return next((gap for gap in self.gaps if gap.place is place), None)


@dataclass(frozen=True)
class Parity:
    """Units of a currency for one international dollar, and the year that they are of."""

    per_usd: float
    year: int


@dataclass(frozen=True)
class Amounts:
    """How much there is in a warehouse."""

    figures: int
    sources: int
    gaps: int
    checks: int


_RELEASE = """
SELECT data_version, facts_read_on, observations AS figures, (SELECT count(*) FROM source) AS sources,
       (SELECT count(*) FROM gap) AS gaps, (SELECT count(*) FROM check_run) AS checks
FROM build
"""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Everything read for one warehouse. One object a warehouse, so it can be a key of what is kept."""

    concepts: Mapping[str, ConceptCard]
    indicators: Mapping[str, Mapping[Language, str]]
    """The name of every indicator."""
    subjects: Mapping[str, Domain]
    """What every indicator is about."""
    units: Mapping[str, str]
    """What every indicator is in."""
    labels: Mapping[tuple[str, str], tuple[Mapping[Language, str], Mapping[Language, str]]]
    sources: Mapping[str, SourceReference]
    parities: Mapping[tuple[str, str], tuple[Parity, ...]]
    rates: Rates
    data_version: str
    read_on: date
    amounts: Amounts

    def label(self, vocabulary: str, code: str, wording: Wording) -> str:
        """The short label of a code."""
        return self.labels[vocabulary, str(code)][0][wording.language]

    def meaning(self, vocabulary: str, code: str, wording: Wording) -> str:
        """What a code means, in a sentence."""
        return self.labels[vocabulary, str(code)][1][wording.language]

    def codes(self, vocabulary: str) -> list[str]:
        return [code for name, code in self.labels if name == vocabulary]

    def on_page(self, page: str) -> list[ConceptCard]:
        return [card for card in self.concepts.values() if card.page == page]

    def parity(self, currency: str, concept: str, year: int) -> Parity | None:
        """The parity of a year; where it is not published yet, the latest one, with its own year."""
        known = self.parities.get((currency, concept), ())
        exact = next((parity for parity in known if parity.year == year), None)
        if exact is not None or not known:
            return exact
        latest = max(known, key=lambda parity: parity.year)
        return latest if year > latest.year else None


@lru_cache(maxsize=2)
def catalogue(warehouse: Warehouse) -> Catalogue:
    """The catalogue of an open warehouse."""
    release = warehouse.rows(_RELEASE)[0]
    indicators = warehouse.rows(
        "SELECT indicator_id, name_en, name_de, domain, unit FROM indicator ORDER BY indicator_id"
    )
    return Catalogue(
        concepts=_concepts(warehouse),
        indicators={row["indicator_id"]: _both(row, "name") for row in indicators},
        units={row["indicator_id"]: row["unit"] for row in indicators},
        subjects={row["indicator_id"]: Domain(row["domain"]) for row in indicators},
        labels={
            (row["vocabulary"], row["code"]): (_both(row, "label"), _both(row, "meaning"))
            for row in warehouse.rows("SELECT * FROM vocabulary ORDER BY position")
        },
        sources={
            row["source_id"]: SourceReference(
                row["source_id"], row["title"], row["publisher"], row["published"], row["url"]
            )
            for row in warehouse.rows("SELECT * FROM source")
        },
        parities=_parities(warehouse),
        rates=read_rates(warehouse),
        data_version=release["data_version"],
        read_on=release["facts_read_on"],
        amounts=Amounts(release["figures"], release["sources"], release["gaps"], release["checks"]),
    )


def _both(row: Mapping[str, Any], field: str) -> dict[Language, str]:
    return {language: row[f"{field}_{language}"] or "" for language in Language}


def _grouped(rows: list[dict[str, Any]], key: str) -> dict[str, list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups


def _concepts(warehouse: Warehouse) -> dict[str, ConceptCard]:
    pairs = _grouped(warehouse.rows("SELECT * FROM concept_comparability"), "concept_id")
    best = _grouped(warehouse.rows("SELECT * FROM concept_best_period"), "concept_id")
    gaps = _grouped(
        warehouse.rows(
            "SELECT * FROM gap WHERE concept_id IS NOT NULL AND indicator_id IS NULL AND periods IS NULL "
            "ORDER BY gap_id"
        ),
        "concept_id",
    )
    answered = _grouped(warehouse.rows("SELECT DISTINCT concept_id, place FROM answer"), "concept_id")
    head_counts = read_head_counts(warehouse)
    cards = {}
    for row in warehouse.rows("SELECT * FROM concept ORDER BY position"):
        name = row["concept_id"]
        cards[name] = ConceptCard(
            id=name,
            page=row["page"],
            domain=row["domain"],
            headline=row["headline"],
            question=_both(row, "question"),
            title=_both(row, "title"),
            unit_note=_both(row, "unit_note"),
            caveat=_both(row, "caveat"),
            period_note=_both(row, "period_note"),
            recommended=Transform(row["recommended_transform"]),
            tolerance_years=row["tolerance_years"],
            best={Place(b["place"]): b["period_label"] for b in best.get(name, [])},
            judgements=tuple(
                Judgement(
                    City(p["city_a"]), City(p["city_b"]), Grade(p["grade"]) if p["grade"] else None, _both(p, "reason")
                )
                for p in pairs[name]
            ),
            gaps=tuple(
                Gap(Place(g["place"]), GapReason(g["reason"]), _both(g, "sentence"), _both(g, "look_in"))
                for g in gaps.get(name, [])
            ),
            answered_by=frozenset(Place(a["place"]) for a in answered.get(name, [])),
            head_count=head_counts.get(name),
        )
    return cards


def _parities(warehouse: Warehouse) -> dict[tuple[str, str], tuple[Parity, ...]]:
    found: dict[tuple[str, str], list[Parity]] = {}
    for row in warehouse.rows("SELECT * FROM purchasing_power_parity WHERE preferred ORDER BY year"):
        found.setdefault((row["currency"], row["concept"]), []).append(Parity(row["ppp_per_usd"], row["year"]))
    return {key: tuple(parities) for key, parities in found.items()}
