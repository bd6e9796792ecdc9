"""What the explorable models begin with, as the screens need it: read once for each warehouse."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable, FigurePart, InputUnit, Language, Place

Both = Mapping[Language, str]


@dataclass(frozen=True)
class FigureRead:
    """The latest preferred observation that a start points to. ``lowest`` and ``highest`` are of all its periods."""

    indicator_id: str
    indicator: Both
    geography_code: str
    geography: Both
    place: Place | None
    part: FigurePart
    value: float
    period: str
    period_type: str
    start: date
    end: date
    confidence: str
    source_id: str
    locator: str
    note: Both
    lowest: float
    highest: float
    first: date


@dataclass(frozen=True)
class Start:
    """A number to begin with. ``value`` is None where its figure is not in this warehouse.

    ``low`` and ``high`` are the range of it: the ends of a published range, or the lowest and highest of all periods of
    a series; both equal to the value where nothing is known of a range.
    """

    id: str
    name: Both
    value: float | None
    low: float
    high: float
    figure: FigureRead | None
    figure_to: FigureRead | None
    assumed: Both
    note: Both
    source_ids: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Assumption:
    """An input of a model. One object an input and warehouse, so it can be a key of what is kept."""

    id: str
    model: Explorable
    name: Both
    meaning: Both
    unit: InputUnit
    minimum: float
    maximum: float
    step: float
    starts: tuple[Start, ...]

    @property
    def decimals(self) -> int:
        """Decimals that the step has."""
        text = f"{self.step:g}"
        return len(text.partition(".")[2])


_STARTS = "SELECT * FROM assumption_start ORDER BY assumption_id, position"
_FIGURE = """
SELECT o.value, o.numerator, o.denominator, o.confidence, o.source_id, o.locator, p.label, p.period_type, p.starts_on,
       p.ends_on, i.name_en AS indicator_en, i.name_de AS indicator_de, g.name_en AS geography_en,
       g.name_de AS geography_de, g.place, n.text_en AS note_en, n.text_de AS note_de
FROM observation o JOIN period p USING (period_id) JOIN indicator i USING (indicator_id)
     JOIN geography g USING (geography_code) LEFT JOIN note n USING (note_id)
WHERE o.preferred AND o.indicator_id = $indicator AND o.geography_code = $geography
ORDER BY p.ends_on
"""


@lru_cache(maxsize=2)
def assumptions(warehouse: Warehouse) -> Mapping[Explorable, tuple[Assumption, ...]]:
    """The inputs of every model, in their order."""
    sources: dict[tuple[str, str], list[str]] = {}
    for row in warehouse.rows("SELECT * FROM assumption_start_source ORDER BY source_id"):
        sources.setdefault((row["assumption_id"], row["start_id"]), []).append(row["source_id"])
    starts: dict[str, list[Start]] = {}
    for row in warehouse.rows(_STARTS):
        name = row["assumption_id"]
        starts.setdefault(name, []).append(_start(row, sources.get((name, row["start_id"]), []), warehouse))
    found: dict[Explorable, list[Assumption]] = {model: [] for model in Explorable}
    for row in warehouse.rows("SELECT * FROM assumption ORDER BY position"):
        model = Explorable(row["model"])
        found[model].append(
            Assumption(
                id=row["assumption_id"],
                model=model,
                name=_both(row, "name"),
                meaning=_both(row, "meaning"),
                unit=InputUnit(row["unit"]),
                minimum=row["minimum"],
                maximum=row["maximum"],
                step=row["step"],
                starts=tuple(starts[row["assumption_id"]]),
            )
        )
    return {model: tuple(inputs) for model, inputs in found.items()}


def _both(row: Mapping[str, Any], field: str) -> dict[Language, str]:
    return {language: row[f"{field}_{language}"] or "" for language in Language}


def _start(row: Mapping[str, Any], sources: list[str], warehouse: Warehouse) -> Start:
    figure, figure_to = _figure(row, "figure", warehouse), _figure(row, "figure_to", warehouse)
    value = row["value"]
    low = high = value or 0.0
    if figure is not None:
        value, low, high = figure.value, figure.lowest, figure.highest
        if figure_to is not None:
            low, high = figure.value, figure_to.value
            value = (low + high) / 2
    return Start(
        id=row["start_id"],
        name=_both(row, "name"),
        value=value,
        low=low,
        high=high,
        figure=figure,
        figure_to=figure_to,
        assumed=_both(row, "assumed"),
        note=_both(row, "note"),
        source_ids=tuple(sources),
    )


def _figure(row: Mapping[str, Any], field: str, warehouse: Warehouse) -> FigureRead | None:
    indicator, geography = row[f"{field}_indicator_id"], row[f"{field}_geography_code"]
    if indicator is None:
        return None
    part = FigurePart(row[f"{field}_part"])
    rows = warehouse.rows(_FIGURE, {"indicator": indicator, "geography": geography})
    known = [found for found in rows if found[part] is not None]
    if not known:
        return None
    latest, values = known[-1], [found[part] for found in known]
    return FigureRead(
        indicator_id=indicator,
        indicator=_both(latest, "indicator"),
        geography_code=geography,
        geography=_both(latest, "geography"),
        place=Place(latest["place"]) if latest["place"] else None,
        part=part,
        value=latest[part],
        period=latest["label"],
        period_type=latest["period_type"],
        start=latest["starts_on"],
        end=latest["ends_on"],
        confidence=latest["confidence"],
        source_id=latest["source_id"],
        locator=latest["locator"],
        note=_both(latest, "note"),
        lowest=min(values),
        highest=max(values),
        first=known[0]["ends_on"],
    )
