"""Links from one page of the site to another, in the reader's language and mode."""

from collections.abc import Iterable

from dashboard.components.rule_marks import source_links
from dashboard.components.session import Session, escaped
from dashboard.views.addresses import Address, of_record
from dashboard.views.exchange import RecordReference
from dashboard.views.record_names import record_name
from dashboard.views.row import SourceReference


def page_link(address: Address, text: str, session: Session) -> str:
    """A link to another page, or another part of this one."""
    return f'<a href="{escaped(address.link(session.language, session.present))}" target="_self">{escaped(text)}</a>'


def record_link(record: RecordReference, session: Session) -> str:
    """A record's name as a link to the page that shows it."""
    name = record_name(record, session.warehouse, session.words)
    return page_link(of_record(record, session.warehouse), name, session)


def sources_line(sources: Iterable[SourceReference], session: Session) -> str:
    """``Source: Community Care`` as one quiet line with links out; empty where there is none."""
    links = source_links((source.source_id for source in sources), session)
    return f'<p class="cited unexplained">{escaped(session.words.gettext("Source"))}: {links}</p>' if links else ""
