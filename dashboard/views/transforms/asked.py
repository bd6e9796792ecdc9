"""What every transform is given and gives back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue, ConceptCard
from dashboard.views.row import Row, SourceReference
from dashboard.views.spec import ViewSpec
from etl.contracts.vocabulary import Confidence, Place

Outcome = tuple[list[Row], dict[Place, str]]
"""The transformed rows, and a sentence for each place of which some figure could not be transformed."""


@dataclass(frozen=True)
class Asked:
    """A view on its way.

    Attributes:
        rows: the figures of the periods shown, to be transformed.
        series: the figures of the same series in all periods.
        everything: all figures of the concept, those of the nations that the transform needs included.
    """

    spec: ViewSpec
    card: ConceptCard
    known: Catalogue
    words: Wording
    rows: Sequence[Row]
    series: Sequence[Row]
    everything: Sequence[Row]


def resting_on(row: Row, sources: Sequence[SourceReference], confidence: Confidence) -> Row:
    """A row that other figures went into: it cites them too, and is no firmer than they are."""
    return replace(
        row,
        sources=tuple(dict.fromkeys((*row.sources, *sources))),
        confidence=max(row.confidence, confidence),
    )
