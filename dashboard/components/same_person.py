"""The same invented person in three cities: a story, what may be changed in it, and every programme with its steps."""

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlencode

import streamlit as st

from dashboard.components.folded import folded
from dashboard.components.rule_marks import city_name
from dashboard.components.session import LANGUAGE_KEY, PRESENT_KEY, Session, escaped, write_html
from dashboard.components.traced_programme import traced_programme
from dashboard.eligibility.edit_fields import GENERAL, MONEY, NEEDS, Field, Kind
from dashboard.eligibility.person import Household, Setting, Status
from dashboard.eligibility.vignettes import (
    CURRENCY_OF,
    Edits,
    Vignette,
    applied,
    law_of,
    read_edits,
    told_value,
    vignettes,
)
from dashboard.language import Wording
from dashboard.views.answer_words import counts_text
from dashboard.views.rulebook import rulebook
from etl.contracts.vocabulary import City

WHO = "who"
_COLUMNS_KEPT = 192


def same_person(session: Session) -> None:
    """Choices, the story, what may be changed, and one column a city."""
    stories = vignettes(session.warehouse)
    vignette, asked_in_vain = _chosen(stories, session)
    labels = field_labels(session.words)
    read = read_edits(st.query_params.to_dict(), vignette, labels, session.words)
    problems = [*([asked_in_vain] if asked_in_vain else []), *read.problems.values()]
    write_html(_story(vignette, read.edits, session), session.language)
    _change(vignette, read.edits, labels, session)
    if problems:
        listed = "".join(f"<li>{escaped(sentence)}</li>" for sentence in problems)
        write_html(f'<div class="empty" role="alert"><ul class="plain">{listed}</ul></div>', session.language)
    write_html(_edited(vignette, read.edits, labels, session), session.language)
    with st.container(key="same-person"):
        for place, city in zip(st.columns(3, gap="medium"), City, strict=True):
            with place:
                write_html(_column(vignette, city, read.edits, session), session.language)
    _ = session.words.gettext
    links = (
        f'<a href="api/v1/vignette_results.csv" download>{escaped(_("All steps of all people as CSV"))}</a>'
        f'<a href="?{escaped(_address(vignette, read.edits, session))}" target="_self">{escaped(_("Link"))}</a>'
    )
    write_html(f'<div class="actions">{links}</div>', session.language)


def _chosen(stories: Mapping[str, Vignette], session: Session) -> tuple[Vignette, str]:
    """The story that the address names, else the first, with a sentence where it names one that there is not."""
    _ = session.words.gettext
    wanted = st.query_params.get(WHO)
    name = wanted if wanted is not None and wanted in stories else next(iter(stories))
    key = f"eligibility-who-{session.language}"
    if st.session_state.get(key) != name:
        st.session_state[key] = name
    with st.container(key="controls-person"):
        st.selectbox(
            _("Somebody invented"),
            list(stories),
            format_func=lambda code: stories[code].title[session.language],
            key=key,
            on_change=_another,
            args=(key,),
        )
    if wanted is None or wanted in stories:
        return stories[name], ""
    sentence = _("There is no invented person “{written}”; this is the first one.").format(written=wanted[:40])
    return stories[name], sentence


def _another(key: str) -> None:
    """Another story: what was changed in the last one does not belong to it."""
    _as_told()
    st.query_params[WHO] = str(st.session_state[key])


def _as_told() -> None:
    for name in (*GENERAL, *MONEY, *NEEDS):
        st.query_params.pop(name, None)


def field_labels(words: Wording) -> dict[str, str]:
    """What each field is called."""
    _ = words.gettext
    return {
        "law_year": _("Year of the law"),
        "age": _("Age"),
        "household": _("Household"),
        "people": _("People in the household"),
        "status": _("Immigration status"),
        "income_birmingham": _("Income a month in Birmingham (£)"),
        "income_hamburg": _("Income a month in Hamburg (€)"),
        "income_chicago": _("Income a month in Chicago ($)"),
        "savings_birmingham": _("Savings in Birmingham (£)"),
        "savings_hamburg": _("Savings in Hamburg (€)"),
        "savings_chicago": _("Savings in Chicago ($)"),
        "setting": _("Where support is given"),
        "outcomes": _("England: outcomes that cannot be achieved (0 to 10)"),
        "significant_impact": _("England: significant impact on well-being"),
        "carer_outcomes": _("England: outcomes of the carer that cannot be achieved (0 to 8)"),
        "carer_impact": _("England: significant impact on the carer"),
        "module_1": _("Germany: mobility, raw points (0 to 15)"),
        "module_2": _("Germany: cognition, raw points (0 to 33)"),
        "module_4": _("Germany: self-care, raw points (0 to 54)"),
        "module_6": _("Germany: everyday life, raw points (0 to 18)"),
        "taking_part": _("Germany: taking part in society is limited"),
        "score": _("Illinois: Determination of Need (0 to 100)"),
        "impairment": _("Illinois: its part for impairment (0 to 100)"),
        "in_need": _("England: health or development at risk without services"),
        "harm": _("England, Germany: harm or danger is suspected"),
        "urgent": _("England, Germany: urgent danger"),
        "upbringing": _("Germany: upbringing not ensured"),
        "suitable": _("Germany: this help is suitable and necessary"),
        "parents_agree": _("Germany: the parents agree"),
        "suspicion": _("Illinois: the hotline sees reasonable suspicion"),
        "evidence": _("Illinois: credible evidence"),
        "mental_health": _("Germany: mental health deviates from what is typical"),
        "independence": _("Germany: help is needed to live independently"),
        "ward": _("Illinois: ward of the court"),
        "in_care_months": _("Germany: months in care before"),
    }


def choice_label(value: str, words: Wording) -> str:
    """A choice in words."""
    _ = words.gettext
    return {
        Household.ALONE.value: _("alone"),
        Household.COUPLE.value: _("a couple"),
        Household.WITH_CHILDREN.value: _("with children"),
        Status.CITIZEN_OR_SETTLED.value: _("citizen or settled"),
        Status.TIME_LIMITED.value: _("time-limited residence"),
        Status.ASYLUM_SEEKER.value: _("asylum seeker"),
        Status.TOLERATED_OR_UNDOCUMENTED.value: _("tolerated or undocumented"),
        Setting.HOME.value: _("at home"),
        Setting.CARE_HOME.value: _("in a care home"),
        "yes": _("yes"),
        "no": _("no"),
        "open": _("left open"),
    }[value]


def _day_of(vignette: Vignette, edits: Edits, words: Wording) -> str:
    year = edits.get("law_year")
    return words.day(vignette.status_date if year is None else vignette.status_date.replace(year=int(year)))


def _story(vignette: Vignette, edits: Edits, session: Session) -> str:
    _, language = session.words.gettext, session.language
    illustration = _(
        "An illustration with published rules as in force on {day}, not advice and not a decision. The person is "
        "invented; nothing that you type is stored."
    ).format(day=_day_of(vignette, edits, session.words))
    return (
        f'<p class="quiet" role="note">{escaped(illustration)}</p>'
        f'<p class="lead">{escaped(vignette.story[language])}</p>'
        f'<details class="assumed"><summary class="quiet">{escaped(_("What was assumed to apply the rules"))}</summary>'
        f'<p class="quiet">{escaped(vignette.assumptions[language])}</p>'
        f'<p class="quiet">{escaped(_amounts_told(vignette, session))}</p></details>'
    )


def _amounts_told(vignette: Vignette, session: Session) -> str:
    _, words = session.words.gettext, session.words
    parts = []
    for city in City:
        amounts = vignette.first.amounts.get(city, {})
        parts.append(
            _("{city}: {income} a month, savings {savings}").format(
                city=session.known.label("city", city, words),
                income=words.money(float(amounts.get("income", 0)), CURRENCY_OF[city]),
                savings=words.money(float(amounts.get("savings", 0)), CURRENCY_OF[city]),
            )
        )
    told = _("Income and savings are round amounts of similar buying power in each city's own money: {amounts}.")
    return told.format(amounts="; ".join(parts))


def _change(vignette: Vignette, edits: Edits, labels: Mapping[str, str], session: Session) -> None:
    _ = session.words.gettext
    part = folded(_("Change the person"), "eligibility-person-change", open_at_first=bool(edits.values))
    if part is None:
        return
    with part, st.container(key="controls-change"):
        every = vignette.fields()
        general = [name for name in every if name in GENERAL]
        for names in (general, [name for name in every if name in MONEY], list(vignette.editable)):
            with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
                for name in names:
                    _field(vignette, name, every[name], labels[name], session)
        st.button(_("As told again"), on_click=_as_told, key=f"eligibility-as-told-{session.language}")


def _field(vignette: Vignette, name: str, one: Field, label: str, session: Session) -> None:
    """An input that the address keeps. What is typed stays in it, so that a mistake can be mended."""
    told = told_value(vignette, name)
    written = st.query_params.get(name)
    key = f"eligibility-edit-{vignette.id}-{name}-{session.language}"
    if one.kind in (Kind.CHOICE, Kind.YES_NO_OPEN):
        options = list(one.choices) or ["yes", "no", "open"]
        value = written if written in options else told
        if st.session_state.get(key) != value:
            st.session_state[key] = value
        st.selectbox(
            label,
            options,
            format_func=lambda code: choice_label(code, session.words),
            key=key,
            on_change=_keep,
            args=(name, key, told),
            width=270,
        )
        return
    value = told if written is None else written
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    width = 150 if name in ("law_year", "age") else 270
    st.text_input(label, key=key, on_change=_keep, args=(name, key, told), max_chars=40, width=width)


def _keep(name: str, key: str, told: str) -> None:
    written = str(st.session_state[key]).strip()
    if written in ("", told):
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = written


def _edited(vignette: Vignette, edits: Edits, labels: Mapping[str, str], session: Session) -> str:
    """What was changed, in a sentence, and the way to each city on a phone."""
    _, words = session.words.gettext, session.words
    jump = " ".join(f'<a href="#person-{city}">{city_name(city, session)}</a>' for city in City)
    body = f'<p class="jump person-jump">{jump}</p>'
    if not edits.values:
        return body
    fields = vignette.fields()
    changes = []
    for name, value in edits.values:
        named = fields[name].kind in (Kind.CHOICE, Kind.YES_NO_OPEN)
        shown = choice_label(value, words) if named else _number(value, fields[name], words)
        changes.append(f"{labels[name]}: {shown}")
    told = _("Changed: {changes}.").format(changes="; ".join(changes))
    return f'<p role="status">{escaped(told)}</p>' + body


def _number(value: str, one: Field, words: Wording) -> str:
    if one.kind is not Kind.MONEY:
        return value
    return words.number(float(value), 2 if "." in value else 0)


def _address(vignette: Vignette, edits: Edits, session: Session) -> str:
    asked = {"part": "person", WHO: vignette.id, **edits.query(), LANGUAGE_KEY: str(session.language)}
    return urlencode({**asked, PRESENT_KEY: "1"} if session.present else asked)


@lru_cache(maxsize=_COLUMNS_KEPT)
def _column(vignette: Vignette, city: City, edits: Edits, session: Session) -> str:
    """A city's block. It depends on the story, the edits and the language alone, so one reader's is every reader's."""
    words, law, book = session.words, law_of(session.warehouse), rulebook(session.warehouse)
    found = [(each, book.programmes[each.programme_id]) for each in applied(vignette, city, edits, law, words)]
    several, body, last = vignette.other is not None, "", None
    for each, card in found:
        if several and each.who != last:
            body += _whom(each.who or vignette.title[session.language], words)
            last = each.who
        body += traced_programme(each, card, session, level=5 if several else 4)
    counted = counts_text([(each.trace, card) for each, card in found], words)
    return (
        f'<section class="same-person" id="person-{city}"><h3>{city_name(city, session)}</h3>'
        f'<p class="quiet">{escaped(counted)}</p>{body}</section>'
    )


def _whom(who: str, words: Wording) -> str:
    told = words.gettext("Whom it is about: {who}").format(who=who)
    return f'<h4 class="whom">{escaped(told)}</h4>'
