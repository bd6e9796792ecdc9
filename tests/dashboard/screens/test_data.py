"""The data page as a script: its filters, its count, its words in both languages. Bytes are tested with the exports."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.selection import ObservationFilter
from dashboard.views.selected import selected
from dashboard.warehouse import Warehouse

Open = Callable[..., AppTest]


@pytest.fixture
def data_page(built_warehouse: Warehouse) -> Open:
    def open_page(language: str = "en", **parameters: str | list[str]) -> AppTest:
        app = AppTest.from_file("../../../dashboard/main.py", default_timeout=30)
        app.query_params["lang"] = language
        app.run()
        app.switch_page("screens/data.py")
        for name, value in parameters.items():
            app.query_params[name] = value
        return app.run()

    return open_page


def _html(app: AppTest) -> str:
    return " ".join(element.value for element in app.get("html"))


def _in_address(app: AppTest, name: str) -> list[str]:
    """AppTest gives a text where there is one value, and a list where there are more."""
    value = app.query_params[name]
    return [value] if isinstance(value, str) else value


def _address(app: AppTest) -> str:
    return next(element.value for element in app.code if "/api/v1/observations.csv" in element.value)


@pytest.mark.parametrize(
    ("language", "said", "count"), [("en", "The exact figures", "5,086"), ("de", "Die genauen Zahlen", "5.086")]
)
def test_it_shows_everything_at_first_in_both_languages(data_page: Open, built_warehouse, language, said, count):
    app = data_page(language)
    assert not app.exception
    assert built_warehouse.value("SELECT observations FROM build") == 5086
    assert said in _html(app)
    assert count in _html(app)
    assert len(app.dataframe[0].value) == 200
    assert _address(app).endswith("/api/v1/observations.csv")


def test_the_address_is_the_choice(data_page: Open, built_warehouse):
    app = data_page(city=["hamburg"], domain=["spend"], period_from="2015")
    chosen = ObservationFilter(city=("hamburg",), domain=("spend",), period_from=2015)
    assert f"{selected(built_warehouse, chosen).count} of 5,086" in _html(app)
    assert _address(app).endswith("?city=hamburg&domain=spend&period_from=2015")
    assert app.expander[0].label == "More filters, 1 in use"


def test_a_choice_is_written_into_the_address_and_leaves_the_folded_filters_alone(data_page: Open):
    app = data_page(domain=["spend"])
    app.pills(key="data-city-en").set_value(["chicago", "birmingham"]).run()
    assert not app.exception
    assert _in_address(app, "city") == ["birmingham", "chicago"]
    assert _in_address(app, "domain") == ["spend"]
    app.selectbox(key="data-period_from-en").set_value(2018).run()
    assert _in_address(app, "period_from") == ["2018"]
    assert min(int(year) for year in app.selectbox(key="data-period_to-en").options) == 2018
    app.button(key="data-clear").click().run()
    assert not {"city", "domain", "period_from"} & set(app.query_params)
    assert "5,086 of 5,086" in _html(app)


def test_further_filters_open(data_page: Open):
    app = data_page()
    app.session_state["data-more"] = True
    app.run()
    app.multiselect(key="data-confidence-en").set_value(["C"]).run()
    assert _in_address(app, "confidence") == ["C"]
    assert "reported" in set(app.dataframe[0].value["Marks"].str.split(" · ").str[0])


def test_the_permalink_of_a_row_opens_its_series(data_page: Open, built_warehouse):
    row = built_warehouse.rows("SELECT permalink, indicator_id, geography_code FROM observation_full LIMIT 1")[0]
    query = row["permalink"].removeprefix("/data?")
    app = data_page(**dict(pair.split("=") for pair in query.split("&")))
    chosen = ObservationFilter(indicator=(row["indicator_id"],), geography=(row["geography_code"],))
    assert len(app.dataframe[0].value) == selected(built_warehouse, chosen).count
    assert "<code>" + row["indicator_id"] in _html(app)  # its definition is open


def test_what_is_not_understood_is_told_and_left_out(data_page: Open):
    app = data_page(city=["atlantis"], domain=["spend"], period_from="soon")
    html = _html(app)
    assert "atlantis is not known as city" in html
    assert "period_from should be a year" in html
    assert _address(app).endswith("?domain=spend")


def test_markup_in_the_address_is_shown_as_text(data_page: Open):
    assert "<script" not in _html(data_page(city=["<script>alert(1)</script>"]))


def test_an_empty_choice_explains_itself(data_page: Open):
    app = data_page(concept=["adult_safeguarding"], city=["hamburg"])
    html = _html(app)
    assert "0 of 5,086" in html
    assert "No figure fits all of these filters at once." in html
    assert "Germany has no adult safeguarding law" in html
    assert "Without the filter “City” there would be" in html
    assert not app.dataframe


def test_another_data_version_is_told(data_page: Open):
    assert "This link was made with data version 0123abcd" in data_page(v="0123abcd").warning[0].value


def test_definitions_and_sources_are_read_only_when_opened(data_page: Open):
    app = data_page(city=["hamburg"])
    assert 'class="entries"' not in _html(app)
    app.session_state["data-sources-many"] = True
    app.run()
    assert 'class="entries"' in _html(app)
    assert "api/v1/sources.csv" in _html(app)
