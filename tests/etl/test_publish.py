"""Publishing: a reader finds the old file or the new one, never half of one."""

import os
from pathlib import Path

import pytest

from etl import publish
from etl.publish import (
    code_version,
    current,
    data_version,
    fact_files,
    lock,
    point_to,
    warehouse_path,
)
from etl.publish import (
    publish as publish_file,
)
from tests.etl.facts_in_miniature import amend


def named(folder: Path, data: str) -> Path:
    return warehouse_path(folder, data, "code")


def published(folder: Path, data: str, text: str = "whole") -> Path:
    with lock(folder):
        return publish_file(folder, named(folder, data), lambda path: Path.write_text(path, text) and None)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"build.lock"}


# What a version depends on


def test_line_ends_and_byte_order_marks_do_not_change_the_data_version(datasets: Path):
    before = data_version(datasets)
    for path in fact_files(datasets):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert data_version(datasets) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("observations/hamburg.csv", "3000", "3001"),
        ("observations/birmingham.csv", "70.0", "70.00"),
        ("concepts.yaml", "grade: B", "grade: A"),
        ("notes.csv", "It looks odd.", "It looks very odd."),
        ("release.yaml", "2024-06-30", "2024-07-01"),
    ],
)
def test_a_changed_figure_grade_word_or_day_changes_the_data_version(file: str, old: str, new: str, datasets: Path):
    before = data_version(datasets)
    amend(datasets, file, old, new)
    assert data_version(datasets) != before
    amend(datasets, file, new, old)
    assert data_version(datasets) == before


def test_a_file_under_another_name_is_another_data_version(datasets: Path):
    before = data_version(datasets)
    (datasets / "observations/hamburg.csv").rename(datasets / "observations/hamburg-2.csv")
    assert data_version(datasets) != before


def test_what_is_no_fact_does_not_change_the_data_version(datasets: Path):
    before = data_version(datasets)
    (datasets / "README.md").write_text("About these facts.")
    assert data_version(datasets) == before


def test_the_data_version_does_not_depend_on_where_the_folder_lies(datasets: Path, tmp_path: Path):
    before = data_version(datasets)
    assert data_version(datasets.rename(tmp_path / "elsewhere")) == before


def test_the_code_version_follows_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def version(text: str) -> str:
        (tmp_path / "schema.sql").write_text(text)
        monkeypatch.setattr(publish, "__file__", str(tmp_path / "publish.py"))
        return code_version()

    assert version("CREATE TABLE a (b INTEGER);") != version("CREATE TABLE a (b VARCHAR);")


# What a reader finds


def test_before_anything_is_published_nothing_is_current(tmp_path: Path):
    assert current(tmp_path) is None
    assert current(tmp_path / "no such folder") is None


def test_what_was_published_last_is_current(tmp_path: Path):
    for data in ("one", "two"):
        path = published(tmp_path, data)
        assert current(tmp_path) == path
        assert path.read_text() == "whole"


@pytest.mark.parametrize("pointer", ["", "warehouse-gone-code.duckdb", "build.lock", "../secrets.txt"])
def test_a_pointer_that_leads_nowhere_means_that_nothing_is_current(pointer: str, tmp_path: Path):
    folder = tmp_path / "warehouse"
    published(folder, "one")
    (tmp_path / "secrets.txt").write_text("not for readers")
    (folder / "current").write_text(pointer)
    assert current(folder) is None


def test_pointing_back_makes_an_older_file_current_again(tmp_path: Path):
    older, newer = published(tmp_path, "one"), published(tmp_path, "two")
    assert current(tmp_path) == newer
    point_to(tmp_path, older)
    assert current(tmp_path) == older


def test_a_failure_while_writing_leaves_the_old_file_current_and_nothing_half_written(tmp_path: Path):
    old = published(tmp_path, "one")
    before = files(tmp_path)

    def fail(path: Path) -> None:
        path.write_text("hal")
        raise OSError("the disk is full")

    with lock(tmp_path), pytest.raises(OSError, match="the disk is full"):
        publish_file(tmp_path, named(tmp_path, "two"), fail)
    assert files(tmp_path) == before
    assert current(tmp_path) == old


def test_the_final_name_appears_only_when_the_file_is_whole(tmp_path: Path):
    path = named(tmp_path, "one")

    def look_around(unfinished: Path) -> None:
        unfinished.write_text("hal")
        assert not path.exists()
        assert current(tmp_path) is None
        unfinished.write_text("whole")

    with lock(tmp_path):
        publish_file(tmp_path, path, look_around)
    assert path.read_text() == "whole"


def test_what_a_killed_build_left_behind_is_removed_by_the_next(tmp_path: Path):
    left_over = [f"warehouse-one-code.duckdb.unfinished{more}" for more in ("", ".wal")] + ["current.unfinished"]
    for name in left_over:
        (tmp_path / name).write_text("hal")
    published(tmp_path, "two")
    assert files(tmp_path) == {"current", named(tmp_path, "two").name}


def test_old_files_are_pruned_and_the_newest_stay(tmp_path: Path):
    for age, data in enumerate(("five", "four", "three", "two", "one")):
        path = published(tmp_path, data)
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    last = published(tmp_path, "zero")
    kept = set(tmp_path.glob("*.duckdb"))
    assert last in kept
    assert kept - {last} == {named(tmp_path, "one"), named(tmp_path, "two")}


def test_pruning_touches_nothing_but_warehouses(tmp_path: Path):
    (tmp_path / "notes.duckdb").write_text("somebody else's")
    for data in ("one", "two", "three", "four", "five"):
        published(tmp_path, data)
    assert (tmp_path / "notes.duckdb").exists()


def test_a_file_that_a_reader_has_open_stays_readable_when_it_is_replaced(tmp_path: Path):
    with published(tmp_path, "one", "the old facts").open() as reader:
        published(tmp_path, "one", "the new facts")
        assert reader.read() == "the old facts"
    assert named(tmp_path, "one").read_text() == "the new facts"
