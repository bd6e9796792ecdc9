"""Practice models: how the work is done, in parts; only the part that the address names runs."""

from collections.abc import Mapping

from dashboard.components.caseload_and_time import caseload_and_time
from dashboard.components.model_catalogue import model_catalogue
from dashboard.components.parts import Part, parts
from dashboard.components.practice_figures import practice_figures
from dashboard.components.profiles import profiles
from dashboard.components.resilience_of_small_units import resilience_of_small_units
from dashboard.components.session import escaped, session, write_html
from dashboard.components.ways import ways
from dashboard.components.workers_a_child_meets import workers_a_child_meets
from etl.contracts.vocabulary import Explorable

here = session()
_ = here.words.gettext


def called(model: Explorable) -> str:
    return here.known.label("explorable", model, here.words)


PARTS: Mapping[str, Part] = {
    "catalogue": (_("Models, and what is known of them"), model_catalogue),
    "profiles": (_("Profiles of three cities"), profiles),
    "way": (_("The way of a child or an adult"), ways),
    "workers_met": (called(Explorable.WORKERS_MET), workers_a_child_meets),
    "small_units": (called(Explorable.SMALL_UNITS), resilience_of_small_units),
    "caseload_and_time": (called(Explorable.CASELOAD_AND_TIME), caseload_and_time),
    "figures": (_("What is counted"), practice_figures),
}

introduction = _(
    "What ways of working set out to do, what was found, and what follows from how the work is organised. Practice "
    "cannot be lifted out of its system."
)
write_html(
    f'<h1>{escaped(_("How the work is done"))}</h1><p class="lead">{escaped(introduction)}</p>',
    here.language,
)
parts(PARTS, here)
