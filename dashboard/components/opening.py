"""The first start: the warehouse is built where it is missing or older than the facts, and one sees it happen."""

import streamlit as st

from dashboard.components.session import current_language
from dashboard.language import wording
from dashboard.warehouse import build_if_needed, is_ready, warehouse
from etl.contracts.finding import FactsError


@st.cache_resource(show_spinner=False, ttl=30, max_entries=1)
def _ready() -> bool:
    """Asked anew every half minute: facts that changed meanwhile are built without a restart."""
    return is_ready()


def ensure_warehouse() -> None:
    """Build with progress where needed. Facts with mistakes leave the last good warehouse in use, with a notice.

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
    with st.status(_("Preparing the figures, a few seconds …"), expanded=False) as status:
        try:
            build_if_needed(lambda stage, item: status.update(label=f"{stages[stage]}: {item}"))
        except FactsError as problem:
            _explain(problem)
            return
        status.update(label=_("The figures are ready."), state="complete")
    _ready.clear()
    st.rerun()


def _explain(problem: FactsError) -> None:
    _ = wording(current_language()).gettext
    st.error(_("The facts have mistakes and were not published:"))
    st.code("\n".join(str(mistake) for mistake in problem.mistakes[:20]), language=None, wrap_lines=True)
    try:
        warehouse()
    except RuntimeError:
        st.stop()
    st.info(_("You see the last good data version."))
