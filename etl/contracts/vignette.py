"""Invented people whom the rules of three cities are applied to."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, model_validator

from etl.contracts.records import Record, SnakeId, Words
from etl.contracts.vocabulary import City

Amounts = dict[City, dict[SnakeId, Annotated[Decimal, Field(ge=0)]]]
Programmes = dict[City, tuple[SnakeId, ...]]


class OtherPerson(Record):
    """Somebody else in the story, whom some programmes look at instead; without amounts those of the first hold."""

    who: Words
    person: dict[str, Any]
    amounts: Amounts | None = None
    programmes: Programmes


class Vignette(Record):
    """A story with what the rules look at. ``person`` is plain: what it may hold is the dashboard's to know.

    ``amounts`` are a month or a stock in the money of the city. ``editable`` names the needs that may be changed.
    """

    key = ("id",)

    id: SnakeId
    title: Words
    story: Words
    assumptions: Words
    status_date: date
    person: dict[str, Any]
    amounts: Amounts
    programmes: Programmes
    other: OtherPerson | None = None
    editable: tuple[SnakeId, ...] = ()

    @model_validator(mode="after")
    def _three_cities(self) -> "Vignette":
        for name, found in (("amounts", self.amounts), ("programmes", self.programmes)):
            if set(found) != set(City):
                raise ValueError(f"expected {name} for each of the cities {', '.join(City)}")
        return self
