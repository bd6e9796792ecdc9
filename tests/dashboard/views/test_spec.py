"""A view is the same thing as a link; a link that is no view is explained in a sentence."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from dashboard.language import wording
from dashboard.views.spec import Form, SpecError, ViewSpec, When, cities_and
from etl.contracts.vocabulary import City, Language, Place, Transform
from tests.dashboard.views.specs import CONCEPTS, INDICATORS, concepts, specs

FIELDS = (*ViewSpec.parameters(), "lang")


@given(specs())
@settings(deadline=None)
def test_from_view_to_link_and_back_is_the_same_view(spec: ViewSpec) -> None:
    assert ViewSpec.from_query(spec.query(), CONCEPTS, INDICATORS) == spec
    assert ViewSpec.from_query(dict(parse_qsl(spec.query())), CONCEPTS, INDICATORS) == spec


@given(specs())
@settings(deadline=None)
def test_from_link_to_view_and_back_is_the_same_link(spec: ViewSpec) -> None:
    assert ViewSpec.from_query(spec.query(), CONCEPTS, INDICATORS).query() == spec.query()


@given(specs(), st.from_regex(r"[0-9a-f]{12}", fullmatch=True))
@settings(deadline=None, max_examples=30)
def test_a_link_names_the_data_version_and_reads_back_without_it(spec: ViewSpec, version: str) -> None:
    link = spec.link(version)
    assert link.startswith("/view?")
    assert link.endswith(f"&v={version}")
    assert ViewSpec.from_query(link.partition("?")[2], CONCEPTS, INDICATORS) == spec


@given(concepts)
@settings(deadline=None, max_examples=10)
def test_what_is_a_default_is_left_out_but_the_language_is_always_named(concept: str) -> None:
    assert ViewSpec(concept=concept).query() == f"concept={concept}&lang=en"
    assert ViewSpec(concept=concept, language=Language.GERMAN).query() == f"concept={concept}&lang=de"


def test_a_link_holds_its_fields_in_one_order() -> None:
    spec = ViewSpec(
        concept="caseload",
        language=Language.GERMAN,
        form=Form.LINE,
        transform=Transform.PER_HEAD,
        period_to=2024,
        period_from=2015,
        when=When.ALL,
        series=1,
        exchange_years=True,
        despite_grade=True,
        places=(Place.ENGLAND, Place.BIRMINGHAM),
    )
    assert spec.query() == (
        "concept=caseload&places=birmingham,england&series=1&when=all&period_from=2015&period_to=2024"
        "&transform=per_head&form=line&despite_grade=1&exchange_years=1&lang=de"
    )


@given(st.permutations(list(Place)), st.integers(1, len(Place)))
@settings(deadline=None)
def test_places_stand_in_one_order_whatever_the_link_says(order: list[Place], how_many: int) -> None:
    asked = order[:how_many]
    spec = ViewSpec.from_query({"concept": CONCEPTS[0], "places": ",".join(asked + asked)}, CONCEPTS)
    assert list(spec.places) == [place for place in Place if place in asked]


def test_cities_come_before_what_they_are_measured_by_only_where_the_page_says_so() -> None:
    assert cities_and(Place.GERMANY) == (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO, Place.GERMANY)
    assert ViewSpec(concept="caseload", places=tuple(cities_and(Place.GERMANY))).cities == tuple(City)


def test_what_is_not_the_views_own_passes() -> None:
    query = "?concept=caseload&v=0123456789ab&present=1&embed=true"
    assert ViewSpec.from_query(query, CONCEPTS) == ViewSpec(concept="caseload")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("", "The parameter concept has no value."),
        ("concept=", "The parameter concept has no value."),
        ("concept=beauty", "beauty is not known as concept."),
        ("concept=caselode", "caselode is not known as concept; near to it are caseload, caseload_rule."),
        ("concept=caseload&places=paris", "paris is not known as places; near to it are birmingham, england, hamburg"),
        ("concept=caseload&places=", None),
        ("concept=caseload&series=first", "series should be a whole number (0–9), not first."),
        ("concept=caseload&series=10", "series should be a whole number (0–9), not 10."),
        ("concept=caseload&series=-1", "series should be a whole number (0–9), not -1."),
        ("concept=caseload&when=yesterday", "yesterday is not known as when; near to it are best, latest, all."),
        ("concept=caseload&form=pie", "pie is not known as form; near to it are line, dots, bars, slope, "),
        ("concept=caseload&transform=smoothed", "smoothed is not known as transform; near to it are as_published, "),
        ("concept=caseload&despite_grade=please", "please is not known as despite_grade; near to it are 0, 1."),
        ("concept=caseload&exchange_years=2", "2 is not known as exchange_years; near to it are 0, 1."),
        ("concept=caseload&lang=fr", "fr is not known as lang; near to it are en, de."),
        ("concept=caseload&period_from=soon", "period_from should be a year between 1900–2100, not soon."),
        ("concept=caseload&period_from=1066", "period_from should be a year between 1900–2100, not 1066."),
        ("concept=caseload&period_from=2020&period_to=2010", "period_from 2020 is after period_to 2010."),
        ("concept=caseload&colour=red", "There is no parameter colour; known are concept, indicators, places, "),
        ("indicators=", "The parameter concept has no value."),
        ("indicators=cla_attainment", "cla_attainment is not known as indicators; near to it are cla_attainment8"),
        ("indicators=cla_adopted,", "The parameter indicators has no value."),
        ("indicators=cla_adopted&concept=caseload", "concept and indicators do not go together; one of them is "),
        ("indicators=cla_adopted&series=1", "series and indicators do not go together; one of them is enough."),
        (f"indicators={','.join(INDICATORS[:5])}", "indicators may name 4 at most."),
        ("concept=caseload&series=" + "9" * 5000, "series should be a whole number (0–9), not 999"),
        (
            "concept=caseload&form=[a](http:b)",
            "·a··http:b· is not known as form; near to it are line, dots, bars, slope, ",
        ),
    ],
)
def test_a_link_that_is_no_view_is_explained_in_a_sentence(link: str, said: str | None) -> None:
    if said is None:
        assert ViewSpec.from_query(link, CONCEPTS) == ViewSpec(concept="caseload")
        return
    with pytest.raises(SpecError) as problem:
        ViewSpec.from_query(link, CONCEPTS, INDICATORS)
    assert said in str(problem.value)
    assert str(problem.value).endswith(".")
    assert "\n" not in str(problem.value)
    assert len(str(problem.value)) < 250
    assert problem.value.sentence(wording(Language.ENGLISH)) == str(problem.value)
    assert problem.value.sentence(wording(Language.GERMAN)) != str(problem.value)


@given(st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=8), st.text(max_size=12), max_size=6), concepts)
@settings(deadline=None, max_examples=100)
def test_whatever_stands_in_an_address_it_is_a_view_or_a_sentence(address: dict[str, str], concept: str) -> None:
    for given_address in (address, {"concept": concept} | address):
        try:
            said = ViewSpec.from_query(given_address, CONCEPTS).concept
        except SpecError as problem:
            said = str(problem)
        assert said in CONCEPTS or said.endswith(".")


def test_a_view_is_never_changed_only_made_anew_and_checked_again() -> None:
    spec = ViewSpec(concept="caseload")
    with pytest.raises(ValidationError):
        spec.series = 2  # type: ignore[misc]
    assert spec.with_(series=2).series == 2
    assert spec.series == 0
    with pytest.raises(ValidationError):
        spec.with_(places=())
    with pytest.raises(ValidationError):
        spec.with_(colour="red")
    assert hash(spec) == hash(ViewSpec(concept="caseload"))
