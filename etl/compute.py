"""Rates computed here from published counts and people, by the formulas of ``concepts.yaml``.

Method: crude rate, ``base * factor * numerator / denominator`` (OHID, Technical Guide: Public health
analysis; Association of Public Health Observatories, Technical Briefing 3, section "crude rates").
A part that is missing gives no figure: nothing is interpolated.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from etl.contracts.concept import Computation, Concept, IndicatorPart, Part, PopulationPart
from etl.contracts.facts import Facts
from etl.contracts.period import Period, PeriodError, read_period
from etl.contracts.records import Observation, Population
from etl.contracts.vocabulary import Confidence, PeriodType, Place

Amount = tuple[Decimal | None, list[Observation | Population]]
"""A numerator or denominator with the published figures that make it up; None where one is missing."""


@dataclass(frozen=True)
class ComputedRate:
    """One figure computed here, with everything that went into it.

    ``observations`` and ``people`` are the published figures used; their warnings and sources are its own.
    """

    concept_id: str
    place: Place
    geography_code: str
    period: Period
    value: float
    numerator: float
    denominator: float
    computation: Computation
    observations: tuple[Observation, ...]
    people: tuple[Population, ...]

    @property
    def confidence(self) -> Confidence:
        """The weakest figure used decides."""
        used: tuple[Observation | Population, ...] = (*self.observations, *self.people)
        return max(row.confidence for row in used)


def compute_rates(facts: Facts) -> list[ComputedRate]:
    """Every rate of every concept, place and period for which all parts are published."""
    return [rate for concept in facts.concepts for rate in _rates_of(concept, facts)]


def _rates_of(concept: Concept, facts: Facts) -> Iterator[ComputedRate]:
    for place, computation in concept.computed.items():
        for label, kind in _periods(computation.numerator, facts):
            rate = _rate(concept, place, computation, label, kind, facts)
            if rate is not None:
                yield rate


def _periods(numerator: Part, facts: Facts) -> list[tuple[str, PeriodType]]:
    """The periods that the numerator is published for: derived, never listed by hand."""
    if numerator.population is not None:
        part = numerator.population
        years = {year for code, age, year in facts.people if code == part.geography_code and age in part.age_groups}
        return [(str(year), PeriodType.CALENDAR_YEAR) for year in sorted(years)]
    if numerator.observations is not None:
        series = facts.series.get((numerator.observations.indicator_ids[0], numerator.observations.geography_code), {})
        return sorted((row.period, row.period_type) for row in series.values())
    return []


def _rate(
    concept: Concept, place: Place, computation: Computation, label: str, kind: PeriodType, facts: Facts
) -> ComputedRate | None:
    code = _geography(computation)
    if code not in facts.geography:  # The check of references names it.
        return None
    try:
        period = read_period(label, kind, facts.geography[code].financial_year_start)
    except PeriodError:
        return None
    above, upper_rows = _amount(computation.numerator, period, facts)
    below, lower_rows = _amount(computation.denominator, period, facts)
    if above is None or not below:
        return None
    used = (*upper_rows, *lower_rows)
    return ComputedRate(
        concept_id=concept.id,
        place=place,
        geography_code=code,
        period=period,
        value=float(computation.base * computation.factor * above / below),
        numerator=float(above),
        denominator=float(below),
        computation=computation,
        observations=tuple(dict.fromkeys(row for row in used if isinstance(row, Observation))),
        people=tuple(dict.fromkeys(row for row in used if isinstance(row, Population))),
    )


def _geography(computation: Computation) -> str:
    part = computation.numerator.population or computation.numerator.observations
    assert part is not None, "a numerator is people or observations"
    return part.geography_code


def _amount(part: Part, period: Period, facts: Facts) -> Amount:
    if part.constant is not None:
        return part.constant, []
    if part.population is not None:
        return _people(part.population, period, facts)
    assert part.observations is not None
    return _observed(part.observations, period, facts)


def _people(part: PopulationPart, period: Period, facts: Facts) -> Amount:
    year = int(period.label[:4]) + part.year_offset
    counts = [facts.people.get((part.geography_code, age, year)) for age in part.age_groups]
    if None in counts:
        return None, []
    used = [count for count in counts if count is not None]
    return Decimal(sum(count.population for count in used)), list(used)


def _observed(part: IndicatorPart, period: Period, facts: Facts) -> Amount:
    if part.mean_of_two_januaries:
        return _mean_of_two_januaries(part, period, facts)
    summands = [_row(indicator_id, part, period, facts) for indicator_id in part.indicator_ids]
    if None in summands:
        return None, []
    used: list[Observation | Population] = [row for row in summands if row is not None]
    total = sum((row.value for row in summands if row is not None), Decimal(0))
    for share_id, of_rest in ((part.times_percent, False), (part.times_rest_of_percent, True)):
        if share_id is None:
            continue
        share = _row(share_id, part, period, facts)
        if share is None:
            return None, []
        used.append(share)
        total *= ((100 - share.value) if of_rest else share.value) / 100
    return total, used


def _row(indicator_id: str, part: IndicatorPart, period: Period, facts: Facts) -> Observation | None:
    """The observation of the period itself; for a year, else the stock on its last day."""
    series = facts.series.get((indicator_id, part.geography_code), {})
    return series.get(period.label) or series.get(period.end.isoformat())


def _mean_of_two_januaries(part: IndicatorPart, period: Period, facts: Facts) -> Amount:
    """The mean stock of a calendar year: the counts on its own and on the following 1 January, halved."""
    series = facts.series.get((part.indicator_ids[0], part.geography_code), {})
    days = [series.get(f"{year}-01-01") for year in (period.start.year, period.start.year + 1)]
    rows = [row for row in days if row is not None]
    if period.type is not PeriodType.CALENDAR_YEAR or len(rows) < len(days):
        return None, []
    return sum((row.value for row in rows), Decimal(0)) / 2, list(rows)
