"""Relative to a nation: a city's figure as so many times that of its own country, or of one that is chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.views.catalogue import OWN_NATIONS, ConceptCard
from dashboard.views.comparability import may_be_compared
from dashboard.views.row import Row
from dashboard.views.rows import nations_of, own_nation
from dashboard.views.transforms.asked import Asked, Outcome, resting_on
from etl.contracts.vocabulary import Approximation, City, Place


def relative_to_nation(asked: Asked) -> Outcome:
    """Each city's figure divided by that of its own nation, same indicator, same year.

    Method: ratio to a reference population (Eurostat, Regional yearbook, "index relative to the national
    average", there times 100). It sets unlike definitions side by side honestly, because each is compared
    with itself. Where one nation is chosen for all, a city of another country is divided by its figure only when
    their grade is A or B. The nation's figure is taken without error, as the reference of a standardised ratio is
    (APHO Technical Briefing 3), so that the interval is the city's own, divided by it.
    """
    _ = asked.words.gettext
    done: list[Row] = []
    missing: dict[Place, str] = {}
    for row in asked.rows:
        nations = nations_of(row.place, asked.spec)
        if not is_measured_alike(row.place, nations, asked.card):
            missing[row.place] = _("{place}: not compared with {nation}, where it is counted in another way.").format(
                place=row.geography,
                nation=asked.words.listing([asked.known.label("place", nation, asked.words) for nation in nations]),
            )
            continue
        nation = own_nation(row, asked.everything, nations)
        if nation is None or not nation.value:
            missing[row.place] = _("{place}: no national figure of the same kind and year to compare with.").format(
                place=row.geography
            )
            continue
        done.append(_ratio(row, nation, asked))
    return done, missing


def is_measured_alike(place: Place, nations: Iterable[Place], card: ConceptCard) -> bool:
    """Whether a place counts as these nations do: they are its own, or the grade of the two cities allows it."""
    nations = set(nations)
    if place in nations or nations <= set(OWN_NATIONS.get(place, ())):
        return True
    ladders = {City(city.value): {city, *own} for city, own in OWN_NATIONS.items()}
    own, other = (next((c for c, ladder in ladders.items() if ladder & them), None) for them in ({place}, nations))
    if own is None or other is None:
        return False
    if own is other:
        return True
    judgement = card.judgement(own, other)
    return judgement is not None and may_be_compared(judgement.grade)


def _ratio(row: Row, nation: Row, asked: Asked) -> Row:
    _ = asked.words.gettext
    how = _("{city} divided by {nation} ({period})").format(
        city=row.geography, nation=nation.geography, period=nation.period
    )
    ratio = row.transformed(row.value / nation.value, "times_own_nation", 1, how, nation.geography)
    interval = row.interval.times(1 / nation.value) if row.interval and nation.value > 0 else None
    return _no_firmer_than(nation, replace(ratio, numerator=row.value, denominator=nation.value, interval=interval))


def _no_firmer_than(nation: Row, ratio: Row) -> Row:
    """A ratio stands on two figures: it cites both, and is as weak, as approximate and as doubtful as either."""
    return replace(
        resting_on(ratio, nation.sources, nation.confidence),
        warnings=tuple(dict.fromkeys((*ratio.warnings, *nation.warnings))),
        said_as=Approximation.ABOUT if nation.said_as else ratio.said_as,
        warning_text=" ".join(dict.fromkeys(text for text in (ratio.warning_text, nation.warning_text) if text)),
    )


def shown_places(places: Sequence[Place]) -> tuple[Place, ...]:
    """A ratio to the own nation already holds the nation; showing it again would show ones."""
    return tuple(place for place in places if place in OWN_NATIONS)
