"""A source as lists show it: title as link, who published it and when, on what terms it may be used again."""

import re
from datetime import date

from dashboard.components.session import Session, escaped
from dashboard.language import Wording
from dashboard.views.quality import Licence, RegisteredSource


def source_item(source: RegisteredSource, licence: Licence, use: str, session: Session) -> str:
    """One entry. ``use`` says how many figures come from it."""
    _, words = session.words.gettext, session.words
    rhythm = session.known.label("release_rhythm", source.rhythm, words)
    terms = outward_link(licence.url, licence.name)
    notes = [escaped(source.note)] if source.note else []
    if source.read_through:
        notes.append(escaped(_("Read through: {copy}.").format(copy=source.read_through)))
    more = ""
    if notes:
        more = f"<details><summary>{escaped(_('Note'))}</summary>{'<br>'.join(notes)}</details>"
    when = f" · {escaped(published_text(source.published, words))}" if source.published else ""
    return (
        f'<div class="entry"><div><span class="name">{outward_link(source.url, source.title)}</span>'
        f'<div class="quiet">{escaped(source.publisher)}{when}{more}</div></div>'
        f'<div class="quiet">{escaped(use)}<br>{escaped(_("New edition"))}: {escaped(rhythm)}</div>'
        f'<div class="quiet">{terms}</div></div>'
    )


def outward_link(address: str, text: str) -> str:
    """A link out of this site, where there is an address that a browser may open; plain text otherwise."""
    if not re.match(r"https?://", address):
        return escaped(text)
    return f'<a href="{escaped(address)}" target="_blank" rel="noopener noreferrer">{escaped(text)}</a>'


def published_text(published: str, words: Wording) -> str:
    """``2024-11-08`` -> ``8 November 2024``, ``2019-05`` -> ``May 2019``; anything else as it stands."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", published):
            return words.day(date.fromisoformat(published))
        if re.fullmatch(r"\d{4}-\d{2}", published):
            return words.month(date.fromisoformat(f"{published}-01"))
    except ValueError:
        return published
    return published
