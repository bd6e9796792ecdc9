"""Who is responsible for what in a city, level by level, as sources say it; and for which task no source says it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dashboard.language import Wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, GovernanceLevel, GovernanceTask, RuleConfidence

_QUERY = """
SELECT r.*, s.source_ids
FROM responsibility r
JOIN (
    SELECT responsibility_id, list(source_id ORDER BY position) AS source_ids
    FROM responsibility_source GROUP BY responsibility_id
) s USING (responsibility_id)
WHERE city = $city ORDER BY position
"""


@dataclass(frozen=True)
class Responsibility:
    """A task of a body, in one language."""

    id: str
    task: GovernanceTask
    level: GovernanceLevel
    body: str
    role: str
    law: tuple[str, ...]
    source_ids: tuple[str, ...]
    confidence: RuleConfidence


@lru_cache(maxsize=12)
def responsibilities(city: City, warehouse: Warehouse, words: Wording) -> tuple[Responsibility, ...]:
    """Everything that is known for a city, in the order of the facts."""
    return tuple(
        Responsibility(
            row["responsibility_id"],
            GovernanceTask(row["task"]),
            GovernanceLevel(row["level"]),
            words.pick(row, "body"),
            words.pick(row, "role"),
            tuple(row["law"]),
            tuple(row["source_ids"]),
            RuleConfidence(row["confidence"]),
        )
        for row in warehouse.rows(_QUERY, {"city": city.value})
    )


def by_level(entries: Iterable[Responsibility]) -> list[tuple[GovernanceLevel, list[Responsibility]]]:
    """The levels that have an entry, from the nation down, each with its entries in the order of tasks."""
    entries, tasks = list(entries), list(GovernanceTask)
    layers = []
    for level in GovernanceLevel:
        of_level = sorted((row for row in entries if row.level is level), key=lambda row: tasks.index(row.task))
        if of_level:
            layers.append((level, of_level))
    return layers


def tasks_without_a_body(entries: Iterable[Responsibility]) -> list[GovernanceTask]:
    """The tasks that no source read so far gives to anybody in this city."""
    named = {row.task for row in entries}
    return [task for task in GovernanceTask if task not in named]
