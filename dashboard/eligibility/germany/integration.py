"""Integration assistance for disabled people: SGB IX part 2."""

from decimal import Decimal

from dashboard.eligibility.germany.way import Way, dependants, euros, in_euros, monthly, plain, share
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import GermanIncome, Household, Person, Status
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording

LIMITS = {
    GermanIncome.EMPLOYMENT: "de_egh_income_percent_employment",
    GermanIncome.EMPLOYMENT_NOT_INSURED: "de_egh_income_percent_non_insured",
    GermanIncome.PENSION: "de_egh_income_percent_pension",
}


def integration_assistance(person: Person, law: Law, words: Wording) -> Trace:
    """Eingliederungshilfe, SGB IX §§ 2, 99, 100, 135 to 139.

    Method: the Fachamt judges whether taking part is essentially restricted; the impairment must last more than six
    months (left out, and said so, on days for which the number was not read). Savings are set against 150 per cent of
    the yearly reference amount (§ 139): worked out by that formula, so for years without a published amount too. Income
    (twelve times the monthly one) is set against a percentage of the reference amount by kind of income, with
    supplements for a partner and children (§ 136). The contribution is two per cent a month of the yearly excess,
    rounded down to full ten euros (§ 137 (2)). Only the adult's own means count.

    Not modelled: income of the year before last (§ 135), parents' means of a minor, help without contribution (§ 138).
    """
    _ = words.gettext
    way = Way("hh_eingliederungshilfe", person, law, words)
    lasting = _lasting(way)
    restricted = way.judge(
        _("Is taking part in society essentially restricted, or threatened to be?"),
        person.german.significantly_limited_in_taking_part,
        _("The Fachamt judges, on impairment and barriers in the areas of life, and on what help can achieve."),
    )
    status = _status(way)
    savings = _savings(way)
    costs: list[Sum] = []
    income = _income(way, costs)
    way.remarks.append(_("Medical rehabilitation, work, education, workshops and early support cost no contribution."))
    return way.finish(lasting, restricted, status, savings, income, costs=costs)


def _lasting(way: Way) -> Answer:
    _ = way.words.gettext
    if way.begins_later("de_disability_months_more_than"):
        way.remarks.append(
            _("How long the impairment lasts is not tested: the number of months was read for later days.")
        )
        return Answer.MET
    more_than = way.parameter("de_disability_months_more_than")
    months = way.person.german.months_expected
    return way.ask(
        _("Will the impairment very probably last longer than this?"),
        None if months is None else _("{months} months").format(months=months),
        None if months is None or more_than is None else months > more_than.value,
        more_than,
    )


def _status(way: Way) -> Answer:
    _ = way.words.gettext
    question = _("Does residence status open integration assistance?")
    status = way.person.status
    if status is Status.CITIZEN_OR_SETTLED:
        return way.ask(question, _("citizen or settled"), True)
    if status is Status.TIME_LIMITED:
        judges = _(
            "The Fachamt judges whether the person will probably stay for good; otherwise help is discretionary."
        )
        return way.ask(question, _("time-limited residence"), None, judged_by=judges)
    way.remarks.append(_("The rule for asylum-seekers' benefits says what applies instead, also after the wait."))
    return way.ask(question, _("under the Asylum Seekers Benefits Act"), False)


def _savings(way: Way) -> Answer:
    _ = way.words.gettext
    reference = way.parameter("de_reference_income")
    percent = way.parameter("de_egh_capital_percent")
    savings = in_euros(way.person, way.person.savings)
    question = _("Are savings no higher than the limit?")
    if reference is None or percent is None or savings is None:
        return way.ask(question, way.amount(way.person.savings), None, reference, percent)
    limit = share(reference.value, percent.value)
    looked = _("{savings}; left are {limit}").format(savings=euros(way.words, savings), limit=euros(way.words, limit))
    return way.ask(question, looked, savings <= limit, reference, percent)


def _income(way: Way, costs: list[Sum]) -> Answer:
    """§§ 135 to 137: a contribution is due above the limit; it never ends the help."""
    _ = way.words.gettext
    question = _("Which contribution from income is due?")
    person = way.person
    below = way.parameter("de_child_age_below")
    if not way.begins_later("de_child_age_below") and (below is None or person.age < below.value):
        return way.ask(
            _("Do the person's own means decide? For a minor the parents' means count, not asked here."),
            person.age,
            None,
        )
    income = in_euros(person, person.income)
    kind = person.german.income_kind
    if income is None or kind is None:
        return way.ask(question, way.amount(person.income), None)
    reference = way.parameter("de_reference_income")
    percent = way.parameter(LIMITS[kind])
    used: list[Used | None] = [reference, percent]
    total = None if percent is None else percent.value
    if person.household is Household.COUPLE:
        total = _add(way, total, "de_egh_income_supplement_partner", 1, used)
    if dependants(person):
        child = _child_supplement(way, percent, reference, used)
        total = None if child is None else _add(way, total, child, dependants(person), used)
    if total is None or reference is None:
        return way.ask(question, way.amount(person.income), None, *used)
    limit, yearly = share(reference.value, total), income * 12
    looked = _("{income} a year; limit {percent} per cent of {reference} = {limit}").format(
        income=euros(way.words, yearly),
        percent=plain(way.words, total),
        reference=euros(way.words, reference.value),
        limit=euros(way.words, limit),
    )
    if yearly <= limit:
        costs.append(monthly(_("Contribution from income"), Decimal(0)))
        return way.ask(question, looked, True, *used)
    return _contribution(way, question, looked, yearly - limit, used, costs)


def _add(way: Way, total: Decimal | None, parameter_id: str, times: int, used: list[Used | None]) -> Decimal | None:
    supplement = way.parameter(parameter_id)
    used.append(supplement)
    return None if total is None or supplement is None else total + supplement.value * times


def _child_supplement(way: Way, percent: Used | None, reference: Used | None, used: list[Used | None]) -> str | None:
    """The lower supplement holds where the partner's own income is above the limit; None where that is not known."""
    _ = way.words.gettext
    if way.person.household is not Household.COUPLE:
        return "de_egh_income_supplement_child"
    partner = in_euros(way.person, way.person.partner_income)
    if partner is None or percent is None or reference is None:
        return None
    above = partner * 12 > share(reference.value, percent.value)
    return "de_egh_income_supplement_child_partner_above" if above else "de_egh_income_supplement_child"


def _contribution(
    way: Way, question: str, looked: str, excess: Decimal, used: list[Used | None], costs: list[Sum]
) -> Answer:
    _ = way.words.gettext
    percent = way.parameter("de_egh_contribution_percent")
    rounding = way.parameter("de_egh_contribution_rounding")
    if percent is None or rounding is None:
        return way.ask(question, looked, None, *used, percent, rounding)
    exact = share(excess, percent.value)
    due = exact - exact % rounding.value
    how = _("{percent} per cent of {excess} = {exact}, rounded down").format(
        percent=plain(way.words, percent.value), excess=euros(way.words, excess), exact=euros(way.words, exact)
    )
    costs.append(monthly(_("Contribution from income"), due, how))
    return way.ask(question, looked, True, *used, percent, rounding)
