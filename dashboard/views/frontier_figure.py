"""The frontier as figures: a panel a city, and all three as one picture to save."""

import re
import textwrap
from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.eligibility.frontier import CELLS, CURRENCY, Outcome
from dashboard.eligibility.law import Law
from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.frontier import (
    OPEN,
    Area,
    Choice,
    Money,
    Panel,
    areas,
    assumptions,
    headline,
    laws_text,
    money_text,
    name_of,
    outcome_text,
    pays_text,
    subtitle,
)
from dashboard.views.identity import identity
from etl.contracts.vocabulary import City, Language, Place

IMAGE_WIDTH, IMAGE_HEIGHT = 1200, 720
_TICK_STEP = 20_000
_PANEL_WIDTH, _PANEL_WIDTH_PRESENTED, _PANEL_HEIGHT = 330, 375, 430
_NARROW = 0.16
_GROUND, _INK = "#FCFBF8", "#1B1F23"
"""Of a saved picture, which has no page around it: light, whatever the page is."""

_GREY = "rgba(128,128,128,0.75)"


def draw(panel: Panel, choice: Choice, words: Wording, scale: float) -> go.Figure:
    """One city's panel."""
    figure = _empty(words)
    _add(figure, panel, 0, (0.0, 1.0), choice, words, scale)
    figure.update_layout(
        height=round(_PANEL_HEIGHT * (1 + (scale - 1) * 0.5)),
        margin={"l": round(26 * scale), "r": round(18 * scale), "t": 4, "b": round(54 * scale)},
    )
    return figure


def draw_all(panels: Sequence[Panel], choice: Choice, law: Law, words: Wording, known: Catalogue) -> go.Figure:
    """The three panels side by side with headline, assumptions and source: the picture that is saved."""
    figure = _empty(words)
    width = 0.29
    for number, panel in enumerate(panels):
        left = number * (1 - width) / max(len(panels) - 1, 1)
        _add(figure, panel, number, (left, left + width), choice, words, 1.0)
        figure.add_annotation(
            x=left,
            y=1,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            yshift=6,
            showarrow=False,
            text=f"<b>{identity(Place(panel.city)).sign} {name_of(panel, words, known)}</b>",
            font={"size": 17, "color": identity(Place(panel.city)).text_on_light},
        )
    above = "<br>".join(textwrap.wrap(headline(panels, choice, words, known), 92)[:2])
    under = "<br>".join(textwrap.wrap(subtitle(choice, words), 150)[:2])
    foot = [assumptions(choice, words), laws_text(panels, words, known)]
    common: dict[str, Any] = {"xref": "paper", "yref": "paper", "showarrow": False, "align": "left", "xanchor": "left"}
    figure.add_annotation(
        x=0,
        y=1,
        xshift=-24,
        yshift=150,
        yanchor="top",
        text=f"<b>{above}</b><br><span style='font-size:14px'>{under}</span>",
        font={"size": 21},
        **common,
    )
    figure.add_annotation(
        x=0,
        y=0,
        xshift=-24,
        yshift=-118,
        yanchor="bottom",
        text="<br>".join(line for text in foot for line in textwrap.wrap(text, 170)[:3]),
        font={"size": 12},
        **common,
    )
    figure.update_layout(
        height=IMAGE_HEIGHT,
        margin={"l": 36, "r": 22, "t": 160, "b": 124},
        paper_bgcolor=_GROUND,
        plot_bgcolor=_GROUND,
        font={"color": _INK},
    )
    # A picture that is saved answers no pointer: without the words of every cell it is a tenth of the size.
    figure.update_traces(text=None, hovertemplate=None, hoverinfo="skip", selector={"type": "heatmap"})
    figure.update_annotations(selector=lambda note: note.font.color is None, font={"color": _INK})
    figure.update_xaxes(tickfont={"color": _INK})
    return figure


def _empty(words: Wording) -> go.Figure:
    return go.Figure(
        layout=go.Layout(
            template="none",
            showlegend=False,
            dragmode=False,
            hovermode="closest",
            separators=",." if words.language is Language.GERMAN else ".,",
            hoverlabel={"align": "left"},
        )
    )


def _add(
    figure: go.Figure,
    panel: Panel,
    number: int,
    domain: tuple[float, float],
    choice: Choice,
    words: Wording,
    scale: float,
) -> None:
    """A panel: colour by the share that is paid publicly, borders between outcomes, words in the areas."""
    suffix = "" if number == 0 else str(number + 1)
    x, y = f"x{suffix}", f"y{suffix}"
    looks, divide = identity(Place(panel.city)), _divisor(panel, choice)
    savings = panel.grid.savings / divide
    public = 1 - panel.grid.amount / float(panel.grid.means.cost)
    public[panel.grid.outcome == Outcome.NOTHING] = np.nan
    red, green, blue = (int(looks.colour[at : at + 2], 16) for at in (1, 3, 5))
    figure.add_trace(
        go.Heatmap(
            x=np.round(savings, 1).tolist(),
            y=np.round(panel.grid.need, 4).tolist(),
            z=[[None if np.isnan(share) else round(float(share), 3) for share in row] for row in public],
            text=_hover(panel, choice, words),
            hovertemplate="%{text}<extra></extra>",
            zmin=0,
            zmax=1,
            colorscale=[[0, f"rgba({red},{green},{blue},0.07)"], [1, f"rgba({red},{green},{blue},0.58)"]],
            showscale=False,
            xaxis=x,
            yaxis=y,
        )
    )
    _add_hatching(figure, panel, x, y, divide)
    _add_borders(figure, panel, x, y, divide, scale)
    for area in _labelled(areas(panel)):
        _add_words(figure, panel, area, choice, words, x, y, scale)
    _add_axes(figure, panel, suffix, domain, choice, words, scale)


def _divisor(panel: Panel, choice: Choice) -> float:
    return panel.parity if choice.money is Money.PURCHASING_POWER else 1.0


def _hover(panel: Panel, choice: Choice, words: Wording) -> list[list[str]]:
    _, grid = words.gettext, panel.grid
    level = {
        City.BIRMINGHAM: _("{level} of 10 outcomes out of reach"),
        City.HAMBURG: _("{level} weighted points"),
        City.CHICAGO: _("{level} points"),
    }[panel.city]
    levels = [
        level.format(level=words.number(float(each), 0 if float(each).is_integer() else 1)) for each in grid.level
    ]
    pattern = _("savings {amount}")
    savings = [pattern.format(amount=money_text(panel, float(each), choice, words)) for each in grid.savings]
    said = {outcome: outcome_text(panel.city, outcome, choice, words) for outcome in Outcome}
    pays = _("you pay {amount} a month")
    amounts = {
        float(amount): "<br>" + pays.format(amount=money_text(panel, float(amount), choice, words))
        for amount in np.unique(grid.amount[~np.isnan(grid.amount)])
    }
    return [
        [
            f"{said[Outcome(outcome)]}{'' if np.isnan(amount) else amounts[float(amount)]}<br>{levels[row]}, {saved}"
            for outcome, amount, saved in zip(grid.outcome[row], grid.amount[row], savings, strict=True)
        ]
        for row in range(len(grid.need))
    ]


def _edges(panel: Panel, divide: float, area: Area) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of an area as drawn: borders lie in the middle between two cells."""
    wide, high = float(panel.grid.savings[-1]) / divide / (CELLS - 1), 1 / (CELLS - 1)
    left, right = (area.columns[0] - 0.5) * wide, (area.columns[1] - 0.5) * wide
    return (
        max(left, 0.0),
        min(right, wide * (CELLS - 1)),
        max((area.rows[0] - 0.5) * high, 0.0),
        min((area.rows[1] - 0.5) * high, 1.0),
    )


def _add_hatching(figure: go.Figure, panel: Panel, x: str, y: str, divide: float) -> None:
    """What is open is hatched, so that it looks like neither help nor none."""
    for area in areas(panel):
        if area.outcome not in OPEN and not np.isnan(area.most):
            continue
        left, right, bottom, top = _edges(panel, divide, area)
        figure.add_trace(
            go.Scatter(
                x=[left, right, right, left, left],
                y=[bottom, bottom, top, top, bottom],
                xaxis=x,
                yaxis=y,
                mode="lines",
                line={"width": 0},
                fill="toself",
                fillpattern={"shape": "/", "fgcolor": _GREY, "bgcolor": "rgba(0,0,0,0)", "size": 11, "solidity": 0.12},
                hoverinfo="skip",
            )
        )


def _add_borders(figure: go.Figure, panel: Panel, x: str, y: str, divide: float, scale: float) -> None:
    across: list[float | None] = []
    up: list[float | None] = []
    for area in areas(panel):
        left, right, bottom, top = _edges(panel, divide, area)
        across += [left, right, right, left, left, None]
        up += [bottom, bottom, top, top, bottom, None]
    figure.add_trace(
        go.Scatter(
            x=across,
            y=up,
            xaxis=x,
            yaxis=y,
            mode="lines",
            line={"color": identity(Place(panel.city)).colour, "width": 1.6 * scale},
            hoverinfo="skip",
            cliponaxis=False,
        )
    )


def _labelled(areas: Sequence[Area]) -> list[Area]:
    """Of each outcome the largest area has words; of insurance every one, for each has an amount of its own."""
    largest: dict[Outcome, Area] = {}
    for area in areas:
        if area.outcome not in largest or area.size > largest[area.outcome].size:
            largest[area.outcome] = area
    return [area for area in areas if area.outcome is Outcome.INSURANCE or largest[area.outcome] is area]


def _add_words(
    figure: go.Figure, panel: Panel, area: Area, choice: Choice, words: Wording, x: str, y: str, scale: float
) -> None:
    left, right, bottom, top = _edges(panel, _divisor(panel, choice), area)
    width = (right - left) / (float(panel.grid.savings[-1]) / _divisor(panel, choice))
    size = 15.0 * scale if scale == 1 else 13.5 * scale
    pixels = _PANEL_WIDTH if scale == 1 else _PANEL_WIDTH_PRESENTED
    letters = max(round(width * pixels / (size * 0.54)), 8)
    lines_fit = max(int((top - bottom) * _PANEL_HEIGHT * 0.86 * (1 + (scale - 1) * 0.5) / (size * 1.3)), 1)
    said, pays = outcome_text(panel.city, area.outcome, choice, words), pays_text(area, panel, choice, words)
    largest = max((each for each in areas(panel) if each.outcome is area.outcome), key=lambda each: each.size)
    narrow = width < _NARROW
    if narrow:
        room = 1 - right * _divisor(panel, choice) / float(panel.grid.savings[-1])
        letters = max(int((room * pixels - 24) / (size * 0.56)), 8)
    first = []
    if (area.rows, area.columns) == (largest.rows, largest.columns):
        first = [f"<b>{line}</b>" for line in textwrap.wrap(said, letters, break_long_words=False)]
    second = textwrap.wrap(pays, letters, break_long_words=False)
    fitting = [lines for lines in ([*first, *second], first, second) if 0 < len(lines) <= lines_fit]
    if not fitting:
        return
    lines = fitting[0]
    longest = max(len(word) for word in re.sub("<[^>]+>", "", " ".join(lines)).split())
    if not narrow:
        size = min(size, width * pixels * 0.96 / (longest * 0.6))
    place: dict[str, Any] = {"x": (left + right) / 2, "y": (bottom + top) / 2, "showarrow": False}
    if narrow:
        place = {
            "x": right,
            "y": bottom + (top - bottom) * 0.22,
            "ax": 22,
            "ay": 0,
            "axref": "pixel",
            "ayref": "pixel",
            "xanchor": "left",
            "showarrow": True,
            "arrowhead": 2,
            "arrowwidth": 1.5,
            "arrowcolor": identity(Place(panel.city)).colour,
            "align": "left",
        }
    figure.add_annotation(xref=x, yref=y, text="<br>".join(lines), font={"size": size}, **place)


def _add_axes(
    figure: go.Figure,
    panel: Panel,
    suffix: str,
    domain: tuple[float, float],
    choice: Choice,
    words: Wording,
    scale: float,
) -> None:
    _ = words.gettext
    highest = float(panel.grid.savings[-1]) / _divisor(panel, choice)
    ticks = list(range(0, int(highest) + 1, _TICK_STEP))
    own = _("savings in {currency}").format(currency=CURRENCY[panel.city])
    title = own if choice.money is Money.LOCAL else _("savings in Int$ (purchasing power)")
    figure.update_layout(
        {
            f"xaxis{suffix}": {
                "anchor": f"y{suffix}",
                "domain": list(domain),
                "range": [0, highest],
                "fixedrange": True,
                "tickvals": ticks,
                "ticktext": [words.number(tick) for tick in ticks],
                "tickfont": {"size": 13 * scale},
                "ticks": "outside",
                "ticklen": 4,
                "showgrid": False,
                "zeroline": False,
                "showline": False,
            },
            f"yaxis{suffix}": {
                "anchor": f"x{suffix}",
                "range": [0, 1],
                "fixedrange": True,
                "showticklabels": False,
                "ticks": "",
                "showgrid": False,
                "zeroline": False,
            },
        }
    )
    common: dict[str, Any] = {"showarrow": False, "font": {"size": 13.5 * (scale if scale == 1 else scale * 0.9)}}
    figure.add_annotation(
        x=sum(domain) / 2,
        y=0,
        xref="paper",
        yref="paper",
        xanchor="center",
        yanchor="top",
        yshift=-29 * scale,
        text=title,
        **common,
    )
    for text, at, anchor in ((_("needs help all day"), 1, "top"), (_("needs little help"), 0, "bottom")):
        figure.add_annotation(
            x=domain[0],
            y=at,
            xref="paper",
            yref="paper",
            xanchor="right",
            xshift=-4,
            yanchor=anchor,
            textangle=-90,
            text=f"{text} →" if at else text,
            **common,
        )
