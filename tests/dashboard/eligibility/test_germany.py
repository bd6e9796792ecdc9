"""What must hold of the rules of Germany beyond single cases."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.eligibility.germany import GERMANY
from dashboard.eligibility.germany.care_grade import graded
from dashboard.eligibility.law import Law, read_law
from dashboard.eligibility.person import GermanIncome, GermanNeed, Household, Person, Setting
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Currency, Language
from tests.dashboard.eligibility.cases import FOLDER, Case, read_cases

ENGLISH = wording(Language.ENGLISH)
CASES = [case for case in read_cases() if case.rule in GERMANY]
DECIDED = [case for case in CASES if case.answer != Answer.NOT_KNOWN]
MOST = {"module_1": 15, "module_2": 33, "module_3": 65, "module_4": 54, "module_5": 15, "module_6": 18}
MONEY = st.decimals(min_value=0, max_value=200_000, places=2)


@pytest.fixture(scope="session")
def law(built_warehouse: Warehouse) -> Law:
    return read_law(built_warehouse)


def _shown() -> Iterable[Any]:
    """Cases that say what some step must show."""
    shows = {
        (path.stem, raw["rule"], raw["name"]): raw["shows"]
        for path in FOLDER.glob("germany_*.yaml")
        for raw in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
        if "shows" in raw
    }
    for case in CASES:
        key = (case.file, case.rule, case.name)
        if key in shows:
            yield pytest.param(case, shows[key], id=str(case))


def test_cases_have_different_names() -> None:
    assert len({(case.rule, case.name) for case in CASES}) == len(CASES)


@pytest.mark.parametrize(("case", "shows"), list(_shown()))
def test_a_step_shows_points_and_grade(case: Case, shows: list[str], law: Law) -> None:
    trace = GERMANY[case.rule](case.person, law, ENGLISH)
    for text in shows:
        assert any(text in step.looked_at for step in trace.steps), [step.looked_at for step in trace.steps]


@pytest.mark.parametrize("language", list(Language))
def test_every_case_can_be_told(language: Language, law: Law) -> None:
    for case in CASES:
        trace = GERMANY[case.rule](case.person, law, wording(language))
        assert all("{" not in step.question + step.looked_at for step in trace.steps)
        assert all(step.judged_by for step in trace.steps if step.answer is Answer.JUDGEMENT)


@st.composite
def _two_needs(draw: st.DrawFn) -> tuple[dict[str, int], dict[str, int]]:
    less = {name: draw(st.integers(0, most)) for name, most in MOST.items()}
    more = {name: draw(st.integers(less[name], most)) for name, most in MOST.items()}
    return less, more


@settings(max_examples=200, deadline=None)
@given(needs=_two_needs(), months=st.sampled_from([None, 3, 18]))
def test_more_points_never_lower_a_grade(
    needs: tuple[dict[str, int], dict[str, int]], months: int | None, law: Law
) -> None:
    less, more = (
        graded(
            Person(
                on=date(2026, 6, 1),
                age=80 if months is None else months // 12,
                german=GermanNeed(**need, age_in_months=months, months_expected=12),
            ),
            law,
            ENGLISH,
        )[1].grade
        or 0
        for need in needs
    )
    assert more >= less


@settings(max_examples=100, deadline=None)
@given(needs=_two_needs(), on=st.sampled_from([date(2017, 1, 1), date(2022, 1, 1), date(2024, 1, 1), date(2026, 1, 1)]))
@pytest.mark.parametrize("setting", list(Setting))
def test_more_points_never_lower_a_benefit(
    setting: Setting, needs: tuple[dict[str, int], dict[str, int]], on: date, law: Law
) -> None:
    rule = GERMANY["de_pflege_at_home" if setting is Setting.HOME else "de_pflege_care_home"]
    less, more = (
        sum(
            one.amount
            for one in rule(
                Person(
                    on=on,
                    age=80,
                    setting=setting,
                    german=GermanNeed(**need, months_expected=12, months_insured_of_last_ten_years=120),
                ),
                law,
                ENGLISH,
            ).gives
        )
        for need in needs
    )
    assert more >= less


def _asked_for(trace: Trace) -> Decimal:
    """What a person has to pay; everything where own means come first."""
    return Decimal("Infinity") if trace.answer is Answer.NOT_MET else sum((c.amount for c in trace.costs), Decimal(0))


@settings(max_examples=200, deadline=None)
@given(
    savings=st.tuples(MONEY, MONEY).map(sorted),
    income=MONEY,
    household=st.sampled_from(Household),
    setting=st.sampled_from(Setting),
    home=st.sampled_from([None, Decimal(200_000)]),
)
@pytest.mark.parametrize("programme", ["hh_hilfe_zur_pflege", "hh_eingliederungshilfe", "de_asylblg_care"])
def test_more_savings_never_lower_a_contribution(
    programme: str,
    savings: list[Decimal],
    income: Decimal,
    household: Household,
    setting: Setting,
    home: Decimal | None,
    law: Law,
) -> None:
    less, more = (_with_means(programme, law, household, setting, income, home, amount) for amount in savings)
    assert _asked_for(more) >= _asked_for(less)


@settings(max_examples=200, deadline=None)
@given(incomes=st.tuples(MONEY, MONEY).map(sorted), household=st.sampled_from(Household))
@pytest.mark.parametrize("programme", ["hh_hilfe_zur_pflege", "hh_eingliederungshilfe"])
def test_more_income_never_lowers_a_contribution(
    programme: str, incomes: list[Decimal], household: Household, law: Law
) -> None:
    less, more = (_with_means(programme, law, household, Setting.HOME, income, None, Decimal(0)) for income in incomes)
    assert _asked_for(more) >= _asked_for(less)


def _with_means(
    programme: str,
    law: Law,
    household: Household,
    setting: Setting,
    income: Decimal,
    home: Decimal | None,
    savings: Decimal,
) -> Trace:
    person = Person(
        on=date(2026, 6, 1),
        age=60,
        household=household,
        household_size=1 if household is Household.ALONE else 3,
        currency=Currency.EUR,
        income=income,
        savings=savings,
        home_value=home,
        partner_income=Decimal(500),
        partner_savings=Decimal(0),
        housing_cost=Decimal(500),
        monthly_cost_of_support=Decimal(4000),
        setting=setting,
        works_or_trains=False,
        german=GermanNeed(
            module_1=10,
            module_2=0,
            module_3=0,
            module_4=37,
            module_5=6,
            module_6=0,
            months_expected=12,
            months_insured_of_last_ten_years=120,
            significantly_limited_in_taking_part=True,
            income_kind=GermanIncome.PENSION,
        ),
    )
    return GERMANY[programme](person, law, ENGLISH)


@settings(max_examples=150, deadline=None)
@given(case=st.sampled_from(DECIDED), data=st.data())
def test_a_missing_parameter_is_not_known_and_never_a_number(case: Case, data: st.DataObject, law: Law) -> None:
    before = GERMANY[case.rule](case.person, law, ENGLISH)
    used = sorted({one.parameter_id for step in before.steps for one in step.parameters})
    if not used:
        return
    gone = data.draw(st.sampled_from(used))
    after = GERMANY[case.rule](case.person, law.without([gone]), ENGLISH)
    assert any(step.answer is Answer.NOT_KNOWN for step in after.steps)
    assert after.answer in (Answer.NOT_KNOWN, before.answer)
    assert {one.amount for one in after.gives} <= {one.amount for one in before.gives}
    assert {one.amount for one in after.costs} <= {one.amount for one in before.costs}


def test_without_any_parameter_nothing_is_given(law: Law) -> None:
    nothing = law.without(_all_ids(law))
    for case in CASES:
        trace = GERMANY[case.rule](case.person, nothing, ENGLISH)
        assert not trace.gives
        assert not trace.costs


def _all_ids(law: Law) -> set[str]:
    return {
        one.parameter_id
        for case in CASES
        for step in GERMANY[case.rule](case.person, law, ENGLISH).steps
        for one in step.parameters
    }


def test_numbers_that_are_to_be_verified_are_said_to_be(law: Law) -> None:
    for case in CASES:
        trace = GERMANY[case.rule](case.person, law, ENGLISH)
        weak = any(one.confidence == "D" for step in trace.steps for one in step.parameters)
        assert weak == any("still to be verified" in remark for remark in trace.remarks), str(case)


def test_the_highest_band_of_a_module_gives_its_weight(law: Law) -> None:
    weights = {1: "m1", 2: "m2_m3", 3: "m2_m3", 4: "m4", 5: "m5", 6: "m6"}
    for module, name in weights.items():
        points = law.used(f"de_nba_m{module}_band_5_points", date(2026, 6, 1), ENGLISH)
        weight = law.used(f"de_nba_{name}_weight", date(2026, 6, 1), ENGLISH)
        assert points is not None
        assert weight is not None
        assert points.value == weight.value


def test_limits_worked_out_are_those_that_were_published(law: Law) -> None:
    pairs = {
        "de_egh_capital_limit": "de_egh_capital_percent",
        "de_egh_income_limit_employment": "de_egh_income_percent_employment",
        "de_egh_income_limit_non_insured": "de_egh_income_percent_non_insured",
        "de_egh_income_limit_pension": "de_egh_income_percent_pension",
    }
    for published, percent in pairs.items():
        for day in law.days_of_change(published):
            limit = law.used(published, day, ENGLISH)
            share = law.used(percent, day, ENGLISH)
            reference = law.used("de_reference_income", day, ENGLISH)
            assert limit is not None
            assert share is not None
            assert reference is not None
            assert limit.value == reference.value * share.value / 100
