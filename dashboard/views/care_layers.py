"""Who pays for care first, and who after: the layers of public help in each city.

Which programmes stand for a city is an editorial choice. On which side of the means test each of them lies is read
from its rules, and so is how firm the claim is.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.views.rulebook import ProgrammeCard, Rulebook, rulebook
from dashboard.views.spec import ViewSpec
from dashboard.views.view import View, make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language, MeansTestApplies, Place, Transform

_LONG_TERM: Mapping[City, tuple[str, ...]] = {
    City.BIRMINGHAM: ("eng_duty_to_meet_needs",),
    City.HAMBURG: ("hh_hilfe_zur_pflege", "hh_eingliederungshilfe", "de_pflege_at_home", "de_pflege_care_home"),
    City.CHICAGO: ("il_ccp", "il_hsp", "il_ltc_medicaid"),
}
"""Lasting help with daily life."""

_HEALTH_ONLY: Mapping[City, tuple[str, ...]] = {
    City.BIRMINGHAM: ("eng_nhs_continuing_healthcare",),
    City.CHICAGO: ("us_medicare_home_health",),
}
"""What comes nearest to a layer without a means test where there is none: health care, and care only with it."""

_FIGURES: Mapping[bool, tuple[tuple[str, Transform], ...]] = {
    True: (
        ("older_people_at_home", Transform.PER_HEAD),
        ("public_care_home_places", Transform.PER_HEAD),
        ("savings_limit", Transform.AS_PUBLISHED),
    ),
    False: (
        ("recognised_care_need", Transform.PER_HEAD),
        ("flat_care_benefit", Transform.AS_PUBLISHED),
    ),
}
"""The concepts that say how far a layer reaches, behind a means test and without one: never the same."""


@dataclass(frozen=True)
class Layer:
    """One layer of public help in one city.

    Attributes:
        after_means_test: whether income or savings decide.
        programmes: lasting help with daily life; empty where the city has no such layer.
        health_only: what there is instead.
        views: for each concept that says how far the layer reaches, the city's part of it; a gap stands in the view.
    """

    city: City
    after_means_test: bool
    programmes: tuple[ProgrammeCard, ...]
    health_only: tuple[ProgrammeCard, ...]
    views: tuple[View, ...]

    @property
    def exists(self) -> bool:
        return bool(self.programmes)


def care_layers(warehouse: Warehouse, language: Language) -> Mapping[City, tuple[Layer, Layer]]:
    """For each city the layer behind a means test, which lies on top, and the one without, which lies below."""
    book = rulebook(warehouse)
    return {
        city: (
            _layer(city, True, book, warehouse, language),
            _layer(city, False, book, warehouse, language),
        )
        for city in City
    }


def _layer(city: City, after_means_test: bool, book: Rulebook, warehouse: Warehouse, language: Language) -> Layer:
    programmes = tuple(card for card in _cards(_LONG_TERM, city, book) if _looks_at_means(card) == after_means_test)
    health = tuple(card for card in _cards(_HEALTH_ONLY, city, book) if _looks_at_means(card) == after_means_test)
    asked = _FIGURES[after_means_test] if programmes else ()
    specs = (
        ViewSpec(concept=concept, places=(Place(city),), transform=transform, language=language)
        for concept, transform in asked
    )
    return Layer(city, after_means_test, programmes, health, tuple(make_view(spec, warehouse) for spec in specs))


def _cards(chosen: Mapping[City, tuple[str, ...]], city: City, book: Rulebook) -> list[ProgrammeCard]:
    return [book.programmes[name] for name in chosen.get(city, ())]


def _looks_at_means(card: ProgrammeCard) -> bool:
    return card.means_test != MeansTestApplies.NO
