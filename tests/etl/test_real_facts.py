"""The real facts: what a reader may rely on and no check of the build can promise by itself."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from etl.checks import run_checks
from etl.contracts.facts import Facts
from etl.contracts.records import Record
from etl.contracts.vocabulary import City, GeographyLevel, Severity
from etl.extract import PRACTICE_FILES, TABLES
from tests.etl.facts_in_miniature import REAL_DATASETS

OF_THE_WORKSHOP = re.compile(r"\b[Pp]acks?\b|[Ss]tored page|\bSEED\b|\bTODO\b|\bFIXME\b")
"""Words of those who collected the facts; a reader cannot know what they mean. Titles are printed as published."""

ASCII_UMLAUTS = re.compile(
    r"\b(fuer|ueber|waehrend|koennen|koennte|muessen|moeglich|zustaendig|jaehrlich|gemaess|haeufig|naechste|spaeter)\b"
    r"|ueber(?=[a-z])|Gefaehr|Massnahm|Behoerd|Foerder|Bevoelker|Traeger|Kraefte|Plaetze|Einkuenf|Vermoeg|beduerf"
    r"|oeffentlich|Aemter|Faelle|Maenner",
)
GERMAN_WEB_ADDRESS = re.compile(r"\S+\.(de|net|org|eu|com)\b\S*")


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text below a record, with the way to it."""
    match value:
        case str():
            yield path, value
        case dict():
            for name, inner in value.items():
                yield from texts(inner, f"{path}.{name}")
        case list() | tuple():
            for inner in value:
                yield from texts(inner, path)


def records(facts: Facts) -> Iterator[tuple[str, Record]]:
    for table in (*TABLES, *PRACTICE_FILES, "observations", "concepts", "statements", "models", "terms"):
        for row in getattr(facts, table):
            yield table, row
    if facts.exchange:
        yield "exchange", facts.exchange


@pytest.fixture(scope="module")
def all_texts(real_facts: Facts) -> list[tuple[str, str]]:
    found = [text for table, row in records(real_facts) for text in texts(row.model_dump(mode="json"), table)]
    assert found
    return found


def test_the_real_facts_have_no_errors(real_facts: Facts):
    assert [finding for finding in run_checks(real_facts) if finding.severity is Severity.ERROR] == []


def test_sentences_of_publishers_are_not_copied_into_the_facts():
    for path in sorted(REAL_DATASETS.rglob("*.csv")):
        header = path.read_text(encoding="utf-8").partition("\n")[0].split(",")
        assert not {column for column in header if re.search(r"quote|excerpt|verbatim", column)}, path.name


def test_no_text_speaks_the_language_of_the_workshop(all_texts: list[tuple[str, str]]):
    assert [text for path, text in all_texts if path != "sources.title" and OF_THE_WORKSHOP.search(text)] == []


def test_german_texts_are_written_with_umlauts(all_texts: list[tuple[str, str]]):
    german = [GERMAN_WEB_ADDRESS.sub("", text) for path, text in all_texts if path.endswith(("_de", ".de"))]
    assert [text for text in german if ASCII_UMLAUTS.search(text)] == []
    assert sum("ü" in text for text in german) > len(german) / 4


def test_every_text_stands_in_both_languages_or_in_none(real_facts: Facts):
    for table, row in records(real_facts):
        for field in type(row).model_fields:
            if field.endswith("_en"):
                german = field.removesuffix("_en") + "_de"
                assert bool(getattr(row, field)) == bool(getattr(row, german)), f"{table} {field} {row}"


def test_a_sentence_is_not_left_untranslated(real_facts: Facts):
    """Names may be the same in both languages; sentences cannot."""
    for table, fields in {"notes": "text", "gaps": "sentence", "definitions": "definition", "sources": "note"}.items():
        pairs = [(getattr(row, f"{fields}_en"), getattr(row, f"{fields}_de")) for row in getattr(real_facts, table)]
        same = [english for english, german in pairs if english and english == german]
        assert [text for text in same if len(text.split()) > 4] == []


def test_the_copy_that_was_read_says_what_it_is(real_facts: Facts):
    for source in real_facts.sources:
        assert source.read_through_en not in ("a copy", "a copy.")
        assert not re.search(r"\ba [aeiou]", source.read_through_en or "")
        assert not re.search(r"\b(copy|mirror|page|at)\b", source.read_through_de or ""), source.read_through_de


def test_files_end_their_lines_as_unix_does_and_compose_their_umlauts():
    for path in sorted((*REAL_DATASETS.rglob("*.csv"), *REAL_DATASETS.rglob("*.yaml"))):
        raw = path.read_bytes()
        assert b"\r" not in raw, path.name
        assert not raw.startswith(b"\xef\xbb\xbf"), path.name
        assert raw.endswith(b"\n"), path.name
        assert unicodedata.is_normalized("NFC", raw.decode("utf-8")), path.name


def test_chicago_cook_county_and_illinois_are_three_places(real_facts: Facts):
    levels = {
        place.name_en: (place.geography_code, place.level)
        for place in real_facts.geographies
        if place.name_en in ("Chicago", "Cook County", "Illinois")
    }
    assert {name: level for name, (_, level) in levels.items()} == {
        "Chicago": GeographyLevel.CITY,
        "Cook County": GeographyLevel.COUNTY,
        "Illinois": GeographyLevel.STATE,
    }
    assert len({code for code, _ in levels.values()}) == len(levels)


def test_no_figure_of_illinois_or_cook_county_is_filed_under_the_city_of_chicago(real_facts: Facts):
    """Seen by the place in the source: a row called Illinois, a column called Cook."""
    chicago = next(place.geography_code for place in real_facts.geographies if place.name_en == "Chicago")
    whole = re.compile(r"\b(row|column|line|,)\s*(Illinois|Cook( County)?)\b(?!.*Chicago)")
    misfiled = [row for row in real_facts.observations if row.geography_code == chicago and whole.search(row.locator)]
    assert misfiled == []


def test_each_file_of_observations_holds_one_city(real_facts: Facts):
    for row in real_facts.observations:
        file = real_facts.where(row).removeprefix("observations/")
        assert file.startswith(real_facts.geography[row.geography_code].city), file


def test_files_are_sorted_so_that_a_change_is_one_line(real_facts: Facts):
    by_file: dict[str, list[tuple[str, str, str]]] = {}
    for row in real_facts.observations:
        file, _, _ = real_facts.where(row).partition(":")
        by_file.setdefault(file, []).append((row.indicator_id, row.geography_code, row.period))
    assert [file for file, keys in by_file.items() if keys != sorted(keys)] == []


def test_every_city_has_figures_and_is_the_question_of_some_concept(real_facts: Facts):
    observed = Counter(real_facts.geography[row.geography_code].city for row in real_facts.observations)
    asked = Counter(place.value for concept in real_facts.concepts for place in concept.measures)
    for city in City:
        assert observed[city]
        assert asked[city.value]


def test_a_rate_of_money_or_people_has_one_preferred_row_for_a_year(real_facts: Facts):
    for table, grain in {
        "populations": ("geography_code", "age_group", "year"),
        "parities": ("currency", "concept", "year"),
        "exchange_rates": ("currency", "year"),
        "price_indices": ("series", "period", "period_type"),
    }.items():
        rows = [row for row in getattr(real_facts, table) if row.preferred]
        twice = Counter(tuple(getattr(row, field) for field in grain) for row in rows)
        assert [key for key, number in twice.items() if number > 1] == [], table


def test_age_groups_do_not_exceed_everyone(real_facts: Facts):
    for (code, age, year), row in real_facts.people.items():
        total = real_facts.people.get((code, type(age).TOTAL, year))
        assert total is None or row.population <= total.population, (code, age, year)


def test_the_facts_were_not_read_in_the_future(real_facts: Facts):
    assert real_facts.release.read_on <= date.today()


def test_every_note_that_is_kept_is_needed(real_facts: Facts):
    used = {row.note_id for row in (*real_facts.observations, *real_facts.usage_warnings)}
    assert {note.note_id for note in real_facts.notes} - used == set()


def test_every_indicator_has_a_figure_and_every_definition_an_indicator_in_use(real_facts: Facts):
    used = {(row.indicator_id, real_facts.geography[row.geography_code].system) for row in real_facts.observations}
    assert {i.indicator_id for i in real_facts.indicators} - {indicator for indicator, _ in used} == set()
    assert {(d.indicator_id, d.system) for d in real_facts.definitions} - used == set()


TABLES_OF_FILES = {
    "practice_model": "practice/models/*.yaml",
    "practice_dimension": "practice/dimensions.yaml",
    "practice_position": "practice/positions.yaml",
    "way_step": "practice/ways.yaml",
    "glossary_term": "glossary.yaml",
    "exchange_register": "exchange_register.yaml",
}


def test_every_entry_of_practice_the_exchange_and_the_glossary_is_in_the_warehouse(golden_file: Path):
    """Counted in the files as they lie there, not by the code that reads them."""
    with duckdb.connect(str(golden_file), read_only=True) as warehouse:
        loaded = {
            table: warehouse.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0]  # noqa: S608
            for table in (*TABLES_OF_FILES, "exchange_event", "exchange_theme")
        }
    written = {
        table: sum(
            len(re.findall(r"^- id: ", path.read_text(encoding="utf-8"), re.MULTILINE))
            for path in REAL_DATASETS.glob(files)
        )
        for table, files in TABLES_OF_FILES.items()
    }
    exchange = yaml.safe_load((REAL_DATASETS / "exchange.yaml").read_text(encoding="utf-8"))
    written |= {"exchange_event": len(exchange["events"]), "exchange_theme": len(exchange["themes"])}
    assert loaded == written
    assert min(written.values()) > 10


def test_a_finding_that_names_a_place_outside_is_not_filed_under_the_city(real_facts: Facts):
    """Other councils' names do not stand in findings that are filed as Birmingham's."""
    elsewhere = re.compile(r"\b(Hackney|Leeds|Camden|Harrow|Hertfordshire|21 authorities|Wisconsin|New York)\b")
    misfiled = [
        (model.id, found.finding.en)
        for model in real_facts.models
        for found in model.evidence
        if found.found_in in list(City) and elsewhere.search(found.finding.en)
    ]
    assert misfiled == []
