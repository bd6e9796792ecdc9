"""The filters of the data page. The address is their state: read at the start of a run, written on every change."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard.components.folded import folded
from dashboard.components.session import Session, escaped, write_html
from dashboard.language import Wording
from dashboard.selection import (
    FIELDS,
    KnownWords,
    ObservationFilter,
    chosen_values,
    known_words,
    read_query_leniently,
)
from dashboard.views.catalogue import Catalogue
from dashboard.views.identity import identity
from dashboard.views.selected import Choices, choices
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Confidence, Domain, GeographyLevel, Language, Place

_YEARS = ("period_from", "period_to")
_FURTHER = ("indicator", "geography", "level", "domain", "confidence")


def observation_filter(session: Session) -> ObservationFilter:
    """Draw the filters and return what they choose. Whatever the address says and nobody knows is told and left out."""
    known = _known_words(session.known.data_version, session.warehouse)
    chosen, problems = read_query_leniently(_pairs(), known)
    if problems:
        _ = session.words.gettext
        sentences = "".join(f"<li>{escaped(problem.sentence(session.words))}</li>" for problem in problems)
        told = escaped(_("Part of this address was not understood and is left out:"))
        write_html(
            f'<div class="empty" role="status"><p>{told}</p><ul class="plain">{sentences}</ul></div>',
            session.language,
        )
    _tell_other_version(session)
    offered = _choices(session.known.data_version, session.language, session)
    with st.container(key="controls-filter"):
        _first_filters(chosen, offered, session)
        _further_filters(chosen, offered, session)
    return chosen


def clear_filters() -> None:
    """Choose everything again. For ``on_click``."""
    for field in FIELDS:
        st.query_params.pop(field, None)


def field_names(words: Wording) -> Mapping[str, str]:
    """What the filters are called on the screen."""
    _ = words.gettext
    return {
        "concept": _("Question"),
        "city": _("City"),
        "period_from": _("From year"),
        "period_to": _("To year"),
        "indicator": _("Indicator"),
        "geography": _("Place"),
        "level": _("Kind of place"),
        "domain": _("Subject"),
        "confidence": _("How it was read"),
    }


def _pairs() -> list[tuple[str, str]]:
    return [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]


@st.cache_resource(max_entries=2, show_spinner=False)
def _known_words(data_version: str, _warehouse: Warehouse) -> KnownWords:
    return known_words(_warehouse)


@st.cache_resource(max_entries=4, show_spinner=False)
def _choices(data_version: str, language: str, _session: Session) -> Choices:
    return choices(_session.warehouse, _session.words, _session.known)


def _tell_other_version(session: Session) -> None:
    pinned = st.query_params.get("v")
    if pinned and pinned != session.known.data_version:
        _ = session.words.gettext
        st.warning(
            _(
                "This link was made with data version {old}; you see version {new}. Figures may have been corrected "
                "since."
            ).format(old=pinned[:20].replace("`", ""), new=session.known.data_version)
        )


def _first_filters(chosen: ObservationFilter, offered: Choices, session: Session) -> None:
    names, known, words = field_names(session.words), session.known, session.words
    _ = words.gettext
    _several("concept", chosen, list(offered.concept), offered.concept.__getitem__, session, _("All questions"))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        key = _hold("city", [City(city) for city in chosen.city], session)
        st.pills(
            names["city"],
            list(City),
            selection_mode="multi",
            format_func=lambda city: f"{identity(Place(city)).sign} {known.label('city', city, words)}",
            key=key,
            on_change=_keep,
            args=(session.language,),
            wrap=True,
        )
        years = range(
            min(offered.first_year, chosen.period_from or offered.first_year, chosen.period_to or offered.first_year),
            max(offered.last_year, chosen.period_to or offered.last_year, chosen.period_from or offered.last_year) + 1,
        )
        possible = {
            "period_from": [year for year in years if chosen.period_to is None or year <= chosen.period_to],
            "period_to": [year for year in years if chosen.period_from is None or year >= chosen.period_from],
        }
        for field in _YEARS:
            key = _hold(field, getattr(chosen, field), session)
            st.selectbox(
                names[field],
                possible[field][::-1],
                index=None,
                key=key,
                on_change=_keep,
                args=(session.language,),
                placeholder=_("any"),
                width=150,
            )


def _further_filters(chosen: ObservationFilter, offered: Choices, session: Session) -> None:
    known, words = session.known, session.words
    _ = words.gettext
    used = sum(bool(getattr(chosen, field)) for field in _FURTHER)
    label = words.ngettext("More filters, {count} in use", "More filters, {count} in use", used) if used else ""
    further = folded(label.format(count=used) or _("More filters"), "data-more")
    if further is None:
        return

    def labelled(vocabulary: str) -> Callable[[Any], str]:
        return lambda code: known.label(vocabulary, code, words)

    with further:
        _several(
            "indicator", chosen, list(offered.indicator), offered.indicator.__getitem__, session, _("All indicators")
        )
        left, right = st.columns(2)
        with left:
            _several(
                "geography", chosen, list(offered.geography), offered.geography.__getitem__, session, _("All places")
            )
            _several("domain", chosen, list(Domain), labelled("domain"), session, _("All subjects"))
        with right:
            _several("level", chosen, list(GeographyLevel), labelled("level"), session, _("All kinds"))
            _several("confidence", chosen, list(Confidence), _confidence(known, words), session, _("All"))


def _confidence(known: Catalogue, words: Wording) -> Callable[[Any], str]:
    return lambda code: f"{code} {known.label('confidence', code, words)}"


def _several(
    field: str,
    chosen: ObservationFilter,
    options: list[Any],
    named: Callable[[Any], str],
    session: Session,
    everything: str,
) -> None:
    st.multiselect(
        field_names(session.words)[field],
        options,
        format_func=named,
        key=_hold(field, list(getattr(chosen, field)), session),
        on_change=_keep,
        args=(session.language,),
        placeholder=everything,
        select_all=False,
    )


def _key(field: str, language: Language) -> str:
    """A widget for each language: the browser keeps the words of what is chosen and would not translate them."""
    return f"data-{field}-{language}"


def _hold(field: str, value: Any, session: Session) -> str:
    """Give a filter the value that the address says; returns the key of its widget."""
    key = _key(field, session.language)
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


def _keep(language: Language) -> None:
    """Write what is chosen into the address. Filters that are folded away keep what the address says."""
    for field in FIELDS:
        key = _key(field, language)
        if key not in st.session_state:
            continue
        value = st.session_state[key]
        if not value:
            st.query_params.pop(field, None)
        elif field in _YEARS:
            st.query_params[field] = str(value)
        else:
            st.query_params[field] = sorted(str(each) for each in value)


def filter_in_words(chosen: ObservationFilter, session: Session) -> str:
    """``Question: Children in care · City: Hamburg``; empty for everything."""
    offered = _choices(session.known.data_version, session.language, session)
    names, known, words = field_names(session.words), session.known, session.words
    listed: dict[str, Mapping[str, str]] = {
        "concept": offered.concept,
        "indicator": offered.indicator,
        "geography": offered.geography,
    }

    def said(field: str, value: str) -> str:
        if field in listed:
            return listed[field].get(value, value)
        return value if field in _YEARS else known.label(field, value, words)

    return " · ".join(
        f"{names[field]}: {', '.join(said(field, value) for value in values)}"
        for field, values in sorted(chosen_values(chosen).items(), key=lambda item: list(names).index(item[0]))
    )
