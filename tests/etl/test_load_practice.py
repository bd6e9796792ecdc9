"""Practice, the exchange and the glossary in the warehouse: every part arrives, and the tables guard themselves."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.build import build
from tests.etl.facts_in_miniature import write_miniature


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    folder = tmp_path_factory.mktemp("practice")
    with duckdb.connect(str(build(write_miniature(folder / "facts"), folder / "out").path)) as connection:
        yield connection


COUNTS = {
    "practice_model": 1,
    "practice_model_text": 4,
    "practice_model_evidence": 2,
    "practice_model_source": 2,
    "practice_dimension": 1,
    "practice_dimension_anchor": 5,
    "practice_dimension_source": 1,
    "practice_position": 3,
    "practice_position_source": 3,
    "way_step": 54,
    "way_step_programme": 0,
    "way_step_model": 2,
    "way_step_source": 54,
    "glossary_term": 2,
    "glossary_form": 3,
    "glossary_equivalent": 4,
    "glossary_term_source": 2,
    "exchange": 1,
    "exchange_partner": 3,
    "exchange_partner_source": 3,
    "exchange_start_year_claim": 1,
    "exchange_event": 1,
    "exchange_event_text": 2,
    "exchange_event_source": 1,
    "exchange_line": 3,
    "exchange_line_source": 2,
    "exchange_theme": 1,
    "exchange_theme_source": 1,
    "exchange_theme_link": 4,
    "exchange_register": 3,
    "exchange_register_record": 9,
}


def test_every_part_of_the_files_arrives(small: duckdb.DuckDBPyConnection):
    found = {table: small.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in COUNTS}  # noqa: S608
    assert found == COUNTS


def test_every_table_of_the_schema_is_counted_here(small: duckdb.DuckDBPyConnection):
    schema = (Path(build.__code__.co_filename).parent / "schema_practice.sql").read_text(encoding="utf-8")
    assert {line.split()[2] for line in schema.splitlines() if line.startswith("CREATE TABLE")} == set(COUNTS)


def test_a_step_stands_in_the_order_of_the_stages(small: duckdb.DuckDBPyConnection):
    steps = small.execute(
        "SELECT step FROM way_step WHERE way = 'child' AND system = 'germany' ORDER BY position"
    ).fetchall()
    assert [step for (step,) in steps][:4] == ["report", "screening", "assessment", "plan"]


@pytest.mark.parametrize(
    "row",
    [
        "INSERT INTO practice_position SELECT position_id || 'x', dimension_id, city, 6, period, rationale_en, "
        "rationale_de, confidence, basis, evidence_level FROM practice_position LIMIT 1",
        "INSERT INTO practice_dimension_anchor VALUES ('role_of_state', 6, 'a', 'b')",
        "INSERT INTO exchange_theme_link VALUES ('state_acts', 9, NULL, NULL, NULL, NULL, NULL)",
        "INSERT INTO exchange_theme_link VALUES ('state_acts', 9, NULL, 'role_of_state', 'three-talks', NULL, NULL)",
        "INSERT INTO practice_model_evidence VALUES ('no-model', 0, 'a', 'b', 'mixed', 'england', 'england-table', 1)",
    ],
)
def test_a_row_that_cannot_be_is_refused_by_the_table_itself(row: str, small: duckdb.DuckDBPyConnection):
    with pytest.raises(duckdb.ConstraintException):
        small.execute(row)
