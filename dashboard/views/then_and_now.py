"""Then and now: of each place the figures nearest to some years, and its latest, with how far off they are.

Nothing is interpolated and nothing ranked: a figure stands with its own period, and its distance is said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.views.catalogue import ConceptCard
from dashboard.views.row import Row
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.view import View, make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, Place, Transform

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


@dataclass(frozen=True)
class Moment:
    """One figure and what it stands for: the years that it is nearest to, and whether it is the latest.

    Attributes:
        row: the figure.
        away: for each of those years, how many years the figure's period lies off: negative before it, 0 in it.
        is_latest: whether no later figure of its kind is known.
    """

    row: Row
    away: Mapping[int, int]
    is_latest: bool

    @property
    def columns(self) -> int:
        """How many columns of the table it fills."""
        return len(self.away) + self.is_latest


def years_away(row: Row, year: int) -> int:
    """How many years a figure's period lies from a year: negative before it, 0 where the period touches it."""
    if row.start.year <= year <= row.end.year:
        return 0
    return row.start.year - year if row.start.year > year else row.end.year - year


def nearest(rows: Iterable[Row], year: int) -> Row | None:
    """The figure nearest to a year; of two as near, the one that lies in more of it, then the earlier."""
    return min(rows, key=lambda row: (abs(years_away(row, year)), abs(row.middle.year - year), row.end), default=None)


def moments(rows: Iterable[Row], years: Sequence[int]) -> tuple[Moment, ...]:
    """The figures of one place that are nearest to each year, and the latest, each once, in the order of time.

    Only figures of the latest one's kind are set beside it: same indicator, place, unit and way of counting.

    Args:
        rows: all figures of one place.
        years: in their order.
    """
    dated = [row for row in rows if row.may_stand_on_time_axis] or list(rows)
    firm = [row for row in dated if row.may_join_line] or dated
    if not firm:
        return ()
    latest = max(firm, key=lambda row: row.end)
    alike = [row for row in firm if _kind(row) == _kind(latest)]
    away: dict[Row, dict[int, int]] = {}
    for year in years:
        found = nearest(alike, year) or latest
        away.setdefault(found, {})[year] = years_away(found, year)
    away.setdefault(latest, {})
    return tuple(Moment(row, of_years, row == latest) for row, of_years in away.items())


def _kind(row: Row) -> tuple[object, ...]:
    return (row.indicator_id, row.geography_code, row.unit, row.currency, row.per, row.computed)


@dataclass(frozen=True, eq=False)
class ThenAndNow:
    """A concept in some years and now.

    Attributes:
        all_years: every figure of the three cities; it says what is missing, too.
        today: the view that the headline is of.
        places: the moments of each city, in the fixed order; none where it has no figure. Where no city has one,
            those of the nations that do follow.
    """

    all_years: View
    today: View
    places: Mapping[Place, tuple[Moment, ...]]


def then_and_now(card: ConceptCard, years: Sequence[int], language: Language, warehouse: Warehouse) -> ThenAndNow:
    """The figures of a concept nearest to each year, and the latest, in the money and the measure they came in."""
    of_cities = any(place in card.answered_by for place in CITIES)
    places = CITIES if of_cities else (*CITIES, *(place for place in Place if place in card.answered_by))
    today = ViewSpec(concept=card.id, places=places, transform=card.recommended, language=language)
    as_it_came = card.recommended is Transform.AS_PUBLISHED
    own_measure = Transform.AS_PUBLISHED if as_it_came else Transform.PER_HEAD
    every = today.with_(when=When.ALL, form=Form.TABLE, transform=own_measure)
    view = make_view(every, warehouse)
    return ThenAndNow(
        view,
        make_view(today, warehouse),
        {place: moments([row for row in view.rows if row.place is place], years) for place in places},
    )
