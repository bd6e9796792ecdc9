"""Small things that every part on rules shows the same way: how it was read, sources, the city's name."""

from collections.abc import Iterable

from dashboard.components.session import Session, escaped
from dashboard.components.source_list import outward_link
from dashboard.views.identity import identity
from dashboard.views.row import SourceReference
from etl.contracts.vocabulary import City, Place, RuleConfidence


def reading_mark(confidence: RuleConfidence, session: Session) -> str:
    """How weakly a rule was read: reported, or still to be verified; nothing where law or an official page was read."""
    if confidence is RuleConfidence.TO_BE_VERIFIED:
        return verify_mark(session)
    if confidence is RuleConfidence.SECONDARY_PAGE:
        label = session.known.label("rule_confidence", confidence, session.words)
        return f'<span class="quiet">{escaped(label)}</span>'
    return ""


def verify_mark(session: Session) -> str:
    """The mark of what was not read in a source."""
    return f'<span class="verify">{escaped(session.words.gettext("to be verified"))}</span>'


def source_links(source_ids: Iterable[str], session: Session) -> str:
    """The publishers of some sources as links, numbered where one has several; empty where there is none."""
    by_publisher: dict[str, list[SourceReference]] = {}
    for source_id in source_ids:
        source = session.known.sources[source_id]
        by_publisher.setdefault(source.publisher, []).append(source)
    told = []
    for publisher, sources in by_publisher.items():
        if len(sources) == 1:
            told.append(_titled(sources[0], publisher))
        else:
            numbered = " ".join(_titled(source, str(number)) for number, source in enumerate(sources, 1))
            told.append(f"{escaped(publisher)} {numbered}")
    return ", ".join(told)


def _titled(source: SourceReference, text: str) -> str:
    return f'<span title="{escaped(source.title)}">{outward_link(source.url or "", text)}</span>'


def city_name(city: City, session: Session) -> str:
    """Sign and name of a city in its colour."""
    name = escaped(session.known.label("city", city, session.words))
    return f'<span class="{city}"><span aria-hidden="true">{identity(Place(city)).sign}</span> {name}</span>'
