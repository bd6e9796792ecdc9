"""The frame of a picture: what stands in it is text and never markup, and every part of it is there."""

from dataclasses import replace
from html import unescape

import pytest

from dashboard.components.frame import _foot, _opening, table_html
from dashboard.views.spec import ViewSpec
from dashboard.views.view import View, make_view
from dashboard.views.words import caveat, headline, source_line
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
    for block in (table_html(hostile), _opening(hostile), _foot(hostile)):
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


def test_every_column_of_a_table_has_a_heading(view: View) -> None:
    table = table_html(view)
    assert table.count('<th scope="col">') * len(view.rows) == table.count("<td>")
    assert table_html(view, with_source=False).count('<th scope="col">') == table.count('<th scope="col">') - 1
