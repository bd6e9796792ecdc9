"""From report to care: figures of views and nothing else, bars that belong to one place, and no funnel."""

import pytest

from dashboard.language import wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.row import Row
from dashboard.views.spec import ViewSpec
from dashboard.views.stage_words import headline_of_way, stage_name
from dashboard.views.stages import CONCEPTS, CountedOver, Figure, Stage, StageLine, Way, counted_over, make_way, spans
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Grade, Language, Place, Unit

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


@pytest.fixture(scope="module", params=Language)
def way(request: pytest.FixtureRequest, facts: Warehouse) -> Way:
    return make_way(facts, request.param)


def line_of(way: Way, concept: str) -> StageLine:
    [line] = [line for line in way.lines if line.view.card.id == concept]
    return line


def figures(way: Way) -> list[tuple[StageLine, Figure, Row]]:
    return [(line, figure, figure.row) for line in way.lines for figure in line.figures if figure.row]


def test_every_stage_asks_questions_of_the_page(known: Catalogue) -> None:
    asked = [concept for stage in Stage for concept in CONCEPTS[stage]]
    assert len(asked) == len(set(asked)) >= 12
    assert {known.concepts[concept].page for concept in asked} == {"childrens_way"}


def test_every_line_has_the_three_cities_in_their_order(way: Way) -> None:
    assert [column.city for column in way.columns] == list(CITIES)
    assert [line.view.card.id for line in way.lines] == [c for stage in Stage for c in CONCEPTS[stage]]
    assert all(tuple(figure.city for figure in line.figures) == CITIES for line in way.lines)


def test_every_figure_is_a_row_of_the_view_of_its_question(way: Way, facts: Warehouse) -> None:
    found = figures(way)
    assert len(found) >= 30
    for line, figure, row in found:
        spec = figure.view.spec
        assert spec.concept == line.view.card.id
        assert row in make_view(ViewSpec.model_validate(spec.model_dump()), facts).rows
        assert all(nation in line.view.rows for nation in figure.nations)


def test_the_link_of_a_line_leads_to_the_same_figures(way: Way, facts: Warehouse, known: Catalogue) -> None:
    for line in way.lines:
        linked = make_view(ViewSpec.from_query(line.link, known.concepts), facts)
        for figure in line.figures:
            if figure.row and figure.view is line.view:
                assert figure.row in linked.of(figure.city)


def test_a_city_without_a_figure_has_a_sentence_instead(way: Way) -> None:
    gaps = [figure for line in way.lines for figure in line.figures if figure.row is None]
    assert gaps
    assert all(figure.missing.endswith(".") and figure.gap is not None for figure in gaps)


def test_where_there_is_no_rate_the_published_count_stands_there(way: Way) -> None:
    chicago = line_of(way, "confirmed_harm").figures[2]
    assert chicago.row
    assert chicago.row.unit == Unit.COUNT
    assert chicago.bar is None
    assert line_of(way, "confirmed_harm").grade is Grade.NOT_COMPARABLE


def test_no_figure_of_chicagos_column_is_said_to_be_the_citys(way: Way) -> None:
    chicago = way.columns[2]
    places = {row.geography for _line, figure, row in figures(way) if figure.city is Place.CHICAGO}
    assert places == set(chicago.geographies)
    assert {"Illinois", "Cook County"} <= places
    assert "Chicago" not in places
    assert not any(row.is_the_place_itself for _line, figure, row in figures(way) if figure.city is Place.CHICAGO)


def test_bars_are_rates_of_one_place_a_column(way: Way) -> None:
    for number, column in enumerate(way.columns):
        drawn = [(f, f.row) for f in (line.figures[number] for line in way.lines) if f.row and f.bar is not None]
        assert {row.geography for _figure, row in drawn} == {column.drawn_for}
        assert {row.unit for _figure, row in drawn} == {Unit.PER_10K_CHILDREN}
        assert column.longest
        assert max(figure.bar for figure, _row in drawn) == 1
        assert all(figure.bar == pytest.approx(row.value / column.longest.value) for figure, row in drawn)


def test_a_county_has_no_bar_beside_those_of_its_state(way: Way) -> None:
    entering = line_of(way, "entering_care").figures[2]
    assert entering.row
    assert entering.row.geography == "Cook County"
    assert entering.bar is None
    assert "Illinois" in [nation.geography for nation in entering.nations]


def test_shares_have_no_bar(way: Way) -> None:
    shares = [figure for _line, figure, row in figures(way) if row.unit == Unit.PERCENT]
    assert len(shares) >= 6
    assert all(figure.bar is None for figure in shares)


def test_stock_and_flow_are_told_apart(way: Way) -> None:
    over = {
        line.view.card.id: [figure.counted_over for figure in line.figures if figure.counted_over] for line in way.lines
    }
    assert set(over["children_in_care"]) == {CountedOver.DAY}
    assert set(over["investigations"]) == {CountedOver.YEAR}
    assert over["family_support"] == [CountedOver.DAY, CountedOver.DAY, CountedOver.YEAR]
    assert all(counted_over(row) is CountedOver.DAY for _l, _f, row in figures(way) if row.period_type == "snapshot")


def test_stages_that_cannot_be_compared_stand_apart(way: Way) -> None:
    apart = {line.view.card.id for line in way.lines if line.stands_apart}
    assert apart == {"reports_of_concern", "confirmed_harm", "family_support", "beyond_18"}
    for line in way.lines:
        grades = [judgement.grade for judgement in line.judgements]
        assert line.stands_apart == (Grade.NOT_COMPARABLE in grades)
        cities = sum(figure.row is not None for figure in line.figures)
        assert len(grades) == {1: 0, 2: 1, 3: 3}[cities]


def test_nations_are_counted_in_the_same_way_as_their_city(way: Way) -> None:
    nations = [(row, nation) for _line, figure, row in figures(way) for nation in figure.nations]
    assert len(nations) >= 10
    for row, nation in nations:
        assert (row.indicator_id, row.unit) == (nation.indicator_id, nation.unit)
        assert nation.geography != row.geography


def test_the_headline_speaks_only_of_lines_that_may_share_an_axis(way: Way, known: Catalogue) -> None:
    found = spans(way)
    assert [span.ratio for span in found] == sorted(span.ratio for span in found)
    for span in found:
        assert not span.line.stands_apart
        assert len({figure.row.unit for figure in span.line.figures if figure.row}) == 1
        assert all(figure.row for figure in span.line.figures)
        values = [figure.row.value for figure in span.line.figures if figure.row]
        assert (span.low.value, span.high.value) == (min(values), max(values))
    language = way.lines[0].view.spec.language
    said = headline_of_way(way, wording(language), known)
    for span in (found[0], found[-1]):
        assert span.line.view.card.title[language] in said


def test_a_picture_with_nothing_to_compare_makes_no_claim(way: Way, known: Catalogue) -> None:
    alone = Way(way.columns, tuple(line for line in way.lines if line.view.card.id == "protection_plans"))
    assert not any(character.isdigit() for character in headline_of_way(alone, wording(Language.ENGLISH), known))


def test_both_languages_show_the_same_figures(facts: Warehouse) -> None:
    english, german = (make_way(facts, language) for language in Language)
    for one, other in zip(english.lines, german.lines, strict=True):
        assert [f.row and f.row.figure_id for f in one.figures] == [f.row and f.row.figure_id for f in other.figures]
        assert [figure.bar for figure in one.figures] == [figure.bar for figure in other.figures]
        assert one.grade is other.grade


def test_every_stage_has_a_name_in_both_languages() -> None:
    english, german = ([stage_name(stage, wording(language)) for stage in Stage] for language in Language)
    assert all(english)
    assert all(german)
    assert len(set(english)) == len(set(german)) == len(Stage)
    assert not set(english) & set(german)
