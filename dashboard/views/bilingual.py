"""Rows of the warehouse as texts in both languages, with the sources that they cite."""

from collections.abc import Mapping
from typing import Any

from dashboard.views.catalogue import catalogue
from dashboard.views.row import SourceReference
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language

Both = Mapping[Language, str]
"""One text in both languages."""

Rows = list[dict[str, Any]]


def both(row: Mapping[str, Any], field: str) -> Both:
    """A text that every row has."""
    return {language: row[f"{field}_{language}"] for language in Language}


def if_stated(row: Mapping[str, Any], field: str) -> Both | None:
    """A text that may be missing; None: not stated in the sources read."""
    return both(row, field) if row[f"{field}_en"] else None


def grouped(warehouse: Warehouse, query: str, *keys: str) -> dict[Any, Rows]:
    """The rows of a query by a column, or by several as a tuple, in the order of the query."""
    found: dict[Any, Rows] = {}
    for row in warehouse.rows(query):
        key = row[keys[0]] if len(keys) == 1 else tuple(row[name] for name in keys)
        found.setdefault(key, []).append(row)
    return found


def cited(warehouse: Warehouse, table: str, *keys: str) -> dict[Any, tuple[SourceReference, ...]]:
    """The sources of a table like ``practice_model_source`` by the column that it belongs to, in their order."""
    known = catalogue(warehouse).sources
    rows = grouped(warehouse, f"SELECT * FROM {table} ORDER BY position", *keys)  # noqa: S608 - our own names
    return {key: tuple(known[row["source_id"]] for row in found) for key, found in rows.items()}


def listed(warehouse: Warehouse, table: str, key: str, column: str) -> dict[str, tuple[str, ...]]:
    """One column of a table that lists ids, by another, in order."""
    rows = grouped(warehouse, f"SELECT * FROM {table} ORDER BY position", key)  # noqa: S608 - our own names
    return {name: tuple(row[column] for row in found) for name, found in rows.items()}
