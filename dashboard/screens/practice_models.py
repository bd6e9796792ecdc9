"""Practice models: how the work is done, in parts; only the part that the address names runs."""

from collections.abc import Mapping

from dashboard.components.caseload_and_time import caseload_and_time
from dashboard.components.parts import Part, parts
from dashboard.components.resilience_of_small_units import resilience_of_small_units
from dashboard.components.session import escaped, session, write_html
from dashboard.components.workers_a_child_meets import workers_a_child_meets
from etl.contracts.vocabulary import Explorable

here = session()
_ = here.words.gettext


def called(model: Explorable) -> str:
    return here.known.label("explorable", model, here.words)


PARTS: Mapping[str, Part] = {
    "workers_met": (called(Explorable.WORKERS_MET), workers_a_child_meets),
    "small_units": (called(Explorable.SMALL_UNITS), resilience_of_small_units),
    "caseload_and_time": (called(Explorable.CASELOAD_AND_TIME), caseload_and_time),
}

introduction = _(
    "Ways to organise the work have consequences that can be worked out. Change a number and see what follows from it."
)
write_html(
    f'<h1>{escaped(_("How the work is done"))}</h1><p class="lead">{escaped(introduction)}</p>',
    here.language,
)
parts(PARTS, here)
