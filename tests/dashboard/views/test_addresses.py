"""Addresses: one for every record, in the reader's language and mode, and what they say is known where they lead."""

from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.language import wording
from dashboard.views.addresses import Address, of_exchange_part, of_programme, of_record, of_view
from dashboard.views.catalogue import Catalogue
from dashboard.views.exchange import RecordReference, exchange
from dashboard.views.record_names import record_name
from dashboard.views.rulebook import rulebook
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import ExchangePart, RecordKind
from etl.contracts.vocabulary import Language


def test_an_address_is_a_link_in_the_readers_language_and_mode():
    address = Address("glossary", (("term", "section-47"),), "top")
    assert address.link(Language.GERMAN) == "glossary?term=section-47&lang=de#top"
    assert address.link(Language.ENGLISH, present=True) == "glossary?term=section-47&lang=en&present=1#top"


def test_a_link_carries_what_needs_to_be_written_otherwise():
    link = Address("data", (("indicator", "a b&c"),)).link(Language.ENGLISH)
    assert parse_qs(urlsplit(link).query) == {"indicator": ["a b&c"], "lang": ["en"]}


@pytest.mark.parametrize("language", Language)
def test_every_record_of_the_register_has_a_name_and_an_address(facts: Warehouse, language: Language):
    told = exchange(facts)
    assert told is not None
    records = {record for entry in told.register for record in entry.records}
    assert {record.kind for record in records} == set(RecordKind)
    for record in records:
        assert record_name(record, facts, wording(language))
        assert of_record(record, facts).page in {"practice-models", "exchange", "glossary", "data", "sources"}


@pytest.mark.parametrize("kind", [kind for kind in RecordKind if kind is not RecordKind.EXCHANGE])
def test_a_record_that_does_not_exist_has_no_name(facts: Warehouse, kind: RecordKind):
    with pytest.raises(KeyError):
        record_name(RecordReference(kind, "nobody-knows-this"), facts, wording(Language.ENGLISH))


def test_every_part_of_what_is_told_of_the_exchange_has_its_place():
    assert {of_exchange_part(part).anchor for part in ExchangePart} == {part.value for part in ExchangePart}


def test_every_programme_stands_where_its_address_says(facts: Warehouse):
    book = rulebook(facts)
    for card in book.programmes.values():
        said = dict(of_programme(card).pairs)
        assert said["part"] == "rules"
        assert card in book.for_group(card.populations[0], card.city)
        assert (said["group"], said[card.city.value]) == (card.populations[0].value, card.id)


def test_the_address_of_a_view_is_the_view(known: Catalogue):
    spec = ViewSpec(concept="caseload", when=When.ALL, form=Form.LINE, language=Language.GERMAN)
    link = of_view(spec).link(Language.GERMAN)
    assert link.startswith("view?")
    assert ViewSpec.from_query(urlsplit(link).query, known.concepts) == spec
