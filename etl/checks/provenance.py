"""Provenance: every figure says where it was read, and every source says why it is here."""

from collections.abc import Iterator

from etl.checks.practice import practice_citations
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.vocabulary import Severity


def check_locators(facts: Facts) -> Iterator[Finding]:
    """A source can be opened. (That every figure has a place in its source is asked at reading.)"""
    for source in facts.sources:
        if source.url is None:
            yield Finding(
                check="locators",
                severity=Severity.NOTE,
                subject=f"sources.csv {source.source_id}",
                sentence=f"{source.title} ({source.publisher}) has no link.",
                sentence_de=f"{source.title} ({source.publisher}) hat keinen Link.",
            )
        elif not source.url.startswith(("https://", "http://")):
            yield Finding(
                check="locators",
                severity=Severity.ERROR,
                subject=f"sources.csv {source.source_id}",
                sentence=f"The link is no web address: {source.url}.",
            )


def check_sources_are_used(facts: Facts) -> Iterator[Finding]:
    """A source that nothing names is counted, not hidden; figures, rules, models, terms and events name sources."""
    used = {row.source_id for row in facts.observations}
    for rates in (facts.populations, facts.parities, facts.exchange_rates, facts.price_indices):
        used |= {row.source_id for row in rates}
    used |= {source_id for programme in facts.programmes for source_id in programme.source_ids}
    used |= {
        source_id for parameter in facts.parameters for value in parameter.values for source_id in value.source_ids
    }
    used |= {source_id for statement in facts.statements for source_id in statement.source_ids}
    used |= {source_id for _, source_ids in practice_citations(facts) for source_id in source_ids}
    used |= {source_id for row in facts.governance for source_id in row.source_ids}
    used |= {name for assumption in facts.assumptions for start in assumption.starts for name in start.source_ids}
    unused = [source for source in facts.sources if source.source_id not in used]
    if unused:
        yield Finding(
            check="sources_are_used",
            severity=Severity.NOTE,
            subject="sources.csv",
            sentence=f"{len(unused)} of {len(facts.sources)} sources are read, "
            "but no figure, rule, model, term or event names them.",
            sentence_de=f"{len(unused)} von {len(facts.sources)} Quellen sind gelesen, "
            "aber kein Wert, keine Regel, kein Modell, kein Begriff und kein Ereignis nennt sie.",
        )
