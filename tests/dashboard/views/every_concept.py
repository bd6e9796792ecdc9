"""One test for all concepts: a test of its own for each costs more than what it tests."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from tests.dashboard.views.specs import CONCEPTS


def every_concept(test: Callable[..., None]) -> Callable[..., None]:
    """The test for every concept in turn; a failure names the concept that it is about."""

    @wraps(test)
    def of_all(**given: Any) -> None:
        for concept in CONCEPTS:
            try:
                test(concept=concept, **given)
            except BaseException as problem:
                problem.add_note(f"The concept is {concept}.")
                raise

    known = signature(test)
    asked = [parameter for parameter in known.parameters.values() if parameter.name != "concept"]
    of_all.__signature__ = known.replace(parameters=asked)  # type: ignore[attr-defined]
    del of_all.__wrapped__
    return of_all
