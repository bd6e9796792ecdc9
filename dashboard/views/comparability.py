"""The one place that decides how far the cities of a view compare, and what follows for drawing and words."""

from collections.abc import Iterable
from itertools import combinations

from dashboard.views.catalogue import OWN_NATIONS, ConceptCard, Judgement
from etl.contracts.vocabulary import City, Grade, Place

_ORDER = (Grade.LIKE_FOR_LIKE, Grade.SIMILAR, Grade.RELATED, Grade.NOT_COMPARABLE)


def judgements_between(card: ConceptCard, cities: Iterable[City]) -> list[Judgement]:
    """The graded pairs of the cities that have a figure in the view, weakest first."""
    found = [card.judgement(first, second) for first, second in combinations(list(dict.fromkeys(cities)), 2)]
    graded = [judgement for judgement in found if judgement is not None and judgement.grade is not None]
    return sorted(graded, key=lambda judgement: -_rank(judgement.grade))


def weakest(judgements: Iterable[Judgement]) -> Grade | None:
    """The grade of the weakest pair: it decides what is drawn. None where no two cities stand side by side."""
    return max((j.grade for j in judgements if j.grade is not None), key=_rank, default=None)


def may_share_axis(grade: Grade | None, despite_grade: bool = False) -> bool:
    """Same word, different thing: never on one axis, unless somebody asks for it in so many words."""
    return despite_grade or grade is not Grade.NOT_COMPARABLE


def system_of(place: Place) -> City:
    """The city whose system a place belongs to: a city's own, its nation's and its state's are one."""
    return next(City(city.value) for city, nations in OWN_NATIONS.items() if place is city or place in nations)


def may_be_compared(grade: Grade | None) -> bool:
    """Only like or similar counting lets one say that a figure is higher than another."""
    return grade in (Grade.LIKE_FOR_LIKE, Grade.SIMILAR)


def _rank(grade: Grade | None) -> int:
    return _ORDER.index(grade) if grade is not None else -1
