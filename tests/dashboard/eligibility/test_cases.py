"""Every rule against cases written by hand, one below, at and above each threshold."""

import pytest

from dashboard.eligibility.law import Law, read_law
from dashboard.eligibility.rules import RULES, apply
from dashboard.language import wording
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language
from tests.dashboard.eligibility.cases import Case, read_cases

CASES = read_cases()


@pytest.fixture(scope="session")
def law(built_warehouse: Warehouse) -> Law:
    return read_law(built_warehouse)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_says_what_its_law_says(case: Case, law: Law) -> None:
    trace = apply(case.rule, case.person, law, wording(Language.ENGLISH))
    assert trace.answer == case.answer, [(step.question, step.looked_at, step.answer) for step in trace.steps]
    if case.steps is not None:
        assert tuple(step.answer for step in trace.steps) == case.steps
    if case.gives is not None:
        assert tuple(round(one.amount, 2) for one in trace.gives) == case.gives
    if case.costs is not None:
        assert tuple(round(one.amount, 2) for one in trace.costs) == case.costs


def test_every_computed_programme_has_cases() -> None:
    assert set(RULES) == {case.rule for case in CASES}
