"""The script that every run of every page begins with: warehouse, header, navigation."""

import streamlit as st

from dashboard.components.definitions_in_place import definitions_in_place
from dashboard.components.header import header
from dashboard.components.marked_terms import start_marking
from dashboard.components.opening import ensure_warehouse
from dashboard.components.saving import listen_for_images
from dashboard.components.session import current_language, is_presenting, session
from dashboard.language import wording

_ = wording(current_language()).gettext

SECTIONS = {
    "": [
        st.Page("screens/at_a_glance.py", title=_("At a glance"), url_path="glance", default=True),
        st.Page("screens/exchange.py", title=_("The exchange"), url_path="exchange"),
    ],
    _("Who gets help"): [
        st.Page("screens/eligibility.py", title=_("Eligibility"), url_path="eligibility"),
        st.Page("screens/childrens_way.py", title=_("A child’s way through"), url_path="childrens-way"),
        st.Page("screens/adults_and_care.py", title=_("Adults and care"), url_path="adults-and-care"),
    ],
    _("Who does the work, and what it costs"): [
        st.Page("screens/workforce.py", title=_("Workforce"), url_path="workforce"),
        st.Page("screens/money.py", title=_("Money"), url_path="money"),
    ],
    _("How the work is done"): [
        st.Page("screens/practice_models.py", title=_("Practice models"), url_path="practice-models"),
        st.Page("screens/glossary.py", title=_("Glossary"), url_path="glossary"),
    ],
    _("City by city"): [
        st.Page("screens/birmingham.py", title="Birmingham", url_path="birmingham"),
        st.Page("screens/hamburg.py", title="Hamburg", url_path="hamburg"),
        st.Page("screens/chicago.py", title="Chicago", url_path="chicago"),
    ],
    _("Figures and sources"): [
        st.Page("screens/compare.py", title=_("Compare"), url_path="compare"),
        st.Page("screens/data.py", title=_("Data"), url_path="data"),
        st.Page("screens/sources.py", title=_("Sources and quality"), url_path="sources"),
        st.Page("screens/single_view.py", title=_("One view"), url_path="view", visibility="hidden"),
    ],
}
"""The three things that delegates come home with, each with its pages."""

page = st.navigation(SECTIONS, position="top")
collection = _("Social care in Birmingham, Hamburg and Chicago")
is_landing_page = page.url_path == ""
st.set_page_config(
    page_title=collection if is_landing_page else f"{page.title} – {collection}", layout="wide", page_icon="◆"
)
is_presenting()
header()
ensure_warehouse()
start_marking()
page.run()
definitions_in_place(session())
listen_for_images()
