"""What is missing for one city and the places that measure it, by reason, and where one could look."""

from functools import lru_cache

from dashboard.components.missing import sentences_html
from dashboard.components.session import Session, escaped
from dashboard.views.quality import missing_figures, narrowed
from etl.contracts.vocabulary import City, GapReason


@lru_cache(maxsize=12)
def city_gaps_html(city: City, session: Session) -> str:
    """A folded list a reason, with its count; the reasons in their order."""
    words, known = session.words, session.known
    gaps = missing_figures(session.warehouse, words)
    body = ""
    for reason in GapReason:
        of_reason = narrowed(gaps, (city,), (reason,))
        if not of_reason:
            continue
        name = known.label("gap_reason", reason, words)
        label = f"{name[0].upper()}{name[1:]} · {words.number(len(of_reason))}"
        is_open = "" if body else " open"
        body += (
            f'<details class="reason"{is_open}><summary>{escaped(label)}</summary>'
            f"{sentences_html(reason, of_reason, session)}</details>"
        )
    return body
