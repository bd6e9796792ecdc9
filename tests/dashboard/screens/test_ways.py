"""The ways on their page: every step of every system, in both languages, with where it leads."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.practice import practice
from dashboard.views.rulebook import rulebook
from dashboard.views.ways import changes, changes_text, headline
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import Way, WaySystem
from etl.contracts.vocabulary import City, Language, PopulationGroup
from tests.dashboard.pages import blocks, headings, open_page, text_of

PAGE = "screens/practice_models.py"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("way", Way)
def test_every_step_says_all_that_is_known_of_it(way: Way, language: Language, built_warehouse: Warehouse) -> None:
    told, known, words = practice(built_warehouse), catalogue(built_warehouse), wording(language)
    app = open_page(PAGE, lang=language, part="way", way=way.value)
    assert not app.exception
    assert (3, headline(told, way, words, known)) in headings(app)
    page = "".join(blocks(app))
    steps = dict(re.findall(r'<li id="([\w-]+)"(.*?)</li>', page, re.DOTALL))
    expected = [step for system in WaySystem for step in told.way(way, system)]
    assert list(steps) == [step.id for step in expected]
    for step in expected:
        shown, said = unescape(steps[step.id]), text_of(steps[step.id])
        texts = (step.name, step.what_happens, step.decided_by, step.changes_hands, step.time_limit)
        assert all(text[language] in said for text in texts if text is not None)
        if step.exists:
            label = known.label("new_worker", step.new_worker, words)
            assert f'<p class="worker">{label[0].upper()}{label[1:]}</p>' in shown
        else:
            assert words.gettext("This system has no such step.") in said
        assert known.meaning("rule_confidence", step.confidence, words) in said
        assert all(f"practice-models?part=catalogue&model={name}&lang={language}" in shown for name in step.model_ids)
        assert all(source.url in shown for source in step.sources if source.url)
    for system in WaySystem:
        assert changes_text(changes(told.way(way, system)), words) in text_of(page)
    assert 'href="api/v1/ways.csv"' in page


def test_every_programme_link_names_one_that_the_rules_offer_for_the_group_and_city(built_warehouse: Warehouse) -> None:
    book, told = rulebook(built_warehouse), practice(built_warehouse)
    app = open_page(PAGE, lang="en", part="way")
    page = "".join(blocks(app))
    app.query_params["way"] = Way.ADULT.value
    page += "".join(blocks(app.run()))
    named = set()
    for address in re.findall(r'href="(eligibility\?[^"]+)"', page):
        query = {name: values[0] for name, values in parse_qs(urlsplit(unescape(address)).query).items()}
        [(city, programme)] = [(City(name), query[name]) for name in query if name in set(City)]
        assert query["part"] == "rules"
        assert programme in [card.id for card in book.for_group(PopulationGroup(query["group"]), city)]
        named.add(programme)
    assert named == {name for step in told.steps.values() for name in step.programme_ids}


def test_present_mode_folds_what_happens_and_keeps_it() -> None:
    page = "".join(blocks(open_page(PAGE, lang="en", part="way", present="1")))
    assert page.count("<summary>What happens</summary>") == 27
