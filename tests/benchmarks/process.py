"""A command in a process of its own: seconds, seconds of processor time, and peak memory.

The command is started by a small process (this file, run as a script) and not by the caller: a child begins with
the memory of whoever starts it, and the system would report that as its peak.
"""

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_MEGABYTE = 1024 if sys.platform == "linux" else 1024 * 1024
"""``ru_maxrss`` counts kilobytes on Linux and bytes on macOS."""


@dataclass(frozen=True)
class Finished:
    """What a command cost."""

    seconds: float
    processor_seconds: float
    peak_megabytes: float


def run(*arguments: str, environment: dict[str, str] | None = None) -> Finished:
    """Run the Python of this process with ``arguments`` in the folder of the project.

    Raises:
        subprocess.CalledProcessError: the command failed.
    """
    done = subprocess.run(
        [sys.executable, __file__, sys.executable, *arguments],
        check=True,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
    )
    return Finished(**json.loads(done.stdout))


def _run_and_report(command: list[str]) -> None:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    report = {
        "seconds": seconds,
        "processor_seconds": used.ru_utime + used.ru_stime,
        "peak_megabytes": used.ru_maxrss / _MEGABYTE,
    }
    print(json.dumps(report))


if __name__ == "__main__":
    _run_and_report(sys.argv[1:])
