"""The page of sources and quality as a script, in both languages and with every part opened."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.components.checks import check_questions
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl.checks import ALL_CHECKS, check_name
from etl.contracts.vocabulary import City, GapReason, Language
from tests.dashboard.pages import open_page

Open = Callable[..., AppTest]


@pytest.fixture
def sources_page(built_warehouse: Warehouse) -> Open:
    def open_part(language: str, part: str = "coverage") -> AppTest:
        return open_page("screens/sources.py", lang=language, part=part)

    return open_part


def _html(app: AppTest) -> str:
    return " ".join(element.value for element in app.get("html"))


@pytest.mark.parametrize(("language", "said"), [("en", "Sources and quality"), ("de", "Quellen und Qualität")])
def test_every_part_has_a_title_and_its_file(sources_page: Open, built_warehouse, language, said):
    for part, file in {
        "coverage": "",
        "gaps": "gaps",
        "checks": "findings",
        "recomputed": "recomputed_rates",
        "sources": "sources",
        "licences": "",
    }.items():
        app = sources_page(language, part)
        html = _html(app)
        assert not app.exception
        assert said in html
        assert built_warehouse.data_version in html
        assert "<h2>" in html
        assert f"api/v1/{file}.csv" in html or not file


def test_the_coverage_map_has_a_row_for_every_question_and_says_it_in_words(sources_page: Open, built_warehouse):
    html = _html(sources_page("en"))
    assert html.count('<tr><th scope="row"><a href="data?concept=') == built_warehouse.value(
        "SELECT count(*) FROM concept"
    )
    assert 'data?concept=adult_safeguarding&amp;lang=en"' in html
    assert "Hamburg: no figure" in html
    assert 'class="sign hamburg hollow"' in html
    assert 'class="sign chicago other"' in html


def test_one_city_in_the_map(sources_page: Open):
    app = sources_page("de")
    app.segmented_control(key="sources-coverage-city-de").set_value("chicago").run()
    html = _html(app)
    assert 'class="sign chicago' in html
    assert 'class="sign hamburg' not in html


def test_gaps_are_counted_and_open_by_reason(sources_page: Open, built_warehouse):
    app = sources_page("en", "gaps")
    app.pills(key="sources-gap-city-en").set_value([City.HAMBURG])
    app.pills(key="sources-gap-reason-en").set_value([GapReason.NOT_IN_SYSTEM]).run()
    assert not app.exception
    html = _html(app)
    assert "Germany has no adult safeguarding law and therefore no statistic." in html
    expected = built_warehouse.value(
        "SELECT count(*) FROM gap WHERE reason = 'not_in_system' AND place IN ('hamburg', 'germany')"
    )
    assert f"Does not exist there · **{expected}**" in [part.label for part in app.expander]


def test_every_check_asks_a_question_in_both_languages():
    names = {check_name(check) for check in ALL_CHECKS}
    for language in Language:
        assert set(check_questions(wording(language))) == names


def test_findings_stand_in_their_expander(sources_page: Open, built_warehouse):
    app = sources_page("de", "checks")
    assert "Eine Anzahl ist keine ganze Zahl" not in _html(app)
    app.session_state["sources-check-ranges"] = True
    app.run()
    assert "Eine Anzahl ist keine ganze Zahl" in _html(app)


def test_the_register_searches_and_turns_its_pages(sources_page: Open, built_warehouse: Warehouse):
    sources = built_warehouse.value("SELECT count(*) FROM source")
    app, everything = sources_page("en", "sources"), f"of {sources:,}"
    assert f"1–20 {everything}" in _html(app)
    app.button(key="sources-next").click().run()
    assert f"21–40 {everything}" in _html(app)
    app.text_input(key="sources-search").set_value("jugendhilfe hamburg").run()
    assert everything not in _html(app)
    assert "Jugendhilfe in Hamburg" in _html(app)
    app.text_input(key="sources-search").set_value("nothing has this title").run()
    assert "No source fits." in _html(app)


def test_licences_say_what_one_may_do(sources_page: Open):
    app = sources_page("en", "licences")
    assert "May be reused, also commercially, if the source and the licence are named." in _html(app)


def test_a_source_of_the_address_stands_above_the_register(built_warehouse: Warehouse):
    app = open_page("screens/sources.py", lang="en", part="sources", source="mod-munro-2011")
    assert not app.exception
    html = _html(app)
    title = built_warehouse.value("SELECT title FROM source WHERE source_id = 'mod-munro-2011'")
    assert html.index("asked-for") < html.index(title) < html.index('role="status"')
    app = open_page("screens/sources.py", lang="de", part="sources", source="nobody")
    assert "Die Quelle „nobody“ gibt es hier nicht" in _html(app)
