"""Index: every series as a part of its own figure of one year, so that ways over time can be set side by side."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.views.row import Row
from dashboard.views.transforms.asked import Asked, Outcome, resting_on
from etl.contracts.vocabulary import City, Place


def as_index(asked: Asked) -> Outcome:
    """Each figure divided by that of the same series in the base year, times 100.

    Method: simple index number with a fixed base (relative of a single series). The base year is chosen, or the
    first that all places shown have, or else most of them (cities before others). A year is the one in which a
    period ends. Figures counted in another way than the rest of their line have no index, and a base of zero
    gives none.
    """
    _ = asked.words.gettext
    firm = [row for row in asked.series if row.may_join_line and row.place in asked.spec.places]
    year = asked.spec.base_year or base_year(firm)
    done: list[Row] = []
    missing: dict[Place, str] = {}
    for row in asked.rows:
        base = _base(row, firm, year)
        if base is None or not row.may_join_line:
            missing.setdefault(
                row.place,
                _("{place}: no figure of the same series for the base year {year}.").format(
                    place=row.geography, year=year
                )
                if base is None and year is not None
                else _("{place}: no figure that stands in a line with others.").format(place=row.geography),
            )
            continue
        if base.value == 0:
            missing[row.place] = _("{place}: the figure of the base year {year} is zero.").format(
                place=row.geography, year=year
            )
            continue
        how = _("{value} divided by {base} ({period}), times 100").format(
            value=asked.words.number(row.value, row.decimals),
            base=asked.words.number(base.value, base.decimals),
            period=base.period,
        )
        indexed = replace(row.transformed(100 * row.value / base.value, "index", 1, how), base_year=year)
        done.append(resting_on(indexed, base.sources, base.confidence))
    return done, missing


def base_year(rows: Sequence[Row]) -> int | None:
    """The first year that the most places have a figure for; cities count before their comparators."""
    places: dict[int, set[Place]] = {}
    for row in rows:
        places.setdefault(row.end.year, set()).add(row.place)
    cities = {Place(city.value) for city in City}
    return min(places, key=lambda year: (-len(places[year] & cities), -len(places[year]), year), default=None)


def _base(row: Row, firm: Sequence[Row], year: int | None) -> Row | None:
    """The figure of the same series in the base year; the later one where two end in it."""
    same = [
        other
        for other in firm
        if other.end.year == year
        and (other.place, other.geography_code, other.indicator_id, other.series, other.unit, other.currency, other.per)
        == (row.place, row.geography_code, row.indicator_id, row.series, row.unit, row.currency, row.per)
    ]
    return max(same, key=lambda other: (other.end, other.start), default=None)
