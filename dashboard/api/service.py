"""The HTTP interface as a FastAPI application of its own; knows nothing of screens.

Endpoints are plain functions, which the framework runs on threads, and files are sent piece by piece from
generators that run there too: a query never holds up the pages that the same process serves.
"""

from collections.abc import Callable, Iterable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, Response, StreamingResponse
from starlette.exceptions import HTTPException

from dashboard.api import explorables, views
from dashboard.api.description import ABOUT, DIALECT, OBSERVATION_PARAMETERS, VERSION, responses
from dashboard.api.versioning import OtherVersion, cache_control, entity_tag, is_unchanged
from dashboard.exports import childrens_way, observations, tables, vignette_results
from dashboard.exports.dialect import Dialect
from dashboard.selection import FilterError, ObservationFilter, known_words, read_query, to_query
from dashboard.views.explorables.inputs import InputError
from dashboard.views.spec import SpecError
from dashboard.warehouse import Warehouse, WarehouseMissing, warehouse
from etl.contracts.vocabulary import Explorable

CSV = "text/csv; charset=utf-8"
JSON = "application/json"
PARQUET = "application/vnd.apache.parquet"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_RETRY_AFTER_SECONDS = "3"
_Parts = Callable[[Warehouse], Iterable[bytes]]


class QueryError(ValueError):
    """A parameter beside the filter that could not be understood; the message is the answer."""


def create_api() -> FastAPI:
    """The application to mount under ``/api/v1``. It opens the warehouse when it is first asked."""
    api = FastAPI(
        title=observations.COLLECTION,
        version="1",
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    api.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD"],
        allow_headers=["If-None-Match"],
        expose_headers=["ETag", "Content-Disposition"],
    )
    _answer_in_sentences(api)
    for name, table in tables.CATALOGUE.items():
        _add(api, f"{name}.csv", table.description, _table_endpoint(name), CSV, [DIALECT, VERSION])
    for ending, (media_type, description) in _FORMATS.items():
        parameters = [*OBSERVATION_PARAMETERS, *([DIALECT] if ending == "csv" else []), VERSION]
        _add(api, f"observations.{ending}", description, _observation_endpoint(ending), media_type, parameters)
    for name, (described, _stream) in _FILES.items():
        _add(api, f"{name}.csv", described, _whole_file_endpoint(name), CSV, [DIALECT, VERSION])
    _add(api, "view.csv", views.DESCRIPTION, _view_endpoint, CSV, [*views.PARAMETERS, VERSION])
    for model in Explorable:
        _add(
            api,
            f"explorable/{model}.csv",
            explorables.DESCRIPTION,
            _explorable_endpoint(model),
            CSV,
            [explorables.INPUTS, DIALECT, VERSION],
        )
    api.add_api_route("/health", health, methods=["GET"], summary="Whether data are served, and which.")
    api.add_api_route("/health", health, methods=["HEAD"], include_in_schema=False)
    return api


def _add(
    api: FastAPI,
    path: str,
    description: str,
    endpoint: Callable[[Request], Response],
    media_type: str,
    parameters: list[dict[str, Any]],
) -> None:
    api.add_api_route(
        f"/{path}",
        endpoint,
        methods=["GET"],
        name=path,
        summary=description,
        response_class=Response,
        responses=responses(media_type),
        openapi_extra={"parameters": parameters},
    )
    api.add_api_route(f"/{path}", endpoint, methods=["HEAD"], include_in_schema=False)


_FORMATS: dict[str, tuple[str, str]] = {
    "csv": (CSV, "Observations as CSV: every column, nothing rounded."),
    "json": (JSON, "Observations as a JSON array of records, with numbers as numbers."),
    "parquet": (PARQUET, "Observations as Parquet, with numbers as doubles and value_as_text as published."),
    "xlsx": (WORKBOOK, "Observations as a workbook, with a sheet that says what it holds."),
}


def _observation_endpoint(ending: str) -> Callable[[Request], Response]:
    also_known = ("dialect", "v") if ending == "csv" else ("v",)

    def endpoint(request: Request) -> Response:
        current = warehouse()
        chosen = read_query(request.query_params.multi_items(), known_words(current), also_known)
        dialect = _dialect(request) if ending == "csv" else Dialect.STANDARD
        what = "observations" if chosen.is_everything else "observations-selected"
        return _file(
            request,
            current,
            lambda served: _observation_parts(served, chosen, ending, dialect),
            _FORMATS[ending][0],
            what=what,
            ending=ending,
            asked_for=f"observations.{ending}?{to_query(chosen)}&{dialect}",
        )

    return endpoint


def _observation_parts(served: Warehouse, chosen: ObservationFilter, ending: str, dialect: Dialect) -> Iterable[bytes]:
    match ending:
        case "csv":
            return observations.csv_stream(served, chosen, dialect)
        case "json":
            return observations.json_stream(served, chosen)
        case "parquet":
            return [observations.parquet_bytes(served, chosen)]
        case _:
            return [observations.workbook_bytes(served, chosen)]


def _table_endpoint(name: str) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        current = warehouse()
        dialect = _dialect_alone(request, name)
        return _file(
            request,
            current,
            lambda served: tables.csv_stream(served, name, dialect),
            CSV,
            what=name,
            ending="csv",
            asked_for=f"{name}.csv?{dialect}",
        )

    return endpoint


_FILES: dict[str, tuple[str, Callable[[Warehouse, Dialect], Iterable[bytes]]]] = {
    "vignette_results": (vignette_results.DESCRIPTION, vignette_results.csv_stream),
    "childrens_way": (childrens_way.DESCRIPTION, childrens_way.csv_stream),
}
"""Files without filters that are no table of the warehouse: what they hold, and what writes them."""


def _whole_file_endpoint(name: str) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        current = warehouse()
        dialect = _dialect_alone(request, name)
        return _file(
            request,
            current,
            lambda served: _FILES[name][1](served, dialect),
            CSV,
            what=name,
            ending="csv",
            asked_for=f"{name}.csv?{dialect}",
        )

    return endpoint


def _view_endpoint(request: Request) -> Response:
    current = warehouse()
    spec, rows = views.view_csv(dict(request.query_params), current)
    return _file(
        request,
        current,
        lambda _served: [rows],
        CSV,
        what=spec.short_name,
        ending="csv",
        asked_for=f"view.csv?{spec.query()}",
    )


def _explorable_endpoint(model: Explorable) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        current, dialect = warehouse(), _dialect(request)
        asked = {name: text for name, text in request.query_params.items() if name not in ("dialect", "v")}
        choice = tuple(sorted(asked.items()))
        parts = explorables.explorable_csv(model, choice, current, dialect)
        return _file(
            request,
            current,
            lambda _served: parts,
            CSV,
            what=model.value,
            ending="csv",
            asked_for=f"explorable/{model}.csv?{choice}&{dialect}",
        )

    return endpoint


def _dialect_alone(request: Request, name: str) -> Dialect:
    """The dialect of a file that has no filters.

    Raises:
        QueryError: something else is asked for.
    """
    if unknown := sorted(set(request.query_params) - {"dialect", "v"}):
        raise QueryError(
            f"{name}.csv has no filters and takes the parameters dialect and v only; "
            f"{len(unknown)} other parameter{'s were' if len(unknown) > 1 else ' was'} given."
        )
    return _dialect(request)


def _dialect(request: Request) -> Dialect:
    asked = request.query_params.get("dialect", Dialect.STANDARD.value)
    try:
        return Dialect(asked)
    except ValueError:
        raise QueryError(f"dialect should be one of: {', '.join(Dialect)}.") from None


def _file(
    request: Request, current: Warehouse, parts: _Parts, media_type: str, *, what: str, ending: str, asked_for: str
) -> Response:
    """A file with its headers; 304 where the reader has it, headers alone for HEAD."""
    tag = entity_tag(current, asked_for)
    name = observations.file_name(what, current.data_version, ending)
    headers = {
        "Cache-Control": cache_control(request.query_params.get("v"), current.data_version),
        "Content-Disposition": f'attachment; filename="{name}"',
        "ETag": tag,
    }
    if is_unchanged(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    if request.method == "HEAD":
        answer = Response(headers=headers, media_type=media_type)
        del answer.headers["content-length"]
        return answer
    pieces = parts(current)
    if isinstance(pieces, list):
        return Response(b"".join(pieces), headers=headers, media_type=media_type)
    return StreamingResponse(pieces, headers=headers, media_type=media_type)


def health() -> JSONResponse:
    """Status, data version and number of observations; 503 while there is no warehouse."""
    headers = {"Cache-Control": "no-store"}
    try:
        current = warehouse()
    except WarehouseMissing:
        return JSONResponse({"status": "no data yet", "data_version": None, "observations": 0}, 503, headers)
    found = int(current.value("SELECT count(*) FROM observation"))
    return JSONResponse({"status": "ok", "data_version": current.data_version, "observations": found}, 200, headers)


def _answer_in_sentences(api: FastAPI) -> None:
    """Every error is JSON with a sentence in ``detail``, and never kept in a cache."""

    def tell(status: int, sentence: str, headers: dict[str, str] | None = None) -> JSONResponse:
        return JSONResponse({"detail": sentence}, status, {"Cache-Control": "no-store", **(headers or {})})

    def not_understood(_request: Request, error: Exception) -> Response:
        return tell(422, str(error))

    def other_version(_request: Request, error: Exception) -> Response:
        return tell(409, str(error))

    def missing(_request: Request, _error: Exception) -> Response:
        sentence = "The data are being prepared; please ask again in a moment."
        return tell(503, sentence, {"Retry-After": _RETRY_AFTER_SECONDS})

    def http(_request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        sentences = {404: "There is nothing at this address; openapi.json lists what there is."}
        sentences[405] = "This address is for reading only: use GET or HEAD."
        return tell(error.status_code, sentences.get(error.status_code, error.detail), dict(error.headers or {}))

    def failed(_request: Request, _error: Exception) -> Response:
        return tell(500, "Something went wrong on this server; the request itself may be all right.")

    api.add_exception_handler(FilterError, not_understood)
    api.add_exception_handler(QueryError, not_understood)
    api.add_exception_handler(SpecError, not_understood)
    api.add_exception_handler(InputError, not_understood)
    api.add_exception_handler(OtherVersion, other_version)
    api.add_exception_handler(WarehouseMissing, missing)
    api.add_exception_handler(HTTPException, http)
    api.add_exception_handler(Exception, failed)
