"""Every format holds the rows of the filter, unrounded; the stream and the file are the same bytes."""

import csv
import io
import json
import re
import subprocess
import sys

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.exports import observations as exported
from dashboard.exports.dialect import Dialect
from dashboard.selection import KnownWords, ObservationFilter, known_words, where
from dashboard.warehouse import Warehouse
from tests.dashboard.filters import filters

ALL = ObservationFilter()
SOME = ObservationFilter(city=("hamburg",), domain=("spend",))
NONE = ObservationFilter(city=("hamburg",), period_to=1900)
ORDER = ("city", "domain", "indicator_id", "geography_code", "period_start", "period", "source_id", "observation_id")


@pytest.fixture(scope="module")
def known(built_warehouse: Warehouse) -> KnownWords:
    return known_words(built_warehouse)


def expected(warehouse: Warehouse, chosen: ObservationFilter) -> list[dict]:
    condition, values = where(chosen)
    found = warehouse.rows(f"SELECT * FROM observation_full WHERE {condition}", values)  # noqa: S608
    return sorted(found, key=lambda row: [row[name] for name in ORDER])


def is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


@pytest.mark.parametrize("chosen", [ALL, SOME, NONE])
def test_csv_is_what_python_would_write(built_warehouse, chosen):
    columns = built_warehouse.arrow("SELECT * FROM observation_full LIMIT 0").column_names
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(expected(built_warehouse, chosen))
    assert exported.csv_bytes(built_warehouse, chosen) == text.getvalue().encode()


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_stream_is_the_file(built_warehouse, known, data):
    chosen, dialect = data.draw(filters(known)), data.draw(st.sampled_from(Dialect))
    streamed = b"".join(exported.csv_stream(built_warehouse, chosen, dialect))
    assert streamed == exported.csv_bytes(built_warehouse, chosen, dialect)
    assert len(list(csv.reader(io.StringIO(streamed.decode("utf-8-sig"), newline="")))) - 1 == exported.count(
        built_warehouse, chosen
    )


def test_the_stream_comes_in_pieces(built_warehouse):
    pieces = list(exported.csv_stream(built_warehouse, ALL))
    assert len(pieces) >= 3
    assert pieces[0].startswith(b"observation_id,concepts,city,")


def test_pandas_reads_the_same_rows(built_warehouse):
    frame = pd.read_csv(io.BytesIO(exported.csv_bytes(built_warehouse, ALL)), dtype=str, keep_default_na=False)
    rows = [{name: cell or "" for name, cell in row.items()} for row in expected(built_warehouse, ALL)]
    assert frame.to_dict("records") == rows
    typed = pd.read_csv(io.BytesIO(exported.csv_bytes(built_warehouse, ALL)), low_memory=False)
    assert {str(typed[name].dtype) for name in exported.NUMBERS} == {"float64"}


def test_no_byte_order_mark_and_umlauts_in_utf_8(built_warehouse):
    content = exported.csv_bytes(built_warehouse, ALL)
    assert not content.startswith(b"\xef\xbb\xbf")
    assert "ß" in content.decode()
    assert "ü" in content.decode()
    assert b"\r" not in content


def test_german_excel_has_commas_in_numbers_only(built_warehouse):
    content = exported.csv_bytes(built_warehouse, ALL, Dialect.EXCEL_GERMAN)
    assert content.startswith(b"\xef\xbb\xbf")
    frame = pd.read_csv(io.BytesIO(content), sep=";", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    plain = pd.read_csv(io.BytesIO(exported.csv_bytes(built_warehouse, ALL)), dtype=str, keep_default_na=False)
    for name in plain.columns:
        wanted = plain[name].str.replace(".", ",", regex=False) if name in exported.NUMBERS else plain[name]
        assert frame[name].tolist() == wanted.tolist(), name


def test_facts_hold_no_text_that_a_spreadsheet_runs(built_warehouse):
    """The standard CSV is left untouched because of this."""
    for row in expected(built_warehouse, ALL):
        for name, cell in row.items():
            if name in exported.NUMBERS:
                assert cell is None or is_number(cell), (name, cell)
            else:
                assert cell is None or cell[0] not in "=+-@\t\r", (name, cell)


@pytest.mark.parametrize("chosen", [ALL, SOME, NONE])
def test_json_has_numbers_as_numbers(built_warehouse, chosen):
    records = json.loads(exported.json_bytes(built_warehouse, chosen))
    rows = expected(built_warehouse, chosen)
    assert [list(record) for record in records] == [list(row) for row in rows]
    for record, row in zip(records, rows, strict=True):
        for name, cell in record.items():
            if name in exported.NUMBERS and cell is not None:
                assert isinstance(cell, int | float)
                assert cell == float(row[name])
            else:
                assert cell == row[name]


@pytest.mark.parametrize("chosen", [ALL, SOME, NONE])
def test_parquet_has_doubles_and_the_text(built_warehouse, chosen):
    content = exported.parquet_bytes(built_warehouse, chosen)
    frame, rows = pd.read_parquet(io.BytesIO(content)), expected(built_warehouse, chosen)
    assert frame["observation_id"].tolist() == [row["observation_id"] for row in rows]
    assert frame["value_as_text"].tolist() == [row["value"] for row in rows]
    assert {str(frame[name].dtype) for name in exported.NUMBERS} == {"float64"}
    assert frame["value"].tolist() == [float(row["value"]) for row in rows]
    about = pq.read_schema(io.BytesIO(content)).metadata
    assert about[b"data version"].decode() == built_warehouse.data_version


@pytest.mark.parametrize("chosen", [SOME, NONE])
def test_workbook_has_text_as_text_and_numbers_as_numbers(built_warehouse, chosen):
    book = openpyxl.load_workbook(io.BytesIO(exported.workbook_bytes(built_warehouse, chosen)))
    assert book.sheetnames == ["observations", "about"]
    header, *lines = book["observations"].iter_rows()
    names = [cell.value for cell in header]
    rows = expected(built_warehouse, chosen)
    assert len(lines) == len(rows)
    for line, row in zip(lines, rows, strict=True):
        for name, cell in zip(names, line, strict=True):
            if row[name] is None:
                assert cell.value is None
            elif name in exported.NUMBERS:
                assert (cell.data_type, cell.value) == ("n", float(row[name]))
            else:
                assert (cell.data_type, cell.value) == ("s", row[name])


def test_workbook_says_what_it_holds(built_warehouse):
    book = openpyxl.load_workbook(io.BytesIO(exported.workbook_bytes(built_warehouse, SOME)))
    about = {row[0].value: row[1].value for row in book["about"].iter_rows()}
    assert about["data version"] == built_warehouse.data_version
    assert about["filter: city"] == "hamburg"
    assert about["filter: domain"] == "spend"
    assert about["address"] == "/api/v1/observations.csv?city=hamburg&domain=spend"
    assert built_warehouse.data_version in about["citation"]
    assert int(about["rows"]) == exported.count(built_warehouse, SOME)


def test_workbook_tells_where_it_had_to_cut():
    long = "x" * 40_000
    assert len(exported._fitting(long)) == 32_767
    assert exported._fitting(long).endswith("(cut here; the CSV has the whole text)")
    assert exported._fitting("short") == "short"


def test_file_names():
    assert exported.file_name("observations", "0a1b2c") == "social-care_observations_0a1b2c.csv"
    assert exported.file_name("../Computed rates", "0a1b2c", "xlsx") == "social-care_computed-rates_0a1b2c.xlsx"


def test_exports_do_not_need_the_page_library():
    code = "import sys, dashboard.exports.observations, dashboard.exports.tables, dashboard.api.service; "
    code += "sys.exit('streamlit' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
