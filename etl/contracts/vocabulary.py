"""The closed sets of the field. A word that is not here is refused at load, never guessed.

Labels and explanations of every word, in both languages, live in ``datasets/vocabularies.yaml``.
"""

from enum import StrEnum


class Language(StrEnum):
    ENGLISH = "en"
    GERMAN = "de"


class City(StrEnum):
    """The three cities of the exchange, in the order in which they are always shown."""

    BIRMINGHAM = "birmingham"
    HAMBURG = "hamburg"
    CHICAGO = "chicago"


class Place(StrEnum):
    """The slots of a concept: a city, or a comparator that gives it a measure of its own system.

    A slot says whose *question* is answered; the geography of the figure in it may be another
    (Chicago's slot often holds Illinois or Cook County), and is always named.
    """

    BIRMINGHAM = "birmingham"
    ENGLAND = "england"
    HAMBURG = "hamburg"
    GERMANY = "germany"
    CHICAGO = "chicago"
    ILLINOIS = "illinois"
    UNITED_STATES = "united_states"


class System(StrEnum):
    """Whose law and whose definition stand behind a figure."""

    ENGLAND = "england"
    GERMANY = "germany"
    UNITED_STATES = "united_states"


class Pair(StrEnum):
    """Two cities set side by side; every concept carries a grade for each pair."""

    BIRMINGHAM_HAMBURG = "birmingham_hamburg"
    BIRMINGHAM_CHICAGO = "birmingham_chicago"
    HAMBURG_CHICAGO = "hamburg_chicago"

    @property
    def cities(self) -> tuple[City, City]:
        first, second = self.value.split("_")
        return City(first), City(second)


class Grade(StrEnum):
    """How far two cities' figures on one concept can be compared."""

    LIKE_FOR_LIKE = "A"
    SIMILAR = "B"
    RELATED = "C"
    NOT_COMPARABLE = "D"


class Domain(StrEnum):
    CONTEXT = "context"
    DEMAND = "demand"
    ELIGIBILITY = "eligibility"
    WORKFORCE = "workforce"
    SPEND = "spend"
    OUTCOMES = "outcomes"
    PROVISION = "provision"


class ConceptDomain(StrEnum):
    CONTEXT = "context"
    CHILDREN_DEMAND = "children_demand"
    CHILDREN_IN_CARE = "children_in_care"
    CHILDREN_OUTCOMES = "children_outcomes"
    ADULTS_SUPPORT = "adults_support"
    ADULTS_SAFETY = "adults_safety"
    WORKFORCE_CHILDREN = "workforce_children"
    WORKFORCE_ADULTS = "workforce_adults"
    WORKFORCE_CARE = "workforce_care"
    PAY = "pay"
    SPEND = "spend"
    ELIGIBILITY_AMOUNTS = "eligibility_amounts"
    VIOLENCE_AND_SAFETY = "violence_and_safety"
    EXCHANGE_PROGRAMMES = "exchange_programmes"


class Page(StrEnum):
    """The page on which a concept is at home."""

    AT_A_GLANCE = "at_a_glance"
    CHILDRENS_WAY = "childrens_way"
    ADULTS_AND_CARE = "adults_and_care"
    WORKFORCE = "workforce"
    MONEY = "money"
    ELIGIBILITY = "eligibility"
    PRACTICE_MODELS = "practice_models"
    EXCHANGE = "exchange"


class Unit(StrEnum):
    COUNT = "count"
    FTE = "fte"
    PERCENT = "percent"
    PER_10K_CHILDREN = "per_10k_children"
    PER_10K_ADULTS = "per_10k_adults"
    PER_10K_65_PLUS = "per_10k_65_plus"
    PER_100K = "per_100k"
    MONEY = "money"
    RATIO = "ratio"
    DAYS = "days"
    YEARS = "years"
    POINTS = "points"

    @property
    def base(self) -> int | None:
        """By how much numerator / denominator is multiplied; None where the unit is no rate."""
        return _BASES.get(self)


_BASES = {
    Unit.PERCENT: 100,
    Unit.PER_10K_CHILDREN: 10_000,
    Unit.PER_10K_ADULTS: 10_000,
    Unit.PER_10K_65_PLUS: 10_000,
    Unit.PER_100K: 100_000,
}


class Currency(StrEnum):
    GBP = "GBP"
    EUR = "EUR"
    USD = "USD"


class Per(StrEnum):
    """The span of time that an amount of money is paid for. Empty: an amount as such (a limit, a price)."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    HOUR = "hour"


class Statistic(StrEnum):
    """What kind of number an indicator is: one authority's value, or the middle of many."""

    VALUE = "value"
    MEDIAN_OF_COUNCILS = "median_of_councils"


class HigherMeans(StrEnum):
    """What a higher figure says. Never that one city is better than another."""

    MORE_NEED = "more_need"
    MORE_SUPPORT = "more_support"
    MORE_PRESSURE = "more_pressure"
    NEUTRAL = "neutral"


class GeographyLevel(StrEnum):
    CITY = "city"
    DISTRICT = "district"
    COUNTY = "county"
    METRO = "metro"
    REGION = "region"
    STATE = "state"
    COUNTRY = "country"
    GROUP = "group"


class PeriodType(StrEnum):
    CALENDAR_YEAR = "calendar_year"
    FINANCIAL_YEAR = "financial_year"
    ACADEMIC_YEAR = "academic_year"
    SNAPSHOT = "snapshot"
    MULTI_YEAR = "multi_year"


class Confidence(StrEnum):
    """How the figure was read. A: official file. B: official page or publication. C: secondary page."""

    OFFICIAL_FILE = "A"
    OFFICIAL_PAGE = "B"
    SECONDARY_PAGE = "C"


class UsageWarning(StrEnum):
    """What travels with a single figure into every view and download, and decides what may be drawn."""

    APPROXIMATE = "approximate"
    DOUBTFUL = "doubtful"
    MAYBE_CUMULATIVE = "maybe_cumulative"
    NOT_SIGNIFICANT = "not_significant"
    OTHER_BASIS = "other_basis"
    OTHER_EXTRACTION = "other_extraction"
    OTHER_STATISTIC = "other_statistic"
    ROUNDED_CLAIM = "rounded_claim"
    SCHEDULED = "scheduled"
    SUPERSEDED = "superseded"
    UNDATED = "undated"
    UNVERIFIED = "unverified"

    @property
    def keeps_off_time_axis(self) -> bool:
        """The year itself is a guess or the sentence could not be re-opened: a table, never an axis of time."""
        return self in (UsageWarning.UNDATED, UsageWarning.UNVERIFIED)

    @property
    def keeps_out_of_line(self) -> bool:
        """The figure may be shown, but joining it to its neighbours would show a change that did not happen."""
        return self.keeps_off_time_axis or self in (
            UsageWarning.MAYBE_CUMULATIVE,
            UsageWarning.OTHER_BASIS,
            UsageWarning.OTHER_EXTRACTION,
            UsageWarning.OTHER_STATISTIC,
            UsageWarning.ROUNDED_CLAIM,
            UsageWarning.SUPERSEDED,
        )


class Approximation(StrEnum):
    """How an approximate figure is said aloud."""

    ABOUT = "about"
    MORE_THAN = "more_than"
    NEARLY = "nearly"
    UP_TO = "up_to"


class GapReason(StrEnum):
    NOT_IN_SYSTEM = "not_in_system"
    OTHER_PLACE = "other_place"
    NOT_FOUND = "not_found"
    WITHHELD = "withheld"
    LEFT_OUT = "left_out"
    NOT_COLLECTED = "not_collected"


class ReleaseRhythm(StrEnum):
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    EVERY_TWO_YEARS = "every_two_years"
    IRREGULAR = "irregular"
    ONCE = "once"
    UNKNOWN = "unknown"


class Topic(StrEnum):
    """What a statement in words is about."""

    CITY_GOVERNMENT = "city_government"
    PROFESSIONAL_STATUS = "professional_status"
    SMALL_UNITS = "small_units"
    CARE_LAYERS = "care_layers"


class GovernanceTask(StrEnum):
    """What somebody must be responsible for, in the order in which it is told."""

    CHILD_PROTECTION = "child_protection"
    CHILDREN_IN_CARE = "children_in_care"
    EARLY_HELP = "early_help"
    ADULT_CARE = "adult_care"
    ADULT_PROTECTION = "adult_protection"
    CAPACITY = "capacity"
    HOMELESSNESS = "homelessness"
    OVERSIGHT = "oversight"
    PAYMENT = "payment"


class GovernanceLevel(StrEnum):
    """Where a responsible body stands, from the nation down to those who give the help."""

    NATION = "nation"
    STATE = "state"
    COURT = "court"
    INSURANCE = "insurance"
    COUNTY = "county"
    CITY = "city"
    DISTRICT = "district"
    PARTNER = "partner"
    NOT_STATED = "not_stated"


class Jurisdiction(StrEnum):
    """Whose law or programme a rule is."""

    ENGLAND = "england"
    GERMANY = "germany"
    HAMBURG = "hamburg"
    ILLINOIS = "illinois"
    UNITED_STATES = "united_states"
    COOK_COUNTY = "cook_county"
    CHICAGO = "chicago"


class PopulationGroup(StrEnum):
    """For whom a programme is."""

    CHILDREN = "children"
    FAMILIES = "families"
    CARE_LEAVERS = "care_leavers"
    MIGRANTS = "migrants"
    ADULTS = "adults"
    DISABLED_ADULTS = "disabled_adults"
    OLDER_PEOPLE = "older_people"
    CARERS = "carers"


class Entitlement(StrEnum):
    """How firm a claim is."""

    INDIVIDUAL_RIGHT = "individual_right"
    DUTY_OF_AUTHORITY = "duty_of_authority"
    DISCRETIONARY = "discretionary"
    CAPPED_BUDGET = "capped_budget"


class ProgrammeEffect(StrEnum):
    """What a rule does to a person: the words of an answer follow it, since not every rule is welcome."""

    GIVES_HELP = "gives_help"
    ASKS_FOR_MONEY = "asks_for_money"
    INTERVENES = "intervenes"
    SETS_PROCEDURE = "sets_procedure"


class MeansTestApplies(StrEnum):
    YES = "yes"
    NO = "no"
    PARTLY = "partly"


class ParameterUnit(StrEnum):
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"
    RATIO = "ratio"


class RuleConfidence(StrEnum):
    """How a rule was read. A: the law. B: an official page. C: a secondary page. D: to be verified before use."""

    LAW = "A"
    OFFICIAL_PAGE = "B"
    SECONDARY_PAGE = "C"
    TO_BE_VERIFIED = "D"


class AgeGroup(StrEnum):
    TOTAL = "total"
    UNDER_18 = "0_17"
    FROM_18_TO_64 = "18_64"
    FROM_65 = "65_plus"
    FROM_80 = "80_plus"


class ParityConcept(StrEnum):
    """Which basket a purchasing power parity prices. Concepts are never mixed in one picture."""

    GDP = "gdp"
    ACTUAL_INDIVIDUAL_CONSUMPTION = "actual_individual_consumption"
    PRIVATE_CONSUMPTION = "private_consumption"


class Transform(StrEnum):
    """What is done with published figures before they are shown. Names stand in links and never change."""

    AS_PUBLISHED = "as_published"
    PER_HEAD = "per_head"
    PER_10K_CHILDREN = "per_10k_children"
    PER_10K_ADULTS = "per_10k_adults"
    PER_10K_65_PLUS = "per_10k_65_plus"
    PER_100K = "per_100k"
    RELATIVE_TO_OWN_NATION = "relative_to_own_nation"
    PPP_ADJUSTED = "ppp_adjusted"
    REAL_TERMS = "real_terms"
    INDEX = "index"


class IntervalMethod(StrEnum):
    """How the range that chance alone leaves around a figure is computed."""

    WILSON = "wilson"
    BYAR = "byar"
    EXACT_POISSON = "exact_poisson"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Explorable(StrEnum):
    """The models of practice whose numbers a reader may change."""

    WORKERS_MET = "workers_met"
    SMALL_UNITS = "small_units"
    CASELOAD_AND_TIME = "caseload_and_time"


class FigurePart(StrEnum):
    """Which number of an observation is meant."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"


class InputUnit(StrEnum):
    """What the input of an explorable model counts."""

    PERCENT = "percent"
    TEAMS = "teams"
    MONTHS = "months"
    YEARS = "years"
    TIMES_A_YEAR = "times_a_year"
    POSTS = "posts"
    CHILDREN = "children"
    CHILDREN_PER_POST = "children_per_post"
    HOURS_A_WEEK = "hours_a_week"
    WEEKS_A_YEAR = "weeks_a_year"
