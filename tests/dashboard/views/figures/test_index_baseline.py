"""An index is drawn from its hundred: an axis from zero would flatten what it is there to show."""

import pytest

from dashboard.views.figures import draw
from dashboard.views.figures.baseline import BASE
from dashboard.views.spec import Form, When
from etl.contracts.vocabulary import Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.pictures import labels_of, marks_of

FIELDS = {"places": (Place.BIRMINGHAM, Place.ENGLAND), "transform": Transform.INDEX}


@pytest.mark.parametrize("form", [Form.LINE, Form.SLOPE, Form.SMALL_MULTIPLES])
def test_the_axis_of_an_index_holds_the_hundred_and_leaves_out_the_zero(look: Look, form: Form) -> None:
    view = look("children_in_care", when=When.ALL, form=form, **FIELDS)
    low, high = draw(view).layout.yaxis.range
    values = [row.value for row in view.drawn]
    assert 0 < low < min(*values, BASE)
    assert max(*values, BASE) < high


@pytest.mark.parametrize("form", [Form.DOTS, Form.BARS])
def test_stems_and_bars_of_an_index_begin_at_the_hundred(look: Look, form: Form) -> None:
    view = look("children_in_care", when=When.LATEST, form=form, base_year=2016, **FIELDS)
    figure = draw(view)
    low, high = figure.layout.xaxis.range
    assert 0 < low <= BASE < high
    for row, mark in zip(view.drawn, marks_of(figure), strict=True):
        end = mark.base[0] + mark.x[0] if form is Form.BARS else mark.x[0]
        assert end == pytest.approx(row.value)
        assert low <= end <= high
    assert all(low <= label.x <= high for label in labels_of(figure))
