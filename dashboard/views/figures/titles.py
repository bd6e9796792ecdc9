"""Titles over panels: where a view names several indicators, what each group of panels is about."""

import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from dashboard.views.figures.sheet import Panel, Sheet
from dashboard.views.row import Row
from dashboard.views.view import View

_LINE, _SIZE, _BELOW = 18, 14, 12
"""Pixels of a line, of its type, and from its foot to the plot, where half of a label may stand."""

_LENGTH = 46
"""Characters of a line that a phone shows."""


Corner = tuple[Any, float, float]


def title_of(rows: Sequence[Row], view: View) -> str:
    """The name of the indicator of some rows; empty where the view has but one subject."""
    name = rows[0].indicator_id
    if len(view.spec.indicators) < 2 or name is None:
        return ""
    return "<br>".join(textwrap.wrap(view.known.indicators[name][view.words.language], _LENGTH))


def room_for_titles(groups: Sequence[Sequence[Row]], view: View, scale: float) -> int:
    """Pixels above each panel for the longest title."""
    titles = [title for rows in groups if (title := title_of(rows, view))]
    lines = max((title.count("<br>") + 1 for title in titles), default=0)
    return round((lines * _LINE + _BELOW) * scale) if lines else 0


def add_titles(
    sheet: Sheet, view: View, panels: Sequence[Panel], corner: Callable[[Panel], Corner], margin: float, scale: float
) -> None:
    """The title of each indicator above the first of its panels, from the left edge of the sheet.

    Args:
        sheet: what is drawn on.
        view: what is shown.
        panels: from top to bottom.
        corner: the upper left corner of a panel on its axes, and by how many pixels more the title stands above it.
        margin: pixels from the left edge to the panels.
        scale: of the type.
    """
    said = None
    for panel in panels:
        title, asked = title_of(panel.rows, view), panel.rows[0].asked
        if title and asked != said:
            x, y, lift = corner(panel)
            shift = {"xshift": 4 - margin, "yshift": lift + _BELOW * scale}
            sheet.add_label(panel, x, y, f"<b>{title}</b>", _SIZE * scale, yanchor="bottom", **shift)
        said = asked
