"""Usage warnings: those that are needed are there, and each says why."""

from collections.abc import Iterator

from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.vocabulary import Confidence, Severity, Statistic, UsageWarning


def check_usage_warnings(facts: Facts) -> Iterator[Finding]:
    """An official file is no rounded press claim, and a median of councils never carries a nation's code."""
    confidence = {
        (o.indicator_id, o.geography_code, o.period, o.period_type, o.source_id): o.confidence
        for o in facts.observations
    }
    for warning in facts.usage_warnings:
        key = (warning.indicator_id, warning.geography_code, warning.period, warning.period_type, warning.source_id)
        if warning.warning is UsageWarning.ROUNDED_CLAIM and confidence.get(key) is Confidence.OFFICIAL_FILE:
            yield Finding(
                check="usage_warnings",
                severity=Severity.WARNING,
                subject=f"usage_warnings.csv {warning.indicator_id} {warning.period}",
                sentence="A figure of an official file is called a rounded claim.",
                sentence_de="Ein Wert aus einer amtlichen Datei ist als runde Angabe bezeichnet.",
            )
    for row in facts.observations:
        indicator, geography = facts.indicator.get(row.indicator_id), facts.geography.get(row.geography_code)
        if indicator and geography and indicator.statistic is Statistic.MEDIAN_OF_COUNCILS and geography.place:
            yield Finding(
                check="usage_warnings",
                severity=Severity.ERROR,
                subject=facts.where(row),
                sentence=f"A median of councils is filed under {geography.name_en}, which it does not describe.",
            )
