"""The checks of the facts: what each one asks, in a sentence for everybody, and what it found."""

from collections.abc import Mapping

from dashboard.components.folded import folded
from dashboard.components.session import Session, escaped, write_html
from dashboard.language import Wording
from dashboard.views.quality import CheckOutcome, check_outcomes, findings_of


def check_questions(words: Wording) -> Mapping[str, str]:
    """What each check asks, by its name."""
    _ = words.gettext
    return {
        "references": _("Does every figure point to an indicator, a place and a source that are described here?"),
        "text": _("Is every text free of stray spaces and written with the same kind of letters?"),
        "one_preferred_value": _("Where several sources give the same figure, is exactly one of them the one shown?"),
        "ranges": _("Are counts whole, shares no larger than their whole, and amounts in a currency?"),
        "published_rates": _("Does a published rate follow from the counts published with it, within its rounding?"),
        "worked_values": _("Do the rates computed here come out as they were worked by hand?"),
        "periods": _("Can every period be read, and does none lie in the future without being marked as planned?"),
        "jumps": _("Does a series step by more than a factor of 1.6 from one year to the next? Then somebody looks."),
        "grades": _("Does every pair of cities with figures have a grade of comparability, and no other pair?"),
        "measures": _("Does every series that answers a question have figures?"),
        "best_periods": _("Do the years chosen as best to compare exist in the figures?"),
        "locators": _("Can every source be opened by a link?"),
        "sources_are_used": _("Is every listed source used for something?"),
        "staleness": _("Has a source with a regular rhythm probably published a newer edition?"),
        "usage_warnings": _("Do the warnings on single figures fit how the figures were read?"),
        "programmes": _("Does every programme name amounts and sources that are described here, under the right city?"),
        "parameters": _("Has every amount of a rule a source, and has none run out?"),
        "vignettes": _("Is every invented person led through programmes that exist, each in its city?"),
        "practice": _("Do models, positions and ways name what exists, and has every city a position on everything?"),
        "exchange": _("Does everything that the exchange's own documents name lead to a record that exists?"),
        "glossary": _("Do terms name their sources, and does a word stand for one term only?"),
        "governance": _("Does who is responsible name sources and rules that exist, at a level that the city has?"),
        "assumptions": _(
            "Does every input of an explorable model begin with a figure that exists, or say why it is assumed?"
        ),
        "gaps": _("Does every missing answer have a reason?"),
        "vocabularies": _("Does every code have words in both languages?"),
    }


def checks(session: Session) -> None:
    """First the checks that found something, each with its findings folded away; then those that found nothing."""
    outcomes = check_outcomes(session.warehouse)
    for outcome in outcomes:
        if outcome.findings:
            _findings(outcome, session)
    write_html(_table([each for each in outcomes if not each.findings], session), session.language)


def _table(outcomes: list[CheckOutcome], session: Session) -> str:
    _ = session.words.gettext
    questions = check_questions(session.words)
    body = "".join(
        f"<tr><td>{escaped(questions.get(each.name, each.name))}</td>"
        f'<td class="outcome">{escaped(outcome_text(each, session.words))}</td></tr>'
        for each in outcomes
    )
    return (
        f'<table class="plain checks"><thead><tr><th scope="col">{escaped(_("What is asked"))}</th>'
        f'<th scope="col">{escaped(_("Outcome"))}</th></tr></thead><tbody>{body}</tbody></table>'
    )


def outcome_text(outcome: CheckOutcome, words: Wording) -> str:
    """``✓ nothing found``, or how many findings there are to look at and to know."""
    _ = words.gettext
    if not outcome.findings:
        return _("✓ nothing found")
    parts = []
    if outcome.warnings:
        parts.append(
            words.ngettext("{count} to look at", "{count} to look at", outcome.warnings).format(
                count=words.number(outcome.warnings)
            )
        )
    if outcome.notes:
        parts.append(
            words.ngettext("{count} note", "{count} notes", outcome.notes).format(count=words.number(outcome.notes))
        )
    return ", ".join(parts)


def _findings(outcome: CheckOutcome, session: Session) -> None:
    _, words, known = session.words.gettext, session.words, session.known
    question = check_questions(words).get(outcome.name, outcome.name)
    label = f"{question} · **{outcome_text(outcome, words)}**"
    part = folded(label, f"sources-check-{outcome.name}", look="compact")
    if part is None:
        return
    rows = "".join(
        f"<tr><td>{escaped(known.label('severity', finding.severity, words))}</td>"
        f'<td class="sentence">{escaped(finding.sentence)}</td>'
        f'<td class="quiet" lang="en">{escaped(finding.subject)}</td></tr>'
        for finding in findings_of(session.warehouse, outcome.name, words)
    )
    with part:
        write_html(
            '<div class="scroll" tabindex="0"><table class="plain findings"><thead><tr>'
            f'<th scope="col">{escaped(_("Kind"))}</th><th scope="col">{escaped(_("What was found"))}</th>'
            f'<th scope="col">{escaped(_("Where"))}</th></tr></thead><tbody>{rows}</tbody></table></div>',
            session.language,
        )
