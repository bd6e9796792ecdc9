"""All facts of one data version, as records, with the look-ups that checks and computations share."""

from dataclasses import dataclass, field
from functools import cached_property

from etl.contracts.assumption import Assumption
from etl.contracts.concept import Concept
from etl.contracts.eligibility import Parameter, Programme
from etl.contracts.exchange import Exchange, RegisterEntry
from etl.contracts.glossary import GlossaryTerm
from etl.contracts.governance import Responsibility
from etl.contracts.period import Period, read_period
from etl.contracts.practice import Dimension, Model, Position, WayStep
from etl.contracts.records import (
    DataRelease,
    Definition,
    ExchangeRate,
    Gap,
    Geography,
    GeographyAlias,
    Indicator,
    IndicatorAlias,
    Licence,
    Note,
    Observation,
    ObservationWarning,
    Population,
    PriceIndex,
    PurchasingPowerParity,
    Source,
    Statement,
    Term,
)
from etl.contracts.vignette import Vignette
from etl.contracts.vocabulary import AgeGroup, PeriodType, Place


@dataclass(frozen=True)
class Facts:
    """Everything that ``datasets/`` says. Immutable; the order is the order of the files."""

    release: DataRelease
    geographies: tuple[Geography, ...] = ()
    geography_aliases: tuple[GeographyAlias, ...] = ()
    licences: tuple[Licence, ...] = ()
    sources: tuple[Source, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    indicator_aliases: tuple[IndicatorAlias, ...] = ()
    definitions: tuple[Definition, ...] = ()
    notes: tuple[Note, ...] = ()
    observations: tuple[Observation, ...] = ()
    usage_warnings: tuple[ObservationWarning, ...] = ()
    gaps: tuple[Gap, ...] = ()
    populations: tuple[Population, ...] = ()
    parities: tuple[PurchasingPowerParity, ...] = ()
    exchange_rates: tuple[ExchangeRate, ...] = ()
    price_indices: tuple[PriceIndex, ...] = ()
    concepts: tuple[Concept, ...] = ()
    statements: tuple[Statement, ...] = ()
    programmes: tuple[Programme, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    vignettes: tuple[Vignette, ...] = ()
    models: tuple[Model, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    positions: tuple[Position, ...] = ()
    way_steps: tuple[WayStep, ...] = ()
    exchange: Exchange | None = None
    exchange_register: tuple[RegisterEntry, ...] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    governance: tuple[Responsibility, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    terms: tuple[Term, ...] = ()
    lines: dict[tuple[str, ...], str] = field(default_factory=dict, repr=False)
    """Where an observation stands, ``file:line``, by the text of its key."""

    @cached_property
    def geography(self) -> dict[str, Geography]:
        return {g.geography_code: g for g in self.geographies}

    @cached_property
    def indicator(self) -> dict[str, Indicator]:
        return {i.indicator_id: i for i in self.indicators}

    @cached_property
    def source(self) -> dict[str, Source]:
        return {s.source_id: s for s in self.sources}

    @cached_property
    def people(self) -> dict[tuple[str, AgeGroup, int], Population]:
        """Preferred residents by geography, age group and year."""
        return {(p.geography_code, p.age_group, p.year): p for p in self.populations if p.preferred}

    @cached_property
    def series(self) -> dict[tuple[str, str], dict[str, Observation]]:
        """Preferred observations by indicator and geography, then by the period's label.

        Where a span of several years is printed like a single year, the single year has the label.
        """
        found: dict[tuple[str, str], dict[str, Observation]] = {}
        for row in self.observations:
            if not row.preferred:
                continue
            by_label = found.setdefault((row.indicator_id, row.geography_code), {})
            if row.period not in by_label or row.period_type is not PeriodType.MULTI_YEAR:
                by_label[row.period] = row
        return found

    def where(self, row: Observation) -> str:
        """``file:line`` of an observation, or its key where the file is not known."""
        key = tuple(str(getattr(row, name)) for name in Observation.key)
        return self.lines.get(key, " ".join(key))

    def period(self, row: Observation | PriceIndex) -> Period:
        """The days that a row covers, by the financial year of its geography.

        Raises:
            PeriodError: the label does not fit its type.
        """
        return read_period(row.period, row.period_type, self.geography[row.geography_code].financial_year_start)

    def missing_places(self, concept: Concept) -> list[Place]:
        return [place for place in Place if place not in concept.measures]
