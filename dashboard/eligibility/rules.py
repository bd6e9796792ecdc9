"""Which programmes are computed: programme id -> rule. What is not here is described in words, and said to be."""

from collections.abc import Callable, Mapping

from dashboard.eligibility.england import ENGLAND
from dashboard.eligibility.germany import GERMANY
from dashboard.eligibility.illinois import ILLINOIS
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Trace
from dashboard.language import Wording

Rule = Callable[[Person, Law, Wording], Trace]

RULES: Mapping[str, Rule] = {**ENGLAND, **GERMANY, **ILLINOIS}


def apply(programme_id: str, person: Person, law: Law, words: Wording) -> Trace:
    """Lead a person through a computed programme.

    Raises:
        KeyError: the programme is described, not computed.
    """
    return RULES[programme_id](person, law, words)
