"""The inputs and outputs of an explorable model as one table: an input or an output a row, nothing rounded."""

from collections.abc import Iterator

import pyarrow as pa

from dashboard.exports.dialect import Dialect, csv_parts
from dashboard.views.catalogue import catalogue
from dashboard.views.explorables.explore import explore
from dashboard.views.explorables.inputs import Choice, Input, choose
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable, Language

DESCRIPTION = (
    "Inputs and outputs of an explorable model of practice: published figures with their source, assumptions with "
    "their reason, and what the formula makes of them. A thinking aid, not a forecast."
)
_NUMBERS = {"value": pa.float64(), "low": pa.float64(), "high": pa.float64(), "years": pa.int32()}
COLUMNS = (
    "model",
    "kind",
    "id",
    "form",
    "years",
    "name_en",
    "name_de",
    "value",
    "low",
    "high",
    "unit",
    "basis",
    "place",
    "geography_code",
    "indicator_id",
    "part",
    "period",
    "confidence",
    "source_ids",
    "sources",
    "locator",
    "reason_en",
    "reason_de",
    "note_en",
    "note_de",
    "data_version",
)
_SCHEMA = pa.schema([pa.field(name, _NUMBERS.get(name, pa.string())) for name in COLUMNS])


def csv_stream(
    warehouse: Warehouse, model: Explorable, choice: Choice, dialect: Dialect = Dialect.STANDARD
) -> Iterator[bytes]:
    """The file in pieces.

    Raises:
        InputError: the choice cannot be understood.
        ImpossibleInput: the chosen numbers cannot be together.
    """
    rows = [*_inputs(warehouse, model, choice), *_outputs(warehouse, model, choice)]
    return csv_parts(_SCHEMA, [pa.RecordBatch.from_pylist(rows, schema=_SCHEMA)], frozenset(), dialect)


def _inputs(warehouse: Warehouse, model: Explorable, choice: Choice) -> Iterator[dict[str, object]]:
    for each in choose(model, choice, warehouse).values():
        name = each.assumption.name
        yield {
            "model": model.value,
            "kind": "input",
            "id": each.assumption.id,
            "name_en": name[Language.ENGLISH],
            "name_de": name[Language.GERMAN],
            "value": each.value,
            "low": each.low,
            "high": each.high,
            "unit": each.assumption.unit.value,
            **_origin(each, warehouse),
            "data_version": warehouse.data_version,
        }


def _origin(each: Input, warehouse: Warehouse) -> dict[str, object]:
    start = each.start
    if start is None:
        return {"basis": "own_number"}
    told: dict[str, object] = {
        "basis": "assumption",
        "reason_en": start.assumed[Language.ENGLISH] or None,
        "reason_de": start.assumed[Language.GERMAN] or None,
        "note_en": start.note[Language.ENGLISH] or None,
        "note_de": start.note[Language.GERMAN] or None,
    }
    sources = list(start.source_ids)
    figure, to = start.figure, start.figure_to
    if figure is not None:
        both = [figure, *([to] if to else [])]
        sources = [one.source_id for one in both] + sources
        told |= {
            "basis": "figure",
            "place": figure.geography[Language.ENGLISH],
            "geography_code": figure.geography_code,
            "indicator_id": " | ".join(one.indicator_id for one in both),
            "part": figure.part.value,
            "period": figure.period,
            "confidence": figure.confidence,
            "locator": " | ".join(dict.fromkeys(one.locator for one in both)),
        }
    named = list(dict.fromkeys(sources))
    known = catalogue(warehouse).sources
    told["source_ids"] = " | ".join(named) or None
    told["sources"] = " | ".join(f"{known[name].publisher}, {known[name].title}" for name in named) or None
    return told


def _outputs(warehouse: Warehouse, model: Explorable, choice: Choice) -> Iterator[dict[str, object]]:
    english, german = (explore(model, choice, language, warehouse).outputs for language in Language)
    for one, other in zip(english, german, strict=True):
        yield {
            "model": model.value,
            "kind": "output",
            "id": one.id,
            "form": one.form or None,
            "years": one.years,
            "name_en": one.name,
            "name_de": other.name,
            "value": one.value,
            "low": one.low,
            "high": one.high,
            "unit": one.unit,
            "basis": "computed",
            "data_version": warehouse.data_version,
        }
