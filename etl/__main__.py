"""``python -m etl``: the whole interface to the facts."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import duckdb
from rich.console import Console
from rich.progress import Progress as ProgressBar
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

from etl import publish
from etl.build import Build, Progress, build, datasets_folder, warehouse_folder
from etl.checks import ALL_CHECKS, check_name, run_checks
from etl.contracts.finding import FactsError, Finding
from etl.contracts.vocabulary import Severity
from etl.extract import extract

_TABLES = {
    "indicator": "indicators",
    "definition": "definitions",
    "source": "sources",
    "geography": "geographies",
    "concept": "concepts",
    "computed_rate": "computed rates",
    "gap": "gaps",
    "practice_model": "practice models",
    "practice_position": "positions",
    "way_step": "steps of ways",
    "exchange_event": "events",
    "exchange_register": "register entries",
    "glossary_term": "terms",
    "population": "population figures",
    "purchasing_power_parity": "parities",
    "exchange_rate": "exchange rates",
    "price_index": "price index figures",
}
_STAGES = {"read": "Reading", "check": "Checking", "load": "Loading", "publish": "Publishing"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status (0 good, 1 the facts have errors)."""
    options = _parser().parse_args(arguments)
    errors = _console(stderr=True)
    try:
        return int(options.run(options, errors))
    except FactsError as problem:
        number = len(problem.mistakes)
        errors.print(f"The facts cannot be used: {number} mistake{'' if number == 1 else 's'}.", style="bold")
        for mistake in problem.mistakes:
            errors.print(f"  {mistake}")
        errors.print("Nothing was published; the last good warehouse, if there is one, stays in place.")
        return 1


def _console(stderr: bool = False) -> Console:
    """Prints text as it is: no markup, no wrapping, and no emoji where a file name ends in ``:100:``."""
    return Console(stderr=stderr, markup=False, emoji=False, highlight=False, soft_wrap=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m etl", description="From cited facts in datasets/ to the warehouse of the dashboard."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    building = commands.add_parser(
        "build",
        help="facts -> warehouse; prints counts, findings and the data version",
        description="Read and check all facts and publish a warehouse; nothing happens where it is up to date.",
    )
    building.add_argument("--force", action="store_true", help="build even where nothing changed")
    building.set_defaults(run=_build)
    checking = commands.add_parser(
        "check",
        help="every check with its findings; exit 1 when one of severity error fails",
        description="Read all facts, run every check and print what each found. Publishes nothing.",
    )
    checking.add_argument("--notes", action="store_true", help="print notes in full, not only their number")
    checking.set_defaults(run=_check)
    for command in (building, checking):
        command.add_argument(
            "--datasets", type=Path, default=None, metavar="FOLDER", help="folder of facts (default: datasets/)"
        )
        command.add_argument("--quiet", action="store_true", help="print errors only")
    building.add_argument(
        "--warehouse", type=Path, default=None, metavar="FOLDER", help="where to publish (default: .warehouse/)"
    )
    return parser


def _build(options: argparse.Namespace, errors: Console) -> int:
    folder = options.warehouse or warehouse_folder()
    with _progress_bar(errors, options.quiet) as report:
        result = build(options.datasets, folder, report, force=options.force)
    if not options.quiet:
        _print_build(result, _console())
    return 0


def _print_build(result: Build, out: Console) -> None:
    if not result.rebuilt:
        out.print(f"Nothing changed: {result.path.name} is up to date.")
    with duckdb.connect(str(result.path), read_only=True) as connection:
        cities = connection.execute(
            "SELECT city, count(*) FROM observation JOIN geography USING (geography_code) GROUP BY city "
            "ORDER BY CASE city WHEN 'birmingham' THEN 0 WHEN 'hamburg' THEN 1 ELSE 2 END"
        ).fetchall()
        counts = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0]  # noqa: S608
            for table in _TABLES
        }
        severities = dict(connection.execute("SELECT severity, count(*) FROM finding GROUP BY severity").fetchall())
    total = sum(count for _, count in cities)
    out.print(f"{total:,} observations: " + ", ".join(f"{city.capitalize()} {count:,}" for city, count in cities))
    out.print(", ".join(f"{count:,} {_TABLES[table]}" for table, count in counts.items()))
    out.print("Findings: " + ", ".join(f"{severities.get(str(s), 0)} {s}s" for s in Severity))
    out.print(f"Data version {result.data_version}: {result.path}")


def _check(options: argparse.Namespace, errors: Console) -> int:
    datasets = options.datasets or datasets_folder()
    with _progress_bar(errors, options.quiet) as report:
        facts = extract(datasets, lambda file: report("read", file))
        findings = run_checks(facts, lambda check: report("check", check))
    failed = any(finding.severity is Severity.ERROR for finding in findings)
    out = _console()
    if not options.quiet or failed:
        _print_findings(findings, out, options.notes)
        out.print(f"Data version {publish.data_version(datasets)}: {'errors found' if failed else 'no errors'}.")
    return 1 if failed else 0


def _print_findings(findings: Sequence[Finding], out: Console, with_notes: bool) -> None:
    for name in map(check_name, ALL_CHECKS):
        found = [finding for finding in findings if finding.check == name]
        counts = Counter(finding.severity for finding in found)
        summary = ", ".join(f"{counts[s]} {s}s" for s in Severity if counts[s]) or "nothing found"
        out.print(f"{name}: {summary}")
        for finding in found:
            if finding.severity is not Severity.NOTE or with_notes:
                out.print(f"  {finding.severity}: {finding.subject}: {finding.sentence}")


class _progress_bar:
    """A live line for people; silent where nobody watches a terminal."""

    def __init__(self, console: Console, quiet: bool) -> None:
        shown = console.is_terminal and not quiet
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        self._bar = ProgressBar(*columns, console=console, transient=True, disable=not shown)
        self._task = self._bar.add_task("Starting", total=None)

    def __enter__(self) -> Progress:
        self._bar.start()
        return self._report

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def _report(self, stage: str, item: str) -> None:
        self._bar.update(self._task, description=f"{_STAGES[stage]} {item}")


if __name__ == "__main__":
    sys.exit(main())
