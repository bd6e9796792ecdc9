"""Pinned views: several specs as one short word of an address. Nothing else keeps them.

A pin is what a link says of a view, in characters that an address holds as they are: ``~`` between parameters, ``-``
between a name and its value, ``.`` between the values of a list; ``~~`` stands between pins. The language is that of
the page.
"""

from collections.abc import Iterable, Sequence

from dashboard.views.spec import SpecError, ViewSpec
from etl.contracts.vocabulary import Language

MOST_PINS = 6
_BETWEEN_PINS, _BETWEEN_PARTS, _BEFORE_VALUE, _BETWEEN_VALUES = "~~", "~", "-", "."


def pins_in_address(specs: Iterable[ViewSpec]) -> str:
    """``concept-caseload~form-line~~concept-investigations``: the views in their order."""
    return _BETWEEN_PINS.join(_pin(spec) for spec in specs)


def _pin(spec: ViewSpec) -> str:
    parts = (f"{name}{_BEFORE_VALUE}{value.replace(',', _BETWEEN_VALUES)}" for name, value in spec.parts())
    return _BETWEEN_PARTS.join(parts)


def pins_of_address(
    text: str, concepts: Iterable[str], indicators: Iterable[str], language: Language
) -> tuple[list[ViewSpec], list[SpecError]]:
    """The views that an address pins, each once and no more than six, and what is wrong with those that are none."""
    known = list(concepts), list(indicators)
    specs: dict[ViewSpec, None] = {}
    problems = []
    for pin in filter(None, text.split(_BETWEEN_PINS)):
        pairs = (part.partition(_BEFORE_VALUE) for part in pin.split(_BETWEEN_PARTS))
        fields = {name: value.replace(_BETWEEN_VALUES, ",") for name, _sign, value in pairs}
        try:
            specs[ViewSpec.from_query(fields, *known).with_(language=language)] = None
        except SpecError as problem:
            problems.append(problem)
    return list(specs)[:MOST_PINS], problems


def with_pin(pins: Sequence[ViewSpec], spec: ViewSpec) -> list[ViewSpec]:
    """The pinned views with one more at their end; as they were where it is pinned or there is no room."""
    return list(pins) if spec in pins or len(pins) >= MOST_PINS else [*pins, spec]
