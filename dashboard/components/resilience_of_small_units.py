"""How resilient is a small unit? Beside a team of twelve and one pooled service with the same posts."""

from dashboard.components.explorable import explorable
from dashboard.components.session import Session
from dashboard.components.statements import reported
from etl.contracts.vocabulary import Explorable, Place, Topic


def resilience_of_small_units(session: Session) -> None:
    """The model with its inputs, and beside it what was reported of small units."""
    explorable(
        Explorable.SMALL_UNITS,
        session,
        ("unit_size", "vacancy", "needed"),
        missing=(("sickness", Place.CHICAGO),),
        beside=reported(Topic.SMALL_UNITS.value, session),
    )
