"""The closed form of the workers that a child meets, beside children who are followed one by one."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.simulations.impossible import ImpossibleInput, Problem
from dashboard.simulations.workers_met import ONE_WORKER, Stages, hazard_of_a_cohort, workers_met

CHILDREN = 20_000

rates = st.floats(0, 2, allow_nan=False)
times = st.floats(0, 10, allow_nan=False)
stages = st.builds(
    Stages,
    teams=st.integers(1, 6),
    first=st.floats(0.05, 3),
    later=st.floats(0.05, 3),
    changes=st.floats(0, 1),
)


def followed(turnover: float, years: float, organised: Stages, cover: float, random: np.random.Generator) -> np.ndarray:
    """Workers of each child: gaps between leavers and between covers are drawn, and a coin is thrown at each move."""
    workers = np.ones(CHILDREN)
    for rate in (turnover, cover):
        if rate > 0:
            most = int(rate * years + 12 * math.sqrt(rate * years) + 30)
            times = random.exponential(1 / rate, (CHILDREN, most)).cumsum(axis=1)
            workers += (times <= years).sum(axis=1)
    move = organised.first
    for _ in range(organised.teams - 1):
        if move <= years:
            workers += random.random(CHILDREN) < organised.changes
        move += organised.later
    return workers


def test_the_closed_form_agrees_with_children_who_are_followed(agrees):
    random = np.random.default_rng(20261122)
    organisations = (ONE_WORKER, Stages(4, 2 / 12, 1.0, 1.0), Stages(6, 0.1, 0.4, 0.55))
    for turnover, years, organised, cover in product((0.0, 0.085, 0.5, 1.3), (1, 5), organisations, (0.0, 0.75)):
        found = workers_met(turnover, years, organised, cover)
        drawn = followed(turnover, years, organised, cover, random)
        what = f"turnover {turnover}, {years} years, {organised}, cover {cover}"
        assert agrees(drawn, found.expected), what
        assert agrees((drawn == 1).astype(float), found.one), what
        assert agrees((drawn == 2).astype(float), found.two), what
        assert agrees((drawn >= 3).astype(float), found.three_or_more), what


@given(rates, times, stages, rates)
def test_chances_add_up_to_one_and_give_the_mean(turnover, years, organised, cover):
    found = workers_met(turnover, years, organised, cover)
    assert found.chances.min() >= 0
    assert found.chances.sum() == pytest.approx(1, abs=1e-9)
    assert found.one + found.two + found.three_or_more == pytest.approx(1, abs=1e-9)
    assert (found.chances * np.arange(1, len(found.chances) + 1)).sum() == pytest.approx(found.expected, rel=1e-8)


@given(rates, rates, times, stages)
def test_more_turnover_never_means_fewer_workers(one, other, years, organised):
    low, high = (workers_met(rate, years, organised) for rate in sorted((one, other)))
    assert low.expected <= high.expected
    assert low.one >= high.one - 1e-12
    assert low.three_or_more <= high.three_or_more + 1e-9


@given(rates, times, times, stages)
def test_time_brings_workers_and_takes_none_away(turnover, one, other, organised):
    sooner, later = (workers_met(turnover, years, organised) for years in sorted((one, other)))
    assert sooner.expected <= later.expected
    assert sooner.one >= later.one - 1e-12


@given(rates, times, stages)
def test_teams_one_after_the_other_never_mean_fewer_workers_than_one_for_each_family(turnover, years, organised):
    alone = workers_met(turnover, years)
    assert workers_met(turnover, years, organised).expected >= alone.expected
    assert alone.one == pytest.approx(math.exp(-turnover * years))


def test_a_move_counts_from_the_day_on_which_it_falls():
    organised = Stages(teams=3, first=1.0, later=1.0, changes=1.0)
    assert [organised.moves_until(years) for years in (0, 0.99, 1, 2, 50)] == [0, 0, 1, 2, 2]
    assert workers_met(0, 0.99, organised).one == 1
    assert workers_met(0, 1, organised).two == 1


def test_the_hazard_of_a_cohort_empties_it_by_its_share():
    for share in (0.0, 0.085, 0.46, 0.9):
        assert 1 - math.exp(-hazard_of_a_cohort(share)) == pytest.approx(share)


def test_impossible_inputs_are_refused_with_their_reason():
    refused = {
        Problem.RATE_BELOW_ZERO: (
            lambda: workers_met(-0.1, 1),
            lambda: workers_met(0.1, 1, cover=-1),
        ),
        Problem.TIME_BELOW_ZERO: (lambda: workers_met(0.1, -1), lambda: workers_met(0.1, 51)),
        Problem.NOT_A_NUMBER: (lambda: workers_met(math.nan, 1), lambda: workers_met(0.1, math.inf)),
        Problem.NO_TEAM: (lambda: Stages(0, 1, 1, 1),),
        Problem.STAGE_WITHOUT_LENGTH: (lambda: Stages(2, 0, 1, 1), lambda: Stages(2, 1, -1, 1)),
        Problem.SHARE_OUTSIDE: (lambda: Stages(2, 1, 1, 1.1), lambda: hazard_of_a_cohort(1.0)),
    }
    for problem, asked in refused.items():
        for ask in asked:
            with pytest.raises(ImpossibleInput) as refusal:
                ask()
            assert refusal.value.problem is problem
