"""The records that facts are made of: one class a table, frozen, and closed to unknown columns.

Field order is column order in the files of ``datasets/``. An empty cell is None.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, field_validator, model_validator

from etl.contracts.vocabulary import (
    AgeGroup,
    Approximation,
    City,
    Confidence,
    Currency,
    Domain,
    GapReason,
    GeographyLevel,
    HigherMeans,
    ParityConcept,
    Per,
    PeriodType,
    Place,
    ReleaseRhythm,
    Statistic,
    System,
    Topic,
    Unit,
    UsageWarning,
)


def _empty_is_none(value: Any) -> Any:
    return None if value == "" else value


def _yes_or_no(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if value in ("yes", "no"):
        return value == "yes"
    raise ValueError("expected yes or no")


def _plain_number(value: Any) -> Any:
    """Python reads ``1_000`` and ``1e3`` as numbers; a file of facts does not."""
    if isinstance(value, str) and not re.fullmatch(r"-?\d+(\.\d+)?", value, re.ASCII):
        raise ValueError("a plain number with a point as decimal mark and no separators, such as 1234.5")
    return value


SnakeId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
SourceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Slug = SourceId
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=False)]
OptionalText = Annotated[Text | None, BeforeValidator(_empty_is_none)]
Number = Annotated[Decimal, BeforeValidator(_plain_number)]
OptionalNumber = Annotated[Number | None, BeforeValidator(_empty_is_none)]
PositiveNumber = Annotated[Number, Field(gt=0)]
Whole = Annotated[int, BeforeValidator(_plain_number)]
PositiveWhole = Annotated[Whole, Field(gt=0)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]


class Record(BaseModel):
    """The base of every record: immutable, and a column that nobody declared is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: ClassVar[tuple[str, ...]] = ()
    """The fields that tell one record of this kind from another."""


class Words(Record):
    """One text in both languages."""

    en: Text
    de: Text


class Geography(Record):
    key = ("geography_code",)

    geography_code: Text
    code_system: Text
    own_code: YesNo
    name_en: Text
    name_de: Text
    level: GeographyLevel
    parent_code: OptionalText
    city: City
    system: System
    place: Annotated[Place | None, BeforeValidator(_empty_is_none)]
    financial_year_start: Annotated[str, StringConstraints(pattern=r"^\d\d-\d\d$")]
    note_en: OptionalText
    note_de: OptionalText


class GeographyAlias(Record):
    """Another code for the same area, so that an old link or a foreign table still finds it."""

    key = ("alias_code",)

    alias_code: Text
    geography_code: Text


class Licence(Record):
    key = ("licence_id",)

    licence_id: Slug
    name_en: Text
    name_de: Text
    url: OptionalText
    reuse_en: Text
    reuse_de: Text


class Source(Record):
    key = ("source_id",)

    source_id: SourceId
    title: Text
    publisher: Text
    url: OptionalText
    published: OptionalText
    licence_id: Slug
    release_rhythm: ReleaseRhythm
    read_through_en: OptionalText
    read_through_de: OptionalText
    note_en: OptionalText
    note_de: OptionalText


class Indicator(Record):
    key = ("indicator_id",)

    indicator_id: SnakeId
    name_en: Text
    name_de: Text
    domain: Domain
    unit: Unit
    statistic: Statistic
    higher_means: HigherMeans
    decimals: Whole

    @field_validator("decimals")
    @classmethod
    def _decimals_are_few(cls, value: int) -> int:
        if not 0 <= value <= 3:
            raise ValueError("expected 0 to 3 decimals on the screen")
        return value


class IndicatorAlias(Record):
    """A second id with the same meaning: kept, so that a link to it still opens the figure."""

    key = ("alias_id",)

    alias_id: SnakeId
    indicator_id: SnakeId


class Definition(Record):
    """How one system counts an indicator. The same id may mean different things in two systems."""

    key = ("indicator_id", "system")

    indicator_id: SnakeId
    system: System
    definition_en: Text
    definition_de: Text
    caution_en: OptionalText
    caution_de: OptionalText


class Note(Record):
    key = ("note_id",)

    note_id: Slug
    text_en: Text
    text_de: Text


class Observation(Record):
    """One published figure. ``value`` keeps the publisher's decimals; nothing is imputed."""

    key = ("indicator_id", "geography_code", "period", "period_type", "source_id")

    indicator_id: SnakeId
    geography_code: Text
    period: Text
    period_type: PeriodType
    value: Number
    currency: Annotated[Currency | None, BeforeValidator(_empty_is_none)]
    per: Annotated[Per | None, BeforeValidator(_empty_is_none)]
    numerator: OptionalNumber
    denominator: OptionalNumber
    source_id: SourceId
    locator: Text
    confidence: Confidence
    preferred: YesNo
    note_id: Annotated[Slug | None, BeforeValidator(_empty_is_none)]


class ObservationWarning(Record):
    """A usage warning on one observation, with its reason as a note.

    ``said_as`` stands with the warning ``approximate`` and with no other.
    """

    key = ("indicator_id", "geography_code", "period", "period_type", "source_id", "warning")

    indicator_id: SnakeId
    geography_code: Text
    period: Text
    period_type: PeriodType
    source_id: SourceId
    warning: UsageWarning
    said_as: Annotated[Approximation | None, BeforeValidator(_empty_is_none)]
    note_id: Slug

    @model_validator(mode="after")
    def _only_approximate_is_said(self) -> "ObservationWarning":
        if (self.warning is UsageWarning.APPROXIMATE) != (self.said_as is not None):
            raise ValueError("said_as (about, more_than, nearly, up_to) for the warning approximate, and for no other")
        return self


class Gap(Record):
    """What is missing for which place, and why."""

    key = ("concept_id", "place", "indicator_id", "periods", "reason", "sentence_en")

    concept_id: Annotated[SnakeId | None, BeforeValidator(_empty_is_none)]
    place: Place
    indicator_id: Annotated[SnakeId | None, BeforeValidator(_empty_is_none)]
    periods: OptionalText
    reason: GapReason
    sentence_en: Text
    sentence_de: Text
    look_in_en: OptionalText
    look_in_de: OptionalText


class Population(Record):
    key = ("geography_code", "year", "age_group", "source_id", "basis")

    geography_code: Text
    year: Whole
    age_group: AgeGroup
    population: PositiveWhole
    basis: Text
    source_id: SourceId
    locator: Text
    confidence: Confidence
    preferred: YesNo
    note: OptionalText


class PurchasingPowerParity(Record):
    """Units of a currency that buy what one US dollar buys in the United States."""

    key = ("currency", "year", "concept", "source_id")

    currency: Currency
    year: Whole
    ppp_per_usd: PositiveNumber
    concept: ParityConcept
    source_id: SourceId
    locator: Text
    confidence: Confidence
    preferred: YesNo
    note: OptionalText


class ExchangeRate(Record):
    """Units of a currency for one US dollar on the market, mean of a year."""

    key = ("year", "currency", "source_id")

    year: Whole
    currency: Currency
    per_usd: PositiveNumber
    method: Text
    source_id: SourceId
    locator: Text
    confidence: Confidence
    preferred: YesNo
    note: OptionalText


class PriceIndex(Record):
    key = ("series", "period", "period_type", "source_id")

    series: Text
    geography_code: Text
    currency: Currency
    period: Text
    period_type: PeriodType
    value: Number
    base: Text
    source_id: SourceId
    locator: Text
    confidence: Confidence
    preferred: YesNo
    note: OptionalText


class Statement(Record):
    """A cited fact in words, where no figure says it."""

    key = ("id",)

    id: Slug
    topic: Topic
    place: Place
    text: Words
    source_ids: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    confidence: Confidence


class Term(Record):
    """One word of a closed vocabulary, with its label and explanation in both languages."""

    key = ("vocabulary", "code")

    vocabulary: SnakeId
    code: Text
    label: Words
    meaning: Words


class DataRelease(Record):
    """When the facts were last read; printed on every page and in every citation."""

    title: Words
    read_on: date
