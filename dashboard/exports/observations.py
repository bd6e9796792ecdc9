"""The observations of a filter as a file: CSV, JSON, Parquet or a workbook. All columns, all rows, nothing rounded.

Every file holds the same rows in the same order: by city, domain, indicator, geography, period and source. Figures
that are not the preferred one of several sources are included; the column ``preferred`` says so. Numbers stand
as the publisher printed them: as such in CSV, as numbers in JSON, Parquet and the workbook.
"""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.dialect import Dialect, csv_parts
from dashboard.selection import ObservationFilter, chosen_values, to_query, where
from dashboard.warehouse import Warehouse

COLLECTION = "Social care in Birmingham, Hamburg and Chicago"
NUMBERS = frozenset({"value", "numerator", "denominator"})
_ORDER = "city, domain, indicator_id, geography_code, period_start, period, source_id, observation_id"
_EXCEL_CELL = 32_767
_WIDEST_COLUMN = 40


def _select(chosen: ObservationFilter) -> tuple[str, list[Any]]:
    condition, values = where(chosen)
    return f"SELECT * FROM observation_full WHERE {condition} ORDER BY {_ORDER}", values  # noqa: S608 - bound values


def count(warehouse: Warehouse, chosen: ObservationFilter) -> int:
    """How many observations a filter chooses."""
    condition, values = where(chosen)
    return int(warehouse.value(f"SELECT count(*) FROM observation_full WHERE {condition}", values))  # noqa: S608


def first_rows(warehouse: Warehouse, chosen: ObservationFilter, limit: int) -> list[dict[str, Any]]:
    """The first rows of a choice, in the order of the file and as it prints them: for a preview."""
    query, values = _select(chosen)
    return warehouse.rows(f"{query} LIMIT {limit:d}", values)


def table(warehouse: Warehouse, chosen: ObservationFilter) -> pa.Table:
    """The rows of a filter, every column as text, as the CSV prints it."""
    return warehouse.arrow(*_select(chosen))


def csv_stream(warehouse: Warehouse, chosen: ObservationFilter, dialect: Dialect = Dialect.STANDARD) -> Iterator[bytes]:
    """The CSV in pieces, from one cursor. The query runs now, so that a failure comes before the first byte."""
    reader = warehouse.batches(*_select(chosen))
    return csv_parts(reader.schema, reader, NUMBERS, dialect)


def csv_bytes(warehouse: Warehouse, chosen: ObservationFilter, dialect: Dialect = Dialect.STANDARD) -> bytes:
    """The CSV at once: the same bytes as ``csv_stream``."""
    return b"".join(csv_stream(warehouse, chosen, dialect))


def json_stream(warehouse: Warehouse, chosen: ObservationFilter) -> Iterator[bytes]:
    """A JSON array with one object a row, in pieces. Value, numerator and denominator are numbers, missing is null."""
    reader = warehouse.batches(*_select(chosen))
    return _json_parts(reader)


def _json_parts(batches: pa.RecordBatchReader) -> Iterator[bytes]:
    before = "["
    for batch in batches:
        for row in batch.to_pylist():
            record = {name: _number(cell) if name in NUMBERS else cell for name, cell in row.items()}
            yield f"{before}\n{json.dumps(record, ensure_ascii=False)}".encode()
            before = ","
    yield b"[]\n" if before == "[" else b"\n]\n"


def json_bytes(warehouse: Warehouse, chosen: ObservationFilter) -> bytes:
    """The JSON at once."""
    return b"".join(json_stream(warehouse, chosen))


def _number(printed: str | None) -> int | float | None:
    if printed is None:
        return None
    return float(printed) if "." in printed else int(printed)


def parquet_bytes(warehouse: Warehouse, chosen: ObservationFilter) -> bytes:
    """Parquet: numbers as doubles, and ``value_as_text`` with the publisher's decimals after ``value``.

    What the file is stands in its key-value metadata: title, data version, filter, citation.
    """
    rows = table(warehouse, chosen)
    printed = rows["value"]
    for name in NUMBERS:
        place = rows.column_names.index(name)
        rows = rows.set_column(place, name, rows[name].cast(pa.float64()))
    rows = rows.add_column(rows.column_names.index("value") + 1, "value_as_text", printed)
    rows = rows.replace_schema_metadata(dict(_about(warehouse, chosen, rows.num_rows)))
    file = io.BytesIO()
    pq.write_table(rows, file, compression="zstd")
    return file.getvalue()


def workbook_bytes(warehouse: Warehouse, chosen: ObservationFilter) -> bytes:
    """A workbook: the sheet "observations", and "about" with the filter, the data version and the citation.

    Text cells hold text and are never run as formulas; numbers are numbers. A text longer than Excel allows is cut
    and says so.
    """
    rows = table(warehouse, chosen)
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as workbook:
        bold = workbook.add_format({"bold": True})
        _write_rows(workbook.add_worksheet("observations"), rows, bold)
        about = workbook.add_worksheet("about")
        about.set_column(0, 0, 18)
        about.set_column(1, 1, 100)
        for line, (key, value) in enumerate(_about(warehouse, chosen, rows.num_rows)):
            about.write_string(line, 0, key, bold)
            about.write_string(line, 1, value)
    return file.getvalue()


def _write_rows(sheet: Worksheet, rows: pa.Table, bold: Format) -> None:
    for place, name in enumerate(rows.column_names):
        cells = rows[name].to_pylist()
        sheet.write_string(0, place, name, bold)
        longest = max((len(cell) for cell in cells[:100] if cell), default=0)
        sheet.set_column(place, place, min(max(len(name), longest) + 2, _WIDEST_COLUMN))
        for line, cell in enumerate(cells, start=1):
            if cell is None:
                continue
            if name in NUMBERS:
                sheet.write_number(line, place, float(cell))
            else:
                sheet.write_string(line, place, _fitting(cell))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(rows.num_rows, 1), rows.num_columns - 1)


def _fitting(text: str) -> str:
    if len(text) <= _EXCEL_CELL:
        return text
    told = " … (cut here; the CSV has the whole text)"
    return text[: _EXCEL_CELL - len(told)] + told


def _about(warehouse: Warehouse, chosen: ObservationFilter, rows: int) -> list[tuple[str, str]]:
    """What a file is: pairs of a name and a text, each name once."""
    filters = [(f"filter: {field}", ", ".join(values)) for field, values in chosen_values(chosen).items()]
    query = to_query(chosen)
    return [
        ("title", COLLECTION),
        ("data version", warehouse.data_version),
        ("rows", str(rows)),
        *(filters or [("filter", "none: all observations")]),
        ("address", "/api/v1/observations.csv" + (f"?{query}" if query else "")),
        ("citation", f"{COLLECTION}. Data version {warehouse.data_version}. Each row names its source."),
        ("licence", "The terms of each source stand in the columns licence_id and licence_en."),
    ]


def file_name(what: str, data_version: str, ending: str = "csv") -> str:
    """``social-care_<what>_<data version>.csv``; ``what`` in lower case with hyphens."""
    plain = re.sub(r"[^a-z0-9]+", "-", what.lower()).strip("-")
    return f"social-care_{plain}_{data_version}.{ending}"
