"""Young adults after help with upbringing: SGB VIII §§ 7, 41 and 41a, contribution § 94."""

from dashboard.eligibility.germany.way import Way, cents, euros, in_euros, monthly, share
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording


def help_for_young_adults(person: Person, law: Law, words: Wording) -> Trace:
    """Hilfe für junge Volljährige, SGB VIII §§ 41, 7 (1) no. 3, 94.

    Method: 18 to under 27. Up to the age of 21 help may begin; from then on it can only go on, in justified cases. That
    personality development does not ensure an independent life is judged. From own income at most a percentage is
    asked, none since 1 January 2023; the most is worked out.

    Not modelled: the text before 10 June 2021, the return after an end, the check before a transition, parents'
    contributions.
    """
    _ = words.gettext
    way = Way("hh_junge_volljaehrige_41", person, law, words)
    age = _young_adult(way)
    begun = _begun_in_time(way)
    need = way.judge(
        _("Does personality development not ensure a self-determined and independent life?"),
        person.child.needs_help_to_live_independently,
        _("Several professionals of the youth office judge in the help plan (§§ 36, 41 SGB VIII)."),
    )
    costs: list[Sum] = []
    _own_income(way, costs)
    return way.finish(age, begun, need, costs=costs)


def _young_adult(way: Way) -> Answer:
    _ = way.words.gettext
    least = way.parameter("de_young_adult_age_min")
    below = way.parameter("de_young_adult_age_below")
    age = way.person.age
    met = None if least is None or below is None else least.value <= age < below.value
    return way.ask(_("Is the person a young adult?"), age, met, least, below)


def _begun_in_time(way: Way) -> Answer:
    _ = way.words.gettext
    end = way.parameter("de_young_adult_regular_age_end")
    question = _("Does help begin before its regular end, or go on in a justified case?")
    helped = way.person.child.months_in_care
    age = way.person.age
    if end is None or age < end.value:
        return way.ask(question, age, None if end is None else True, end)
    if not helped:
        looked = None if helped is None else _("no help before this age")
        return way.ask(question, looked, None if helped is None else False, end)
    looked = _("{months} months of help before").format(months=helped)
    return way.ask(
        question,
        looked,
        None,
        end,
        judged_by=_("The youth office judges whether the case is justified, and for how long."),
    )


def _own_income(way: Way, costs: list[Sum]) -> None:
    """A step that informs: what may be asked from own income, at most."""
    _ = way.words.gettext
    percent = way.parameter("de_young_person_contribution_percent")
    income = in_euros(way.person, way.person.income)
    question = _("What may be asked from the young person's own income, at most?")
    if percent is None or income is None:
        way.ask(question, way.amount(way.person.income), None, percent)
        return
    most = cents(share(income, percent.value))
    way.ask(question, euros(way.words, most), True, percent)
    costs.append(monthly(_("Contribution from own income to residential help, at most"), most))


def aftercare(person: Person, law: Law, words: Wording) -> Trace:
    """Nachbetreuung, SGB VIII § 41a.

    Method: a young adult whose help has ended. Period and extent are set in the help plan.
    Not modelled: what "a reasonable time" is; the law names none.
    """
    _ = words.gettext
    way = Way("hh_nachbetreuung_41a", person, law, words)
    age = _young_adult(way)
    ended = way.fact(_("Has help for young adults ended?"), person.child.help_has_ended)
    way.remarks.append(_("The youth office and the young adult set period and extent in the help plan."))
    return way.finish(age, ended)
