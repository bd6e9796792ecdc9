"""Reading practice, the exchange and the glossary: a mistake names file, line, field and what was wanted."""

from pathlib import Path

import pytest

from etl.extract import extract
from tests.etl.facts_in_miniature import amend
from tests.etl.practice_in_miniature import FILES
from tests.etl.test_extract import only_mistake_in

MODEL = "practice/models/birmingham.yaml"
SPOILT = {
    "a word that is not in the closed set": (
        MODEL,
        "setting: birmingham",
        "setting: england",
        "three-talks.setting",
        "one of 'birmingham', 'england_elsewhere', 'hamburg', 'chicago' or 'international'",
        "'england'",
    ),
    "a finding without its place": (
        MODEL,
        "    found_in: england\n",
        "",
        "three-talks.evidence.0.found_in",
        "a value",
        "nothing",
    ),
    "a text in one language": (
        MODEL,
        "{en: Listen first., de: Erst zuhören.}",
        "{en: Listen first.}",
        "three-talks.core_idea.de",
        "a value",
        "nothing",
    ),
    "a scale with a hole": (
        "practice/dimensions.yaml",
        "    3: {en: core duties, de: Kernpflichten}\n",
        "",
        "role_of_state",
        "an anchor for each of 1, 2, 3, 4, 5 in scale; it has 1, 2, 4, 5",
        "{'id': 'role_of_state'",
    ),
    "a place beyond the scale": (
        "practice/positions.yaml",
        "position: 4",
        "position: 7",
        "role_of_state-hamburg",
        "a position from 1 to 5, or null where there is no evidence",
        "{'id': 'role_of_state-hamburg'",
    ),
    "an id that is not dimension and city": (
        "practice/positions.yaml",
        "id: role_of_state-hamburg",
        "id: role_of_state-hh",
        "role_of_state-hh",
        "the id role_of_state-hamburg, of dimension and city",
        "{'id': 'role_of_state-hh'",
    ),
    "a step that is in no row": (
        "practice/ways.yaml",
        "id: adult-illinois-leaving\n  way: adult\n  system: illinois\n  step: leaving",
        "id: adult-illinois-leaving\n  way: adult\n  system: illinois\n  step: goodbye",
        "adult-illinois-leaving.step",
        "one of 'report', 'screening',",
        "'goodbye'",
    ),
    "a city that is not in the exchange": (
        "exchange.yaml",
        "host_city: chicago",
        "host_city: durban",
        "events.0.host_city",
        "one of 'birmingham', 'hamburg' or 'chicago'",
        "'durban'",
    ),
    "a term as its own equivalent": (
        "glossary.yaml",
        "    birmingham: {en: child in need plan, de: Plan für ein Kind in Not}",
        "    hamburg: {en: child in need plan, de: Plan für ein Kind in Not}",
        "help-plan",
        "the nearest equivalent of the two other cities; found hamburg, its own",
        "{'id': 'help-plan'",
    ),
    "an entry that leads nowhere": (
        "exchange_register.yaml",
        "  remark: {en: It is not said which., de: 'Es wird nicht gesagt, welches.'}",
        "  remark: null",
        "unknown-model",
        "a record that takes it up, or a remark that says why there is none",
        "{'id': 'unknown-model'",
    ),
    "a reference of no known kind": (
        "exchange_register.yaml",
        "'theme:state_acts'",
        "'topic:state_acts'",
        "state.records.0",
        "text of the form ^(model|event|theme|",
        "'topic:state_acts'",
    ),
}


def test_good_files_become_records_in_the_order_of_their_lines(datasets: Path):
    facts = extract(datasets)
    assert [row.id for row in facts.models] == ["three-talks"]
    assert [row.city for row in facts.positions] == ["birmingham", "hamburg", "chicago"]
    assert len(facts.way_steps) == 2 * 3 * 9
    assert [row.id for row in facts.glossary] == ["help-plan", "intact-family"]
    assert [row.id for row in facts.exchange_register] == ["state", "many-children", "unknown-model"]
    assert facts.exchange is not None
    assert facts.exchange.themes[0].concept_ids == ("children_in_care",)


@pytest.mark.parametrize("name", SPOILT)
def test_one_mistake_is_named_with_file_line_field_and_what_was_wanted(name: str, datasets: Path):
    file, old, new, field, expected, found = SPOILT[name]
    line = amend(datasets, file, old, new)
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.field) == (file, field)
    assert mistake.expected.startswith(expected)
    assert mistake.found.startswith(found)
    text = (datasets / file).read_text(encoding="utf-8").splitlines()
    begins = max(number for number, written in enumerate(text[:line], 1) if written.startswith("- "))
    assert mistake.line in (begins, line)


def test_a_mistake_in_the_exchange_names_the_line_of_the_value(datasets: Path):
    line = amend(datasets, "exchange.yaml", "host_city: chicago", "host_city: durban")
    assert only_mistake_in(datasets).line == line


def test_a_missing_field_in_the_exchange_names_the_line_of_its_entry(datasets: Path):
    line = amend(datasets, "exchange.yaml", "- id: ev-2017\n  year: 2017\n", "- id: ev-2017\n")
    mistake = only_mistake_in(datasets)
    assert (mistake.line, mistake.field, mistake.expected) == (line, "events.0.year", "a value")


def test_the_same_model_in_two_files_is_refused(datasets: Path):
    (datasets / "practice/models/hamburg.yaml").write_text(FILES[MODEL], encoding="utf-8")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.field, mistake.found) == ("practice/models/hamburg.yaml", "id", "three-talks")
    assert MODEL in mistake.expected


@pytest.mark.parametrize("file", ["practice/positions.yaml", "glossary.yaml", "exchange_register.yaml"])
def test_the_same_id_twice_in_a_file_is_refused(file: str, datasets: Path):
    (datasets / file).write_text(FILES[file] + FILES[file].partition("\n- ")[0] + "\n", encoding="utf-8")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.field, mistake.expected) == (file, "id", "each id once")


def test_an_exchange_that_is_a_list_is_refused(datasets: Path):
    (datasets / "exchange.yaml").write_text("- name: An exchange\n", encoding="utf-8")
    assert only_mistake_in(datasets).file == "exchange.yaml"


@pytest.mark.parametrize("file", [file for file in FILES if file != MODEL])
def test_a_missing_file_is_refused(file: str, datasets: Path):
    (datasets / file).unlink()
    assert str(only_mistake_in(datasets)) == f"{file}: expected the file; found no such file"


def test_facts_without_a_file_of_models_are_refused(datasets: Path):
    (datasets / MODEL).unlink()
    assert str(only_mistake_in(datasets)) == "practice/models/: expected at least one YAML file; found none"


def test_an_empty_exchange_is_refused(datasets: Path):
    (datasets / "exchange.yaml").write_text("\n", encoding="utf-8")
    assert only_mistake_in(datasets).found == "an empty file"
