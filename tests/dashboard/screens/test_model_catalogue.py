"""The catalogue of models and what is counted of practice as parts of their page; the address is their state."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.components.practice_figures import PAGE
from dashboard.views.catalogue import catalogue
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

SCRIPT = "screens/practice_models.py"


@pytest.fixture(autouse=True)
def _facts(built_warehouse: Warehouse) -> None:
    """Pages must show the facts of this run."""


def models(**address: str) -> AppTest:
    app = open_page(SCRIPT, **{"part": "catalogue", "lang": "en"} | address)
    assert not app.exception
    return app


def said(app: AppTest) -> str:
    return " ".join(text_of(body) for body in blocks(app))


def test_the_catalogue_comes_first_and_shows_every_model_before_any_click() -> None:
    app = open_page(SCRIPT, lang="en")
    assert not app.exception
    assert "64 models with 142 findings." in said(app)
    [listed] = [body for body in blocks(app) if "models-list" in body]
    assert len(re.findall(r'class="name"', listed)) == 64
    assert 'href="api/v1/models.csv"' in " ".join(blocks(app))


def test_a_filter_writes_the_address_and_narrows_the_list() -> None:
    app = models()
    app.selectbox(key="eligibility-setting-en").set_value("hamburg").run()
    assert app.query_params["setting"] == "hamburg"
    assert "11 of 64 models." in said(app)
    app.text_input(key="eligibility-search-en").set_value("Jugendamt").run()
    assert app.query_params["search"] == "Jugendamt"
    narrowed = re.search(r"(\d+) of 64 models", said(app))
    assert narrowed
    assert 0 < int(narrowed.group(1)) < 11
    app.text_input(key="eligibility-search-en").set_value("").run()
    assert "search" not in app.query_params
    assert "11 of 64 models." in said(app)


def test_further_filters_of_an_address_are_unfolded() -> None:
    app = models(direction="negative")
    assert app.selectbox(key="eligibility-direction-en").value == "negative"
    assert "18 of 64 models." in said(app)
    assert not [box for box in models().selectbox if "direction" in str(box.key)]


@pytest.mark.parametrize("language", Language)
def test_a_model_has_an_address_of_its_own(language: Language) -> None:
    app = models(lang=language.value, model="familienrat-hamburg", setting="hamburg")
    assert [level for level, _ in headings(app)][:3] == [1, 2, 3]
    assert any("Familienrat" in text for level, text in headings(app) if level == 3)
    assert not app.selectbox
    assert "setting=hamburg" in " ".join(blocks(app))


def test_a_model_can_be_presented() -> None:
    app = models(model="one-worker-per-family", present="1")
    assert '<dl class="two presented">' in " ".join(blocks(app))


def test_a_model_that_does_not_exist_is_told_and_all_are_shown() -> None:
    app = models(model="<i>dragons")
    assert "There is no model “<i>dragons” here." in said(app)
    assert not any("<i>" in body for body in blocks(app))
    assert "64 models" in said(app)


def test_two_models_stand_side_by_side() -> None:
    app = models(compare="asd-jugendamt-hamburg,dcfs-specialised-roles,unicorns")
    assert "There is no model “unicorns” here." in said(app)
    assert 'class="rules models of-2"' in " ".join(blocks(app))


def test_a_fourth_model_is_said_to_be_left_out() -> None:
    app = models(compare="asye,shared-lives,fgc-camden,readi-chicago")
    assert "No more than 3 models stand side by side; left out: READI Chicago." in said(app)


@pytest.mark.parametrize("language", Language)
def test_every_concept_of_the_page_has_its_frame(language: Language, built_warehouse: Warehouse) -> None:
    app = models(part="figures", lang=language.value)
    cards = catalogue(built_warehouse).on_page(PAGE)
    assert len(cards) >= 5
    shown = " ".join(blocks(app))
    for card in cards:
        assert f"view?concept={card.id}&amp;" in shown, card.id
    assert len(pictures(app)) == len(cards)
