"""Lines: one a place, labelled on the right with its sign and, where it ends earlier, with its last year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.views.figures.baseline import BASE, are_index
from dashboard.views.figures.end_labels import LABEL_HEIGHT, end_label, lines_of_labels, spread
from dashboard.views.figures.marks import hover, is_city, marker
from dashboard.views.figures.panels import panels_of
from dashboard.views.figures.sheet import GREY_RULE, Panel, Sheet, lay_out_panels, new_sheet
from dashboard.views.figures.time_axis import (
    add_exchange_years,
    add_period_spans,
    axis_start,
    room_for_exchange_years,
    year_axis,
)
from dashboard.views.figures.titles import Corner, add_titles, room_for_titles
from dashboard.views.figures.value_axis import value_ticks
from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.time_span import axis_span, middle_of, shown_exchange_years
from dashboard.views.view import View

_HEIGHT, _PANEL_HEIGHT = 300, 210
_TICKS_HEIGHT = 34
"""Pixels below a panel, for the years."""
_LEFT, _A_DIGIT, _RIGHT = 58, 7, 150
"""Pixels on the left at least, for each character of the numbers there, and on the right, for the labels."""

_JOIN_WITHIN = timedelta(days=800)
"""Points further apart are not joined: a gap is a gap."""


@dataclass(frozen=True)
class Span:
    """What the axes of a panel hold: days across, values up."""

    first: date
    last: date
    lowest: float
    highest: float


def lines(view: View, scale: float) -> Sheet:
    """All places on one pair of axes, or one below the other where they must not share it, each with its own scale."""
    groups = panels_of(view)
    heights = [_HEIGHT if len(groups) == 1 else _PANEL_HEIGHT] * len(groups)
    return stacked_lines(view, groups, heights, [span_of(rows) for rows in groups], scale)


def span_of(rows: Sequence[Row]) -> Span:
    """Every period of some rows across; up from the baseline, or what lies below it, to a little above the highest."""
    highest = max(row.value for row in rows)
    lowest = min(row.value for row in rows)
    if are_index(rows):
        room = 0.08 * max(abs(highest - BASE), abs(lowest - BASE), 1.0)
        return Span(*axis_span(rows), min(lowest, BASE) - room, max(highest, BASE) + room)
    lowest = min(lowest, 0.0)
    return Span(*axis_span(rows), lowest, lowest + ((highest - lowest) * 1.08 or 1.0))


def stacked_lines(
    view: View, groups: Sequence[tuple[Row, ...]], heights: Sequence[int], spans: Sequence[Span], scale: float
) -> Sheet:
    """A panel of lines for each group of rows, from top to bottom, with the axes given for it."""
    ticks = round(_TICKS_HEIGHT * scale)
    tallest = lines_of_labels(_longest_label(row, view) for row in view.drawn)
    half_a_label = round(LABEL_HEIGHT * tallest / 2 * scale)
    marked = shown_exchange_years(view.marked_years, view.drawn)
    lift, titles = room_for_exchange_years(marked, scale), room_for_titles(groups, view, scale)
    top = half_a_label + lift + titles
    plots = [
        round(max(height - _TICKS_HEIGHT, len({row.place for row in rows}) * tallest * LABEL_HEIGHT) * scale)
        for rows, height in zip(groups, heights, strict=True)
    ]
    panels, plot = lay_out_panels(groups, plots, gap=ticks + half_a_label + titles)
    numbers = max(len(view.words.number(span.highest)) for span in spans)
    left = round(max(_LEFT, 14 + numbers * _A_DIGIT) * scale)
    sheet = new_sheet(view, plot + top + ticks, {"l": left, "r": round(_RIGHT * scale), "t": top, "b": ticks})
    for panel, span in zip(panels, spans, strict=True):
        _add_lines(sheet, view, panel, span, plot, scale)
        years = [year for year in marked if span.first <= middle_of(year) <= span.last]
        add_exchange_years(sheet, panel, years, span.highest, scale, labelled=panel.number == 0)

    def corner(panel: Panel) -> Corner:
        span = spans[panel.number]
        return axis_start(span.first), span.highest, lift if panel.number == 0 else 0

    add_titles(sheet, view, panels, corner, left, scale)
    return sheet


def _longest_label(row: Row, view: View) -> str:
    """What a figure would be called at the end of a line that stops before the others."""
    return end_label(row, row.end.year + 1, view)


def _add_lines(sheet: Sheet, view: View, panel: Panel, span: Span, plot: int, scale: float) -> None:
    ends: list[Row] = []
    for place in view.spec.places:
        rows = sorted((row for row in panel.rows if row.place is place), key=lambda row: row.middle)
        if rows:
            _add_line(sheet, view, panel, rows, scale)
            ends.append(([row for row in rows if row.may_join_line] or rows)[-1])
    latest = max(row.end.year for row in panel.rows)
    labels = {row: end_label(row, latest, view) for row in ends}
    tallest = lines_of_labels(labels.values())
    pixels = (panel.end - panel.start) * plot
    least = (span.highest - span.lowest) * LABEL_HEIGHT * tallest * scale / pixels
    for row, level in spread(ends, least, span.lowest, span.highest):
        sheet.add_label(panel, span.last, level, labels[row], 14 * scale, xshift=10 * scale)
    suffix = view.words.percent_sign() if panel.rows[0].unit == "percent" else ""
    sheet.set_axes(
        panel,
        year_axis(span.first, span.last, scale),
        {
            "range": [span.lowest, span.highest],
            "showgrid": True,
            "gridcolor": GREY_RULE,
            "zeroline": True,
            "zerolinecolor": GREY_RULE,
            **value_ticks(span.lowest, span.highest, 6 if pixels > 150 * scale else 4, view.words),
            "ticksuffix": suffix,
            "tickfont": {"size": 13 * scale},
            "ticks": "",
        },
    )


def _add_line(sheet: Sheet, view: View, panel: Panel, rows: Sequence[Row], scale: float) -> None:
    """One place: the spans of its periods, the line through what may be joined, and a mark for each figure."""
    looks, city = identity(rows[0].place), is_city(rows[0])
    add_period_spans(sheet, panel, rows, (4.5 if city else 3) * scale)
    joined = [row for row in rows if row.may_join_line]
    if joined:
        days, values = _with_breaks(joined)
        sheet.traces.append(
            go.Scatter(
                x=days,
                y=values,
                xaxis=panel.x,
                yaxis=panel.y,
                mode="lines",
                connectgaps=False,
                hoverinfo="skip",
                line={"color": looks.colour, "width": (3 if city else 1.8) * scale, "dash": looks.dash},
            )
        )
    for row in rows:
        sheet.traces.append(
            go.Scatter(
                x=[row.middle],
                y=[row.value],
                xaxis=panel.x,
                yaxis=panel.y,
                mode="markers",
                cliponaxis=False,
                marker=marker(row, (9 if city else 5) * scale),
                hovertemplate=hover(row, view),
            )
        )


def _with_breaks(rows: Sequence[Row]) -> tuple[list[date | None], list[float | None]]:
    days: list[date | None] = []
    values: list[float | None] = []
    for row in rows:
        if days and days[-1] is not None and row.middle - days[-1] > _JOIN_WITHIN:
            days.append(None)
            values.append(None)
        days.append(row.middle)
        values.append(row.value)
    return days, values
