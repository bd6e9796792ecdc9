"""Benefits of the care insurance in a care home: SGB XI §§ 43 and 43c."""

from decimal import Decimal

from dashboard.eligibility.germany.care_grade import ask_grade, graded
from dashboard.eligibility.germany.way import Way, all_of, cents, euros, in_euros, monthly, plain, share
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Person, Setting
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording

STEPS = ("12", "24", "36")


def care_home(person: Person, law: Law, words: Wording) -> Trace:
    """Care in a home: the flat amount of the care grade (§ 43) and the supplement by length of stay (§ 43c).

    Method: the fund pays the flat amount, at most the cost of care. Of the own share of that cost it takes over a
    percentage that grows after 12, 24 and 36 months; a month begun counts (§ 43c (1)), so months are given as counted.
    ``monthly_cost_of_support`` is the cost of care in the home, without board, lodging and investment cost, which the
    person pays in any case. Care grade 1 gives an allowance instead. Before the day on which the supplement began
    there is none.

    Not modelled: board, lodging, investment cost and the training levy.
    """
    _ = words.gettext
    way = Way("de_pflege_care_home", person, law, words)
    inside = way.fact(_("Does the person live in a care home?"), person.setting is Setting.CARE_HOME)
    trace, grading = graded(person, law, words)
    graded_so = ask_grade(way, trace, grading)
    if grading.grade is None:
        return way.finish(inside, graded_so)
    least = way.parameter("de_care_home_grade_min")
    full = way.ask(
        _("Is the care grade high enough for the flat amount?"),
        grading.grade,
        None if least is None else grading.grade >= least.value,
        least,
    )
    if full is Answer.NOT_KNOWN:
        return way.finish(inside, graded_so, full)
    if full is Answer.NOT_MET:
        allowance = way.parameter("de_care_home_grade_1_allowance")
        looked = None if allowance is None else euros(words, allowance.value)
        paid = way.ask(_("How much is the allowance in care grade 1?"), looked, True, allowance)
        gives = [] if allowance is None else [monthly(_("Allowance in care grade 1"), allowance.value)]
        return way.finish(inside, graded_so, paid, gives=gives)
    return _with_flat_amount(way, grading.grade, all_of(inside, graded_so, full))


def _with_flat_amount(way: Way, grade: int, so_far: Answer) -> Trace:
    _ = way.words.gettext
    flat = way.parameter(f"de_care_home_flat_grade_{grade}")
    given = way.person.monthly_cost_of_support
    price = in_euros(way.person, given)
    looked = None if flat is None else euros(way.words, flat.value)
    flat_known = way.ask(_("How much is the flat amount of this grade?"), looked, True, flat)
    needed = [so_far, flat_known]
    if given is not None:
        needed.append(
            way.ask(
                _("What does care in the home cost a month, without board, lodging and investment cost?"),
                way.amount(given),
                None if price is None else True,
            )
        )
    percent, supplement_known = _percent(way)
    needed.append(supplement_known)
    if flat is None:
        return way.finish(*needed)
    if price is None:
        way.remarks.append(_("Without the cost of care in the home, the own share cannot be worked out."))
        return way.finish(*needed, gives=[monthly(_("Flat amount, paid to the home"), flat.value)])
    gives, costs = _sums(way, flat, price, percent)
    way.remarks.append(_("Board, lodging and investment cost come on top and are paid by the person."))
    return way.finish(*needed, gives=gives, costs=costs)


def _percent(way: Way) -> tuple[Used | None, Answer]:
    """The percentage by length of stay; met without one before the supplement began."""
    _ = way.words.gettext
    question = _("Which share of the own share does the fund take over after this length of stay?")
    months = way.person.german.months_in_care_home
    if way.begins_later("de_care_home_surcharge_to_12_months"):
        way.remarks.append(_("On this day there was no supplement by length of stay yet."))
        return None, Answer.MET
    steps = [way.parameter(f"de_care_home_surcharge_step_{step}") for step in STEPS]
    passed = [step for step, used in zip(STEPS, steps, strict=True) if used is not None and months > used.value]
    name = f"over_{passed[-1]}_months" if passed else "to_12_months"
    percent = way.parameter(f"de_care_home_surcharge_{name}")
    looked = _("{months} months").format(months=months)
    if percent is not None:
        looked = _("{months} months: {percent} per cent").format(months=months, percent=plain(way.words, percent.value))
    return percent, way.ask(question, looked, True, *steps, percent)


def _sums(way: Way, flat: Used, price: Decimal, percent: Used | None) -> tuple[list[Sum], list[Sum]]:
    _ = way.words.gettext
    paid = min(flat.value, price)
    own = price - paid
    gives = [monthly(_("Flat amount, paid to the home"), paid)]
    if percent is not None and own:
        supplement = cents(share(own, percent.value))
        how = _("{percent} per cent of {own}").format(
            percent=plain(way.words, percent.value), own=euros(way.words, own)
        )
        gives.append(monthly(_("Supplement by length of stay, paid to the home"), supplement, how))
        own -= supplement
    return gives, [monthly(_("Own share of the cost of care that is left"), own)]
