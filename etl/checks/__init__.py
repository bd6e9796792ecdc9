"""What a build asks of the facts. One function a check; each returns findings in plain sentences.

Reading (``etl.extract``) has already refused what cannot be a record: unknown columns, words outside a
vocabulary, text where a number belongs, the same key twice in one file. The checks look at how records
stand to each other.
"""

from collections.abc import Callable, Iterable

from etl.checks.arithmetic import check_published_rates, check_worked_values
from etl.checks.assumptions import check_assumptions
from etl.checks.comparability import check_best_periods, check_grades, check_measures
from etl.checks.completeness import check_gaps, check_vocabularies
from etl.checks.governance import check_governance
from etl.checks.grain import check_one_preferred_value
from etl.checks.practice import check_exchange, check_glossary, check_practice
from etl.checks.provenance import check_locators, check_sources_are_used
from etl.checks.ranges import check_ranges
from etl.checks.rules import check_parameters, check_programmes, check_vignettes
from etl.checks.staleness import check_staleness
from etl.checks.structure import check_references, check_text
from etl.checks.time import check_jumps, check_periods
from etl.checks.warnings import check_usage_warnings
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding

Check = Callable[[Facts], Iterable[Finding]]

ALL_CHECKS: tuple[Check, ...] = (
    check_references,
    check_text,
    check_one_preferred_value,
    check_ranges,
    check_published_rates,
    check_worked_values,
    check_periods,
    check_jumps,
    check_grades,
    check_measures,
    check_best_periods,
    check_locators,
    check_sources_are_used,
    check_staleness,
    check_usage_warnings,
    check_programmes,
    check_parameters,
    check_vignettes,
    check_practice,
    check_exchange,
    check_glossary,
    check_governance,
    check_assumptions,
    check_gaps,
    check_vocabularies,
)


def check_name(check: Check) -> str:
    """``check_one_preferred_value`` -> ``one_preferred_value``."""
    return check.__name__.removeprefix("check_")


def run_checks(facts: Facts, progress: Callable[[str], None] = lambda _: None) -> list[Finding]:
    """Every finding of every check, in the order of the checks."""
    findings: list[Finding] = []
    for check in ALL_CHECKS:
        progress(check_name(check))
        findings.extend(check(facts))
    return findings
