"""Arithmetic: a published rate against its own numerator and denominator; our computed rates against worked values."""

from collections.abc import Iterator
from decimal import Decimal

from etl.compute import compute_rates
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding, german_number
from etl.contracts.vocabulary import Severity

_CONTRADICTION = Decimal("0.25")
"""A recomputed rate this far from the published one (as a part of it) is no longer a matter of rounding or vintage."""


def check_published_rates(facts: Facts) -> Iterator[Finding]:
    """``base * numerator / denominator`` against the published value.

    Within the published rounding nothing is said. A small deviation (another vintage of the denominator, a
    rounded count) is a note; a contradiction of more than a quarter is an error.
    """
    for row in facts.observations:
        indicator = facts.indicator.get(row.indicator_id)
        if indicator is None or indicator.unit.base is None or row.numerator is None or not row.denominator:
            continue
        recomputed = indicator.unit.base * row.numerator / row.denominator
        deviation = abs(recomputed - row.value)
        if deviation <= _half_unit(row.value) * Decimal("1.02"):
            continue
        printed = f"{recomputed:.{_decimals(row.value) + 1}f}"
        series = f"({row.indicator_id}, {row.geography_code}, {row.period})"
        contradicts = deviation > max(abs(row.value) * _CONTRADICTION, _half_unit(row.value) * 2)
        yield Finding(
            check="published_rates",
            severity=Severity.ERROR if contradicts else Severity.NOTE,
            subject=facts.where(row),
            sentence=f"Published as {row.value}; {row.numerator} of {row.denominator} gives "
            f"{printed} {indicator.unit.value} {series}.",
            sentence_de=f"Veröffentlicht als {german_number(row.value)}; {german_number(row.numerator)} von "
            f"{german_number(row.denominator)} ergibt {german_number(printed)} {series}.",
        )


def check_worked_values(facts: Facts) -> Iterator[Finding]:
    """A rate computed here reproduces the value worked by hand, to the digit that was written down."""
    computed = {(rate.concept_id, rate.place, rate.period.label): rate.value for rate in compute_rates(facts)}
    for concept in facts.concepts:
        for place, computation in concept.computed.items():
            for label, expected in computation.check_values.items():
                found = computed.get((concept.id, place, label))
                if found is not None and abs(Decimal(found) - expected) <= _half_unit(expected) * Decimal("1.0001"):
                    continue
                gives = "nothing" if found is None else f"{found:.6g}"
                yield Finding(
                    check="worked_values",
                    severity=Severity.ERROR,
                    subject=f"concepts.yaml {concept.id} {place} {label}",
                    sentence=f"The formula gives {gives}, the worked value is {expected}.",
                )


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _half_unit(value: Decimal) -> Decimal:
    """Half of the last digit that the publisher printed."""
    return Decimal(5).scaleb(-_decimals(value) - 1)
