"""Rules of Illinois."""

from collections.abc import Callable

from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Trace
from dashboard.language import Wording

ILLINOIS: dict[str, Callable[[Person, Law, Wording], Trace]] = {}
