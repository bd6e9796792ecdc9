"""Dated values follow each other, and what was read has a source."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from etl.contracts.eligibility import Parameter, Programme

WORDS = {"en": "Words.", "de": "Worte."}


def dated(start: str, end: str | None = None, **changes: Any) -> dict[str, Any]:
    return {
        "valid_from": start,
        "valid_to": end,
        "value": 100,
        "legal_reference": "Act, section 1",
        "source_ids": ["an-act"],
        "confidence": "A",
        "note": None,
    } | changes


def parameter(*values: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {
        "id": "en_limit",
        "jurisdiction": "england",
        "name": WORDS,
        "unit": "money",
        "currency": "GBP",
        "per": "week",
        "values": list(values),
        "indicator_id": None,
    } | changes


def programme(**changes: Any) -> dict[str, Any]:
    return {
        "id": "eng_help",
        "jurisdiction": "england",
        "city": "birmingham",
        "name": WORDS,
        "local_name": "Help",
        "populations": ["adults"],
        "decided_by": WORDS,
        "door": WORDS,
        "entitlement": "individual_right",
        "effect": "gives_help",
        "need_test": [WORDS],
        "judged_by": None,
        "means_test": {"applies": "no", "rules": []},
        "status_and_residence": None,
        "age_min": 18,
        "age_max": None,
        "outcome": WORDS,
        "costs_the_person": None,
        "time_limits": [],
        "appeal": None,
        "legal_basis": ["Act, section 1"],
        "valid_from": "2015-04-01",
        "valid_to": None,
        "changes": [{"on": "2015-04-01", "what": WORDS}],
        "parameter_ids": ["en_limit"],
        "source_ids": ["an-act"],
        "confidence": "A",
        "doubts": None,
    } | changes


def test_a_value_holds_until_the_next_begins_or_it_ends():
    limit = Parameter.model_validate(parameter(dated("2020-01-01"), dated("2021-01-01", "2021-12-31", value=110)))
    assert limit.on(date(2019, 12, 31)) is None
    before, after = limit.on(date(2020, 12, 31)), limit.on(date(2021, 1, 1))
    assert before is not None
    assert after is not None
    assert (before.value, after.value) == (100, 110)
    assert limit.on(date(2022, 1, 1)) is None


def test_a_gap_between_two_values_is_a_gap():
    limit = Parameter.model_validate(parameter(dated("2020-01-01", "2020-06-30"), dated("2021-01-01")))
    assert limit.on(date(2020, 9, 1)) is None
    assert limit.on(date(2021, 1, 1)) is not None


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([dated("2020-01-01", "2019-12-31")], "ends before it begins"),
        ([dated("2021-01-01"), dated("2020-01-01")], "expected values oldest first"),
        ([dated("2020-01-01"), dated("2020-01-01")], "expected values oldest first"),
        ([dated("2020-01-01", "2021-01-01"), dated("2021-01-01")], "overlap"),
        ([], "at least 1 item"),
        ([dated("2020-01-01", source_ids=[])], "expected a source"),
        ([dated("2020-01-01", legal_reference="")], "legal_reference"),
        ([dated("2020-01-01", confidence="E")], "confidence"),
    ],
)
def test_values_that_cannot_be_law_are_refused_with_a_reason(values: list[dict[str, Any]], told: str):
    with pytest.raises(ValidationError, match=told):
        Parameter.model_validate(parameter(*values))


def test_only_what_is_to_be_verified_may_lack_a_source():
    limit = Parameter.model_validate(parameter(dated("2020-01-01", confidence="D", source_ids=[])))
    assert limit.values[0].source_ids == ()


@pytest.mark.parametrize("changes", [{"currency": None}, {"unit": "years"}, {"unit": "percent", "per": None}])
def test_money_has_a_currency_and_nothing_else_has(changes: dict[str, Any]):
    with pytest.raises(ValidationError, match="expected a currency for money"):
        Parameter.model_validate(parameter(dated("2020-01-01"), **changes))


def test_a_misspelt_field_is_refused():
    with pytest.raises(ValidationError, match="Extra inputs"):
        Parameter.model_validate(parameter(dated("2020-01-01", vaild_to="2020-12-31")))
    with pytest.raises(ValidationError, match="Extra inputs"):
        Programme.model_validate(programme(need_tests=[]))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"valid_to": "2015-03-31"}, "valid_to on or after valid_from"),
        ({"age_max": 17}, "age_max of at least age_min"),
        ({"populations": []}, "at least 1 item"),
        ({"name": {"en": "Only English"}}, "de"),
        ({"entitlement": "perhaps"}, "entitlement"),
        ({"effect": "welcome"}, "effect"),
    ],
)
def test_a_programme_that_contradicts_itself_is_refused(changes: dict[str, Any], told: str):
    Programme.model_validate(programme())
    with pytest.raises(ValidationError, match=told):
        Programme.model_validate(programme(**changes))


@given(
    starts=st.lists(st.dates(date(2000, 1, 1), date(2030, 1, 1)), min_size=1, max_size=6, unique=True).map(sorted),
    day=st.dates(date(1999, 1, 1), date(2031, 1, 1)),
)
def test_of_values_without_end_the_latest_that_has_begun_is_in_force(starts: list[date], day: date):
    values = [dated(start.isoformat(), value=number) for number, start in enumerate(starts)]
    found = Parameter.model_validate(parameter(*values)).on(day)
    begun = [number for number, start in enumerate(starts) if start <= day]
    assert (found.value if found else None) == (Decimal(begun[-1]) if begun else None)


@given(days=st.integers(1, 400))
def test_an_end_on_the_eve_of_the_next_value_leaves_no_gap(days: int):
    first = date(2020, 1, 1)
    second = first + timedelta(days=days)
    eve = (second - timedelta(days=1)).isoformat()
    limit = Parameter.model_validate(parameter(dated(first.isoformat(), eve), dated(second.isoformat())))
    assert all(limit.on(first + timedelta(days=n)) is not None for n in range(days + 2))
