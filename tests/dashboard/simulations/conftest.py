"""How closely a closed form must agree with a simulation of the same story."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import settings
from numpy.typing import NDArray

settings.register_profile("suite", deadline=None, max_examples=50)
settings.load_profile("suite")

Agrees = Callable[[NDArray[np.float64], float], bool]
_STANDARD_ERRORS = 4
_LEAST = 1e-9


@pytest.fixture
def agrees() -> Agrees:
    """Whether a mean of draws lies within four standard errors of what is expected."""

    def within(draws: NDArray[np.float64], expected: float) -> bool:
        error = float(draws.std(ddof=1)) / np.sqrt(len(draws))
        return abs(float(draws.mean()) - expected) <= _STANDARD_ERRORS * max(error, 1 / len(draws)) + _LEAST

    return within
