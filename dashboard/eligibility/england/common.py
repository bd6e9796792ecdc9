"""What the rules of England share: the child's age and area, answers put together, time limits, and how a trace ends.

A value that is still to be verified (confidence D) is used, and every trace that used one says so.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Person, Status
from dashboard.eligibility.trace import Answer, Sum, Trace, Walk
from dashboard.language import Wording
from etl.contracts.vocabulary import Currency, RuleConfidence

Rule = Callable[[Person, Law, Wording], Trace]

MONTHS_A_YEAR = 12
WEEKS_A_YEAR = 52


def a_week(monthly: Decimal) -> Decimal:
    """An amount a month as an amount a week: times 12, divided by 52. Nothing is rounded."""
    return monthly * MONTHS_A_YEAR / WEEKS_A_YEAR


def all_of(*answers: Answer) -> Answer:
    """The answer of conditions that must all be met."""
    return next((a for a in (Answer.NOT_MET, Answer.NOT_KNOWN, Answer.JUDGEMENT) if a in answers), Answer.MET)


def any_of(*answers: Answer) -> Answer:
    """The answer of conditions of which one is enough: one met decides; else what is open; else not met."""
    return next((a for a in (Answer.MET, Answer.JUDGEMENT, Answer.NOT_KNOWN) if a in answers), Answer.NOT_MET)


def goes_on(answer: Answer) -> bool:
    return answer in (Answer.MET, Answer.JUDGEMENT)


@dataclass
class EnglishWalk(Walk):
    """A walk that keeps the remarks made on the way and says which values are still to be verified."""

    remarks: list[str] = field(default_factory=list)

    def pounds(self, amount: Decimal) -> str:
        decimals = 0 if amount == amount.to_integral_value() else 2
        return self.words.money(float(amount), Currency.GBP, decimals)

    def figure(self, used: Used) -> str:
        return self.words.number(float(used.value))

    def yes_or_no(self, value: bool | None) -> str | None:
        _ = self.words.gettext
        return None if value is None else (_("yes") if value else _("no"))

    def ask_fact(self, question: str, fact: bool | None, judged_by: str = "") -> Answer:
        """A question that a yes or no answers; without one it is judgement where somebody judges, else not known."""
        _ = self.words.gettext
        shown = _("open") if fact is None and judged_by else self.yes_or_no(fact)
        return self.ask(question, shown, fact, judged_by=judged_by)

    def ask_adult(self) -> Answer:
        _ = self.words.gettext
        age = self.parameter("en_adult_age_min")
        return self.ask(
            _("Has the person reached the age of adult social care?"),
            self.person.age,
            None if age is None else self.person.age >= age.value,
            age,
        )

    def ask_child(self) -> Answer:
        _ = self.words.gettext
        age = self.parameter("en_child_age_max")
        return self.ask(
            _("Is the person a child in the sense of the law?"),
            self.person.age,
            None if age is None else self.person.age <= age.value,
            age,
        )

    def ask_in_area(self) -> Answer:
        _ = self.words.gettext
        return self.ask_fact(_("Is the child in the authority's area?"), self.person.english.lives_in_area)

    def ask_currency(self) -> Answer:
        """Amounts are compared in pounds only; whoever converts does it before."""
        _ = self.words.gettext
        if self.person.currency == Currency.GBP:
            return Answer.MET
        return self.ask(
            _("Are the amounts given in pounds?"),
            _("Given in {currency}; the law counts in pounds.").format(currency=self.person.currency),
            None,
        )

    def quote(self, rule: Rule, question: str) -> Answer:
        """Ask another rule and show its answer as one step, with the parameters that it used."""
        _ = self.words.gettext
        trace = rule(self.person, self.law, self.words)
        said = {
            Answer.MET: _("met"),
            Answer.NOT_MET: _("not met"),
            Answer.JUDGEMENT: _("needs professional judgement"),
            Answer.NOT_KNOWN: _("not known"),
        }
        used = {one.parameter_id: one for step in trace.steps for one in step.parameters}
        return self.ask(
            question,
            said[trace.answer],
            {Answer.MET: True, Answer.NOT_MET: False}.get(trace.answer),
            *used.values(),
            judged_by="; ".join(s.judged_by for s in trace.steps if s.judged_by)
            if trace.answer is Answer.JUDGEMENT
            else "",
        )

    def time_limit(self, question: str, taken: int | None, parameter_id: str, limit: str) -> None:
        """Compare the time that was taken with its limit; where none is given, name the limit in a remark.

        A missed time limit is shown as a step and takes no help away. ``limit`` is a sentence with ``{limit}``.
        """
        used = self.parameter(parameter_id)
        if taken is not None:
            self.ask(question, taken, None if used is None else taken <= used.value, used)
        elif used is not None:
            self.remarks.append(limit.format(limit=self.figure(used)))
            self._note_doubt(used)

    def remark_on_status(self) -> None:
        _ = self.words.gettext
        if self.person.status is not Status.CITIZEN_OR_SETTLED:
            self.remarks.append(_("Immigration status can limit this help; that test is not part of this calculation."))

    def _note_doubt(self, used: Used) -> None:
        _ = self.words.gettext
        doubt = _("Still to be verified: {name}, {value}.").format(
            name=used.name,
            value=self.pounds(used.value) if used.currency else self.figure(used),
        )
        if used.confidence == RuleConfidence.TO_BE_VERIFIED and doubt not in self.remarks:
            self.remarks.append(doubt)

    def finish(self, answer: Answer | None = None, gives: Sequence[Sum] = (), costs: Sequence[Sum] = ()) -> Trace:
        """The trace with its remarks, and one more for each value that is still to be verified."""
        for step in self.steps:
            for used in step.parameters:
                self._note_doubt(used)
        return self.end(gives, costs, self.remarks, answer)
