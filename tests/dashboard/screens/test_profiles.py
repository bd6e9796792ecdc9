"""The profiles on their page: no position without what it rests on, in either language, whatever is chosen."""

import re
from html import unescape

import pytest

from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.practice import position_label, practice
from dashboard.views.profiles import Choice, amounts, spoken, wider_place
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import EvidenceLevel, PositionBasis, PositionConfidence
from etl.contracts.vocabulary import City, Language
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PAGE = "screens/practice_models.py"
MARK = re.compile(
    r'<span class="mark (\w+) (\w+) (\w+)" style="left:([\d.]+)%[^>]*aria-label="([^"]*)"[^>]*>(.*?)</span>'
)
SAYS_PUBLISHED = {Language.ENGLISH: "Based on published facts", Language.GERMAN: "Beruht auf veröffentlichten"}


def _rows(page: str) -> dict[str, str]:
    """The HTML of each dimension by its id."""
    found = re.split(r'<details id="dimension-([a-z_]+)"', page)
    return dict(zip(found[1::2], found[2::2], strict=True))


@pytest.mark.parametrize("language", Language)
def test_all_48_positions_say_what_they_rest_on_and_about_which_place(
    language: Language, built_warehouse: Warehouse
) -> None:
    told, known, words = practice(built_warehouse), catalogue(built_warehouse), wording(language)
    app = open_page(PAGE, lang=language, part="profiles")
    assert not app.exception
    rows = _rows("".join(blocks(app)))
    seen = 0
    for dimension in told.dimensions.values():
        row = rows[dimension.id]
        marks = {found[0]: found for found in MARK.findall(row)}
        columns = dict(zip(City, re.findall(r"<h4>.*?</div>", row, re.DOTALL), strict=True))
        for city, card in dimension.positions.items():
            seen += 1
            label, column = position_label(card, words, known), unescape(columns[city])
            assert label in column
            assert card.rationale[language] in column
            assert all(source.title[:20] in column for source in card.sources)
            assert (SAYS_PUBLISHED[language] in column) == (
                card.basis is PositionBasis.PUBLISHED and card.position is not None
            )
            if card.position is None:
                assert city not in marks
                assert words.gettext("no evidence found") in text_of(row.split("</summary>")[0])
                continue
            _, basis, confidence, left, said, inside = marks[city]
            assert (basis, confidence) == (card.basis, card.confidence)
            assert float(left) == (card.position - 1) * 25
            assert unescape(said) == spoken(card, words, known)
            assert label in unescape(said)
            assert ("?" in text_of(inside)) == (card.confidence is PositionConfidence.LOW)
            wider = wider_place(card)
            if card.evidence_level is EvidenceLevel.CITY:
                assert wider is None
            else:
                assert wider is not None
                assert known.label("place", wider, words) in text_of(inside)
    assert seen == 48


def test_cities_on_one_step_stand_beside_each_other(built_warehouse: Warehouse) -> None:
    """Two marks of a row share no place."""
    rows = _rows("".join(blocks(open_page(PAGE, lang="en", part="profiles"))))
    for row in rows.values():
        places = re.findall(r'style="left:([\d.]+)%;--beside:([-\d.]+)"', row)
        assert len(set(places)) == len(places)


def test_a_choice_in_the_address_removes_marks_and_says_how_many_are_left(built_warehouse: Warehouse) -> None:
    told = practice(built_warehouse)
    address = {"basis": "published", "confidence": "high"}
    page = "".join(blocks(open_page(PAGE, lang="en", part="profiles", **address)))
    left = amounts(told, Choice(frozenset({PositionBasis.PUBLISHED}), frozenset({PositionConfidence.HIGH}))).shown
    marks = MARK.findall(page)
    assert 0 < len(marks) == left < 46
    assert {(basis, confidence) for _, basis, confidence, *_ in marks} == {("published", "high")}
    assert f"{left} of 48 positions are shown." in text_of(page)
    assert page.count("Left out by your choice above.") == 46 - left


def test_nothing_chosen_shows_no_mark_and_an_unknown_choice_is_told(built_warehouse: Warehouse) -> None:
    app = open_page(PAGE, lang="en", part="profiles", basis="none")
    page = "".join(blocks(app))
    assert not MARK.findall(page)
    assert "0 of 48 positions are shown." in text_of(page)
    app.query_params["basis"] = "guessed"
    page = "".join(blocks(app.run()))
    assert "guessed" in page
    assert "46 of 48 positions are shown." in text_of(page)


def test_a_choice_is_kept_in_the_address() -> None:
    app = open_page(PAGE, lang="en", part="profiles")
    [pills] = [group for group in app.get("button_group") if group.label == "Positions that rest on"]
    pills.set_value(["published", "observed"]).run()
    assert not app.exception
    assert app.query_params["basis"] == ["published", "observed"]
    assert "editorial" not in {basis for _, basis, *_ in MARK.findall("".join(blocks(app)))}


def test_the_address_unfolds_one_dimension_and_the_page_gives_files_and_a_picture() -> None:
    app = open_page(PAGE, lang="de", part="profiles", dimension="worker_continuity")
    page = "".join(blocks(app))
    assert re.findall(r'<details id="dimension-(\w+)" open>', page) == ["worker_continuity"]
    assert 'href="api/v1/positions.csv"' in page
    assert 'data-save-image="profile-image"' in page
    assert pictures(app) == [text for level, text in headings(app) if level == 3][:1]
