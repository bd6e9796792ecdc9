"""The look-ups that checks and computations share."""

import dataclasses

import pytest

from etl.contracts.facts import Facts
from etl.contracts.vocabulary import AgeGroup, Place
from tests.etl.facts_in_miniature import with_added, with_changed


def test_facts_cannot_be_exchanged_under_a_reader(facts: Facts):
    with pytest.raises(dataclasses.FrozenInstanceError):
        facts.observations = ()  # type: ignore[misc]


def test_a_series_holds_the_preferred_figure_of_each_period(facts: Facts):
    other = with_added(
        facts, "observations", {"period": "2023"}, value=facts.observations[0].value, source_id="x", preferred=False
    )
    series = other.series["children_in_care", "DE600"]
    assert {period: row.source_id for period, row in series.items()} == {"2023": "hamburg-page"}


def test_people_are_looked_up_in_preferred_rows_only(facts: Facts):
    key = ("DE600", AgeGroup.UNDER_18, 2023)
    assert facts.people[key].population == 320_000
    assert key not in with_changed(facts, "populations", {"year": 2023}, preferred=False).people


def test_an_observation_is_found_again_by_file_and_line(facts: Facts):
    illinois = next(row for row in facts.observations if row.geography_code == "17")
    assert facts.where(illinois) == "observations/chicago.csv:2"


def test_an_observation_that_came_from_no_file_is_named_by_its_key(facts: Facts):
    stranger = facts.observations[0].model_copy(update={"period": "1999-00"})
    assert "1999-00" in facts.where(stranger)
    assert stranger.indicator_id in facts.where(stranger)


def test_the_same_label_covers_other_days_in_another_country(facts: Facts):
    birmingham, illinois = (
        next(row for row in facts.observations if (row.geography_code, row.period) == (code, "2022-23"))
        for code in ("E08000025", "17")
    )
    assert facts.period(birmingham).start.isoformat() == "2022-04-01"
    assert facts.period(illinois).start.isoformat() == "2022-07-01"


def test_missing_places_are_those_without_a_measure(facts: Facts):
    assert facts.missing_places(facts.concepts[0]) == [Place.GERMANY, Place.ILLINOIS, Place.UNITED_STATES]
