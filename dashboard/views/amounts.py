"""Amounts of rules over time: as the law says them, and in prices of one year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

import plotly.graph_objects as go

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.figures import HIDDEN_BOTTOM, HIDDEN_TOP
from dashboard.views.identity import identity
from dashboard.views.rulebook import DatedAmount, ParameterCard, Rulebook, amount_text
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language, ParameterUnit, Place, RuleConfidence

_FIRST_SHOWN = ("en_mig_single_pension_age", "de_standard_need_1", "us_ssi_max_individual")
"""Amounts to begin with: what a single older person is left or given to live on. Any other can be chosen."""

_TICKS = ",~f"
_GREY_RULE = "rgba(128,128,128,0.28)"
_PLOT_HEIGHT = 230


class Terms(StrEnum):
    """Whether amounts stand as the law says them or in prices of one year."""

    NOMINAL = "nominal"
    REAL = "real"


@dataclass(frozen=True)
class Prices:
    """The consumer prices of a currency: one index a calendar year."""

    series: str
    index: Mapping[int, float]
    notes: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Step:
    """A stretch of days on which an amount is the same. ``real`` is in prices of the base year, where there is one."""

    start: date
    end: date
    nominal: float
    real: float | None
    amount: DatedAmount
    law_begins: bool


@dataclass(frozen=True, eq=False)
class Series:
    """A parameter as steps, oldest first, up to the day that is looked from.

    Attributes:
        base: the year whose prices are meant; None for nominal terms, or where prices do not matter.
        without_index: years that have an amount and no price index; they are left out of real terms.
    """

    parameter: ParameterCard
    terms: Terms
    base: int | None
    steps: tuple[Step, ...]
    without_index: tuple[int, ...]
    prices: Prices | None

    @property
    def city(self) -> City:
        return self.parameter.city

    @property
    def drawn(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if self.height(step) is not None)

    def height(self, step: Step) -> float | None:
        return step.real if self.base is not None else step.nominal


@lru_cache(maxsize=2)
def prices(warehouse: Warehouse) -> Mapping[str, Prices]:
    """The yearly consumer prices of each currency, preferred rows only."""
    index: dict[str, dict[int, float]] = {}
    names: dict[str, str] = {}
    notes: dict[str, list[tuple[int, str]]] = {}
    rows = warehouse.rows(
        """
        SELECT currency, series, year(starts_on) AS year, value, note
        FROM price_index JOIN period USING (period_id)
        WHERE preferred AND period_type = 'calendar_year'
        ORDER BY currency, starts_on
        """
    )
    for row in rows:
        index.setdefault(row["currency"], {})[row["year"]] = row["value"]
        names[row["currency"]] = row["series"]
        if row["note"]:
            notes.setdefault(row["currency"], []).append((row["year"], row["note"]))
    return {code: Prices(names[code], years, tuple(notes.get(code, ()))) for code, years in index.items()}


def offered(book: Rulebook, city: City) -> list[ParameterCard]:
    """What can be drawn for a city: money with several values, other numbers with several, money with one."""

    def rank(card: ParameterCard) -> int:
        if card.id in _FIRST_SHOWN:
            return 0
        several, money = len(card.values) > 1, card.unit is ParameterUnit.MONEY
        return 1 if several and money else 2 if several else 3

    cards = [
        card
        for card in book.parameters.values()
        if card.city is city and (len(card.values) > 1 or card.unit is ParameterUnit.MONEY)
    ]
    return sorted(cards, key=lambda card: (rank(card), card.position))


def base_year(cards: Sequence[ParameterCard], known: Mapping[str, Prices]) -> int | None:
    """The latest year that has a price index for every currency among some parameters; None without money."""
    years = [set(known[card.currency].index) for card in cards if card.currency is not None and card.currency in known]
    common = set.intersection(*years) if years else set()
    return max(common) if common else None


def series(card: ParameterCard, terms: Terms, base: int | None, known: Mapping[str, Prices], today: date) -> Series:
    """A parameter as steps: one for each dated value, in real terms one for each year of it."""
    of_currency = known.get(card.currency or "")
    real = terms is Terms.REAL and base is not None and of_currency is not None
    steps: list[Step] = []
    missing: set[int] = set()
    for amount in card.values:
        end = amount.ends or max(today, amount.valid_from + timedelta(days=30))
        if not real or of_currency is None or base is None:
            steps.append(Step(amount.valid_from, end, float(amount.value), None, amount, True))
            continue
        for year in range(amount.valid_from.year, end.year + 1):
            first, last = max(amount.valid_from, date(year, 1, 1)), min(end, date(year, 12, 31))
            value = None
            if year in of_currency.index:
                value = float(amount.value) * of_currency.index[base] / of_currency.index[year]
            else:
                missing.add(year)
            steps.append(Step(first, last, float(amount.value), value, amount, first == amount.valid_from))
    return Series(card, terms, base if real else None, tuple(steps), tuple(sorted(missing)), of_currency)


def panels(drawn: Sequence[Series]) -> list[tuple[Series, ...]]:
    """Series that may share an axis: the same unit, currency and span of time."""
    groups: dict[tuple[str, str | None, str | None], list[Series]] = {}
    for each in drawn:
        card = each.parameter
        groups.setdefault((card.unit, card.currency, card.per), []).append(each)
    return [tuple(group) for group in groups.values()]


def days_shown(drawn: Sequence[Series]) -> tuple[date, date]:
    """The first and the last day that any of the pictures shows, so that all have the same axis of time."""
    steps = [step for each in drawn for step in each.drawn]
    return min(step.start for step in steps), max(step.end for step in steps)


def measure_text(group: Sequence[Series], words: Wording, known: Catalogue) -> str:
    """``GBP a week, in prices of 2024``: what the axis counts."""
    _ = words.gettext
    card, base = group[0].parameter, group[0].base
    if card.currency is None:
        text = known.label("parameter_unit", card.unit, words)
    else:
        text = " ".join([card.currency, *([known.label("per", card.per, words)] if card.per else [])])
    if base is not None:
        return _("{measure}, in prices of {year}").format(measure=text, year=base)
    return _("{measure}, as the law says it").format(measure=text) if card.currency else text


def height_text(each: Series, step: Step, words: Wording, known: Catalogue, with_per: bool = True) -> str:
    """The amount of a step as a screen prints it, in its terms."""
    card = each.parameter
    if each.base is None or step.real is None or card.currency is None:
        return amount_text(step.amount.value, card, words, known, with_per)
    text = words.money(step.real, card.currency, 0 if step.real >= 1000 else 2)
    return f"{text} {known.label('per', card.per, words)}" if card.per and with_per else text


def draw(
    group: Sequence[Series],
    days: tuple[date, date],
    title: str,
    source: str,
    words: Wording,
    known: Catalogue,
    scale: float = 1.0,
) -> go.Figure:
    """The steps of series that share an axis, with a mark where the law changed.

    Title and source stand in margins that only an exported image shows.
    """
    figure = go.Figure(layout=go.Layout(template="none"))
    for each in group:
        _add_steps(figure, each, words, known, scale)
    heights = [height for each in group for step in each.drawn if (height := each.height(step)) is not None]
    first, last = days
    room = (last - first) * 0.02
    height = round(_PLOT_HEIGHT * scale) + HIDDEN_TOP + HIDDEN_BOTTOM
    figure.update_layout(
        height=height,
        margin={
            "l": round(58 * scale),
            "r": round(84 * scale),
            "t": HIDDEN_TOP + 10,
            "b": HIDDEN_BOTTOM + round(34 * scale),
        },
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        separators=",." if words.language is Language.GERMAN else ".,",
        xaxis={
            "type": "date",
            "range": [first - room, last + room],
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "tickformat": "%Y",
            "dtick": "M60" if (last - first).days > 3650 else "M24" if (last - first).days > 1500 else "M12",
            "tick0": "2000-01-01",
            "tickfont": {"size": 13 * scale},
            "ticks": "outside",
            "ticklen": 5,
        },
        yaxis={
            "range": [0, max(heights) * 1.12 or 1],
            "fixedrange": True,
            "gridcolor": _GREY_RULE,
            "zeroline": False,
            "nticks": 5,
            "tickformat": _TICKS,
            "tickfont": {"size": 13 * scale},
            "ticks": "",
        },
    )
    for text, x, y, anchor, size in ((f"<b>{title}</b>", 0, 1, "top", 20), (source, 0, 0, "bottom", 12)):
        figure.add_annotation(
            text=text,
            x=x,
            y=y,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor=anchor,
            xshift=-46 * scale,
            yshift=HIDDEN_TOP if anchor == "top" else -(HIDDEN_BOTTOM + 34 * scale) + 6,
            align="left",
            showarrow=False,
            font={"size": size},
        )
    return figure


def _add_steps(figure: go.Figure, each: Series, words: Wording, known: Catalogue, scale: float) -> None:
    looks = identity(Place(each.city))
    days: list[date] = []
    heights: list[float | None] = []
    before: Step | None = None
    for step in each.drawn:
        if before is not None and step.start - before.end > timedelta(days=1):
            days.append(before.end + timedelta(days=1))
            heights.append(None)
        days += [step.start, step.end]
        heights += [each.height(step)] * 2
        before = step
    figure.add_trace(
        go.Scatter(
            x=days,
            y=heights,
            mode="lines",
            line={"color": looks.colour, "width": 3 * scale, "dash": looks.dash, "shape": "hv"},
            connectgaps=False,
            hoverinfo="skip",
        )
    )
    for step in each.drawn:
        if not step.law_begins:
            continue
        hollow = step.amount.confidence in (RuleConfidence.SECONDARY_PAGE, RuleConfidence.TO_BE_VERIFIED)
        symbol = looks.marker
        if hollow:
            symbol += "-open-dot" if step.amount.to_be_verified else "-open"
        figure.add_trace(
            go.Scatter(
                x=[step.start],
                y=[each.height(step)],
                mode="markers",
                marker={
                    "symbol": symbol,
                    "size": 9 * scale,
                    "color": looks.colour,
                    "line": {"width": 2 if hollow else 0, "color": looks.colour},
                },
                hovertemplate=_hover(each, step, words, known),
            )
        )
    last = each.drawn[-1]
    figure.add_annotation(
        x=last.end,
        y=each.height(last),
        text=f"<b>{height_text(each, last, words, known, with_per=False)}</b>",
        xanchor="left",
        xshift=6 * scale,
        showarrow=False,
        font={"size": 14 * scale},
    )


def _hover(each: Series, step: Step, words: Wording, known: Catalogue) -> str:
    _ = words.gettext
    lines = [
        f"<b>{height_text(each, step, words, known)}</b>",
        _("from {day}").format(day=words.day(step.start)),
        step.amount.legal_reference[:110],
        known.label("rule_confidence", step.amount.confidence, words),
    ]
    return "<br>".join(lines).replace("{", "(").replace("}", ")") + "<extra></extra>"


def growth_text(each: Series, words: Wording, known: Catalogue) -> str:
    """What became of an amount between its first and its last day, in its terms; empty where it never changed."""
    _ = words.gettext
    first, last = each.drawn[0], each.drawn[-1]
    before, now = each.height(first), each.height(last)
    if first is last or not before or now is None:
        return ""
    percent = (now / before - 1) * 100
    pattern = _("{before} in {first}, {now} in {last}: {percent} more.")
    if round(percent, 1) == 0:
        pattern = _("{before} in {first}, {now} in {last}: the same.")
    elif percent < 0:
        pattern = _("{before} in {first}, {now} in {last}: {percent} less.")
    return pattern.format(
        before=height_text(each, first, words, known),
        now=height_text(each, last, words, known),
        first=first.start.year,
        last=last.start.year,
        percent=words.number(abs(percent), 1) + words.percent_sign(),
    )
