"""What a check found, and what is wrong with a file: both said in a sentence that a person can act on."""

from decimal import Decimal

from pydantic import model_validator

from etl.contracts.records import Record, Text
from etl.contracts.vocabulary import Severity


class Finding(Record):
    """One result of one check. A finding of severity error stops the build.

    What does not stop the build is shown to readers, and then speaks German too.
    """

    check: Text
    severity: Severity
    subject: Text
    sentence: Text
    sentence_de: Text | None = None

    @model_validator(mode="after")
    def _readers_are_told_in_both_languages(self) -> "Finding":
        if self.severity is not Severity.ERROR and self.sentence_de is None:
            raise ValueError("a finding that readers see needs a German sentence")
        return self


def german_number(number: object) -> str:
    """A number as a German sentence prints it: decimal comma, points between thousands, a real minus."""
    return f"{Decimal(str(number)):,f}".translate(str.maketrans(",.-", ".,−"))


class Mistake(Record):
    """One thing wrong in a file of facts: where it stands, what was expected and what was found."""

    file: Text
    line: int | None
    field: str | None
    expected: Text
    found: str

    def __str__(self) -> str:
        where = self.file
        if self.line is not None:
            where += f", line {self.line}"
        if self.field:
            where += f", field {self.field}"
        return f"{where}: expected {self.expected}; found {self.found}"


class FactsError(Exception):
    """The facts cannot be used as they are. Carries every mistake of the run, not only the first."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes
