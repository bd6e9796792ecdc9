"""No question is lost: every concept of the facts has a place on a page."""

from dashboard.warehouse import Warehouse
from tests.dashboard.pages import blocks, open_page
from tests.dashboard.views.specs import CONCEPTS

PAGES = (
    ("screens/birmingham.py", {}),
    ("screens/hamburg.py", {}),
    ("screens/chicago.py", {}),
    ("screens/workforce.py", {"part": "shared"}),
    ("screens/workforce.py", {"part": "adults"}),
    ("screens/workforce.py", {"part": "pay"}),
    ("screens/exchange.py", {"part": "history"}),
    ("screens/exchange.py", {"part": "taking_part"}),
)
"""The whole picture of each city holds nearly every question; of some, only nations or the exchange have a figure."""


def test_every_concept_is_shown_on_a_page(built_warehouse: Warehouse) -> None:
    shown = ""
    for page, address in PAGES:
        shown += " ".join(blocks(open_page(page, lang="en", **address)))
    assert [concept for concept in CONCEPTS if f"concept={concept}&" not in shown] == []
