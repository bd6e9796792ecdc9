"""The catalogue of models: what is chosen is what the files say, and no finding is told as another place's."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
import yaml

from dashboard.language import wording
from dashboard.views.catalogue import Catalogue, catalogue
from dashboard.views.model_catalogue import (
    FILTERS,
    MOST_COMPARED,
    SIGNS,
    Aspect,
    ModelChoice,
    Visit,
    aspect_titles,
    chosen_models,
    filter_titles,
    filter_value,
    findings_text,
    first_sentence,
    found_in_text,
    neighbours,
    stated,
    tally,
    tally_text,
    visit_of,
    with_less,
)
from dashboard.views.practice import Practice, practice
from dashboard.warehouse import Warehouse
from etl.build import datasets_folder
from etl.contracts.practice_vocabulary import (
    EvidenceDirection,
    FoundIn,
    PracticeKind,
    PracticePopulation,
    PracticeSetting,
)
from etl.contracts.vocabulary import City, Language

ENGLISH, GERMAN = wording(Language.ENGLISH), wording(Language.GERMAN)
in_both_languages = pytest.mark.parametrize("words", [ENGLISH, GERMAN], ids=["en", "de"])

FILES = [
    model
    for file in sorted((datasets_folder() / "practice" / "models").glob("*.yaml"))
    for model in yaml.safe_load(file.read_text("utf-8"))
]
"""Every model as its file has it, read without a line of our own code."""


@pytest.fixture(scope="module")
def told(built_warehouse: Warehouse) -> Practice:
    return practice(built_warehouse)


@pytest.fixture(scope="module")
def known(built_warehouse: Warehouse) -> Catalogue:
    return catalogue(built_warehouse)


def ids(cards: Iterable[Any]) -> set[str]:
    return {card.id for card in cards}


def in_files(holds: Callable[[dict[str, Any]], bool]) -> set[str]:
    return {model["id"] for model in FILES if holds(model)}


def test_without_a_choice_every_model_of_the_files_is_there_grouped_by_setting(told: Practice) -> None:
    cards = chosen_models(told, ModelChoice())
    assert len(cards) == len(FILES)
    assert ids(cards) == in_files(lambda _: True)
    order = [list(PracticeSetting).index(card.setting) for card in cards]
    assert order == sorted(order)


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_finds_what_the_files_say(name: str, told: Practice) -> None:
    for value in FILTERS[name]:
        if name == "direction":
            expected = in_files(lambda model, value=value: any(e["direction"] == value for e in model["evidence"]))
        else:
            expected = in_files(lambda model, value=value: model[name] == value)
        assert expected
        assert ids(chosen_models(told, ModelChoice(**{name: value}))) == expected, value


def test_filters_narrow_each_other(told: Practice) -> None:
    choice = ModelChoice(
        PracticeSetting.CHICAGO, PracticeKind.ORGANISATIONAL_MODEL, PracticePopulation.CHILDREN, EvidenceDirection.MIXED
    )
    expected = in_files(
        lambda model: (
            (model["setting"], model["kind"], model["population"]) == ("chicago", "organisational_model", "children")
            and any(found["direction"] == "mixed" for found in model["evidence"])
        )
    )
    assert expected
    assert ids(chosen_models(told, choice)) == expected


@pytest.mark.parametrize(
    ("search", "model"),
    [
        ("familienrat", "familienrat-hamburg"),
        ("FAMILY council", "familienrat-hamburg"),
        ("hackney consultant", "reclaiming-social-work"),
        ("erdington", "liberty-house-birmingham"),
        ("drei gespräche", "three-conversations-birmingham"),
        ("bhatt", "readi-chicago"),
    ],
)
def test_a_search_finds_every_word_in_either_language_anywhere_in_a_model(
    search: str, model: str, told: Practice
) -> None:
    found = ids(chosen_models(told, ModelChoice(search=search)))
    assert model in found
    assert len(found) < len(FILES) / 2


def test_a_search_for_words_that_no_model_holds_together_finds_nothing(told: Practice) -> None:
    assert not chosen_models(told, ModelChoice(search="hackney hamburg zeppelin"))


def test_the_ways_out_of_nothing_are_filters_whose_absence_helps(told: Practice) -> None:
    choice = ModelChoice(setting=PracticeSetting.HAMBURG, kind=PracticeKind.CLINICAL_MODEL)
    assert not chosen_models(told, choice)
    assert [(name, less.in_use, count) for name, less, count in with_less(told, choice)] == [
        ("setting", ("kind",), len(in_files(lambda model: model["kind"] == "clinical_model"))),
        ("kind", ("setting",), len(in_files(lambda model: model["setting"] == "hamburg"))),
    ]


def test_an_address_says_what_a_visit_asks_for_and_back(told: Practice) -> None:
    visit = Visit(
        ModelChoice(PracticeSetting.BIRMINGHAM, direction=EvidenceDirection.NEGATIVE, search="family plan"),
        "fgc-birmingham",
        ("shared-lives", "asye"),
    )
    assert visit_of(dict(visit.pairs()), told) == visit
    assert visit_of({}, told) == Visit()
    assert Visit().pairs() == []


def test_what_nobody_knows_in_an_address_is_left_out_and_unknown_models_are_kept_to_be_told(told: Practice) -> None:
    visit = visit_of(
        {"setting": "atlantis", "kind": "all", "model": "dragons", "compare": "asye,unicorns,asye,,shared-lives"}, told
    )
    assert visit.choice == ModelChoice()
    assert (visit.model, visit.compared) == (None, ("asye", "shared-lives"))
    assert visit.unknown == ("dragons", "unicorns")
    assert visit.with_().unknown == ()


def test_no_more_than_three_models_are_compared_and_the_others_are_named(told: Practice) -> None:
    names = list(told.models)[:5]
    visit = visit_of({"compare": ",".join(names)}, told)
    assert (visit.compared, visit.left_over) == (tuple(names[:MOST_COMPARED]), tuple(names[MOST_COMPARED:]))
    assert visit.comparing(names[4]).compared == visit.compared


def test_models_come_into_a_comparison_and_go_and_the_filters_stay() -> None:
    visit = Visit(ModelChoice(search="x"), model="a")
    two = visit.comparing("a").comparing("b")
    assert (two.compared, two.model, two.choice) == (("a", "b"), None, visit.choice)
    assert two.comparing("b").compared == ("a", "b")
    assert two.not_comparing("a").compared == ("b",)


@in_both_languages
def test_a_finding_on_a_country_or_state_is_never_told_as_the_citys(words: Any, known: Catalogue) -> None:
    bare = {found_in: known.label("found_in", found_in, words) for found_in in FoundIn}
    said = {found_in: found_in_text(found_in, words, known) for found_in in FoundIn}
    assert all(said[found_in].startswith(label) for found_in, label in bare.items())
    assert {found_in: text for found_in, text in said.items() if text == bare[found_in]}.keys() == {
        FoundIn.BIRMINGHAM,
        FoundIn.HAMBURG,
        FoundIn.CHICAGO,
        FoundIn.OTHER_COUNTRY,
        FoundIn.SEVERAL_COUNTRIES,
        FoundIn.UNNAMED_AUTHORITIES,
        FoundIn.NOT_STATED,
    }
    for found_in, city in (
        (FoundIn.ENGLAND, City.BIRMINGHAM),
        (FoundIn.GERMANY, City.HAMBURG),
        (FoundIn.UNITED_STATES, City.CHICAGO),
        (FoundIn.ILLINOIS, City.CHICAGO),
        (FoundIn.COOK_COUNTY, City.CHICAGO),
    ):
        assert re.search(rf", (not|kein|nicht) .*{city.capitalize()}", said[found_in]), said[found_in]


def test_in_english_the_place_reads_like_this(known: Catalogue) -> None:
    assert found_in_text(FoundIn.ENGLAND, ENGLISH, known) == "found in England, not Birmingham’s own"
    assert found_in_text(FoundIn.ILLINOIS, ENGLISH, known) == "found in Illinois, not Chicago’s alone"
    assert found_in_text(FoundIn.UNNAMED_AUTHORITIES, ENGLISH, known) == "found in authorities that are not named"


def test_the_tally_counts_every_finding_and_says_how_many_are_the_citys_own(told: Practice, known: Catalogue) -> None:
    by_id = {model["id"]: model for model in FILES}
    for card in told.models.values():
        counted = tally(card)
        assert sum(count for _, count in counted) == len(by_id[card.id]["evidence"])
        for direction, count in counted:
            assert count == [found["direction"] for found in by_id[card.id]["evidence"]].count(direction)
        own = [found["found_in"] for found in by_id[card.id]["evidence"]].count(card.setting.value)
        said = findings_text(card, ENGLISH, known)
        if card.setting.value not in set(City):
            assert "itself" not in said
        elif own == 0:
            assert ", none from" in said
        else:
            assert re.search(rf", ({own} of them|all) from|^{len(card.evidence)} finding, from", said), said
    assert findings_text(told.models["three-conversations-birmingham"], ENGLISH, known) == (
        "6 findings, 2 of them from Birmingham itself"
    )


def test_no_finding_at_all_is_said(told: Practice, known: Catalogue) -> None:
    card = replace(told.models["asye"], evidence=())
    assert findings_text(card, ENGLISH, known) == "no findings in the sources read"
    assert tally(card) == []


@in_both_languages
def test_every_direction_aspect_and_filter_has_its_own_words(words: Any, known: Catalogue) -> None:
    assert len({tally_text(direction, 2, words) for direction in EvidenceDirection}) == len(EvidenceDirection)
    assert len(set(SIGNS.values())) == len(EvidenceDirection)
    assert len(set(aspect_titles(words).values())) == len(Aspect)
    assert list(filter_titles(words)) == list(ModelChoice(*[None] * 4).__dataclass_fields__)
    chosen = ModelChoice(PracticeSetting.HAMBURG, search="x")
    assert filter_value("setting", chosen, words, known) == "Hamburg"
    assert filter_value("search", chosen, words, known) in {"“x”", "„x“"}


def test_what_is_not_stated_stays_unstated(told: Practice) -> None:
    fields = (Aspect.RESPONSIBILITY, Aspect.CONTINUITY, Aspect.TEAM, Aspect.LAW, Aspect.SINCE, Aspect.NOTE)
    missing = 0
    for model, aspect in product(FILES, fields):
        assert bool(stated(told.models[model["id"]], aspect)) == (model[aspect.value] is not None)
        missing += model[aspect.value] is None
    assert missing > len(FILES) / 2


def test_the_idea_in_one_sentence_is_its_beginning_and_ends_as_a_sentence_does(told: Practice) -> None:
    for card, language in product(told.models.values(), Language):
        idea = card.core_idea[language]
        sentence = first_sentence(idea)
        assert idea.startswith(sentence)
        assert sentence[-1] in ".?!"
        assert len(sentence) < 300
    assert first_sentence("Over 1.5 million, e.g. here. Then more.") == "Over 1.5 million, e.g. here."


def test_neighbours_are_those_of_the_list(told: Practice) -> None:
    cards = list(told.models.values())[:3]
    assert neighbours(cards[1].id, cards) == (cards[0], cards[2])
    assert neighbours(cards[0].id, cards) == (None, cards[1])
    assert neighbours(cards[2].id, cards) == (cards[1], None)
    assert neighbours("dragons", cards) == (None, None)
