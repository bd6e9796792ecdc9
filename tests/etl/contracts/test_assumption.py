"""An input of a model begins with a published figure, or with a value that says why it was taken."""

from typing import Any

import pytest
from pydantic import ValidationError

from etl.contracts.assumption import Assumption

WORDS = {"en": "Words.", "de": "Worte."}
FIGURE = {"indicator_id": "turnover_rate", "geography_code": "E08000025"}


def start(**changes: Any) -> dict[str, Any]:
    return {"id": "own", "name": WORDS, "value": 4, "assumption": WORDS} | changes


def published(**changes: Any) -> dict[str, Any]:
    return {"id": "birmingham", "name": WORDS, "figure": FIGURE} | changes


def assumption(*starts: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {
        "id": "teams",
        "model": "workers_met",
        "name": WORDS,
        "meaning": WORDS,
        "unit": "teams",
        "minimum": 1,
        "maximum": 6,
        "step": 1,
        "starts": list(starts),
    } | changes


def test_figures_and_assumptions_can_stand_beside_each_other():
    read = Assumption.model_validate(assumption(published(figure_to=FIGURE), start()))
    assert [one.id for one in read.starts] == ["birmingham", "own"]


def test_what_is_neither_or_both_is_refused():
    spoilt = {
        "either a figure or a value": [published(figure=None), start(figure=FIGURE)],
        "expected an assumption, saying why": [start(assumption=None), published(assumption=WORDS)],
        "expected a figure below figure_to": [start(figure_to=FIGURE)],
        "between minimum and maximum": [start(value=7)],
    }
    for reason, starts in spoilt.items():
        for one in starts:
            with pytest.raises(ValidationError, match=reason):
                Assumption.model_validate(assumption(one))


def test_bounds_and_starts_make_sense():
    for reason, changes in {
        "minimum below the maximum": {"maximum": 1},
        "each start once": {"starts": [start(), start()]},
        "at least 1 item": {"starts": []},
        "greater than 0": {"step": 0},
    }.items():
        with pytest.raises(ValidationError, match=reason):
            Assumption.model_validate(assumption(start()) | changes)
