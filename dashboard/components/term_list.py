"""The terms of the glossary as a list under their letters; every term looks the same for every reader."""

from functools import lru_cache

from dashboard.components.session import Session, escaped
from dashboard.components.source_list import outward_link
from dashboard.components.term_marks import false_friend, glossary_link, nearest, other_name, whose
from dashboard.views.glossary import TermCard

_ENTRIES_KEPT = 1024
_LISTS_KEPT = 16


@lru_cache(maxsize=_LISTS_KEPT)
def term_list(cards: tuple[TermCard, ...], session: Session) -> str:
    """The letters to jump to, and the terms in the order given."""
    by_letter: dict[str, list[TermCard]] = {}
    for card in cards:
        by_letter.setdefault(card.letter(session.language), []).append(card)
    label = escaped(session.words.gettext("Jump to a letter"))
    jump = "".join(f'<a href="#{_anchor(letter)}">{escaped(letter)}</a>' for letter in by_letter)
    body = "".join(
        f'<section><h2 id="{_anchor(letter)}">{escaped(letter)}</h2>'
        f"{''.join(term_entry(card, session) for card in found)}</section>"
        for letter, found in by_letter.items()
    )
    return f'<nav class="jump letters" aria-label="{label}">{jump}</nav><div class="terms">{body}</div>'


@lru_cache(maxsize=_ENTRIES_KEPT)
def term_entry(card: TermCard, session: Session) -> str:
    """Names in both languages, whose term it is, what it means there, what misleads, what comes nearest, sources."""
    _ = session.words.gettext
    sources = "; ".join(
        f"{escaped(source.publisher)}, {outward_link(source.url or '', source.title)}" for source in card.sources
    )
    link = glossary_link(_("Link"), session, card)
    return (
        f'<article class="of-glossary"><div><h3>{escaped(card.term[session.language])}</h3>'
        f'{other_name(card, session)}<p class="whose">{whose(card, session)}</p></div>'
        f"<div><p>{escaped(card.definition[session.language])}</p>{false_friend(card, session)}{nearest(card, session)}"
        f'<p class="source">{escaped(_("Sources"))}: {sources} · {link}</p></div></article>'
    )


def _anchor(letter: str) -> str:
    return f"letter-{letter if letter.isalpha() else 'other'}"
