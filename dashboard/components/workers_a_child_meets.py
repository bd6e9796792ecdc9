"""How many workers does a child meet? Teams for stages beside one worker for each family."""

from dashboard.components.explorable import explorable
from dashboard.components.session import Session
from etl.contracts.vocabulary import Explorable, Place


def workers_a_child_meets(session: Session) -> None:
    """The model with its inputs."""
    explorable(
        Explorable.WORKERS_MET,
        session,
        ("turnover", "teams", "years"),
        missing=(("turnover", Place.HAMBURG),),
    )
