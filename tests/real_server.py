"""The dashboard as a process of its own, started the way README.md says."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 60
ASKED_AGAIN_AFTER_SECONDS = 0.1
OF_OUR_OWN = ("PYTHONPATH", "SOCIAL_CARE_DATASETS", "SOCIAL_CARE_WAREHOUSE", "STREAMLIT_SERVER_ADDRESS")


@dataclass(frozen=True)
class RealServer:
    """A server that was started; ``wait_until_healthy`` before it is asked anything else."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path

    def wait_until_healthy(self, other_than: str | None = None) -> dict[str, object]:
        """What ``health`` says as soon as there are data; fails with the server's own words where there are none.

        Args:
            other_than: a data version that is not waited for, because it is on its way out.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.process.poll() is None and time.monotonic() < deadline:
            try:
                answer = httpx.get(f"{self.address}/api/v1/health", trust_env=False)
                if answer.status_code == 200 and answer.json()["data_version"] != other_than:
                    return dict(answer.json())
            except httpx.TransportError:
                pass
            time.sleep(ASKED_AGAIN_AFTER_SECONDS)
        raise AssertionError(f"The server did not become healthy. It said:\n{self.words()}")

    def words(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def real_server(folder: Path, log: Path, **environment: str) -> Iterator[RealServer]:
    """Run ``streamlit run dashboard/app.py`` in a folder, on a free port, until the block ends.

    Not ``python -m streamlit``: that would put the folder on the path of imports, which the real command does not.
    """
    streamlit = shutil.which("streamlit", path=str(Path(sys.executable).parent))
    assert streamlit, "there is no streamlit beside this Python: pip install -r tests/requirements.txt"
    port = _free_port()
    inherited = {name: value for name, value in os.environ.items() if name not in OF_OUR_OWN}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [streamlit, "run", "dashboard/app.py"],
            cwd=folder,
            env={**inherited, "STREAMLIT_SERVER_PORT": str(port), **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield RealServer(f"http://127.0.0.1:{port}", process, log)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return int(unused.getsockname()[1])
