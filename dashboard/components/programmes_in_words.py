"""Programmes of the three cities side by side in words, with their law; what a system does not have is a finding."""

from functools import lru_cache

from dashboard.components.rule_marks import city_name, reading_mark, source_links
from dashboard.components.session import Session, escaped, write_html
from dashboard.views.rulebook import ProgrammeCard, rulebook
from dashboard.views.rules_table import Category, category_titles, column
from etl.contracts.vocabulary import City, GapReason, Place

_IN_WORDS = (
    Category.ENTITLEMENT,
    Category.DECIDED_BY,
    Category.DOOR,
    Category.NEED_TEST,
    Category.OUTCOME,
    Category.MEANS_TEST,
    Category.COSTS,
    Category.LAW,
    Category.READING,
)


def programmes_in_words(
    programme_ids: tuple[str, ...], shown: tuple[Category, ...], session: Session, concept: str = ""
) -> None:
    """One column a city.

    Args:
        programme_ids: the programmes, in the order in which they stand in their columns.
        shown: what is open at first; everything else is one click away.
        session: of this run.
        concept: where the system of a city does not have what this concept asks for, that stands first in its column.
    """
    write_html(_columns(programme_ids, shown, session, concept), session.language)


def programme_link(card: ProgrammeCard, session: Session) -> str:
    """The name of a programme, leading to its rules beside those of the other cities."""
    group = card.populations[-1] if card.populations else ""
    query = f"part=rules&group={group}&{card.city}={card.id}&lang={session.language}"
    local = ""
    if card.local_name != card.name[session.language]:
        local = f' <span class="quiet">{escaped(card.local_name)}</span>'
    return f'<a href="eligibility?{escaped(query)}" target="_self">{escaped(card.name[session.language])}</a>{local}'


@lru_cache(maxsize=16)
def _columns(programme_ids: tuple[str, ...], shown: tuple[Category, ...], session: Session, concept: str) -> str:
    cards = [rulebook(session.warehouse).programmes[name] for name in programme_ids]
    columns = ""
    for city in City:
        body = _not_in_system(concept, city, session)
        body += "".join(_programme(card, shown, session) for card in cards if card.city is city)
        columns += f"<div><h3>{city_name(city, session)}</h3>{body}</div>"
    return f'<div class="columns in-words">{columns}</div>'


def _not_in_system(concept: str, city: City, session: Session) -> str:
    if not concept:
        return ""
    gap = session.known.concepts[concept].gap(Place(city))
    if gap is None or gap.reason is not GapReason.NOT_IN_SYSTEM:
        return ""
    reason = session.known.label("gap_reason", gap.reason, session.words)
    return (
        f'<div class="finding"><p class="quiet">{escaped(reason)}</p>'
        f"<p><strong>{escaped(gap.sentence[session.language])}</strong></p></div>"
    )


def _programme(card: ProgrammeCard, shown: tuple[Category, ...], session: Session) -> str:
    _ = session.words.gettext
    found = column(card, session.known.read_on, rulebook(session.warehouse), session.words, session.known)
    titles = category_titles(session.words)

    def listed(category: Category) -> str:
        lines = found.lines[category]
        if category is Category.LAW:
            lines = ("; ".join(lines),) if lines else ()
        told = "".join(f"<dd>{escaped(line)}</dd>" for line in lines)
        return f"<dt>{escaped(titles[category])}</dt>{told}" if lines else ""

    mark = reading_mark(card.confidence, session)
    more = "".join(listed(category) for category in _IN_WORDS if category not in shown)
    links = source_links(card.source_ids, session)
    sources = f"<dt>{escaped(_('Read at'))}</dt><dd>{links}</dd>" if links else ""
    return (
        f"<section><h4>{programme_link(card, session)}</h4>{f'<p>{mark}</p>' if mark else ''}"
        f"<dl>{''.join(listed(category) for category in shown)}</dl>"
        f'<details><summary class="quiet">{escaped(_("More of this rule, with doubts and sources"))}</summary>'
        f"<dl>{more}{sources}</dl></details></section>"
    )
