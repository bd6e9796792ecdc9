"""Hours with a child: what is lost step by step is never won back, and nothing impossible is computed."""

from dataclasses import astuple, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.simulations.caseload_and_time import Staffing, caseload, hours_left
from dashboard.simulations.impossible import ImpossibleInput, Problem

BEGIN = Staffing(posts=490, empty=0.1, hours=37, weeks_away=7, sickness=0.04, direct=0.2, children=7500)

shares = st.floats(0, 1)
staffings = st.builds(
    Staffing,
    posts=st.floats(1, 2000),
    empty=shares,
    hours=st.floats(1, 60),
    weeks_away=st.floats(0, 52),
    sickness=shares,
    direct=shares,
    children=st.floats(1, 30_000),
)


def test_the_formula_agrees_with_hours_that_are_drawn_one_by_one(agrees):
    """Each hour of each post is worked and spent with a child, or it is not."""
    random = np.random.default_rng(20261122)
    for staffing in (BEGIN, replace(BEGIN, empty=0.35, direct=0.6), replace(BEGIN, weeks_away=20, sickness=0.2)):
        hours = 40_000
        spent = (
            (random.random(hours) >= staffing.empty)
            & (random.random(hours) >= staffing.weeks_away / 52)
            & (random.random(hours) >= staffing.sickness)
            & (random.random(hours) < staffing.direct)
        )
        contracted = staffing.posts * staffing.hours / staffing.children
        assert agrees(spent * contracted, hours_left(staffing).direct)


@given(staffings)
def test_every_loss_leaves_less_or_as_much(staffing):
    left = astuple(hours_left(staffing))
    assert list(left) == sorted(left, reverse=True)
    assert left[-1] >= 0


@given(staffings, st.floats(0, 1), st.floats(1, 3))
def test_more_posts_help_and_more_children_do_not(staffing, empty, times):
    now = hours_left(staffing).direct
    assert hours_left(replace(staffing, posts=staffing.posts * times)).direct >= now
    assert hours_left(replace(staffing, children=staffing.children * times)).direct <= now
    low, high = sorted((staffing.empty, empty))
    assert hours_left(replace(staffing, empty=high)).direct <= hours_left(replace(staffing, empty=low)).direct


def test_caseload_counts_filled_posts_only():
    assert caseload(BEGIN) == pytest.approx(7500 / (490 * 0.9))
    assert caseload(replace(BEGIN, empty=1.0)) == float("inf")
    assert hours_left(replace(BEGIN, empty=1.0)).direct == 0


def test_impossible_inputs_are_refused_with_their_reason():
    refused = {
        Problem.NO_POST: {"posts": 0},
        Problem.NO_CHILD: {"children": 0},
        Problem.SHARE_OUTSIDE: {"direct": 1.2},
        Problem.HOURS_OUTSIDE: {"hours": 169},
        Problem.WEEKS_OUTSIDE: {"weeks_away": 53},
        Problem.NOT_A_NUMBER: {"sickness": float("nan")},
    }
    for problem, change in refused.items():
        with pytest.raises(ImpossibleInput) as refusal:
            replace(BEGIN, **change)
        assert refusal.value.problem is problem
