"""Which observations a person wants: one small record that an address, a download and a page share.

A filter is read from the pairs of a query string, checked against the words that the warehouse knows, and
turned into a canonical query string or into SQL with bound parameters. Values of one field are alternatives,
fields narrow each other: ``city=hamburg&city=chicago&domain=spend`` is spend in either city.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any
from urllib.parse import urlencode

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from dashboard.language import Wording, wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Confidence, Domain, GeographyLevel, Language

FIRST_YEAR, LAST_YEAR = 1900, 2100
_LONGEST_ECHO = 60
_SUGGESTIONS = 3


def _sorted_once(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))


_Words = Annotated[tuple[str, ...], AfterValidator(_sorted_once)]
_Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]


class ObservationFilter(BaseModel):
    """A choice of observations; an empty field chooses everything. Values are sorted and never twice.

    The ids in ``concept``, ``indicator`` and ``geography`` are not checked here but in ``read_query``, which
    knows the warehouse. Rows that are not the preferred one of a figure are always part of the choice.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    concept: _Words = Field(
        default=(),
        description="Id of a question, as in concepts.csv: every series that answers it, and the series from which "
        "its computed rates are made.",
    )
    indicator: _Words = Field(default=(), description="Id of an indicator, as in indicators.csv, or a second id of it.")
    city: Annotated[tuple[City, ...], AfterValidator(_sorted_once)] = Field(
        default=(),
        description="A city of the exchange; includes the county, state and nation that figures of the city come from.",
    )
    geography: _Words = Field(
        default=(), description="Official code of a place, as in geographies.csv, or another code for the same place."
    )
    level: Annotated[tuple[GeographyLevel, ...], AfterValidator(_sorted_once)] = Field(
        default=(), description="Kind of place: the city itself, its county, its state, the country and so on."
    )
    domain: Annotated[tuple[Domain, ...], AfterValidator(_sorted_once)] = Field(
        default=(), description="Subject of the indicator."
    )
    confidence: Annotated[tuple[Confidence, ...], AfterValidator(_sorted_once)] = Field(
        default=(),
        description="How the figure was read: A official file, B official page or publication, C secondary page.",
    )
    period_from: _Year | None = Field(
        default=None, description="First year. A figure counts when its period overlaps the years asked for."
    )
    period_to: _Year | None = Field(default=None, description="Last year, inclusive.")

    @model_validator(mode="after")
    def _years_are_in_order(self) -> "ObservationFilter":
        if self.period_from is not None and self.period_to is not None and self.period_from > self.period_to:
            raise ValueError(f"period_from {self.period_from} is after period_to {self.period_to}")
        return self

    @property
    def is_everything(self) -> bool:
        return self == ObservationFilter()


FIELDS = tuple(sorted(ObservationFilter.model_fields))
_YEARS = ("period_from", "period_to")
_CLOSED: Mapping[str, type[StrEnum]] = {
    "city": City,
    "level": GeographyLevel,
    "domain": Domain,
    "confidence": Confidence,
}


class ProblemKind(StrEnum):
    UNKNOWN_PARAMETER = "unknown_parameter"
    UNKNOWN_VALUE = "unknown_value"
    EMPTY_VALUE = "empty_value"
    NO_YEAR = "no_year"
    NO_NUMBER = "no_number"
    TWO_YEARS = "two_years"
    YEARS_REVERSED = "years_reversed"
    TOO_MANY = "too_many"
    ONE_OF_TWO = "one_of_two"


@dataclass(frozen=True)
class Problem:
    """One thing in a query that could not be understood. ``near`` names what may have been meant."""

    kind: ProblemKind
    parameter: str
    value: str = ""
    near: tuple[str, ...] = ()

    def sentence(self, words: Wording | None = None) -> str:
        """The problem in one plain sentence; English unless told otherwise. Safe to show as it is."""
        words = words or wording(Language.ENGLISH)
        _ = words.gettext
        near = ", ".join(self.near)
        match self.kind:
            case ProblemKind.UNKNOWN_PARAMETER:
                text = _("There is no parameter {parameter}; known are {near}.")
            case ProblemKind.EMPTY_VALUE:
                text = _("The parameter {parameter} has no value.")
            case ProblemKind.NO_YEAR:
                text = _("{parameter} should be a year between {near}, not {value}.")
                near = f"{FIRST_YEAR}–{LAST_YEAR}"
            case ProblemKind.NO_NUMBER:
                text = _("{parameter} should be a whole number ({near}), not {value}.")
            case ProblemKind.TWO_YEARS:
                text = _("{parameter} was given more than once; one year is enough.")
            case ProblemKind.YEARS_REVERSED:
                text = _("period_from {value} is after period_to {near}.")
            case ProblemKind.TOO_MANY:
                text = _("{parameter} may name {near} at most.")
            case ProblemKind.ONE_OF_TWO:
                text = _("{parameter} and {near} do not go together; one of them is enough.")
            case ProblemKind.UNKNOWN_VALUE if not self.near:
                text = _("{value} is not known as {parameter}.")
            case ProblemKind.UNKNOWN_VALUE:
                text = _("{value} is not known as {parameter}; near to it are {near}.")
        return text.format(parameter=_harmless(self.parameter), value=_harmless(self.value), near=near)


class FilterError(ValueError):
    """A query that could not be understood; ``problems`` has everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.sentence() for problem in self.problems))


@dataclass(frozen=True)
class KnownWords:
    """For every field with a list of words: each spelling that is understood, in lower case -> the id it means."""

    spellings: Mapping[str, Mapping[str, str]]

    def meaning(self, field: str, value: str) -> str | None:
        return self.spellings[field].get(value.strip().casefold())

    def near(self, field: str, value: str) -> tuple[str, ...]:
        """Up to three ids that look like ``value``; all of them where there are few."""
        known, wanted = self.spellings[field], value.strip().casefold()
        if field in _CLOSED:
            return tuple(known.values())
        within = sorted((word for word in known if wanted in word), key=len) if len(wanted) > 2 else []
        found = [*get_close_matches(wanted, known, n=_SUGGESTIONS, cutoff=0.6), *within]
        return tuple(dict.fromkeys(known[word] for word in found))[:_SUGGESTIONS]


def known_words(warehouse: Warehouse) -> KnownWords:
    """The ids and second ids that this warehouse knows, and the closed sets."""
    spellings: dict[str, dict[str, str]] = {
        field: {word.value.casefold(): word.value for word in words} for field, words in _CLOSED.items()
    }
    for row in warehouse.rows(
        """
        SELECT 'concept' AS field, concept_id AS spelling, concept_id AS id FROM concept
        UNION ALL SELECT 'indicator', alias_id, indicator_id FROM indicator_alias
        UNION ALL SELECT 'indicator', indicator_id, indicator_id FROM indicator
        UNION ALL SELECT 'geography', alias_code, geography_code FROM geography_alias
        UNION ALL SELECT 'geography', geography_code, geography_code FROM geography
        ORDER BY ALL
        """
    ):
        spellings.setdefault(row["field"], {})[row["spelling"].casefold()] = row["id"]
    return KnownWords(spellings)


def read_query(
    pairs: Iterable[tuple[str, str]], known: KnownWords, also_known: tuple[str, ...] = ()
) -> ObservationFilter:
    """The filter that a query asks for.

    Args:
        pairs: names and values, in any order; a name may come again.
        known: what this warehouse knows.
        also_known: parameters of the caller, which are no field of a filter but may stand in the query.

    Raises:
        FilterError: a parameter or value is not known, or the years make no sense.
    """
    chosen, problems = _read(
        [(name, value) for name, value in pairs if name not in also_known], known, FIELDS + also_known
    )
    if problems:
        raise FilterError(problems)
    return chosen


def read_query_leniently(
    pairs: Iterable[tuple[str, str]], known: KnownWords
) -> tuple[ObservationFilter, tuple[Problem, ...]]:
    """The filter of a page's address: what is not understood is left out and told.

    Parameters that are no field of a filter belong to the page and are passed over in silence.
    """
    chosen, problems = _read(pairs, known, FIELDS)
    return chosen, tuple(problem for problem in problems if problem.kind is not ProblemKind.UNKNOWN_PARAMETER)


def _read(
    pairs: Iterable[tuple[str, str]], known: KnownWords, parameters: tuple[str, ...]
) -> tuple[ObservationFilter, list[Problem]]:
    values: dict[str, list[str]] = {}
    years: dict[str, int] = {}
    problems: list[Problem] = []
    for parameter, value in pairs:
        if parameter not in FIELDS:
            problems.append(Problem(ProblemKind.UNKNOWN_PARAMETER, parameter, near=parameters))
        elif not value.strip():
            problems.append(Problem(ProblemKind.EMPTY_VALUE, parameter))
        elif parameter in _YEARS:
            year = _year(value)
            if year is None:
                problems.append(Problem(ProblemKind.NO_YEAR, parameter, value))
            elif years.setdefault(parameter, year) != year:
                problems.append(Problem(ProblemKind.TWO_YEARS, parameter, value))
        elif (meaning := known.meaning(parameter, value)) is None:
            problems.append(Problem(ProblemKind.UNKNOWN_VALUE, parameter, value, known.near(parameter, value)))
        else:
            values.setdefault(parameter, []).append(meaning)
    first, last = (years.get(field) for field in _YEARS)
    if first is not None and last is not None and first > last:
        problems.append(Problem(ProblemKind.YEARS_REVERSED, "period_from", str(first), (str(last),)))
        years = {}
    return ObservationFilter.model_validate({**values, **years}), list(dict.fromkeys(problems))


def _year(value: str) -> int | None:
    if not re.fullmatch(r"[0-9]{4}", value.strip()):
        return None
    year = int(value)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _harmless(text: str) -> str:
    """What a stranger typed, made fit to be shown: no markup, no link, not too long."""
    plain = re.sub(r"[^\w .,:;+-]", "·", text)
    return plain if len(plain) <= _LONGEST_ECHO else plain[:_LONGEST_ECHO] + "…"


def chosen_values(chosen: ObservationFilter) -> dict[str, tuple[str, ...]]:
    """The fields that narrow the choice, in alphabetical order, with their values as text."""
    found: dict[str, tuple[str, ...]] = {}
    for field in FIELDS:
        value = getattr(chosen, field)
        if isinstance(value, tuple) and value:
            found[field] = tuple(str(each) for each in value)
        elif isinstance(value, int):
            found[field] = (str(value),)
    return found


def to_query(chosen: ObservationFilter) -> str:
    """The one query string of a filter, without a question mark: fields and values sorted; empty for everything."""
    return urlencode(chosen_values(chosen), doseq=True)


_COLUMNS = {
    "indicator": "indicator_id",
    "city": "city",
    "geography": "geography_code",
    "level": "geography_level",
    "domain": "domain",
    "confidence": "confidence",
}

_SERIES_OF_CONCEPTS = """(indicator_id, geography_code) IN (
    SELECT (indicator_id, geography_code) FROM concept_series WHERE concept_id IN ({marks})
    UNION
    SELECT (o.indicator_id, o.geography_code)
    FROM computed_rate JOIN computed_rate_observation USING (computed_rate_id) JOIN observation o USING (observation_id)
    WHERE concept_id IN ({marks}))"""


def where(chosen: ObservationFilter) -> tuple[str, list[Any]]:
    """A condition over ``observation_full`` (to stand after WHERE) and the values for its question marks."""
    conditions: list[str] = ["TRUE"]
    values: list[Any] = []
    for field, column in _COLUMNS.items():
        if words := getattr(chosen, field):
            conditions.append(f"{column} IN ({_marks(words)})")
            values += [str(word) for word in words]
    if chosen.concept:
        conditions.append(_SERIES_OF_CONCEPTS.format(marks=_marks(chosen.concept)))
        values += [*chosen.concept, *chosen.concept]
    if chosen.period_from is not None:
        conditions.append("period_end >= ?")
        values.append(f"{chosen.period_from}-01-01")
    if chosen.period_to is not None:
        conditions.append("period_start <= ?")
        values.append(f"{chosen.period_to}-12-31")
    return "\n  AND ".join(conditions), values


def _marks(words: tuple[str, ...]) -> str:
    return ", ".join("?" * len(words))
