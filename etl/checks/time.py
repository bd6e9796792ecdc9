"""Time: periods that parse, lie in the past, and series that step."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from etl.contracts.facts import Facts
from etl.contracts.finding import Finding, german_number
from etl.contracts.period import Period, PeriodError
from etl.contracts.records import Observation
from etl.contracts.vocabulary import Domain, PeriodType, Severity, Unit, UsageWarning

_STEP, _STEP_OF_SMALL_COUNTS, _SMALL_COUNT = 1.6, 2.0, 100
_NEIGHBOURS_WITHIN_DAYS = 366 * 2 + 31


def check_periods(facts: Facts) -> Iterator[Finding]:
    """A period reads as its type; what lies in the future is announced law or a plan, and is marked so."""
    today = date.today()
    scheduled = {
        (w.indicator_id, w.geography_code, w.period)
        for w in facts.usage_warnings
        if w.warning is UsageWarning.SCHEDULED
    }
    for row in facts.observations:
        if row.geography_code not in facts.geography:
            continue
        try:
            period = facts.period(row)
        except PeriodError as problem:
            yield Finding(check="periods", severity=Severity.ERROR, subject=facts.where(row), sentence=f"{problem}.")
            continue
        if period.start <= today or (row.indicator_id, row.geography_code, row.period) in scheduled:
            continue
        indicator = facts.indicator.get(row.indicator_id)
        planned = indicator is not None and indicator.domain in (Domain.SPEND, Domain.ELIGIBILITY)
        yield Finding(
            check="periods",
            severity=Severity.NOTE if planned else Severity.WARNING,
            subject=facts.where(row),
            sentence=f"The period {row.period} of {row.indicator_id} lies in the future.",
            sentence_de=f"Der Zeitraum {row.period} von {row.indicator_id} liegt in der Zukunft.",
        )
    for price in facts.price_indices:
        try:
            if price.geography_code in facts.geography:
                facts.period(price)
        except PeriodError as problem:
            subject = f"rates/price_index.csv {price.series}"
            yield Finding(check="periods", severity=Severity.ERROR, subject=subject, sentence=f"{problem}.")


def check_jumps(facts: Facts) -> Iterator[Finding]:
    """Neighbouring values of one series that differ by more than a factor of 1.6 (small counts: 2): look once."""
    warned = {(w.indicator_id, w.geography_code, w.period) for w in facts.usage_warnings}
    series: dict[tuple[str, str, PeriodType], list[tuple[Period, Observation]]] = defaultdict(list)
    for row in facts.observations:
        if row.preferred and row.value > 0 and row.geography_code in facts.geography:
            try:
                series[row.indicator_id, row.geography_code, row.period_type].append((facts.period(row), row))
            except PeriodError:
                continue
    for (indicator_id, geography_code, _), points in series.items():
        indicator = facts.indicator.get(indicator_id)
        small_unit = indicator is not None and indicator.unit in (Unit.COUNT, Unit.FTE)
        points.sort(key=lambda point: point[0].end)
        for (before, first), (after, second) in pairwise(points):
            if (after.end - before.end).days > _NEIGHBOURS_WITHIN_DAYS:
                continue
            if {(indicator_id, geography_code, row.period) for row in (first, second)} & warned:
                continue
            small = small_unit and max(first.value, second.value) < _SMALL_COUNT
            ratio = max(first.value, second.value) / min(first.value, second.value)
            if ratio > (_STEP_OF_SMALL_COUNTS if small else _STEP):
                yield Finding(
                    check="jumps",
                    severity=Severity.NOTE,
                    subject=facts.where(second),
                    sentence=f"{indicator_id} for {geography_code} goes from {first.value} ({first.period}) to "
                    f"{second.value} ({second.period}) and carries no warning.",
                    sentence_de=f"{indicator_id} für {geography_code} geht von {german_number(first.value)} "
                    f"({first.period}) auf {german_number(second.value)} ({second.period}) und trägt keine Warnung.",
                )
