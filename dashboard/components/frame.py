"""The picture frame: headline, picture, what to mind, source, and the actions Data, Image, Link, Cite."""

import hashlib

import plotly.graph_objects as go
import streamlit as st

from dashboard.components.session import Session, escaped, site_address, write_html
from dashboard.views.figure import draw, image_options
from dashboard.views.spec import Form, ViewSpec
from dashboard.views.table import file_bytes, file_name, screen_columns, screen_rows
from dashboard.views.view import View, make_view
from dashboard.views.words import (
    alt_text,
    caveat,
    citation,
    grade_text,
    headline,
    judgement_text,
    marks_key,
    period_text,
    place_text,
    source_line,
    unit_line,
    value_text,
)

PRESENT_SCALE = 2.0

_SAVE_IMAGE = st.components.v2.component(
    "save_image",
    html='<button type="button"></button>',
    css="""
      button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--st-border-color);
               border-radius: var(--st-button-radius, .35rem); padding: .25rem .75rem; min-height: 2.1rem; cursor: pointer; }
      button:hover { border-color: var(--st-primary-color); color: var(--st-primary-color); }
      button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
    """,
    js="""
      export default function ({ data, parentElement }) {
        const button = parentElement.querySelector("button");
        button.textContent = data.label;
        button.title = data.help;
        button.onclick = () => {
          const frame = document.querySelector(".st-key-" + data.frame);
          frame?.querySelector(".modebar-btn")?.click();
        };
      }
    """,
)


def frame(spec: ViewSpec, session: Session, words_before: str = "") -> View:
    """Show a view in its frame; returns it, so that a page can speak of what it shows."""
    view = make_view(spec, session.warehouse)
    key = hashlib.sha256(spec.query().encode()).hexdigest()[:10]
    with st.container(key=f"frame-{key}"):
        write_html(_opening(view, words_before), spec.language)
        if view.is_empty or spec.form is Form.TABLE:
            write_html(_empty(view) if view.is_empty else table_html(view), spec.language)
        else:
            _picture(view, key, session.present)
        write_html(_foot(view), spec.language)
        _actions(view, key)
    return view


def _opening(view: View, words_before: str) -> str:
    before = f"<p>{escaped(words_before)}</p>" if words_before else ""
    return f'{before}<h3>{escaped(headline(view))}</h3><p class="quiet">{escaped(unit_line(view))}</p>'


def _empty(view: View) -> str:
    """What an empty picture says instead of an empty axis."""
    sentences = "".join(f"<li>{escaped(missing.sentence)}</li>" for missing in view.missing)
    return f'<div class="empty"><ul class="plain">{sentences}</ul></div>'


def _picture(view: View, key: str, present: bool) -> None:
    figure = _figure(view, PRESENT_SCALE if present else 1.0)
    with st.container(key=f"picture-{key}"):
        st.plotly_chart(
            figure,
            key=f"chart-{key}",
            alt=alt_text(view),
            config={
                "displayModeBar": True,
                "displaylogo": False,
                "modeBarButtons": [["toImage"]],
                "toImageButtonOptions": image_options(view, figure),
                "scrollZoom": False,
            },
        )


@st.cache_resource(
    max_entries=128, show_spinner=False, hash_funcs={View: lambda view: (view.spec, view.known.data_version)}
)
def _figure(view: View, type_scale: float) -> go.Figure:
    return draw(view, type_scale)


def _foot(view: View) -> str:
    _ = view.words.gettext
    parts = []
    key = marks_key(view)
    if key:
        parts.append(f'<p class="quiet">{escaped(key)}</p>')
    for missing in [] if view.is_empty else view.missing:
        parts.append(f'<p class="gap">{escaped(missing.sentence)}</p>')
    if view.not_drawn:
        listed = "; ".join(
            f"{place_text(row, view.words)} {value_text(row, view.words, view.known)} ({period_text(row, view.words)})"
            for row in view.not_drawn
        )
        parts.append(
            f'<p class="gap">{escaped(_("Not drawn, because the year is not certain: {figures}.").format(figures=listed))}</p>'
        )
    if view.grade is not None:
        meaning = view.known.meaning("grade", view.grade, view.words)
        reasons = "".join(
            f"<li>{escaped(judgement_text(judgement, view.words, view.known))}</li>" for judgement in view.judgements
        )
        label = escaped(grade_text(view.grade, view.words, view.known)[2:])
        parts.append(
            f'<p><span class="grade {view.grade}">{view.grade}</span><strong>{label}.</strong> {escaped(caveat(view))}</p>'
            f'<details><summary class="quiet">{escaped(_("How far can this be compared?"))}</summary>'
            f'<p class="quiet">{escaped(meaning)}</p><ul class="plain quiet">{reasons}</ul></details>'
        )
    else:
        parts.append(f"<p>{escaped(caveat(view))}</p>")
    parts.append(f'<p class="source">{escaped(source_line(view))}</p>')
    return f'<div class="frame-foot">{"".join(parts)}</div>'


def table_html(view: View) -> str:
    """The table twin: every figure with its period, marks, counting rule and source."""
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in screen_columns(view))
    body = "".join("<tr>" + "".join(f"<td>{escaped(cell)}</td>" for cell in row) + "</tr>" for row in screen_rows(view))
    return f'<div class="scroll" tabindex="0"><table class="plain"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _actions(view: View, key: str) -> None:
    _ = view.words.gettext
    address = site_address() + view.spec.link(view.known.data_version)
    with st.container(horizontal=True, key=f"actions-{key}", gap="small"):
        data = st.popover(_("Data"), icon=":material/table:", key=f"data-{key}", on_change="rerun")
        if data.open:
            with data:
                write_html(table_html(view), view.spec.language)
                st.download_button(
                    _("Download these rows as CSV"),
                    data=file_bytes(view),
                    file_name=file_name(view),
                    mime="text/csv",
                    key=f"download-{key}",
                    on_click="ignore",
                )
        if not view.is_empty and view.spec.form is not Form.TABLE:
            _SAVE_IMAGE(
                key=f"image-{key}",
                width="content",
                data={
                    "label": _("Image"),
                    "help": _("Save the picture with its headline and source"),
                    "frame": f"frame-{key}",
                },
            )
        link = st.popover(_("Link"), icon=":material/link:", key=f"link-{key}", on_change="rerun")
        if link.open:
            with link:
                st.caption(_("This address opens the same view and names the data version that you see."))
                st.code(address, language=None, wrap_lines=True)
                st.page_link(
                    "screens/single_view.py", label=_("Open it on a page of its own"), query_params=_parameters(view)
                )
        cite = st.popover(_("Cite"), icon=":material/format_quote:", key=f"cite-{key}", on_change="rerun")
        if cite.open:
            with cite:
                st.code(citation(view, address), language=None, wrap_lines=True)


def _parameters(view: View) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in view.spec.query().split("&"))
