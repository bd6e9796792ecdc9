"""Transforms give the published headline values, say how they came about, and refuse what cannot be computed."""

import pytest

from dashboard.views.catalogue import Catalogue
from dashboard.views.spec import When
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Confidence, Language, Place, Transform
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.specs import CONCEPTS

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


# Relative to the own nation: a figure divided by the same figure of its own country.


def test_a_ratio_names_the_nation_that_it_is_to(look: Look) -> None:
    view = look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION)
    assert {row.place: row.compared_with for row in view.rows} == {
        BIRMINGHAM: "England",
        HAMBURG: "Germany",
        CHICAGO: "United States",
    }
    assert view.of(BIRMINGHAM)[0].transformed_by == "Birmingham divided by England (2015-16)"


def test_a_ratio_is_of_two_published_figures_of_one_indicator(look: Look) -> None:
    published = {row.place: row.value for row in look("child_poverty").rows}
    [ratio] = look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION).of(BIRMINGHAM)
    assert ratio.value == pytest.approx(published[BIRMINGHAM] / published[Place.ENGLAND])


def test_comparators_do_not_stand_beside_a_ratio_that_already_holds_them(look: Look) -> None:
    view = look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION)
    assert {row.place for row in view.rows} == {BIRMINGHAM, HAMBURG, CHICAGO}
    assert not [missing for missing in view.missing if missing.place not in (BIRMINGHAM, HAMBURG, CHICAGO)]


@pytest.mark.parametrize(
    ("concept", "place"), [("investigations", CHICAGO), ("savings_limit", BIRMINGHAM), ("share_under_18", CHICAGO)]
)
def test_without_a_national_figure_a_sentence_stands_in_its_place(look: Look, concept: str, place: Place) -> None:
    view = look(concept, transform=Transform.RELATIVE_TO_OWN_NATION)
    assert not view.of(place)
    [missing] = [missing for missing in view.missing if missing.place is place]
    assert missing.sentence.endswith("no national figure of the same kind and year to compare with.")


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_ratio_never_says_how_big_a_city_is(look: Look, concept: str) -> None:
    """A city's headcount divided by its nation's would be a share of the nation, not a distance to it."""
    published = {
        row.figure_id: row.unit
        for transform in (Transform.AS_PUBLISHED, Transform.PER_HEAD)
        for series in (0, 1, 2, 3)
        for row in look(concept, when=When.ALL, series=series, transform=transform).rows
    }
    for when in When:
        for row in look(concept, transform=Transform.RELATIVE_TO_OWN_NATION, when=when).rows:
            assert published[row.figure_id] not in ("count", "fte")


def test_a_ratio_cites_both_figures_and_is_as_weak_as_the_weaker_one(look: Look) -> None:
    spec = {"transform": Transform.RELATIVE_TO_OWN_NATION}
    [ratio] = look("spend_per_child", **spec).of(HAMBURG)
    own, nation = (look("spend_per_child", transform=Transform.PER_HEAD).of(p)[0] for p in (HAMBURG, Place.GERMANY))
    assert set(ratio.sources) == {*own.sources, *nation.sources}
    assert ratio.confidence == max(own.confidence, nation.confidence) == Confidence.SECONDARY_PAGE

    [ratio] = look("recognised_care_need", **spec).of(HAMBURG)
    assert ratio.said_as == "about"
    [doubtful] = look("social_workers_per_child", **spec).of(BIRMINGHAM)
    assert "doubtful" in doubtful.warnings


# Purchasing power: an amount divided by the parity of its year.


def test_an_amount_is_divided_by_the_parity_of_its_own_year(look: Look, facts: Warehouse) -> None:
    parity = facts.value(
        "SELECT ppp_per_usd FROM purchasing_power_parity "
        "WHERE preferred AND currency = 'GBP' AND concept = 'private_consumption' AND year = 2024"
    )
    [row] = look("savings_limit", transform=Transform.PPP_ADJUSTED).of(BIRMINGHAM)
    assert row.value == pytest.approx(23_250 / parity)
    assert (row.unit, row.currency) == ("international_dollars", None)
    assert "£23,250" in row.transformed_by
    assert "2024" in row.transformed_by


def test_dollars_stay_what_they_are(look: Look) -> None:
    assert look("savings_limit", transform=Transform.PPP_ADJUSTED).of(CHICAGO)[0].value == 17_500


def test_what_the_state_spends_is_priced_by_another_basket_than_what_a_person_holds(look: Look) -> None:
    [spent] = look("spend_per_child", transform=Transform.PPP_ADJUSTED).of(HAMBURG)
    [held] = look("savings_limit", transform=Transform.PPP_ADJUSTED).of(HAMBURG)
    assert "individual consumption" in spent.transformed_by
    assert "private consumption" in held.transformed_by


def test_a_year_without_a_parity_takes_the_latest_and_says_so(look: Look, facts: Warehouse) -> None:
    latest = facts.value("SELECT max(year) FROM purchasing_power_parity WHERE currency = 'GBP' AND preferred")
    [row] = look("care_worker_pay", transform=Transform.PPP_ADJUSTED).of(BIRMINGHAM)
    assert row.start.year > latest
    assert f"at the {latest} parity" in row.transformed_by


def test_a_year_before_the_first_parity_has_none(known: Catalogue) -> None:
    assert known.parity("GBP", "private_consumption", 1990) is None
    assert known.parity("GBP", "private_consumption", 2100) == known.parity("GBP", "private_consumption", 2099)
    assert known.parity("JPY", "private_consumption", 2020) is None


def test_what_is_no_money_has_no_purchasing_power(look: Look) -> None:
    view = look("share_under_18", transform=Transform.PPP_ADJUSTED)
    assert view.is_empty
    sentences = {missing.place: missing.sentence for missing in view.missing}
    assert sentences[HAMBURG] == "Hamburg: the figure is no amount of money."


def test_a_transform_says_how_it_was_done_in_the_readers_language(look: Look) -> None:
    [row] = look("savings_limit", transform=Transform.PPP_ADJUSTED, language=Language.GERMAN).of(HAMBURG)
    assert "10.000\u00a0€" in row.transformed_by


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_reason_stands_with_the_place_that_it_is_for(look: Look, concept: str) -> None:
    """Chicago without a figure must not be told that Birmingham has none."""
    for transform in Transform:
        for missing in look(concept, transform=transform).missing:
            others = {"Birmingham", "England", "Hamburg", "Germany", "Illinois", "United States"} - {missing.name}
            about, colon, _ = missing.sentence.partition(":")
            if colon and missing.place is not CHICAGO:
                own = {"Birmingham": {"England"}, "Hamburg": {"Germany"}}.get(missing.name, set())
                assert about not in others - own, missing.sentence
