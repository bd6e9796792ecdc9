"""The words of an answer follow what the rule does: only help has conditions that are met."""

from decimal import Decimal

import pytest

from dashboard.eligibility.rules import RULES
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import wording
from dashboard.views.answer_words import answer_text, counts_text, sign, step_text
from dashboard.views.rulebook import ProgrammeCard, rulebook
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Language, ProgrammeEffect

ENGLISH, GERMAN = wording(Language.ENGLISH), wording(Language.GERMAN)
HELP, CHARGE = "eng_adult_eligibility_threshold", "eng_charging_care_home"
ENQUIRY, CAPACITY = "bham_child_protection_enquiry_s47", "eng_mental_capacity"


@pytest.fixture
def cards(facts: Warehouse) -> dict[str, ProgrammeCard]:
    return dict(rulebook(facts).programmes)


def trace(answer: Answer, *costs: int) -> Trace:
    return Trace("any", (), answer, costs=tuple(Sum("Contribution", Decimal(cost), "GBP", "week") for cost in costs))


@pytest.mark.parametrize(
    ("programme", "met", "not_met"),
    [
        (HELP, ("conditions met", "Voraussetzungen erfüllt"), ("conditions not met", "Voraussetzungen nicht erfüllt")),
        (CHARGE, ("applies", "fällt an"), ("does not apply", "fällt nicht an")),
        (
            ENQUIRY,
            ("grounds to act", "Grund zu handeln"),
            ("no ground to act", "kein Anlass zu handeln"),
        ),
        (CAPACITY, ("the rule applies", "gilt"), ("the rule does not apply", "gilt nicht")),
    ],
)
def test_each_effect_has_words_of_its_own(cards, programme: str, met: tuple[str, str], not_met: tuple[str, str]):
    for answer, said in ((Answer.MET, met), (Answer.NOT_MET, not_met)):
        assert tuple(answer_text(trace(answer), cards[programme], words) for words in (ENGLISH, GERMAN)) == said


def test_what_is_open_or_described_is_said_alike_of_every_rule(cards):
    for programme in (HELP, CHARGE, ENQUIRY, CAPACITY):
        card = cards[programme]
        assert answer_text(trace(Answer.JUDGEMENT), card, ENGLISH) == "needs professional judgement"
        assert answer_text(trace(Answer.NOT_KNOWN), card, ENGLISH) == "not known"
        assert answer_text(None, card, ENGLISH) == "described only"


def test_a_charge_of_nothing_is_said_to_be_nothing(cards):
    assert answer_text(trace(Answer.MET, 0), cards[CHARGE], ENGLISH) == "applies, with nothing to pay"
    assert answer_text(trace(Answer.MET, 0, 5), cards[CHARGE], ENGLISH) == "applies"


def test_only_help_is_ticked_or_crossed():
    for effect in ProgrammeEffect:
        signs = {answer: sign(answer, effect) for answer in (*Answer, None)}
        assert len(set(signs.values())) == len(signs)
        assert ({"✓", "✗"} <= set(signs.values())) is (effect is ProgrammeEffect.GIVES_HELP)


def test_a_step_is_a_condition_whatever_the_rule_does():
    assert [step_text(answer, ENGLISH) for answer in Answer] == [
        "met",
        "not met",
        "needs professional judgement",
        "not known",
    ]


def test_answers_are_counted_in_their_words(cards):
    answered = [
        (None, cards[HELP]),
        (trace(Answer.JUDGEMENT), cards[ENQUIRY]),
        (trace(Answer.MET), cards[ENQUIRY]),
        (trace(Answer.MET), cards[CHARGE]),
        (trace(Answer.MET), cards[HELP]),
        (trace(Answer.MET), cards[HELP]),
    ]
    assert counts_text(answered, ENGLISH) == (
        "conditions met: 2 · applies: 1 · grounds to act: 1 · needs professional judgement: 1 · described only: 1"
    )


def test_each_effect_is_among_the_computed_rules(cards):
    assert {cards[name].effect for name in RULES} == set(ProgrammeEffect)
