"""The register of sources: search, filters and pages of entries; and the licences with what they allow."""

import math

import streamlit as st

from dashboard.components.session import Session, escaped, write_html
from dashboard.components.source_list import outward_link, source_item
from dashboard.views.quality import (
    Licence,
    RegisteredSource,
    SourceOrder,
    find_sources,
    licences,
    registered_sources,
)

PAGE = 20

SOURCE = "source"
"""What the address calls one source."""


@st.cache_resource(max_entries=4, show_spinner=False)
def _sources(data_version: str, language: str, _session: Session) -> tuple[RegisteredSource, ...]:
    return registered_sources(_session.warehouse, _session.words)


@st.cache_resource(max_entries=4, show_spinner=False)
def _licences(data_version: str, language: str, _session: Session) -> tuple[Licence, ...]:
    return licences(_session.warehouse, _session.words)


def asked_source(session: Session) -> None:
    """The source that the address names, above the register; a sentence where there is none of that name."""
    wanted = st.query_params.get(SOURCE)
    if wanted is None:
        return
    _ = session.words.gettext
    sources = _sources(session.known.data_version, session.language, session)
    source = next((each for each in sources if each.source_id == wanted), None)
    if source is None:
        told = _("There is no source “{written}” here; these are all sources.").format(written=wanted[:60])
        write_html(f'<div class="empty" role="status"><p>{escaped(told)}</p></div>', session.language)
        return
    terms = {each.licence_id: each for each in _licences(session.known.data_version, session.language, session)}
    body = source_item(source, terms[source.licence_id], _use(source, session), session)
    write_html(f'<div class="entries asked-for">{body}</div>', session.language)


def _use(source: RegisteredSource, session: Session) -> str:
    """How many figures come from a source."""
    _, words = session.words.gettext, session.words
    use = words.ngettext("{count} figure", "{count} figures", source.figures)
    return use.format(count=words.number(source.figures)) if source.figures else _("rules, models or background")


@st.fragment
def source_register(session: Session) -> None:
    """The sources that are searched for, a page at a time. Only this part runs again when one searches."""
    _, words = session.words.gettext, session.words
    sources = _sources(session.known.data_version, session.language, session)
    terms = {each.licence_id: each for each in _licences(session.known.data_version, session.language, session)}
    found = _found(sources, terms, session)
    label = words.ngettext("{count} source", "{count} sources", len(found)).format(count=words.number(len(found)))
    write_html(f'<p role="status"><strong>{escaped(label)}</strong></p>', session.language)
    if not found:
        write_html(
            f'<div class="empty"><p>{escaped(_("No source fits. Try fewer words, or clear a filter."))}</p></div>',
            session.language,
        )
        return
    page = _page_shown(len(found))
    body = ""
    for source in found[page * PAGE : (page + 1) * PAGE]:
        body += source_item(source, terms[source.licence_id], _use(source, session), session)
    write_html(f'<div class="entries">{body}</div>', session.language)
    _turn_pages(page, len(found), session)


def _found(
    sources: tuple[RegisteredSource, ...], terms: dict[str, Licence], session: Session
) -> list[RegisteredSource]:
    _ = session.words.gettext
    orders = {
        SourceOrder.MOST_USED: _("most used first"),
        SourceOrder.PUBLISHER: _("by publisher"),
        SourceOrder.NEWEST: _("newest first"),
    }
    with st.container(horizontal=True, vertical_alignment="bottom", key="controls-register"):
        text = st.text_input(
            _("Search in titles and publishers"),
            key="sources-search",
            on_change=_first_page,
            placeholder=_("for example care workforce 2024"),
            width=280,
        )
        publishers = st.multiselect(
            _("Publisher"),
            sorted({source.publisher for source in sources}, key=str.casefold),
            key="sources-publisher",
            on_change=_first_page,
            placeholder=_("All publishers"),
            select_all=False,
            width=280,
        )
        licence_ids = st.multiselect(
            _("Licence"),
            list(terms),
            format_func=lambda code: terms[code].name,
            key=f"sources-licence-{session.language}",
            on_change=_first_page,
            placeholder=_("All licences"),
            select_all=False,
            width=280,
        )
        order = st.selectbox(
            _("Order"),
            list(orders),
            format_func=orders.__getitem__,
            key=f"sources-order-{session.language}",
            on_change=_first_page,
            width=190,
        )
    return find_sources(sources, text or "", publishers, licence_ids, order)


def _first_page() -> None:
    st.session_state["sources-page"] = 0


def _turn(by: int) -> None:
    st.session_state["sources-page"] = int(st.session_state.get("sources-page", 0)) + by


def _page_shown(found: int) -> int:
    return max(0, min(int(st.session_state.get("sources-page", 0)), math.ceil(found / PAGE) - 1))


def _turn_pages(page: int, found: int, session: Session) -> None:
    _, words = session.words.gettext, session.words
    last = math.ceil(found / PAGE) - 1
    if last < 1:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="controls-pages"):
        st.button(
            _("Back"),
            icon=":material/chevron_left:",
            disabled=page == 0,
            on_click=_turn,
            args=(-1,),
            key="sources-back",
        )
        told = _("{first}–{last} of {count}").format(
            first=words.number(page * PAGE + 1),
            last=words.number(min(found, (page + 1) * PAGE)),
            count=words.number(found),
        )
        write_html(f"<p>{escaped(told)}</p>", session.language)
        st.button(
            _("Next"),
            icon=":material/chevron_right:",
            disabled=page == last,
            on_click=_turn,
            args=(1,),
            key="sources-next",
        )


def licence_table(session: Session) -> None:
    """Every licence, how many sources stand under it and what it allows."""
    _, words = session.words.gettext, session.words
    rows = ""
    for each in _licences(session.known.data_version, session.language, session):
        rows += (
            f'<tr><td class="licence">{outward_link(each.url, each.name)}</td>'
            f'<td class="count">{words.number(each.sources)}</td><td class="sentence">{escaped(each.reuse)}</td></tr>'
        )
    head = (
        f'<th scope="col">{escaped(_("Licence"))}</th><th scope="col" class="count">{escaped(_("Sources"))}</th>'
        f'<th scope="col">{escaped(_("What you may do"))}</th>'
    )
    write_html(
        f'<div class="scroll" tabindex="0"><table class="plain licences"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>",
        session.language,
    )
