"""Three cities on the dimensions of practice: what is drawn, what it says in a sentence, and the same as a table.

No dimension has a better end, so nothing here orders the cities.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.practice import DimensionCard, PositionCard, Practice, position_label, positions_of
from etl.contracts.practice_vocabulary import EvidenceLevel, PositionBasis, PositionConfidence
from etl.contracts.vocabulary import City, Place

STEPS = (1, 2, 3, 4, 5)

_WIDER: Mapping[tuple[City, EvidenceLevel], Place] = {
    (City.BIRMINGHAM, EvidenceLevel.STATE): Place.ENGLAND,
    (City.BIRMINGHAM, EvidenceLevel.COUNTRY): Place.ENGLAND,
    (City.HAMBURG, EvidenceLevel.COUNTRY): Place.GERMANY,
    (City.CHICAGO, EvidenceLevel.STATE): Place.ILLINOIS,
    (City.CHICAGO, EvidenceLevel.COUNTRY): Place.UNITED_STATES,
}
"""Whose evidence stands for a city where it is not its own. Hamburg is a German state itself."""


@dataclass(frozen=True)
class Choice:
    """Which positions are shown: those with one of the bases and one of the confidences."""

    bases: frozenset[PositionBasis] = frozenset(PositionBasis)
    confidences: frozenset[PositionConfidence] = frozenset(PositionConfidence)

    def shows(self, card: PositionCard) -> bool:
        return card.basis in self.bases and card.confidence in self.confidences


@dataclass(frozen=True)
class Amounts:
    """How many positions are on the scale, how many the choice leaves there, and how many have no place on it."""

    total: int
    shown: int
    without_evidence: int


def amounts(told: Practice, choice: Choice) -> Amounts:
    placed = [card for card in positions_of(told) if card.position is not None]
    return Amounts(
        total=len(told.positions),
        shown=sum(choice.shows(card) for card in placed),
        without_evidence=len(told.positions) - len(placed),
    )


def amounts_text(found: Amounts, words: Wording) -> str:
    """``29 of 48 positions are shown; for 2 no evidence was found.``"""
    _ = words.gettext
    shown = _("{shown} of {total} positions are shown.").format(
        shown=words.number(found.shown), total=words.number(found.total)
    )
    if not found.without_evidence:
        return shown
    return f"{shown} " + words.ngettext(
        "For {count} no evidence was found; the row says so.",
        "For {count} no evidence was found; the rows say so.",
        found.without_evidence,
    ).format(count=words.number(found.without_evidence))


def wider_place(card: PositionCard) -> Place | None:
    """The country or state that the evidence is about; None where it is about the city itself."""
    return _WIDER.get((card.city, card.evidence_level))


def steps_of(dimension: DimensionCard, choice: Choice) -> dict[int, list[PositionCard]]:
    """The positions that are shown, by their step; those on the same step in the cities' order."""
    found: dict[int, list[PositionCard]] = {step: [] for step in STEPS}
    for city in City:
        card = dimension.positions[city]
        if card.position is not None and choice.shows(card):
            found[card.position].append(card)
    return found


def without_evidence(dimension: DimensionCard) -> list[PositionCard]:
    return [dimension.positions[city] for city in City if dimension.positions[city].position is None]


def is_firm(card: PositionCard) -> bool:
    """Whether a sentence about all three cities may rest on it: not our own judgement, and not weakly grounded."""
    return (
        card.position is not None
        and card.basis is not PositionBasis.EDITORIAL
        and card.confidence is not PositionConfidence.LOW
    )


@dataclass(frozen=True)
class Apart:
    """Where the three cities stand furthest apart, among the dimensions on which all three positions are firm."""

    dimensions: tuple[DimensionCard, ...]
    steps: int
    firm: int
    of: int


def furthest_apart(told: Practice) -> Apart:
    """No dimension where none is firm for all three, or where all three stand on one step."""
    apart: dict[str, int] = {}
    for dimension in told.dimensions.values():
        cards = [dimension.positions[city] for city in City]
        if all(is_firm(card) for card in cards):
            placed = [card.position for card in cards if card.position is not None]
            apart[dimension.id] = max(placed) - min(placed)
    most = max(apart.values(), default=0)
    return Apart(
        tuple(told.dimensions[name] for name, steps in apart.items() if steps == most and most),
        most,
        len(apart),
        len(told.dimensions),
    )


def headline(found: Apart, words: Wording) -> str:
    _ = words.gettext
    if not found.dimensions:
        return _("Three cities on {count} dimensions").format(count=words.number(found.of))
    names = words.listing([quoted(card.name[words.language], words) for card in found.dimensions])
    return _("The three cities stand furthest apart on {dimensions}").format(dimensions=names)


def finding(found: Apart, words: Wording) -> str:
    """What the headline counts, and that no end of a line is the better one."""
    _ = words.gettext
    parts = []
    if found.dimensions:
        parts = [
            words.ngettext(
                "There, {steps} step of the scale lies between them.",
                "There, {steps} steps of the scale lie between them.",
                found.steps,
            ).format(steps=words.number(found.steps)),
            words.ngettext(
                "This counts the {count} dimension of {total} on which all three rest on published facts or on "
                "reports of the exchange that are at least fairly grounded.",
                "This counts the {count} dimensions of {total} on which all three rest on published facts or on "
                "reports of the exchange that are at least fairly grounded.",
                found.firm,
            ).format(count=words.number(found.firm), total=words.number(found.of)),
        ]
    parts.append(_("Neither end of a line is the better one."))
    return " ".join(parts)


def quoted(text: str, words: Wording) -> str:
    return words.gettext("“{text}”").format(text=text)


def place_on_scale(card: PositionCard, words: Wording) -> str:
    """``step 2 of 5``, or that there is none."""
    _ = words.gettext
    if card.position is None:
        return _("no place on the scale")
    return _("step {step} of {steps}").format(step=words.number(card.position), steps=words.number(len(STEPS)))


def spoken(card: PositionCard, words: Wording, known: Catalogue) -> str:
    """A mark for who does not see it: city, step, what it rests on, how well."""
    city = known.label("city", card.city, words)
    confidence = known.label("position_confidence", card.confidence, words)
    return f"{city}, {place_on_scale(card, words)}. {position_label(card, words, known)} ({confidence})"


def table_columns(words: Wording) -> tuple[str, ...]:
    _ = words.gettext
    return (
        _("Dimension"),
        _("City"),
        _("Step"),
        _("What the step means"),
        _("What it rests on"),
        _("How well"),
        _("Period"),
    )


def table_rows(told: Practice, choice: Choice, words: Wording, known: Catalogue) -> Sequence[tuple[str, ...]]:
    """The picture as a table; a position without evidence keeps its row, whatever is chosen."""
    language = words.language
    return [
        (
            told.dimensions[card.dimension_id].name[language],
            known.label("city", card.city, words),
            "" if card.position is None else words.number(card.position),
            "" if card.position is None else told.dimensions[card.dimension_id].scale[card.position][language],
            position_label(card, words, known),
            known.label("position_confidence", card.confidence, words),
            card.period or "",
        )
        for card in told.positions.values()
        if card.position is None or choice.shows(card)
    ]


def choice_of(bases: Collection[str], confidences: Collection[str]) -> Choice:
    """A choice from the codes of an address."""
    return Choice(
        frozenset(PositionBasis(code) for code in bases), frozenset(PositionConfidence(code) for code in confidences)
    )
