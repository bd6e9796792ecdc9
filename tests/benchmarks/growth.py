"""Each page on the real facts beside the same page on two hundred times the observations.

The further observations are copies for areas that no page names, as if every ward of a country were added. They are
made in a passing folder and stand in no repository.
"""

import shutil
from pathlib import Path

import duckdb

from etl.publish import POINTER, current
from tests.benchmarks.measurement import Effort, Measurement, alternately, middle
from tests.benchmarks.pages import addresses, running
from tests.benchmarks.server import dashboard
from tests.benchmarks.sessions import Tab

TIMES = 200
_GOAL = 1.2
_AGAINST = "the same page on the real facts"

_AREAS = """
INSERT INTO geography
SELECT 'X' || area || '-' || system, any_value(code_system), TRUE, 'Area ' || area || ' of ' || system,
       'Gebiet ' || area || ' von ' || system, 'district', NULL, any_value(city), system, NULL,
       any_value(financial_year_start), NULL, NULL
FROM (SELECT DISTINCT ON (system) * FROM geography) CROSS JOIN range(1, $times) AS areas (area)
GROUP BY area, system
"""
_COPIES = """
INSERT INTO observation
SELECT 'X' || area || '-' || observation_id, o.* EXCLUDE (observation_id)
       REPLACE ('X' || area || '-' || system AS geography_code)
FROM observation o JOIN geography g USING (geography_code) CROSS JOIN range(1, $times) AS areas (area)
"""


def growth(effort: Effort, folder: Path) -> list[Measurement]:
    """The median rerun of every page and part, large beside small."""
    large = folder / "large"
    make_larger(folder, large)
    found: list[Measurement] = []
    with (
        dashboard(folder) as real,
        dashboard(large) as grown,
        Tab(real.address) as small_tab,
        Tab(grown.address) as tab,
    ):
        small_tab.run()
        tab.run()
        for page, query in addresses(tab):
            small_tab.run(page, query)
            tab.run(page, query)
            ours, theirs = alternately(effort.repeats, running(tab, page, query), running(small_tab, page, query))
            found.append(
                Measurement(
                    f"page {page.path or 'of the start'} {query}".strip() + f", {TIMES} times the observations",
                    middle([run.milliseconds for run in ours]),
                    "ms",
                    middle([run.milliseconds for run in theirs]),
                    _AGAINST,
                    goal=_GOAL,
                    goal_is_ratio=True,
                )
            )
    return found


def make_larger(folder: Path, large: Path) -> int:
    """A copy of the warehouse in ``folder`` with ``TIMES`` times its observations; returns how many it holds."""
    built = current(folder)
    assert built is not None, "build a warehouse first"
    large.mkdir()
    path = large / built.name
    shutil.copy(built, path)
    shutil.copy(folder / POINTER, large / POINTER)
    with duckdb.connect(str(path)) as connection:
        connection.execute(_AREAS, {"times": TIMES})
        connection.execute(_COPIES, {"times": TIMES})
        row = connection.execute("SELECT count(*) FROM observation_full").fetchone()
    assert row is not None
    return int(row[0])
