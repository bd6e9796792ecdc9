"""The rows behind a picture, at an address: ``view.csv`` with the same query as the picture's own link."""

from collections.abc import Mapping
from typing import Any

from dashboard.views.catalogue import catalogue
from dashboard.views.spec import ViewSpec
from dashboard.views.table import file_bytes
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse

DESCRIPTION = "The figures behind one picture as CSV: after the transform of the view, with everything known of them."

PARAMETERS: list[dict[str, Any]] = [
    {
        "name": name,
        "in": "query",
        "required": False,
        "description": text,
        "schema": {"type": "string"},
    }
    for name, text in {
        "concept": "Id of the concept, as in concepts.csv. Either it or indicators must be named.",
        "indicators": "Up to four ids of indicators, as in indicators.csv, separated by commas: figures that nobody "
        "has graded. The column comparability says so.",
        "places": "Cities and comparators, separated by commas: birmingham, england, hamburg, germany, chicago, "
        "illinois, united_states. Default: the three cities.",
        "series": "0 the main answer, 1 and more the further series of the concept.",
        "when": "best (the periods that compare best), latest or all.",
        "period_from": "First year, inclusive.",
        "period_to": "Last year, inclusive.",
        "transform": "as_published; per_head (the people that the concept is about), per_10k_children, per_10k_adults, "
        "per_10k_65_plus, per_100k (counts and totals divided by the residents of their own place and year, or of the "
        "nearest within two years); relative_to_own_nation; ppp_adjusted (dollars of equal purchasing power); "
        "real_terms (own currency in prices of one year); index (one year = 100). What was done with a figure stands "
        "in transformed_by; its 95% interval, where people or events are counted, in interval_lower, interval_upper "
        "and interval_method.",
        "nation": "england, germany, illinois or united_states: what relative_to_own_nation compares every place with. "
        "Default: each city's own nation.",
        "base_year": "The year of the prices (real_terms) or of 100 (index). Default: the latest year with every index "
        "of prices; the first year that most places have.",
        "form": "dots, bars, line, slope, small_multiples or table. slope asks for the first and the last figure "
        "of each place; otherwise the form leaves the figures of the cities as they are.",
        "despite_grade": "1 draws on one axis what is not comparable; changes nothing in the file but its link.",
        "exchange_years": "1 marks the years of the exchange in the picture; changes nothing in the file but its link.",
        "lang": "en or de: the language of the texts.",
    }.items()
]


def view_csv(parameters: Mapping[str, str], served: Warehouse) -> tuple[ViewSpec, bytes]:
    """The spec that the parameters name, and its rows as CSV.

    Raises:
        SpecError: the parameters are no view.
    """
    known = catalogue(served)
    spec = ViewSpec.from_query(parameters, known.concepts, known.indicators)
    return spec, file_bytes(make_view(spec, served))
