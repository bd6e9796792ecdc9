"""The workbench: a picture before any choice, choices in the address, pins, and the frame alone when embedded."""

import pytest

from dashboard.views.pins import pins_in_address
from dashboard.views.spec import ViewSpec
from etl.contracts.vocabulary import Place
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PAGE = "screens/compare.py"


def test_a_picture_stands_there_first_and_another_question_goes_into_the_address() -> None:
    app = open_page(PAGE, lang="en")
    assert not app.exception
    assert not app.info
    assert [level for level, _ in headings(app)] == [1, 2]
    assert len(pictures(app)) == 1
    app.selectbox(key="compare-concept-en").set_value("caseload").run()
    assert not app.exception
    assert app.query_params["concept"] == "caseload"
    app.pills(key="view-places-en").set_value([Place.BIRMINGHAM, Place.ENGLAND]).run()
    assert app.query_params["places"] == "birmingham,england"
    app.pills(key="view-places-en").set_value([]).run()
    assert app.query_params["places"] == "birmingham,england"


def test_indicators_can_be_chosen_that_nobody_judged() -> None:
    app = open_page(PAGE, lang="de")
    app.segmented_control(key="compare-kind-de").set_value("indicators").run()
    app.multiselect(key="compare-indicators-de").set_value(["children_in_care"]).run()
    assert not app.exception
    assert app.query_params["indicators"] == "children_in_care"
    assert "concept" not in app.query_params
    assert "Noch hat niemand beurteilt" in text_of(" ".join(blocks(app)))


def test_views_are_pinned_and_removed_in_the_address_alone() -> None:
    first, second = ViewSpec(concept="caseload"), ViewSpec(concept="investigations")
    app = open_page(PAGE, lang="en", concept="savings_limit", pins=pins_in_address([first, second]))
    assert not app.exception
    assert len(pictures(app)) == 3
    app.button(key="compare-pin").click().run()
    assert not app.exception
    assert app.query_params["pins"] == pins_in_address([first, second, ViewSpec(concept="savings_limit")])
    assert app.button(key="compare-pin").disabled
    assert any(f"&pins={app.query_params['pins']}&v=" in code.value for code in app.code)
    app.button(key="compare-unpin-0").click().run()
    assert app.query_params["pins"] == pins_in_address([second, ViewSpec(concept="savings_limit")])


@pytest.mark.parametrize("page", [PAGE, "screens/single_view.py"])
def test_embedded_a_page_is_the_frame_and_nothing_else(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("session", "header"):
        monkeypatch.setattr(f"dashboard.components.{module}.is_embedded", lambda: True)
    app = open_page(page, lang="en", concept="investigations")
    assert not app.exception
    assert len(pictures(app)) == 1
    assert [level for level, _ in headings(app)] == [2]
    assert not [*app.segmented_control, *app.toggle, *app.selectbox, *app.button, *app.code]
    assert 'target="_blank"' in " ".join(blocks(app))
