"""A figure that changes no more, so that no reader pays for turning it into plain data again."""

from typing import Any

import plotly.graph_objects as go


class FinishedFigure(go.Figure):  # type: ignore[misc]  # plotly brings no types
    """What the page library needs of a finished figure: its plain form, made once.

    The library asks for it in every run of every reader, and plotly would copy the whole figure each time. All share
    one dictionary, which must not be changed; of the figure itself nothing is kept.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__()
        self._plain: dict[str, Any] = figure.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """Data and layout as plain values; the same object every time."""
        return self._plain
