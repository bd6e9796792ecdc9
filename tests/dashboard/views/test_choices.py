"""What a workbench offers leaves something to draw; what it does not offer says why."""

from dashboard.views.catalogue import Catalogue
from dashboard.views.choices import base_years, indicators_for, opening_concept, reasons_against, years_of
from dashboard.views.spec import ViewSpec
from dashboard.views.ungraded import places_of_indicators
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Place, Transform
from tests.dashboard.views.specs import CONCEPTS


def test_every_transform_is_offered_or_its_absence_explained(facts: Warehouse) -> None:
    for concept in CONCEPTS[::9]:
        spec = ViewSpec(concept=concept)
        against = reasons_against(spec, facts)
        assert spec.transform not in against
        assert all(reason.endswith(".") for reason in against.values())
        for transform in set(Transform) - set(against) - {spec.transform}:
            assert not make_view(spec.with_(transform=transform), facts).is_empty


def test_the_first_picture_stands_there_before_anything_is_chosen(facts: Warehouse, known: Catalogue) -> None:
    card = opening_concept(known)
    view = make_view(ViewSpec(concept=card.id, transform=card.recommended), facts)
    assert view.cities == tuple(City)
    assert not view.separate_panels


def test_a_base_year_can_be_computed_with(facts: Warehouse) -> None:
    for concept, transform in (("spend_per_child", Transform.REAL_TERMS), ("children_in_care", Transform.INDEX)):
        spec = ViewSpec(concept=concept, transform=transform, when="all")
        years = base_years(spec, facts)
        assert list(years) == sorted(years, reverse=True)
        if transform is Transform.REAL_TERMS:
            assert all(not make_view(spec.with_(base_year=year), facts).is_empty for year in years)


def test_years_are_those_of_the_figures_and_of_the_choice(facts: Warehouse) -> None:
    spec = ViewSpec(concept="caseload", places=(Place.BIRMINGHAM,))
    years = years_of(spec, facts)
    assert years == tuple(sorted({row.end.year for row in make_view(spec.with_(when="all"), facts).rows}))
    assert 1999 in years_of(spec.with_(period_from=1999), facts)


def test_only_indicators_with_a_figure_for_the_places_are_offered(facts: Warehouse, known: Catalogue) -> None:
    there = places_of_indicators(facts)
    offered = indicators_for((Place.HAMBURG,), ("cla_attainment8",), facts, known)
    assert "cla_attainment8" in offered, "what is chosen stays"
    assert all(Place.HAMBURG in there[name] for name in offered if name != "cla_attainment8")
    subjects = [known.subjects[name] for name in offered]
    assert subjects == sorted(subjects)
