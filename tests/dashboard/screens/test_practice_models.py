"""The explorable models on their page: inputs from the address, the sentence, sources, and the file."""

import pytest

from dashboard.views.explorables.explore import explore
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable, Language
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PAGE = "screens/practice_models.py"


@pytest.mark.parametrize("model", Explorable)
def test_a_part_shows_its_sentence_its_inputs_and_that_it_is_no_forecast(
    model: Explorable, built_warehouse: Warehouse
) -> None:
    app = open_page(PAGE, lang="de", part=model.value)
    assert not app.exception
    shown = explore(model, (), Language.GERMAN, built_warehouse)
    assert (3, shown.headline) in headings(app)
    assert pictures(app) == [shown.alternative]
    said = " ".join(text_of(body) for body in blocks(app))
    assert "Eine Denkhilfe, keine Vorhersage" in said
    assert "Birmingham, 30. Sept. 2025" in said
    assert f'href="api/v1/explorable/{model}.csv"' in " ".join(blocks(app))


def test_the_address_holds_the_inputs_folded_ones_too(built_warehouse: Warehouse) -> None:
    address = {"turnover": "own", "turnover_number": "22.5", "teams": "3", "moves": "50"}
    app = open_page(PAGE, lang="en", part="workers_met", **address)
    choice = (("moves", "50"), ("teams", "3"), ("turnover", "22.5"))
    shown = explore(Explorable.WORKERS_MET, choice, Language.ENGLISH, built_warehouse)
    assert (3, shown.headline) in headings(app)
    assert "api/v1/explorable/workers_met.csv?moves=50&amp;teams=3&amp;turnover=22.5" in " ".join(blocks(app))


def test_moving_a_slider_changes_the_sentence_and_the_address() -> None:
    app = open_page(PAGE, lang="en", part="caseload_and_time")
    before = [text for level, text in headings(app) if level == 3]
    [direct] = [slider for slider in app.slider if "direct contact" in slider.label]
    direct.set_value(40.0).run()
    after = [text for level, text in headings(app) if level == 3]
    assert before != after
    assert app.query_params["direct"] == "40"


def test_what_was_reported_of_small_units_names_nobody_and_is_marked() -> None:
    said = " ".join(text_of(body) for body in blocks(open_page(PAGE, lang="en", part="small_units")))
    assert "over 60 and approaching 80" in said
    assert "does not name the areas" in said
    assert "Nothing says that Birmingham was one of them" in said
    assert "reported" in said


def test_an_address_that_asks_for_the_impossible_is_told_so() -> None:
    app = open_page(PAGE, lang="en", part="small_units", posts_in_all="61", needed="400")
    said = " ".join(text_of(body) for body in blocks(app))
    assert not app.exception
    assert "without a remainder" in said
    assert "400" in said
