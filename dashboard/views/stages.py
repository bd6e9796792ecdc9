"""From report to care: the stages of a child's way as aligned lines, one column a city; every figure is that of a view.

It is no funnel. Each stage has its own count, year and often its own place; some count what happened in a year, others
who was there on one day. So nothing is divided by the stage before it, and a bar belongs to its own column.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from dashboard.views.catalogue import OWN_NATIONS, ConceptCard, Gap, Judgement, catalogue
from dashboard.views.comparability import judgements_between, may_share_axis, weakest
from dashboard.views.row import Row
from dashboard.views.spec import ViewSpec
from dashboard.views.view import View, make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Grade, Language, PeriodType, Place, Transform, Unit

_LONGEST_YEAR = 366
_CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


class Stage(StrEnum):
    """Where on the way a line stands."""

    REPORT = "report"
    ASSESSMENT = "assessment"
    FINDING = "finding"
    HELP_AT_HOME = "help_at_home"
    COMING_INTO_CARE = "coming_into_care"
    IN_CARE = "in_care"
    WHERE_CHILDREN_LIVE = "where_children_live"
    LEAVING = "leaving"


class CountedOver(StrEnum):
    """What a figure counts: what happened in a span of time (a flow), or who was there on one day (a stock)."""

    YEAR = "year"
    DAY = "day"
    SPAN = "span"


CONCEPTS: Mapping[Stage, Sequence[str]] = {
    Stage.REPORT: ("reports_of_concern",),
    Stage.ASSESSMENT: ("investigations",),
    Stage.FINDING: ("confirmed_harm", "protection_plans"),
    Stage.HELP_AT_HOME: ("family_support",),
    Stage.COMING_INTO_CARE: ("emergency_removals", "court_orders", "entering_care"),
    Stage.IN_CARE: ("children_in_care",),
    Stage.WHERE_CHILDREN_LIVE: ("foster_share", "residential_share"),
    Stage.LEAVING: ("adoption", "beyond_18"),
}
"""The questions of each stage, in the order of the way."""


@dataclass(frozen=True)
class Figure:
    """What stands for one city at one stage: a figure, or why there is none.

    Attributes:
        row: the figure, as its view has it.
        view: of the concept; of its published counts where the city has nothing per head.
        missing: the sentence that explains the gap; empty where there is a figure.
        gap: the gap as it is recorded, where it is.
        nations: the own nation, and for Chicago the state, counted in the same unit.
        bar: length against the longest bar of the column, 0 to 1; None where none may be drawn.
    """

    city: Place
    row: Row | None
    view: View
    missing: str
    gap: Gap | None
    nations: tuple[Row, ...]
    bar: float | None

    @property
    def counted_over(self) -> CountedOver | None:
        return counted_over(self.row) if self.row else None


@dataclass(frozen=True)
class StageLine:
    """One question of a stage, in three cities."""

    stage: Stage
    view: View
    figures: tuple[Figure, ...]

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """How the cities that have a figure here compare, weakest pair first."""
        return tuple(judgements_between(self.view.card, [City(f.city.value) for f in self.figures if f.row]))

    @property
    def grade(self) -> Grade | None:
        return weakest(self.judgements)

    @property
    def stands_apart(self) -> bool:
        """Whether some of its figures are different things under the same word."""
        return not may_share_axis(self.grade)

    @property
    def link(self) -> str:
        """The query of the view that it leads to: the three cities, nothing else."""
        return self.view.spec.with_(places=_CITIES).query()


@dataclass(frozen=True)
class Column:
    """A city's own picture: the places that its figures are for, and the figure that its longest bar stands for."""

    city: Place
    geographies: tuple[str, ...]
    drawn_for: str
    longest: Row | None


@dataclass(frozen=True)
class Way:
    """The whole picture."""

    columns: tuple[Column, ...]
    lines: tuple[StageLine, ...]


@dataclass(frozen=True)
class Span:
    """The lowest and the highest figure of a line in which three cities answer one question in one unit."""

    line: StageLine
    low: Row
    high: Row

    @property
    def ratio(self) -> float:
        return self.high.value / self.low.value


def counted_over(row: Row) -> CountedOver:
    """Stock or flow, from the period that the figure is for."""
    if row.period_type == PeriodType.SNAPSHOT:
        return CountedOver.DAY
    return CountedOver.YEAR if (row.end - row.start).days <= _LONGEST_YEAR else CountedOver.SPAN


@lru_cache(maxsize=4)
def make_way(warehouse: Warehouse, language: Language) -> Way:
    """The picture of a warehouse in one language."""
    known = catalogue(warehouse)
    asked = [(stage, known.concepts[concept]) for stage, concepts in CONCEPTS.items() for concept in concepts]
    views = [(stage, make_view(_spec(card, language), warehouse)) for stage, card in asked]
    columns = {
        city: _column(city, [_only(_seen(city, view, warehouse).of(city)) for _, view in views]) for city in _CITIES
    }
    lines = [
        StageLine(stage, view, tuple(_figure(columns[city], _seen(city, view, warehouse), view) for city in _CITIES))
        for stage, view in views
    ]
    return Way(tuple(columns.values()), tuple(lines))


def _spec(card: ConceptCard, language: Language) -> ViewSpec:
    """The concept's own way of being looked at; per head where that would be a distance to the own nation."""
    own = card.recommended
    transform = Transform.PER_HEAD if own is Transform.RELATIVE_TO_OWN_NATION else own
    return ViewSpec(concept=card.id, places=tuple(Place), transform=transform, language=language)


def _seen(city: Place, view: View, warehouse: Warehouse) -> View:
    """The view that a city's figure is taken from: that of its published counts where it has none per head."""
    if view.of(city) or city not in view.card.answered_by:
        return view
    return make_view(view.spec.with_(places=(city,), transform=Transform.AS_PUBLISHED), warehouse)


def _only(rows: Iterable[Row]) -> Row | None:
    return next(iter(rows), None)


def _column(city: Place, found: Iterable[Row | None]) -> Column:
    rows = [row for row in found if row is not None]
    rates = [row for row in rows if row.unit == Unit.PER_10K_CHILDREN]
    [(drawn_for, _count)] = Counter(row.geography for row in rates).most_common(1) or [("", 0)]
    drawn = [row for row in rates if row.geography == drawn_for]
    return Column(
        city=city,
        geographies=tuple(dict.fromkeys(row.geography for row in rows)),
        drawn_for=drawn_for,
        longest=max(drawn, key=lambda row: row.value, default=None),
    )


def _figure(column: Column, seen: View, view: View) -> Figure:
    row = _only(seen.of(column.city))
    missing = "" if row else next((gone.sentence for gone in view.missing if gone.place is column.city), "")
    return Figure(
        city=column.city,
        row=row,
        view=seen,
        missing=missing,
        gap=None if row else view.card.gap(column.city),
        nations=_nations(row, view) if row else (),
        bar=_bar(row, column) if row else None,
    )


def _bar(row: Row, column: Column) -> float | None:
    """Only rates of the place that most of the column is for: another place or unit has no length beside them."""
    if column.longest is None or row.unit != Unit.PER_10K_CHILDREN or row.geography != column.drawn_for:
        return None
    return row.value / column.longest.value


def _nations(row: Row, view: View) -> tuple[Row, ...]:
    """National figures of the same indicator, so that nothing else is set beside a city's figure."""
    found = (_only(view.of(nation)) for nation in OWN_NATIONS[row.place])
    return tuple(
        nation
        for nation in found
        if nation is not None
        and (nation.indicator_id, nation.unit) == (row.indicator_id, row.unit)
        and nation.geography_code != row.geography_code
    )


def spans(way: Way) -> list[Span]:
    """The lines that three cities answer in one unit and that may share an axis, closest together first."""
    found = []
    for line in way.lines:
        rows = [figure.row for figure in line.figures if figure.row is not None]
        if len(rows) < len(City) or line.stands_apart or len({row.unit for row in rows}) > 1:
            continue
        if min(row.value for row in rows) > 0:
            found.append(Span(line, min(rows, key=lambda row: row.value), max(rows, key=lambda row: row.value)))
    return sorted(found, key=lambda span: span.ratio)
