"""Invented people and their edits: a story and what an address changes in it become a Person in each city."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from dashboard.eligibility.edit_fields import (
    GENERAL,
    MONEY,
    NEEDS,
    OPEN_WORDS,
    Field,
    Kind,
    canonical,
    money_field,
    plain_amount,
    refusal,
)
from dashboard.eligibility.law import Law, read_law
from dashboard.eligibility.person import Household, Person, Setting, Status
from dashboard.eligibility.rules import RULES, apply
from dashboard.eligibility.trace import Trace
from dashboard.language import Wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Currency, Language

CURRENCY_OF: Mapping[City, Currency] = {
    City.BIRMINGHAM: Currency.GBP,
    City.HAMBURG: Currency.EUR,
    City.CHICAGO: Currency.USD,
}


@dataclass(frozen=True)
class Told:
    """One person of a story: what the rules look at, amounts and programmes by city."""

    who: Mapping[Language, str]
    person: Mapping[str, Any]
    amounts: Mapping[City, Mapping[str, Decimal]]
    programmes: Mapping[City, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Vignette:
    """A story. One object a warehouse, so that it can be a key of what is kept."""

    id: str
    title: Mapping[Language, str]
    story: Mapping[Language, str]
    assumptions: Mapping[Language, str]
    status_date: date
    first: Told
    other: Told | None
    editable: tuple[str, ...]

    @property
    def people(self) -> tuple[Told, ...]:
        return (self.first,) if self.other is None else (self.first, self.other)

    def fields(self) -> dict[str, Field]:
        """Everything that may be edited, by its word in the address."""
        return {**GENERAL, **{name: money_field(name) for name in MONEY}, **{n: NEEDS[n] for n in self.editable}}


@dataclass(frozen=True)
class Edits:
    """What an address changes, as canonical texts, sorted: two equal ones are the same edit."""

    values: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str | None:
        return dict(self.values).get(name)

    def query(self) -> dict[str, str]:
        """The edits as they stand in an address."""
        return dict(self.values)


@dataclass(frozen=True)
class Applied:
    """A programme and a person of the story. Without a trace it is described in words only."""

    programme_id: str
    who: str
    person: Person
    trace: Trace | None


@lru_cache(maxsize=2)
def law_of(warehouse: Warehouse) -> Law:
    """The law of an open warehouse, read once."""
    return read_law(warehouse)


@lru_cache(maxsize=2)
def vignettes(warehouse: Warehouse) -> Mapping[str, Vignette]:
    """The stories of an open warehouse, in their order."""
    amounts: dict[tuple[str, bool], dict[City, dict[str, Decimal]]] = {}
    for row in warehouse.rows("SELECT * FROM vignette_amount ORDER BY rowid"):
        of_city = amounts.setdefault((row["vignette_id"], row["of_other"]), {}).setdefault(City(row["city"]), {})
        of_city[row["name"]] = Decimal(f"{row['amount']:.2f}")
    programmes: dict[tuple[str, bool], dict[City, list[str]]] = {}
    for row in warehouse.rows("SELECT * FROM vignette_programme ORDER BY city, position"):
        listed = programmes.setdefault((row["vignette_id"], row["of_other"]), {})
        listed.setdefault(City(row["city"]), []).append(row["programme_id"])

    def told(row: Mapping[str, Any], *, of_other: bool) -> Told:
        key, first = (row["vignette_id"], of_other), (row["vignette_id"], False)
        listed = programmes.get(key, {})
        return Told(
            {language: (row[f"other_who_{language}"] if of_other else None) or "" for language in Language},
            json.loads(row["other_person" if of_other else "person"]),
            amounts.get(key) or amounts.get(first, {}),
            {city: tuple(listed.get(city, ())) for city in City},
        )

    return {
        row["vignette_id"]: Vignette(
            row["vignette_id"],
            {language: row[f"title_{language}"] for language in Language},
            {language: row[f"story_{language}"] for language in Language},
            {language: row[f"assumptions_{language}"] for language in Language},
            row["status_date"],
            told(row, of_other=False),
            told(row, of_other=True) if row["other_person"] else None,
            tuple(row["editable"]),
        )
        for row in warehouse.rows("SELECT * FROM vignette ORDER BY position")
    }


def read_edits(pairs: Mapping[str, str], vignette: Vignette, labels: Mapping[str, str], words: Wording) -> "ReadEdits":
    """What an address changes in a story, and a plain sentence for everything in it that cannot be.

    Args:
        pairs: the address; names that are no edit of this story are passed over.
        vignette: the story.
        labels: what each field is called, for the sentences.
        words: the language of the sentences.
    """
    values, problems = [], {}
    for name, one in vignette.fields().items():
        written = pairs.get(name)
        if written is None or not written.strip():
            continue
        value = canonical(written.strip(), one)
        if value is None:
            problems[name] = refusal(labels.get(name, name), written.strip(), one, words)
        elif value != told_value(vignette, name):
            values.append((name, value))
    return ReadEdits(Edits(tuple(sorted(values))), problems)


@dataclass(frozen=True)
class ReadEdits:
    """The edits that were understood, and by field a sentence on what was not."""

    edits: Edits
    problems: Mapping[str, str]


def told_value(vignette: Vignette, name: str) -> str:
    """What the story says in a field, as an edit would write it; empty where it says nothing."""
    if name in MONEY:
        city, field = MONEY[name]
        found = vignette.first.amounts.get(city, {}).get(field)
        return "" if found is None else plain_amount(found)
    if name == "law_year":
        return str(vignette.status_date.year)
    one = {**GENERAL, **NEEDS}[name]
    person = base_person(vignette, City.BIRMINGHAM, _told_for(vignette, one.path))
    value = _at(person, one.path)
    if one.kind is Kind.YES_NO_OPEN:
        return next(word for word, meant in OPEN_WORDS.items() if meant is value)
    return "" if value is None else str(value)


def _told_for(vignette: Vignette, path: Sequence[str]) -> Told:
    """Whose field it is where a story has two people: the first's, unless only the other tells it."""
    told = next((one for one in vignette.people if _tells(one.person, path)), None)
    if told is None and vignette.other is not None and path[0] in ("child", "illinois_child"):
        return vignette.other
    return told or vignette.first


def _tells(person: Mapping[str, Any], path: Sequence[str]) -> bool:
    inner: Any = person
    for step in path:
        if not isinstance(inner, Mapping) or step not in inner:
            return False
        inner = inner[step]
    return True


def _at(person: BaseModel, path: Sequence[str]) -> Any:
    value: Any = person
    for step in path:
        value = getattr(value, step)
    return value


def base_person(vignette: Vignette, city: City, told: Told) -> Person:
    """A person of the story as told, in a city."""
    return Person.model_validate(
        {
            **told.person,
            "on": vignette.status_date,
            "currency": CURRENCY_OF[city],
            **told.amounts.get(city, {}),
        }
    )


def edited_person(vignette: Vignette, city: City, told: Told, edits: Edits) -> Person:
    """A person of the story in a city, with the edits. Age is the first person's; other amounts stay the other's."""
    person = base_person(vignette, city, told)
    first = told is vignette.first
    for name, written in edits.values:
        if name in MONEY:
            of_city, field = MONEY[name]
            if of_city is city and (first or told.amounts is vignette.first.amounts):
                person = person.model_copy(update={field: Decimal(written)})
        elif name == "age":
            person = person.model_copy(update={"age": int(written)}) if first else person
        elif name == "law_year":
            person = person.model_copy(update={"on": _in_year(vignette.status_date, int(written))})
        elif name == "household":
            person = _in_household(person, Household(written))
        elif name == "status":
            person = _with_status(person, Status(written))
        elif name == "people":
            person = person.model_copy(update={"household_size": int(written)})
        elif told is _told_for(vignette, NEEDS[name].path):
            person = _with_need(person, NEEDS[name], written)
    return person


def _in_year(day: date, year: int) -> date:
    leap = day.month == 2 and day.day == 29
    return date(year, 2, 28) if leap else day.replace(year=year)


def _in_household(person: Person, household: Household) -> Person:
    """Another household; a partner's amounts go where there is no partner."""
    if household is person.household:
        return person
    changes: dict[str, Any] = {"household": household}
    changes["household_size"] = 1 if household is Household.ALONE else max(2, person.household_size)
    if household is not Household.COUPLE:
        changes.update(partner_stays_at_home=False, partner_income=None, partner_savings=None)
    return person.model_copy(update=changes)


def _with_status(person: Person, status: Status) -> Person:
    """Another status: what the United States tell apart then follows from the words that all three share."""
    if status is person.status:
        return person
    means = person.illinois_means.model_copy(update={"status": None})
    return person.model_copy(update={"status": status, "illinois_means": means})


def _with_need(person: Person, one: Field, written: str) -> Person:
    value: Any
    match one.kind:
        case Kind.WHOLE:
            value = int(written)
        case Kind.YES_NO_OPEN:
            value = OPEN_WORDS[written]
        case _:
            value = Setting(written)
    if len(one.path) == 1:
        return person.model_copy(update={one.path[0]: value})
    part, field = one.path
    return person.model_copy(update={part: getattr(person, part).model_copy(update={field: value})})


def applied(vignette: Vignette, city: City, edits: Edits, law: Law, words: Wording) -> Iterator[Applied]:
    """Every programme of a city in a story: computed ones with their trace, first; then those described only."""
    for told in vignette.people:
        person = edited_person(vignette, city, told, edits)
        who = told.who[words.language]
        for name in sorted(told.programmes[city], key=_described_last):
            trace = apply(name, person, law, words) if name in RULES else None
            yield Applied(name, who, person, trace)


def _described_last(programme_id: str) -> bool:
    return programme_id not in RULES
