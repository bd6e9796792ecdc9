"""``python -m tests.benchmarks``: measure, and print one table."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from tests.benchmarks import etl, explorables, exports, frontier_grids, growth, pages, server
from tests.benchmarks.measurement import QUICK, THOROUGH, Effort, Measurement
from tests.benchmarks.process import run
from tests.benchmarks.sessions import PageFailed

_WIDTH_IN_A_FILE = 160
Benchmark = Callable[[Effort, Path], list[Measurement]]

BENCHMARKS: dict[str, Benchmark] = {
    "build": etl.build,
    "second-build": etl.second_build,
    "start": server.start,
    "pages": pages.reruns,
    "growth": growth.growth,
    "exports": exports.observations,
    "frontier": frontier_grids.grids,
    "explorables": explorables.models,
    "memory": server.memory,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks asked for; returns 1 where one of them could not be measured, never for a missed goal."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure the product.")
    parser.add_argument("--only", action="append", choices=BENCHMARKS, metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="few repetitions: a look, no figure to quote")
    options = parser.parse_args(arguments)
    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDTH_IN_A_FILE)
    table = _table()
    failed = False
    with TemporaryDirectory() as passing, console.status("") as status:
        folder = Path(passing)
        status.update("Building a warehouse to measure with")
        run("-m", "etl", "build", "--quiet", "--warehouse", passing)
        for name in options.only or BENCHMARKS:
            status.update(f"Measuring: {name}")
            try:
                for measurement in BENCHMARKS[name](QUICK if options.quick else THOROUGH, folder):
                    _add(table, measurement)
            except PageFailed as problem:
                failed = True
                console.print(f"{name} could not be measured: {problem}", style="red")
            table.add_section()
    console.print(table)
    return int(failed)


def _table() -> Table:
    table = Table(title="Benchmarks (medians; smaller is better)")
    for heading in ("Measured", "Value", "Baseline", "Ratio", "Goal", "Met"):
        right = heading in ("Value", "Baseline", "Ratio", "Goal")
        table.add_column(heading, justify="right" if right else "left", no_wrap=right)
    table.add_column("Baseline is")
    return table


def _add(table: Table, measurement: Measurement) -> None:
    unit, goal = measurement.unit, measurement.goal
    table.add_row(
        measurement.name,
        _amount(measurement.value, unit),
        _amount(measurement.baseline, unit),
        _amount(measurement.ratio, "×"),
        _amount(goal, "×" if measurement.goal_is_ratio else unit),
        {True: "[green]yes[/]", False: "[red]no[/]", None: ""}[measurement.met],
        measurement.against,
    )


def _amount(number: float | None, unit: str) -> str:
    if number is None:
        return ""
    return f"{number:.{0 if number >= 100 else 1 if number >= 10 else 2}f} {unit}"


if __name__ == "__main__":
    sys.exit(main())
