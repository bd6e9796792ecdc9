"""The command line, run as people run it: ``python -m etl`` in a process of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from etl import publish
from etl.build import ROOT
from tests.etl.facts_in_miniature import REAL_DATASETS, ROWS, amend

CHICAGO = "observations/chicago.csv"
BIRMINGHAM = "observations/birmingham.csv"


def start(*arguments: str | Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "etl", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "80"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def finish(process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
    with process:
        out, err = process.communicate(timeout=60)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return finish(start(*arguments, **environment))


def build(datasets: Path, warehouse: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run("build", "--datasets", datasets, "--warehouse", warehouse, *options)


def value_in(path: Path | None, geography_code: str = "17") -> str:
    assert path is not None
    with duckdb.connect(str(path), read_only=True) as connection:
        rows = connection.execute(
            "SELECT value_as_published FROM observation WHERE geography_code = ?", [geography_code]
        ).fetchall()
    return str(rows[0][0])


# A build that succeeds


def test_a_build_publishes_and_prints_what_it_counted(datasets: Path, warehouse: Path):
    done = build(datasets, warehouse)
    assert (done.returncode, done.stderr) == (0, "")
    lines = {file: len(rows) for file, rows in ROWS.items() if file.startswith("observations/")}
    counts = ", ".join(
        f"{c.capitalize()} {lines[f'observations/{c}.csv']}" for c in ("birmingham", "hamburg", "chicago")
    )
    assert f"{sum(lines.values())} observations: {counts}" in done.stdout
    assert f"{len(ROWS['sources.csv'])} sources" in done.stdout
    path = publish.current(warehouse)
    assert path is not None
    assert f"Data version {publish.data_version(datasets)}: {path}" in done.stdout


def test_a_second_build_with_nothing_changed_leaves_the_file_alone_unless_forced(datasets: Path, warehouse: Path):
    first = build(datasets, warehouse)
    path = publish.current(warehouse)
    assert path is not None
    made = path.stat()
    again = build(datasets, warehouse)
    assert again.returncode == 0
    assert "Nothing changed" in again.stdout
    assert again.stdout.splitlines()[1:] == first.stdout.splitlines()
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (made.st_mtime_ns, made.st_ino)
    forced = build(datasets, warehouse, "--force")
    assert forced.stdout == first.stdout
    assert path.stat().st_mtime_ns > made.st_mtime_ns


def test_quiet_prints_nothing_and_folders_may_come_from_the_environment(datasets: Path, warehouse: Path):
    done = run("build", "--quiet", SOCIAL_CARE_DATASETS=str(datasets), SOCIAL_CARE_WAREHOUSE=str(warehouse))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert publish.current(warehouse) is not None


def test_a_reader_of_the_old_file_is_not_disturbed_by_a_new_one(datasets: Path, warehouse: Path):
    build(datasets, warehouse, "--quiet")
    old = publish.current(warehouse)
    with duckdb.connect(str(old), read_only=True) as reader:
        amend(datasets, CHICAGO, "20000", "20001")
        assert build(datasets, warehouse).returncode == 0
        seen = reader.execute("SELECT value FROM observation WHERE geography_code = '17'").fetchall()
    assert seen == [(20000,)]
    assert publish.current(warehouse) != old
    assert value_in(publish.current(warehouse)) == "20001"


# A build that fails


def test_bad_facts_end_with_status_1_the_messages_and_nothing_published(datasets: Path, warehouse: Path):
    value = amend(datasets, BIRMINGHAM, "400000000", "many")
    amend(datasets, "sources.csv", "publisher", "publischer")
    done = build(datasets, warehouse)
    assert (done.returncode, done.stdout) == (1, "")
    assert "2 mistakes" in done.stderr
    assert f"{BIRMINGHAM}, line {value}, field value: expected a plain number" in done.stderr
    assert "sources.csv, line 1, field publischer: expected the column publisher; found 'publischer'" in done.stderr
    assert "Nothing was published" in done.stderr
    assert "Traceback" not in done.stderr
    assert publish.current(warehouse) is None
    assert not list(warehouse.glob("*.duckdb*"))


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (
            BIRMINGHAM,
            "adult_care_spend,",
            "adult_care_spent,",
            r"birmingham\.csv:5: .* 'adult_care_spent' is not known",
        ),
        (BIRMINGHAM, ",70.0,", ",7.0,", r"birmingham\.csv:2: .* Published as 7\.0; 2030 of 290000 gives 70\.0"),
    ],
    ids=["an unknown indicator", "a rate that contradicts its counts"],
)
def test_a_failed_check_leaves_the_last_good_warehouse_in_place(
    file: str, old: str, new: str, sentence: str, datasets: Path, warehouse: Path
):
    build(datasets, warehouse, "--quiet")
    good = publish.current(warehouse)
    amend(datasets, file, old, new)
    done = build(datasets, warehouse)
    assert done.returncode == 1
    assert re.search(sentence, done.stderr)
    assert publish.current(warehouse) == good
    assert value_in(good) == "20000"
    assert list(warehouse.glob("*.duckdb*")) == [good]


def test_a_line_number_is_printed_as_a_number(datasets: Path, warehouse: Path):
    """``file.csv:100: `` is an emoji to the library that prints in colour."""
    path = datasets / CHICAGO
    header, row = path.read_text(encoding="utf-8").splitlines()
    more = [row.replace("2022-23", f"{year}-{(year + 1) % 100:02}") for year in range(1910, 2008)]
    path.write_text("\n".join([header, *more, row.replace("children_in_care", "gone")]) + "\n", encoding="utf-8")
    assert f"{CHICAGO}:100: " in build(datasets, warehouse).stderr


def test_a_build_that_is_killed_leaves_the_old_warehouse_and_the_next_build_cleans_up(datasets: Path, warehouse: Path):
    build(datasets, warehouse, "--quiet")
    good = publish.current(warehouse)
    process = start("build", "--datasets", REAL_DATASETS, "--warehouse", warehouse)
    while not (unfinished := list(warehouse.glob("*.unfinished"))):
        assert process.poll() is None, "the build ended before it could be killed"
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    assert finish(process).returncode == -signal.SIGKILL
    assert unfinished[0].exists()
    assert publish.current(warehouse) == good
    assert list(warehouse.glob("*.duckdb")) == [good]
    assert value_in(good) == "20000"

    amend(datasets, CHICAGO, "20000", "20001")
    assert build(datasets, warehouse).returncode == 0
    assert value_in(publish.current(warehouse)) == "20001"
    assert not list(warehouse.glob("*.unfinished*"))


def test_two_builds_at_once_both_succeed_and_publish_one_file(datasets: Path, warehouse: Path):
    with publish.lock(warehouse):
        both = [start("build", "--datasets", datasets, "--warehouse", warehouse) for _ in range(2)]
    done = [finish(process) for process in both]
    assert [process.returncode for process in done] == [0, 0]
    assert sorted("Nothing changed" in process.stdout for process in done) == [False, True]
    assert list(warehouse.glob("*.duckdb*")) == [publish.current(warehouse)]


# The other command, and help


def test_a_check_prints_what_every_check_found_and_publishes_nothing(datasets: Path, warehouse: Path):
    amend(datasets, "sources.csv", "https://statistics.example/illinois-report", "")
    done = run("check", "--datasets", datasets, SOCIAL_CARE_WAREHOUSE=str(warehouse))
    assert done.returncode == 0
    assert "references: nothing found" in done.stdout
    assert "locators: 1 notes" in done.stdout
    assert "has no link" not in done.stdout
    assert "no errors" in done.stdout
    assert not warehouse.exists()
    assert "has no link" in run("check", "--datasets", datasets, "--notes").stdout


def test_a_check_that_fails_ends_with_status_1_and_its_sentence(datasets: Path):
    amend(datasets, BIRMINGHAM, ",70.0,", ",7.0,")
    done = run("check", "--quiet", "--datasets", datasets)
    assert done.returncode == 1
    assert "error: observations/birmingham.csv:2: Published as 7.0" in done.stdout
    assert "errors found" in done.stdout


def test_help_of_every_command_names_every_option_and_says_what_it_does():
    commands = re.findall(r"^    (\w+) ", run("--help").stdout, flags=re.MULTILINE)
    assert {"build", "check"} <= set(commands)
    for command in commands:
        asked = run(command, "--help")
        assert asked.returncode == 0
        usage, _, options = asked.stdout.partition("options:")
        assert usage.count("\n\n") == 2, f"{command} does not say what it is for"
        in_usage = set(re.findall(r"--[a-z]+", usage))
        explained = dict(re.findall(r"^  (?:-h, )?(--[a-z]+)(?: [A-Z]+)?\s+(\S.*)", options, flags=re.MULTILINE))
        assert in_usage | {"--help"} == set(explained)
        assert all(explained.values())


@pytest.mark.parametrize("arguments", [(), ("bild",), ("build", "--colour")])
def test_a_mistyped_command_or_option_ends_with_status_2_and_the_usage(arguments: tuple[str, ...]):
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python -m etl")
