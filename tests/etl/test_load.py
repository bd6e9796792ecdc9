"""The warehouse of the real facts, counted again from the files by other means than those that filled it."""

# ruff: noqa: S608 - the names in these queries are our own

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from etl.build import build
from etl.contracts.facts import Facts
from etl.contracts.records import Observation
from etl.load import observation_id
from tests.etl.facts_in_miniature import REAL_DATASETS

Golden = duckdb.DuckDBPyConnection


def lines(file: str) -> Iterator[dict[str, str]]:
    with (REAL_DATASETS / file).open(encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)


def observation_lines() -> Iterator[dict[str, str]]:
    for path in sorted(REAL_DATASETS.glob("observations/*.csv")):
        yield from lines(f"observations/{path.name}")


def city_of() -> dict[str, str]:
    return {row["geography_code"]: row["city"] for row in lines("geographies.csv")}


def rows(golden: Golden, query: str) -> list[tuple[object, ...]]:
    return golden.execute(query).fetchall()


def tables(golden: Golden) -> list[str]:
    return [str(name) for (name,) in rows(golden, "SELECT table_name FROM duckdb_tables() ORDER BY table_name")]


# Nothing is lost, nothing is changed


def test_each_city_has_as_many_observations_as_its_files_have_lines(golden: Golden):
    cities = city_of()
    on_disk = Counter(cities[row["geography_code"]] for row in observation_lines())
    by_file = Counter(
        path.name.split("-")[0]
        for path in REAL_DATASETS.glob("observations/*.csv")
        for _ in lines(f"observations/{path.name}")
    )
    loaded = dict(
        rows(golden, "SELECT city, count(*) FROM observation JOIN geography USING (geography_code) GROUP BY 1")
    )
    assert loaded == on_disk == by_file


@pytest.mark.parametrize(
    ("table", "file"),
    [
        ("geography", "geographies.csv"),
        ("geography_alias", "geography_aliases.csv"),
        ("licence", "licences.csv"),
        ("source", "sources.csv"),
        ("indicator", "indicators.csv"),
        ("indicator_alias", "indicator_aliases.csv"),
        ("definition", "definitions.csv"),
        ("note", "notes.csv"),
        ("observation_warning", "usage_warnings.csv"),
        ("gap", "gaps.csv"),
        ("population", "rates/population.csv"),
        ("purchasing_power_parity", "rates/purchasing_power_parities.csv"),
        ("exchange_rate", "rates/exchange_rates.csv"),
        ("price_index", "rates/price_index.csv"),
    ],
)
def test_a_table_has_as_many_rows_as_its_file_has_records(table: str, file: str, golden: Golden):
    assert rows(golden, f"SELECT count(*) FROM {table}") == [(sum(1 for _ in lines(file)),)]


KEY = ("indicator_id", "geography_code", "period", "period_type", "source_id")


def test_every_value_prints_as_it_stands_in_the_file(golden: Golden):
    on_disk = {tuple(row[name] for name in KEY): row["value"] for row in observation_lines()}
    shown = rows(golden, f"SELECT {', '.join(KEY)}, value FROM observation_full")
    assert {tuple(key): value for *key, value in shown} == on_disk


def test_everything_else_on_a_line_of_a_file_arrives_in_the_public_view(golden: Golden):
    def count(text: object) -> Decimal | None:
        return Decimal(str(text)) if text else None

    columns = ("numerator", "denominator", "locator", "currency", "per", "confidence", "preferred")
    on_disk = {tuple(row[name] for name in KEY): [row[name] or None for name in columns] for row in observation_lines()}
    shown = rows(
        golden,
        f"SELECT {', '.join((*KEY, *columns))} FROM (FROM observation_full SELECT *, source_locator AS locator)",
    )
    assert {row[:5]: [count(row[5]), count(row[6]), *row[7:]] for row in shown} == {
        key: [count(cells[0]), count(cells[1]), *cells[2:]] for key, cells in on_disk.items()
    }


def test_values_add_up_to_the_same_sum_in_each_city(golden: Golden):
    cities, on_disk = city_of(), defaultdict(Decimal)
    for row in observation_lines():
        on_disk[cities[row["geography_code"]]] += Decimal(row["value"])
    exact = rows(
        golden,
        "SELECT city, sum(CAST(value_as_published AS DECIMAL(30, 6))) "
        "FROM observation JOIN geography USING (geography_code) GROUP BY 1",
    )
    assert dict(exact) == on_disk
    rounded = rows(golden, "SELECT city, sum(value) FROM observation JOIN geography USING (geography_code) GROUP BY 1")
    assert dict(rounded) == pytest.approx({city: float(total) for city, total in on_disk.items()})


def test_the_number_and_its_text_are_the_same_figure(golden: Golden):
    assert rows(golden, "SELECT * FROM observation WHERE value <> CAST(value_as_published AS DOUBLE)") == []


def test_every_observation_stands_once_in_the_public_view(golden: Golden):
    assert rows(
        golden,
        "SELECT count(*), count(DISTINCT observation_id), (SELECT count(*) FROM observation) FROM observation_full",
    ) == [(count := len(list(observation_lines())), count, count)]


def test_what_a_reader_needs_to_judge_a_figure_is_never_empty_in_the_public_view(golden: Golden):
    for column in (
        *(
            "city",
            "geography_en",
            "geography_de",
            "indicator_en",
            "indicator_de",
            "period_start",
            "period_end",
            "value",
        ),
        *("unit", "definition_en", "definition_de", "source_title", "source_publisher", "licence_en", "citation"),
        *("permalink", "data_version"),
    ):
        empty = rows(golden, f"SELECT count(*) FROM observation_full WHERE {column} IS NULL OR {column} = ''")
        assert empty == [(0,)], column


def test_a_warning_travels_with_its_figure_into_the_public_view(golden: Golden):
    on_disk = defaultdict(set)
    for row in lines("usage_warnings.csv"):
        on_disk[tuple(row[name] for name in KEY)].add(row["warning"])
    shown = rows(golden, f"SELECT {', '.join(KEY)}, usage_warnings FROM observation_full WHERE usage_warnings <> ''")
    assert {row[:-1]: set(str(row[-1]).split(";")) for row in shown} == on_disk


def test_the_id_of_an_observation_depends_on_its_key_alone(real_facts: Facts):
    row = real_facts.observations[0]
    another_value = row.model_copy(update={"value": row.value + 1, "locator": "elsewhere", "preferred": False})
    assert observation_id(another_value) == observation_id(row)
    for field in Observation.key:
        assert observation_id(row.model_copy(update={field: "another"})) != observation_id(row)


# Tables explain and guard themselves


def test_every_table_has_a_primary_key(golden: Golden):
    assert rows(golden, "SELECT table_name FROM duckdb_tables() WHERE NOT has_primary_key") == []
    assert tables(golden)


def test_every_table_column_and_view_says_what_it_holds(golden: Golden):
    silent = rows(
        golden,
        "SELECT table_name, column_name FROM duckdb_columns() JOIN duckdb_tables() USING (table_name) "
        "WHERE duckdb_columns.comment IS NULL OR duckdb_columns.comment = ''",
    )
    assert silent == []
    assert rows(golden, "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL OR comment = ''") == []
    assert rows(golden, "SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL") == []


def test_no_comment_describes_a_column_that_is_gone(golden: Golden):
    schemas = [path.read_text(encoding="utf-8") for path in Path(build.__code__.co_filename).parent.glob("schema*.sql")]
    described = {
        line.split()[3] for schema in schemas for line in schema.splitlines() if line.startswith("COMMENT ON COLUMN")
    }
    there = rows(
        golden, "SELECT table_name || '.' || column_name FROM duckdb_columns() JOIN duckdb_tables() USING (table_name)"
    )
    assert described == {name for (name,) in there}


ONE_OF_MANY = {
    "indicator_id": "indicator",
    "geography_code": "geography",
    "source_id": "source",
    "note_id": "note",
    "licence_id": "licence",
    "concept_id": "concept",
    "period_id": "period",
    "observation_id": "observation",
    "computed_rate_id": "computed_rate",
    "model_id": "practice_model",
    "dimension_id": "practice_dimension",
    "position_id": "practice_position",
    "way_step_id": "way_step",
    "programme_id": "programme",
    "event_id": "exchange_event",
    "theme_id": "exchange_theme",
    "entry_id": "exchange_register",
    "term_id": "glossary_term",
}


@pytest.mark.parametrize(("column", "home"), ONE_OF_MANY.items())
def test_an_id_points_to_its_table_by_a_foreign_key_wherever_it_stands(column: str, home: str, golden: Golden):
    used = rows(
        golden,
        "SELECT table_name FROM duckdb_columns() JOIN duckdb_tables() USING (table_name) "
        f"WHERE column_name = '{column}' AND table_name <> '{home}'",
    )
    guarded = rows(
        golden,
        "SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY' "
        f"AND constraint_column_names = ['{column}'] AND referenced_table = '{home}'",
    )
    assert used
    assert set(used) - set(guarded) <= FREE[column]


FREE: dict[str, set[tuple[object, ...]]] = defaultdict(set)
"""Where an id may stand without a foreign key of its own."""
FREE["geography_code"] = {("computed_rate_population",)}  # with year and age group it names a row of population


def test_people_of_a_computed_rate_are_rows_of_the_population_table(golden: Golden):
    assert (
        rows(
            golden,
            "SELECT * FROM computed_rate_population "
            "ANTI JOIN population USING (geography_code, year, age_group, source_id)",
        )
        == []
    )


def test_the_warehouse_refuses_what_the_contracts_refuse(golden_file: Path, tmp_path: Path):
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes(golden_file.read_bytes())
    with duckdb.connect(str(copy)) as connection:
        for statement, refusal in {
            "INSERT INTO note SELECT * FROM note LIMIT 1": "PRIMARY KEY|[Dd]uplicate",
            "INSERT INTO geography_alias VALUES ('new', 'nowhere')": "foreign key",
            "INSERT INTO note VALUES ('new', NULL, 'Text')": "NOT NULL",
            "INSERT INTO period VALUES ('new', '2023', 'fortnight', '2023-01-01', '2023-12-31')": "CHECK",
            "INSERT INTO period VALUES ('new', '2023', 'snapshot', '2023-12-31', '2023-01-01')": "CHECK",
        }.items():
            with pytest.raises(duckdb.ConstraintException, match=refusal):
                connection.execute(statement)


# Concepts and their answers


def test_every_concept_has_an_answer(golden: Golden, real_facts: Facts):
    answered = rows(golden, "SELECT DISTINCT concept_id FROM answer")
    assert {concept_id for (concept_id,) in answered} == {concept.id for concept in real_facts.concepts}


def test_every_series_of_a_concept_answers_with_all_its_preferred_figures(golden: Golden):
    assert (
        rows(
            golden,
            """
        SELECT c.concept_id, c.place, c.position,
               count(DISTINCT o.observation_id) AS there, count(DISTINCT a.figure_id) AS shown
        FROM concept_series c
        JOIN observation o ON (o.indicator_id, o.geography_code) = (c.indicator_id, c.geography_code) AND o.preferred
        LEFT JOIN answer a ON (a.concept_id, a.place, a.position) = (c.concept_id, c.place, c.position)
        GROUP BY ALL HAVING there <> shown
        """,
        )
        == []
    )


def test_every_computed_rate_answers_once_with_formula_and_sources(golden: Golden):
    assert rows(golden, "SELECT figure_id FROM answer WHERE computed GROUP BY 1 HAVING count(*) > 1") == []
    assert rows(golden, "SELECT count(*) FROM answer WHERE computed") == rows(
        golden, "SELECT count(*) FROM computed_rate"
    )
    assert (
        rows(golden, "SELECT figure_id FROM answer WHERE computed AND (formula_en IS NULL OR formula_de IS NULL)") == []
    )
    assert rows(golden, "SELECT figure_id FROM answer WHERE len(source_ids) = 0") == []


def test_a_computed_rate_inherits_the_warnings_of_its_figures(golden: Golden):
    assert (
        rows(
            golden,
            """
        SELECT r.computed_rate_id, w.warning
        FROM computed_rate_observation r JOIN observation_warning w USING (observation_id)
        JOIN answer a ON a.figure_id = r.computed_rate_id WHERE NOT list_contains(a.warnings, w.warning)
        """,
        )
        == []
    )
    assert rows(golden, "SELECT count(*) > 0 FROM answer WHERE computed AND len(warnings) > 0") == [(True,)]


def test_coverage_counts_every_answer_that_is_no_cross_check(golden: Golden):
    assert rows(golden, "SELECT sum(figures) FROM coverage") == rows(
        golden, "SELECT count(*) FROM answer WHERE NOT cross_check"
    )


def test_a_published_warehouse_has_no_errors_and_names_its_facts(golden: Golden, real_facts: Facts):
    assert rows(golden, "SELECT * FROM finding WHERE severity = 'error'") == []
    assert rows(golden, "SELECT observations, facts_read_on FROM build") == [
        (len(real_facts.observations), real_facts.release.read_on)
    ]


def test_the_same_facts_give_the_same_rows_in_every_table(golden: Golden, tmp_path: Path):
    def fingerprint(connection: Golden, table: str) -> str:
        return hashlib.sha256(repr(rows(connection, f"SELECT * FROM {table} ORDER BY ALL")).encode()).hexdigest()

    again = build(REAL_DATASETS, tmp_path).path
    with duckdb.connect(str(again), read_only=True) as connection:
        second = {table: fingerprint(connection, table) for table in tables(connection)}
    assert second == {table: fingerprint(golden, table) for table in tables(golden)}
