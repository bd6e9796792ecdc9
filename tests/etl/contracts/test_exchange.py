"""The exchange names each entry once; an entry of its register leads somewhere."""

from typing import Any

import pytest
from pydantic import ValidationError

from etl.contracts.exchange import Exchange, RegisterEntry, split_reference
from etl.contracts.practice_vocabulary import RecordKind

WORDS = {"en": "Words.", "de": "Worte."}
LINE = {"id": "a-line", "text": WORDS, "source_ids": ["a-page"]}
EVENT = {
    "id": "ev-2017",
    "year": 2017,
    "host_city": "chicago",
    "kind": "exchange",
    "title": WORDS,
    "dates": None,
    "theme": None,
    "participants": None,
    "sites": [WORDS],
    "speakers_organisations": [],
    "conference": None,
    "detail": None,
    "source_ids": ["a-report"],
}


def exchange(**changes: Any) -> dict[str, Any]:
    return {
        "name": WORDS,
        "other_names": ["The exchange"],
        "purpose": WORDS,
        "claim": WORDS,
        "partners": [{"city": "birmingham", "bodies": [WORDS], "source_ids": ["a-page"]}],
        "start_year_note": WORDS,
        "start_year_claims": [{"id": "first", "claim": WORDS, "source_id": "a-claim"}],
        "events": [EVENT],
        "application_criteria": [LINE],
        "funding": [LINE],
        "themes": [{"id": "role_of_state", "year": 2017, "text": WORDS, "source_ids": ["a-page"]}],
        "sister_city_context": [LINE | {"source_ids": []}],
    } | changes


def entry(**changes: Any) -> dict[str, Any]:
    return {
        "id": "safe-routes",
        "item": WORDS,
        "kind": "initiative",
        "document": "a-page",
        "locator": "",
        "records": ["model:safe-routes-chicago", "theme:role_of_state", "exchange:funding"],
        "remark": None,
    } | changes


def test_the_sources_of_the_exchange_are_those_of_all_its_parts_each_once():
    assert Exchange.model_validate(exchange()).source_ids == ("a-page", "a-report", "a-claim")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"events": [EVENT, EVENT]}, "expected each entry of events once; ev-2017 stands twice"),
        ({"funding": [LINE, LINE]}, "expected each entry of funding once"),
        ({"events": [EVENT | {"host_city": "durban"}]}, "host_city"),
        ({"events": [EVENT | {"year": 17}]}, "year"),
        ({"events": [EVENT | {"source_ids": []}]}, "at least 1 item"),
        ({"funding": [LINE | {"source_ids": []}]}, "at least 1 item"),
        ({"partners": [{"city": "birmingham", "bodies": [], "source_ids": ["a-page"]}]}, "at least 1 item"),
        ({"start_year": 1996}, "Extra inputs"),
    ],
)
def test_an_exchange_that_cannot_be_is_refused(changes: dict[str, Any], told: str):
    with pytest.raises(ValidationError, match=told):
        Exchange.model_validate(exchange(**changes))


def test_a_reference_is_a_kind_and_an_id():
    assert split_reference("model:safe-routes-chicago") == (RecordKind.MODEL, "safe-routes-chicago")
    assert [split_reference(name)[0] for name in RegisterEntry.model_validate(entry()).records] == [
        RecordKind.MODEL,
        RecordKind.THEME,
        RecordKind.EXCHANGE,
    ]
    assert RegisterEntry.model_validate(entry()).locator is None


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"records": []}, "expected a record that takes it up, or a remark"),
        ({"records": ["models:safe-routes"]}, "records"),
        ({"records": ["model:"]}, "records"),
        ({"records": ["exchange:history"]}, "expected exchange:start_year"),
        ({"records": ["model:one", "model:one"]}, "expected each record once"),
        ({"kind": "person"}, "kind"),
    ],
)
def test_an_entry_of_the_register_that_leads_nowhere_is_refused(changes: dict[str, Any], told: str):
    RegisterEntry.model_validate(entry(records=[], remark=WORDS))
    with pytest.raises(ValidationError, match=told):
        RegisterEntry.model_validate(entry(**changes))
