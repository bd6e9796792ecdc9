"""Means-tested help with care: SGB XII §§ 61 to 66a, 85, 87, 90, 92 and 94."""

from decimal import Decimal

from dashboard.eligibility.germany.care_grade import Grading, ask_points, at_least, graded
from dashboard.eligibility.germany.care_home import care_home
from dashboard.eligibility.germany.way import Way, dependants, euros, in_euros, monthly, plain, share
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Household, Person, Setting, Status
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording


def care_assistance(person: Person, law: Law, words: Wording) -> Trace:
    """Hilfe zur Pflege, SGB XII chapter 7, with §§ 23, 85, 87, 90 and 94 (1a).

    Method: care grade by points alone (no six months, no insurance, §§ 61a, 61b); status (§ 23); savings of the person
    and a partner against what is left to them (§ 90); at home the income limit of basic amount, housing cost and family
    supplement (§ 85). Above the limit a reasonable share is due: the office judges it (§ 87), and the trace gives only
    the most that may be asked, in the higher grades what remains after the share that the law leaves. In a care home
    the office judges the share of income (§ 92). Children pay only above a yearly income, which is presumed not to be
    reached (§ 94 (1a)); that step informs and never stops the help.

    Not modelled: parents' means of an unmarried minor, the earnings disregard of § 82 (6), savings from work of § 66a,
    a car, supported pensions and hardship (§ 90 (2), (3)), board and personal allowance in a home.
    """
    _ = words.gettext
    way = Way("hh_hilfe_zur_pflege", person, law, words)
    grading = ask_points(way)
    status = _status(way)
    minor = _of_age(way)
    savings = _savings(way)
    home = _home(way)
    costs: list[Sum] = []
    income = _income(way, grading, costs)
    _relatives(way)
    if grading.grade is None:
        return way.finish(grading.answer, status, minor, savings, home, income)
    full = at_least(way, grading, "de_hzp_full_grade_min", _("Is the care grade high enough for full help?"))
    gives: list[Sum] = []
    if full is Answer.NOT_MET:
        need = _relief_in_grade_1(way, gives)
    else:
        need = full if full is Answer.NOT_KNOWN else _left_after_insurance(way, grading.grade, gives)
    return way.finish(grading.answer, status, minor, savings, home, income, need, gives=gives, costs=costs)


def _status(way: Way) -> Answer:
    """§ 23: people under the AsylbLG are left out; the first three months and the purpose of residence."""
    _ = way.words.gettext
    question = _("Does residence status open social assistance?")
    months, status = way.person.months_in_country, way.person.status
    if status is Status.CITIZEN_OR_SETTLED:
        return way.ask(question, _("citizen or settled"), True)
    if status is not Status.TIME_LIMITED:
        way.remarks.append(_("The rule for asylum-seekers' benefits says what applies instead, also after the wait."))
        return way.ask(question, _("under the Asylum Seekers Benefits Act"), False)
    wait = way.parameter("de_sgb12_foreigners_wait_months")
    years = way.parameter("de_sgb12_residence_years")
    if months is None or wait is None or years is None:
        return way.ask(question, months, None, wait, years)
    looked = _("{months} months in the country").format(months=months)
    if months >= years.value * 12:
        return way.ask(question, looked, True, years)
    if months < wait.value:
        return way.ask(question, looked, False, wait)
    return way.ask(
        question,
        looked,
        None,
        wait,
        years,
        judged_by=_("The social office judges whether residence is only to seek work or training, or to obtain help."),
    )


def _of_age(way: Way) -> Answer:
    """For an unmarried minor the parents' means count, which are not asked."""
    _ = way.words.gettext
    if way.begins_later("de_child_age_below"):
        return Answer.MET
    below = way.parameter("de_child_age_below")
    age = way.person.age
    if below is not None and age >= below.value:
        return Answer.MET
    return way.ask(
        _("Do the person's own means decide? For a minor the parents' means count, not asked here."), age, None
    )


def _savings(way: Way) -> Answer:
    _ = way.words.gettext
    person = way.person
    couple = person.household is Household.COUPLE
    limit = way.parameter("de_sgb12_capital_limit_couple" if couple else "de_sgb12_capital_limit_single")
    used = [limit]
    children = dependants(person)
    left = None if limit is None else limit.value
    if children:
        each = way.parameter("de_sgb12_capital_dependent")
        used.append(each)
        left = None if left is None or each is None else left + each.value * children
    question = _("Are savings no higher than what is left to the person?")
    own = in_euros(person, person.savings)
    if couple:
        partner = in_euros(person, person.partner_savings)
        own = None if own is None or partner is None else own + partner
    if own is None or left is None:
        return way.ask(question, way.amount(person.savings) if own is not None or not couple else None, None, *used)
    looked = _("{savings}; left are {limit}").format(savings=euros(way.words, own), limit=euros(way.words, left))
    return way.ask(question, looked, own <= left, *used)


def _home(way: Way) -> Answer:
    """§ 90 (2) no. 8: a home of one's own is left out where it is reasonable."""
    _ = way.words.gettext
    if not way.person.home_value:
        return Answer.MET
    return way.judge(
        _("Is the home of one's own reasonable, and lived in by the person or the partner?"),
        None,
        _("The social office judges, on size, residents and value of the home."),
    )


def _income(way: Way, grading: Grading, costs: list[Sum]) -> Answer:
    _ = way.words.gettext
    question = _("Is income no higher than the income limit?")
    person = way.person
    if person.setting is Setting.CARE_HOME:
        return way.judge(
            _("Which share of income is to be used for care in the home?"),
            None,
            _("The social office judges: board up to household cost saved, and a reasonable share of joint income."),
        )
    basic = way.parameter("de_hzp_basic_amount")
    used = [basic]
    family = dependants(person) + (1 if person.household is Household.COUPLE else 0)
    limit = None if basic is None else basic.value
    if family:
        each = way.parameter("de_hzp_family_supplement")
        used.append(each)
        limit = None if limit is None or each is None else limit + each.value * family
    income = in_euros(person, person.income)
    if person.household is Household.COUPLE:
        partner = in_euros(person, person.partner_income)
        income = None if income is None or partner is None else income + partner
    housing = in_euros(person, person.housing_cost)
    if limit is None or income is None or (housing is None and income > limit):
        looked = (
            None if income is None else _("{income}; housing cost not known").format(income=euros(way.words, income))
        )
        return way.ask(question, looked, None, *used)
    limit += housing or Decimal(0)
    looked = _("{income}; limit {limit}").format(income=euros(way.words, income), limit=euros(way.words, limit))
    if income <= limit:
        costs.append(monthly(_("Contribution from income"), Decimal(0)))
        return way.ask(question, looked, True, *used)
    way.ask(question, looked, False, *used)
    return _excess(way, grading, income - limit, costs)


def _excess(way: Way, grading: Grading, excess: Decimal, costs: list[Sum]) -> Answer:
    """§ 87: the office judges the reasonable share; the higher grades keep a share by law."""
    _ = way.words.gettext
    question = _("Which share of the income above the limit is reasonable to ask for?")
    judges = _("The social office judges, on the kind of need, its length and cost, and special burdens.")
    least = way.parameter("de_hzp_excess_left_grade_min")
    left = way.parameter("de_hzp_excess_left_percent")
    if least is None or left is None or grading.grade is None:
        return way.ask(question, euros(way.words, excess), None, least, left)
    most, how = excess, _("the whole excess")
    if grading.grade >= least.value:
        most = excess - share(excess, left.value)
        how = _("{percent} per cent of {excess} are left").format(
            percent=plain(way.words, left.value), excess=euros(way.words, excess)
        )
    costs.append(monthly(_("Contribution from income, at most"), most, how))
    return way.ask(question, euros(way.words, excess), None, least, left, judged_by=judges)


def _relatives(way: Way) -> None:
    """§ 94 (1a): children pay only above a yearly income; below, and where it is not known, the law presumes not."""
    _ = way.words.gettext
    limit = way.parameter("de_maintenance_income_limit")
    given = way.person.children_yearly_income
    income = in_euros(way.person, given)
    question = _("Do grown-up children pay nothing, because none has a yearly income above the limit?")
    if given is None:
        way.ask(question, _("not known; the law presumes that none has"), True, limit)
    elif income is None or limit is None:
        way.ask(question, way.amount(given), None, limit)
    elif way.ask(question, way.amount(given), income <= limit.value, limit) is Answer.NOT_MET:
        way.remarks.append(_("The office may claim maintenance from the child; the help itself does not depend on it."))


def _relief_in_grade_1(way: Way, gives: list[Sum]) -> Answer:
    _ = way.words.gettext
    relief = way.parameter("de_hzp_grade_1_relief_amount")
    looked = None if relief is None else euros(way.words, relief.value)
    if relief is not None:
        gives.append(monthly(_("Relief amount in care grade 1, up to"), relief.value))
    return way.ask(_("How much is the relief amount of social assistance in care grade 1?"), looked, True, relief)


def _left_after_insurance(way: Way, grade: int, gives: list[Sum]) -> Answer:
    """What care costs beyond the insurance; the insurance comes first."""
    _ = way.words.gettext
    person = way.person
    given = person.monthly_cost_of_support
    question = _("Does care cost more than the care insurance pays?")
    cost = in_euros(person, given)
    if cost is None:
        return way.ask(question, way.amount(given), None)
    insured = graded(person, way.law, way.words)[0]
    way.quote(_("Does the care insurance pay first?"), insured)
    if insured.answer is Answer.NOT_KNOWN:
        return way.ask(question, way.amount(given), None)
    paid, parameters = _paid_first(way, grade, cost, insured.answer is not Answer.NOT_MET)
    if paid is None:
        return way.ask(question, way.amount(given), None, *parameters)
    rest = cost - paid
    looked = _("{cost}; the insurance pays {paid}").format(cost=euros(way.words, cost), paid=euros(way.words, paid))
    if rest:
        gives.append(monthly(_("Cost of care that is left, before the person's own contribution"), rest))
    return way.ask(question, looked, rest > 0, *parameters)


def _paid_first(way: Way, grade: int, cost: Decimal, insured: bool) -> tuple[Decimal | None, tuple[Used | None, ...]]:
    """What the insurance pays of the cost: services at home, in a home the flat amount with its supplement."""
    if not insured:
        return Decimal(0), ()
    if way.person.setting is Setting.HOME:
        limit = way.parameter(f"de_home_services_grade_{grade}")
        return (None if limit is None else min(cost, limit.value)), (limit,)
    trace = care_home(way.person, way.law, way.words)
    used = tuple(used for step in trace.steps for used in step.parameters if used.currency or used.unit == "percent")
    return (sum((one.amount for one in trace.gives), Decimal(0)) if trace.gives else None), used
