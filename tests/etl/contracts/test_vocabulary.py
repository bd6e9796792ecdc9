"""The closed sets of words, and what follows from a word."""

from enum import StrEnum

import pytest

from etl.checks.completeness import VOCABULARIES
from etl.contracts import practice_vocabulary, vocabulary
from etl.contracts.vocabulary import City, Grade, Language, Pair, Place, Unit, UsageWarning

WITHOUT_WORDS = {Language}
"""A language needs no label in the vocabularies: it is what labels are written in."""


def test_every_closed_set_has_words_in_the_vocabularies():
    words = (*vars(vocabulary).values(), *vars(practice_vocabulary).values())
    sets = {member for member in words if isinstance(member, type) and issubclass(member, StrEnum)}
    assert sets - {StrEnum} - WITHOUT_WORDS == set(VOCABULARIES.values())


@pytest.mark.parametrize("members", VOCABULARIES.values(), ids=VOCABULARIES)
def test_the_codes_of_a_set_differ(members: type[StrEnum]):
    assert len({member.value for member in members}) == len(members.__members__)


def test_every_two_cities_are_a_pair_once():
    pairs = [frozenset(pair.cities) for pair in Pair]
    assert set(pairs) == {frozenset((a, b)) for a in City for b in City if a != b}
    assert len(pairs) == len(set(pairs))


def test_every_city_is_a_place_that_can_answer():
    assert {city.value for city in City} <= {place.value for place in Place}


def test_grades_sort_from_comparable_to_not_comparable():
    assert [grade.value for grade in Grade] == sorted(grade.value for grade in Grade)
    assert list(Grade)[-1] is Grade.NOT_COMPARABLE


def test_rates_have_a_base_that_their_name_promises():
    for unit in Unit:
        if unit.value.startswith("per_10k"):
            assert unit.base == 10_000
        elif unit.value.startswith("per_100k"):
            assert unit.base == 100_000
        elif unit is Unit.PERCENT:
            assert unit.base == 100
        else:
            assert unit.base is None, f"{unit} is no rate"


@pytest.mark.parametrize("warning", [UsageWarning.UNDATED, UsageWarning.UNVERIFIED])
def test_a_figure_whose_year_is_a_guess_never_stands_on_a_time_axis(warning: UsageWarning):
    assert warning.keeps_off_time_axis


@pytest.mark.parametrize(
    "warning",
    [
        UsageWarning.OTHER_BASIS,
        UsageWarning.MAYBE_CUMULATIVE,
        UsageWarning.ROUNDED_CLAIM,
        UsageWarning.SUPERSEDED,
        UsageWarning.OTHER_STATISTIC,
        UsageWarning.OTHER_EXTRACTION,
    ],
)
def test_a_figure_on_another_basis_is_shown_but_not_joined_to_the_line(warning: UsageWarning):
    assert warning.keeps_out_of_line
    assert not warning.keeps_off_time_axis


@pytest.mark.parametrize("warning", [UsageWarning.APPROXIMATE, UsageWarning.DOUBTFUL, UsageWarning.SCHEDULED])
def test_a_figure_that_is_only_marked_stays_in_the_line(warning: UsageWarning):
    assert not warning.keeps_out_of_line
    assert not warning.keeps_off_time_axis


@pytest.mark.parametrize("warning", UsageWarning)
def test_what_is_kept_off_the_time_axis_is_in_no_line_either(warning: UsageWarning):
    assert warning.keeps_out_of_line or not warning.keeps_off_time_axis
