"""The file of an explorable model: read back, it is what the page shows."""

import io

import pandas as pd
import pytest

from dashboard.exports.dialect import Dialect
from dashboard.exports.explorables import COLUMNS, csv_stream
from dashboard.views.explorables.explore import explore
from dashboard.views.explorables.inputs import choose
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable, Language

CHOICES = {
    Explorable.WORKERS_MET: (("teams", "3"), ("turnover", "illinois_agencies")),
    Explorable.SMALL_UNITS: (("unit_size", "3"), ("vacancy", "25")),
    Explorable.CASELOAD_AND_TIME: (("direct", "30"), ("empty_posts", "england")),
}
every_model = pytest.mark.parametrize("model", Explorable)


def read(warehouse: Warehouse, model: Explorable, dialect: Dialect = Dialect.STANDARD) -> pd.DataFrame:
    file = io.BytesIO(b"".join(csv_stream(warehouse, model, CHOICES[model], dialect)))
    german = dialect is Dialect.EXCEL_GERMAN
    frame = pd.read_csv(
        file,
        sep=dialect.separator,
        decimal="," if german else ".",
        encoding="utf-8-sig",
        dtype={"geography_code": "str", "period": "str", "data_version": "str"},
    )
    assert tuple(frame.columns) == COLUMNS
    return frame


@every_model
def test_inputs_read_back_are_the_inputs_of_the_page(built_warehouse: Warehouse, model: Explorable):
    rows = read(built_warehouse, model).query("kind == 'input'")
    chosen = choose(model, CHOICES[model], built_warehouse)
    assert list(rows["id"]) == list(chosen)
    for row, expected in zip(rows.to_dict("records"), chosen.values(), strict=True):
        assert (row["value"], row["low"], row["high"]) == (expected.value, expected.low, expected.high)
        assert row["name_de"] == expected.assumption.name[Language.GERMAN]
        if expected.start is None:
            assert row["basis"] == "own_number"
        elif expected.start.figure is None:
            assert (row["basis"], row["reason_en"]) == ("assumption", expected.start.assumed[Language.ENGLISH])
        else:
            assert row["basis"] == "figure"
            assert row["geography_code"] == expected.start.figure.geography_code
            assert expected.start.figure.source_id in row["source_ids"].split(" | ")
            assert row["period"] == expected.start.figure.period
            assert row["locator"]


@every_model
def test_outputs_read_back_are_the_numbers_of_the_page(built_warehouse: Warehouse, model: Explorable):
    rows = read(built_warehouse, model).query("kind == 'output'")
    shown = explore(model, CHOICES[model], Language.ENGLISH, built_warehouse)
    assert len(rows) == len(shown.outputs)
    for row, output in zip(rows.to_dict("records"), shown.outputs, strict=True):
        assert (row["id"], row["name_en"], row["unit"]) == (output.id, output.name, output.unit)
        assert row["value"] == pytest.approx(output.value, rel=1e-12)
        if output.low is not None and output.high is not None:
            assert row["low"] == pytest.approx(output.low, rel=1e-12)
            assert row["low"] <= row["value"] + 1e-12
            assert row["value"] <= row["high"] + 1e-12
    assert set(rows["data_version"]) == {built_warehouse.data_version}
    keys = rows[["id", "form", "years"]]
    assert not keys.duplicated().any()


def test_the_table_on_the_page_is_the_file_rounded(built_warehouse: Warehouse):
    model = Explorable.WORKERS_MET
    rows = read(built_warehouse, model).query("id == 'expected_workers'")
    [table] = explore(model, CHOICES[model], Language.ENGLISH, built_warehouse).tables
    assert [row[1] for row in table.rows] == [f"{value:.2f}" for value in rows["value"]]


@every_model
def test_the_german_dialect_holds_the_same_numbers(built_warehouse: Warehouse, model: Explorable):
    german, standard = (read(built_warehouse, model, dialect) for dialect in (Dialect.EXCEL_GERMAN, Dialect.STANDARD))
    pd.testing.assert_series_equal(german["value"], standard["value"])
