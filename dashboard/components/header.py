"""The row on top of every page: language and present mode, each kept in the address."""

from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.components.session import (
    LANGUAGE_KEY,
    PRESENT_KEY,
    browser_language,
    current_language,
    is_presenting,
)
from dashboard.language import language_of, wording
from etl.contracts.vocabulary import Language

_NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}


@cache
def _style(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def header() -> None:
    """Style, controls, and a notice where the address asks for a language that is not there."""
    _, known = language_of(st.query_params.get(LANGUAGE_KEY), st.context.locale)
    asked = st.query_params.get(LANGUAGE_KEY)
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", key="controls"):
        st.segmented_control(
            "Language / Sprache",
            options=[language.value for language in Language],
            format_func=lambda code: _NAMES[Language(code)],
            default=browser_language().value,
            required=True,
            key=LANGUAGE_KEY,
            bind="query-params",
            label_visibility="collapsed",
        )
        words = wording(current_language())
        st.toggle(
            words.gettext("Present"),
            key=PRESENT_KEY,
            bind="query-params",
            help=words.gettext("Large type for a shared screen"),
        )
    styles = _style("style.css") + (_style("present.css") if is_presenting() else "")
    st.html(f"<style>{styles}</style>")
    if not known:
        st.info(
            words.gettext("There is no language {asked!r} here; the page is shown in {name}.").format(
                asked=asked, name=_NAMES[words.language]
            )
        )
