"""Numbers: where figures must not share an axis, a bar would still look like a comparison."""

import plotly.graph_objects as go

from dashboard.views.figures.marks import detail, hover, is_city, marker, named
from dashboard.views.figures.panels import panels_of
from dashboard.views.figures.sheet import Sheet, lay_out_panels, new_sheet
from dashboard.views.row import Row
from dashboard.views.view import View
from dashboard.views.words import place_text, value_text

_BIG, _SMALL, _LINE = 96, 26, 19
"""Heights in pixels of a city's number, of a comparator's line, and of one more line of it."""

_FITS = 46
"""Characters of 13 pixels that stand in one line on a phone."""

NumberLine = tuple[str, int, float]
"""Text, size and shift in pixels of a line of a figure."""


def numbers(view: View, scale: float) -> Sheet:
    """Each city's figure in large type with its mark, its comparators in a line each below; no bar and no axis."""
    groups = panels_of(view)
    lines = {row: _number_lines(row, view, any(map(is_city, rows))) for rows in groups for row in rows}
    rooms = {row: _room(row, lines[row]) for row in lines}
    heights = [round(sum(rooms[row] for row in rows) * scale) for rows in groups]
    panels, height = lay_out_panels(groups, heights)
    sheet = new_sheet(view, height, {"l": round(14 * scale), "r": 6, "t": 4, "b": 4})
    for panel, pixels in zip(panels, heights, strict=True):
        depth = 0.0
        for row in sorted(panel.rows, key=is_city, reverse=True):
            room = rooms[row] * scale
            level = 1 - (depth + room / 2) / pixels
            depth += room
            sheet.traces.append(
                go.Scatter(
                    x=[0],
                    y=[level],
                    xaxis=panel.x,
                    yaxis=panel.y,
                    mode="markers",
                    cliponaxis=False,
                    marker=marker(row, (15 if is_city(row) else 7) * scale),
                    hovertemplate=hover(row, view),
                )
            )
            for text, size, shift in lines[row]:
                sheet.add_label(
                    panel, 0, level, text, size * scale, yanchor="middle", xshift=16 * scale, yshift=shift * scale
                )
        hidden = {"range": [0, 1], "visible": False}
        sheet.set_axes(panel, hidden, hidden)
    return sheet


def _room(row: Row, lines: tuple[NumberLine, ...]) -> int:
    broken = sum(text.count("<br>") for text, _size, _shift in lines)
    return (_BIG if is_city(row) else _SMALL + _LINE * (len(lines) - 1)) + _LINE * broken


def _number_lines(row: Row, view: View, below_a_city: bool) -> tuple[NumberLine, ...]:
    value, place, more = value_text(row, view.words, view.known), place_text(row, view.words), detail(row, view)
    name = named(row, view)
    lower = name.count("<br>") * _LINE / 2
    if is_city(row):
        return ((f"<b>{name}</b>", 14, 27), (f"<b>{value}</b>", 22, -lower), (more, 13, -25 - lower))
    if len(view.spec.indicators) > 1 and not below_a_city:
        return ((f"{name} <b>{value}</b>", 13, _LINE / 2), (more, 13, -_LINE / 2 - lower))
    if len(f"{place} {value} \u00b7 {more}") <= _FITS:
        return ((f"{place} <b>{value}</b> \u00b7 {more}", 13, 0),)
    return ((f"{place} <b>{value}</b>", 13, _LINE / 2), (more, 13, -_LINE / 2))
