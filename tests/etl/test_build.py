"""The one call that turns facts into a warehouse."""

from pathlib import Path

import duckdb
import pytest

from etl.build import build, datasets_folder, is_current, refuse_errors, verify, warehouse_folder
from etl.contracts.finding import FactsError, Finding
from etl.contracts.vocabulary import Severity
from tests.etl.facts_in_miniature import ROWS, amend


def finding(severity: Severity) -> Finding:
    return Finding(
        check="ranges", severity=severity, subject="notes.csv", sentence="It is so.", sentence_de="Es ist so."
    )


def test_a_build_tells_what_it_wrote(datasets: Path, warehouse: Path):
    stages: list[str] = []
    result = build(datasets, warehouse, lambda stage, _: stages.append(stage))
    assert result.rebuilt
    assert result.rows["observation"] == sum(len(rows) for file, rows in ROWS.items() if "observations" in file)
    assert result.findings == ()
    assert list(dict.fromkeys(stages)) == ["read", "check", "load", "publish"]
    assert is_current(datasets, warehouse)


def test_a_changed_fact_makes_the_warehouse_out_of_date_until_it_is_built(datasets: Path, warehouse: Path):
    assert not is_current(datasets, warehouse)
    first = build(datasets, warehouse)
    amend(datasets, "observations/chicago.csv", "20000", "20001")
    assert not is_current(datasets, warehouse)
    second = build(datasets, warehouse)
    assert is_current(datasets, warehouse)
    assert second.data_version != first.data_version


def test_going_back_to_earlier_facts_points_to_their_file_without_building_it_again(datasets: Path, warehouse: Path):
    first = build(datasets, warehouse)
    amend(datasets, "observations/chicago.csv", "20000", "20001")
    build(datasets, warehouse)
    amend(datasets, "observations/chicago.csv", "20001", "20000")
    again = build(datasets, warehouse)
    assert (again.path, again.rebuilt) == (first.path, False)
    assert is_current(datasets, warehouse)


def test_a_lost_pointer_is_mended_without_building_again(datasets: Path, warehouse: Path):
    build(datasets, warehouse)
    (warehouse / "current").unlink()
    assert not build(datasets, warehouse).rebuilt
    assert is_current(datasets, warehouse)


def test_warnings_and_notes_do_not_stop_a_build_and_are_published_with_it(datasets: Path, warehouse: Path):
    amend(datasets, "observations/chicago.csv", "20000", "20000.5")
    amend(datasets, "sources.csv", "https://statistics.example/illinois-report", "")
    result = build(datasets, warehouse)
    assert {found.severity for found in result.findings} == {Severity.WARNING, Severity.NOTE}
    with duckdb.connect(str(result.path), read_only=True) as connection:
        published = connection.execute(
            "SELECT check_name, severity, subject, sentence_en FROM finding ORDER BY finding_id"
        ).fetchall()
        counted = connection.execute("SELECT sum(errors), sum(warnings), sum(notes) FROM check_run").fetchall()
    assert published == [(f.check, str(f.severity), f.subject, f.sentence) for f in result.findings]
    assert counted == [(0, 1, 1)]


def test_errors_of_checks_are_all_raised_and_warnings_are_not():
    refuse_errors([finding(Severity.WARNING), finding(Severity.NOTE)])
    with pytest.raises(FactsError) as refused:
        refuse_errors([finding(Severity.ERROR), finding(Severity.NOTE), finding(Severity.ERROR)])
    assert [str(mistake) for mistake in refused.value.mistakes] == [
        "notes.csv: expected the check ranges to pass; found It is so."
    ] * 2


@pytest.mark.parametrize("table", ["observation", "source", "gap"])
def test_a_file_that_lost_rows_is_not_good_enough_to_publish(table: str, datasets: Path, warehouse: Path):
    result = build(datasets, warehouse)
    verify(result.path, result.rows)
    with pytest.raises(RuntimeError, match=f"{table}: {result.rows[table] + 1} rows were written"):
        verify(result.path, result.rows | {table: result.rows[table] + 1})


def test_an_observation_that_the_public_view_loses_stops_the_build(datasets: Path, warehouse: Path):
    result = build(datasets, warehouse)
    with duckdb.connect(str(result.path)) as connection:
        connection.execute("DELETE FROM definition WHERE indicator_id = 'care_home_share'")
    with pytest.raises(RuntimeError, match="observation_full shows 7 of 8 observations"):
        verify(result.path, result.rows)


def test_folders_lie_beside_the_package_unless_the_environment_says_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("SOCIAL_CARE_DATASETS", raising=False)
    monkeypatch.delenv("SOCIAL_CARE_WAREHOUSE", raising=False)
    assert (datasets_folder() / "concepts.yaml").is_file()
    assert warehouse_folder().parent == datasets_folder().parent
    monkeypatch.setenv("SOCIAL_CARE_DATASETS", str(tmp_path / "facts"))
    monkeypatch.setenv("SOCIAL_CARE_WAREHOUSE", str(tmp_path / "built"))
    assert datasets_folder() == tmp_path / "facts"
    assert warehouse_folder() == tmp_path / "built"
