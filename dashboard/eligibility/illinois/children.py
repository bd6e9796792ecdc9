"""Children and young people: from a report to a finding, custody, help at home, care to 21, limits of caseloads."""

from dashboard.eligibility.illinois.common import IllinoisWalk
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Trace, together
from dashboard.language import Wording


def il_child_protection_investigation(person: Person, law: Law, words: Wording) -> Trace:
    """From a report to a finding: 325 ILCS 5, sections 3, 4, 4.5, 7, 7.12, 7.16, 9; 89 Ill. Adm. Code 300 and 336.

    Met means an indicated finding, not met an unfounded one or none. Method: the child's age; a report; who is said to
    have caused the harm; the hotline judges suspicion, the investigator whether credible evidence supports it.
    Time limits (written confirmation of a mandated report, beginning, end with extensions) are steps of their own where
    days and hours are known; they bind the reporter and the authority and do not change the finding.
    Not modelled: safety plans, the undetermined finding, the register.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_child_protection_investigation", person, law, words)
    child = person.illinois_child
    walk.younger_than(_("Is the child young enough?"), "il_child_protection_age_limit")
    walk.yes_no(_("Was a report made to the hotline?"), person.child.reported)
    walk.yes_no(_("Is it said of a caretaker, a household member or a person of trust?"), child.caretaker_or_trusted)
    walk.yes_no(
        _("Would the circumstances lead a reasonable person to suspect abuse or neglect?"),
        child.reasonable_suspicion,
        _("The hotline judges whether the call meets the criteria."),
    )
    walk.yes_no(
        _("Does credible evidence support the allegation?"),
        person.child.credible_evidence,
        _("The investigator judges whether credible evidence supports the allegation."),
    )
    finding = together(walk.steps)
    remarks = []
    if person.child.reporter_is_mandated:
        question = _("Was the mandated report confirmed in writing in time?")
        _hours(walk, question, child.confirmed_in_writing_hours, "il_child_protection_written_hours")
    if child.started_after_hours is not None:
        question = _("Did the investigation begin in time?")
        _hours(walk, question, child.started_after_hours, "il_child_protection_start_hours")
    _finished(walk)
    appeal = walk.parameter("il_child_protection_appeal_days")
    if finding is Answer.MET and appeal is not None:
        remarks.append(_("{name}: {count}.").format(name=appeal.name, count=appeal.value))
    return walk.finish(remarks=remarks, answer=finding)


def _hours(walk: IllinoisWalk, question: str, hours: int | None, limit_id: str) -> Answer:
    _ = walk.words.gettext
    limit = walk.parameter(limit_id)
    shown = None if hours is None else _("{count} hours").format(count=hours)
    return walk.ask(question, shown, None if hours is None or limit is None else hours <= limit.value, limit)


def _finished(walk: IllinoisWalk) -> None:
    _ = walk.words.gettext
    days, extensions = walk.person.illinois_child.finished_after_days, walk.person.illinois_child.extensions
    if days is None:
        return
    limit, longer = walk.parameter("il_child_protection_days"), walk.parameter("il_child_protection_extension_days")
    used = (limit, longer) if extensions else (limit,)
    met = None
    if limit is not None and (longer is not None or not extensions):
        met = days <= limit.value + (extensions * longer.value if longer else 0)
    walk.ask(_("Was the investigation completed in time?"), _("{count} days").format(count=days), met, *used)


def il_temporary_protective_custody(person: Person, law: Law, words: Wording) -> Trace:
    """Temporary protective custody: 705 ILCS 405/2-7, 2-9, 2-10, 2-13, 2-2.

    Method: the child's age; a hearing within the hours (Saturdays, Sundays and court holidays are not counted: the
    hours given are without them); the court judges probable cause. Not met means release.
    Not modelled: urgent and immediate necessity, reasonable efforts, where the child is placed.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_temporary_protective_custody", person, law, words)
    walk.younger_than(_("Is the child young enough?"), "il_juvenile_court_age_limit")
    question = _("Was the hearing held in time?")
    _hours(walk, question, person.illinois_child.hearing_after_hours, "il_custody_hearing_hours")
    walk.yes_no(
        _("Is there probable cause to believe that the child is abused, neglected or dependent?"),
        person.illinois_child.probable_cause,
        _("The juvenile court judges whether there is probable cause."),
    )
    return walk.finish()


def il_abuse_neglect_dependency_wardship(person: Person, law: Law, words: Wording) -> Trace:
    """Wardship: 705 ILCS 405/2-1 to 2-4, 2-23, 2-31.

    Method: the child's age; the court judges abuse, neglect or dependency.
    Not modelled: the definitions themselves, disposition and placement.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_abuse_neglect_dependency_wardship", person, law, words)
    walk.younger_than(_("Is the child young enough?"), "il_juvenile_court_age_limit")
    walk.yes_no(
        _("Is the child abused, neglected or dependent?"),
        person.illinois_child.court_finds_abuse_neglect_or_dependency,
        _("The juvenile court judges whether the child is abused, neglected or dependent."),
    )
    ends = walk.parameter("il_wardship_end_age")
    return walk.finish(remarks=[] if ends is None else [_("{name}: {count}.").format(name=ends.name, count=ends.value)])


def il_intact_family_services(person: Person, law: Law, words: Wording) -> Trace:
    """Intact Family Services: 20 ILCS 505/5; 89 Ill. Adm. Code 302.40 and 304.3; narrower criteria since August 2012.

    Method: all children are at home; the investigator judges the risk after an investigation. The day must be one on
    which the narrower criteria hold. Not modelled: whether a family may refuse, a means test (none was read).
    """
    _ = words.gettext
    walk = IllinoisWalk("il_intact_family_services", person, law, words)
    least, most = walk.parameter("il_intact_target_months_min"), walk.parameter("il_intact_target_months_max")
    walk.ask(_("Do the criteria hold on this day?"), words.day(person.on), True, least, most)
    walk.yes_no(_("Are all children of the family at home?"), person.illinois_child.all_children_at_home)
    walk.yes_no(
        _("Is there a higher risk after an investigation?"),
        person.illinois_child.higher_risk_after_investigation,
        _("The investigator judges the risk and decides on the referral."),
    )
    remarks = []
    if least is not None and most is not None:
        text = _("The help is meant to last {least} to {most} months.")
        remarks.append(text.format(least=least.value, most=most.value))
    return walk.finish(remarks=remarks)


def il_extended_foster_care(person: Person, law: Law, words: Wording) -> Trace:
    """Extended care: 705 ILCS 405/2-31, 2-33; 20 ILCS 505/5(n-1).

    Method: age from which care counts as extended and age at which wardship ends; then either the young person is a
    ward, or wardship ended after 18, no petition is pending and the court judges that coming back is in the best
    interest. Not modelled: continuing for good cause above the earlier end age, closing a case, help by consent.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_extended_foster_care", person, law, words)
    child = person.illinois_child
    walk.age_from(_("Is the young person old enough?"), "il_wardship_from_age")
    walk.younger_than(_("Is the young person younger than the age at which wardship ends?"), "il_wardship_end_age")
    if child.ward_of_court:
        walk.yes_no(_("Is the young person a ward of the court?"), True)
        remark = _("To close the case the court weighs wish, plans, engagement and supports.")
        return walk.finish(remarks=[remark])
    if child.ward_of_court is None:
        walk.yes_no(_("Is the young person a ward of the court?"), None)
        return walk.finish()
    walk.yes_no(_("Did wardship end after 18?"), child.wardship_ended_after_18)
    pending = child.petition_pending
    walk.yes_no(_("Is no petition pending?"), None if pending is None else not pending)
    walk.yes_no(
        _("Is coming back in the young person's best interest?"),
        child.return_in_best_interest,
        _("The juvenile court judges the best interest of the young person."),
    )
    return walk.finish()


def il_bh_caseload_limits(person: Person, law: Law, words: Wording) -> Trace:
    """Limits of caseloads: B.H. v. Smith, No. 88 C 5599, consent decree of December 1991. Met means: within them.

    Method: an investigator's new investigations of a month against the limit, or in a peak month against the higher
    one while peak months are left; those of a year; a foster care caseworker's children or, instead, families with
    several children. Only what is given is asked. Not modelled: today's limit for permanency caseworkers.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_bh_caseload_limits", person, law, words)
    load = person.illinois_caseload
    _month(walk)
    if load.new_investigations_in_year is not None:
        question = _("Are the new investigations of the year within the limit?")
        _count(walk, question, load.new_investigations_in_year, "il_bh_investigations_year")
    if load.foster_families is not None:
        question = _("Are the families with several children within the limit?")
        _count(walk, question, load.foster_families, "il_bh_foster_families")
    elif load.foster_children is not None:
        question = _("Are the children in foster care within the limit?")
        _count(walk, question, load.foster_children, "il_bh_foster_children")
    if not walk.steps:
        walk.ask(_("What is the caseload?"), None, None)
    return walk.finish()


def _count(walk: IllinoisWalk, question: str, count: int, limit_id: str) -> None:
    limit = walk.parameter(limit_id)
    walk.ask(question, count, limit is not None and count <= limit.value, limit)


def _month(walk: IllinoisWalk) -> None:
    _ = walk.words.gettext
    load, ordinary = walk.person.illinois_caseload, walk.parameter("il_bh_investigations_month")
    if load.new_investigations_in_month is None:
        return
    question, count = _("Are the new investigations of the month within the limit?"), load.new_investigations_in_month
    if ordinary is not None and count <= ordinary.value:
        walk.ask(question, count, True, ordinary)
        return
    higher, allowed = walk.parameter("il_bh_investigations_peak_month"), walk.parameter("il_bh_peak_months")
    within = None
    if higher is not None and allowed is not None:
        within = count <= higher.value and load.peak_months_before < allowed.value
    walk.ask(question, count, within, ordinary, higher, allowed)
