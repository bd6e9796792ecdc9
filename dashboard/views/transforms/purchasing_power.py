"""Purchasing power: amounts of three currencies in dollars that buy the same."""

from dashboard.views.row import Row
from dashboard.views.transforms.asked import Asked, Outcome
from etl.contracts.vocabulary import ParityConcept, Place

SPENT_BY_THE_STATE = ("spend",)


def in_purchasing_power(asked: Asked) -> Outcome:
    """Amounts divided by the purchasing power parity of their year: dollars of equal buying power.

    Method: OECD and Eurostat, Methodological Manual on Purchasing Power Parities (2012 edition). Money that
    the state spends is converted with parities of actual individual consumption, money in a person's hand
    with those of private consumption; one concept a picture. A year without a published parity takes the
    latest one and says so.
    """
    words, known = asked.words, asked.known
    _ = words.gettext
    basket = (
        ParityConcept.ACTUAL_INDIVIDUAL_CONSUMPTION
        if asked.card.domain in SPENT_BY_THE_STATE
        else ParityConcept.PRIVATE_CONSUMPTION
    )
    done: list[Row] = []
    missing: dict[Place, str] = {}
    for row in asked.rows:
        if row.currency is None:
            missing[row.place] = _("{place}: the figure is no amount of money.").format(place=row.geography)
            continue
        parity = known.parity(row.currency, basket, row.start.year)
        if parity is None:
            missing[row.place] = _("{place}: no purchasing power parity for {year}.").format(
                place=row.geography, year=row.start.year
            )
            continue
        how = _("{amount} at the {year} parity of {basket} ({parity} to the dollar)").format(
            amount=words.money(row.value, row.currency, row.decimals),
            year=parity.year,
            basket=known.label("parity_concept", basket, words),
            parity=words.number(parity.per_usd, 3),
        )
        unit = f"international_dollars_{row.per}" if row.per else "international_dollars"
        done.append(row.transformed(row.value / parity.per_usd, unit, row.decimals, how))
    return done, missing
