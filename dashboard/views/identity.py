"""The identity of each place: colour, marker and line, the same everywhere. Never colour alone.

Okabe and Ito, "Color Universal Design" (2008): distinguishable with every common kind of colour vision.
The mark colours hold 3:1 on the light and on the dark ground; text uses the stronger or lighter variant.
"""

from dataclasses import dataclass

from etl.contracts.vocabulary import Place


@dataclass(frozen=True)
class Identity:
    """Colours as hex, marker and line in plotly's names, the sign as a character for text."""

    colour: str
    text_on_light: str
    text_on_dark: str
    marker: str
    dash: str
    sign: str


_COMPARATOR = Identity("#8A8F94", "#5F656B", "#A9AEB3", "line-ew-open", "solid", "–")

_IDENTITIES = {
    Place.BIRMINGHAM: Identity("#0072B2", "#0067A3", "#7CC2EC", "circle", "solid", "●"),
    Place.HAMBURG: Identity("#D55E00", "#B84F00", "#F59A57", "diamond", "dash", "◆"),
    Place.CHICAGO: Identity("#009E73", "#007A59", "#4FCBA5", "triangle-up", "dot", "▲"),
}


def identity(place: Place) -> Identity:
    """A city's identity; every comparator is the same grey."""
    return _IDENTITIES.get(place, _COMPARATOR)
