"""Amounts over time: one parameter a city, as the law says it or in prices of one year, with marks at new laws."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import streamlit as st

from dashboard.components.address_choice import AddressChoices
from dashboard.components.rule_marks import city_name, source_links, verify_mark
from dashboard.components.session import Session, escaped, write_html
from dashboard.views.amounts import (
    Series,
    Step,
    Terms,
    base_year,
    days_shown,
    draw,
    growth_text,
    height_text,
    measure_text,
    offered,
    panels,
    prices,
    series,
)
from dashboard.views.figures import IMAGE_SCALE, IMAGE_WIDTH
from dashboard.views.finished import FinishedFigure
from dashboard.views.identity import identity
from dashboard.views.rulebook import ParameterCard, amount_text, rulebook
from etl.contracts.vocabulary import City, Place

_PRESENT_SCALE = 2.0


def amounts_over_time(session: Session) -> None:
    """Choices, a picture for each measure, and the same as a table."""
    _ = session.words.gettext
    choices = AddressChoices(session)
    cards = _chosen(choices, session)
    terms_named = {Terms.NOMINAL.value: _("as the law says it"), Terms.REAL.value: _("in prices of one year")}
    terms = Terms(choices.tiles("terms", _("Amounts"), list(terms_named), terms_named.__getitem__))
    choices.tell()
    if not cards:
        write_html(
            f'<div class="empty"><p>{escaped(_("Choose an amount to see it here."))}</p></div>', session.language
        )
        return
    shown = _shown(tuple(card.id for card in cards), terms, session)
    for picture in shown.pictures:
        _picture(picture, session)
    write_html(shown.text, session.language)


@dataclass(frozen=True, eq=False)
class _Picture:
    """One picture of a choice, with its words; no reader's, so kept for all."""

    key: str
    opening: str
    figure: FinishedFigure
    alternative: str
    image_options: dict[str, Any]


@dataclass(frozen=True, eq=False)
class _Shown:
    """Everything of one choice: the pictures, and below them notes on prices and the tables."""

    pictures: tuple[_Picture, ...]
    text: str


@lru_cache(maxsize=128)
def _shown(parameter_ids: tuple[str, ...], terms: Terms, session: Session) -> _Shown:
    _, index, book = session.words.gettext, prices(session.warehouse), rulebook(session.warehouse)
    cards = [book.parameters[name] for name in parameter_ids]
    base = base_year(cards, index)
    every = [series(card, terms, base, index, session.known.read_on) for card in cards]
    drawn = [each for each in every if each.drawn]
    marks = _("A mark stands where the law sets a new amount; hollow: reported; hollow with a dot: to be verified.")
    text = "".join(_told_of_prices(each, session) for each in every)
    text += f'<p class="quiet">{escaped(marks)}</p>' + _tables(every, session)
    return _Shown(tuple(_made(group, days_shown(drawn), session) for group in panels(drawn)), text)


@lru_cache(maxsize=16)
def _offered(city: City, session: Session) -> dict[str, str]:
    """What each amount of a city is called in the box, by its id."""
    return {card.id: _option(card, session) for card in offered(rulebook(session.warehouse), city)}


def _chosen(choices: AddressChoices, session: Session) -> list[ParameterCard]:
    _, known = session.words.gettext, session.known
    book = rulebook(session.warehouse)
    found = []
    with st.container(key="controls-amounts"):
        for place, city in zip(st.columns(3), City, strict=True):
            names = _offered(city, session)
            with place:
                name = choices.one(
                    f"amount_{city}",
                    f"{identity(Place(city)).sign} {known.label('city', city, session.words)}",
                    list(names),
                    names.__getitem__,
                    may_be_empty=True,
                    placeholder=_("none"),
                )
            if name is not None:
                found.append(book.parameters[name])
    return found


def _option(card: ParameterCard, session: Session) -> str:
    values = session.words.ngettext("{count} value", "{count} values", len(card.values)).format(count=len(card.values))
    return f"{card.name[session.language]} ({values})"


def _made(group: Sequence[Series], days: tuple[date, date], session: Session) -> _Picture:
    _, words, known = session.words.gettext, session.words, session.known
    measure = measure_text(group, words, known)
    named = " · ".join(each.parameter.name[session.language] for each in group)
    title = f"{named} ({measure})"
    growth = [growth_text(each, words, known) for each in group]
    laws = list(dict.fromkeys(step.amount.legal_reference for each in group for step in each.drawn))
    shown = "; ".join(laws[-2:])
    source = _("{law} · data version {version}").format(law=shown[:150], version=known.data_version)
    opening = "".join(
        f"<h3>{city_name(each.city, session)} · {escaped(each.parameter.name[session.language])}</h3>" for each in group
    )
    opening += f'<p class="quiet">{escaped(measure)}</p>' + "".join(
        f"<p>{escaped(text)}</p>" for text in growth if text
    )
    figure = draw(group, days, title, source, words, known, _PRESENT_SCALE if session.present else 1.0)
    key = "-".join(each.parameter.id for each in group)
    return _Picture(
        key=key,
        opening=opening,
        figure=FinishedFigure(figure),
        alternative=" ".join([title + ".", *growth]),
        image_options={
            "format": "png",
            "filename": f"social-care_{key}_{known.data_version}",
            "width": IMAGE_WIDTH,
            "height": int(figure.layout.height),
            "scale": IMAGE_SCALE,
        },
    )


def _picture(picture: _Picture, session: Session) -> None:
    _ = session.words.gettext
    with st.container(key=f"frame-amount-{picture.key}"):
        write_html(picture.opening, session.language)
        st.plotly_chart(
            picture.figure,
            key=f"picture-amount-{picture.key}",
            alt=picture.alternative,
            config={
                "displayModeBar": True,
                "displaylogo": False,
                "modeBarButtons": [["toImage"]],
                "toImageButtonOptions": picture.image_options,
                "scrollZoom": False,
            },
        )
        image = escaped(_("Save the picture with its headline and source"))
        write_html(
            '<div class="actions">'
            f'<a href="api/v1/parameters.csv" download>{escaped(_("All amounts as CSV"))}</a>'
            f'<button type="button" data-save-image="frame-amount-{picture.key}" title="{image}">'
            f"{escaped(_('Image'))}</button></div>",
            session.language,
        )


def _told_of_prices(each: Series, session: Session) -> str:
    """What real terms rest on, and which years they leave out."""
    if each.base is None or each.prices is None:
        return ""
    _ = session.words.gettext
    name = session.known.label("city", each.city, session.words)
    told = _("{city}: prices by {series}, yearly, set to {year}.").format(
        city=name, series=each.prices.series, year=each.base
    )
    if each.without_index:
        left_out = _("Left out, because there is no price index here: {years}.")
        told += " " + left_out.format(years=", ".join(str(year) for year in each.without_index))
    years = {step.start.year for step in each.steps} | {each.base}
    noted = [f"{year}: {note}" for year, note in each.prices.notes if year in years]
    listed = ""
    if noted:
        label = session.words.ngettext("{count} note on the prices", "{count} notes on the prices", len(noted))
        items = "".join(f'<li lang="en">{escaped(text)}</li>' for text in noted)
        summary = escaped(label.format(count=len(noted)))
        listed = f'<details class="quiet"><summary>{summary}</summary><ul class="plain">{items}</ul></details>'
    return f'<p class="quiet">{escaped(told)}</p>{listed}'


def _tables(drawn: Sequence[Series], session: Session) -> str:
    _ = session.words.gettext
    body = ""
    for each in drawn:
        heads = [_("from"), _("to"), _("as the law says it")]
        if each.base is not None:
            heads.append(_("in prices of {year}").format(year=each.base))
        heads += [_("Law"), _("How it was read"), _("Source and note")]
        head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in heads)
        rows = "".join(_row(each, step, session) for step in each.steps)
        body += (
            f"<h3>{city_name(each.city, session)} \u00b7 {escaped(each.parameter.name[session.language])}</h3>"
            '<div class="scroll" tabindex="0"><table class="plain amounts"><thead><tr>'
            f"{head}</tr></thead><tbody>{rows}</tbody></table></div>"
        )
    return f"<h2>{escaped(_('The same as a table'))}</h2>{body}"


def _row(each: Series, step: Step, session: Session) -> str:
    """A step as a row; in real terms every year of a value is one."""
    _, words, known = session.words.gettext, session.words, session.known
    card, amount = each.parameter, step.amount
    ends = amount.ends if each.base is None else step.end
    in_prices = ""
    if each.base is not None:
        shown = height_text(each, step, words, known) if step.real is not None else _("no index")
        in_prices = f"<td>{escaped(shown)}</td>"
    confidence = escaped(known.label("rule_confidence", amount.confidence, words))
    mark = verify_mark(session) if amount.to_be_verified else confidence
    note = escaped(amount.note[session.language])
    links = source_links(amount.source_ids, session)
    return (
        f"<tr><td>{escaped(words.day(step.start))}</td><td>{escaped(words.day(ends) if ends else '')}</td>"
        f"<td>{escaped(amount_text(amount.value, card, words, known))}</td>{in_prices}"
        f'<td class="sentence">{escaped(amount.legal_reference)}</td><td>{mark}</td>'
        f'<td class="sentence">{links}{"<br>" if links and note else ""}{note}</td></tr>'
    )
