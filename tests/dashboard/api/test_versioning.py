"""Tags change with data, code and question, and only with them."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard.api.versioning import OtherVersion, cache_control, entity_tag, is_unchanged


def served(version: str = "0a1b2c", code: str = "ff") -> SimpleNamespace:
    return SimpleNamespace(path=Path(f"/x/warehouse-{version}-{code}.duckdb"), data_version=version)


def test_a_tag_names_its_data_version_and_changes_with_what_decides_the_bytes():
    tag = entity_tag(served(), "a.csv?")
    assert tag.startswith('W/"0a1b2c-')
    assert tag == entity_tag(served(), "a.csv?")
    others = {entity_tag(served("ffff"), "a.csv?"), entity_tag(served(code="00"), "a.csv?"), entity_tag(served(), "b")}
    assert len({tag, *others}) == 4


@pytest.mark.parametrize(
    ("sent", "unchanged"),
    [(None, False), ("", False), ('W/"a"', True), ('"a"', True), ('"b", W/"a"', True), ("*", True), ('"b"', False)],
)
def test_weak_comparison(sent, unchanged):
    assert is_unchanged(sent, 'W/"a"') is unchanged


def test_a_pinned_version_may_be_kept_for_a_year():
    assert cache_control(None, "0a") == "public, no-cache"
    assert cache_control("0a", "0a") == "public, max-age=31536000, immutable"
    with pytest.raises(OtherVersion, match=r"serves data version 0a.*v=0a"):
        cache_control("0b", "0a")
