"""Everything that is missing, by reason: what the reason means, the sentences, and where one could look."""

from collections import Counter
from functools import lru_cache

import streamlit as st

from dashboard.components.definitions_in_place import definitions_of_part
from dashboard.components.folded import folded
from dashboard.components.session import Session, escaped, write_html
from dashboard.views.identity import identity
from dashboard.views.quality import LADDERS, MissingFigure, missing_figures, narrowed
from etl.contracts.vocabulary import City, GapReason, Language, Place


@st.fragment
def missing(session: Session) -> None:
    """Counts by reason and city, filters, and the gaps of each reason in an expander."""
    _, words, known = session.words.gettext, session.words, session.known
    gaps = _gaps(known.data_version, session.language, session)
    write_html(_counts(session), session.language)
    cities = st.pills(
        _("City, with its nation"),
        list(City),
        selection_mode="multi",
        format_func=lambda city: f"{identity(Place(city)).sign} {known.label('city', city, words)}",
        key=f"sources-gap-city-{session.language}",
    )
    reasons = st.pills(
        _("Reason"),
        list(GapReason),
        selection_mode="multi",
        format_func=lambda reason: known.label("gap_reason", reason, words),
        key=f"sources-gap-reason-{session.language}",
        on_change=_open_chosen,
        args=(session.language,),
    )
    shown = narrowed(gaps, cities, reasons)
    for reason in reasons or list(GapReason):
        of_reason = [gap for gap in shown if gap.reason is reason]
        name = known.label("gap_reason", reason, words)
        label = f"{name[0].upper()}{name[1:]} · **{words.number(len(of_reason))}**"
        part = folded(label, f"sources-gaps-{reason}", look="compact")
        if part is not None:
            with part:
                write_html(sentences_html(reason, of_reason, session), session.language)
    definitions_of_part(session)


def _open_chosen(language: Language) -> None:
    """A reason that is asked for is open."""
    for reason in st.session_state[f"sources-gap-reason-{language}"]:
        st.session_state[f"sources-gaps-{reason}"] = True


@st.cache_resource(max_entries=4, show_spinner=False)
def _gaps(data_version: str, language: str, _session: Session) -> tuple[MissingFigure, ...]:
    return missing_figures(_session.warehouse, _session.words)


@lru_cache(maxsize=4)
def _counts(session: Session) -> str:
    """A small table: reasons by city; comparators in one column."""
    _, words, known = session.words.gettext, session.words, session.known
    gaps = _gaps(known.data_version, session.language, session)
    count = Counter((gap.reason, gap.place) for gap in gaps)
    cities = [ladder[0] for ladder in LADDERS.values()]
    nations = [place for ladder in LADDERS.values() for place in ladder[1:]]
    head = f'<th scope="col">{escaped(_("Reason"))}</th>'
    for place in cities:
        name = escaped(known.label("place", place, words))
        head += f'<th scope="col" class="count {place}">{identity(place).sign} <span class="long">{name}</span></th>'
    head += f'<th scope="col" class="count">{escaped(_("Nations"))}</th>'
    head += f'<th scope="col" class="meaning">{escaped(_("What it means"))}</th>'
    body = ""
    for reason in GapReason:
        cells = [count[reason, place] for place in cities]
        cells.append(sum(count[reason, place] for place in nations))
        body += (
            f'<tr><th scope="row">{escaped(known.label("gap_reason", reason, words))}</th>'
            + "".join(f'<td class="count">{words.number(cell) if cell else "·"}</td>' for cell in cells)
            + f'<td class="meaning">{escaped(known.meaning("gap_reason", reason, words))}</td></tr>'
        )
    return f'<table class="plain counts"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def sentences_html(reason: GapReason, gaps: list[MissingFigure], session: Session) -> str:
    """What a reason means, and the gaps that have it: place by place, each with where one could look."""
    _, words, known = session.words.gettext, session.words, session.known
    body = f'<p class="quiet">{escaped(known.meaning("gap_reason", reason, words))}</p>'
    if not gaps:
        return body + f"<p>{escaped(_('Nothing of this kind is missing here.'))}</p>"
    for place in dict.fromkeys(gap.place for gap in gaps):
        items = ""
        for gap in (gap for gap in gaps if gap.place is place):
            card = known.concepts.get(gap.concept_id or "")
            title = f"<strong>{escaped(card.title[session.language])}.</strong> " if card else ""
            look = ""
            if gap.look_in:
                where = _("Where to look: {where}.").format(where=gap.look_in.rstrip("."))
                look = f' <span class="quiet">{escaped(where)}</span>'
            items += f"<li>{title}{escaped(gap.sentence)}{look}</li>"
        name = escaped(known.label("place", place, words))
        body += f'<h3 class="{place}">{identity(place).sign} {name}</h3><ul class="plain">{items}</ul>'
    return body
