"""What is wrong is said in a sentence: where it stands, what was expected, what was found."""

import pytest

from etl.contracts.finding import FactsError, Mistake, german_number


def test_a_mistake_names_file_line_and_field_before_it_says_what_was_expected_and_found():
    mistake = Mistake(file="notes.csv", line=7, field="text_de", expected="some text", found="''")
    assert str(mistake) == "notes.csv, line 7, field text_de: expected some text; found ''"


def test_a_mistake_of_a_whole_file_names_the_file_alone():
    mistake = Mistake(file="notes.csv", line=None, field=None, expected="the file", found="no such file")
    assert str(mistake) == "notes.csv: expected the file; found no such file"


def test_the_error_of_a_run_says_every_mistake():
    mistakes = [
        Mistake(file=file, line=None, field=None, expected="the file", found="no such file")
        for file in ("notes.csv", "gaps.csv")
    ]
    assert [str(mistake) in str(FactsError(mistakes)) for mistake in mistakes] == [True, True]


@pytest.mark.parametrize(
    ("number", "german"), [(1234.5, "1.234,5"), ("1234567", "1.234.567"), (-0.25, "−0,25"), (-1234, "−1.234"), (0, "0")]
)
def test_a_number_in_a_german_sentence(number: object, german: str):
    assert german_number(number) == german
