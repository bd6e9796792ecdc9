"""The sheet that every form is drawn on: its size, its panels, and the words of an exported image.

Colours of text and ground come from the page's theme. Headline and source stand inside the figure, in the margins
named here: an exported image is complete on its own. The page shows both as text of its own and hides those margins.
"""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from dashboard.views.picture_words import grade_warning
from dashboard.views.row import Row
from dashboard.views.view import View
from dashboard.views.words import grade_text, headline, source_line, unit_line
from etl.contracts.vocabulary import Language

HIDDEN_TOP, HIDDEN_BOTTOM = 118, 92
"""Heights in pixels of the margins that hold headline and source, shown in an exported image only."""

WARNED_TOP = 226
"""The upper one where a warning stands in it below the headline."""

IMAGE_WIDTH, IMAGE_SCALE = 1200, 2

GREY_RULE = "rgba(128,128,128,0.28)"

_PANEL_GAP = 26
_HEADLINE_LENGTH, _WARNING_LENGTH, _FOOT_LENGTH = 88, 150, 180
"""Characters that fit in a line of an exported image."""

_HEADLINE_SIZES = {1: 21, 2: 21, 3: 20, 4: 17}
"""Size of type by the lines of a headline: with the measure below it, it must stay in its margin."""

_FOOT_LINES, _SMALL_FOOT_LENGTH = 5, 205
"""Lines of the foot in its usual size, and what a line holds in a smaller one where there are more."""


@dataclass(frozen=True)
class Panel:
    """Rows that share an axis: all of a view, or one city with its comparators. Ends are parts of the plot's height."""

    rows: tuple[Row, ...]
    number: int
    start: float
    end: float

    @property
    def x(self) -> str:
        """The name by which traces and labels call the panel's axis."""
        return "x" if self.number == 0 else f"x{self.number + 1}"

    @property
    def y(self) -> str:
        return "y" if self.number == 0 else f"y{self.number + 1}"


@dataclass
class Sheet:
    """What a figure will hold. plotly copies all labels for each one that is added; here they are handed over once."""

    traces: list[Any] = field(default_factory=list)
    labels: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    layout: dict[str, Any] = field(default_factory=dict)

    def add_label(self, panel: Panel, x: Any, y: float, text: str, size: float, **more: Any) -> None:
        """A text at a place of a panel, left-aligned, without an arrow."""
        self.labels.append(
            {
                "x": x,
                "y": y,
                "xref": panel.x,
                "yref": panel.y,
                "xanchor": "left",
                "showarrow": False,
                "align": "left",
                "text": text,
                "font": {"size": size},
                **more,
            }
        )

    def set_axes(self, panel: Panel, across: Mapping[str, Any], up: Mapping[str, Any]) -> None:
        """The axes of a panel, which nobody can drag."""
        number = "" if panel.number == 0 else str(panel.number + 1)
        fixed = {"fixedrange": True, "zeroline": False}
        self.layout[f"xaxis{number}"] = {"anchor": panel.y, **fixed, **across}
        self.layout[f"yaxis{number}"] = {"anchor": panel.x, "domain": [panel.start, panel.end], **fixed, **up}

    def finished(self) -> go.Figure:
        layout = go.Layout(template="none", annotations=self.labels, shapes=self.shapes, **self.layout)
        return go.Figure(data=self.traces, layout=layout)


def new_sheet(view: View, height: int, margin: dict[str, int]) -> Sheet:
    """A sheet with room for a plot of ``height`` pixels, its visible margins, and the words of an exported image."""
    sheet = Sheet()
    top = WARNED_TOP if view.shares_axis_despite_grade else HIDDEN_TOP
    sheet.layout.update(
        height=height + top + HIDDEN_BOTTOM,
        margin={"l": margin["l"], "r": margin["r"], "t": top + margin["t"], "b": HIDDEN_BOTTOM + margin["b"]},
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        separators=",." if view.words.language is Language.GERMAN else ".,",
    )
    _add_image_words(sheet, view, margin, top)
    return sheet


def _add_image_words(sheet: Sheet, view: View, margin: dict[str, int], top: int) -> None:
    """Headline, measure, warning, comparability and source in the margins that only an exported image shows."""
    title = textwrap.wrap(headline(view), _HEADLINE_LENGTH)
    opening = f"<b>{'<br>'.join(title)}</b><br><span style='font-size:14px'>{unit_line(view)}</span>"
    foot = [source_line(view)]
    if view.grade is not None:
        foot.insert(
            0, grade_text(view.grade, view.words, view.known) + " \u00b7 " + view.card.caveat[view.words.language]
        )
    foot.append(f"{view.spec.link(view.known.data_version)}")
    lines = _wrapped(foot, _FOOT_LENGTH)
    if len(lines) > _FOOT_LINES:
        lines = _wrapped(foot, _SMALL_FOOT_LENGTH)
    common: dict[str, Any] = {"xref": "paper", "yref": "paper", "showarrow": False, "xanchor": "left", "align": "left"}
    sheet.labels.append(
        {
            "x": 0,
            "y": 1,
            "xshift": -margin["l"] + 12,
            "yshift": top + margin["t"] - 8,
            "yanchor": "top",
            "text": opening,
            "font": {"size": _HEADLINE_SIZES.get(len(title), 14)},
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
            "text": "<br>".join(lines),
            "font": {"size": 12 if len(lines) <= _FOOT_LINES else 10.5},
            **common,
        }
    )
    warning = grade_warning(view)
    if warning:
        sheet.labels.append(
            {
                "x": 0,
                "y": 1,
                "xshift": -margin["l"] + 12,
                "yshift": top + margin["t"] - HIDDEN_TOP,
                "yanchor": "top",
                "text": f"<b>{'<br>'.join(textwrap.wrap(warning, _WARNING_LENGTH, break_on_hyphens=False))}</b>",
                "font": {"size": 14},
                **common,
            }
        )


def _wrapped(parts: Iterable[str], length: int) -> list[str]:
    return [line for part in parts for line in textwrap.wrap(part, length)[:3]]


def lay_out_panels(
    groups: Sequence[tuple[Row, ...]], heights: Sequence[int], gap: int = _PANEL_GAP
) -> tuple[list[Panel], int]:
    """Panels from top to bottom, and the height in pixels of them all."""
    total = sum(heights) + gap * (len(groups) - 1)
    panels, top = [], total
    for number, (rows, height) in enumerate(zip(groups, heights, strict=True)):
        panels.append(Panel(rows, number, (top - height) / total, top / total))
        top -= height + gap
    return panels, total
