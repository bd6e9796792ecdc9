"""Dated parameters: what a number in a rule was on a day, with its law."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard.language import Wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language


@dataclass(frozen=True)
class Used:
    """A parameter's value as a trace shows it: with the day from which it holds, its law and how it was read."""

    parameter_id: str
    name: str
    value: Decimal
    unit: str
    currency: str | None
    per: str | None
    valid_from: date
    legal_reference: str
    confidence: str
    note: str


@dataclass(frozen=True)
class _Dated:
    value: Decimal
    valid_from: date
    valid_to: date | None
    legal_reference: str
    confidence: str
    notes: Mapping[Language, str]


@dataclass(frozen=True)
class _Parameter:
    names: Mapping[Language, str]
    unit: str
    currency: str | None
    per: str | None
    values: tuple[_Dated, ...]


class Law:
    """All parameters, asked for by id and day."""

    def __init__(self, parameters: Mapping[str, _Parameter]) -> None:
        self._parameters = parameters

    def used(self, parameter_id: str, on: date, words: Wording) -> Used | None:
        """The value in force on a day; None where there is none: the rule then ends in "not known".

        Raises:
            KeyError: no parameter has this id; a rule that asks for it is wrong.
        """
        parameter = self._parameters[parameter_id]
        found = next((v for v in reversed(parameter.values) if v.valid_from <= on), None)
        if found is None or (found.valid_to is not None and found.valid_to < on):
            return None
        return Used(
            parameter_id,
            parameter.names[words.language],
            found.value,
            parameter.unit,
            parameter.currency,
            parameter.per,
            found.valid_from,
            found.legal_reference,
            found.confidence,
            found.notes[words.language],
        )

    def days_of_change(self, parameter_id: str) -> list[date]:
        return [value.valid_from for value in self._parameters[parameter_id].values]

    def without(self, parameter_ids: Iterable[str]) -> "Law":
        """The same law with the values of some parameters unknown."""
        gone = set(parameter_ids)
        return Law(
            {
                name: _Parameter(p.names, p.unit, p.currency, p.per, ()) if name in gone else p
                for name, p in self._parameters.items()
            }
        )


def read_law(warehouse: Warehouse) -> Law:
    """The law of an open warehouse."""
    values: dict[str, list[_Dated]] = {}
    for row in warehouse.rows("SELECT * FROM parameter_value ORDER BY parameter_id, valid_from"):
        values.setdefault(row["parameter_id"], []).append(
            _Dated(
                Decimal(row["value_as_published"]),
                row["valid_from"],
                row["valid_to"],
                row["legal_reference"],
                row["confidence"],
                {language: row[f"note_{language}"] or "" for language in Language},
            )
        )
    return Law(
        {
            row["parameter_id"]: _Parameter(
                {language: row[f"name_{language}"] for language in Language},
                row["unit"],
                row["currency"],
                row["per"],
                tuple(values.get(row["parameter_id"], ())),
            )
            for row in warehouse.rows("SELECT * FROM parameter")
        }
    )
