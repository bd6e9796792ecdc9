"""The history of the exchange: a line of time, what sources say of its beginning, and who carries it."""

from functools import lru_cache

import streamlit as st

from dashboard.components.record_links import page_link, sources_line
from dashboard.components.rule_marks import city_name
from dashboard.components.session import Session, escaped, write_html
from dashboard.components.source_list import outward_link
from dashboard.views.addresses import Address, of_theme
from dashboard.views.bilingual import Both
from dashboard.views.exchange import EventCard, ExchangeCard, exchange, themes_of
from dashboard.views.exchange_timeline import Silence, exchange_of, timeline
from dashboard.views.identity import identity
from dashboard.views.words import short_source
from etl.contracts.practice_vocabulary import EventKind, ExchangePart
from etl.contracts.vocabulary import City, Place

EVENT = "event"
"""What the address calls an entry of the history."""

NO_HOST, NOTHING_FOUND = "○", "?"


def exchange_history(session: Session) -> None:
    """The line of time with the beginning and the partners beside it."""
    write_html(_asked_for(session) + _history(session), session.language)


def _asked_for(session: Session) -> str:
    """The entry that the address names, whole and above the others; a sentence where there is none of that name."""
    wanted = st.query_params.get(EVENT)
    told = exchange(session.warehouse)
    if wanted is None or told is None:
        return ""
    _ = session.words.gettext
    card = next((event for event in told.events if event.id == wanted), None)
    if card is None:
        sentence = _("There is no event “{written}” in this history; here is all of it.").format(written=wanted[:60])
        return f'<div class="empty" role="status"><p>{escaped(sentence)}</p></div>'
    back = page_link(Address("exchange", (("part", "history"),)), _("The whole history"), session)
    return f'<section class="asked-for">{_entry(card, told, session, whole=True)}<p>{back}</p></section>'


@lru_cache(maxsize=8)
def _history(session: Session) -> str:
    told = exchange(session.warehouse)
    if told is None:
        return ""
    _ = session.words.gettext
    entries = "".join(
        _silence(entry, session) if isinstance(entry, Silence) else _item(entry, told, session)
        for entry in timeline(told.events)
    )
    label = escaped(_("From the sister cities to the last exchange that is documented"))
    file = f'<p class="actions"><a href="api/v1/events.csv" download>{escaped(_("The history as CSV"))}</a></p>'
    return (
        f'{_strip(told, session)}<div class="history"><div>'
        f'<ol class="timeline" aria-label="{label}">{entries}</ol>{file}</div>'
        f'<div class="beside">{_beginning(told, session)}{_partners(told, session)}{_sister_cities(told, session)}'
        f"</div></div>"
    )


def _strip(told: ExchangeCard, session: Session) -> str:
    """All years on one line, each a link to its entry below; where nothing is documented any more it is dotted."""
    first, last = told.events[0].year, told.events[-1].year
    marks = ""
    for card in told.events:
        place = 100 * (card.year - first) / max(last - first, 1)
        city = session.known.label("city", card.host_city, session.words) if card.host_city else ""
        title = escaped(f"{card.year}: {card.title[session.language]}" + (f" ({city})" if city else ""))
        marks += (
            f'<a href="#{card.id}" class="{card.kind} {card.host_city or "nobody"}" style="left:{place:.1f}%" '
            f'title="{title}" aria-label="{title}"><span>{_sign(card)}</span>{card.year}</a>'
        )
    documented = max((card.year for card in told.events if card.kind is EventKind.EXCHANGE), default=last)
    until = 100 * (documented - first) / max(last - first, 1)
    label = escaped(session.words.gettext("The years on one line"))
    return (
        f'<nav class="years" aria-label="{label}"><div><i style="left:0;right:{100 - until:.1f}%"></i>'
        f'<i class="open" style="left:{until:.1f}%;right:0"></i>{marks}</div></nav>{_key(session)}'
    )


def _key(session: Session) -> str:
    """What the signs on the line say; a phone shows them beside words."""
    _ = session.words.gettext
    hosts = " ".join(f"<span>{city_name(city, session)}</span>" for city in City)
    nobody = escaped(_("no host is named"))
    nothing = escaped(_("nothing found"))
    return (
        f'<p class="years-key quiet">{escaped(_("Host"))}: {hosts} <span>{NO_HOST} {nobody}</span> '
        f"<span>{NOTHING_FOUND} {nothing}</span></p>"
    )


def _sign(card: EventCard) -> str:
    """The host's sign; an open circle where no host is named; a question where nothing was found."""
    if card.host_city is not None:
        return identity(Place(card.host_city)).sign
    return NOTHING_FOUND if card.kind is EventKind.GAP else NO_HOST


def _item(card: EventCard, told: ExchangeCard, session: Session) -> str:
    colour = card.host_city or "nobody"
    return (
        f'<li id="{card.id}" class="{card.kind}"><span class="year {colour}">{card.year}</span>'
        f'<span class="knot {colour}" aria-hidden="true">{_sign(card)}</span>'
        f"{_entry(card, told, session, whole=False)}</li>"
    )


def _silence(years: Silence, session: Session) -> str:
    _ = session.words.gettext
    span = str(years.first) if years.first == years.last else f"{years.first}–{years.last}"
    return (
        f'<li class="silence"><span class="year"></span><span class="knot"></span><p class="quiet">'
        f"{escaped(_('{years}: nothing found in the sources that were read').format(years=span))}</p></li>"
    )


def _entry(card: EventCard, told: ExchangeCard, session: Session, whole: bool) -> str:
    """One event; ``whole``: nothing of it is folded, and its year stands with it."""
    _, language = session.words.gettext, session.language
    kind = session.known.label("event_kind", card.kind, session.words)
    year = f"{card.year} · " if whole else ""
    lines = "".join(
        f'<p><span class="title">{escaped(title)}</span> {escaped(text[language])}</p>'
        for title, text in (
            (_("Theme"), card.theme),
            (_("Who took part"), card.participants),
            (_("How it ended"), card.conference),
        )
        if text is not None
    )
    lists = _list(_("Places visited"), card.sites, session, whole)
    lists += _list(_("Who spoke or was host"), card.speakers_organisations, session, whole)
    told_more = card.dates is not None and card.dates[language] != str(card.year)
    dates = f'<p class="quiet">{escaped(card.dates[language])}</p>' if card.dates and told_more else ""
    detail = f"<p>{escaped(card.detail[language])}</p>" if card.detail else ""
    return (
        f'<article><p class="kind">{year}{escaped(kind)}{_host(card, session)}</p>'
        f"<h3>{escaped(card.title[language])}</h3>{dates}{lines}{detail}{lists}{_noticed(card, told, session)}"
        f"{sources_line(card.sources, session)}</article>"
    )


def _host(card: EventCard, session: Session) -> str:
    """The host with its sign; that none is named is said of exchanges only."""
    _ = session.words.gettext
    if card.host_city is not None:
        return f" · {escaped(_('host'))}: {city_name(card.host_city, session)}"
    return f" · {escaped(_('no host is named'))}" if card.kind is EventKind.EXCHANGE else ""


def _list(title: str, texts: tuple[Both, ...], session: Session, whole: bool) -> str:
    if not texts:
        return ""
    items = "".join(f"<li>{escaped(text[session.language])}</li>" for text in texts)
    opened = " open" if whole else ""
    count = session.words.number(len(texts))
    return f"<details{opened}><summary>{escaped(title)} ({count})</summary><ul>{items}</ul></details>"


def _noticed(card: EventCard, told: ExchangeCard, session: Session) -> str:
    """The way from an exchange to what delegates noticed in it."""
    themes = themes_of(told, years=[card.year])
    if not themes or exchange_of(told, card.year) is not card:
        return ""
    said = session.words.ngettext(
        "What delegates noticed: {count} theme", "What delegates noticed: {count} themes", len(themes)
    ).format(count=session.words.number(len(themes)))
    return f'<p class="onward">{page_link(of_theme(themes[0].id), said, session)}</p>'


def _beginning(told: ExchangeCard, session: Session) -> str:
    """Every claim as it was made, each with its source; none is taken as the right one."""
    _, language = session.words.gettext, session.language
    claims = "".join(
        f"<li><strong>{escaped(claim.claim[language])}</strong>"
        f'<span class="quiet">{outward_link(claim.source.url or "", short_source(claim.source))}</span></li>'
        for claim in told.start_year_claims
    )
    return (
        f'<section id="{ExchangePart.START_YEAR}"><h3>{escaped(_("Since when? The sources differ"))}</h3>'
        f'<p>{escaped(told.start_year_note[language])}</p><ul class="claims">{claims}</ul></section>'
    )


def _partners(told: ExchangeCard, session: Session) -> str:
    _, language = session.words.gettext, session.language
    cities = "".join(
        f"<h4>{city_name(partner.city, session)}</h4><ul>"
        + "".join(f"<li>{escaped(body[language])}</li>" for body in partner.bodies)
        + f"</ul>{sources_line(partner.sources, session)}"
        for partner in told.partners
    )
    return f'<section id="{ExchangePart.PARTNERS}"><h3>{escaped(_("Who carries it"))}</h3>{cities}</section>'


def _sister_cities(told: ExchangeCard, session: Session) -> str:
    _, language = session.words.gettext, session.language
    lines = "".join(
        f"<li><p>{escaped(line.text[language])}</p>{sources_line(line.sources, session)}</li>"
        for line in told.sister_city_context
    )
    return f'<section><h3>{escaped(_("Sister cities"))}</h3><ul class="plain">{lines}</ul></section>'
