"""Headers on every answer, from the policy of the page shell that is installed."""

import base64
import hashlib
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient

from dashboard.server.security import FILE_POLICY, SecurityHeaders, page_policy

SHELL = "<script>\n a = 1\n</script><script type='module' src='x.js'></script>"


def test_the_policy_names_the_inline_script_by_hash_and_allows_no_other():
    policy = page_policy(SHELL)
    digest = base64.b64encode(hashlib.sha256(b"\n a = 1\n").digest()).decode()
    assert policy.count("'sha256-") == 1
    assert f"'sha256-{digest}'" in policy
    [scripts] = [part for part in policy.split("; ") if part.startswith("script-src")]
    assert "unsafe" not in scripts
    assert "http" not in policy
    assert "object-src 'none'" in policy
    assert "frame-ancestors *" in policy


def test_the_installed_page_shell_has_one_inline_script():
    import streamlit

    shell = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    assert page_policy(shell).count("'sha256-") == 1


async def echo(websocket):
    await websocket.accept()
    await websocket.send_text("open")
    await websocket.close()


@pytest.fixture
def client():
    async def fine(_request):
        return PlainTextResponse("fine", headers={"X-Content-Type-Options": "other"})

    inner = Starlette(
        routes=[Route(p, fine) for p in ("/", "/api/v1/x", "/api/v1", "/api/v10")] + [WebSocketRoute("/ws", echo)]
    )
    return TestClient(SecurityHeaders(inner, page_policy="default-src 'self'", files_under="/api/v1"))


@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/", "default-src 'self'"),
        ("/missing", "default-src 'self'"),
        ("/api/v10", "default-src 'self'"),
        ("/api/v1", FILE_POLICY),
        ("/api/v1/x", FILE_POLICY),
        ("/api/v1/missing", FILE_POLICY),
    ],
)
def test_every_answer_has_the_headers_once(client, path, policy):
    answer = client.get(path)
    assert answer.headers.get_list("content-security-policy") == [policy]
    assert answer.headers.get_list("x-content-type-options") == ["nosniff"]
    assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in answer.headers["permissions-policy"]


def test_sockets_pass(client):
    with client.websocket_connect("/ws") as socket:
        assert socket.receive_text() == "open"
