"""The first start and facts with mistakes: one sees the build happen, or what is wrong, never a traceback."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from dashboard import warehouse as opened
from dashboard.components import opening
from dashboard.warehouse import Warehouse
from etl.build import datasets_folder
from etl.publish import current
from tests.dashboard.pages import headings, open_page


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> Iterator[None]:
    """Whether the warehouse is current is asked anew at most every half minute; a test must not wait for that."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()
    opened._open.clear()


@pytest.fixture
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOCIAL_CARE_WAREHOUSE", str(tmp_path / "warehouse"))
    return tmp_path / "warehouse"


@pytest.fixture
def broken_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The real facts with a column that nobody knows."""
    facts = tmp_path / "datasets"
    shutil.copytree(datasets_folder(), facts)
    licences = facts / "licences.csv"
    lines = licences.read_text(encoding="utf-8").splitlines()
    lines[0] += ",colour"
    licences.write_text("\n".join([lines[0], *(f"{line},red" for line in lines[1:])]) + "\n", encoding="utf-8")
    monkeypatch.setenv("SOCIAL_CARE_DATASETS", str(facts))
    return facts


def test_a_missing_warehouse_is_built_and_the_page_is_shown(empty_folder: Path) -> None:
    app = open_page(lang="en")
    assert not app.exception
    assert not app.error
    assert current(empty_folder) is not None
    assert headings(app)[0][0] == 1


def test_facts_with_mistakes_are_explained_where_there_is_nothing_to_show(
    empty_folder: Path, broken_facts: Path
) -> None:
    app = open_page(lang="en")
    assert not app.exception
    assert [error.value for error in app.error] == ["The facts have mistakes and were not published:"]
    assert "licences.csv" in app.code[0].value
    assert "colour" in app.code[0].value
    assert not headings(app)


def test_facts_with_mistakes_leave_the_last_good_version_in_use(built_warehouse: Warehouse, broken_facts: Path) -> None:
    before = current(built_warehouse.path.parent)
    app = open_page(lang="en")
    assert not app.exception
    assert "licences.csv" in app.code[0].value
    assert "You see the last good data version." in [notice.value for notice in app.info]
    assert headings(app)[0][0] == 1
    assert current(built_warehouse.path.parent) == before


def test_the_message_is_in_the_readers_language(empty_folder: Path, broken_facts: Path) -> None:
    [error] = open_page(lang="de").error
    assert error.value != "The facts have mistakes and were not published:"


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Facts that seem newer than the warehouse, and a disk that takes no file; holds a word for every attempt."""
    tried: list[str] = []

    def build(**_: object) -> None:
        tried.append("built")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(opened, "build", build)
    monkeypatch.setattr(opening, "is_ready", lambda: False)
    return tried


def test_a_build_that_fails_for_another_reason_leaves_the_last_good_version_in_use(
    built_warehouse: Warehouse, full_disk: list[str]
) -> None:
    for _ in range(2):
        app = open_page(lang="en")
        assert not app.exception
        assert "could not be prepared on this server" in app.error[0].value
        assert "You see the last good data version." in [notice.value for notice in app.info]
        assert headings(app)[0][0] == 1
    assert full_disk == ["built"], "what has just failed is not tried again by every reader"


def test_a_build_that_fails_with_nothing_to_show_is_said_and_no_page_is_begun(
    empty_folder: Path, full_disk: list[str]
) -> None:
    app = open_page(lang="en")
    assert not app.exception
    assert "could not be prepared on this server" in app.error[0].value
    assert not headings(app)
