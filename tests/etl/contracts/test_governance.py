"""Governance: an entry says who, what, at which level and where it was read; nothing else is taken."""

from typing import Any

import pytest
from pydantic import ValidationError

from etl.contracts.governance import Responsibility

ENTRY: dict[str, Any] = {
    "id": "birmingham-council",
    "city": "birmingham",
    "task": "child_protection",
    "level": "city",
    "body": {"en": "The council", "de": "Die Stadt"},
    "role": {"en": "Protects children.", "de": "Schützt Kinder."},
    "law": ["An Act of 1989"],
    "source_ids": ["england-table"],
    "confidence": "B",
}


def test_an_entry_without_a_law_is_one_for_not_every_source_names_it():
    assert Responsibility.model_validate(ENTRY | {"law": []}).law == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [("source_ids", []), ("task", "parking"), ("level", "village"), ("city", "england"), ("body", {"en": "One"})],
)
def test_an_entry_without_a_source_or_with_an_unknown_word_is_refused(field: str, value: Any):
    with pytest.raises(ValidationError) as refused:
        Responsibility.model_validate(ENTRY | {field: value})
    assert {error["loc"][0] for error in refused.value.errors()} == {field}
