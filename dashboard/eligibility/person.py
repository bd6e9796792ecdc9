"""The invented person whom rules are applied to. What is None is not known, and the trace then says so."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from etl.contracts.vocabulary import Currency


class Household(StrEnum):
    ALONE = "alone"
    COUPLE = "couple"
    WITH_CHILDREN = "with_children"


class Setting(StrEnum):
    """Where support is given."""

    HOME = "home"
    CARE_HOME = "care_home"


class Status(StrEnum):
    """Immigration status, in the words that three systems share."""

    CITIZEN_OR_SETTLED = "citizen_or_settled"
    TIME_LIMITED = "time_limited"
    ASYLUM_SEEKER = "asylum_seeker"
    TOLERATED_OR_UNDOCUMENTED = "tolerated_or_undocumented"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Amount = Annotated[Decimal, Field(ge=0, le=100_000_000)]


class EnglishNeed(_Part):
    """Care Act assessment: outcomes out of ten that the adult cannot achieve; for carers their own outcomes.

    ``significant_impact`` is professional judgement: None leaves it open and the trace says who judges.
    ``lives_in_area`` is ordinary residence in the council's area, or presence without a settled home;
    ``cannot_arrange_care`` means without capacity to do so and with nobody authorised. The last three fields are
    the mental capacity for one decision: how many of the four abilities are missing, and whether that is why.
    """

    outcomes_unable: Annotated[int, Field(ge=0, le=10)] | None = None
    from_impairment_or_illness: bool | None = None
    significant_impact: bool | None = None
    carer_outcomes_affected: Annotated[int, Field(ge=0, le=8)] | None = None
    carer_health_at_risk: bool | None = None
    carer_significant_impact: bool | None = None
    lives_in_area: bool = True
    asks_council: bool | None = None
    cannot_arrange_care: bool | None = None
    impairment_of_mind: bool | None = None
    abilities_missing: Annotated[int, Field(ge=0, le=4)] | None = None
    missing_because_of_impairment: bool | None = None


class EnglishService(StrEnum):
    """Support that may not be charged for, and everything else."""

    ASSESSMENT = "assessment"
    ADVICE = "advice"
    INTERMEDIATE_CARE = "intermediate_care"
    EQUIPMENT = "equipment"
    AFTERCARE = "aftercare"
    CREUTZFELDT_JAKOB = "creutzfeldt_jakob"
    HEALTH_SERVICE = "health_service"
    OTHER = "other"


class EnglishMeans(_Part):
    """What charging asks besides income and savings. Money is per month, except where the name says weekly.

    ``earnings``, ``mobility_benefit`` and ``savings_credit`` are parts of the person's income; half of
    ``joint_savings`` is the person's, besides the savings. ``minimum_income_weekly`` is a council's own figure.
    ``weeks_in_care_home`` counts completed weeks since a permanent move.
    """

    pension_age: bool | None = None
    joint_savings: Amount = Decimal(0)
    earnings: Amount = Decimal(0)
    mobility_benefit: Amount = Decimal(0)
    savings_credit: Amount = Decimal(0)
    disability_related_costs: Amount = Decimal(0)
    housing_costs: Amount = Decimal(0)
    minimum_income_weekly: Amount | None = None
    relative_stays_at_home: bool = False
    short_stay: bool = False
    weeks_in_care_home: Annotated[int, Field(ge=0, le=5200)] | None = None
    service: EnglishService | None = None
    service_weeks: Annotated[int, Field(ge=0, le=5200)] | None = None
    equipment_cost: Amount | None = None


class EnglishChild(_Part):
    """What the rules for children and care leavers ask besides the child's situation.

    What the court finds is judgement: None leaves it open. Days and months are those that a step took.
    ``weeks_in_care`` counts from the 14th birthday, ``days_in_care`` at 16 or 17.
    """

    disabled: bool | None = None
    under_emergency_protection: bool | None = None
    days_to_decision: Annotated[int, Field(ge=0, le=1000)] | None = None
    days_to_assessment: Annotated[int, Field(ge=0, le=1000)] | None = None
    days_to_conference: Annotated[int, Field(ge=0, le=1000)] | None = None
    months_to_first_review: Annotated[int, Field(ge=0, le=240)] | None = None
    months_between_reviews: Annotated[int, Field(ge=0, le=240)] | None = None
    weeks_of_proceedings: Annotated[int, Field(ge=0, le=1000)] | None = None
    police_protection_hours: Annotated[int, Field(ge=0, le=1000)] | None = None
    emergency_order_days: Annotated[int, Field(ge=0, le=1000)] | None = None
    emergency_order_extensions: Annotated[int, Field(ge=0, le=10)] = 0
    married: bool = False
    court_finds_harm: bool | None = None
    court_finds_care_or_control_lacking: bool | None = None
    order_serves_welfare: bool | None = None
    hours_accommodated: Annotated[int, Field(ge=0, le=200_000)] | None = None
    care_order: bool | None = None
    placement_order: bool | None = None
    in_foster_care: bool = False
    in_care_now: bool | None = None
    weeks_in_care: Annotated[int, Field(ge=0, le=210)] | None = None
    days_in_care: Annotated[int, Field(ge=0, le=740)] | None = None
    special_guardianship_after_care: bool | None = None
    in_higher_education: bool = False
    in_care_of_birmingham: bool | None = None
    named_on_council_tax_bill: bool | None = None
    age_disputed: bool = False
    destitute_or_homeless: bool | None = None
    no_recourse_to_public_funds: bool | None = None


class GermanIncome(StrEnum):
    """What most of the income is, as the limits of integration assistance tell it apart."""

    EMPLOYMENT = "employment"
    EMPLOYMENT_NOT_INSURED = "employment_not_insured"
    PENSION = "pension"


Often = Annotated[Decimal, Field(ge=0, le=1000)]


class CareMeasures(_Part):
    """Module 5 counted out: how often each group of criteria is needed, added up over its criteria.

    ``regular`` are 5.1 to 5.7 (medicines, measurements, ...), ``treatments`` 5.8 to 5.11 (dressings, therapies),
    ``intensive`` 5.12, ``visits`` 5.13, 5.14 and 5.K, ``long_visits`` 5.15, ``diet`` the raw points of 5.16.
    """

    regular_per_day: Often = Decimal(0)
    regular_per_week: Often = Decimal(0)
    regular_per_month: Often = Decimal(0)
    treatments_per_day: Often = Decimal(0)
    treatments_per_week: Often = Decimal(0)
    treatments_per_month: Often = Decimal(0)
    intensive_daily: bool = False
    intensive_per_week: Often = Decimal(0)
    intensive_per_month: Often = Decimal(0)
    visits_per_week: Often = Decimal(0)
    visits_per_month: Often = Decimal(0)
    long_visits_per_week: Often = Decimal(0)
    long_visits_per_month: Often = Decimal(0)
    diet: Annotated[int, Field(ge=0, le=3)] = 0


class GermanNeed(_Part):
    """Raw points of the six modules of the care-grade assessment, and for how many months the need will last."""

    module_1: Annotated[int, Field(ge=0, le=15)] | None = None
    module_2: Annotated[int, Field(ge=0, le=33)] | None = None
    module_3: Annotated[int, Field(ge=0, le=65)] | None = None
    module_4: Annotated[int, Field(ge=0, le=54)] | None = None
    module_5: Annotated[int, Field(ge=0, le=15)] | None = None
    module_6: Annotated[int, Field(ge=0, le=18)] | None = None
    both_arms_and_legs_unusable: bool = False
    months_expected: Annotated[int, Field(ge=0, le=1200)] | None = None
    months_insured_of_last_ten_years: Annotated[int, Field(ge=0, le=120)] | None = None
    months_in_care_home: Annotated[int, Field(ge=0, le=1200)] = 0
    significantly_limited_in_taking_part: bool | None = None
    age_in_months: Annotated[int, Field(ge=0, le=1451)] | None = None
    serious_feeding_problems: bool = False
    measures: CareMeasures | None = None
    income_kind: GermanIncome | None = None
    shared_accommodation: bool = False


class IllinoisWaiver(StrEnum):
    """The part of home services; two of the three have no highest age."""

    PERSONS_WITH_DISABILITIES = "persons_with_disabilities"
    BRAIN_INJURY = "brain_injury"
    HIV_AIDS = "hiv_aids"


class IllinoisFacility(StrEnum):
    """Where a resident lives; each has an allowance of its own."""

    NURSING_FACILITY = "nursing_facility"
    COMMUNITY_LIVING = "community_living"
    DEVELOPMENTAL_DISABILITY = "developmental_disability"
    SUPPORTIVE_LIVING = "supportive_living"


class IllinoisStatus(StrEnum):
    """Groups that federal Medicaid tells apart; ``EXEMPT_GROUP`` are those that never wait (refugees, asylees, ...)."""

    CITIZEN = "citizen"
    EXEMPT_GROUP = "exempt_group"
    PERMANENT_RESIDENT = "permanent_resident"
    PAROLEE = "parolee"
    OTHER_LISTED = "other_listed"
    NOT_LISTED = "not_listed"


class IllinoisRecipient(StrEnum):
    """Who was given something away to."""

    SPOUSE = "spouse"
    CHILD = "child"
    BLIND_OR_DISABLED_CHILD = "blind_or_disabled_child"
    OTHER = "other"


class IllinoisNeed(_Part):
    """Determination of Need: total score and its part for impairment (A); disability determination.

    Both scores are those of the activities alone; what a memory test (``memory_test``, MMSE), a diagnosis of dementia
    or ``further_criteria_met`` add, the rules add. ``certified_safe_at_home`` is a doctor's judgement; None is open.
    """

    determination_of_need: Annotated[int, Field(ge=0, le=100)] | None = None
    impairment_part: Annotated[int, Field(ge=0, le=100)] | None = None
    disabled_as_defined: bool | None = None
    blind: bool = False
    memory_test: Annotated[int, Field(ge=0, le=30)] | None = None
    dementia_diagnosis: bool = False
    further_criteria_met: bool = False
    months_expected: Annotated[int, Field(ge=0, le=1200)] | None = None
    waiver: IllinoisWaiver = IllinoisWaiver.PERSONS_WITH_DISABILITIES
    certified_safe_at_home: bool | None = None
    costs_no_more_than_institution: bool | None = None
    medicaid_applied_for: bool | None = None
    facility: IllinoisFacility = IllinoisFacility.NURSING_FACILITY


class IllinoisMeans(_Part):
    """What Medicaid and its neighbours ask besides income and savings. Money is per month, except stocks.

    ``earnings`` are part of the person's income; ``joint_income`` is in both names and not part of it.
    ``months_since_gift`` counts back from the application. ``enrolled`` means: already in the programme, or, for the
    older immigrants' programme, grown out of the younger ones'.
    """

    status: IllinoisStatus | None = None
    parole_granted_months: Annotated[int, Field(ge=0, le=1200)] | None = None
    enrolled: bool = False
    asylum_case_with_advocate: bool | None = None
    torture_treatment: bool | None = None
    medicare_part_a: bool | None = None
    job_starts_in_days: Annotated[int, Field(ge=0, le=1000)] | None = None
    earnings: Amount = Decimal(0)
    joint_income: Amount = Decimal(0)
    court_ordered_support_weekly: Amount = Decimal(0)
    medical_bills: Amount | None = None
    given_away: Amount = Decimal(0)
    given_to: IllinoisRecipient | None = None
    given_to_age: Annotated[int, Field(ge=0, le=120)] | None = None
    months_since_gift: Annotated[int, Field(ge=0, le=1200)] | None = None


class IllinoisChild(_Part):
    """What Illinois asks of a child's case, of a family and of a young person in care.

    What a hotline, an investigator or a court finds is judgement: None leaves it open.
    """

    caretaker_or_trusted: bool | None = None
    reasonable_suspicion: bool | None = None
    confirmed_in_writing_hours: Annotated[int, Field(ge=0, le=10_000)] | None = None
    started_after_hours: Annotated[int, Field(ge=0, le=10_000)] | None = None
    finished_after_days: Annotated[int, Field(ge=0, le=10_000)] | None = None
    extensions: Annotated[int, Field(ge=0, le=20)] = 0
    hearing_after_hours: Annotated[int, Field(ge=0, le=10_000)] | None = None
    probable_cause: bool | None = None
    court_finds_abuse_neglect_or_dependency: bool | None = None
    all_children_at_home: bool | None = None
    higher_risk_after_investigation: bool | None = None
    ward_of_court: bool | None = None
    wardship_ended_after_18: bool | None = None
    petition_pending: bool | None = None
    return_in_best_interest: bool | None = None
    special_needs_or_supervised: bool = False
    receives_child_care_help: bool = False
    months_uninsured: Annotated[int, Field(ge=0, le=1200)] | None = None


class IllinoisCaseload(_Part):
    """The caseload of one investigator or foster care caseworker, not of the person who is helped."""

    new_investigations_in_month: Annotated[int, Field(ge=0, le=1000)] | None = None
    peak_months_before: Annotated[int, Field(ge=0, le=12)] = 0
    new_investigations_in_year: Annotated[int, Field(ge=0, le=10_000)] | None = None
    foster_children: Annotated[int, Field(ge=0, le=1000)] | None = None
    foster_families: Annotated[int, Field(ge=0, le=1000)] | None = None


class Child(_Part):
    """A child's situation. Thresholds of harm are judgement; None leaves them open."""

    in_need: bool | None = None
    suspected_significant_harm: bool | None = None
    reported: bool | None = None
    reporter_is_mandated: bool | None = None
    credible_evidence: bool | None = None
    arrived_alone: bool = False
    months_in_care: Annotated[int, Field(ge=0, le=260)] | None = None
    upbringing_not_ensured: bool | None = None
    danger_needs_immediate_protection: bool | None = None
    parents_agree: bool | None = None
    help_suitable_and_necessary: bool | None = None
    asks_for_protection: bool | None = None
    court_can_decide_in_time: bool | None = None
    needs_help_to_live_independently: bool | None = None
    help_has_ended: bool | None = None
    mental_health_deviates: bool | None = None
    court_finds_danger: bool | None = None
    parents_avert_danger: bool | None = None


class Person(_Part):
    """Somebody invented: never stored, never real.

    Money is per month (income) or a stock (savings, home), in ``currency``; ``on`` is the day whose law applies.
    """

    on: date
    age: Annotated[int, Field(ge=0, le=120)]
    household: Household = Household.ALONE
    household_size: Annotated[int, Field(ge=1, le=12)] = 1
    currency: Currency = Currency.GBP
    income: Amount | None = None
    savings: Amount | None = None
    home_value: Amount | None = None
    partner_stays_at_home: bool = False
    partner_income: Amount | None = None
    partner_savings: Amount | None = None
    children_yearly_income: Amount | None = None
    monthly_cost_of_support: Amount | None = None
    housing_cost: Amount | None = None
    setting: Setting = Setting.HOME
    status: Status = Status.CITIZEN_OR_SETTLED
    months_in_country: Annotated[int, Field(ge=0, le=1440)] | None = None
    provides_care: bool = False
    works_or_trains: bool | None = None
    english: EnglishNeed = EnglishNeed()
    english_means: EnglishMeans = EnglishMeans()
    english_child: EnglishChild = EnglishChild()
    german: GermanNeed = GermanNeed()
    illinois: IllinoisNeed = IllinoisNeed()
    illinois_means: IllinoisMeans = IllinoisMeans()
    illinois_child: IllinoisChild = IllinoisChild()
    illinois_caseload: IllinoisCaseload = IllinoisCaseload()
    child: Child = Child()
