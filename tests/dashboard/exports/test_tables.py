"""The catalogue files: complete, in a fixed order, and with the data version in every row."""

import csv
import io

import pytest

from dashboard.exports.dialect import Dialect
from dashboard.exports.tables import CATALOGUE, csv_bytes, csv_stream

TABLES = {
    "concepts": "concept",
    "indicators": "indicator",
    "definitions": "definition",
    "sources": "source",
    "geographies": "geography",
    "gaps": "gap",
    "findings": "finding",
    "computed_rates": "computed_rate",
    "populations": "population",
    "recomputed_rates": "recomputed_rate",
    "programmes": "programme",
    "programme_changes": "programme_line WHERE part = 'change'",
    "parameters": "parameter_value",
    "models": "practice_model",
    "model_evidence": "practice_model_evidence",
    "dimensions": "practice_dimension",
    "positions": "practice_position",
    "ways": "way_step",
    "glossary": "glossary_term",
    "events": "exchange_event",
    "themes": "exchange_theme",
    "exchange_register": "exchange_register",
    "governance": "responsibility",
}


def records(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_nothing_is_offered_untested():
    assert set(TABLES) == set(CATALOGUE)


@pytest.mark.parametrize(("name", "relation"), TABLES.items())
def test_one_row_for_every_row_of_the_warehouse(built_warehouse, name, relation):
    content = csv_bytes(built_warehouse, name)
    rows = records(content)
    assert len(rows) == built_warehouse.value(f"SELECT count(*) FROM {relation}")  # noqa: S608
    assert {row["data_version"] for row in rows} <= {built_warehouse.data_version}
    assert list(rows[0])[-1] == "data_version"
    assert content == b"".join(csv_stream(built_warehouse, name)) == csv_bytes(built_warehouse, name)


@pytest.mark.parametrize("name", TABLES)
def test_no_text_starts_a_formula(built_warehouse, name):
    for row in records(csv_bytes(built_warehouse, name)):
        for cell in row.values():
            assert cell[:1] not in {"=", "+", "@", "\t", "\r"}, cell


def test_concepts_carry_their_grades(built_warehouse):
    rows = {row["concept_id"]: row for row in records(csv_bytes(built_warehouse, "concepts"))}
    for found in built_warehouse.rows("SELECT * FROM concept_comparability"):
        pair = f"{found['city_a']}_{found['city_b']}"
        assert rows[found["concept_id"]][f"grade_{pair}"] == (found["grade"] or "")
        assert rows[found["concept_id"]][f"reason_{pair}_de"] == found["reason_de"]


def test_indicators_carry_every_definition(built_warehouse):
    rows = {row["indicator_id"]: row for row in records(csv_bytes(built_warehouse, "indicators"))}
    for found in built_warehouse.rows("SELECT * FROM definition"):
        assert rows[found["indicator_id"]][f"definition_{found['system']}_en"] == found["definition_en"]


def test_computed_rates_can_be_computed_again(built_warehouse):
    for row in records(csv_bytes(built_warehouse, "computed_rates")):
        assert float(row["denominator"]) > 0
        assert row["formula_en"]
        assert "e+" not in row["numerator"] + row["value"]


def test_sources_name_their_licence(built_warehouse):
    assert all(row["licence_en"] and row["reuse_en"] for row in records(csv_bytes(built_warehouse, "sources")))


def test_sources_and_gaps_tell_the_same_in_both_languages(built_warehouse):
    for name, fields in {"sources": ("read_through", "note"), "gaps": ("look_in", "sentence")}.items():
        rows = records(csv_bytes(built_warehouse, name))
        for field in fields:
            assert any(row[f"{field}_en"] != row[f"{field}_de"] for row in rows)
            assert all(bool(row[f"{field}_en"]) == bool(row[f"{field}_de"]) for row in rows)


def test_programmes_carry_all_their_lines_in_both_languages(built_warehouse):
    rows = {row["programme_id"]: row for row in records(csv_bytes(built_warehouse, "programmes"))}
    for found in built_warehouse.rows("SELECT * FROM programme_line"):
        for language in ("en", "de"):
            assert found[f"text_{language}"] in rows[found["programme_id"]][f"{found['part']}_lines_{language}"]


def test_dated_values_carry_law_sources_and_confidence(built_warehouse):
    rows = records(csv_bytes(built_warehouse, "parameters"))
    assert all(row["legal_reference"] and row["confidence"] for row in rows)
    assert all(row["source_ids"] for row in rows if row["confidence"] != "D")
    [row] = [r for r in rows if (r["parameter_id"], r["valid_from"]) == ("de_standard_need_1", "2026-01-01")]
    assert (row["value"], row["currency"], row["per"], row["unit"]) == ("563", "EUR", "month", "money")
    assert "https://" in row["sources"]


def test_amounts_have_a_decimal_comma_in_german_excel_and_keep_what_was_published(built_warehouse):
    content = csv_bytes(built_warehouse, "parameters", Dialect.EXCEL_GERMAN).decode("utf-8-sig")
    assert ";185,45;185.45;" in content


def test_german_excel(built_warehouse):
    content = csv_bytes(built_warehouse, "geographies", Dialect.EXCEL_GERMAN)
    assert content.startswith(b"\xef\xbb\xbfgeography_code;")


def test_an_unknown_table_is_an_error(built_warehouse):
    with pytest.raises(KeyError):
        csv_bytes(built_warehouse, "observation; DROP TABLE observation")
