"""The drawing rules: what a picture may join, must mark, must name, and must leave out."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.figures import HIDDEN_BOTTOM, HIDDEN_TOP, draw, image_options
from dashboard.views.identity import identity
from dashboard.views.rows import split_drawable
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.view import View
from dashboard.views.words import headline, period_text, source_line, unit_line, value_text
from etl.contracts.vocabulary import City, Confidence, Language, Place, Transform, UsageWarning
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.pictures import (
    CITY_OF_COLOUR,
    axis,
    image_words_of,
    joined_points,
    labels_of,
    lines_of,
    marks_of,
)
from tests.dashboard.views.specs import CONCEPTS, views_with_figures

KEEPS_OUT_OF_LINE = [
    UsageWarning.MAYBE_CUMULATIVE,
    UsageWarning.OTHER_BASIS,
    UsageWarning.OTHER_EXTRACTION,
    UsageWarning.OTHER_STATISTIC,
    UsageWarning.ROUNDED_CLAIM,
    UsageWarning.SUPERSEDED,
]
KEEPS_OFF_TIME = [UsageWarning.UNDATED, UsageWarning.UNVERIFIED]
MAY_STAY = [warning for warning in UsageWarning if warning not in KEEPS_OUT_OF_LINE + KEEPS_OFF_TIME]
LARGEST_PICTURE = 150_000
"""Bytes of JSON: a picture of all years of all places stays well below what a phone notices."""

every_concept = pytest.mark.parametrize("concept", CONCEPTS)
pictures = views_with_figures().filter(
    lambda spec: spec.form is Form.LINE or (spec.form is Form.DOTS and spec.when is not When.ALL)
)


def with_a_warning(look: Look, warning: UsageWarning) -> tuple[View, int]:
    """Birmingham's caseload over the years, one of its middle figures carrying a warning; and which one."""
    view = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE)
    rows = list(view.rows)
    rows[3] = replace(rows[3], warnings=(warning,))
    drawn, not_drawn = split_drawable(rows, Form.LINE)
    return replace(view, rows=tuple(rows), drawn=tuple(drawn), not_drawn=tuple(not_drawn)), 3


def test_an_empty_view_is_never_drawn(look: Look) -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        draw(look("share_under_18", transform=Transform.PPP_ADJUSTED))


# What may be joined.


@pytest.mark.parametrize("warning", KEEPS_OUT_OF_LINE)
def test_a_figure_counted_in_another_way_is_marked_beside_the_line(look: Look, warning: UsageWarning) -> None:
    view, position = with_a_warning(look, warning)
    row = view.rows[position]
    figure = draw(view)
    assert (row.middle, row.value) not in joined_points(figure)
    assert (row.middle, row.value) in {(mark.x[0], mark.y[0]) for mark in marks_of(figure)}


@pytest.mark.parametrize("warning", KEEPS_OFF_TIME)
def test_a_figure_of_an_uncertain_year_is_not_on_the_axis_at_all(look: Look, warning: UsageWarning) -> None:
    view, position = with_a_warning(look, warning)
    days = {day for trace in draw(view).data for day in trace.x}
    assert view.rows[position].middle not in days
    assert view.not_drawn == (view.rows[position],)


@pytest.mark.parametrize("warning", MAY_STAY)
def test_other_warnings_stay_in_the_line(look: Look, warning: UsageWarning) -> None:
    view, position = with_a_warning(look, warning)
    row = view.rows[position]
    assert (row.middle, row.value) in joined_points(draw(view))


@every_concept
def test_no_line_of_the_facts_joins_what_must_not_be_joined(look: Look, concept: str) -> None:
    for transform in (Transform.AS_PUBLISHED, Transform.PER_HEAD):
        view = look(concept, form=Form.LINE, when=When.ALL, transform=transform)
        if view.is_empty:
            continue
        figure = draw(view)
        firm = {(row.middle, row.value) for row in view.drawn if row.may_join_line}
        assert joined_points(figure) <= firm
        shown = {day for trace in figure.data for day in trace.x if day is not None}
        dated = {row.middle for row in view.rows if row.may_stand_on_time_axis}
        assert shown <= dated


@every_concept
def test_a_line_is_of_one_geography_one_indicator_and_one_unit(look: Look, concept: str) -> None:
    for transform in Transform:
        view = look(concept, form=Form.LINE, when=When.ALL, transform=transform)
        for place in Place:
            joined = [row for row in view.of(place) if row.may_join_line]
            kinds = {(row.geography_code, row.indicator_id, row.unit, row.currency, row.per) for row in joined}
            assert len(kinds) <= 1, (place, kinds)


def test_a_gap_of_years_is_a_gap_in_the_line(look: Look) -> None:
    view = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE)
    kept = tuple(row for number, row in enumerate(view.drawn) if number not in (2, 3, 4))
    [line] = lines_of(draw(replace(view, rows=kept, drawn=kept)))
    assert None in line.y
    assert line.connectgaps is False


# What must be marked.


@given(pictures)
@settings(deadline=None, max_examples=40)
def test_a_figure_of_a_secondary_page_has_a_hollow_mark(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec))
    if view.is_empty:
        return
    marks = marks_of(draw(view))
    assert len(marks) == len(view.drawn)
    for row in view.drawn:
        of_row = [mark for mark in marks if _is_of(mark, row, view)]
        assert of_row
        hollow = row.confidence is Confidence.SECONDARY_PAGE or UsageWarning.DOUBTFUL in row.warnings
        assert any(("-open" in mark.marker.symbol) == hollow for mark in of_row)


def _is_of(mark: object, row: object, view: View) -> bool:
    said = f"{value_text(row, view.words, view.known)}, {period_text(row, view.words)}"
    return said in mark.hovertemplate and mark.marker.color == identity(row.place).colour


def test_a_figure_to_look_at_twice_has_a_dot_in_its_mark(look: Look) -> None:
    view = look("children_in_care", places=(Place.CHICAGO,), transform=Transform.PER_HEAD)
    [mark] = marks_of(draw(view))
    assert mark.marker.symbol == "triangle-up-open-dot"


@every_concept
def test_what_was_computed_here_says_so_at_the_mark(look: Look, concept: str) -> None:
    view = look(concept, transform=Transform.PER_HEAD)
    if view.is_empty:
        return
    figure = draw(view)
    for row in view.drawn:
        labels = [label.text for label in labels_of(figure) if period_text(row, view.words) in label.text]
        hovers = [mark.hovertemplate for mark in marks_of(figure) if _is_of(mark, row, view)]
        assert any("computed" in text for text in labels) or not row.computed
        assert any("computed" in text for text in hovers) == row.computed


@pytest.mark.parametrize("language", Language)
def test_an_approximate_figure_says_so_beside_its_mark(look: Look, language: Language) -> None:
    about = {Language.ENGLISH: "about", Language.GERMAN: "etwa"}[language]
    view = look("adult_spend_per_adult", transform=Transform.PER_HEAD, language=language)
    [row] = view.of(Place.HAMBURG)
    assert row.said_as == "about"
    assert [label for label in labels_of(draw(view)) if f"{about} " in label.text]


def test_cities_keep_their_colour_marker_and_line(look: Look) -> None:
    view = look("caseload", places=(Place.BIRMINGHAM, Place.ENGLAND), when=When.ALL, form=Form.LINE)
    city, nation = lines_of(draw(view))
    assert (city.line.color, city.line.dash) == ("#0072B2", "solid")
    assert nation.line.color == identity(Place.ENGLAND).colour
    assert len({(identity(Place(c)).colour, identity(Place(c)).marker, identity(Place(c)).dash) for c in City}) == 3
    assert set(CITY_OF_COLOUR.values()) == set(City)
    assert len({identity(Place(c)).marker for c in City}) == len({identity(Place(c)).dash for c in City}) == 3


# Labels.


@given(pictures, st.sampled_from([1.0, 2.0]))
@settings(deadline=None, max_examples=50)
def test_labels_stand_inside_their_axis(look: Look, spec: ViewSpec, type_scale: float) -> None:
    """The drawing library leaves out a label whose place is outside the axis."""
    view = look(**dict(spec))
    if view.is_empty:
        return
    figure = draw(view, type_scale)
    for label in labels_of(figure):
        across, up = axis(figure, label.xref), axis(figure, label.yref)
        assert min(up.range) <= label.y <= max(up.range), label.text
        assert min(across.range) <= label.x <= max(across.range), label.text


@every_concept
def test_labels_at_the_ends_of_lines_do_not_cover_one_another(look: Look, concept: str) -> None:
    for when in (When.BEST, When.ALL):
        view = look(concept, form=Form.LINE, when=when, transform=Transform.PER_HEAD)
        if view.is_empty:
            continue
        figure = draw(view)
        plot = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
        by_axis: dict[str, list[float]] = {}
        for label in labels_of(figure):
            up = axis(figure, label.yref)
            pixels = plot * (up.domain[1] - up.domain[0]) * (label.y - up.range[0]) / (up.range[1] - up.range[0])
            by_axis.setdefault(label.yref, []).append(pixels)
        for heights in by_axis.values():
            assert all(upper - lower >= 19.9 for lower, upper in pairwise(sorted(heights))), view.spec


@pytest.mark.parametrize(
    ("concept", "when"),
    [
        *((concept, When.BEST) for concept in CONCEPTS),
        ("reports_of_concern", When.ALL),
        ("social_workers_per_child", When.ALL),
    ],
)
def test_numbers_and_dots_never_lie_on_one_another(look: Look, concept: str, when: When) -> None:
    view = look(concept, form=Form.DOTS, when=when, transform=Transform.PER_HEAD)
    if view.is_empty:
        return
    places = [(mark.xaxis, mark.x[0], mark.y[0]) for mark in marks_of(draw(view))]
    assert len(places) == len(set(places))


# The image stands on its own.


@given(pictures)
@settings(deadline=None, max_examples=40)
def test_an_exported_image_holds_headline_measure_source_and_address(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec))
    if view.is_empty:
        return
    figure = draw(view)
    top, foot = image_words_of(figure)
    assert figure.layout.margin.t >= HIDDEN_TOP
    assert figure.layout.margin.b >= HIDDEN_BOTTOM
    flat = re.sub(r"<[^>]+>", " ", top.text)
    assert "".join(flat.split()).startswith("".join(headline(view).split()))
    assert unit_line(view) in top.text
    assert source_line(view).split(" · ")[0][:100] in foot.text.replace("<br>", " ")
    assert view.spec.link(view.known.data_version) in foot.text.replace("<br>", "")


def test_an_exported_image_is_named_after_concept_and_data_version(look: Look) -> None:
    view = look("caseload")
    options = image_options(view, draw(view))
    assert options["filename"] == f"social-care_caseload_{view.known.data_version}"
    assert (options["format"], options["scale"]) == ("png", 2)


def test_numbers_on_axes_follow_the_language(look: Look) -> None:
    english, german = (draw(look("caseload", language=language)) for language in Language)
    assert english.layout.separators == ".,"
    assert german.layout.separators == ",."


@every_concept
def test_a_picture_is_small(look: Look, concept: str) -> None:
    for form in (Form.LINE, Form.DOTS):
        view = look(concept, form=form, when=When.ALL if form is Form.LINE else When.BEST)
        if not view.is_empty:
            assert len(draw(view).to_json()) < LARGEST_PICTURE


def test_nothing_is_drawn_from_a_template(look: Look) -> None:
    assert len(str(draw(look("caseload")).layout.template.to_plotly_json())) < 100


def test_present_mode_doubles_the_type(look: Look) -> None:
    view = look("share_under_18", transform=Transform.PER_HEAD)
    normal, large = draw(view), draw(view, 2.0)
    assert [2 * label.font.size for label in labels_of(normal)] == [label.font.size for label in labels_of(large)]
