"""Which terms of the glossary the blocks of a page have marked, so that each is defined once on it."""

from collections.abc import Iterable

import streamlit as st

from dashboard.views.glossary import Glossary, glossary
from dashboard.views.glossary_marks import explained
from dashboard.warehouse import warehouse
from etl.contracts.vocabulary import Language

_KEY = "marked-terms"


class MarkedTerms:
    """The terms of one page. A part that runs again alone has only those to define that the page has not yet."""

    def __init__(self, known: Glossary) -> None:
        self.known = known
        self._marked: set[str] = set()
        self._on_page: frozenset[str] | None = None

    def add(self, terms: Iterable[str]) -> None:
        self._marked.update(terms)

    def of_page(self) -> frozenset[str]:
        """The terms to define at the end of a whole run."""
        self._on_page = frozenset(self._marked)
        self._marked.clear()
        return self._on_page

    def of_part(self) -> frozenset[str]:
        """The terms to define at the end of a part; none in a whole run, which defines them all at its end."""
        if self._on_page is None:
            return frozenset()
        new = frozenset(self._marked) - self._on_page
        self._marked.clear()
        return new


def start_marking() -> None:
    """Begin a page without terms; call once a run, when there is a warehouse."""
    st.session_state[_KEY] = MarkedTerms(glossary(warehouse()))


def marked_terms() -> MarkedTerms | None:
    """The terms marked so far; None outside a page."""
    found: MarkedTerms | None = st.session_state.get(_KEY)
    return found


def with_terms_marked(body: str, language: Language) -> str:
    """A block of HTML with its terms as buttons. Each is remembered for ``definitions_in_place``."""
    on_page = marked_terms()
    if on_page is None:
        return body
    found = explained(body, language, on_page.known)
    on_page.add(found.terms)
    return found.html
