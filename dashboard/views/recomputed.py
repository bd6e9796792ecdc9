"""Published rates beside the same rates recomputed here, and how far they lie apart."""

from dataclasses import dataclass
from functools import lru_cache

from dashboard.language import Wording
from dashboard.views.periods import period_label_text
from dashboard.warehouse import Warehouse

_QUERY = """
SELECT r.*, i.name_en, i.name_de, i.unit, o.currency, g.name_en AS geography_en, g.name_de AS geography_de,
       p.label, p.period_type, p.starts_on, p.ends_on
FROM recomputed_rate r
JOIN observation o USING (observation_id)
JOIN indicator i ON i.indicator_id = r.indicator_id
JOIN geography g ON g.geography_code = r.geography_code
JOIN period p ON p.period_id = r.period_id
ORDER BY beyond_rounding DESC, abs(deviation) / abs(r.value) DESC, r.indicator_id, r.geography_code, ends_on, recomputed
"""


@dataclass(frozen=True)
class Recomputed:
    """One published rate and what its counts give.

    Attributes:
        published: as the publisher printed it.
        rounding: half of the last digit printed: a deviation up to this is no deviation.
        from_other_sources: whether the counts or residents come from elsewhere than the rate.
    """

    indicator_id: str
    indicator: str
    geography: str
    period: str
    unit: str
    currency: str | None
    published: str
    value: float
    recomputed: float
    rounding: float
    beyond_rounding: bool
    from_other_sources: bool
    numerator: float
    denominator: float

    @property
    def deviation(self) -> float:
        return self.recomputed - self.value

    @property
    def decimals(self) -> int:
        """The digits that show the deviation: one more than the publisher printed."""
        return len(self.published.partition(".")[2]) + 1


@lru_cache(maxsize=4)
def recomputed_rates(warehouse: Warehouse, words: Wording) -> tuple[Recomputed, ...]:
    """Every published rate that can be recomputed, the widest deviation (as a part of the rate) first.

    Method: ``base * numerator / denominator``, not rounded, against the published value; up to 1.02 times half of
    the last printed digit is rounding.
    """
    return tuple(
        Recomputed(
            indicator_id=row["indicator_id"],
            indicator=words.pick(row, "name"),
            geography=words.pick(row, "geography"),
            period=period_label_text(row["label"], row["period_type"], row["starts_on"], row["ends_on"], words),
            unit=row["unit"],
            currency=row["currency"],
            published=row["value_as_published"],
            value=row["value"],
            recomputed=row["recomputed"],
            rounding=row["half_unit"],
            beyond_rounding=row["beyond_rounding"],
            from_other_sources=row["computed_rate_id"] is not None,
            numerator=row["numerator"],
            denominator=row["denominator"],
        )
        for row in warehouse.rows(_QUERY)
    )
