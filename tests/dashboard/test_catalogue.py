"""Everything that the dashboard says, it says in German too."""

import re
import string

from etl.contracts.vocabulary import Language
from tests.dashboard.messages_in_code import catalogue, messages_in_code

GERMAN = [message for message in catalogue(Language.GERMAN) if message.id]


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_message_in_the_code_has_a_german_text() -> None:
    translated = {message.id for message in GERMAN if message.string and all(message.string)}
    missing = [
        f"{message!r} in {files[0]}" for message, files in messages_in_code().items() if message not in translated
    ]
    assert not missing, "run python -m tests.dashboard.messages_in_code and translate: " + "; ".join(missing)


def test_no_german_text_waits_for_a_message_that_nobody_says() -> None:
    said = set(messages_in_code())
    unused = [message.id for message in GERMAN if message.id not in said]
    assert not unused, "run python -m tests.dashboard.messages_in_code"


def test_a_german_text_fills_in_the_same_fields() -> None:
    for message in GERMAN:
        english = message.id if isinstance(message.id, tuple) else (message.id,)
        german = message.string if isinstance(message.string, tuple) else (message.string,)
        for text in german:
            assert _fields(text) == _fields(english[-1]), text
            assert not re.search(r"\b(fuer|ueber|koennen|Gefaehr|Massnahme)", text), text
