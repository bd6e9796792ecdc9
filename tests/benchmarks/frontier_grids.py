"""The three grids of the frontier, beside the same cells led through the rules one step after the other."""

import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

from dashboard.eligibility.frontier import CELLS, Means, frontier, person_of, shares, to_cents
from dashboard.eligibility.law import read_law
from dashboard.eligibility.rules import apply
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl import publish
from etl.contracts.vocabulary import City, Language
from tests.benchmarks.measurement import Effort, Measurement, alternately, middle

_RULES = {
    City.BIRMINGHAM: ("eng_charging_community",),
    City.HAMBURG: ("de_pflege_at_home", "hh_hilfe_zur_pflege"),
    City.CHICAGO: ("il_ccp",),
}
_EVERY = 6
"""Step by step every sixth row and column are traced, and the time is taken times the cells that are left out."""

_GOAL_MS = 300


def grids(effort: Effort, folder: Path) -> list[Measurement]:
    """60 x 60 cells a city, without any cache."""
    warehouse = publish.current(folder)
    assert warehouse is not None, "the warehouse has been built"
    law, words = read_law(Warehouse(warehouse)), wording(Language.ENGLISH)
    means = Means(date(2025, 7, 1), Decimal(900), Decimal(2200))
    need, savings = shares(), to_cents(np.linspace(0, 45_000, CELLS))

    def at_once() -> float:
        started = time.perf_counter()
        for city in City:
            frontier(city, need, savings, means, law, words)
        return time.perf_counter() - started

    def step_by_step() -> float:
        started = time.perf_counter()
        for city in City:
            for share in need[::_EVERY]:
                for saved in savings[::_EVERY]:
                    person = person_of(city, float(share), Decimal(str(saved)), means, law, words)
                    for rule in _RULES[city]:
                        apply(rule, person, law, words)
        return (time.perf_counter() - started) * _EVERY**2

    at_once()
    computed, traced = alternately(effort.repeats, at_once, step_by_step)
    return [
        Measurement(
            f"Frontier: three grids of {CELLS} x {CELLS}",
            middle(computed) * 1000,
            "ms",
            middle(traced) * 1000,
            "the rules step by step, each cell",
            goal=_GOAL_MS,
        )
    ]
