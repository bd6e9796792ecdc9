"""Intervals against values that others published, and the properties that any of them has."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.views.intervals import Interval, byar, exact_poisson, interval_of, rate, wilson
from etl.contracts.vocabulary import IntervalMethod

# Worked values of the Office for Health Improvement and Disparities: workbooks testdata_Byars_Wilson, testdata_Rate
# and testdata_Proportion of PHEindicatormethods 2.1 (github.com/ukhsa-collaboration/PHEindicatormethods, commit
# 093fd28, tests/testthat), computed there in Excel after APHO Technical Briefing 3.


@pytest.mark.parametrize(
    ("counted", "of", "level", "lower", "upper"),
    [
        (65, 100, 0.95, 0.55254443296887967, 0.73635751756902468),
        (1045, 5000, 0.95, 0.19795549880013297, 0.22049130373189027),
        (65, 100, 0.998, 0.49549465740704313, 0.77835406140896968),
        (1, 100, 0.95, 0.0017674320641406511, 0.054486196178705294),
        (20, 100, 0.95, 0.1333669333310325, 0.28882916559315885),
        (222, 3215, 0.95, 0.060791690363636595, 0.078339566813836331),
        (7776456, 7564336677, 0.95, 0.0010273201001641094, 0.0010287644578977231),
    ],
)
def test_wilson_gives_the_published_limits(counted: int, of: int, level: float, lower: float, upper: float) -> None:
    found = wilson(counted, of, level=level)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), rel=1e-9)


@pytest.mark.parametrize(
    ("events", "level", "lower", "upper"),
    [
        (65, 0.95, 50.163187710459454, 82.849138545939837),
        (1045, 0.95, 982.59320180733255, 1110.3312129856499),
        (10, 0.998, 2.916318374695686, 24.193724927880535),
        (1045, 0.998, 947.94070356103737, 1148.8061609880331),
    ],
)
def test_byar_gives_the_published_limits(events: int, level: float, lower: float, upper: float) -> None:
    found = byar(events, level)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), rel=1e-9)


@pytest.mark.parametrize(
    ("events", "people", "lower", "upper", "method"),
    [
        (1, 100, 25.317807984289896, 5571.6433909388979, IntervalMethod.EXACT_POISSON),
        (5, 100, 1623.4863901184199, 11668.332079322669, IntervalMethod.EXACT_POISSON),
        (2, 200, 121.10463927198258, 3612.3438338619794, IntervalMethod.EXACT_POISSON),
        (10, 200, 2393.7249569837822, 9195.7293028782369, IntervalMethod.BYAR),
        (20, 100, 12211.428834875936, 30889.880369197064, IntervalMethod.BYAR),
        (444, 6430, 6277.6881141457798, 7578.3044586343622, IntervalMethod.BYAR),
        (15552912, 15128673354, 102.7531168009107, 102.85530745877516, IntervalMethod.BYAR),
    ],
)
def test_a_rate_per_100000_gives_the_published_limits(
    events: int, people: int, lower: float, upper: float, method: IntervalMethod
) -> None:
    found = rate(events, people, 100_000)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), rel=1e-9)
    assert found.method is method


def test_exact_limits_of_nothing_and_of_many_events() -> None:
    """Nothing: 0 to 3.689 (epitools, pois.exact). 196 events in 280 years of corps: 0.6054271 to 0.8051570, the horse
    kicks of the manual of PoissonCI (DescTools)."""
    assert exact_poisson(0).lower == 0
    assert exact_poisson(0).upper == pytest.approx(3.689, abs=5e-4)
    found = exact_poisson(196).times(1 / 280)
    assert (found.lower, found.upper) == pytest.approx((0.6054271, 0.8051570), abs=5e-8)


def test_byar_is_as_near_to_the_exact_limits_as_its_handbook_says() -> None:
    """Within 0.2 percent from ten events on (Technical Guide: Confidence Intervals, appendix 1)."""
    for events in (10, 11, 15, 30, 80):
        near, exact = byar(events), exact_poisson(events)
        assert near.lower == pytest.approx(exact.lower, rel=2e-3)
        assert near.upper == pytest.approx(exact.upper, rel=2e-3)


counts = st.integers(0, 10_000)


@given(counts, st.integers(1, 100_000), st.sampled_from(["percent", "per_10k_children", "per_100k"]))
def test_an_interval_holds_its_estimate_and_never_goes_below_nothing(counted: int, of: int, unit: str) -> None:
    assume(counted <= of)
    base = {"percent": 100, "per_10k_children": 10_000, "per_100k": 100_000}[unit]
    found = interval_of(unit, counted, of)
    assert found is not None
    assert found.lower <= base * counted / of * (1 + 1e-12)
    assert found.upper >= base * counted / of * (1 - 1e-12)
    assert found.lower >= 0
    assert unit != "percent" or found.upper <= 100


@given(st.integers(1, 2_000), st.integers(1, 50_000), st.integers(2, 50), st.sampled_from(["percent", "per_100k"]))
def test_ten_times_as_many_people_give_the_same_figure_and_a_narrower_interval(
    counted: int, of: int, factor: int, unit: str
) -> None:
    assume(counted < of)
    few, many = interval_of(unit, counted, of), interval_of(unit, factor * counted, factor * of)
    assert few is not None
    assert many is not None
    assert many.upper - many.lower < few.upper - few.lower
    assert counted / of == pytest.approx(factor * counted / (factor * of))


@given(st.integers(0, 300))
def test_exact_limits_leave_half_of_the_remainder_on_each_side(events: int) -> None:
    found = exact_poisson(events)
    assert found.lower <= events <= found.upper
    assert exact_poisson(events + 1).lower > found.lower
    assert exact_poisson(events + 1).upper > found.upper


@pytest.mark.parametrize(
    ("unit", "numerator", "denominator"),
    [
        ("percent", None, 10),
        ("percent", 5, None),
        ("percent", 5, 0),
        ("percent", 11, 10),
        ("percent", 4728.7, 34328.2),
        ("per_100k", -1, 10),
        ("count", 5, 10),
        ("money", 5, 10),
        ("ratio", 5, 10),
        ("times_own_nation", 5, 10),
    ],
)
def test_what_is_no_count_of_people_has_no_interval(
    unit: str, numerator: float | None, denominator: float | None
) -> None:
    assert interval_of(unit, numerator, denominator) is None


def test_limits_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="lower limit"):
        Interval(2, 1, IntervalMethod.WILSON)
    for refused in (lambda: wilson(2, 1), lambda: wilson(0, 0), lambda: byar(0), lambda: exact_poisson(-1)):
        with pytest.raises(ValueError, match="expected"):
            refused()
    with pytest.raises(ValueError, match="expected people"):
        rate(1, 0)


def test_overlap_is_the_same_from_both_sides() -> None:
    low, high = Interval(1, 2, IntervalMethod.BYAR), Interval(2, 3, IntervalMethod.BYAR)
    apart = Interval(4, 5, IntervalMethod.BYAR)
    assert low.overlaps(high)
    assert high.overlaps(low)
    assert not low.overlaps(apart)
    assert not apart.overlaps(low)
    assert low.holds(1.5)
    assert not low.holds(2.5)
