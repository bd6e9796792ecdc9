"""One view on a page of its own: what a link opens. Embedded, the frame of the view alone."""

from dashboard.components.frame import frame, share, table_html
from dashboard.components.session import escaped, session, write_html
from dashboard.components.workbench import spec_of_address, workbench
from dashboard.views.spec import Form, ViewSpec
from dashboard.views.view import make_view

here = session()
_ = here.words.gettext

spec = spec_of_address(here, ViewSpec(concept=next(iter(here.known.concepts))))
if here.embedded:
    frame(spec, here, heading_level=2)
else:
    question = make_view(spec, here.warehouse).card.question[here.language]
    write_html(f"<h1>{escaped(question)}</h1>", here.language)
    view = workbench(spec, here)
    if spec.form is not Form.TABLE and not view.is_empty:
        write_html(f"<h2>{escaped(_('The same as a table'))}</h2>{table_html(view)}", here.language)
    share(view)
