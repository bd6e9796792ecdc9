"""The explorable models for numbers that were not asked before, beside following children one by one."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from dashboard.views.explorables.explore import explore
from dashboard.warehouse import Warehouse
from etl import publish
from etl.contracts.vocabulary import Explorable, Language
from tests.benchmarks.measurement import Effort, Measurement, alternately, middle

_CHILDREN = 100_000
_GOAL_MS = 100
_CHANGED = {
    Explorable.WORKERS_MET: "turnover",
    Explorable.SMALL_UNITS: "vacancy",
    Explorable.CASELOAD_AND_TIME: "empty_posts",
}


def models(effort: Effort, folder: Path) -> list[Measurement]:
    """Numbers, sentence, tables and picture of each model after a change of one input, without any cache."""
    path = publish.current(folder)
    assert path is not None, "the warehouse has been built"
    warehouse, random = Warehouse(path), np.random.default_rng(1)

    def shown(model: Explorable) -> Callable[[], float]:
        def once() -> float:
            explore.cache_clear()
            number = f"{random.uniform(5, 50):.3f}"
            started = time.perf_counter()
            explore(model, ((_CHANGED[model], number),), Language.ENGLISH, warehouse)
            return time.perf_counter() - started

        return once

    def followed() -> float:
        started = time.perf_counter()
        leavers = random.exponential(1 / 0.2, (_CHILDREN, 10)).cumsum(axis=1)
        for years in range(1, 6):
            np.bincount((leavers <= years).sum(axis=1))
        return time.perf_counter() - started

    found = []
    for model in Explorable:
        look = shown(model)
        look()
        computed, drawn = alternately(effort.repeats, look, followed)
        found.append(
            Measurement(
                f"Explorable model {model}",
                middle(computed) * 1000,
                "ms",
                middle(drawn) * 1000,
                f"{_CHILDREN:,} children followed",
                goal=_GOAL_MS,
            )
        )
    return found
