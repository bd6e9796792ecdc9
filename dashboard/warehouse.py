"""The one way to the warehouse: a locked, read-only connection and a cursor of its own for every query."""

import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from etl.build import build, is_current, warehouse_folder
from etl.publish import current

# A read-only connection is no sandbox: without these, a query could still read and write other files.
_LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "access_mode": "READ_ONLY",
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
    "threads": "2",
    "memory_limit": "512MB",
}


class WarehouseMissing(RuntimeError):
    """No warehouse has been published yet."""


class Warehouse:
    """One published warehouse file, open for reading from any number of threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = duckdb.connect(str(path), config=_LOCKED)

    def arrow(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> pa.Table:
        """The rows of a query as an Arrow table."""
        with self._connection.cursor() as cursor:
            return cursor.sql(sql, params=parameters).to_arrow_table()

    def batches(
        self, sql: str, parameters: Sequence[Any] | dict[str, Any] = (), rows: int = 4096
    ) -> pa.RecordBatchReader:
        """The rows of a query as Arrow batches of at most ``rows``, from one cursor, read as they are asked for."""
        return self._connection.cursor().sql(sql, params=parameters).to_arrow_reader(rows)

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[dict[str, Any]]:
        """The rows of a query as dictionaries."""
        with self._connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            columns = [column[0] for column in cursor.description or ()]
            return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]

    def value(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The single value of a query that has one."""
        [[found]] = [list(row.values()) for row in self.rows(sql, parameters)]
        return found

    @cached_property
    def data_version(self) -> str:
        return str(self.value("SELECT data_version FROM build"))


_open: dict[Path, Warehouse] = {}
_opening = threading.Lock()


def warehouse() -> Warehouse:
    """The current warehouse; a newer one that was published meanwhile is opened, the old one is let go.

    Raises:
        WarehouseMissing: nothing has been published; ``build_if_needed`` mends it.
    """
    path = current(warehouse_folder())
    if path is None:
        raise WarehouseMissing("no warehouse has been published: run python -m etl build")
    with _opening:
        if path not in _open:
            _open.clear()
            _open[path] = Warehouse(path)
        return _open[path]


def is_ready() -> bool:
    """Whether the published warehouse was made from the facts that lie in ``datasets/`` now."""
    return is_current()


def build_if_needed(progress: Any = lambda _stage, _item: None) -> Warehouse:
    """Build the warehouse where it is missing or older than the facts, and open it.

    Raises:
        FactsError: the facts have mistakes and no warehouse could be built.
    """
    build(progress=progress)
    return warehouse()
