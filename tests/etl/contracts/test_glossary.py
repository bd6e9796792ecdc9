"""A term belongs to one city and looks for its nearest kin in the others."""

from typing import Any

import pytest
from pydantic import ValidationError

from etl.contracts.glossary import CITY_OF_TERM, GlossaryTerm
from etl.contracts.practice_vocabulary import TermJurisdiction
from etl.contracts.vocabulary import City

WORDS = {"en": "Words.", "de": "Worte."}


def term(**changes: Any) -> dict[str, Any]:
    return {
        "id": "help-plan",
        "term": WORDS,
        "also_written": {"en": ["help plans"], "de": ["Hilfeplan"]},
        "city": "hamburg",
        "jurisdiction": "germany",
        "definition": WORDS,
        "nearest_equivalent": {"birmingham": WORDS, "chicago": WORDS},
        "false_friend": None,
        "source_ids": ["an-act"],
    } | changes


def test_every_jurisdiction_has_a_city_and_every_city_two():
    assert set(CITY_OF_TERM) == set(TermJurisdiction)
    assert sorted(CITY_OF_TERM.values()) == sorted(2 * list(City))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"nearest_equivalent": {"hamburg": WORDS, "chicago": WORDS}}, "found hamburg, its own"),
        ({"jurisdiction": "illinois"}, "expected the city chicago for a term of illinois; found hamburg"),
        ({"also_written": {"en": [""], "de": []}}, "also_written"),
        ({"source_ids": []}, "at least 1 item"),
        ({"false_friends": None}, "Extra inputs"),
    ],
)
def test_a_term_that_cannot_be_is_refused(changes: dict[str, Any], told: str):
    GlossaryTerm.model_validate(term())
    with pytest.raises(ValidationError, match=told):
        GlossaryTerm.model_validate(term(**changes))
