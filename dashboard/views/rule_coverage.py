"""Which programmes are computed, which are described in words, and for whom none is written down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.views.rulebook import ProgrammeCard, Rulebook
from etl.contracts.vocabulary import City, PopulationGroup


@dataclass(frozen=True)
class Covered:
    """How many programmes are computed and how many are described only."""

    computed: int
    described: int

    @property
    def is_missing(self) -> bool:
        return self.computed + self.described == 0


def counted(cards: Iterable[ProgrammeCard], computed: frozenset[str]) -> Covered:
    """The counts of some programmes."""
    marks = [card.id in computed for card in cards]
    return Covered(sum(marks), len(marks) - sum(marks))


def by_group(book: Rulebook, computed: frozenset[str]) -> Mapping[tuple[PopulationGroup, City], Covered]:
    """The counts of every group in every city, also where there is none."""
    return {(group, city): counted(book.for_group(group, city), computed) for group in PopulationGroup for city in City}


def in_order(book: Rulebook, city: City, computed: frozenset[str]) -> list[ProgrammeCard]:
    """The programmes of a city: computed ones first, then in the order of the facts."""
    cards = [card for card in book.programmes.values() if card.city is city]
    return sorted(cards, key=lambda card: (card.id not in computed, card.position))
