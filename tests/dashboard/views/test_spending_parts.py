"""What the money buys: published parts, the rest of a total, and one year for all of it."""

import pytest

from dashboard.views.spending_parts import parts_of_total, sum_of_parts
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, Place

ENGLISH = Language.ENGLISH


def test_parts_and_rest_make_the_published_total(built_warehouse: Warehouse) -> None:
    for place in (Place.BIRMINGHAM, Place.CHICAGO):
        found = parts_of_total("spend_per_child", "spend_away_from_home", place, ENGLISH, built_warehouse)
        assert found is not None
        assert found.total is not None
        assert found.parts[-1].row is None
        assert sum(part.amount for part in found.parts) == pytest.approx(found.total.value)
        assert sum(part.share for part in found.parts) == pytest.approx(1)
        assert min(part.amount for part in found.parts) > 0


def test_the_year_is_one_and_the_best_comparable_where_there_is_one(built_warehouse: Warehouse) -> None:
    found = parts_of_total("spend_per_child", "spend_away_from_home", Place.BIRMINGHAM, ENGLISH, built_warehouse)
    assert found is not None
    assert {part.row.period for part in found.parts if part.row} == {"2019-20"}


def test_without_parts_in_the_best_year_the_latest_year_that_has_them_is_taken(built_warehouse: Warehouse) -> None:
    concept = "adult_spend_per_adult"
    found = parts_of_total(concept, concept, Place.BIRMINGHAM, ENGLISH, built_warehouse, first_part=1)
    assert found is not None
    assert found.first.period == "2014-15"
    assert len(found.parts) == 9


def test_the_largest_part_comes_first_and_the_rest_last(built_warehouse: Warehouse) -> None:
    found = parts_of_total("spend_per_child", "spend_away_from_home", Place.CHICAGO, ENGLISH, built_warehouse)
    assert found is not None
    amounts = [part.amount for part in found.parts[:-1]]
    assert amounts == sorted(amounts, reverse=True)


def test_a_place_without_parts_has_none(built_warehouse: Warehouse) -> None:
    assert parts_of_total("spend_per_child", "spend_away_from_home", Place.HAMBURG, ENGLISH, built_warehouse) is None
    assert sum_of_parts("adult_spend_per_adult", Place.UNITED_STATES, ENGLISH, built_warehouse) is None


def test_programmes_are_added_where_nobody_publishes_a_total(built_warehouse: Warehouse) -> None:
    hamburg = sum_of_parts("adult_spend_per_adult", Place.HAMBURG, ENGLISH, built_warehouse)
    assert hamburg is not None
    assert hamburg.total is None
    assert [part.row.indicator_id for part in hamburg.parts if part.row] == ["hh_egh_spend", "hh_hzp_spend"]
    assert hamburg.amount == sum(part.amount for part in hamburg.parts)


def test_net_is_never_a_part_of_gross(built_warehouse: Warehouse) -> None:
    found = sum_of_parts("adult_spend_per_adult", Place.HAMBURG, ENGLISH, built_warehouse)
    assert found is not None
    assert all("other_basis" not in part.row.warnings for part in found.parts if part.row)
