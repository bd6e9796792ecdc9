"""Invented people in three cities: every one of them, every edit, and what a wrong edit says."""

from urllib.parse import parse_qsl, urlencode

import pytest

from dashboard.components.same_person import choice_label, field_labels
from dashboard.eligibility.edit_fields import GENERAL, MONEY, NEEDS, OPEN_WORDS, Kind
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Status
from dashboard.eligibility.rules import RULES
from dashboard.eligibility.trace import Answer
from dashboard.eligibility.vignettes import (
    Applied,
    Edits,
    Vignette,
    applied,
    base_person,
    edited_person,
    law_of,
    read_edits,
    told_value,
    vignettes,
)
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language

ENGLISH = wording(Language.ENGLISH)
IDS = (
    "woman_after_stroke",
    "couple_with_house",
    "wheelchair_user",
    "learning_disability",
    "carer",
    "mother_in_crisis",
    "child_with_bruises",
    "arrived_alone",
    "leaving_care",
    "family_without_status",
    "after_a_shooting",
)
every_story = pytest.mark.parametrize("name", IDS)
BEFORE_THE_LAW = Edits((("law_year", "1990"),))


@pytest.fixture
def stories(built_warehouse: Warehouse) -> dict[str, Vignette]:
    return dict(vignettes(built_warehouse))


@pytest.fixture
def law(built_warehouse: Warehouse) -> Law:
    return law_of(built_warehouse)


def _edits(story: Vignette, **written: str) -> Edits:
    read = read_edits(written, story, field_labels(ENGLISH), ENGLISH)
    assert not read.problems
    return read.edits


def _by_id(found: list[Applied]) -> dict[str, Applied]:
    return {each.programme_id: each for each in found}


def test_every_story_is_told_here(stories):
    assert tuple(stories) == IDS


@every_story
def test_every_person_is_one_whom_rules_know(stories, name):
    story = stories[name]
    for told in story.people:
        for city in City:
            person = base_person(story, city, told)
            assert person.on == story.status_date
            assert person.income is not None
    assert set(story.editable) <= set(NEEDS)


@every_story
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("city", list(City))
def test_every_story_has_a_trace_in_every_city(stories, law, name, city, language):
    found = list(applied(stories[name], city, Edits(), law, wording(language)))
    assert found
    for each in found:
        assert (each.trace is not None) == (each.programme_id in RULES)
        if each.trace is not None:
            assert each.trace.steps
            assert all(step.question and step.looked_at for step in each.trace.steps)
            if each.trace.answer is Answer.JUDGEMENT:
                assert any(step.judged_by for step in each.trace.steps)


@every_story
@pytest.mark.parametrize("city", list(City))
def test_a_year_without_parameters_gives_no_number(stories, law, name, city):
    for each in applied(stories[name], city, BEFORE_THE_LAW, law, ENGLISH):
        if each.trace is None:
            continue
        assert not each.trace.gives
        assert not each.trace.costs
        used = [one for step in each.trace.steps for one in step.parameters]
        assert all(one.valid_from <= each.person.on for one in used)


def test_a_wrong_age_and_savings_get_a_sentence(stories):
    story = stories["woman_after_stroke"]
    written = {"age": "-1", "savings_birmingham": "abc", "status": "<b>", "law_year": "next", "income_hamburg": "1.200"}
    read = read_edits(written, story, field_labels(ENGLISH), ENGLISH)
    assert read.edits == Edits()
    assert set(read.problems) == set(written)
    expected = "Age: a whole number from 0 to 120 is needed, not “-1”. It was left as it is told."
    assert read.problems["age"] == expected
    assert "“abc”" in read.problems["savings_birmingham"]
    assert "Savings in Birmingham" in read.problems["savings_birmingham"]


@pytest.mark.parametrize("written", ["121", "8 2", "82.5", "１９", "1e2", "9" * 50, "--", "None"])
def test_an_age_is_a_whole_number_in_reach(stories, written):
    read = read_edits({"age": written}, stories["carer"], field_labels(ENGLISH), ENGLISH)
    assert list(read.problems) == ["age"]


@every_story
def test_edits_survive_the_address(stories, name):
    story = stories[name]
    written = {"law_year": "2024", "age": "50", "income_chicago": "1234,5", "savings_hamburg": "0"}
    for need in story.editable:
        one = NEEDS[need]
        values = {Kind.WHOLE: ["3", "4"], Kind.YES_NO_OPEN: list(OPEN_WORDS)}.get(one.kind, list(one.choices))
        written[need] = next(value for value in values if value != told_value(story, need))
    edits = _edits(story, **written)
    again = _edits(story, **dict(parse_qsl(urlencode(edits.query()))))
    assert again == edits
    assert edits.get("income_chicago") == "1234.50"
    assert set(story.editable) <= set(edits.query())
    for city in City:
        for told in story.people:
            edited_person(story, city, told, edits)


@every_story
def test_what_is_told_is_no_edit(stories, name):
    story = stories[name]
    told = {field: told_value(story, field) for field in (*GENERAL, *MONEY, *story.editable)}
    assert read_edits(told, story, field_labels(ENGLISH), ENGLISH).edits == Edits()


def test_savings_above_the_limit_cost_the_full_price(stories, law):
    story = stories["woman_after_stroke"]
    found = _by_id(list(applied(story, City.BIRMINGHAM, _edits(story, savings_birmingham="50000"), law, ENGLISH)))
    charge = found["eng_charging_community"].trace
    assert charge is not None
    assert [one.name for one in charge.costs] == ["Full cost"]


def test_what_is_left_to_judgement_can_be_decided(stories, law):
    story = stories["child_with_bruises"]
    for written, answer in (("yes", Answer.MET), ("no", Answer.NOT_MET)):
        found = _by_id(list(applied(story, City.BIRMINGHAM, _edits(story, harm=written), law, ENGLISH)))
        trace = found["bham_child_protection_enquiry_s47"].trace
        assert trace is not None
        assert trace.answer is answer


def test_another_household_has_no_partner_and_another_status_no_old_one(stories):
    story = stories["couple_with_house"]
    edits = _edits(story, household="alone", status="tolerated_or_undocumented")
    person = edited_person(story, City.CHICAGO, story.first, edits)
    assert person.household_size == 1
    assert person.partner_savings is None
    assert not person.partner_stays_at_home
    assert person.status is Status.TOLERATED_OR_UNDOCUMENTED
    assert person.illinois_means.status is None


def test_an_age_is_the_first_persons_and_money_too_where_the_other_has_some(stories):
    story = stories["carer"]
    assert story.other is not None
    edits = _edits(story, age="60", income_birmingham="1")
    carer = edited_person(story, City.BIRMINGHAM, story.first, edits)
    mother = edited_person(story, City.BIRMINGHAM, story.other, edits)
    assert (carer.age, carer.income) == (60, 1)
    assert (mother.age, mother.income) == (83, 950)


def test_every_field_and_choice_has_words():
    for language in Language:
        labels = field_labels(wording(language))
        assert set(labels) == {*GENERAL, *MONEY, *NEEDS}
        for one in (*GENERAL.values(), *NEEDS.values()):
            assert all(choice_label(choice, wording(language)) for choice in one.choices)
