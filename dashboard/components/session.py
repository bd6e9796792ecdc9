"""What a run knows of the person in front of it: language, present mode, the address. Nothing of it is stored."""

import html
from dataclasses import dataclass
from urllib.parse import urlsplit

import streamlit as st

from dashboard.components.marked_terms import with_terms_marked
from dashboard.language import Wording, language_of, wording
from dashboard.views.catalogue import Catalogue, catalogue
from dashboard.warehouse import Warehouse, warehouse
from etl.contracts.vocabulary import Language

LANGUAGE_KEY, PRESENT_KEY = "lang", "present"


@dataclass(frozen=True)
class Session:
    """One run of one page for one person.

    Two people with the same language, mode and data have equal sessions: what is made from nothing else can be made
    once and kept for both.
    """

    words: Wording
    present: bool
    warehouse: Warehouse
    known: Catalogue
    embedded: bool = False
    """Whether a page of somebody else's shows this one in a frame of its own."""

    @property
    def language(self) -> Language:
        return self.words.language


def session() -> Session:
    """The session of this run; the language widget of the header has been drawn before."""
    opened = warehouse()
    return Session(wording(current_language()), is_presenting(), opened, catalogue(opened), is_embedded())


def browser_language() -> Language:
    return language_of(None, st.context.locale)[0]


def current_language() -> Language:
    """The language chosen in this session; at its start what the address asks for, else the browser's own."""
    if LANGUAGE_KEY not in st.session_state:
        st.session_state[LANGUAGE_KEY] = language_of(st.query_params.get(LANGUAGE_KEY), st.context.locale)[0]
    return Language(st.session_state[LANGUAGE_KEY])


def is_presenting() -> bool:
    """Whether large type is wanted; at the start of a session the address says so."""
    if PRESENT_KEY not in st.session_state:
        st.session_state[PRESENT_KEY] = st.query_params.get(PRESENT_KEY) == "1"
    return bool(st.session_state[PRESENT_KEY])


def is_embedded() -> bool:
    """Whether the address asks for a view alone (``embed=true``), to be shown on a page of somebody else's."""
    return bool(st.context.is_embedded)


def is_phone() -> bool:
    """Whether the browser says that it is a phone's."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def keep_in_address() -> None:
    """Write language and present mode into the address, so that what is copied from it shows the same."""
    wanted = {LANGUAGE_KEY: str(current_language()), PRESENT_KEY: "1" if is_presenting() else None}
    for name, value in wanted.items():
        if value is None:
            st.query_params.pop(name, None)
        elif st.query_params.get(name) != value:
            st.query_params[name] = value


def site_address() -> str:
    """Scheme and host of this site as the browser sees them, without a path; empty where it is not known."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


@dataclass(frozen=True)
class _Block:
    """HTML that is sent as it is. A plain text would be searched for indentation first, which a long table feels."""

    text: str

    def _repr_html_(self) -> str:
        return self.text


def write_html(body: str, language: Language, *, explain: bool = True) -> None:
    """A block of our own HTML, marked with its language: the page's own ``lang`` is always English.

    Args:
        body: well-formed HTML whose texts and attributes are escaped.
        language: of its texts.
        explain: whether terms of the glossary in its prose open their definitions in place.
    """
    if explain:
        body = with_terms_marked(body, language)
    st.html(_Block(f'<div lang="{language}" class="sc">{body}</div>'))


def escaped(text: str) -> str:
    return html.escape(text, quote=True)
