"""Every rule against cases written by hand, one below, at and above each threshold."""

import pytest

from dashboard.eligibility.law import Law, read_law
from dashboard.eligibility.rules import RULES, apply
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language
from tests.dashboard.eligibility.cases import cases_by_rule, read_cases

CASES = cases_by_rule(read_cases())


@pytest.fixture(scope="session")
def law(built_warehouse: Warehouse) -> Law:
    return read_law(built_warehouse)


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_says_what_its_law_says(rule: str, law: Law) -> None:
    for case in CASES[rule]:
        trace = apply(rule, case.person, law, wording(Language.ENGLISH))
        said = f"{case}: {[(step.question, step.looked_at, step.answer) for step in trace.steps]}"
        assert trace.answer == case.answer, said
        if case.steps is not None:
            assert tuple(step.answer for step in trace.steps) == case.steps, said
        if case.gives is not None:
            assert tuple(round(one.amount, 2) for one in trace.gives) == case.gives, said
        if case.costs is not None:
            assert tuple(round(one.amount, 2) for one in trace.costs) == case.costs, said


def test_every_computed_programme_has_cases() -> None:
    assert set(RULES) == set(CASES)
