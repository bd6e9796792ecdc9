"""The exchange: its history, what delegates noticed, how one took part, and everything that its documents name."""

from collections.abc import Mapping

from dashboard.components.exchange_history import exchange_history
from dashboard.components.exchange_register import exchange_register
from dashboard.components.exchange_taking_part import exchange_taking_part
from dashboard.components.exchange_themes import exchange_themes
from dashboard.components.frame import frame
from dashboard.components.parts import Part, parts
from dashboard.components.session import Session, escaped, session, write_html
from dashboard.views.exchange import exchange
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.then_and_now import CITIES

here = session()
_ = here.words.gettext
told = exchange(here.warehouse)


def as_a_table(concept: str) -> ViewSpec:
    return ViewSpec(concept=concept, places=CITIES, when=When.ALL, form=Form.TABLE, language=here.language)


def history(here: Session) -> None:
    exchange_history(here)
    frame(as_a_table("age_of_exchange"), here)


def taking_part(here: Session) -> None:
    exchange_taking_part(here)
    frame(as_a_table("delegates"), here)


PARTS: Mapping[str, Part] = {
    "history": (_("History"), history),
    "themes": (_("What delegates noticed"), exchange_themes),
    "taking_part": (_("Taking part"), taking_part),
    "register": (_("What the documents name"), exchange_register),
}

lead = claim = ""
if told is not None:
    lead, claim = told.purpose[here.language], told.claim[here.language]
write_html(
    f'<h1>{escaped(_("The exchange"))}</h1><p class="lead">{escaped(lead)}</p><p class="quiet">{escaped(claim)}</p>',
    here.language,
)
if told is not None:
    parts(PARTS, here)
