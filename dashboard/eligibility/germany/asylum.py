"""Benefits of asylum-seekers: AsylbLG §§ 1 to 4, 6 and 7."""

from decimal import Decimal

from dashboard.eligibility.germany.care_assistance import care_assistance
from dashboard.eligibility.germany.way import Way, all_of, cents, euros, in_euros, monthly, share
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Household, Person, Setting, Status
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording

UNDER_THE_ACT = (Status.ASYLUM_SEEKER, Status.TOLERATED_OR_UNDOCUMENTED)


def asylum_seekers_benefits(person: Person, law: Law, words: Wording) -> Trace:
    """Benefits and care under the Asylum Seekers Benefits Act, AsylbLG §§ 1, 2, 3, 3a, 4, 6, 7.

    Method: until the waiting time has passed, monthly rates less counted income, savings used first (§ 7), and care
    only where the authority finds it indispensable (§ 6). After it, social assistance applies by analogy (§ 2), unless
    the stay was unlawfully prolonged, which the authority judges; care assistance is then quoted as if residence
    status opened it. A share of earnings is not counted; income counts as earnings where the person works.

    Not modelled: reduced benefits (§ 1a), bridging help (§ 1 (4)), rates of children and of under 25 with parents, the
    cap on the earnings disregard (it is reached only where nothing is left to pay), housing and goods in kind.
    """
    _ = words.gettext
    way = Way("de_asylblg_care", person, law, words)
    status = way.ask(
        _("Does the person come under the Asylum Seekers Benefits Act?"),
        {
            Status.CITIZEN_OR_SETTLED: _("citizen or settled"),
            Status.TIME_LIMITED: _("time-limited residence"),
            Status.ASYLUM_SEEKER: _("asylum-seeker"),
            Status.TOLERATED_OR_UNDOCUMENTED: _("tolerated or undocumented"),
        }[person.status],
        person.status in UNDER_THE_ACT,
    )
    if status is Answer.NOT_MET:
        return way.finish(status)
    wait = way.parameter("de_asylblg_waiting_months")
    months = person.months_in_country
    question = _("Is the waiting time over, so that social assistance applies by analogy?")
    if months is None or wait is None:
        return way.finish(way.ask(question, months, None, wait))
    looked = _("{months} months in the country").format(months=months)
    if way.ask(question, looked, months >= wait.value, wait) is Answer.MET:
        return _by_analogy(way)
    return _in_the_wait(way)


def _by_analogy(way: Way) -> Trace:
    _ = way.words.gettext
    prolonged = way.judge(
        _("Was the stay not unlawfully prolonged by the person's own conduct?"),
        None,
        _("The authority judges, on what the person did to prolong the stay."),
    )
    as_if = way.person.model_copy(update={"status": Status.CITIZEN_OR_SETTLED})
    way.quote(_("Would care assistance be given by analogy?"), care_assistance(as_if, way.law, way.words))
    return way.finish(prolonged)


def _in_the_wait(way: Way) -> Trace:
    _ = way.words.gettext
    savings = _savings(way)
    gives: list[Sum] = []
    rates = _rates(way, gives)
    care = way.judge(
        _("Is care indispensable in the single case to secure livelihood or health?"),
        None,
        _("The authority judges in the single case (§ 6 AsylbLG); there is no right to care assistance."),
    )
    way.remarks.append(_("Housing and household goods come on top or in kind."))
    return way.finish(all_of(savings, rates), care, gives=gives)


def _savings(way: Way) -> Answer:
    _ = way.words.gettext
    person = way.person
    allowance = way.parameter("de_asylblg_capital_allowance")
    savings = in_euros(person, person.savings)
    question = _("Are savings no higher than what is left to each person?")
    if allowance is None or savings is None:
        return way.ask(question, way.amount(person.savings), None, allowance)
    left = allowance.value * person.household_size
    looked = _("{savings}; left are {limit}").format(savings=euros(way.words, savings), limit=euros(way.words, left))
    return way.ask(question, looked, savings <= left, allowance)


def _rates(way: Way, gives: list[Sum]) -> Answer:
    """§ 3a: the monthly rate of an adult, less income that counts."""
    _ = way.words.gettext
    person = way.person
    question = _("How much are the monthly rates, less income that counts?")
    child = way.parameter("de_child_age_below")
    if child is None or person.age < child.value:
        return way.ask(question, _("rates of children were not read"), None, child)
    if person.setting is Setting.CARE_HOME:
        return way.ask(question, _("the rate in an institution was read in part only"), None)
    shared = person.household is Household.COUPLE or person.german.shared_accommodation
    name = "shared" if shared else "single"
    personal = way.parameter(f"de_asylblg_rate_{name}_personal")
    necessary = way.parameter(f"de_asylblg_rate_{name}_necessary")
    counted, disregard = _counted(way)
    if personal is None or necessary is None or counted is None:
        return way.ask(question, way.amount(person.income), None, personal, necessary, *disregard)
    rate = personal.value + necessary.value
    rest = max(Decimal(0), rate - counted)
    looked = _("{personal} + {necessary} = {rate}; counted income {counted}").format(
        personal=euros(way.words, personal.value),
        necessary=euros(way.words, necessary.value),
        rate=euros(way.words, rate),
        counted=euros(way.words, counted),
    )
    if rest:
        gives.append(monthly(_("Personal and necessary need, after income"), rest, looked))
    return way.ask(question, looked, rest > 0, personal, necessary, *disregard)


def _counted(way: Way) -> tuple[Decimal | None, tuple[Used | None, ...]]:
    """The income that counts, with the parameter that spares part of earnings."""
    person = way.person
    income = in_euros(person, person.income)
    if not income:
        return income, ()
    if person.works_or_trains is None:
        return None, ()
    if not person.works_or_trains:
        return income, ()
    percent = way.parameter("de_asylblg_earnings_disregard_percent")
    return (None if percent is None else cents(income - share(income, percent.value))), (percent,)
