"""Caseload and time: how long a child can be with a worker in a week."""

from dashboard.components.explorable import explorable
from dashboard.components.session import Session
from etl.contracts.vocabulary import Explorable


def caseload_and_time(session: Session) -> None:
    """The model with its inputs."""
    explorable(Explorable.CASELOAD_AND_TIME, session, ("direct", "children", "empty_posts"))
