"""Who is responsible for what in a city: one task, one body, one level of government."""

from typing import Annotated

from pydantic import Field

from etl.contracts.records import Record, Slug, SnakeId, SourceId, Text, Words
from etl.contracts.vocabulary import City, GovernanceLevel, GovernanceTask, RuleConfidence


class Responsibility(Record):
    """A body that bears a task for a city, as a source says it. Where several share a task, each has its own entry."""

    key = ("id",)

    id: Slug
    city: City
    task: GovernanceTask
    level: GovernanceLevel
    body: Words
    role: Words
    """What it does, in our own words."""
    law: tuple[Text, ...]
    """Laws and sections; empty where no source names one."""
    programme_ids: tuple[SnakeId, ...] = ()
    """The rules of eligibility that it applies."""
    source_ids: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    confidence: RuleConfidence
