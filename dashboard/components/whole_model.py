"""A model with all that is known of it; when presenting, the idea and what it means for people, and the rest folded."""

from functools import lru_cache

from dashboard.components.model_words import (
    aspect_html,
    link,
    setting_name,
    sort_text,
    tally_html,
)
from dashboard.components.session import Session, escaped
from dashboard.views.model_catalogue import (
    MOST_COMPARED,
    Aspect,
    Visit,
    aspect_titles,
    chosen_models,
    neighbours,
)
from dashboard.views.practice import ModelCard, practice

_DONE = (Aspect.FEATURES, Aspect.RESPONSIBILITY, Aspect.CONTINUITY, Aspect.TEAM, Aspect.LAW, Aspect.SINCE)
_FIRST_PRESENTED = (Aspect.RESPONSIBILITY, Aspect.CONTINUITY)


@lru_cache(maxsize=128)
def whole_model(visit: Visit, session: Session) -> str:
    """The model that a visit names, between the way back and the models beside it."""
    told = practice(session.warehouse)
    card = told.models[visit.model or ""]
    body = _presented(card, session) if session.present else _on_two_columns(card, session)
    return f'{_ways(card, visit, session)}<article class="model">{body}</article>{_beside(card, visit, session)}'


def _ways(card: ModelCard, visit: Visit, session: Session) -> str:
    """Back, with the filters as they were; and into a comparison."""
    _, told = session.words.gettext, practice(session.warehouse)
    count = len(chosen_models(told, visit.choice))
    everything = visit.with_(model=None, compared=())
    if visit.choice.in_use:
        pattern = session.words.ngettext("Back to the {count} model chosen", "Back to the {count} models chosen", count)
        ways = [link(everything, pattern.format(count=session.words.number(count)), session, css="back")]
    else:
        ways = [link(everything, _("Back to all models"), session, css="back")]
    others = [name for name in visit.compared if name != card.id]
    if len(others) > 1 or (others and card.id in visit.compared):
        ways.append(link(visit.with_(model=None), _("Back to the comparison"), session))
    if not others:
        ways.append(link(Visit(visit.choice).comparing(card.id), _("Compare with another model"), session))
    elif card.id not in visit.compared and len(visit.compared) < MOST_COMPARED:
        names = session.words.listing([told.models[name].name[session.language] for name in others])
        ways.append(link(visit.comparing(card.id), _("Compare with {models}").format(models=names), session))
    return f'<p class="jump model-ways">{"".join(ways)}</p>'


def _top(card: ModelCard, session: Session) -> str:
    return (
        f'<p class="quiet">{setting_name(card.setting, session)} · {escaped(sort_text(card, session))}</p>'
        f"<h3>{escaped(card.name[session.language])}</h3>"
        f'<p class="lead">{escaped(card.core_idea[session.language])}</p>'
    )


def _on_two_columns(card: ModelCard, session: Session) -> str:
    _, titles = session.words.gettext, aspect_titles(session.words)
    done = [*_DONE, Aspect.NOTE] if card.note is not None else _DONE
    facts = "".join(_row(titles[aspect], aspect_html(card, aspect, session)) for aspect in done)
    found = (
        f"<h4>{escaped(titles[Aspect.EVIDENCE])}</h4>{tally_html(card, session)}"
        f"{aspect_html(card, Aspect.EVIDENCE, session)}"
    )
    ours = (
        f"<h4>{escaped(_('Strengths and risks'))}</h4>"
        f'<p class="quiet">{escaped(_("Partly our own summary, not findings."))}</p>'
        f'<dl class="two">{_row(_("Strengths"), aspect_html(card, Aspect.STRENGTHS, session))}'
        f"{_row(_('Risks'), aspect_html(card, Aspect.RISKS, session))}</dl>"
    )
    return (
        f'{_top(card, session)}<div class="model-columns"><dl>{facts}</dl>'
        f'<div class="beside">{found}</div><div>{ours}</div></div>'
        f"<h4>{escaped(titles[Aspect.SOURCES])}</h4>{aspect_html(card, Aspect.SOURCES, session)}"
    )


def _presented(card: ModelCard, session: Session) -> str:
    """One thought: the idea, who is responsible and whether that person stays, and how much is known."""
    _, titles = session.words.gettext, aspect_titles(session.words)
    first = "".join(_row(titles[aspect], aspect_html(card, aspect, session)) for aspect in _FIRST_PRESENTED)
    rest = [aspect for aspect in Aspect if aspect not in (*_FIRST_PRESENTED, Aspect.IDEA)]
    further = "".join(
        _row(titles[aspect], aspect_html(card, aspect, session))
        for aspect in rest
        if aspect is not Aspect.NOTE or card.note is not None
    )
    summary = escaped(_("How it is done, what was found, sources"))
    return (
        f'{_top(card, session)}<dl class="two presented">{first}</dl>{tally_html(card, session)}'
        f"<details><summary>{summary}</summary><dl>{further}</dl></details>"
    )


def _row(title: str, body: str) -> str:
    return f"<div><dt>{escaped(title)}</dt><dd>{body}</dd></div>"


def _beside(card: ModelCard, visit: Visit, session: Session) -> str:
    """The models before and after this one in the list that the filters give."""
    _ = session.words.gettext
    before, after = neighbours(card.id, chosen_models(practice(session.warehouse), visit.choice))
    said = ""
    for other, pattern in ((before, _("Before: {model}")), (after, _("Next: {model}"))):
        if other is not None:
            text = pattern.format(model=other.name[session.language])
            said += link(visit.with_(model=other.id), text, session)
    return f'<p class="jump model-ways">{said}</p>' if said else ""
