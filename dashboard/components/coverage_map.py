"""The coverage map: a row for each question, a column for each year, the cities' signs where there is a figure.

A table of our own, so that a screen reader hears a sentence for each row and a phone can push it sideways.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.components.session import Session, escaped, write_html
from dashboard.views.catalogue import ConceptCard
from dashboard.views.coverage import YEARS, Mark, Marks, coverage, outside, spans
from dashboard.views.identity import identity
from etl.contracts.vocabulary import City, Page, Place

_ALL = "all"


@st.fragment
def coverage_map(session: Session) -> None:
    """The map with a choice of cities; choosing one draws the map anew and nothing else of the page."""
    _, words = session.words.gettext, session.words
    names = {city.value: f"{identity(Place(city)).sign} {session.known.label('city', city, words)}" for city in City}
    names[_ALL] = _("All three")
    shown = st.segmented_control(
        _("Cities in the map"),
        [_ALL, *(city.value for city in City)],
        format_func=names.__getitem__,
        default=_ALL,
        required=True,
        key=f"sources-coverage-city-{session.language}",
        label_visibility="collapsed",
    )
    cities = tuple(City) if shown in (None, _ALL) else (City(shown),)
    write_html(
        _key(cities, session) + _map(session.known.data_version, cities, session.language, session), session.language
    )
    beyond = outside(_marks(session.known.data_version, session))
    write_html(
        '<p class="quiet">'
        + escaped(
            _(
                "A figure stands in the year in which its period ends. {count} more marks lie before {first} or after "
                "{last}; their figures are on the page Data."
            ).format(count=words.number(beyond), first=YEARS[0], last=YEARS[-1])
        )
        + "</p>",
        session.language,
    )


@st.cache_resource(max_entries=2, show_spinner=False)
def _marks(data_version: str, _session: Session) -> Marks:
    return coverage(_session.warehouse)


def _key(cities: Sequence[City], session: Session) -> str:
    _ = session.words.gettext
    full = "".join(_sign(city, Mark(published=True, own=True)) for city in cities)
    hollow = "".join(_sign(city, Mark(published=False, own=True)) for city in cities)
    other = "".join(_sign(city, Mark(published=True, own=False)) for city in cities)
    return (
        f'<p class="coverage-key quiet"><span>{full} {escaped(_("published"))}</span> '
        f"<span>{hollow} {escaped(_('computed here, or reported by a secondary page'))}</span> "
        f"<span>{other} {escaped(_('underlined: for another place than the city, such as Illinois'))}</span></p>"
    )


@st.cache_resource(max_entries=16, show_spinner=False)
def _map(data_version: str, cities: tuple[City, ...], language: str, _session: Session) -> str:
    _, words, known = _session.words.gettext, _session.words, _session.known
    marks = _marks(data_version, _session)
    head = "".join(f'<th scope="col">{year}</th>' for year in YEARS)
    body = ""
    for page in Page:
        cards = sorted(known.on_page(page), key=lambda card: list(known.concepts).index(card.id))
        if not cards:
            continue
        title = escaped(known.label("page", page, words))
        body += f'<tr class="part"><th scope="rowgroup">{title}</th><td colspan="{len(YEARS)}"></td></tr>'
        body += "".join(_row(card, marks, cities, _session) for card in cards)
    label = escaped(_("For which years each city has figures, question by question"))
    question = escaped(_("Question"))
    return (
        f'<div class="coverage" tabindex="0" role="region" aria-label="{label}">'
        f'<table class="{"three" if len(cities) > 1 else "one"}"><caption class="for-readers">{label}</caption>'
        f'<thead><tr><th scope="col">{question}</th>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _row(card: ConceptCard, marks: Marks, cities: tuple[City, ...], session: Session) -> str:
    of_cities = {city: marks.get((card.id, city), {}) for city in cities}
    cells = "".join(
        f'<td aria-hidden="true">{"".join(_sign(city, of_cities[city].get(year)) for city in cities)}</td>'
        for year in YEARS
    )
    title, address = escaped(card.title[session.language]), f"data?concept={card.id}&amp;lang={session.language}"
    link = f'<a href="{address}" target="_self">{title}</a>'
    said = escaped(row_in_words(of_cities, session))
    return f'<tr><th scope="row">{link} <span class="for-readers">{said}</span></th>{cells}</tr>'


def _sign(city: City, mark: Mark | None) -> str:
    if mark is None:
        return "<i></i>"
    return f'<i class="sign {city}{"" if mark.published else " hollow"}{"" if mark.own else " other"}"></i>'


def row_in_words(of_cities: Mapping[City, Mapping[int, Mark]], session: Session) -> str:
    """``Birmingham: 2010–2024. Hamburg: 2012, 2015. Chicago: no figure.``"""
    _, words = session.words.gettext, session.words
    parts = []
    for city, years in of_cities.items():
        name = session.known.label("city", city, words)
        parts.append(f"{name}: {spans(years) or _('no figure')}")
    return ". ".join(parts) + "."
