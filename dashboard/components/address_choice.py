"""Choices that the address keeps: read at the start of a run, written on every change; nothing else stores them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from dashboard.components.session import Session, escaped, write_html
from etl.contracts.vocabulary import Language

NOTHING = "none"
"""What the address says where a choice was emptied."""

YES = "1"
"""What the address says where a switch is on."""


class AddressChoices:
    """The choices of one part of a page. What the address says and nobody knows is left out, and told by ``tell``."""

    def __init__(self, session: Session, replaces: Sequence[str] = ()) -> None:
        """``replaces``: what the address no longer says as soon as something is chosen here."""
        self._session = session
        self._replaces = tuple(replaces)
        self._unknown: list[str] = []

    def one(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        text: Callable[[str], str],
        *,
        may_be_empty: bool = False,
        placeholder: str = "",
    ) -> str | None:
        """A box to choose from; the first option where the address says nothing. None: emptied, or no option."""
        wanted = st.query_params.get(name)
        value = options[0] if options else None
        if wanted in options:
            value = wanted
        elif wanted == NOTHING and may_be_empty:
            value = None
        elif wanted is not None:
            self._unknown.append(wanted)
        key = self._hold(name, value)
        chosen: str | None = st.selectbox(
            label,
            list(options),
            format_func=text,
            index=None if may_be_empty or not options else 0,
            key=key,
            on_change=_keep,
            args=(name, key, self._replaces),
            placeholder=placeholder or None,
            disabled=not options,
        )
        return chosen

    def tiles(self, name: str, label: str, options: Sequence[str], text: Callable[[str], str]) -> str:
        """A few options in a row; the first where the address says nothing."""
        wanted = st.query_params.get(name)
        if wanted is not None and wanted not in options:
            self._unknown.append(wanted)
        key = self._hold(name, wanted if wanted in options else options[0])
        chosen = st.segmented_control(
            label,
            list(options),
            format_func=text,
            key=key,
            required=True,
            on_change=_keep,
            args=(name, key, self._replaces),
            label_visibility="collapsed",
            wrap=True,
        )
        return str(chosen or options[0])

    def several(self, name: str, label: str, options: Sequence[str], text: Callable[[str], str]) -> tuple[str, ...]:
        """Some of a few options, in their order; all of them where the address says nothing."""
        wanted = st.query_params.get_all(name)
        self._unknown += [each for each in wanted if each not in options and each != NOTHING]
        value = [each for each in options if each in wanted]
        if not value and NOTHING not in wanted:
            value = list(options)
        key = self._hold(name, value)
        st.pills(
            label,
            list(options),
            format_func=text,
            selection_mode="multi",
            key=key,
            on_change=_keep_several,
            args=(name, key, len(options)),
        )
        return tuple(value)

    def day(self, name: str, label: str, first: date, last: date, otherwise: date, help_text: str = "") -> date:
        """A day between two others."""
        wanted, value = st.query_params.get(name), otherwise
        if wanted is not None:
            known = _day(wanted)
            if known is not None and first <= known <= last:
                value = known
            else:
                self._unknown.append(wanted)
        key = self._hold(name, value)
        chosen = st.date_input(
            label,
            min_value=first,
            max_value=last,
            format="DD.MM.YYYY" if self._session.language is Language.GERMAN else "DD/MM/YYYY",
            key=key,
            on_change=_keep,
            args=(name, key, self._replaces),
            help=help_text or None,
            width=190,
        )
        return chosen if isinstance(chosen, date) else otherwise

    def number(
        self,
        name: str,
        label: str,
        bounds: tuple[float, float],
        step: float,
        otherwise: float,
        help_text: str = "",
    ) -> float:
        """A number between two others, on a slider."""
        wanted, value = st.query_params.get(name), otherwise
        if wanted is not None:
            known = _number(wanted)
            if known is not None and bounds[0] <= known <= bounds[1]:
                value = known
            else:
                self._unknown.append(wanted)
        key = self._hold(name, value)
        chosen = st.slider(
            label,
            min_value=bounds[0],
            max_value=bounds[1],
            step=step,
            format="localized",
            key=key,
            on_change=_keep,
            args=(name, key, self._replaces),
            help=help_text or None,
        )
        return float(chosen)

    def text(self, name: str, label: str, longest: int, placeholder: str = "") -> str:
        """A few words; none where the address says nothing, and no more characters than the longest may have."""
        key = self._hold(name, st.query_params.get(name, "")[:longest])
        chosen = st.text_input(
            label,
            key=key,
            on_change=_keep,
            args=(name, key, self._replaces),
            max_chars=longest,
            placeholder=placeholder or None,
        )
        return chosen or ""

    def yes(self, name: str, label: str) -> bool:
        """A switch; off where the address says nothing."""
        wanted = st.query_params.get(name)
        if wanted is not None and wanted != YES:
            self._unknown.append(wanted)
        key = self._hold(name, wanted == YES)
        return st.toggle(label, key=key, on_change=_keep, args=(name, key, self._replaces))

    def tell(self) -> None:
        """Say what the address asked for in vain."""
        if not self._unknown:
            return
        _ = self._session.words.gettext
        told = _("Part of this address was not understood and is left out:")
        listed = "".join(f"<li>{escaped(text[:60])}</li>" for text in self._unknown)
        write_html(
            f'<div class="empty" role="status"><p>{escaped(told)}</p><ul class="plain">{listed}</ul></div>',
            self._session.language,
        )

    def _hold(self, name: str, value: Any) -> str:
        """Give a widget what the address says. One for each language: the browser would not translate it."""
        key = f"eligibility-{name}-{self._session.language}"
        if key not in st.session_state or st.session_state[key] != value:
            st.session_state[key] = value
        return key


def _keep(name: str, key: str, replaces: tuple[str, ...]) -> None:
    value = st.session_state[key]
    for replaced in replaces:
        st.query_params.pop(replaced, None)
    if value is False or value == "":
        st.query_params.pop(name, None)
    elif value is True:
        st.query_params[name] = YES
    elif isinstance(value, date):
        st.query_params[name] = value.isoformat()
    elif isinstance(value, float):
        st.query_params[name] = f"{value:.10g}"
    else:
        st.query_params[name] = NOTHING if value is None else str(value)


def _keep_several(name: str, key: str, of: int) -> None:
    value = st.session_state[key]
    if len(value) == of:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = list(value) or NOTHING


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
