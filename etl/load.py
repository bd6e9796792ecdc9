"""Facts into an empty DuckDB file: tables with keys, checks and comments, then views."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from etl.checks import ALL_CHECKS, check_name
from etl.compute import ComputedRate, compute_rates
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.period import Period
from etl.contracts.records import Observation, Record
from etl.contracts.vocabulary import Language, Severity
from etl.formula import formula_text
from etl.load_assumptions import assumption_tables
from etl.load_governance import governance_tables
from etl.load_practice import practice_tables
from etl.load_rules import rule_tables


def load(facts: Facts, findings: Sequence[Finding], path: Path, data_version: str, code_version: str) -> dict[str, int]:
    """Write a complete warehouse to ``path``, which must not exist yet.

    Returns:
        The number of rows of every table.
    """
    connection = duckdb.connect(str(path))
    try:
        connection.execute("BEGIN")
        connection.execute(_sql("schema.sql"))
        connection.execute(_sql("schema_practice.sql"))
        counts = {}
        for table, rows in _tables(facts, findings, data_version, code_version).items():
            counts[table] = len(rows)
            if rows:
                _insert(connection, table, rows)
        connection.execute(_sql("views.sql"))
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")
    finally:
        connection.close()
    return counts


def period_id(period: Period) -> str:
    """Label, type and first day: a financial year of England is another period than one of Illinois."""
    return f"{period.label}|{period.type}|{period.start.isoformat()}"


def figure_id(*parts: str) -> str:
    """A short hash that is the same in every data version."""
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]


def observation_id(row: Observation) -> str:
    return figure_id(*(str(getattr(row, name)) for name in Observation.key))


def _sql(name: str) -> str:
    return files("etl").joinpath(name).read_text(encoding="utf-8")


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    columns = list(rows[0])
    batch = pa.table({column: pa.array([row[column] for row in rows]) for column in columns})
    connection.register("batch", batch)
    names = ", ".join(columns)
    connection.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM batch")  # noqa: S608 - names are our own
    connection.unregister("batch")


def _plain(record: Record, **changes: Any) -> dict[str, Any]:
    """A record as a row: enums become their code, decimals numbers."""
    row = record.model_dump(mode="python")
    row.update(changes)
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    if hasattr(value, "as_tuple"):
        return float(value)
    return str(value) if isinstance(value, str) else value


def _tables(
    facts: Facts, findings: Sequence[Finding], data_version: str, code_version: str
) -> dict[str, list[dict[str, Any]]]:
    """Every table in the order in which foreign keys allow it to be filled."""
    rates = compute_rates(facts)
    periods = {
        period_id(period): period
        for period in (
            *(facts.period(row) for row in facts.observations),
            *(facts.period(row) for row in facts.price_indices),
            *(rate.period for rate in rates),
        )
    }
    tables: dict[str, list[dict[str, Any]]] = {
        "vocabulary": _vocabulary(facts),
        "geography": [_plain(row) for row in _parents_first(facts)],
        "geography_alias": [_plain(row) for row in facts.geography_aliases],
        "licence": [_plain(row) for row in facts.licences],
        "source": [_plain(row) for row in facts.sources],
        "indicator": [_plain(row) for row in facts.indicators],
        "indicator_alias": [_plain(row) for row in facts.indicator_aliases],
        "definition": [_plain(row) for row in facts.definitions],
        "note": [_plain(row) for row in facts.notes],
        "period": [
            {
                "period_id": key,
                "label": period.label,
                "period_type": str(period.type),
                "starts_on": period.start,
                "ends_on": period.end,
            }
            for key, period in sorted(periods.items())
        ],
        "observation": [_observation(row, facts) for row in facts.observations],
        "observation_warning": _warnings(facts),
        **_concepts(facts),
        **_rates(rates, facts),
        "purchasing_power_parity": [_plain(row) for row in facts.parities],
        "exchange_rate": [_plain(row) for row in facts.exchange_rates],
        "price_index": [_price_index(row, facts) for row in facts.price_indices],
        "statement": [
            {
                "statement_id": row.id,
                "position": position,
                "topic": str(row.topic),
                "place": str(row.place),
                "text_en": row.text.en,
                "text_de": row.text.de,
                "confidence": str(row.confidence),
            }
            for position, row in enumerate(facts.statements)
        ],
        "statement_source": [
            {"statement_id": row.id, "source_id": source_id} for row in facts.statements for source_id in row.source_ids
        ],
        **rule_tables(facts),
        **practice_tables(facts),
        **assumption_tables(facts),
        **governance_tables(facts),
        "gap": [{"gap_id": number, **_plain(row)} for number, row in enumerate(facts.gaps, 1)],
        "check_run": _check_runs(findings),
        "finding": [
            {
                "finding_id": number,
                "check_name": f.check,
                "severity": str(f.severity),
                "subject": f.subject,
                "sentence_en": f.sentence,
                "sentence_de": f.sentence_de or f.sentence,
            }
            for number, f in enumerate(findings, 1)
        ],
    }
    tables["build"] = [
        {
            "data_version": data_version,
            "code_version": code_version,
            "observations": len(facts.observations),
            "facts_read_on": facts.release.read_on,
        }
    ]
    return tables


def _vocabulary(facts: Facts) -> list[dict[str, Any]]:
    return [
        {
            "vocabulary": term.vocabulary,
            "code": term.code,
            "position": position,
            "label_en": term.label.en,
            "label_de": term.label.de,
            "meaning_en": term.meaning.en,
            "meaning_de": term.meaning.de,
        }
        for position, term in enumerate(facts.terms)
    ]


def _parents_first(facts: Facts) -> list[Record]:
    ordered: list[Record] = []
    waiting = list(facts.geographies)
    known: set[str] = set()
    while waiting:
        ready = [place for place in waiting if place.parent_code is None or place.parent_code in known]
        ordered.extend(ready)
        known |= {place.geography_code for place in ready}
        waiting = [place for place in waiting if place not in ready]
    return ordered


def _observation(row: Observation, facts: Facts) -> dict[str, Any]:
    return {
        "observation_id": observation_id(row),
        "indicator_id": row.indicator_id,
        "geography_code": row.geography_code,
        "period_id": period_id(facts.period(row)),
        "value": float(row.value),
        "value_as_published": f"{row.value:f}",
        "currency": _cell(row.currency),
        "per": _cell(row.per),
        "numerator": _cell(row.numerator),
        "denominator": _cell(row.denominator),
        "source_id": row.source_id,
        "locator": row.locator,
        "confidence": str(row.confidence),
        "preferred": row.preferred,
        "note_id": row.note_id,
    }


def _warnings(facts: Facts) -> list[dict[str, Any]]:
    return [
        {
            "observation_id": figure_id(*(str(getattr(row, name)) for name in Observation.key)),
            "warning": str(row.warning),
            "said_as": _cell(row.said_as),
            "note_id": row.note_id,
        }
        for row in facts.usage_warnings
    ]


def _price_index(row: Any, facts: Facts) -> dict[str, Any]:
    plain = _plain(row, period_id=period_id(facts.period(row)))
    return {name: value for name, value in plain.items() if name not in ("period", "period_type")}


def _concepts(facts: Facts) -> dict[str, list[dict[str, Any]]]:
    concepts, series, pairs, best = [], [], [], []
    for position, concept in enumerate(facts.concepts):
        note = concept.best_period.note
        concepts.append(
            {
                "concept_id": concept.id,
                "position": position,
                "domain": str(concept.domain),
                "page": str(concept.page),
                "headline": concept.headline,
                "question_en": concept.question.en,
                "question_de": concept.question.de,
                "title_en": concept.title.en,
                "title_de": concept.title.de,
                "unit_note_en": concept.unit_note.en,
                "unit_note_de": concept.unit_note.de,
                "higher_means": str(concept.higher_means),
                "recommended_transform": str(concept.recommended_transform),
                "tolerance_years": concept.best_period.tolerance_years,
                "period_note_en": note.en if note else None,
                "period_note_de": note.de if note else None,
                "caveat_en": concept.caveat.en,
                "caveat_de": concept.caveat.de,
            }
        )
        for place, measure in concept.measures.items():
            for number, one in enumerate((measure, *measure.also)):
                series.append(
                    {
                        "concept_id": concept.id,
                        "place": str(place),
                        "position": number,
                        "indicator_id": one.indicator_id,
                        "geography_code": one.geography_code,
                        "counted_en": one.counted.en,
                        "counted_de": one.counted.de,
                    }
                )
        for pair, judgement in concept.comparability.items():
            first, second = pair.cities
            pairs.append(
                {
                    "concept_id": concept.id,
                    "city_a": str(first),
                    "city_b": str(second),
                    "grade": _cell(judgement.grade),
                    "reason_en": judgement.reason.en,
                    "reason_de": judgement.reason.de,
                }
            )
        for place, label in concept.best_period.periods.items():
            best.append({"concept_id": concept.id, "place": str(place), "period_label": label})
    return {
        "concept": concepts,
        "concept_series": series,
        "concept_comparability": pairs,
        "concept_best_period": best,
    }


def _rates(rates: Iterable[ComputedRate], facts: Facts) -> dict[str, list[dict[str, Any]]]:
    rows, observations, people = [], [], []
    for rate in rates:
        key = figure_id("computed", rate.concept_id, rate.place, period_id(rate.period))
        note = rate.computation.note
        rows.append(
            {
                "computed_rate_id": key,
                "concept_id": rate.concept_id,
                "place": str(rate.place),
                "geography_code": rate.geography_code,
                "period_id": period_id(rate.period),
                "value": rate.value,
                "numerator": rate.numerator,
                "denominator": rate.denominator,
                "unit": str(rate.computation.unit),
                "currency": _cell(rate.computation.currency),
                "per": _cell(rate.computation.per),
                "confidence": str(rate.confidence),
                "cross_check": rate.computation.cross_check,
                "formula_en": formula_text(rate.computation, facts, Language.ENGLISH),
                "formula_de": formula_text(rate.computation, facts, Language.GERMAN),
                "note_en": note.en if note else None,
                "note_de": note.de if note else None,
            }
        )
        observations += [{"computed_rate_id": key, "observation_id": observation_id(row)} for row in rate.observations]
        people += [
            {
                "computed_rate_id": key,
                "geography_code": row.geography_code,
                "year": row.year,
                "age_group": str(row.age_group),
                "source_id": row.source_id,
            }
            for row in rate.people
        ]
    return {
        "computed_rate": rows,
        "computed_rate_observation": observations,
        "population": [_plain(row) for row in facts.populations],
        "computed_rate_population": people,
    }


def _check_runs(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    def number(name: str, severity: Severity) -> int:
        return sum(finding.check == name and finding.severity is severity for finding in findings)

    return [
        {
            "check_name": name,
            "position": position,
            "errors": number(name, Severity.ERROR),
            "warnings": number(name, Severity.WARNING),
            "notes": number(name, Severity.NOTE),
        }
        for position, name in enumerate(map(check_name, ALL_CHECKS))
    ]
