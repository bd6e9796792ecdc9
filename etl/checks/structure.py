"""Structure: every id that is named exists, and text is clean."""

import unicodedata
from collections.abc import Iterable, Iterator

from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.records import Record
from etl.contracts.vocabulary import Severity

_CHECK = "references"


def check_references(facts: Facts) -> Iterator[Finding]:
    """An id in one file must stand in the file that explains it."""
    geographies = set(facts.geography)
    indicators = set(facts.indicator)
    sources = set(facts.source)
    notes = {note.note_id for note in facts.notes}
    licences = {licence.licence_id for licence in facts.licences}
    concepts = {concept.id for concept in facts.concepts}
    defined = {(definition.indicator_id, definition.system) for definition in facts.definitions}
    observed = {(o.indicator_id, o.geography_code, o.period, o.period_type, o.source_id) for o in facts.observations}

    for row in facts.observations:
        where = facts.where(row)
        yield from _unknown(where, "indicator", row.indicator_id, indicators)
        yield from _unknown(where, "geography", row.geography_code, geographies)
        yield from _unknown(where, "source", row.source_id, sources)
        yield from _unknown(where, "note", row.note_id, notes)
        geography = facts.geography.get(row.geography_code)
        if geography and (row.indicator_id, geography.system) not in defined and row.indicator_id in indicators:
            yield _error(
                where, f"The indicator {row.indicator_id} has no definition for {geography.system} in definitions.csv."
            )
    for place in facts.geographies:
        yield from _unknown(f"geographies.csv {place.geography_code}", "geography", place.parent_code, geographies)
    yield from _impossible_geographies(facts)
    for alias in facts.geography_aliases:
        yield from _unknown(f"geography_aliases.csv {alias.alias_code}", "geography", alias.geography_code, geographies)
    for other in facts.indicator_aliases:
        yield from _unknown(f"indicator_aliases.csv {other.alias_id}", "indicator", other.indicator_id, indicators)
        if other.alias_id in indicators:
            yield _error(f"indicator_aliases.csv {other.alias_id}", "An alias is also an indicator of its own.")
    for source in facts.sources:
        yield from _unknown(f"sources.csv {source.source_id}", "licence", source.licence_id, licences)
    for definition in facts.definitions:
        where = f"definitions.csv {definition.indicator_id}"
        yield from _unknown(where, "indicator", definition.indicator_id, indicators)
    for warning in facts.usage_warnings:
        where = f"usage_warnings.csv {warning.indicator_id} {warning.geography_code} {warning.period}"
        yield from _unknown(where, "note", warning.note_id, notes)
        key = (warning.indicator_id, warning.geography_code, warning.period, warning.period_type, warning.source_id)
        if key not in observed:
            yield _error(where, "The warning belongs to no observation.")
    for gap in facts.gaps:
        where = f"gaps.csv {gap.concept_id or ''} {gap.place} {gap.indicator_id or ''}"
        yield from _unknown(where, "concept", gap.concept_id, concepts)
        yield from _unknown(where, "indicator", gap.indicator_id, indicators)
    for statement in facts.statements:
        for source_id in statement.source_ids:
            yield from _unknown(f"statements.yaml {statement.id}", "source", source_id, sources)
    rates: Iterable[tuple[str, Record]] = (
        *(("rates/population.csv", row) for row in facts.populations),
        *(("rates/price_index.csv", row) for row in facts.price_indices),
        *(("rates/purchasing_power_parities.csv", row) for row in facts.parities),
        *(("rates/exchange_rates.csv", row) for row in facts.exchange_rates),
    )
    for file, rate in rates:
        yield from _unknown(file, "source", getattr(rate, "source_id", None), sources)
        yield from _unknown(file, "geography", getattr(rate, "geography_code", None), geographies)


def _unknown(where: str, kind: str, found: str | None, known: set[str]) -> Iterator[Finding]:
    if found is not None and found not in known:
        yield _error(where, f"The {kind} {found!r} is not known.")


def _impossible_geographies(facts: Facts) -> Iterator[Finding]:
    """Places that lie in each other, and slots of a concept that two places claim."""
    slots: dict[str, str] = {}
    for geography in facts.geographies:
        where, above, seen = f"geographies.csv {geography.geography_code}", geography.parent_code, set[str]()
        while above in facts.geography and above not in seen:
            seen.add(above)
            above = facts.geography[above].parent_code
        if geography.geography_code in seen:
            yield _error(where, "The place lies in itself, by way of its parents.")
        if geography.place and slots.setdefault(geography.place, geography.geography_code) != geography.geography_code:
            yield _error(where, f"The place {geography.place} is taken by {slots[geography.place]} already.")


def _error(subject: str, sentence: str) -> Finding:
    return Finding(check=_CHECK, severity=Severity.ERROR, subject=subject, sentence=sentence)


def check_text(facts: Facts) -> Iterator[Finding]:
    """Text is in Unicode's composed form (NFC), without stray spaces at either end."""
    tables: dict[str, tuple[Record, ...]] = {
        "sources.csv": facts.sources,
        "indicators.csv": facts.indicators,
        "definitions.csv": facts.definitions,
        "notes.csv": facts.notes,
        "gaps.csv": facts.gaps,
        "geographies.csv": facts.geographies,
        "observations": facts.observations,
        "practice/models": facts.models,
        "practice/dimensions.yaml": facts.dimensions,
        "practice/positions.yaml": facts.positions,
        "practice/ways.yaml": facts.way_steps,
        "exchange.yaml": (facts.exchange,) if facts.exchange else (),
        "exchange_register.yaml": facts.exchange_register,
        "glossary.yaml": facts.glossary,
        "governance.yaml": facts.governance,
    }
    for file, rows in tables.items():
        for row in rows:
            for name in type(row).model_fields:
                for text in _texts(getattr(row, name)):
                    if text != text.strip() or not unicodedata.is_normalized("NFC", text):
                        yield Finding(
                            check="text",
                            severity=Severity.ERROR,
                            subject=f"{file} {name}",
                            sentence=f"Text has stray spaces or is not in composed Unicode form: {text[:60]!r}.",
                        )


def _texts(value: object) -> Iterator[str]:
    """Every text below a value that needs a look: one of ASCII without spaces at its ends is fine as it is."""
    if type(value) is str:
        if not value.isascii() or value != value.strip():
            yield value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
