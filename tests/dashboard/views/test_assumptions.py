"""What the explorable models begin with: the latest figures of the warehouse, with place, period and range."""

from dashboard.views.assumptions import assumptions
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable, Language


def test_every_start_of_every_model_has_a_number_within_its_bounds(facts: Warehouse):
    read = assumptions(facts)
    assert all(read[model] for model in Explorable)
    for assumption in (one for inputs in read.values() for one in inputs):
        for start in assumption.starts:
            assert start.value is not None, start.id
            assert assumption.minimum <= start.value <= assumption.maximum
            assert start.low <= start.value <= start.high
            assert (start.figure is None) == bool(start.assumed[Language.ENGLISH])
            assert (start.figure is None) == bool(start.assumed[Language.GERMAN])


def test_a_figure_is_the_latest_preferred_observation(facts: Warehouse):
    [turnover] = [one for one in assumptions(facts)[Explorable.WORKERS_MET] if one.id == "turnover"]
    rows = facts.rows(
        "SELECT value, label FROM observation JOIN period USING (period_id) WHERE preferred "
        "AND indicator_id = 'csw_turnover_rate' AND geography_code = 'E08000025' ORDER BY ends_on"
    )
    birmingham = turnover.starts[0]
    assert birmingham.figure is not None
    assert (birmingham.value, birmingham.figure.period) == (rows[-1]["value"], rows[-1]["label"])
    assert (birmingham.low, birmingham.high) == (
        min(row["value"] for row in rows),
        max(row["value"] for row in rows),
    )


def test_a_published_range_keeps_its_ends_and_begins_in_the_middle(facts: Warehouse):
    [turnover] = [one for one in assumptions(facts)[Explorable.WORKERS_MET] if one.id == "turnover"]
    [agencies] = [start for start in turnover.starts if start.id == "illinois_agencies"]
    assert (agencies.low, agencies.value, agencies.high) == (42, 46, 50)
    assert agencies.figure is not None
    assert agencies.figure.geography[Language.ENGLISH] == "Illinois"
    assert "Not a figure for Chicago" in agencies.note[Language.ENGLISH]
