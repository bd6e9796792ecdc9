"""A plain Streamlit page to measure pages against: one cached chart and one table, and nothing else.

It imports nothing of the project: what it costs is what Streamlit costs.
"""

import csv
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

FACTS = Path(__file__).resolve().parents[2] / "datasets" / "observations" / "birmingham-workforce.csv"


@st.cache_data
def figures() -> pd.DataFrame:
    """The figures of one file, first columns only."""
    with FACTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return pd.DataFrame(rows)[["indicator_id", "geography_code", "period", "value"]]


@st.cache_resource
def chart() -> go.Figure:
    """A line through one series of the file."""
    table = figures()
    series = table[table["indicator_id"] == table["indicator_id"].mode()[0]].sort_values("period")
    return go.Figure(go.Scatter(x=series["period"], y=series["value"].astype(float), mode="lines+markers"))


st.title("Reference")
st.plotly_chart(chart())
st.dataframe(figures())
