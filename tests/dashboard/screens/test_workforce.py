"""Who does the work: every picture says what it shows to who does not see it, and what is missing is said."""

import pytest

from etl.contracts.vocabulary import Language
from tests.dashboard.pages import blocks, headings, open_page, pictures, text_of

PICTURES_AT_LEAST = 8


@pytest.mark.parametrize("language", Language)
def test_every_picture_has_an_alternative_text_with_figures(language: Language) -> None:
    app = open_page("screens/workforce.py", lang=language)
    assert len(pictures(app)) >= PICTURES_AT_LEAST
    kinds = {Language.ENGLISH: ("Line chart", "Dot chart"), Language.GERMAN: ("Liniendiagramm", "Punktdiagramm")}
    for alternative in pictures(app):
        assert alternative.startswith(kinds[language]) or language is Language.GERMAN
        assert any(character.isdigit() for character in alternative)


def test_frames_have_a_headline_each_and_name_their_sources() -> None:
    app = open_page("screens/workforce.py", lang="en")
    frames = [body for body in blocks(app) if 'class="frame-foot"' in body]
    assert len(frames) >= len(pictures(app))
    assert len([text for level, text in headings(app) if level == 3]) >= len(frames)
    assert all('<p class="source">' in body for body in frames)


def test_figures_that_are_not_for_the_city_name_their_place() -> None:
    said = " ".join(pictures(open_page("screens/workforce.py", lang="en")))
    assert "Illinois (for Chicago)" in said
    assert "West Midlands (region) (for Birmingham)" in said


def test_both_languages_show_the_same_pictures() -> None:
    english, german = (open_page("screens/workforce.py", lang=language) for language in Language)
    assert len(pictures(english)) == len(pictures(german))
    assert [level for level, _ in headings(english)] == [level for level, _ in headings(german)]
    assert text_of(blocks(english)[0]) != text_of(blocks(german)[0])
