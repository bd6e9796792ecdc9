"""The glossary as a page, and definitions in place on every other page."""

import re
from collections import Counter

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.components.marked_terms import MarkedTerms
from dashboard.components.session import Session
from dashboard.components.term_list import term_entry
from dashboard.components.term_marks import glossary_link
from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.glossary import Glossary, glossary
from dashboard.views.glossary_marks import bubble_id
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language
from tests.dashboard.pages import blocks, headings, open_page, text_of

SCRIPT = "screens/glossary.py"
_OPENED = re.compile(r'class="term" [^>]*popovertarget="([^"]+)"')
_DEFINED = re.compile(r'<div popover="auto" id="([^"]+)"')


@pytest.fixture
def told(built_warehouse: Warehouse) -> Glossary:
    return glossary(built_warehouse)


def whole(app: AppTest) -> str:
    return " ".join(blocks(app, with_terms=True))


def names(app: AppTest) -> list[str]:
    return [text for level, text in headings(app) if level == 3]


@pytest.mark.parametrize("language", Language)
def test_every_term_stands_there_with_all_that_is_known_of_it(language: Language, told: Glossary):
    app = open_page(SCRIPT, lang=language)
    text = text_of(whole(app))
    assert len(names(app)) == len(told.terms) > 100
    for card in told.terms.values():
        parts = [
            *card.term.values(),
            card.definition[language],
            *(near[language] for near in card.nearest_equivalent.values()),
            *(source.title for source in card.sources),
        ]
        parts += [card.false_friend[language]] if card.false_friend else []
        for part in parts:
            assert re.sub(r"[ \n\t]+", " ", part) in text, f"{card.id}: {part}"
        assert set(card.nearest_equivalent) <= set(City) - {card.city}
    assert text.count(wording(language).gettext("Comes nearest, in our judgement")) == sum(
        bool(card.nearest_equivalent) for card in told.terms.values()
    )
    assert 'href="api/v1/glossary.csv"' in whole(app)
    anchors = re.findall(r'<h2 id="(letter-\w+)"', whole(app))
    assert re.findall(r'href="#(letter-\w+)"', whole(app)) == anchors == list(dict.fromkeys(anchors))


def test_every_term_has_an_address_and_stands_on_top_there(built_warehouse: Warehouse, told: Glossary):
    here = Session(wording(Language.GERMAN), True, built_warehouse, catalogue(built_warehouse))
    for card in told.terms.values():
        link = glossary_link("x", here, card)
        assert link in term_entry(card, here).replace(">Link<", ">x<")
        assert f'href="glossary?term={card.id}&amp;lang=de&amp;present=1"' in link
    app = open_page(SCRIPT, lang="de", term="asd", q="Ofsted")
    assert names(app)[0] == told.terms["asd"].term[Language.GERMAN]
    assert names(app)[1:] != []
    assert blocks(app)[0].index("asked-for") < blocks(app)[0].index("ASD")


def test_a_term_that_is_not_there_is_told_and_all_are_shown(told: Glossary):
    app = open_page(SCRIPT, lang="en", term="<b>nothing")
    assert "There is no term “<b>nothing” in this glossary; here are all terms." in text_of(blocks(app)[0])
    assert "<b>nothing" not in blocks(app)[0]
    assert len(names(app)) == len(told.terms)


def test_the_address_chooses_and_a_choice_is_kept_in_it(told: Glossary):
    friends = [card for card in told.terms.values() if card.false_friend and card.city is City.CHICAGO]
    app = open_page(SCRIPT, lang="en", city="chicago", false_friends="1", term="asd")
    assert sorted(names(app)[1:]) == sorted(card.term[Language.ENGLISH] for card in friends)
    app.text_input[0].set_value("Kinderschutz").run()
    assert app.query_params["q"] == "Kinderschutz"
    assert "term" not in app.query_params
    assert app.query_params["city"] == "chicago"
    app.toggle(key="eligibility-false_friends-en").set_value(False).run()
    assert "false_friends" not in app.query_params
    german = names(app)
    assert german
    assert all("Kinderschutz" not in name for name in german), "found by the words of the other language"


def test_nothing_found_says_what_is_in_the_way():
    text = text_of(whole(open_page(SCRIPT, lang="en", q="Ofsted", city="hamburg", jurisdiction="narnia")))
    assert "No term fits all of this at once." in text
    assert "Without “City” there would be 1 term." in text
    assert re.search("left out: narnia", text)


@pytest.mark.parametrize(
    ("script", "address"),
    [
        ("screens/workforce.py", {"part": "missing"}),
        ("screens/eligibility.py", {"part": "rules"}),
        ("screens/eligibility.py", {"part": "person"}),
        ("screens/sources.py", {"part": "gaps"}),
    ],
)
def test_what_a_page_marks_it_defines_once(script: str, address: dict[str, str], told: Glossary):
    for language in Language:
        app = open_page(script, lang=language, **address)
        assert not app.exception
        opened, defined = set(_OPENED.findall(whole(app))), Counter(_DEFINED.findall(whole(app)))
        assert opened == set(defined)
        assert set(defined.values()) <= {1}
        assert opened or "gaps" in address.values()
        assert opened <= {bubble_id(term) for term in told.terms}
        last = text_of(blocks(app)[-1])
        for term_id in opened:
            card = told.terms[term_id.removeprefix("term-")]
            assert card.definition[language] in last
            assert card.false_friend is None or card.false_friend[language] in last


def test_the_glossary_itself_marks_nothing():
    assert _OPENED.findall(whole(open_page(SCRIPT, lang="en"))) == []


def test_a_part_that_runs_alone_defines_what_the_page_has_not():
    terms = MarkedTerms(Glossary({}))
    terms.add({"asd"})
    assert terms.of_part() == frozenset()
    assert terms.of_page() == {"asd"}
    terms.add({"asd", "dcfs"})
    assert terms.of_part() == {"dcfs"}
    assert terms.of_part() == frozenset()
