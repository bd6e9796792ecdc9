"""The models as a compact list, grouped by where they are at home."""

from functools import lru_cache

from dashboard.components.model_words import link, setting_name, sort_text, tally_html
from dashboard.components.session import Session, escaped
from dashboard.views.model_catalogue import (
    ModelChoice,
    Visit,
    chosen_models,
    filter_titles,
    filter_value,
    first_sentence,
    with_less,
)
from dashboard.views.practice import ModelCard, practice
from etl.contracts.practice_vocabulary import PracticeSetting


@lru_cache(maxsize=64)
def model_list(visit: Visit, session: Session) -> str:
    """The models that a visit's filters find, each with its idea and how much is known; or the ways out of nothing."""
    told = practice(session.warehouse)
    cards = chosen_models(told, visit.choice)
    if not cards:
        return _waiting(visit, session) + _nothing(visit, session)
    groups = {setting: [card for card in cards if card.setting is setting] for setting in PracticeSetting}
    body = "".join(_group(setting, found, visit, session) for setting, found in groups.items() if found)
    return _waiting(visit, session) + _counted(groups, visit, session) + body


def _counted(groups: dict[PracticeSetting, list[ModelCard]], visit: Visit, session: Session) -> str:
    """How many, the way to each group, and the files."""
    _, words, every = session.words.gettext, session.words, practice(session.warehouse).models
    found = sum(len(cards) for cards in groups.values())
    if visit.choice.in_use:
        pattern = words.ngettext("{count} of {all} models.", "{count} of {all} models.", found)
        said = pattern.format(count=words.number(found), all=words.number(len(every)))
        status = f"{escaped(said)} {link(visit.with_(choice=ModelChoice()), _('Show all'), session)}"
    else:
        findings = sum(len(card.evidence) for card in every.values())
        said = _("{models} models with {findings} findings. Each finding names the place where it was made.")
        status = escaped(said.format(models=words.number(found), findings=words.number(findings)))
    jumps = "".join(
        f'<a href="#models-{setting}">{setting_name(setting, session)} {escaped(words.number(len(cards)))}</a>'
        for setting, cards in groups.items()
        if cards
    )
    files = "".join(
        f'<a href="api/v1/{name}.csv">{escaped(label)}</a>'
        for name, label in (("models", _("All models as CSV")), ("model_evidence", _("All findings as CSV")))
    )
    return f'<p role="status">{status}</p><p class="jump quiet">{jumps}{files}</p>'


def _group(setting: PracticeSetting, cards: list[ModelCard], visit: Visit, session: Session) -> str:
    meaning = session.known.meaning("practice_setting", setting, session.words)
    items = "".join(_item(card, visit, session) for card in cards)
    return (
        f'<section><h3 id="models-{setting}">{setting_name(setting, session)}</h3>'
        f'<p class="quiet">{escaped(meaning)}</p><ul class="models-list">{items}</ul></section>'
    )


def _item(card: ModelCard, visit: Visit, session: Session) -> str:
    name = card.name[session.language]
    return (
        f"<li><div>{link(visit.with_(model=card.id), name, session, css='name')}"
        f"<p>{escaped(first_sentence(card.core_idea[session.language]))}</p></div>"
        f'<div class="quiet">{escaped(sort_text(card, session))}</div>'
        f"<div>{tally_html(card, session)}</div><div>{_to_compare(card, visit, session)}</div></li>"
    )


def _to_compare(card: ModelCard, visit: Visit, session: Session) -> str:
    _, name = session.words.gettext, card.name[session.language]
    if card.id in visit.compared:
        return f'<span class="quiet">{escaped(_("chosen"))}</span>'
    text, label = _("Compare"), _("Compare: {model}")
    if visit.compared:
        text, label = _("Put beside it"), _("Put beside it: {model}")
    return link(visit.comparing(card.id), text, session, label.format(model=name), css="quiet")


def _waiting(visit: Visit, session: Session) -> str:
    """With one model chosen for a comparison: which, and what to do next."""
    if not visit.compared:
        return ""
    _, [name] = session.words.gettext, visit.compared
    model = practice(session.warehouse).models[name].name[session.language]
    told = _("To compare: {model}. Choose a second model in the list.").format(model=model)
    out = link(visit.not_comparing(name), _("Take out"), session)
    return f'<div class="empty waiting" role="status"><p>{escaped(told)} {out}</p></div>'


def _nothing(visit: Visit, session: Session) -> str:
    """What was asked for in vain, and what is found with less asked."""
    _, words, known = session.words.gettext, session.words, session.known
    titles = filter_titles(words)
    asked = "; ".join(
        f"{titles[name]}: {filter_value(name, visit.choice, words, known)}" for name in visit.choice.in_use
    )
    told = _("No model here fits all of this: {asked}. That need not mean that there is none.").format(asked=asked)
    ways = ""
    for name, less, count in with_less(practice(session.warehouse), visit.choice):
        pattern = words.ngettext("Without “{filter}”: {count} model", "Without “{filter}”: {count} models", count)
        text = pattern.format(filter=titles[name], count=words.number(count))
        ways += f"<li>{link(visit.with_(choice=less), text, session)}</li>"
    ways += f"<li>{link(visit.with_(choice=ModelChoice()), _('Show all models'), session)}</li>"
    return f'<div class="empty" role="status"><p>{escaped(told)}</p><ul class="plain">{ways}</ul></div>'
