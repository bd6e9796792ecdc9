"""The frontier: one picture with a panel a city, side by side, on a phone one under the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from dashboard.components.address_choice import AddressChoices
from dashboard.components.rule_marks import city_name
from dashboard.components.session import Session, escaped, write_html
from dashboard.exports.frontier_grid import csv_bytes
from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.figures import IMAGE_SCALE
from dashboard.views.finished import FinishedFigure
from dashboard.views.frontier import (
    COSTS,
    INCOMES,
    Choice,
    Money,
    Panel,
    alternative_text,
    assumptions,
    details,
    finding,
    headline,
    law_of,
    laws_text,
    make_panels,
    missing_text,
    subtitle,
    years,
)
from dashboard.views.frontier_figure import IMAGE_HEIGHT, IMAGE_WIDTH, draw, draw_all
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, RuleConfidence

_PRESENT_SCALE = 1.6
_STYLE = """<style>
.st-key-frontier-image { visibility: hidden; height: 0; overflow: hidden; position: absolute; }
.st-key-frontier-actions button { text-decoration: underline; text-decoration-color: var(--sc-rule);
  text-decoration-thickness: 2px; text-underline-offset: .3em; }
</style>"""
"""The whole picture is there to be saved, not to be seen: its panels are shown one by one, so that they can stack."""


@dataclass(frozen=True, eq=False)
class _Shown:
    """Everything of one choice. It depends on no reader, so one reader's is every reader's."""

    panels: Sequence[Panel]
    figures: Sequence[FinishedFigure]
    whole: FinishedFigure
    headline: str
    finding: str
    alternatives: Sequence[str]
    foot: str


def frontier_picture(session: Session) -> None:
    """Choices, the picture, its assumptions and what it rests on."""
    choice = _choose(session)
    shown = _show(choice, session.language, session.warehouse, _PRESENT_SCALE if session.present else 1.0)
    with st.container(key="frame-frontier"):
        write_html(
            f"<h3>{escaped(shown.headline)}</h3><p>{escaped(shown.finding)}</p>"
            f'<p class="quiet">{escaped(subtitle(choice, session.words))}</p>',
            session.language,
        )
        columns = st.columns(len(shown.panels)) if shown.panels else []
        for column, panel, figure, alternative in zip(
            columns, shown.panels, shown.figures, shown.alternatives, strict=True
        ):
            with column:
                write_html(f"<p><strong>{city_name(panel.city, session)}</strong></p>", session.language)
                st.plotly_chart(
                    figure,
                    key=f"frontier-{panel.city}-{session.language}",
                    alt=alternative,
                    config={"displayModeBar": False, "scrollZoom": False},
                )
        write_html(shown.foot, session.language)
        if not session.present:
            _actions(shown, choice, session)


def _choose(session: Session) -> Choice:
    _, words = session.words.gettext, session.words
    choices = AddressChoices(session)
    offered = [str(year) for year in _years(session.language, session.warehouse)]
    shown = {Money.LOCAL.value: _("each city's currency"), Money.PURCHASING_POWER.value: _("purchasing power (Int$)")}

    def dollars(amount: str) -> str:
        return _("{amount} Int$").format(amount=words.number(int(amount)))

    with st.container(key="controls-frontier"):
        places = st.columns(4)
        with places[0]:
            year = choices.one("year", _("Year"), offered, str)
        with places[1]:
            income = choices.one("income", _("Income a month"), [str(each) for each in INCOMES], dollars)
        with places[2]:
            cost = choices.one("cost", _("Help costs a month"), [str(each) for each in COSTS], dollars)
        with places[3]:
            money = choices.one("money", _("Amounts in"), list(shown), shown.__getitem__)
    choices.tell()
    return Choice(
        int(year or offered[0]), int(income or INCOMES[0]), int(cost or COSTS[0]), Money(money or Money.LOCAL.value)
    )


@lru_cache(maxsize=4)
def _years(language: Language, warehouse: Warehouse) -> list[int]:
    return years(law_of(warehouse), catalogue(warehouse), wording(language))


@lru_cache(maxsize=64)
def _show(choice: Choice, language: Language, warehouse: Warehouse, scale: float) -> _Shown:
    law, known, words = law_of(warehouse), catalogue(warehouse), wording(language)
    panels = make_panels(choice, law, known, words)
    return _Shown(
        panels=panels,
        figures=[FinishedFigure(draw(panel, choice, words, scale)) for panel in panels],
        whole=FinishedFigure(draw_all(panels, choice, law, words, known)),
        headline=headline(panels, choice, words, known),
        finding=finding(panels, choice, law, words, known),
        alternatives=[alternative_text(panel, choice, words, known) for panel in panels],
        foot=_foot(panels, choice, language, warehouse),
    )


def _foot(panels: Sequence[Panel], choice: Choice, language: Language, warehouse: Warehouse) -> str:
    known, words = catalogue(warehouse), wording(language)
    _ = words.gettext
    missing = [missing_text(panel, choice, words, known, warehouse) for panel in panels]
    gaps = "".join(f'<p class="gap">{escaped(text)}</p>' for text in missing if text)
    listed = "".join(f"<li>{escaped(text)}</li>" for text in details(panels, words, known))
    doubts = dict.fromkeys(
        f"{known.label('city', panel.city, words)}: {used.name}"
        for panel in panels
        for used in panel.grid.used
        if used.confidence == RuleConfidence.TO_BE_VERIFIED
    )
    if doubts:
        still = _("Still to be verified: {name}.").format(name="; ".join(doubts))
        listed += f"<li>{escaped(still)}</li>"
    return (
        f'<div class="frame-foot"><p>{escaped(assumptions(choice, words))}</p>{gaps}'
        f'<details><summary class="quiet">{escaped(_("What is simplified"))}</summary>'
        f'<ul class="plain quiet">{listed}</ul></details>'
        f'<p class="source">{escaped(laws_text(panels, words, known))}</p></div>'
    )


def _actions(shown: _Shown, choice: Choice, session: Session) -> None:
    _, version = session.words.gettext, session.known.data_version
    name = f"social-care_frontier-{choice.year}_{version}"
    image = escaped(_("Save the picture with its headline and source"))
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="frontier-actions"):
        panels = shown.panels
        st.download_button(
            _("Data"),
            data=lambda: csv_bytes(panels),
            file_name=f"{name}.csv",
            mime="text/csv",
            type="tertiary",
            on_click="ignore",
            key=f"frontier-data-{session.language}",
        )
        write_html(
            '<div class="actions"><button type="button" data-save-image="frontier-image" '
            f'title="{image}">{escaped(_("Image"))}</button></div>',
            session.language,
        )
    write_html(_STYLE, session.language)
    with st.container(key="frontier-image"):
        st.plotly_chart(
            shown.whole,
            key=f"frontier-whole-{session.language}",
            alt=shown.headline,
            config={
                "displayModeBar": True,
                "displaylogo": False,
                "modeBarButtons": [["toImage"]],
                "toImageButtonOptions": {
                    "format": "png",
                    "filename": name,
                    "width": IMAGE_WIDTH,
                    "height": IMAGE_HEIGHT,
                    "scale": IMAGE_SCALE,
                },
            },
        )
