"""A person with a browser, for tests and for the script that takes screenshots.

The browser is the Chromium that the machine has; Playwright downloads none. Its ``wait_for_function`` cannot be used
here: it evaluates text as a script, which the pages' Content-Security-Policy rightly refuses. Wait for elements.
"""

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, ViewportSize, expect

PAGES = (
    *("/", "/eligibility", "/workforce", "/practice-models", "/childrens-way", "/adults-and-care", "/money"),
    *("/exchange", "/glossary", "/birmingham", "/hamburg", "/chicago", "/compare", "/data", "/sources"),
)
"""Every page of the navigation; a test compares them with what it offers."""

VIEW = "/view?concept=caseload&places=birmingham,england&when=all&form=line"
"""A view on a page of its own, with many rows of two places."""

LAPTOP, PHONE = (1440, 900), (390, 844)
"""Width and height of a screen in pixels."""

PATIENCE_MILLISECONDS = 30_000

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_ASKED_FOR_BY_THE_LIBRARY = ("/_stcore/health", "/_stcore/host-config")
"""On a page below the root the page library asks for these beside the page first, and then where they are."""


def installed_browser() -> str | None:
    """The path of a Chromium that this machine has."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def new_window(browser: Browser, site: str, screen: tuple[int, int] = LAPTOP, **wishes: Any) -> BrowserContext:
    """A window without history, cookies or kept files: a person who was never here.

    Args:
        browser: a running browser.
        site: scheme, host and port of the server.
        screen: how large the window is.
        wishes: locale, color_scheme and so on; by default a reader of English by day.
    """
    size: ViewportSize = {"width": screen[0], "height": screen[1]}
    window = browser.new_context(**{"locale": "en-GB", "viewport": size, "base_url": site, **wishes})
    window.set_default_timeout(PATIENCE_MILLISECONDS)
    return window


class Visitor:
    """A person who looks at the site. What the browser complains of, and whom else it asks, is kept."""

    def __init__(self, window: BrowserContext, site: str) -> None:
        self.site = site
        self.complaints: list[str] = []
        self.others_asked: list[str] = []
        self.page = window.new_page()
        self.page.on("console", self._note_complaint)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._note_other)

    def opens(self, path: str) -> Page:
        """Go to a page and wait until all of it is there."""
        self.page.goto(path)
        return self.waits()

    def waits(self) -> Page:
        """Until the first heading of our own stands there and the script of the page has come to its end."""
        expect(self.page.locator(".sc h1").first).to_be_visible(timeout=PATIENCE_MILLISECONDS)
        return self.waits_for_the_run()

    def waits_for_the_run(self) -> Page:
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-connection-state", "CONNECTED", timeout=PATIENCE_MILLISECONDS)
        expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=PATIENCE_MILLISECONDS)
        return self.page

    def downloads(self, click_on: Locator) -> tuple[str, bytes]:
        """Name and content of the file that a click brings."""
        with self.page.expect_download() as started:
            click_on.click()
        path: Path = started.value.path()
        return started.value.suggested_filename, path.read_bytes()

    def leaves(self) -> None:
        self.page.close()

    def _note_complaint(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(_ASKED_FOR_BY_THE_LIBRARY):
            self.complaints.append(f"{message.text} ({message.location['url']})")

    def _note_other(self, request: Request) -> None:
        asked = urlsplit(request.url.removeprefix("blob:"))
        if asked.scheme != "data" and f"{asked.scheme}://{asked.netloc}" != self.site:
            self.others_asked.append(request.url)
