"""How a test of a check asks: run it, and read what it says."""

from collections.abc import Callable

import pytest

from etl.checks import Check, check_name
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.vocabulary import Severity

Says = Callable[[Check, Facts, Severity], str]


@pytest.fixture
def says() -> Says:
    """The sentence of the one finding of a check, after a look at its name and severity."""

    def one_sentence(check: Check, facts: Facts, severity: Severity) -> str:
        findings: list[Finding] = list(check(facts))
        assert [(finding.check, finding.severity) for finding in findings] == [(check_name(check), severity)]
        return f"{findings[0].subject}: {findings[0].sentence}"

    return one_sentence
