"""What the rules say of every invented person as told: one row a step of a programme, in both languages."""

from collections.abc import Iterator, Sequence

import pyarrow as pa

from dashboard.eligibility.law import Used
from dashboard.eligibility.trace import Step, Sum
from dashboard.eligibility.vignettes import Applied, Edits, Vignette, applied, law_of, vignettes
from dashboard.exports.dialect import Dialect, csv_parts
from dashboard.language import wording
from dashboard.views.answer_words import answer_text
from dashboard.views.rulebook import ProgrammeCard, rulebook
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language

DESCRIPTION = (
    "Invented people and what published rules say of them: one row a step of a programme, with its parameters and law; "
    "a programme that is described only has one row without a step. An illustration, not advice and not a decision."
)
DESCRIBED = "described"
COLUMNS = (
    "vignette_id",
    "vignette_en",
    "vignette_de",
    "city",
    "who_en",
    "who_de",
    "programme_id",
    "programme_en",
    "programme_de",
    "status_date",
    "programme_effect",
    "programme_answer",
    "programme_answer_en",
    "programme_answer_de",
    "step",
    "question_en",
    "question_de",
    "looked_at_en",
    "looked_at_de",
    "answer",
    "judged_by_en",
    "judged_by_de",
    "parameters",
    "gives_en",
    "gives_de",
    "costs_en",
    "costs_de",
    "remarks_en",
    "remarks_de",
    "data_version",
)
_SCHEMA = pa.schema(
    [pa.field(name, {"step": pa.int32(), "status_date": pa.date32()}.get(name, pa.string())) for name in COLUMNS]
)


def csv_stream(warehouse: Warehouse, dialect: Dialect = Dialect.STANDARD) -> Iterator[bytes]:
    """The file in pieces: one for each invented person."""
    batches = (
        pa.RecordBatch.from_pylist(list(_rows(vignette, warehouse)), schema=_SCHEMA)
        for vignette in vignettes(warehouse).values()
    )
    return csv_parts(_SCHEMA, batches, frozenset(), dialect)


def _rows(vignette: Vignette, warehouse: Warehouse) -> Iterator[dict[str, object]]:
    cards = rulebook(warehouse).programmes
    for city in City:
        in_english, in_german = (
            list(applied(vignette, city, Edits(), law_of(warehouse), wording(language)))
            for language in (Language.ENGLISH, Language.GERMAN)
        )
        for english, german in zip(in_english, in_german, strict=True):
            start = _programme(vignette, city, english, german, cards[english.programme_id])
            start["data_version"] = warehouse.data_version
            yield from _steps(start, english, german)


def _programme(
    vignette: Vignette, city: City, english: Applied, german: Applied, card: ProgrammeCard
) -> dict[str, object]:
    return {
        "vignette_id": vignette.id,
        "vignette_en": vignette.title[Language.ENGLISH],
        "vignette_de": vignette.title[Language.GERMAN],
        "city": city.value,
        "who_en": english.who,
        "who_de": german.who,
        "programme_id": card.id,
        "programme_en": card.name[Language.ENGLISH],
        "programme_de": card.name[Language.GERMAN],
        "status_date": english.person.on,
        "programme_effect": card.effect.value,
        "programme_answer": english.trace.answer.value if english.trace else DESCRIBED,
        "programme_answer_en": answer_text(english.trace, card, wording(Language.ENGLISH)),
        "programme_answer_de": answer_text(german.trace, card, wording(Language.GERMAN)),
    }


def _steps(start: dict[str, object], english: Applied, german: Applied) -> Iterator[dict[str, object]]:
    """A row for each step; sums and remarks of the whole programme stand in the row of its last step."""
    if english.trace is None or german.trace is None:
        yield start
        return
    last = len(english.trace.steps) - 1
    for number, (one, other) in enumerate(zip(english.trace.steps, german.trace.steps, strict=True)):
        row = {**start, "step": number + 1, **_step(one, other)}
        if number == last:
            row["gives_en"], row["gives_de"] = _sums(english.trace.gives), _sums(german.trace.gives)
            row["costs_en"], row["costs_de"] = _sums(english.trace.costs), _sums(german.trace.costs)
            row["remarks_en"], row["remarks_de"] = " | ".join(english.trace.remarks), " | ".join(german.trace.remarks)
        yield row


def _step(english: Step, german: Step) -> dict[str, object]:
    return {
        "question_en": english.question,
        "question_de": german.question,
        "looked_at_en": english.looked_at,
        "looked_at_de": german.looked_at,
        "answer": english.answer.value,
        "judged_by_en": english.judged_by,
        "judged_by_de": german.judged_by,
        "parameters": " | ".join(_parameter(one) for one in english.parameters),
    }


def _parameter(one: Used) -> str:
    """``en_capital_limit_upper = 23250 GBP (since 2010-04-12, SI 2014/2672, A)``."""
    unit = " ".join(part for part in (one.currency or one.unit, one.per) if part)
    law = f"since {one.valid_from.isoformat()}, {one.legal_reference}, {one.confidence}"
    return f"{one.parameter_id} = {one.value:f} {unit} ({law})"


def _sums(sums: Sequence[Sum]) -> str:
    """``Contribution: 57.12 GBP a week``, joined by a vertical bar."""
    return " | ".join(
        f"{one.name}: {one.amount:.2f} {' / '.join(part for part in (one.currency, one.per) if part)}" for one in sums
    )
