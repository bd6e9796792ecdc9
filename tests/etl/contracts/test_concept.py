"""A concept judges every pair of cities; a computation says what each part is."""

from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from etl.contracts.concept import Concept, IndicatorPart, Part, PopulationPart
from etl.contracts.vocabulary import City, Grade, Pair
from tests.etl.facts_in_miniature import CONCEPTS

PEOPLE = {"geography_code": "DE600", "age_groups": ["0_17"]}
CASES = {"geography_code": "DE600", "indicator_ids": ["children_in_care"]}


@pytest.fixture
def written() -> dict[str, Any]:
    """The concept as it stands in the file."""
    concept: dict[str, Any] = yaml.safe_load(CONCEPTS)[0]
    return concept


@pytest.mark.parametrize("pair", Pair)
def test_a_pair_without_a_judgement_is_refused_by_name(pair: Pair, written: dict[str, Any]):
    del written["comparability"][pair]
    with pytest.raises(ValidationError, match=f"every pair of cities; missing {pair}"):
        Concept.model_validate(written)


def test_a_judgement_without_a_reason_is_refused(written: dict[str, Any]):
    del written["comparability"]["hamburg_chicago"]["reason"]
    with pytest.raises(ValidationError, match=r"comparability.hamburg_chicago.reason"):
        Concept.model_validate(written)


def test_a_pair_may_be_left_ungraded_but_its_reason_stays(written: dict[str, Any]):
    written["comparability"]["hamburg_chicago"]["grade"] = None
    judgement = Concept.model_validate(written).grade(City.HAMBURG, City.CHICAGO)
    assert judgement is not None
    assert judgement.grade is None
    assert judgement.reason.en


def test_the_grade_of_two_cities_does_not_depend_on_their_order(written: dict[str, Any]):
    concept = Concept.model_validate(written)
    assert concept.comparability[Pair.BIRMINGHAM_HAMBURG].grade is Grade.SIMILAR
    for pair in Pair:
        first, second = pair.cities
        assert concept.grade(first, second) == concept.grade(second, first) == concept.comparability[pair]


@pytest.mark.parametrize("city", City)
def test_a_city_is_not_compared_with_itself(city: City, written: dict[str, Any]):
    assert Concept.model_validate(written).grade(city, city) is None


@pytest.mark.parametrize("part", [{"population": PEOPLE}, {"observations": CASES}, {"constant": 1}, {"constant": 0}])
def test_a_part_is_people_or_cases_or_a_number(part: dict[str, Any]):
    assert Part.model_validate(part).model_dump(exclude_none=True).keys() == part.keys()


@pytest.mark.parametrize(
    "part",
    [
        {},
        {"population": PEOPLE, "observations": CASES},
        {"population": PEOPLE, "constant": 1},
        {"observations": CASES, "constant": 0},
        {"population": PEOPLE, "observations": CASES, "constant": 1},
    ],
    ids=lambda part: " and ".join(part) or "none",
)
def test_a_part_is_exactly_one_of_them(part: dict[str, Any]):
    with pytest.raises(ValidationError, match="one of population, observations, constant"):
        Part.model_validate(part)


def test_a_part_without_age_groups_or_indicators_counts_nobody():
    with pytest.raises(ValidationError, match="age_groups"):
        PopulationPart.model_validate(PEOPLE | {"age_groups": []})
    with pytest.raises(ValidationError, match="indicator_ids"):
        IndicatorPart.model_validate(CASES | {"indicator_ids": []})


def test_a_computation_without_worked_values_is_refused(written: dict[str, Any]):
    del written["computed"]["hamburg"]["check_values"]
    with pytest.raises(ValidationError, match=r"computed.hamburg.check_values"):
        Concept.model_validate(written)
