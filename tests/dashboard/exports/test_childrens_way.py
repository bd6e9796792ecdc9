"""The stages of a child's way as a file: every figure and every gap of the picture, exact and in both languages."""

import csv
import io

import pytest

from dashboard.exports.childrens_way import COLUMNS, csv_stream
from dashboard.exports.dialect import BYTE_ORDER_MARK, Dialect
from dashboard.views.stages import make_way
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language


@pytest.fixture(scope="module")
def rows(built_warehouse: Warehouse) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(b"".join(csv_stream(built_warehouse)).decode(), newline="")))


def test_every_figure_nation_and_gap_is_one_row_in_the_order_of_the_picture(
    rows: list[dict[str, str]], built_warehouse: Warehouse
) -> None:
    expected = []
    for line in make_way(built_warehouse, Language.ENGLISH).lines:
        for figure in line.figures:
            shown = [figure.row, *figure.nations] if figure.row else [None]
            expected += [
                (line.stage.value, line.view.card.id, figure.city.value, row.value if row else None) for row in shown
            ]
    found = [
        (row["stage"], row["concept"], row["column"], float(row["value"]) if row["value"] else None) for row in rows
    ]
    assert found == expected


def test_every_figure_carries_its_definition_basis_sources_and_version(
    rows: list[dict[str, str]], built_warehouse: Warehouse
) -> None:
    assert tuple(rows[0]) == COLUMNS
    for row in rows:
        assert row["data_version"] == built_warehouse.data_version
        assert row["data_version"] in row["view"]
        assert row["question_en"] != row["question_de"]
        if not row["value"]:
            assert row["gap_en"]
            assert row["gap_de"]
            assert row["gap_reason"]
            continue
        assert not row["gap_en"]
        for column in ("geography_code", "geography_en", "period", "unit", "confidence", "counted_over", "source_ids"):
            assert row[column], (row["concept"], row["column"], column)
        assert row["how_counted_en"]
        assert row["how_counted_de"]
        assert row["computed"] == "no" or row["formula_en"]


def test_figures_of_other_places_are_not_chicagos(rows: list[dict[str, str]]) -> None:
    column = [row for row in rows if row["column"] == "chicago" and row["value"]]
    assert {row["geography_code"] for row in column} >= {"17", "17031"}
    assert not any(row["geography_code"] == "1714000" for row in column)


def test_the_grade_stands_beside_every_pair(rows: list[dict[str, str]]) -> None:
    graded = {row["concept"]: row["grade"] for row in rows}
    assert graded["reports_of_concern"] == "D"
    assert graded["children_in_care"] == "C"
    assert graded["protection_plans"] == ""
    for row in rows:
        assert bool(row["grade"]) == bool(row["comparability_en"]) == bool(row["comparability_de"])


def test_german_excel_opens_it(built_warehouse: Warehouse) -> None:
    file = b"".join(csv_stream(built_warehouse, Dialect.EXCEL_GERMAN))
    assert file.startswith(BYTE_ORDER_MARK + b"stage;stage_en;")
    assert b";602,1;" in file
