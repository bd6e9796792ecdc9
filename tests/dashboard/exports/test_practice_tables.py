"""Practice, the exchange and the glossary as files: basis, level, confidence and sources stand in every row."""

import csv
import io

import pytest

from dashboard.exports.practice_tables import PRACTICE_TABLES
from dashboard.exports.tables import CATALOGUE, csv_bytes

NAMES = [table.name for table in PRACTICE_TABLES]


def records(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_every_table_is_in_the_catalogue():
    assert set(NAMES) <= set(CATALOGUE)


@pytest.mark.parametrize("name", NAMES)
def test_every_row_names_its_sources_with_title_and_link_and_the_data_version(small_warehouse, name):
    rows = records(csv_bytes(small_warehouse, name))
    assert rows
    for row in rows:
        assert row["data_version"] == small_warehouse.data_version
        ids, sources = ("document_id", "document") if name == "exchange_register" else ("source_ids", "sources")
        assert len(row[ids].split(";")) == len(row[sources].split(" | "))
        assert all("https://statistics.example/" in source for source in row[sources].split(" | "))


def test_positions_carry_basis_level_and_confidence_in_words(small_warehouse):
    rows = {row["city"]: row for row in records(csv_bytes(small_warehouse, "positions"))}
    assert {city: (r["position"], r["basis"], r["evidence_level"], r["confidence"]) for city, r in rows.items()} == {
        "birmingham": ("3", "published", "country", "high"),
        "hamburg": ("4", "observed", "city", "medium"),
        "chicago": ("", "editorial", "state", "low"),
    }
    assert rows["birmingham"]["anchor_de"] == "Kernpflichten"
    assert rows["chicago"]["anchor_en"] == ""
    assert "not about the city alone" in rows["birmingham"]["evidence_level_meaning_en"]
    assert "we put it on our scale" in rows["birmingham"]["basis_meaning_en"]


def test_models_carry_every_finding_with_direction_place_and_source(small_warehouse):
    [row] = records(csv_bytes(small_warehouse, "models"))
    assert row["findings"] == "2"
    assert row["evidence_en"].startswith("positive, england, england-table 2020: A council reports fewer packages. | ")
    assert row["evidence_de"].endswith("unknown, birmingham, hamburg-page: In der Stadt hat es niemand gemessen.")
    assert row["key_features_en"] == "First talk | Second talk"
    assert row["continuity_en"] == row["continuity_de"] == ""
    first, second = records(csv_bytes(small_warehouse, "model_evidence"))
    assert (first["found_in"], first["year"], second["year"]) == ("england", "2020", "")
    assert "it is not Birmingham's" in first["found_in_meaning_en"]


def test_a_step_that_a_system_does_not_have_says_so(small_warehouse):
    rows = records(csv_bytes(small_warehouse, "ways"))
    missing = {(row["way"], row["system"], row["step"]) for row in rows if row["in_the_system"] == "no"}
    assert missing == {("child", "germany", "screening"), ("adult", "germany", "screening")}
    assert [row["system"] for row in rows[:3]] == ["england", "germany", "illinois"]
    assert [row["step"] for row in rows[:9:3]] == ["report", "screening", "assessment"]


def test_terms_carry_forms_and_equivalents_that_are_labelled_editorial(small_warehouse):
    first, second = records(csv_bytes(small_warehouse, "glossary"))
    assert first["also_written_de"] == "Hilfepläne | Hilfeplanung"
    assert (first["nearest_birmingham_en"], first["nearest_hamburg_en"]) == ("child in need plan", "")
    assert {first["equivalents_basis"], second["equivalents_basis"]} == {"editorial"}
    assert second["also_written_en"] == second["false_friend_en"] == ""


def test_themes_and_the_register_lead_to_records(small_warehouse):
    [theme] = records(csv_bytes(small_warehouse, "themes"))
    assert (theme["concept_ids"], theme["programme_ids"], theme["term_ids"]) == ("children_in_care", "", "help-plan")
    state, many, unknown = records(csv_bytes(small_warehouse, "exchange_register"))
    assert state["records"].split(";")[-1] == "exchange:funding"
    assert len(many["records"].split(";")) == 5
    assert (unknown["records"], unknown["remark_en"]) == ("", "It is not said which.")
