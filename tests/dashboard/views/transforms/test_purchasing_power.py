"""An amount is divided by the parity of its own year, and says which."""

import pytest

from dashboard.views.catalogue import Catalogue
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, Place, Transform
from tests.dashboard.views.conftest import Look

BIRMINGHAM, HAMBURG, CHICAGO = Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO


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
