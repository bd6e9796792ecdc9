"""The frontier's words and figures say what its grids say."""

import numpy as np
import pytest

from dashboard.eligibility.frontier import CELLS
from dashboard.language import wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.frontier import (
    COSTS,
    INCOMES,
    Choice,
    Money,
    Panel,
    alternative_text,
    areas,
    finding,
    headline,
    law_of,
    laws_text,
    make_panels,
    missing_text,
    years,
)
from dashboard.views.frontier_figure import draw, draw_all
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Language

ENGLISH = wording(Language.ENGLISH)


def choice_of(year: int, money: Money = Money.LOCAL, income: int = INCOMES[0]) -> Choice:
    return Choice(year, income, COSTS[0], money)


@pytest.fixture(scope="module")
def of_2025(facts: Warehouse, known: Catalogue) -> list[Panel]:
    return make_panels(choice_of(2025), law_of(facts), known, ENGLISH)


def test_one_starts_in_the_latest_year_that_is_known_everywhere(facts: Warehouse, known: Catalogue):
    offered = years(law_of(facts), known, ENGLISH)
    assert offered[0] == 2025
    assert sorted(offered[1:], reverse=True) == offered[1:]
    assert set(offered) == set(range(2015, known.read_on.year + 1))


def test_the_headline_says_where_help_ends(of_2025: list[Panel], known: Catalogue):
    assert headline(of_2025, choice_of(2025), ENGLISH, known) == (
        "Public help ends at savings of £23,250 in Birmingham and $17,500 in Chicago; "
        "in Hamburg insurance pays its part whatever you own."
    )


def test_the_finding_is_what_the_rules_say_of_one_person(of_2025: list[Panel], facts: Warehouse, known: Catalogue):
    said = finding(of_2025, choice_of(2025), law_of(facts), ENGLISH, known)
    assert "nothing in Birmingham, €674 in Hamburg, $3,000 in Chicago" in said


def test_a_year_that_is_not_known_in_full_says_so(facts: Warehouse, known: Catalogue):
    choice = choice_of(2026)
    panels = make_panels(choice, law_of(facts), known, ENGLISH)
    assert "For Birmingham the law of 2026 is not known in full." in headline(panels, choice, ENGLISH, known)
    told = missing_text(panels[0], choice, ENGLISH, known, facts)
    assert "Minimum Income Guarantee" in told
    assert missing_text(panels[1], choice, ENGLISH, known, facts) == ""
    assert "not known in Birmingham" in finding(panels, choice, law_of(facts), ENGLISH, known)


@pytest.mark.parametrize("year", [2015, 2018, 2022, 2025, 2026])
@pytest.mark.parametrize("income", INCOMES)
def test_areas_cover_every_cell_once(year: int, income: int, facts: Warehouse, known: Catalogue):
    for panel in make_panels(choice_of(year, income=income), law_of(facts), known, ENGLISH):
        covered = np.zeros((CELLS, CELLS), dtype=int)
        for area in areas(panel):
            here = (slice(*area.rows), slice(*area.columns))
            covered[here] += 1
            assert (panel.grid.outcome[here] == area.outcome).all()
        assert (covered == 1).all()


@pytest.mark.parametrize("money", Money)
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_panels_have_words_in_their_areas(of_2025: list[Panel], money: Money, scale: float):
    drawn = [draw(panel, choice_of(2025, money), ENGLISH, scale) for panel in of_2025]
    words = [" ".join(note.text for note in figure.layout.annotations).replace("<br>", " ") for figure in drawn]
    words = [text.replace("<b>", "").replace("</b>", "") for text in words]
    assert "Council pays all" in words[0]
    assert "Insurance pays, whatever you own" in words[1]
    assert "State pays all" in words[2]
    assert all("You pay all" in text for text in (words[0], words[2]))
    assert len(drawn[0].data[0].z) == CELLS


def test_what_is_open_is_hatched(facts: Warehouse, known: Catalogue):
    choice = choice_of(2026)
    panel = make_panels(choice, law_of(facts), known, ENGLISH)[0]
    figure = draw(panel, choice, ENGLISH, 1.0)
    assert any(trace.type == "scatter" and trace.fill == "toself" for trace in figure.data)
    assert "Not known for 2026" in str(figure.layout.annotations)


def test_the_picture_to_save_is_complete(of_2025: list[Panel], facts: Warehouse, known: Catalogue):
    choice = choice_of(2025)
    figure = draw_all(of_2025, choice, law_of(facts), ENGLISH, known)
    text = " ".join(note.text for note in figure.layout.annotations)
    assert known.data_version in text
    assert "Assumed: 75 years old" in text
    assert all(known.label("city", city, ENGLISH) in text for city in City)
    assert "89 Ill. Adm. Code" in laws_text(of_2025, ENGLISH, known)


def test_the_alternative_text_gives_ranges_and_amounts(of_2025: list[Panel], known: Catalogue):
    said = alternative_text(of_2025[1], choice_of(2025), ENGLISH, known)
    assert said.startswith("Hamburg.")
    assert "Insurance pays, whatever you own (need 48 to 70 of 100" in said
    assert "you pay €674 a month" in said
