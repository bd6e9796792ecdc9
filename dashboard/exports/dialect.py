"""CSV as bytes: one writer for every file, in two dialects.

``standard``: UTF-8 without byte order mark, comma, decimal point, lines end with LF, a header even where there are no
rows. A field is quoted where it holds a comma, a quote or a line end, as in RFC 4180 and as Python writes it;
numbers are never quoted and print the publisher's decimals. A missing value is an empty field.

``excel-de``: what Excel with German settings opens by a double click: byte order mark, semicolon, CRLF, a decimal comma
in columns of numbers. Text that Excel would run as a formula gets an apostrophe in front; numbers never do.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import pyarrow as pa
import pyarrow.compute as pc

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_EXACT = 2.0**53
_STARTS_A_FORMULA = r"^([=+\-@\t\r])"


class Dialect(StrEnum):
    """How a CSV file is written."""

    STANDARD = "standard"
    EXCEL_GERMAN = "excel-de"

    @property
    def separator(self) -> str:
        return ";" if self is Dialect.EXCEL_GERMAN else ","

    @property
    def line_end(self) -> str:
        return "\r\n" if self is Dialect.EXCEL_GERMAN else "\n"


def csv_parts(
    schema: pa.Schema, batches: Iterable[pa.RecordBatch], numbers: frozenset[str], dialect: Dialect = Dialect.STANDARD
) -> Iterator[bytes]:
    """The header, then one piece of bytes a batch; joined they are the file.

    Args:
        schema: columns of text, numbers, dates or booleans; no lists.
        batches: the rows, in order.
        numbers: columns of text that print numbers. Columns of a numeric type count as numbers anyway.
        dialect: how to write.
    """
    mark = BYTE_ORDER_MARK if dialect is Dialect.EXCEL_GERMAN else b""
    yield mark + (dialect.separator.join(schema.names) + dialect.line_end).encode()
    for batch in batches:
        if batch.num_rows:
            yield _lines(batch, numbers, dialect)


def _lines(batch: pa.RecordBatch, numbers: frozenset[str], dialect: Dialect) -> bytes:
    columns = [
        _numbers(column, dialect)
        if field.name in numbers or pa.types.is_integer(field.type) or pa.types.is_floating(field.type)
        else _texts(column, dialect)
        for field, column in zip(batch.schema, batch.columns, strict=True)
    ]
    # Line by line in columns: pyarrow.csv would put every number that is kept as text into quotes.
    lines = pc.binary_join_element_wise(*columns, dialect.separator)
    return (dialect.line_end.join(lines.to_pylist()) + dialect.line_end).encode()


def _numbers(column: pa.Array, dialect: Dialect) -> pa.Array:
    printed = pc.cast(column, pa.string())
    if pa.types.is_floating(column.type):
        # Without this, 17,526,400,000 would be printed as 1.75264e+10.
        whole = pc.and_(pc.equal(column, pc.floor(column)), pc.less(pc.abs(column), _EXACT))
        integers = pc.cast(pc.if_else(whole, column, 0.0), pa.int64())
        printed = pc.if_else(whole, pc.cast(integers, pa.string()), printed)
    if dialect is Dialect.EXCEL_GERMAN:
        printed = pc.replace_substring(printed, ".", ",")
    return pc.fill_null(printed, "")


def _texts(column: pa.Array, dialect: Dialect) -> pa.Array:
    if pa.types.is_boolean(column.type):
        return pc.fill_null(pc.if_else(column, "yes", "no"), "")
    text = pc.cast(column, pa.string())
    if dialect is Dialect.EXCEL_GERMAN:
        text = pc.replace_substring_regex(text, _STARTS_A_FORMULA, r"'\1")
    quoted = pc.binary_join_element_wise('"', pc.replace_substring(text, '"', '""'), '"', "")
    needs_quotes = pc.match_substring_regex(text, f'[{dialect.separator}"\r\n]')
    return pc.fill_null(pc.if_else(needs_quotes, quoted, text), "")
