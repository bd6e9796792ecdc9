"""Definitions and sources of the figures that are chosen: how each system counts, and who published it."""

from dashboard.components.folded import folded
from dashboard.components.session import Session, escaped, write_html
from dashboard.components.source_list import source_item
from dashboard.views.quality import licences, registered_sources
from dashboard.views.selected import Selected, definitions

FEW = 6
MANY = 40


def definitions_and_sources(found: Selected, session: Session) -> None:
    """Both in expanders of their own; open from the start where there are few of them."""
    _, words = session.words.gettext, session.words
    count = len(found.definitions)
    label = words.ngettext("{count} definition", "{count} definitions", count).format(count=words.number(count))
    shown = folded(label, _key("definitions", count), open_at_first=count <= FEW)
    if shown is not None:
        with shown:
            _definitions(found, session)
    count = len(found.sources)
    label = words.ngettext("{count} source", "{count} sources", count).format(count=words.number(count))
    shown = folded(label, _key("sources", count), open_at_first=count <= FEW)
    if shown is not None:
        with shown:
            _sources(found, session)


def _key(part: str, count: int) -> str:
    """Few and many are folded each on their own, so that few are open whatever became of many."""
    return f"data-{part}-{'few' if count <= FEW else 'many'}"


def _definitions(found: Selected, session: Session) -> None:
    _ = session.words.gettext
    body = ""
    for each in definitions(session.warehouse, found.definitions[:MANY], session.words):
        system = session.known.label("system", each.system, session.words)
        caution = f"<p><strong>{escaped(_('Mind'))}:</strong> {escaped(each.caution)}</p>" if each.caution else ""
        body += (
            f'<div><p class="name"><strong>{escaped(each.name)}</strong> <span class="quiet">{escaped(system)} · '
            f"<code>{escaped(each.indicator_id)}</code></span></p><p>{escaped(each.definition)}</p>{caution}</div>"
        )
    body += _rest(
        len(found.definitions),
        _("These are the {shown} with most figures, of {count}. The file has the definition in every row;"),
        "definitions.csv",
        session,
    )
    write_html(f'<div class="entries">{body}</div>', session.language)


def _sources(found: Selected, session: Session) -> None:
    _, words = session.words.gettext, session.words
    known = {source.source_id: source for source in registered_sources(session.warehouse, words)}
    terms = {licence.licence_id: licence for licence in licences(session.warehouse, words)}
    body = ""
    for source_id, figures in found.sources[:MANY]:
        source = known[source_id]
        count = words.ngettext("{count} figure here", "{count} figures here", figures)
        body += source_item(source, terms[source.licence_id], count.format(count=words.number(figures)), session)
    body += _rest(
        len(found.sources),
        _("These are the {shown} with most figures, of {count}. The file names the source in every row;"),
        "sources.csv",
        session,
    )
    write_html(f'<div class="entries">{body}</div>', session.language)


def _rest(count: int, sentence: str, file: str, session: Session) -> str:
    if count <= MANY:
        return ""
    _, words = session.words.gettext, session.words
    told = sentence.format(shown=words.number(MANY), count=words.number(count))
    link = f'<a href="api/v1/{file}">{escaped(_("all of them are in {file}").format(file=file))}</a>'
    return f'<p class="quiet">{escaped(told)} {link}.</p>'
