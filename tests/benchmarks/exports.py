"""The whole observations file over HTTP, beside the database writing the same rows to a file by itself."""

import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import httpx

from etl import publish
from tests.benchmarks.measurement import Effort, Measurement, alternately, middle
from tests.benchmarks.server import dashboard

_FILE = "/api/v1/observations.csv"


def observations(effort: Effort, folder: Path) -> list[Measurement]:
    """All rows and columns as CSV, plain and with gzip; beside both, ``COPY`` to a file."""
    warehouse = publish.current(folder)
    assert warehouse is not None, "the warehouse has been built"
    target = folder / "copied.csv"
    with (
        dashboard(folder) as server,
        httpx.Client(base_url=server.address, timeout=120) as client,
        duckdb.connect(str(warehouse), read_only=True) as connection,
    ):

        def copy() -> float:
            started = time.perf_counter()
            connection.execute("COPY (SELECT * FROM observation_full) TO ? (HEADER)", [str(target)])
            return time.perf_counter() - started

        copy()
        size = target.stat().st_size
        # The two writers do not put quotes around quite the same texts.
        whole = int(size * 0.99)
        plain, packed = _download(client, "identity", whole), _download(client, "gzip", whole)
        for once in (plain, packed):
            once()
        copied, sent, sent_packed = alternately(effort.repeats, copy, plain, packed)
    against = f"DuckDB COPY to a file of {size / 1e6:.1f} MB"
    return [
        Measurement(
            "observations.csv over HTTP",
            middle(sent) * 1000,
            "ms",
            middle(copied) * 1000,
            against,
            goal=4,
            goal_is_ratio=True,
        ),
        Measurement(
            "observations.csv over HTTP, gzip", middle(sent_packed) * 1000, "ms", middle(copied) * 1000, against
        ),
    ]


def _download(client: httpx.Client, encoding: str, least_bytes: int) -> Callable[[], float]:
    def download() -> float:
        started = time.perf_counter()
        with client.stream("GET", _FILE, headers={"Accept-Encoding": encoding}) as answer:
            answer.raise_for_status()
            received = sum(map(len, answer.iter_bytes()))
        taken = time.perf_counter() - started
        if received < least_bytes:
            raise RuntimeError(f"the file has {received} bytes, expected at least {least_bytes}")
        return taken

    return download
