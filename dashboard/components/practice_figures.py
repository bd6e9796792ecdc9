"""What is counted of practice: every concept of the page with its own frame."""

from dashboard.components.frame import frames
from dashboard.components.session import Session, escaped, write_html
from dashboard.views.catalogue import ConceptCard
from dashboard.views.spec import Form, ViewSpec, When
from etl.contracts.vocabulary import City, Place

PAGE = "practice_models"
_CITIES = tuple(Place(city) for city in City)


def practice_figures(session: Session) -> None:
    """A frame for each concept; most say how little is counted."""
    _ = session.words.gettext
    told = _(
        "Little of how the work is done is counted anywhere, and hardly anything in the same way in two cities. "
        "What there is stands here, with what nobody publishes or has not been found."
    )
    write_html(f"<p>{escaped(told)}</p>", session.language)
    frames([figure_of(card, session) for card in session.known.on_page(PAGE)], session)


def figure_of(card: ConceptCard, session: Session) -> ViewSpec:
    """A concept as a view: over time where one place alone answers, side by side otherwise."""
    answering = tuple(place for place in Place if place in card.answered_by)
    if len(answering) == 1:
        return ViewSpec(concept=card.id, places=answering, when=When.ALL, form=Form.LINE, language=session.language)
    return ViewSpec(
        concept=card.id,
        places=tuple(dict.fromkeys((*_CITIES, *answering))),
        transform=card.recommended,
        language=session.language,
    )
