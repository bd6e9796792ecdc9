"""A browser tab without a browser: the page server's own messages over its own socket.

A run is a full script run, from asking until the server says that it has finished. Nothing is drawn, and no message is
left out because a browser would still have it: every run carries the whole page.
"""

import time
from dataclasses import dataclass
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

_PATIENCE_SECONDS = 120


@dataclass(frozen=True)
class Page:
    """A page of an app as its navigation names it."""

    path: str
    title: str
    hash: str


@dataclass(frozen=True)
class Run:
    """What a script run cost and brought."""

    milliseconds: float
    kilobytes: float
    elements: int


class PageFailed(RuntimeError):
    """A page that shows an error, or that does not exist; its time would say nothing."""


class Tab:
    """One session, from opening the page to closing it."""

    def __init__(self, address: str) -> None:
        """Open a socket to the server at ``address``, such as ``http://127.0.0.1:8501``."""
        self.pages: tuple[Page, ...] = ()
        self._socket = connect(
            f"ws{address.removeprefix('http')}/_stcore/stream", subprotocols=[Subprotocol("streamlit")], max_size=None
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._socket.close()

    def run(self, page: Page | None = None, query: str = "") -> Run:
        """Run a page's script; without a page, that of the default page.

        Raises:
            PageFailed: the page shows an error or is not there.
        """
        wanted = BackMsg()
        wanted.rerun_script.query_string = query
        wanted.rerun_script.page_name = page.path if page else ""
        wanted.rerun_script.page_script_hash = page.hash if page else ""
        size = elements = 0
        problem = ""
        started = time.perf_counter()
        self._socket.send(wanted.SerializeToString())
        while True:
            received = self._socket.recv(timeout=_PATIENCE_SECONDS)
            assert isinstance(received, bytes)
            message = ForwardMsg.FromString(received)
            size += len(received)
            match message.WhichOneof("type"):
                case "delta":
                    elements += 1
                    if message.delta.new_element.WhichOneof("type") == "exception":
                        problem = message.delta.new_element.exception.message or "an exception"
                case "navigation":
                    self.pages = tuple(
                        Page(each.url_pathname, each.page_name, each.page_script_hash)
                        for each in message.navigation.app_pages
                    )
                case "page_not_found":
                    problem = "there is no such page"
                case "script_finished":
                    if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                        problem = "the script does not compile"
                    elif message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                        continue
                    break
        taken = time.perf_counter() - started
        if problem:
            raise PageFailed(f"{page.path if page else 'default page'}: {problem}")
        return Run(taken * 1000, size / 1024, elements)
