"""Programmes, parameters and invented people as rows of the warehouse."""

import json
from typing import Any

from etl.contracts.eligibility import Programme
from etl.contracts.facts import Facts
from etl.contracts.records import Words
from etl.contracts.vignette import Vignette
from etl.contracts.vocabulary import City

Rows = list[dict[str, Any]]


def rule_tables(facts: Facts) -> dict[str, Rows]:
    """The tables of rules, in the order in which foreign keys allow them to be filled."""
    return {
        "parameter": [
            {
                "parameter_id": parameter.id,
                "position": position,
                "jurisdiction": str(parameter.jurisdiction),
                **_both("name", parameter.name),
                "unit": str(parameter.unit),
                "currency": str(parameter.currency) if parameter.currency else None,
                "per": str(parameter.per) if parameter.per else None,
                "indicator_id": parameter.indicator_id,
            }
            for position, parameter in enumerate(facts.parameters)
        ],
        "parameter_value": [
            {
                "parameter_id": parameter.id,
                "valid_from": value.valid_from,
                "valid_to": value.valid_to,
                "value": float(value.value),
                "value_as_published": f"{value.value:f}",
                "legal_reference": value.legal_reference,
                "confidence": str(value.confidence),
                **_both("note", value.note),
            }
            for parameter in facts.parameters
            for value in parameter.values
        ],
        "parameter_value_source": [
            {"parameter_id": parameter.id, "valid_from": value.valid_from, "source_id": source_id}
            for parameter in facts.parameters
            for value in parameter.values
            for source_id in dict.fromkeys(value.source_ids)
        ],
        "programme": [_programme(row, position) for position, row in enumerate(facts.programmes)],
        "programme_line": [line for programme in facts.programmes for line in _lines(programme)],
        "programme_parameter": [
            {"programme_id": row.id, "parameter_id": name}
            for row in facts.programmes
            for name in dict.fromkeys(row.parameter_ids)
        ],
        "programme_source": [
            {"programme_id": row.id, "source_id": name}
            for row in facts.programmes
            for name in dict.fromkeys(row.source_ids)
        ],
        "vignette": [_vignette(row, position) for position, row in enumerate(facts.vignettes)],
        "vignette_amount": [line for row in facts.vignettes for line in _vignette_amounts(row)],
        "vignette_programme": [line for row in facts.vignettes for line in _vignette_programmes(row)],
    }


def _both(field: str, words: Words | None) -> dict[str, str | None]:
    return {f"{field}_en": words.en if words else None, f"{field}_de": words.de if words else None}


def _programme(row: Programme, position: int) -> dict[str, Any]:
    return {
        "programme_id": row.id,
        "position": position,
        "jurisdiction": str(row.jurisdiction),
        "city": str(row.city),
        **_both("name", row.name),
        "local_name": row.local_name,
        "populations": [str(group) for group in row.populations],
        **_both("decided_by", row.decided_by),
        **_both("door", row.door),
        "entitlement": str(row.entitlement),
        "effect": str(row.effect),
        **_both("judged_by", row.judged_by),
        "means_test": str(row.means_test.applies),
        **_both("status_and_residence", row.status_and_residence),
        "age_min": row.age_min,
        "age_max": row.age_max,
        **_both("outcome", row.outcome),
        **_both("costs_the_person", row.costs_the_person),
        **_both("appeal", row.appeal),
        "legal_basis": list(row.legal_basis),
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
        "confidence": str(row.confidence),
        **_both("doubts", row.doubts),
    }


def _lines(row: Programme) -> Rows:
    parts = {"need_test": row.need_test, "means_test": row.means_test.rules, "time_limit": row.time_limits}
    lines: Rows = [
        {
            "programme_id": row.id,
            "part": part,
            "position": number,
            "on_date": None,
            "text_en": words.en,
            "text_de": words.de,
        }
        for part, texts in parts.items()
        for number, words in enumerate(texts)
    ]
    lines += [
        {
            "programme_id": row.id,
            "part": "change",
            "position": number,
            "on_date": change.on,
            "text_en": change.what.en,
            "text_de": change.what.de,
        }
        for number, change in enumerate(row.changes)
    ]
    return lines


def _vignette(row: Vignette, position: int) -> dict[str, Any]:
    return {
        "vignette_id": row.id,
        "position": position,
        **_both("title", row.title),
        **_both("story", row.story),
        **_both("assumptions", row.assumptions),
        "status_date": row.status_date,
        "person": json.dumps(row.person, default=str),
        **_both("other_who", row.other.who if row.other else None),
        "other_person": json.dumps(row.other.person, default=str) if row.other else None,
        "editable": list(row.editable),
    }


def _vignette_amounts(row: Vignette) -> Rows:
    of_whom = [(False, row.amounts), (True, (row.other.amounts if row.other else None) or {})]
    return [
        {"vignette_id": row.id, "city": str(city), "of_other": of_other, "name": name, "amount": float(amount)}
        for of_other, amounts in of_whom
        for city in City
        for name, amount in amounts.get(city, {}).items()
    ]


def _vignette_programmes(row: Vignette) -> Rows:
    of_whom = [(False, row.programmes), (True, row.other.programmes if row.other else {})]
    return [
        {
            "vignette_id": row.id,
            "city": str(city),
            "of_other": of_other,
            "position": position,
            "programme_id": programme_id,
        }
        for of_other, programmes in of_whom
        for city in City
        for position, programme_id in enumerate(programmes.get(city, ()))
    ]
