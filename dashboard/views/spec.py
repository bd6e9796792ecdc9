"""ViewSpec: what is shown. Small, immutable, and the same thing as a link."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, urlencode

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from etl.contracts.vocabulary import City, Language, Place, Transform

VIEW_PAGE = "/view"
_LIST_FIELDS = ("places",)


class Form(StrEnum):
    """How a view is drawn."""

    LINE = "line"
    DOTS = "dots"
    TABLE = "table"


class When(StrEnum):
    """Which of the available periods are shown."""

    BEST = "best"
    LATEST = "latest"
    ALL = "all"


class SpecError(ValueError):
    """A link that is no view; the message is a sentence for a person."""


class ViewSpec(BaseModel):
    """One view of one concept.

    Attributes:
        concept: id of the concept.
        places: the cities and comparators shown, in their fixed order.
        series: 0 the concept's main answer (a rate computed here where the concept has one),
            1 and more the further series that its places list.
        when: the concept's best comparable periods, the latest of each place, or all.
        period_from, period_to: years, inclusive; None leaves that end open.
        transform: as published, per head, relative to own nation, in purchasing power.
        form: line, dots or table.
        language: of every word in the view.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    concept: str
    places: tuple[Place, ...] = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
    series: int = 0
    when: When = When.BEST
    period_from: int | None = None
    period_to: int | None = None
    transform: Transform = Transform.AS_PUBLISHED
    form: Form = Form.DOTS
    language: Language = Language.ENGLISH

    @field_validator("places", mode="after")
    @classmethod
    def _in_fixed_order(cls, places: tuple[Place, ...]) -> tuple[Place, ...]:
        if not places:
            raise ValueError("expected at least one place")
        return tuple(place for place in Place if place in places)

    @field_validator("series")
    @classmethod
    def _series_is_a_position(cls, series: int) -> int:
        if not 0 <= series <= 9:
            raise ValueError("expected a series from 0 to 9")
        return series

    @model_validator(mode="after")
    def _years_are_ordered(self) -> "ViewSpec":
        for year in (self.period_from, self.period_to):
            if year is not None and not 1900 <= year <= 2100:
                raise ValueError("expected years from 1900 to 2100")
        if self.period_from is not None and self.period_to is not None and self.period_from > self.period_to:
            raise ValueError("the first year lies after the last")
        return self

    @property
    def cities(self) -> tuple[City, ...]:
        return tuple(City(place.value) for place in self.places if place.value in set(City))

    def with_(self, **changes: Any) -> "ViewSpec":
        """The same view with some fields changed, checked again."""
        return ViewSpec.model_validate(self.model_dump() | changes)

    def query(self) -> str:
        """The canonical query string: fixed order, nothing that is a default but the language."""
        defaults = ViewSpec(concept=self.concept)
        pairs: list[tuple[str, str]] = [("concept", self.concept)]
        for name in ("places", "series", "when", "period_from", "period_to", "transform", "form"):
            value = getattr(self, name)
            if value == getattr(defaults, name):
                continue
            pairs.append((name, ",".join(value) if name in _LIST_FIELDS else str(value)))
        pairs.append(("lang", str(self.language)))
        return urlencode(pairs, safe=",")

    def link(self, data_version: str | None = None) -> str:
        """The address of this view, from the root of the site; with the data version that it was seen in."""
        pinned = f"&v={data_version}" if data_version else ""
        return f"{VIEW_PAGE}?{self.query()}{pinned}"

    @classmethod
    def from_query(cls, query: str | Mapping[str, str], concepts: Iterable[str]) -> "ViewSpec":
        """Read a link.

        Args:
            query: a query string, or its parameters; ``v``, ``present`` and ``embed`` are not the view's and pass.
            concepts: the concepts that exist.

        Raises:
            SpecError: with a sentence that says what the address should hold.
        """
        given = dict(parse_qsl(query.removeprefix("?"))) if isinstance(query, str) else dict(query)
        fields: dict[str, Any] = {}
        for name, value in given.items():
            if name in ("v", "present", "embed"):
                continue
            field = "language" if name == "lang" else name
            fields[field] = value.split(",") if field in _LIST_FIELDS else value
        known = set(concepts)
        if fields.get("concept") not in known:
            raise SpecError(f"There is no concept {fields.get('concept')!r}.")
        try:
            return cls.model_validate(fields)
        except ValidationError as problem:
            error = problem.errors()[0]
            field = str(error["loc"][0]) if error["loc"] else "address"
            raise SpecError(f"{field}: {error['msg'].removeprefix('Value error, ')}.") from problem


def cities_and(*others: Place) -> Sequence[Place]:
    """The three cities with some comparators."""
    return (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO, *others)
