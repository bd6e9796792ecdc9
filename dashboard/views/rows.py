"""From a spec to its rows: one query a warehouse, then a choice of series and periods."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from dashboard.language import wording
from dashboard.views.alignment import best_periods, span_of
from dashboard.views.catalogue import OWN_NATIONS, Catalogue, ConceptCard
from dashboard.views.intervals import Interval, interval_of
from dashboard.views.rates import NAMED_HEAD_COUNTS
from dashboard.views.row import Row
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.ungraded import figures_of_indicators
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import (
    Approximation,
    City,
    Confidence,
    GeographyLevel,
    Place,
    Transform,
    UsageWarning,
)

_HEADCOUNTS = ("count", "fte")
BARE_UNITS = (*_HEADCOUNTS, "money")
"""Units of amounts that are not divided by anything."""

_DAYS_APART = 200
"""Two periods are of the same year when their middles lie no further apart than this."""

COMPUTED = -1
"""The position of a rate computed here; published series are 0 and more."""

_QUERY = """
SELECT a.*, p.label AS period, p.period_type, p.starts_on, p.ends_on,
       g.name_en, g.name_de, g.level, COALESCE(g.place = a.place, FALSE) AS is_the_place_itself
FROM answer a
JOIN period p USING (period_id)
JOIN geography g USING (geography_code)
WHERE NOT a.cross_check
ORDER BY a.concept_id, a.place, a.position, p.ends_on, p.starts_on, a.period_id, a.figure_id
"""


def read_rows(spec: ViewSpec, warehouse: Warehouse, known: Catalogue) -> list[Row]:
    """Every figure of the spec's places, with those of their own nations where the transform needs them.

    Sorted by indicator where some are named, then by place in the fixed order, series and time. Not yet narrowed to
    periods.
    """
    places = set(spec.places)
    if spec.transform is Transform.RELATIVE_TO_OWN_NATION:
        places |= {nation for place in spec.places for nation in nations_of(place, spec)}
    found: Iterable[tuple[int, Mapping[str, Any]]]
    if spec.indicators:
        figures = figures_of_indicators(warehouse)
        found = ((number, record) for number, name in enumerate(spec.indicators) for record in figures.get(name, ()))
    else:
        found = ((0, record) for record in _answers(warehouse).get(spec.concept, ()))
    rows = [_row(record, number, spec, known) for number, record in found if record["place"] in places]
    order = {place: number for number, place in enumerate(Place)}
    return sorted(rows, key=lambda row: (row.asked, order[row.place], row.series))


def nations_of(place: Place, spec: ViewSpec) -> tuple[Place, ...]:
    """What a place's figures are measured by: the nation that the spec names, else the place's own."""
    return (Place(spec.nation.value),) if spec.nation is not None else OWN_NATIONS.get(place, ())


@lru_cache(maxsize=2)
def _answers(warehouse: Warehouse) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """Every answer by its concept. All of them at once take hardly longer than those of one concept."""
    rows = warehouse.rows(_QUERY)
    return {concept: tuple(answers) for concept, answers in groupby(rows, key=lambda row: str(row["concept_id"]))}


def choose_series(rows: Iterable[Row], spec: ViewSpec, card: ConceptCard) -> list[Row]:
    """For each place the rows of the series wanted; the computed rate is the main answer where there is one.

    A best period that only a further series has (an older method, say) is taken from there. An indicator that the
    spec names is one series.
    """
    if spec.indicators:
        return _once_a_span(rows)
    chosen: list[Row] = []
    by_place: dict[Place, list[Row]] = {}
    rows = list(rows)
    counted = {row.indicator_id for row in rows if row.series == COMPUTED}
    for row in rows:
        by_place.setdefault(row.place, []).append(row)
    for place, all_rows in by_place.items():
        if spec.series > 0:
            chosen += [row for row in all_rows if row.series == spec.series]
            continue
        computed = [row for row in all_rows if row.series == COMPUTED]
        main = computed if spec.transform is not Transform.AS_PUBLISHED else []
        if spec.transform in NAMED_HEAD_COUNTS:
            main = _to_divide(all_rows, NAMED_HEAD_COUNTS[spec.transform].unit)
        main = main or [row for row in all_rows if row.series == 0 and not _is_raw_count(row, counted, spec)]
        wanted = card.best.get(place)
        if spec.when is When.BEST and wanted and not any(row.period == wanted for row in main):
            main = [row for row in all_rows if row.period == wanted and row.series > 0][:1] or main
        chosen += main
    return _once_a_span(chosen)


def _to_divide(rows: list[Row], unit: str) -> list[Row]:
    """What a transform that names its people starts from: figures that are per them already, else bare amounts."""
    of_series = {row.series: [other for other in rows if other.series == row.series] for row in rows}
    for fits in (lambda row: row.unit == unit, lambda row: row.unit in BARE_UNITS and not row.computed):
        found = next((series for _, series in sorted(of_series.items()) if any(fits(row) for row in series)), None)
        if found:
            return found
    return []


def _once_a_span(rows: Iterable[Row]) -> list[Row]:
    """One figure for a place, series and span of days: the better read one where two sources cover the same days."""
    best: dict[tuple[object, ...], Row] = {}
    for row in rows:
        key = (row.place, row.series, row.indicator_id, row.geography_code, row.start, row.end)
        if key not in best or row.confidence < best[key].confidence:
            best[key] = row
    return list(best.values())


def without_unlike_comparators(rows: list[Row]) -> list[Row]:
    """Comparators in a unit that no city of the view has are left out: a count beside a rate compares nothing."""
    cities = {(row.unit, row.currency, row.per) for row in rows if row.place.value in set(City)}
    if not cities:
        return rows
    return [row for row in rows if row.place.value in set(City) or (row.unit, row.currency, row.per) in cities]


def _is_raw_count(row: Row, counted: set[str | None], spec: ViewSpec) -> bool:
    """Whether a published figure is the bare count that elsewhere in the concept a rate is computed from."""
    if spec.transform is Transform.AS_PUBLISHED or row.unit not in BARE_UNITS:
        return False
    return row.indicator_id in counted


def add_national_counterparts(chosen: list[Row], everything: list[Row], spec: ViewSpec, card: ConceptCard) -> list[Row]:
    """Where a city's best figure has no national figure of its kind, a further series of the same year that has one.

    Only for the ratio to the own nation, and only for the best periods of a concept.
    """
    if spec.indicators or spec.transform is not Transform.RELATIVE_TO_OWN_NATION or spec.when is not When.BEST:
        return chosen
    result = []
    for row in chosen:
        others = [
            other
            for other in everything
            if other.place is row.place and abs(other.end.year - row.end.year) <= max(1, card.tolerance_years)
        ]
        candidates = [row, *sorted(others, key=lambda other: abs((other.end - row.end).days))]
        nations = nations_of(row.place, spec)
        result.append(next((c for c in candidates if own_nation(c, everything, nations) is not None), row))
    return result


def own_nation(row: Row, everything: Sequence[Row], nations: Iterable[Place]) -> Row | None:
    """The figure of the first of these nations that has one: same indicator, same kind, same year.

    A bare count has none: divided by the nation's count it would say how big the city is, and nothing else.
    """
    if row.unit in _HEADCOUNTS:
        return None
    for place in nations:
        if place is row.place:
            return row
        same = [
            other
            for other in everything
            if other.place is place
            and other.indicator_id == row.indicator_id
            and other.geography_code != row.geography_code
            and other.computed == row.computed
            and (other.unit, other.currency, other.per) == (row.unit, row.currency, row.per)
            and abs((other.middle - row.middle).days) <= _DAYS_APART
        ]
        if same:
            return min(same, key=lambda other: abs((other.middle - row.middle).days))
    return None


def choose_periods(rows: list[Row], spec: ViewSpec, card: ConceptCard) -> list[Row]:
    """The rows of the periods wanted: the best comparable ones, the latest, or all between two years.

    Each indicator that the spec names has periods of its own.
    """
    of_each = [[row for row in rows if row.asked == number] for number in range(len(spec.indicators) or 1)]
    return [row for of_one in of_each for row in _periods_of_one(of_one, spec, card)]


def _periods_of_one(rows: list[Row], spec: ViewSpec, card: ConceptCard) -> list[Row]:
    inside = [
        row
        for row in rows
        if (spec.period_from is None or row.end.year >= spec.period_from)
        and (spec.period_to is None or row.start.year <= spec.period_to)
    ]
    if spec.when is When.ALL:
        return inside
    together = _nearest_together(inside, spec, card) if spec.when is When.BEST else {}
    chosen: list[Row] = []
    for place in spec.places:
        candidates = [row for row in inside if row.place is place]
        row = together.get(place) or (_best(candidates, place, inside, card) if spec.when is When.BEST else None)
        row = row or (_latest(candidates) if spec.when is When.LATEST else None)
        if row is not None:
            chosen.append(row)
    return chosen


def _nearest_together(rows: list[Row], spec: ViewSpec, card: ConceptCard) -> dict[Place, Row]:
    """The figures of cities that lie nearest together, where none of the concept's best periods is among the rows.

    Each comparator stands beside its own city, within a year or the tolerance of the concept.
    """
    firm = [row for row in rows if row.may_join_line]
    of_city = {place: [row for row in firm if row.place is place] for place in spec.places if place in OWN_NATIONS}
    of_city = {place: found for place, found in of_city.items() if found}
    if len(of_city) < 2 or any(row.period == card.best.get(row.place) for row in rows):
        return {}
    spans = best_periods({place: [span_of(row) for row in found] for place, found in of_city.items()}).spans
    chosen = {place: next(row for row in of_city[place] if span_of(row) == span) for place, span in spans.items()}
    for city, row in list(chosen.items()):
        for nation in set(OWN_NATIONS[city]) & set(spec.places):
            near = [other for other in firm if other.place is nation]
            best = min(near, key=lambda other: abs((other.middle - row.middle).days), default=None)
            if best is not None and span_of(best).years_from(span_of(row)) <= max(1, card.tolerance_years):
                chosen[nation] = best
    return chosen


def _latest(candidates: list[Row]) -> Row | None:
    firm = [row for row in candidates if row.may_join_line] or candidates
    return max(firm, key=lambda row: row.end, default=None)


def _best(candidates: list[Row], place: Place, rows: list[Row], card: ConceptCard) -> Row | None:
    """The row of the concept's best period; for a comparator that has none, the same year as its city."""
    wanted = card.best.get(place)
    exact = next((row for row in candidates if row.period == wanted), None)
    exact = exact or next((row for row in candidates if wanted and row.computed and row.period == wanted[:4]), None)
    if exact is not None:
        return exact
    near = _anchor(place, rows, card)
    if near is None:
        return _latest(candidates) if place.value in set(City) else None
    close = [row for row in candidates if abs((row.end - near.end).days) <= 366 * max(1, card.tolerance_years)]
    return min(close, key=lambda row: abs((row.end - near.end).days), default=None)


def _anchor(place: Place, rows: list[Row], card: ConceptCard) -> Row | None:
    """The row that a place without a best period of its own is matched to."""
    own_cities = [city for city, nations in OWN_NATIONS.items() if place in nations]
    for other in (*own_cities, *card.best):
        found = next((r for r in rows if r.place is other and r.period == card.best.get(other)), None)
        if found is not None and other is not place:
            return found
    return None


def split_drawable(rows: list[Row], form: Form) -> tuple[list[Row], list[Row]]:
    """What may be drawn in a form, and what stands in the table only."""
    if not form.has_time_axis:
        return rows, []
    return [row for row in rows if row.may_stand_on_time_axis], [r for r in rows if not r.may_stand_on_time_axis]


def _row(record: Mapping[str, Any], asked: int, spec: ViewSpec, known: Catalogue) -> Row:
    words = wording(spec.language)
    return Row(
        figure_id=record["figure_id"],
        place=Place(record["place"]),
        geography_code=record["geography_code"],
        geography=words.pick(record, "name"),
        is_the_place_itself=record["is_the_place_itself"],
        level=GeographyLevel(record["level"]),
        indicator_id=record["indicator_id"],
        period=record["period"],
        period_type=record["period_type"],
        start=record["starts_on"],
        end=record["ends_on"],
        value=record["value"],
        unit=record["unit"],
        decimals=record["decimals"],
        confidence=Confidence(record["confidence"]),
        computed=record["computed"],
        currency=record["currency"],
        per=record["per"],
        numerator=record["numerator"],
        denominator=record["denominator"],
        warnings=tuple(UsageWarning(warning) for warning in record["warnings"]),
        said_as=Approximation(record["said_as"]) if record["said_as"] else None,
        warning_text=words.pick(record, "warning_text"),
        note=words.pick(record, "note"),
        formula=words.pick(record, "formula"),
        counted=words.pick(record, "counted"),
        sources=tuple(known.sources[source] for source in record["source_ids"]),
        locator=record["locator"] or "",
        value_as_published=record["value_as_published"],
        series=record["position"],
        asked=asked,
        is_count=record["is_count"],
        interval=_interval(record),
    )


def _interval(record: Mapping[str, Any]) -> Interval | None:
    """What chance leaves open, where people or events were counted and the counts give the figure that is printed."""
    if not record["is_count"] or record["said_as"] or UsageWarning.ROUNDED_CLAIM in record["warnings"]:
        return None
    found = interval_of(record["unit"], record["numerator"], record["denominator"])
    return found if found is not None and found.holds(record["value"]) else None
