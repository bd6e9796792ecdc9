"""What the exchange's own documents name: every entry with its place in the document, and what takes it up."""

from functools import lru_cache

import streamlit as st

from dashboard.components.address_choice import AddressChoices
from dashboard.components.record_links import page_link, record_link
from dashboard.components.session import Session, escaped, write_html
from dashboard.components.source_list import outward_link
from dashboard.views.addresses import Address, of_entry, of_source
from dashboard.views.exchange import ExchangeCard, RegisterCard, entries_of, exchange
from dashboard.views.quality import registered_sources
from dashboard.views.row import SourceReference
from etl.contracts.practice_vocabulary import RegisterKind

ENTRY = "entry"
"""What the address calls an entry of the register."""

ALL = "all"
LONGEST_SEARCH = 80


def exchange_register(session: Session) -> None:
    """The choice of entries, and the entries, by document."""
    told = exchange(session.warehouse)
    if told is None:
        return
    _, words, known = session.words.gettext, session.words, session.known
    lead = _(
        "Every initiative, model, theme, number and institution that {count} documents of the exchange and its circle "
        "name, and where this site takes it up. Their authors took part, founded what they describe or argue for a "
        "view: read them as reports."
    ).format(count=words.number(len(told.documents)))
    write_html(f"<p>{escaped(lead)}</p>{_asked_for(told, session)}", session.language)
    titles = {document.source_id: document.title for document in told.documents}
    choices = AddressChoices(session, replaces=(ENTRY,))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="controls-exchange-register"):
        text = choices.text("q", _("Search, in English or German"), LONGEST_SEARCH, _("a word or a part of one"))
        document = choices.one(
            "document", _("Document"), [ALL, *titles], lambda name: _("All documents") if name == ALL else titles[name]
        )
        kind = choices.one(
            "kind",
            _("What it is"),
            [ALL, *RegisterKind],
            lambda code: _("Everything") if code == ALL else known.label("register_kind", code, words),
        )
    choices.tell()
    found = entries_of(
        told,
        kinds=[RegisterKind(kind)] if kind and kind != ALL else [],
        documents=[document] if document and document != ALL else [],
        text=text,
    )
    write_html(_entries(tuple(found), session), session.language, explain=False)


def _asked_for(told: ExchangeCard, session: Session) -> str:
    """The entry that the address names, above the others; a sentence where there is none of that name."""
    wanted = st.query_params.get(ENTRY)
    if wanted is None:
        return ""
    _ = session.words.gettext
    card = next((entry for entry in told.register if entry.id == wanted), None)
    if card is None:
        sentence = _("There is no entry “{written}” in this register; here are all entries.").format(
            written=wanted[:60]
        )
        return f'<div class="empty" role="status"><p>{escaped(sentence)}</p></div>'
    back = page_link(Address("exchange", (("part", "register"),)), _("All entries"), session)
    document = f'<p class="quiet">{escaped(card.document.title)}</p>'
    return f'<section class="asked-for named">{_entry(card, session)}{document}<p>{back}</p></section>'


@lru_cache(maxsize=64)
def _entries(found: tuple[RegisterCard, ...], session: Session) -> str:
    _, words = session.words.gettext, session.words
    count = words.ngettext("{count} entry", "{count} entries", len(found)).format(count=words.number(len(found)))
    file = f'<a href="api/v1/exchange_register.csv" download>{escaped(_("All entries as CSV"))}</a>'
    status = f'<p role="status"><strong>{escaped(count)}</strong> · {file}</p>'
    if not found:
        nothing = escaped(_("No entry fits all of this at once. Try fewer words, or another document."))
        return f'{status}<div class="empty"><p>{nothing}</p></div>'
    documents = dict.fromkeys(entry.document for entry in found)
    return status + "".join(
        _document(document, session)
        + '<div class="named">'
        + "".join(_entry(entry, session) for entry in found if entry.document == document)
        + "</div>"
        for document in documents
    )


def _document(document: SourceReference, session: Session) -> str:
    """Title and publisher of a document, and the note that says when and by whom it was written."""
    _ = session.words.gettext
    in_register = page_link(of_source(document.source_id), _("Among the sources"), session)
    return (
        f'<h3 class="document">{outward_link(document.url or "", document.title)}</h3>'
        f'<p class="quiet">{escaped(document.publisher)}. {escaped(_notes(session)[document.source_id])} '
        f"{in_register}</p>"
    )


@lru_cache(maxsize=4)
def _notes(session: Session) -> dict[str, str]:
    """Who wrote what, by the id of the source."""
    return {source.source_id: source.note for source in registered_sources(session.warehouse, session.words)}


def _entry(card: RegisterCard, session: Session) -> str:
    _, words, language = session.words.gettext, session.words, session.language
    kind = session.known.label("register_kind", card.kind, words)
    place = f' · <span lang="en">{escaped(card.locator)}</span>' if card.locator else ""
    remark = f"<p>{escaped(card.remark[language])}</p>" if card.remark else ""
    links = "".join(
        f'<li><span class="quiet">{escaped(session.known.label("record_kind", record.kind, words))}</span> '
        f"{record_link(record, session)}</li>"
        for record in card.records
    )
    taken_up = f"<ul>{links}</ul>" if links else f'<p class="quiet">{escaped(_("No record of its own"))}</p>'
    item = page_link(of_entry(card.id), card.item[language], session)
    return (
        f'<div class="entry" id="{card.id}"><div><p class="name">{item}</p>{remark}</div>'
        f'<p class="quiet">{escaped(kind)}{place}</p>{taken_up}</div>'
    )
