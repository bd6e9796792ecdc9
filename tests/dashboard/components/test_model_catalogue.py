"""Models as HTML: every one reachable, each with all that its file says, and each finding with the place it is from."""

from functools import cache
from html import unescape
from itertools import product
from urllib.parse import parse_qsl, urlsplit

import pytest

from dashboard.components.model_list import model_list
from dashboard.components.model_words import address
from dashboard.components.models_compared import models_compared
from dashboard.components.session import Session
from dashboard.components.whole_model import whole_model
from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.model_catalogue import Aspect, ModelChoice, Visit, chosen_models, found_in_text, stated, visit_of
from dashboard.views.practice import ModelCard, Practice, practice
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import PracticeKind, PracticeSetting
from etl.contracts.vocabulary import Language
from tests.dashboard.pages import text_of

UNSTATED = {
    Language.ENGLISH: "not stated in the sources read",
    Language.GERMAN: "in den gelesenen Quellen nicht genannt",
}
PARTLY_OURS = {Language.ENGLISH: "Partly our own summary", Language.GERMAN: "Zum Teil unsere eigene Zusammenfassung"}


@pytest.fixture(scope="module")
def told(built_warehouse: Warehouse) -> Practice:
    return practice(built_warehouse)


@pytest.fixture(scope="module", params=product(Language, (False, True)), ids=lambda both: f"{both[0]}-{both[1]}")
def session(built_warehouse: Warehouse, request: pytest.FixtureRequest) -> Session:
    language, present = request.param
    return Session(wording(language), present, built_warehouse, catalogue(built_warehouse))


@pytest.fixture(scope="module")
def english(built_warehouse: Warehouse) -> Session:
    return Session(wording(Language.ENGLISH), False, built_warehouse, catalogue(built_warehouse))


def links(html: str) -> list[dict[str, str]]:
    """What each link of the catalogue asks the page for."""
    addresses = [unescape(part.split('"')[0]) for part in html.split('href="')[1:]]
    return [dict(parse_qsl(urlsplit(one).query)) for one in addresses if one.startswith("practice-models?")]


@cache
def shown(card: ModelCard, session: Session) -> str:
    return whole_model(Visit(model=card.id), session)


def test_every_model_is_reachable_from_the_list_by_its_own_link(told: Practice, session: Session) -> None:
    asked = links(model_list(Visit(), session))
    assert [one["model"] for one in asked if "model" in one] == [card.id for card in chosen_models(told, ModelChoice())]
    assert {one["model"] for one in asked if "model" in one} == set(told.models)
    assert {one["compare"] for one in asked if "compare" in one} == set(told.models)
    assert {one["part"] for one in asked} == {"catalogue"}
    assert {one["lang"] for one in asked} == {session.language.value}
    assert {one.get("present") for one in asked} == {"1" if session.present else None}


def test_a_model_is_shown_with_all_that_its_file_says(told: Practice, session: Session) -> None:
    for card in told.models.values():
        said = text_of(shown(card, session))
        texts = [
            card.name,
            *(
                text
                for aspect in Aspect
                if aspect.value not in ("evidence", "sources")
                for text in stated(card, aspect)
            ),
        ]
        for text in [*texts, *(found.finding for found in card.evidence)]:
            assert " ".join(text[session.language].split()) in said, (card.id, text)
        for source in card.sources:
            assert text_of(source.title) in said or source.title in said, (card.id, source.title)
            assert not source.url or source.url in unescape(shown(card, session))
        assert said.count(UNSTATED[session.language]) == sum(
            getattr(card, aspect.value) is None
            for aspect in (Aspect.RESPONSIBILITY, Aspect.CONTINUITY, Aspect.TEAM, Aspect.LAW, Aspect.SINCE)
        )


def test_every_finding_stands_with_its_direction_its_place_and_its_year(told: Practice, session: Session) -> None:
    known, words = session.known, session.words
    for card in told.models.values():
        found = shown(card, session).split('<ul class="findings">')[1].split("</ul>")[0].split("<li>")[1:]
        assert len(found) == len(card.evidence)
        for item, evidence in zip(found, card.evidence, strict=True):
            said = text_of(item)
            assert f"· {found_in_text(evidence.found_in, words, known)} " in said
            assert known.label("found_in", evidence.found_in, words) in said
            assert f" {known.label('evidence_direction', evidence.direction, words)} ·" in said
            assert evidence.source.title in said or text_of(evidence.source.title) in said
            if evidence.year is not None:
                assert said.endswith(str(evidence.year))


def test_strengths_and_risks_are_said_to_be_partly_our_own(told: Practice, session: Session) -> None:
    for card in told.models.values():
        said = text_of(shown(card, session)).lower()
        assert said.count("eigene" if session.language is Language.GERMAN else "our own summary") >= 1
    compared = text_of(models_compared(Visit(compared=("asye", "shared-lives")), session))
    assert compared.count("own summary" if session.language is Language.ENGLISH else "eigener Zusammenfassung") == 2 * 3
    if not session.present:
        assert PARTLY_OURS[session.language] in text_of(shown(told.models["asye"], session))


def test_the_way_back_keeps_the_filters_and_neighbours_are_those_chosen(told: Practice, english: Session) -> None:
    choice = ModelChoice(PracticeSetting.HAMBURG, search="familie")
    cards = chosen_models(told, choice)
    asked = links(whole_model(Visit(choice, cards[1].id), english))
    kept = {"part": "catalogue", "setting": "hamburg", "search": "familie", "lang": "en"}
    assert asked[0] == kept
    assert asked[1] == kept | {"compare": cards[1].id}
    assert asked[2:] == [kept | {"model": cards[0].id}, kept | {"model": cards[2].id}]
    assert f"Back to the {len(cards)} models chosen" in whole_model(Visit(choice, cards[1].id), english)


def test_a_model_opened_from_a_comparison_leads_back_to_it_or_joins_it(english: Session) -> None:
    pair = ("asye", "shared-lives")
    assert {"part": "catalogue", "compare": "asye,shared-lives", "lang": "en"} in links(
        whole_model(Visit(model="asye", compared=pair), english)
    )
    assert {"part": "catalogue", "compare": "asye,shared-lives,fgc-camden", "lang": "en"} in links(
        whole_model(Visit(model="fgc-camden", compared=pair), english)
    )


def test_a_comparison_has_every_aspect_for_every_model_and_places_with_findings(
    told: Practice, session: Session
) -> None:
    names = ("one-worker-per-family", "reclaiming-social-work", "asd-jugendamt-hamburg")
    for compared in (names[:2], names):
        html = models_compared(Visit(compared=compared), session)
        assert html.count("<section") == len(compared)
        assert html.count("<dt>") == len(compared) * len(Aspect)
        assert html.count('class="found-in"') == sum(len(told.models[name].evidence) for name in compared)
        said = text_of(html)
        assert all(found.finding[session.language] in said for name in compared for found in told.models[name].evidence)


def test_a_third_model_can_be_put_beside_two_and_no_fourth(told: Practice, english: Session) -> None:
    two, three = ("asye", "shared-lives"), ("asye", "shared-lives", "fgc-camden")
    added = {one.get("compare") for one in links(models_compared(Visit(compared=two), english)) if "model" not in one}
    third = {f"asye,shared-lives,{name}" for name in set(told.models) - set(two)}
    assert added == third | {None, "asye", "shared-lives"}
    added = {one.get("compare") for one in links(models_compared(Visit(compared=three), english)) if "model" not in one}
    assert added == {None, "asye,shared-lives", "asye,fgc-camden", "shared-lives,fgc-camden"}


def test_with_one_model_to_compare_the_list_offers_the_second(told: Practice, english: Session) -> None:
    html = model_list(Visit(compared=("asye",)), english)
    assert "Choose a second model in the list." in html
    pairs = {one["compare"] for one in links(html) if "model" not in one and "," in one.get("compare", "")}
    assert pairs == {f"asye,{name}" for name in told.models if name != "asye"}


def test_an_empty_list_says_what_was_asked_and_leads_back(told: Practice, session: Session) -> None:
    visit = Visit(ModelChoice(PracticeSetting.HAMBURG, PracticeKind.CLINICAL_MODEL, search="<b>x"))
    html = model_list(visit, session)
    assert "<b>" not in html
    assert "<b>x" in unescape(html)
    assert links(html)[-1].keys() <= {"part", "lang", "present"}
    visit = Visit(ModelChoice(PracticeSetting.HAMBURG, PracticeKind.CLINICAL_MODEL))
    ways = [visit_of(one, told).choice for one in links(model_list(visit, session))]
    assert ways == [ModelChoice(kind=PracticeKind.CLINICAL_MODEL), ModelChoice(PracticeSetting.HAMBURG), ModelChoice()]


def test_an_address_is_safe_and_is_understood_again(told: Practice, english: Session) -> None:
    visit = Visit(ModelChoice(search='a&b="ü"'), "asye", ("asye", "fgc-camden"))
    written = address(visit, english)
    assert '"' not in written
    assert visit_of(dict(parse_qsl(urlsplit(written).query)), told) == visit
