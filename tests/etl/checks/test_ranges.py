"""Ranges: a number that its unit cannot have."""

from decimal import Decimal

import pytest

from etl.checks.ranges import check_ranges
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Currency, Per, Severity
from tests.etl.checks.conftest import Says
from tests.etl.facts_in_miniature import with_changed

COUNT = {"indicator_id": "children_in_care", "geography_code": "DE600"}
RATE = {"indicator_id": "children_in_care_rate", "period": "2023-24"}
SHARE = {"indicator_id": "care_home_share"}
MONEY = {"indicator_id": "adult_care_spend"}


def test_money_needs_a_currency(facts: Facts):
    found = {f.sentence for f in check_ranges(with_changed(facts, "observations", MONEY, currency=None, per=None))}
    assert found == {"An indicator in money needs a currency."}


def test_what_is_not_money_has_no_currency(facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", COUNT, currency=Currency.EUR)
    assert "An indicator in count needs no currency." in says(check_ranges, spoilt, Severity.ERROR)


def test_a_span_of_payment_belongs_to_money(facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", COUNT, per=Per.YEAR)
    assert "without a currency" in says(check_ranges, spoilt, Severity.ERROR)


def test_an_amount_as_such_needs_no_span_of_payment(facts: Facts):
    assert list(check_ranges(with_changed(facts, "observations", MONEY, per=None))) == []


def test_a_count_of_broken_people_is_a_warning(facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", COUNT, value=Decimal("3000.5"))
    assert "A count is not a whole number: 3000.5." in says(check_ranges, spoilt, Severity.WARNING)


def test_a_count_printed_with_a_zero_after_the_point_is_whole(facts: Facts):
    assert list(check_ranges(with_changed(facts, "observations", COUNT, value=Decimal("3000.0")))) == []


@pytest.mark.parametrize("where", [COUNT, RATE], ids=["count", "rate"])
def test_a_negative_count_or_rate_is_an_error(where: dict[str, str], facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", where, value=Decimal(-1))
    assert "is negative: -1." in says(check_ranges, spoilt, Severity.ERROR)


def test_negative_money_is_a_refund_and_no_finding(facts: Facts):
    assert list(check_ranges(with_changed(facts, "observations", MONEY, value=Decimal(-1)))) == []


@pytest.mark.parametrize("value", ["-0.1", "100.1", "180"])
def test_a_percentage_outside_its_hundred_is_a_note_for_it_may_be_a_change(value: str, facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", SHARE, value=Decimal(value))
    assert f"outside 0 to 100: {value}" in says(check_ranges, spoilt, Severity.NOTE)


@pytest.mark.parametrize("value", ["0", "100"])
def test_nobody_and_everybody_are_shares(value: str, facts: Facts):
    assert list(check_ranges(with_changed(facts, "observations", SHARE, value=Decimal(value)))) == []


def test_a_part_larger_than_its_whole_is_an_error(facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", SHARE, numerator=Decimal(2001))
    assert "The part 2001 exceeds its whole 2000." in says(check_ranges, spoilt, Severity.ERROR)


@pytest.mark.parametrize("denominator", [0, -5])
def test_a_denominator_of_nobody_is_an_error(denominator: int, facts: Facts, says: Says):
    spoilt = with_changed(facts, "observations", RATE, denominator=Decimal(denominator))
    assert f"A denominator is not positive: {denominator}." in says(check_ranges, spoilt, Severity.ERROR)
