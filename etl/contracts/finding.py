"""What a check found, and what is wrong with a file: both said in a sentence that a person can act on."""

from etl.contracts.records import Record, Text
from etl.contracts.vocabulary import Severity


class Finding(Record):
    """One result of one check. A finding of severity error stops the build."""

    check: Text
    severity: Severity
    subject: Text
    sentence: Text


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
