"""Help at home: the Community Care Program from an age on, the Home Services Program up to an age.

Both use an assessment of the same name, the Determination of Need, but cut its memory test at different scores.
"""

from decimal import Decimal

from dashboard.eligibility.illinois.common import USD, ZERO, IllinoisWalk, Limit
from dashboard.eligibility.illinois.immigration import il_noncitizen_medicaid
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import IllinoisStatus, IllinoisWaiver, Person, Status
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording


def il_ccp(person: Person, law: Law, words: Wording) -> Trace:
    """Community Care Program: 20 ILCS 105/4.01(11) and 4.02; 89 Ill. Adm. Code 240.

    Method: age; status; memory test or dementia add points to Part A; total and Part A against their minimum; assets.
    Income bars nobody: up to the poverty level the contribution is nothing.
    Not modelled: the contribution above it (the sliding scale was not read), what a service may cost by score,
    deferred real property, the payment for a late notice, interim services.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_ccp", person, law, words)
    walk.age_from(_("Is the person old enough?"), "il_ccp_age_min")
    status = il_noncitizen_medicaid(person, law, words)
    walk.quote(_("Is the person a citizen or an eligible non-citizen?"), status)
    judged_by = _("The Care Coordination Unit scores impairment and unmet need at a home visit.")
    _need(walk, "il_ccp", judged_by, dementia_counts=True)
    _assets_beside_a_partner(walk, walk.limit("il_ccp_asset_limit"), excess_allowed=False)
    costs, remarks = _contribution(walk)
    return walk.finish(costs=costs, remarks=[*remarks, *status.remarks])


def _contribution(walk: IllinoisWalk) -> tuple[list[Sum], list[str]]:
    _ = walk.words.gettext
    free, income = walk.poverty("il_ccp_income_free_fpl", walk.people()), walk.income()
    if free.amount is not None and income is not None and income <= free.amount:
        how = _("income up to {limit} a month").format(limit=walk.money(free.amount))
        return [Sum(_("Contribution of the person"), ZERO, USD, "month", how)], []
    return [], [_("The contribution above the poverty level follows a sliding scale that is not known here.")]


def il_hsp(person: Person, law: Law, words: Wording) -> Trace:
    """Home Services Program: 20 ILCS 2405/3; 89 Ill. Adm. Code 676-689 (679 need, 682 eligibility).

    Method: age at application (no limit in two waivers); status; duration of the disability; memory test below its cut
    adds points; total and Part A against their minimum; assets of an adult or of a minor's family; Medicaid applied
    for; a doctor certifies that home is safe; cost against an institution.
    Who counts as an adult follows the age of adult guardianship. Not modelled: cost limits by score, wages.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_hsp", person, law, words)
    need = person.illinois
    if need.waiver is IllinoisWaiver.PERSONS_WITH_DISABILITIES:
        walk.age_up_to(_("Is the person young enough at application?"), "il_hsp_age_max")
    else:
        walk.ask(_("Is the person young enough at application?"), _("no highest age in this waiver"), True)
    walk.yes_no(_("Is the person a citizen, or permanently here after legal admission?"), _permanently_here(person))
    months = walk.parameter("il_hsp_duration_months")
    lasts = None if need.months_expected is None or months is None else need.months_expected >= months.value
    shown = None if need.months_expected is None else _("{count} months").format(count=need.months_expected)
    walk.ask(_("Will the severe disability last long enough?"), shown, lasts, months)
    judged_by = _("The counselor of the Division of Rehabilitation Services scores impairment and unmet need.")
    _need(walk, "il_hsp", judged_by, dementia_counts=False)
    _hsp_assets(walk)
    walk.yes_no(_("Has Medicaid been applied for?"), need.medicaid_applied_for)
    walk.yes_no(
        _("Is care at home safe?"),
        need.certified_safe_at_home,
        _("A doctor judges whether care at home is safe."),
    )
    walk.yes_no(_("Does care at home cost no more than an institution?"), need.costs_no_more_than_institution)
    return walk.finish()


def _permanently_here(person: Person) -> bool | None:
    permanent = {
        IllinoisStatus.CITIZEN: True,
        IllinoisStatus.PERMANENT_RESIDENT: True,
        IllinoisStatus.NOT_LISTED: False,
    }
    if person.illinois_means.status is not None:
        return permanent.get(person.illinois_means.status)
    return {Status.CITIZEN_OR_SETTLED: True, Status.TOLERATED_OR_UNDOCUMENTED: False}.get(person.status)


def _hsp_assets(walk: IllinoisWalk) -> None:
    _ = walk.words.gettext
    adult_from, adult = walk.parameter("il_guardianship_age_min"), walk.limit("il_hsp_asset_limit_adult")
    if adult_from is None:
        walk.ask(_("Are the assets that count within the limit?"), walk.money(walk.savings()), None, None)
    elif walk.person.age >= adult_from.value:
        _assets_beside_a_partner(walk, adult, excess_allowed=True)
    else:
        family = walk.limit("il_hsp_asset_limit_minor_family")
        question = _("Are the assets of the minor's family within the limit?")
        walk.at_most(
            question, walk.dollars(walk.person.savings), Limit(family.amount, (adult_from, *family.parameters))
        )


def _need(walk: IllinoisWalk, programme: str, judged_by: str, *, dementia_counts: bool) -> None:
    """Total and Part A, with the points for memory.

    Without a memory test the points may or may not come: the answer stands only where both ways agree.
    """
    _ = walk.words.gettext
    need = walk.person.illinois
    intact = walk.parameter(f"{programme}_mmse_intact_min")
    points = walk.parameter(f"{programme}_mmse_impaired_points")
    further = walk.parameter(f"{programme}_further_points") if dementia_counts else None
    diagnosed = dementia_counts and need.dementia_diagnosis
    low = None if need.memory_test is None or intact is None else need.memory_test < intact.value
    impaired = True if diagnosed else low
    used: list[Used | None] = [intact, points]
    fewest = ZERO if impaired is not True else (points.value if points else ZERO)
    most = ZERO if impaired is False else (points.value if points else ZERO)
    if dementia_counts and need.further_criteria_met:
        used.append(further)
        fewest, most = fewest + (further.value if further else ZERO), most + (further.value if further else ZERO)
    for question, score, minimum_id in (
        (_("Is the total score high enough?"), need.determination_of_need, f"{programme}_don_total_min"),
        (_("Is the score for impairment (Part A) high enough?"), need.impairment_part, f"{programme}_don_part_a_min"),
    ):
        minimum = walk.parameter(minimum_id)
        met, shown = None, _("not scored yet")
        if score is not None:
            shown = _score(walk, score, fewest, most)
            met = None if minimum is None else _either_way(score + fewest, score + most, minimum.value)
        walk.ask(question, shown, met, minimum, *used, judged_by=judged_by if score is None else "")


def _score(walk: IllinoisWalk, score: int, fewest: Decimal, most: Decimal) -> str:
    _ = walk.words.gettext
    if fewest != most:
        return _("{score} points, {fewest} to {most} more for memory").format(score=score, fewest=fewest, most=most)
    return _("{score} points and {added} more").format(score=score, added=fewest)


def _either_way(least: Decimal, most: Decimal, minimum: Decimal) -> bool | None:
    return True if least >= minimum else False if most < minimum else None


def _assets_beside_a_partner(walk: IllinoisWalk, limit: Limit, *, excess_allowed: bool) -> Answer:
    """Assets that count. What is above the limit goes to a partner outside the programme, up to the partner's amount.

    A rest after that excludes, unless ``excess_allowed`` (home services): then only a rest above the limit does.
    """
    _ = walk.words.gettext
    question = _("Are the assets that count within the limit?")
    own, partners = walk.dollars(walk.person.savings), walk.dollars(walk.person.partner_savings)
    if not walk.person.partner_stays_at_home or own is None or limit.amount is None or own <= limit.amount:
        return walk.at_most(question, own, limit)
    for_partner = walk.parameter("il_csra")
    met = None
    if for_partner is not None and partners is not None:
        rest = own - limit.amount - max(ZERO, for_partner.value - partners)
        met = rest <= (limit.amount if excess_allowed else ZERO)
    return walk.ask(question, walk.money(own), met, *limit.parameters, for_partner)
