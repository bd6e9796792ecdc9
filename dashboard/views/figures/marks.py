"""The mark of one figure and the words beside it, the same in every form."""

import textwrap
from typing import Any

from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.view import View
from dashboard.views.words import marks_text, period_text, slot_text, value_text
from etl.contracts.vocabulary import City, Confidence, UsageWarning

_CLEAR = "rgba(0,0,0,0)"
_DETAIL_LENGTH = 48
"""Characters of 14 pixels that fit beside one another on a phone."""


def is_city(row: Row) -> bool:
    return row.place.value in set(City)


def _is_doubtful(row: Row) -> bool:
    return UsageWarning.DOUBTFUL in row.warnings


def _is_hollow(row: Row) -> bool:
    return row.confidence is Confidence.SECONDARY_PAGE or _is_doubtful(row)


def marker(row: Row, size: float) -> dict[str, Any]:
    """Filled: official; hollow: reported by a secondary page; with a dot: to be looked at twice."""
    looks = identity(row.place)
    symbol = looks.marker if is_city(row) else "circle"
    hollow = _is_hollow(row)
    return {
        "symbol": f"{symbol}-open{'-dot' if _is_doubtful(row) else ''}" if hollow else symbol,
        "size": size,
        "color": looks.colour,
        "line": {"width": 2.5 if hollow else 0, "color": looks.colour},
    }


def bar_fill(row: Row) -> dict[str, Any]:
    """The same signs for a bar: an outline instead of a hollow mark, filled with dots where to look twice."""
    colour = identity(row.place).colour
    filled: dict[str, Any] = {
        "color": _CLEAR if _is_hollow(row) else colour,
        "line": {"width": 2.5 if _is_hollow(row) else 0, "color": colour},
    }
    if _is_doubtful(row):
        filled["pattern"] = {"shape": ".", "fgcolor": colour, "bgcolor": _CLEAR}
    return filled


def hover(row: Row, view: View) -> str:
    lines = [
        f"<b>{'<br>'.join(textwrap.wrap(slot_text(row, view), 60))}</b>",
        f"{value_text(row, view.words, view.known)}, {period_text(row, view.words)}",
        *marks_text(row, view.words, view.known),
    ]
    lines += textwrap.wrap(row.transformed_by or row.note, 60)[:3]
    return "<br>".join(lines) + "<extra></extra>"


def detail(row: Row, view: View) -> str:
    """Period and marks of a figure, in as many lines as a phone needs."""
    text = " \u00b7 ".join([period_text(row, view.words), *marks_text(row, view.words, view.known)])
    return "<br>".join(textwrap.wrap(text, _DETAIL_LENGTH, break_long_words=False))


def named(row: Row, view: View) -> str:
    """The place of a figure, with its indicator where there are several, in as many lines as a phone needs."""
    return "<br>".join(textwrap.wrap(slot_text(row, view), _DETAIL_LENGTH - 4))


def room_for_values(view: View, size: float) -> int:
    """Pixels that the longest value of a view takes in bold type of a size."""
    longest = max(len(value_text(row, view.words, view.known, with_unit=False)) for row in view.drawn)
    return round(longest * size * 0.6)
