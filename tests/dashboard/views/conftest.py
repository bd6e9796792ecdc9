"""What tests of views share: the warehouse of the real facts, and one word to look at a concept."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dashboard.views.catalogue import Catalogue, catalogue
from dashboard.views.spec import ViewSpec
from dashboard.views.view import View, make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Place

Look = Callable[..., View]


class RememberingWarehouse(Warehouse):
    """Answers a question that it was asked before from memory, so that thousands of views can be made in seconds."""

    def __init__(self, path: Any) -> None:
        super().__init__(path)
        self._answers: dict[str, list[dict[str, Any]]] = {}

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[dict[str, Any]]:
        question = f"{sql} {parameters}"
        if question not in self._answers:
            self._answers[question] = super().rows(sql, parameters)
        return self._answers[question]


@pytest.fixture(scope="session")
def facts(built_warehouse: Warehouse) -> Warehouse:
    """The warehouse of the real facts."""
    return RememberingWarehouse(built_warehouse.path)


@pytest.fixture(scope="session")
def known(facts: Warehouse) -> Catalogue:
    return catalogue(facts)


@pytest.fixture(scope="session")
def look(facts: Warehouse) -> Look:
    """``look("investigations", form=Form.LINE)`` is the view of that concept; all places unless others are named."""

    def see(concept: str, **fields: Any) -> View:
        return make_view(ViewSpec(concept=concept, **{"places": tuple(Place)} | fields), facts)

    return see
