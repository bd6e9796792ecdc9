"""The closed sets of practice, the exchange and the glossary; words for each in ``datasets/vocabularies.yaml``."""

from enum import StrEnum


class PracticeKind(StrEnum):
    """What sort of thing a model is."""

    PRACTICE_MODEL = "practice_model"
    ORGANISATIONAL_MODEL = "organisational_model"
    COPRODUCTION = "coproduction"
    COMMUNITY_INITIATIVE = "community_initiative"
    PROFESSIONAL_VOICE = "professional_voice"
    CLINICAL_MODEL = "clinical_model"


class PracticeSetting(StrEnum):
    """Where a model is at home. Elsewhere in England is never Birmingham."""

    BIRMINGHAM = "birmingham"
    ENGLAND_ELSEWHERE = "england_elsewhere"
    HAMBURG = "hamburg"
    CHICAGO = "chicago"
    INTERNATIONAL = "international"


class PracticePopulation(StrEnum):
    """For whom, or with whom, a model works."""

    FAMILIES = "families"
    CHILDREN = "children"
    ADULTS = "adults"
    COMMUNITY = "community"
    WORKFORCE = "workforce"


class EvidenceDirection(StrEnum):
    """Which way a finding points."""

    POSITIVE = "positive"
    MIXED = "mixed"
    NEGATIVE = "negative"
    UNKNOWN = "unknown"


class FoundIn(StrEnum):
    """Where a finding was made; it is never shown as another place's."""

    BIRMINGHAM = "birmingham"
    ENGLAND = "england"
    HAMBURG = "hamburg"
    GERMANY = "germany"
    CHICAGO = "chicago"
    COOK_COUNTY = "cook_county"
    ILLINOIS = "illinois"
    UNITED_STATES = "united_states"
    OTHER_COUNTRY = "other_country"
    SEVERAL_COUNTRIES = "several_countries"
    UNNAMED_AUTHORITIES = "unnamed_authorities"
    NOT_STATED = "not_stated"


class PositionBasis(StrEnum):
    """What a position on a dimension rests on. The number on the scale is always our own."""

    PUBLISHED = "published"
    OBSERVED = "observed"
    EDITORIAL = "editorial"


class PositionConfidence(StrEnum):
    """How well the facts behind a position are grounded."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class EvidenceLevel(StrEnum):
    """What the evidence behind a position describes."""

    CITY = "city"
    STATE = "state"
    COUNTRY = "country"


class Way(StrEnum):
    """Whose way through a system is told."""

    CHILD = "child"
    ADULT = "adult"


class WaySystem(StrEnum):
    """In which system a way is told."""

    ENGLAND = "england"
    GERMANY = "germany"
    ILLINOIS = "illinois"


class WayStage(StrEnum):
    """The rows on which three systems' ways are laid side by side, in order."""

    REPORT = "report"
    SCREENING = "screening"
    ASSESSMENT = "assessment"
    PLAN = "plan"
    SUPPORT_AT_HOME = "support_at_home"
    COURT = "court"
    CARE = "care"
    REVIEW_AND_RETURN = "review_and_return"
    LEAVING = "leaving"


class NewWorker(StrEnum):
    """Whether a change of worker is built into a step."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"
    UNKNOWN = "unknown"


class EventKind(StrEnum):
    """What sort of entry stands in the history of the exchange."""

    SISTER_CITY = "sister_city"
    EXCHANGE = "exchange"
    CLAIMED_EFFECT = "claimed_effect"
    GAP = "gap"


class RegisterKind(StrEnum):
    """What sort of thing the exchange's own documents name."""

    THEME = "theme"
    INSTITUTION = "institution"
    MODEL = "model"
    NUMBER = "number"
    INITIATIVE = "initiative"
    WORK = "work"
    EVENT = "event"


class RecordKind(StrEnum):
    """Which table a reference of the register points into."""

    MODEL = "model"
    EVENT = "event"
    THEME = "theme"
    DIMENSION = "dimension"
    POSITION = "position"
    TERM = "term"
    INDICATOR = "indicator"
    SOURCE = "source"
    EXCHANGE = "exchange"


class ExchangePart(StrEnum):
    """The parts of the exchange that a reference ``exchange:...`` can name."""

    START_YEAR = "start_year"
    FUNDING = "funding"
    PARTNERS = "partners"
    APPLICATION_CRITERIA = "application_criteria"


class TermJurisdiction(StrEnum):
    """In whose law or practice a term is at home."""

    ENGLAND = "england"
    BIRMINGHAM = "birmingham"
    GERMANY = "germany"
    HAMBURG = "hamburg"
    ILLINOIS = "illinois"
    CHICAGO = "chicago"
