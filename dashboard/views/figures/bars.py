"""Bars: horizontal, from zero or the hundred of an index, one period a place; comparators are grey."""

import plotly.graph_objects as go

from dashboard.views.figures.baseline import are_index, baseline
from dashboard.views.figures.marks import bar_fill, hover, is_city
from dashboard.views.figures.rows import rows_from_baseline
from dashboard.views.figures.sheet import Panel, Sheet
from dashboard.views.row import Row
from dashboard.views.view import View

_ABOVE, _BESIDE = 12, 8
"""Pixels from the middle of a bar to its label, and from its end to its value."""

_THICK, _THIN = 0.26, 0.16
"""Parts of a row that the bar of a city and of a comparator takes."""


def bars(view: View, scale: float) -> Sheet:
    def add_mark(sheet: Sheet, panel: Panel, row: Row, level: float, _size: float) -> None:
        sheet.traces.append(
            go.Bar(
                x=[row.value - baseline([row])],
                base=[baseline([row])] if are_index([row]) else None,
                y=[level],
                xaxis=panel.x,
                yaxis=panel.y,
                orientation="h",
                width=_THICK if is_city(row) else _THIN,
                marker=bar_fill(row),
                hovertemplate=hover(row, view),
            )
        )

    sheet = rows_from_baseline(view, scale, add_mark, _ABOVE, _BESIDE)
    sheet.layout["barmode"] = "overlay"
    return sheet
