"""Gaps in words: what is missing for a city, and why."""

from dashboard.components.session import Session, escaped, write_html
from dashboard.views.catalogue import ConceptCard
from dashboard.views.identity import identity
from etl.contracts.vocabulary import Place

_CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


def gaps_of_concepts(cards: list[ConceptCard], session: Session) -> None:
    """One column a city: each concept that it has no figure for, the kind of gap, and the sentence that explains it."""
    columns = ""
    for place in _CITIES:
        name = escaped(session.known.label("place", place, session.words))
        items = ""
        for card in cards:
            gap = card.gap(place)
            if gap is None or place in card.answered_by:
                continue
            reason = escaped(session.known.label("gap_reason", gap.reason, session.words))
            title = escaped(card.title[session.language])
            sentence = escaped(gap.sentence[session.language])
            items += f"<p><strong>{title}</strong> · <span class='quiet'>{reason}</span><br>{sentence}</p>"
        empty = escaped(session.words.gettext("Nothing is missing here."))
        columns += f'<div><h3 class="{place}">{identity(place).sign} {name}</h3>{items or f"<p>{empty}</p>"}</div>'
    write_html(f'<div class="columns">{columns}</div>', session.language)
