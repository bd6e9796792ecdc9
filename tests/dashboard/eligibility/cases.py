"""Cases that a lawyer can read: YAML files of an invented person and what a rule must say of it.

Each case has ``name``, ``rule`` (programme id), ``person`` (fields of Person), ``answer``, and optionally
``steps`` (answers in order), ``gives`` and ``costs`` (name fragment or position -> amount), ``source`` (law or worked
example that the expectation comes from).
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from dashboard.eligibility.person import Person

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    file: str
    name: str
    rule: str
    person: Person
    answer: str
    steps: tuple[str, ...] | None
    gives: tuple[Decimal, ...] | None
    costs: tuple[Decimal, ...] | None
    source: str

    def __str__(self) -> str:
        return f"{self.file}: {self.rule}: {self.name}"


def read_cases() -> list[Case]:
    """Every case of every file, with defaults of the file merged into its persons."""
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        defaults: dict[str, Any] = data.get("person", {})
        for raw in data["cases"]:
            found.append(
                Case(
                    path.stem,
                    raw["name"],
                    raw["rule"],
                    Person.model_validate(_merged(defaults, raw.get("person", {}))),
                    raw["answer"],
                    tuple(raw["steps"]) if "steps" in raw else None,
                    _sums(raw.get("gives")),
                    _sums(raw.get("costs")),
                    raw["source"],
                )
            )
    return found


def cases_by_rule(cases: list[Case]) -> dict[str, list[Case]]:
    """The cases of each rule: one test a rule, since a test of its own for every case costs more than the case."""
    rules: dict[str, list[Case]] = {}
    for case in cases:
        rules.setdefault(case.rule, []).append(case)
    return rules


def _merged(defaults: dict[str, Any], person: dict[str, Any]) -> dict[str, Any]:
    merged = dict(defaults)
    for name, value in person.items():
        merged[name] = {**merged.get(name, {}), **value} if isinstance(value, dict) else value
    return merged


def _sums(raw: list[Any] | None) -> tuple[Decimal, ...] | None:
    return None if raw is None else tuple(Decimal(str(amount)) for amount in raw)
