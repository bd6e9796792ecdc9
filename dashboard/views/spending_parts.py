"""What the money buys: a total of a place and year in the parts that its publisher names, and what is left of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from dashboard.views.row import Row
from dashboard.views.spec import LAST_SERIES, Form, ViewSpec, When
from dashboard.views.view import View, make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, Place, Unit, UsageWarning


@dataclass(frozen=True)
class Part:
    """An amount within a total. ``row`` is None for the rest: the total less the parts that are named."""

    row: Row | None
    amount: float
    share: float


@dataclass(frozen=True)
class Spending:
    """One total in its parts.

    Attributes:
        total: as published; None where it is the sum of the parts.
        amount: the total, in the currency of its parts.
        parts: as published, the largest first, and the rest last. Their shares add up to one.
        views: what the amounts were taken from, for files and sources.
    """

    place: Place
    total: Row | None
    amount: float
    parts: tuple[Part, ...]
    views: tuple[View, ...]

    @property
    def first(self) -> Row:
        """A row that says currency, geography and period of them all."""
        return next(part.row for part in self.parts if part.row is not None)


def parts_of_total(
    whole: str, parts: str, place: Place, language: Language, warehouse: Warehouse, first_part: int = 0
) -> Spending | None:
    """A published total and its published parts in one period: the best comparable one, else the latest they share.

    Args:
        whole: the concept whose first series is the total.
        parts: the concept whose series, as published, are parts of it.
        first_part: the first series of ``parts`` that is one; the same concept may hold both.

    Returns:
        None where no period has the total and a part.
    """
    total_view = _series(whole, place, 0, language, warehouse)
    views = _all_series(parts, place, language, warehouse)[first_part:]
    totals, amounts = _by_period([total_view]), _by_period(views)
    shared = [period for period in totals if period in amounts]
    if not shared:
        return None
    best = total_view.card.best.get(place)
    period = best if best in shared else max(shared, key=lambda each: totals[each][0].end)
    total, rows = totals[period][0], amounts[period]
    rest = total.value - sum(row.value for row in rows)
    named = _largest_first(rows, total.value)
    left = [Part(None, rest, rest / total.value)] if rest else []
    return Spending(place, total, total.value, (*named, *left), (total_view, *views))


def sum_of_parts(concept: str, place: Place, language: Language, warehouse: Warehouse) -> Spending | None:
    """Programmes whose sum stands for a total that nobody publishes: all series of a concept in its best period.

    Returns:
        None where the best period has none.
    """
    views = _all_series(concept, place, language, warehouse)
    best = views[0].card.best.get(place) if views else None
    rows = _by_period(views).get(best or "", [])
    if not rows:
        return None
    amount = sum(row.value for row in rows)
    return Spending(place, None, amount, tuple(_largest_first(rows, amount)), tuple(views))


def _largest_first(rows: Iterable[Row], amount: float) -> list[Part]:
    return [Part(row, row.value, row.value / amount) for row in sorted(rows, key=lambda row: -row.value)]


def _all_series(concept: str, place: Place, language: Language, warehouse: Warehouse) -> list[View]:
    views = (_series(concept, place, number, language, warehouse) for number in range(LAST_SERIES + 1))
    return list(takewhile(lambda view: bool(view.rows), views))


def _series(concept: str, place: Place, number: int, language: Language, warehouse: Warehouse) -> View:
    spec = ViewSpec(concept=concept, places=(place,), series=number, when=When.ALL, form=Form.TABLE, language=language)
    return make_view(spec, warehouse)


def _by_period(views: Iterable[View]) -> dict[str, list[Row]]:
    """Gross published amounts by their period; a computed rate is none, and net is never a part of gross."""
    found: dict[str, list[Row]] = {}
    for view in views:
        for row in view.rows:
            if row.unit == Unit.MONEY and not row.computed and UsageWarning.OTHER_BASIS not in row.warnings:
                found.setdefault(row.period, []).append(row)
    return found
