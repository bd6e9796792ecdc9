"""The coverage map says of every cell what the answers say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.coverage import YEARS, coverage, outside, spans
from etl.contracts.vocabulary import City


@pytest.mark.parametrize(
    ("years", "said"),
    [([], ""), ([2012], "2012"), ([2014, 2012, 2013], "2012–2014"), ([2010, 2012, 2013, 2013], "2010, 2012–2013")],
)
def test_years_in_a_row_are_joined(years, said):
    assert spans(years) == said


@given(st.sets(st.integers(1990, 2030)))
def test_spans_name_every_year_and_no_other(years):
    named = set()
    for part in filter(None, spans(years).split(", ")):
        first, _, last = part.partition("–")
        named |= set(range(int(first), int(last or first) + 1))
    assert named == years


def test_there_is_a_mark_wherever_there_is_a_figure(built_warehouse):
    marks = coverage(built_warehouse)
    expected = {
        (row["concept_id"], City(row["place"]), row["year"])
        for row in built_warehouse.rows("SELECT concept_id, place, year FROM coverage")
        if row["place"] in set(City)
    }
    assert {(*key, year) for key, years in marks.items() for year in years} == expected
    assert outside(marks) == sum(year not in YEARS for _concept, _city, year in expected)


def test_a_mark_is_hollow_where_nothing_is_published_and_other_where_it_is_for_another_place(built_warehouse):
    marks = coverage(built_warehouse)
    rows = built_warehouse.rows(
        "SELECT concept_id, a.place, CAST(year(ends_on) AS INTEGER) AS year, computed, confidence, "
        "g.place = a.place AS own FROM answer a JOIN period USING (period_id) JOIN geography g USING (geography_code) "
        "WHERE NOT cross_check AND a.place IN ('birmingham', 'hamburg', 'chicago')"
    )
    cells: dict[tuple[str, City, int], list[tuple[bool, bool]]] = {}
    for row in rows:
        firm = not row["computed"] and row["confidence"] != "C"
        cells.setdefault((row["concept_id"], City(row["place"]), row["year"]), []).append((bool(row["own"]), firm))
    for (concept, city, year), figures in cells.items():
        mark = marks[concept, city][year]
        assert (mark.own, mark.published) == max(figures)
