"""The one call that turns ``datasets/`` into a warehouse; the dashboard makes it on first start."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl import publish
from etl.checks import run_checks
from etl.contracts.finding import FactsError, Finding, Mistake
from etl.contracts.vocabulary import Severity
from etl.extract import extract
from etl.load import load

ROOT = Path(__file__).resolve().parent.parent
Progress = Callable[[str, str], None]
"""Told the name of a stage and what it is at."""


def datasets_folder() -> Path:
    """Where the facts lie: ``datasets/`` beside this package, or ``SOCIAL_CARE_DATASETS``."""
    return Path(os.environ.get("SOCIAL_CARE_DATASETS", ROOT / "datasets"))


def warehouse_folder() -> Path:
    """Where warehouses lie: ``.warehouse/`` beside this package, or ``SOCIAL_CARE_WAREHOUSE``."""
    return Path(os.environ.get("SOCIAL_CARE_WAREHOUSE", ROOT / ".warehouse"))


@dataclass(frozen=True)
class Build:
    """What a build did. ``rows`` is empty where the current warehouse was already the right one."""

    path: Path
    data_version: str
    rebuilt: bool
    rows: dict[str, int]
    findings: tuple[Finding, ...]


def build(
    datasets: Path | None = None,
    folder: Path | None = None,
    progress: Progress = lambda _stage, _item: None,
    force: bool = False,
) -> Build:
    """Build the warehouse, or do nothing where the current one was made from these facts by this code.

    Raises:
        FactsError: the facts have mistakes, or a check of severity error failed. The last good
            warehouse stays in place.
    """
    datasets, folder = datasets or datasets_folder(), folder or warehouse_folder()
    with publish.lock(folder):
        data, code = publish.data_version(datasets), publish.code_version()
        path = publish.warehouse_path(folder, data, code)
        if path.is_file() and not force:
            if publish.current(folder) != path:
                publish.point_to(folder, path)
            return Build(path, data, False, {}, ())
        facts = extract(datasets, lambda file: progress("read", file))
        findings = run_checks(facts, lambda check: progress("check", check))
        refuse_errors(findings)
        counts: dict[str, int] = {}

        def write(unfinished: Path) -> None:
            progress("load", path.name)
            counts.update(load(facts, findings, unfinished, data, code))
            verify(unfinished, counts)

        publish.publish(folder, path, write)
        progress("publish", path.name)
        return Build(path, data, True, counts, tuple(findings))


def is_current(datasets: Path | None = None, folder: Path | None = None) -> bool:
    """Whether the published warehouse was made from these facts by this code."""
    datasets, folder = datasets or datasets_folder(), folder or warehouse_folder()
    expected = publish.warehouse_path(folder, publish.data_version(datasets), publish.code_version())
    return publish.current(folder) == expected


def refuse_errors(findings: list[Finding]) -> None:
    """Raise FactsError with every finding of severity error, where there is one."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        raise FactsError(
            [
                Mistake(
                    file=e.subject, line=None, field=None, expected=f"the check {e.check} to pass", found=e.sentence
                )
                for e in errors
            ]
        )


def verify(path: Path, counts: dict[str, int]) -> None:
    """Open the finished file again and count: what is read must be what was written.

    Raises:
        RuntimeError: a table has another number of rows, or an observation is lost in the public view.
    """
    with duckdb.connect(str(path), read_only=True) as connection:
        for table in ("observation", "indicator", "source", "concept", "gap"):
            found = _count(connection, table)
            if found != counts[table]:
                raise RuntimeError(f"{table}: {counts[table]} rows were written, {found} can be read")
        shown = _count(connection, "observation_full")
        if shown != counts["observation"]:
            raise RuntimeError(f"observation_full shows {shown} of {counts['observation']} observations")


def _count(connection: duckdb.DuckDBPyConnection, relation: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {relation}").fetchone()  # noqa: S608 - names are our own
    assert row is not None
    return int(row[0])
