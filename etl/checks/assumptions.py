"""Assumptions: every number that an explorable model begins with is a known figure or says why it was taken."""

from collections.abc import Iterator

from etl.contracts.assumption import Assumption, Figure, Start
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.vocabulary import FigurePart, Severity


def check_assumptions(facts: Facts) -> Iterator[Finding]:
    """A figure that a model begins with is in the facts and within the input's bounds, and its sources are known."""
    for assumption in facts.assumptions:
        for start in assumption.starts:
            where = f"practice/assumptions.yaml {assumption.id}.{start.id}"
            for source_id in start.source_ids:
                if source_id not in facts.source:
                    yield _error(where, f"The source {source_id!r} is not known.")
            for figure in _figures(start):
                yield from _unusable(where, assumption, figure, facts)


def _figures(start: Start) -> list[Figure]:
    return [figure for figure in (start.figure, start.figure_to) if figure is not None]


def _unusable(where: str, assumption: Assumption, figure: Figure, facts: Facts) -> Iterator[Finding]:
    named = f"{figure.indicator_id} of {figure.geography_code}"
    rows = facts.series.get((figure.indicator_id, figure.geography_code))
    if not rows:
        yield _error(where, f"There is no preferred figure {named}.")
        return
    latest = max(rows.values(), key=lambda row: facts.period(row).end)
    parts = {
        FigurePart.VALUE: latest.value,
        FigurePart.NUMERATOR: latest.numerator,
        FigurePart.DENOMINATOR: latest.denominator,
    }
    found = parts[figure.part]
    if found is None:
        yield _error(where, f"The latest figure {named} has no {figure.part}.")
    elif not assumption.holds(found):
        yield _error(
            where, f"The latest figure {named} is {found}, outside {assumption.minimum} to {assumption.maximum}."
        )


def _error(subject: str, sentence: str) -> Finding:
    return Finding(check="assumptions", severity=Severity.ERROR, subject=subject, sentence=sentence)
