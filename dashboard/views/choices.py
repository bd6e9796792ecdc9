"""What a workbench offers for a view: transforms and years that leave something to draw, and why others do not."""

from collections.abc import Mapping
from functools import lru_cache

from dashboard.views.catalogue import Catalogue, ConceptCard
from dashboard.views.comparability import may_share_axis, weakest
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.ungraded import places_of_indicators
from dashboard.views.view import VIEWS_KEPT, make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, ConceptDomain, Place, Transform

HAS_BASE_YEAR = (Transform.INDEX, Transform.REAL_TERMS)


@lru_cache(maxsize=VIEWS_KEPT)
def reasons_against(spec: ViewSpec, warehouse: Warehouse) -> Mapping[Transform, str]:
    """For each transform that leaves nothing to draw, and is not the spec's own, why; the others are not in it."""
    found = {}
    for transform in Transform:
        if transform is spec.transform:
            continue
        view = make_view(spec.with_(transform=transform, nation=None, base_year=None), warehouse)
        if view.is_empty:
            found[transform] = " ".join(dict.fromkeys(missing.sentence for missing in view.missing))
    return found


@lru_cache(maxsize=VIEWS_KEPT)
def years_of(spec: ViewSpec, warehouse: Warehouse) -> tuple[int, ...]:
    """The years in which a period of the view's places ends, and those that the spec names; earliest first."""
    everything = ViewSpec(
        concept=spec.concept, indicators=spec.indicators, places=spec.places, when=When.ALL, form=Form.TABLE
    )
    years = {row.end.year for row in make_view(everything, warehouse).rows}
    return tuple(sorted(years | {year for year in (spec.period_from, spec.period_to) if year}))


@lru_cache(maxsize=VIEWS_KEPT)
def base_years(spec: ViewSpec, warehouse: Warehouse) -> tuple[int, ...]:
    """The years that may be a base: of a price index for every currency, or of a figure; latest first."""
    years = set(years_of(spec.with_(base_year=None), warehouse))
    if spec.transform is Transform.REAL_TERMS:
        view = make_view(spec.with_(base_year=None), warehouse)
        rates, currencies = view.known.rates, {row.currency for row in view.rows if row.currency}
        last = rates.latest_price_year(sorted(currencies)) or 0
        years = {
            year
            for year in range(min(years, default=last), last + 1)
            if all(rates.yearly_price(currency, year) for currency in currencies)
        }
    return tuple(sorted(years | ({spec.base_year} if spec.base_year else set()), reverse=True))


def opening_concept(known: Catalogue) -> ConceptCard:
    """What the workbench shows before anything is chosen: the first headline question on people who draw on support
    that all three cities answer and that may stand on one axis."""

    def fits(card: ConceptCard) -> bool:
        answered = {Place(city.value) for city in City} <= card.answered_by
        about_support = card.headline and card.domain != ConceptDomain.CONTEXT
        return about_support and answered and may_share_axis(weakest(card.judgements))

    return next(filter(fits, known.concepts.values()), next(iter(known.concepts.values())))


def indicators_for(
    places: tuple[Place, ...], chosen: tuple[str, ...], warehouse: Warehouse, known: Catalogue
) -> list[str]:
    """The indicators with a figure for any of the places, and those chosen, by what they are about."""
    there = places_of_indicators(warehouse)
    offered = {name for name, of_it in there.items() if of_it & set(places)} | set(chosen)
    return sorted(offered, key=lambda name: (known.subjects[name], name))
