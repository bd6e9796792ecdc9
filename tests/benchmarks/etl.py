"""The build of the facts, and the second build that finds nothing to do. Interpreter start included."""

from pathlib import Path

from tests.benchmarks.measurement import Effort, Measurement, alternately, middle
from tests.benchmarks.process import Finished, run

_READ_ALL_CSV = """
import csv, pathlib
for path in pathlib.Path("datasets").rglob("*.csv"):
    with path.open(encoding="utf-8", newline="") as file:
        list(csv.reader(file))
"""
_IMPORTS = "import duckdb, pydantic, yaml"


def build(effort: Effort, folder: Path) -> list[Measurement]:
    """All facts, all checks, a whole warehouse; beside it, reading the same files with the csv module."""

    def full() -> Finished:
        return run("-m", "etl", "build", "--force", "--quiet", "--warehouse", str(folder))

    full()
    built, read = alternately(effort.starts, full, lambda: run("-c", _READ_ALL_CSV))
    against = "csv module reads all CSV files"
    return [
        _seconds("build, all facts and checks", built, read, against, goal=5),
        _processor_seconds("build, processor time", built, read, against),
        Measurement(
            "build, peak memory",
            middle([each.peak_megabytes for each in built]),
            "MB",
            middle([each.peak_megabytes for each in read]),
            against,
            goal=500,
        ),
    ]


def second_build(effort: Effort, folder: Path) -> list[Measurement]:
    """A build with nothing changed; beside it, an interpreter that only loads three of the libraries."""

    def again() -> Finished:
        return run("-m", "etl", "build", "--warehouse", str(folder))

    again()
    built, imported = alternately(effort.repeats, again, lambda: run("-c", _IMPORTS))
    return [
        _seconds("second build, nothing changed", built, imported, _IMPORTS, goal=1),
        _processor_seconds("second build, processor time", built, imported, _IMPORTS),
    ]


def _seconds(name: str, done: list[Finished], base: list[Finished], against: str, goal: float) -> Measurement:
    return Measurement(
        name,
        middle([each.seconds for each in done]),
        "s",
        middle([each.seconds for each in base]),
        against,
        goal=goal,
    )


def _processor_seconds(name: str, done: list[Finished], base: list[Finished], against: str) -> Measurement:
    return Measurement(
        name,
        middle([each.processor_seconds for each in done]),
        "s",
        middle([each.processor_seconds for each in base]),
        against,
    )
