"""The picture of a view, as a plotly figure. Colours of text and ground come from the page's theme.

Headline and source stand inside the figure, in the margins named here: an exported image is complete on
its own. The page shows both as text of its own and hides those margins.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.spec import Form
from dashboard.views.view import View
from dashboard.views.words import (
    grade_text,
    headline,
    marks_text,
    period_text,
    place_text,
    source_line,
    unit_line,
    value_text,
)
from etl.contracts.vocabulary import City, Confidence, Language, Place, UsageWarning

HIDDEN_TOP, HIDDEN_BOTTOM = 118, 92
"""Heights in pixels of the margins that hold headline and source, shown in an exported image only."""

IMAGE_WIDTH, IMAGE_SCALE = 1200, 2

_ROW_HEIGHT, _PANEL_GAP, _LINE_HEIGHT, _PANEL_HEIGHT = 84, 26, 300, 210
_BIG, _SMALL = 96, 26
"""Heights in pixels of a city's number and of a comparator's line."""

_JOIN_WITHIN = timedelta(days=800)
"""Points further apart are not joined: a gap is a gap."""

_LABEL_HEIGHT, _LABEL_LENGTH = 20, 18
"""Pixels of a line of an end label, and the characters that one line holds."""
_TICKS = ",~f"
"""d3: grouped by the language's separators, as many decimals as needed."""

_GREY_RULE = "rgba(128,128,128,0.28)"


@dataclass(frozen=True)
class Panel:
    """Rows that share an axis: all of a view, or one city with its comparators."""

    rows: tuple[Row, ...]
    start: float
    end: float


@dataclass
class _Sheet:
    """What a figure will hold. plotly copies all labels for each one that is added; here they are handed over once."""

    traces: list[go.Scatter] = field(default_factory=list)
    labels: list[dict[str, Any]] = field(default_factory=list)
    layout: dict[str, Any] = field(default_factory=dict)

    def finished(self) -> go.Figure:
        layout = go.Layout(template="none", annotations=self.labels, **self.layout)
        return go.Figure(data=self.traces, layout=layout)


def draw(view: View, type_scale: float = 1.0) -> go.Figure:
    """The figure of a view that has something to draw.

    Args:
        view: what is shown.
        type_scale: how many times the normal size type and marks have; 2 for a shared screen.

    Raises:
        ValueError: there is nothing to draw; the page shows the gap in words instead of an empty axis.
    """
    if view.is_empty:
        raise ValueError("nothing to draw: an empty axis would look like data")
    if view.spec.form is Form.LINE:
        sheet = _lines(view, type_scale)
    elif _stand_as_numbers(view):
        sheet = _numbers(view, type_scale)
    else:
        sheet = _dots(view, type_scale)
    return sheet.finished()


def image_options(view: View, figure: go.Figure) -> dict[str, Any]:
    """How the browser exports the picture: a complete image, twice the pixels, named after the concept."""
    return {
        "format": "png",
        "filename": f"social-care_{view.card.id}_{view.known.data_version}",
        "width": IMAGE_WIDTH,
        "height": int(figure.layout.height),
        "scale": IMAGE_SCALE,
    }


def panels_of(view: View) -> list[tuple[Row, ...]]:
    """One group of rows, or one a city where figures must not share an axis; comparators go with their city."""
    if not view.separate_panels:
        return [view.drawn]
    system = {
        Place.ENGLAND: City.BIRMINGHAM,
        Place.GERMANY: City.HAMBURG,
        Place.ILLINOIS: City.CHICAGO,
        Place.UNITED_STATES: City.CHICAGO,
    }
    groups: list[tuple[Row, ...]] = []
    for city in City:
        rows = [row for row in view.drawn if row.place.value == city.value or system.get(row.place) is city]
        if _stand_as_numbers(view):
            groups.append(tuple(rows))
        else:
            units = dict.fromkeys((row.unit, row.currency, row.per) for row in rows)
            groups += [tuple(row for row in rows if (row.unit, row.currency, row.per) == unit) for unit in units]
    return [rows for rows in groups if rows]


def _stand_as_numbers(view: View) -> bool:
    """Whether figures stand as numbers without any axis: they must not share one, and there is one a place."""
    once = len({row.place for row in view.drawn}) == len(view.drawn)
    return view.separate_panels and view.spec.form is Form.DOTS and once


def _base(view: View, height: int, margin: dict[str, int]) -> _Sheet:
    sheet = _Sheet()
    sheet.layout.update(
        height=height + HIDDEN_TOP + HIDDEN_BOTTOM,
        margin={
            "l": margin["l"],
            "r": margin["r"],
            "t": HIDDEN_TOP + margin["t"],
            "b": HIDDEN_BOTTOM + margin["b"],
        },
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        separators=",." if view.words.language is Language.GERMAN else ".,",
    )
    _add_image_words(sheet, view, margin)
    return sheet


def _add_image_words(sheet: _Sheet, view: View, margin: dict[str, int]) -> None:
    """Headline, measure, comparability and source in the margins that only an exported image shows."""
    title = "<br>".join(textwrap.wrap(headline(view), 88)[:3])
    foot = [source_line(view)]
    if view.grade is not None:
        foot.insert(
            0, grade_text(view.grade, view.words, view.known) + " \u00b7 " + view.card.caveat[view.words.language]
        )
    foot.append(f"{view.spec.link(view.known.data_version)}")
    common: dict[str, Any] = {"xref": "paper", "yref": "paper", "showarrow": False, "xanchor": "left", "align": "left"}
    sheet.labels.append(
        {
            "x": 0,
            "y": 1,
            "xshift": -margin["l"] + 12,
            "yshift": HIDDEN_TOP + margin["t"] - 8,
            "yanchor": "top",
            "text": f"<b>{title}</b><br><span style='font-size:14px'>{unit_line(view)}</span>",
            "font": {"size": 21},
            **common,
        }
    )
    sheet.labels.append(
        {
            "x": 0,
            "y": 0,
            "xshift": -margin["l"] + 12,
            "yshift": -(HIDDEN_BOTTOM + margin["b"]) + 6,
            "yanchor": "bottom",
            "text": "<br>".join(line for part in foot for line in textwrap.wrap(part, 180)[:3]),
            "font": {"size": 12},
            **common,
        }
    )


def _layout_panels(groups: Sequence[tuple[Row, ...]], heights: Sequence[int]) -> tuple[list[Panel], int]:
    """Panels from top to bottom, in parts of the plot's height."""
    total = sum(heights) + _PANEL_GAP * (len(groups) - 1)
    panels, top = [], total
    for rows, height in zip(groups, heights, strict=True):
        panels.append(Panel(rows, (top - height) / total, top / total))
        top -= height + _PANEL_GAP
    return panels, total


def _axis(name: str, number: int) -> str:
    return name if number == 0 else f"{name}{number + 1}"


# Dots: one line a figure, its label above it.


def _dots(view: View, scale: float) -> _Sheet:
    groups = panels_of(view)
    axis_room = round(34 * scale)
    panels, height = _layout_panels(groups, [round(len(rows) * _ROW_HEIGHT * scale) + axis_room for rows in groups])
    sheet = _base(view, height, {"l": 6, "r": round(100 * scale), "t": 4, "b": 4})
    for number, panel in enumerate(panels):
        _add_dots(sheet, view, panel, number, height, axis_room, scale)
    return sheet


def _add_dots(sheet: _Sheet, view: View, panel: Panel, number: int, height: int, axis_room: int, scale: float) -> None:
    x, y = _axis("x", number), _axis("y", number)
    count = len(panel.rows)
    highest = max(max(row.value for row in panel.rows), 0.0)
    lowest = min(min(row.value for row in panel.rows), 0.0)
    for position, row in enumerate(panel.rows):
        level = count - position - 0.8
        looks = identity(row.place)
        city = row.place.value in set(City)
        sheet.traces.append(
            go.Scatter(
                x=[0, row.value],
                y=[level, level],
                xaxis=x,
                yaxis=y,
                mode="lines",
                line={"color": looks.colour, "width": (2.5 if city else 1.5) * scale},
                hoverinfo="skip",
            )
        )
        sheet.traces.append(
            go.Scatter(
                x=[row.value],
                y=[level],
                xaxis=x,
                yaxis=y,
                mode="markers",
                marker=_marker(row, (14 if city else 9) * scale),
                hovertemplate=_hover(row, view),
            )
        )
        detail = " \u00b7 ".join([period_text(row, view.words), *marks_text(row, view.words, view.known)])
        sheet.labels.append(
            {
                "x": 0,
                "y": level,
                "xref": x,
                "yref": y,
                "xanchor": "left",
                "yanchor": "bottom",
                "yshift": 8,
                "showarrow": False,
                "align": "left",
                "text": f"<b>{place_text(row, view.words)}</b><br>{detail}",
                "font": {"size": 14 * scale},
            }
        )
        sheet.labels.append(
            {
                "x": row.value,
                "y": level,
                "xref": x,
                "yref": y,
                "xanchor": "left",
                "xshift": 13 * scale,
                "showarrow": False,
                "align": "left",
                "text": f"<b>{value_text(row, view.words, view.known, with_unit=False)}</b>",
                "font": {"size": 17 * scale},
            }
        )
    room = axis_room / height
    sheet.layout.update(
        {
            f"xaxis{'' if number == 0 else number + 1}": {
                "anchor": y,
                "range": [lowest * 1.05, (highest or 1.0) * 1.04],
                "fixedrange": True,
                "zeroline": False,
                "showgrid": True,
                "gridcolor": _GREY_RULE,
                "nticks": 5,
                "tickformat": _TICKS,
                "tickfont": {"size": 13 * scale},
                "showline": False,
                "ticks": "",
            },
            f"yaxis{'' if number == 0 else number + 1}": {
                "anchor": x,
                "domain": [panel.start + room, panel.end],
                "range": [0, count],
                "visible": False,
                "fixedrange": True,
            },
        }
    )


# Numbers: where figures must not share an axis, a bar would still look like a comparison.


def _numbers(view: View, scale: float) -> _Sheet:
    """Each city's figure in large type with its mark, its comparators in a line each below; no bar and no axis."""
    groups = panels_of(view)
    heights = [round(sum(_BIG if _is_city(row) else _SMALL for row in rows) * scale) for rows in groups]
    panels, height = _layout_panels(groups, heights)
    sheet = _base(view, height, {"l": 14, "r": 6, "t": 4, "b": 4})
    for number, (panel, pixels) in enumerate(zip(panels, heights, strict=True)):
        x, y = _axis("x", number), _axis("y", number)
        depth = 0.0
        for row in sorted(panel.rows, key=_is_city, reverse=True):
            room = (_BIG if _is_city(row) else _SMALL) * scale
            level = 1 - (depth + room / 2) / pixels
            depth += room
            sheet.traces.append(
                go.Scatter(
                    x=[0],
                    y=[level],
                    xaxis=x,
                    yaxis=y,
                    mode="markers",
                    cliponaxis=False,
                    marker=_marker(row, (15 if _is_city(row) else 7) * scale),
                    hovertemplate=_hover(row, view),
                )
            )
            for text, size, shift in _number_lines(row, view):
                sheet.labels.append(
                    {
                        "x": 0,
                        "y": level,
                        "xref": x,
                        "yref": y,
                        "xanchor": "left",
                        "yanchor": "middle",
                        "xshift": 16 * scale,
                        "yshift": shift * scale,
                        "showarrow": False,
                        "text": text,
                        "font": {"size": size * scale},
                    }
                )
        sheet.layout.update(
            {
                f"xaxis{'' if number == 0 else number + 1}": {
                    "anchor": y,
                    "range": [0, 1],
                    "visible": False,
                    "fixedrange": True,
                },
                f"yaxis{'' if number == 0 else number + 1}": {
                    "anchor": x,
                    "domain": [panel.start, panel.end],
                    "range": [0, 1],
                    "visible": False,
                    "fixedrange": True,
                },
            }
        )
    return sheet


def _is_city(row: Row) -> bool:
    return row.place.value in set(City)


def _number_lines(row: Row, view: View) -> tuple[tuple[str, int, int], ...]:
    """Text, size and shift in pixels of each line of a figure."""
    value = value_text(row, view.words, view.known)
    detail = " \u00b7 ".join([period_text(row, view.words), *marks_text(row, view.words, view.known)])
    if not _is_city(row):
        return ((f"{place_text(row, view.words)} <b>{value}</b> \u00b7 {detail}", 13, 0),)
    return (
        (f"<b>{place_text(row, view.words)}</b>", 14, 27),
        (f"<b>{value}</b>", 22, 0),
        (detail, 13, -25),
    )


# Lines: one a place, labelled on the right with its sign and, where it ends earlier, with its last year.


def _lines(view: View, scale: float) -> _Sheet:
    groups = panels_of(view)
    panels, height = _layout_panels(
        groups, [round((_LINE_HEIGHT if len(groups) == 1 else _PANEL_HEIGHT) * scale)] * len(groups)
    )
    top, bottom = 8, round(34 * scale)
    sheet = _base(view, height, {"l": round(58 * scale), "r": round(150 * scale), "t": top, "b": bottom})
    for number, panel in enumerate(panels):
        _add_lines(sheet, view, panel, number, height - top - bottom, scale)
    return sheet


def _add_lines(sheet: _Sheet, view: View, panel: Panel, number: int, height: int, scale: float) -> None:
    x, y = _axis("x", number), _axis("y", number)
    ends: list[Row] = []
    for place in view.spec.places:
        rows = sorted((row for row in panel.rows if row.place is place), key=lambda row: row.middle)
        if not rows:
            continue
        joined = [row for row in rows if row.may_join_line]
        looks, city = identity(place), place.value in set(City)
        if joined:
            days, values = _with_breaks(joined)
            sheet.traces.append(
                go.Scatter(
                    x=days,
                    y=values,
                    xaxis=x,
                    yaxis=y,
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
                    xaxis=x,
                    yaxis=y,
                    mode="markers",
                    marker=_marker(row, (9 if city else 5) * scale),
                    hovertemplate=_hover(row, view),
                )
            )
        ends.append((joined or rows)[-1])
    highest = max(row.value for row in panel.rows)
    lowest = min(min(row.value for row in panel.rows), 0.0)
    span = (highest - lowest) * 1.08 or 1.0
    plot_height = (panel.end - panel.start) * height
    latest = max(row.middle for row in panel.rows)
    labels = {row: _end_label(row, latest.year, view) for row in ends}
    lines = max((label.count("<br>") + 1 for label in labels.values()), default=1)
    least = span * _LABEL_HEIGHT * lines * scale / plot_height
    for row, level in _spread(ends, least, lowest + span):
        sheet.labels.append(
            {
                "x": latest,
                "y": level,
                "xref": x,
                "yref": y,
                "xanchor": "left",
                "xshift": 10 * scale,
                "showarrow": False,
                "align": "left",
                "text": labels[row],
                "font": {"size": 14 * scale},
            }
        )
    first, last = min(row.middle for row in panel.rows), max(row.middle for row in panel.rows)
    suffix = view.words.percent_sign() if panel.rows[0].unit == "percent" else ""
    sheet.layout.update(
        {
            f"xaxis{'' if number == 0 else number + 1}": {
                "anchor": y,
                "type": "date",
                "fixedrange": True,
                "showgrid": False,
                "zeroline": False,
                "range": [first - timedelta(days=200), last + timedelta(days=60)],
                "tickformat": "%Y",
                **_year_ticks(first, last),
                "tickfont": {"size": 13 * scale},
                "ticks": "outside",
                "ticklen": 5,
            },
            f"yaxis{'' if number == 0 else number + 1}": {
                "anchor": x,
                "domain": [panel.start, panel.end],
                "range": [lowest, lowest + span],
                "fixedrange": True,
                "showgrid": True,
                "gridcolor": _GREY_RULE,
                "zeroline": False,
                "nticks": 6,
                "tickformat": _TICKS,
                "ticksuffix": suffix,
                "tickfont": {"size": 13 * scale},
                "ticks": "",
            },
        }
    )


def _year_ticks(first: date, last: date) -> dict[str, Any]:
    """A tick every year for a few years, else every second or fifth; always on 1 July, the middle of the year."""
    years = last.year - first.year + 1
    step = 1 if years <= 6 else 2 if years <= 12 else 5
    return {"tick0": f"{last.year}-07-01", "dtick": f"M{12 * step}"}


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


def _spread(rows: Sequence[Row], least: float, highest: float) -> list[tuple[Row, float]]:
    """End labels moved apart just so far that none covers another; a label above the axis would not be drawn."""
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


def _end_label(row: Row, latest_year: int, view: View) -> str:
    """Sign, place and last value; the year where the line ends before the others. A long label has two lines."""
    words = row.geography.split()
    place = row.geography if len(row.geography) <= 16 else " ".join(words[:2])
    value = value_text(row, view.words, view.known, with_unit=False)
    if row.end.year < latest_year:
        value = f"{value} ({row.end.year})"
    strong = ("<b>", "</b>") if row.place.value in set(City) else ("", "")
    between = "<br>" if len(place) + len(value) > _LABEL_LENGTH else " "
    return f"{identity(row.place).sign} {strong[0]}{place}{strong[1]}{between}{value}"


def _marker(row: Row, size: float) -> dict[str, Any]:
    """Filled: official; hollow: reported by a secondary page; with a dot: to be looked at twice."""
    looks = identity(row.place)
    city = row.place.value in set(City)
    symbol = looks.marker if city else "circle"
    doubtful = UsageWarning.DOUBTFUL in row.warnings
    hollow = row.confidence is Confidence.SECONDARY_PAGE or doubtful
    return {
        "symbol": f"{symbol}-open{'-dot' if doubtful else ''}" if hollow else symbol,
        "size": size,
        "color": looks.colour,
        "line": {"width": 2.5 if hollow else 0, "color": looks.colour},
    }


def _hover(row: Row, view: View) -> str:
    lines = [
        f"<b>{place_text(row, view.words)}</b>",
        f"{value_text(row, view.words, view.known)}, {period_text(row, view.words)}",
        *marks_text(row, view.words, view.known),
    ]
    lines += textwrap.wrap(row.transformed_by or row.note, 60)[:3]
    return "<br>".join(lines) + "<extra></extra>"
