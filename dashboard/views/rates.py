"""What figures are divided by and brought to one year with: residents and consumer prices, read once a warehouse."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import AgeGroup, Confidence, PeriodType, Transform, Unit

PEOPLE_WITHIN_YEARS = 2
"""Residents of another year stand in for a missing one when it lies no further away than this."""

_YEAR_TO_MARCH = "04-01"
"""In places whose year runs from April to March, a day before April belongs to the residents of the year before."""

ADULTS = (AgeGroup.FROM_18_TO_64, AgeGroup.FROM_65)

_UNIT_OF: Mapping[tuple[AgeGroup, ...], Unit] = {
    (AgeGroup.UNDER_18,): Unit.PER_10K_CHILDREN,
    ADULTS: Unit.PER_10K_ADULTS,
    (AgeGroup.FROM_18_TO_64,): Unit.PER_10K_ADULTS,
    (AgeGroup.FROM_65,): Unit.PER_10K_65_PLUS,
    (AgeGroup.TOTAL,): Unit.PER_100K,
}


@dataclass(frozen=True)
class HeadCount:
    """Per how many of which people a figure is: the unit, and the age groups that are added up below the line."""

    unit: Unit
    age_groups: tuple[AgeGroup, ...]


NAMED_HEAD_COUNTS: Mapping[Transform, HeadCount] = {
    Transform.PER_10K_CHILDREN: HeadCount(Unit.PER_10K_CHILDREN, (AgeGroup.UNDER_18,)),
    Transform.PER_10K_ADULTS: HeadCount(Unit.PER_10K_ADULTS, ADULTS),
    Transform.PER_10K_65_PLUS: HeadCount(Unit.PER_10K_65_PLUS, (AgeGroup.FROM_65,)),
    Transform.PER_100K: HeadCount(Unit.PER_100K, (AgeGroup.TOTAL,)),
}
"""The transforms that name their people; ``per_head`` takes those of the concept."""


@dataclass(frozen=True)
class People:
    """Residents of a place in a year, with where they were read."""

    number: int
    year: int
    source_ids: tuple[str, ...]
    confidence: Confidence


@dataclass(frozen=True)
class PriceLevel:
    """The consumer prices of a span of days, as an index."""

    series: str
    base: str
    label: str
    kind: PeriodType
    start: date
    end: date
    value: float
    source_id: str
    confidence: Confidence


@dataclass(frozen=True, eq=False)
class Rates:
    """Preferred residents by geography and age group, price levels by currency, and where years begin."""

    residents: Mapping[tuple[str, AgeGroup], Mapping[int, People]]
    prices: Mapping[str, Sequence[PriceLevel]]
    year_starts: Mapping[str, str]

    def year_of(self, geography_code: str, day: date) -> int:
        """The year whose residents a figure of that day is divided by."""
        runs_to_march = self.year_starts.get(geography_code) == _YEAR_TO_MARCH
        return day.year - 1 if runs_to_march and (day.month, day.day) < (4, 1) else day.year

    def people(self, geography_code: str, age_groups: Sequence[AgeGroup], year: int) -> People | None:
        """Residents of the year, else of the nearest one within two years (the earlier of two as near); else None."""
        groups = [self.residents.get((geography_code, age), {}) for age in age_groups]
        shared = set.intersection(*(set(group) for group in groups))
        near = [known for known in shared if abs(known - year) <= PEOPLE_WITHIN_YEARS]
        if not near:
            return None
        best = min(near, key=lambda known: (abs(known - year), known))
        parts = [group[best] for group in groups]
        return People(
            number=sum(part.number for part in parts),
            year=best,
            source_ids=tuple(dict.fromkeys(source for part in parts for source in part.source_ids)),
            confidence=max(part.confidence for part in parts),
        )

    def price(self, currency: str, start: date, end: date) -> PriceLevel | None:
        """The prices of exactly these days; else of the calendar year that holds their middle."""
        levels = self.prices.get(currency, ())
        exact = next((level for level in levels if (level.start, level.end) == (start, end)), None)
        return exact or self.yearly_price(currency, (start + (end - start) / 2).year)

    def yearly_price(self, currency: str, year: int) -> PriceLevel | None:
        return self._yearly.get((currency, year))

    def latest_price_year(self, currencies: Sequence[str]) -> int | None:
        """The latest calendar year for which every one of the currencies has an index."""
        years = [{year for known, year in self._yearly if known == currency} for currency in currencies]
        return max(set.intersection(*years), default=None) if years else None

    @cached_property
    def _yearly(self) -> dict[tuple[str, int], PriceLevel]:
        return {
            (currency, level.start.year): level
            for currency, levels in self.prices.items()
            for level in levels
            if level.kind is PeriodType.CALENDAR_YEAR
        }


def read_rates(warehouse: Warehouse) -> Rates:
    """Residents and prices of a warehouse."""
    residents: dict[tuple[str, AgeGroup], dict[int, People]] = {}
    for row in warehouse.rows("SELECT * FROM population WHERE preferred"):
        residents.setdefault((row["geography_code"], AgeGroup(row["age_group"])), {})[row["year"]] = People(
            row["population"], row["year"], (row["source_id"],), Confidence(row["confidence"])
        )
    prices: dict[str, list[PriceLevel]] = {}
    for row in warehouse.rows("SELECT * FROM price_index JOIN period USING (period_id) WHERE preferred"):
        prices.setdefault(row["currency"], []).append(
            PriceLevel(
                series=row["series"],
                base=row["base"],
                label=row["label"],
                kind=PeriodType(row["period_type"]),
                start=row["starts_on"],
                end=row["ends_on"],
                value=row["value"],
                source_id=row["source_id"],
                confidence=Confidence(row["confidence"]),
            )
        )
    starts = warehouse.rows("SELECT geography_code, financial_year_start FROM geography")
    return Rates(residents, prices, {row["geography_code"]: row["financial_year_start"] for row in starts})


def read_head_counts(warehouse: Warehouse) -> dict[str, HeadCount]:
    """Per how many of which people each concept's computed rates are, where all of them are per the same people."""
    found = {}
    for row in warehouse.rows(
        "SELECT concept_id, any_value(unit) AS unit, list_sort(list(DISTINCT age_group)) AS age_groups "
        "FROM computed_rate JOIN computed_rate_population USING (computed_rate_id) GROUP BY concept_id"
    ):
        age_groups, unit = tuple(AgeGroup(age) for age in row["age_groups"]), Unit(row["unit"])
        if age_groups in _UNIT_OF:
            found[row["concept_id"]] = HeadCount(_UNIT_OF[age_groups] if unit.base is None else unit, age_groups)
    return found
