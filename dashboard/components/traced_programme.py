"""A programme as it answers for an invented person: the answer, the sums, and every step with its law."""

from decimal import Decimal

from dashboard.components.rule_marks import reading_mark, source_links, verify_mark
from dashboard.components.session import Session, escaped
from dashboard.eligibility.law import Used
from dashboard.eligibility.trace import Answer, Step, Sum, Trace
from dashboard.eligibility.vignettes import Applied
from dashboard.language import Wording
from dashboard.views.answer_words import answer_text, sign, step_text
from dashboard.views.rulebook import ProgrammeCard, amount_text, rulebook
from etl.contracts.vocabulary import RuleConfidence


def traced_programme(each: Applied, card: ProgrammeCard, session: Session, level: int) -> str:
    """The answer, what it hangs on, door and steps; everything else of the programme is one click away.

    Args:
        each: the programme and the person; without a trace it is described only.
        card: the same programme in words.
        session: of this run.
        level: of the heading, from 1 to 6.
    """
    _, words, language = session.words.gettext, session.words, session.language
    answer = each.trace.answer if each.trace else None
    mark = f" {reading_mark(card.confidence, session)}"
    body = f'<p class="answer {answer or "described"}">{_said(each.trace, card, words)}</p>'
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
    steps = _trace(each.trace, card, session) if each.trace else ""
    name = escaped(card.name[language])
    local = f'<p class="quiet">{escaped(card.local_name)}</p>' if card.local_name != card.name[language] else ""
    return (
        f"<article><h{level}>{name}{mark}</h{level}>{local}{body}{_rows(first, words)}{steps}"
        f"<details><summary>{summary}</summary>{_rows(further, words)}</details></article>"
    )


def _rows(rows: list[tuple[str, str]], words: Wording) -> str:
    _ = words.gettext
    silent = escaped(_("not said in what was read"))
    return "<dl>" + "".join(f"<div><dt>{name}</dt><dd>{text or silent}</dd></div>" for name, text in rows) + "</dl>"


def _said(trace: Trace | None, card: ProgrammeCard, words: Wording) -> str:
    shown = sign(trace.answer if trace else None, card.effect)
    return f'<span aria-hidden="true">{shown}</span> {escaped(answer_text(trace, card, words))}'


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


def _trace(trace: Trace, card: ProgrammeCard, session: Session) -> str:
    _ = session.words.gettext
    count = len(trace.steps)
    summary = session.words.ngettext("Step by step: {count} step", "Step by step: {count} steps", count)
    steps = "".join(_step(step, card, session) for step in trace.steps)
    remarks = "".join(f'<p class="quiet">{escaped(remark)}</p>' for remark in trace.remarks)
    told = escaped(summary.format(count=count))
    return f'<details class="trace"><summary>{told}</summary><ol>{steps}</ol>{remarks}</details>'


def _step(step: Step, card: ProgrammeCard, session: Session) -> str:
    _, words = session.words.gettext, session.words
    looked = _("Looked at: {value}").format(value=step.looked_at)
    judged = f'<div class="quiet">{escaped(step.judged_by)}</div>' if step.judged_by else ""
    used = "".join(_used(one, session) for one in step.parameters)
    return (
        f"<li><div>{escaped(step.question)}</div>"
        f'<div class="answer {step.answer}"><span aria-hidden="true">{sign(step.answer, card.effect)}</span> '
        f"{escaped(step_text(step.answer, words))}</div>"
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
