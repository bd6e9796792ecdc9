"""Medicaid for non-citizens, and the state programmes for those whom it leaves out: closing dates come first."""

from dashboard.eligibility.illinois.common import MONTHS_A_YEAR, USD, IllinoisWalk, aabd_assets
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import IllinoisStatus, Person, Status
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording


def il_noncitizen_medicaid(person: Person, law: Law, words: Wording) -> Trace:
    """Immigration status and federal Medicaid: 8 USC 1613; 89 Ill. Adm. Code 120.310.

    Method: a citizen passes; a listed group passes, lawful permanent residents and parolees after the waiting period;
    parole must have been granted for the shortest stay. Where only the words that three systems share are known,
    "citizen or settled" passes without a stay or after the waiting period; within it the two cannot be told apart.
    Not modelled: which of the other listed groups wait, entry before August 1996, the federal law of 2025.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_noncitizen_medicaid", person, law, words)
    status = person.illinois_means.status or _from_shared_words(person)
    listed = None if status is None else status is not IllinoisStatus.NOT_LISTED
    walk.yes_no(_("Is the person a citizen or in a listed group?"), listed)
    if status is IllinoisStatus.PAROLEE:
        least = walk.parameter("us_noncitizen_parole_min_years")
        granted = person.illinois_means.parole_granted_months
        enough = None if granted is None or least is None else granted >= least.value * MONTHS_A_YEAR
        shown = None if granted is None else _("{count} months").format(count=granted)
        walk.ask(_("Was parole granted for long enough?"), shown, enough, least)
    if status in (IllinoisStatus.PERMANENT_RESIDENT, IllinoisStatus.PAROLEE):
        _waiting(walk)
    elif status is IllinoisStatus.OTHER_LISTED:
        walk.ask(_("Is the waiting period over?"), _("whether this group waits is not known"), None)
    remarks = [_("A federal law of 2025 narrows the list from October 2026; it is not modelled.")]
    return walk.finish(remarks=remarks if status is not IllinoisStatus.CITIZEN else ())


def _from_shared_words(person: Person) -> IllinoisStatus | None:
    if person.status is Status.CITIZEN_OR_SETTLED:
        # Settled here means: no waiting period any more. A shorter stay may be a citizen's or a new resident's.
        return IllinoisStatus.CITIZEN if person.months_in_country is None else IllinoisStatus.PERMANENT_RESIDENT
    if person.status in (Status.ASYLUM_SEEKER, Status.TOLERATED_OR_UNDOCUMENTED):
        return IllinoisStatus.NOT_LISTED
    return None


def _waiting(walk: IllinoisWalk) -> Answer:
    _ = walk.words.gettext
    years = walk.parameter("us_noncitizen_five_year_bar_years")
    months = walk.person.months_in_country
    over = None if months is None or years is None else months >= years.value * MONTHS_A_YEAR
    if over is False and walk.person.illinois_means.status is None:
        over = None
    shown = None if months is None else _("{count} months in the country").format(count=months)
    return walk.ask(_("Is the waiting period over?"), shown, over, years)


def _only_status_stands_between(walk: IllinoisWalk) -> None:
    _ = walk.words.gettext
    medicaid = il_noncitizen_medicaid(walk.person, walk.law, walk.words)
    walk.quote(_("Does the immigration status keep the person out of Medicaid?"), medicaid, Answer.NOT_MET)


def il_hbia(person: Person, law: Law, words: Wording) -> Trace:
    """Health Benefits for Immigrant Adults: 305 ILCS 5/12-4.35; 89 Ill. Adm. Code 118.

    Method: the day first: does the programme run, does it take new applications (people enrolled before stay);
    only then age, status and income. There was no asset test. What the day excludes is not asked further.
    Not modelled: deductions from income.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_hbia", person, law, words)
    if walk.is_on(_("Does the programme run on this day?"), "il_hbia_in_force") is not Answer.MET:
        return walk.finish()
    if _entry_is_closed(walk, "il_hbia_open"):
        return walk.finish()
    walk.age_from(_("Is the person old enough?"), "il_hbia_age_min")
    walk.age_up_to(_("Is the person young enough?"), "il_hbia_age_max")
    _only_status_stands_between(walk)
    walk.at_most(_("Is the income within the limit?"), walk.income(), walk.poverty("il_hbia_income_fpl", walk.people()))
    return walk.finish()


def _entry_is_closed(walk: IllinoisWalk, open_id: str) -> bool:
    _ = walk.words.gettext
    question = _("Are new applications taken, or is the person in already?")
    if walk.person.illinois_means.enrolled:
        return walk.ask(question, _("in already"), True) is not Answer.MET
    return walk.is_on(question, open_id) is not Answer.MET


def il_hbis(person: Person, law: Law, words: Wording) -> Trace:
    """Health Benefits for Immigrant Seniors: 305 ILCS 5/12-4.35; 89 Ill. Adm. Code 118 Subpart G.

    Method: the day first: new applications are taken, or the person is in already (or grew out of the programme for
    adults while that ran); then age, status, income, assets. On the closing day itself applications counted until
    17:00. The co-payment for a hospital stay is shown; the share for outpatient care has no amount of its own.
    Not modelled: the cap on enrolment, deductions from income.
    """
    _ = words.gettext
    walk = IllinoisWalk("il_hbis", person, law, words)
    if _entry_is_closed(walk, "il_hbis_open"):
        return walk.finish()
    walk.age_from(_("Is the person old enough?"), "il_hbis_age_min")
    _only_status_stands_between(walk)
    walk.at_most(_("Is the income within the limit?"), walk.income(), walk.poverty("il_hbis_income_fpl", walk.people()))
    walk.at_most(_("Are the assets within the limit?"), walk.savings(), walk.limit("il_hbis_asset_limit"))
    costs, remarks = [], []
    stay, share = walk.parameter("il_hbis_copay_inpatient"), walk.parameter("il_hbis_copay_outpatient_share")
    if stay is not None:
        costs.append(Sum(stay.name, stay.value, USD, None, _("for each stay")))
    if share is not None:
        remarks.append(_("{name}: {percent} percent.").format(name=share.name, percent=share.value))
    return walk.finish(costs=costs, remarks=remarks)


def il_aatv(person: Person, law: Law, words: Wording) -> Trace:
    """Asylum applicants and torture victims: 89 Ill. Adm. Code 120.550.

    Method: age; a pending asylum case with a lawyer or advocate, or treatment in a funded centre; no way into Medicaid
    by status; income; assets up to the AABD limit of the day (none while that test was suspended).
    Not modelled: other ways into Medicaid than status, the end after the months of cover (shown as a remark).
    """
    _ = words.gettext
    walk = IllinoisWalk("il_aatv", person, law, words)
    means = person.illinois_means
    walk.age_from(_("Is the person old enough?"), "il_aatv_age_min")
    either = True if means.asylum_case_with_advocate or means.torture_treatment else None
    if means.asylum_case_with_advocate is False and means.torture_treatment is False:
        either = False
    walk.yes_no(_("Is an asylum case pending with an advocate, or is the person treated after torture?"), either)
    _only_status_stands_between(walk)
    walk.at_most(_("Is the income within the limit?"), walk.income(), walk.poverty("il_aatv_income_fpl", walk.people()))
    aabd_assets(walk)
    months = walk.parameter("il_aatv_months")
    remarks = []
    if months is not None:
        remarks.append(_("{name}: {count} (still to be verified).").format(name=months.name, count=months.value))
    return walk.finish(remarks=remarks)
