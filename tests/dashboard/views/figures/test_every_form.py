"""The drawing rules of every form: what a picture must mark, must name, and must leave out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.figures import HIDDEN_BOTTOM, HIDDEN_TOP, draw, image_options
from dashboard.views.identity import identity
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.view import View
from dashboard.views.words import headline, period_text, source_line, unit_line, value_text
from etl.contracts.vocabulary import City, Confidence, Language, Place, Transform, UsageWarning
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.pictures import (
    CITY_OF_COLOUR,
    axis,
    image_words_of,
    labels_of,
    lines_of,
    marks_of,
)
from tests.dashboard.views.specs import CONCEPTS, views_with_figures

LARGEST_PICTURE = 150_000
"""Bytes of JSON: a picture of all years of all places stays well below what a phone notices."""

pictures = views_with_figures().filter(
    lambda spec: spec.form is not Form.TABLE and not (spec.form is Form.DOTS and spec.when is When.ALL)
)
FORMS = [form for form in Form if form is not Form.TABLE]


def test_an_empty_view_is_never_drawn(look: Look) -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        draw(look("share_under_18", transform=Transform.PPP_ADJUSTED))


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
        assert any((mark.marker.line.width > 0) == hollow for mark in of_row)
        signs = [mark.marker for mark in of_row if mark.type == "scatter"]
        assert not signs or any(("-open" in sign.symbol) == hollow for sign in signs)


def _is_of(mark: object, row: object, view: View) -> bool:
    said = f"{value_text(row, view.words, view.known)}, {period_text(row, view.words)}"
    return said in mark.hovertemplate and mark.marker.line.color == identity(row.place).colour


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
    """A line of all years is the largest that there is."""
    view = look(concept, form=Form.LINE, when=When.ALL)
    if not view.is_empty:
        assert len(draw(view).to_json()) < LARGEST_PICTURE


def test_nothing_is_drawn_from_a_template(look: Look) -> None:
    assert len(str(draw(look("caseload")).layout.template.to_plotly_json())) < 100


def test_present_mode_doubles_the_type(look: Look) -> None:
    view = look("share_under_18", transform=Transform.PER_HEAD)
    normal, large = draw(view), draw(view, 2.0)
    assert [2 * label.font.size for label in labels_of(normal)] == [label.font.size for label in labels_of(large)]
