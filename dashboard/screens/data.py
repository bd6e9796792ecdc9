"""Data: choose figures, look at them, take exactly those rows away. The address is the choice."""

import streamlit as st

from dashboard.components.definitions import definitions_and_sources
from dashboard.components.filters import clear_filters, field_names, filter_in_words, observation_filter
from dashboard.components.preview import found, preview_table
from dashboard.components.session import escaped, session, write_html
from dashboard.components.take_away import address, citation, files
from dashboard.selection import ObservationFilter
from dashboard.views.selected import explanations, loosened

here = session()
_ = here.words.gettext


def show_nothing(chosen: ObservationFilter) -> None:
    """An empty choice explains itself: what is known to be missing, and which filter is in the way."""
    names = field_names(here.words)
    sentences = explanations(here.warehouse, chosen, here.language)
    ways_out = [
        here.words.ngettext(
            "Without the filter “{field}” there would be {count} figure.",
            "Without the filter “{field}” there would be {count} figures.",
            figures,
        ).format(field=names[field], count=here.words.number(figures))
        for field, figures in loosened(here.warehouse, chosen).items()
    ]
    items = "".join(f"<li>{escaped(sentence)}</li>" for sentence in [*sentences, *ways_out])
    write_html(
        f'<div class="empty"><p>{escaped(_("No figure fits all of these filters at once."))}</p>'
        f'<ul class="plain">{items}</ul></div>',
        here.language,
    )


total = here.known.amounts.figures
lead = _(
    "Choose, look, and take the rows with you, each with its definition, its source and what to mind. Nothing is "
    "rounded or cut in a file."
)
write_html(f'<h1>{escaped(_("The exact figures"))}</h1><p class="lead">{escaped(lead)}</p>', here.language)
chosen = observation_filter(here)
chosen_figures = found(chosen, here)

with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key="data-count"):
    count = _("{count} of {total} figures").format(
        count=here.words.number(chosen_figures.count), total=here.words.number(total)
    )
    write_html(f'<h2 role="status">{escaped(count)}</h2>', here.language)
    if not chosen.is_everything:
        st.button(_("Clear all filters"), icon=":material/close:", on_click=clear_filters, key="data-clear")

if chosen_figures.count:
    files(chosen, chosen_figures.count, here)
    preview_table(chosen, chosen_figures.count, here)
    write_html(f"<h2>{escaped(_('What the figures mean, and where they come from'))}</h2>", here.language)
    definitions_and_sources(chosen_figures, here)
else:
    show_nothing(chosen)
address(chosen, here)
if chosen_figures.count:
    citation(chosen, chosen_figures.count, filter_in_words(chosen, here), here)
