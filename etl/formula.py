"""The formula of a computed rate in words, so that a reader can repeat it."""

from etl.contracts.concept import Computation, Part
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Language


def formula_text(computation: Computation, facts: Facts, language: Language) -> str:
    """Such as ``10,000 × Reports of danger (Hamburg) / residents under 18 (Hamburg, same year)``."""
    parts = []
    base = computation.base
    if base != 1:
        parts.append(_number(base, language))
    if computation.factor != 1:
        parts.append(_number(computation.factor, language))
    parts.append(_part(computation.numerator, facts, language))
    text = " × ".join(parts)
    if computation.denominator.constant is not None and computation.denominator.constant == 1:
        return text
    return f"{text} / {_part(computation.denominator, facts, language)}"


def _part(part: Part, facts: Facts, language: Language) -> str:
    german = language is Language.GERMAN
    if part.constant is not None:
        return _number(part.constant, language)
    if part.population is not None:
        people = part.population
        ages = " + ".join(
            next(
                getattr(term.label, language)
                for term in facts.terms
                if (term.vocabulary, term.code) == ("age_group", age)
            )
            for age in people.age_groups
        )
        place = getattr(facts.geography[people.geography_code], f"name_{language}")
        year = {
            0: "gleiches Jahr" if german else "same year",
            -1: "Jahr davor" if german else "year before",
        }.get(people.year_offset, f"{people.year_offset:+d}")
        return f"{'Bevölkerung' if german else 'residents'} {ages} ({place}, {year})"
    assert part.observations is not None
    found = part.observations
    place = getattr(facts.geography[found.geography_code], f"name_{language}")
    text = " + ".join(getattr(facts.indicator[i], f"name_{language}") for i in found.indicator_ids)
    if found.mean_of_two_januaries:
        text = f"{'Mittel zweier 1. Januare' if german else 'mean of two 1 Januaries'}: {text}"
    if found.times_percent:
        text += f" × {getattr(facts.indicator[found.times_percent], f'name_{language}')} / 100"
    if found.times_rest_of_percent:
        share = getattr(facts.indicator[found.times_rest_of_percent], f"name_{language}")
        text += f" × (100 - {share}) / 100"
    return f"{text} ({place})"


def _number(value: object, language: Language) -> str:
    text = f"{float(str(value)):,.10g}" if float(str(value)) < 1 else f"{float(str(value)):,.0f}"
    return text.translate(str.maketrans(",.", ".,")) if language is Language.GERMAN else text
