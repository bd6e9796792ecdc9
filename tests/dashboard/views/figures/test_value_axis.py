"""Numbers on an axis: plain up to a million, then in words."""

from itertools import pairwise

from dashboard.language import wording
from dashboard.views.figures.value_axis import value_ticks
from etl.contracts.vocabulary import Language

ENGLISH, GERMAN = wording(Language.ENGLISH), wording(Language.GERMAN)


def test_small_numbers_are_left_to_the_library() -> None:
    assert value_ticks(0, 999_999, 5, ENGLISH) == {"nticks": 5, "tickformat": ",~f"}


def test_millions_are_words() -> None:
    assert value_ticks(0, 448e6, 6, ENGLISH)["ticktext"] == [
        "0", "100 million", "200 million", "300 million", "400 million",
    ]  # fmt: skip
    assert value_ticks(0, 7_400_000, 4, GERMAN)["ticktext"] == ["0", "2,5 Mio.", "5 Mio."]
    assert value_ticks(0, 2.6e9, 4, ENGLISH)["ticktext"] == ["0", "1 billion", "2 billion"]


def test_ticks_lie_within_the_axis_and_apart_by_one_step() -> None:
    for lowest, highest in ((0, 1e6), (-3e6, 8e6), (0, 9.99e9), (2e6, 2.4e6)):
        ticks = value_ticks(lowest, highest, 5, ENGLISH)["tickvals"]
        assert 2 <= len(ticks) <= 6
        assert lowest <= ticks[0]
        assert ticks[-1] <= highest
        steps = {round(later - earlier, 3) for earlier, later in pairwise(ticks)}
        assert len(steps) == 1
