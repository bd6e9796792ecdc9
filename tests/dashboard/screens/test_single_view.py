"""One view on a page of its own: what a link opens, whatever the link says."""

import pytest

from dashboard.views.catalogue import catalogue
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.view import make_view
from dashboard.views.words import headline
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, Place, Transform
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PAGE = "screens/single_view.py"


def shown(spec: ViewSpec, **more: str) -> list[str]:
    address = dict(pair.split("=", 1) for pair in spec.query().split("&"))
    return [text for level, text in headings(open_page(PAGE, **address, **more)) if level == 2]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"transform": Transform.PER_HEAD},
        {"places": (Place.BIRMINGHAM, Place.ENGLAND), "when": When.ALL, "form": Form.LINE},
        {"form": Form.TABLE, "when": When.LATEST},
        {"form": Form.SLOPE, "places": (Place.BIRMINGHAM, Place.HAMBURG), "transform": Transform.PER_HEAD},
    ],
)
def test_a_link_opens_its_view(built_warehouse: Warehouse, fields: dict[str, object], language: Language) -> None:
    spec = ViewSpec(concept="investigations", language=language, **fields)
    assert headline(make_view(spec, built_warehouse)) in shown(spec)


def test_a_picture_is_followed_by_its_table() -> None:
    app = open_page(PAGE, concept="savings_limit", lang="en")
    assert not app.exception
    [alternative] = pictures(app)
    assert "£23,250" in alternative
    table = next(text_of(body) for body in blocks(app) if "<table" in body)
    for cell in ("England (for Birmingham)", "£23,250", "€10,000", "$17,500"):
        assert cell in table


def test_one_axis_against_the_grade_is_a_wish_in_the_address_and_warned_of() -> None:
    address = {"concept": "reports_of_concern", "transform": "per_head", "lang": "en"}
    app = open_page(PAGE, **address)
    assert "on one axis by explicit wish only" not in text_of(" ".join(blocks(app)))
    app.checkbox(key="view-despite_grade-en").check().run()
    assert not app.exception
    assert app.query_params["despite_grade"] == "1"
    assert "on one axis by explicit wish only" in text_of(" ".join(blocks(app)))
    [alternative] = pictures(app)
    assert "on one axis by explicit wish only" in alternative
    app.segmented_control(key="view-form-en").set_value(Form.BARS).run()
    assert app.query_params["form"] == "bars"
    assert app.query_params["despite_grade"] == "1"


def test_a_view_without_figures_explains_itself_instead_of_an_empty_axis() -> None:
    app = open_page(PAGE, concept="share_under_18", transform="ppp_adjusted", lang="en")
    assert not app.exception
    assert not pictures(app)
    assert "the figure is no amount of money" in text_of(" ".join(blocks(app)))


@pytest.mark.parametrize(
    "address", [{"concept": "beauty"}, {}, {"concept": "caseload", "form": "pie"}, {"concept": "caseload", "x": "1"}]
)
@pytest.mark.parametrize("language", Language)
def test_an_address_that_is_no_view_says_so_and_shows_one(address: dict[str, str], language: Language) -> None:
    app = open_page(PAGE, lang=language, **address)
    assert not app.exception
    [notice] = app.info
    assert notice.value
    assert [level for level, _ in headings(app)][:1] == [1]
    assert pictures(app)


def test_what_is_wrong_with_an_address_is_said_in_the_language_of_the_page() -> None:
    said = {
        language: open_page(PAGE, concept="caseload", form="pie", lang=language).info[0].value for language in Language
    }
    assert "pie is not known as form; near to it are line, dots, bars, " in said[Language.ENGLISH]
    assert "pie ist als form nicht bekannt; ähnlich sind line, dots, bars, " in said[Language.GERMAN]


def test_a_link_of_an_older_data_version_is_told_apart(built_warehouse: Warehouse) -> None:
    current = catalogue(built_warehouse).data_version
    app = open_page(PAGE, concept="caseload", lang="en", v="000000000000")
    [warning] = app.warning
    assert "000000000000" in warning.value
    assert current in warning.value
    assert not open_page(PAGE, concept="caseload", lang="en", v=current).warning


@pytest.mark.parametrize("v", ["<script>", "../..", "9" * 500])
def test_a_strange_version_is_only_a_version(v: str) -> None:
    app = open_page(PAGE, concept="caseload", lang="en", v=v)
    assert not app.exception
    assert len(app.warning) == 1
    assert not any("<script>" in body for body in blocks(app))


def test_a_choice_goes_into_the_address() -> None:
    app = open_page(PAGE, concept="investigations", lang="en")
    app.selectbox(key="view-transform-en").set_value(Transform.PER_HEAD).run()
    assert not app.exception
    assert app.query_params["transform"] == "per_head"
    assert "509.3 in Illinois" in " ".join(text for _, text in headings(app))
    app.selectbox(key="view-transform-en").set_value(Transform.AS_PUBLISHED).run()
    assert "transform" not in app.query_params


def test_the_address_to_copy_names_the_data_version(built_warehouse: Warehouse) -> None:
    app = open_page(PAGE, concept="investigations", lang="en")
    codes = [code.value for code in app.code]
    version = catalogue(built_warehouse).data_version
    assert any(code.endswith(f"/view?concept=investigations&lang=en&v={version}") for code in codes)
    assert any(f"data version {version}" in code for code in codes)
