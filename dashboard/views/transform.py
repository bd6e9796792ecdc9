"""Transforms: pure functions from rows to rows. Where one cannot be computed, a sentence says why."""

from dataclasses import replace

from dashboard.language import Wording
from dashboard.views.catalogue import OWN_NATIONS, Catalogue, ConceptCard
from dashboard.views.row import Row
from dashboard.views.rows import own_nation
from etl.contracts.vocabulary import Approximation, ParityConcept, Place, Transform

SPENT_BY_THE_STATE = ("spend",)


def transform_rows(
    rows: list[Row], everything: list[Row], transform: Transform, card: ConceptCard, known: Catalogue, wording: Wording
) -> tuple[list[Row], dict[Place, str]]:
    """Apply a transform.

    Args:
        rows: the figures shown.
        everything: all figures of the concept, own nations included.

    Returns:
        The transformed rows and a sentence for each place whose figures could not be transformed.
    """
    match transform:
        case Transform.RELATIVE_TO_OWN_NATION:
            return relative_to_own_nation(rows, everything, wording)
        case Transform.PPP_ADJUSTED:
            return in_purchasing_power(rows, card, known, wording)
        case Transform.AS_PUBLISHED | Transform.PER_HEAD:
            return rows, {}


def relative_to_own_nation(
    rows: list[Row], everything: list[Row], wording: Wording
) -> tuple[list[Row], dict[Place, str]]:
    """Each city's figure divided by that of its own nation, same indicator, same year.

    Method: ratio to a reference population (Eurostat, Regional yearbook, "index relative to the national
    average", there times 100). It sets unlike definitions side by side honestly, because each is compared
    with itself.
    """
    _ = wording.gettext
    done: list[Row] = []
    missing: dict[Place, str] = {}
    for row in rows:
        nation = own_nation(row, everything)
        if nation is None or not nation.value:
            missing[row.place] = _("{place}: no national figure of the same kind and year to compare with.").format(
                place=row.geography
            )
            continue
        how = _("{city} divided by {nation} ({period})").format(
            city=row.geography, nation=nation.geography, period=nation.period
        )
        ratio = row.transformed(row.value / nation.value, "times_own_nation", 1, how, nation.geography)
        done.append(replace(_no_firmer_than(nation, ratio), numerator=row.value, denominator=nation.value))
    return done, missing


def _no_firmer_than(nation: Row, ratio: Row) -> Row:
    """A ratio stands on two figures: it cites both, and is as weak, as approximate and as doubtful as either."""
    said_as = Approximation.ABOUT if nation.said_as else ratio.said_as
    return replace(
        ratio,
        sources=tuple(dict.fromkeys((*ratio.sources, *nation.sources))),
        confidence=max(ratio.confidence, nation.confidence),
        warnings=tuple(dict.fromkeys((*ratio.warnings, *nation.warnings))),
        said_as=said_as,
        warning_text=" ".join(dict.fromkeys(text for text in (ratio.warning_text, nation.warning_text) if text)),
    )


def in_purchasing_power(
    rows: list[Row], card: ConceptCard, known: Catalogue, wording: Wording
) -> tuple[list[Row], dict[Place, str]]:
    """Amounts divided by the purchasing power parity of their year: dollars of equal buying power.

    Method: OECD and Eurostat, Methodological Manual on Purchasing Power Parities (2012 edition). Money that
    the state spends is converted with parities of actual individual consumption, money in a person's hand
    with those of private consumption; one concept a picture. A year without a published parity takes the
    latest one and says so.
    """
    _ = wording.gettext
    basket = (
        ParityConcept.ACTUAL_INDIVIDUAL_CONSUMPTION
        if card.domain in SPENT_BY_THE_STATE
        else ParityConcept.PRIVATE_CONSUMPTION
    )
    done: list[Row] = []
    missing: dict[Place, str] = {}
    for row in rows:
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
            amount=wording.money(row.value, row.currency, row.decimals),
            year=parity.year,
            basket=known.label("parity_concept", basket, wording),
            parity=wording.number(parity.per_usd, 3),
        )
        unit = f"international_dollars_{row.per}" if row.per else "international_dollars"
        done.append(row.transformed(row.value / parity.per_usd, unit, row.decimals, how))
    return done, missing


def comparators_are_pointless(transform: Transform) -> bool:
    """A ratio to the own nation already holds the nation; showing it again would show ones."""
    return transform is Transform.RELATIVE_TO_OWN_NATION


def shown_places(places: tuple[Place, ...], transform: Transform) -> tuple[Place, ...]:
    """The places whose figures appear after the transform."""
    if comparators_are_pointless(transform):
        return tuple(place for place in places if place in OWN_NATIONS)
    return places
