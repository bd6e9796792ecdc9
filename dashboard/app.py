"""The whole product in one process: ``streamlit run dashboard/app.py`` serves the pages and the open interface.

``uvicorn dashboard.app:app`` works as well.
"""

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path

# ``streamlit run`` puts only this folder on the path of imports, and the packages lie one above.
_FOLDER = Path(__file__).resolve().parent
if str(_FOLDER.parent) not in sys.path:
    sys.path.insert(0, str(_FOLDER.parent))

import streamlit as st  # noqa: E402
from anyio import create_task_group, to_thread  # noqa: E402
from starlette.middleware import Middleware  # noqa: E402
from starlette.routing import Mount  # noqa: E402
from streamlit.file_util import get_static_dir  # noqa: E402

from dashboard.api.service import create_api  # noqa: E402
from dashboard.server.compression import CompressedAssets  # noqa: E402
from dashboard.server.security import SecurityHeaders, page_policy  # noqa: E402
from dashboard.warehouse import build_if_needed  # noqa: E402

API_PATH = "/api/v1"
_log = logging.getLogger("dashboard")


def _prepare_data() -> None:
    """Build the warehouse where it is missing or old, so that the interface has data before a page was opened."""
    try:
        build_if_needed()
    except Exception:  # Pages say what is wrong and show the last good warehouse; the server itself must start.
        _log.exception("The warehouse could not be built; the last good one stays in use.")
    # The data page needs it: loaded here, neither the start nor that page's first reader waits for it.
    import_module("pandas")


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[None]:
    async with create_task_group() as tasks:
        tasks.start_soon(to_thread.run_sync, _prepare_data)
        yield


_shell = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")

app = st.App(
    _FOLDER / "main.py",
    lifespan=_lifespan,
    routes=[Mount(API_PATH, app=create_api())],
    middleware=[
        Middleware(SecurityHeaders, page_policy=page_policy(_shell), files_under=API_PATH),
        Middleware(CompressedAssets),
    ],
)
