"""The frame of a picture: what stands in it is text and never markup, and every part of it is there."""

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from dashboard.components import frame
from dashboard.components.frame import _foot, _opening, table_html, twin_html
from dashboard.components.session import escaped
from dashboard.views.figures import HIDDEN_BOTTOM, HIDDEN_TOP, WARNED_TOP
from dashboard.views.picture_words import form_notice, grade_warning
from dashboard.views.spec import Form, ViewSpec
from dashboard.views.table import screen_rows
from dashboard.views.view import View, make_view
from dashboard.views.words import caveat, headline, marks_text, source_line
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, Place, Transform

HOSTILE = '<img src=x onerror=alert(1)> & "quoted"'


@pytest.fixture(params=Language)
def view(built_warehouse: Warehouse, request: pytest.FixtureRequest) -> View:
    spec = ViewSpec(concept="investigations", transform=Transform.PER_HEAD, language=request.param)
    return make_view(spec, built_warehouse)


def test_text_of_facts_is_never_markup(view: View) -> None:
    rows = tuple(replace(row, geography=HOSTILE, counted=HOSTILE, is_the_place_itself=True) for row in view.rows)
    hostile = replace(view, rows=rows, drawn=rows)
    for block in (table_html(hostile), twin_html(hostile), _opening(hostile), _foot(hostile)):
        assert "<img" not in block
    assert HOSTILE in unescape(table_html(hostile))


def test_a_frame_says_headline_caveat_grade_and_source(view: View) -> None:
    assert headline(view) in unescape(_opening(view))
    foot = unescape(_foot(view))
    assert caveat(view) in foot
    assert source_line(view) in foot
    assert f'class="grade {view.grade}"' in foot
    assert all(judgement.reason[view.words.language] in foot for judgement in view.judgements)


def test_a_city_without_a_figure_is_explained_below_the_picture(built_warehouse: Warehouse) -> None:
    spec = ViewSpec(concept="emergency_removals", transform=Transform.PER_HEAD)
    view = make_view(spec, built_warehouse)
    [missing] = [missing for missing in view.missing if missing.place is Place.CHICAGO]
    assert missing.sentence in unescape(_foot(view))


def test_the_table_of_a_picture_unfolds_in_place_and_holds_every_figure(view: View) -> None:
    folded = unescape(twin_html(view))
    assert folded.startswith('<details class="twin"><summary>')
    assert "open" not in folded.split(">")[0]
    assert 'class="scroll" tabindex="0"' in folded
    assert folded.count('<th scope="rowgroup"') == len({row.place for row in view.rows})
    for place, period, value, marks, *_ in screen_rows(view):
        assert f">{place}</th>" in folded
        assert f"<td>{period}</td><td>{value}</td><td>{marks}</td></tr>" in folded
    unmarked = replace(view, rows=tuple(row for row in view.rows if not marks_text(row, view.words, view.known)))
    assert twin_html(unmarked).count('scope="col"') == 3
    assert twin_html(view).count('scope="col"') == 4


def test_a_warning_stands_above_the_picture_that_somebody_set_on_one_axis(built_warehouse: Warehouse) -> None:
    spec = ViewSpec(concept="reports_of_concern", transform=Transform.PER_HEAD)
    assert "despite" not in _opening(make_view(spec, built_warehouse))
    wished = make_view(spec.with_(despite_grade=True), built_warehouse)
    assert f'<p class="despite">{escaped(grade_warning(wished))}</p>' in _opening(wished)
    assert "D not comparable, " in grade_warning(wished)


def test_what_could_not_be_drawn_as_asked_says_so_above_the_picture(built_warehouse: Warehouse) -> None:
    view = make_view(ViewSpec(concept="caseload_rule", form=Form.SLOPE), built_warehouse)
    assert form_notice(view)
    assert form_notice(view) in unescape(_opening(view))


def test_margins_that_the_page_hides_are_those_that_the_picture_has() -> None:
    style = (Path(frame.__file__).parent / "style.css").read_text("utf-8")
    for top in (HIDDEN_TOP, WARNED_TOP):
        assert f"margin-top: -{top}px; margin-bottom: -{HIDDEN_BOTTOM}px; clip-path: inset({top}px 0 " in style


def test_every_column_of_a_table_has_a_heading(view: View) -> None:
    table = table_html(view)
    assert table.count('<th scope="col">') * len(view.rows) == table.count("<td")
    assert table_html(view, with_source=False).count('<th scope="col">') == table.count('<th scope="col">') - 1
