"""Labels at the ends of lines: sign, place and value, moved apart where they would cover one another."""

from collections.abc import Sequence

from dashboard.views.identity import identity
from dashboard.views.figures.marks import is_city
from dashboard.views.row import Row
from dashboard.views.view import View
from dashboard.views.words import period_text, value_text

LABEL_HEIGHT = 20
"""Pixels of a line of a label."""

_LABEL_LENGTH, _PLACE_LENGTH = 18, 16
"""Characters that one line of a label and a place in it hold."""


def spread(rows: Sequence[Row], least: float, highest: float) -> list[tuple[Row, float]]:
    """Labels moved apart just so far that none covers another; a label above the axis would not be drawn."""
    placed: list[tuple[Row, float]] = []
    for row in sorted(rows, key=lambda row: row.value):
        level = row.value if not placed else max(row.value, placed[-1][1] + least)
        placed.append((row, level))
    ceiling = highest
    for position in range(len(placed) - 1, -1, -1):
        row, level = placed[position]
        placed[position] = (row, min(level, ceiling))
        ceiling = placed[position][1] - least
    return placed


def end_label(row: Row, latest_year: int, view: View) -> str:
    """Sign, place and last value; the year where the line ends before the others. A long label has two lines."""
    place, value = _short_place(row), value_text(row, view.words, view.known, with_unit=False)
    if row.end.year < latest_year:
        value = f"{value} ({row.end.year})"
    between = "<br>" if len(place) + len(value) > _LABEL_LENGTH else " "
    return f"{identity(row.place).sign} {_strong(place, row)}{between}{value}"


def slope_label(row: Row, view: View) -> str:
    """Sign and place; below them the value and its period, in a line of its own where it is long."""
    value, period = value_text(row, view.words, view.known, with_unit=False), period_text(row, view.words)
    if len(period) > 9:
        period = str(row.end.year)
    between = " " if len(value) + len(period) + 3 <= _LABEL_LENGTH else "<br>"
    return f"{identity(row.place).sign} {_strong(_short_place(row), row)}<br>{value}{between}({period})"


def _short_place(row: Row) -> str:
    return row.geography if len(row.geography) <= _PLACE_LENGTH else " ".join(row.geography.split()[:2])


def _strong(place: str, row: Row) -> str:
    return f"<b>{place}</b>" if is_city(row) else place
