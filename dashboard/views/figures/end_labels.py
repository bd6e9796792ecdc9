"""Labels at the ends of lines: sign, place and value, moved apart where they would cover one another."""

import textwrap
from collections.abc import Iterable, Sequence

from dashboard.views.figures.marks import is_city
from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.view import View
from dashboard.views.words import period_text, value_text

LABEL_HEIGHT = 20
"""Pixels of a line of a label."""

_LABEL_LENGTH, _SHORT_PERIOD = 18, 8
"""Characters that one line of a label holds, and a period in it; of a longer one the year is said."""


def spread(rows: Sequence[Row], least: float, lowest: float, highest: float) -> list[tuple[Row, float]]:
    """Labels moved apart just so far that none covers another, each as near to its value as that allows.

    Method: labels that would touch form a block around their mean (pool adjacent violators); what then stands
    outside the axis is pushed back in, because a label there would not be drawn.
    """
    ordered = sorted(rows, key=lambda row: row.value)
    blocks: list[tuple[float, int]] = []
    for position, row in enumerate(ordered):
        total, size = row.value - position * least, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / size:
            before, many = blocks.pop()
            total, size = total + before, size + many
        blocks.append((total, size))
    means = [total / size for total, size in blocks for _ in range(size)]
    levels = [mean + position * least for position, mean in enumerate(means)]
    floor = lowest
    for position, level in enumerate(levels):
        levels[position] = max(level, floor)
        floor = levels[position] + least
    ceiling = highest
    for position in reversed(range(len(levels))):
        levels[position] = min(levels[position], ceiling)
        ceiling = levels[position] - least
    return list(zip(ordered, levels, strict=True))


def end_label(row: Row, latest_year: int, view: View) -> str:
    """Sign, place and last value; the year where the line ends before the others. A long label has several lines."""
    value = value_text(row, view.words, view.known, with_unit=False)
    if row.end.year < latest_year:
        value = f"{value} ({row.end.year})"
    if len(row.geography) + len(value) < _LABEL_LENGTH:
        return f"{identity(row.place).sign} {_strong(row.geography, row)} {value}"
    return _below_the_place(row, value)


def slope_label(row: Row, view: View) -> str:
    """Sign and place; below them the value and its period, in a line of its own where it is long."""
    value, period = value_text(row, view.words, view.known, with_unit=False), period_text(row, view.words)
    if len(period) > _SHORT_PERIOD:
        period = str(row.end.year)
    return _below_the_place(row, f"{value} ({period})")


def _below_the_place(row: Row, text: str) -> str:
    lines = "<br>".join(textwrap.wrap(text, _LABEL_LENGTH, break_on_hyphens=False))
    return f"{identity(row.place).sign} {_strong(_short_place(row), row)}<br>{lines}"


def lines_of_labels(labels: Iterable[str]) -> int:
    """How many lines the tallest label has."""
    return max((label.count("<br>") + 1 for label in labels), default=1)


def _short_place(row: Row) -> str:
    """The place, or its first two words where it is long; a place is never shortened to the name of another."""
    if len(row.geography) < _LABEL_LENGTH:
        return row.geography
    return "<br>".join(textwrap.wrap(" ".join(row.geography.split()[:2]), _LABEL_LENGTH))


def _strong(place: str, row: Row) -> str:
    return f"<b>{place}</b>" if is_city(row) else place
