"""Small things that every part on rules shows the same way: the mark "to be verified", sources, the city's name."""

from collections.abc import Iterable

from dashboard.components.session import Session, escaped
from dashboard.components.source_list import outward_link
from dashboard.views.identity import identity
from etl.contracts.vocabulary import City, Place


def verify_mark(session: Session) -> str:
    """The mark of what was not read in a source, or has doubts."""
    return f'<span class="verify">{escaped(session.words.gettext("to be verified"))}</span>'


def source_links(source_ids: Iterable[str], session: Session) -> str:
    """The publishers of some sources as links, each with the title of what was read; empty where there is none."""
    links = []
    for source_id in source_ids:
        source = session.known.sources[source_id]
        links.append(f'<span title="{escaped(source.title)}">{outward_link(source.url or "", source.publisher)}</span>')
    return ", ".join(dict.fromkeys(links))


def city_name(city: City, session: Session) -> str:
    """Sign and name of a city in its colour."""
    name = escaped(session.known.label("city", city, session.words))
    return f'<span class="{city}"><span aria-hidden="true">{identity(Place(city)).sign}</span> {name}</span>'
