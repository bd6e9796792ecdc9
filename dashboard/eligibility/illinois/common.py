"""What rules of Illinois share: amounts in dollars, the federal poverty level, the group of older and disabled people.

Rounding: a share of the poverty level becomes a monthly limit to the cent, as published for AABD Medical in 2025
(15,650 / 12 = 1,304.17). What a trace quotes from another programme keeps that programme's answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from dashboard.eligibility.law import Used
from dashboard.eligibility.person import Household
from dashboard.eligibility.trace import Answer, Step, Sum, Trace, Walk
from etl.contracts.vocabulary import Currency

USD = Currency.USD.value
ZERO = Decimal(0)
_CENT = Decimal("0.01")
MONTHS_A_YEAR = 12
HUNDRED = 100


def to_the_cent(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)


@dataclass(frozen=True)
class Limit:
    """A limit worked out of parameters; None where one of them has no value."""

    amount: Decimal | None
    parameters: tuple[Used | None, ...]


@dataclass
class IllinoisWalk(Walk):
    """A walk with the short ways that rules of Illinois take again and again."""

    def yes_no(self, question: str, value: bool | None, judged_by: str = "") -> Answer:
        """A step that a plain yes or no answers; unknown is judgement where somebody judges."""
        _ = self.words.gettext
        shown = None if value is None else _("yes") if value else _("no")
        if value is None and judged_by:
            shown = _("not decided yet")
        return self.ask(question, shown, value, judged_by=judged_by)

    def age_from(self, question: str, parameter_id: str) -> Answer:
        least = self.parameter(parameter_id)
        return self.ask(question, self.age(), least is not None and self.person.age >= least.value, least)

    def age_up_to(self, question: str, parameter_id: str) -> Answer:
        most = self.parameter(parameter_id)
        return self.ask(question, self.age(), most is not None and self.person.age <= most.value, most)

    def younger_than(self, question: str, parameter_id: str) -> Answer:
        limit = self.parameter(parameter_id)
        return self.ask(question, self.age(), limit is not None and self.person.age < limit.value, limit)

    def is_on(self, question: str, parameter_id: str) -> Answer:
        """A step about a rule that is on (1) or off (0) on a day."""
        _ = self.words.gettext
        switch = self.parameter(parameter_id)
        return self.ask(question, self.words.day(self.person.on), switch is not None and switch.value > 0, switch)

    def age(self) -> str:
        _ = self.words.gettext
        return _("age {age}").format(age=self.person.age)

    def dollars(self, amount: Decimal | None) -> Decimal | None:
        """An amount of the person, or None where it is not in dollars."""
        return amount if self.person.currency is Currency.USD else None

    def money(self, amount: Decimal | None) -> str:
        """An amount as a trace shows it."""
        _ = self.words.gettext
        if self.person.currency is not Currency.USD:
            return _("the amounts are not in dollars")
        if amount is None:
            return _("not known")
        return self.words.money(float(amount), USD, 0 if amount == amount.to_integral_value() else 2)

    def at_most(self, question: str, amount: Decimal | None, limit: Limit) -> Answer:
        """A step: an amount of the person is at or below a limit."""
        within = None if amount is None or limit.amount is None else amount <= limit.amount
        return self.ask(question, self.money(amount), within, *limit.parameters)

    def limit(self, parameter_id: str) -> Limit:
        used = self.parameter(parameter_id)
        return Limit(None if used is None else used.value, (used,))

    def people(self) -> int:
        """People in the household: at least two in a couple."""
        return max(self.person.household_size, 2 if self.couple else 1)

    @property
    def couple(self) -> bool:
        return self.person.household is Household.COUPLE

    def poverty(self, share_id: str, people: int) -> Limit:
        """A share of the federal poverty guideline of the day's year, per month, to the cent."""
        share = self.parameter(share_id)
        one, further = self.parameter("us_fpg_one_person"), self.parameter("us_fpg_add_person")
        used = (share, one, further) if people > 1 else (share, one)
        if share is None or one is None or (people > 1 and further is None):
            return Limit(None, used)
        yearly = one.value + (people - 1) * (further.value if further and people > 1 else ZERO)
        return Limit(to_the_cent(yearly * share.value / HUNDRED / MONTHS_A_YEAR), used)

    def income(self) -> Decimal | None:
        """Income that counts before anything is left out: in a couple that of both."""
        return self.dollars(self.of_both(self.person.income, self.person.partner_income))

    def savings(self) -> Decimal | None:
        return self.dollars(self.of_both(self.person.savings, self.person.partner_savings))

    def of_both(self, own: Decimal | None, partners: Decimal | None) -> Decimal | None:
        if not self.couple:
            return own
        return None if own is None or partners is None else own + partners

    def older_blind_or_disabled(self, age_id: str) -> Answer:
        """The group of AABD and SSI: an age, or blindness, or a disability as Social Security defines it."""
        _ = self.words.gettext
        question = _("Is the person of the age, or blind, or disabled as Social Security defines it?")
        need = self.person.illinois
        if need.blind or need.disabled_as_defined:
            return self.ask(question, _("blind") if need.blind else _("disabled"), True)
        least = self.parameter(age_id)
        of_age = least is not None and self.person.age >= least.value
        met = True if of_age else need.disabled_as_defined
        return self.ask(question, self.age(), met, least)

    def quote(self, question: str, trace: Trace, met_when: Answer = Answer.MET) -> Answer:
        """A step that takes over another programme's answer; ``met_when`` NOT_MET turns yes and no round."""
        answer = trace.answer
        if met_when is Answer.NOT_MET and answer in (Answer.MET, Answer.NOT_MET):
            answer = Answer.NOT_MET if answer is Answer.MET else Answer.MET
        judged_by = next((step.judged_by for step in trace.steps if step.judged_by), "")
        self.steps.append(Step(question, self.answer_in_words(trace.answer), answer, (), judged_by))
        return answer

    def answer_in_words(self, answer: Answer) -> str:
        _ = self.words.gettext
        return {
            Answer.MET: _("all steps met"),
            Answer.NOT_MET: _("a step is not met"),
            Answer.JUDGEMENT: _("left to judgement"),
            Answer.NOT_KNOWN: _("not known"),
        }[answer]

    def finish(
        self,
        gives: Sequence[Sum] = (),
        costs: Sequence[Sum] = (),
        remarks: Sequence[str] = (),
        answer: Answer | None = None,
    ) -> Trace:
        """The trace, with a remark on every parameter used that is still to be verified (confidence D)."""
        _ = self.words.gettext
        names = dict.fromkeys(used.name for step in self.steps for used in step.parameters if used.confidence == "D")
        doubts = [_("Still to be verified: {name}.").format(name=name) for name in names]
        return self.end(gives, costs, [*remarks, *doubts], answer)


def aabd_assets(walk: IllinoisWalk) -> Answer:
    """The AABD asset test: suspended on some days, then no limit is asked; one limit for one person, one for two."""
    _ = walk.words.gettext
    question = _("Are the assets within the limit?")
    applies = walk.parameter("il_aabd_asset_test_applies")
    if applies is not None and applies.value == 0:
        return walk.ask(question, _("assets do not count on this day: the test is suspended"), True, applies)
    limit = aabd_asset_limit(walk)
    return walk.at_most(question, walk.savings(), Limit(limit.amount, (applies, *limit.parameters)))


def aabd_asset_limit(walk: IllinoisWalk) -> Limit:
    return walk.limit("il_aabd_medical_asset_limit_couple" if walk.couple else "il_aabd_medical_asset_limit_single")


def on_day(walk: Walk, parameter_id: str, day: date) -> Used | None:
    """A parameter as it stood on another day than the person's."""
    return walk.law.used(parameter_id, day, walk.words)
