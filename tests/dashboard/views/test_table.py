"""The file behind a picture: byte-exact, unrounded, everything known beside each value."""

import io

import pandas as pd
import pytest
from hypothesis import given, settings

from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.table import FILE_COLUMNS, file_bytes, file_name, screen_columns, screen_rows
from dashboard.views.view import View
from dashboard.views.words import marks_text, period_text, value_text
from etl.contracts.vocabulary import Language, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.specs import views_with_figures

HEADER = (
    b"concept,question,place,geography_code,geography,geography_level,indicator_id,series,period,period_type,"
    b"period_start,period_end,value,unit,currency,per,transform,transformed_by,value_as_published,numerator,denominator,"
    b"interval_lower,interval_upper,interval_method,computed,formula,confidence,usage_warnings,said_as,warning_text,note,how_counted,comparability,"
    b"caveat,source_ids,sources,source_urls,source_locator,view,data_version\r\n"
)


def read(view: View) -> pd.DataFrame:
    """The file as a statistics program reads it, every cell as its text."""
    return pd.read_csv(io.BytesIO(file_bytes(view)), dtype=str, keep_default_na=False)


def test_the_header_is_what_scripts_rely_on(look: Look) -> None:
    assert file_bytes(look("caseload")).startswith(HEADER)
    assert len(set(FILE_COLUMNS)) == len(FILE_COLUMNS)


def test_a_file_is_utf8_without_a_byte_order_mark(look: Look) -> None:
    content = file_bytes(look("investigations", language=Language.GERMAN))
    assert not content.startswith(b"\xef\xbb\xbf")
    assert "Kinder" in content.decode("utf-8")


@given(views_with_figures())
@settings(deadline=None, max_examples=60)
def test_a_file_holds_every_row_and_nothing_rounded(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec))
    table = read(view)
    assert list(table.columns) == list(FILE_COLUMNS)
    assert [float(value) for value in table["value"]] == [row.value for row in view.rows]
    for name, of_row in {
        "place": [row.place for row in view.rows],
        "geography_code": [row.geography_code for row in view.rows],
        "geography": [row.geography for row in view.rows],
        "period": [row.period for row in view.rows],
        "period_end": [row.end.isoformat() for row in view.rows],
        "unit": [row.unit for row in view.rows],
        "currency": [row.currency or "" for row in view.rows],
        "value_as_published": [row.value_as_published or "" for row in view.rows],
        "computed": ["yes" if row.computed else "no" for row in view.rows],
        "confidence": [row.confidence for row in view.rows],
        "usage_warnings": [";".join(row.warnings) for row in view.rows],
        "said_as": [row.said_as or "" for row in view.rows],
        "transformed_by": [row.transformed_by for row in view.rows],
        "note": [row.note for row in view.rows],
    }.items():
        assert list(table[name]) == [str(value) for value in of_row], name
    for name in ("concept", "question", "caveat", "source_ids", "sources", "view", "data_version"):
        assert all(table[name]), name
    for column in ("numerator", "denominator"):
        numbers = [float(number) if number else None for number in table[column]]
        assert numbers == [getattr(row, column) for row in view.rows]


def test_a_whole_number_has_no_decimal_point(look: Look) -> None:
    table = read(look("savings_limit"))
    assert next(iter(table["value"])) == "23250"
    assert table.loc[table["place"] == "chicago", "currency"].item() == "USD"


def test_a_published_value_is_kept_letter_by_letter(look: Look) -> None:
    [hamburg] = read(look("residential_share", places=(Place.HAMBURG,)))["value_as_published"]
    assert hamburg == "69.97"


def test_a_computed_rate_shows_its_numerator_denominator_and_formula(look: Look) -> None:
    table = read(look("investigations", places=(Place.HAMBURG,), transform=Transform.PER_HEAD))
    [row] = table.to_dict("records")
    assert row["computed"] == "yes"
    assert row["series"] == "computed"
    assert row["formula"]
    assert float(row["value"]) == pytest.approx(10_000 * float(row["numerator"]) / float(row["denominator"]))


def test_a_rate_of_counted_events_has_its_interval_in_file_and_table(look: Look) -> None:
    view = look("investigations", places=(Place.HAMBURG, Place.BIRMINGHAM), transform=Transform.PER_HEAD)
    rows = read(view).set_index("place")
    assert float(rows.at["hamburg", "interval_lower"]) < float(rows.at["hamburg", "value"])
    assert float(rows.at["hamburg", "value"]) < float(rows.at["hamburg", "interval_upper"])
    assert rows.at["hamburg", "interval_method"] == "byar"
    assert rows.at["birmingham", "interval_method"] == rows.at["birmingham", "interval_lower"] == ""
    column = screen_columns(view).index("95% interval")
    birmingham, hamburg = (line[column] for line in screen_rows(view))
    assert birmingham == ""
    assert hamburg == "81.6\u201388.1"


def test_amounts_have_no_column_of_intervals(look: Look) -> None:
    assert "95% interval" not in screen_columns(look("savings_limit"))


def test_a_file_says_how_far_its_places_compare(look: Look) -> None:
    table = read(look("investigations", transform=Transform.PER_HEAD))
    for pair in ("Birmingham and Hamburg", "Birmingham and Chicago", "Hamburg and Chicago"):
        assert all(table["comparability"].str.contains(pair))


def test_a_file_names_the_view_that_it_is_of(look: Look) -> None:
    view = look("investigations", transform=Transform.PER_HEAD, when=When.ALL)
    assert set(read(view)["view"]) == {view.spec.link(view.known.data_version)}
    assert file_name(view) == f"social-care_investigations_{view.known.data_version}.csv"


@given(views_with_figures())
@settings(deadline=None, max_examples=40)
def test_the_table_on_a_screen_says_each_figure_as_the_picture_does(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec))
    lines = screen_rows(view)
    assert len(lines) == len(view.rows)
    assert all(len(line) == len(screen_columns(view)) for line in lines)
    expected = sorted(
        (
            period_text(row, view.words),
            value_text(row, view.words, view.known),
            ", ".join(marks_text(row, view.words, view.known)),
        )
        for row in view.rows
    )
    assert sorted((line[1], line[2], line[3]) for line in lines) == expected


def test_the_newest_figure_of_a_place_stands_first(look: Look) -> None:
    view = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.TABLE)
    newest = max(view.rows, key=lambda row: row.end)
    assert screen_rows(view)[0][1] == period_text(newest, view.words)
