"""Governance in the warehouse: one row an entry, with its programmes and sources in their order."""

from etl.contracts.facts import Facts
from etl.load_governance import governance_tables


def test_every_entry_arrives_with_its_programmes_and_sources(real_facts: Facts):
    tables = governance_tables(real_facts)
    assert [row["responsibility_id"] for row in tables["responsibility"]] == [row.id for row in real_facts.governance]
    for entry in real_facts.governance:
        mine = [row for name in tables for row in tables[name] if row["responsibility_id"] == entry.id]
        assert [row["source_id"] for row in mine if "source_id" in row] == list(entry.source_ids)
        assert [row["programme_id"] for row in mine if "programme_id" in row] == list(entry.programme_ids)
