"""Compression, where the page server has none or too much.

It compresses downloads and the open interface by itself, but sends its scripts and styles as they are: 9 MB for a first
visit. They never change while the server runs, so each is compressed once and kept. And it packs again what is packed
already, such as workbooks, for nothing.
"""

import gzip
from collections import OrderedDict

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TEXT = ("text/", "application/javascript", "application/json", "image/svg+xml")
_PACKED_ALREADY = (".parquet", ".pptx", ".xlsx", ".zip")
_LEVEL = 6
_SMALLEST = 1000
_KEPT_BYTES = 32_000_000


class CompressedAssets:
    """ASGI middleware: answers under ``/static/`` and the page shell go out gzipped where the browser takes it.

    For addresses of packed files the server never learns that the reader takes compressed answers.
    Only whole answers of text are compressed: never fonts and pictures, parts (206), answers without an entity tag, or
    what is compressed already. At most 32 MB of compressed files are kept; the longest unused goes first.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._kept: OrderedDict[tuple[str, str], bytes] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].endswith(_PACKED_ALREADY):
            kept = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
            scope = {**scope, "headers": kept}
        if not _may_be_compressed(scope):
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        body = bytearray()

        async def gather(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _is_whole_text(message):
                start = message
            elif start is None:
                await send(message)
            elif message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body", False):
                    await self._send_compressed(scope["path"], start, bytes(body), send)

        await self.app(scope, receive, gather)

    async def _send_compressed(self, path: str, start: Message, body: bytes, send: Send) -> None:
        headers = MutableHeaders(scope=start)
        key = (path, headers["etag"])
        compressed = self._kept.pop(key, None)
        if compressed is None:
            compressed = await to_thread.run_sync(gzip.compress, body, _LEVEL)
        self._kept[key] = compressed
        while sum(map(len, self._kept.values())) > _KEPT_BYTES:
            self._kept.popitem(last=False)
        headers["Content-Encoding"] = "gzip"
        del headers["Accept-Ranges"]
        headers["Content-Length"] = str(len(compressed))
        headers["ETag"] = f"W/{headers['etag'].removeprefix('W/')}"
        headers.add_vary_header("Accept-Encoding")
        await send(start)
        await send({"type": "http.response.body", "body": compressed})


def _may_be_compressed(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    path = scope["path"]
    return (path == "/" or path.startswith("/static/")) and "gzip" in Headers(scope=scope).get("accept-encoding", "")


def _is_whole_text(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return (
        start["status"] == 200
        and "content-encoding" not in headers
        and "etag" in headers
        and headers.get("content-type", "").startswith(_TEXT)
        and int(headers.get("content-length", _SMALLEST)) >= _SMALLEST
    )
