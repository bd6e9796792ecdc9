"""The look that the pictures of all explorable models share. Their colours belong to no city."""

import textwrap
from typing import Any

import plotly.graph_objects as go

from dashboard.language import Wording
from dashboard.views.figure import HIDDEN_BOTTOM, HIDDEN_TOP
from etl.contracts.vocabulary import Language

ACCENT, PLAIN = "#8C6BB1", "#8A8F94"
"""Purple for what the model is about, grey for what it is set beside: 3:1 and more on the light and the dark ground."""

ACCENT_BAND, PLAIN_BAND = "rgba(140,107,177,0.18)", "rgba(138,143,148,0.2)"
RULE = "rgba(128,128,128,0.28)"
IMAGE_WIDTH = 1000


def empty(words: Wording) -> go.Figure:
    """A figure with nothing in it yet."""
    return go.Figure(
        layout=go.Layout(
            template="none",
            showlegend=False,
            dragmode=False,
            hovermode="closest",
            separators=",." if words.language is Language.GERMAN else ".,",
        )
    )


def finish(
    figure: go.Figure, title: str, source: str, height: int, scale: float, right: int = 20, left: int = 40
) -> go.Figure:
    """Set margins; title and source stand where only a saved picture shows them."""
    figure.update_layout(
        height=round(height * scale) + HIDDEN_TOP + HIDDEN_BOTTOM,
        margin={
            "l": round(left * scale),
            "r": round(right * scale),
            "t": HIDDEN_TOP + 10,
            "b": HIDDEN_BOTTOM + round(58 * scale),
        },
    )
    above = "<br>".join(textwrap.wrap(title, 78)[:3])
    below = "<br>".join(textwrap.wrap(source, 140)[:3])
    for text, at, anchor, size in ((f"<b>{above}</b>", 1, "top", 19), (below, 0, "bottom", 12)):
        figure.add_annotation(
            text=text,
            x=0,
            y=at,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor=anchor,
            xshift=-left * scale + 8,
            yshift=HIDDEN_TOP if at else -(HIDDEN_BOTTOM + 58 * scale) + 6,
            align="left",
            showarrow=False,
            font={"size": size},
        )
    return figure


def axis(**changes: Any) -> dict[str, Any]:
    """An axis that nobody drags, with few and quiet lines."""
    return {"fixedrange": True, "zeroline": False, "showgrid": False, "ticks": "", **changes}
