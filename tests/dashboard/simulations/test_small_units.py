"""The closed form of small units, beside days on which every post is looked at."""

from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.simulations.impossible import ImpossibleInput, Problem
from dashboard.simulations.small_units import chance_at_work, unit

DAYS, POSTS = 20_000, 60

sizes = st.sampled_from([3, 4, 5, 6, 12, 60])
chances = st.floats(0, 1)
needs = st.floats(0.05, 1)


def test_the_closed_form_agrees_with_days_that_are_drawn(agrees):
    random = np.random.default_rng(20261122)
    for size, (vacancy, absence), needed in product((3, 4, 6, 12), ((0.171, 0.037), (0.4, 0.1)), (0.5, 0.6, 0.9)):
        found = unit(size, POSTS, chance_at_work(vacancy, absence), needed, 15.2)
        filled = random.random((DAYS, POSTS)) >= vacancy
        well = random.random((DAYS, POSTS)) >= absence
        there = (filled & well).reshape(DAYS, POSTS // size, size).sum(axis=2)
        short = there < found.needed
        first = there[:, 0]
        shared = size * 15.2 / first[first > 0]
        what = f"{size} posts, {vacancy} empty, {absence} ill, {needed} needed"
        assert agrees(short[:, 0].astype(float), found.short), what
        assert agrees((first == 0).astype(float), found.nobody), what
        assert agrees(shared, found.expected_caseload), what
        assert agrees(short.sum(axis=1).astype(float), found.units_short), what
        assert agrees(short.any(axis=1).astype(float), found.any_short), what
        if found.high_caseload is not None:
            fewest = round(size * 15.2 / found.high_caseload)
            at_least = np.mean(first >= fewest)
            assert at_least >= 0.95 - 4 * np.sqrt(0.05 * 0.95 / DAYS), what
            assert np.mean(first >= fewest + 1) <= 0.95 + 4 * np.sqrt(0.05 * 0.95 / DAYS), what


@given(sizes, chances, needs)
def test_chances_add_up_to_one_and_give_the_posts_at_work(size, at_work, needed):
    found = unit(size, POSTS, at_work, needed, 10)
    assert found.chances.sum() == pytest.approx(1)
    assert (found.chances * np.arange(size + 1)).sum() == pytest.approx(size * at_work)
    assert 0 <= found.short <= 1
    assert found.units * size == POSTS
    assert found.short <= found.any_short + 1e-12


@given(sizes, chances, chances, needs)
def test_more_people_at_work_never_mean_more_short_days(size, one, other, needed):
    few, many = (unit(size, POSTS, at_work, needed, 10) for at_work in sorted((one, other)))
    assert few.short >= many.short - 1e-12
    assume(few.nobody < 1)
    assert few.expected_caseload >= many.expected_caseload - 1e-9


@given(sizes, chances, needs, needs)
def test_a_higher_need_never_means_fewer_short_days(size, at_work, one, other):
    low, high = (unit(size, POSTS, at_work, needed, 10) for needed in sorted((one, other)))
    assert low.needed <= high.needed
    assert low.short <= high.short + 1e-12


@given(st.sampled_from([3, 4, 5, 6, 12]), st.floats(0.05, 0.999))
def test_nobody_is_there_more_often_in_a_small_unit_than_in_the_pooled_service(size, at_work):
    small, pooled = unit(size, POSTS, at_work, 0.5, 10), unit(POSTS, POSTS, at_work, 0.5, 10)
    assert small.nobody >= pooled.nobody
    assert pooled.units == 1
    assert pooled.any_short == pytest.approx(pooled.short)


def test_people_come_whole_and_a_share_that_is_met_exactly_is_met():
    assert unit(4, POSTS, 0.8, 0.6, 10).needed == 3
    assert unit(5, POSTS, 0.8, 0.6, 10).needed == 3
    assert unit(3, POSTS, 0.8, 1.0, 10).needed == 3


def test_with_everybody_there_nothing_is_short_and_every_worker_has_the_caseload():
    found = unit(4, POSTS, 1.0, 1.0, 15.2)
    assert (found.short, found.nobody, found.units_short) == (0, 0, 0)
    assert found.expected_caseload == pytest.approx(15.2)
    assert found.high_caseload == pytest.approx(15.2)


def test_with_nobody_there_no_caseload_is_made_up():
    found = unit(4, POSTS, 0.0, 0.5, 15.2)
    assert found.short == 1
    assert found.high_caseload is None


def test_impossible_inputs_are_refused_with_their_reason():
    refused = {
        Problem.SHARE_OUTSIDE: (
            lambda: chance_at_work(1.1, 0),
            lambda: chance_at_work(0, -0.1),
            lambda: unit(4, POSTS, 1.2, 0.5, 10),
            lambda: unit(4, POSTS, 0.8, 0, 10),
        ),
        Problem.NO_POST: (lambda: unit(0, POSTS, 0.8, 0.5, 10), lambda: unit(4, 0, 0.8, 0.5, 10)),
        Problem.UNEVEN_UNITS: (lambda: unit(7, POSTS, 0.8, 0.5, 10),),
        Problem.NO_CHILD: (lambda: unit(4, POSTS, 0.8, 0.5, 0),),
        Problem.NOT_A_NUMBER: (lambda: unit(4, POSTS, float("nan"), 0.5, 10),),
    }
    for problem, asked in refused.items():
        for ask in asked:
            with pytest.raises(ImpossibleInput) as refusal:
                ask()
            assert refusal.value.problem is problem
