"""What must hold of the rules of Illinois beyond single cases."""

import ast
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.eligibility import illinois
from dashboard.eligibility.illinois import ILLINOIS
from dashboard.eligibility.law import Law, read_law
from dashboard.eligibility.person import Household, Person
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Currency, Language
from tests.dashboard.eligibility.cases import cases_by_rule, read_cases

ENGLISH = wording(Language.ENGLISH)
CASES = cases_by_rule([case for case in read_cases() if case.rule in ILLINOIS])
MONEY = st.decimals(min_value=0, max_value=200_000, places=2)
DAYS = st.dates(date(2012, 1, 1), date(2026, 12, 31))
# From worst to best: what a higher score of need may change.
RANK = {Answer.NOT_MET: 0, Answer.NOT_KNOWN: 1, Answer.MET: 2}
every_rule = pytest.mark.parametrize("rule", CASES)
OTHERWISE_MET = {"medicaid_applied_for": True, "certified_safe_at_home": True, "costs_no_more_than_institution": True}


@pytest.fixture(scope="session")
def law(built_warehouse: Warehouse) -> Law:
    return read_law(built_warehouse)


def trace_of(rule: str, law: Law, **person: Any) -> Trace:
    start = {"on": date(2024, 6, 1), "age": 70, "currency": Currency.USD, "income": 1000, "savings": 5000}
    return ILLINOIS[rule](Person.model_validate({**start, **person}), law, ENGLISH)


def taken(trace: Trace) -> Decimal:
    return sum((one.amount for one in trace.costs), Decimal(0))


def test_every_rule_says_what_it_rests_on() -> None:
    for rule in ILLINOIS.values():
        assert rule.__doc__
        assert "Not modelled" in rule.__doc__ or "were not read" in rule.__doc__, rule.__name__


def test_no_number_of_the_law_stands_in_the_code() -> None:
    """Plain arithmetic only: months, percent, two people, the end of a year, the size with published amounts."""
    plain = {0, 1, 2, 3, 12, 31, 100}
    for path in sorted(Path(illinois.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and type(node.value) in (int, float):
                assert node.value in plain, (path.name, node.lineno, node.value)


def test_cases_have_different_names() -> None:
    for rule, cases in CASES.items():
        assert len({case.name for case in cases}) == len(cases), rule


@every_rule
def test_a_missing_parameter_is_not_known_and_never_a_number(rule: str, law: Law) -> None:
    for case in CASES[rule]:
        trace = ILLINOIS[case.rule](case.person, law, ENGLISH)
        deciding = [step for step in trace.steps if trace.answer is Answer.NOT_MET or step.answer is Answer.MET]
        for parameter in {used.parameter_id for step in deciding for used in step.parameters}:
            without = ILLINOIS[case.rule](case.person, law.without([parameter]), ENGLISH)
            asked = [step for step in without.steps if step.answer is Answer.NOT_KNOWN]
            assert asked, (str(case), parameter)
            if case.rule != "il_child_protection_investigation":  # time limits do not decide there
                assert without.answer in (Answer.NOT_KNOWN, Answer.NOT_MET), parameter
                assert not without.gives, parameter
                assert not without.costs, parameter


@every_rule
def test_without_any_law_no_amount_is_named(rule: str, law: Law) -> None:
    for case in CASES[rule]:
        trace = ILLINOIS[case.rule](case.person, law.without(law._parameters), ENGLISH)
        assert not trace.gives
        assert not trace.costs


@every_rule
def test_what_is_still_to_be_verified_is_said(rule: str, law: Law) -> None:
    for case in CASES[rule]:
        trace = ILLINOIS[case.rule](case.person, law, ENGLISH)
        for used in (used for step in trace.steps for used in step.parameters if used.confidence == "D"):
            assert any(used.name in remark for remark in trace.remarks), used.name


@every_rule
def test_judgement_says_who_judges(rule: str, law: Law) -> None:
    for case in CASES[rule]:
        for step in ILLINOIS[case.rule](case.person, law, ENGLISH).steps:
            assert (step.answer is Answer.JUDGEMENT) == bool(step.judged_by)


@pytest.mark.parametrize(
    ("rule", "person", "shown"),
    [
        ("il_transfer_penalty", {"given_away": 35060, "given_to": "other", "months_since_gift": 12}, "5 months"),
        ("il_snap_elderly_disabled", {"court_ordered_support_weekly": "56.47"}, "$839"),
    ],
)
def test_worked_examples_are_shown(rule: str, person: dict[str, Any], shown: str, law: Law) -> None:
    on = date(2025, 6, 1) if rule == "il_transfer_penalty" else date(2024, 6, 1)
    trace = trace_of(rule, law, on=on, income=1290, illinois_means=person)
    assert shown in [step.looked_at for step in trace.steps]


@pytest.mark.parametrize(
    ("income", "level"),
    [("1215", "QMB"), ("1215.01", "SLIB"), ("1457.99", "SLIB"), ("1458", "QI-1"), ("1640.24", "QI-1")],
)
def test_the_level_of_medicare_savings_follows_the_income(income: str, level: str, law: Law) -> None:
    """2023: 14,580 / 12 = 1,215; x 1.2 = 1,458; x 1.35 = 1,640.25."""
    trace = trace_of("il_msp", law, on=date(2023, 6, 1), income=income, illinois_means={"medicare_part_a": True})
    assert [remark.split(":")[0] for remark in trace.remarks] == [level]


@pytest.mark.parametrize(("age", "strand"), [(14, "Chicagobility"), (15, "Chicagobility"), (16, "two other strands")])
def test_the_strand_of_summer_work_follows_the_age(age: int, strand: str, law: Law) -> None:
    assert strand in trace_of("chi_one_summer", law, age=age).remarks[0]


@every_rule
def test_a_trace_can_be_said_in_german(rule: str, law: Law) -> None:
    for case in CASES[rule]:
        english = ILLINOIS[case.rule](case.person, law, ENGLISH)
        german = ILLINOIS[case.rule](case.person, law, wording(Language.GERMAN))
        assert (german.answer, german.gives and german.gives[0].amount) == (
            english.answer,
            english.gives and english.gives[0].amount,
        )


def test_the_published_limit_is_the_guideline_of_its_year(law: Law) -> None:
    for on in (date(2023, 6, 1), date(2024, 6, 1), date(2025, 6, 1)):
        published = law.used("il_aabd_medical_income_limit_single", on, ENGLISH)
        assert published is not None
        at, above = (
            trace_of("il_aabd_medical", law, on=on, income=published.value + more).answer
            for more in (Decimal(25), Decimal("25.01"))
        )
        assert (at, above) == (Answer.MET, Answer.NOT_MET)


@settings(deadline=None, max_examples=60)
@given(on=DAYS, income=MONEY, less=MONEY, more=MONEY, couple=st.booleans())
def test_more_savings_never_lower_the_spend_down(
    law: Law, on: date, income: Decimal, less: Decimal, more: Decimal, couple: bool
) -> None:
    low, high = (
        trace_of(
            "il_aabd_spenddown",
            law,
            on=on,
            income=income,
            savings=savings,
            household=Household.COUPLE if couple else Household.ALONE,
            partner_income=0,
            partner_savings=0,
        )
        for savings in sorted((less, more))
    )
    assert taken(low) <= taken(high)
    assert (low.answer is Answer.NOT_KNOWN) == (high.answer is Answer.NOT_KNOWN)


@settings(deadline=None, max_examples=60)
@given(income=MONEY, further=MONEY, cost=MONEY)
def test_more_income_never_lowers_the_share_in_a_home(
    law: Law, income: Decimal, further: Decimal, cost: Decimal
) -> None:
    low, high = (
        trace_of(
            "il_ltc_medicaid",
            law,
            income=amount,
            setting="care_home",
            home_value=0,
            monthly_cost_of_support=cost,
            illinois={"determination_of_need": 40},
        )
        for amount in (income, income + further)
    )
    assert low.answer is high.answer is Answer.MET
    assert taken(low) <= taken(high) <= cost
    assert taken(high) + high.gives[0].amount == cost


@settings(deadline=None, max_examples=60)
@given(income=MONEY, further=MONEY, earned=st.booleans(), on=DAYS)
def test_more_income_never_raises_ssi(law: Law, income: Decimal, further: Decimal, earned: bool, on: date) -> None:
    low, high = (
        trace_of(
            "us_ssi",
            law,
            on=on,
            income=amount,
            savings=0,
            illinois_means={"earnings": amount if earned else Decimal(0)},
        )
        for amount in (income, income + further)
    )
    assert sum(one.amount for one in low.gives) >= sum(one.amount for one in high.gives)


@settings(deadline=None, max_examples=80)
@given(
    rule=st.sampled_from(["il_ccp", "il_hsp"]),
    total=st.integers(0, 90),
    part=st.integers(0, 45),
    more=st.integers(0, 10),
    memory=st.none() | st.integers(0, 30),
    dementia=st.booleans(),
)
def test_more_points_never_take_help_away(
    law: Law, rule: str, total: int, part: int, more: int, memory: int | None, dementia: bool
) -> None:
    low, high = (
        trace_of(
            rule,
            law,
            age=70 if rule == "il_ccp" else 40,
            illinois={
                "determination_of_need": total + extra,
                "impairment_part": part + extra,
                "memory_test": memory,
                "dementia_diagnosis": dementia,
                "months_expected": 24,
                **OTHERWISE_MET,
            },
        ).answer
        for extra in (0, more)
    )
    assert RANK[low] <= RANK[high]


@settings(deadline=None, max_examples=60)
@given(score=st.integers(0, 40), memory=st.integers(0, 29), rule=st.sampled_from(["il_ccp", "il_hsp"]))
def test_a_worse_memory_never_takes_help_away(law: Law, score: int, memory: int, rule: str) -> None:
    worse, better = (
        trace_of(
            rule,
            law,
            age=70 if rule == "il_ccp" else 40,
            illinois={
                "determination_of_need": score,
                "impairment_part": score,
                "memory_test": test,
                "months_expected": 24,
                **OTHERWISE_MET,
            },
        ).answer
        for test in (memory, memory + 1)
    )
    assert RANK[worse] >= RANK[better]


@settings(deadline=None, max_examples=40)
@given(income=MONEY, savings=MONEY, rule=st.sampled_from(sorted(ILLINOIS)))
def test_amounts_in_another_currency_are_never_compared(law: Law, income: Decimal, savings: Decimal, rule: str) -> None:
    trace = trace_of(rule, law, currency=Currency.EUR, income=income, savings=savings, monthly_cost_of_support=income)
    assert not trace.gives
    assert not trace.costs
