"""What may be changed in a story of an invented person, and what may be written there in an address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from dashboard.eligibility.person import Household, Setting, Status
from dashboard.language import Wording
from etl.contracts.vocabulary import City

OLDEST = 120
FIRST_YEAR, LAST_YEAR = 1900, 2100
MOST_PEOPLE = 12
LARGEST_AMOUNT = Decimal(100_000_000)
_TEXT_SHOWN = 40


class Kind(StrEnum):
    """What may be written in an edit."""

    WHOLE = "whole"
    YES_NO_OPEN = "yes_no_open"
    CHOICE = "choice"
    MONEY = "money"


OPEN_WORDS: Mapping[str, bool | None] = {"yes": True, "no": False, "open": None}


@dataclass(frozen=True)
class Field:
    """Something that an edit changes: where it stands in a person, and what may be written."""

    path: tuple[str, ...]
    kind: Kind
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()


def _whole(path: str, most: int, least: int = 0) -> Field:
    return Field(tuple(path.split(".")), Kind.WHOLE, least, most)


def _judged(path: str) -> Field:
    return Field(tuple(path.split(".")), Kind.YES_NO_OPEN)


def _choice(path: str, words: type[StrEnum]) -> Field:
    return Field(tuple(path.split(".")), Kind.CHOICE, choices=tuple(word.value for word in words))


NEEDS: Mapping[str, Field] = {
    "setting": _choice("setting", Setting),
    "outcomes": _whole("english.outcomes_unable", 10),
    "significant_impact": _judged("english.significant_impact"),
    "carer_outcomes": _whole("english.carer_outcomes_affected", 8),
    "carer_impact": _judged("english.carer_significant_impact"),
    "module_1": _whole("german.module_1", 15),
    "module_2": _whole("german.module_2", 33),
    "module_4": _whole("german.module_4", 54),
    "module_6": _whole("german.module_6", 18),
    "taking_part": _judged("german.significantly_limited_in_taking_part"),
    "score": _whole("illinois.determination_of_need", 100),
    "impairment": _whole("illinois.impairment_part", 100),
    "in_need": _judged("child.in_need"),
    "harm": _judged("child.suspected_significant_harm"),
    "urgent": _judged("child.danger_needs_immediate_protection"),
    "upbringing": _judged("child.upbringing_not_ensured"),
    "suitable": _judged("child.help_suitable_and_necessary"),
    "parents_agree": _judged("child.parents_agree"),
    "suspicion": _judged("illinois_child.reasonable_suspicion"),
    "evidence": _judged("child.credible_evidence"),
    "mental_health": _judged("child.mental_health_deviates"),
    "independence": _judged("child.needs_help_to_live_independently"),
    "ward": _judged("illinois_child.ward_of_court"),
    "in_care_months": _whole("child.months_in_care", 260),
}
"""Needs in the words of the three systems. A story offers those that matter in it."""

GENERAL: Mapping[str, Field] = {
    "law_year": _whole("on", LAST_YEAR, FIRST_YEAR),
    "age": _whole("age", OLDEST),
    "household": _choice("household", Household),
    "people": _whole("household_size", MOST_PEOPLE, 1),
    "status": _choice("status", Status),
}
MONEY: Mapping[str, tuple[City, str]] = {
    f"{name}_{city}": (city, name) for name in ("income", "savings") for city in City
}
"""Amounts that may be changed: the address's word -> city and field."""


def money_field(name: str) -> Field:
    """The field of an amount, by its word in the address."""
    return Field((MONEY[name][1],), Kind.MONEY)


def canonical(written: str, one: Field) -> str | None:
    """What was written, in the one form in which it is kept; None where it cannot be."""
    match one.kind:
        case Kind.WHOLE:
            if not re.fullmatch(r"\d{1,6}", written, re.ASCII):
                return None
            return str(int(written)) if one.least <= int(written) <= one.most else None
        case Kind.MONEY:
            if not re.fullmatch(r"\d{1,9}([.,]\d{1,2})?", written, re.ASCII):
                return None
            amount = Decimal(written.replace(",", "."))
            return plain_amount(amount) if amount <= LARGEST_AMOUNT else None
        case Kind.YES_NO_OPEN:
            return written if written in OPEN_WORDS else None
        case _:
            return written if written in one.choices else None


def refusal(label: str, written: str, one: Field, words: Wording) -> str:
    """A plain sentence on what was written and cannot be."""
    _ = words.gettext
    shown = written if len(written) <= _TEXT_SHOWN else written[:_TEXT_SHOWN] + "…"
    if one.kind is Kind.WHOLE:
        text = _(
            "{field}: a whole number from {least} to {most} is needed, not “{written}”. It was left as it is told."
        )
        return text.format(field=label, least=one.least, most=one.most, written=shown)
    if one.kind is Kind.MONEY:
        text = _(
            "{field}: an amount of zero or more is needed, in digits and without separators for thousands, not "
            "“{written}”. It was left as it is told."
        )
        return text.format(field=label, written=shown)
    text = _("{field}: “{written}” is not one of the choices. It was left as it is told.")
    return text.format(field=label, written=shown)


def plain_amount(amount: Decimal) -> str:
    """``1200``, ``1200.50``: digits and a point."""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"
