"""The running server: how soon it is healthy, and how large it is with many people on it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.benchmarks.measurement import Effort, Measurement, alternately, middle
from tests.benchmarks.process import ROOT
from tests.benchmarks.sessions import Tab

APP = ROOT / "dashboard" / "app.py"
REFERENCE_PAGE = Path(__file__).with_name("reference_page.py")
_ONE_LINE = '__import__("streamlit").write("Ready.")\n'
_OWN_HEALTH, _PAGES_HEALTH = "/api/v1/health", "/_stcore/health"
_PATIENCE_SECONDS = 120
_ASK_EVERY_SECONDS = 0.02
_ROUNDS = 3


@dataclass(frozen=True)
class Server:
    """A server that answers."""

    address: str
    process_id: int
    seconds_to_healthy: float

    def megabytes(self) -> float:
        """Resident memory now."""
        listed = subprocess.run(
            ["ps", "-o", "rss=", "-p", str(self.process_id)], check=True, capture_output=True, text=True
        )
        return int(listed.stdout) / 1024


@contextmanager
def serving(script: Path, folder: Path, health: tuple[str, ...] = (_PAGES_HEALTH,)) -> Iterator[Server]:
    """``streamlit run`` on a free port, with the project's settings, until the block ends.

    Args:
        script: the app.
        folder: of the warehouse.
        health: addresses that all must answer 200.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *_settings(port)],
        cwd=ROOT,
        env={**os.environ, "SOCIAL_CARE_WAREHOUSE": str(folder)},
        stdout=subprocess.DEVNULL,
    )
    try:
        for path in health:
            _wait_for(address + path, process, started)
        yield Server(address, process.pid, time.perf_counter() - started)
    finally:
        process.terminate()
        process.wait(30)


def _settings(port: int) -> list[str]:
    return ["--server.port", str(port), "--server.address", "127.0.0.1", "--logger.level", "error"]


@contextmanager
def dashboard(folder: Path) -> Iterator[Server]:
    """The product itself."""
    with serving(APP, folder, (_PAGES_HEALTH, _OWN_HEALTH)) as server:
        yield server


def _wait_for(address: str, process: subprocess.Popen[bytes], started: float) -> None:
    while True:
        try:
            if httpx.get(address, timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            pass
        if process.poll() is not None or time.perf_counter() - started > _PATIENCE_SECONDS:
            raise RuntimeError(f"{address} does not answer; start the server by hand to see why")
        time.sleep(_ASK_EVERY_SECONDS)


def start(effort: Effort, folder: Path) -> list[Measurement]:
    """From the command to pages and interface that answer; beside it, an app of one line."""
    one_line = folder / "one_line.py"
    one_line.write_text(_ONE_LINE, encoding="utf-8")

    def own() -> float:
        with dashboard(folder) as server:
            return server.seconds_to_healthy

    def plain() -> float:
        with serving(one_line, folder) as server:
            return server.seconds_to_healthy

    own()
    ours, theirs = alternately(effort.starts, own, plain)
    return [
        Measurement("start until healthy", middle(ours), "s", middle(theirs), "Streamlit app of one line", goal=5),
        Measurement("start until healthy, slowest", max(ours), "s", max(theirs), "Streamlit app of one line"),
    ]


def memory(effort: Effort, folder: Path) -> list[Measurement]:
    """Resident memory at rest, with many sessions that each opened every page, and again after they left.

    Later rounds say whether memory grows from visitor to visitor, for the collection after every run is switched off.
    """
    many = f"{effort.sessions} sessions"
    with serving(REFERENCE_PAGE, folder) as server:
        plain = [server.megabytes(), *_visits(server, effort.sessions, 1)[0]]
    with dashboard(folder) as server:
        at_rest = server.megabytes()
        rounds = _visits(server, effort.sessions, _ROUNDS)
    against = "reference page, same sessions"
    return [
        Measurement("memory at rest", at_rest, "MB", plain[0], against),
        Measurement(f"memory with {many} on all pages", rounds[0][0], "MB", plain[1], against),
        Measurement(f"memory after these {many} left", rounds[0][1], "MB", plain[2], against),
        *(
            Measurement(
                f"memory with {many}, round {number}", with_them, "MB", rounds[number - 2][0], "the round before"
            )
            for number, (with_them, _) in enumerate(rounds[1:], start=2)
        ),
    ]


def _visits(server: Server, sessions: int, rounds: int) -> list[tuple[float, float]]:
    """For each round the memory with all sessions open, and after they closed."""
    found = []
    for _ in range(rounds):
        with ExitStack() as tabs:
            for _number in range(sessions):
                tab = tabs.enter_context(Tab(server.address))
                tab.run()
                for page in tab.pages[1:]:
                    tab.run(page)
            with_them = server.megabytes()
        time.sleep(1)
        found.append((with_them, server.megabytes()))
    return found
