"""One city's figures with its own nation as the measure, and its longest series; never a ranking of cities."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log2

from dashboard.language import Wording
from dashboard.views.catalogue import OWN_NATIONS, ConceptCard, catalogue
from dashboard.views.row import Row
from dashboard.views.rows import BARE_UNITS
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import ConceptDomain, GeographyLevel, Language, Page, Place, Transform, UsageWarning

_YEARS_APART = 3
"""A figure that the nation measures is preferred to a newer one that nothing measures, if it is no older than this; and
a nation's figure further away than this is not shown beside the city's."""

_SERIES_SHOWN = 6
_SERIES_OF_A_PAGE = 2
_SHORTEST_SERIES = 4
"""Periods below which a line says little."""

_LIKE = 0.05
"""A ratio this near to one is said as about the same."""

_WIDEST = 2.0
"""The strip of a ratio goes from a quarter of the nation's figure to four times it: two doublings either way."""

_AS_COUNTED = (Transform.AS_PUBLISHED, Transform.RELATIVE_TO_OWN_NATION)


@dataclass(frozen=True)
class CityLine:
    """A question with what a city answers and what stands beside it.

    Attributes:
        own: the city's figure; None where only the nation's rule or figure stands in its slot.
        nation: the figure of its nation (or state) that measures it, or the nearest one that does not.
        ratio: the city's figure divided by the nation's; None where they are not counted alike in one year.
    """

    card: ConceptCard
    own: Row | None
    nation: Row | None
    ratio: Row | None
    spec: ViewSpec

    @property
    def is_key(self) -> bool:
        """Whether it is shown at once: a headline of the collection, or a figure with a measure."""
        return self.card.headline or self.ratio is not None


@lru_cache(maxsize=12)
def city_lines(city: Place, language: Language, warehouse: Warehouse) -> tuple[CityLine, ...]:
    """A line for every concept that has a figure in the city's slot, in the order of the concepts."""
    known = catalogue(warehouse)
    lines = (
        _line(card, city, language, warehouse)
        for card in known.concepts.values()
        if city in card.answered_by and card.page != Page.EXCHANGE
    )
    return tuple(line for line in lines if line is not None)


def grouped(
    lines: Iterable[CityLine], groups: Sequence[tuple[str, Sequence[ConceptDomain]]]
) -> list[tuple[str, list[CityLine]]]:
    """The lines below the name of their group: headlines first, then those with a measure."""
    lines = list(lines)
    result = []
    for title, domains in groups:
        of_group = [line for line in lines if line.card.domain in domains]
        of_group.sort(key=lambda line: (not line.card.headline, line.ratio is None))
        if of_group:
            result.append((title, of_group))
    return result


def _line(card: ConceptCard, city: Place, language: Language, warehouse: Warehouse) -> CityLine | None:
    spec = ViewSpec(
        concept=card.id,
        places=(city, *OWN_NATIONS[city]),
        when=When.ALL,
        transform=Transform.AS_PUBLISHED if card.recommended in _AS_COUNTED else Transform.PER_HEAD,
        form=Form.TABLE,
        language=language,
    )
    rows = make_view(spec, warehouse).rows
    asked = spec.with_(places=(city,), transform=Transform.RELATIVE_TO_OWN_NATION)
    ratios = {row.figure_id: row for row in make_view(asked, warehouse).rows}
    here = [row for row in rows if row.place is city and row.level is not GeographyLevel.COUNTRY]
    own = _chosen(here, ratios)
    if own is None:
        theirs = [row for row in rows if row.level is GeographyLevel.COUNTRY]
        return CityLine(card, None, _latest(theirs), None, spec) if theirs else None
    ratio = ratios.get(own.figure_id)
    alike = ratio is not None and ratio.numerator == own.value
    if ratio is not None and alike and ratio.denominator is not None:
        measure = replace(own, value=ratio.denominator, geography=ratio.compared_with, interval=None, said_as=None)
        return CityLine(card, own, measure, ratio, spec)
    return CityLine(card, own, _beside(own, rows), None, spec)


def _chosen(rows: Sequence[Row], ratios: Mapping[str, Row]) -> Row | None:
    """The latest firm figure, or a little older one where only that has a measure."""
    latest = _latest(rows)
    measured = _latest([row for row in rows if row.figure_id in ratios and row.may_join_line])
    if latest is not None and measured is not None and latest.end.year - measured.end.year <= _YEARS_APART:
        return measured
    return latest


def _latest(rows: Sequence[Row]) -> Row | None:
    firm = [row for row in rows if row.may_join_line and UsageWarning.SCHEDULED not in row.warnings] or list(rows)
    return max(firm, key=lambda row: (row.end, -row.series), default=None)


def _beside(own: Row, rows: Iterable[Row]) -> Row | None:
    """The nation's nearest figure in the same unit: to look at, for it is of another year or counted otherwise."""
    same_unit = [
        row
        for row in rows
        if row.place is not own.place
        and row.geography_code != own.geography_code
        and (row.unit, row.currency, row.per) == (own.unit, own.currency, own.per)
        and row.unit not in BARE_UNITS
        and abs(row.end.year - own.end.year) <= _YEARS_APART
    ]
    return min(same_unit, key=lambda row: abs((row.middle - own.middle).days), default=None)


def ratio_text(line: CityLine, words: Wording) -> str:
    """``1.3 times England``; what chance alone could have made, or what rounds to one, is said to be so."""
    _ = words.gettext
    if line.ratio is None:
        return ""
    nation, ratio = line.ratio.compared_with, line.ratio
    if ratio.interval is not None and ratio.interval.holds(1.0):
        return _("no clear difference from {nation}").format(nation=nation)
    if abs(ratio.value - 1) < _LIKE:
        return _("about as in {nation}").format(nation=nation)
    decimals = 1 if ratio.value >= 0.1 else 2
    return _("{number} times {nation}").format(number=words.number(ratio.value, decimals), nation=nation)


def place_on_strip(ratio: float) -> float:
    """Where a ratio stands on a strip, 0 to 1: the nation in the middle, doublings at equal distances."""
    if ratio <= 0:
        return 0.0
    return 0.5 + max(-_WIDEST, min(_WIDEST, log2(ratio))) / (2 * _WIDEST)


@lru_cache(maxsize=12)
def longest_series(city: Place, language: Language, warehouse: Warehouse) -> tuple[ViewSpec, ...]:
    """Up to six views of a city's longest series beside its nation: those that both have first, two of a page at most.

    A bare count stands alone: beside the nation's it would show how big the city is, and nothing else.
    """
    found: list[tuple[int, int, ConceptCard, ViewSpec]] = []
    for line in city_lines(city, language, warehouse):
        spec = line.spec.with_(form=Form.LINE)
        firm = [row for row in make_view(spec, warehouse).drawn if row.may_join_line]
        own = {row.end.year for row in firm if row.place is city and row.level is not GeographyLevel.COUNTRY}
        if len(own) < _SHORTEST_SERIES:
            continue
        if any(row.unit in BARE_UNITS for row in firm if row.place is city):
            spec = spec.with_(places=(city,))
            both = 0
        else:
            both = len(own & {row.end.year for row in firm if row.place is not city})
        found.append((both, len(own), line.card, spec))
    found.sort(key=lambda series: (-series[0], -series[1]))
    return tuple(_few_of_each_page((card, spec) for _both, _own, card, spec in found))


def _few_of_each_page(found: Iterable[tuple[ConceptCard, ViewSpec]]) -> list[ViewSpec]:
    taken: dict[str, int] = {}
    chosen: list[ViewSpec] = []
    for card, spec in found:
        if taken.get(card.page, 0) < _SERIES_OF_A_PAGE and len(chosen) < _SERIES_SHOWN:
            taken[card.page] = taken.get(card.page, 0) + 1
            chosen.append(spec)
    return chosen
