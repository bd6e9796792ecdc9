"""Ranges: a number that the unit cannot have."""

from collections.abc import Iterator

from etl.contracts.facts import Facts
from etl.contracts.finding import Finding, german_number
from etl.contracts.vocabulary import Severity, Unit

_WHOLE = {Unit.COUNT}
_MAY_BE_NEGATIVE = {Unit.PERCENT, Unit.POINTS, Unit.RATIO, Unit.MONEY}


def check_ranges(facts: Facts) -> Iterator[Finding]:
    """Counts are whole and not negative; a share does not exceed its whole; money has a currency."""
    for row in facts.observations:
        indicator = facts.indicator.get(row.indicator_id)
        if indicator is None:
            continue
        unit, where = indicator.unit, facts.where(row)
        if (unit is Unit.MONEY) != (row.currency is not None):
            wanted = "a currency" if unit is Unit.MONEY else "no currency"
            yield _finding(Severity.ERROR, where, f"An indicator in {unit.value} needs {wanted}.")
        if row.per is not None and row.currency is None:
            yield _finding(Severity.ERROR, where, "A span of time ('per') stands without a currency.")
        if unit in _WHOLE and row.value != row.value.to_integral_value():
            yield _finding(
                Severity.WARNING,
                where,
                f"A count is not a whole number: {row.value}.",
                f"Eine Anzahl ist keine ganze Zahl: {german_number(row.value)}.",
            )
        if row.value < 0 and unit not in _MAY_BE_NEGATIVE:
            yield _finding(Severity.ERROR, where, f"A {unit.value} is negative: {row.value}.")
        if unit is Unit.PERCENT and not 0 <= row.value <= 100:
            yield _finding(
                Severity.NOTE,
                where,
                f"A percentage lies outside 0 to 100: {row.value} (a change, or a limit above its reference?).",
                f"Ein Prozentwert liegt außerhalb von 0 bis 100: {german_number(row.value)} "
                "(eine Veränderung oder eine Grenze über ihrem Bezugswert?).",
            )
        if row.denominator is not None and row.denominator <= 0:
            yield _finding(Severity.ERROR, where, f"A denominator is not positive: {row.denominator}.")
        share = unit is Unit.PERCENT and 0 <= row.value <= 100
        if share and row.numerator is not None and row.denominator is not None and row.numerator > row.denominator:
            yield _finding(Severity.ERROR, where, f"The part {row.numerator} exceeds its whole {row.denominator}.")


def _finding(severity: Severity, subject: str, sentence: str, sentence_de: str | None = None) -> Finding:
    return Finding(check="ranges", severity=severity, subject=subject, sentence=sentence, sentence_de=sentence_de)
