"""Reads single files into records: CSV tables, YAML lists and mappings. What is wrong is collected, never raised."""

import csv
import io
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from etl.contracts.finding import Mistake
from etl.contracts.records import Record

R = TypeVar("R", bound=Record)


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
            mistakes.append(mistake_of(file, line, error))
        return None


def mistake_of(file: str, line: int | None, error: ErrorDetails, within: str = "") -> Mistake:
    """What pydantic found wrong, as a sentence with its place."""
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


def load_yaml(folder: Path, file: str, mistakes: list[Mistake]) -> Any:
    """The content of a YAML file; None where it cannot be read, which ``mistakes`` then says."""
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


def read_list(folder: Path, file: str, record: type[R], mistakes: list[Mistake]) -> tuple[R, ...]:
    """The records of a YAML file that is a list; the same id twice is a mistake."""
    data = load_yaml(folder, file, mistakes)
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
            mistakes.extend(mistake_of(file, line, error, within=name) for error in problem.errors())
            continue
        if name in seen:
            mistakes.append(Mistake(file=file, line=line, field="id", expected="each id once", found=name))
            continue
        seen.add(name)
        records.append(found)
    return tuple(records)


def read_lists(
    folder: Path, pattern: str, record: type[R], mistakes: list[Mistake], progress: Callable[[str], None]
) -> tuple[R, ...]:
    """All records of several files; the same id in two of them is a mistake."""
    records: list[R] = []
    home: dict[str, str] = {}
    for path in sorted(folder.glob(pattern)):
        file = path.relative_to(folder).as_posix()
        progress(file)
        for found in read_list(folder, file, record, mistakes):
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


def read_mapping(folder: Path, file: str, record: type[R], mistakes: list[Mistake]) -> R | None:
    """The one record that a whole YAML file is; a mistake names the line of the entry that it is in."""
    data = load_yaml(folder, file, mistakes)
    if data is None:
        return None
    try:
        return record.model_validate(data)
    except ValidationError as problem:
        root = yaml.compose((folder / file).read_text(encoding="utf-8-sig"), Loader=_UniqueKeyLoader)
        mistakes.extend(mistake_of(file, _line(root, error["loc"]), error) for error in problem.errors())
        return None


def _line(node: yaml.Node | None, way: Sequence[int | str]) -> int | None:
    """The line of the innermost node on the way to a value."""
    if node is None:
        return None
    for part in way:
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == str(part)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            inner = node.value[part]
        else:
            inner = None
        if inner is None:
            break
        node = inner
    return int(node.start_mark.line) + 1
