"""Small multiples: a panel for each city with its nation; one scale only where the grade allows it."""

import pytest

from dashboard.views.figures import draw
from dashboard.views.forms import Misfit
from dashboard.views.identity import identity
from dashboard.views.spec import Form, When
from etl.contracts.vocabulary import Grade, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.pictures import axes_of_cities, axis, marks_of
from tests.dashboard.views.specs import CONCEPTS

PANELS = {"form": Form.SMALL_MULTIPLES, "when": When.ALL, "transform": Transform.PER_HEAD}


def test_each_city_has_its_panel_and_its_nation_in_it(look: Look) -> None:
    figure = draw(look("investigations", **PANELS))
    cities = list(axes_of_cities(figure).values())
    assert [len(panel) for panel in cities] == [1, 1, 1]
    grey = {mark.yaxis for mark in marks_of(figure) if mark.marker.line.color == identity(Place.ENGLAND).colour}
    assert grey == {mark.yaxis for mark in marks_of(figure)}


def test_the_years_are_the_same_everywhere_and_the_scale_where_the_grade_allows(look: Look) -> None:
    seen = set()
    for concept in CONCEPTS:
        view = look(concept, **PANELS)
        if view.is_empty or view.form is not Form.SMALL_MULTIPLES or len(view.cities) < 2:
            continue
        figure = draw(view)
        panels = sorted({(mark.xaxis, mark.yaxis) for mark in marks_of(figure)})
        assert len({axis(figure, x).range for x, _ in panels}) == 1, concept
        assert len(panels) > 1
        highest = {y: max(mark.y[0] for mark in marks_of(figure) if mark.yaxis == y) for _, y in panels}
        for _, y in panels:
            own = highest[y] if view.separate_panels else max(highest.values())
            assert axis(figure, y).range[1] - axis(figure, y).range[0] == pytest.approx(1.08 * own), concept
        seen.add(view.grade)
    assert {Grade.RELATED, Grade.NOT_COMPARABLE} <= seen


def test_one_period_a_place_makes_no_line(look: Look) -> None:
    view = look("investigations", **PANELS | {"when": When.BEST})
    assert (view.form, view.misfit) == (Form.DOTS, Misfit.ONE_PERIOD)
