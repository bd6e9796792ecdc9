"""Transforms give the published headline values, say how they came about, and refuse what cannot be computed."""

import pytest

from dashboard.views.spec import Form, When
from etl.contracts.vocabulary import Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept

BIRMINGHAM, HAMBURG, CHICAGO = Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO


@pytest.mark.parametrize(
    ("concept", "transform", "place", "value", "decimals", "geography"),
    [
        ("share_under_18", Transform.PER_HEAD, BIRMINGHAM, 25.1, 1, "Birmingham"),
        ("share_under_18", Transform.PER_HEAD, HAMBURG, 17.0, 1, "Hamburg"),
        ("share_under_18", Transform.PER_HEAD, CHICAGO, 20.0, 1, "Chicago"),
        ("child_poverty", Transform.RELATIVE_TO_OWN_NATION, BIRMINGHAM, 1.9, 1, "Birmingham"),
        ("child_poverty", Transform.RELATIVE_TO_OWN_NATION, HAMBURG, 1.3, 1, "Hamburg"),
        ("child_poverty", Transform.RELATIVE_TO_OWN_NATION, CHICAGO, 1.1, 1, "Cook County"),
        ("investigations", Transform.PER_HEAD, BIRMINGHAM, 173, 0, "Birmingham"),
        ("investigations", Transform.PER_HEAD, HAMBURG, 85, 0, "Hamburg"),
        ("investigations", Transform.PER_HEAD, CHICAGO, 509, 0, "Illinois"),
        ("children_in_care", Transform.PER_HEAD, BIRMINGHAM, 67, 0, "Birmingham"),
        ("children_in_care", Transform.PER_HEAD, HAMBURG, 103, 0, "Hamburg"),
        ("children_in_care", Transform.PER_HEAD, CHICAGO, 66, 0, "Illinois"),
        ("residential_share", Transform.AS_PUBLISHED, BIRMINGHAM, 9, 0, "Birmingham"),
        ("residential_share", Transform.AS_PUBLISHED, HAMBURG, 70, 0, "Hamburg"),
        ("residential_share", Transform.AS_PUBLISHED, CHICAGO, 5, 0, "DCFS Cook Central Sub-Region"),
        ("reports_of_concern", Transform.PER_HEAD, BIRMINGHAM, 602, 0, "Birmingham"),
        ("reports_of_concern", Transform.PER_HEAD, HAMBURG, 468, 0, "Hamburg"),
        ("reports_of_concern", Transform.PER_HEAD, CHICAGO, 699, 0, "Illinois"),
        ("emergency_removals", Transform.PER_HEAD, BIRMINGHAM, 2.9, 1, "Birmingham"),
        ("emergency_removals", Transform.PER_HEAD, HAMBURG, 34, 0, "Hamburg"),
        ("unaccompanied_minors", Transform.PER_HEAD, BIRMINGHAM, 2.5, 1, "Birmingham"),
        ("unaccompanied_minors", Transform.PER_HEAD, HAMBURG, 54, 0, "Hamburg"),
        ("recognised_care_need", Transform.PER_HEAD, HAMBURG, 4.9, 1, "Hamburg"),
        ("public_care_home_places", Transform.PER_HEAD, BIRMINGHAM, 184, 0, "Birmingham"),
        ("public_care_home_places", Transform.PER_HEAD, HAMBURG, 213, 0, "Hamburg"),
        ("social_workers_per_child", Transform.PER_HEAD, BIRMINGHAM, 22.7, 1, "Birmingham"),
        ("social_workers_per_child", Transform.PER_HEAD, HAMBURG, 14.6, 1, "Hamburg"),
        ("care_worker_pay", Transform.AS_PUBLISHED, BIRMINGHAM, 12.45, 2, "West Midlands (region)"),
        ("care_worker_pay", Transform.AS_PUBLISHED, HAMBURG, 16.10, 2, "Germany"),
        ("care_worker_pay", Transform.AS_PUBLISHED, CHICAGO, 18.75, 2, "Illinois"),
        ("adult_spend_per_adult", Transform.PER_HEAD, BIRMINGHAM, 427, 0, "Birmingham"),
        ("adult_spend_per_adult", Transform.PER_HEAD, HAMBURG, 403, 0, "Hamburg"),
        ("spend_per_child", Transform.PER_HEAD, BIRMINGHAM, 839, 0, "Birmingham"),
        ("spend_per_child", Transform.PER_HEAD, HAMBURG, 1226, 0, "Hamburg"),
        ("spend_per_child", Transform.PER_HEAD, CHICAGO, 440, 0, "Illinois"),
        ("savings_limit", Transform.AS_PUBLISHED, BIRMINGHAM, 23_250, 0, "England"),
        ("savings_limit", Transform.AS_PUBLISHED, HAMBURG, 10_000, 0, "Germany"),
        ("savings_limit", Transform.AS_PUBLISHED, CHICAGO, 17_500, 0, "Illinois"),
    ],
)
def test_the_best_periods_give_the_headline_values(
    look: Look, concept: str, transform: Transform, place: Place, value: float, decimals: int, geography: str
) -> None:
    [row] = look(concept, transform=transform).of(place)
    assert (round(row.value, decimals), row.geography) == (value, geography)


@every_concept
def test_a_reason_stands_with_the_place_that_it_is_for(look: Look, concept: str) -> None:
    """Chicago without a figure must not be told that Birmingham has none."""
    for transform in Transform:
        for missing in look(concept, transform=transform).missing:
            others = {"Birmingham", "England", "Hamburg", "Germany", "Illinois", "United States"} - {missing.name}
            about, colon, _ = missing.sentence.partition(":")
            if colon and missing.place is not CHICAGO:
                own = {"Birmingham": {"England"}, "Hamburg": {"Germany"}}.get(missing.name, set())
                assert about not in others - own, missing.sentence


@every_concept
def test_a_gap_stays_a_gap_whatever_is_done_with_figures(look: Look, concept: str) -> None:
    """No transform makes a figure for a place and time that nobody has published one for."""
    published = {
        (row.place, row.start, row.end)
        for transform in (Transform.AS_PUBLISHED, Transform.PER_HEAD)
        for series in range(10)
        for row in look(concept, transform=transform, series=series, when=When.ALL, form=Form.TABLE).rows
    }
    for transform in Transform:
        rows = look(concept, transform=transform, when=When.ALL).rows
        assert {(row.place, row.start, row.end) for row in rows} <= published, transform
