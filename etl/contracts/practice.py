"""How the work is done: models with evidence, dimensions with every city's position, ways through a system."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator

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
from etl.contracts.records import OptionalText, Record, Slug, SnakeId, SourceId, Words
from etl.contracts.vocabulary import City, RuleConfidence

SCALE = range(1, 6)
"""The places on every dimension, low pole to high pole."""


def _is_stated(words: Words | None) -> Words | None:
    if words is not None and words.en.casefold().startswith("not stated in the sources"):
        raise ValueError("null where the sources do not state it, not a phrase")
    return words


WordsIfStated = Annotated[Words | None, AfterValidator(_is_stated)]
"""None: not stated in the sources read."""

MixedId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
"""An id put together of slugs and snake case ids."""

Sources = Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Evidence(Record):
    """One finding on a model, tied to one source, with the place where it was found."""

    finding: Words
    direction: EvidenceDirection
    found_in: FoundIn
    source_id: SourceId
    year: Annotated[int, Field(gt=1800)] | None


class Model(Record):
    """A way of working or of organising the work. ``strengths`` and ``risks`` are partly our own summary."""

    key = ("id",)

    id: Slug
    name: Words
    kind: PracticeKind
    setting: PracticeSetting
    population: PracticePopulation
    since: WordsIfStated
    legal_or_policy_basis: WordsIfStated
    core_idea: Words
    key_features: Annotated[tuple[Words, ...], Field(min_length=1)]
    unit_of_allocation: WordsIfStated
    continuity: WordsIfStated
    team_structure: WordsIfStated
    evidence: tuple[Evidence, ...]
    strengths: tuple[Words, ...]
    risks: tuple[Words, ...]
    source_ids: Sources
    note: Words | None

    @property
    def all_source_ids(self) -> tuple[str, ...]:
        """The sources of the model and of its findings, each once."""
        return tuple(dict.fromkeys((*self.source_ids, *(row.source_id for row in self.evidence))))


class Dimension(Record):
    """A question on which systems differ by degrees, with a worded anchor for each of five places."""

    key = ("id",)

    id: SnakeId
    name: Words
    question: Words
    pole_low: Words
    pole_high: Words
    scale: dict[int, Words]
    how_to_judge: Words
    literature_basis: Words
    source_ids: Sources

    @model_validator(mode="after")
    def _every_place_has_an_anchor(self) -> "Dimension":
        if sorted(self.scale) != list(SCALE):
            places = ", ".join(map(str, sorted(self.scale)))
            raise ValueError(f"expected an anchor for each of 1, 2, 3, 4, 5 in scale; it has {places or 'none'}")
        return self


class Position(Record):
    """Where a city stands on a dimension, what that rests on, and what the evidence describes.

    No position: there is no evidence, and no guess.
    """

    key = ("id",)

    id: MixedId
    dimension: SnakeId
    city: City
    position: int | None
    period: OptionalText
    rationale: Words
    source_ids: Sources
    confidence: PositionConfidence
    basis: PositionBasis
    evidence_level: EvidenceLevel

    @model_validator(mode="after")
    def _says_what_it_can_say(self) -> "Position":
        expected = f"{self.dimension}-{self.city}"
        if self.id != expected:
            raise ValueError(f"expected the id {expected}, of dimension and city")
        if self.position is not None and self.position not in SCALE:
            raise ValueError("expected a position from 1 to 5, or null where there is no evidence")
        if self.position is None and self.basis is not PositionBasis.EDITORIAL:
            raise ValueError("expected basis editorial: that there is no evidence is our own finding")
        if self.position is None and self.confidence is PositionConfidence.HIGH:
            raise ValueError("expected confidence low or medium where there is no evidence for a position")
        return self


class WayStep(Record):
    """What happens at one stage of a way through a system, who decides, and whether the worker changes there."""

    key = ("id",)

    id: MixedId
    way: Way
    system: WaySystem
    step: WayStage
    exists: bool
    name: Words
    what_happens: Words
    decided_by: Words | None
    changes_hands: Words | None
    new_worker: NewWorker
    time_limit: Words | None
    programme_ids: tuple[SnakeId, ...]
    model_ids: tuple[Slug, ...]
    source_ids: tuple[SourceId, ...]
    confidence: RuleConfidence

    @model_validator(mode="after")
    def _belongs_where_it_stands(self) -> "WayStep":
        expected = f"{self.way}-{self.system}-{self.step}"
        if self.id != expected:
            raise ValueError(f"expected the id {expected}, of way, system and step")
        if self.exists and self.decided_by is None:
            raise ValueError("expected decided_by for a step that exists")
        if not self.exists and self.new_worker is NewWorker.YES:
            raise ValueError("expected no new worker at a step that does not exist")
        if not self.source_ids and self.confidence is not RuleConfidence.TO_BE_VERIFIED:
            raise ValueError("expected a source; only a step that is still to be verified (confidence D) has none")
        return self
