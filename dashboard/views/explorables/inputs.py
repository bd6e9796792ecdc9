"""The inputs of an explorable model as chosen: a published number, an assumption, or a number of one's own."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.language import Wording
from dashboard.views.assumptions import Assumption, Start, assumptions
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable

Choice = tuple[tuple[str, str], ...]
"""Pairs of an input's id and what was chosen for it: the id of a start, or a number with a decimal point."""


class NotInTheData(LookupError):
    """The figure that an input would begin with is not in this warehouse."""

    def __init__(self, assumption: Assumption, start: Start) -> None:
        super().__init__(f"{assumption.id}.{start.id}")
        self.assumption = assumption
        self.start = start


class InputError(ValueError):
    """A choice that cannot be understood; the message is an answer for a program."""


@dataclass(frozen=True, eq=False)
class Input:
    """A chosen number with its range. ``start`` is None where somebody chose a number of their own."""

    assumption: Assumption
    start: Start | None
    value: float
    low: float
    high: float

    @property
    def has_range(self) -> bool:
        return self.low < self.high

    @property
    def share(self) -> float:
        """A percentage as a share of 1."""
        return self.value / 100


Inputs = Mapping[str, Input]


def choose(model: Explorable, choice: Choice, warehouse: Warehouse) -> Inputs:
    """The inputs of a model; what is not chosen begins with its first start.

    Raises:
        InputError: an input that the model does not have, or neither a start of it nor a number within its bounds.
        NotInTheData: the figure of a start is not in the warehouse.
    """
    known = {assumption.id: assumption for assumption in assumptions(warehouse)[model]}
    chosen = dict(choice)
    if unknown := sorted(set(chosen) - set(known)):
        raise InputError(f"{unknown[0][:60]} is no input of {model}; it has: {', '.join(known)}.")
    return {name: _input(assumption, chosen.get(name)) for name, assumption in known.items()}


def _input(assumption: Assumption, wanted: str | None) -> Input:
    starts = {start.id: start for start in assumption.starts}
    start = assumption.starts[0] if wanted is None else starts.get(wanted)
    if start is not None:
        if start.value is None:
            raise NotInTheData(assumption, start)
        return Input(assumption, start, start.value, start.low, start.high)
    value = number_within(assumption, wanted or "")
    if value is None:
        bounds = f"a number from {assumption.minimum:g} to {assumption.maximum:g}"
        raise InputError(f"{assumption.id} should be one of {', '.join(starts)}, or {bounds}.")
    only = assumption.starts[0]
    if len(starts) == 1 and only.value == value:
        return Input(assumption, only, value, only.low, only.high)
    return Input(assumption, None, value, value, value)


def number_within(assumption: Assumption, text: str) -> float | None:
    """A number written with a decimal point, if it lies within the bounds of the input; whole where the step is."""
    try:
        value = float(text)
    except ValueError:
        return None
    whole = assumption.step >= 1 and assumption.step.is_integer()
    if not assumption.minimum <= value <= assumption.maximum or (whole and not value.is_integer()):
        return None
    return value


def number_text(value: float, words: Wording) -> str:
    """A number with the decimals that it has, three at most."""
    return words.number(value, len(f"{value:.3f}".rstrip("0").partition(".")[2]))
