"""The picture of a view, as a plotly figure: one module a form, all on the same sheet."""

from typing import Any

import plotly.graph_objects as go

from dashboard.views.figures.bars import bars
from dashboard.views.figures.dots import dots
from dashboard.views.figures.lines import lines
from dashboard.views.figures.multiples import small_multiples
from dashboard.views.figures.numbers import numbers
from dashboard.views.figures.panels import panels_of, stand_as_numbers
from dashboard.views.figures.sheet import HIDDEN_BOTTOM, HIDDEN_TOP, IMAGE_SCALE, IMAGE_WIDTH, WARNED_TOP, Sheet
from dashboard.views.figures.slope import slope
from dashboard.views.spec import Form
from dashboard.views.view import View

__all__ = (
    "HIDDEN_BOTTOM",
    "HIDDEN_TOP",
    "IMAGE_SCALE",
    "IMAGE_WIDTH",
    "WARNED_TOP",
    "draw",
    "image_options",
    "panels_of",
)


def draw(view: View, type_scale: float = 1.0) -> go.Figure:
    """The figure of a view that has something to draw.

    Args:
        view: what is shown.
        type_scale: how many times the normal size type and marks have; 2 for a shared screen.

    Raises:
        ValueError: there is nothing to draw; the page shows the gap in words instead of an empty axis.
    """
    if view.is_empty:
        raise ValueError("nothing to draw: an empty axis would look like data")
    return _sheet(view, type_scale).finished()


def _sheet(view: View, scale: float) -> Sheet:
    if stand_as_numbers(view):
        return numbers(view, scale)
    match view.form:
        case Form.LINE:
            return lines(view, scale)
        case Form.SMALL_MULTIPLES:
            return small_multiples(view, scale)
        case Form.SLOPE:
            return slope(view, scale)
        case Form.BARS:
            return bars(view, scale)
        case Form.DOTS | Form.TABLE:
            return dots(view, scale)


def image_options(view: View, figure: go.Figure) -> dict[str, Any]:
    """How the browser exports the picture: a complete image, twice the pixels, named after what it shows."""
    return {
        "format": "png",
        "filename": f"social-care_{view.spec.short_name}_{view.known.data_version}",
        "width": IMAGE_WIDTH,
        "height": int(figure.layout.height),
        "scale": IMAGE_SCALE,
    }
