"""Bars: from zero, one period a place, comparators grey."""

from dashboard.views.figures import draw
from dashboard.views.forms import Misfit
from dashboard.views.identity import identity
from dashboard.views.spec import Form, When
from dashboard.views.words import value_text
from etl.contracts.vocabulary import Confidence, Place, Transform, UsageWarning
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.pictures import axis, labels_of, marks_of
from tests.dashboard.views.specs import CONCEPTS

CARE = {"transform": Transform.PER_HEAD, "form": Form.BARS}


def test_a_bar_begins_at_nothing_and_ends_at_its_value_which_stands_beside_it(look: Look) -> None:
    view = look("children_in_care", **CARE)
    figure = draw(view)
    bars = marks_of(figure)
    assert [(bar.type, bar.orientation, bar.base) for bar in bars] == [("bar", "h", None)] * len(view.drawn)
    assert [bar.x[0] for bar in bars] == [row.value for row in view.drawn]
    assert axis(figure, "x").range[0] == 0
    texts = {(label.x, label.text) for label in labels_of(figure)}
    for row in view.drawn:
        assert (row.value, f"<b>{value_text(row, view.words, view.known, with_unit=False)}</b>") in texts


def test_comparators_are_grey_and_thinner(look: Look) -> None:
    view = look("children_in_care", **CARE)
    colour = {row.place: bar.marker.line.color for row, bar in zip(view.drawn, marks_of(draw(view)), strict=True)}
    width = {row.place: bar.width for row, bar in zip(view.drawn, marks_of(draw(view)), strict=True)}
    assert colour[Place.ENGLAND] == colour[Place.UNITED_STATES] == identity(Place.GERMANY).colour
    assert len(set(colour.values())) == 4
    assert width[Place.ENGLAND] < width[Place.BIRMINGHAM]


def test_what_is_reported_is_an_outline_and_what_is_doubtful_is_dotted(look: Look) -> None:
    view = look("children_in_care", **CARE)
    for row, bar in zip(view.drawn, marks_of(draw(view)), strict=True):
        hollow = row.confidence is Confidence.SECONDARY_PAGE or UsageWarning.DOUBTFUL in row.warnings
        assert (bar.marker.color == "rgba(0,0,0,0)") == hollow
        assert (bar.marker.pattern.shape == ".") == (UsageWarning.DOUBTFUL in row.warnings)
    assert {bar.marker.pattern.shape for bar in marks_of(draw(view))} == {None, "."}


def test_there_is_one_bar_a_place_or_none(look: Look) -> None:
    for concept in CONCEPTS:
        for when in (When.BEST, When.ALL):
            view = look(concept, form=Form.BARS, when=when)
            bars = [] if view.is_empty else [mark for mark in marks_of(draw(view)) if mark.type == "bar"]
            assert len(bars) in (0, len({row.place for row in view.drawn})), view.spec
            assert bool(bars) == (view.misfit is None and not view.is_empty), view.spec


def test_several_periods_stand_over_time_and_unlike_things_as_numbers(look: Look) -> None:
    several = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.BARS)
    assert (several.form, several.misfit) == (Form.LINE, Misfit.SEVERAL_PERIODS)
    apart = look("reports_of_concern", **CARE)
    assert (apart.form, apart.misfit) == (Form.DOTS, Misfit.APART)
    assert all(axis(draw(apart), mark.xaxis).visible is False for mark in marks_of(draw(apart)))
