"""Pictures of every page for people who review how it looks; run by hand, not by pytest.

    python -m tests.browser.take_screenshots FOLDER          what a screen shows at first
    python -m tests.browser.take_screenshots FOLDER --whole  each page down to its end

Every page is taken on a laptop and a phone, by day and by night, in both languages, and in present mode. The server
shows the project's own warehouse and builds it where it is missing.
"""

import argparse
import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.visitor import LAPTOP, PAGES, PHONE, VIEW, Visitor, installed_browser, new_window
from tests.real_server import ROOT, real_server

SCREENS = {"laptop": LAPTOP, "phone": PHONE}
SCHEMES = ("light", "dark")
LANGUAGES = ("en", "de")


def take_screenshots(folder: Path, whole: bool) -> None:
    """Write ``PAGE-SCREEN-SCHEME-LANGUAGE.png`` and ``PAGE-present.png`` into a folder."""
    path = installed_browser()
    if path is None:
        sys.exit("No Chromium was found: apt-get install chromium, or install Chrome, and have it on the PATH.")
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as passing,
        real_server(ROOT, Path(passing) / "log") as server,
        sync_playwright() as playwright,
    ):
        server.wait_until_healthy()
        browser = playwright.chromium.launch(executable_path=path)
        for (screen, size), scheme in product(SCREENS.items(), SCHEMES):
            window = new_window(browser, server.address, size, color_scheme=scheme)
            for page, language in product((*PAGES, VIEW), LANGUAGES):
                _take(
                    Visitor(window, server.address),
                    _with(page, f"lang={language}"),
                    folder / f"{_name(page)}-{screen}-{scheme}-{language}.png",
                    size,
                    whole,
                )
            window.close()
        _take_presented(browser, server.address, folder, whole)
        browser.close()


def _take_presented(browser: Browser, site: str, folder: Path, whole: bool) -> None:
    window = new_window(browser, site)
    for page in (*PAGES, VIEW):
        _take(Visitor(window, site), _with(page, "present=1"), folder / f"{_name(page)}-present.png", LAPTOP, whole)
    window.close()


def _take(visitor: Visitor, address: str, file: Path, size: tuple[int, int], whole: bool) -> None:
    page = visitor.opens(address)
    if whole:
        # The page scrolls within its own box, so the window is made as high as that is long.
        page.set_viewport_size(
            {"width": size[0], "height": page.get_by_test_id("stMain").evaluate("(box) => box.scrollHeight")}
        )
    for chart in page.locator(".stPlotlyChart").all():
        expect(chart.locator(".main-svg").first).to_be_attached()
    visitor.waits_for_the_run().screenshot(path=file)
    visitor.leaves()
    print(file, flush=True)


def _with(page: str, parameter: str) -> str:
    return f"{page}{'&' if '?' in page else '?'}{parameter}"


def _name(page: str) -> str:
    return page.split("?")[0].strip("/") or "at-a-glance"


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--whole", action="store_true", help="each page down to its end")
    given = arguments.parse_args()
    take_screenshots(given.folder, given.whole)
