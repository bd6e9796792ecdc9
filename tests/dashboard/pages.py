"""Opening a page without a browser, and reading what it says."""

import re
from html import unescape
from pathlib import Path

from streamlit.testing.v1 import AppTest

MAIN = Path(__file__).parents[2] / "dashboard" / "main.py"
SECONDS = 60


def open_page(script: str | None = None, **address: str) -> AppTest:
    """The page of a script in ``dashboard/``, opened at an address such as ``lang="de"``; the landing page without one.

    A page whose address is not its file's name is known only after a first run.
    """
    app = AppTest.from_file(str(MAIN), default_timeout=SECONDS)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    if script is not None:
        app.switch_page(script)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
    return app


_UNBROKEN = re.compile(r'<span class="unbroken">([^<]*)</span>')
"""What holds a term and the bracket or stop beside it on one line."""
_TERM = re.compile(r'<button [^>]*class="term"[^>]*>(.*?)</button>')


def blocks(app: AppTest, *, with_terms: bool = False) -> list[str]:
    """Our own HTML, block by block; a marked term of the glossary is a word like any other, unless asked for."""
    found = [element.proto.body for element in app.get("html") if "<style" not in element.proto.body]
    return found if with_terms else [_UNBROKEN.sub(r"\1", _TERM.sub(r"\1", body)) for body in found]


def text_of(html: str) -> str:
    """What a reader sees of it; a space that must not break stays one."""
    return re.sub(r"[ \n\t]+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip(" ")


def headings(app: AppTest) -> list[tuple[int, str]]:
    """Level and text of every heading, in their order."""
    found = [match for body in blocks(app) for match in re.findall(r"<h([1-6])[^>]*>(.*?)</h\1>", body, re.DOTALL)]
    return [(int(level), text_of(body)) for level, body in found]


def pictures(app: AppTest) -> list[str]:
    """The alternative text of every picture."""
    return [element.proto.alt for element in app.get("plotly_chart")]
