"""What one takes from the data page: the exact rows as files, the address that answers with them, a citation."""

from urllib.parse import urlencode

import streamlit as st

from dashboard.components.folded import folded
from dashboard.components.session import Session, escaped, site_address, write_html
from dashboard.exports.observations import csv_bytes, file_name
from dashboard.selection import ObservationFilter, chosen_values, to_query

_PROGRAMS = """\
# Terminal
curl -L -o observations.csv "{address}"

# Python
import pandas as pd
figures = pd.read_csv("{address}", dtype={{"geography_code": "string"}})

# R
figures <- read.csv("{address}", encoding = "UTF-8", colClasses = c(geography_code = "character"))

# Stata
import delimited "{address}", encoding("utf-8") stringcols(_all) clear
"""


def files(chosen: ObservationFilter, figures: int, session: Session) -> None:
    """The CSV of the choice as a button, built only when it is pressed; other formats as links to the interface."""
    _, words = session.words.gettext, session.words
    opened, version = session.warehouse, session.known.data_version
    label = words.ngettext("Download {count} row as CSV", "Download {count} rows as CSV", figures)
    what = "observations" if chosen.is_everything else "observations-selected"
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="data-files"):
        st.download_button(
            label.format(count=words.number(figures)),
            data=lambda: csv_bytes(opened, chosen),
            file_name=file_name(what, version),
            mime="text/csv",
            type="primary",
            icon=":material/download:",
            on_click="ignore",
            key="data-download",
        )
        query = to_query(chosen)
        links = [
            (_("Excel"), "xlsx", query),
            ("Parquet", "parquet", query),
            ("JSON", "json", query),
            (_("CSV for German Excel"), "csv", "&".join(part for part in (query, "dialect=excel-de") if part)),
        ]
        listed = " · ".join(
            f'<a href="api/v1/observations.{ending}{"?" if asked else ""}{escaped(asked)}">{escaped(name)}</a>'
            for name, ending, asked in links
        )
        write_html(f"<p>{escaped(_('Also as'))} {listed}</p>", session.language)


def address_of_rows(chosen: ObservationFilter) -> str:
    """The full address that answers with the rows of a choice as CSV."""
    query = to_query(chosen)
    return f"{site_address()}/api/v1/observations.csv" + (f"?{query}" if query else "")


def address(chosen: ObservationFilter, session: Session) -> None:
    """The address to copy, and in a closed expander how programs read it."""
    _ = session.words.gettext
    told = _(
        "This address answers with exactly these rows, today and after the next update. Put v={version} at its end, "
        "and it answers with this data version or says that there is a newer one."
    ).format(version=session.known.data_version)
    write_html(f"<h2>{escaped(_('The same rows by address'))}</h2><p>{escaped(told)}</p>", session.language)
    rows = address_of_rows(chosen)
    st.code(rows, language=None, wrap_lines=True)
    programs = folded(_("In a terminal, Python, R or Stata"), "data-programs")
    if programs is not None:
        with programs:
            st.code(_PROGRAMS.format(address=rows), language="python", wrap_lines=True)
            st.caption(
                _(
                    "Values keep the publisher's decimals. Codes such as 06000 or 17 are text: read them as text, or "
                    "zeros get lost."
                )
            )
    write_html(
        f'<p><a href="api/v1/openapi.json">{escaped(_("Description of the interface (OpenAPI)"))}</a></p>',
        session.language,
    )


def citation(chosen: ObservationFilter, figures: int, in_words: str, session: Session) -> None:
    """How to cite the choice: collection, what was chosen, version, day and the page's address."""
    _, words = session.words.gettext, session.words
    parameters = [*chosen_values(chosen).items(), ("v", (session.known.data_version,))]
    page = f"{site_address()}/data?{urlencode(parameters, doseq=True)}"
    count = words.ngettext("{count} figure", "{count} figures", figures).format(count=words.number(figures))
    version = _("data version {version}, read {day}").format(
        version=session.known.data_version, day=words.day(session.known.read_on)
    )
    text = f"{_('Social care in Birmingham, Hamburg and Chicago')}, {version}. {count}"
    text += f" [{in_words}]. " if in_words else ". "
    told = _("Cite the publisher of a figure as well: the column citation of every row has it ready.")
    write_html(f"<h2>{escaped(_('How to cite'))}</h2><p>{escaped(told)}</p>", session.language)
    st.code(text + page, language=None, wrap_lines=True)
