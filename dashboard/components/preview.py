"""The first rows of a choice as a table to look at; the file beside it has them all."""

import pandas as pd
import streamlit as st

from dashboard.components.session import Session, escaped, write_html
from dashboard.selection import ObservationFilter, to_query
from dashboard.views.selected import PreviewRow, Selected, preview, selected

_ROW, _HEAD, _HIGHEST = 35, 38, 458


def found(chosen: ObservationFilter, session: Session) -> Selected:
    """What a choice holds: asked once for each filter and data version."""
    return _found(session.known.data_version, to_query(chosen), chosen, session)


@st.cache_resource(max_entries=128, show_spinner=False)
def _found(data_version: str, query: str, _chosen: ObservationFilter, _session: Session) -> Selected:
    return selected(_session.warehouse, _chosen)


@st.cache_resource(max_entries=64, show_spinner=False)
def _preview(
    data_version: str, query: str, language: str, _chosen: ObservationFilter, _session: Session
) -> tuple[PreviewRow, ...]:
    return preview(_session.warehouse, _chosen, _session.words, _session.known)


def preview_table(chosen: ObservationFilter, figures: int, session: Session) -> None:
    """The table, and a sentence that says where it is cut and that the file is not."""
    _, words = session.words.gettext, session.words
    rows = _preview(session.known.data_version, to_query(chosen), session.language, chosen, session)
    widths = {
        _("Indicator"): 235,
        _("Value"): 120,
        _("Unit"): 140,
        _("Place"): 120,
        _("Period"): 105,
        _("Marks"): 150,
        _("Publisher"): 255,
    }
    cells = [(r.indicator, r.value, r.unit, r.place, r.period, r.marks, r.publisher) for r in rows]
    st.dataframe(
        pd.DataFrame(cells, columns=list(widths)),
        hide_index=True,
        height=min(_HEAD + _ROW * len(rows), _HIGHEST),
        alt=_("The first chosen figures with place, period, value and marks"),
        key="data-preview",
        column_config={
            name: st.column_config.TextColumn(width=width, alignment="right" if name == _("Value") else None)
            for name, width in widths.items()
        },
    )
    cut = ""
    if figures > len(rows):
        cut = _("The first {shown} of {count} rows are shown here. The file is not cut.").format(
            shown=words.number(len(rows)), count=words.number(figures)
        )
    told = _(
        "Values are rounded on this page and printed as published in the file. Reported: read on a page that cites the "
        "official figure."
    )
    write_html(f'<p class="quiet"><strong>{escaped(cut)}</strong> {escaped(told)}</p>', session.language)
