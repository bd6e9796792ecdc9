"""What the interface says about itself: parameters and answers in plain words, made from the filter's own fields."""

from typing import Any

from dashboard.exports.dialect import Dialect
from dashboard.selection import ObservationFilter

ABOUT = """\
Figures on social care in Birmingham, Hamburg and Chicago with definitions, sources and warnings, free to read.

Parameters of observations may be repeated: values of one parameter are alternatives, different parameters narrow
each other. What is not understood is refused with a sentence, never passed over. Files hold every column and every
row, are never rounded and never cut; rows that are not the preferred one of several sources are marked so.

CSV is UTF-8 without byte order mark, with commas, LF line ends and a header even where no row is chosen; a missing
value is an empty field. The dialect excel-de is for Excel with German settings.

Every answer carries an ETag. To pin a version, add v with the data_version that health and every row name.
"""

VERSION: dict[str, Any] = {
    "name": "v",
    "in": "query",
    "description": "The data version that must be served, as in health. Where it is, the answer may be kept for a "
    "year; where it is not, the answer is 409 with the version that is.",
    "schema": {"type": "string"},
}

DIALECT: dict[str, Any] = {
    "name": "dialect",
    "in": "query",
    "description": "How the CSV is written: standard, or excel-de with byte order mark, semicolons, CRLF line ends and "
    "decimal commas, for Excel with German settings.",
    "schema": {"type": "string", "enum": [dialect.value for dialect in Dialect], "default": Dialect.STANDARD.value},
}


def _observation_parameters() -> list[dict[str, Any]]:
    """One OpenAPI parameter for each field of a filter, with the field's description and closed set."""
    schema = ObservationFilter.model_json_schema()
    found = []
    for name, field in schema["properties"].items():
        if field.get("type") == "array":
            item = field["items"]
            reference = item.get("$ref", "").rsplit("/", 1)[-1]
            words = schema["$defs"][reference]["enum"] if reference else None
            kind: dict[str, Any] = {"type": "array", "items": {"type": "string", **({"enum": words} if words else {})}}
        else:
            [kind] = [option for option in field["anyOf"] if option["type"] != "null"]
        found.append({"name": name, "in": "query", "description": field["description"], "schema": kind})
    return found


OBSERVATION_PARAMETERS = _observation_parameters()


def responses(media_type: str) -> dict[int | str, dict[str, Any]]:
    """The answers of an address that serves a file."""
    sentence = {
        "application/json": {
            "schema": {"type": "object", "properties": {"detail": {"type": "string"}}, "required": ["detail"]}
        }
    }
    return {
        200: {"description": "The file.", "content": {media_type.split(";")[0]: {}}},
        304: {"description": "You have it already: the ETag you sent is the current one."},
        409: {"description": "Another data version is served; the sentence says which.", "content": sentence},
        422: {"description": "Something in the query is not known; the sentence says what.", "content": sentence},
        503: {"description": "The data are being prepared.", "content": sentence},
    }
