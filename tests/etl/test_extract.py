"""Reading: whatever is wrong in a file ends in a sentence that names file, line, field, what was expected and found."""

from pathlib import Path

import pytest

from etl.contracts.finding import FactsError, Mistake
from etl.extract import CONCEPTS_FILE, RELEASE_FILE, STATEMENTS_FILE, TABLES, VOCABULARIES_FILE, extract
from tests.etl.facts_in_miniature import ROWS, amend
from tests.etl.practice_in_miniature import FILES as PRACTICE

BIRMINGHAM = "observations/birmingham.csv"
HAMBURG = "observations/hamburg.csv"
EVERY_FILE = [*ROWS, CONCEPTS_FILE, STATEMENTS_FILE, RELEASE_FILE, VOCABULARIES_FILE]


def mistakes_in(datasets: Path) -> list[Mistake]:
    with pytest.raises(FactsError) as refused:
        extract(datasets)
    return refused.value.mistakes


def only_mistake_in(datasets: Path) -> Mistake:
    mistakes = mistakes_in(datasets)
    assert len(mistakes) == 1, "\n".join(map(str, mistakes))
    return mistakes[0]


def test_good_files_become_records_in_the_order_of_their_lines(datasets: Path):
    facts = extract(datasets)
    for name, (file, record) in TABLES.items():
        rows = getattr(facts, name)
        assert len(rows) == len(ROWS[file])
        assert {type(row) for row in rows} == {record}
    assert [geography.geography_code for geography in facts.geographies] == [
        row["geography_code"] for row in ROWS["geographies.csv"]
    ]
    written = [rows for file, rows in sorted(ROWS.items()) if file.startswith("observations/")]
    assert [str(row.value) for row in facts.observations] == [row["value"] for rows in written for row in rows]


def test_progress_hears_of_every_file(datasets: Path):
    heard: list[str] = []
    extract(datasets, heard.append)
    assert set(heard) == {*EVERY_FILE, *PRACTICE} - {RELEASE_FILE}


# One mistake in a table


def test_a_misspelt_column_is_refused_with_the_right_one_as_a_hint(datasets: Path):
    amend(datasets, "sources.csv", "publisher", "publischer")
    assert str(only_mistake_in(datasets)) == (
        "sources.csv, line 1, field publischer: expected the column publisher; found 'publischer'"
    )


def test_a_column_that_resembles_none_is_refused_with_the_list_of_columns(datasets: Path):
    amend(datasets, "geography_aliases.csv", "alias_code,geography_code", "alias_code,geography_code,quote")
    mistake = only_mistake_in(datasets)
    assert (mistake.line, mistake.field) == (1, "quote")
    assert mistake.expected == "one of the columns alias_code, geography_code"


def test_a_missing_column_is_named(datasets: Path):
    amend(datasets, "notes.csv", "note_id,text_en,text_de", "note_id,text_en")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.line, mistake.field) == ("notes.csv", 1, "text_de")
    assert "a column text_de" in mistake.expected


def test_a_column_that_stands_twice_is_refused(datasets: Path):
    amend(datasets, "notes.csv", "note_id,text_en,text_de", "note_id,text_en,text_de,text_de")
    mistake = only_mistake_in(datasets)
    assert (mistake.field, mistake.expected) == ("text_de", "each column once")


def test_a_column_without_a_name_is_refused(datasets: Path):
    amend(datasets, "notes.csv", "note_id,text_en,text_de", "note_id,text_en,text_de,")
    assert only_mistake_in(datasets).field == "(no name)"


@pytest.mark.parametrize("written", ["four hundred million", "400,000,000", "400.000.000", "400_000_000", "4e8", "NaN"])
def test_text_where_a_number_belongs_is_refused_with_an_example_of_a_number(written: str, datasets: Path):
    line = amend(datasets, BIRMINGHAM, "400000000", f'"{written}"')
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.line, mistake.field) == (BIRMINGHAM, line, "value")
    assert "such as 1234.5" in mistake.expected
    assert mistake.found == repr(written)


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "a_right_word"),
    [
        (BIRMINGHAM, "GBP", "Pounds", "currency", "'GBP'"),
        (BIRMINGHAM, "GBP,year", "GBP,fortnight", "per", "'week'"),
        (HAMBURG, "calendar_year", "calender_year", "period_type", "'calendar_year'"),
        ("usage_warnings.csv", "doubtful", "dubious", "warning", "'doubtful'"),
        ("rates/purchasing_power_parities.csv", "gdp", "gnp", "concept", "'gdp'"),
    ],
)
def test_a_word_outside_its_vocabulary_is_refused_with_the_words_that_there_are(
    file: str, old: str, new: str, field: str, a_right_word: str, datasets: Path
):
    line = amend(datasets, file, old, new)
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.line, mistake.field) == (file, line, field)
    assert a_right_word in mistake.expected
    assert mistake.found == repr(new.split(",")[-1])


def test_yes_and_no_are_the_only_answers_to_whether_a_figure_is_preferred(datasets: Path):
    line = amend(datasets, HAMBURG, "hamburg-page,page 3,B,yes,\ncare", "hamburg-page,page 3,B,maybe,\ncare")
    assert str(only_mistake_in(datasets)) == (
        f"{HAMBURG}, line {line}, field preferred: expected yes or no; found 'maybe'"
    )


def test_an_empty_cell_where_something_must_stand_is_refused(datasets: Path):
    line = amend(datasets, "notes.csv", "Es wirkt auffällig.", "")
    assert str(only_mistake_in(datasets)) == f"notes.csv, line {line}, field text_de: expected some text; found ''"


def test_a_broken_year_is_refused(datasets: Path):
    amend(datasets, "rates/exchange_rates.csv", "2023,EUR", "2023.5,EUR")
    assert only_mistake_in(datasets).expected == "a whole number"


def test_a_population_of_nobody_is_refused_before_anything_is_divided_by_it(datasets: Path):
    amend(datasets, "rates/population.csv", "320000", "0")
    mistake = only_mistake_in(datasets)
    assert (mistake.field, mistake.expected) == ("population", "a number above 0")


@pytest.mark.parametrize(("ending", "cells"), [(",surplus\n", "15 cells"), ("\n\n", "0 cells")])
def test_a_line_with_another_number_of_cells_is_refused(ending: str, cells: str, datasets: Path):
    path = datasets / HAMBURG
    path.write_text(path.read_text("utf-8").removesuffix("\n") + ending, encoding="utf-8")
    mistake = only_mistake_in(datasets)
    assert mistake.line == path.read_text("utf-8").count("\n")
    assert (mistake.expected, mistake.found) == ("14 cells", cells)


def test_a_quotation_mark_that_never_closes_is_refused(datasets: Path):
    amend(datasets, "notes.csv", "It looks odd.", '"It looks odd.')
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.expected) == ("notes.csv", "a well-formed CSV line")


def test_the_same_key_twice_names_both_lines(datasets: Path):
    first = amend(datasets, BIRMINGHAM, ",2022-23,financial_year,70.0", ",2023-24,financial_year,70.0")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.line) == (BIRMINGHAM, first + 1)
    assert f"stands in line {first} already" in mistake.expected
    assert "children_in_care_rate + E08000025 + 2023-24" in mistake.found


def test_a_line_is_counted_rightly_after_a_text_that_holds_a_line_break(datasets: Path):
    amend(datasets, "sources.csv", "Children in England", '"Children\nin England"')
    line = amend(datasets, "sources.csv", "https://statistics.example/illinois-report,2024,open,once", ",,open,daily")
    mistake = only_mistake_in(datasets)
    assert (mistake.line, mistake.field) == (line, "release_rhythm")


# One mistake in a YAML file


def test_broken_yaml_is_refused_with_its_line(datasets: Path):
    line = amend(datasets, CONCEPTS_FILE, "  higher_means: neutral", "  higher_means: [neutral")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.expected) == (CONCEPTS_FILE, "well-formed YAML")
    assert mistake.line is not None
    assert mistake.line - line in (0, 1), "the line itself, or the next, where the missing bracket is noticed"


def test_a_yaml_key_that_stands_twice_is_refused_instead_of_overwriting(datasets: Path):
    line = amend(datasets, CONCEPTS_FILE, "  domain:", "  page: money\n  domain:")
    assert str(only_mistake_in(datasets)) == (
        f"{CONCEPTS_FILE}, line {line + 2}: expected well-formed YAML; found the key 'page' stands twice"
    )


def test_a_yaml_key_that_is_no_word_is_refused(datasets: Path):
    amend(datasets, RELEASE_FILE, "read_on:", "[read, on]:")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.line, mistake.expected) == (RELEASE_FILE, 2, "well-formed YAML")


def test_an_unknown_field_of_a_concept_is_refused_with_the_id_of_the_concept(datasets: Path):
    amend(datasets, CONCEPTS_FILE, "  caveat:", "  caveats:")
    found = {(mistake.field, mistake.expected) for mistake in mistakes_in(datasets)}
    assert found == {("children_in_care.caveat", "a value"), ("children_in_care.caveats", "no such field")}


def test_a_mistake_in_a_concept_stands_with_the_line_on_which_the_concept_begins(datasets: Path):
    amend(datasets, CONCEPTS_FILE, "grade: B", "grade: E")
    mistake = only_mistake_in(datasets)
    text = (datasets / CONCEPTS_FILE).read_text(encoding="utf-8")
    assert mistake.line == text.splitlines().index("- id: children_in_care") + 1
    assert mistake.field == "children_in_care.comparability.birmingham_hamburg.grade"
    assert mistake.expected == "one of 'A', 'B', 'C' or 'D'"


def test_a_concept_that_stands_twice_is_refused(datasets: Path):
    path = datasets / CONCEPTS_FILE
    path.write_text(path.read_text("utf-8") * 2, encoding="utf-8")
    mistake = only_mistake_in(datasets)
    assert (mistake.field, mistake.expected, mistake.found) == ("id", "each id once", "children_in_care")


def test_concepts_that_are_no_list_are_refused(datasets: Path):
    (datasets / CONCEPTS_FILE).write_text("children_in_care: {}\n", encoding="utf-8")
    assert only_mistake_in(datasets).expected == "a list of records"


def test_a_statement_without_a_source_is_refused(datasets: Path):
    amend(datasets, STATEMENTS_FILE, "[england-table]", "[]")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.line, mistake.field) == (STATEMENTS_FILE, 1, "title-is-protected.source_ids")


@pytest.mark.parametrize("words", ["- city\n", "city: three\n", "city: [birmingham]\n"])
def test_vocabularies_without_codes_are_refused(words: str, datasets: Path):
    (datasets / VOCABULARIES_FILE).write_text(words, encoding="utf-8")
    assert only_mistake_in(datasets).file == VOCABULARIES_FILE


def test_a_code_without_a_german_label_is_refused_by_name(datasets: Path):
    vocabulary = "city:\n  hamburg: {label: {en: Hamburg}, meaning: {en: A city., de: Eine Stadt.}}\n  chicago: 5\n"
    (datasets / VOCABULARIES_FILE).write_text(vocabulary, encoding="utf-8")
    assert [mistake.field for mistake in mistakes_in(datasets)] == ["city.hamburg.label.de", "city.chicago"]


def test_a_release_without_its_day_is_refused(datasets: Path):
    amend(datasets, RELEASE_FILE, "2024-06-30", "midsummer")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.field) == (RELEASE_FILE, "read_on")


@pytest.mark.parametrize("file", [CONCEPTS_FILE, STATEMENTS_FILE, RELEASE_FILE, VOCABULARIES_FILE])
def test_yaml_that_holds_nothing_but_comments_is_refused(file: str, datasets: Path):
    (datasets / file).write_text("# To be written.\n", encoding="utf-8")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.found) == (file, "nothing but comments")


# Any file


@pytest.mark.parametrize("file", EVERY_FILE)
def test_an_empty_file_is_refused(file: str, datasets: Path):
    (datasets / file).write_text("\n", encoding="utf-8")
    mistake = only_mistake_in(datasets)
    assert (mistake.file, mistake.found) == (file, "an empty file")


@pytest.mark.parametrize("file", [file for file in EVERY_FILE if not file.startswith("observations/")])
def test_a_missing_file_is_refused(file: str, datasets: Path):
    (datasets / file).unlink()
    assert str(only_mistake_in(datasets)) == f"{file}: expected the file; found no such file"


def test_a_folder_without_observations_is_refused(datasets: Path):
    for path in (datasets / "observations").iterdir():
        path.unlink()
    assert str(only_mistake_in(datasets)) == "observations/: expected at least one CSV file; found none"


@pytest.mark.parametrize("file", ["notes.csv", CONCEPTS_FILE])
def test_a_file_saved_as_latin_1_is_refused_with_the_line_of_its_first_umlaut(file: str, datasets: Path):
    path = datasets / file
    text = path.read_text(encoding="utf-8")
    path.write_bytes(text.encode("latin-1"))
    mistake = only_mistake_in(datasets)
    umlaut = next(character for character in text if not character.isascii())
    assert (mistake.file, mistake.line) == (file, text[: text.index(umlaut)].count("\n") + 1)
    assert (mistake.expected, "Latin-1" in mistake.found) == ("text saved as UTF-8", True)


def test_windows_line_ends_and_byte_order_marks_read_as_the_same_facts(datasets: Path):
    amend(datasets, "notes.csv", "It looks odd.", '"It looks odd,\nthey say."')
    before = extract(datasets)
    for file in EVERY_FILE:
        path = datasets / file
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert extract(datasets) == before


# Many mistakes at once


def test_several_mistakes_in_several_files_are_all_listed_in_one_run(datasets: Path):
    amend(datasets, "sources.csv", "publisher", "publischer")
    amend(datasets, BIRMINGHAM, "400000000", "many")
    amend(datasets, BIRMINGHAM, "GBP", "Pounds")
    amend(datasets, HAMBURG, "calendar_year", "calender_year")
    amend(datasets, CONCEPTS_FILE, "grade: B", "grade: E")
    amend(datasets, RELEASE_FILE, "2024-06-30", "midsummer")
    (datasets / "licences.csv").unlink()
    (datasets / "gaps.csv").write_bytes("concept_id\nGefährdung\n".encode("latin-1"))
    (datasets / VOCABULARIES_FILE).write_text("city: [\n", encoding="utf-8")
    assert sorted((mistake.file, mistake.field or "") for mistake in mistakes_in(datasets)) == [
        (CONCEPTS_FILE, "children_in_care.comparability.birmingham_hamburg.grade"),
        ("gaps.csv", ""),
        ("licences.csv", ""),
        (BIRMINGHAM, "currency"),
        (BIRMINGHAM, "value"),
        (HAMBURG, "period_type"),
        (RELEASE_FILE, "read_on"),
        ("sources.csv", "publischer"),
        (VOCABULARIES_FILE, ""),
    ]


def test_two_wrong_lines_of_one_file_are_both_named(datasets: Path):
    lines = {
        amend(datasets, BIRMINGHAM, "400000000", "many"),
        amend(datasets, BIRMINGHAM, ",72.4,", ",seventy,"),
    }
    assert {mistake.line for mistake in mistakes_in(datasets)} == lines
