"""What the glossary and the definitions in place show of a term the same way."""

from urllib.parse import urlencode

from dashboard.components.header import NAMES
from dashboard.components.rule_marks import city_name
from dashboard.components.session import LANGUAGE_KEY, PRESENT_KEY, Session, escaped
from dashboard.views.glossary import TermCard
from etl.contracts.vocabulary import Language

TERM = "term"
"""What the address of the glossary calls a term."""


def other(language: Language) -> Language:
    return Language.GERMAN if language is Language.ENGLISH else Language.ENGLISH


def glossary_link(text: str, session: Session, card: TermCard | None = None) -> str:
    """A link to a term in the glossary, or to all of them."""
    asked = {**({TERM: card.id} if card else {}), LANGUAGE_KEY: str(session.language)}
    query = urlencode({**asked, PRESENT_KEY: "1"} if session.present else asked)
    return f'<a href="{escaped(f"glossary?{query}")}" target="_self">{escaped(text)}</a>'


def other_name(card: TermCard, session: Session) -> str:
    """The term in the other language, where it is another word there."""
    language = other(session.language)
    if card.term[language] == card.term[session.language]:
        return ""
    return f'<p class="other-name" lang="{language}"><span>{NAMES[language]}</span> {escaped(card.term[language])}</p>'


def whose(card: TermCard, session: Session) -> str:
    """``◆ Hamburg · Germany``: the city of the exchange that uses the term, and whose term it is."""
    known, words = session.known, session.words
    system = known.label("term_jurisdiction", card.jurisdiction, words)
    beyond = "" if system == known.label("city", card.city, words) else f" · {escaped(system)}"
    return f"{city_name(card.city, session)}{beyond}"


def false_friend(card: TermCard, session: Session) -> str:
    if card.false_friend is None:
        return ""
    label = escaped(session.words.gettext("False friend"))
    return f'<p class="false-friend"><strong>{label}.</strong> {escaped(card.false_friend[session.language])}</p>'


def nearest(card: TermCard, session: Session) -> str:
    """What comes nearest in the other cities, said to be our own judgement."""
    if not card.nearest_equivalent:
        return ""
    _ = session.words.gettext
    items = "".join(
        f"<div><dt>{city_name(city, session)}</dt><dd>{escaped(text[session.language])}</dd></div>"
        for city, text in card.nearest_equivalent.items()
    )
    label = escaped(_("Comes nearest, in our judgement"))
    return f'<p class="nearest-label">{label}</p><dl class="nearest">{items}</dl>'
