"""The first start on a machine that has nothing but a clone and the required packages.

The clone holds what is committed, so a file that was forgotten in a commit fails here.
"""

import csv
import os
import select
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import httpx
import pytest

from tests.real_server import ROOT, RealServer, real_server

WRITTEN_BY_A_START = {".warehouse/"}
WRITTEN_BY_PYTHON = "__pycache__/"


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("git") or not (ROOT / ".git").exists():
        assert not os.environ.get("CI"), "CI works in a clone and needs git"
        pytest.skip("the first start is tried in a fresh clone: git and the history of the project are needed")
    folder = tmp_path_factory.mktemp("fresh") / "clone"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, folder], check=True)
    return folder


@dataclass(frozen=True)
class FirstStart:
    """Two servers that were started at once where there was no warehouse."""

    folder: Path
    home: Path
    servers: tuple[RealServer, RealServer]
    health: tuple[dict[str, object], dict[str, object]]
    to_others: socket.socket
    """What the servers were told to be the way to all other machines; nobody should knock."""


@pytest.fixture(scope="module")
def started(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirstStart]:
    logs, home = tmp_path_factory.mktemp("logs"), tmp_path_factory.mktemp("home")
    assert not (clone / ".warehouse").exists()
    with socket.create_server(("127.0.0.1", 0)) as to_others:
        way_out = f"http://127.0.0.1:{to_others.getsockname()[1]}"
        proxies = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), way_out)
        with (
            real_server(clone, logs / "one", HOME=str(home), **proxies) as one,
            real_server(clone, logs / "two", HOME=str(home), **proxies) as two,
        ):
            health = (one.wait_until_healthy(), two.wait_until_healthy())
            yield FirstStart(clone, home, (one, two), health, to_others)


def test_two_servers_that_start_at_once_build_one_warehouse(started: FirstStart):
    one, two = started.health
    assert one["status"] == "ok"
    assert one["observations"] > 5000
    assert one == two
    names = sorted(path.name for path in (started.folder / ".warehouse").iterdir())
    assert [name.split("-")[0] for name in names] == ["build.lock", "current", "warehouse"], names
    for server in started.servers:
        assert "Traceback" not in server.words()


def test_the_page_and_its_scripts_are_served(started: FirstStart):
    for server in started.servers:
        for path in ("/", "/workforce?lang=de"):
            page = httpx.get(server.address + path, trust_env=False)
            assert page.status_code == 200
            assert '<div id="root">' in page.text
        script = page.text.split('crossorigin src="./')[1].split('"')[0]
        assert httpx.get(f"{server.address}/{script}").headers["content-type"] == "application/javascript"


def test_nothing_is_written_but_the_warehouse(started: FirstStart):
    status = subprocess.run(
        ["git", "status", "--porcelain", "--ignored"], cwd=started.folder, check=True, capture_output=True, text=True
    )
    written = {line[3:] for line in status.stdout.splitlines() if not line.endswith(WRITTEN_BY_PYTHON)}
    assert written == WRITTEN_BY_A_START
    assert list(started.home.iterdir()) == []


def test_no_other_machine_is_asked(started: FirstStart):
    """What the pages ask for in a browser is watched by the tests in ``tests/browser``."""
    knocks, _, _ = select.select([started.to_others], [], [], 0)
    asked = b""
    if knocks:
        connection, _ = started.to_others.accept()
        with connection:
            asked = connection.recv(200).split(b"\r\n")[0]
    assert not knocks, f"the server asked somebody else: {asked.decode()}"


def test_facts_that_changed_are_built_on_the_next_start(started: FirstStart, tmp_path: Path):
    folder = tmp_path / "clone"
    shutil.copytree(started.folder, folder)
    row = _correct_a_figure(folder / "datasets" / "observations" / "hamburg-workforce.csv")
    before = started.health[0]
    with real_server(folder, tmp_path / "log") as server:
        health = server.wait_until_healthy(other_than=str(before["data_version"]))
        assert health["observations"] == before["observations"]
        served = httpx.get(
            f"{server.address}/api/v1/observations.csv",
            params={"indicator": row["indicator_id"], "geography": row["geography_code"]},
        )
    values = [each["value"] for each in csv.DictReader(served.text.splitlines()) if each["period"] == row["period"]]
    assert row["value"] in values


def _correct_a_figure(file: Path) -> dict[str, str]:
    """Add one to the first monthly pay in a file of observations; returns the changed row."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    row = next(row for row in rows if row["per"] == "month" and not row["numerator"])
    row["value"] = str(Decimal(row["value"]) + 1)
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, fieldnames=list(row), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return row
