"""One line a figure from the baseline: what dots and bars have in common."""

from collections.abc import Callable
from typing import Any

from dashboard.views.figures.baseline import baseline
from dashboard.views.figures.marks import detail, named, room_for_values
from dashboard.views.figures.panels import panels_of
from dashboard.views.figures.sheet import GREY_RULE, Panel, Sheet, lay_out_panels, new_sheet
from dashboard.views.figures.value_axis import LARGE, value_ticks
from dashboard.views.row import Row
from dashboard.views.view import View
from dashboard.views.words import value_text

_ROW_HEIGHT, _LINE, _AXIS_ROOM = 84, 18, 34
_VALUE_SIZE = 17

_LEFT_OF_BASE = 0.2
"""Part of the axis that is kept for the values of figures that lie left of the baseline."""

AddMark = Callable[[Sheet, Panel, Row, float, float], None]
"""Adds the mark of a row at a level to a sheet, in a size of type."""


def rows_from_baseline(view: View, scale: float, add_mark: AddMark, above: float, beside: float) -> Sheet:
    """A line for each figure: place and period ``above`` pixels over its mark, the value ``beside`` pixels after it."""
    groups = panels_of(view)
    axis_room = round(_AXIS_ROOM * scale)
    lines = max(_label(row, view).count("<br>") + 1 for row in view.drawn)
    row_height = _ROW_HEIGHT + _LINE * max(lines - 2, 0)
    panels, height = lay_out_panels(groups, [round(len(rows) * row_height * scale) + axis_room for rows in groups])
    room = room_for_values(view, _VALUE_SIZE * scale) + round((beside + 6) * scale)
    sheet = new_sheet(view, height, {"l": 6, "r": room, "t": 4, "b": 4})
    for panel in panels:
        _add_panel(sheet, view, panel, axis_room / height, scale, add_mark, above, beside)
    return sheet


def _add_panel(
    sheet: Sheet,
    view: View,
    panel: Panel,
    axis_room: float,
    scale: float,
    add_mark: AddMark,
    above: float,
    beside: float,
) -> None:
    count = len(panel.rows)
    base = baseline(panel.rows)
    highest = max(max(row.value for row in panel.rows) - base, 0.0)
    lowest = min(min(row.value for row in panel.rows) - base, 0.0)
    left = base + lowest * 1.05 - (_LEFT_OF_BASE * (highest - lowest) if lowest else 0.0)
    for position, row in enumerate(panel.rows):
        level = count - position - 0.8
        add_mark(sheet, panel, row, level, scale)
        sheet.add_label(panel, left, level, _label(row, view), 14 * scale, yanchor="bottom", yshift=above * scale)
        value = value_text(row, view.words, view.known, with_unit=False)
        side: dict[str, Any] = {"xshift": beside * scale}
        if row.value < base:
            side = {"xanchor": "right", "align": "right", "xshift": -beside * scale}
        sheet.add_label(panel, row.value, level, f"<b>{value}</b>", _VALUE_SIZE * scale, **side)
    sheet.set_axes(
        panel,
        {
            "range": [left, base + (highest or 1.0) * 1.04],
            "showgrid": True,
            "gridcolor": GREY_RULE,
            **value_ticks(lowest, highest or 1.0, 4 if highest >= LARGE else 5, view.words),
            "tickfont": {"size": 13 * scale},
            "showline": False,
            "ticks": "",
        },
        {"domain": [panel.start + axis_room, panel.end], "range": [0, count], "visible": False},
    )


def _label(row: Row, view: View) -> str:
    return f"<b>{named(row, view)}</b><br>{detail(row, view)}"
