"""An index: the base year is 100, chosen or the first that most places have; nothing is divided by zero."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.spec import Form, When
from dashboard.views.transforms.index import base_year
from dashboard.views.units import unit_line
from dashboard.views.words import headline
from etl.contracts.vocabulary import Place, Transform, UsageWarning
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.transforms.asking import a_row, ask

BIRMINGHAM, HAMBURG, ENGLAND = Place.BIRMINGHAM, Place.HAMBURG, Place.ENGLAND
INDEX = Transform.INDEX
years = st.integers(2000, 2030)


@given(st.dictionaries(years, st.floats(0.1, 1e6), min_size=1), st.data())
@settings(deadline=None, max_examples=40)
def test_the_base_year_is_100_and_ratios_stay(look: Look, values: dict[int, float], data: st.DataObject) -> None:
    base = data.draw(st.sampled_from(sorted(values)))
    rows = [a_row(look, year=year, value=value) for year, value in values.items()]
    done, missing = ask(look, INDEX, rows, base_year=base)
    assert not missing
    found = {row.end.year: row.value for row in done}
    assert found[base] == pytest.approx(100)
    assert all(found[year] == pytest.approx(100 * value / values[base]) for year, value in values.items())
    assert {row.base_year for row in done} == {base}


def test_the_first_year_that_most_cities_have_is_the_base(look: Look) -> None:
    def rows(place: Place, *years: int) -> list:
        return [a_row(look, place, year) for year in years]

    assert base_year([]) is None
    assert base_year(rows(BIRMINGHAM, 2012, 2013)) == 2012
    assert base_year(rows(BIRMINGHAM, 2012, 2014, 2016) + rows(HAMBURG, 2014, 2016)) == 2014
    assert base_year(rows(BIRMINGHAM, 2012, 2014) + rows(HAMBURG, 2014) + rows(ENGLAND, 2012)) == 2014
    assert base_year(rows(BIRMINGHAM, 2012, 2014) + rows(ENGLAND, 2014)) == 2014


def test_a_base_of_zero_is_refused(look: Look) -> None:
    rows = [a_row(look, year=2015, value=0.0), a_row(look, year=2016)]
    done, missing = ask(look, INDEX, rows, base_year=2015)
    assert done == []
    assert missing[BIRMINGHAM] == "Birmingham: the figure of the base year 2015 is zero."


def test_a_place_without_the_base_year_is_told_so(look: Look) -> None:
    rows = [a_row(look, year=2015), a_row(look, year=2016), a_row(look, HAMBURG, 2016)]
    done, missing = ask(look, INDEX, rows, base_year=2015)
    assert {row.place for row in done} == {BIRMINGHAM}
    assert missing == {HAMBURG: "Hamburg: no figure of the same series for the base year 2015."}


def test_a_figure_counted_in_another_way_is_neither_base_nor_index(look: Look) -> None:
    other = a_row(look, year=2014, warnings=(UsageWarning.OTHER_BASIS,))
    done, missing = ask(look, INDEX, [other, a_row(look, year=2015), a_row(look, year=2016)])
    assert [row.end.year for row in done] == [2015, 2016]
    assert done[0].base_year == 2015
    assert missing == {BIRMINGHAM: "Birmingham: no figure that stands in a line with others."}


def test_one_picture_of_it_names_the_base_year(look: Look) -> None:
    fields = {"places": (BIRMINGHAM, ENGLAND), "when": When.ALL, "form": Form.LINE, "transform": INDEX}
    view = look("children_in_care", base_year=2019, **fields)
    assert headline(view).startswith("Children in care, index, 2019 = 100: Birmingham ")
    assert unit_line(view).startswith("Index, 2019 = 100, ")
    assert {row.unit for row in view.rows} == {"index"}
    assert {round(row.value, 6) for row in view.rows if row.end.year == 2019} == {100}


@every_concept
def test_every_indexed_series_has_its_100(look: Look, concept: str) -> None:
    rows = look(concept, when=When.ALL, transform=INDEX).rows
    for series in {(row.place, row.indicator_id, row.geography_code) for row in rows}:
        own = [row for row in rows if (row.place, row.indicator_id, row.geography_code) == series]
        assert any(row.value == pytest.approx(100) and row.end.year == row.base_year for row in own), series
