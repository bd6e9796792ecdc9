"""The part of the same person in three cities, opened as a page."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.eligibility.vignettes import vignettes
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language
from tests.dashboard.pages import blocks, open_page, text_of

SCRIPT = "screens/eligibility.py"


def _open(**address: str) -> AppTest:
    app = open_page(SCRIPT, part="person", **address)
    assert not app.exception
    return app


def _said(app: AppTest) -> str:
    return text_of(" ".join(blocks(app)))


@pytest.mark.parametrize("language", list(Language))
def test_every_person_stands_in_three_cities(built_warehouse: Warehouse, language: Language):
    for story in vignettes(built_warehouse).values():
        app = _open(lang=language.value, who=story.id)
        html = " ".join(blocks(app))
        assert all(f'id="person-{city}"' in html for city in City)
        assert story.story[language] in _said(app)
        assert html.count("<article>") == sum(len(told.programmes[city]) for told in story.people for city in City)


def test_a_story_of_two_says_whom_each_part_is_about():
    html = " ".join(blocks(_open(lang="en", who="mother_in_crisis")))
    assert html.count("Whom it is about: Leo, 7, the older child</h4>") == len(City)
    assert html.count("Whom it is about: ") == 2 * len(City)


def test_a_duty_to_protect_is_no_condition_that_was_met():
    said = _said(_open(lang="en", who="child_with_bruises", harm="yes"))
    assert "grounds to act" in said
    assert "conditions met" not in said


def test_a_wrong_edit_in_the_address_gets_a_plain_sentence():
    said = _said(_open(lang="en", who="carer", age="-1", savings_birmingham="abc"))
    assert "Age: a whole number from 0 to 120 is needed, not “-1”. It was left as it is told." in said
    assert "not “abc”" in said


def test_an_unknown_person_is_said_to_be_unknown():
    assert "There is no invented person “nobody”; this is the first one." in _said(_open(lang="en", who="nobody"))


def test_a_mistake_is_typed_and_mended():
    app = _open(lang="en", who="woman_after_stroke", age="81")
    assert "Changed: Age: 81." in _said(app)
    age = "eligibility-edit-woman_after_stroke-age-en"
    app.text_input(key=age).input("<script>").run()
    assert not app.exception
    html = " ".join(blocks(app))
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    app.text_input(key=age).input("60").run()
    assert "Changed: Age: 60." in _said(app)
    app.button(key="eligibility-as-told-en").click().run()
    assert not app.exception
    assert "Changed:" not in _said(app)


def test_another_person_begins_as_told():
    app = _open(lang="en", who="carer", age="60")
    app.selectbox(key="eligibility-who-en").select("leaving_care").run()
    assert not app.exception
    assert "Jade is 19" in _said(app)
    assert "Changed:" not in _said(app)
