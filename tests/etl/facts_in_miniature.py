"""The smallest facts that pass every check, and ways to spoil them.

Three cities, one concept, eight observations, one practice model. Every figure here is invented. A test takes the
whole and breaks one thing, so that what it breaks is all that it has to say.
"""

import csv
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from etl.build import ROOT
from etl.contracts.facts import Facts
from etl.contracts.records import Observation, Record
from etl.extract import TABLES
from tests.etl.practice_in_miniature import FILES as PRACTICE_FILES

REAL_DATASETS = ROOT / "datasets"

_RATE_IN_BIRMINGHAM = {
    "indicator_id": "children_in_care_rate",
    "geography_code": "E08000025",
    "period_type": "financial_year",
    "source_id": "england-table",
    "locator": "row Birmingham",
    "confidence": "A",
    "preferred": "yes",
}
_COUNT = {
    "indicator_id": "children_in_care",
    "locator": "page 3",
    "confidence": "B",
    "preferred": "yes",
}

ROWS: dict[str, list[dict[str, str]]] = {
    "geographies.csv": [
        {
            "geography_code": code,
            "code_system": "ONS GSS",
            "own_code": "no",
            "name_en": name,
            "name_de": name,
            "level": level,
            "parent_code": parent,
            "city": city,
            "system": system,
            "place": place,
            "financial_year_start": year_start,
        }
        for code, name, level, parent, city, system, place, year_start in (
            ("E08000025", "Birmingham", "city", "E92000001", "birmingham", "england", "birmingham", "04-01"),
            ("E92000001", "England", "country", "", "birmingham", "england", "england", "04-01"),
            ("E92000001-councils", "Councils", "group", "E92000001", "birmingham", "england", "", "04-01"),
            ("DE600", "Hamburg", "city", "DE", "hamburg", "germany", "hamburg", "01-01"),
            ("DE", "Germany", "country", "", "hamburg", "germany", "germany", "01-01"),
            ("17", "Illinois", "state", "", "chicago", "united_states", "illinois", "07-01"),
        )
    ],
    "geography_aliases.csv": [{"alias_code": "02", "geography_code": "DE600"}],
    "licences.csv": [
        {
            "licence_id": "open",
            "name_en": "Open licence",
            "name_de": "Offene Lizenz",
            "reuse_en": "Name the author.",
            "reuse_de": "Den Urheber nennen.",
        }
    ],
    "sources.csv": [
        {
            "source_id": source_id,
            "title": title,
            "publisher": "An office",
            "url": f"https://statistics.example/{source_id}",
            "published": "2024",
            "licence_id": "open",
            "release_rhythm": "once",
            "read_through_en": "a copy in a library",
            "read_through_de": "eine Kopie in einer Bibliothek",
            "note_en": "All ages.",
            "note_de": "Alle Altersstufen.",
        }
        for source_id, title in (
            ("england-table", "Children in England"),
            ("hamburg-page", "Kinder in Hamburg"),
            ("illinois-report", "Children in Illinois"),
        )
    ],
    "indicators.csv": [
        {
            "indicator_id": indicator_id,
            "name_en": name_en,
            "name_de": name_de,
            "domain": domain,
            "unit": unit,
            "statistic": statistic,
            "higher_means": "neutral",
            "decimals": "0",
        }
        for indicator_id, name_en, name_de, domain, unit, statistic in (
            ("children_in_care", "Children in care", "Kinder in Obhut", "demand", "count", "value"),
            ("children_in_care_rate", "Rate in care", "Quote in Obhut", "demand", "per_10k_children", "value"),
            ("care_home_share", "Share in homes", "Anteil im Heim", "demand", "percent", "value"),
            ("adult_care_spend", "Spending on adults", "Ausgaben", "spend", "money", "value"),
            ("typical_caseload", "Typical caseload", "Fallzahl", "workforce", "ratio", "median_of_councils"),
        )
    ],
    "indicator_aliases.csv": [{"alias_id": "looked_after", "indicator_id": "children_in_care"}],
    "definitions.csv": [
        {
            "indicator_id": indicator_id,
            "system": system,
            "definition_en": "How it is counted.",
            "definition_de": "Wie gezählt wird.",
        }
        for indicator_id, system in (
            ("children_in_care", "germany"),
            ("children_in_care", "united_states"),
            ("children_in_care_rate", "england"),
            ("care_home_share", "germany"),
            ("adult_care_spend", "england"),
            ("typical_caseload", "england"),
        )
    ],
    "notes.csv": [{"note_id": "looks-odd", "text_en": "It looks odd.", "text_de": "Es wirkt auffällig."}],
    "usage_warnings.csv": [
        {
            "indicator_id": "adult_care_spend",
            "geography_code": "E08000025",
            "period": "2022-23",
            "period_type": "financial_year",
            "source_id": "england-table",
            "warning": "doubtful",
            "note_id": "looks-odd",
        }
    ],
    "gaps.csv": [
        {
            "concept_id": "children_in_care",
            "place": place,
            "reason": "not_found",
            "sentence_en": "Looked for and not found.",
            "sentence_de": "Gesucht und nicht gefunden.",
            "look_in_en": "An office, yearly report",
            "look_in_de": "Ein Amt, Jahresbericht",
        }
        for place in ("germany", "illinois", "united_states")
    ],
    "rates/population.csv": [
        {
            "geography_code": "DE600",
            "year": year,
            "age_group": age_group,
            "population": population,
            "basis": "register",
            "source_id": "hamburg-page",
            "locator": "table 1",
            "confidence": "A",
            "preferred": "yes",
        }
        for year, age_group, population in (("2022", "0_17", "310000"), ("2023", "0_17", "320000"))
    ],
    "rates/purchasing_power_parities.csv": [
        {
            "currency": "EUR",
            "year": "2023",
            "ppp_per_usd": "0.72",
            "concept": "gdp",
            "source_id": "hamburg-page",
            "locator": "table 2",
            "confidence": "A",
            "preferred": "yes",
        }
    ],
    "rates/exchange_rates.csv": [
        {
            "year": "2023",
            "currency": "EUR",
            "per_usd": "0.92",
            "method": "mean of days",
            "source_id": "hamburg-page",
            "locator": "table 3",
            "confidence": "A",
            "preferred": "yes",
        }
    ],
    "rates/price_index.csv": [
        {
            "series": "Consumer prices",
            "geography_code": "DE",
            "currency": "EUR",
            "period": "2023",
            "period_type": "calendar_year",
            "value": "116.7",
            "base": "2020=100",
            "source_id": "hamburg-page",
            "locator": "table 4",
            "confidence": "A",
            "preferred": "yes",
        }
    ],
    "observations/birmingham.csv": [
        _RATE_IN_BIRMINGHAM | {"period": "2022-23", "value": "70.0", "numerator": "2030", "denominator": "290000"},
        _RATE_IN_BIRMINGHAM | {"period": "2023-24", "value": "72.4", "numerator": "2100", "denominator": "290000"},
        _RATE_IN_BIRMINGHAM | {"geography_code": "E92000001", "period": "2022-23", "value": "71"},
        _RATE_IN_BIRMINGHAM
        | {
            "indicator_id": "adult_care_spend",
            "period": "2022-23",
            "value": "400000000",
            "currency": "GBP",
            "per": "year",
        },
        _RATE_IN_BIRMINGHAM
        | {
            "indicator_id": "typical_caseload",
            "geography_code": "E92000001-councils",
            "period": "2022-23",
            "value": "16.5",
        },
    ],
    "observations/hamburg.csv": [
        _COUNT
        | {
            "geography_code": "DE600",
            "period": "2023",
            "period_type": "calendar_year",
            "value": "3000",
            "source_id": "hamburg-page",
        },
        _COUNT
        | {
            "indicator_id": "care_home_share",
            "geography_code": "DE600",
            "period": "2023-12-31",
            "period_type": "snapshot",
            "value": "25",
            "numerator": "500",
            "denominator": "2000",
            "source_id": "hamburg-page",
        },
    ],
    "observations/chicago.csv": [
        _COUNT
        | {
            "geography_code": "17",
            "period": "2022-23",
            "period_type": "financial_year",
            "value": "20000",
            "source_id": "illinois-report",
        }
    ],
}

CONCEPTS = """\
# One question.
- id: children_in_care
  domain: children_in_care
  page: childrens_way
  question: {en: "How many children live in care?", de: "Wie viele Kinder leben in Obhut?"}
  title: {en: Children in care, de: Kinder in Obhut}
  unit_note: {en: "Children per 10,000", de: Kinder je 10.000}
  higher_means: neutral
  measures:
    birmingham:
      indicator_id: children_in_care_rate
      geography_code: E08000025
      counted: {en: On 31 March., de: Am 31. März.}
    england:
      indicator_id: children_in_care_rate
      geography_code: E92000001
      counted: {en: On 31 March., de: Am 31. März.}
    hamburg:
      indicator_id: children_in_care
      geography_code: DE600
      counted: {en: During the year., de: Im Lauf des Jahres.}
    chicago:
      indicator_id: children_in_care
      geography_code: '17'
      counted: {en: In the whole state., de: Im ganzen Staat.}
  comparability:
    birmingham_hamburg:
      grade: B
      reason: {en: Another day., de: Ein anderer Tag.}
    birmingham_chicago:
      grade: C
      reason: {en: Another area., de: Ein anderes Gebiet.}
    hamburg_chicago:
      grade: C
      reason: {en: Another area., de: Ein anderes Gebiet.}
  best_period:
    periods: {birmingham: 2022-23, england: 2022-23, hamburg: '2023', chicago: 2022-23}
    tolerance_years: 1
  recommended_transform: per_head
  computed:
    hamburg:
      numerator:
        observations: {geography_code: DE600, indicator_ids: [children_in_care]}
      denominator:
        population: {geography_code: DE600, age_groups: ['0_17']}
      base: 10000
      unit: per_10k_children
      check_values: {'2023': 93.75}
  caveat: {en: Mind the days., de: Auf die Tage achten.}
"""

STATEMENTS = """\
- id: title-is-protected
  topic: professional_status
  place: england
  text: {en: The title is protected by law., de: Die Berufsbezeichnung ist geschützt.}
  source_ids: [england-table]
  confidence: B
"""

RELEASE = """\
title: {en: Facts in miniature, de: Fakten im Kleinen}
read_on: 2024-06-30
"""

_RECORDS: dict[str, type[Record]] = dict(TABLES.values())


def write_miniature(folder: Path) -> Path:
    """Write the files below ``folder``; vocabularies are the real ones, for they belong to the code."""
    for file, rows in ROWS.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        columns = list(_RECORDS.get(file, Observation).model_fields)
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    (folder / "concepts.yaml").write_text(CONCEPTS, encoding="utf-8")
    (folder / "statements.yaml").write_text(STATEMENTS, encoding="utf-8")
    (folder / "release.yaml").write_text(RELEASE, encoding="utf-8")
    for file, text in PRACTICE_FILES.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    shutil.copy(REAL_DATASETS / "vocabularies.yaml", folder)
    return folder


def amend(folder: Path, file: str, old: str, new: str) -> int:
    """Replace one passage of a file and return its line; a passage that is not there once is a faulty test."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file} holds {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def with_changed(facts: Facts, table: str, where: dict[str, Any], **changes: Any) -> Facts:
    """The facts with other values in the rows of a table that match ``where``."""
    rows = getattr(facts, table)
    matching = [row for row in rows if all(getattr(row, name) == value for name, value in where.items())]
    assert matching, f"no row of {table} matches {where}"
    changed = tuple(row.model_copy(update=changes) if row in matching else row for row in rows)
    return replace(facts, **{table: changed})


def with_added(facts: Facts, table: str, where: dict[str, Any], **changes: Any) -> Facts:
    """The facts with one more row: a copy of the first that matches ``where``, with other values."""
    rows = getattr(facts, table)
    model = next(row for row in rows if all(getattr(row, name) == value for name, value in where.items()))
    return replace(facts, **{table: (*rows, model.model_copy(update=changes))})


def without(facts: Facts, table: str, **where: Any) -> Facts:
    """The facts without the rows of a table that match ``where``."""
    rows = getattr(facts, table)
    kept = tuple(row for row in rows if not all(getattr(row, name) == value for name, value in where.items()))
    assert len(kept) < len(rows), f"no row of {table} matches {where}"
    return replace(facts, **{table: kept})


def with_concept(facts: Facts, **changes: Any) -> Facts:
    """The facts with other values in their one concept."""
    return replace(facts, concepts=(facts.concepts[0].model_copy(update=changes),))
