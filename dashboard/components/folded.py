"""A part of a page that is folded away; what is in it runs only while it is open."""

from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def folded(
    label: str, key: str, *, open_at_first: bool = False, look: Literal["default", "compact"] = "default"
) -> DeltaGenerator | None:
    """The container to fill where it is open, None where it is closed.

    It stays open when its label changes, which a plain expander would not: to Streamlit that is another one.
    """
    st.session_state[key] = bool(st.session_state.get(key, open_at_first))
    part = st.expander(label, key=key, type=look, on_change="rerun")
    return part if part.open else None
