"""Cash and discounts: federal SSI, Benefit Access, supportive living, the deferral of property tax."""

from dashboard.eligibility.illinois.common import MONTHS_A_YEAR, USD, ZERO, IllinoisWalk, Limit
from dashboard.eligibility.illinois.immigration import il_noncitizen_medicaid
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import IllinoisStatus, Person, Setting, Status
from dashboard.eligibility.trace import Sum, Trace
from dashboard.language import Wording

_BENEFIT_ACCESS = {
    1: "il_benefit_access_income_limit_one",
    2: "il_benefit_access_income_limit_two",
    3: "il_benefit_access_income_limit_three",
}


def us_ssi(person: Person, law: Law, words: Wording) -> Trace:
    """Supplemental Security Income: Social Security Act Title XVI; 20 CFR 416.

    Method: age, blindness or disability, the latter two without substantial work (earnings above a monthly amount);
    citizenship; assets; payment = highest amount (a lower one in a care home) - countable income. Of income the general
    disregard is left out, first of other income, what is left of it of earnings; then the amount and the share of
    earnings. A payment above nothing is needed.
    Not modelled: the few groups of non-citizens, other exclusions, a partner who is not entitled.
    """
    _ = words.gettext
    walk = IllinoisWalk("us_ssi", person, law, words)
    walk.older_blind_or_disabled("us_ssi_age_min")
    _no_substantial_work(walk)
    citizen = person.status is Status.CITIZEN_OR_SETTLED and person.months_in_country is None
    if person.illinois_means.status is not None:
        citizen = person.illinois_means.status is IllinoisStatus.CITIZEN
    walk.ask(
        _("Is the person a citizen?"),
        _("yes") if citizen else _("a few groups of non-citizens count too; which is not known here"),
        True if citizen else None,
    )
    assets = "us_ssi_asset_limit_couple" if walk.couple else "us_ssi_asset_limit_single"
    walk.at_most(_("Are the assets within the limit?"), walk.savings(), walk.limit(assets))
    highest, countable = _highest(walk), _countable(walk)
    left = None
    if highest.amount is not None and countable.amount is not None:
        left = highest.amount - countable.amount
    walk.ask(
        _("Is the countable income below the highest amount?"),
        walk.money(countable.amount),
        None if left is None else left > 0,
        *(*highest.parameters, *countable.parameters),
    )
    how = _("highest amount less countable income")
    return walk.finish(gives=[] if left is None else [Sum(_("SSI payment"), left, USD, "month", how)])


def _no_substantial_work(walk: IllinoisWalk) -> None:
    _ = walk.words.gettext
    old = walk.parameter("us_ssi_age_min")
    if old is not None and walk.person.age >= old.value:
        return
    limit = walk.limit("us_sga_blind" if walk.person.illinois.blind else "us_sga_nonblind")
    walk.at_most(_("Is there no substantial paid work?"), walk.dollars(walk.person.illinois_means.earnings), limit)


def _highest(walk: IllinoisWalk) -> Limit:
    if walk.person.setting is Setting.CARE_HOME:
        return walk.limit("us_ssi_in_medical_facility")
    return walk.limit("us_ssi_max_couple" if walk.couple else "us_ssi_max_individual")


def _countable(walk: IllinoisWalk) -> Limit:
    income, earned = walk.income(), walk.person.illinois_means.earnings
    general = walk.parameter("us_ssi_disregard_general")
    of_earnings = walk.parameter("us_ssi_disregard_earned")
    share = walk.parameter("us_ssi_disregard_earned_share")
    used = (general, of_earnings, share)
    if income is None or general is None or of_earnings is None or share is None:
        return Limit(None, used)
    other = max(ZERO, income - earned)
    left = max(ZERO, general.value - other)
    earnings = max(ZERO, earned - left - of_earnings.value)
    return Limit(max(ZERO, other - general.value) + earnings * (1 - share.value), used)


def il_benefit_access(person: Person, law: Law, words: Wording) -> Trace:
    """Benefit Access: 320 ILCS 25/4.

    Method: age, or a lower age with a disability; yearly income (twelve months) against the limit of the household.
    There is no asset test. Not modelled: households of more than three, whose limit is not known.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_benefit_access", person, law, words)
    disabled = person.illinois.blind or person.illinois.disabled_as_defined
    least = walk.parameter("il_benefit_access_age_min_disability" if disabled else "il_benefit_access_age_min")
    of_age = least is not None and person.age >= least.value
    young = walk.parameter("il_benefit_access_age_min_disability")
    met: bool | None = of_age
    if disabled is None and not of_age and young is not None and person.age >= young.value:
        met = None
    walk.ask(_("Is the person old enough, or younger and disabled?"), walk.age(), met, least)
    question, limit_id = _("Is the yearly income within the limit?"), _BENEFIT_ACCESS.get(walk.people())
    income = walk.income()
    yearly = None if income is None else income * MONTHS_A_YEAR
    if limit_id is None:
        walk.ask(question, walk.money(yearly), None)
    else:
        walk.at_most(question, yearly, walk.limit(limit_id))
    return walk.finish()


def il_property_tax_deferral(person: Person, law: Law, words: Wording) -> Trace:
    """Deferral of property tax: 320 ILCS 30.

    Method: age; a home of one's own; yearly income (twelve months). The most that is put off is a remark: the tax
    itself is not known. Not modelled: interest, the county's procedure.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_property_tax_deferral", person, law, words)
    walk.age_from(_("Is the person old enough?"), "il_property_tax_deferral_age_min")
    walk.yes_no(
        _("Does the person live in a home of their own?"),
        None if person.home_value is None else person.home_value > 0 and person.setting is Setting.HOME,
    )
    income = walk.income()
    yearly = None if income is None else income * MONTHS_A_YEAR
    limit = walk.limit("il_property_tax_deferral_income_limit")
    walk.at_most(_("Is the yearly income within the limit?"), yearly, limit)
    most = walk.parameter("il_property_tax_deferral_max")
    remarks = [] if most is None else [_("Up to {amount} a year is put off.").format(amount=walk.money(most.value))]
    return walk.finish(remarks=remarks)


def il_supportive_living(person: Person, law: Law, words: Wording) -> Trace:
    """Supportive living: Social Security Act 1915(c) waiver.

    Method: age, or a lower age with a physical disability; screening shows a need for a nursing facility; the community
    judges whether it can meet the needs; status; income of at least the floor.
    Not modelled: tuberculosis test, other waivers, the asset rules of Medicaid.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_supportive_living", person, law, words)
    least = walk.parameter("il_slp_age_without_disability")
    young = walk.parameter("il_slp_age_min")
    met: bool | None = False
    if least is not None and person.age >= least.value:
        met = True
    elif young is not None and person.age >= young.value:
        met = person.illinois.disabled_as_defined
    walk.ask(_("Is the person old enough, or younger and disabled?"), walk.age(), met, least, young)
    score, need = person.illinois.determination_of_need, walk.parameter("il_ltc_don_total_min")
    walk.ask(
        _("Does the score show a need for a nursing facility?"),
        _("not scored yet") if score is None else _("{score} points").format(score=score),
        None if score is None or need is None else score >= need.value,
        need,
        judged_by=_("The screening agency scores the need before admission.") if score is None else "",
    )
    walk.yes_no(
        _("Can the community meet the needs?"),
        None,
        _("The supportive living community judges whether it can meet the needs."),
    )
    status = il_noncitizen_medicaid(person, law, words)
    walk.quote(_("Is the person a citizen or an eligible non-citizen?"), status)
    floor = walk.parameter("il_slp_income_min_couple" if walk.couple else "il_slp_income_min_single")
    income = walk.income()
    enough = None if income is None or floor is None else income >= floor.value
    walk.ask(_("Does the income reach the floor?"), walk.money(income), enough, floor)
    return walk.finish(remarks=status.remarks)
