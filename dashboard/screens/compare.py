"""Compare: any question or indicator, any place, any form. The picture stands there before anything is chosen."""

from functools import partial

from dashboard.components.folded import folded
from dashboard.components.frame import frame, share
from dashboard.components.pinned import pin_button, pinned, pinned_frames, pins_of_page
from dashboard.components.question_choice import question_choice
from dashboard.components.session import escaped, session, write_html
from dashboard.components.workbench import spec_of_address, workbench
from dashboard.views.choices import opening_concept
from dashboard.views.spec import Form, ViewSpec

here = session()
_ = here.words.gettext

opening = opening_concept(here.known)
start = ViewSpec(concept=opening.id, transform=opening.recommended, form=Form.DOTS, language=here.language)
lead = _(
    "Choose what is shown, of which places, and how it is drawn. What can be said of it, and how far it can be "
    "compared, follows by itself."
)
if not here.embedded:
    explained = "" if here.present else f'<p class="lead">{escaped(lead)}</p>'
    write_html(f"<h1>{escaped(_('Compare'))}</h1>{explained}", here.language)
spec = spec_of_address(here, start, may_be_bare=True)
pins = pins_of_page(here)
if here.embedded:
    if pins:
        pinned_frames(pins, here)
    else:
        frame(spec, here, heading_level=2)
else:
    if not here.present:
        question_choice(spec, here)
    view = workbench(spec, here, beneath=partial(pin_button, spec, pins, here))
    if here.present:
        question_choice(spec, here)
    if pins:
        pinned(pins, spec, here)
    to_copy = folded(_("Link, citation, and lines for a page of your own"), "compare-share")
    if to_copy is not None:
        with to_copy:
            share(view)
