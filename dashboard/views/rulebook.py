"""Programmes and dated amounts as the screens need them: read once for each warehouse."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import (
    City,
    Jurisdiction,
    Language,
    ParameterUnit,
    PopulationGroup,
    ProgrammeEffect,
    RuleConfidence,
)

CITY_OF: Mapping[Jurisdiction, City] = {
    Jurisdiction.ENGLAND: City.BIRMINGHAM,
    Jurisdiction.GERMANY: City.HAMBURG,
    Jurisdiction.HAMBURG: City.HAMBURG,
    Jurisdiction.ILLINOIS: City.CHICAGO,
    Jurisdiction.UNITED_STATES: City.CHICAGO,
    Jurisdiction.COOK_COUNTY: City.CHICAGO,
    Jurisdiction.CHICAGO: City.CHICAGO,
}
"""The city in which a law applies."""

Both = Mapping[Language, str]


@dataclass(frozen=True)
class DatedAmount:
    """A value of a parameter. ``ends`` is its last day where it has run out or another has followed."""

    value: Decimal
    valid_from: date
    ends: date | None
    legal_reference: str
    confidence: RuleConfidence
    note: Both
    source_ids: tuple[str, ...]

    @property
    def to_be_verified(self) -> bool:
        return self.confidence is RuleConfidence.TO_BE_VERIFIED


@dataclass(frozen=True, eq=False)
class ParameterCard:
    """A threshold, limit, amount or span of time, with all its values, oldest first."""

    id: str
    position: int
    jurisdiction: Jurisdiction
    name: Both
    unit: ParameterUnit
    currency: str | None
    per: str | None
    values: tuple[DatedAmount, ...]

    @property
    def city(self) -> City:
        return CITY_OF[self.jurisdiction]

    def on(self, day: date) -> DatedAmount | None:
        """The value in force on a day; None before the first, after an end, and in a gap."""
        found = next((value for value in reversed(self.values) if value.valid_from <= day), None)
        return None if found is None or (found.ends is not None and found.ends < day) else found


@dataclass(frozen=True)
class Line:
    """A line of a programme; a change has a day."""

    text: Both
    on: date | None = None


@dataclass(frozen=True, eq=False)
class ProgrammeCard:
    """A programme in words. ``texts`` and ``lines`` hold what may be missing under the column's or part's name."""

    id: str
    position: int
    jurisdiction: Jurisdiction
    city: City
    name: Both
    local_name: str
    populations: tuple[PopulationGroup, ...]
    entitlement: str
    effect: ProgrammeEffect
    means_test: str
    age_min: int | None
    age_max: int | None
    legal_basis: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    confidence: RuleConfidence
    texts: Mapping[str, Both]
    lines: Mapping[str, tuple[Line, ...]]
    parameter_ids: tuple[str, ...]
    source_ids: tuple[str, ...]

    def in_force(self, day: date) -> bool:
        """Whether it is in force on a day, as far as known."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, eq=False)
class Rulebook:
    """All programmes and parameters. One object a warehouse, so it can be a key of what is kept."""

    programmes: Mapping[str, ProgrammeCard]
    parameters: Mapping[str, ParameterCard]

    def for_group(self, group: PopulationGroup, city: City) -> list[ProgrammeCard]:
        return [card for card in self.programmes.values() if card.city is city and group in card.populations]

    @cached_property
    def first_day(self) -> date:
        """The first day on which any amount is known."""
        return min(value.valid_from for card in self.parameters.values() for value in card.values)

    @cached_property
    def last_day(self) -> date:
        """The last day from which a new amount is already known."""
        return max(value.valid_from for card in self.parameters.values() for value in card.values)


_TEXTS = ("decided_by", "door", "judged_by", "status_and_residence", "outcome", "costs_the_person", "appeal", "doubts")
_PARTS = ("need_test", "means_test", "time_limit", "change")


@lru_cache(maxsize=2)
def rulebook(warehouse: Warehouse) -> Rulebook:
    """The rules of an open warehouse."""
    return Rulebook(_programmes(warehouse), _parameters(warehouse))


def amount_text(value: Decimal, card: ParameterCard, words: Wording, known: Catalogue, with_per: bool = True) -> str:
    """``£23,250``, ``563 € im Monat``, ``30 working days``, ``12.5 points``."""
    decimals = max(0, -int(value.normalize().as_tuple().exponent))
    if card.currency is not None:
        amount = words.money(float(value), card.currency, max(2, decimals) if decimals else 0)
        return f"{amount} {known.label('per', card.per, words)}" if card.per and with_per else amount
    number = words.number(float(value), decimals)
    if card.unit is ParameterUnit.PERCENT:
        return number + words.percent_sign()
    if card.unit in (ParameterUnit.COUNT, ParameterUnit.RATIO):
        return number
    return _spans(card.unit, 1 if value == 1 else 2, words).format(count=number)


def _spans(unit: ParameterUnit, count: int, words: Wording) -> str:
    match unit:
        case ParameterUnit.DAYS:
            return words.ngettext("{count} day", "{count} days", count)
        case ParameterUnit.WORKING_DAYS:
            return words.ngettext("{count} working day", "{count} working days", count)
        case ParameterUnit.WEEKS:
            return words.ngettext("{count} week", "{count} weeks", count)
        case ParameterUnit.MONTHS:
            return words.ngettext("{count} month", "{count} months", count)
        case ParameterUnit.YEARS:
            return words.ngettext("{count} year", "{count} years", count)
        case ParameterUnit.HOURS:
            return words.ngettext("{count} hour", "{count} hours", count)
        case _:
            return words.ngettext("{count} point", "{count} points", count)


def _both(row: Mapping[str, Any], field: str) -> dict[Language, str]:
    return {language: row[f"{field}_{language}"] or "" for language in Language}


def _listed(warehouse: Warehouse, table: str, key: str, column: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in warehouse.rows(f"SELECT {key}, {column} FROM {table} ORDER BY rowid"):  # noqa: S608 - our own names
        found.setdefault(row[key], []).append(row[column])
    return found


def _parameters(warehouse: Warehouse) -> dict[str, ParameterCard]:
    sources: dict[tuple[str, date], list[str]] = {}
    for row in warehouse.rows("SELECT * FROM parameter_value_source ORDER BY rowid"):
        sources.setdefault((row["parameter_id"], row["valid_from"]), []).append(row["source_id"])
    values: dict[str, list[dict[str, Any]]] = {}
    for row in warehouse.rows("SELECT * FROM parameter_value ORDER BY parameter_id, valid_from"):
        values.setdefault(row["parameter_id"], []).append(row)
    return {
        row["parameter_id"]: ParameterCard(
            row["parameter_id"],
            row["position"],
            Jurisdiction(row["jurisdiction"]),
            _both(row, "name"),
            ParameterUnit(row["unit"]),
            row["currency"],
            row["per"],
            tuple(_amounts(values[row["parameter_id"]], sources)),
        )
        for row in warehouse.rows("SELECT * FROM parameter ORDER BY position")
    }


def _amounts(rows: list[dict[str, Any]], sources: Mapping[tuple[str, date], list[str]]) -> list[DatedAmount]:
    followed = [later["valid_from"] - timedelta(days=1) for _, later in pairwise(rows)]
    return [
        DatedAmount(
            Decimal(row["value_as_published"]),
            row["valid_from"],
            row["valid_to"] or before_next,
            row["legal_reference"],
            RuleConfidence(row["confidence"]),
            _both(row, "note"),
            tuple(sources.get((row["parameter_id"], row["valid_from"]), ())),
        )
        for row, before_next in zip(rows, [*followed, None], strict=True)
    ]


def _programmes(warehouse: Warehouse) -> dict[str, ProgrammeCard]:
    lines: dict[tuple[str, str], list[Line]] = {}
    for row in warehouse.rows("SELECT * FROM programme_line ORDER BY programme_id, part, position"):
        lines.setdefault((row["programme_id"], row["part"]), []).append(Line(_both(row, "text"), row["on_date"]))
    parameters = _listed(warehouse, "programme_parameter", "programme_id", "parameter_id")
    sources = _listed(warehouse, "programme_source", "programme_id", "source_id")
    cards = {}
    for row in warehouse.rows("SELECT * FROM programme ORDER BY position"):
        name = row["programme_id"]
        cards[name] = ProgrammeCard(
            id=name,
            position=row["position"],
            jurisdiction=Jurisdiction(row["jurisdiction"]),
            city=City(row["city"]),
            name=_both(row, "name"),
            local_name=row["local_name"],
            populations=tuple(PopulationGroup(group) for group in row["populations"]),
            entitlement=row["entitlement"],
            effect=ProgrammeEffect(row["effect"]),
            means_test=row["means_test"],
            age_min=row["age_min"],
            age_max=row["age_max"],
            legal_basis=tuple(row["legal_basis"]),
            valid_from=row["valid_from"],
            valid_to=row["valid_to"],
            confidence=RuleConfidence(row["confidence"]),
            texts={field: _both(row, field) for field in _TEXTS},
            lines={part: tuple(lines.get((name, part), ())) for part in _PARTS},
            parameter_ids=tuple(parameters.get(name, ())),
            source_ids=tuple(sources.get(name, ())),
        )
    return cards
