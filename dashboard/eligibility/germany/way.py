"""What the rules of Germany share: a walk that gathers remarks, quotes other rules and reads amounts in euros."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from dashboard.eligibility.law import Used
from dashboard.eligibility.person import Household, Person
from dashboard.eligibility.trace import Answer, Sum, Trace, Walk
from dashboard.language import Wording
from etl.contracts.vocabulary import Currency, RuleConfidence

_MET = {Answer.MET: True, Answer.NOT_MET: False}


def all_of(*answers: Answer) -> Answer:
    """Conditions that must all be met: one not met decides; else one unknown; else one judgement."""
    for decisive in (Answer.NOT_MET, Answer.NOT_KNOWN, Answer.JUDGEMENT):
        if decisive in answers:
            return decisive
    return Answer.MET


def any_of(*answers: Answer) -> Answer:
    """Conditions of which one is enough: one met decides; else one unknown; else one judgement."""
    for decisive in (Answer.MET, Answer.NOT_KNOWN, Answer.JUDGEMENT):
        if decisive in answers:
            return decisive
    return Answer.NOT_MET


def plain(words: Wording, value: Decimal | int) -> str:
    """A number with the decimals it has: 27.5, 3.75, 20."""
    exponent = Decimal(value).normalize().as_tuple().exponent
    return words.number(float(value), max(0, -exponent) if isinstance(exponent, int) else 0)


def euros(words: Wording, value: Decimal) -> str:
    """Money with cents only where there are any."""
    return words.money(float(value), Currency.EUR, 0 if value == value.to_integral_value() else 2)


def cents(value: Decimal) -> Decimal:
    """Rounded to the cent, half up."""
    return value.quantize(Decimal("0.01"), "ROUND_HALF_UP")


def share(value: Decimal, percent: Decimal) -> Decimal:
    """So many per cent of a value."""
    return value * percent / 100


def in_euros(person: Person, amount: Decimal | None) -> Decimal | None:
    """An amount of the person; None where it is not known or was given in another currency."""
    return amount if person.currency is Currency.EUR else None


def dependants(person: Person) -> int:
    """How many people live with the person besides a partner."""
    adults = 2 if person.household is Household.COUPLE else 1
    return 0 if person.household is Household.ALONE else max(0, person.household_size - adults)


@dataclass
class Way(Walk):
    """A walk that keeps remarks. Steps that only inform are not handed to ``finish``."""

    remarks: list[str] = field(default_factory=list)

    def amount(self, amount: Decimal | None) -> str | None:
        """How a person's amount is shown."""
        if amount is not None and self.person.currency is not Currency.EUR:
            return self.words.gettext("an amount in another currency, not converted here")
        return None if amount is None else euros(self.words, amount)

    def judge(self, question: str, found: bool | None, judged_by: str, *parameters: Used | None) -> Answer:
        """A question that professionals judge: their finding if it is known, else judgement."""
        _ = self.words.gettext
        looked = {True: _("found so"), False: _("found not so"), None: _("left open")}[found]
        return self.ask(question, looked, found, *parameters, judged_by=judged_by)

    def fact(self, question: str, known: bool | None, *parameters: Used | None) -> Answer:
        """A question of fact, answered yes, no or not known."""
        _ = self.words.gettext
        looked = {True: _("yes"), False: _("no"), None: None}[known]
        return self.ask(question, looked, known, *parameters)

    def begins_later(self, parameter_id: str) -> bool:
        """Whether the number is known for later days only. A number that is not known at all is no such case."""
        days = self.law.days_of_change(parameter_id)
        return bool(days) and self.person.on < days[0]

    def quote(self, question: str, trace: Trace, looked_at: str = "") -> Answer:
        """Another rule's answer as a step, with those who judge there and its parameters that are to be verified."""
        _ = self.words.gettext
        shown = {
            Answer.MET: _("met"),
            Answer.NOT_MET: _("not met"),
            Answer.JUDGEMENT: _("needs professional judgement"),
            Answer.NOT_KNOWN: _("not known"),
        }[trace.answer]
        judges = " ".join(dict.fromkeys(step.judged_by for step in trace.steps if step.judged_by))
        return self.ask(
            question,
            looked_at or shown,
            _MET.get(trace.answer),
            *(
                used
                for step in trace.steps
                for used in step.parameters
                if used.confidence == RuleConfidence.TO_BE_VERIFIED
            ),
            judged_by=judges if trace.answer is Answer.JUDGEMENT else "",
        )

    def finish(self, *required: Answer, gives: Sequence[Sum] = (), costs: Sequence[Sum] = ()) -> Trace:
        """The trace, answered by the required steps; a value that is to be verified is said to be."""
        _ = self.words.gettext
        used = [used for step in self.steps for used in step.parameters]
        if any(one.confidence == RuleConfidence.TO_BE_VERIFIED for one in used):
            self.remarks.append(_("At least one number used here is still to be verified in an official text."))
        return self.end(gives, costs, self.remarks, all_of(*required))


def monthly(name: str, amount: Decimal, how: str = "") -> Sum:
    return Sum(name, amount, Currency.EUR, "month", how)
