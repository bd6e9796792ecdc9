"""The real server, started as a person starts it: pages and interface in one process, with their headers."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from dashboard.exports.observations import csv_bytes
from dashboard.selection import ObservationFilter
from dashboard.warehouse import Warehouse

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 60


@pytest.fixture(scope="module")
def server(built_warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    log = (tmp_path_factory.mktemp("server") / "log").open("w+")
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}"],
        cwd=ROOT,
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            deadline = time.monotonic() + PATIENCE_SECONDS
            while True:
                try:
                    if client.get("/api/v1/health").status_code == 200:
                        break
                except httpx.TransportError:
                    pass
                if process.poll() is not None or time.monotonic() > deadline:
                    log.seek(0)
                    pytest.fail(f"the server did not start:\n{log.read()}")
                time.sleep(0.2)
            yield client
    finally:
        process.terminate()
        process.wait(10)
        log.close()


@pytest.mark.parametrize(
    "path", ["/", "/data", "/workforce?lang=de", "/api/v1/health", "/api/v1/nothing", "/_stcore/health"]
)
def test_security_headers_everywhere(server, path):
    answer = server.get(path)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in answer.headers["permissions-policy"]
    policy = answer.headers["content-security-policy"]
    if path.startswith("/api/"):
        assert policy == "default-src 'none'; frame-ancestors 'none'"
    else:
        assert "script-src 'self' blob: 'sha256-" in policy
        assert "unsafe-eval" not in policy
        assert "frame-ancestors *" in policy


def test_pages_and_their_scripts_are_compressed(server):
    shell = server.get("/")
    assert shell.headers["content-encoding"] == "gzip"
    script = shell.text.split('crossorigin src="./')[1].split('"')[0]
    answer = server.get(f"/{script}")
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]


def test_the_interface_streams_the_whole_file_compressed_or_not(server, built_warehouse):
    expected = csv_bytes(built_warehouse, ObservationFilter())
    plain = server.get("/api/v1/observations.csv", headers={"Accept-Encoding": "identity"})
    packed = server.get("/api/v1/observations.csv", headers={"Accept-Encoding": "gzip"})
    assert plain.content == packed.content == expected
    assert packed.headers["content-encoding"] == "gzip"
    assert plain.headers["etag"] == packed.headers["etag"]
    for ending in ("xlsx", "parquet"):
        assert "content-encoding" not in server.get(f"/api/v1/observations.{ending}?city=hamburg").headers
    head = server.head("/api/v1/observations.csv")
    assert (head.status_code, head.content) == (200, b"")


def test_paths_do_not_lead_out(server):
    for path in ("/api/v1/%2e%2e/%2e%2e/etc/passwd", "/static/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd"):
        answer = server.get(httpx.URL(str(server.base_url)).copy_with(raw_path=path.encode()))
        assert b"root:" not in answer.content


def test_the_description_knows_where_it_is_mounted(server):
    described = server.get("/api/v1/openapi.json").json()
    assert described["servers"] == [{"url": "/api/v1"}]
