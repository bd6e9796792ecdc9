"""What a view says of its picture: the words instead of it, the key, and why it is drawn as it is."""

from dataclasses import replace

from hypothesis import given, settings

from dashboard.views.exchange_years import ExchangeYear
from dashboard.views.picture_words import alt_text, form_notice, grade_warning, marks_key
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.words import headline, period_text, place_text, unit_line, value_text
from etl.contracts.vocabulary import Confidence, Grade, Language, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.specs import CONCEPTS, views_with_figures

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


@given(views_with_figures())
@settings(deadline=None, max_examples=60)
def test_the_alternative_text_states_place_value_and_period(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec))
    said = alt_text(view)
    assert headline(view) in said
    assert unit_line(view) in said
    for place in CITIES:
        rows = [row for row in view.of(place) if row.may_join_line] or view.of(place)
        if rows:
            row = max(rows, key=lambda row: row.end)
            value, period = value_text(row, view.words, view.known), period_text(row, view.words)
            assert f"{place_text(row, view.words)} {value} ({period})" in said
    for missing in view.missing:
        if missing.place in CITIES:
            assert missing.sentence in said


@given(views_with_figures().filter(lambda spec: spec.form is not Form.TABLE))
@settings(deadline=None, max_examples=60)
def test_no_mark_is_left_unexplained(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec.with_(language=Language.ENGLISH)))
    key = marks_key(view)
    assert ("hollow mark" in key) == any(row.confidence is Confidence.SECONDARY_PAGE for row in view.drawn)
    assert ("computed here" in key) == any(row.computed for row in view.drawn)
    assert ("not joined" in key) == (
        view.form in (Form.LINE, Form.SMALL_MULTIPLES) and any(not row.may_join_line for row in view.drawn)
    )


@given(views_with_figures())
@settings(deadline=None, max_examples=60)
def test_a_form_that_cannot_show_its_rows_says_so_in_a_sentence(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec))
    said = form_notice(view)
    if not view.is_empty and view.form is not spec.form:
        assert said
    assert not said or said.endswith(".")


def test_a_place_with_one_period_beside_slopes_is_named(look: Look) -> None:
    view = look("investigations", form=Form.SLOPE, transform=Transform.PER_HEAD)
    assert view.form is Form.SLOPE
    assert form_notice(view) == "One period only, so no change to show: Illinois (for Chicago) and United States."


def test_the_years_of_the_exchange_are_named_with_their_hosts(look: Look) -> None:
    fields = {"places": (Place.BIRMINGHAM,), "when": When.ALL, "form": Form.LINE}
    asked = look("caseload", exchange_years=True, **fields)
    met = replace(asked, exchange_years=(ExchangeYear(1990, "Hamburg"), ExchangeYear(2019, "Birmingham")))
    assert "2019 (Birmingham)" in form_notice(met)
    assert "1990" not in form_notice(met)
    assert "is recorded" in form_notice(replace(asked, exchange_years=()))
    assert form_notice(look("caseload", **fields)) == ""


def test_who_sets_on_one_axis_what_does_not_compare_is_warned_with_grade_and_reason(look: Look) -> None:
    for concept in CONCEPTS:
        for language in Language:
            view = look(concept, transform=Transform.PER_HEAD, despite_grade=True, language=language)
            warning = grade_warning(view)
            assert bool(warning) == view.shares_axis_despite_grade, concept
            if warning:
                reasons = [j.reason[language] for j in view.judgements if j.grade is Grade.NOT_COMPARABLE]
                assert reasons
                assert all(reason in warning for reason in reasons)
                assert warning in alt_text(view)
                assert headline(view).endswith(view.words.gettext("{finding}; not comparable").format(finding=""))
            assert not grade_warning(look(concept, transform=Transform.PER_HEAD, language=language))
