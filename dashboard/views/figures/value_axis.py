"""The numbers on an axis of values: grouped as the language does it; millions in words, not in noughts."""

import math
from typing import Any

from dashboard.language import Wording

_GROUPED = ",~f"
"""d3: grouped by the language's separators, as many decimals as needed."""

LARGE = 1e6
"""From here on numbers are said in words."""

_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)


def value_ticks(lowest: float, highest: float, about: int, words: Wording) -> dict[str, Any]:
    """What plotly needs to number an axis from ``lowest`` to ``highest`` with about so many ticks."""
    if max(abs(lowest), abs(highest)) < LARGE:
        return {"nticks": about, "tickformat": _GROUPED}
    step = _nice_step((highest - lowest) / max(about - 1, 1))
    ticks = [step * number for number in range(math.ceil(lowest / step), math.floor(highest / step) + 1)]
    return {"tickvals": ticks, "ticktext": [_in_words(tick, words) for tick in ticks]}


def _nice_step(least: float) -> float:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that is not below ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(nice * power for nice in _NICE if nice * power >= least * (1 - 1e-9))


def _in_words(tick: float, words: Wording) -> str:
    amount, word = words.large(tick)
    decimals = next((count for count in (0, 1) if math.isclose(amount, round(amount, count))), 2)
    return f"{words.number(amount, decimals)} {word}".strip()
