"""Each page's full script run beside that of a reference page: real sessions of two servers with equal settings."""

import ast
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.measurement import Effort, Measurement, alternately, middle
from tests.benchmarks.process import ROOT
from tests.benchmarks.server import REFERENCE_PAGE, dashboard, serving
from tests.benchmarks.sessions import Page, Run, Tab

SCREENS = ROOT / "dashboard" / "screens"
_AGAINST = "reference page, one cached chart and one table"


def reruns(effort: Effort, folder: Path) -> list[Measurement]:
    """The first page of a fresh server with all its imports, then each page: opened first, and the median of reruns."""
    found: list[Measurement] = []
    with (
        serving(REFERENCE_PAGE, folder) as plain,
        dashboard(folder) as server,
        Tab(plain.address) as reference,
        Tab(server.address) as tab,
    ):
        reference_first, first = reference.run(), tab.run()
        found.append(_milliseconds("first page of a new server", [first], [reference_first]))
        for page, query in addresses(tab):
            name = f"page {page.path or 'of the start'} {query}".strip()
            opened = tab.run(page, query)
            reference.run()
            ours, theirs = alternately(effort.repeats, running(tab, page, query), reference.run)
            found += [
                _milliseconds(f"{name}, opened first", [opened], theirs),
                _milliseconds(f"{name}, rerun", ours, theirs, goal=1.5),
                Measurement(
                    f"{name}, {ours[-1].elements} elements", ours[-1].kilobytes, "KiB", theirs[-1].kilobytes, _AGAINST
                ),
            ]
    return found


def _milliseconds(name: str, ours: list[Run], theirs: list[Run], goal: float | None = None) -> Measurement:
    return Measurement(
        name,
        middle([run.milliseconds for run in ours]),
        "ms",
        middle([run.milliseconds for run in theirs]),
        _AGAINST,
        goal=goal,
        goal_is_ratio=True,
    )


def addresses(tab: Tab) -> list[tuple[Page, str]]:
    """Every page that a tab knows after its first run, and every part of it, with the query that opens it."""
    return [(page, query) for page in tab.pages for query in (_parts(page) or [""])]


def _parts(page: Page) -> list[str]:
    """The parts of a page, read from its script: the keys of what it calls ``PARTS``."""
    script = SCREENS / f"{page.path.replace('-', '_')}.py"
    if not script.exists():
        return []
    for node in ast.parse(script.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "PARTS":
            assert isinstance(node.value, ast.Dict)
            return [f"part={key.value}" for key in node.value.keys if isinstance(key, ast.Constant)]
    return []


def running(tab: Tab, page: Page, query: str) -> Callable[[], Run]:
    return lambda: tab.run(page, query)
