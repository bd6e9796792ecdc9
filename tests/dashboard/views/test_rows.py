"""Which figures a view takes: one query, the right series, the periods that were asked for."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings

from dashboard.views.catalogue import Catalogue, catalogue
from dashboard.views.spec import ViewSpec, When
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.specs import CONCEPTS, views_with_figures


class SpyingWarehouse(Warehouse):
    """Counts the queries that it is asked."""

    def __init__(self, path: Any) -> None:
        super().__init__(path)
        self.asked = 0

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[dict[str, Any]]:
        self.asked += 1
        return super().rows(sql, parameters)


@pytest.fixture
def spy(built_warehouse: Warehouse) -> SpyingWarehouse:
    watched = SpyingWarehouse(built_warehouse.path)
    catalogue(watched)
    watched.asked = 0
    return watched


@pytest.mark.parametrize("transform", Transform)
@pytest.mark.parametrize("when", When)
def test_a_view_costs_one_query(spy: SpyingWarehouse, transform: Transform, when: When) -> None:
    make_view(ViewSpec(concept="child_poverty", places=tuple(Place), transform=transform, when=when), spy)
    assert spy.asked == 1


def test_the_same_view_is_answered_from_memory(spy: SpyingWarehouse) -> None:
    first = make_view(ViewSpec(concept="child_poverty"), spy)
    assert make_view(ViewSpec(concept="child_poverty"), spy) is first
    assert spy.asked == 1


# Series: a rate computed here is the main answer per head, and is never called published.


@pytest.fixture(scope="module")
def computed(facts: Warehouse) -> dict[tuple[str, str], set[str]]:
    """The figures computed here, by concept and place."""
    found = defaultdict(set)
    for row in facts.rows("SELECT concept_id, place, figure_id FROM answer WHERE computed AND NOT cross_check"):
        found[row["concept_id"], row["place"]].add(row["figure_id"])
    return found


@every_concept
def test_a_computed_rate_is_the_main_answer_per_head(
    look: Look, computed: dict[tuple[str, str], set[str]], concept: str
) -> None:
    view = look(concept, transform=Transform.PER_HEAD, when=When.ALL)
    for place in City:
        expected = computed.get((concept, place))
        if expected:
            assert {row.figure_id for row in view.rows if row.place == place} == expected


@every_concept
@pytest.mark.parametrize("when", When)
def test_nothing_computed_here_is_shown_as_published(look: Look, concept: str, when: When) -> None:
    assert not [row for row in look(concept, transform=Transform.AS_PUBLISHED, when=when).rows if row.computed]


def test_a_computation_that_only_checks_a_published_rate_is_never_shown(look: Look, facts: Warehouse) -> None:
    checks = {row["figure_id"] for row in facts.rows("SELECT figure_id FROM answer WHERE cross_check")}
    assert checks
    for concept in CONCEPTS:
        for transform in Transform:
            for series in (0, 1):
                shown = look(concept, transform=transform, when=When.ALL, series=series).rows
                assert checks.isdisjoint(row.figure_id for row in shown), (concept, transform)


@every_concept
@pytest.mark.parametrize("when", When)
def test_a_bare_count_never_stands_where_elsewhere_a_rate_is_computed_from_it(
    look: Look, facts: Warehouse, concept: str, when: When
) -> None:
    counted = {
        row["indicator_id"]
        for row in facts.rows(
            "SELECT DISTINCT indicator_id FROM answer WHERE concept_id = $concept AND computed AND NOT cross_check",
            {"concept": concept},
        )
    }
    bare = [
        (row.place, row.indicator_id)
        for row in look(concept, transform=Transform.PER_HEAD, when=when).rows
        if row.indicator_id in counted and row.unit in ("count", "fte", "money") and not row.computed
    ]
    assert not bare


# Periods: those of the concept, the newest, or all that there are.


@every_concept
def test_the_periods_that_can_be_chosen_are_those_of_the_warehouse(look: Look, facts: Warehouse, concept: str) -> None:
    published = defaultdict(list)
    for row in facts.rows(
        """
        SELECT DISTINCT c.place, p.label, p.starts_on, p.ends_on
        FROM concept_series c
        JOIN observation o USING (indicator_id, geography_code)
        JOIN period p USING (period_id)
        WHERE c.concept_id = $concept AND c.position = 0 AND o.preferred
        """,
        {"concept": concept},
    ):
        published[row["place"]].append(row["label"])
    # One figure for the same days, whoever counted them. One place a view: beside a city, a comparator in another
    # unit is left out.
    for place in Place:
        view = look(concept, places=(place,), when=When.ALL)
        assert sorted(row.period for row in view.rows) == sorted(published[place])


@every_concept
def test_the_best_and_the_latest_are_one_figure_a_place(look: Look, concept: str) -> None:
    for when in (When.BEST, When.LATEST):
        places = [row.place for row in look(concept, when=when).rows]
        assert len(places) == len(set(places))


@every_concept
def test_the_best_period_is_taken_where_a_city_has_a_figure_for_it(
    look: Look, known: Catalogue, facts: Warehouse, concept: str
) -> None:
    card = known.concepts[concept]
    published = facts.rows(
        "SELECT place, label FROM answer JOIN period USING (period_id) "
        "WHERE concept_id = $concept AND NOT computed AND position >= 0",
        {"concept": concept},
    )
    view = look(concept, when=When.BEST)
    for city in City:
        wanted = card.best.get(Place(city))
        if wanted and {"place": str(city), "label": wanted} in published:
            assert [row.period for row in view.rows if row.place == city] == [wanted]


@every_concept
def test_the_latest_is_the_newest_of_all(look: Look, concept: str) -> None:
    everything = look(concept, places=tuple(Place)[::2], when=When.ALL).rows
    for row in look(concept, places=tuple(Place)[::2], when=When.LATEST).rows:
        firm = [other for other in everything if other.place is row.place and other.may_join_line]
        newest = max(other.end for other in firm or [other for other in everything if other.place is row.place])
        assert row.end == newest


def test_all_periods_hold_more_than_the_best_one(look: Look) -> None:
    best, everything = (look("caseload", when=when) for when in (When.BEST, When.ALL))
    assert len(everything.rows) > len(best.rows)
    ends = [row.end for row in everything.rows if row.place is Place.BIRMINGHAM]
    assert ends == sorted(ends)


def test_years_are_inclusive_at_both_ends(look: Look) -> None:
    view = look("caseload", when=When.ALL, period_from=2018, period_to=2020)
    assert view.rows
    assert {2018, 2020} <= {row.end.year for row in view.rows} <= {2018, 2019, 2020}
    assert look("caseload", when=When.ALL, period_from=1900, period_to=1901).is_empty


@given(views_with_figures())
@settings(deadline=None, max_examples=60)
def test_rows_stand_in_the_order_of_places(look: Look, spec: ViewSpec) -> None:
    places = [row.place for row in look(**dict(spec)).rows]
    assert places == sorted(places, key=list(Place).index)


@given(views_with_figures())
@settings(deadline=None, max_examples=60)
def test_only_an_axis_of_time_leaves_figures_out_of_the_drawing_and_they_stay_in_the_table(
    look: Look, spec: ViewSpec
) -> None:
    view = look(**dict(spec))
    assert sorted(view.drawn + view.not_drawn, key=view.rows.index) == list(view.rows)
    if not (spec.form.has_time_axis or view.form.has_time_axis):
        assert not view.not_drawn
