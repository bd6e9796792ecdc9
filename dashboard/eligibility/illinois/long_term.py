"""Medicaid in a home: the resident's share, what stays with a partner at home, and gifts made before."""

from decimal import Decimal

from dashboard.eligibility.illinois.common import USD, ZERO, IllinoisWalk, Limit, aabd_asset_limit
from dashboard.eligibility.illinois.immigration import il_noncitizen_medicaid
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import IllinoisFacility, IllinoisRecipient, Person, Setting
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording

_ALLOWANCES = {
    IllinoisFacility.NURSING_FACILITY: "il_ltc_personal_allowance_nursing_facility",
    IllinoisFacility.COMMUNITY_LIVING: "il_ltc_personal_allowance_cila",
    IllinoisFacility.DEVELOPMENTAL_DISABILITY: "il_ltc_personal_allowance_id_dd_facility",
    IllinoisFacility.SUPPORTIVE_LIVING: "il_slp_personal_allowance",
}


def il_ltc_medicaid(person: Person, law: Law, words: Wording) -> Trace:
    """Medicaid in long-term care: 89 Ill. Adm. Code 120.61, 120.379, 120.388; 240.1010.

    Method: score of the Determination of Need; life in a home; status; assets (with a partner at home what stays with
    that partner is left out first); value of the own home, if there is one; gifts; then the resident's share = income
    - personal allowance - what the partner at home lacks, never more than the care costs.
    Not modelled: care at home under a waiver (the same rules), PASRR, other protected amounts, months covered back.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_ltc_medicaid", person, law, words)
    score, least = person.illinois.determination_of_need, walk.parameter("il_ltc_don_total_min")
    walk.ask(
        _("Does the score show a need for a nursing facility?"),
        _("not scored yet") if score is None else _("{score} points").format(score=score),
        None if score is None or least is None else score >= least.value,
        least,
        judged_by=_("The screening agency scores the need before admission.") if score is None else "",
    )
    walk.yes_no(_("Does the person live in a home?"), person.setting is Setting.CARE_HOME)
    status = il_noncitizen_medicaid(person, law, words)
    walk.quote(_("Is the person a citizen or an eligible non-citizen?"), status)
    _assets(walk)
    if person.home_value is None or person.home_value > 0:
        home = walk.dollars(person.home_value)
        walk.at_most(_("Is the own home worth no more than the limit?"), home, walk.limit("il_ltc_home_equity_limit"))
    if person.illinois_means.given_away > 0:
        penalty = il_transfer_penalty(person, law, words)
        walk.quote(_("Is there no penalty for gifts?"), penalty, Answer.NOT_MET)
    share = _share(walk)
    gives, costs = [], []
    if share is not None:
        how = _("income less the personal allowance and what the partner at home lacks")
        costs.append(Sum(_("Share of the resident"), share, USD, "month", how))
        care = walk.dollars(person.monthly_cost_of_support)
        if care is not None:
            gives.append(Sum(_("Paid by Medicaid"), care - share, USD, "month", _("cost of care less the share")))
    return walk.finish(gives, costs, status.remarks)


def _assets(walk: IllinoisWalk) -> None:
    _ = walk.words.gettext
    question = _("Are the assets within the limit?")
    limit = aabd_asset_limit(walk) if not walk.person.partner_stays_at_home else _single(walk)
    if not walk.person.partner_stays_at_home:
        walk.at_most(question, walk.savings(), limit)
        return
    for_partner, both = walk.parameter("il_csra"), _both(walk)
    rest = None if both is None or for_partner is None else max(ZERO, both - for_partner.value)
    walk.at_most(question, rest, Limit(limit.amount, (*limit.parameters, for_partner)))


def _single(walk: IllinoisWalk) -> Limit:
    return walk.limit("il_aabd_medical_asset_limit_single")


def _both(walk: IllinoisWalk) -> Decimal | None:
    own, partners = walk.dollars(walk.person.savings), walk.dollars(walk.person.partner_savings)
    return None if own is None or partners is None else own + partners


def _own_income(walk: IllinoisWalk) -> Decimal | None:
    """Income in the resident's name and half of what is in both names."""
    own, joint = walk.dollars(walk.person.income), walk.person.illinois_means.joint_income
    return None if own is None else own + joint / 2


def _lacking(walk: IllinoisWalk, allowed: Used | None) -> Decimal | None:
    """What the partner at home lacks up to the income that partner may have."""
    partners = walk.dollars(walk.person.partner_income)
    if allowed is None or partners is None:
        return None
    return max(ZERO, allowed.value - partners - walk.person.illinois_means.joint_income / 2)


def _share(walk: IllinoisWalk) -> Decimal | None:
    _ = walk.words.gettext
    question = _("How much of the income goes to the cost of care?")
    allowance, income = walk.parameter(_ALLOWANCES[walk.person.illinois.facility]), _own_income(walk)
    used: list[Used | None] = [allowance]
    lacking: Decimal | None = ZERO
    if walk.person.partner_stays_at_home:
        allowed = walk.parameter("il_csmna")
        used.append(allowed)
        lacking = _lacking(walk, allowed)
    share = None
    if income is not None and allowance is not None and lacking is not None:
        share = max(ZERO, income - allowance.value - lacking)
        care = walk.dollars(walk.person.monthly_cost_of_support)
        share = share if care is None else min(share, care)
    walk.ask(question, walk.money(share), None if share is None else True, *used)
    return share


def il_spousal_impoverishment(person: Person, law: Law, words: Wording) -> Trace:
    """Protection of the partner at home: 89 Ill. Adm. Code 120.379; Public Act 102-1037; 42 USC 1396r-5.

    Method: one partner in a home, one at home; of all assets the partner at home keeps up to the asset amount; of the
    resident's income (own name and half of joint income) what the partner lacks up to the income amount.
    The asset amount is fixed once, at the first determination: ``on`` is that day.
    Not modelled: care at home under a waiver, excess shelter costs, the path of the asset amount to the federal one.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_spousal_impoverishment", person, law, words)
    apart = person.partner_stays_at_home and person.setting is Setting.CARE_HOME
    walk.yes_no(_("Does one partner live in a home and the other at home?"), apart)
    if not apart:
        return walk.finish()
    for_partner, both = walk.parameter("il_csra"), _both(walk)
    assets = None if both is None or for_partner is None else min(both, for_partner.value)
    known = None if assets is None else True
    walk.ask(_("What assets stay with the partner at home?"), walk.money(assets), known, for_partner)
    allowed, own = walk.parameter("il_csmna"), _own_income(walk)
    lacking = _lacking(walk, allowed)
    income = None if lacking is None or own is None else min(lacking, own)
    known = None if income is None else True
    walk.ask(_("What income goes to the partner at home?"), walk.money(income), known, allowed)
    gives = [
        Sum(_("Assets that stay with the partner"), assets or ZERO, USD, None, _("up to the asset amount")),
        Sum(_("Income that goes to the partner"), income or ZERO, USD, "month", _("up to the income amount")),
    ]
    return walk.finish(gives)


def il_transfer_penalty(person: Person, law: Law, words: Wording) -> Trace:
    """Penalty for gifts: 89 Ill. Adm. Code 120.388; 42 USC 1396p. Met means: there is a penalty.

    Method: something was given away within the months that are checked, and not to a spouse, an own child under an age
    or a blind or disabled child; months of penalty = value / monthly cost of a nursing home, fractions kept.
    Not modelled: when the penalty begins, hardship, appeal.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_transfer_penalty", person, law, words)
    means = person.illinois_means
    walk.ask(_("Was something given away below its value?"), walk.money(means.given_away), means.given_away > 0)
    if means.given_away == 0:
        return walk.finish()
    checked, since = walk.parameter("il_ltc_lookback_months"), means.months_since_gift
    shown = None if since is None else _("{count} months before the application").format(count=since)
    recent = None if since is None or checked is None else since <= checked.value
    walk.ask(_("Was it within the months that are checked?"), shown, recent, checked)
    _counts(walk)
    divisor, value = walk.parameter("il_ltc_transfer_divisor"), walk.dollars(means.given_away)
    months = None if divisor is None or value is None else value / divisor.value
    shown = None
    if months is not None:
        decimals = 0 if months == months.to_integral_value() else 2
        shown = _("{count} months").format(count=words.number(float(months), decimals))
    walk.ask(_("How long is the penalty?"), shown, None if months is None else True, divisor)
    care, costs = walk.dollars(person.monthly_cost_of_support), []
    if months is not None and care is not None:
        costs.append(Sum(_("Cost of care in the penalty"), months * care, USD, None, _("months times monthly cost")))
    return walk.finish(costs=costs)


def _counts(walk: IllinoisWalk) -> None:
    _ = walk.words.gettext
    question, means = _("Does the gift count?"), walk.person.illinois_means
    exempt = (IllinoisRecipient.SPOUSE, IllinoisRecipient.BLIND_OR_DISABLED_CHILD)
    if means.given_to is IllinoisRecipient.CHILD:
        age, years = walk.parameter("il_ltc_transfer_exempt_child_age"), means.given_to_age
        shown = None if years is None else _("to a child, age {age}").format(age=years)
        walk.ask(question, shown, None if years is None or age is None else years >= age.value, age)
        return
    names = {
        IllinoisRecipient.SPOUSE: _("to the spouse"),
        IllinoisRecipient.BLIND_OR_DISABLED_CHILD: _("to a blind or disabled child"),
        IllinoisRecipient.OTHER: _("to somebody else"),
    }
    shown = None if means.given_to is None else names[means.given_to]
    walk.ask(question, shown, None if means.given_to is None else means.given_to not in exempt)
