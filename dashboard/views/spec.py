"""ViewSpec: what is shown. Small, immutable, and the same thing as a link."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, urlencode

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails

from dashboard.language import Wording
from dashboard.selection import FIRST_YEAR, LAST_YEAR, Problem, ProblemKind
from etl.contracts.vocabulary import City, Language, Place, Transform

VIEW_PAGE = "/view"
LAST_SERIES = 9
MOST_INDICATORS = 4
_LIST_FIELDS = ("places", "indicators")
_YEARS = ("period_from", "period_to", "base_year")
_WISHES = ("despite_grade", "exchange_years")
_OF_THE_PAGE = ("v", "present", "embed", "pins")
_PARAMETERS = (
    *("concept", "indicators", "places", "series", "when", "period_from", "period_to"),
    *("transform", "nation", "base_year", "form", *_WISHES, "lang"),
)
"""The names of an address, in their order. The field ``language`` is called ``lang`` there."""


class Form(StrEnum):
    """How a view is drawn."""

    LINE = "line"
    DOTS = "dots"
    BARS = "bars"
    SLOPE = "slope"
    SMALL_MULTIPLES = "small_multiples"
    TABLE = "table"

    @property
    def has_time_axis(self) -> bool:
        """Whether several periods of a place stand in the order of time."""
        return self in (Form.LINE, Form.SLOPE, Form.SMALL_MULTIPLES)


class When(StrEnum):
    """Which of the available periods are shown."""

    BEST = "best"
    LATEST = "latest"
    ALL = "all"


class Nation(StrEnum):
    """What a ratio may be to, where it is not each city's own nation."""

    ENGLAND = "england"
    GERMANY = "germany"
    ILLINOIS = "illinois"
    UNITED_STATES = "united_states"


_CLOSED: Mapping[str, type[StrEnum]] = {
    "places": Place,
    "when": When,
    "transform": Transform,
    "nation": Nation,
    "form": Form,
    "language": Language,
}


class SpecError(ValueError):
    """A link that is no view, and the first thing that is wrong with it."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.sentence())

    def sentence(self, words: Wording) -> str:
        """The problem in one plain sentence, safe to show as it is."""
        return self.problem.sentence(words)


class ViewSpec(BaseModel):
    """One view of one concept, or of some indicators that no concept has to connect.

    Attributes:
        concept: id of the concept; empty where indicators are named.
        indicators: ids of indicators, in the order in which they were chosen; empty where a concept is named.
        places: the cities and comparators shown, in their fixed order.
        series: 0 the concept's main answer (a rate computed here where the concept has one),
            1 and more the further series that its places list. Indicators have no further series.
        when: the concept's best comparable periods, the latest of each place, or all.
        period_from, period_to: years, inclusive; None leaves that end open.
        transform: as published, per head of some group, relative to own nation, in purchasing power, in real
            terms, as an index.
        nation: what a ratio is to; None is each city's own nation.
        base_year: whose prices real terms are in, or which figure an index sets to 100; None chooses one.
        form: line, dots, bars, slope, small multiples or table; the view says where it cannot show its rows.
        despite_grade: draw on one axis what the grade forbids, with a warning; only ever by somebody's own wish.
        exchange_years: mark on an axis of time the years in which the exchange met.
        language: of every word in the view.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    concept: str = ""
    indicators: tuple[str, ...] = ()
    places: tuple[Place, ...] = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
    series: int = 0
    when: When = When.BEST
    period_from: int | None = None
    period_to: int | None = None
    transform: Transform = Transform.AS_PUBLISHED
    nation: Nation | None = None
    base_year: int | None = None
    form: Form = Form.DOTS
    despite_grade: bool = False
    exchange_years: bool = False
    language: Language = Language.ENGLISH

    @field_validator("places", mode="after")
    @classmethod
    def _in_fixed_order(cls, places: tuple[Place, ...]) -> tuple[Place, ...]:
        if not places:
            raise ValueError("expected at least one place")
        return tuple(place for place in Place if place in places)

    @field_validator("indicators", mode="after")
    @classmethod
    def _each_indicator_once(cls, indicators: tuple[str, ...]) -> tuple[str, ...]:
        once = tuple(dict.fromkeys(indicators))
        if len(once) > MOST_INDICATORS:
            raise ValueError(f"expected at most {MOST_INDICATORS} indicators")
        return once

    @field_validator("series")
    @classmethod
    def _series_is_a_position(cls, series: int) -> int:
        if not 0 <= series <= LAST_SERIES:
            raise ValueError(f"expected a series from 0 to {LAST_SERIES}")
        return series

    @field_validator(*_YEARS)
    @classmethod
    def _years_are_near(cls, year: int | None) -> int | None:
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"expected years from {FIRST_YEAR} to {LAST_YEAR}")
        return year

    @model_validator(mode="after")
    def _asks_for_one_thing(self) -> "ViewSpec":
        if bool(self.concept) == bool(self.indicators):
            raise ValueError("expected a concept or indicators, and not both")
        if self.indicators and self.series:
            raise ValueError("expected no further series of indicators")
        return self

    @model_validator(mode="after")
    def _years_are_ordered(self) -> "ViewSpec":
        if self.period_from is not None and self.period_to is not None and self.period_from > self.period_to:
            raise ValueError("the first year lies after the last")
        return self

    @property
    def cities(self) -> tuple[City, ...]:
        return tuple(City(place.value) for place in self.places if place.value in set(City))

    @property
    def short_name(self) -> str:
        """What files of the view are called after: its concept, or its first indicator."""
        if self.concept:
            return self.concept
        more = len(self.indicators) - 1
        return f"{self.indicators[0]}-and-{more}-more" if more else self.indicators[0]

    def with_(self, **changes: Any) -> "ViewSpec":
        """The same view with some fields changed, checked again."""
        return ViewSpec.model_validate(self.model_dump() | changes)

    @staticmethod
    def parameters() -> tuple[str, ...]:
        """What a link may hold, in its order, without the language."""
        return _PARAMETERS[:-1]

    def parts(self) -> list[tuple[str, str]]:
        """What a link says of the view, in its order: nothing that is a default, and no language."""
        fields = type(self).model_fields
        return [
            (name, _in_a_link(value))
            for name in self.parameters()
            if (value := getattr(self, name)) != fields[name].default
        ]

    def query(self) -> str:
        """The canonical query string: fixed order, nothing that is a default but the language."""
        return urlencode([*self.parts(), ("lang", str(self.language))], safe=",")

    def link(self, data_version: str | None = None) -> str:
        """The address of this view, from the root of the site; with the data version that it was seen in."""
        pinned = f"&v={data_version}" if data_version else ""
        return f"{VIEW_PAGE}?{self.query()}{pinned}"

    @classmethod
    def from_query(
        cls, query: str | Mapping[str, str], concepts: Iterable[str], indicators: Iterable[str] = ()
    ) -> "ViewSpec":
        """Read a link.

        Args:
            query: a query string, or its parameters; those of the page around a view (``v``, ``present``, ``embed``,
                ``pins``) pass.
            concepts: the concepts that exist.
            indicators: the indicators that exist.

        Raises:
            SpecError: says what the address should hold.
        """
        given = dict(parse_qsl(query.removeprefix("?"))) if isinstance(query, str) else dict(query)
        fields: dict[str, Any] = {}
        for name, value in given.items():
            if name in _OF_THE_PAGE:
                continue
            field = "language" if name == "lang" else name
            fields[field] = value.split(",") if field in _LIST_FIELDS else value
        if fields.get("indicators"):
            _expect_known("indicators", fields["indicators"], list(indicators))
        if fields.get("concept") or not fields.get("indicators"):
            _expect_known("concept", [fields.get("concept", "")], list(concepts))
        try:
            return cls.model_validate(fields)
        except ValidationError as error:
            raise SpecError(_problem(error.errors()[0], fields)) from error


def _expect_known(parameter: str, values: Iterable[str], known: list[str]) -> None:
    for value in values:
        if not value:
            raise SpecError(Problem(ProblemKind.EMPTY_VALUE, parameter))
        if value not in known:
            near = tuple(get_close_matches(value, known))
            raise SpecError(Problem(ProblemKind.UNKNOWN_VALUE, parameter, value, near))


def _in_a_link(value: Any) -> str:
    if isinstance(value, bool):
        return str(int(value))
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _problem(error: ErrorDetails, fields: Mapping[str, Any]) -> Problem:
    """What pydantic found, as a problem of an address."""
    if not error["loc"] and fields.get("indicators"):
        for other in ("concept", "series"):
            if fields.get(other) not in (None, "", "0"):
                return Problem(ProblemKind.ONE_OF_TWO, other, near=("indicators",))
    if not error["loc"]:
        return Problem(ProblemKind.YEARS_REVERSED, "period_from", fields["period_from"], (fields["period_to"],))
    field, value = str(error["loc"][0]), str(error["input"])
    if field in _CLOSED:
        parameter = "lang" if field == "language" else field
        return Problem(ProblemKind.UNKNOWN_VALUE, parameter, value, tuple(_CLOSED[field]))
    if field in _YEARS:
        return Problem(ProblemKind.NO_YEAR, field, value)
    if field in _WISHES:
        return Problem(ProblemKind.UNKNOWN_VALUE, field, value, ("0", "1"))
    if field == "indicators":
        return Problem(ProblemKind.TOO_MANY, field, near=(str(MOST_INDICATORS),))
    if field == "series":
        return Problem(ProblemKind.NO_NUMBER, field, value, (f"0–{LAST_SERIES}",))
    return Problem(ProblemKind.UNKNOWN_PARAMETER, field, near=_PARAMETERS)


def cities_and(*others: Place) -> Sequence[Place]:
    """The three cities with some comparators."""
    return (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO, *others)
