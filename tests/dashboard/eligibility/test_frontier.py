"""The frontier says of every cell what the step-by-step rules say of its person."""

import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from dashboard.eligibility.frontier import (
    CELLS,
    CURRENCY,
    Grid,
    Means,
    Outcome,
    frontier,
    person_of,
    shares,
    to_cents,
)
from dashboard.eligibility.germany.care_grade import graded
from dashboard.eligibility.law import Law, read_law
from dashboard.eligibility.person import Person
from dashboard.eligibility.rules import apply
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language

WORDS = wording(Language.ENGLISH)
YEARS = (2016, 2018, 2019, 2022, 2023, 2024, 2025, 2026)
MEANS = [("900", "2200"), ("1250", "1500"), ("1300", "700"), ("2200", "3000")]
SEVERAL = 24
"""Cells sampled in each grid, besides its corners and the cells around every border."""


@pytest.fixture(scope="session")
def law(built_warehouse: Warehouse) -> Law:
    return read_law(built_warehouse)


def means_in(year: int, income: str = "900", cost: str = "2200") -> Means:
    return Means(date(year, 7, 1), Decimal(income), Decimal(cost))


def grid_of(city: City, means: Means, law: Law) -> Grid:
    return frontier(city, shares(), to_cents(np.linspace(0, 45_000, CELLS)), means, law, WORDS)


def traced(city: City, person: Person, law: Law) -> tuple[Outcome, float]:
    """What the rules, one step after the other, come to for a person."""
    by_city = {City.BIRMINGHAM: _traced_england, City.HAMBURG: _traced_germany, City.CHICAGO: _traced_illinois}
    return by_city[city](person, law)


def _open(trace: Trace) -> tuple[Outcome, float]:
    return (Outcome.JUDGEMENT if trace.answer is Answer.JUDGEMENT else Outcome.NOT_KNOWN), np.nan


def _traced_england(person: Person, law: Law) -> tuple[Outcome, float]:
    cost = float(person.monthly_cost_of_support or 0)
    eligible = apply("eng_adult_eligibility_threshold", person, law, WORDS)
    if eligible.answer is not Answer.MET:
        return (Outcome.NOTHING, cost) if eligible.answer is Answer.NOT_MET else _open(eligible)
    trace = apply("eng_charging_community", person, law, WORDS)
    if trace.answer is not Answer.MET:
        return _open(trace)
    pays = float(sum(one.amount for one in trace.costs)) * 52 / 12
    if not trace.gives or not trace.gives[0].amount:
        return Outcome.PERSON_PAYS_ALL, cost
    return (Outcome.PERSON_PAYS_PART if pays else Outcome.PUBLIC), pays


def _traced_germany(person: Person, law: Law) -> tuple[Outcome, float]:
    cost = float(person.monthly_cost_of_support or 0)
    recognised, grading = graded(person, law, WORDS)
    if recognised.answer is not Answer.MET:
        return (Outcome.NOTHING, cost) if recognised.answer is Answer.NOT_MET else _open(recognised)
    at_home = apply("de_pflege_at_home", person, law, WORDS)
    if at_home.answer is not Answer.MET:
        return _open(at_home)
    if grading.grade == 1:
        return Outcome.INSURANCE, max(cost - float(at_home.gives[0].amount), 0.0)
    rest = float(sum(one.amount for one in at_home.costs))
    if not rest:
        return Outcome.INSURANCE, 0.0
    assistance = apply("hh_hilfe_zur_pflege", person, law, WORDS)
    if assistance.answer is Answer.MET:
        assert sum(one.amount for one in assistance.costs) == 0
        return Outcome.PUBLIC, 0.0
    return (Outcome.INSURANCE, rest) if assistance.answer is Answer.NOT_MET else _open(assistance)


def _traced_illinois(person: Person, law: Law) -> tuple[Outcome, float]:
    cost = float(person.monthly_cost_of_support or 0)
    trace = apply("il_ccp", person, law, WORDS)
    need, assets = trace.steps[2:4], trace.steps[4]
    if any(step.answer is Answer.NOT_MET for step in need):
        return Outcome.NOTHING, cost
    if assets.answer is Answer.NOT_MET and all(step.answer is Answer.MET for step in trace.steps[:4]):
        return Outcome.PERSON_PAYS_ALL, cost
    if trace.answer is not Answer.MET:
        return _open(trace)
    return (Outcome.PUBLIC, 0.0) if trace.costs else (Outcome.PERSON_PAYS_PART, np.nan)


def cells_to_look_at(grid: Grid, seed: int) -> Iterator[tuple[int, int]]:
    """Corners, edges of outcomes and of amounts, and a few at random."""
    rows, columns = grid.outcome.shape
    yield from {(row, column) for row in (0, rows - 1) for column in (0, columns - 1)}
    amount = np.nan_to_num(grid.amount, nan=-1)
    changes = np.argwhere((np.diff(grid.outcome, axis=0) != 0) | (np.diff(amount, axis=0) != 0))
    across = np.argwhere((np.diff(grid.outcome, axis=1) != 0) | (np.diff(amount, axis=1) != 0))
    random = np.random.default_rng(seed)
    for found, (down, right) in ((changes, (1, 0)), (across, (0, 1))):
        for row, column in random.permutation(found)[:SEVERAL]:
            yield int(row), int(column)
            yield int(row) + down, int(column) + right
    for _ in range(SEVERAL):
        yield int(random.integers(rows)), int(random.integers(columns))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("city", City)
def test_cells_agree_with_the_rules_step_by_step(city: City, year: int, law: Law) -> None:
    for number, (income, cost) in enumerate(MEANS):
        means = means_in(year, income, cost)
        grid = grid_of(city, means, law)
        for row, column in cells_to_look_at(grid, seed=number):
            savings = Decimal(str(grid.savings[column]))
            person = person_of(city, float(grid.need[row]), savings, means, law, WORDS)
            outcome, pays = traced(city, person, law)
            where = f"need {grid.need[row]:.3f}, savings {savings}, income {income}, cost {cost}"
            assert Outcome(grid.outcome[row, column]) is outcome, where
            np.testing.assert_allclose(grid.amount[row, column], pays, atol=1e-6, err_msg=where)


def test_more_than_two_hundred_cells_of_a_year_are_compared(law: Law) -> None:
    for city in City:
        compared = 0
        for number, (income, cost) in enumerate(MEANS):
            grid = grid_of(city, means_in(2025, income, cost), law)
            compared += len(set(cells_to_look_at(grid, seed=number)))
        assert compared >= 200


@pytest.mark.parametrize(
    ("city", "limit"), [(City.BIRMINGHAM, "23250"), (City.HAMBURG, "10000"), (City.CHICAGO, "17500")]
)
def test_the_border_of_savings_is_to_the_cent(city: City, limit: str, law: Law) -> None:
    means = means_in(2025)
    border = [Decimal(limit), Decimal(limit) + Decimal("0.01")]
    need = np.array([0.3])
    grid = frontier(city, need, to_cents([float(each) for each in border]), means, law, WORDS)
    assert grid.outcome[0, 0] in (Outcome.PUBLIC, Outcome.PERSON_PAYS_PART)
    assert grid.outcome[0, 1] in (Outcome.PERSON_PAYS_ALL, Outcome.INSURANCE)
    for column, savings in enumerate(border):
        person = person_of(city, 0.3, savings, means, law, WORDS)
        assert traced(city, person, law)[0] == grid.outcome[0, column]


@pytest.mark.parametrize("city", City)
@pytest.mark.parametrize("year", YEARS)
def test_more_savings_never_lower_what_the_person_pays(city: City, year: int, law: Law) -> None:
    amount = grid_of(city, means_in(year, "1000", "1800"), law).amount
    known = np.nan_to_num(amount, nan=0.0)
    rows = ~np.isnan(amount).any(axis=1)
    assert (np.diff(known[rows], axis=1) >= -1e-9).all()


@pytest.mark.parametrize("city", City)
@pytest.mark.parametrize("year", YEARS)
def test_what_the_person_pays_lies_between_nothing_and_the_cost(city: City, year: int, law: Law) -> None:
    grid = grid_of(city, means_in(year), law)
    known = grid.amount[~np.isnan(grid.amount)]
    assert ((known >= 0) & (known <= float(grid.means.cost))).all()
    nothing_known = np.isin(grid.outcome, (Outcome.JUDGEMENT, Outcome.NOT_KNOWN))
    assert np.isnan(grid.amount[nothing_known]).all()


def test_what_is_missing_is_named(law: Law) -> None:
    after = grid_of(City.BIRMINGHAM, means_in(2026), law)
    assert after.has(Outcome.NOT_KNOWN)
    assert "en_mig_single_pension_age" in after.missing
    assert grid_of(City.BIRMINGHAM, means_in(2025), law).missing == ()
    assert (grid_of(City.CHICAGO, means_in(2018), law).outcome == Outcome.NOT_KNOWN).all()


@pytest.mark.parametrize("city", City)
def test_without_any_one_parameter_a_grid_still_comes_and_invents_nothing(city: City, law: Law) -> None:
    means = means_in(2026 if city is City.HAMBURG else 2025, "1200")
    whole = grid_of(city, means, law)
    for used in whole.used:
        less_law = law.without([used.parameter_id])
        less = grid_of(city, means, less_law)
        changed = less.outcome != whole.outcome
        only_points = used.parameter_id == "us_fpg_one_person" or used.parameter_id == "il_ccp_income_free_fpl"
        assert only_points or np.isin(less.outcome[changed], (Outcome.NOT_KNOWN, Outcome.JUDGEMENT)).all()
        assert np.isnan(less.amount[changed]).all()


def test_instruments_are_spanned_from_end_to_end(law: Law) -> None:
    means = means_in(2025)
    levels = {city: grid_of(city, means, law).level for city in City}
    assert [level[0] for level in levels.values()] == [0, 0, 0]
    assert [levels[city][-1] for city in City] == [10, 100, 100]
    most = person_of(City.HAMBURG, 1.0, Decimal(0), means, law, WORDS)
    assert graded(most, law, WORDS)[1].grade == 5
    assert most.currency is CURRENCY[City.HAMBURG]


def test_medicaid_at_home_opens_nothing_that_the_picture_leaves_out(law: Law) -> None:
    means = means_in(2025, "1250")
    above = person_of(City.CHICAGO, 0.8, Decimal("17500.01"), means, law, WORDS)
    assert apply("il_ccp", above, law, WORDS).answer is Answer.NOT_MET
    assert apply("il_aabd_medical", above, law, WORDS).answer is Answer.NOT_MET
    assert apply("il_hsp", above, law, WORDS).answer is Answer.NOT_MET


def test_three_grids_take_well_under_a_second(law: Law) -> None:
    started = time.perf_counter()
    for city in City:
        grid_of(city, means_in(2025), law)
    assert time.perf_counter() - started < 0.5
