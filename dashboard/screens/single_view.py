"""One view on a page of its own: what a link opens."""

import streamlit as st

from dashboard.components.frame import frame, share, table_html
from dashboard.components.session import escaped, session, write_html
from dashboard.components.wishes import wish_links
from dashboard.views.spec import Form, SpecError, ViewSpec, When
from dashboard.views.view import fitting_transforms, make_view

here = session()
_ = here.words.gettext
given = dict(st.query_params)

try:
    spec = ViewSpec.from_query(given, here.known.concepts).with_(language=here.language)
except SpecError as problem:
    st.info(
        _("This address is not a view ({reason}) Here is one to start from.").format(
            reason=problem.sentence(here.words)
        )
    )
    spec = ViewSpec(concept=next(iter(here.known.concepts)), language=here.language)

pinned = given.get("v")
if pinned and pinned != here.known.data_version:
    st.warning(
        _(
            "This link was made with data version {old}; you see version {new}. Figures may have been corrected since."
        ).format(old=pinned, new=here.known.data_version)
    )

card = here.known.concepts[spec.concept]
write_html(f"<h1>{escaped(card.question[here.language])}</h1>", here.language)


def keep(field: str, key: str) -> None:
    """Write a choice into the address: the address is the state."""
    changed = spec.with_(**{field: st.session_state[key]})
    parameters = dict(pair.split("=", 1) for pair in changed.query().split("&") if not pair.startswith("lang="))
    for name in (*ViewSpec.parameters(), "v"):
        if name in st.query_params and name not in parameters:
            del st.query_params[name]
    st.query_params.update(parameters)


CHOICES = (
    (
        "when",
        _("Period"),
        {When.BEST: _("best to compare"), When.LATEST: _("latest"), When.ALL: _("all years")},
    ),
    (
        "form",
        _("Form"),
        {
            Form.DOTS: _("dots"),
            Form.BARS: _("bars"),
            Form.LINE: _("lines"),
            Form.SLOPE: _("first and last"),
            Form.SMALL_MULTIPLES: _("small panels"),
            Form.TABLE: _("table"),
        },
    ),
    (
        "transform",
        _("Figures"),
        {t: here.known.label("transform", t, here.words) for t in fitting_transforms(spec, here.warehouse)},
    ),
)
with st.container(horizontal=True, key="controls-view"):
    for field, label, options in CHOICES:
        key = f"view-{field}"
        st.session_state[key] = getattr(spec, field)
        st.segmented_control(
            label,
            list(options),
            format_func=options.__getitem__,
            key=key,
            required=True,
            on_change=keep,
            args=(field, key),
        )

wishes = wish_links(make_view(spec, here.warehouse))
if wishes:
    write_html(wishes, here.language)
view = frame(spec, here, with_table=False)
if spec.form is not Form.TABLE and not view.is_empty:
    write_html(f"<h2>{escaped(_('The same as a table'))}</h2>{table_html(view)}", here.language)
share(view)
