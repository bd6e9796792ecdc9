"""What it took to take part, as reported from past exchanges: criteria, language and costs. Not a call."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from dashboard.components.record_links import sources_line
from dashboard.components.session import Session, escaped, write_html
from dashboard.views.exchange import ExchangeCard, Line, exchange
from dashboard.views.exchange_timeline import documented_years
from etl.contracts.practice_vocabulary import EventKind, ExchangePart


def exchange_taking_part(session: Session) -> None:
    """That it is no open call first; then what was asked, and who paid for what."""
    write_html(_taking_part(session), session.language)


@lru_cache(maxsize=8)
def _taking_part(session: Session) -> str:
    told = exchange(session.warehouse)
    if told is None:
        return ""
    _, words = session.words.gettext, session.words
    years = words.listing([str(year) for year in documented_years(told)])
    what_it_is = _("This is what was reported in {years}. It is not an open call.").format(years=years)
    criteria, funding = (_lines(lines, session) for lines in (told.application_criteria, told.funding))
    return (
        f'<div class="empty" role="note"><p><strong>{escaped(what_it_is)}</strong> {escaped(_no_call(told, session))}'
        f'</p></div><div class="columns taking-part">'
        f'<section id="{ExchangePart.APPLICATION_CRITERIA}">'
        f'<h3>{escaped(_("What was asked of those who applied"))}</h3><ul class="lines">{criteria}</ul></section>'
        f'<section id="{ExchangePart.FUNDING}"><h3>{escaped(_("What it costs, and who pays"))}</h3>'
        f'<ul class="lines">{funding}</ul></section></div>'
    )


def _no_call(told: ExchangeCard, session: Session) -> str:
    """That no later call was found; the year is the last exchange's."""
    last = max((event.year for event in told.events if event.kind is EventKind.EXCHANGE), default=None)
    if last is None:
        return ""
    return session.words.gettext("No call after {year} was found.").format(year=last)


def _lines(lines: Iterable[Line], session: Session) -> str:
    """The sentences of each source together, and the source once below them."""
    return "".join(
        "<li>"
        + "".join(f"<p>{escaped(line.text[session.language])}</p>" for line in alike)
        + f"{sources_line(sources, session)}</li>"
        for sources, alike in groupby(lines, key=lambda line: line.sources)
    )
