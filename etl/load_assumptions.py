"""Inputs of the explorable models as rows of the warehouse."""

from typing import Any

from etl.contracts.assumption import Assumption, Figure, Start
from etl.contracts.facts import Facts
from etl.contracts.records import Words

Rows = list[dict[str, Any]]


def assumption_tables(facts: Facts) -> dict[str, Rows]:
    """The tables of assumptions, in the order in which foreign keys allow them to be filled."""
    starts = [(row, position, start) for row in facts.assumptions for position, start in enumerate(row.starts)]
    return {
        "assumption": [
            {
                "assumption_id": row.id,
                "position": position,
                "model": str(row.model),
                **_both("name", row.name),
                **_both("meaning", row.meaning),
                "unit": str(row.unit),
                "minimum": float(row.minimum),
                "maximum": float(row.maximum),
                "step": float(row.step),
            }
            for position, row in enumerate(facts.assumptions)
        ],
        "assumption_start": [_start(*found) for found in starts],
        "assumption_start_source": [
            {"assumption_id": row.id, "start_id": start.id, "source_id": source_id}
            for row, _, start in starts
            for source_id in dict.fromkeys(start.source_ids)
        ],
    }


def _both(field: str, words: Words | None) -> dict[str, str | None]:
    return {f"{field}_en": words.en if words else None, f"{field}_de": words.de if words else None}


def _start(row: Assumption, position: int, start: Start) -> dict[str, Any]:
    return {
        "assumption_id": row.id,
        "start_id": start.id,
        "position": position,
        **_both("name", start.name),
        **_figure("figure", start.figure),
        **_figure("figure_to", start.figure_to),
        "value": None if start.value is None else float(start.value),
        **_both("assumed", start.assumption),
        **_both("note", start.note),
    }


def _figure(field: str, figure: Figure | None) -> dict[str, str | None]:
    return {
        f"{field}_indicator_id": figure.indicator_id if figure else None,
        f"{field}_geography_code": figure.geography_code if figure else None,
        f"{field}_part": str(figure.part) if figure else None,
    }
