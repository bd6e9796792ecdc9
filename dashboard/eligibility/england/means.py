"""Capital in the financial assessment: what counts, the two limits and tariff income.

Care Act 2014, sections 14 and 17; SI 2014/2672; Statutory Guidance, annex B.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from dashboard.eligibility.england.common import EnglishWalk
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person, Setting
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import Wording

OWNERS_OF_JOINT_SAVINGS = 2


@dataclass(frozen=True)
class Capital:
    """Capital that counts. ``below_upper`` is met where capital is at or below the upper limit; ``tariff_weekly`` is
    the income it counts as, None above the limit and where something is not known."""

    below_upper: Answer
    tariff_weekly: Decimal | None = None


def property_disregard(person: Person, law: Law, words: Wording) -> Trace:
    """Home ignored for the first weeks after a permanent move to a care home: SI 2014/2672, Schedule 2.

    The home is ignored while fewer weeks than the parameter's are completed. Where a partner or another qualifying
    relative lives in it, it is ignored anyway and this rule is not needed.
    Not modelled: the detailed conditions, and a disregard that starts anew when another one ends.
    """
    _ = words.gettext
    walk = EnglishWalk("eng_12_week_property_disregard", person, law, words)
    means = person.english_means
    walk.ask_fact(
        _("Has the person moved to a care home permanently?"),
        person.setting is Setting.CARE_HOME and not means.short_stay,
    )
    if walk.ask_currency() is Answer.MET:
        walk.ask(
            _("Does the person own a home?"),
            None if person.home_value is None else walk.pounds(person.home_value),
            None if person.home_value is None else person.home_value > 0,
        )
    walk.ask_fact(
        _("Is the home not ignored already, because no partner or qualifying relative lives in it?"),
        not _somebody_stays(person),
    )
    weeks = walk.parameter("en_property_disregard_weeks")
    walk.ask(
        _("Do the first weeks after the move still run?"),
        None if means.weeks_in_care_home is None else means.weeks_in_care_home,
        None if means.weeks_in_care_home is None or weeks is None else means.weeks_in_care_home < weeks.value,
        weeks,
    )
    return walk.finish()


def ask_upper_limit(walk: EnglishWalk) -> tuple[Answer, Decimal | None]:
    """Whether capital is at or below the upper limit, and the capital: savings, half of joint savings and, in a care
    home, the home. At home the main home never counts. Only above the limit is the full cost due."""
    _ = walk.words.gettext
    if walk.ask_currency() is not Answer.MET:
        return Answer.NOT_KNOWN, None
    home = _home_that_counts(walk)
    if home is None:
        return Answer.NOT_KNOWN, None
    capital = None
    if walk.person.savings is not None:
        capital = walk.person.savings + walk.person.english_means.joint_savings / OWNERS_OF_JOINT_SAVINGS + home
    upper = walk.parameter("en_capital_limit_upper")
    below = walk.ask(
        _("Is the capital at or below the upper limit?"),
        None if capital is None else walk.pounds(capital),
        None if capital is None or upper is None else capital <= upper.value,
        upper,
    )
    if upper is not None and capital == upper.value:
        walk.remarks.append(_("Sources differ at exactly the upper limit; here the full cost begins above it."))
    return below, capital


def assess_capital(walk: EnglishWalk) -> Capital:
    """The upper limit, and below it tariff income: one step's income for each complete step of capital above the
    lower limit and for a part of one."""
    below, capital = ask_upper_limit(walk)
    if capital is None or below is not Answer.MET:
        return Capital(below)
    tariff = _tariff_income(walk, capital)
    return Capital(below if tariff is not None else Answer.NOT_KNOWN, tariff)


def _tariff_income(walk: EnglishWalk, capital: Decimal) -> Decimal | None:
    _ = walk.words.gettext
    lower = walk.parameter("en_capital_limit_lower")
    step, income = walk.parameter("en_tariff_income_step"), walk.parameter("en_tariff_income_per_step")
    question = _("Is the capital at or below the lower limit, so that it counts as no income?")
    if lower is None or step is None or income is None:
        walk.ask(question, walk.pounds(capital), None, lower, step, income)
        return None
    above = max(capital - lower.value, Decimal(0))
    tariff = (above / step.value).to_integral_value(rounding=ROUND_CEILING) * income.value
    walk.ask(
        question,
        _("{capital}; tariff income {tariff} a week").format(capital=walk.pounds(capital), tariff=walk.pounds(tariff)),
        capital <= lower.value,
        lower,
        step,
        income,
    )
    return tariff


def _somebody_stays(person: Person) -> bool:
    return person.partner_stays_at_home or person.english_means.relative_stays_at_home


def _home_that_counts(walk: EnglishWalk) -> Decimal | None:
    """The value of the home that counts as capital; None where that is not known."""
    _ = walk.words.gettext
    person = walk.person
    question = _("Is the home left out of the capital?")
    if person.setting is Setting.HOME:
        walk.ask(question, _("The person lives in it."), True)
        return Decimal(0)
    if _somebody_stays(person):
        walk.ask(question, _("A partner or a qualifying relative lives in it."), True)
        return Decimal(0)
    if person.english_means.short_stay:
        walk.ask(question, _("The stay is short; which homes are then ignored is not part of this rule."), None)
        return None
    if person.home_value is None:
        walk.ask(question, None, None)
        return None
    if person.home_value == 0:
        walk.ask(question, _("There is none."), True)
        return Decimal(0)
    still_runs = walk.quote(property_disregard, _("Is the home ignored in the first weeks after the move?"))
    if still_runs is Answer.NOT_KNOWN:
        return None
    return Decimal(0) if still_runs is Answer.MET else person.home_value
