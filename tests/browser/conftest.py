"""One browser and one server for all tests of pages; each test gets visitors of its own.

A test ends badly when the browser complained of anything (an error, a violation of the Content-Security-Policy) or
when a page asked any other machine, whatever else the test is about.
"""

import os
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from dashboard.warehouse import Warehouse
from tests.browser.visitor import PATIENCE_MILLISECONDS, Visitor, installed_browser, new_window
from tests.real_server import ROOT, real_server

HOW_TO_GET_ONE = "no Chromium was found: apt-get install chromium, or install Chrome, and have it on the PATH"

NewVisitor = Callable[..., Visitor]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = installed_browser()
    if path is None:
        assert not os.environ.get("CI"), HOW_TO_GET_ONE
        pytest.skip(HOW_TO_GET_ONE)
    expect.set_options(timeout=PATIENCE_MILLISECONDS)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def site(built_warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that shows the warehouse of this run."""
    log = tmp_path_factory.mktemp("server") / "log"
    with real_server(ROOT, log, SOCIAL_CARE_WAREHOUSE=str(built_warehouse.path.parent)) as server:
        server.wait_until_healthy()
        yield server.address
        assert "Traceback" not in server.words(), server.words()


@pytest.fixture(scope="session")
def window(browser: Browser, site: str) -> Callable[..., BrowserContext]:
    """A window for every set of wishes, kept for the next test with the same: it has the site's scripts already."""
    return cache(partial(new_window, browser, site))


@pytest.fixture
def new_visitor(browser: Browser, site: str, window: Callable[..., BrowserContext]) -> Iterator[NewVisitor]:
    """Call it for a visitor with wishes, such as ``locale="de-DE"``; ``never_here=True`` for a window of its own."""
    came: list[Visitor] = []

    def come(never_here: bool = False, **wishes: Any) -> Visitor:
        came.append(Visitor((partial(new_window, browser, site) if never_here else window)(**wishes), site))
        return came[-1]

    yield come
    for visitor in came:
        visitor.leaves()
    assert [complaint for visitor in came for complaint in visitor.complaints] == []
    assert [address for visitor in came for address in visitor.others_asked] == []


@pytest.fixture
def visitor(new_visitor: NewVisitor) -> Visitor:
    """A reader of English at a laptop."""
    return new_visitor()
