"""Any view that a link can ask for, for tests that hold for all of them."""

import csv
from typing import Any

import yaml
from hypothesis import strategies as st

from dashboard.views.spec import MOST_INDICATORS, Form, Nation, ViewSpec, When
from etl.build import datasets_folder
from etl.contracts.vocabulary import Language, Place, Transform

CONCEPTS = [concept["id"] for concept in yaml.safe_load((datasets_folder() / "concepts.yaml").read_text("utf-8"))]

with (datasets_folder() / "indicators.csv").open(encoding="utf-8", newline="") as file:
    INDICATORS = [row["indicator_id"] for row in csv.DictReader(file)]

concepts = st.sampled_from(CONCEPTS)
years = st.none() | st.integers(1900, 2100)


questions = st.one_of(
    st.fixed_dictionaries({"concept": concepts, "series": st.integers(0, 9)}),
    st.fixed_dictionaries(
        {
            "indicators": st.lists(st.sampled_from(INDICATORS), min_size=1, max_size=MOST_INDICATORS, unique=True).map(
                tuple
            )
        }
    ),
)
"""What a view can ask for: a concept and one of its series, or some indicators."""


@st.composite
def specs(draw: st.DrawFn, years: st.SearchStrategy[int | None] = years) -> ViewSpec:
    """A spec with any value in any field."""
    first, last = sorted(draw(st.tuples(years, years)), key=lambda year: (year is not None, year))
    asked: dict[str, Any] = draw(questions)
    return ViewSpec(
        **asked,
        places=tuple(draw(st.lists(st.sampled_from(Place), min_size=1))),
        when=draw(st.sampled_from(When)),
        period_from=first,
        period_to=last,
        transform=draw(st.sampled_from(Transform)),
        nation=draw(st.none() | st.sampled_from(Nation)),
        base_year=draw(years),
        form=draw(st.sampled_from(Form)),
        despite_grade=draw(st.booleans()),
        exchange_years=draw(st.booleans()),
        language=draw(st.sampled_from(Language)),
    )


@st.composite
def views_with_figures(draw: st.DrawFn) -> ViewSpec:
    """A spec of all places and all years, which shows most of what there is."""
    return ViewSpec(
        concept=draw(concepts),
        places=tuple(Place),
        series=draw(st.sampled_from([0, 0, 0, 1])),
        when=draw(st.sampled_from(When)),
        transform=draw(st.sampled_from(Transform)),
        form=draw(st.sampled_from(Form)),
        language=draw(st.sampled_from(Language)),
    )


def default_specs(concept: str, *forms: Form) -> list[ViewSpec]:
    """A concept in every transform, as a link that says nothing else would show it, with all comparators."""
    return [
        ViewSpec(concept=concept, places=tuple(Place), transform=transform, form=form)
        for transform in Transform
        for form in forms
    ]
