"""The explorable models over HTTP: the address of the page's own inputs, and sentences for what cannot be."""

import pytest
from starlette.testclient import TestClient

from dashboard.api.service import create_api
from dashboard.exports.explorables import csv_stream
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable


@pytest.fixture
def client(built_warehouse: Warehouse) -> TestClient:
    return TestClient(create_api(), raise_server_exceptions=False)


def test_the_address_answers_with_the_file_of_the_chosen_inputs(client: TestClient, built_warehouse: Warehouse):
    for model in Explorable:
        answer = client.get(f"/explorable/{model}.csv")
        assert answer.status_code == 200
        assert answer.content == b"".join(csv_stream(built_warehouse, model, ()))
        assert model.value.replace("_", "-") in answer.headers["content-disposition"]
    chosen = client.get("/explorable/workers_met.csv?turnover=england&teams=3")
    expected = csv_stream(built_warehouse, Explorable.WORKERS_MET, (("teams", "3"), ("turnover", "england")))
    assert chosen.content == b"".join(expected)
    assert chosen.headers["etag"] != client.get("/explorable/workers_met.csv").headers["etag"]


def test_what_cannot_be_understood_or_cannot_be_is_told_in_a_sentence(client: TestClient):
    refused = {
        "workers_met.csv?turnover=atlantis": "turnover should be one of",
        "workers_met.csv?horses=3": "horses is no input of workers_met",
        "workers_met.csv?dialect=klingon": "dialect should be one of",
        "small_units.csv?posts_in_all=61": "without a remainder",
    }
    for address, sentence in refused.items():
        answer = client.get(f"/explorable/{address}")
        assert answer.status_code == 422
        assert sentence in answer.json()["detail"]
    assert client.get("/explorable/pies.csv").status_code == 404
