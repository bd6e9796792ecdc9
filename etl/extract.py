"""Reads the files of ``datasets/`` into records. Every mistake of every file is collected before anything fails."""

import csv
import io
from collections.abc import Callable, Hashable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from etl.contracts.concept import Concept
from etl.contracts.eligibility import Parameter, Programme
from etl.contracts.facts import Facts
from etl.contracts.finding import FactsError, Mistake
from etl.contracts.records import (
    DataRelease,
    Definition,
    ExchangeRate,
    Gap,
    Geography,
    GeographyAlias,
    Indicator,
    IndicatorAlias,
    Licence,
    Note,
    Observation,
    ObservationWarning,
    Population,
    PriceIndex,
    PurchasingPowerParity,
    Record,
    Source,
    Statement,
    Term,
)
from etl.contracts.vignette import Vignette

R = TypeVar("R", bound=Record)

TABLES: dict[str, tuple[str, type[Record]]] = {
    "geographies": ("geographies.csv", Geography),
    "geography_aliases": ("geography_aliases.csv", GeographyAlias),
    "licences": ("licences.csv", Licence),
    "sources": ("sources.csv", Source),
    "indicators": ("indicators.csv", Indicator),
    "indicator_aliases": ("indicator_aliases.csv", IndicatorAlias),
    "definitions": ("definitions.csv", Definition),
    "notes": ("notes.csv", Note),
    "usage_warnings": ("usage_warnings.csv", ObservationWarning),
    "gaps": ("gaps.csv", Gap),
    "populations": ("rates/population.csv", Population),
    "parities": ("rates/purchasing_power_parities.csv", PurchasingPowerParity),
    "exchange_rates": ("rates/exchange_rates.csv", ExchangeRate),
    "price_indices": ("rates/price_index.csv", PriceIndex),
}
OBSERVATION_FILES = "observations/*.csv"
CONCEPTS_FILE = "concepts.yaml"
PROGRAMME_FILES = "eligibility/programmes/*.yaml"
PARAMETER_FILES = "eligibility/parameters/*.yaml"
VIGNETTES_FILE = "eligibility/vignettes.yaml"
STATEMENTS_FILE = "statements.yaml"
VOCABULARIES_FILE = "vocabularies.yaml"
RELEASE_FILE = "release.yaml"


def extract(folder: Path, progress: Callable[[str], None] = lambda _: None) -> Facts:
    """Read every file of facts below ``folder``.

    Args:
        folder: a ``datasets`` folder.
        progress: told the name of each file before it is read.

    Raises:
        FactsError: with every mistake found in every file.
    """
    mistakes: list[Mistake] = []
    tables: dict[str, Any] = {}
    for name, (file, record) in TABLES.items():
        progress(file)
        tables[name] = tuple(r for r, _ in read_table(folder, file, record, mistakes))
    observations: list[Observation] = []
    lines: dict[tuple[str, ...], str] = {}
    files = sorted(path.relative_to(folder).as_posix() for path in folder.glob(OBSERVATION_FILES))
    if not files:
        mistakes.append(
            Mistake(file="observations/", line=None, field=None, expected="at least one CSV file", found="none")
        )
    for file in files:
        progress(file)
        for row, line in read_table(folder, file, Observation, mistakes):
            observations.append(row)
            lines.setdefault(tuple(str(getattr(row, field)) for field in Observation.key), f"{file}:{line}")
    progress(CONCEPTS_FILE)
    concepts = _read_list(folder, CONCEPTS_FILE, Concept, mistakes)
    progress(STATEMENTS_FILE)
    statements = _read_list(folder, STATEMENTS_FILE, Statement, mistakes)
    programmes = _read_lists(folder, PROGRAMME_FILES, Programme, mistakes, progress)
    parameters = _read_lists(folder, PARAMETER_FILES, Parameter, mistakes, progress)
    vignettes: tuple[Vignette, ...] = ()
    if (folder / VIGNETTES_FILE).exists():
        progress(VIGNETTES_FILE)
        vignettes = _read_list(folder, VIGNETTES_FILE, Vignette, mistakes)
    progress(VOCABULARIES_FILE)
    terms = _read_vocabularies(folder, mistakes)
    release = _read_release(folder, mistakes)
    if mistakes or release is None:
        raise FactsError(mistakes)
    return Facts(
        release=release,
        observations=tuple(observations),
        concepts=concepts,
        statements=statements,
        programmes=programmes,
        parameters=parameters,
        vignettes=vignettes,
        terms=terms,
        lines=lines,
        **tables,
    )


def read_table(folder: Path, file: str, record: type[R], mistakes: list[Mistake]) -> Iterator[tuple[R, int]]:
    """Read one CSV file; yields each good record with its line, and appends what is wrong to ``mistakes``."""
    text = _read_text(folder / file, file, mistakes)
    if text is None:
        return
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(rows, [])
        if not _header_is_right(file, header, list(record.model_fields), mistakes):
            return
        seen: dict[tuple[Any, ...], int] = {}
        while True:
            line = rows.line_num + 1
            cells = next(rows, None)
            if cells is None:
                return
            if len(cells) != len(header):
                mistakes.append(
                    Mistake(
                        file=file, line=line, field=None, expected=f"{len(header)} cells", found=f"{len(cells)} cells"
                    )
                )
                continue
            found = _read_row(file, line, dict(zip(header, cells, strict=True)), record, mistakes)
            if found is None:
                continue
            key = tuple(getattr(found, field) for field in record.key)
            if key in seen:
                expected = f"each {' + '.join(record.key)} once (it stands in line {seen[key]} already)"
                mistakes.append(Mistake(file=file, line=line, field=record.key[0], expected=expected, found=_say(key)))
                continue
            seen[key] = line
            yield found, line
    except csv.Error as problem:
        mistakes.append(
            Mistake(file=file, line=rows.line_num, field=None, expected="a well-formed CSV line", found=str(problem))
        )


def _read_text(path: Path, file: str, mistakes: list[Mistake]) -> str | None:
    def wrong(expected: str, found: str, line: int | None = None) -> None:
        mistakes.append(Mistake(file=file, line=line, field=None, expected=expected, found=found))

    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        wrong("the file", "no such file")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw[: problem.start].count(b"\n") + 1
        wrong("text saved as UTF-8", f"the byte 0x{raw[problem.start]:02x}, as Latin-1 or Windows-1252 write it", line)
        return None
    if not text.strip():
        wrong("a header line and records" if file.endswith(".csv") else "YAML with records", "an empty file")
        return None
    return text.replace("\r\n", "\n")


def _header_is_right(file: str, header: list[str], expected: list[str], mistakes: list[Mistake]) -> bool:
    missing = [name for name in expected if name not in header]
    unknown = [name for name in header if name not in expected]
    for name in unknown:
        near = get_close_matches(name, missing or expected, n=1)
        hint = f"the column {near[0]}" if near else f"one of the columns {', '.join(expected)}"
        mistakes.append(Mistake(file=file, line=1, field=name or "(no name)", expected=hint, found=repr(name)))
    for name in missing:
        if not any(get_close_matches(other, [name], n=1) for other in unknown):
            mistakes.append(Mistake(file=file, line=1, field=name, expected=f"a column {name}", found="no such column"))
    twice = sorted({name for name in header if header.count(name) > 1})
    for name in twice:
        mistakes.append(Mistake(file=file, line=1, field=name, expected="each column once", found="the column twice"))
    return not (missing or unknown or twice)


def _read_row(file: str, line: int, cells: dict[str, Any], record: type[R], mistakes: list[Mistake]) -> R | None:
    try:
        return record.model_validate(cells)
    except ValidationError as problem:
        for error in problem.errors():
            mistakes.append(_mistake(file, line, error))
        return None


def _mistake(file: str, line: int | None, error: ErrorDetails, within: str = "") -> Mistake:
    field = ".".join(str(part) for part in error["loc"] if part != "constrained-str")
    field = ".".join(part for part in (within, field) if part)
    found = "nothing" if error["type"] == "missing" else repr(error["input"])
    return Mistake(file=file, line=line, field=field or None, expected=_expected(error), found=found[:200])


def _expected(error: ErrorDetails) -> str:
    """What pydantic wanted, in words that somebody who edits a spreadsheet understands."""
    context = error.get("ctx", {})
    match error["type"]:
        case "enum" | "literal_error":
            return f"one of {context['expected']}"
        case "decimal_parsing" | "decimal_type" | "float_parsing" | "finite_number":
            return "a plain number with a point as decimal mark and no separators, such as 1234.5"
        case "greater_than":
            return f"a number above {context['gt']}"
        case "int_parsing" | "int_from_float" | "int_type":
            return "a whole number"
        case "string_too_short":
            return "some text"
        case "string_pattern_mismatch":
            return f"text of the form {context['pattern']}"
        case "missing":
            return "a value"
        case "extra_forbidden":
            return "no such field"
        case "value_error":
            return str(context["error"]).removeprefix("expected ")
        case _:
            return error["msg"]


def _say(key: tuple[Any, ...]) -> str:
    return " + ".join(str(getattr(part, "value", part)) for part in key)


def _load_yaml(folder: Path, file: str, mistakes: list[Mistake]) -> Any:
    text = _read_text(folder / file, file, mistakes)
    if text is None:
        return None
    try:
        data = yaml.load(text, Loader=_UniqueKeyLoader)  # noqa: S506 - a safe loader underneath
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        mistakes.append(
            Mistake(
                file=file,
                line=mark.line + 1 if mark else None,
                field=None,
                expected="well-formed YAML",
                found=getattr(problem, "problem", None) or str(problem),
            )
        )
        return None
    if data is None:
        mistakes.append(
            Mistake(file=file, line=None, field=None, expected="YAML with records", found="nothing but comments")
        )
    return data


class _UniqueKeyLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML in which the same key twice is a mistake instead of a silent overwrite."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, Hashable):
                raise yaml.constructor.ConstructorError(None, None, "a key is no plain word", key_node.start_mark)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} stands twice", key_node.start_mark
                )
            seen.add(key)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        return mapping


def _read_list(folder: Path, file: str, record: type[R], mistakes: list[Mistake]) -> tuple[R, ...]:
    data = _load_yaml(folder, file, mistakes)
    if data is None:
        return ()
    if not isinstance(data, list):
        mistakes.append(Mistake(file=file, line=1, field=None, expected="a list of records", found=type(data).__name__))
        return ()
    starts = _list_item_lines(folder / file)
    records: list[R] = []
    seen: set[str] = set()
    for position, item in enumerate(data):
        line = starts[position] if position < len(starts) else None
        name = str(item.get("id", "")) if isinstance(item, dict) else ""
        try:
            found = record.model_validate(item)
        except ValidationError as problem:
            mistakes.extend(_mistake(file, line, error, within=name) for error in problem.errors())
            continue
        if name in seen:
            mistakes.append(Mistake(file=file, line=line, field="id", expected="each id once", found=name))
            continue
        seen.add(name)
        records.append(found)
    return tuple(records)


def _read_lists(
    folder: Path, pattern: str, record: type[R], mistakes: list[Mistake], progress: Callable[[str], None]
) -> tuple[R, ...]:
    """All records of several files; the same id in two of them is a mistake."""
    records: list[R] = []
    home: dict[str, str] = {}
    for path in sorted(folder.glob(pattern)):
        file = path.relative_to(folder).as_posix()
        progress(file)
        for found in _read_list(folder, file, record, mistakes):
            name = str(getattr(found, record.key[0]))
            if name in home:
                expected = f"each id once (it stands in {home[name]} already)"
                mistakes.append(Mistake(file=file, line=None, field="id", expected=expected, found=name))
                continue
            home[name] = file
            records.append(found)
    return tuple(records)


def _list_item_lines(path: Path) -> list[int]:
    """The line on which each item of a top-level list begins."""
    text = path.read_text(encoding="utf-8-sig").splitlines()
    return [number for number, line in enumerate(text, 1) if line.startswith("- ")]


def _read_vocabularies(folder: Path, mistakes: list[Mistake]) -> tuple[Term, ...]:
    data = _load_yaml(folder, VOCABULARIES_FILE, mistakes)
    terms: list[Term] = []
    if data is None:
        return ()
    if not isinstance(data, dict) or not all(isinstance(codes, dict) for codes in data.values()):
        expected = "vocabularies, each with its codes below it"
        mistakes.append(Mistake(file=VOCABULARIES_FILE, line=None, field=None, expected=expected, found="other YAML"))
        return ()
    for vocabulary, codes in data.items():
        for code, words in codes.items():
            try:
                terms.append(Term(vocabulary=vocabulary, code=str(code), **words))
            except (ValidationError, TypeError) as problem:
                errors = problem.errors() if isinstance(problem, ValidationError) else []
                for error in errors:
                    mistakes.append(_mistake(VOCABULARIES_FILE, None, error, within=f"{vocabulary}.{code}"))
                if not errors:
                    mistakes.append(
                        Mistake(
                            file=VOCABULARIES_FILE,
                            line=None,
                            field=f"{vocabulary}.{code}",
                            expected="label and meaning",
                            found=repr(words),
                        )
                    )
    return tuple(terms)


def _read_release(folder: Path, mistakes: list[Mistake]) -> DataRelease | None:
    data = _load_yaml(folder, RELEASE_FILE, mistakes)
    if data is None:
        return None
    try:
        return DataRelease.model_validate(data)
    except ValidationError as problem:
        mistakes.extend(_mistake(RELEASE_FILE, None, error) for error in problem.errors())
        return None
