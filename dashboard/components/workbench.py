"""The workbench over one view: its picture, and beside it what can be chosen. The address is the choice."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.components.folded import folded
from dashboard.components.frame import frame
from dashboard.components.session import Session, escaped, is_phone, write_html
from dashboard.views.choices import HAS_BASE_YEAR, base_years, reasons_against, years_of
from dashboard.views.identity import identity
from dashboard.views.spec import Form, Nation, SpecError, ViewSpec, When
from dashboard.views.time_span import shown_exchange_years
from dashboard.views.view import View, make_view, may_share_despite_grade
from etl.contracts.vocabulary import Place, Transform


def spec_of_address(session: Session, otherwise: ViewSpec, may_be_bare: bool = False) -> ViewSpec:
    """The view that the address asks for, in the page's language; what is wrong with it is told.

    Args:
        session: of this run.
        otherwise: the view where the address names none.
        may_be_bare: whether an address without any view is a fine beginning, of which nothing is said.
    """
    _ = session.words.gettext
    given = dict(st.query_params)
    spec = otherwise
    if not may_be_bare or any(name in given for name in ViewSpec.parameters()):
        try:
            spec = ViewSpec.from_query(given, session.known.concepts, session.known.indicators)
        except SpecError as problem:
            st.info(
                _("This address is not a view ({reason}) Here is one to start from.").format(
                    reason=problem.sentence(session.words)
                )
            )
    pinned = given.get("v")
    if pinned and pinned != session.known.data_version:
        st.warning(
            _(
                "This link was made with data version {old}; you see version {new}. Figures may have been corrected "
                "since."
            ).format(old=pinned, new=session.known.data_version)
        )
    return spec.with_(language=session.language)


def write_address(spec: ViewSpec) -> None:
    """Make the address that of a view. What the page keeps beside it stays."""
    parts = dict(spec.parts())
    for name in (*ViewSpec.parameters(), "v"):
        if name in st.query_params and name not in parts:
            del st.query_params[name]
    st.query_params.update(parts)


def workbench(spec: ViewSpec, session: Session, beneath: Callable[[], None] | None = None) -> View:
    """The picture with its frame, and the controls: beside it, below it on a phone, folded when presenting.

    Args:
        spec: the view.
        session: of this run.
        beneath: draws what stands right below the frame, in the place of its own link to this page.
    """
    _ = session.words.gettext
    with st.container(horizontal=True, key="workbench"):
        with st.container():
            view = frame(spec, session, heading_level=2, with_pin=beneath is None)
            if beneath is not None:
                beneath()
        with st.container():
            controls: Any = st.container(key="controls-workbench")
            if session.present or is_phone():
                with controls:
                    controls = folded(_("Change the picture"), "workbench-folded")
            if controls is not None:
                with controls:
                    _controls(view, session)
    return view


def _controls(view: View, session: Session) -> None:
    spec, known, words = view.spec, session.known, session.words
    _ = words.gettext
    _several_places(spec, session)
    forms = {
        Form.DOTS: _("dots"),
        Form.BARS: _("bars"),
        Form.LINE: _("lines"),
        Form.SLOPE: _("first and last"),
        Form.SMALL_MULTIPLES: _("small panels"),
        Form.TABLE: _("table"),
    }
    _one_of_few("form", _("Form"), forms, spec)
    against = reasons_against(spec, session.warehouse)
    offered = {t: known.label("transform", t, words) for t in Transform if t not in against}
    _one("transform", _("Figures"), list(offered), offered, spec)
    if spec.transform is Transform.RELATIVE_TO_OWN_NATION:
        nations = {nation: known.label("place", nation, words) for nation in Nation}
        _one("nation", _("Compared with"), list(nations), nations, spec, empty=_("each city’s own nation"))
    if spec.transform in HAS_BASE_YEAR:
        years = {year: str(year) for year in base_years(spec, session.warehouse)}
        _one("base_year", _("Base year"), list(years), years, spec, empty=_("chosen from the figures"))
    periods = {When.BEST: _("best to compare"), When.LATEST: _("latest"), When.ALL: _("all years")}
    _one_of_few("when", _("Period"), periods, spec)
    _years(spec, session)
    _marks(view, session)
    if against:
        listed = "".join(
            f"<li><strong>{escaped(known.label('transform', transform, words))}</strong>: {escaped(reason)}</li>"
            for transform, reason in against.items()
        )
        write_html(
            f'<details class="quiet"><summary>{escaped(_("What cannot be computed here, and why"))}</summary>'
            f'<ul class="plain">{listed}</ul></details>',
            session.language,
        )


def _several_places(spec: ViewSpec, session: Session) -> None:
    known, words = session.known, session.words
    _ = words.gettext
    st.pills(
        _("Places"),
        list(Place),
        selection_mode="multi",
        format_func=lambda place: f"{identity(place).sign} {known.label('place', place, words)}",
        key=_hold("places", list(spec.places), spec),
        on_change=_keep,
        args=("places", spec),
        wrap=True,
    )


def _one_of_few(field: str, label: str, options: Mapping[Any, str], spec: ViewSpec) -> None:
    st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        key=_hold(field, getattr(spec, field), spec),
        required=True,
        on_change=_keep,
        args=(field, spec),
        wrap=True,
    )


def _one(
    field: str, label: str, options: Sequence[Any], named: Mapping[Any, str], spec: ViewSpec, empty: str = ""
) -> None:
    """A box to choose from. With ``empty`` nothing may be chosen, and that is what it means."""
    st.selectbox(
        label,
        options,
        format_func=named.__getitem__,
        index=None if empty else 0,
        key=_hold(field, getattr(spec, field), spec),
        on_change=_keep,
        args=(field, spec),
        placeholder=empty or None,
    )


def _years(spec: ViewSpec, session: Session) -> None:
    _ = session.words.gettext
    years = years_of(spec.with_(period_from=None, period_to=None), session.warehouse)
    possible = {
        "period_from": [year for year in years if spec.period_to is None or year <= spec.period_to],
        "period_to": [year for year in years if spec.period_from is None or year >= spec.period_from],
    }
    labels = {"period_from": _("From year"), "period_to": _("To year")}
    with st.container(horizontal=True):
        for field, label in labels.items():
            chosen = getattr(spec, field)
            options = sorted({*possible[field], *([chosen] if chosen else [])}, reverse=True)
            _one(field, label, options, {year: str(year) for year in options}, spec, empty=_("any"))


def _marks(view: View, session: Session) -> None:
    """What is never there by itself: the years of the exchange, and one axis for what no grade allows on one."""
    _ = session.words.gettext
    spec = view.spec
    has_axis_of_years = view.form in (Form.LINE, Form.SMALL_MULTIPLES) and not view.is_empty
    if has_axis_of_years and shown_exchange_years(view.exchange_years, view.drawn):
        _yes("exchange_years", _("Mark the years of the exchange"), spec)
    if may_share_despite_grade(view) or spec.despite_grade:
        said = (
            _("Draw on one axis although nobody has judged it")
            if make_view(spec.with_(despite_grade=False), session.warehouse).is_ungraded
            else _("Draw on one axis although it is not comparable")
        )
        _yes("despite_grade", said, spec)


def _yes(field: str, label: str, spec: ViewSpec) -> None:
    st.checkbox(label, key=_hold(field, getattr(spec, field), spec), on_change=_keep, args=(field, spec))


def _key(field: str, spec: ViewSpec) -> str:
    """A widget for each language: the browser keeps the words of what is chosen and would not translate them."""
    return f"view-{field}-{spec.language}"


def _hold(field: str, value: Any, spec: ViewSpec) -> str:
    """Give a widget what the address says."""
    key = _key(field, spec)
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


def _keep(field: str, spec: ViewSpec) -> None:
    """Write a choice into the address. A view needs a place: the last one is not taken away."""
    value = st.session_state[_key(field, spec)]
    if field == "places" and not value:
        return
    changes = {field: value}
    if field == "transform":
        changes |= {"nation": None, "base_year": None}
    write_address(spec.with_(**changes))
