"""Practice, the exchange and the glossary as rows of the warehouse."""

from collections.abc import Iterable
from typing import Any

from etl.contracts.exchange import CitedLine, ContextLine, Event, Exchange, RegisterEntry, Theme, split_reference
from etl.contracts.facts import Facts
from etl.contracts.glossary import GlossaryTerm
from etl.contracts.practice import Dimension, Model, Position, WayStep
from etl.contracts.practice_vocabulary import RecordKind, WayStage
from etl.contracts.records import Words
from etl.contracts.vocabulary import Language

Rows = list[dict[str, Any]]

_THEME_LINKS = ("concept_id", "dimension_id", "model_id", "programme_id", "term_id")
_RECORD_COLUMNS = {kind: f"{kind}_id" for kind in RecordKind} | {RecordKind.EXCHANGE: "exchange_part"}


def practice_tables(facts: Facts) -> dict[str, Rows]:
    """The tables of practice, the exchange and the glossary, in the order in which foreign keys allow them."""
    return {
        **_models(facts.models),
        **_dimensions(facts.dimensions),
        **_positions(facts.positions),
        **_ways(facts.way_steps),
        **_glossary(facts.glossary),
        **(_exchange(facts.exchange) if facts.exchange else {}),
        **_register(facts.exchange_register),
    }


def _both(field: str, words: Words | None) -> dict[str, str | None]:
    return {f"{field}_en": words.en if words else None, f"{field}_de": words.de if words else None}


def _listed(key: dict[str, Any], column: str, names: Iterable[str]) -> Rows:
    """One row a name, each name once, with its place in the list."""
    return [key | {"position": position, column: name} for position, name in enumerate(dict.fromkeys(names))]


def _texts(key: dict[str, Any], texts: Iterable[Words], field: str = "text") -> Rows:
    return [key | {"position": position, **_both(field, words)} for position, words in enumerate(texts)]


def _models(models: tuple[Model, ...]) -> dict[str, Rows]:
    return {
        "practice_model": [
            {
                "model_id": row.id,
                "position": position,
                **_both("name", row.name),
                "kind": str(row.kind),
                "setting": str(row.setting),
                "population": str(row.population),
                **_both("since", row.since),
                **_both("legal_or_policy_basis", row.legal_or_policy_basis),
                **_both("core_idea", row.core_idea),
                **_both("unit_of_allocation", row.unit_of_allocation),
                **_both("continuity", row.continuity),
                **_both("team_structure", row.team_structure),
                **_both("note", row.note),
            }
            for position, row in enumerate(models)
        ],
        "practice_model_text": [
            line
            for row in models
            for part, texts in (("key_feature", row.key_features), ("strength", row.strengths), ("risk", row.risks))
            for line in _texts({"model_id": row.id, "part": part}, texts)
        ],
        "practice_model_evidence": [
            {
                "model_id": row.id,
                "position": position,
                **_both("finding", found.finding),
                "direction": str(found.direction),
                "found_in": str(found.found_in),
                "source_id": found.source_id,
                "year": found.year,
            }
            for row in models
            for position, found in enumerate(row.evidence)
        ],
        "practice_model_source": [
            line for row in models for line in _listed({"model_id": row.id}, "source_id", row.all_source_ids)
        ],
    }


def _dimensions(dimensions: tuple[Dimension, ...]) -> dict[str, Rows]:
    return {
        "practice_dimension": [
            {
                "dimension_id": row.id,
                "position": position,
                **_both("name", row.name),
                **_both("question", row.question),
                **_both("pole_low", row.pole_low),
                **_both("pole_high", row.pole_high),
                **_both("how_to_judge", row.how_to_judge),
                **_both("literature_basis", row.literature_basis),
            }
            for position, row in enumerate(dimensions)
        ],
        "practice_dimension_anchor": [
            {"dimension_id": row.id, "place_on_scale": place, **_both("text", words)}
            for row in dimensions
            for place, words in sorted(row.scale.items())
        ],
        "practice_dimension_source": [
            line for row in dimensions for line in _listed({"dimension_id": row.id}, "source_id", row.source_ids)
        ],
    }


def _positions(positions: tuple[Position, ...]) -> dict[str, Rows]:
    return {
        "practice_position": [
            {
                "position_id": row.id,
                "dimension_id": row.dimension,
                "city": str(row.city),
                "position": row.position,
                "period": row.period,
                **_both("rationale", row.rationale),
                "confidence": str(row.confidence),
                "basis": str(row.basis),
                "evidence_level": str(row.evidence_level),
            }
            for row in positions
        ],
        "practice_position_source": [
            line for row in positions for line in _listed({"position_id": row.id}, "source_id", row.source_ids)
        ],
    }


def _ways(steps: tuple[WayStep, ...]) -> dict[str, Rows]:
    stages = list(WayStage)
    return {
        "way_step": [
            {
                "way_step_id": row.id,
                "position": stages.index(row.step),
                "way": str(row.way),
                "system": str(row.system),
                "step": str(row.step),
                "in_the_system": row.exists,
                **_both("name", row.name),
                **_both("what_happens", row.what_happens),
                **_both("decided_by", row.decided_by),
                **_both("changes_hands", row.changes_hands),
                "new_worker": str(row.new_worker),
                **_both("time_limit", row.time_limit),
                "confidence": str(row.confidence),
            }
            for row in steps
        ],
        "way_step_programme": [
            line for row in steps for line in _listed({"way_step_id": row.id}, "programme_id", row.programme_ids)
        ],
        "way_step_model": [
            line for row in steps for line in _listed({"way_step_id": row.id}, "model_id", row.model_ids)
        ],
        "way_step_source": [
            line for row in steps for line in _listed({"way_step_id": row.id}, "source_id", row.source_ids)
        ],
    }


def _glossary(terms: tuple[GlossaryTerm, ...]) -> dict[str, Rows]:
    return {
        "glossary_term": [
            {
                "term_id": row.id,
                "position": position,
                **_both("term", row.term),
                "city": str(row.city),
                "jurisdiction": str(row.jurisdiction),
                **_both("definition", row.definition),
                **_both("false_friend", row.false_friend),
            }
            for position, row in enumerate(terms)
        ],
        "glossary_form": [
            line
            for row in terms
            for language, forms in ((Language.ENGLISH, row.also_written.en), (Language.GERMAN, row.also_written.de))
            for line in _listed({"term_id": row.id, "language": str(language)}, "form", forms)
        ],
        "glossary_equivalent": [
            {"term_id": row.id, "city": str(city), **_both("text", words)}
            for row in terms
            for city, words in row.nearest_equivalent.items()
        ],
        "glossary_term_source": [
            line for row in terms for line in _listed({"term_id": row.id}, "source_id", row.source_ids)
        ],
    }


def _exchange(exchange: Exchange) -> dict[str, Rows]:
    lines: dict[str, tuple[CitedLine | ContextLine, ...]] = {
        "application_criterion": exchange.application_criteria,
        "funding": exchange.funding,
        "sister_city_context": exchange.sister_city_context,
    }
    return {
        "exchange": [
            {
                "exchange_id": 1,
                **_both("name", exchange.name),
                "other_names": list(exchange.other_names),
                **_both("purpose", exchange.purpose),
                **_both("claim", exchange.claim),
                **_both("start_year_note", exchange.start_year_note),
            }
        ],
        "exchange_partner": [
            line for row in exchange.partners for line in _texts({"city": str(row.city)}, row.bodies, "body")
        ],
        "exchange_partner_source": [
            line for row in exchange.partners for line in _listed({"city": str(row.city)}, "source_id", row.source_ids)
        ],
        "exchange_start_year_claim": [
            {"claim_id": row.id, "position": position, **_both("claim", row.claim), "source_id": row.source_id}
            for position, row in enumerate(exchange.start_year_claims)
        ],
        "exchange_event": [_event(row, position) for position, row in enumerate(exchange.events)],
        "exchange_event_text": [
            line
            for row in exchange.events
            for part, texts in (("site", row.sites), ("speaker", row.speakers_organisations))
            for line in _texts({"event_id": row.id, "part": part}, texts)
        ],
        "exchange_event_source": [
            line for row in exchange.events for line in _listed({"event_id": row.id}, "source_id", row.source_ids)
        ],
        "exchange_line": [
            {"part": part, "line_id": row.id, "position": position, **_both("text", row.text)}
            for part, rows in lines.items()
            for position, row in enumerate(rows)
        ],
        "exchange_line_source": [
            line
            for part, rows in lines.items()
            for row in rows
            for line in _listed({"part": part, "line_id": row.id}, "source_id", row.source_ids)
        ],
        "exchange_theme": [
            {"theme_id": row.id, "position": position, "year": row.year, **_both("text", row.text)}
            for position, row in enumerate(exchange.themes)
        ],
        "exchange_theme_source": [
            line for row in exchange.themes for line in _listed({"theme_id": row.id}, "source_id", row.source_ids)
        ],
        "exchange_theme_link": [line for row in exchange.themes for line in _theme_links(row)],
    }


def _event(row: Event, position: int) -> dict[str, Any]:
    return {
        "event_id": row.id,
        "position": position,
        "year": row.year,
        "host_city": str(row.host_city) if row.host_city else None,
        "kind": str(row.kind),
        **_both("title", row.title),
        **_both("dates", row.dates),
        **_both("theme", row.theme),
        **_both("participants", row.participants),
        **_both("conference", row.conference),
        **_both("detail", row.detail),
    }


def _theme_links(row: Theme) -> Rows:
    found = [(column, name) for column in _THEME_LINKS for name in dict.fromkeys(getattr(row, f"{column}s"))]
    return [
        {"theme_id": row.id, "position": position, **dict.fromkeys(_THEME_LINKS), column: name}
        for position, (column, name) in enumerate(found)
    ]


def _register(entries: tuple[RegisterEntry, ...]) -> dict[str, Rows]:
    return {
        "exchange_register": [
            {
                "entry_id": row.id,
                "position": position,
                **_both("item", row.item),
                "kind": str(row.kind),
                "source_id": row.document,
                "locator": row.locator,
                **_both("remark", row.remark),
            }
            for position, row in enumerate(entries)
        ],
        "exchange_register_record": [
            {"entry_id": row.id, "position": position, **dict.fromkeys(_RECORD_COLUMNS.values()), column: name}
            for row in entries
            for position, (column, name) in enumerate(_records(row))
        ],
    }


def _records(row: RegisterEntry) -> list[tuple[str, str]]:
    return [(_RECORD_COLUMNS[kind], name) for kind, name in map(split_reference, row.records)]
