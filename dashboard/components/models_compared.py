"""Two or three models side by side: aspects as rows; on a phone one model after the other."""

from functools import lru_cache

from dashboard.components.model_words import aspect_html, link, setting_name, sort_text, tally_html
from dashboard.components.session import Session, escaped
from dashboard.views.model_catalogue import MOST_COMPARED, Aspect, Visit, aspect_titles
from dashboard.views.practice import ModelCard, practice
from etl.contracts.practice_vocabulary import PracticeSetting


@lru_cache(maxsize=64)
def models_compared(visit: Visit, session: Session) -> str:
    """The models that a visit compares, with ways to take one out, to add a third and to go back."""
    _ = session.words.gettext
    cards = [practice(session.warehouse).models[name] for name in visit.compared]
    titles = aspect_titles(session.words)
    heads = "".join(f"<div>{escaped(card.name[session.language])}</div>" for card in cards)
    labels = "".join(f"<div>{escaped(title)}</div>" for title in titles.values())
    columns = "".join(_column(card, visit, session) for card in cards)
    back = link(visit.with_(compared=(), model=None), _("Back to all models"), session, css="back")
    told = _(
        "Models side by side are not ranked. Each finding names the place where it was made; what was found in one "
        "system need not hold in another."
    )
    size = f"of-{len(cards)}"
    return (
        f'<p class="jump model-ways">{back}</p><p>{escaped(told)}</p>'
        f'<div class="rules-head models {size}" aria-hidden="true"><div></div>{heads}</div>'
        f'<div class="rules models {size}"><div class="rules-labels" aria-hidden="true"><div></div>{labels}</div>'
        f"{columns}</div>{_another(visit, session)}"
    )


def _column(card: ModelCard, visit: Visit, session: Session) -> str:
    _, name = session.words.gettext, card.name[session.language]
    whole = link(visit.with_(model=card.id), _("Whole model"), session, _("Whole model: {model}").format(model=name))
    out = link(visit.not_comparing(card.id), _("Take out"), session, _("Take out: {model}").format(model=name))
    top = (
        f'<div class="top"><h3>{escaped(name)}</h3><div>{setting_name(card.setting, session)}</div>'
        f'<div class="quiet">{escaped(sort_text(card, session))}</div><div class="quiet jump">{whole} {out}</div></div>'
    )
    body = "".join(
        f"<div><dt>{escaped(title)}</dt><dd>{_cell(card, aspect, session)}</dd></div>"
        for aspect, title in aspect_titles(session.words).items()
    )
    return f"<section>{top}<dl>{body}</dl></section>"


def _cell(card: ModelCard, aspect: Aspect, session: Session) -> str:
    body = aspect_html(card, aspect, session)
    if aspect is Aspect.SOURCES:
        label = session.words.ngettext("{count} source", "{count} sources", len(card.sources))
        summary = escaped(label.format(count=session.words.number(len(card.sources))))
        return f"<details><summary>{summary}</summary>{body}</details>"
    return tally_html(card, session) + body if aspect is Aspect.EVIDENCE else body


def _another(visit: Visit, session: Session) -> str:
    """The other models as links that add them, where there is room for one more."""
    if len(visit.compared) >= MOST_COMPARED:
        return ""
    _, told = session.words.gettext, practice(session.warehouse)
    groups = ""
    for setting in PracticeSetting:
        others = [card for card in told.models.values() if card.setting is setting and card.id not in visit.compared]
        links = "".join(
            f"<li>{link(visit.comparing(card.id), card.name[session.language], session)}</li>" for card in others
        )
        groups += f'<div><p class="title">{setting_name(setting, session)}</p><ul class="plain">{links}</ul></div>'
    summary = escaped(_("Add a third model"))
    return f'<details class="add-model"><summary>{summary}</summary><div class="columns">{groups}</div></details>'
