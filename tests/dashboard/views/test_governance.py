"""Who is responsible: every entry stands on one level, in order, and a task that nobody is named for is told."""

from dashboard.language import wording
from dashboard.views.governance import by_level, responsibilities, tasks_without_a_body
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, GovernanceLevel, GovernanceTask, Language


def test_every_entry_of_every_city_stands_in_one_layer_from_the_nation_down(facts: Warehouse):
    for city in City:
        entries = responsibilities(city, facts, wording(Language.ENGLISH))
        layers = by_level(entries)
        assert len(entries) >= 10
        assert [level for level, _ in layers] == [level for level in GovernanceLevel if level in dict(layers)]
        assert sorted(row.id for _, rows in layers for row in rows) == sorted(row.id for row in entries)
        assert all(row.source_ids for row in entries)


def test_a_task_without_a_body_is_named(facts: Warehouse):
    entries = responsibilities(City.CHICAGO, facts, wording(Language.GERMAN))
    assert tasks_without_a_body(entries) == []
    fewer = [row for row in entries if row.task is not GovernanceTask.HOMELESSNESS]
    assert tasks_without_a_body(fewer) == [GovernanceTask.HOMELESSNESS]


def test_entries_are_read_in_the_language_asked_for(facts: Warehouse):
    english, german = (responsibilities(City.HAMBURG, facts, wording(language)) for language in Language)
    assert [row.id for row in english] == [row.id for row in german]
    assert {row.role for row in english}.isdisjoint(row.role for row in german)
