"""Scripts and styles of the page library go out compressed, once worked for; all else passes untouched."""

import gzip

import pytest
from starlette.applications import Starlette
from starlette.responses import FileResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

from dashboard.server import compression
from dashboard.server.compression import CompressedAssets

TEXT = b"let a = 'words that come again and again';\n" * 4000


@pytest.fixture
def client(tmp_path):
    for name in ("a.js", "b.js", "font.woff2"):
        (tmp_path / name).write_bytes(TEXT)
    (tmp_path / "small.js").write_bytes(b"1")
    (tmp_path / "index.html").write_bytes(TEXT)

    async def shell(_request):
        return FileResponse(tmp_path / "index.html")

    async def parts(_request):
        return StreamingResponse(iter([TEXT, TEXT]), media_type="text/plain")

    async def elsewhere(_request):
        return PlainTextResponse(TEXT, headers={"ETag": '"x"'})

    inner = Starlette(
        routes=[
            Route("/", shell),
            Route("/static/parts", parts),
            Route("/elsewhere", elsewhere),
            Mount("/static", StaticFiles(directory=tmp_path)),
        ]
    )
    return TestClient(CompressedAssets(inner))


def coding(answer):
    return answer.headers.get("content-encoding")


@pytest.mark.parametrize("path", ["/static/a.js", "/"])
def test_text_is_compressed_and_whole(client, path):
    for _ in range(2):
        with client.stream("GET", path) as answer:
            raw = b"".join(answer.iter_raw())
        assert coding(answer) == "gzip"
        assert answer.headers["content-length"] == str(len(raw))
        assert answer.headers["vary"] == "Accept-Encoding"
        assert len(raw) < len(TEXT) / 10
        assert gzip.decompress(raw) == TEXT


def test_work_is_done_once(client, monkeypatch):
    calls = []
    monkeypatch.setattr(compression.gzip, "compress", lambda body, level: calls.append(level) or b"packed")
    for _ in range(3):
        with client.stream("GET", "/static/a.js") as answer:
            assert b"".join(answer.iter_raw()) == b"packed"
    assert len(calls) == 1


def test_what_is_kept_is_bounded(client, monkeypatch):
    monkeypatch.setattr(compression, "_KEPT_BYTES", 1000)
    for path in ("/static/a.js", "/static/b.js", "/"):
        assert client.get(path).content == TEXT
    assert sum(map(len, client.app._kept.values())) <= 1000


@pytest.mark.parametrize("path", ["/static/font.woff2", "/static/small.js", "/static/parts", "/elsewhere"])
def test_other_answers_pass_untouched(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert coding(answer) is None


@pytest.mark.parametrize("name", ["a.xlsx", "a.parquet", "a.zip", "a.pptx"])
def test_packed_files_are_never_packed_again(name):
    async def taken(request):
        return PlainTextResponse(request.headers.get("accept-encoding", "nothing"))

    inner = Starlette(routes=[Route("/api/{name}", taken)])
    client = TestClient(CompressedAssets(inner))
    assert client.get(f"/api/{name}").text == "nothing"
    assert "gzip" in client.get("/api/a.csv").text


def test_readers_that_do_not_take_it_parts_and_heads(client):
    plain = client.get("/static/a.js", headers={"Accept-Encoding": "identity"})
    assert (coding(plain), plain.content) == (None, TEXT)
    part = client.get("/static/a.js", headers={"Range": "bytes=0-9"})
    assert (part.status_code, coding(part), part.content) == (206, None, TEXT[:10])
    assert coding(client.head("/static/a.js")) is None
    assert client.get("/static/missing.js").status_code == 404


def test_a_browser_that_has_it_is_told_so(client):
    tag = client.get("/static/a.js").headers["etag"]
    assert tag.startswith("W/")
    assert client.get("/static/a.js", headers={"If-None-Match": tag}).status_code == 304
