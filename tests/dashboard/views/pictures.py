"""Reading a plotly figure: its lines, its marks, its labels, each with the axes that they stand on."""

from typing import Any

import plotly.graph_objects as go

from dashboard.views.figures.baseline import BASE
from dashboard.views.figures.time_axis import PERIOD_SPAN
from dashboard.views.identity import identity
from etl.contracts.vocabulary import City, Place

CITY_OF_COLOUR = {identity(Place(city)).colour: city for city in City}


def lines_of(figure: go.Figure) -> list[Any]:
    """The traces that join points: no stems of dots, which start at the baseline, and no spans of periods."""
    return [
        trace
        for trace in figure.data
        if trace.type == "scatter"
        and "lines" in trace.mode
        and trace.name != PERIOD_SPAN
        and trace.x[0] not in (0, BASE)
    ]


def spans_of(figure: go.Figure) -> list[Any]:
    """The traces that show from when to when each period went."""
    return [trace for trace in figure.data if trace.name == PERIOD_SPAN]


def joined_points(figure: go.Figure) -> set[tuple[Any, float]]:
    return {(x, y) for trace in lines_of(figure) for x, y in zip(trace.x, trace.y, strict=True) if x is not None}


def marks_of(figure: go.Figure) -> list[Any]:
    """What stands for one figure: a marker or a bar."""
    return [trace for trace in figure.data if trace.type == "bar" or trace.mode == "markers"]


def axes_of_cities(figure: go.Figure) -> dict[str, set[City]]:
    """For each pair of axes the cities whose marks stand on it."""
    found: dict[str, set[City]] = {}
    for trace in marks_of(figure):
        colour = trace.marker.line.color
        if colour in CITY_OF_COLOUR:
            found.setdefault(f"{trace.xaxis} {trace.yaxis}", set()).add(CITY_OF_COLOUR[colour])
    return found


def labels_of(figure: go.Figure) -> list[Any]:
    """The texts inside the picture."""
    return [note for note in figure.layout.annotations if note.xref != "paper"]


def image_words_of(figure: go.Figure) -> list[Any]:
    """The texts in the margins that only an exported image shows."""
    return [note for note in figure.layout.annotations if note.xref == "paper"]


def axis(figure: go.Figure, name: str) -> Any:
    """The axis that an annotation's ``x2`` or ``y`` means."""
    return figure.layout[f"{name[0]}axis{name[1:]}"]
