"""Small multiples: one small panel of lines a city, with its nation beside it."""

from dashboard.views.figures.lines import Span, span_of, stacked_lines
from dashboard.views.figures.panels import by_system, by_unit
from dashboard.views.figures.sheet import Sheet
from dashboard.views.view import View

_HEIGHT = 144
"""Pixels of a panel with its years; more where its labels need it."""


def small_multiples(view: View, scale: float) -> Sheet:
    """A panel for each city with its comparators. All have the same years; the same scale only where they compare."""
    groups = [part for rows in by_system(view.drawn) for part in by_unit(rows)]
    spans = [span_of(rows) for rows in groups]
    everything = span_of(view.drawn)
    shared = [
        Span(
            everything.first,
            everything.last,
            span.lowest if view.separate_panels else everything.lowest,
            span.highest if view.separate_panels else everything.highest,
        )
        for span in spans
    ]
    return stacked_lines(view, groups, [_HEIGHT] * len(groups), shared, scale)
