"""Whatever a link can ask for: rows, picture or an explained gap, words, file and link, and none of them fails."""

import csv
import io
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.figures import draw
from dashboard.views.picture_words import alt_text, form_notice, grade_warning, marks_key
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.table import FILE_COLUMNS, file_bytes, screen_columns, screen_rows, twin
from dashboard.views.view import View, make_view
from dashboard.views.words import caveat, citation, headline, source_line, unit_line
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Grade, Place
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.pictures import axes_of_cities, image_words_of
from tests.dashboard.views.specs import CONCEPTS, INDICATORS, specs

likely_years = st.none() | st.integers(1995, 2026)


@given(specs(likely_years))
@settings(deadline=None, max_examples=500)
def test_every_view_that_a_link_can_ask_for_can_be_shown_said_and_taken_away(facts: Warehouse, spec: ViewSpec) -> None:
    assert ViewSpec.from_query(spec.query(), CONCEPTS, INDICATORS) == spec
    view = make_view(spec, facts)
    assert {row.place for row in view.rows} <= set(spec.places)
    assert headline(view).strip()
    assert unit_line(view).strip()
    assert caveat(view).strip()
    assert headline(view) in citation(view, spec.link(view.known.data_version))
    assert len({len(cells) for cells in screen_rows(view)} | {len(screen_columns(view))}) == 1
    lines = list(csv.reader(io.StringIO(file_bytes(view).decode("utf-8"))))
    assert lines[0] == list(FILE_COLUMNS)
    assert len(lines) == 1 + len(view.rows)
    if view.is_empty:
        assert all(missing.sentence.endswith(".") for missing in view.missing)
        assert view.missing or view.not_drawn
        return
    assert source_line(view).strip()
    assert headline(view) in alt_text(view)
    assert twin(view).places
    _may_be_drawn(view)


def _may_be_drawn(view: View) -> None:
    """The picture holds its own words; what nobody judged comparable stands on one axis by explicit wish only."""
    figure = draw(view)
    words = " ".join(note.text for note in image_words_of(figure))
    assert "".join(headline(view).split()) in re.sub(r"<br>|\s", "", words), "the whole headline is in the image"
    warning = grade_warning(view)
    assert bool(warning) == (view.shares_axis_despite_grade and view.spec.despite_grade)
    assert not warning or warning[:40] in words.replace("<br>", " ")
    assert isinstance(form_notice(view) + marks_key(view), str)
    if not warning and (view.is_ungraded or view.grade is Grade.NOT_COMPARABLE):
        assert all(len(cities) == 1 for cities in axes_of_cities(figure).values())


def test_no_default_view_of_a_concept_sets_on_one_axis_what_is_not_comparable(look: Look) -> None:
    apart = 0
    for concept in CONCEPTS:
        card = look(concept).card
        for form in (Form.DOTS, Form.LINE, Form.SMALL_MULTIPLES):
            for when in (When.BEST, When.ALL):
                view = look(concept, transform=card.recommended, form=form, when=when)
                if view.is_empty or view.grade is not Grade.NOT_COMPARABLE:
                    continue
                apart += 1
                assert all(len(cities) == 1 for cities in axes_of_cities(draw(view)).values()), (concept, form, when)
    assert apart > 20


def test_indicators_that_nobody_judged_stand_apart_and_say_so(facts: Warehouse) -> None:
    spec = ViewSpec(indicators=("children_in_care",), places=tuple(Place), when=When.ALL, form=Form.LINE)
    view = make_view(spec, facts)
    assert len(view.cities) == len(City)
    assert view.grade is None
    assert view.separate_panels
    assert "Nobody has judged yet" in caveat(view)
    forced = make_view(spec.with_(despite_grade=True), facts)
    assert not forced.separate_panels
    assert "Not judged" in grade_warning(forced)


def test_an_indicator_of_one_city_stands_beside_its_nation_and_says_how_it_is_counted(facts: Warehouse) -> None:
    spec = ViewSpec(
        indicators=("cla_attainment8",), places=(Place.BIRMINGHAM, Place.ENGLAND), when=When.ALL, form=Form.LINE
    )
    view = make_view(spec, facts)
    assert not view.is_empty
    assert not view.separate_panels
    assert "Nobody has judged" not in caveat(view)
    assert caveat(view) == view.rows[0].counted
