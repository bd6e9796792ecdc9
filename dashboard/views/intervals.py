"""How far chance alone could move a figure: 95% intervals of shares and rates.

Methods as in the public health technical guidance of the Office for Health Improvement and Disparities
(Public Health England, Technical Guide: Confidence Intervals, 25 May 2018; Fingertips, Public health technical
guidance, "Rates" and "Proportions"): Wilson's score method for a share, Byar's approximation for a rate from ten
or more events, exact Poisson limits below. They describe how much a count of people or events would vary if the
same risk met the same people again; that definitions, coverage and recording differ is not in them.
"""

from dataclasses import dataclass
from math import exp, fsum, lgamma, log, sqrt
from statistics import NormalDist

from etl.contracts.vocabulary import IntervalMethod, Unit

LEVEL = 0.95
FEW_EVENTS = 10
"""From this count on Byar's approximation lies within 0.2 percent of the exact limits (Technical Guide, appendix 1)."""

_HALVINGS = 200


@dataclass(frozen=True)
class Interval:
    """A lower and an upper limit in the unit of the figure, and how they were computed."""

    lower: float
    upper: float
    method: IntervalMethod

    def __post_init__(self) -> None:
        if not self.lower <= self.upper:
            raise ValueError(f"expected a lower limit that is not above the upper, found {self.lower} and {self.upper}")

    def holds(self, value: float) -> bool:
        return self.lower <= value <= self.upper

    def times(self, factor: float) -> "Interval":
        """The interval of the same figure multiplied by a number that chance does not move."""
        return Interval(self.lower * factor, self.upper * factor, self.method)

    def overlaps(self, other: "Interval") -> bool:
        return self.lower <= other.upper and other.lower <= self.upper


def interval_of(unit: str, numerator: float | None, denominator: float | None) -> Interval | None:
    """The 95% interval of ``base * numerator / denominator`` in a unit; None where none can be computed.

    Args:
        unit: percent (a share of the denominator) or one of the units per so many people.
        numerator, denominator: whole numbers of people or events.
    """
    base = Unit(unit).base if unit in set(Unit) else None
    if base is None or numerator is None or not denominator or denominator < 0 or numerator < 0:
        return None
    if numerator != int(numerator) or denominator != int(denominator):
        return None
    if unit == Unit.PERCENT:
        return wilson(int(numerator), int(denominator), base) if numerator <= denominator else None
    return rate(int(numerator), int(denominator), base)


def wilson(counted: int, of: int, base: float = 1, level: float = LEVEL) -> Interval:
    """The score interval of a share ``base * counted / of``.

    Method: Wilson EB, Probable inference, the law of succession, and statistical inference, Journal of the
    American Statistical Association 22 (1927), 209-212; recommended by Newcombe RG, Statistics in Medicine 17
    (1998), 857-872.

    Raises:
        ValueError: more were counted than there are, or there is nobody to count among.
    """
    if not 0 <= counted <= of or of == 0:
        raise ValueError(f"expected a count between 0 and the whole, found {counted} of {of}")
    z = _z(level)
    middle = 2 * counted + z * z
    reach = z * sqrt(z * z + 4 * counted * (of - counted) / of)
    whole = 2 * (of + z * z)
    lower = 0.0 if counted == 0 else (middle - reach) / whole
    upper = 1.0 if counted == of else (middle + reach) / whole
    return Interval(base * lower, base * upper, IntervalMethod.WILSON)


def rate(events: int, people: float, base: float = 1, level: float = LEVEL) -> Interval:
    """The interval of a rate ``base * events / people``: Byar's from ten events on, exact below."""
    if people <= 0:
        raise ValueError(f"expected people to divide by, found {people}")
    limits = byar(events, level) if events >= FEW_EVENTS else exact_poisson(events, level)
    return limits.times(base / people)


def byar(events: int, level: float = LEVEL) -> Interval:
    """The interval of a count of events.

    Method: Byar's approximation, in Breslow NE, Day NE, Statistical methods in cancer research, volume II (IARC,
    1987).
    """
    if events < 1:
        raise ValueError(f"expected at least one event, found {events}")
    z, above = _z(level), events + 1
    lower = events * (1 - 1 / (9 * events) - z / (3 * sqrt(events))) ** 3
    upper = above * (1 - 1 / (9 * above) + z / (3 * sqrt(above))) ** 3
    return Interval(lower, upper, IntervalMethod.BYAR)


def exact_poisson(events: int, level: float = LEVEL) -> Interval:
    """The exact interval of a count of events.

    Method: Garwood F, Fiducial limits for the Poisson distribution, Biometrika 28 (1936), 437-442: the means at
    which so many or more (so few or fewer) events have a chance of half the remainder. The chi-square quantiles
    of the Technical Guide (appendix 2) solve the same two equations, which are solved here by halving.
    """
    if events < 0:
        raise ValueError(f"expected no negative count, found {events}")
    tail = (1 - level) / 2
    lower = 0.0 if events == 0 else _mean_with(events - 1, 1 - tail)
    return Interval(lower, _mean_with(events, tail), IntervalMethod.EXACT_POISSON)


def _mean_with(events: int, chance: float) -> float:
    """The Poisson mean at which the chance of so many events or fewer is the given one; it falls as the mean rises."""
    low, high = 0.0, float(events + 1)
    while _at_most(events, high) > chance:
        high *= 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if _at_most(events, middle) > chance:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _at_most(events: int, mean: float) -> float:
    """The chance of so many events or fewer at a Poisson mean."""
    if mean == 0:
        return 1.0
    return fsum(exp(count * log(mean) - mean - lgamma(count + 1)) for count in range(events + 1))


def _z(level: float) -> float:
    return NormalDist().inv_cdf((1 + level) / 2)
