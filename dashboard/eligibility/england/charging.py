"""Charging adults: a care home, care at home, and what may never be charged for."""

from decimal import Decimal

from dashboard.eligibility.england.adults import adult_eligibility
from dashboard.eligibility.england.common import EnglishWalk, a_week, all_of, goes_on
from dashboard.eligibility.england.means import assess_capital
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import EnglishService, Household, Person, Setting
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording
from etl.contracts.vocabulary import Currency, Per


def charging_care_home(person: Person, law: Law, words: Wording) -> Trace:
    """Contribution to a permanent care home place: Care Act 2014, sections 14 and 17; SI 2014/2672.

    Weekly: income + tariff income - Personal Expenses Allowance - savings credit up to its disregard, not below
    zero and not above the cost of the place. Above the upper capital limit the full cost. Met means that charging
    applies; the amount is among the costs. Income a month becomes income a week by 12 / 52; nothing is rounded.
    Joint savings count in equal shares. Not modelled: other income that is ignored, half of an occupational pension
    left to a partner, top-ups, deferred payment, nursing care paid by the NHS, and a light-touch assessment.
    """
    _ = words.gettext
    walk = EnglishWalk("eng_charging_care_home", person, law, words)
    reached = all_of(
        walk.quote(adult_eligibility, _("Are the needs eligible under the national threshold?")),
        walk.ask_fact(
            _("Is support given in a care home, permanently?"),
            person.setting is Setting.CARE_HOME and not person.english_means.short_stay,
        ),
    )
    if not goes_on(reached):
        return walk.finish(reached)
    capital = assess_capital(walk)
    if capital.below_upper is Answer.NOT_MET:
        return _full_cost(walk, reached)
    if capital.tariff_weekly is None or person.income is None:
        return _income_not_known(walk, capital.below_upper)
    ignored = _savings_credit_ignored(walk)
    allowance = walk.parameter("en_pea")
    income = a_week(person.income) + capital.tariff_weekly - (ignored or Decimal(0))
    question = _("Is the income that counts above the Personal Expenses Allowance?")
    shown = _("{amount} a week").format(amount=walk.pounds(income))
    if allowance is None or ignored is None:
        walk.ask(question, shown, None, allowance)
        return walk.finish(Answer.NOT_KNOWN)
    walk.ask(question, shown, income > allowance.value, allowance)
    how = _("Income, tariff income of {tariff}, less the Personal Expenses Allowance of {allowance} a week.").format(
        tariff=walk.pounds(capital.tariff_weekly), allowance=walk.pounds(allowance.value)
    )
    return _contribution(walk, reached, income - allowance.value, how)


def charging_community(person: Person, law: Law, words: Wording) -> Trace:
    """Contribution to care at home: Care Act 2014, sections 14(7) and 17; SI 2014/2672, regulation 7.

    Weekly: income without earnings and mobility benefit + tariff income - Minimum Income Guarantee - costs that
    come with a disability - housing costs, not below zero and not above the cost of the care. Above the capital
    limit the full cost. Met means that the council may charge; it need not.
    The guarantee of the law is read for one person without premiums; of couples and families with children no
    amount in force could be read, so a council's own figure is asked for, and it comes first wherever it is given.
    Not modelled: premiums, higher limits of single councils, standard sums for costs of a disability, a
    temporary absence from home.
    """
    _ = words.gettext
    walk = EnglishWalk("eng_charging_community", person, law, words)
    means = person.english_means
    reached = all_of(
        walk.quote(adult_eligibility, _("Are the needs eligible under the national threshold?")),
        walk.ask_fact(_("Is support given at home?"), person.setting is Setting.HOME),
    )
    if not goes_on(reached):
        return walk.finish(reached)
    walk.remarks.append(_("The council may charge for care at home; it need not, and it may set a higher limit."))
    capital = assess_capital(walk)
    if capital.below_upper is Answer.NOT_MET:
        return _full_cost(walk, reached)
    if capital.tariff_weekly is None or person.income is None:
        return _income_not_known(walk, capital.below_upper)
    counted = max(person.income - means.earnings - means.mobility_benefit, Decimal(0))
    income = a_week(counted) + capital.tariff_weekly
    guarantee, used = _minimum_income(walk)
    if guarantee is None:
        return walk.finish(Answer.NOT_KNOWN)
    kept = guarantee + a_week(means.disability_related_costs + means.housing_costs)
    walk.ask(
        _("Is the income that counts above what the person must keep?"),
        _("{amount} a week; to keep: {kept}").format(amount=walk.pounds(income), kept=walk.pounds(kept)),
        income > kept,
        *used,
    )
    if means.disability_related_costs + means.housing_costs == 0:
        walk.remarks.append(_("No housing costs and no costs of a disability were entered; they would lower the sum."))
    how = _("Income that counts, tariff income of {tariff}, less {kept} a week that the person keeps.").format(
        tariff=walk.pounds(capital.tariff_weekly), kept=walk.pounds(kept)
    )
    return _contribution(walk, reached, income - kept, how)


def services_always_free(person: Person, law: Law, words: Wording) -> Trace:
    """Support that may not be charged for: SI 2014/2672, regulations 3 and 4; Care Act 2014, section 14.

    A list of services; intermediate care for a number of weeks, equipment and minor adaptations up to a cost each.
    Not modelled: whether somebody is entitled to the service itself, and longer free spells that a council grants.
    """
    _ = words.gettext
    walk = EnglishWalk("eng_services_always_free", person, law, words)
    service, means = person.english_means.service, person.english_means
    names = {
        EnglishService.ASSESSMENT: _("assessment of needs or of a carer"),
        EnglishService.ADVICE: _("advice and information"),
        EnglishService.INTERMEDIATE_CARE: _("intermediate care or reablement"),
        EnglishService.EQUIPMENT: _("equipment, aids or a minor adaptation"),
        EnglishService.AFTERCARE: _("aftercare under section 117 of the Mental Health Act"),
        EnglishService.CREUTZFELDT_JAKOB: _("care for people with Creutzfeldt-Jakob disease"),
        EnglishService.HEALTH_SERVICE: _("something that the NHS must provide"),
        EnglishService.OTHER: _("other support"),
    }
    walk.ask(
        _("Is the service on the list of those that are free of charge?"),
        None if service is None else names[service],
        None if service is None else service is not EnglishService.OTHER,
    )
    if service is EnglishService.INTERMEDIATE_CARE:
        weeks = walk.parameter("en_free_intermediate_care_weeks")
        walk.ask(
            _("Does it last no longer than the weeks that are free?"),
            means.service_weeks,
            None if means.service_weeks is None or weeks is None else means.service_weeks <= weeks.value,
            weeks,
        )
    if service is EnglishService.EQUIPMENT and walk.ask_currency() is Answer.MET:
        limit, cost = walk.parameter("en_free_equipment_limit"), means.equipment_cost
        walk.ask(
            _("Does the single item cost no more than the limit?"),
            None if cost is None else walk.pounds(cost),
            None if cost is None or limit is None else cost <= limit.value,
            limit,
        )
    return walk.finish()


def _savings_credit_ignored(walk: EnglishWalk) -> Decimal | None:
    """Savings credit a week that is ignored; None where its limit is not known. Asked only of those who get it."""
    _ = walk.words.gettext
    if walk.person.english_means.savings_credit == 0:
        return Decimal(0)
    couple = walk.person.household is Household.COUPLE
    limit = walk.parameter("en_savings_credit_disregard_couple" if couple else "en_savings_credit_disregard_single")
    received = a_week(walk.person.english_means.savings_credit)
    walk.ask(
        _("Is the savings credit low enough to be ignored as a whole?"),
        _("{amount} a week").format(amount=walk.pounds(received)),
        None if limit is None else received <= limit.value,
        limit,
    )
    return None if limit is None else min(received, limit.value)


def _minimum_income(walk: EnglishWalk) -> tuple[Decimal | None, list[Used]]:
    """The Minimum Income Guarantee a week with the parameters it comes from; asks a step where it is not known."""
    _ = walk.words.gettext
    means = walk.person.english_means
    question = _("Is the Minimum Income Guarantee known?")
    if means.minimum_income_weekly is not None:
        walk.remarks.append(_("The Minimum Income Guarantee is the council's own figure, entered by hand."))
        return means.minimum_income_weekly, []
    if walk.person.household is not Household.ALONE:
        walk.ask(question, _("Read only for people who live alone; enter the council's figure."), None)
        return None, []
    bands = [
        walk.parameter("en_mig_younger_band_age_min"),
        walk.parameter("en_mig_younger_band_age_max"),
        walk.parameter("en_mig_middle_band_age_min"),
    ]
    amount_id = _band_of(walk, bands)
    if amount_id is None:
        walk.ask(question, _("Whether the person has reached pension age is not known."), None, *bands)
        return None, []
    amount = walk.parameter(amount_id)
    walk.ask(question, None if amount is None else walk.pounds(amount.value), True, amount, *bands)
    if amount is None or None in bands:
        return None, []
    walk.remarks.append(_("Premiums, such as those for disability or caring, are not added; they would lower the sum."))
    return amount.value, [amount]


def _band_of(walk: EnglishWalk, bands: list[Used | None]) -> str | None:
    """Which amount is this person's. Pension age is no number in the law read here, so the person says it."""
    youngest, oldest, middle = bands
    if walk.person.english_means.pension_age:
        return "en_mig_single_pension_age"
    if youngest is not None and oldest is not None and youngest.value <= walk.person.age <= oldest.value:
        return "en_mig_single_18_24"
    if walk.person.english_means.pension_age is False and middle is not None and walk.person.age >= middle.value:
        return "en_mig_single_25_to_pension"
    return None


def _income_not_known(walk: EnglishWalk, capital: Answer) -> Trace:
    _ = walk.words.gettext
    if capital is Answer.MET:
        walk.ask(_("Is the income known?"), None, None)
    return walk.finish(Answer.NOT_KNOWN)


def _full_cost(walk: EnglishWalk, reached: Answer) -> Trace:
    """Above the upper limit: the person pays everything."""
    _ = walk.words.gettext
    if walk.person.monthly_cost_of_support is None:
        walk.ask(_("Is the cost of the support known?"), None, None)
        return walk.finish(Answer.NOT_KNOWN)
    walk.remarks.append(_("The capital is above the upper limit: the person pays the full cost."))
    cost = a_week(walk.person.monthly_cost_of_support)
    return walk.finish(reached, costs=[_sum(_("Full cost"), cost, _("Capital above the upper limit."))])


def _contribution(walk: EnglishWalk, reached: Answer, amount: Decimal, how: str) -> Trace:
    """The contribution, between zero and the cost of the support, and what the council pays on top."""
    _ = walk.words.gettext
    due = max(amount, Decimal(0))
    if walk.person.monthly_cost_of_support is None:
        walk.remarks.append(_("The cost of the support is not known; nobody pays more than it."))
        return walk.finish(reached, costs=[_sum(_("Contribution"), due, how)])
    cost = a_week(walk.person.monthly_cost_of_support)
    walk.ask(
        _("Is the contribution below the cost of the support?"),
        _("{due} of {cost} a week").format(due=walk.pounds(due), cost=walk.pounds(cost)),
        due < cost,
    )
    due = min(due, cost)
    return walk.finish(
        reached,
        [_sum(_("Paid by the council"), cost - due, _("Cost of the support less the contribution."))],
        [_sum(_("Contribution"), due, how)],
    )


def _sum(name: str, amount: Decimal, how: str) -> Sum:
    return Sum(name, amount, Currency.GBP, Per.WEEK, how)
