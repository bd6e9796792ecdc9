"""The grade decides what is drawn: what is not comparable never shares an axis, and no place passes for another."""

import csv
import io
import re
from itertools import permutations, product

import plotly.graph_objects as go
import pytest

from dashboard.views.catalogue import Catalogue, Judgement
from dashboard.views.comparability import judgements_between, may_share_axis, weakest
from dashboard.views.figures import HIDDEN_TOP, WARNED_TOP, draw, panels_of
from dashboard.views.picture_words import alt_text, grade_warning
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.table import file_bytes, screen_rows
from dashboard.views.view import View
from dashboard.views.words import headline, place_text
from etl.contracts.vocabulary import City, Grade, Language, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.pictures import axes_of_cities, axis, image_words_of, labels_of, marks_of
from tests.dashboard.views.specs import CONCEPTS, default_specs

CITY_NAMES = {Place.BIRMINGHAM: "Birmingham", Place.HAMBURG: "Hamburg", Place.CHICAGO: "Chicago"}


def drawn_defaults(look: Look, concept: str, *forms: Form) -> list[View]:
    """The default views of a concept, in every transform, that have something to draw."""
    return [view for view in (look(**dict(spec)) for spec in default_specs(concept, *forms)) if not view.is_empty]


_drawn: dict[ViewSpec, go.Figure] = {}


def drawn(view: View) -> go.Figure:
    """The picture of a view, drawn once for all tests that look at it."""
    if view.spec not in _drawn:
        _drawn[view.spec] = draw(view)
    return _drawn[view.spec]


# The grade.


def judgement(grade: Grade | None) -> Judgement:
    return Judgement(City.BIRMINGHAM, City.HAMBURG, grade, dict.fromkeys(Language, ""))


@pytest.mark.parametrize("grades", list(permutations(Grade, 3)))
def test_the_weakest_pair_decides(grades: tuple[Grade, ...]) -> None:
    assert weakest(judgement(grade) for grade in grades) is max(grades)


def test_a_pair_without_a_grade_decides_nothing() -> None:
    assert weakest([judgement(None), judgement(Grade.SIMILAR)]) is Grade.SIMILAR
    assert weakest([judgement(None)]) is None
    assert weakest([]) is None


def test_only_what_is_not_comparable_must_stand_apart() -> None:
    assert [may_share_axis(grade) for grade in Grade] == [True, True, True, False]
    assert may_share_axis(None)


def test_pairs_are_named_weakest_first(known: Catalogue) -> None:
    grades = [judgement.grade for judgement in judgements_between(known.concepts["reports_of_concern"], City)]
    assert grades == [Grade.NOT_COMPARABLE, Grade.NOT_COMPARABLE, Grade.RELATED]


@every_concept
def test_every_pair_of_cities_that_stands_side_by_side_is_graded_with_a_reason(look: Look, concept: str) -> None:
    for view in drawn_defaults(look, concept, Form.DOTS):
        pairs = len(view.cities) * (len(view.cities) - 1) // 2
        assert len(view.judgements) == pairs
        assert all(judgement.reason[language] for judgement in view.judgements for language in Language)


# Axes.


@every_concept
def test_cities_that_are_not_comparable_never_share_an_axis(look: Look, concept: str) -> None:
    for view in drawn_defaults(look, concept, Form.DOTS, Form.LINE):
        shared = [cities for cities in axes_of_cities(drawn(view)).values() if len(cities) > 1]
        if view.grade is Grade.NOT_COMPARABLE:
            assert not shared, view.spec
        elif not view.separate_panels and len(view.cities) > 1:
            assert shared == [set(view.cities)], view.spec


def test_no_form_sets_on_one_axis_what_is_not_comparable_unless_somebody_asks_for_it(look: Look) -> None:
    """Every concept in every form, for one period and for all, is drawn without an error and keeps the rule."""
    seen: set[tuple[Form, bool]] = set()
    forms = ((Form.LINE, When.ALL), (Form.SMALL_MULTIPLES, When.ALL), (Form.BARS, When.BEST), (Form.SLOPE, When.BEST))
    for concept, (form, when) in product(CONCEPTS, forms):
        fields = {"form": form, "when": when, "transform": Transform.PER_HEAD}
        view, wished = look(concept, **fields), look(concept, despite_grade=True, **fields)
        if view.is_empty:
            continue
        units = {(row.unit, row.currency, row.per) for row in view.drawn}
        shared = [cities for cities in axes_of_cities(draw(view)).values() if len(cities) > 1]
        if len(units) > 1 or view.grade is Grade.NOT_COMPARABLE:
            assert not shared, view.spec
        if shared:
            seen.add((view.form, False))
        against_its_grade = view.grade is Grade.NOT_COMPARABLE and len(units) == 1
        assert not view.shares_axis_despite_grade
        assert wished.shares_axis_despite_grade == against_its_grade, view.spec
        if against_its_grade:
            figure = draw(wished)
            assert_warned(wished, figure)
            if any(len(cities) > 1 for cities in axes_of_cities(figure).values()):
                seen.add((wished.form, True))
    assert seen >= set(product((Form.LINE, Form.BARS, Form.SLOPE), (False, True)))


def assert_warned(view: View, figure: go.Figure) -> None:
    """The warning with its grade and reasons stands in the image, below a headline that says not comparable."""
    top, _foot, warning = image_words_of(figure)
    words = [re.sub(r"<[^>]+>", " ", text.text).split() for text in (top, warning)]
    assert "not comparable" in " ".join(words[0])
    assert words[1] == grade_warning(view).split()
    assert figure.layout.margin.t >= WARNED_TOP
    room_below_headline = WARNED_TOP - HIDDEN_TOP
    assert (warning.text.count("<br>") + 1) * 1.3 * warning.font.size <= room_below_headline


def test_no_view_is_drawn_against_its_grade_by_default() -> None:
    assert not any(ViewSpec(concept=concept).despite_grade for concept in CONCEPTS)
    assert "despite_grade" not in ViewSpec(concept=CONCEPTS[0]).query()


@every_concept
def test_what_is_not_in_one_unit_and_one_currency_never_shares_an_axis(look: Look, concept: str) -> None:
    for view in drawn_defaults(look, concept, Form.DOTS, Form.LINE):
        figure = drawn(view)
        visible = [trace for trace in marks_of(figure) if axis(figure, trace.xaxis).visible is not False]
        if visible:
            for rows in panels_of(view):
                assert len({(row.unit, row.currency, row.per) for row in rows}) == 1, view.spec


def test_not_comparable_is_said_in_the_headline_and_to_who_does_not_see_it(look: Look) -> None:
    view = look("reports_of_concern", transform=Transform.PER_HEAD)
    assert view.grade is Grade.NOT_COMPARABLE
    assert "not comparable" in headline(view)
    assert "cannot be set on one axis" in alt_text(view)


# Places: a figure of Illinois, Cook County or the West Midlands is never one of the city.


@every_concept
def test_a_figure_of_another_geography_is_never_labelled_as_the_city(look: Look, concept: str) -> None:
    for view in drawn_defaults(look, concept, Form.DOTS, Form.LINE):
        others = [row for row in view.drawn if row.place in CITY_NAMES and not row.is_the_place_itself]
        figure = drawn(view) if others else None
        for row in others:
            city = CITY_NAMES[row.place]
            assert row.geography != city
            assert place_text(row, view.words) == f"{row.geography} (for {city})"
            assert row.geography in alt_text(view)
            assert row.geography in headline(view)
            assert any(row.geography in trace.hovertemplate for trace in marks_of(figure))
            first_words = " ".join(row.geography.split()[:2])
            assert any(first_words in label.text for label in labels_of(figure))
            own = {other.geography for other in view.drawn}
            if city not in own:
                assert not [label.text for label in labels_of(figure) if label.text.startswith(f"<b>{city}</b>")]


@every_concept
def test_nor_in_the_table_or_the_file(look: Look, concept: str) -> None:
    for language in Language:
        view = look(concept, when=When.ALL, form=Form.TABLE, language=language)
        named = {cells[0] for cells in screen_rows(view)}
        assert {place_text(row, view.words) for row in view.rows} == named
        lines = list(csv.DictReader(io.StringIO(file_bytes(view).decode("utf-8"), newline="")))
        for row, line in zip(view.rows, lines, strict=True):
            assert (line["geography"], line["geography_code"]) == (row.geography, row.geography_code)
            if row.place in CITY_NAMES and not row.is_the_place_itself:
                assert line["geography"] != CITY_NAMES[row.place]


@pytest.mark.parametrize(
    ("concept", "place", "named"),
    [
        ("investigations", Place.CHICAGO, "Illinois (for Chicago)"),
        ("child_poverty", Place.CHICAGO, "Cook County (for Chicago)"),
        ("residential_share", Place.CHICAGO, "DCFS Cook Central Sub-Region (for Chicago)"),
        ("care_worker_pay", Place.BIRMINGHAM, "West Midlands (region) (for Birmingham)"),
        ("share_under_18", Place.CHICAGO, "Chicago"),
    ],
)
def test_the_geography_is_named_with_the_city_that_it_stands_for(
    look: Look, concept: str, place: Place, named: str
) -> None:
    view = look(concept)
    assert place_text(view.of(place)[0], view.words) == named
