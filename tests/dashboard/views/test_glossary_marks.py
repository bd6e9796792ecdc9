"""Terms in prose: marked once a block, in their longest form, as words of their own, and nowhere but in prose."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.views.glossary import Glossary, TermCard
from dashboard.views.glossary_marks import Marked, bubble_id, button, explained, forms_of, marked
from etl.contracts.practice_vocabulary import TermJurisdiction
from etl.contracts.vocabulary import City, Language

EN, DE = Language.ENGLISH, Language.GERMAN


def card(name: str, en: tuple[str, ...], de: tuple[str, ...] = ()) -> TermCard:
    words = {EN: f"{name}, never looked for", DE: f"{name}, nie gesucht"}
    return TermCard(name, words, {EN: en, DE: de}, City.HAMBURG, TermJurisdiction.GERMANY, words, {}, None, ())


CARDS = (
    card("plan", ("help plan", "help plans"), ("Hilfeplan nach § 36", "Hilfepläne")),
    card("meeting", ("help plan meeting",), ("Hilfeplangespräch",)),
    card("leb", ("LEB",), ("LEB",)),
    card("trust", ("Children's Trust",), ("Children's Trust",)),
    card("carers", ("freie Träger", "freien Träger"), ("freie Träger", "freien Träger")),
)
KNOWN = Glossary({each.id: each for each in CARDS})


def mark(body: str, language: Language = EN) -> Marked:
    return explained(body, language, KNOWN)


def opens(body: str, language: Language = EN) -> list[tuple[str, str]]:
    """Which terms the buttons of a block open, and the words on them."""
    html = mark(body, language).html
    return re.findall(r'<button [^>]*popovertarget="term-([^"]+)">(.*?)</button>', html)


def test_a_term_becomes_a_button_that_opens_its_definition():
    found = mark("<p>The help plan names it.</p>")
    assert found.html == f"<p>The {button('plan', 'help plan')} names it.</p>"
    assert found.terms == {"plan"}
    assert f'popovertarget="{bubble_id("plan")}"' in found.html
    assert 'type="button"' in found.html


def test_a_term_does_not_part_from_the_brackets_and_stops_that_touch_it():
    the_plan = button("plan", "help plan")
    for before, opening, closing, after in (
        ("a text ", "„", "“,", " as"),
        ("see ", "(", ");", " and"),
        ("the ", "", ".", ""),
        ("the ", "[", "", " of"),
    ):
        found = mark(f"<p>{before}{opening}help plan{closing}{after}</p>")
        assert found.html == f'<p>{before}<span class="unbroken">{opening}{the_plan}{closing}</span>{after}</p>'


def test_a_block_without_terms_stays_the_very_same():
    body = "<p>Nothing here.</p>"
    assert mark(body).html is body
    assert mark(body).terms == frozenset()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a help plan meeting", [("meeting", "help plan meeting")]),
        ("a help plan and a help plan meeting", [("plan", "help plan"), ("meeting", "help plan meeting")]),
        ("Help plan first", [("plan", "Help plan")]),
        ("HELP PLAN", []),
        ("help planning, self-help plan", [("plan", "help plan")]),
        ("unhelp plan, help_plan, help plan_b, help planx", []),
        ("LEB", [("leb", "LEB")]),
        ("leb, Leb, LEBx", []),
        ("(LEB)/x", [("leb", "LEB")]),
        ("Children&#x27;s Trust", [("trust", "Children&#x27;s Trust")]),
        ("Children’s Trust", [("trust", "Children’s Trust")]),
        ("LEB &amp; freien Trägern, freien Träger", [("leb", "LEB"), ("carers", "freien Träger")]),
        ("plan, never looked for", []),
    ],
)
def test_forms_are_words_of_their_own_and_the_longest_wins(text: str, found: list[tuple[str, str]]):
    assert opens(f"<p>{text}</p>") == found


def test_each_language_has_its_forms():
    text = "<p>Hilfepläne, Hilfeplan nach § 36, help plan</p>"
    assert opens(text, DE) == [("plan", "Hilfepläne")]
    assert opens("<p>Der Hilfeplan nach § 36 SGB VIII</p>", DE) == [("plan", "Hilfeplan nach § 36")]
    assert opens(text, EN) == [("plan", "help plan")]


@pytest.mark.parametrize(
    "body",
    [
        *(f"<{tag}>LEB</{tag}>" for tag in ("h1", "h2", "h3", "h4", "div", "td", "dt", "span")),
        *(
            f"<p><{tag}>LEB</{tag}></p>"
            for tag in ("a", "button", "code", "label", "strong", "summary", "svg", "style", "script")
        ),
        '<p title="LEB">x</p>',
        "<p data-x='LEB'>x</p>",
        '<p class="LEB">x</p>',
        '<p class="quiet source">LEB</p>',
        '<p class="actions"><span>LEB</span></p>',
        '<li><a href="?q=LEB"><em>the LEB</em></a></li>',
        "<h3><p>LEB</p></h3>",
        "LEB",
    ],
)
def test_what_is_not_prose_is_left_as_it_is(body: str):
    assert mark(body).html == body


@pytest.mark.parametrize(
    "body",
    [
        *(f"<{tag}>the LEB</{tag}>" for tag in ("p", "li", "dd", "blockquote", "figcaption")),
        '<td class="sentence">the LEB</td>',
        '<div class="x explained">the LEB</div>',
        "<p><em>the <span>LEB</span></em></p>",
        "<p>one<br>two<br/>the LEB</p>",
        "<p><a>x</a> the LEB</p>",
        "<p><strong>LEB.</strong> the LEB</p>",
        "<ul><li>x</li><li>the LEB</li></ul>",
    ],
)
def test_prose_is_marked_wherever_it_stands(body: str):
    assert opens(body) == [("leb", "LEB")]
    assert mark(body).html.count("LEB") == body.count("LEB")


def test_a_term_is_marked_where_it_first_stands_in_any_form():
    assert opens("<p>help plans</p><ul><li>help plan</li></ul><p>Help plan</p>") == [("plan", "help plans")]


def test_what_is_folded_away_and_every_section_tells_it_again():
    folded = "<p>LEB</p><details><summary>LEB</summary><p>LEB</p></details><p>LEB</p>"
    assert opens(folded) == [("leb", "LEB")]
    assert len(opens("<details><p>LEB, LEB</p></details><p>LEB</p>")) == 2
    assert len(opens("<section><p>LEB</p></section><section><p>LEB</p><p>LEB</p></section>")) == 2


def test_a_tag_that_is_never_closed_or_never_opened_does_no_harm():
    assert opens("</p><p>LEB") == [("leb", "LEB")]
    assert opens("<p><a>x</p><p>LEB</p>") == [("leb", "LEB")]


class _Reading(HTMLParser):
    """All but our buttons and what holds them together: tags with their attributes, and the text."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[object] = []
        self.text = ""
        self._ours: list[bool] = []
        self.feed(body)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._ours.append(attrs[:1] == [("class", "unbroken")] or ("class", "term") in attrs)
        if not self._ours[-1]:
            self.tags.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        if not self._ours.pop():
            self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


_words = some.sampled_from(["help plan", "Help plans", "LEB", "x", "&amp;", "Children&#x27;s Trust", ", ", " "])
_texts = some.lists(_words, max_size=4).map("".join)
_prose = some.recursive(
    _texts,
    lambda inside: some.tuples(
        some.sampled_from(["p", "li", "div", "a", "span", "h3", "details", "section", "strong"]), _texts, inside, inside
    ).map(lambda part: f'<{part[0]} title="{part[1]}">{part[2]}</{part[0]}>{part[3]}'),
    max_leaves=12,
)


@given(_prose)
def test_marking_changes_neither_tags_nor_attributes_nor_words(body: str):
    found = marked(body, forms_of(KNOWN, EN))
    before, after = _Reading(body), _Reading(found.html)
    assert after.tags == before.tags
    assert after.text == before.text
    assert marked(body, {}).html == body
    assert found.terms == set(re.findall(r'popovertarget="term-([^"]+)"', found.html))
