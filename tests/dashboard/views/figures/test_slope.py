"""Slope: the first and the last like figure of a place, labelled at both ends."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.figures import draw
from dashboard.views.figures.end_labels import spread
from dashboard.views.forms import Misfit
from dashboard.views.spec import Form, When
from dashboard.views.words import value_text
from etl.contracts.vocabulary import Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.pictures import axis, labels_of, lines_of
from tests.dashboard.views.specs import CONCEPTS

BOTH = (Place.BIRMINGHAM, Place.ENGLAND)


def test_a_slope_joins_the_first_and_the_last_figure_whatever_period_is_asked_for(look: Look) -> None:
    years = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE).drawn
    for when in When:
        view = look("caseload", places=(Place.BIRMINGHAM,), when=when, form=Form.SLOPE)
        assert view.rows == view.drawn == (years[0], years[-1])
        [line] = lines_of(draw(view))
        assert tuple(line.y) == (years[0].value, years[-1].value)


def test_it_joins_the_years_asked_for(look: Look) -> None:
    view = look("caseload", places=BOTH, form=Form.SLOPE, period_from=2018, period_to=2021)
    assert [row.end.year for row in view.drawn] == [2018, 2021, 2018, 2021]


def test_both_ends_carry_place_value_and_period(look: Look) -> None:
    view = look("caseload", places=BOTH, form=Form.SLOPE)
    texts = [(label.x, label.text) for label in labels_of(draw(view))]
    for column, rows in ((1, view.drawn[::2]), (2, view.drawn[1::2])):
        for row in rows:
            [text] = [text for x, text in texts if x == column and row.geography in text]
            assert value_text(row, view.words, view.known, with_unit=False) in text
            assert str(row.end.year) in text
    assert len(texts) == len(view.drawn) == 4


def test_only_like_figures_are_joined(look: Look) -> None:
    for concept in CONCEPTS:
        for transform in Transform:
            view = look(concept, form=Form.SLOPE, transform=transform)
            for place in Place:
                rows = view.of(place)
                assert len(rows) <= 2, view.spec
                kinds = {(r.indicator_id, r.geography_code, r.unit, r.currency, r.per, r.computed) for r in rows}
                assert len(kinds) <= 1, view.spec
                assert len(rows) < 2 or all(row.may_join_line and row.may_stand_on_time_axis for row in rows)


def test_without_two_periods_there_is_no_slope(look: Look) -> None:
    view = look("caseload_rule", form=Form.SLOPE)
    assert (view.form, view.misfit) == (Form.DOTS, Misfit.ONE_PERIOD)
    assert not lines_of(draw(view))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_labels_of_one_column_do_not_cover_one_another(look: Look, scale: float) -> None:
    for concept in CONCEPTS:
        view = look(concept, form=Form.SLOPE, transform=Transform.PER_HEAD)
        if view.is_empty or view.form is not Form.SLOPE:
            continue
        figure = draw(view, scale)
        plot = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
        columns: dict[tuple[str, float], list[tuple[float, int]]] = {}
        for label in labels_of(figure):
            up = axis(figure, label.yref)
            pixels = plot * (up.domain[1] - up.domain[0]) * (label.y - up.range[0]) / (up.range[1] - up.range[0])
            lines = label.text.count("<br>") + 1
            columns.setdefault((label.yref, label.x), []).append((pixels, lines))
        for labels in columns.values():
            for (lower, below), (upper, above) in pairwise(sorted(labels)):
                assert upper - lower >= 9.9 * scale * (below + above), concept


@given(st.lists(st.floats(0, 100), min_size=1, max_size=7), st.floats(0, 14))
def test_labels_stay_apart_inside_and_where_there_is_room_at_their_value(
    look: Look, values: list[float], least: float
) -> None:
    [row] = look("caseload_rule", places=(Place.CHICAGO,)).rows
    placed = spread([replace(row, value=value) for value in values], least, 0, 100)
    assert [row.value for row, _ in placed] == sorted(values)
    levels = [level for _, level in placed]
    assert all(upper - lower >= least - 1e-6 for lower, upper in pairwise(levels))
    assert all(-1e-6 <= level <= 100 + 1e-6 for level in levels)
    if all(upper - lower >= least for lower, upper in pairwise(sorted(values))):
        assert levels == pytest.approx(sorted(values))
