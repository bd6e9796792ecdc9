"""Medicaid in the community: AABD, its spend-down, the adults of the Affordable Care Act, workers, Medicare savings."""

from decimal import Decimal

from dashboard.eligibility.illinois.common import USD, ZERO, IllinoisWalk, Limit, aabd_asset_limit, aabd_assets
from dashboard.eligibility.illinois.immigration import il_noncitizen_medicaid
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording


def il_aabd_medical(person: Person, law: Law, words: Wording) -> Trace:
    """AABD Medical: 305 ILCS 5/5-2(2)(a); 89 Ill. Adm. Code 120.10, 120.20, 120.60.

    Method: age, blindness or disability; status; income less the disregard (once for a couple) at or below the poverty
    level of one or two people; assets, while that test is not suspended.
    Not modelled: deductions from earnings. Income that holds earnings and is above the limit is therefore "not known".
    """
    _ = words.gettext
    walk = IllinoisWalk("il_aabd_medical", person, law, words)
    walk.older_blind_or_disabled("il_aabd_medical_age_min")
    status = _status(walk)
    income, limit = _countable(walk), _standard(walk)
    within = None if income is None or limit.amount is None else income <= limit.amount
    remarks = []
    if within is False and person.illinois_means.earnings > 0:
        within = None
        remarks.append(_("Deductions from earnings are not known here; less income may count."))
    disregard = walk.parameter("il_aabd_medical_income_disregard")
    shown = _("{amount} after what is left out").format(amount=walk.money(income))
    walk.ask(_("Is the countable income within the limit?"), shown, within, disregard, *limit.parameters)
    aabd_assets(walk)
    return walk.finish(remarks=[*remarks, *status.remarks])


def _status(walk: IllinoisWalk) -> Trace:
    _ = walk.words.gettext
    status = il_noncitizen_medicaid(walk.person, walk.law, walk.words)
    walk.quote(_("Is the person a citizen or an eligible non-citizen?"), status)
    return status


def _standard(walk: IllinoisWalk) -> Limit:
    return walk.poverty("il_aabd_medical_income_fpl", 2 if walk.couple else 1)


def _countable(walk: IllinoisWalk) -> Decimal | None:
    income, disregard = walk.income(), walk.parameter("il_aabd_medical_income_disregard")
    return None if income is None or disregard is None else max(ZERO, income - disregard.value)


def il_aabd_spenddown(person: Person, law: Law, words: Wording) -> Trace:
    """Spend-down: 89 Ill. Adm. Code 120.60, 120.61, 120.384; DHS PM 15-08.

    Method: the AABD group and status; countable income above the standard plus assets above the limit; where the bills
    of the month are known, they must reach that sum. An excess of assets counts once, until the case is looked at anew.
    Not modelled: deductions from earnings (income with earnings gives no amount), which bills count, backdating.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_aabd_spenddown", person, law, words)
    walk.older_blind_or_disabled("il_aabd_medical_age_min")
    status = _status(walk)
    income, standard, disregard = _countable(walk), _standard(walk), walk.parameter("il_aabd_medical_income_disregard")
    remarks = []
    above_income = None if income is None or standard.amount is None else max(ZERO, income - standard.amount)
    if person.illinois_means.earnings > 0 and above_income:
        above_income = None
        remarks.append(_("Deductions from earnings are not known here; less income may count."))
    assets, used = _assets_above(walk)
    total = None if above_income is None or assets is None else above_income + assets
    walk.ask(
        _("Is income or savings above the standard?"),
        walk.money(total),
        None if total is None else total > 0,
        *(disregard, *standard.parameters, *used.parameters),
    )
    bills = person.illinois_means.medical_bills
    if bills is not None:
        shown = _("{bills} of {total}").format(bills=walk.money(bills), total=walk.money(total))
        walk.ask(_("Do bills or payments reach the spend-down?"), shown, None if total is None else bills >= total)
    costs = [
        Sum(_("Spend-down from income"), above_income or ZERO, USD, "month", _("countable income less the standard")),
        Sum(_("Spend-down from assets"), assets or ZERO, USD, None, _("assets less the limit, counted once")),
    ]
    return walk.finish(costs=costs, remarks=[*remarks, *status.remarks])


def _assets_above(walk: IllinoisWalk) -> tuple[Decimal | None, Limit]:
    applies, limit, savings = walk.parameter("il_aabd_asset_test_applies"), aabd_asset_limit(walk), walk.savings()
    if applies is not None and applies.value == 0:
        return ZERO, Limit(ZERO, (applies,))
    if applies is None or limit.amount is None or savings is None:
        return None, Limit(None, (applies, *limit.parameters))
    return max(ZERO, savings - limit.amount), Limit(limit.amount, (applies, *limit.parameters))


def il_aca_adult(person: Person, law: Law, words: Wording) -> Trace:
    """ACA Adult: 305 ILCS 5/5-2(18); Affordable Care Act.

    Method: age; not on Medicare; status; income by the tax rules. There is no asset test.
    Not modelled: how the tax rules count income: the person's income is taken as it stands.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_aca_adult", person, law, words)
    walk.age_from(_("Is the person old enough?"), "il_aca_adult_age_min")
    walk.age_up_to(_("Is the person young enough?"), "il_aca_adult_age_max")
    medicare = person.illinois_means.medicare_part_a
    walk.yes_no(_("Is the person not on Medicare?"), None if medicare is None else not medicare)
    status = _status(walk)
    limit = walk.poverty("il_aca_adult_income_fpl", walk.people())
    walk.at_most(_("Is the income within the limit?"), walk.income(), limit)
    return walk.finish(remarks=status.remarks)


def il_hbwd(person: Person, law: Law, words: Wording) -> Trace:
    """Health Benefits for Workers with Disabilities: 305 ILCS 5/5-2(11); 89 Ill. Adm. Code 120.510.

    Method: age; disability; work, or a job that starts in time; AABD without a spend-down is out of reach; status;
    income and assets. Not modelled: the premium (its published bands contradict each other), deductions from income.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_hbwd", person, law, words)
    walk.age_from(_("Is the person old enough?"), "il_hbwd_age_min")
    walk.age_up_to(_("Is the person young enough?"), "il_hbwd_age_max")
    need = person.illinois
    disabled = True if need.blind else need.disabled_as_defined
    walk.yes_no(_("Is the person disabled as Social Security defines it?"), disabled)
    _works(walk)
    aabd = il_aabd_medical(person, law, words)
    walk.quote(_("Is regular AABD without a spend-down out of reach?"), aabd, Answer.NOT_MET)
    status = _status(walk)
    limit = walk.poverty("il_hbwd_income_fpl", walk.people())
    walk.at_most(_("Is the income within the limit?"), walk.income(), limit)
    walk.at_most(_("Are the assets within the limit?"), walk.savings(), walk.limit("il_hbwd_asset_limit"))
    premium = _("There is a monthly premium; its amount is not computed.")
    return walk.finish(remarks=[premium, *status.remarks])


def _works(walk: IllinoisWalk) -> None:
    _ = walk.words.gettext
    question, days = (
        _("Does the person work, or does a job start in time?"),
        walk.person.illinois_means.job_starts_in_days,
    )
    if walk.person.works_or_trains or days is None:
        walk.yes_no(question, walk.person.works_or_trains)
        return
    within = walk.parameter("il_hbwd_job_start_days")
    shown = _("a job starts in {count} days").format(count=days)
    walk.ask(question, shown, within is not None and days <= within.value, within)


def il_msp(person: Person, law: Law, words: Wording) -> Trace:
    """Medicare Savings Program: 42 USC 1396a(a)(10)(E); 89 Ill. Adm. Code 120.72, 120.75.

    Method: Medicare Part A; income below the highest of three shares of the poverty level; assets. Which of the three
    it is (QMB up to, SLIB below, QI-1 below its share) stands in a remark.
    Not modelled: deductions from income.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_msp", person, law, words)
    walk.yes_no(_("Does the person have Medicare Part A?"), person.illinois_means.medicare_part_a)
    income, people = walk.income(), 2 if walk.couple else 1
    highest = walk.poverty("il_msp_income_fpl_qi1", people)
    below = None if income is None or highest.amount is None else income < highest.amount
    walk.ask(_("Is the income below the limit?"), walk.money(income), below, *highest.parameters)
    assets = "il_msp_asset_limit_two" if walk.couple else "il_msp_asset_limit_single"
    walk.at_most(_("Are the assets within the limit?"), walk.savings(), walk.limit(assets))
    qmb, slib = walk.poverty("il_msp_income_fpl_qmb", people), walk.poverty("il_msp_income_fpl_slib", people)
    remarks = []
    if below and income is not None and qmb.amount is not None and slib.amount is not None:
        if income <= qmb.amount:
            remarks.append(_("QMB: premiums of Parts A and B, deductibles and coinsurance are paid."))
        elif income < slib.amount:
            remarks.append(_("SLIB: the premium of Part B is paid."))
        else:
            remarks.append(_("QI-1: the premium of Part B is paid."))
    return walk.finish(remarks=remarks)
