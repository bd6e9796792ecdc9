"""Each page's full script run beside that of a reference page: real sessions of two servers with equal settings."""

from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.measurement import Effort, Measurement, alternately, middle
from tests.benchmarks.server import REFERENCE_PAGE, dashboard, serving
from tests.benchmarks.sessions import Page, Run, Tab

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
        for page in tab.pages:
            name = f"page {page.path or 'of the start'}"
            opened = tab.run(page)
            reference.run()
            ours, theirs = alternately(effort.repeats, _running(tab, page), reference.run)
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


def _running(tab: Tab, page: Page) -> Callable[[], Run]:
    return lambda: tab.run(page)
