"""The frontier: need against savings, and for every combination who pays for support at home.

Method: each system's own rule is computed for whole arrays at once, with the numbers of the law in force on the day.
It repeats what the step-by-step rules say of the person that ``person_of`` describes, and nothing beyond them:

- England: national threshold (Care Act 2014, section 13) and charging at home (sections 14, 17; SI 2014/2672);
- Germany: care grade and services at home (SGB XI §§ 14, 15, 36, 45b), then Hilfe zur Pflege for what the insurance
  leaves (SGB XII §§ 61 to 66a, 85, 87, 90);
- Illinois: Community Care Program (20 ILCS 105/4.02; 89 Ill. Adm. Code 240).

The person is 75, lives alone at home, is settled and insured, and has no dementia, no earnings, no housing cost and
no costs of a disability. What professionals judge is taken as found: an impact on well-being, a lasting need.
Need is a share of each instrument's span: outcomes that cannot be achieved (England), weighted points in the steps
that an assessment can give (Germany), points of the Determination of Need, of which impairment is the larger half
(Illinois). The three instruments measure different things; equal shares are an assumption, not an equation.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import IntEnum
from functools import lru_cache
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.eligibility.england.common import MONTHS_A_YEAR, WEEKS_A_YEAR
from dashboard.eligibility.germany.care_grade import BANDS, GRADES
from dashboard.eligibility.illinois.common import HUNDRED, to_the_cent
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import EnglishMeans, EnglishNeed, GermanNeed, IllinoisNeed, Person
from dashboard.language import Wording
from etl.contracts.vocabulary import City, Currency

AGE = 75
CELLS = 60
CURRENCY = {City.BIRMINGHAM: Currency.GBP, City.HAMBURG: Currency.EUR, City.CHICAGO: Currency.USD}

_CENTS = 100
_LASTS_MONTHS, _INSURED_MONTHS, _GOOD_MEMORY = 24, 120, 30
_JUST_BELOW = 1e-9
"""Shares such as 0.3 are a little less than they say in binary; a step that is reached counts as reached."""

_HIGHEST_SHARE_OF_OUTCOMES, _HIGHEST_POINTS = 10, 100
_MODULES = (1, 2, 4, 5, 6)
"""Of modules 2 and 3 only the higher counts; module 3 stays at nothing here."""

Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


class Outcome(IntEnum):
    """Who pays, from nobody to the public; the last two say that a rule leaves it open."""

    NOTHING = 0
    PERSON_PAYS_ALL = 1
    PERSON_PAYS_PART = 2
    INSURANCE = 3
    PUBLIC = 4
    JUDGEMENT = 5
    NOT_KNOWN = 6


@dataclass(frozen=True)
class Means:
    """What stays the same over a whole grid: the day, and income and cost of support a month in local currency."""

    on: date
    income: Decimal
    cost: Decimal


@dataclass(frozen=True, eq=False)
class Grid:
    """Outcomes by need (rows) and savings (columns, local currency).

    ``amount`` is what the person pays a month, not a number where that is open. ``level`` is need in the system's own
    instrument. ``missing`` are the parameters that have no value on the day and were needed.
    """

    city: City
    means: Means
    need: Numbers
    level: Numbers
    savings: Numbers
    outcome: Whole
    amount: Numbers
    used: tuple[Used, ...]
    missing: tuple[str, ...]

    def has(self, outcome: Outcome) -> bool:
        return bool((self.outcome == outcome).any())


def shares(count: int = CELLS) -> Numbers:
    """Need from none of the instrument's span to all of it."""
    return np.linspace(0.0, 1.0, count)


def to_cents(amounts: npt.ArrayLike) -> Numbers:
    """Amounts as money can be: whole cents."""
    return np.asarray(np.round(np.asarray(amounts, dtype=np.float64), 2))


def frontier(city: City, need: Numbers, savings: Numbers, means: Means, law: Law, words: Wording) -> Grid:
    """The outcome of every combination of need (shares of 0 to 1) and savings (local currency, whole cents)."""
    rows = {City.BIRMINGHAM: _england, City.HAMBURG: _germany, City.CHICAGO: _illinois}
    return rows[city](_Asked(need, savings, means, law, words))


@dataclass
class _Asked:
    """Arrays and the law; remembers which parameters were used and which were missing."""

    need: Numbers
    savings: Numbers
    means: Means
    law: Law
    words: Wording
    _used: dict[str, Used] = field(default_factory=dict)
    _missing: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        size = (len(self.need), len(self.savings))
        self.outcome: Whole = np.full(size, Outcome.NOT_KNOWN, dtype=np.int64)
        self.amount: Numbers = np.full(size, np.nan)

    def value(self, parameter_id: str) -> Decimal | None:
        used = self.law.used(parameter_id, self.means.on, self.words)
        if used is None:
            if parameter_id not in self._missing:
                self._missing.append(parameter_id)
            return None
        self._used[parameter_id] = used
        return used.value

    def values(self, parameter_ids: Sequence[str]) -> list[Decimal] | None:
        """All of them, or None where one is missing."""
        found = [self.value(name) for name in parameter_ids]
        known = [value for value in found if value is not None]
        return known if len(known) == len(found) else None

    @property
    def cents(self) -> Whole:
        """Savings in whole cents, one row."""
        return np.asarray(np.rint(self.savings * _CENTS), dtype=np.int64)[np.newaxis, :]

    def mark(self, where: npt.NDArray[np.bool_], outcome: Outcome, amount: Numbers | float) -> None:
        """Set cells. The arrays are broadcast to the grid's size."""
        here = np.broadcast_to(where, self.outcome.shape)
        self.outcome[here] = outcome
        self.amount[here] = np.broadcast_to(np.asarray(amount, dtype=np.float64), self.outcome.shape)[here]

    def grid(self, city: City, level: Numbers) -> Grid:
        return Grid(
            city,
            self.means,
            self.need,
            level,
            self.savings,
            self.outcome,
            self.amount,
            tuple(self._used.values()),
            tuple(self._missing),
        )


def _cents(amount: Decimal) -> int:
    return int(amount * _CENTS)


# England.


def outcomes_unable(need: npt.ArrayLike) -> Numbers:
    """How many of the ten outcomes of the Care Act cannot be achieved: full steps only."""
    return np.asarray(np.floor(np.asarray(need) * _HIGHEST_SHARE_OF_OUTCOMES + _JUST_BELOW))


def _england(asked: _Asked) -> Grid:
    """Eligible from a number of outcomes; above the upper limit the full cost; else income and tariff income, less the
    Minimum Income Guarantee, not below zero and not above the cost. Amounts a week become amounts a month by 52 / 12.
    """
    level = outcomes_unable(asked.need)
    cost = float(asked.means.cost)
    least = asked.values(["en_adult_outcomes_min", "en_adult_outcomes_total", "en_adult_age_min"])
    if least is None:
        return asked.grid(City.BIRMINGHAM, level)
    eligible = (level >= float(least[0]))[:, np.newaxis]
    asked.mark(~eligible, Outcome.NOTHING, cost)
    upper = asked.value("en_capital_limit_upper")
    if upper is None:
        return asked.grid(City.BIRMINGHAM, level)
    above = asked.cents > _cents(upper)
    asked.mark(eligible & above, Outcome.PERSON_PAYS_ALL, cost)
    rules = asked.values(["en_capital_limit_lower", "en_tariff_income_step", "en_tariff_income_per_step"])
    kept = asked.values(["en_mig_single_pension_age", "en_mig_younger_band_age_min", "en_mig_younger_band_age_max"])
    if rules is None or kept is None or asked.value("en_mig_middle_band_age_min") is None:
        return asked.grid(City.BIRMINGHAM, level)
    lower, step, per_step = rules
    steps = -(-np.maximum(asked.cents - _cents(lower), 0) // _cents(step))
    to_week = MONTHS_A_YEAR / WEEKS_A_YEAR
    due = np.maximum(float(asked.means.income) * to_week + steps * float(per_step) - float(kept[0]), 0.0) / to_week
    below = eligible & ~above
    asked.mark(below, Outcome.PERSON_PAYS_PART, due)
    asked.mark(below & (due <= 0), Outcome.PUBLIC, 0.0)
    asked.mark(below & (due >= cost), Outcome.PERSON_PAYS_ALL, cost)
    return asked.grid(City.BIRMINGHAM, level)


# Germany.


def _steps_of_points(need: npt.ArrayLike, step: Decimal) -> Numbers:
    """Weighted points in full steps of the smallest that one module gives."""
    count = np.floor(np.asarray(need) * (_HIGHEST_POINTS / float(step)) + _JUST_BELOW)
    return np.asarray(count * float(step))


def _germany(asked: _Asked) -> Grid:
    """Care grade by thresholds; the insurance pays services up to the grade's limit (grade 1: the relief amount),
    whatever the means; Hilfe zur Pflege pays the rest where savings and income are within its limits. Income above the
    limit is judgement. Help in grade 1 is the relief amount of the insurance, which comes first.
    """
    step = asked.value("de_nba_m1_band_2_points")
    lasting = asked.values(["de_nba_duration_months_min"])
    thresholds = asked.values([f"de_care_grade_{grade}_points_min" for grade in GRADES])
    if step is None or lasting is None or thresholds is None or not _insurance_time_is_known(asked):
        return asked.grid(City.HAMBURG, asked.need * _HIGHEST_POINTS)
    level = _steps_of_points(asked.need, step)
    grade = np.searchsorted(np.array([float(points) for points in thresholds]), level, side="right")[:, np.newaxis]
    cost = float(asked.means.cost)
    everywhere = np.ones(asked.outcome.shape, dtype=bool)
    asked.mark((grade == 0) & everywhere, Outcome.NOTHING, cost)
    open_from = asked.values(["de_relief_amount_grade_min", "de_cash_or_services_grade_min", "de_relief_amount"])
    if open_from is None:
        return asked.grid(City.HAMBURG, level)
    for number in GRADES:
        here = (grade == number) & everywhere
        if number < open_from[1]:
            relief = float(open_from[2]) if number >= open_from[0] else 0.0
            asked.mark(here, Outcome.INSURANCE, max(cost - relief, 0.0))
            continue
        limits = asked.values([f"de_home_services_grade_{number}", f"de_cash_benefit_grade_{number}"])
        if limits is not None:
            rest = max(asked.means.cost - limits[0], Decimal(0))
            asked.mark(here, Outcome.INSURANCE, float(rest))
            if rest:
                _help_with_care(asked, here, number, float(rest))
    return asked.grid(City.HAMBURG, level)


def _insurance_time_is_known(asked: _Asked) -> bool:
    """The insurance time is tested on days for which its number was read; on earlier ones it is taken as fulfilled."""
    days = asked.law.days_of_change("de_care_insurance_years_min")
    if days and asked.means.on < days[0]:
        return True
    return asked.values(["de_care_insurance_years_min", "de_care_insurance_window_years"]) is not None


def _help_with_care(asked: _Asked, here: npt.NDArray[np.bool_], grade: int, rest: float) -> None:
    """Hilfe zur Pflege of a rest: within the savings limit nothing is left where income is within its limit too."""
    full = asked.value("de_hzp_full_grade_min")
    if full is not None and grade < full:
        return
    savings = asked.value("de_sgb12_capital_limit_single")
    poor = here if savings is None else here & (asked.cents <= _cents(savings))
    basic = asked.value("de_hzp_basic_amount")
    if full is None or savings is None or basic is None:
        asked.mark(poor, Outcome.NOT_KNOWN, np.nan)
    elif asked.means.income <= basic:
        asked.mark(poor, Outcome.PUBLIC, 0.0)
    elif asked.values(["de_hzp_excess_left_grade_min", "de_hzp_excess_left_percent"]) is None:
        asked.mark(poor, Outcome.NOT_KNOWN, np.nan)
    else:
        asked.mark(poor, Outcome.JUDGEMENT, np.nan)


# Illinois.


def scores(need: npt.ArrayLike) -> tuple[Numbers, Numbers]:
    """Total score of the Determination of Need and its part for impairment, the larger half."""
    total = np.floor(np.asarray(need) * _HIGHEST_POINTS + _JUST_BELOW)
    return np.asarray(total), np.asarray(np.ceil(total / 2))


def _illinois(asked: _Asked) -> Grid:
    """Total and impairment against their minimum, savings against the limit; up to the poverty level nothing is due,
    above it a contribution whose scale was not read: the amount is then not known.
    """
    total, impairment = scores(asked.need)
    cost = float(asked.means.cost)
    names = ["il_ccp_don_total_min", "il_ccp_don_part_a_min", "il_ccp_mmse_intact_min", "il_ccp_mmse_impaired_points"]
    least = asked.values([*names, "il_ccp_age_min"])
    if least is None:
        return asked.grid(City.CHICAGO, total)
    enough = ((total >= float(least[0])) & (impairment >= float(least[1])))[:, np.newaxis]
    asked.mark(~enough, Outcome.NOTHING, cost)
    limit = asked.value("il_ccp_asset_limit")
    if limit is None:
        return asked.grid(City.CHICAGO, total)
    within = asked.cents <= _cents(limit)
    asked.mark(enough & ~within, Outcome.PERSON_PAYS_ALL, cost)
    poverty = asked.values(["us_fpg_one_person", "il_ccp_income_free_fpl"])
    free = poverty is not None and asked.means.income <= to_the_cent(poverty[0] * poverty[1] / HUNDRED / MONTHS_A_YEAR)
    if free:
        asked.mark(enough & within, Outcome.PUBLIC, 0.0)
    else:
        asked.mark(enough & within, Outcome.PERSON_PAYS_PART, np.nan)
    return asked.grid(City.CHICAGO, total)


# The person of a cell.


def person_of(city: City, need: float, savings: Decimal, means: Means, law: Law, words: Wording) -> Person:
    """The person that a cell stands for, as the step-by-step rules ask about her."""
    own: dict[str, Any]
    if city is City.BIRMINGHAM:
        own = {
            "english": EnglishNeed(
                outcomes_unable=int(outcomes_unable(need)), from_impairment_or_illness=True, significant_impact=True
            ),
            "english_means": EnglishMeans(pension_age=True),
        }
    elif city is City.HAMBURG:
        own = {"german": _german_need(need, means.on, law, words), "housing_cost": Decimal(0)}
    else:
        total, impairment = scores(need)
        own = {
            "illinois": IllinoisNeed(
                determination_of_need=int(total), impairment_part=int(impairment), memory_test=_GOOD_MEMORY
            )
        }
    return Person(
        on=means.on,
        age=AGE,
        currency=CURRENCY[city],
        income=means.income,
        savings=savings,
        monthly_cost_of_support=means.cost,
        **own,
    )


def _german_need(need: float, on: date, law: Law, words: Wording) -> GermanNeed:
    """Raw points of the modules that add up to the weighted points of a share of need."""
    insured: dict[str, Any] = {"months_expected": _LASTS_MONTHS, "months_insured_of_last_ten_years": _INSURED_MONTHS}
    step = law.used("de_nba_m1_band_2_points", on, words)
    raw = None if step is None else _raw_points(on, law, words).get(float(_steps_of_points(need, step.value)))
    if raw is None:
        return GermanNeed(**insured)
    modules: dict[str, Any] = {f"module_{module}": points for module, points in zip(_MODULES, raw, strict=True)}
    return GermanNeed(module_3=0, **modules, **insured)


@lru_cache(maxsize=32)
def _raw_points(on: date, law: Law, words: Wording) -> dict[float, tuple[int, ...]]:
    """Sum of weighted points -> raw points that give it; of several ways the most even one."""
    bands = []
    for module in _MODULES:
        found = []
        for band in BANDS:
            least = law.used(f"de_nba_m{module}_band_{band}_min", on, words)
            points = law.used(f"de_nba_m{module}_band_{band}_points", on, words)
            if least is None or points is None:
                return {}
            found.append((band, int(least.value), points.value))
        bands.append(found)
    ways: dict[float, tuple[int, tuple[int, ...]]] = {}
    for chosen in product(*bands):
        total = float(sum(points for _band, _least, points in chosen))
        uneven = max(band for band, _l, _p in chosen) - min(band for band, _l, _p in chosen)
        if total not in ways or uneven < ways[total][0]:
            ways[total] = (uneven, tuple(least for _band, least, _points in chosen))
    return {total: raw for total, (_uneven, raw) in ways.items()}
