"""A page in parts: the address names one, and only that one runs."""

from collections.abc import Callable, Mapping

from dashboard.components.address_choice import AddressChoices
from dashboard.components.session import Session, escaped, write_html

Part = tuple[str, Callable[[Session], None]]
"""What a part is called, and what shows it."""


def parts(of_page: Mapping[str, Part], session: Session, heading: bool = True) -> None:
    """The names of the parts in a row, and the chosen one; the first where the address says nothing.

    Args:
        of_page: the parts by the word that stands for each in the address (``?part=``).
        session: of this run.
        heading: whether the part's name stands above it as a heading of the second level.
    """
    _ = session.words.gettext
    choices = AddressChoices(session)
    chosen = choices.tiles("part", _("Part of the page"), list(of_page), lambda name: of_page[name][0])
    choices.tell()
    title, show = of_page[chosen]
    if heading:
        write_html(f"<h2>{escaped(title)}</h2>", session.language)
    show(session)
