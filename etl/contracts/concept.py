"""The concept: a question that a person asks, and how each system's statistics answer it."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from etl.contracts.records import Record, SnakeId, Text, Words
from etl.contracts.vocabulary import (
    AgeGroup,
    City,
    ConceptDomain,
    Currency,
    Grade,
    HigherMeans,
    Page,
    Pair,
    Per,
    Place,
    Transform,
    Unit,
)


class Series(Record):
    """One indicator for one geography, with how it is counted there."""

    indicator_id: SnakeId
    geography_code: Text
    counted: Words


class Measure(Series):
    """What a place answers a concept with: the main series, and others worth a second line."""

    also: tuple[Series, ...] = ()


class Comparability(Record):
    """How far two cities' figures can be compared. No grade: one of them has no figure."""

    grade: Grade | None
    reason: Words


class BestPeriod(Record):
    """The nearest set of periods in which most places can be shown, as printed in the observations."""

    periods: dict[Place, Text]
    tolerance_years: int
    note: Words | None = None


class PopulationPart(Record):
    """People of the denominator table: a place, the age groups added up, and the year wanted."""

    geography_code: Text
    age_groups: Annotated[tuple[AgeGroup, ...], Field(min_length=1)]
    year_offset: int = 0


class IndicatorPart(Record):
    """Observations of a place: indicators added up, then optionally a published share of the sum."""

    geography_code: Text
    indicator_ids: Annotated[tuple[SnakeId, ...], Field(min_length=1)]
    times_percent: SnakeId | None = None
    times_rest_of_percent: SnakeId | None = None
    mean_of_two_januaries: bool = False


class Part(Record):
    """A numerator or denominator: exactly one of people, observations, or a constant."""

    population: PopulationPart | None = None
    observations: IndicatorPart | None = None
    constant: Decimal | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "Part":
        given = [name for name in ("population", "observations", "constant") if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(f"expected one of population, observations, constant; found {given or 'none'}")
        return self


class Computation(Record):
    """How a figure is computed here from counts and people: ``base * factor * numerator / denominator``.

    ``cross_check`` marks a computation that stands beside a published rate and never in its place.
    ``check_values`` are worked by hand from the same facts; a build that misses one fails.
    """

    numerator: Part
    denominator: Part
    base: Decimal
    factor: Decimal = Decimal(1)
    unit: Unit
    currency: Currency | None = None
    per: Per | None = None
    cross_check: bool = False
    note: Words | None = None
    check_values: dict[str, Decimal]


class Concept(Record):
    key = ("id",)

    id: SnakeId
    domain: ConceptDomain
    page: Page
    headline: bool = False
    question: Words
    title: Words
    unit_note: Words
    higher_means: HigherMeans
    measures: dict[Place, Measure]
    comparability: dict[Pair, Comparability]
    best_period: BestPeriod
    recommended_transform: Transform
    computed: dict[Place, Computation] = Field(default_factory=dict)
    caveat: Words

    @model_validator(mode="after")
    def _every_pair_is_judged(self) -> "Concept":
        missing = [pair.value for pair in Pair if pair not in self.comparability]
        if missing:
            raise ValueError(f"expected a judgement for every pair of cities; missing {', '.join(missing)}")
        return self

    def grade(self, first: City, second: City) -> Comparability | None:
        """The judgement on two cities, in either order; None for a city beside itself."""
        return next((self.comparability[p] for p in Pair if set(p.cities) == {first, second}), None)
