"""The frontier as a file says what its grids say."""

import csv
import io

from dashboard.eligibility.frontier import CELLS, Outcome
from dashboard.exports.frontier_grid import COLUMNS, csv_bytes
from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.frontier import COSTS, INCOMES, Choice, Money, law_of, make_panels
from etl.contracts.vocabulary import Language


def test_the_file_has_every_cell(built_warehouse):
    choice = Choice(2025, INCOMES[0], COSTS[0], Money.LOCAL)
    panels = make_panels(choice, law_of(built_warehouse), catalogue(built_warehouse), wording(Language.ENGLISH))
    rows = list(csv.DictReader(io.StringIO(csv_bytes(panels).decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 3 * CELLS * CELLS
    assert {row["outcome"] for row in rows} <= {outcome.name.lower() for outcome in Outcome}
    first = rows[0]
    assert (first["city"], first["currency"], first["savings"], first["outcome"]) == (
        "birmingham",
        "GBP",
        "0.0",
        "nothing",
    )
