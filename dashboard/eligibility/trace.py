"""The trace of a rule: every question in order, what was looked at, the parameter with its law, and the answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Person
from dashboard.language import Wording


class Answer(StrEnum):
    """What a step, or a whole trace, comes to."""

    MET = "met"
    NOT_MET = "not_met"
    JUDGEMENT = "judgement"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True)
class Step:
    """One question of a rule. ``judged_by`` says who judges on what, where the answer is judgement."""

    question: str
    looked_at: str
    answer: Answer
    parameters: tuple[Used, ...] = ()
    judged_by: str = ""


@dataclass(frozen=True)
class Sum:
    """An amount that a rule gives or takes, with its formula in words."""

    name: str
    amount: Decimal
    currency: str
    per: str | None
    how: str = ""


@dataclass(frozen=True)
class Trace:
    """A programme applied to a person."""

    programme_id: str
    steps: tuple[Step, ...]
    answer: Answer
    gives: tuple[Sum, ...] = ()
    costs: tuple[Sum, ...] = ()
    remarks: tuple[str, ...] = ()


def together(steps: Sequence[Step]) -> Answer:
    """The answer of steps that must all be met: one not met decides; else one unknown; else one judgement."""
    answers = [step.answer for step in steps]
    for decisive in (Answer.NOT_MET, Answer.NOT_KNOWN, Answer.JUDGEMENT):
        if decisive in answers:
            return decisive
    return Answer.MET


@dataclass
class Walk:
    """A person on the way through one programme: collects steps, looks parameters up, and ends in a trace.

    A parameter that has no value on the person's day makes the step that needs it "not known".
    """

    programme_id: str
    person: Person
    law: Law
    words: Wording
    steps: list[Step] = field(default_factory=list)

    def parameter(self, parameter_id: str) -> Used | None:
        return self.law.used(parameter_id, self.person.on, self.words)

    def ask(
        self,
        question: str,
        looked_at: object,
        met: bool | None,
        *parameters: Used | None,
        judged_by: str = "",
    ) -> Answer:
        """Add a step. ``met`` None: judgement where ``judged_by`` says who judges, else not known.

        A parameter given as None is missing: the answer is then "not known", whatever ``met`` says.
        """
        if None in parameters or (met is None and not judged_by):
            answer = Answer.NOT_KNOWN
        elif met is None:
            answer = Answer.JUDGEMENT
        else:
            answer = Answer.MET if met else Answer.NOT_MET
        used = tuple(one for one in parameters if one is not None)
        shown = self.words.gettext("not known") if looked_at is None else str(looked_at)
        self.steps.append(Step(question, shown, answer, used, judged_by if answer is Answer.JUDGEMENT else ""))
        return answer

    def end(
        self,
        gives: Sequence[Sum] = (),
        costs: Sequence[Sum] = (),
        remarks: Sequence[str] = (),
        answer: Answer | None = None,
    ) -> Trace:
        """The trace; sums are given only where nothing is unmet or unknown."""
        reached = answer or together(self.steps)
        if reached in (Answer.NOT_MET, Answer.NOT_KNOWN):
            gives, costs = (), ()
        return Trace(self.programme_id, tuple(self.steps), reached, tuple(gives), tuple(costs), tuple(remarks))
