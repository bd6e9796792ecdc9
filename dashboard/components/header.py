"""The row on top of every page: language and present mode, each kept in the address."""

from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.components.session import (
    LANGUAGE_KEY,
    PRESENT_KEY,
    current_language,
    is_embedded,
    is_presenting,
    keep_in_address,
)
from dashboard.language import language_of, wording
from etl.contracts.vocabulary import Language

NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}
"""What each language calls itself."""


@cache
def _style(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def header() -> None:
    """Style, controls, and a notice where the address asks for a language that is not there; embedded, style alone."""
    asked = st.query_params.get(LANGUAGE_KEY)
    words = wording(current_language())
    known = language_of(asked, None)[1]
    if is_embedded():
        _write_styles()
        return
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", key="controls"):
        st.segmented_control(
            "Language / Sprache",
            options=list(Language),
            format_func=NAMES.__getitem__,
            required=True,
            key=LANGUAGE_KEY,
            label_visibility="collapsed",
        )
        st.toggle(
            words.gettext("Present"),
            key=PRESENT_KEY,
            help=words.gettext("Large type for a shared screen"),
        )
    keep_in_address()
    _write_styles()
    if not known:
        st.info(
            words.gettext("There is no language {asked!r} here; the page is shown in {name}.").format(
                asked=asked, name=NAMES[words.language]
            )
        )


def _write_styles() -> None:
    wanted = {"style.css": True, "present.css": is_presenting(), "embedded.css": is_embedded()}
    styles = "".join(_style(name) for name, is_wanted in wanted.items() if is_wanted)
    st.html(f"<style>{styles}</style>")
