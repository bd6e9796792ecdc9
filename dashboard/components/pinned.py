"""Pinned views, side by side below the workbench. The address keeps them, so that one link shares them all."""

from collections.abc import Sequence

import streamlit as st

from dashboard.components.frame import frame
from dashboard.components.session import Session, escaped, site_address, write_html
from dashboard.views.pins import MOST_PINS, pins_in_address, pins_of_address, with_pin
from dashboard.views.spec import ViewSpec

PINS = "pins"


def pins_of_page(session: Session) -> list[ViewSpec]:
    """The views that the address pins; what it pins in vain is told."""
    pins, problems = pins_of_address(
        st.query_params.get(PINS, ""), session.known.concepts, session.known.indicators, session.language
    )
    if problems:
        _ = session.words.gettext
        told = escaped(_("Part of this address was not understood and is left out:"))
        sentences = "".join(f"<li>{escaped(problem.sentence(session.words))}</li>" for problem in problems)
        write_html(
            f'<div class="empty" role="status"><p>{told}</p><ul class="plain">{sentences}</ul></div>',
            session.language,
        )
    return pins


def pin_button(spec: ViewSpec, pins: Sequence[ViewSpec], session: Session) -> None:
    """Pin the view above, where it is not pinned and there is room."""
    _ = session.words.gettext
    if spec in pins:
        label = _("Pinned below")
    elif len(pins) >= MOST_PINS:
        label = _("{count} views are pinned; remove one first").format(count=MOST_PINS)
    else:
        label = _("Pin this view, to set others beside it")
    free = with_pin(pins, spec) != list(pins)
    st.button(
        label,
        icon=":material/keep:",
        key="compare-pin",
        disabled=not free,
        on_click=_keep,
        args=(with_pin(pins, spec),),
    )


def pinned(pins: Sequence[ViewSpec], spec: ViewSpec, session: Session) -> None:
    """Small frames of the pinned views in their order, each removable, and the address of the page with all of them."""
    _ = session.words.gettext
    write_html(f"<h2>{escaped(_('Pinned views'))}</h2>", session.language)
    pinned_frames(pins, session, removable=True)
    write_html(f"<p>{escaped(_('This address opens the workbench with all pinned views:'))}</p>", session.language)
    query = f"{spec.query()}&{PINS}={pins_in_address(pins)}&v={session.known.data_version}"
    st.code(f"{site_address()}/compare?{query}", language=None, wrap_lines=True)


def pinned_frames(pins: Sequence[ViewSpec], session: Session, removable: bool = False) -> None:
    """The pinned views and nothing else."""
    _ = session.words.gettext
    with st.container(horizontal=True, key="pins"):
        for position, spec in enumerate(pins):
            with st.container():
                frame(spec, session, name="pinned", with_pin=False)
                if removable:
                    st.button(
                        _("Remove"),
                        icon=":material/close:",
                        type="tertiary",
                        key=f"compare-unpin-{position}",
                        on_click=_keep,
                        args=([other for other in pins if other != spec],),
                    )


def _keep(pins: Sequence[ViewSpec]) -> None:
    if pins:
        st.query_params[PINS] = pins_in_address(pins)
    else:
        st.query_params.pop(PINS, None)
