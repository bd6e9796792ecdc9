"""Who is responsible for what, as rows of the warehouse."""

from typing import Any

from etl.contracts.facts import Facts

Rows = list[dict[str, Any]]


def governance_tables(facts: Facts) -> dict[str, Rows]:
    """The tables of governance, in the order in which foreign keys allow them to be filled."""
    return {
        "responsibility": [
            {
                "responsibility_id": row.id,
                "position": position,
                "city": str(row.city),
                "task": str(row.task),
                "level": str(row.level),
                "body_en": row.body.en,
                "body_de": row.body.de,
                "role_en": row.role.en,
                "role_de": row.role.de,
                "law": list(row.law),
                "confidence": str(row.confidence),
            }
            for position, row in enumerate(facts.governance)
        ],
        "responsibility_programme": [
            {"responsibility_id": row.id, "programme_id": programme_id}
            for row in facts.governance
            for programme_id in row.programme_ids
        ],
        "responsibility_source": [
            {"responsibility_id": row.id, "position": position, "source_id": source_id}
            for row in facts.governance
            for position, source_id in enumerate(row.source_ids)
        ],
    }
