"""A stranger adds a new year of amounts as datasets/README.md says, and every screen shows it from that day on."""

import re
import shutil
import textwrap
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard.exports.tables import csv_bytes
from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.rulebook import rulebook
from dashboard.views.rules_table import column
from dashboard.warehouse import Warehouse
from etl.build import build
from etl.contracts.finding import FactsError
from etl.contracts.vocabulary import Language

DATASETS = Path(__file__).parents[3] / "datasets"
FILE, PARAMETER, PROGRAMME = "eligibility/parameters/england.yaml", "en_pea", "eng_charging_care_home"
WORDS = wording(Language.ENGLISH)


def example() -> str:
    """The dated value that the README shows, indented as in the file."""
    blocks = re.findall(r"```yaml\n(.*?)```", (DATASETS / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    [block] = [each for each in blocks if "valid_from" in each]
    return textwrap.indent(textwrap.dedent(block), "  ")


def with_new_value(folder: Path, written: str) -> Path:
    """A copy of the facts with one more value below the last of a parameter."""
    copy = folder / "datasets"
    shutil.copytree(DATASETS, copy)
    path = copy / FILE
    before, entry = path.read_text(encoding="utf-8").split(f"- id: {PARAMETER}\n")
    values, rest = entry.split("  indicator_id:", 1)
    path.write_text(f"{before}- id: {PARAMETER}\n{values}{written}  indicator_id:{rest}", encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp("new-amounts")
    built = build(with_new_value(folder, example()), folder / "warehouse")
    return Warehouse(built.path)


def test_the_new_amount_holds_from_its_day_and_the_old_one_before(amended: Warehouse, built_warehouse: Warehouse):
    old, new = (rulebook(each).parameters[PARAMETER] for each in (built_warehouse, amended))
    assert len(new.values) == len(old.values) + 1
    assert old.on(date(2026, 4, 6)) is None
    found, before = new.on(date(2026, 4, 6)), new.on(date(2026, 3, 31))
    assert found is not None
    assert before is not None
    assert found.value == Decimal("99.99")
    assert found.to_be_verified
    assert before.value == Decimal("30.65")


def test_the_table_of_rules_shows_it_for_that_day(amended: Warehouse):
    book, known = rulebook(amended), catalogue(amended)
    for day, shown in ((date(2026, 3, 31), "£30.65 a week"), (date(2026, 6, 1), "£99.99 a week")):
        made = column(book.programmes[PROGRAMME], day, book, WORDS, known)
        assert {each.parameter_id: each.value for each in made.thresholds}[PARAMETER] == shown


def test_the_download_has_it_and_the_data_version_is_another(amended: Warehouse, built_warehouse: Warehouse):
    assert b"2026-04-06,,99.99,99.99," in csv_bytes(amended, "parameters")
    assert amended.data_version != built_warehouse.data_version


def test_a_slip_is_told_with_the_file_and_what_was_expected(tmp_path: Path):
    slip = example().replace("2026-04-06", "2025-04-06")
    with pytest.raises(FactsError, match=r"england\.yaml.*overlap"):
        build(with_new_value(tmp_path, slip), tmp_path / "warehouse")
