"""Terms of three systems as the screens need them: read once for each warehouse.

The nearest equivalents are our own judgement throughout, and are labelled so wherever they stand.
"""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dashboard.views.bilingual import Both, both, cited, grouped, if_stated
from dashboard.views.row import SourceReference
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import TermJurisdiction
from etl.contracts.vocabulary import City, Language

OTHER_LETTERS = "#"
"""Where terms stand that begin with no letter."""


@dataclass(frozen=True, eq=False)
class TermCard:
    """A term of one system, with what comes nearest in the two other cities."""

    id: str
    term: Both
    also_written: Mapping[Language, tuple[str, ...]]
    city: City
    jurisdiction: TermJurisdiction
    definition: Both
    nearest_equivalent: Mapping[City, Both]
    false_friend: Both | None
    sources: tuple[SourceReference, ...]

    def forms(self, language: Language) -> tuple[str, ...]:
        """The term and its other forms in the texts of a language, each once."""
        return tuple(dict.fromkeys((self.term[language], *self.also_written.get(language, ()))))

    def letter(self, language: Language) -> str:
        """Under which letter it stands: A for Ä, ``#`` where it begins with none."""
        first = folded(self.term[language])[:1].upper()
        return first if first.isalpha() else OTHER_LETTERS


@dataclass(frozen=True, eq=False)
class Glossary:
    """All terms. One object a warehouse, so it can be a key of what is kept."""

    terms: Mapping[str, TermCard]

    @cached_property
    def by_form(self) -> Mapping[Language, Mapping[str, tuple[TermCard, ...]]]:
        """The terms that a form in lower case may stand for; several where systems share a word."""
        found: dict[Language, dict[str, tuple[TermCard, ...]]] = {language: {} for language in Language}
        for language in Language:
            for card in self.terms.values():
                for form in dict.fromkeys(form.casefold() for form in card.forms(language)):
                    found[language][form] = (*found[language].get(form, ()), card)
        return found

    def letters(self, language: Language) -> list[str]:
        """The letters under which terms stand, in order; ``#`` last."""
        return sorted({card.letter(language) for card in self.terms.values()}, key=lambda x: (x == OTHER_LETTERS, x))


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """A text as it is searched and sorted: lower case, without accents (ä as a, ß as ss), from its first letter on."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    start = next((number for number, sign in enumerate(plain) if sign.isalnum()), 0)
    return plain[start:]


def terms_of(
    glossary: Glossary,
    language: Language,
    text: str = "",
    cities: Collection[City] = (),
    jurisdictions: Collection[TermJurisdiction] = (),
    letter: str | None = None,
    only_false_friends: bool = False,
) -> list[TermCard]:
    """The terms that match, in alphabetical order of a language; an empty choice asks for nothing.

    Every word of ``text`` must occur in the term, its forms or its definition, in either language.
    """
    wanted = [folded(word) for word in text.split()]
    found = [
        card
        for card in glossary.terms.values()
        if (not cities or card.city in cities)
        and (not jurisdictions or card.jurisdiction in jurisdictions)
        and (letter is None or card.letter(language) == letter)
        and (not only_false_friends or card.false_friend is not None)
        and all(word in _searched(card) for word in wanted)
    ]
    return sorted(
        found, key=lambda card: (card.letter(language) == OTHER_LETTERS, folded(card.term[language]), card.id)
    )


@lru_cache(maxsize=4096)
def _searched(card: TermCard) -> str:
    texts = [*card.definition.values()]
    for language in Language:
        texts += card.forms(language)
    return " ".join(map(folded, texts))


@lru_cache(maxsize=2)
def glossary(warehouse: Warehouse) -> Glossary:
    """The glossary of an open warehouse."""
    forms = grouped(warehouse, "SELECT * FROM glossary_form ORDER BY position", "term_id", "language")
    equivalents = grouped(warehouse, "SELECT * FROM glossary_equivalent", "term_id")
    sources = cited(warehouse, "glossary_term_source", "term_id")
    terms = (
        TermCard(
            id=row["term_id"],
            term=both(row, "term"),
            also_written={
                language: tuple(form["form"] for form in forms.get((row["term_id"], language.value), ()))
                for language in Language
            },
            city=City(row["city"]),
            jurisdiction=TermJurisdiction(row["jurisdiction"]),
            definition=both(row, "definition"),
            nearest_equivalent={
                city: both(found, "text")
                for city in City
                for found in equivalents.get(row["term_id"], ())
                if found["city"] == city
            },
            false_friend=if_stated(row, "false_friend"),
            sources=sources[row["term_id"]],
        )
        for row in warehouse.rows("SELECT * FROM glossary_term ORDER BY position")
    )
    return Glossary({card.id: card for card in terms})
