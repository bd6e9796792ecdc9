"""Staleness: the newest figure of a source against the source's own rhythm."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.period import PeriodError
from etl.contracts.vocabulary import ReleaseRhythm, Severity

_EXPECTED_DAYS = {
    ReleaseRhythm.MONTHLY: 31,
    ReleaseRhythm.QUARTERLY: 92,
    ReleaseRhythm.HALF_YEARLY: 183,
    ReleaseRhythm.YEARLY: 366,
    ReleaseRhythm.EVERY_TWO_YEARS: 731,
}
_PUBLICATION_LAG_DAYS = 366
"""Statistics of a period are commonly published within a year of its end."""


def check_staleness(facts: Facts) -> Iterator[Finding]:
    """A source with a rhythm should have a newer edition by now."""
    newest: dict[str, date] = defaultdict(lambda: date.min)
    for row in facts.observations:
        if row.geography_code not in facts.geography:
            continue
        try:
            newest[row.source_id] = max(newest[row.source_id], facts.period(row).end)
        except PeriodError:
            continue
    rhythms = {t.code: t.label.de for t in facts.terms if t.vocabulary == "release_rhythm"}
    today = date.today()
    for source_id, end in newest.items():
        source = facts.source.get(source_id)
        expected = _EXPECTED_DAYS.get(source.release_rhythm) if source else None
        if source is None or expected is None or (today - end).days <= expected + _PUBLICATION_LAG_DAYS:
            continue
        yield Finding(
            check="staleness",
            severity=Severity.NOTE,
            subject=f"sources.csv {source_id}",
            sentence=f"{source.title} appears {source.release_rhythm.value.replace('_', ' ')}, but its newest figure "
            f"here ends on {end.isoformat()}.",
            sentence_de=f"{source.title} erscheint {rhythms.get(source.release_rhythm, source.release_rhythm)}, "
            f"der neueste Wert hier endet aber am {end.day}.{end.month}.{end.year}.",
        )
