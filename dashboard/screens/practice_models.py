"""Practice models: how the work is done, in parts; only the part that the address names runs."""

from collections.abc import Callable, Mapping

from dashboard.components.address_choice import AddressChoices
from dashboard.components.caseload_and_time import caseload_and_time
from dashboard.components.resilience_of_small_units import resilience_of_small_units
from dashboard.components.session import Session, escaped, session, write_html
from dashboard.components.workers_a_child_meets import workers_a_child_meets
from etl.contracts.vocabulary import Explorable

here = session()
_ = here.words.gettext

PARTS: Mapping[str, tuple[str, Callable[[Session], None]]] = {
    model.value: (here.known.label("explorable", model, here.words), show)
    for model, show in (
        (Explorable.WORKERS_MET, workers_a_child_meets),
        (Explorable.SMALL_UNITS, resilience_of_small_units),
        (Explorable.CASELOAD_AND_TIME, caseload_and_time),
    )
}

introduction = _(
    "Ways to organise the work have consequences that can be worked out. Change a number and see what follows from it."
)
write_html(
    f'<h1>{escaped(_("How the work is done"))}</h1><p class="lead">{escaped(introduction)}</p>',
    here.language,
)
choices = AddressChoices(here)
part = choices.tiles("part", _("Part of the page"), list(PARTS), lambda name: PARTS[name][0])
choices.tell()
title, show = PARTS[part]
write_html(f"<h2>{escaped(title)}</h2>", here.language)
show(here)
