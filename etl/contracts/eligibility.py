"""Rules as data: programmes in words, and every number in them as a dated parameter with its law."""

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import Field, model_validator

from etl.contracts.records import Record, SnakeId, SourceId, Text, Words
from etl.contracts.vocabulary import (
    City,
    Currency,
    Entitlement,
    Jurisdiction,
    MeansTestApplies,
    ParameterUnit,
    Per,
    PopulationGroup,
    ProgrammeEffect,
    RuleConfidence,
)


class MeansTest(Record):
    """Whether income or savings count, and how."""

    applies: MeansTestApplies
    rules: tuple[Words, ...] = ()


class Change(Record):
    """A dated change of a rule."""

    on: date
    what: Words


class Programme(Record):
    """One way to get help: who decides, the door, the tests, what is given, what it costs, what one can do against it.

    ``effect`` says what it does to the person: it need not be help. ``judged_by`` says who judges where the law leaves
    it open. ``doubts`` is shown wherever the programme is.
    """

    key = ("id",)

    id: SnakeId
    jurisdiction: Jurisdiction
    city: City
    name: Words
    local_name: Text
    populations: Annotated[tuple[PopulationGroup, ...], Field(min_length=1)]
    decided_by: Words
    door: Words
    entitlement: Entitlement
    effect: ProgrammeEffect
    need_test: tuple[Words, ...]
    judged_by: Words | None
    means_test: MeansTest
    status_and_residence: Words | None
    age_min: int | None
    age_max: int | None
    outcome: Words
    costs_the_person: Words | None
    time_limits: tuple[Words, ...]
    appeal: Words | None
    legal_basis: tuple[Text, ...]
    valid_from: date | None
    valid_to: date | None
    changes: tuple[Change, ...]
    parameter_ids: tuple[SnakeId, ...]
    source_ids: tuple[SourceId, ...]
    confidence: RuleConfidence
    doubts: Words | None

    @model_validator(mode="after")
    def _dates_and_ages_are_ordered(self) -> "Programme":
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("expected valid_to on or after valid_from")
        if self.age_min is not None and self.age_max is not None and self.age_max < self.age_min:
            raise ValueError("expected age_max of at least age_min")
        return self


class DatedValue(Record):
    """A value with the days on which it is law. No end: until the next value begins, or still in force."""

    valid_from: date
    valid_to: date | None
    value: Decimal
    legal_reference: Text
    source_ids: tuple[SourceId, ...]
    confidence: RuleConfidence
    note: Words | None

    @model_validator(mode="after")
    def _what_was_read_has_a_source(self) -> "DatedValue":
        if not self.source_ids and self.confidence is not RuleConfidence.TO_BE_VERIFIED:
            raise ValueError("expected a source; only a value that is still to be verified (confidence D) has none")
        return self


class Parameter(Record):
    """A threshold, limit, amount, weight or time limit of a rule, with all its dated values, oldest first."""

    key = ("id",)

    id: SnakeId
    jurisdiction: Jurisdiction
    name: Words
    unit: ParameterUnit
    currency: Currency | None
    per: Per | None
    values: Annotated[tuple[DatedValue, ...], Field(min_length=1)]
    indicator_id: SnakeId | None

    @model_validator(mode="after")
    def _values_follow_each_other(self) -> "Parameter":
        for value in self.values:
            if value.valid_to is not None and value.valid_to < value.valid_from:
                raise ValueError(f"the value from {value.valid_from} ends before it begins")
        for earlier, later in pairwise(self.values):
            if later.valid_from <= earlier.valid_from:
                raise ValueError(f"expected values oldest first; {later.valid_from} follows {earlier.valid_from}")
            if earlier.valid_to is not None and earlier.valid_to >= later.valid_from:
                raise ValueError(f"the values from {earlier.valid_from} and {later.valid_from} overlap")
        if (self.unit is ParameterUnit.MONEY) != (self.currency is not None):
            raise ValueError("expected a currency for money, and for nothing else")
        return self

    def on(self, day: date) -> DatedValue | None:
        """The value in force on a day; None before the first, after an end, and in a gap."""
        found = None
        for value in self.values:
            if value.valid_from <= day:
                found = value
        if found is None or (found.valid_to is not None and found.valid_to < day):
            return None
        return found
