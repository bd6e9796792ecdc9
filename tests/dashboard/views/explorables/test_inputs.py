"""Choosing inputs: a start, a number of one's own, or what the model begins with; everything else is refused."""

import pytest

from dashboard.views.explorables.inputs import InputError, choose
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable


def test_without_a_choice_every_input_begins_with_its_first_start(facts: Warehouse):
    for model in Explorable:
        for chosen in choose(model, (), facts).values():
            assert chosen.start is chosen.assumption.starts[0]
            assert chosen.value == chosen.assumption.starts[0].value


def test_a_start_brings_its_range_and_a_number_of_ones_own_has_none(facts: Warehouse):
    england = choose(Explorable.WORKERS_MET, (("turnover", "england"),), facts)["turnover"]
    own = choose(Explorable.WORKERS_MET, (("turnover", "22.5"),), facts)["turnover"]
    assert england.has_range
    assert (own.value, own.start, own.has_range) == (22.5, None, False)


def test_the_assumed_number_is_the_assumption_even_when_written_out(facts: Warehouse):
    assert choose(Explorable.WORKERS_MET, (("teams", "4"),), facts)["teams"].start is not None
    assert choose(Explorable.WORKERS_MET, (("teams", "5"),), facts)["teams"].start is None


@pytest.mark.parametrize(
    "choice", [("turnover", "atlantis"), ("turnover", "101"), ("teams", "2.5"), ("teams", "nan"), ("horses", "3")]
)
def test_what_cannot_be_understood_is_refused_in_a_sentence(choice: tuple[str, str], facts: Warehouse):
    with pytest.raises(InputError, match=r"\.$"):
        choose(Explorable.WORKERS_MET, (choice,), facts)
