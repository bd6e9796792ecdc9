"""What the answer of a rule means for a person, in words and as a sign: it follows what the rule does to them.

That the conditions of a charge or of an investigation are met is no success, and must not read like one.
"""

from collections.abc import Iterable, Mapping

from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import Wording
from dashboard.views.rulebook import ProgrammeCard
from etl.contracts.vocabulary import ProgrammeEffect

_SIGNS: Mapping[Answer | None, str] = {Answer.JUDGEMENT: "◐", Answer.NOT_KNOWN: "?", None: "–"}
_SIGNS_OF_HELP: Mapping[Answer | None, str] = {Answer.MET: "✓", Answer.NOT_MET: "✗"}
_SIGNS_WITHOUT_PRAISE: Mapping[Answer | None, str] = {Answer.MET: "■", Answer.NOT_MET: "□"}


def sign(answer: Answer | None, effect: ProgrammeEffect) -> str:
    """A tick and a cross where help is given, else a full and an empty square; None where a rule is described only."""
    found = _SIGNS_OF_HELP if effect is ProgrammeEffect.GIVES_HELP else _SIGNS_WITHOUT_PRAISE
    return found.get(answer) or _SIGNS[answer]


def answer_text(trace: Trace | None, card: ProgrammeCard, words: Wording) -> str:
    """The answer of a programme in words; None stands for a programme that is described only."""
    _ = words.gettext
    if trace is None:
        return _("described only")
    if trace.answer in (Answer.JUDGEMENT, Answer.NOT_KNOWN):
        return open_text(trace.answer, words)
    met = trace.answer is Answer.MET
    match card.effect:
        case ProgrammeEffect.GIVES_HELP:
            return _("conditions met") if met else _("conditions not met")
        case ProgrammeEffect.ASKS_FOR_MONEY:
            if met and trace.costs and not any(cost.amount for cost in trace.costs):
                return _("applies, with nothing to pay")
            return _("applies") if met else _("does not apply")
        case ProgrammeEffect.INTERVENES:
            # Whether an authority or a court must act or may stands in the rule's own text.
            return _("grounds to act") if met else _("no ground to act")
        case ProgrammeEffect.SETS_PROCEDURE:
            return _("the rule applies") if met else _("the rule does not apply")


def step_text(answer: Answer, words: Wording) -> str:
    """The answer of one step, which is a condition whatever the rule does."""
    _ = words.gettext
    if answer in (Answer.JUDGEMENT, Answer.NOT_KNOWN):
        return open_text(answer, words)
    return _("met") if answer is Answer.MET else _("not met")


def open_text(answer: Answer, words: Wording) -> str:
    """What is left to judgement, and what is not known."""
    _ = words.gettext
    return _("needs professional judgement") if answer is Answer.JUDGEMENT else _("not known")


def counts_text(answered: Iterable[tuple[Trace | None, ProgrammeCard]], words: Wording) -> str:
    """``Conditions met: 3 · described only: 2``: answers before what is open, and that before what is described."""
    ranked: dict[str, tuple[int, int]] = {}
    counted: dict[str, int] = {}
    effects, answers = list(ProgrammeEffect), list(Answer)
    for trace, card in answered:
        text = answer_text(trace, card, words)
        is_open = trace is None or trace.answer in (Answer.JUDGEMENT, Answer.NOT_KNOWN)
        rank = (
            len(effects) if is_open else effects.index(card.effect),
            answers.index(trace.answer) if trace else len(answers),
        )
        ranked[text] = min(ranked.get(text, rank), rank)
        counted[text] = counted.get(text, 0) + 1
    return " · ".join(f"{text}: {counted[text]}" for text in sorted(counted, key=lambda text: ranked[text]))
