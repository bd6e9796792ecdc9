"""Facts to test on: those in miniature, whole or spoilt, and the real ones."""

import os
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import settings

from etl.build import build
from etl.contracts.facts import Facts
from etl.extract import extract
from tests.etl.facts_in_miniature import REAL_DATASETS, write_miniature

settings.register_profile("suite", deadline=None, max_examples=50)
settings.load_profile("suite")


@pytest.fixture
def datasets(tmp_path: Path) -> Path:
    """A folder of facts in miniature, free to be spoilt."""
    return write_miniature(tmp_path / "datasets")


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """A folder to publish in; it does not exist yet."""
    return tmp_path / "warehouse"


@pytest.fixture(scope="session")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The facts in miniature, as records. They pass every check."""
    return extract(write_miniature(tmp_path_factory.mktemp("miniature")))


@pytest.fixture(scope="session")
def real_facts() -> Facts:
    return extract(REAL_DATASETS)


@pytest.fixture(scope="session")
def golden_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of the real facts; where several processes test, the first builds it for all."""
    own = tmp_path_factory.getbasetemp()
    return build(REAL_DATASETS, (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "golden").path


@pytest.fixture(scope="session")
def golden(golden_file: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The warehouse of the real facts, open for reading."""
    with duckdb.connect(str(golden_file), read_only=True) as connection:
        yield connection
