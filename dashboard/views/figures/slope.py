"""Slope: the first and the last figure of each place, joined; both ends carry place, value and period."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.views.figures.end_labels import LABEL_HEIGHT, lines_of_labels, slope_label, spread
from dashboard.views.figures.lines import Span, span_of
from dashboard.views.figures.marks import hover, is_city, marker
from dashboard.views.figures.panels import panels_of
from dashboard.views.figures.sheet import GREY_RULE, Panel, Sheet, lay_out_panels, new_sheet
from dashboard.views.figures.titles import add_titles, room_for_titles
from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.view import View

_BEFORE, _AFTER = 1, 2
"""The two columns."""

_HEIGHT, _PANEL_HEIGHT = 280, 150
_SIDE = 140
"""Pixels on both sides, for the labels."""


def slope(view: View, scale: float) -> Sheet:
    """One panel, or one a city with a scale of its own where they must not share it."""
    groups = panels_of(view)
    lines = lines_of_labels(slope_label(row, view) for row in view.drawn)
    heights = [round(_height(rows, len(groups), lines) * scale) for rows in groups]
    margin = round(LABEL_HEIGHT * lines / 2 * scale)
    titles = room_for_titles(groups, view, scale)
    lift = round(LABEL_HEIGHT * scale / 2) if titles else 0
    panels, height = lay_out_panels(groups, heights, gap=2 * margin + titles + lift)
    side = round(_SIDE * scale)
    sheet = new_sheet(
        view, height + 2 * margin + lift + titles, {"l": side, "r": side, "t": margin + lift + titles, "b": margin}
    )
    for panel in panels:
        _add_slopes(sheet, view, panel, (panel.end - panel.start) * height, scale)
    add_titles(sheet, view, panels, lambda panel: (_BEFORE, span_of(panel.rows).highest, lift), side, scale)
    return sheet


def _height(rows: Sequence[Row], panels: int, lines: int) -> int:
    """Room for the labels of all places, one below the other."""
    places = len({row.place for row in rows})
    return max(_HEIGHT if panels == 1 else _PANEL_HEIGHT, places * lines * LABEL_HEIGHT)


def _add_slopes(sheet: Sheet, view: View, panel: Panel, pixels: float, scale: float) -> None:
    span = span_of(panel.rows)
    before: list[Row] = []
    after: list[Row] = []
    for place in view.spec.places:
        rows = sorted((row for row in panel.rows if row.place is place), key=lambda row: row.middle)
        if not rows:
            continue
        after.append(rows[-1])
        if len(rows) > 1:
            before.append(rows[0])
            _add_line(sheet, panel, rows[0], rows[-1], scale)
    for column, ends in ((_BEFORE, before), (_AFTER, after)):
        sheet.shapes.append(
            {
                "type": "line",
                "xref": panel.x,
                "yref": f"{panel.y} domain",
                "x0": column,
                "x1": column,
                "y0": 0,
                "y1": 1,
                "layer": "below",
                "line": {"color": GREY_RULE, "width": 1},
            }
        )
        for row in ends:
            _add_mark(sheet, view, panel, row, column, scale)
        _add_labels(sheet, view, panel, ends, column, span, pixels, scale)
    sheet.set_axes(
        panel,
        {"range": [_BEFORE, _AFTER], "visible": False},
        {"range": [span.lowest, span.highest], "visible": False},
    )


def _add_line(sheet: Sheet, panel: Panel, first: Row, last: Row, scale: float) -> None:
    looks = identity(first.place)
    sheet.traces.append(
        go.Scatter(
            x=[_BEFORE, _AFTER],
            y=[first.value, last.value],
            xaxis=panel.x,
            yaxis=panel.y,
            mode="lines",
            hoverinfo="skip",
            line={"color": looks.colour, "width": (3 if is_city(first) else 1.8) * scale, "dash": looks.dash},
        )
    )


def _add_mark(sheet: Sheet, view: View, panel: Panel, row: Row, column: int, scale: float) -> None:
    sheet.traces.append(
        go.Scatter(
            x=[column],
            y=[row.value],
            xaxis=panel.x,
            yaxis=panel.y,
            mode="markers",
            cliponaxis=False,
            marker=marker(row, (11 if is_city(row) else 6) * scale),
            hovertemplate=hover(row, view),
        )
    )


def _add_labels(
    sheet: Sheet,
    view: View,
    panel: Panel,
    ends: Sequence[Row],
    column: int,
    span: Span,
    pixels: float,
    scale: float,
) -> None:
    labels = {row: slope_label(row, view) for row in ends}
    tallest = lines_of_labels(labels.values())
    left = column == _BEFORE
    least = (span.highest - span.lowest) / pixels * LABEL_HEIGHT * tallest * scale
    for row, level in spread(ends, least, span.lowest, span.highest):
        sheet.add_label(
            panel,
            column,
            level,
            labels[row],
            14 * scale,
            xanchor="right" if left else "left",
            align="right" if left else "left",
            xshift=(-13 if left else 13) * scale,
        )
