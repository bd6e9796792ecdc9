"""What stands on an axis of time beside the figures: its years, the span of each period, the years of the exchange."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from dashboard.views.exchange_years import ExchangeYear
from dashboard.views.figures.sheet import GREY_RULE, Panel, Sheet
from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.time_span import covers_a_span, middle_of

PERIOD_SPAN = "period"
"""The name of the traces that show periods: they join no figures."""

_MARGIN = timedelta(days=60)
_MARK_LINE = 17
"""Height in pixels of a line of labels above the exchange's marks."""


def add_period_spans(sheet: Sheet, panel: Panel, rows: Sequence[Row], width: float) -> None:
    """A pale level stroke from the first to the last day of each period; a figure of one day has none."""
    days: list[date | None] = []
    values: list[float | None] = []
    for row in filter(covers_a_span, rows):
        days += [row.start, row.end, None]
        values += [row.value, row.value, None]
    if not days:
        return
    sheet.traces.append(
        go.Scatter(
            x=days,
            y=values,
            xaxis=panel.x,
            yaxis=panel.y,
            name=PERIOD_SPAN,
            mode="lines",
            connectgaps=False,
            hoverinfo="skip",
            opacity=0.3,
            line={"color": identity(rows[0].place).colour, "width": width},
        )
    )


def room_for_exchange_years(years: Sequence[ExchangeYear], scale: float) -> int:
    """Pixels above a panel for the labels, which take turns on two lines so that none covers its neighbour."""
    return round(_MARK_LINE * min(len(years), 2) * scale)


def add_exchange_years(
    sheet: Sheet, panel: Panel, years: Sequence[ExchangeYear], highest: float, scale: float, labelled: bool = True
) -> None:
    """A thin upright line for each year of the exchange; its year and host above the panel."""
    for number, year in enumerate(years):
        sheet.shapes.append(
            {
                "type": "line",
                "xref": panel.x,
                "yref": f"{panel.y} domain",
                "x0": middle_of(year),
                "x1": middle_of(year),
                "y0": 0,
                "y1": 1,
                "layer": "below",
                "line": {"color": "rgba(128,128,128,0.7)", "width": 1, "dash": "dot"},
            }
        )
        if labelled:
            sheet.add_label(
                panel,
                middle_of(year),
                highest,
                f"{year.year} {year.label}",
                12 * scale,
                xanchor="center",
                yanchor="bottom",
                yshift=_MARK_LINE * (number % 2) * scale,
            )


def axis_start(first: date) -> date:
    """Where an axis of years begins that holds a first day."""
    return first - _MARGIN


def year_axis(first: date, last: date, scale: float, labelled: bool = True) -> dict[str, Any]:
    """An axis of years from the first to the last day, with a little air on both sides."""
    return {
        "type": "date",
        "showgrid": False,
        "range": [axis_start(first), last + _MARGIN],
        "tickformat": "%Y",
        **_year_ticks(first, last),
        "tickfont": {"size": 13 * scale},
        "tickangle": 0,
        "ticks": "outside",
        "ticklen": 5,
        "showticklabels": labelled,
        "tickcolor": GREY_RULE,
    }


def _year_ticks(first: date, last: date) -> dict[str, Any]:
    """A tick every year for a few years, else every second or fifth; always on 1 July, the middle of the year."""
    years = last.year - first.year + 1
    step = 1 if years <= 4 else 2 if years <= 8 else 5
    return {"tick0": f"{last.year}-07-01", "dtick": f"M{12 * step}"}
