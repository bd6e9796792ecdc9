"""Young people who leave care: their four statuses, and the council tax discount in Birmingham."""

from dashboard.eligibility.england.common import EnglishWalk, all_of, any_of
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording
from etl.contracts.vocabulary import Currency


def leaving_care(person: Person, law: Law, words: Wording) -> Trace:
    """Eligible, relevant, former relevant and qualifying young people: Children Act 1989 as amended by the Children
    (Leaving Care) Act 2000; Children and Social Work Act 2017, section 3 (personal adviser).

    Weeks in care since the birthday of the parameter, and days in care at 16 or 17. With enough of both a young
    person is eligible (in care), relevant (no longer in care) or, from 18 to the birthday at which the personal
    adviser ends, former relevant. With days but too few weeks, or after a special guardianship order, qualifying.
    Money is named for former relevant young people only, on days for which its amount is known.
    Not modelled: returns home, accommodation in vacations, staying with former foster carers, local offers.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_leaving_care", person, law, words)
    facts = person.english_child
    weeks, days, since = (
        walk.parameter("en_care_leaver_weeks_min"),
        walk.parameter("en_care_leaver_days_at_16_min"),
        walk.parameter("en_care_leaver_weeks_counted_from_age"),
    )
    enough_weeks = walk.ask(
        _("Were there enough weeks in care since the age from which they count?"),
        facts.weeks_in_care,
        None if facts.weeks_in_care is None or weeks is None else facts.weeks_in_care >= weeks.value,
        weeks,
        since,
    )
    enough_days = walk.ask(
        _("Were there enough days in care at the age of eligible and relevant children?"),
        facts.days_in_care,
        None if facts.days_in_care is None or days is None else facts.days_in_care >= days.value,
        days,
    )
    had_care = all_of(enough_weeks, enough_days)
    at_16_or_17 = _ask_ages(
        walk,
        _("Is the person of the age of eligible and relevant children?"),
        "en_eligible_child_age_min",
        "en_eligible_child_age_max",
    )
    in_care = Answer.NOT_MET
    if at_16_or_17 is Answer.MET:
        in_care = walk.ask_fact(_("Is the person in care now?"), facts.in_care_now)
    former = all_of(had_care, _ask_adviser(walk)) if at_16_or_17 is Answer.NOT_MET else Answer.NOT_MET
    young = all_of(had_care, at_16_or_17)
    qualifying = Answer.NOT_MET
    if any_of(young, former) is not Answer.MET:
        qualifying = _ask_qualifying(walk, enough_weeks, enough_days)
    answer = any_of(young, former, qualifying)
    if answer is Answer.MET:
        walk.remarks.append(_status(walk, young, former, in_care))
    walk.time_limit("", None, "en_pathway_review_months", _("The pathway plan is reviewed every {limit} months."))
    return walk.finish(answer, _money(walk) if former is Answer.MET else [])


def council_tax_discount(person: Person, law: Law, words: Wording) -> Trace:
    """Council tax discount for care leavers: discretionary reduction of Birmingham City Council.

    In the care of Birmingham, named on the bill, and between the lowest age and the birthday at which the discount
    ends. In its first version the council could go on to a later birthday: that is its judgement. The day on which
    the birthday rose is not known; the law here changes on the day of the page that states it.
    Not modelled: the amount of the bill, and other reductions, which come first.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_care_leaver_council_tax", person, law, words)
    facts = person.english_child
    walk.ask_fact(_("Was the person in the care of Birmingham?"), facts.in_care_of_birmingham)
    walk.ask_fact(_("Is the person named on the council tax bill?"), facts.named_on_council_tax_bill)
    youngest = walk.parameter("en_birmingham_council_tax_care_leaver_age_min")
    walk.ask(
        _("Has the person reached the lowest age for the discount?"),
        person.age,
        None if youngest is None else person.age >= youngest.value,
        youngest,
    )
    until = walk.parameter("en_birmingham_council_tax_care_leaver_until_age")
    discretion = walk.parameter("en_birmingham_council_tax_care_leaver_discretion_age")
    question = _("Is the person still below the age at which the discount ends?")
    if until is not None and discretion is not None and until.value <= person.age < discretion.value:
        judge = _("The council could go on with the discount up to a later birthday.")
        walk.ask(question, person.age, None, until, discretion, judged_by=judge)
    else:
        walk.ask(question, person.age, None if until is None else person.age < until.value, until)
    walk.remarks.append(_("The bill is reduced to zero; other discounts and Council Tax Support come first."))
    return walk.finish()


def _ask_ages(walk: EnglishWalk, question: str, lowest_id: str, highest_id: str) -> Answer:
    lowest, highest = walk.parameter(lowest_id), walk.parameter(highest_id)
    met = None if lowest is None or highest is None else lowest.value <= walk.person.age <= highest.value
    return walk.ask(question, walk.person.age, met, lowest, highest)


def _ask_adviser(walk: EnglishWalk) -> Answer:
    """From 18 to the birthday at which the personal adviser ends."""
    _ = walk.words.gettext
    lowest, until = walk.parameter("en_former_relevant_age_min"), walk.parameter("en_personal_adviser_age_max")
    return walk.ask(
        _("Has the person come of age, and is still below the age at which the personal adviser ends?"),
        walk.person.age,
        None if lowest is None or until is None else lowest.value <= walk.person.age < until.value,
        lowest,
        until,
    )


def _ask_qualifying(walk: EnglishWalk, enough_weeks: Answer, enough_days: Answer) -> Answer:
    """In care at 16 or 17 for too few weeks, or looked after before a special guardianship order."""
    _ = walk.words.gettext
    age = _ask_ages(
        walk,
        _("Is the person of the age of qualifying young people?"),
        "en_qualifying_age_min",
        "en_qualifying_age_max",
    )
    guardianship = walk.ask_fact(
        _("Was the person looked after before a special guardianship order?"),
        walk.person.english_child.special_guardianship_after_care,
    )
    too_few = {Answer.MET: Answer.NOT_MET, Answer.NOT_MET: Answer.MET}.get(enough_weeks, enough_weeks)
    return all_of(age, any_of(guardianship, all_of(too_few, enough_days)))


def _status(walk: EnglishWalk, young: Answer, former: Answer, in_care: Answer) -> str:
    _ = walk.words.gettext
    if young is Answer.MET:
        said = {Answer.MET: _("Status: eligible child."), Answer.NOT_MET: _("Status: relevant child.")}
        return said.get(in_care, _("Status: eligible child while in care, relevant child after it."))
    if former is Answer.MET:
        return _("Status: former relevant young person.")
    return _("Status: qualifying young person.")


def _money(walk: EnglishWalk) -> list[Sum]:
    """Amounts whose value on the day is known; each is shown as a step with its source."""
    _ = walk.words.gettext
    gives = []
    home = walk.parameter("en_setting_up_home_allowance_min")
    question = _("Is the allowance for setting up a home known?")
    walk.ask(question, None if home is None else walk.pounds(home.value), True, home)
    if home is not None:
        expected = _("Once; expected of councils by the government.")
        gives.append(Sum(_("Allowance for setting up a home, at least"), home.value, Currency.GBP, None, expected))
    if walk.person.english_child.in_higher_education:
        grant = walk.parameter("en_higher_education_grant")
        question = _("Is the grant for higher education known?")
        walk.ask(question, None if grant is None else walk.pounds(grant.value), True, grant)
        if grant is not None:
            gives.append(Sum(_("Grant for higher education"), grant.value, Currency.GBP, None))
    return gives
