"""The years of the exchange come from its own table, where the warehouse has one."""

from pathlib import Path

import duckdb
import pytest

from dashboard.language import wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.exchange_years import ExchangeYear, exchange_years
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language


def warehouse_of(path: Path, *statements: str) -> Warehouse:
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)
    return Warehouse(path)


def test_each_meeting_has_its_year_and_its_host_in_the_order_of_time(tmp_path: Path, known: Catalogue) -> None:
    met = warehouse_of(
        tmp_path / "met.duckdb",
        "CREATE TABLE exchange_event (year INTEGER, host_city VARCHAR)",
        "INSERT INTO exchange_event VALUES (2019, 'birmingham'), (2017, 'chicago'), (2017, 'chicago'), (2001, NULL)",
    )
    expected = (ExchangeYear(2017, "Chicago"), ExchangeYear(2019, "Birmingham"))
    assert exchange_years(met, known, wording(Language.ENGLISH)) == expected


@pytest.mark.parametrize("table", ["exchange", "exchange_event"])
def test_where_the_table_is_missing_or_another_there_are_no_years(tmp_path: Path, known: Catalogue, table: str) -> None:
    bare = warehouse_of(tmp_path / "bare.duckdb", f"CREATE TABLE {table} (title VARCHAR)")
    assert exchange_years(bare, known, wording(Language.ENGLISH)) == ()
