"""Benefits of the care insurance at home: SGB XI §§ 28a, 36 to 45b."""

from decimal import Decimal

from dashboard.eligibility.germany.care_grade import ask_grade, at_least, graded
from dashboard.eligibility.germany.way import Way, cents, euros, in_euros, monthly, plain
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Person, Setting
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording
from etl.contracts.vocabulary import Currency

TWO_DECIMALS = Decimal("0.01")


def care_at_home(person: Person, law: Law, words: Wording) -> Trace:
    """Cash, services or both at home, with the relief amount: SGB XI §§ 28a, 36, 37, 38, 45b; also §§ 40, 41, 42a.

    Method: amounts by care grade and day. What services cost a month decides between cash (nothing), services (the
    limit or more) and the combination of § 38: the share of the services' limit that is used, rounded to two decimals
    of a per cent, leaves the rest of 100 per cent of the cash benefit. Without that cost both ways are shown.
    Care grade 1 opens the relief amount only.

    Not modelled: the choice itself, which belongs to the person and binds for six months; advisory visits; the
    supplement for shared flats; respite care before 2026; the conversion of unused services (§ 45a (4)).
    """
    _ = words.gettext
    way = Way("de_pflege_at_home", person, law, words)
    at_home = way.fact(_("Is the person cared for at home?"), person.setting is Setting.HOME)
    trace, grading = graded(person, law, words)
    graded_so = ask_grade(way, trace, grading)
    relief_open = at_least(
        way, grading, "de_relief_amount_grade_min", _("Is the care grade high enough for the relief amount?")
    )
    open_for_all = at_least(
        way, grading, "de_cash_or_services_grade_min", _("Is the care grade high enough for cash or services?")
    )
    needed = [at_home, graded_so, relief_open]
    if grading.grade is None:
        return way.finish(*needed)
    gives: list[Sum] = []
    costs: list[Sum] = []
    if open_for_all is Answer.MET:
        needed.append(_cash_and_services(way, grading.grade, gives, costs))
    elif open_for_all is Answer.NOT_KNOWN:
        needed.append(open_for_all)
    else:
        way.remarks.append(_("Care grade 1 gives no cash and no services; advice, aids and adaptations stay open."))
    relief = way.parameter("de_relief_amount")
    needed.append(
        way.ask(
            _("How much is the relief amount?"),
            None if relief is None else euros(words, relief.value),
            True,
            relief,
        )
    )
    if relief is not None:
        gives.append(monthly(_("Relief amount, against receipts, up to"), relief.value))
    _besides(way, grading.grade, open_for_all is Answer.MET, gives)
    return way.finish(*needed, gives=gives, costs=costs)


def _cash_and_services(way: Way, grade: int, gives: list[Sum], costs: list[Sum]) -> Answer:
    """§§ 36 to 38: one step with both amounts, and sums by what services cost."""
    _ = way.words.gettext
    cash = way.parameter(f"de_cash_benefit_grade_{grade}")
    limit = way.parameter(f"de_home_services_grade_{grade}")
    price = in_euros(way.person, way.person.monthly_cost_of_support)
    question = _("What do care services at home cost a month, against the limit of this grade?")
    given = way.person.monthly_cost_of_support
    if cash is None or limit is None:
        return way.ask(question, way.amount(given), None, cash, limit)
    if given is not None and price is None:
        return way.ask(question, way.amount(given), None, cash, limit)
    if price is None:
        gives.append(monthly(_("Cash benefit, if the person secures care without paid services"), cash.value))
        gives.append(monthly(_("Or services, up to"), limit.value))
        return way.ask(question, _("not given; both ways are shown"), True, cash, limit)
    paid = min(price, limit.value)
    if paid:
        gives.append(monthly(_("Services paid by the fund"), paid))
    rest = _rest_of_cash(way, cash, limit, paid, gives)
    if price > paid:
        costs.append(
            monthly(
                _("Cost of services above the limit"),
                price - paid,
                _("{cost} − {limit}").format(cost=euros(way.words, price), limit=euros(way.words, paid)),
            )
        )
    looked = _("{cost} of {limit}; {rest} per cent of the cash benefit are left").format(
        cost=euros(way.words, price), limit=euros(way.words, limit.value), rest=plain(way.words, rest)
    )
    return way.ask(question, looked, True, cash, limit)


def _rest_of_cash(way: Way, cash: Used, limit: Used, paid: Decimal, gives: list[Sum]) -> Decimal:
    """§ 38: what the unused share of the services' limit leaves of the cash benefit, in per cent."""
    _ = way.words.gettext
    rest = 100 - (paid / limit.value * 100).quantize(TWO_DECIMALS, "ROUND_HALF_UP")
    if rest:
        how = _("{rest} per cent of {cash}").format(rest=plain(way.words, rest), cash=euros(way.words, cash.value))
        gives.append(monthly(_("Cash benefit, the part that is left"), cents(cash.value * rest / 100), how))
    return rest


def _besides(way: Way, grade: int, from_grade_2: bool, gives: list[Sum]) -> None:
    """What else there is at home: steps that inform, not known on days for which no amount was read."""
    _ = way.words.gettext
    if from_grade_2:
        _one_more(
            way,
            f"de_day_care_grade_{grade}",
            _("How much is there for day care?"),
            _("Day care, besides, up to"),
            gives,
        )
        least = way.parameter("de_respite_grade_min")
        if least is None or grade >= least.value:
            _one_more(
                way,
                "de_joint_respite_amount",
                _("How much is there for substitute care and short stays?"),
                _("Substitute care and short stays, up to"),
                gives,
                least,
            )
    _one_more(
        way,
        "de_care_aids_consumables",
        _("How much is there for care aids that are used up?"),
        _("Care aids that are used up, up to"),
        gives,
    )
    _one_more(
        way,
        "de_home_adaptation_per_measure",
        _("How much is there for adapting the home?"),
        _("Adapting the home, each measure, up to"),
        gives,
    )


def _one_more(
    way: Way, parameter_id: str, question: str, name: str, gives: list[Sum], *conditions: Used | None
) -> None:
    amount = way.parameter(parameter_id)
    looked = None if amount is None else euros(way.words, amount.value)
    if way.ask(question, looked, True, amount, *conditions) is Answer.MET and amount is not None:
        gives.append(Sum(name, amount.value, Currency.EUR, amount.per))
