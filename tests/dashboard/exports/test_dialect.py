"""The bytes of a CSV, one by one."""

import csv
import io

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.dialect import Dialect, csv_parts

ROWS = pa.table(
    {
        "place": ["Köln, Altstadt", 'so-called "city"', None, "two\nlines", "-5 and more", "=1+1", "a;b"],
        "value": ["3.10", "-7", None, "0.5", "1000000", "1", "2"],
        "people": pa.array([1, None, 3, 4, 5, 6, 7]),
        "rate": [0.1, 17526400000.0, None, -2.5, 1e15, 5.0, 1e-05],
        "own": [True, False, None, True, True, True, True],
    }
)


def written(rows: pa.Table, dialect: Dialect = Dialect.STANDARD) -> bytes:
    return b"".join(csv_parts(rows.schema, rows.to_batches(), frozenset({"value"}), dialect))


def test_standard_to_the_byte():
    assert (
        written(ROWS)
        == (
            "place,value,people,rate,own\n"
            '"Köln, Altstadt",3.10,1,0.1,yes\n'
            '"so-called ""city""",-7,,17526400000,no\n'
            ",,3,,\n"
            '"two\nlines",0.5,4,-2.5,yes\n'
            "-5 and more,1000000,5,1000000000000000,yes\n"
            "=1+1,1,6,5,yes\n"
            "a;b,2,7,0.00001,yes\n"
        ).encode()
    )


def test_german_excel_to_the_byte():
    assert (
        written(ROWS, Dialect.EXCEL_GERMAN)
        == (
            "\ufeffplace;value;people;rate;own\r\n"
            "Köln, Altstadt;3,10;1;0,1;yes\r\n"
            '"so-called ""city""";-7;;17526400000;no\r\n'
            ";;3;;\r\n"
            '"two\nlines";0,5;4;-2,5;yes\r\n'
            "'-5 and more;1000000;5;1000000000000000;yes\r\n"
            "'=1+1;1;6;5;yes\r\n"
            '"a;b";2;7;0,00001;yes\r\n'
        ).encode()
    )


def test_a_header_even_without_rows():
    assert written(ROWS.slice(0, 0)) == b"place,value,people,rate,own\n"


_TEXT = st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)
_ROWS = st.lists(st.tuples(_TEXT, _TEXT), max_size=8)


def two_columns(rows: list[tuple[str | None, str | None]]) -> pa.Table:
    schema = pa.schema([("first", pa.string()), ("second", pa.string())])
    return pa.table({"first": [row[0] for row in rows], "second": [row[1] for row in rows]}, schema=schema)


@given(_ROWS)
def test_any_text_can_be_read_back(rows):
    for dialect in (Dialect.STANDARD, Dialect.EXCEL_GERMAN):
        text = io.StringIO(written(two_columns(rows), dialect).decode("utf-8-sig"), newline="")
        _, *read = csv.reader(text, delimiter=dialect.separator)
        guard = dialect is Dialect.EXCEL_GERMAN
        assert read == [[guarded(cell) if guard else cell or "" for cell in row] for row in rows]


def guarded(cell: str | None) -> str:
    return "'" + cell if cell and cell[0] in "=+-@\t\r" else cell or ""


@given(_ROWS)
def test_any_text_is_written_as_python_writes_it(rows):
    # Python's writer leaves a lone carriage return without quotes, which its own reader then takes for a line end.
    rows = [tuple(cell and cell.replace("\r", "\n") for cell in row) for row in rows]
    expected = io.StringIO(newline="")
    csv.writer(expected, lineterminator="\n").writerows([("first", "second"), *rows])
    assert written(two_columns(rows)).decode() == expected.getvalue()
