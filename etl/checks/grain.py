"""Grain: one value for an indicator, a geography and a period, with other sources kept beside it."""

from collections import defaultdict
from collections.abc import Iterator

from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.records import Observation
from etl.contracts.vocabulary import PeriodType, Severity


def check_one_preferred_value(facts: Facts) -> Iterator[Finding]:
    """Exactly one observation of an indicator, geography and period is preferred; the others are kept.

    The same key must not stand in two files either: within a file it is refused at reading.
    """
    groups: dict[tuple[str, str, str, PeriodType], list[Observation]] = defaultdict(list)
    seen: dict[tuple[str, ...], Observation] = {}
    for row in facts.observations:
        groups[row.indicator_id, row.geography_code, row.period, row.period_type].append(row)
        key = tuple(str(getattr(row, name)) for name in Observation.key)
        if key in seen:
            yield Finding(
                check="one_preferred_value",
                severity=Severity.ERROR,
                subject=facts.where(row),
                sentence=f"The observation {' '.join(key)} stands in two files.",
            )
        seen[key] = row
    for group, rows in groups.items():
        preferred = [row for row in rows if row.preferred]
        if len(preferred) == 1:
            continue
        yield Finding(
            check="one_preferred_value",
            severity=Severity.ERROR,
            subject=facts.where(rows[0]),
            sentence=f"{len(preferred)} of {len(rows)} observations of {group[0]} for {group[1]} in {group[2]} are "
            f"preferred; expected exactly one (sources: {', '.join(row.source_id for row in rows)}).",
        )
