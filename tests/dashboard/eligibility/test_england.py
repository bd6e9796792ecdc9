"""What must hold for every invented person under the rules of England, whatever the amounts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.eligibility.england import ENGLAND
from dashboard.eligibility.law import Law, read_law
from dashboard.eligibility.person import EnglishMeans, EnglishNeed, Household, Person, Setting
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language
from tests.dashboard.eligibility.cases import Case, read_cases

CASES = [case for case in read_cases() if case.rule in ENGLAND]
ENGLISH = wording(Language.ENGLISH)
CHARGING = {Setting.HOME: "eng_charging_community", Setting.CARE_HOME: "eng_charging_care_home"}

pounds = st.decimals(min_value=0, max_value=60_000, places=2)
monthly = st.decimals(min_value=0, max_value=6_000, places=2)
days_with_amounts = st.dates(min_value=date(2015, 4, 15), max_value=date(2026, 3, 31))
settled = st.sampled_from([Setting.HOME, Setting.CARE_HOME])
few = settings(max_examples=150, deadline=None)


@pytest.fixture(scope="session")
def law(built_warehouse: Warehouse) -> Law:
    return read_law(built_warehouse)


def trace_of(case: Case, law: Law) -> Trace:
    return ENGLAND[case.rule](case.person, law, ENGLISH)


def charged(law: Law, on: date, setting: Setting, savings: Decimal, income: Decimal, cost: Decimal) -> Decimal:
    person = Person(
        on=on,
        age=80,
        setting=setting,
        household=Household.ALONE,
        savings=savings,
        income=income,
        home_value=Decimal(0),
        monthly_cost_of_support=cost,
        english=EnglishNeed(outcomes_unable=4, from_impairment_or_illness=True, significant_impact=True),
        english_means=EnglishMeans(pension_age=True),
    )
    trace = ENGLAND[CHARGING[setting]](person, law, ENGLISH)
    assert trace.answer is Answer.MET
    return trace.costs[0].amount


@few
@given(on=days_with_amounts, setting=settled, one=pounds, other=pounds, income=monthly, cost=monthly)
def test_more_savings_never_lower_a_contribution(
    law: Law, on: date, setting: Setting, one: Decimal, other: Decimal, income: Decimal, cost: Decimal
) -> None:
    less, more = sorted([one, other])
    assert charged(law, on, setting, less, income, cost) <= charged(law, on, setting, more, income, cost)


@few
@given(on=days_with_amounts, setting=settled, savings=pounds, one=monthly, other=monthly, cost=monthly)
def test_more_income_never_lowers_a_contribution(
    law: Law, on: date, setting: Setting, savings: Decimal, one: Decimal, other: Decimal, cost: Decimal
) -> None:
    less, more = sorted([one, other])
    assert charged(law, on, setting, savings, less, cost) <= charged(law, on, setting, savings, more, cost)


@few
@given(on=days_with_amounts, setting=settled, savings=pounds, income=monthly, cost=monthly)
def test_a_contribution_lies_between_nothing_and_the_cost(
    law: Law, on: date, setting: Setting, savings: Decimal, income: Decimal, cost: Decimal
) -> None:
    assert 0 <= charged(law, on, setting, savings, income, cost) <= cost * 12 / 52


@few
@given(
    rule=st.sampled_from(["eng_adult_eligibility_threshold", "eng_carer_support"]),
    one=st.integers(0, 8),
    other=st.integers(0, 8),
)
def test_more_outcomes_out_of_reach_never_end_eligibility(law: Law, rule: str, one: int, other: int) -> None:
    answers = []
    for outcomes in sorted([one, other]):
        need = EnglishNeed(
            outcomes_unable=outcomes,
            carer_outcomes_affected=outcomes,
            carer_health_at_risk=False,
            from_impairment_or_illness=True,
            significant_impact=True,
            carer_significant_impact=True,
        )
        person = Person(on=date(2024, 6, 1), age=50, provides_care=True, english=need)
        answers.append(ENGLAND[rule](person, law, ENGLISH).answer)
    assert answers != [Answer.MET, Answer.NOT_MET]


@few
@given(outcomes=st.integers(0, 10), cause=st.sampled_from([True, False, None]), age=st.integers(0, 120))
def test_a_significant_impact_is_never_computed(law: Law, outcomes: int, cause: bool | None, age: int) -> None:
    need = EnglishNeed(outcomes_unable=outcomes, from_impairment_or_illness=cause)
    trace = ENGLAND["eng_adult_eligibility_threshold"](Person(on=date(2024, 6, 1), age=age, english=need), law, ENGLISH)
    assert trace.answer is not Answer.MET
    assert trace.steps[-1].answer is Answer.JUDGEMENT
    assert trace.steps[-1].judged_by


@pytest.mark.parametrize("rule", sorted(ENGLAND))
def test_without_a_parameter_its_step_is_not_known_and_no_sum_rests_on_it(rule: str, law: Law) -> None:
    for case in (case for case in CASES if case.rule == rule):
        whole = trace_of(case, law)
        for parameter_id in {used.parameter_id for step in whole.steps for used in step.parameters}:
            trace = trace_of(case, law.without([parameter_id]))
            other_ground = trace.answer is Answer.NOT_MET and whole.answer is not Answer.MET
            assert other_ground or Answer.NOT_KNOWN in {step.answer for step in trace.steps}, parameter_id
            assert all(used.parameter_id != parameter_id for step in trace.steps for used in step.parameters)
            if case.rule in CHARGING.values():
                assert (trace.gives, trace.costs) == ((), ()), parameter_id


@pytest.mark.parametrize("rule", sorted(ENGLAND))
def test_without_any_parameter_nothing_is_met_by_a_number_and_no_sum_is_given(rule: str, law: Law) -> None:
    everything = [used.parameter_id for case in CASES for step in trace_of(case, law).steps for used in step.parameters]
    for case in CASES:
        if case.rule == rule:
            trace = trace_of(case, law.without(everything))
            assert (trace.gives, trace.costs) == ((), ())
            assert all(not step.parameters for step in trace.steps)


def test_what_was_only_planned_never_enters_a_trace(law: Law) -> None:
    for case in CASES:
        used = {used.parameter_id for step in trace_of(case, law).steps for used in step.parameters}
        assert not any(parameter_id.startswith("en_planned") for parameter_id in used), case


def test_a_value_still_to_be_verified_is_named_in_a_remark(law: Law) -> None:
    seen = 0
    for case in CASES:
        trace = trace_of(case, law)
        for used in (used for step in trace.steps for used in step.parameters if used.confidence == "D"):
            seen += 1
            assert any(used.name in remark for remark in trace.remarks), case
    assert seen > 0


def test_both_languages_come_to_the_same(law: Law) -> None:
    for case in CASES:
        english = trace_of(case, law)
        german = ENGLAND[case.rule](case.person, law, wording(Language.GERMAN))
        assert english.answer is german.answer
        assert [step.answer for step in english.steps] == [step.answer for step in german.steps]
        assert [one.amount for one in english.costs + english.gives] == [
            one.amount for one in german.costs + german.gives
        ]


def test_a_judgement_names_who_judges(law: Law) -> None:
    for case in CASES:
        for step in trace_of(case, law).steps:
            assert (step.answer is Answer.JUDGEMENT) == bool(step.judged_by), case


def test_a_figure_of_a_council_needs_no_amount_of_the_law(law: Law) -> None:
    case = next(case for case in CASES if "council figure 148.47" in case.name)
    trace = trace_of(replace(case), law.without(["en_mig_single_pension_age"]))
    assert [round(one.amount, 2) for one in trace.costs] == [Decimal("63.63")]
