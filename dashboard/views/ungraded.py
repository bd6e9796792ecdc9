"""Indicators that no concept has to connect: their figures in the places of a view, and a card that judges nothing.

A place's slot holds the figures of the place itself; where a city has none, those of the smallest area around it that
is no place of its own, such as Cook County for Chicago. The area is then named at the figure.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from dashboard.language import wording
from dashboard.views.catalogue import Catalogue, ConceptCard, Gap
from dashboard.views.spec import ViewSpec
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, GapReason, Language, Place, Transform

_FIGURES = """
WITH RECURSIVE around AS (
    SELECT place, geography_code, parent_code, 0 AS steps FROM geography WHERE place IS NOT NULL
    UNION ALL
    SELECT a.place, g.geography_code, g.parent_code, a.steps + 1
    FROM around a JOIN geography g ON g.geography_code = a.parent_code
    WHERE g.place IS NULL AND a.place IN (SELECT UNNEST($cities))
),
nearest AS (
    SELECT a.place, o.indicator_id, min(a.steps) AS steps
    FROM around a JOIN observation o USING (geography_code)
    WHERE o.preferred
    GROUP BY ALL
),
warned AS (
    SELECT observation_id, list(warning ORDER BY warning) AS warnings, max(said_as) AS said_as,
           string_agg(text_en, ' ' ORDER BY warning) AS warning_text_en,
           string_agg(text_de, ' ' ORDER BY warning) AS warning_text_de
    FROM observation_warning JOIN note USING (note_id)
    GROUP BY observation_id
)
SELECT a.place, 0 AS position, FALSE AS computed, o.indicator_id, o.observation_id AS figure_id, o.geography_code,
       o.value, o.value_as_published, i.unit, o.currency, o.per, o.numerator, o.denominator, o.confidence, i.decimals,
       COALESCE(w.warnings, []) AS warnings, w.said_as, w.warning_text_en, w.warning_text_de,
       n.text_en AS note_en, n.text_de AS note_de, NULL AS formula_en, NULL AS formula_de,
       concat_ws(' ', d.definition_en, d.caution_en) AS counted_en,
       concat_ws(' ', d.definition_de, d.caution_de) AS counted_de,
       [o.source_id] AS source_ids, o.locator,
       o.indicator_id IN (SELECT indicator_id FROM counted_indicator) AS is_count,
       p.label AS period, p.period_type, p.starts_on, p.ends_on,
       g.name_en, g.name_de, g.level, a.steps = 0 AS is_the_place_itself
FROM nearest
JOIN around a USING (place, steps)
JOIN observation o ON o.indicator_id = nearest.indicator_id AND o.geography_code = a.geography_code AND o.preferred
JOIN indicator i ON i.indicator_id = o.indicator_id
JOIN geography g ON g.geography_code = o.geography_code
JOIN period p USING (period_id)
JOIN definition d ON d.indicator_id = o.indicator_id AND d.system = g.system
LEFT JOIN note n ON n.note_id = o.note_id
LEFT JOIN warned w ON w.observation_id = o.observation_id
ORDER BY o.indicator_id, a.place, p.ends_on, p.starts_on, o.period_id, o.observation_id
"""

_GAPS = """
SELECT indicator_id, place, reason, sentence_en, sentence_de, look_in_en, look_in_de
FROM gap WHERE indicator_id IS NOT NULL AND periods IS NULL ORDER BY gap_id
"""


@lru_cache(maxsize=2)
def figures_of_indicators(warehouse: Warehouse) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """Every indicator's figures in the places of a view, in the order of places and time. One read a warehouse."""
    rows = warehouse.rows(_FIGURES, {"cities": list(City)})
    return {indicator: tuple(of_it) for indicator, of_it in groupby(rows, key=lambda row: str(row["indicator_id"]))}


@lru_cache(maxsize=2)
def _gaps(warehouse: Warehouse) -> Mapping[str, tuple[Gap, ...]]:
    gaps: dict[str, list[Gap]] = {}
    for row in warehouse.rows(_GAPS):
        sentence, look_in = (
            {code: row[f"{name}_{code}"] or "" for code in Language} for name in ("sentence", "look_in")
        )
        gap = Gap(Place(row["place"]), GapReason(row["reason"]), sentence, look_in)
        gaps.setdefault(row["indicator_id"], []).append(gap)
    return {indicator: tuple(of_it) for indicator, of_it in gaps.items()}


@lru_cache(maxsize=2)
def places_of_indicators(warehouse: Warehouse) -> Mapping[str, frozenset[Place]]:
    """Where each indicator has a figure; indicators that no place of a view has one for are left out."""
    return {
        indicator: frozenset(Place(row["place"]) for row in rows)
        for indicator, rows in figures_of_indicators(warehouse).items()
    }


def card_of(spec: ViewSpec, warehouse: Warehouse, known: Catalogue) -> ConceptCard:
    """The card of what a spec asks for: the concept's own, or one made of its indicators."""
    return known.concepts[spec.concept] if spec.concept else _card(spec.indicators, warehouse, known)


@lru_cache(maxsize=256)
def _card(indicators: tuple[str, ...], warehouse: Warehouse, known: Catalogue) -> ConceptCard:
    places = places_of_indicators(warehouse)
    units = list(dict.fromkeys(known.units[name] for name in indicators))
    gaps = _gaps(warehouse)
    names = _in_both({code: [known.indicators[name][code] for name in indicators] for code in Language}, "; ")
    return ConceptCard(
        id=ViewSpec(indicators=indicators).short_name,
        page="",
        domain=known.subjects[indicators[0]],
        headline=False,
        question=names,
        title=names,
        unit_note={
            code: "; ".join(_capital(known.label("unit", unit, wording(code))) for unit in units) for code in Language
        },
        caveat={code: not_judged(code) for code in Language},
        period_note=dict.fromkeys(Language, ""),
        recommended=Transform.AS_PUBLISHED,
        tolerance_years=1,
        best={},
        judgements=(),
        gaps=tuple(gap for name in indicators for gap in gaps.get(name, ())),
        answered_by=frozenset().union(*(places.get(name, frozenset()) for name in indicators)),
    )


def not_judged(language: Language) -> str:
    """What stands in the place of a grade."""
    _ = wording(language).gettext
    return _("Nobody has judged yet how far these figures can be compared; each says how it is counted.")


def gap_of(indicator: str, place: Place, warehouse: Warehouse) -> Gap | None:
    """Why a place has no figure of an indicator, where somebody looked for one."""
    return next((gap for gap in _gaps(warehouse).get(indicator, ()) if gap.place is place), None)


def _in_both(texts: Mapping[Language, Sequence[str]], between: str) -> dict[Language, str]:
    return {code: between.join(of_it) for code, of_it in texts.items()}


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
