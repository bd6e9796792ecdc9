"""From report to care as a file: one row a figure or a gap of the picture, with everything known of it."""

from collections.abc import Iterator

import pyarrow as pa

from dashboard.exports.dialect import Dialect, csv_parts
from dashboard.language import wording
from dashboard.views.row import Row
from dashboard.views.stage_words import stage_name
from dashboard.views.stages import Figure, StageLine, counted_over, make_way
from dashboard.views.words import judgement_text, short_source
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language

DESCRIPTION = (
    "From report to care: the figures of every stage for three cities and their nations, and the gaps. "
    "Stages are counted in different years, places and ways: none is a part of the one before it."
)
_NUMBERS = ("value", "numerator", "denominator")
COLUMNS = (
    "stage",
    "stage_en",
    "stage_de",
    "concept",
    "question_en",
    "question_de",
    "column",
    "place",
    "geography_code",
    "geography_en",
    "geography_de",
    "geography_level",
    "indicator_id",
    "counted_over",
    "period",
    "period_start",
    "period_end",
    *_NUMBERS,
    "unit",
    "transform",
    "transformed_by_en",
    "transformed_by_de",
    "computed",
    "formula_en",
    "formula_de",
    "confidence",
    "usage_warnings",
    "said_as",
    "warning_text_en",
    "warning_text_de",
    "note_en",
    "note_de",
    "how_counted_en",
    "how_counted_de",
    "grade",
    "comparability_en",
    "comparability_de",
    "caveat_en",
    "caveat_de",
    "gap_reason",
    "gap_en",
    "gap_de",
    "source_ids",
    "sources",
    "source_urls",
    "source_locator",
    "view",
    "data_version",
)
_SCHEMA = pa.schema(
    [
        pa.field(
            name,
            pa.float64()
            if name in _NUMBERS
            else pa.date32()
            if name in ("period_start", "period_end")
            else pa.string(),
        )
        for name in COLUMNS
    ]
)


def csv_stream(warehouse: Warehouse, dialect: Dialect = Dialect.STANDARD) -> Iterator[bytes]:
    """The file in pieces: one for each line of the picture."""
    english, german = (make_way(warehouse, language) for language in Language)
    batches = (
        pa.RecordBatch.from_pylist(list(_rows(*lines)), schema=_SCHEMA)
        for lines in zip(english.lines, german.lines, strict=True)
    )
    return csv_parts(_SCHEMA, batches, frozenset(), dialect)


def _rows(english: StageLine, german: StageLine) -> Iterator[dict[str, object]]:
    card, known = english.view.card, english.view.known
    start: dict[str, object] = {
        "stage": english.stage.value,
        "concept": card.id,
        "grade": english.grade.value if english.grade else "",
        "data_version": known.data_version,
    }
    for line in (english, german):
        language, words = line.view.spec.language, wording(line.view.spec.language)
        start[f"stage_{language}"] = stage_name(line.stage, words)
        start[f"question_{language}"] = card.question[language]
        start[f"caveat_{language}"] = card.caveat[language]
        start[f"comparability_{language}"] = " | ".join(judgement_text(j, words, known) for j in line.judgements)
    for one, other in zip(english.figures, german.figures, strict=True):
        own = {**start, "column": one.city.value}
        if one.row is None or other.row is None:
            yield {**own, **_gap(one, other)}
            continue
        link = one.view.spec.link(known.data_version)
        own |= {"transform": one.view.spec.transform.value, "view": link}
        yield {**own, **_figure(one.row, other.row)}
        for nation, in_german in zip(one.nations, other.nations, strict=True):
            yield {**own, **_figure(nation, in_german)}


def _gap(one: Figure, other: Figure) -> dict[str, object]:
    return {
        "place": one.city.value,
        "gap_reason": one.gap.reason.value if one.gap else "",
        "gap_en": one.missing,
        "gap_de": other.missing,
        "view": one.view.spec.link(one.view.known.data_version),
    }


def _figure(row: Row, in_german: Row) -> dict[str, object]:
    return {
        "place": row.place.value,
        "geography_code": row.geography_code,
        "geography_en": row.geography,
        "geography_de": in_german.geography,
        "geography_level": row.level.value,
        "indicator_id": row.indicator_id or "",
        "counted_over": counted_over(row).value,
        "period": row.period,
        "period_start": row.start,
        "period_end": row.end,
        "value": row.value,
        "numerator": row.numerator,
        "denominator": row.denominator,
        "unit": row.unit,
        "transformed_by_en": row.transformed_by,
        "transformed_by_de": in_german.transformed_by,
        "computed": "yes" if row.computed else "no",
        "formula_en": row.formula,
        "formula_de": in_german.formula,
        "confidence": row.confidence.value,
        "usage_warnings": ";".join(row.warnings),
        "said_as": row.said_as or "",
        "warning_text_en": row.warning_text,
        "warning_text_de": in_german.warning_text,
        "note_en": row.note,
        "note_de": in_german.note,
        "how_counted_en": row.counted,
        "how_counted_de": in_german.counted,
        "source_ids": ";".join(source.source_id for source in row.sources),
        "sources": " | ".join(short_source(source) for source in row.sources),
        "source_urls": " ".join(source.url for source in row.sources if source.url),
        "source_locator": row.locator,
    }
