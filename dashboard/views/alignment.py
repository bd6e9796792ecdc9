"""Financial, academic and calendar years and single days on one axis, and the periods that lie nearest together.

A period is the span of days that it covers. Two spans are as far apart as their middles; up to 200 days count as
the same year, so that a calendar year and the financial year that begins in it stand together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from dashboard.views.row import Row
from etl.contracts.vocabulary import Place

SAME_YEAR_DAYS = 200
_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, order=True)
class Span:
    """The days from ``start`` to ``end``, both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"expected a span that ends after it starts, found {self.start} to {self.end}")

    @property
    def middle(self) -> date:
        return self.start + (self.end - self.start) / 2

    def years_from(self, other: "Span") -> int:
        """Whole years between two spans; 0 where they are of the same year."""
        days = abs((self.middle - other.middle).days)
        return 0 if days <= SAME_YEAR_DAYS else max(1, round(days / _DAYS_A_YEAR))


@dataclass(frozen=True)
class Alignment:
    """One span for each place, and how many years the two that lie furthest apart are from each other."""

    spans: Mapping[Place, Span]
    years_apart: int


def years_apart(spans: Iterable[Span]) -> int:
    """The distance of the two spans that lie furthest from each other, in whole years."""
    return max((first.years_from(second) for first, second in combinations(list(spans), 2)), default=0)


def best_periods(available: Mapping[Place, Sequence[Span]]) -> Alignment:
    """For each place the span that lies nearest to those of the others; of equally near choices the latest.

    Method: the smallest range that holds an element of each of several sorted lists, found by taking the place
    whose chosen middle is the earliest one step further until it has no later span. Places without any span are
    left out.

    Args:
        available: the spans of each place, in any order.
    """
    waiting = {place: sorted(set(spans), key=_by_middle) for place, spans in available.items() if spans}
    if not waiting:
        return Alignment({}, 0)
    at = dict.fromkeys(waiting, 0)
    best: dict[Place, Span] | None = None
    distance = 0
    while True:
        chosen = {place: spans[at[place]] for place, spans in waiting.items()}
        found = years_apart(chosen.values())
        if best is None or found <= distance:
            best, distance = chosen, found
        earliest = min(chosen, key=lambda place: _by_middle(chosen[place]))
        at[earliest] += 1
        if at[earliest] == len(waiting[earliest]):
            return Alignment(best, distance)


def _by_middle(span: Span) -> tuple[date, date]:
    return span.middle, span.end


def span_of(row: Row) -> Span:
    return Span(row.start, row.end)
