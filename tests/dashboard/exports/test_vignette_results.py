"""One row a step for every invented person, in both languages."""

import csv
import io

from dashboard.eligibility.rules import RULES
from dashboard.exports.dialect import Dialect
from dashboard.exports.vignette_results import COLUMNS, DESCRIBED, csv_stream


def test_every_step_is_a_row(built_warehouse):
    text = b"".join(csv_stream(built_warehouse)).decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert tuple(rows[0]) == COLUMNS
    assert {row["vignette_id"] for row in rows} == {
        row["vignette_id"] for row in built_warehouse.rows("SELECT vignette_id FROM vignette")
    }
    for row in rows:
        assert (row["programme_id"] in RULES) == bool(row["step"])
        assert (row["programme_answer"] == DESCRIBED) == (not row["step"])
        assert row["data_version"] == built_warehouse.data_version
        assert bool(row["programme_answer_en"])
        assert bool(row["programme_answer_de"])
        if row["programme_effect"] != "gives_help":
            assert "conditions" not in row["programme_answer_en"]
    keys = [(row["vignette_id"], row["who_en"], row["programme_id"], row["step"]) for row in rows]
    assert len(set(keys)) == len(keys)


def test_the_german_dialect_has_its_marks(built_warehouse):
    first = b"".join(csv_stream(built_warehouse, Dialect.EXCEL_GERMAN)).decode("utf-8-sig").split("\r\n")[0]
    assert first == ";".join(COLUMNS)
