"""Cited facts in words, city by city."""

from functools import lru_cache

from dashboard.components.session import Session, escaped, write_html
from dashboard.views.identity import identity
from dashboard.views.words import short_source
from etl.contracts.vocabulary import Confidence, Place

_QUERY = """
SELECT s.*, list(x.source_id ORDER BY x.source_id) AS source_ids
FROM statement s JOIN statement_source x USING (statement_id)
WHERE topic = $topic GROUP BY ALL ORDER BY position
"""


def statements(topic: str, session: Session) -> None:
    """The statements on a topic, one column a city on a wide screen."""
    write_html(_columns(topic, session), session.language)


@lru_cache(maxsize=32)
def _columns(topic: str, session: Session) -> str:
    _ = session.words.gettext
    rows = session.warehouse.rows(_QUERY, {"topic": topic})
    columns = ""
    for place in dict.fromkeys(Place(row["place"]) for row in rows):
        name = escaped(session.known.label("place", place, session.words))
        body = ""
        for row in (row for row in rows if row["place"] == place.value):
            sources = "; ".join(short_source(session.known.sources[source]) for source in row["source_ids"])
            mark = f" · {_('reported')}" if row["confidence"] == Confidence.SECONDARY_PAGE else ""
            body += f"<p>{escaped(session.words.pick(row, 'text'))}</p>"
            body += f'<p class="source quiet">{escaped(sources + mark)}</p>'
        columns += f'<div><h3 class="{place}">{identity(place).sign} {name}</h3>{body}</div>'
    return f'<div class="columns">{columns}</div>'


@lru_cache(maxsize=32)
def reported(topic: str, session: Session, only: Place | None = None) -> str:
    """The statements on a topic as HTML, without a place above them: what was reported of places without a name, or
    what holds for the one place that a page is about."""
    _, body = session.words.gettext, ""
    for row in session.warehouse.rows(_QUERY, {"topic": topic}):
        if only is not None and row["place"] != only.value:
            continue
        sources = "; ".join(short_source(session.known.sources[source]) for source in row["source_ids"])
        mark = f" · {_('reported')}" if row["confidence"] == Confidence.SECONDARY_PAGE else ""
        body += (
            f'<p class="gap">{escaped(session.words.pick(row, "text"))}<br>'
            f'<span class="source quiet">{escaped(sources + mark)}</span></p>'
        )
    return body
