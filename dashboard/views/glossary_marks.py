"""Terms of the glossary in the pages' own HTML: each becomes a button that opens its definition in place.

Only prose is marked: paragraphs, list items, descriptions and what says ``class="explained"``, but never within a
link, a button, a heading, code, a label or a source line. A term is marked where it first stands in a block. A part
that is folded away, and each ``section``, tells it once more: its reader may have seen no other.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dashboard.views.glossary import Glossary
from etl.contracts.vocabulary import Language

BLOCKS_KEPT = 512

_TAG = re.compile(r"<(?P<closes>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>[^>]*)>")
_CLASSES = re.compile(r'\sclass="([^"]*)"|\sclass=\'([^\']*)\'')
_WORD = re.compile(r"\w+")
_OPENS = re.compile(r"[(\[„“‚‘«]+$")
_CLOSES = re.compile(r"[)\]“”‘’».,;:!?…]+")

_WITHOUT_END = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_PROSE = frozenset({"blockquote", "dd", "figcaption", "li", "p"})
_PROSE_CLASSES = frozenset({"explained", "sentence"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CONTROLS = frozenset({"a", "button", "label", "option", "select", "summary", "textarea"})
_NO_PROSE = _HEADINGS | _CONTROLS | {"code", "pre", "script", "strong", "style", "svg", "th"}
_NO_PROSE_CLASSES = frozenset({"actions", "jump", "source", "unexplained"})
_TELLS_AGAIN = frozenset({"details", "section"})


@dataclass(frozen=True)
class Marked:
    """A block with its terms marked, and which terms these are."""

    html: str
    terms: frozenset[str]


@dataclass(frozen=True)
class _Open:
    """A tag that is open: whether text within it is prose, whether it never can be, which terms it told."""

    name: str
    prose: bool
    never: bool
    told: set[str]


_Form = tuple[str, str]
"""A form as it stands in HTML, and the term."""

Forms = Mapping[str, tuple[_Form, ...]]
"""Forms by their first word, the longest first."""


@lru_cache(maxsize=BLOCKS_KEPT)
def explained(body: str, language: Language, glossary: Glossary) -> Marked:
    """A block of well-formed HTML with its terms marked. What is told to one reader is told to every reader."""
    return marked(body, forms_of(glossary, language))


@lru_cache(maxsize=4)
def forms_of(glossary: Glossary, language: Language) -> Forms:
    """The forms to look for in texts of a language.

    A small first letter stands for a capital as well, at the start of a sentence; all else is exact, so that LEB is
    not every leb.
    """
    found: dict[str, dict[str, str]] = {}
    for card in glossary.terms.values():
        for form in card.also_written.get(language, ()):
            for written in _spellings(form):
                as_html = html.escape(written, quote=True)
                first = _WORD.match(as_html)
                if first is not None:
                    found.setdefault(first.group(), {}).setdefault(as_html, card.id)
    return {
        word: tuple(sorted(forms.items(), key=lambda form: (-len(form[0]), form[0]))) for word, forms in found.items()
    }


def _spellings(form: str) -> Iterator[str]:
    for written in (form, form[0].upper() + form[1:]):
        yield written
        yield written.replace("'", "’")


def marked(body: str, forms: Forms) -> Marked:
    """The block with a button around each term of its prose.

    Args:
        body: well-formed HTML whose texts and attributes are escaped.
        forms: from ``forms_of``.
    """
    parts: list[str] = []
    outermost = _Open("", prose=False, never=False, told=set())
    open_tags, terms, at = [outermost], set[str](), 0
    for tag in _TAG.finditer(body):
        parts += _text(body[at : tag.start()], open_tags[-1], forms, terms)
        parts.append(tag.group())
        at = tag.end()
        name = tag["name"].lower()
        if tag["closes"]:
            if any(each.name == name for each in open_tags[1:]):
                while open_tags.pop().name != name:
                    pass
        elif name not in _WITHOUT_END and not tag["attributes"].endswith("/"):
            open_tags.append(_opened(name, tag["attributes"], open_tags[-1]))
    parts += _text(body[at:], open_tags[-1], forms, terms)
    return Marked("".join(parts), frozenset(terms)) if terms else Marked(body, frozenset())


def button(term_id: str, text: str) -> str:
    """What opens the definition of a term; ``text`` is HTML. The definition itself has the id ``bubble_id``."""
    opens = f'aria-haspopup="dialog" popovertarget="{bubble_id(term_id)}"'
    return f'<button type="button" class="term" {opens}>{text}</button>'


def _unbroken(before: str, marked_term: str, after: str) -> str:
    """A button with the signs that touch it: a line may break beside a button, but no bracket stays behind alone."""
    return f'<span class="unbroken">{before}{marked_term}{after}</span>' if before or after else marked_term


def bubble_id(term_id: str) -> str:
    return f"term-{term_id}"


def _opened(name: str, attributes: str, around: _Open) -> _Open:
    found = _CLASSES.search(attributes)
    classes = frozenset((found[1] or found[2] or "").split()) if found else frozenset[str]()
    never = around.never or name in _NO_PROSE or not classes.isdisjoint(_NO_PROSE_CLASSES)
    prose = around.prose or name in _PROSE or not classes.isdisjoint(_PROSE_CLASSES)
    return _Open(name, prose, never, set(around.told) if name in _TELLS_AGAIN else around.told)


def _text(text: str, within: _Open, forms: Forms, terms: set[str]) -> Iterator[str]:
    if within.never or not within.prose or not text or text.isspace():
        yield text
        return
    at = 0
    for word in _WORD.finditer(text):
        if word.start() < at or word.group() not in forms:
            continue
        found = _form_at(text, word.start(), forms[word.group()])
        if found is None:
            continue
        written, term_id = found
        end = word.start() + len(written)
        if term_id in within.told:
            yield text[at:end]
        else:
            opening = _OPENS.search(text, at, word.start())
            closing = _CLOSES.match(text, end)
            before, after = opening.group() if opening else "", closing.group() if closing else ""
            yield text[at : word.start() - len(before)]
            yield _unbroken(before, button(term_id, written), after)
            within.told.add(term_id)
            terms.add(term_id)
            end += len(after)
        at = end
    yield text[at:]


def _form_at(text: str, start: int, forms: tuple[_Form, ...]) -> _Form | None:
    """The longest form that stands here as a word or words of its own."""
    for form in forms:
        end = start + len(form[0])
        if text.startswith(form[0], start) and not (end < len(text) and (text[end].isalnum() or text[end] == "_")):
            return form
    return None
