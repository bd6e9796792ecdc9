"""Glossary: terms of three systems, what they mean there, what comes nearest elsewhere, and which mislead."""

from typing import Any

import streamlit as st

from dashboard.components.address_choice import AddressChoices
from dashboard.components.session import escaped, session, write_html
from dashboard.components.term_list import term_entry, term_list
from dashboard.components.term_marks import TERM, glossary_link
from dashboard.views.glossary import glossary, terms_of
from dashboard.views.identity import identity
from etl.contracts.practice_vocabulary import TermJurisdiction
from etl.contracts.vocabulary import City, Place

ALL = "all"
LONGEST_SEARCH = 80
here = session()
_, words, known = here.words.gettext, here.words, here.known
told = glossary(here.warehouse)


def asked_for() -> str:
    """The term that the address names, on top of all others; a sentence where there is none of that name."""
    wanted = st.query_params.get(TERM)
    if wanted is None:
        return ""
    card = told.terms.get(wanted)
    if card is None:
        sentence = _("There is no term “{written}” in this glossary; here are all terms.").format(written=wanted[:60])
        return f'<div class="empty" role="status"><p>{escaped(sentence)}</p></div>'
    heading = f'<h2 class="for-readers">{escaped(_("The term that was asked for"))}</h2>'
    back = f"<p>{glossary_link(_('All terms'), here)}</p>"
    return f'<section class="asked-for">{heading}{term_entry(card, here)}{back}</section>'


def nothing_found(choice: dict[str, Any], names: dict[str, str]) -> str:
    """An empty choice explains itself: which part of it is in the way."""
    ways_out = ""
    for part in choice:
        count = len(terms_of(told, here.language, **{name: value for name, value in choice.items() if name != part}))
        if choice[part] and count:
            sentence = words.ngettext(
                "Without “{part}” there would be {count} term.", "Without “{part}” there would be {count} terms.", count
            ).format(part=names[part], count=words.number(count))
            ways_out += f"<li>{escaped(sentence)}</li>"
    advice = _("The search finds every word, in English and in German, in terms, their other forms and definitions.")
    return (
        f'<div class="empty"><p>{escaped(_("No term fits all of this at once."))} {escaped(advice)}</p>'
        f'<ul class="plain">{ways_out}</ul></div>'
    )


friends = sum(card.false_friend is not None for card in told.terms.values())
lead = _(
    "{count} terms of three systems: what each means at home, and what comes nearest in the other two cities. "
    "{friends} of them are false friends: they sound familiar and mean something else."
).format(count=words.number(len(told.terms)), friends=words.number(friends))
in_place = _("On every other page a dotted line under a term opens its meaning.")
write_html(
    f'<h1>{escaped(_("Glossary"))}</h1><p class="lead">{escaped(lead)}</p><p class="quiet">{escaped(in_place)}</p>'
    + asked_for(),
    here.language,
    explain=False,
)

choices = AddressChoices(here, replaces=(TERM,))
names = {
    "text": _("Search, in English or German"),
    "cities": _("City"),
    "jurisdictions": _("System or place"),
    "only_false_friends": _("Only false friends"),
}
with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="controls-glossary"):
    text = choices.text("q", names["text"], LONGEST_SEARCH, _("a word or a part of one"))
    city = choices.tiles(
        "city",
        names["cities"],
        [ALL, *(city.value for city in City)],
        lambda code: (
            _("All cities") if code == ALL else f"{identity(Place(code)).sign} {known.label('city', code, words)}"
        ),
    )
    system = choices.one(
        "jurisdiction",
        names["jurisdictions"],
        [ALL, *(each.value for each in TermJurisdiction)],
        lambda code: _("All of them") if code == ALL else known.label("term_jurisdiction", code, words),
    )
    only_friends = choices.yes("false_friends", names["only_false_friends"])
choices.tell()

choice: dict[str, Any] = {
    "text": text,
    "cities": () if city == ALL else (City(city),),
    "jurisdictions": () if system in (ALL, None) else (TermJurisdiction(system),),
    "only_false_friends": only_friends,
}
found = terms_of(told, here.language, **choice)
count = words.ngettext("{count} term", "{count} terms", len(found)).format(count=words.number(len(found)))
file = f'<a href="api/v1/glossary.csv" download>{escaped(_("All terms as CSV"))}</a>'
write_html(
    f'<p role="status" class="terms-count"><strong>{escaped(count)}</strong> · {file}</p>'
    + (term_list(tuple(found), here) if found else nothing_found(choice, names)),
    here.language,
    explain=False,
)
