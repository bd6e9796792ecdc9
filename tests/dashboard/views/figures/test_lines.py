"""Lines: what may be joined, what stands beside, from when to when a figure goes, and the years of the exchange."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from dashboard.views.exchange_years import ExchangeYear
from dashboard.views.figures import draw
from dashboard.views.rows import split_drawable
from dashboard.views.spec import Form, When
from dashboard.views.view import View
from etl.contracts.vocabulary import Place, Transform, UsageWarning
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.pictures import axis, joined_points, labels_of, lines_of, marks_of, spans_of
from tests.dashboard.views.specs import CONCEPTS

KEEPS_OUT_OF_LINE = [
    UsageWarning.MAYBE_CUMULATIVE,
    UsageWarning.OTHER_BASIS,
    UsageWarning.OTHER_EXTRACTION,
    UsageWarning.OTHER_STATISTIC,
    UsageWarning.ROUNDED_CLAIM,
    UsageWarning.SUPERSEDED,
]
KEEPS_OFF_TIME = [UsageWarning.UNDATED, UsageWarning.UNVERIFIED]
MAY_STAY = [warning for warning in UsageWarning if warning not in KEEPS_OUT_OF_LINE + KEEPS_OFF_TIME]


def with_a_warning(look: Look, warning: UsageWarning) -> tuple[View, int]:
    """Birmingham's caseload over the years, one of its middle figures carrying a warning; and which one."""
    view = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE)
    rows = list(view.rows)
    rows[3] = replace(rows[3], warnings=(warning,))
    drawn, not_drawn = split_drawable(rows, Form.LINE)
    return replace(view, rows=tuple(rows), drawn=tuple(drawn), not_drawn=tuple(not_drawn)), 3


# What may be joined.


@pytest.mark.parametrize("warning", KEEPS_OUT_OF_LINE)
def test_a_figure_counted_in_another_way_is_marked_beside_the_line(look: Look, warning: UsageWarning) -> None:
    view, position = with_a_warning(look, warning)
    row = view.rows[position]
    figure = draw(view)
    assert (row.middle, row.value) not in joined_points(figure)
    assert (row.middle, row.value) in {(mark.x[0], mark.y[0]) for mark in marks_of(figure)}


@pytest.mark.parametrize("warning", KEEPS_OFF_TIME)
def test_a_figure_of_an_uncertain_year_is_not_on_the_axis_at_all(look: Look, warning: UsageWarning) -> None:
    view, position = with_a_warning(look, warning)
    days = {day for trace in draw(view).data for day in trace.x}
    assert view.rows[position].middle not in days
    assert view.not_drawn == (view.rows[position],)


@pytest.mark.parametrize("warning", MAY_STAY)
def test_other_warnings_stay_in_the_line(look: Look, warning: UsageWarning) -> None:
    view, position = with_a_warning(look, warning)
    row = view.rows[position]
    assert (row.middle, row.value) in joined_points(draw(view))


@every_concept
def test_no_line_of_the_facts_joins_what_must_not_be_joined(look: Look, concept: str) -> None:
    for transform in (Transform.AS_PUBLISHED, Transform.PER_HEAD):
        view = look(concept, form=Form.LINE, when=When.ALL, transform=transform)
        if view.is_empty or view.form is not Form.LINE:
            continue
        figure = draw(view)
        firm = {(row.middle, row.value) for row in view.drawn if row.may_join_line}
        assert joined_points(figure) <= firm
        shown = {mark.x[0] for mark in marks_of(figure)}
        dated = {row.middle for row in view.rows if row.may_stand_on_time_axis}
        assert shown <= dated


@every_concept
def test_a_line_is_of_one_geography_one_indicator_and_one_unit(look: Look, concept: str) -> None:
    for transform in Transform:
        view = look(concept, form=Form.LINE, when=When.ALL, transform=transform)
        for place in Place:
            joined = [row for row in view.of(place) if row.may_join_line]
            kinds = {(row.geography_code, row.indicator_id, row.unit, row.currency, row.per) for row in joined}
            assert len(kinds) <= 1, (place, kinds)


def test_a_gap_of_years_is_a_gap_in_the_line(look: Look) -> None:
    view = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE)
    kept = tuple(row for number, row in enumerate(view.drawn) if number not in (2, 3, 4))
    [line] = lines_of(draw(replace(view, rows=kept, drawn=kept)))
    assert None in line.y
    assert line.connectgaps is False


# From when to when.


def test_a_year_is_drawn_as_the_span_it_is_and_a_day_as_a_point(look: Look) -> None:
    view = look(
        "investigations", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE, transform=Transform.PER_HEAD
    )
    [span] = spans_of(draw(view))
    ends = [day for day in span.x if day is not None]
    assert ends == [day for row in view.drawn for day in (row.start, row.end)]
    assert {(row.start.month, row.end.month) for row in view.drawn} == {(4, 3)}
    levels = [value for value in span.y if value is not None]
    assert levels == [row.value for row in view.drawn for _ in range(2)]
    for row in view.drawn:
        assert timedelta(-1) <= (row.middle - row.start) - (row.end - row.middle) <= timedelta(1)
    assert {row.middle for row in view.drawn} == {mark.x[0] for mark in marks_of(draw(view))}
    snapshots = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE)
    assert {row.period_type for row in snapshots.drawn} == {"snapshot"}
    assert not spans_of(draw(snapshots))


def test_every_period_lies_whole_on_its_axis(look: Look) -> None:
    for concept in CONCEPTS:
        view = look(concept, form=Form.LINE, when=When.ALL, transform=Transform.PER_HEAD)
        figure = None if view.is_empty else draw(view)
        for span in spans_of(figure) if figure else []:
            first, last = axis(figure, span.xaxis).range
            days = [day for day in span.x if day is not None]
            assert first < min(days) < max(days) < last, concept


# The years of the exchange.

MEETINGS = (ExchangeYear(1990, "Hamburg"), ExchangeYear(2017, "Chicago"), ExchangeYear(2019, "Birmingham"))


@pytest.mark.parametrize("form", [Form.LINE, Form.SMALL_MULTIPLES])
def test_the_exchange_is_marked_where_somebody_asks_for_it_and_the_axis_holds_it(look: Look, form: Form) -> None:
    fields = {"places": (Place.BIRMINGHAM, Place.ENGLAND), "when": When.ALL, "form": form}
    asked = replace(look("caseload", exchange_years=True, **fields), exchange_years=MEETINGS)
    figure = draw(asked)
    assert [mark.x0 for mark in figure.layout.shapes] == [date(2017, 7, 1), date(2019, 7, 1)]
    named = [label for label in labels_of(figure) if label.text in ("2017 Chicago", "2019 Birmingham")]
    assert len(named) == 2
    assert len({label.yshift for label in named}) == 2
    unasked = draw(replace(look("caseload", **fields), exchange_years=MEETINGS))
    assert not unasked.layout.shapes
    assert axis(unasked, "x").range == axis(figure, "x").range


# Labels.


@every_concept
def test_labels_at_the_ends_of_lines_do_not_cover_one_another(look: Look, concept: str) -> None:
    for when in (When.BEST, When.ALL):
        view = look(concept, form=Form.LINE, when=when, transform=Transform.PER_HEAD)
        if view.is_empty or view.form is not Form.LINE:
            continue
        figure = draw(view)
        plot = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
        by_axis: dict[str, list[float]] = {}
        for label in labels_of(figure):
            up = axis(figure, label.yref)
            pixels = plot * (up.domain[1] - up.domain[0]) * (label.y - up.range[0]) / (up.range[1] - up.range[0])
            by_axis.setdefault(label.yref, []).append(pixels)
        for heights in by_axis.values():
            assert all(upper - lower >= 19.9 for lower, upper in pairwise(sorted(heights))), view.spec
