"""Dots: one line a figure, its label above it."""

import plotly.graph_objects as go

from dashboard.views.figures.baseline import baseline
from dashboard.views.figures.marks import hover, is_city, marker
from dashboard.views.figures.rows import rows_from_baseline
from dashboard.views.figures.sheet import Panel, Sheet
from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.view import View

_ABOVE, _BESIDE = 12, 13
"""Pixels from the middle of a dot to its label and to its value."""


def dots(view: View, scale: float) -> Sheet:
    def add_mark(sheet: Sheet, panel: Panel, row: Row, level: float, size: float) -> None:
        sheet.traces.append(
            go.Scatter(
                x=[baseline([row]), row.value],
                y=[level, level],
                xaxis=panel.x,
                yaxis=panel.y,
                mode="lines",
                line={"color": identity(row.place).colour, "width": (2.5 if is_city(row) else 1.5) * size},
                hoverinfo="skip",
            )
        )
        sheet.traces.append(
            go.Scatter(
                x=[row.value],
                y=[level],
                xaxis=panel.x,
                yaxis=panel.y,
                mode="markers",
                marker=marker(row, (14 if is_city(row) else 9) * size),
                hovertemplate=hover(row, view),
            )
        )

    return rows_from_baseline(view, scale, add_mark, _ABOVE, _BESIDE)
