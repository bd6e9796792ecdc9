"""Families: child care assistance, health cover of children, work in the summer, food assistance as far as read."""

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from dashboard.eligibility.illinois.common import HUNDRED, MONTHS_A_YEAR, IllinoisWalk, Limit, on_day
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import Wording

_SIZE_WITH_AMOUNTS = 3
_ONE = Decimal(1)


def il_ccap(person: Person, law: Law, words: Wording) -> Trace:
    """Child care assistance: 20 ILCS 505/5.15; 89 Ill. Adm. Code 50.110, 50.230, 50.235.

    Method: the child's age (higher with special needs or under supervision); work, school or training; monthly income
    of the family against a share of the poverty level, for a new application or a renewal. A limit is rounded up to the
    dollar, as the published amounts for three people are. Those amounts change in July and are used where there are
    any; elsewhere a step is answered only where the guidelines of this and of the last year agree.
    Not modelled: the family's contribution, priority groups, the median income that bounds the phase-out.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_ccap", person, law, words)
    special = person.illinois_child.special_needs_or_supervised
    walk.younger_than(_("Is the child young enough?"), "il_ccap_age_limit_special" if special else "il_ccap_age_limit")
    walk.yes_no(_("Do the parents work, study or train?"), person.works_or_trains)
    renewal = person.illinois_child.receives_child_care_help
    share = walk.parameter("il_ccap_income_fpl_renewal" if renewal else "il_ccap_income_fpl_new")
    income, question = walk.income(), _("Is the family's income within the limit?")
    published = None if renewal else walk.parameter("il_ccap_income_limit_family3")
    if published is not None and walk.people() == _SIZE_WITH_AMOUNTS:
        answer = walk.at_most(question, income, Limit(published.value, (share, published)))
    else:
        answer = _either_guideline(walk, question, income, share)
    remarks = []
    months = walk.parameter("il_ccap_phase_out_months")
    if renewal and answer is Answer.NOT_MET and months is not None:
        text = _("Above the limit help goes on for {count} more months, up to a share of the state median income.")
        remarks.append(text.format(count=months.value))
    return walk.finish(remarks=remarks)


def _either_guideline(walk: IllinoisWalk, question: str, income: Decimal | None, share: Used | None) -> Answer:
    people, before = walk.people(), date(walk.person.on.year - 1, 12, 31)
    one, further = walk.parameter("us_fpg_one_person"), walk.parameter("us_fpg_add_person")
    earlier, earlier_further = (on_day(walk, one_id, before) for one_id in ("us_fpg_one_person", "us_fpg_add_person"))
    now, last = _rounded_up(one, further, share, people), _rounded_up(earlier, earlier_further, share, people)
    met = None
    if income is not None and now is not None and last is not None and (income <= now) == (income <= last):
        met = income <= now
    return walk.ask(question, walk.money(income), met, share, earlier, earlier_further, one, further)


def _rounded_up(one: Used | None, further: Used | None, share: Used | None, people: int) -> Decimal | None:
    if one is None or further is None or share is None:
        return None
    yearly = (one.value + (people - 1) * further.value) * share.value / HUNDRED
    return (yearly / MONTHS_A_YEAR).quantize(_ONE, ROUND_CEILING)


def il_all_kids(person: Person, law: Law, words: Wording) -> Trace:
    """All Kids: 89 Ill. Adm. Code 123; Children's Health Insurance Program Act.

    Method: the child's age; family income against a share of the poverty level. Immigration status does not matter.
    Not modelled: bands below the limit, premiums, deductions; the waiting time of the upper bands is a remark.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_all_kids", person, law, words)
    walk.age_up_to(_("Is the child young enough?"), "il_all_kids_age_max")
    limit = walk.poverty("il_all_kids_income_fpl", walk.people())
    walk.at_most(_("Is the family's income within the limit?"), walk.income(), limit)
    wait, remarks = walk.parameter("il_all_kids_uninsured_months"), []
    if wait is not None:
        remarks.append(_("{name}: {count}.").format(name=wait.name, count=wait.value))
    return walk.finish(remarks=remarks)


def chi_one_summer(person: Person, law: Law, words: Wording) -> Trace:
    """One Summer Chicago: a city programme. Method: lowest and highest age; the strand by age is a remark.

    Not modelled: places, a means test (whether there is one was not read).
    """
    _ = words.gettext
    walk = IllinoisWalk("chi_one_summer", person, law, words)
    walk.age_from(_("Is the young person old enough?"), "il_chicago_one_summer_age_min")
    walk.age_up_to(_("Is the young person young enough?"), "il_chicago_one_summer_age_max")
    youngest = walk.parameter("il_chicago_one_summer_chicagobility_age_max")
    working = walk.parameter("il_chicago_one_summer_work_age_min")
    remarks = []
    if youngest is not None and person.age <= youngest.value:
        remarks.append(_("At this age the strand is Chicagobility, paid project learning."))
    elif working is not None and person.age >= working.value:
        remarks.append(_("At this age one of the two other strands is open."))
    return walk.finish(remarks=remarks)


def il_snap_elderly_disabled(person: Person, law: Law, words: Wording) -> Trace:
    """Food assistance: 7 CFR 273; DHS PM 13-01, only as far as the manual's worked example goes.

    Method: gross income less support ordered by a court (weekly amount times the factor, cents dropped); gross income
    within the limit of one person; countable income times the factor, rounded up. All other conditions and the amount
    of help were not read: the last step is "not known", so the answer is too unless the gross income is too high.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_snap_elderly_disabled", person, law, words)
    weeks, factor = walk.parameter("il_snap_weeks_per_month"), walk.parameter("il_snap_net_factor")
    income, net = walk.income(), None
    question = _("Is the gross income within the limit?")
    if walk.people() == 1:
        walk.at_most(question, income, walk.limit("il_snap_gross_income_limit_one"))
    else:
        walk.ask(question, walk.money(income), None)
    if income is not None and weeks is not None and factor is not None:
        support = (person.illinois_means.court_ordered_support_weekly * weeks.value).quantize(_ONE, ROUND_FLOOR)
        net = (max(Decimal(0), income - support) * factor.value).quantize(_ONE, ROUND_CEILING)
    known = None if net is None else True
    walk.ask(_("What income counts in the end?"), walk.money(net), known, weeks, factor)
    walk.ask(_("Are all other conditions met?"), _("only this part of the rule was read"), None)
    return walk.finish()
