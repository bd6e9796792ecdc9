"""Practice models, dimensions, positions and ways as the screens need them: read once for each warehouse.

A position is never shown bare: ``position_label`` says in words what it rests on, about which place the evidence is,
and that its number on the scale is ours.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dashboard.language import Wording
from dashboard.views.bilingual import Both, both, cited, grouped, if_stated, listed
from dashboard.views.catalogue import Catalogue, catalogue
from dashboard.views.row import SourceReference
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import (
    EvidenceDirection,
    EvidenceLevel,
    FoundIn,
    NewWorker,
    PositionBasis,
    PositionConfidence,
    PracticeKind,
    PracticePopulation,
    PracticeSetting,
    Way,
    WayStage,
    WaySystem,
)
from etl.contracts.vocabulary import City, RuleConfidence

CITY_OF_SYSTEM: Mapping[WaySystem, City] = {
    WaySystem.ENGLAND: City.BIRMINGHAM,
    WaySystem.GERMANY: City.HAMBURG,
    WaySystem.ILLINOIS: City.CHICAGO,
}
"""The city of the exchange in which a system is at work."""


@dataclass(frozen=True)
class EvidenceCard:
    """One finding on a model. ``found_in`` is shown with it, always."""

    finding: Both
    direction: EvidenceDirection
    found_in: FoundIn
    source: SourceReference
    year: int | None


@dataclass(frozen=True, eq=False)
class ModelCard:
    """A way of working or organising. None: not stated in the sources read. Strengths and risks are partly our own."""

    id: str
    name: Both
    kind: PracticeKind
    setting: PracticeSetting
    population: PracticePopulation
    since: Both | None
    legal_or_policy_basis: Both | None
    core_idea: Both
    key_features: tuple[Both, ...]
    unit_of_allocation: Both | None
    continuity: Both | None
    team_structure: Both | None
    evidence: tuple[EvidenceCard, ...]
    strengths: tuple[Both, ...]
    risks: tuple[Both, ...]
    sources: tuple[SourceReference, ...]
    note: Both | None

    @property
    def directions(self) -> frozenset[EvidenceDirection]:
        return frozenset(found.direction for found in self.evidence)


@dataclass(frozen=True, eq=False)
class PositionCard:
    """Where a city stands on a dimension; no position where there is no evidence."""

    id: str
    dimension_id: str
    city: City
    position: int | None
    period: str | None
    rationale: Both
    sources: tuple[SourceReference, ...]
    confidence: PositionConfidence
    basis: PositionBasis
    evidence_level: EvidenceLevel


@dataclass(frozen=True, eq=False)
class DimensionCard:
    """A question on which systems differ by degrees; ``scale`` has a worded anchor for 1 (low) to 5 (high)."""

    id: str
    name: Both
    question: Both
    pole_low: Both
    pole_high: Both
    scale: Mapping[int, Both]
    how_to_judge: Both
    literature_basis: Both
    sources: tuple[SourceReference, ...]
    positions: Mapping[City, PositionCard]


@dataclass(frozen=True, eq=False)
class StepCard:
    """One stage of a way in one system. Where the system has no such step (``exists`` is False) the text says so."""

    id: str
    way: Way
    system: WaySystem
    step: WayStage
    exists: bool
    name: Both
    what_happens: Both
    decided_by: Both | None
    changes_hands: Both | None
    new_worker: NewWorker
    time_limit: Both | None
    programme_ids: tuple[str, ...]
    model_ids: tuple[str, ...]
    sources: tuple[SourceReference, ...]
    confidence: RuleConfidence


@dataclass(frozen=True, eq=False)
class Practice:
    """All of it. One object a warehouse, so it can be a key of what is kept."""

    models: Mapping[str, ModelCard]
    dimensions: Mapping[str, DimensionCard]
    positions: Mapping[str, PositionCard]
    steps: Mapping[tuple[Way, WaySystem, WayStage], StepCard]

    def way(self, way: Way, system: WaySystem) -> list[StepCard]:
        """The steps of a way in one system, in order."""
        return [self.steps[way, system, stage] for stage in WayStage if (way, system, stage) in self.steps]

    def steps_with_model(self, model_id: str) -> list[StepCard]:
        return [step for step in self.steps.values() if model_id in step.model_ids]


def models_of(
    practice: Practice,
    settings: Collection[PracticeSetting] = (),
    kinds: Collection[PracticeKind] = (),
    populations: Collection[PracticePopulation] = (),
    directions: Collection[EvidenceDirection] = (),
) -> list[ModelCard]:
    """The models that match; an empty choice asks for nothing. A direction matches where one finding has it."""
    return [
        card
        for card in practice.models.values()
        if (not settings or card.setting in settings)
        and (not kinds or card.kind in kinds)
        and (not populations or card.population in populations)
        and (not directions or not card.directions.isdisjoint(directions))
    ]


def positions_of(
    practice: Practice,
    bases: Collection[PositionBasis] = (),
    confidences: Collection[PositionConfidence] = (),
    cities: Collection[City] = (),
) -> list[PositionCard]:
    """The positions that match, those without a place on the scale among them; an empty choice asks for nothing."""
    return [
        card
        for card in practice.positions.values()
        if (not bases or card.basis in bases)
        and (not confidences or card.confidence in confidences)
        and (not cities or card.city in cities)
    ]


def position_label(card: PositionCard, words: Wording, known: Catalogue) -> str:
    """What a position rests on, in one or two sentences: to stand wherever the position does.

    A position of our own is never said to be published, and evidence on a country or state never to be the city's.
    """
    _ = words.gettext
    about = _evidence_about(card, words, known)
    if card.position is None:
        label = _("No position: no evidence was found to place it.")
    elif card.basis is PositionBasis.PUBLISHED:
        label = _("Based on published facts {about}; the place on the scale is ours.").format(about=about)
    elif card.basis is PositionBasis.OBSERVED:
        label = _("Based on what documents of the exchange report {about}; the place on the scale is ours.").format(
            about=about
        )
    else:
        label = _("Our own judgement, from facts {about}.").format(about=about)
    if card.evidence_level is EvidenceLevel.CITY or card.position is None:
        return label
    return f"{label} " + _("The facts are not about {city} alone.").format(city=known.label("city", card.city, words))


def position_tag(card: PositionCard, words: Wording, known: Catalogue) -> str:
    """The same as a short tag: ``published, about the country``; no tag hides a basis or a level."""
    if card.position is None:
        return words.gettext("no evidence found")
    basis = known.label("position_basis", card.basis, words)
    return f"{basis}, {known.label('evidence_level', card.evidence_level, words)}"


def _evidence_about(card: PositionCard, words: Wording, known: Catalogue) -> str:
    _ = words.gettext
    level = card.evidence_level
    if level is EvidenceLevel.CITY:
        return _("about {city}").format(city=known.label("city", card.city, words))
    if card.city is City.BIRMINGHAM:
        return _("about England")
    if card.city is City.HAMBURG:
        return _("about Hamburg as a German state") if level is EvidenceLevel.STATE else _("about Germany")
    return _("about the State of Illinois") if level is EvidenceLevel.STATE else _("about the United States")


@lru_cache(maxsize=2)
def practice(warehouse: Warehouse) -> Practice:
    """Practice in an open warehouse."""
    positions = _positions(warehouse)
    return Practice(_models(warehouse), _dimensions(warehouse, positions), positions, _steps(warehouse))


def _models(warehouse: Warehouse) -> dict[str, ModelCard]:
    known = catalogue(warehouse).sources
    texts = grouped(warehouse, "SELECT * FROM practice_model_text ORDER BY position", "model_id", "part")
    evidence = grouped(warehouse, "SELECT * FROM practice_model_evidence ORDER BY position", "model_id")
    sources = cited(warehouse, "practice_model_source", "model_id")
    lines: Callable[[str, str], tuple[Both, ...]] = lambda name, part: tuple(  # noqa: E731 - one line of reading
        both(row, "text") for row in texts.get((name, part), ())
    )
    return {
        row["model_id"]: ModelCard(
            id=row["model_id"],
            name=both(row, "name"),
            kind=PracticeKind(row["kind"]),
            setting=PracticeSetting(row["setting"]),
            population=PracticePopulation(row["population"]),
            since=if_stated(row, "since"),
            legal_or_policy_basis=if_stated(row, "legal_or_policy_basis"),
            core_idea=both(row, "core_idea"),
            key_features=lines(row["model_id"], "key_feature"),
            unit_of_allocation=if_stated(row, "unit_of_allocation"),
            continuity=if_stated(row, "continuity"),
            team_structure=if_stated(row, "team_structure"),
            evidence=tuple(
                EvidenceCard(
                    both(found, "finding"),
                    EvidenceDirection(found["direction"]),
                    FoundIn(found["found_in"]),
                    known[found["source_id"]],
                    found["year"],
                )
                for found in evidence.get(row["model_id"], ())
            ),
            strengths=lines(row["model_id"], "strength"),
            risks=lines(row["model_id"], "risk"),
            sources=sources[row["model_id"]],
            note=if_stated(row, "note"),
        )
        for row in warehouse.rows("SELECT * FROM practice_model ORDER BY position")
    }


def _positions(warehouse: Warehouse) -> dict[str, PositionCard]:
    sources = cited(warehouse, "practice_position_source", "position_id")
    return {
        row["position_id"]: PositionCard(
            id=row["position_id"],
            dimension_id=row["dimension_id"],
            city=City(row["city"]),
            position=row["position"],
            period=row["period"],
            rationale=both(row, "rationale"),
            sources=sources[row["position_id"]],
            confidence=PositionConfidence(row["confidence"]),
            basis=PositionBasis(row["basis"]),
            evidence_level=EvidenceLevel(row["evidence_level"]),
        )
        for row in warehouse.rows(
            "SELECT p.* FROM practice_position p JOIN practice_dimension d USING (dimension_id) "
            "ORDER BY d.position, list_position(['birmingham', 'hamburg', 'chicago'], city)"
        )
    }


def _dimensions(warehouse: Warehouse, positions: Mapping[str, PositionCard]) -> dict[str, DimensionCard]:
    anchors = grouped(warehouse, "SELECT * FROM practice_dimension_anchor ORDER BY place_on_scale", "dimension_id")
    sources = cited(warehouse, "practice_dimension_source", "dimension_id")
    return {
        row["dimension_id"]: DimensionCard(
            id=row["dimension_id"],
            name=both(row, "name"),
            question=both(row, "question"),
            pole_low=both(row, "pole_low"),
            pole_high=both(row, "pole_high"),
            scale={anchor["place_on_scale"]: both(anchor, "text") for anchor in anchors[row["dimension_id"]]},
            how_to_judge=both(row, "how_to_judge"),
            literature_basis=both(row, "literature_basis"),
            sources=sources[row["dimension_id"]],
            positions={card.city: card for card in positions.values() if card.dimension_id == row["dimension_id"]},
        )
        for row in warehouse.rows("SELECT * FROM practice_dimension ORDER BY position")
    }


def _steps(warehouse: Warehouse) -> dict[tuple[Way, WaySystem, WayStage], StepCard]:
    programmes = listed(warehouse, "way_step_programme", "way_step_id", "programme_id")
    models = listed(warehouse, "way_step_model", "way_step_id", "model_id")
    sources = cited(warehouse, "way_step_source", "way_step_id")
    cards = (
        StepCard(
            id=row["way_step_id"],
            way=Way(row["way"]),
            system=WaySystem(row["system"]),
            step=WayStage(row["step"]),
            exists=row["in_the_system"],
            name=both(row, "name"),
            what_happens=both(row, "what_happens"),
            decided_by=if_stated(row, "decided_by"),
            changes_hands=if_stated(row, "changes_hands"),
            new_worker=NewWorker(row["new_worker"]),
            time_limit=if_stated(row, "time_limit"),
            programme_ids=programmes.get(row["way_step_id"], ()),
            model_ids=models.get(row["way_step_id"], ()),
            sources=sources.get(row["way_step_id"], ()),
            confidence=RuleConfidence(row["confidence"]),
        )
        for row in warehouse.rows("SELECT * FROM way_step ORDER BY way, system, position")
    )
    return {(card.way, card.system, card.step): card for card in cards}
