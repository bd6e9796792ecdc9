"""Choosing what a view is about: a question that the three systems answer, or indicators that nobody has judged."""

import streamlit as st

from dashboard.components.session import Session
from dashboard.components.workbench import write_address
from dashboard.views.choices import indicators_for
from dashboard.views.spec import MOST_INDICATORS, ViewSpec
from etl.contracts.vocabulary import Transform

_KIND = "compare-kind"
_QUESTIONS, _INDICATORS = "questions", "indicators"


def question_choice(spec: ViewSpec, session: Session) -> None:
    """A searchable list of questions by page, or of indicators by subject. What is chosen goes into the address."""
    _ = session.words.gettext
    kinds = {_QUESTIONS: _("Questions"), _INDICATORS: _("Single indicators")}
    key = f"{_KIND}-{session.language}"
    st.session_state[key] = st.session_state.get(_KIND) or (_INDICATORS if spec.indicators else _QUESTIONS)
    with st.container(horizontal=True, vertical_alignment="bottom", key="controls-question"):
        kind = st.segmented_control(
            _("What to compare"),
            list(kinds),
            format_func=kinds.__getitem__,
            key=key,
            required=True,
            on_change=_keep_kind,
            args=(key,),
        )
        if kind == _INDICATORS:
            _indicators(spec, session)
        else:
            _questions(spec, session)


def _keep_kind(key: str) -> None:
    st.session_state[_KIND] = st.session_state[key]


def _questions(spec: ViewSpec, session: Session) -> None:
    known, words = session.known, session.words
    _ = words.gettext
    by_page = sorted(known.concepts.values(), key=lambda card: known.codes("page").index(card.page))
    named = {card.id: f"{known.label('page', card.page, words)}: {card.question[session.language]}" for card in by_page}
    key = f"compare-concept-{session.language}"
    st.session_state[key] = spec.concept or None
    st.selectbox(
        _("Question"),
        list(named),
        format_func=named.__getitem__,
        index=0 if spec.concept else None,
        key=key,
        on_change=_keep_question,
        args=(key, spec, session),
        placeholder=_("Choose a question, or type a word of it"),
    )


def _keep_question(key: str, spec: ViewSpec, session: Session) -> None:
    concept = st.session_state[key]
    if concept:
        _ask(spec, concept=concept, indicators=(), transform=session.known.concepts[concept].recommended)


def _indicators(spec: ViewSpec, session: Session) -> None:
    known, words = session.known, session.words
    _ = words.gettext
    offered = indicators_for(spec.places, spec.indicators, session.warehouse, known)
    named = {
        name: f"{known.label('domain', known.subjects[name], words)}: {known.indicators[name][session.language]}"
        for name in offered
    }
    key = f"compare-indicators-{session.language}"
    st.session_state[key] = list(spec.indicators)
    st.multiselect(
        _("Up to {count} indicators with a figure for the places shown").format(count=MOST_INDICATORS),
        offered,
        format_func=named.__getitem__,
        key=key,
        on_change=_keep_indicators,
        args=(key, spec),
        max_selections=MOST_INDICATORS,
        placeholder=_("Type a word of it, such as school"),
        select_all=False,
    )


def _keep_indicators(key: str, spec: ViewSpec) -> None:
    chosen = tuple(st.session_state[key])
    if chosen:
        _ask(spec, concept="", indicators=chosen, transform=Transform.AS_PUBLISHED)


def _ask(spec: ViewSpec, **about: object) -> None:
    """The same places, form and years for something else; a wish against a grade is not carried over."""
    fresh = {"series": 0, "nation": None, "base_year": None, "despite_grade": False}
    write_address(spec.with_(**fresh, **about))
