"""The frontier as a file: one row a cell of the three grids."""

import csv
import io
from collections.abc import Sequence

import numpy as np

from dashboard.eligibility.frontier import CURRENCY, Outcome
from dashboard.views.frontier import Panel

COLUMNS = (
    "city",
    "law_of",
    "need_share",
    "instrument_level",
    "savings",
    "currency",
    "savings_international_dollars",
    "income_monthly",
    "cost_monthly",
    "outcome",
    "person_pays_monthly",
)


def csv_bytes(panels: Sequence[Panel]) -> bytes:
    """Every cell: need, savings, outcome and the amount that the person pays; an open amount stays empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for panel in panels:
        grid = panel.grid
        for row, need in enumerate(grid.need):
            for column, saved in enumerate(grid.savings):
                amount = grid.amount[row, column]
                writer.writerow(
                    [
                        panel.city,
                        grid.means.on,
                        round(float(need), 4),
                        float(grid.level[row]),
                        float(saved),
                        CURRENCY[panel.city],
                        round(float(saved) / panel.parity, 2),
                        grid.means.income,
                        grid.means.cost,
                        Outcome(grid.outcome[row, column]).name.lower(),
                        "" if np.isnan(amount) else round(float(amount), 2),
                    ]
                )
    return out.getvalue().encode("utf-8-sig")
