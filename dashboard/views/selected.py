"""What a filter of observations chooses, as a page tells it: how much, of what, from where, and the first rows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.exports.observations import count, first_rows
from dashboard.language import Wording
from dashboard.selection import ObservationFilter, chosen_values, where
from dashboard.views.catalogue import Catalogue
from dashboard.views.row import Row
from dashboard.views.words import marks_text, period_text, value_text
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import (
    Approximation,
    City,
    Confidence,
    GeographyLevel,
    Language,
    Place,
    System,
    Unit,
    UsageWarning,
)

PREVIEW_ROWS = 200

SYSTEMS: Mapping[City, System] = {
    City.BIRMINGHAM: System.ENGLAND,
    City.HAMBURG: System.GERMANY,
    City.CHICAGO: System.UNITED_STATES,
}
"""Whose definitions hold for the figures on a city's ladder of places."""


@dataclass(frozen=True)
class Selected:
    """How many figures a filter chooses, and what they are of. Most frequent first."""

    count: int
    definitions: tuple[tuple[str, System], ...]
    """Indicator and system of every definition that the figures need."""
    sources: tuple[tuple[str, int], ...]
    """Id of a source and the number of chosen figures that come from it."""

    @property
    def indicators(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(indicator for indicator, _system in self.definitions))


def selected(warehouse: Warehouse, chosen: ObservationFilter) -> Selected:
    """Count and contents of a choice, from one query."""
    condition, values = where(chosen)
    groups = warehouse.rows(
        "SELECT indicator_id, city, source_id, count(*) AS figures FROM observation_full "  # noqa: S608 - bound values
        f"WHERE {condition} GROUP BY ALL",
        values,
    )
    definitions: dict[tuple[str, System], int] = {}
    sources: dict[str, int] = {}
    for group in groups:
        definition = group["indicator_id"], SYSTEMS[City(group["city"])]
        definitions[definition] = definitions.get(definition, 0) + group["figures"]
        sources[group["source_id"]] = sources.get(group["source_id"], 0) + group["figures"]
    return Selected(
        sum(sources.values()),
        tuple(sorted(definitions, key=lambda each: (-definitions[each], each))),
        tuple(sorted(sources.items(), key=lambda each: (-each[1], each[0]))),
    )


@dataclass(frozen=True)
class PreviewRow:
    """A figure as the preview prints it: rounded and in the person's language, unlike the file."""

    indicator: str
    place: str
    period: str
    value: str
    unit: str
    marks: str
    publisher: str


def preview(
    warehouse: Warehouse, chosen: ObservationFilter, words: Wording, known: Catalogue, rows: int = PREVIEW_ROWS
) -> tuple[PreviewRow, ...]:
    """The first rows of a choice, in the order of the file."""
    decimals = {
        row["indicator_id"]: row["decimals"] for row in warehouse.rows("SELECT indicator_id, decimals FROM indicator")
    }
    return tuple(
        _preview_row(found, decimals[found["indicator_id"]], words, known)
        for found in first_rows(warehouse, chosen, rows)
    )


def _preview_row(found: Mapping[str, Any], decimals: int, words: Wording, known: Catalogue) -> PreviewRow:
    _ = words.gettext
    row = Row(
        figure_id=found["observation_id"],
        place=Place(found["city"]),
        geography_code=found["geography_code"],
        geography=words.pick(found, "geography"),
        is_the_place_itself=found["geography_level"] == GeographyLevel.CITY,
        level=GeographyLevel(found["geography_level"]),
        indicator_id=found["indicator_id"],
        period=found["period"],
        period_type=found["period_type"],
        start=date.fromisoformat(found["period_start"]),
        end=date.fromisoformat(found["period_end"]),
        value=float(found["value"]),
        unit=found["unit"],
        decimals=decimals,
        confidence=Confidence(found["confidence"]),
        computed=False,
        currency=found["currency"],
        per=found["per"],
        warnings=tuple(UsageWarning(word) for word in (found["usage_warnings"] or "").split(";") if word),
        said_as=Approximation(found["said_as"]) if found["said_as"] else None,
    )
    marks = marks_text(row, words, known)
    if found["preferred"] != "yes":
        marks.append(_("another source is preferred"))
    return PreviewRow(
        indicator=words.pick(found, "indicator"),
        place=row.geography,
        period=period_text(row, words),
        value=value_text(row, words, known, with_unit=False),
        unit=unit_text(row, words, known),
        marks=" · ".join(marks),
        publisher=found["source_publisher"],
    )


def unit_text(row: Row, words: Wording, known: Catalogue) -> str:
    """``pounds a week``, ``per 10,000 children``, ``number``."""
    if row.unit == Unit.MONEY and row.currency:
        per = known.label("per", row.per, words) if row.per else ""
        return f"{known.label('currency', row.currency, words)} {per}".strip()
    return known.label("unit", row.unit, words)


def loosened(warehouse: Warehouse, chosen: ObservationFilter) -> dict[str, int]:
    """For every field in use: how many figures there would be without it. Fields that free nothing are left out."""
    without = {
        field: count(warehouse, chosen.model_copy(update={field: ObservationFilter.model_fields[field].default}))
        for field in chosen_values(chosen)
    }
    return {field: figures for field, figures in without.items() if figures}


def explanations(warehouse: Warehouse, chosen: ObservationFilter, language: Language) -> list[str]:
    """What is known of missing answers to the questions of a choice: a sentence for each question and place."""
    if not chosen.concept:
        return []
    cities = [str(city) for city in chosen.city or tuple(City)]
    return [
        row["sentence"]
        for row in warehouse.rows(
            f"SELECT sentence_{language} AS sentence FROM gap "  # noqa: S608 - a word of ours
            "WHERE concept_id IN (SELECT unnest($concepts)) AND place IN (SELECT unnest($cities)) ORDER BY gap_id",
            {"concepts": list(chosen.concept), "cities": cities},
        )
    ]


@dataclass(frozen=True)
class Definition:
    """How one system counts an indicator."""

    indicator_id: str
    name: str
    system: System
    definition: str
    caution: str


def definitions(warehouse: Warehouse, wanted: Iterable[tuple[str, System]], words: Wording) -> tuple[Definition, ...]:
    """The definitions that are wanted, in the order in which they are."""
    asked = list(wanted)
    found = {
        (row["indicator_id"], row["system"]): row
        for row in warehouse.rows(
            "SELECT d.*, i.name_en, i.name_de FROM definition d JOIN indicator i USING (indicator_id) "
            "WHERE indicator_id IN (SELECT unnest($ids))",
            {"ids": [indicator for indicator, _system in asked]},
        )
    }
    return tuple(
        Definition(
            indicator,
            words.pick(row, "name"),
            system,
            words.pick(row, "definition"),
            words.pick(row, "caution"),
        )
        for indicator, system in asked
        if (row := found.get((indicator, system.value))) is not None
    )


@dataclass(frozen=True)
class Choices:
    """The values that can be chosen in a filter: id -> name, in the order of the list."""

    concept: Mapping[str, str]
    indicator: Mapping[str, str]
    geography: Mapping[str, str]
    first_year: int
    last_year: int


def choices(warehouse: Warehouse, words: Wording, known: Catalogue) -> Choices:
    """What there is to choose, named in a language. Names that occur twice are told apart by their id."""
    names = f"name_{words.language}"
    indicators = warehouse.rows(
        f"SELECT indicator_id, {names} AS name FROM indicator ORDER BY {names}, indicator_id"  # noqa: S608
    )
    twice = {name for name, times in Counter(row["name"] for row in indicators).items() if times > 1}
    geographies = warehouse.rows(
        f"SELECT geography_code, {names} AS name, level FROM geography g "  # noqa: S608
        "JOIN (SELECT geography_code, count(*) AS figures FROM observation GROUP BY geography_code) "
        "USING (geography_code) ORDER BY figures DESC, geography_code"
    )
    years = warehouse.rows(
        "SELECT CAST(min(year(starts_on)) AS INTEGER) AS first, CAST(max(year(ends_on)) AS INTEGER) AS last "
        "FROM observation JOIN period USING (period_id)"
    )[0]
    return Choices(
        concept={card.id: card.title[words.language] for card in known.concepts.values()},
        indicator={
            row["indicator_id"]: f"{row['name']} ({row['indicator_id']})" if row["name"] in twice else row["name"]
            for row in indicators
        },
        geography={
            row["geography_code"]: f"{row['name']} ({known.label('level', row['level'], words)})" for row in geographies
        },
        first_year=years["first"],
        last_year=years["last"],
    )
