"""Definitions of the terms that a page has marked: hidden, each once, opened by the buttons in the text.

They are popovers of the browser's own: a click, a touch, Enter or Space opens one, Escape or a click elsewhere closes
it, and the next Tab leads into it. No script of ours is needed.
"""

from functools import lru_cache

from dashboard.components.marked_terms import marked_terms
from dashboard.components.session import Session, escaped, write_html
from dashboard.components.term_marks import false_friend, glossary_link, nearest, other_name, whose
from dashboard.views.glossary import TermCard
from dashboard.views.glossary_marks import bubble_id

_BUBBLES_KEPT = 1024


def definitions_in_place(session: Session) -> None:
    """Write what the buttons of this page open; the last of a whole run."""
    terms = marked_terms()
    if terms is not None:
        _write(terms.of_page(), session)


def definitions_of_part(session: Session) -> None:
    """The same at the end of a fragment, for terms that only its latest run has brought."""
    terms = marked_terms()
    if terms is not None:
        _write(terms.of_part(), session)


def _write(ids: frozenset[str], session: Session) -> None:
    terms = marked_terms()
    if ids and terms is not None:
        bubbles = "".join(_bubble(terms.known.terms[term_id], session) for term_id in sorted(ids))
        write_html(f'<div class="bubbles">{bubbles}</div>', session.language, explain=False)


@lru_cache(maxsize=_BUBBLES_KEPT)
def _bubble(card: TermCard, session: Session) -> str:
    _ = session.words.gettext
    name, term_id = card.term[session.language], bubble_id(card.id)
    return (
        f'<div popover="auto" id="{term_id}" class="bubble" role="dialog" aria-label="{escaped(name)}">'
        f'<button type="button" class="close" popovertarget="{term_id}" popovertargetaction="hide" '
        f'aria-label="{escaped(_("Close"))}">×</button>'
        f'<p class="name">{escaped(name)}</p>{other_name(card, session)}'
        f'<p class="whose">{whose(card, session)}</p>'
        f"<p>{escaped(card.definition[session.language])}</p>{false_friend(card, session)}{nearest(card, session)}"
        f"<p>{glossary_link(_('More in the glossary'), session, card)}</p></div>"
    )
