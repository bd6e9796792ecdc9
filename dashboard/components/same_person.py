"""The same invented person in three cities: a story, what may be changed in it, and every programme with its steps."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlencode

import streamlit as st

from dashboard.components.folded import folded
from dashboard.components.rule_marks import city_name, reading_mark, source_links, verify_mark
from dashboard.components.session import LANGUAGE_KEY, PRESENT_KEY, Session, escaped, write_html
from dashboard.eligibility.law import Used
from dashboard.eligibility.person import Household, Setting, Status
from dashboard.eligibility.trace import Answer, Step, Sum, Trace
from dashboard.eligibility.vignettes import (
    CURRENCY_OF,
    GENERAL,
    MONEY,
    NEEDS,
    Applied,
    Edits,
    Field,
    Kind,
    Vignette,
    applied,
    law_of,
    read_edits,
    told_value,
    vignettes,
)
from dashboard.language import Wording
from dashboard.views.rulebook import ProgrammeCard, amount_text, rulebook
from etl.contracts.vocabulary import City, RuleConfidence

WHO = "who"
_MARKS: Mapping[Answer | None, str] = {
    Answer.MET: "✓",
    Answer.NOT_MET: "✗",
    Answer.JUDGEMENT: "◐",
    Answer.NOT_KNOWN: "?",
    None: "–",
}
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


def answer_label(answer: Answer | None, words: Wording) -> str:
    """An answer in words; None where a programme is described only."""
    _ = words.gettext
    return {
        Answer.MET: _("conditions met"),
        Answer.NOT_MET: _("conditions not met"),
        Answer.JUDGEMENT: _("needs professional judgement"),
        Answer.NOT_KNOWN: _("not known"),
        None: _("described only"),
    }[answer]


def _step_label(answer: Answer, words: Wording) -> str:
    _ = words.gettext
    said = {Answer.MET: _("met"), Answer.NOT_MET: _("not met")}
    return said.get(answer) or answer_label(answer, words)


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
    found = list(applied(vignette, city, edits, law, words))
    several = any(each.who for each in found) and len({each.who for each in found}) > 1
    body, last = "", None
    for each in found:
        if several and each.who != last:
            body += f'<p class="whom">{escaped(each.who or _first_name(vignette, session))}</p>'
            last = each.who
        body += _programme(each, book.programmes[each.programme_id], session)
    return (
        f'<section class="same-person" id="person-{city}"><h3>{city_name(city, session)}</h3>'
        f'<p class="quiet">{escaped(_counts(found, words))}</p>{body}</section>'
    )


def _first_name(vignette: Vignette, session: Session) -> str:
    return vignette.title[session.language]


def _counts(found: list[Applied], words: Wording) -> str:
    """``Conditions met: 3 · described only: 2``."""
    answers = [each.trace.answer if each.trace else None for each in found]
    order: tuple[Answer | None, ...] = (*Answer, None)
    said = [f"{answer_label(one, words)}: {answers.count(one)}" for one in order if answers.count(one)]
    return " · ".join(said)


def _programme(each: Applied, card: ProgrammeCard, session: Session) -> str:
    _, words, language = session.words.gettext, session.words, session.language
    answer = each.trace.answer if each.trace else None
    mark = f" {reading_mark(card.confidence, session)}"
    body = f'<p class="answer {answer or "described"}">{_said(answer, words)}</p>'
    if not card.in_force(each.person.on):
        off = _("As far as read, this programme is not in force on {day}.").format(day=words.day(each.person.on))
        body += f'<p class="quiet">{escaped(off)}</p>'
    if each.trace is not None:
        body += _why(each.trace, words)
        body += _sums(_("Given"), each.trace.gives, session) + _sums(_("Costs the person"), each.trace.costs, session)
    texts = card.texts
    first = [
        (_("Door"), escaped(texts["door"][language])),
        (_("Who decides"), escaped(texts["decided_by"][language])),
    ]
    further = [
        (_("What is given"), escaped(texts["outcome"][language])),
        (_("What it costs the person"), escaped(texts["costs_the_person"][language])),
        (_("Time limits"), _listed([line.text[language] for line in card.lines["time_limit"]])),
        (_("Appeal"), escaped(texts["appeal"][language])),
        (_("Law"), escaped("; ".join(card.legal_basis))),
        (_("Sources"), source_links(card.source_ids, session)),
    ]
    if texts["doubts"][language]:
        further.append((_("What is uncertain"), escaped(texts["doubts"][language])))
    summary = escaped(_("What is given, costs, time limits, appeal"))
    steps = _trace(each.trace, session) if each.trace else ""
    name = escaped(card.name[language])
    local = f'<p class="quiet">{escaped(card.local_name)}</p>' if card.local_name != card.name[language] else ""
    return (
        f"<article><h4>{name}{mark}</h4>{local}{body}{_rows(first, words)}{steps}"
        f"<details><summary>{summary}</summary>{_rows(further, words)}</details></article>"
    )


def _rows(rows: list[tuple[str, str]], words: Wording) -> str:
    _ = words.gettext
    silent = escaped(_("not said in what was read"))
    return "<dl>" + "".join(f"<div><dt>{name}</dt><dd>{text or silent}</dd></div>" for name, text in rows) + "</dl>"


def _said(answer: Answer | None, words: Wording) -> str:
    return f'<span aria-hidden="true">{_MARKS[answer]}</span> {escaped(answer_label(answer, words))}'


def _why(trace: Trace, words: Wording) -> str:
    """What the answer hangs on: who judges, what is not known, which condition is not met."""
    _ = words.gettext
    sentences: list[str] = []
    if trace.answer is Answer.JUDGEMENT:
        sentences = [step.judged_by for step in trace.steps if step.judged_by]
    elif trace.answer in (Answer.NOT_MET, Answer.NOT_KNOWN):
        sentences = [f"{step.question} {step.looked_at}" for step in trace.steps if step.answer is trace.answer]
    listed = "".join(f"<li>{escaped(text)}</li>" for text in dict.fromkeys(sentences))
    return f'<ul class="why">{listed}</ul>' if listed else ""


def _sums(title: str, sums: tuple[Sum, ...], session: Session) -> str:
    if not sums:
        return ""
    rows = "".join(
        f"<li><strong>{escaped(sum_text(one, session))}</strong> {escaped(one.name)}"
        + (f'<div class="quiet">{escaped(one.how)}</div>' if one.how else "")
        + "</li>"
        for one in sums
    )
    return f'<p class="title">{escaped(title)}</p><ul class="sums">{rows}</ul>'


def sum_text(one: Sum, session: Session) -> str:
    """``£57.12 a week``."""
    cents = one.amount.quantize(Decimal("0.01"))
    amount = session.words.money(float(cents), one.currency, 0 if cents == cents.to_integral_value() else 2)
    return f"{amount} {session.known.label('per', str(one.per), session.words)}" if one.per else amount


def _trace(trace: Trace, session: Session) -> str:
    _ = session.words.gettext
    count = len(trace.steps)
    summary = session.words.ngettext("Step by step: {count} step", "Step by step: {count} steps", count)
    steps = "".join(_step(step, session) for step in trace.steps)
    remarks = "".join(f'<p class="quiet">{escaped(remark)}</p>' for remark in trace.remarks)
    told = escaped(summary.format(count=count))
    return f'<details class="trace"><summary>{told}</summary><ol>{steps}</ol>{remarks}</details>'


def _step(step: Step, session: Session) -> str:
    _, words = session.words.gettext, session.words
    looked = _("Looked at: {value}").format(value=step.looked_at)
    judged = f'<div class="quiet">{escaped(step.judged_by)}</div>' if step.judged_by else ""
    used = "".join(_used(one, session) for one in step.parameters)
    return (
        f"<li><div>{escaped(step.question)}</div>"
        f'<div class="answer {step.answer}"><span aria-hidden="true">{_MARKS[step.answer]}</span> '
        f"{escaped(_step_label(step.answer, words))}</div>"
        f'<div class="quiet">{escaped(looked)}</div>{judged}'
        + (f'<ul class="used">{used}</ul>' if used else "")
        + "</li>"
    )


def _used(one: Used, session: Session) -> str:
    _, words, known = session.words.gettext, session.words, session.known
    card = rulebook(session.warehouse).parameters[one.parameter_id]
    value = amount_text(one.value, card, words, known)
    confidence = known.label("rule_confidence", one.confidence, words)
    mark = verify_mark(session) if one.confidence == RuleConfidence.TO_BE_VERIFIED else escaped(confidence)
    since = _("since {day}").format(day=words.day(one.valid_from))
    return (
        f"<li>{escaped(one.name)}: <strong>{escaped(value)}</strong> "
        f'<span class="quiet">({escaped(one.legal_reference)}; {escaped(since)}; {mark})</span></li>'
    )


def _listed(lines: list[str]) -> str:
    if not lines:
        return ""
    return "<ul>" + "".join(f"<li>{escaped(line)}</li>" for line in lines) + "</ul>"
