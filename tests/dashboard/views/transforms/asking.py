"""Figures of one's own, put to a transform without a warehouse query."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.views.row import Row
from dashboard.views.transforms.apply import transform_rows
from dashboard.views.transforms.asked import Asked, Outcome
from etl.contracts.vocabulary import Place, Transform
from tests.dashboard.views.conftest import Look


def a_row(look: Look, place: Place = Place.BIRMINGHAM, year: int = 2019, **changes: Any) -> Row:
    """A figure of a place for a calendar year: 100 counted, unless it is changed."""
    [like] = look("savings_limit", places=(Place.BIRMINGHAM,)).rows
    plain = {
        "place": place,
        "geography_code": {Place.BIRMINGHAM: "E08000025", Place.ENGLAND: "E92000001", Place.HAMBURG: "DE600"}[place],
        "geography": place.capitalize(),
        "period": str(year),
        "period_type": "calendar_year",
        "start": date(year, 1, 1),
        "end": date(year, 12, 31),
        "value": 100.0,
        "unit": "count",
        "currency": None,
        "per": None,
    }
    return replace(like, **(plain | changes))


def ask(
    look: Look, transform: Transform, rows: Sequence[Row], concept: str = "children_in_care", **spec: Any
) -> Outcome:
    """What a transform makes of these figures, which are all that there are."""
    view = look(concept, transform=transform, **spec)
    return transform_rows(Asked(view.spec, view.card, view.known, view.words, rows, rows, rows))
