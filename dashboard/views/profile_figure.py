"""The profiles as one figure to save: headline, key, marks between worded poles, and the source inside the picture."""

import textwrap
from typing import Any

import plotly.graph_objects as go

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.identity import identity
from dashboard.views.practice import Practice, position_tag
from dashboard.views.profiles import (
    STEPS,
    Choice,
    amounts,
    amounts_text,
    finding,
    furthest_apart,
    headline,
    steps_of,
    wider_place,
    without_evidence,
)
from etl.contracts.practice_vocabulary import PositionBasis, PositionConfidence
from etl.contracts.vocabulary import City, Place

IMAGE_WIDTH = 1200
_ROW, _TOP, _BOTTOM = 58, 230, 76
_LEFT, _RIGHT = 470, 250
_GROUND, _INK, _QUIET, _RULE = "#FCFBF8", "#1B1F23", "#5B6167", "#DDD8CC"
_BESIDE = 0.13
"""How far apart marks on one step stand, in steps."""

_NO_ARROW: dict[str, Any] = {"showarrow": False, "align": "left"}


def image_height(told: Practice) -> int:
    """Of the picture in pixels."""
    return _TOP + _BOTTOM + _ROW * len(told.dimensions)


def draw(told: Practice, choice: Choice, words: Wording, known: Catalogue) -> go.Figure:
    """All dimensions; light whatever the page is, for a saved picture has no page around it."""
    rows = list(told.dimensions.values())
    figure = go.Figure(layout=go.Layout(template="none", showlegend=False))
    for number, dimension in enumerate(rows):
        y, language = -number, words.language
        figure.add_shape(type="line", x0=STEPS[0], x1=STEPS[-1], y0=y, y1=y, line={"color": _RULE}, layer="below")
        for step, cards in steps_of(dimension, choice).items():
            for place, card in enumerate(cards):
                x = step + (place - (len(cards) - 1) / 2) * _BESIDE * 1.6
                _mark(figure, x, y, card.city, card.basis)
                under = wider_place(card)
                if under is not None:
                    figure.add_annotation(
                        x=x,
                        y=y,
                        yshift=-11,
                        yanchor="top",
                        text=_wrapped(known.label("place", under, words), 14),
                        font={"size": 10, "color": _QUIET},
                        **_NO_ARROW,
                    )
                if card.confidence is PositionConfidence.LOW:
                    figure.add_annotation(
                        x=x, y=y, xshift=12, yshift=9, text="<b>?</b>", font={"size": 12}, **_NO_ARROW
                    )
        missing = "; ".join(
            f"{known.label('city', card.city, words)}: {position_tag(card, words, known)}"
            for card in without_evidence(dimension)
        )
        name = f"<b>{_wrapped(dimension.name[language], 30)}</b>"
        if missing:
            name += f"<br><span style='font-size:11px;color:{_QUIET}'>{missing}</span>"
        figure.add_annotation(
            x=0, y=y, xref="paper", xshift=-_LEFT + 24, xanchor="left", text=name, font={"size": 14}, **_NO_ARROW
        )
        figure.add_annotation(
            x=STEPS[0],
            y=y,
            xshift=-22,
            xanchor="right",
            text=_wrapped(dimension.pole_low[language], 26),
            font={"size": 12},
            **_NO_ARROW | {"align": "right"},
        )
        figure.add_annotation(
            x=STEPS[-1],
            y=y,
            xshift=22,
            xanchor="left",
            text=_wrapped(dimension.pole_high[language], 28),
            font={"size": 12},
            **_NO_ARROW,
        )
    _above(figure, told, choice, words, known)
    _below(figure, words, known)
    figure.update_layout(
        width=IMAGE_WIDTH,
        height=image_height(told),
        margin={"l": _LEFT, "r": _RIGHT, "t": _TOP, "b": _BOTTOM},
        paper_bgcolor=_GROUND,
        plot_bgcolor=_GROUND,
        font={"color": _INK},
        xaxis={"visible": False, "range": [STEPS[0], STEPS[-1]], "fixedrange": True},
        yaxis={"visible": False, "range": [0.5 - len(rows), 0.5], "fixedrange": True},
    )
    return figure


def _mark(figure: go.Figure, x: float, y: float, city: City, basis: PositionBasis) -> None:
    """Filled, hollow, or hollow with a full heart: what the exchange reports."""
    looks = identity(Place(city))
    hollow = basis is not PositionBasis.PUBLISHED
    figure.add_scatter(
        x=[x],
        y=[y],
        mode="markers",
        cliponaxis=False,
        hoverinfo="skip",
        marker={
            "symbol": looks.marker,
            "size": 17,
            "color": _GROUND if hollow else looks.colour,
            "line": {"color": looks.colour, "width": 2.4},
        },
    )
    if basis is PositionBasis.OBSERVED:
        figure.add_scatter(
            x=[x],
            y=[y],
            mode="markers",
            cliponaxis=False,
            hoverinfo="skip",
            marker={"symbol": looks.marker, "size": 8, "color": looks.colour},
        )


def _above(figure: go.Figure, told: Practice, choice: Choice, words: Wording, known: Catalogue) -> None:
    found = furthest_apart(told)
    under = f"{finding(found, words)} {amounts_text(amounts(told, choice), words)}"
    for text, size, down in (
        (f"<b>{_wrapped(headline(found, words), 88)}</b>", 22, 18),
        (_wrapped(under, 165), 14, 88),
    ):
        figure.add_annotation(
            x=0,
            y=1,
            xref="paper",
            yref="paper",
            xshift=-_LEFT + 24,
            yshift=_TOP - down,
            xanchor="left",
            yanchor="top",
            text=text,
            font={"size": size},
            **_NO_ARROW,
        )
    _ = words.gettext
    cities = "   ".join(
        f"<span style='color:{identity(Place(city)).text_on_light}'><b>{identity(Place(city)).sign} "
        f"{known.label('city', city, words)}</b></span>"
        for city in City
    )
    label = {basis: known.label("position_basis", basis, words) for basis in PositionBasis}
    fills = "   ".join(
        (
            f"● {label[PositionBasis.PUBLISHED]}",
            f"◉ {label[PositionBasis.OBSERVED]}",
            f"○ {label[PositionBasis.EDITORIAL]}",
            f"<b>?</b> {known.label('position_confidence', PositionConfidence.LOW, words)}",
        )
    )
    figure.add_annotation(
        x=0,
        y=1,
        xref="paper",
        yref="paper",
        xshift=-_LEFT + 24,
        yshift=26,
        xanchor="left",
        yanchor="bottom",
        text=f"{cities}      {fills}",
        font={"size": 14},
        **_NO_ARROW,
    )


def _below(figure: go.Figure, words: Wording, known: Catalogue) -> None:
    _ = words.gettext
    wider = _("A country or state under a mark: the evidence is about that place, not about the city alone.")
    ours = _("The scale and every place on it are our own reading of the sources in positions.csv.")
    title = _("Social care in Birmingham, Hamburg and Chicago")
    version = _("data version {version}").format(version=known.data_version)
    figure.add_annotation(
        x=0,
        y=0,
        xref="paper",
        yref="paper",
        xshift=-_LEFT + 24,
        yshift=-_BOTTOM + 14,
        xanchor="left",
        yanchor="bottom",
        text=f"{wider}<br>{ours}<br>{title}, {version}",
        font={"size": 12, "color": _QUIET},
        **_NO_ARROW,
    )


def _wrapped(text: str, width: int) -> str:
    return "<br>".join(textwrap.wrap(text, width))
