"""The exchange: every entry of the register is reachable, every theme leads on, and nothing is smoothed over."""

from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.components.exchange_themes import theme_html
from dashboard.components.session import Session, escaped
from dashboard.exports.tables import CATALOGUE
from dashboard.language import wording
from dashboard.views.addresses import Address, of_dimension, of_model, of_programme, of_record, of_term
from dashboard.views.catalogue import catalogue
from dashboard.views.exchange import ExchangeCard, RecordReference, exchange
from dashboard.views.record_names import record_name
from dashboard.views.rulebook import rulebook
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import EventKind, RecordKind
from etl.contracts.vocabulary import City, Language
from tests.dashboard.pages import blocks, headings, open_page, text_of

PAGE = "screens/exchange.py"
PARTS = ("history", "themes", "taking_part", "register")
NOT_UNDERSTOOD = "Part of this address was not understood"


@cache
def page(part: str, language: Language) -> AppTest:
    """A part of the page, opened once for all tests: they only read it."""
    return open_page(PAGE, lang=language, part=part)


def html(app: AppTest) -> str:
    """What the page itself says; the glossary's definitions that its words open are no part of it."""
    return " ".join(body for body in blocks(app) if 'class="bubbles"' not in body)


def said(app: AppTest) -> str:
    return text_of(html(app))


@pytest.fixture(autouse=True)
def _facts(built_warehouse: Warehouse) -> None:
    """Pages that are kept must show the facts of this run."""


@pytest.fixture
def told(built_warehouse: Warehouse) -> ExchangeCard:
    card = exchange(built_warehouse)
    assert card is not None
    return card


def session_of(language: Language, warehouse: Warehouse) -> Session:
    return Session(wording(language), False, warehouse, catalogue(warehouse))


@pytest.mark.parametrize("language", Language)
def test_the_register_shows_every_entry_with_its_document_its_place_its_remark_and_its_links(
    told: ExchangeCard, built_warehouse: Warehouse, language: Language
):
    shown = html(page("register", language))
    starts = {entry.id: shown.index(f'<div class="entry" id="{entry.id}">') for entry in told.register}
    ends = sorted([*starts.values(), len(shown)])
    assert len(starts) == len(told.register)
    for entry in told.register:
        body = shown[starts[entry.id] : ends[ends.index(starts[entry.id]) + 1]]
        assert escaped(entry.item[language]) in body
        assert entry.locator is None or escaped(entry.locator) in body
        assert entry.remark is None or escaped(entry.remark[language]) in body
        assert shown.index(escaped(entry.document.title), 0) < starts[entry.id]
        for record in entry.records:
            assert escaped(of_record(record, built_warehouse).link(language)) in body
        assert entry.records or entry.remark


def script_of(address: Address) -> str:
    """The script of the page that an address names."""
    return f"screens/{address.page.replace('-', '_')}.py"


def is_shown(record: RecordReference, app: AppTest, warehouse: Warehouse) -> bool:
    """Whether a page contains a record: its own place where it has one, otherwise its name."""
    words = wording(Language.ENGLISH)
    if NOT_UNDERSTOOD in said(app):
        return False
    match record.kind:
        case RecordKind.EVENT | RecordKind.EXCHANGE:
            return f'id="{record.id}"' in html(app)
        case RecordKind.THEME:
            return f"<p>{escaped(record_name(record, warehouse, words))}</p></blockquote>" in html(app)
        case RecordKind.SOURCE:
            return catalogue(warehouse).sources[record.id].title in said(app)
        case RecordKind.POSITION:
            dimension, city = record_name(record, warehouse, words).rsplit(", ", 1)
            return dimension in said(app) and city in said(app)
        case _:
            return text_of(escaped(record_name(record, warehouse, words))) in said(app)


@pytest.mark.parametrize("kind", RecordKind)
def test_every_record_that_an_entry_leads_to_is_on_the_page_of_its_address(
    kind: RecordKind, told: ExchangeCard, built_warehouse: Warehouse
):
    records = dict.fromkeys(record for entry in told.register for record in entry.records if record.kind is kind)
    assert records
    first = of_record(next(iter(records)), built_warehouse)
    script = script_of(first)
    app = open_page(script, lang="en", **dict(first.pairs))
    orphans = []
    for record in records:
        for name, value in of_record(record, built_warehouse).pairs:
            app.query_params[name] = value
        app.run()
        assert not app.exception
        if not is_shown(record, app, built_warehouse):
            orphans.append(record)
    assert orphans == []


def test_what_is_not_on_a_page_is_not_taken_to_be_there(built_warehouse: Warehouse):
    history = page("history", Language.ENGLISH)
    for kind, name in (
        (RecordKind.EVENT, "ev-1999"),
        (RecordKind.EXCHANGE, "funding"),
        (RecordKind.THEME, "risk"),
        (RecordKind.MODEL, "toxic-trio-teams"),
        (RecordKind.INDICATOR, "bham_languages"),
    ):
        assert not is_shown(RecordReference(kind, name), history, built_warehouse)


def test_the_register_is_searched_and_filtered_by_the_address():
    app = open_page(PAGE, lang="en", part="register", q="toxic trio")
    assert "2 entries" in said(app)
    app = open_page(PAGE, lang="de", part="register", document="mod-exchange-001", kind="model", q="")
    assert html(app).count('<div class="entry" id="') == 2
    app = open_page(PAGE, lang="en", part="register", q="nobody wrote this")
    assert "No entry fits all of this at once." in said(app)
    app = open_page(PAGE, lang="en", part="register", entry="safe-passage")
    assert html(app).index('class="asked-for') < html(app).index('id="exchange-chicago-summer-2017"')


@pytest.mark.parametrize("language", Language)
def test_a_theme_leads_to_everything_that_speaks_to_it(
    told: ExchangeCard, built_warehouse: Warehouse, language: Language
):
    here, book = session_of(language, built_warehouse), rulebook(built_warehouse)
    assert len(told.themes) == 19
    for theme in told.themes:
        shown = theme_html(theme, told, here)
        addresses = [
            *map(of_dimension, theme.dimension_ids),
            *map(of_model, theme.model_ids),
            *(of_programme(book.programmes[name]) for name in theme.programme_ids),
            *map(of_term, theme.term_ids),
        ]
        assert all(escaped(address.link(language)) in shown for address in addresses)
        assert shown.count('<section class="then ') == len(theme.concept_ids)
        for concept in theme.concept_ids:
            assert f'href="view?concept={concept}&amp;' in shown or f'href="view?concept={concept}"' in shown
        assert all(escaped(source.publisher) in shown for source in theme.sources)


def test_then_and_now_says_period_place_distance_and_gaps(told: ExchangeCard, built_warehouse: Warehouse):
    here = session_of(Language.ENGLISH, built_warehouse)
    one_worker = next(theme for theme in told.themes if theme.id == "one_worker")
    shown = text_of(theme_html(one_worker, told, here))
    assert "14.7 30 Sept 2017 15.9 30 Sept 2019 15.2 30 Sept 2025" in shown
    assert "24.9 2008 · reported 9 years before 2017 11 years before 2019 the latest there is" in shown
    assert "▲ Chicago Illinois more than 85%" in shown
    assert "Hamburg publishes no turnover figure" in shown
    assert "Read each city by itself." in shown


def test_an_amount_a_week_is_never_read_as_one_a_month(told: ExchangeCard, built_warehouse: Warehouse):
    theme = next(theme for theme in told.themes if "protected_income" in theme.concept_ids)
    shown = text_of(theme_html(theme, told, session_of(Language.ENGLISH, built_warehouse)))
    assert "● Birmingham England a week £185.45" in shown
    assert "◆ Hamburg Germany a month €409" in shown


def test_all_themes_are_listed_below_the_one_that_is_open(told: ExchangeCard):
    shown = said(page("themes", Language.GERMAN))
    for theme in told.themes:
        assert theme.text[Language.GERMAN] in shown


def test_the_history_tells_hosts_gaps_and_every_claim_of_a_first_year(told: ExchangeCard):
    for language in Language:
        app = page("history", language)
        shown = said(app)
        for event in told.events:
            assert f'<li id="{event.id}" class="{event.kind}">' in html(app)
            assert event.title[language] in shown
        for claim in told.start_year_claims:
            assert claim.claim[language] in shown
        for partner in told.partners:
            assert all(text_of(escaped(body[language])) in shown for body in partner.bodies)
    nameless = [event for event in told.events if event.kind is EventKind.EXCHANGE and event.host_city is None]
    english = page("history", Language.ENGLISH)
    assert said(english).count("exchange · no host is named") == len(nameless) == 2
    assert "1998–2003: nothing found in the sources that were read" in said(english)
    assert html(english).count('<li class="silence">') == 5


def test_an_event_of_the_address_stands_whole_above_the_others():
    app = open_page(PAGE, lang="en", part="history", event="ev-2017")
    assert html(app).index('class="asked-for"') < html(app).index('class="timeline"')
    assert "<details open>" in html(app)
    unknown = open_page(PAGE, lang="de", part="history", event="ev-1999")
    assert "Das Ereignis „ev-1999“ gibt es in dieser Geschichte nicht" in said(unknown)


def test_taking_part_is_told_as_reported_and_never_as_an_open_call(told: ExchangeCard):
    for language, never in ((Language.ENGLISH, "It is not an open call."), (Language.GERMAN, "keine offene Ausschr")):
        shown = said(page("taking_part", language))
        assert never in shown
        assert "2021" in shown
        for line in (*told.application_criteria, *told.funding):
            assert line.text[language] in shown


def test_every_concept_of_the_page_is_framed(built_warehouse: Warehouse):
    framed = html(page("history", Language.ENGLISH)) + html(page("taking_part", Language.ENGLISH))
    cards = catalogue(built_warehouse).on_page("exchange")
    assert len(cards) == 2
    for card in cards:
        assert f"api/v1/view.csv?concept={card.id}&amp;" in framed


def test_each_part_offers_its_file():
    for part, name in (("history", "events"), ("themes", "themes"), ("register", "exchange_register")):
        assert f'href="api/v1/{name}.csv"' in html(page(part, Language.ENGLISH))
        assert name in CATALOGUE


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_are_built_alike(part: str):
    english, german = (page(part, language) for language in Language)
    assert [level for level, _ in headings(english)] == [level for level, _ in headings(german)]
    for element in ("<li", "<tr", "<section", "<article", 'target="_self"', 'class="entry"'):
        assert html(english).count(element) == html(german).count(element), element
    assert said(english) != said(german)


def test_cities_are_named_with_their_sign():
    shown = said(page("history", Language.ENGLISH))
    for city, sign in ((City.BIRMINGHAM, "●"), (City.HAMBURG, "◆"), (City.CHICAGO, "▲")):
        assert f"host: {sign} {city.value.capitalize()}" in shown
