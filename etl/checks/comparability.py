"""Comparability: cities stand side by side only with a grade and a reason."""

from collections.abc import Iterator

from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.vocabulary import Pair, Place, Severity


def check_grades(facts: Facts) -> Iterator[Finding]:
    """Two cities with figures have a grade; two cities of which one has none have no grade."""
    for concept in facts.concepts:
        for pair in Pair:
            both = all(Place(city.value) in concept.measures for city in pair.cities)
            graded = concept.comparability[pair].grade is not None
            if both == graded:
                continue
            sentence = (
                f"Both cities have a measure, but the pair {pair} has no grade."
                if both
                else f"The pair {pair} is graded although one city has no measure."
            )
            yield _error("grades", f"concepts.yaml {concept.id}", sentence)


def check_measures(facts: Facts) -> Iterator[Finding]:
    """Every series that a concept names has observations."""
    for concept in facts.concepts:
        for place, measure in concept.measures.items():
            for series in (measure, *measure.also):
                if not facts.series.get((series.indicator_id, series.geography_code)):
                    yield _error(
                        "measures",
                        f"concepts.yaml {concept.id} {place}",
                        f"No observation of {series.indicator_id} for {series.geography_code}.",
                    )
        for place in concept.computed:
            if place not in concept.measures and concept.computed[place].numerator.observations is not None:
                yield _error(
                    "measures",
                    f"concepts.yaml {concept.id} {place}",
                    "A rate is computed for a place without a measure.",
                )


def check_best_periods(facts: Facts) -> Iterator[Finding]:
    """A best period exists in a series of its place, or in the people that a rate is computed from."""
    for concept in facts.concepts:
        for place, label in concept.best_period.periods.items():
            measure = concept.measures.get(place)
            series = (measure, *measure.also) if measure else ()
            observed = any(label in facts.series.get((s.indicator_id, s.geography_code), {}) for s in series)
            computation = concept.computed.get(place)
            if observed or (computation is not None and computation.numerator.population is not None):
                continue
            yield _error(
                "best_periods",
                f"concepts.yaml {concept.id} {place}",
                f"The best period {label} has no observation.",
            )


def _error(check: str, subject: str, sentence: str) -> Finding:
    return Finding(check=check, severity=Severity.ERROR, subject=subject, sentence=sentence)
