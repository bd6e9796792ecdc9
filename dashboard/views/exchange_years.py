"""The years in which the exchange met, as marks that a reader may lay over a line."""

from dataclasses import dataclass
from functools import lru_cache

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.warehouse import Warehouse


@dataclass(frozen=True, order=True)
class ExchangeYear:
    """A year and what it is called on an axis: the city that was host."""

    year: int
    label: str


def exchange_years(warehouse: Warehouse, known: Catalogue, words: Wording) -> tuple[ExchangeYear, ...]:
    """Every year in which delegates met, with its host, in the order of time; none where the facts name none."""
    return tuple(
        ExchangeYear(year, known.label("place", city, words)) for year, city in _visits(warehouse) if city is not None
    )


@lru_cache(maxsize=2)
def _visits(warehouse: Warehouse) -> tuple[tuple[int, str | None], ...]:
    """Year and host of each event that has both. A warehouse without the exchange's own table has no such years."""
    columns = warehouse.value(
        "SELECT count(*) FROM duckdb_columns() "
        "WHERE table_name = 'exchange_event' AND column_name IN ('year', 'host_city')"
    )
    if columns < 2:
        return ()
    rows = warehouse.rows(
        "SELECT DISTINCT year, host_city FROM exchange_event "
        "WHERE year IS NOT NULL AND host_city IS NOT NULL ORDER BY year, host_city"
    )
    return tuple((int(row["year"]), str(row["host_city"])) for row in rows)
