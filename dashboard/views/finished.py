"""A figure that changes no more, so that no reader pays for turning it into plain data again."""

from typing import Any

import plotly.graph_objects as go


class FinishedFigure(go.Figure):  # type: ignore[misc]  # plotly brings no types
    """A figure whose plain form is made once.

    The page library asks for it in every run of every reader, and plotly would copy the whole figure each time. All
    share one dictionary: it must not be changed.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        self._plain: dict[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Data and layout as plain values; the same object every time."""
        if self._plain is None:
            self._plain = super().to_dict()
        return self._plain
