"""What is counted on the ways, and what their headline says."""

from dataclasses import replace

import pytest

from dashboard.language import wording
from dashboard.views.catalogue import catalogue
from dashboard.views.practice import Practice, practice
from dashboard.views.ways import SIGNS, changes, changes_text, headline
from dashboard.warehouse import Warehouse
from etl.contracts.practice_vocabulary import NewWorker, Way, WayStage, WaySystem
from etl.contracts.vocabulary import Language

ENGLISH = wording(Language.ENGLISH)


@pytest.fixture(scope="module")
def told(built_warehouse: Warehouse) -> Practice:
    return practice(built_warehouse)


def test_every_answer_has_a_sign_of_its_own() -> None:
    assert set(SIGNS) == set(NewWorker)
    assert len(set(SIGNS.values())) == len(NewWorker)


def test_every_step_of_every_system_is_counted_once(told: Practice) -> None:
    for way in Way:
        for system in WaySystem:
            steps = told.way(way, system)
            found = changes(steps)
            assert found.steps + found.missing == len(WayStage)
            same = sum(step.exists and step.new_worker is NewWorker.NO for step in steps)
            assert found.built_in + found.depends + found.unknown + same == found.steps


def test_a_step_that_a_system_has_not_is_told_and_not_counted(told: Practice) -> None:
    steps = told.way(Way.ADULT, WaySystem.GERMANY)
    text = changes_text(changes(steps), ENGLISH)
    assert "of 8 steps" in text
    assert "1 step of the other systems does not exist here." in text
    complete = changes_text(changes(told.way(Way.CHILD, WaySystem.ILLINOIS)), ENGLISH)
    assert complete == (
        "A change of worker is built in at 3 of 9 steps, depends on place or situation at 1, and is not known at 2."
    )


def test_the_headline_counts_or_says_that_the_sources_are_silent(told: Practice, built_warehouse: Warehouse) -> None:
    known = catalogue(built_warehouse)
    assert "4 of 9 steps in Illinois" in headline(told, Way.CHILD, ENGLISH, known)
    assert headline(told, Way.ADULT, ENGLISH, known).startswith("At 19 of 26 steps the sources")
    silent = {key: replace(step, new_worker=NewWorker.UNKNOWN) for key, step in told.steps.items()}
    assert "do not say" in headline(replace(told, steps=silent), Way.CHILD, ENGLISH, known)
