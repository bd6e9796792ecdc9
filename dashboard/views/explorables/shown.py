"""What an explorable model shows: sentences, a picture, tables, and the numbers behind them."""

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.language import Wording
from dashboard.simulations.impossible import Problem


@dataclass(frozen=True)
class Output:
    """A number that a model gives, unrounded.

    Attributes:
        id: what it is, for programs.
        form: which way to organise the work, for programs; empty where there is only one.
        name: what it is, in words.
        years: years since the first worker; None where time plays no part.
        low: the number at the lower end of the input's range; None without a range.
        high: the same at the upper end.
    """

    id: str
    form: str
    name: str
    unit: str
    value: float | None
    years: int | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Table:
    """A table as it is read: the first column of every row is its heading."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, eq=False)
class Shown:
    """Everything of a model for one choice of inputs. It depends on no reader, so one reader's is every reader's.

    Attributes:
        measure: what the picture counts.
        formula: the formula in symbols, line by line.
        formula_in_words: the same in sentences.
        simplified: what the model leaves out.
    """

    headline: str
    finding: str
    measure: str
    alternative: str
    figure: go.Figure
    tables: tuple[Table, ...]
    formula: tuple[str, ...]
    formula_in_words: tuple[str, ...]
    simplified: tuple[str, ...]
    outputs: tuple[Output, ...]


def of_hundred(chance: float, words: Wording, *, brief: bool = False) -> str:
    """A chance as a number out of a hundred: ``23``; never 0 for what can happen, never 100 for what need not.

    ``brief`` says ``<1`` for ``fewer than 1``, where there is little room.
    """
    _ = words.gettext
    rounded = round(chance * 100)
    if rounded == 0 and chance > 0:
        return "<1" if brief else _("fewer than 1")
    if rounded == 100 and chance < 1:
        return ">99" if brief else _("more than 99")
    return words.number(rounded)


def span_text(low: float, high: float, words: Wording, decimals: int = 1) -> str:
    """``1.3 to 1.5``; one number where both are printed alike."""
    first, last = words.number(low, decimals), words.number(high, decimals)
    return first if first == last else words.gettext("{low} to {high}").format(low=first, high=last)


def problem_text(problem: Problem, words: Wording) -> str:
    """Why an input is impossible, in a sentence."""
    _ = words.gettext
    sentences = {
        Problem.NOT_A_NUMBER: _("This is not a number."),
        Problem.RATE_BELOW_ZERO: _("A rate cannot be below zero."),
        Problem.SHARE_OUTSIDE: _("A share lies between 0 and 100 percent."),
        Problem.TIME_BELOW_ZERO: _("The time must be between 0 and 50 years."),
        Problem.NO_TEAM: _("There must be at least one team."),
        Problem.STAGE_WITHOUT_LENGTH: _("A stage must last longer than no time at all."),
        Problem.NO_POST: _("There must be at least one post."),
        Problem.UNEVEN_UNITS: _("The posts cannot be divided into units of this size without a remainder."),
        Problem.NO_CHILD: _("There must be at least one child."),
        Problem.HOURS_OUTSIDE: _("A week has more than 0 and at most 168 hours."),
        Problem.WEEKS_OUTSIDE: _("A year has 0 to 52 weeks to be away in."),
    }
    return sentences[problem]


def alternative(headline: str, finding: str) -> str:
    """What a picture says to those who do not see it."""
    return f"{headline}. {finding}"
