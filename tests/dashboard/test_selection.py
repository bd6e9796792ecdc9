"""A filter survives its address, finds exactly its rows, and explains what it does not understand."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from dashboard.language import wording
from dashboard.selection import (
    FIELDS,
    FilterError,
    KnownWords,
    ObservationFilter,
    Problem,
    ProblemKind,
    known_words,
    read_query,
    read_query_leniently,
    to_query,
    where,
)
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language
from tests.dashboard.filters import filters

with_facts = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
HOSTILE = [
    "' OR 1=1 --",
    "'; DROP TABLE observation; --",
    "../../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "<script>alert(1)</script>",
    "![x](http://example.org/x.png)",
    "\x00",
    "hamburg\r\nX-Header: 1",
    "{parameter.__class__}",
    "ｈａｍｂｕｒｇ",
    "9" * 5000,
]


@pytest.fixture(scope="module")
def known(built_warehouse: Warehouse) -> KnownWords:
    return known_words(built_warehouse)


@pytest.fixture(scope="module")
def everything(built_warehouse: Warehouse) -> list[dict]:
    return built_warehouse.rows("SELECT * FROM observation_full")


def ids(warehouse: Warehouse, chosen: ObservationFilter) -> set[str]:
    condition, values = where(chosen)
    found = warehouse.rows(f"SELECT observation_id FROM observation_full WHERE {condition}", values)  # noqa: S608
    assert len(found) == len({row["observation_id"] for row in found})
    return {row["observation_id"] for row in found}


@with_facts
@given(data=st.data())
def test_a_filter_survives_its_address(known, data):
    chosen = data.draw(filters(known))
    query = to_query(chosen)
    assert read_query(parse_qsl(query, strict_parsing=bool(query)), known) == chosen
    assert list(parse_qsl(query)) == sorted(parse_qsl(query))


@with_facts
@given(data=st.data())
def test_order_case_and_repetition_make_no_difference(known, data):
    chosen = data.draw(filters(known))
    pairs = parse_qsl(to_query(chosen))
    shuffled = data.draw(st.permutations(pairs + pairs))
    assert read_query([(name, f" {value.upper()} ") for name, value in shuffled], known) == chosen


@with_facts
@given(data=st.data())
def test_the_condition_finds_exactly_the_rows_of_the_filter(built_warehouse, known, everything, data):
    chosen = data.draw(filters(known))
    series = built_warehouse.rows("SELECT concept_id, indicator_id, geography_code FROM concept_series")
    used = built_warehouse.rows(
        "SELECT concept_id, o.indicator_id, o.geography_code FROM computed_rate r "
        "JOIN computed_rate_observation u ON u.computed_rate_id = r.computed_rate_id "
        "JOIN observation o ON o.observation_id = u.observation_id"
    )
    answers = {
        (row["indicator_id"], row["geography_code"]) for row in series + used if row["concept_id"] in chosen.concept
    }

    def is_chosen(row: dict) -> bool:
        return (
            (not chosen.concept or (row["indicator_id"], row["geography_code"]) in answers)
            and (not chosen.indicator or row["indicator_id"] in chosen.indicator)
            and (not chosen.city or row["city"] in chosen.city)
            and (not chosen.geography or row["geography_code"] in chosen.geography)
            and (not chosen.level or row["geography_level"] in chosen.level)
            and (not chosen.domain or row["domain"] in chosen.domain)
            and (not chosen.confidence or row["confidence"] in chosen.confidence)
            and (chosen.period_from is None or int(row["period_end"][:4]) >= chosen.period_from)
            and (chosen.period_to is None or int(row["period_start"][:4]) <= chosen.period_to)
        )

    assert ids(built_warehouse, chosen) == {row["observation_id"] for row in everything if is_chosen(row)}


def test_an_empty_filter_is_every_observation_alternates_included(built_warehouse, everything):
    assert len(ids(built_warehouse, ObservationFilter())) == len(everything)
    assert {row["preferred"] for row in everything} == {"yes", "no"}


def test_a_financial_year_counts_in_both_of_its_years(built_warehouse, everything):
    crossing = {row["observation_id"] for row in everything if row["period"] == "2022-23"}
    assert crossing
    for year in (2022, 2023):
        assert crossing <= ids(built_warehouse, ObservationFilter(period_from=year, period_to=year))
    assert not crossing & ids(built_warehouse, ObservationFilter(period_from=2024))
    assert not crossing & ids(built_warehouse, ObservationFilter(period_to=2021))


def test_every_concept_has_rows_wherever_a_place_answers_it(built_warehouse):
    for row in built_warehouse.rows("SELECT DISTINCT concept_id FROM answer WHERE NOT computed"):
        assert ids(built_warehouse, ObservationFilter(concept=(row["concept_id"],))), row["concept_id"]


def test_a_concept_brings_what_its_computed_rates_are_made_of(built_warehouse):
    used = built_warehouse.rows(
        "SELECT concept_id, list(DISTINCT observation_id) AS used FROM computed_rate "
        "JOIN computed_rate_observation USING (computed_rate_id) GROUP BY concept_id"
    )
    assert used
    for row in used:
        assert set(row["used"]) <= ids(built_warehouse, ObservationFilter(concept=(row["concept_id"],)))


def test_second_ids_mean_the_first(built_warehouse, known):
    for field, sql in {
        "geography": "SELECT alias_code AS second, geography_code AS first FROM geography_alias",
        "indicator": "SELECT alias_id AS second, indicator_id AS first FROM indicator_alias",
    }.items():
        aliases = built_warehouse.rows(sql)
        assert aliases
        for alias in aliases:
            assert to_query(read_query([(field, alias["second"])], known)) == f"{field}={alias['first']}"


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ([("colour", "red")], "There is no parameter colour; known are city, concept, confidence, domain, geography,"),
        ([("city", "berlin")], "berlin is not known as city; near to it are birmingham, hamburg, chicago."),
        ([("indicator", "children_in_car")], "near to it are children_in_care"),
        ([("indicator", "zzzzzzzz")], "zzzzzzzz is not known as indicator."),
        ([("city", "")], "The parameter city has no value."),
        ([("period_from", "lately")], "period_from should be a year between 1900–2100, not lately."),
        ([("period_from", "20150")], "period_from should be a year"),
        ([("period_to", "٢٠١٥")], "period_to should be a year"),
        ([("period_to", "2015"), ("period_to", "2016")], "period_to was given more than once; one year is enough."),
        ([("period_from", "2016"), ("period_to", "2015")], "period_from 2016 is after period_to 2015."),
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(known, pairs, sentence):
    with pytest.raises(FilterError) as problem:
        read_query(pairs, known)
    assert sentence in str(problem.value)


def test_all_mistakes_are_told_at_once(known):
    with pytest.raises(FilterError) as problem:
        read_query([("colour", "red"), ("city", "berlin"), ("level", "moon"), ("city", "hamburg")], known)
    assert [found.kind for found in problem.value.problems] == [
        ProblemKind.UNKNOWN_PARAMETER,
        ProblemKind.UNKNOWN_VALUE,
        ProblemKind.UNKNOWN_VALUE,
    ]


def test_parameters_of_the_caller_are_left_to_the_caller(known):
    chosen = read_query([("v", "1"), ("city", "hamburg")], known, also_known=("v",))
    assert to_query(chosen) == "city=hamburg"
    with pytest.raises(FilterError, match="period_to, v"):
        read_query([("w", "1")], known, also_known=("v",))


def test_a_page_keeps_what_it_understands_and_tells_the_rest(known):
    pairs = [("lang", "de"), ("city", "hamburg"), ("city", "berlin"), ("period_from", "2020"), ("period_to", "2010")]
    chosen, problems = read_query_leniently(pairs, known)
    assert chosen == ObservationFilter(city=("hamburg",))
    assert [problem.kind for problem in problems] == [ProblemKind.UNKNOWN_VALUE, ProblemKind.YEARS_REVERSED]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_a_sentence_in_both_languages(kind, language):
    sentence = Problem(kind, "city", "berlin", ("hamburg",)).sentence(wording(language))
    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_are_refused_and_shown_without_markup(known, field, value):
    with pytest.raises(FilterError) as problem:
        read_query([(field, value)], known)
    assert not set("<>[]()'\"`*{}/\\\r\n\x00") & set(str(problem.value))
    assert len(str(problem.value)) < 300
    assert read_query_leniently([(field, value)], known)[0] == ObservationFilter()


@with_facts
@given(pairs=st.lists(st.tuples(st.sampled_from(FIELDS) | st.text(), st.text()), max_size=6))
def test_any_text_gives_a_filter_or_sentences(known, pairs):
    chosen, problems = read_query_leniently(pairs, known)
    assert read_query(parse_qsl(to_query(chosen)), known) == chosen
    if problems or any(name not in FIELDS for name, _ in pairs):
        with pytest.raises(FilterError):
            read_query(pairs, known)
    else:
        assert read_query(pairs, known) == chosen


def test_values_reach_the_database_only_as_parameters(built_warehouse):
    chosen = ObservationFilter(concept=("' OR 1=1 --",), indicator=("'; DROP TABLE observation; --",))
    condition, values = where(chosen)
    assert "DROP" not in condition
    assert condition.count("?") == len(values)
    assert ids(built_warehouse, chosen) == set()


def test_a_filter_is_closed_frozen_and_sorted():
    chosen = ObservationFilter(indicator=("b", "a", "b"))
    assert chosen.indicator == ("a", "b")
    with pytest.raises(ValidationError):
        ObservationFilter.model_validate({"colour": "red"})
    with pytest.raises(ValidationError):
        ObservationFilter(period_from=2020, period_to=2010)
    with pytest.raises(ValidationError):
        chosen.indicator = ()
    assert hash(chosen) == hash(ObservationFilter(indicator=("a", "b")))
