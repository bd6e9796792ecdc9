"""Practice, the exchange and the glossary: what they name exists, and nothing claims a firmer basis than it has."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product

from etl.contracts.exchange import split_reference
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.practice import WayStep
from etl.contracts.practice_vocabulary import ExchangePart, PositionBasis, RecordKind, Way, WayStage, WaySystem
from etl.contracts.vocabulary import City, Language, Severity

_CITY_OF: Mapping[WaySystem, City] = {
    WaySystem.ENGLAND: City.BIRMINGHAM,
    WaySystem.GERMANY: City.HAMBURG,
    WaySystem.ILLINOIS: City.CHICAGO,
}


def practice_citations(facts: Facts) -> Iterator[tuple[str, Iterable[str]]]:
    """Where practice, the exchange and the glossary name sources, and which."""
    for model in facts.models:
        yield f"practice model {model.id}", model.all_source_ids
    for dimension in facts.dimensions:
        yield f"practice dimension {dimension.id}", dimension.source_ids
    for position in facts.positions:
        yield f"practice position {position.id}", position.source_ids
    for step in facts.way_steps:
        yield f"practice way {step.id}", step.source_ids
    for term in facts.glossary:
        yield f"glossary.yaml {term.id}", term.source_ids
    if facts.exchange:
        yield "exchange.yaml", facts.exchange.source_ids
    for entry in facts.exchange_register:
        yield f"exchange_register.yaml {entry.id}", (entry.document,)


def check_practice(facts: Facts) -> Iterator[Finding]:
    """Models, positions and ways name what exists; every dimension has a position for every city, of a true basis."""
    parts = ("practice model", "practice dimension", "practice position", "practice way")
    for where, names in practice_citations(facts):
        if where.startswith(parts):
            yield from _unknown("practice", where, "source", names, facts.source)
    yield from _positions(facts)
    yield from _ways(facts)


def _positions(facts: Facts) -> Iterator[Finding]:
    dimensions = {row.id for row in facts.dimensions}
    documents = {entry.document for entry in facts.exchange_register}
    held = {(row.dimension, row.city) for row in facts.positions}
    for row in facts.positions:
        where = f"practice position {row.id}"
        yield from _unknown("practice", where, "dimension", [row.dimension], dimensions)
        if row.basis is PositionBasis.OBSERVED and documents and documents.isdisjoint(row.source_ids):
            yield _error(
                "practice", where, "It is said to be reported by the exchange, but names none of its documents."
            )
    for dimension, city in product(facts.dimensions, City):
        if (dimension.id, city) not in held:
            yield _error("practice", f"practice dimension {dimension.id}", f"{city.capitalize()} has no position.")


def _ways(facts: Facts) -> Iterator[Finding]:
    cities = {programme.id: programme.city for programme in facts.programmes}
    models = {model.id for model in facts.models}
    told = {(step.way, step.system, step.step) for step in facts.way_steps}
    for step in facts.way_steps:
        where = f"practice way {step.id}"
        yield from _unknown("practice", where, "programme", step.programme_ids, cities)
        yield from _unknown("practice", where, "model", step.model_ids, models)
        yield from _of_another_city(step, where, cities)
    for way, system, stage in product(Way, WaySystem, WayStage) if told else ():
        if (way, system, stage) not in told:
            yield _error(
                "practice",
                f"practice way {way}-{system}-{stage}",
                "The step is missing; a step that the system does not have stands with exists: false.",
            )


def _of_another_city(step: WayStep, where: str, cities: Mapping[str, City]) -> Iterator[Finding]:
    for name in step.programme_ids:
        city = cities.get(name)
        if city is not None and city is not _CITY_OF[step.system]:
            yield _error("practice", where, f"The programme {name!r} of {city} stands in the way of {step.system}.")


def check_exchange(facts: Facts) -> Iterator[Finding]:
    """What the exchange and the register of its documents name exists, and every city has its partners."""
    for where, names in practice_citations(facts):
        if where.startswith("exchange"):
            yield from _unknown("exchange", where, "source", names, facts.source)
    known = _records(facts)
    if facts.exchange:
        for city in City:
            if city not in {partner.city for partner in facts.exchange.partners}:
                yield _error("exchange", "exchange.yaml partners", f"{city.capitalize()} has no partners.")
        programmes = {programme.id for programme in facts.programmes}
        concepts = {concept.id for concept in facts.concepts}
        for theme in facts.exchange.themes:
            where = f"exchange.yaml {theme.id}"
            yield from _unknown("exchange", where, "concept", theme.concept_ids, concepts)
            yield from _unknown("exchange", where, "dimension", theme.dimension_ids, known[RecordKind.DIMENSION])
            yield from _unknown("exchange", where, "model", theme.model_ids, known[RecordKind.MODEL])
            yield from _unknown("exchange", where, "programme", theme.programme_ids, programmes)
            yield from _unknown("exchange", where, "term", theme.term_ids, known[RecordKind.TERM])
    for entry in facts.exchange_register:
        for kind, name in map(split_reference, entry.records):
            yield from _unknown("exchange", f"exchange_register.yaml {entry.id}", kind, [name], known[kind])


def _records(facts: Facts) -> dict[RecordKind, Collection[str]]:
    """The ids that a reference of each kind can name."""
    told = facts.exchange
    return {
        RecordKind.MODEL: {row.id for row in facts.models},
        RecordKind.EVENT: {row.id for row in told.events} if told else (),
        RecordKind.THEME: {row.id for row in told.themes} if told else (),
        RecordKind.DIMENSION: {row.id for row in facts.dimensions},
        RecordKind.POSITION: {row.id for row in facts.positions},
        RecordKind.TERM: {row.id for row in facts.glossary},
        RecordKind.INDICATOR: facts.indicator,
        RecordKind.SOURCE: facts.source,
        RecordKind.EXCHANGE: list(ExchangePart) if told else (),
    }


def check_glossary(facts: Facts) -> Iterator[Finding]:
    """Terms name sources that exist; a form that stands for several terms is told, for a text cannot know which."""
    for term in facts.glossary:
        yield from _unknown("glossary", f"glossary.yaml {term.id}", "source", term.source_ids, facts.source)
    for language in Language:
        terms: dict[str, list[str]] = defaultdict(list)
        for term in facts.glossary:
            forms = (getattr(term.term, language), *getattr(term.also_written, language))
            for form in dict.fromkeys(form.casefold() for form in forms):
                terms[form].append(term.id)
        for form, names in terms.items():
            if len(names) > 1:
                yield Finding(
                    check="glossary",
                    severity=Severity.NOTE,
                    subject=f"glossary.yaml {names[0]}",
                    sentence=f"The {_LANGUAGES[language][0]} form {form!r} stands for {len(names)} terms: "
                    f"{', '.join(names)}.",
                    sentence_de=f"Die {_LANGUAGES[language][1]} Form „{form}“ steht für {len(names)} Begriffe: "
                    f"{', '.join(names)}.",
                )


_LANGUAGES = {Language.ENGLISH: ("English", "englische"), Language.GERMAN: ("German", "deutsche")}


def _unknown(check: str, where: str, kind: str, names: Iterable[str], known: Collection[str]) -> Iterator[Finding]:
    for name in names:
        if name not in known:
            yield _error(check, where, f"The {kind} {name!r} is not known.")


def _error(check: str, subject: str, sentence: str) -> Finding:
    return Finding(check=check, severity=Severity.ERROR, subject=subject, sentence=sentence)
