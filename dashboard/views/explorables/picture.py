"""The look that the pictures of all explorable models share. Their colours belong to no city."""

import textwrap
from typing import Any

import plotly.graph_objects as go

from dashboard.language import Wording
from dashboard.views.figures import HIDDEN_BOTTOM, HIDDEN_TOP
from etl.contracts.vocabulary import Language

ACCENT, PLAIN = "#8C6BB1", "#8A8F94"
"""Purple for what the model is about, grey for what it is set beside: 3:1 and more on the light and the dark ground."""

ACCENT_BAND, PLAIN_BAND = "rgba(140,107,177,0.18)", "rgba(138,143,148,0.2)"
RULE = "rgba(128,128,128,0.28)"
IMAGE_WIDTH = 1000


class Sketch:
    """A figure in the making, as plain values: plotly checks it once at the end, not with every stroke."""

    def __init__(self, words: Wording) -> None:
        self._traces: list[dict[str, Any]] = []
        self._notes: list[dict[str, Any]] = []
        self._shapes: list[dict[str, Any]] = []
        self._layout: dict[str, Any] = {
            "template": "none",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "separators": ",." if words.language is Language.GERMAN else ".,",
        }

    def trace(self, kind: str, **properties: Any) -> None:
        """Add a trace of a kind such as ``scatter``."""
        self._traces.append({"type": kind, **properties})

    def note(self, text: str, **properties: Any) -> None:
        """Add words without an arrow."""
        self._notes.append({"text": text, "showarrow": False, **properties})

    def line(self, **properties: Any) -> None:
        """Add a straight line."""
        self._shapes.append({"type": "line", **properties})

    def layout(self, **properties: Any) -> None:
        self._layout |= properties

    def finish(self, title: str, source: str, height: int, scale: float, right: int = 20, left: int = 40) -> go.Figure:
        """The figure. Title and source stand in margins that only a saved picture shows."""
        above = "<br>".join(textwrap.wrap(title, 78)[:3])
        below = "<br>".join(textwrap.wrap(source, 140)[:3])
        for text, at, anchor, size in ((f"<b>{above}</b>", 1, "top", 19), (below, 0, "bottom", 12)):
            self.note(
                text,
                x=0,
                y=at,
                xref="paper",
                yref="paper",
                xanchor="left",
                yanchor=anchor,
                xshift=-left * scale + 8,
                yshift=HIDDEN_TOP if at else -(HIDDEN_BOTTOM + 58 * scale) + 6,
                align="left",
                font={"size": size},
            )
        self.layout(
            height=round(height * scale) + HIDDEN_TOP + HIDDEN_BOTTOM,
            margin={
                "l": round(left * scale),
                "r": round(right * scale),
                "t": HIDDEN_TOP + 10,
                "b": HIDDEN_BOTTOM + round(58 * scale),
            },
            annotations=self._notes,
            shapes=self._shapes,
        )
        return go.Figure(data=self._traces, layout=self._layout)


def axis(**changes: Any) -> dict[str, Any]:
    """An axis that nobody drags, with few and quiet lines."""
    return {"fixedrange": True, "zeroline": False, "showgrid": False, "ticks": "", **changes}
