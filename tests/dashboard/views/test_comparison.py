"""Higher, lower, no clear difference: said only where the intervals, the grade and the years allow it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.comparison import are_counted_alike, comparison_text, comparisons
from dashboard.views.difference import Difference, difference, is_clear
from dashboard.views.intervals import interval_of
from dashboard.views.picture_words import alt_text
from dashboard.views.row import Row
from dashboard.views.spec import Form, When
from dashboard.views.words import headline
from etl.contracts.vocabulary import Grade, Language, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.transforms.asking import a_row

PER_HEAD = Transform.PER_HEAD
BIRMINGHAM, HAMBURG, CHICAGO = Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO


def share(look: Look, counted: int, of: int) -> Row:
    return a_row(look, value=100 * counted / of, unit="percent", interval=interval_of("percent", counted, of))


def test_intervals_decide_the_word(look: Look) -> None:
    few, many = share(look, 10, 100), share(look, 40, 100)
    assert difference(many, few) is Difference.HIGHER
    assert difference(few, many) is Difference.LOWER
    assert difference(few, share(look, 12, 100)) is Difference.NO_CLEAR_DIFFERENCE
    assert difference(share(look, 1000, 10_000), share(look, 1200, 10_000)) is Difference.LOWER


def test_where_nothing_can_be_said_nothing_is(look: Look) -> None:
    few, many = share(look, 10, 100), share(look, 40, 100)
    assert difference(few, replace(many, unit="per_100k")) is None
    assert difference(few, replace(many, interval=None)) is None
    assert is_clear(few, replace(many, interval=None))
    assert is_clear(few, many)
    assert not is_clear(few, few)


counts = st.integers(0, 200)


@given(counts, counts)
@settings(deadline=None, max_examples=60)
def test_from_the_other_side_it_is_the_other_word(look: Look, first: int, second: int) -> None:
    one, other = share(look, first, 200), share(look, second, 200)
    opposite = {Difference.HIGHER: Difference.LOWER, Difference.LOWER: Difference.HIGHER}
    found = difference(one, other)
    assert difference(other, one) is opposite.get(found, found)
    if found is Difference.HIGHER:
        assert first > second


@every_concept
def test_only_what_is_counted_alike_at_nearly_one_time_is_compared(look: Look, concept: str) -> None:
    for transform in (Transform.AS_PUBLISHED, PER_HEAD):
        view = look(concept, transform=transform)
        for first, second, found in comparisons(view):
            assert found is difference(first, second)
            assert abs((first.middle - second.middle).days) <= 366 * 1.5
            cities = {BIRMINGHAM, HAMBURG, CHICAGO}
            if {first.place, second.place} <= cities:
                judged = [j for j in view.judgements if {j.first.value, j.second.value} == {first.place, second.place}]
                assert judged[0].grade in (Grade.LIKE_FOR_LIKE, Grade.SIMILAR)
            else:
                assert first.place in cities
                assert first.indicator_id == second.indicator_id


def test_a_city_and_another_nation_are_not_counted_alike(look: Look) -> None:
    view = look("children_in_care", transform=PER_HEAD)
    rows = {row.place: row for row in view.rows}
    assert not are_counted_alike(rows[BIRMINGHAM], rows[Place.GERMANY], view)
    assert not are_counted_alike(rows[BIRMINGHAM], rows[HAMBURG], view)
    assert are_counted_alike(rows[CHICAGO], rows[Place.UNITED_STATES], view)


def test_it_is_said_in_a_sentence_and_to_those_who_do_not_see_the_picture(look: Look) -> None:
    view = look("adoption", transform=PER_HEAD)
    assert comparison_text(view) == (
        "Beyond chance (95% intervals): Birmingham is lower than Illinois; "
        "between Birmingham and England there is no clear difference."
    )
    assert comparison_text(view) in alt_text(view)
    german = comparison_text(look("adoption", transform=PER_HEAD, language=Language.GERMAN))
    assert german.startswith("Über den Zufall hinaus (95-%-Intervalle): Birmingham niedriger als Illinois; ")


def test_amounts_and_rates_without_counts_are_compared_in_no_words(look: Look) -> None:
    assert comparison_text(look("savings_limit")) == ""
    assert comparison_text(look("social_workers_per_child", transform=PER_HEAD)) == ""


@every_concept
def test_a_headline_speaks_of_no_peak_and_no_low_that_chance_could_make(look: Look, concept: str) -> None:
    for transform in (Transform.AS_PUBLISHED, PER_HEAD):
        view = look(concept, transform=transform, when=When.ALL, form=Form.LINE)
        said = headline(view)
        for place in view.spec.places:
            rows = sorted((row for row in view.of(place) if row.may_join_line), key=lambda row: row.middle)
            if len(rows) < 2 or not any(f"{rows[-1].geography} at its {end}" in said for end in ("highest", "lowest")):
                continue
            assert is_clear(rows[-1], rows[0])
