"""The catalogue of models: a list with filters, a model whole, or some side by side. The address says which."""

import streamlit as st

from dashboard.components.address_choice import AddressChoices
from dashboard.components.folded import folded
from dashboard.components.model_list import model_list
from dashboard.components.models_compared import models_compared
from dashboard.components.session import Session, escaped, write_html
from dashboard.components.whole_model import whole_model
from dashboard.views.model_catalogue import (
    EVERYTHING,
    FILTERS,
    LONGEST_SEARCH,
    MOST_COMPARED,
    VOCABULARIES,
    Visit,
    filter_titles,
    visit_of,
)
from dashboard.views.practice import practice

_FEWEST_COMPARED = 2
_FURTHER = ("kind", "population", "direction")


def model_catalogue(session: Session) -> None:
    """What the address asks for; with a word on what it asks for in vain."""
    visit = visit_of(st.query_params.to_dict(), practice(session.warehouse))
    told = _told(visit, session)
    if visit.model is not None:
        write_html(told + whole_model(visit.with_(), session), session.language)
    elif len(visit.compared) >= _FEWEST_COMPARED:
        write_html(told + models_compared(visit.with_(), session), session.language)
    else:
        _filters(visit, session)
        write_html(told + model_list(visit.with_(), session), session.language)


def _filters(visit: Visit, session: Session) -> None:
    """Two filters, and the others folded until one is in use. Each writes the address, from which the list is made."""
    _, words, titles = session.words.gettext, session.words, filter_titles(session.words)
    choices = AddressChoices(session)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="controls-models"):
        choices.text("search", titles["search"], LONGEST_SEARCH, _("for example family council"))
        _filter("setting", choices, session)
    used = sum(name in _FURTHER for name in visit.choice.in_use)
    label = words.ngettext("More filters, {count} in use", "More filters, {count} in use", used) if used else ""
    asked = any(name in st.query_params for name in _FURTHER)
    further = folded(label.format(count=used) or _("More filters"), "models-more", open_at_first=asked, look="compact")
    if further is not None:
        with further, st.container(horizontal=True, gap="small", key="controls-models-more"):
            for name in _FURTHER:
                _filter(name, choices, session)
    choices.tell()


def _filter(name: str, choices: AddressChoices, session: Session) -> None:
    _, words, known = session.words.gettext, session.words, session.known
    anything = {"setting": _("everywhere"), "kind": _("all"), "population": _("everybody"), "direction": _("anything")}
    labels = {EVERYTHING: anything[name]}
    labels |= {value.value: known.label(VOCABULARIES[name], value, words) for value in FILTERS[name]}
    choices.one(name, filter_titles(words)[name], list(labels), labels.__getitem__)


def _told(visit: Visit, session: Session) -> str:
    """What of the address could not be shown."""
    _, words = session.words.gettext, session.words
    sentences = [_("There is no model “{id}” here.").format(id=name[:60]) for name in visit.unknown]
    if visit.left_over:
        models = practice(session.warehouse).models
        names = words.listing([models[name].name[session.language] for name in visit.left_over])
        pattern = _("No more than {count} models stand side by side; left out: {models}.")
        sentences.append(pattern.format(count=words.number(MOST_COMPARED), models=names))
    if not sentences:
        return ""
    listed = "".join(f"<p>{escaped(sentence)}</p>" for sentence in sentences)
    return f'<div class="empty" role="status">{listed}</div>'
