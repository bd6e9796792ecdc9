"""The coverage map: for every concept, city and year, whether there is a figure and of what kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City

YEARS = tuple(range(2010, 2027))
"""The years that the map has columns for: the time that the exchange looks at."""


@dataclass(frozen=True)
class Mark:
    """The best figure of a city in a year.

    Attributes:
        published: read in an official file or on an official page; otherwise computed here or reported.
        own: for the city itself; otherwise for its county, state or another place on its ladder.
    """

    published: bool
    own: bool


Marks = Mapping[tuple[str, City], Mapping[int, Mark]]

_QUERY = """
SELECT concept_id, a.place, CAST(year(ends_on) AS INTEGER) AS year,
       max(CASE WHEN g.place = a.place THEN 2 ELSE 0 END
           + CASE WHEN NOT computed AND confidence <> 'C' THEN 1 ELSE 0 END) AS best
FROM answer a JOIN period USING (period_id) JOIN geography g USING (geography_code)
WHERE NOT cross_check AND a.place IN ('birmingham', 'hamburg', 'chicago')
GROUP BY ALL ORDER BY ALL
"""


def coverage(warehouse: Warehouse) -> Marks:
    """Every mark of the map, by concept and city and then by the year in which the period ends.

    A figure for the city itself stands before one for another place, a published one before a computed one.
    Years outside ``YEARS`` are included.
    """
    found: dict[tuple[str, City], dict[int, Mark]] = {}
    for row in warehouse.rows(_QUERY):
        mark = Mark(published=bool(row["best"] & 1), own=bool(row["best"] & 2))
        found.setdefault((row["concept_id"], City(row["place"])), {})[row["year"]] = mark
    return found


def spans(years: Iterable[int]) -> str:
    """``2012–2015, 2018``: years in a row are joined."""
    ordered = sorted(set(years))
    if not ordered:
        return ""
    starts = [ordered[0], *(after for before, after in pairwise(ordered) if after != before + 1)]
    ends = [*(before for before, after in pairwise(ordered) if after != before + 1), ordered[-1]]
    return ", ".join(str(a) if a == b else f"{a}\u2013{b}" for a, b in zip(starts, ends, strict=True))


def outside(marks: Marks) -> int:
    """How many marks lie before the first or after the last column."""
    return sum(year not in YEARS for years in marks.values() for year in years)
