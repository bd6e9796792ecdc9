"""What tests of every part share: the real facts, built once for all workers."""

import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from dashboard import warehouse as opened
from dashboard.warehouse import Warehouse
from etl.build import build
from tests.etl.facts_in_miniature import write_miniature

with warnings.catch_warnings():
    # The test client of the installed Starlette warns that its next version wants another HTTP library.
    warnings.simplefilter("ignore")
    import starlette.testclient  # noqa: F401


class BrowserTestsTogether(LoadScopeScheduling):  # type: ignore[misc]  # the library brings no types
    """All browser tests to one worker, which starts one server and one browser; of the others a file to each.

    The library's own groups are lost with the installed pytest, which no longer reads the name that they are put in.
    """

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else nodeid.split("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> BrowserTestsTogether | None:
    """How tests are shared between workers, where there are several."""
    return BrowserTestsTogether(config, log) if config.getvalue("dist") == "loadscope" else None


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A passing folder that all workers of a run see."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def built_warehouse(shared_folder: Path) -> Iterator[Warehouse]:
    """The warehouse of the real facts; the build's own lock makes the first worker build and the others wait.

    ``SOCIAL_CARE_WAREHOUSE`` points to it, so that ``dashboard.warehouse.warehouse()`` opens the same.
    """
    folder = shared_folder / "warehouse"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOCIAL_CARE_WAREHOUSE", str(folder))
        build(folder=folder)
        yield opened.warehouse()


@pytest.fixture(scope="session")
def small_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The warehouse of the invented facts in miniature, whose every row a test can name."""
    folder = tmp_path_factory.mktemp("small")
    return Warehouse(build(write_miniature(folder / "datasets"), folder / "warehouse").path)
