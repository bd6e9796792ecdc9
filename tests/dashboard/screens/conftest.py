"""Pages read the warehouse of the real facts."""

import pytest

from dashboard.warehouse import Warehouse


@pytest.fixture(autouse=True)
def _warehouse_is_built(built_warehouse: Warehouse) -> None:
    """``SOCIAL_CARE_WAREHOUSE`` points to it."""
