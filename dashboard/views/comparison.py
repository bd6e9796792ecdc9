"""Which figures of a view may be called higher or lower than each other, and the sentence that says so."""

from collections.abc import Iterator
from itertools import combinations

from dashboard.views.alignment import span_of
from dashboard.views.catalogue import OWN_NATIONS
from dashboard.views.comparability import may_be_compared
from dashboard.views.difference import Difference, difference
from dashboard.views.row import Row
from dashboard.views.view import View
from etl.contracts.vocabulary import City, Transform

_SAID_AT_MOST = 4
_YEARS_BETWEEN = 1
"""Figures further apart in time than this are not called higher or lower."""


def are_counted_alike(first: Row, second: Row, view: View) -> bool:
    """Whether the grade lets two figures of different places be called higher or lower than each other.

    Cities with grade A or B; a city and its own nation in one indicator; anything once it is relative to a nation.
    """
    if view.spec.transform is Transform.RELATIVE_TO_OWN_NATION:
        return True
    cities = {city.value for city in City}
    if first.place.value in cities and second.place.value in cities:
        judgement = view.card.judgement(City(first.place.value), City(second.place.value))
        return judgement is not None and may_be_compared(judgement.grade)
    own = OWN_NATIONS.get(first.place, ()) + OWN_NATIONS.get(second.place, ())
    return {first.place, second.place} & set(own) != set() and (first.indicator_id, first.computed) == (
        second.indicator_id,
        second.computed,
    )


def comparisons(view: View) -> Iterator[tuple[Row, Row, Difference]]:
    """What can be said of the latest figures of a view: cities beside each other, then each beside its nation."""
    latest = [
        max(rows, key=lambda row: row.end)
        for place, asked in view.slots
        if (rows := [row for row in view.of(place, asked) if row.may_join_line])
    ]
    ordered = sorted(latest, key=lambda row: row.place.value not in set(City))
    for first, second in combinations(ordered, 2):
        if first.place.value not in set(City) or span_of(first).years_from(span_of(second)) > _YEARS_BETWEEN:
            continue
        found = difference(first, second) if are_counted_alike(first, second, view) else None
        if found is not None:
            yield first, second, found


def comparison_text(view: View) -> str:
    """One sentence on what is clearly higher or lower and what chance alone could make; empty where nothing can be
    said."""
    _ = view.words.gettext
    texts = {
        Difference.HIGHER: _("{first} is higher than {second}"),
        Difference.LOWER: _("{first} is lower than {second}"),
        Difference.NO_CLEAR_DIFFERENCE: _("between {first} and {second} there is no clear difference"),
    }
    said = [
        texts[found].format(first=first.geography, second=second.geography)
        for first, second, found in comparisons(view)
    ]
    if not said:
        return ""
    return _("Beyond chance (95% intervals): {comparisons}.").format(comparisons="; ".join(said))
