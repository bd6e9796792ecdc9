"""The rows behind a picture, at the address that its frame links to."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from dashboard.api.service import create_api
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.table import file_bytes
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Place, Transform

LINES = ViewSpec(concept="vacancies", places=(Place.BIRMINGHAM, Place.ENGLAND), when=When.ALL, form=Form.LINE)
RATES = ViewSpec(concept="investigations", transform=Transform.PER_HEAD)


@pytest.fixture
def client(built_warehouse: Warehouse) -> TestClient:
    return TestClient(create_api(), raise_server_exceptions=False)


@pytest.mark.parametrize("spec", [LINES, RATES], ids=["lines", "rates"])
def test_the_address_answers_with_the_rows_of_the_picture(
    client: TestClient, built_warehouse: Warehouse, spec: ViewSpec
):
    view = make_view(spec, built_warehouse)
    answer = client.get(f"/view.csv?{spec.query()}")
    assert answer.status_code == 200
    assert answer.content == file_bytes(view)
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [float(row["value"]) for row in rows] == [row.value for row in view.rows]
    assert spec.concept in answer.headers["content-disposition"]


def test_an_address_that_is_no_view_is_told_so(client: TestClient, built_warehouse: Warehouse):
    for query in ("concept=nothing", "", "concept=vacancies&form=pie", "concept=vacancies&places=atlantis"):
        answer = client.get(f"/view.csv?{query}")
        assert answer.status_code == 422
        assert answer.json()["detail"].endswith(".")
