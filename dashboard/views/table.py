"""The table twin of a picture, on a screen and as a file."""

import csv
import io
from dataclasses import dataclass
from itertools import groupby

from dashboard.views.row import Row
from dashboard.views.rows import COMPUTED
from dashboard.views.ungraded import not_judged
from dashboard.views.view import View
from dashboard.views.words import (
    caveat,
    interval_text,
    judgement_text,
    marks_text,
    period_text,
    short_source,
    slot_text,
    value_text,
)

FILE_COLUMNS = (
    "concept",
    "question",
    "place",
    "geography_code",
    "geography",
    "geography_level",
    "indicator_id",
    "series",
    "period",
    "period_type",
    "period_start",
    "period_end",
    "value",
    "unit",
    "currency",
    "per",
    "transform",
    "transformed_by",
    "value_as_published",
    "numerator",
    "denominator",
    "interval_lower",
    "interval_upper",
    "interval_method",
    "computed",
    "formula",
    "confidence",
    "usage_warnings",
    "said_as",
    "warning_text",
    "note",
    "how_counted",
    "comparability",
    "caveat",
    "source_ids",
    "sources",
    "source_urls",
    "source_locator",
    "view",
    "data_version",
)


COUNTED = -2
"""Where the counting rule stands in a row of the table on a screen: before the source."""


def screen_columns(view: View) -> list[str]:
    """The headings of the table on a screen, in the view's language."""
    _ = view.words.gettext
    interval = [_("95% interval")] if has_intervals(view) else []
    return [_("Place"), _("Period"), _("Value"), _("Marks"), *interval, _("How it is counted"), _("Source")]


def screen_rows(view: View) -> list[list[str]]:
    """One line a figure, newest first within an indicator and place; texts as a reader sees them."""
    order = {slot: number for number, slot in enumerate(view.slots)}
    ordered = sorted(view.rows, key=lambda row: (order[row.place, row.asked], -row.end.toordinal()))
    return [
        [
            slot_text(row, view),
            period_text(row, view.words),
            value_text(row, view.words, view.known),
            ", ".join(marks_text(row, view.words, view.known)),
            *([interval_text(row, view.words, view.known)] if has_intervals(view) else []),
            row.counted,
            "; ".join(short_source(source) for source in row.sources),
        ]
        for row in ordered
    ]


@dataclass(frozen=True)
class Twin:
    """The small table that unfolds below a picture: its headings, and each place with the cells of its figures."""

    columns: list[str]
    places: list[tuple[str, list[list[str]]]]


def twin(view: View) -> Twin:
    """Place, period and value of every figure, and its marks where any has one."""
    rows = screen_rows(view)
    width = 4 if any(cells[3] for cells in rows) else 3
    by_place = groupby(rows, lambda cells: cells[0])
    return Twin(
        screen_columns(view)[:width],
        [(place, [cells[1:width] for cells in of_place]) for place, of_place in by_place],
    )


def has_intervals(view: View) -> bool:
    """Whether the table has a column of 95% intervals (the fifth)."""
    return any(row.interval for row in view.rows)


def file_bytes(view: View) -> bytes:
    """The rows behind a picture as CSV: UTF-8, header first, values never rounded, everything known beside them."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(FILE_COLUMNS)
    comparability = " | ".join(judgement_text(judgement, view.words, view.known) for judgement in view.judgements)
    if view.is_ungraded:
        comparability = not_judged(view.words.language)
    for row in view.rows:
        writer.writerow(_file_row(row, view, comparability))
    return out.getvalue().encode("utf-8")


def _file_row(row: Row, view: View, comparability: str) -> list[str]:
    return [
        view.spec.concept,
        view.card.question[view.words.language],
        row.place,
        row.geography_code,
        row.geography,
        row.level,
        row.indicator_id or "",
        "computed" if row.series == COMPUTED else str(row.series),
        row.period,
        row.period_type,
        row.start.isoformat(),
        row.end.isoformat(),
        _plain(row.value),
        row.unit,
        row.currency or "",
        row.per or "",
        view.spec.transform,
        row.transformed_by,
        row.value_as_published or "",
        _plain(row.numerator),
        _plain(row.denominator),
        _plain(row.interval.lower) if row.interval else "",
        _plain(row.interval.upper) if row.interval else "",
        row.interval.method if row.interval else "",
        "yes" if row.computed else "no",
        row.formula,
        row.confidence,
        ";".join(row.warnings),
        row.said_as or "",
        row.warning_text,
        row.note,
        row.counted,
        comparability,
        caveat(view),
        ";".join(source.source_id for source in row.sources),
        " | ".join(short_source(source) for source in row.sources),
        " ".join(source.url for source in row.sources if source.url),
        row.locator,
        view.spec.link(view.known.data_version),
        view.known.data_version,
    ]


def _plain(number: float | None) -> str:
    """Shortest text that reads back as the same number; whole numbers without a decimal point."""
    if number is None:
        return ""
    return str(int(number)) if float(number).is_integer() else repr(float(number))


def file_name(view: View) -> str:
    return f"social-care_{view.spec.short_name}_{view.known.data_version}.csv"
