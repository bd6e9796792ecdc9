"""Everything that a model shows: the sentence, the picture and the tables say the same numbers, in both languages."""

import pytest

from dashboard.language import wording
from dashboard.simulations.impossible import ImpossibleInput, Problem
from dashboard.simulations.workers_met import Stages, workers_met
from dashboard.views.assumptions import assumptions
from dashboard.views.explorables.explore import explore
from dashboard.views.explorables.shown import of_hundred, problem_text
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable, Language

ENGLISH = wording(Language.ENGLISH)


def test_every_start_of_every_input_can_be_shown_in_both_languages(facts: Warehouse):
    for model in Explorable:
        for assumption in assumptions(facts)[model]:
            ends = [f"{assumption.minimum:g}", f"{assumption.maximum:g}"]
            for wanted in [*(start.id for start in assumption.starts), *ends]:
                for language in Language:
                    shown = explore(model, ((assumption.id, wanted),), language, facts)
                    assert shown.headline in shown.alternative
                    assert "{" not in shown.alternative
                    assert all(len(row) == len(table.head) for table in shown.tables for row in table.rows)


def test_the_sentence_and_the_table_of_workers_say_what_the_formula_gives(facts: Warehouse):
    choice = (("moves", "50"), ("teams", "3"), ("turnover", "20"), ("years", "2"))
    shown = explore(Explorable.WORKERS_MET, choice, Language.ENGLISH, facts)
    one, stages = workers_met(0.2, 2), workers_met(0.2, 2, Stages(3, 2 / 12, 1.0, 0.5))
    assert f"has met {one.expected:.1f} workers" in shown.headline
    assert f"and {stages.expected:.1f} where teams" in shown.headline
    [row] = [row for row in shown.tables[0].rows if row[0] == "teams one after the other, 2 years"]
    assert row[1] == f"{stages.expected:.2f}"
    assert row[3:] == tuple(of_hundred(chance, ENGLISH) for chance in (stages.one, stages.two, stages.three_or_more))


def test_the_same_posts_are_divided_in_every_row_of_small_units(facts: Warehouse):
    shown = explore(Explorable.SMALL_UNITS, (("posts_in_all", "120"),), Language.ENGLISH, facts)
    divided = {row[0]: row[1] for row in shown.tables[0].rows}
    assert divided["a unit of 5"] == "24"
    assert divided["a team of 12"] == "10"
    assert divided["the pooled service of 120"] == "1"


def test_the_picture_of_time_ends_with_the_minutes_of_the_headline(facts: Warehouse):
    shown = explore(Explorable.CASELOAD_AND_TIME, (), Language.ENGLISH, facts)
    [bars] = shown.figure.data
    minutes = round(bars.x[-1] * 60)
    assert f"can get {minutes} minutes" in shown.headline
    assert shown.tables[0].rows[-1][1] == f"{minutes} minutes"


def test_a_chance_is_never_rounded_to_what_cannot_or_must_happen():
    said = [of_hundred(chance, ENGLISH) for chance in (0, 0.001, 0.234, 0.999, 1)]
    assert said == ["0", "fewer than 1", "23", "more than 99", "100"]


@pytest.mark.parametrize("language", Language)
def test_every_problem_has_a_sentence(language: Language):
    sentences = [problem_text(problem, wording(language)) for problem in Problem]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith(".") for sentence in sentences)


def test_inputs_that_cannot_be_together_are_refused(facts: Warehouse):
    with pytest.raises(ImpossibleInput) as refusal:
        explore(Explorable.SMALL_UNITS, (("posts_in_all", "61"),), Language.ENGLISH, facts)
    assert refusal.value.problem is Problem.UNEVEN_UNITS
