"""Security headers on every answer.

The page policy is the tightest one with which the pages really work:

- ``script-src``: the server's own files, and the one inline script of the page shell, by its hash; no ``unsafe-inline``
  and no ``unsafe-eval``. ``blob:`` is needed by components that bring their script with them: the browser loads it
  from a blob that the page itself made.
- ``style-src 'unsafe-inline'``: the page library writes its styles into the page while it runs.
- ``img-src`` and ``font-src`` with ``data:`` and ``blob:``: icons in styles, and pictures drawn in the browser.
- ``connect-src 'self'``: the server's own address, its socket included; no page speaks to anybody else.
- ``frame-ancestors *``: anyone may show a view in a page of their own. There is nothing to be tricked into clicking:
  no accounts, nothing is stored, nothing is bought.

Files of the open interface are for programs: nothing in them may run at all.
"""

import base64
import hashlib
import re
from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

_EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
FILE_POLICY = "default-src 'none'; frame-ancestors 'none'"


def page_policy(shell: str) -> str:
    """The Content-Security-Policy of pages.

    Args:
        shell: the HTML document that every page starts from; its inline scripts are allowed by their hash, so that
            a new version of it needs no change here.
    """
    directives = {
        "default-src": ["'self'"],
        "script-src": ["'self'", "blob:", *_hashes(_INLINE_SCRIPT.findall(shell))],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "frame-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["*"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def _hashes(scripts: Iterable[str]) -> list[str]:
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


class SecurityHeaders:
    """ASGI middleware: adds the headers to every HTTP answer; leaves sockets alone.

    Args:
        app: what answers.
        page_policy: the policy of pages.
        files_under: the path under which answers are files, with the stricter policy.
    """

    def __init__(self, app: ASGIApp, *, page_policy: str, files_under: str) -> None:
        self.app = app
        self.page_policy = page_policy
        self.files_under = files_under.rstrip("/") + "/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_file = (scope["path"] + "/").startswith(self.files_under)
        policy = FILE_POLICY if is_file else self.page_policy

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                for name, value in _EVERYWHERE.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, send_with_headers)
