"""Any filter that the warehouse understands, for tests that hold for all of them."""

from hypothesis import strategies as st

from dashboard.selection import FIRST_YEAR, LAST_YEAR, KnownWords, ObservationFilter

_WORDS = ("concept", "indicator", "city", "geography", "level", "domain", "confidence")


@st.composite
def filters(draw: st.DrawFn, known: KnownWords, most: int = 4) -> ObservationFilter:
    """A filter with at most ``most`` values a field; most fields are empty, so that rows are often found."""
    chosen: dict[str, object] = {}
    for field in draw(st.sets(st.sampled_from(_WORDS), max_size=3)):
        ids = sorted(set(known.spellings[field].values()))
        chosen[field] = tuple(draw(st.lists(st.sampled_from(ids), min_size=1, max_size=most)))
    years = sorted(draw(st.lists(st.integers(FIRST_YEAR, LAST_YEAR) | st.integers(2010, 2026), min_size=2, max_size=2)))
    for field, year in zip(("period_from", "period_to"), years, strict=True):
        if draw(st.booleans()):
            chosen[field] = year
    return ObservationFilter.model_validate(chosen)
