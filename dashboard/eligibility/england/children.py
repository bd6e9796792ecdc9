"""Children: in need, protection enquiries, being looked after, arriving alone, families without public funds."""

from dashboard.eligibility.england.common import EnglishWalk, all_of, any_of
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person, Status
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording
from etl.contracts.vocabulary import Currency, Per

_FOSTER_BANDS = ("0_2", "3_4", "5_10", "11_15", "16_17")


def child_in_need(person: Person, law: Law, words: Wording) -> Trace:
    """Child in need: Children Act 1989, section 17(10) and (11).

    A child in the area who is disabled, or who without services is unlikely to reach a reasonable standard of health
    or development, or whose health or development is likely to be impaired; the authority judges the last two.
    Time limits (decision, assessment) are compared where days are given; missing them takes no help away.
    Not modelled: which services follow; the duty is general and gives no right to a certain service.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_children_in_need_s17", person, law, words)
    child = walk.ask_child()
    area = walk.ask_in_area()
    need = _ask_need(walk)
    walk.time_limit(
        _("Was the kind of response decided in time after the referral (working days)?"),
        person.english_child.days_to_decision,
        "en_s17_decision_working_days",
        _("Decision on the kind of response: within {limit} working day(s) of the referral."),
    )
    _limit_assessment(walk)
    return walk.finish(all_of(child, area, need))


def child_protection_enquiry(person: Person, law: Law, words: Wording) -> Trace:
    """Duty to enquire: Children Act 1989, section 47.

    A child who lives or is found in the area and is under an emergency protection order or in police protection, or
    of whom the authority has reasonable cause to suspect significant harm, which it judges. Time limits of the
    conference and of reviews are compared where they are given; missing them takes no protection away.
    Not modelled: whether the conference makes a plan, which is its judgement.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_child_protection_enquiry_s47", person, law, words)
    facts = person.english_child
    child = walk.ask_child()
    area = walk.ask_in_area()
    protected = walk.ask_fact(
        _("Is the child under an emergency protection order or in police protection?"),
        facts.under_emergency_protection,
    )
    suspected = walk.ask_fact(
        _("Or is there reasonable cause to suspect that the child suffers, or is likely to suffer, significant harm?"),
        person.child.suspected_significant_harm,
        _("The authority judges whether there is reasonable cause to suspect significant harm."),
    )
    walk.time_limit(
        _("Was the first child protection conference held in time (working days)?"),
        facts.days_to_conference,
        "en_cp_conference_working_days",
        _("First child protection conference: within {limit} working days."),
    )
    walk.time_limit(
        _("Was the plan first reviewed in time (months)?"),
        facts.months_to_first_review,
        "en_cp_first_review_months",
        _("First review of a plan: within {limit} months."),
    )
    walk.time_limit(
        _("Was the plan reviewed often enough after that (months)?"),
        facts.months_between_reviews,
        "en_cp_later_review_months",
        _("Later reviews of a plan: at most every {limit} months."),
    )
    return walk.finish(all_of(child, area, any_of(protected, suspected)))


def looked_after_child(person: Person, law: Law, words: Wording) -> Trace:
    """Looked after child: Children Act 1989, in the definition of the official statistics.

    A child who has been accommodated without a break for more than the hours of the parameter, or is under a care
    order or a placement order. To a foster carer goes at least the national minimum allowance of the child's age
    band for the rest of England, to which Birmingham belongs, where the day has one.
    Not modelled: the choice of a placement, and allowances above the minimum.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_looked_after_child", person, law, words)
    facts = person.english_child
    child = walk.ask_child()
    hours = walk.parameter("en_looked_after_hours")
    accommodated = walk.ask(
        _("Has the child been accommodated without a break for longer than the limit (hours)?"),
        facts.hours_accommodated,
        None if facts.hours_accommodated is None or hours is None else facts.hours_accommodated > hours.value,
        hours,
    )
    care = walk.ask_fact(_("Or is the child under a care order?"), facts.care_order)
    placement = walk.ask_fact(_("Or is the child under a placement order?"), facts.placement_order)
    answer = all_of(child, any_of(accommodated, care, placement))
    gives = _foster_allowance(walk) if facts.in_foster_care and answer is Answer.MET else []
    return walk.finish(answer, gives)


def unaccompanied_child(person: Person, law: Law, words: Wording) -> Trace:
    """Unaccompanied asylum-seeking child: Children Act 1989; National Transfer Scheme.

    A child in the area who applied for asylum in their own right and is separated from both parents and from any
    other responsible adult. Where age is disputed, the authority judges it.
    Not modelled: transfer to another authority; its share of children is a measure for authorities, not for a child.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_uasc", person, law, words)
    if person.english_child.age_disputed:
        walk.ask(
            _("Is the person a child in the sense of the law?"),
            _("Age is disputed."),
            None,
            walk.parameter("en_child_age_max"),
            judged_by=_("The authority assesses a disputed age."),
        )
    else:
        walk.ask_child()
    walk.ask_fact(_("Has the child applied for asylum in their own right?"), person.status is Status.ASYLUM_SEEKER)
    walk.ask_fact(
        _("Is the child separated from both parents and from any other responsible adult?"), person.child.arrived_alone
    )
    walk.remarks.append(_("The child is looked after like any other; immigration status is no bar."))
    return walk.finish()


def families_without_public_funds(person: Person, law: Law, words: Wording) -> Trace:
    """Families with no recourse to public funds: Children Act 1989, section 17; Nationality, Immigration and Asylum
    Act 2002, Schedule 3; R (BCD) v Birmingham Children's Trust [2023] EWHC 137 (Admin).

    The person is the child. A child in need (a destitute or homeless family counts) in a family without recourse to
    public funds. Status decides the standard: without leave to remain only what prevents a breach of human rights;
    lawfully here what promotes the child's welfare. The authority judges both; there is no rate of law, and the
    amount of the one case is none. Not modelled: asylum seekers, of whom the rules read here do not speak.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_nrpf_s17", person, law, words)
    child = walk.ask_child()
    area = walk.ask_in_area()
    need = walk.ask_fact(_("Is the family destitute or homeless?"), person.english_child.destitute_or_homeless)
    if need is not Answer.MET:
        need = any_of(need, _ask_need(walk))
    status = _ask_public_funds(walk)
    standard = Answer.NOT_KNOWN
    if status is Answer.MET:
        lawful = person.status is Status.TIME_LIMITED
        standard = walk.ask(
            _("How far does support go?"),
            _("Welfare standard: the family is lawfully here.")
            if lawful
            else _("Human rights standard: the family has no leave to remain."),
            None,
            judged_by=_("The authority judges what promotes the child's welfare; asylum support is no ceiling.")
            if lawful
            else _("The authority judges what prevents a breach of human rights; asylum support is the floor."),
        )
        walk.remarks.append(_("There is no rate of support in law."))
    _limit_assessment(walk)
    return walk.finish(all_of(child, area, need, status, *([standard] if status is Answer.MET else [])))


def _ask_need(walk: EnglishWalk) -> Answer:
    """The two ways to be a child in need: a disability, or health or development at risk."""
    _ = walk.words.gettext
    disabled = walk.ask_fact(_("Is the child disabled as the Act defines it?"), walk.person.english_child.disabled)
    risk = walk.ask_fact(
        _("Or are the child's health or development at risk without services?"),
        walk.person.child.in_need,
        _("The authority judges what a reasonable standard of health or development is, and what would impair it."),
    )
    return any_of(disabled, risk)


def _limit_assessment(walk: EnglishWalk) -> None:
    _ = walk.words.gettext
    walk.time_limit(
        _("Was the assessment finished in time after the referral (working days)?"),
        walk.person.english_child.days_to_assessment,
        "en_s17_assessment_working_days",
        _("Assessment: within {limit} working days of the referral."),
    )


def _ask_public_funds(walk: EnglishWalk) -> Answer:
    _ = walk.words.gettext
    status = walk.person.status
    without: bool | None = None
    if status is Status.CITIZEN_OR_SETTLED:
        without = False
    elif status is Status.TOLERATED_OR_UNDOCUMENTED:
        without = True
    elif status is Status.TIME_LIMITED:
        without = walk.person.english_child.no_recourse_to_public_funds
    shown = {
        Status.CITIZEN_OR_SETTLED: _("citizen or settled"),
        Status.TIME_LIMITED: _("time-limited leave to remain"),
        Status.ASYLUM_SEEKER: _("asylum seeker; the rules read here do not say"),
        Status.TOLERATED_OR_UNDOCUMENTED: _("no leave to remain"),
    }
    return walk.ask(_("Is the family without recourse to public funds?"), shown[status], without)


def _foster_allowance(walk: EnglishWalk) -> list[Sum]:
    """The minimum allowance of the child's age band; a step that is not known where the day has none."""
    _ = walk.words.gettext
    question = _("Is the national minimum fostering allowance known?")
    for band in _FOSTER_BANDS:
        prefix = f"en_foster_allowance_{band}"
        lowest, highest = walk.parameter(f"{prefix}_age_min"), walk.parameter(f"{prefix}_age_max")
        if lowest is None or highest is None or not lowest.value <= walk.person.age <= highest.value:
            continue
        amount = walk.parameter(prefix)
        walk.ask(question, walk.person.age, True, amount, lowest, highest)
        if amount is None:
            return []
        how = _("National minimum for the child's age, rest of England; a council may pay more.")
        return [Sum(_("Allowance to the foster carer, at least"), amount.value, Currency.GBP, Per.WEEK, how)]
    walk.ask(question, walk.person.age, None)
    return []
