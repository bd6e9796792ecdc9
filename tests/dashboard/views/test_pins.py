"""Pinned views: a few specs in one word of an address, in their order, and back again."""

from urllib.parse import quote

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.pins import MOST_PINS, pins_in_address, pins_of_address, with_pin
from dashboard.views.spec import Form, ViewSpec
from etl.contracts.vocabulary import Language
from tests.dashboard.views.specs import CONCEPTS, INDICATORS, specs


@given(st.lists(specs(), max_size=MOST_PINS, unique_by=lambda spec: spec.with_(language=Language.GERMAN)))
@settings(deadline=None, max_examples=60)
def test_from_views_to_pins_and_back_are_the_same_views_in_their_order(pinned: list[ViewSpec]) -> None:
    text = pins_in_address(pinned)
    assert quote(text) == text, "nothing in it needs to be written otherwise in an address"
    found, problems = pins_of_address(text, CONCEPTS, INDICATORS, Language.GERMAN)
    assert found == [spec.with_(language=Language.GERMAN) for spec in pinned]
    assert not problems


def test_a_pin_is_short_and_can_be_read() -> None:
    lines = ViewSpec(concept="caseload", form=Form.LINE)
    assert pins_in_address([lines, ViewSpec(indicators=("cla_adopted", "cla_attainment8"))]) == (
        "concept-caseload~form-line~~indicators-cla_adopted.cla_attainment8"
    )


def test_what_is_no_view_is_told_and_the_others_stay() -> None:
    found, problems = pins_of_address(
        "concept-caseload~~concept-beauty~~x~~~~form-line", CONCEPTS, INDICATORS, Language.ENGLISH
    )
    assert found == [ViewSpec(concept="caseload")]
    assert [str(problem).split()[0] for problem in problems] == ["beauty", "The", "The"]


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=60)
def test_whatever_stands_in_an_address_it_is_a_pin_or_a_sentence(text: str) -> None:
    found, problems = pins_of_address(text, CONCEPTS, INDICATORS, Language.ENGLISH)
    assert not found
    assert all(str(problem).endswith(".") for problem in problems)


def test_a_view_is_pinned_once_and_there_are_six_at_most() -> None:
    seven = [ViewSpec(concept=concept) for concept in CONCEPTS[: MOST_PINS + 1]]
    pins: list[ViewSpec] = []
    for spec in (seven[0], *seven):
        pins = with_pin(pins, spec)
    assert pins == seven[:MOST_PINS]
    assert len(pins_of_address(pins_in_address(seven), CONCEPTS, INDICATORS, Language.ENGLISH)[0]) == MOST_PINS
