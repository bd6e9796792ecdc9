"""The first start: the warehouse is built where it is missing or older than the facts, and one sees it happen."""

import logging

import streamlit as st

from dashboard.components.session import current_language
from dashboard.language import wording
from dashboard.warehouse import WarehouseMissing, build_if_needed, is_ready, warehouse
from etl.contracts.finding import FactsError

_log = logging.getLogger("dashboard")


@st.cache_resource(show_spinner=False, ttl=30, max_entries=1)
def _ready() -> bool:
    """Asked anew every half minute: facts that changed meanwhile are built without a restart."""
    return is_ready()


@st.cache_resource(show_spinner=False, ttl=30, max_entries=1)
def _failures() -> list[Exception]:
    """What the last build failed with, for half a minute: not every reader tries again what has just failed."""
    return []


def ensure_warehouse() -> None:
    """Build with progress where needed. A build that fails leaves the last good warehouse in use, with a notice.

    Stops the run with a plain message where there is nothing to show at all.
    """
    if _ready():
        return
    _ = wording(current_language()).gettext
    stages = {
        "read": _("Reading the facts"),
        "check": _("Checking them"),
        "load": _("Loading the warehouse"),
        "publish": _("Publishing it"),
    }
    if not _failures():
        with st.status(_("Preparing the figures, a few seconds …"), expanded=False) as status:
            try:
                build_if_needed(lambda stage, item: status.update(label=f"{stages[stage]}: {item}"))
            except Exception as problem:  # Whatever went wrong, the last good warehouse can still be read.
                _log.exception("The warehouse could not be built.")
                _failures().append(problem)
                status.update(label=_("The figures could not be prepared."), state="error")
            else:
                status.update(label=_("The figures are ready."), state="complete")
                _ready.clear()
                st.rerun()
    _explain(_failures()[0])


def _explain(problem: Exception) -> None:
    _ = wording(current_language()).gettext
    if isinstance(problem, FactsError):
        st.error(_("The facts have mistakes and were not published:"))
        st.code("\n".join(str(mistake) for mistake in problem.mistakes[:20]), language=None, wrap_lines=True)
    else:
        st.error(
            _(
                "The newest facts could not be prepared on this server. It is tried again in half a minute; the "
                "server’s log says what went wrong."
            )
        )
    try:
        warehouse()
    except WarehouseMissing:
        st.stop()
    st.info(_("You see the last good data version."))
