"""The open interface over HTTP: every address, every header that readers rely on, every refusal."""

import io
import json
from collections.abc import Iterator

import openpyxl
import pandas as pd
import pytest
from starlette.testclient import TestClient

from dashboard.api import service
from dashboard.api.service import create_api
from dashboard.exports import observations, tables
from dashboard.exports.dialect import Dialect
from dashboard.selection import FIELDS, ObservationFilter
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable

FILES = [
    *(f"/{name}.csv" for name in (*tables.CATALOGUE, *service._FILES)),
    *(f"/observations.{ending}" for ending in service._FORMATS),
]
SOME = "city=hamburg&domain=spend"
CHOSEN = ObservationFilter(city=("hamburg",), domain=("spend",))


@pytest.fixture(scope="module")
def client(built_warehouse: Warehouse) -> Iterator[TestClient]:
    with TestClient(create_api(), raise_server_exceptions=False) as client:
        yield client


def test_health(client, built_warehouse):
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "ok",
        "data_version": built_warehouse.data_version,
        "observations": built_warehouse.value("SELECT count(*) FROM observation"),
    }
    assert client.head("/health").status_code == 200


@pytest.mark.parametrize("address", FILES)
def test_every_file_has_its_headers_and_answers_head_and_304(client, built_warehouse, address):
    query = f"?{SOME}" if "observations" in address else ""
    answer = client.get(address + query)
    assert answer.status_code == 200
    assert answer.content
    version, (stem, ending) = built_warehouse.data_version, address[1:].split(".")
    name = f"social-care_{stem.replace('_', '-')}{'-selected' if query else ''}_{version}.{ending}"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["cache-control"] == "public, no-cache"
    assert answer.headers["etag"].startswith(f'W/"{version}-')
    head = client.head(address + query)
    assert (head.status_code, head.content) == (200, b"")
    kept = {name: value for name, value in answer.headers.items() if name != "content-length"}
    assert dict(head.headers) == kept
    again = client.get(address + query, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == answer.headers["etag"]


def test_tags_differ_between_questions_and_not_between_spellings(client):
    def tag(query: str) -> str:
        return client.head(f"/observations.csv?{query}").headers["etag"]

    assert tag("city=hamburg&domain=spend") == tag("domain=spend&city=HAMBURG&city=hamburg")
    assert len({tag(""), tag("city=hamburg"), tag("city=chicago"), tag("dialect=excel-de")}) == 4


@pytest.mark.parametrize("address", FILES)
def test_pinned_versions(client, built_warehouse, address):
    current = client.get(address, params={"v": built_warehouse.data_version})
    assert current.headers["cache-control"] == "public, max-age=31536000, immutable"
    other = client.get(address, params={"v": "000000000000"})
    assert other.status_code == 409
    assert built_warehouse.data_version in other.json()["detail"]
    assert other.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("query", ["", SOME, "city=hamburg&period_to=1900", f"{SOME}&dialect=excel-de"])
def test_csv_over_http_is_the_file_of_the_page(client, built_warehouse, query):
    chosen = ObservationFilter() if not query else CHOSEN
    if "1900" in query:
        chosen = ObservationFilter(city=("hamburg",), period_to=1900)
    dialect = Dialect.EXCEL_GERMAN if "excel-de" in query else Dialect.STANDARD
    answer = client.get(f"/observations.csv?{query}")
    assert answer.content == observations.csv_bytes(built_warehouse, chosen, dialect)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


def test_the_other_formats(client, built_warehouse):
    wanted = observations.count(built_warehouse, CHOSEN)
    assert wanted
    assert len(client.get(f"/observations.json?{SOME}").json()) == wanted
    assert len(pd.read_parquet(io.BytesIO(client.get(f"/observations.parquet?{SOME}").content))) == wanted
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/observations.xlsx?{SOME}").content))
    assert book["observations"].max_row == wanted + 1


@pytest.mark.parametrize("name", tables.CATALOGUE)
def test_catalogue_files(client, built_warehouse, name):
    assert client.get(f"/{name}.csv").content == tables.csv_bytes(built_warehouse, name)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/observations.csv?colour=red", "There is no parameter colour; known are city, concept"),
        ("/observations.json?dialect=excel-de", "There is no parameter dialect"),
        ("/observations.csv?city=berlin", "near to it are birmingham, hamburg, chicago."),
        ("/observations.csv?period_from=x", "should be a year"),
        ("/observations.csv?city=", "has no value"),
        ("/observations.csv?dialect=excel-fr", "dialect should be one of: standard, excel-de."),
        ("/concepts.csv?dialect=1", "dialect should be one of"),
        ("/concepts.csv?city=hamburg", "concepts.csv has no filters"),
    ],
)
def test_refusals_are_sentences(client, address, sentence):
    for answer in (client.get(address), client.get(address, headers={"If-None-Match": "*"})):
        assert answer.status_code == 422
        assert sentence in answer.json()["detail"]
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("field", [*FIELDS, "v", "dialect"])
@pytest.mark.parametrize("value", ["' OR '1'='1", "x'; DROP TABLE observation; --", "../../etc/passwd", "\x00", "%00"])
def test_hostile_values_are_harmless(client, built_warehouse, field, value):
    answer = client.get("/observations.csv", params={field: value})
    assert answer.status_code in {409, 422}
    assert set(answer.json()) == {"detail"}
    assert "Traceback" not in answer.text
    assert "passwd" not in answer.headers.get("content-disposition", "")
    assert built_warehouse.value("SELECT count(*) FROM observation") > 0


@pytest.mark.parametrize(
    "address", ["/", "/nothing", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/observations.exe", "/build.csv"]
)
def test_unknown_addresses(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "openapi.json" in answer.json()["detail"]


def test_writing_is_refused(client):
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = client.request(method, "/observations.csv")
        assert answer.status_code == 405
        assert "reading only" in answer.json()["detail"]


def test_anyone_may_read_from_a_page_of_theirs(client):
    answer = client.get("/concepts.csv", headers={"Origin": "https://example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "ETag" in answer.headers["access-control-expose-headers"]
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "DELETE"}
    assert client.options("/concepts.csv", headers=asked).status_code == 400


def test_the_description_explains_every_parameter(client):
    described = client.get("/openapi.json").json()
    explorables = {f"/explorable/{model}.csv" for model in Explorable}
    assert set(described["paths"]) == {*FILES, *explorables, "/view.csv", "/health"}
    for path, operations in described["paths"].items():
        assert set(operations) == {"get"}
        assert operations["get"]["summary"].endswith("."), path
        for parameter in operations["get"].get("parameters", []):
            assert parameter["description"].endswith("."), parameter
    found = {each["name"] for each in described["paths"]["/observations.csv"]["get"]["parameters"]}
    assert found == {*FIELDS, "dialect", "v"}
    [city] = [p for p in described["paths"]["/observations.csv"]["get"]["parameters"] if p["name"] == "city"]
    assert city["schema"]["items"]["enum"] == ["birmingham", "hamburg", "chicago"]


def test_without_a_warehouse(client, tmp_path, monkeypatch):
    monkeypatch.setenv("SOCIAL_CARE_WAREHOUSE", str(tmp_path))
    health = client.get("/health")
    assert health.status_code == 503
    assert health.json() == {"status": "no data yet", "data_version": None, "observations": 0}
    for address in FILES:
        answer = client.get(address)
        assert answer.status_code == 503
        assert answer.headers["retry-after"]
        assert "being prepared" in answer.json()["detail"]


def test_a_failure_is_told_without_its_inside(client, monkeypatch):
    def fail(*_args: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr(service, "known_words", fail)
    answer = client.get("/observations.csv")
    assert answer.status_code == 500
    assert set(json.loads(answer.text)) == {"detail"}
    assert "secret" not in answer.text
