"""What the explorable models of practice start from: each input, its bounds, and where its number comes from."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from etl.contracts.records import Number, PositiveNumber, Record, SnakeId, SourceId, Text, Words
from etl.contracts.vocabulary import Explorable, FigurePart, InputUnit


class Figure(Record):
    """A published figure: the latest preferred observation of an indicator for a place, or one part of it."""

    indicator_id: SnakeId
    geography_code: Text
    part: FigurePart = FigurePart.VALUE


class Start(Record):
    """A number to begin with. Either published, as a figure (``figure_to`` is the upper end of a published range), or
    a value of our own, with ``assumption``: why this number.

    ``note`` says whose figure it is and what to mind.
    """

    id: SnakeId
    name: Words
    figure: Figure | None = None
    figure_to: Figure | None = None
    value: Number | None = None
    assumption: Words | None = None
    note: Words | None = None
    source_ids: tuple[SourceId, ...] = ()

    @model_validator(mode="after")
    def _a_figure_or_an_assumption(self) -> "Start":
        if (self.figure is None) == (self.value is None):
            raise ValueError(f"expected either a figure or a value at {self.id}")
        if (self.value is None) != (self.assumption is None):
            raise ValueError(f"expected an assumption, saying why, with the value at {self.id}, and with no figure")
        if self.figure_to is not None and self.figure is None:
            raise ValueError(f"expected a figure below figure_to at {self.id}")
        return self


class Assumption(Record):
    """An input of a model: bounds, step and unit, and the numbers to begin with, the first of them by itself."""

    key = ("id",)

    id: SnakeId
    model: Explorable
    name: Words
    meaning: Words
    unit: InputUnit
    minimum: Number
    maximum: Number
    step: PositiveNumber
    starts: Annotated[tuple[Start, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _bounds_hold(self) -> "Assumption":
        if self.minimum >= self.maximum:
            raise ValueError("expected a minimum below the maximum")
        if len({start.id for start in self.starts}) != len(self.starts):
            raise ValueError("expected each start once")
        for start in self.starts:
            if start.value is not None and not self.holds(start.value):
                raise ValueError(f"expected {start.id} between minimum and maximum")
        return self

    def holds(self, value: Decimal) -> bool:
        return self.minimum <= value <= self.maximum
