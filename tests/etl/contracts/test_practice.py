"""Models, dimensions, positions and steps of a way that contradict themselves are refused with a reason."""

from typing import Any

import pytest
from pydantic import ValidationError

from etl.contracts.practice import Dimension, Model, Position, WayStep

WORDS = {"en": "Words.", "de": "Worte."}
NOT_STATED = {"en": "Not stated in the sources read", "de": "In den Quellen nicht genannt"}


def model(**changes: Any) -> dict[str, Any]:
    return {
        "id": "three-talks",
        "name": WORDS,
        "kind": "practice_model",
        "setting": "birmingham",
        "population": "adults",
        "since": None,
        "legal_or_policy_basis": None,
        "core_idea": WORDS,
        "key_features": [WORDS],
        "unit_of_allocation": None,
        "continuity": None,
        "team_structure": None,
        "evidence": [
            {"finding": WORDS, "direction": "mixed", "found_in": "england", "source_id": "a-study", "year": 2020}
        ],
        "strengths": [],
        "risks": [],
        "source_ids": ["a-page", "a-study"],
        "note": None,
    } | changes


def dimension(**changes: Any) -> dict[str, Any]:
    return {
        "id": "role_of_state",
        "name": WORDS,
        "question": WORDS,
        "pole_low": WORDS,
        "pole_high": WORDS,
        "scale": dict.fromkeys(range(1, 6), WORDS),
        "how_to_judge": WORDS,
        "literature_basis": WORDS,
        "source_ids": ["a-study"],
    } | changes


def position(**changes: Any) -> dict[str, Any]:
    return {
        "id": "role_of_state-hamburg",
        "dimension": "role_of_state",
        "city": "hamburg",
        "position": 4,
        "period": "2012-2021",
        "rationale": WORDS,
        "source_ids": ["a-study"],
        "confidence": "medium",
        "basis": "published",
        "evidence_level": "country",
    } | changes


def step(**changes: Any) -> dict[str, Any]:
    return {
        "id": "child-england-support_at_home",
        "way": "child",
        "system": "england",
        "step": "support_at_home",
        "exists": True,
        "name": WORDS,
        "what_happens": WORDS,
        "decided_by": WORDS,
        "changes_hands": None,
        "new_worker": "depends",
        "time_limit": None,
        "programme_ids": [],
        "model_ids": [],
        "source_ids": ["a-study"],
        "confidence": "B",
    } | changes


def test_the_sources_of_a_model_are_its_own_and_those_of_its_findings_each_once():
    finding = {"finding": WORDS, "direction": "mixed", "found_in": "england", "source_id": "a-study", "year": None}
    assert Model.model_validate(model(source_ids=["a-page"], evidence=[finding, finding])).all_source_ids == (
        "a-page",
        "a-study",
    )


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"setting": "england"}, "setting"),
        ({"kind": "method"}, "kind"),
        ({"since": NOT_STATED}, "null where the sources do not state it"),
        ({"continuity": NOT_STATED}, "null where the sources do not state it"),
        ({"key_features": []}, "at least 1 item"),
        ({"source_ids": []}, "at least 1 item"),
        ({"evidence": [{"finding": WORDS, "direction": "positive", "source_id": "a-study", "year": None}]}, "found_in"),
        ({"core_idea": {"en": "Only English"}}, "de"),
        ({"strenghts": []}, "Extra inputs"),
    ],
)
def test_a_model_that_cannot_be_is_refused(changes: dict[str, Any], told: str):
    Model.model_validate(model())
    with pytest.raises(ValidationError, match=told):
        Model.model_validate(model(**changes))


@pytest.mark.parametrize("places", [range(1, 5), range(6), range(2, 7), []])
def test_a_scale_has_the_anchors_1_to_5_and_no_other(places: list[int]):
    assert list(Dimension.model_validate(dimension()).scale) == [1, 2, 3, 4, 5]
    with pytest.raises(ValidationError, match="expected an anchor for each of 1, 2, 3, 4, 5"):
        Dimension.model_validate(dimension(scale=dict.fromkeys(places, WORDS)))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"position": 0}, "expected a position from 1 to 5"),
        ({"position": 6}, "expected a position from 1 to 5"),
        ({"position": 3.5}, "position"),
        ({"id": "role_of_state-chicago"}, "expected the id role_of_state-hamburg"),
        ({"position": None}, "expected basis editorial"),
        ({"position": None, "basis": "editorial", "confidence": "high"}, "expected confidence low or medium"),
        ({"confidence": "A"}, "confidence"),
        ({"source_ids": []}, "at least 1 item"),
    ],
)
def test_a_position_that_says_more_than_it_can_is_refused(changes: dict[str, Any], told: str):
    Position.model_validate(position())
    with pytest.raises(ValidationError, match=told):
        Position.model_validate(position(**changes))


def test_where_there_is_no_evidence_there_is_no_position():
    assert Position.model_validate(position(position=None, basis="editorial", confidence="low")).position is None


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"id": "child-england-care"}, "expected the id child-england-support_at_home"),
        ({"decided_by": None}, "expected decided_by"),
        ({"exists": False, "new_worker": "yes"}, "expected no new worker"),
        ({"source_ids": []}, "expected a source"),
        ({"step": "adoption"}, "step"),
    ],
)
def test_a_step_that_contradicts_itself_is_refused(changes: dict[str, Any], told: str):
    WayStep.model_validate(step())
    with pytest.raises(ValidationError, match=told):
        WayStep.model_validate(step(**changes))


def test_a_step_that_a_system_does_not_have_needs_nobody_who_decides():
    missing = WayStep.model_validate(step(exists=False, decided_by=None, new_worker="no"))
    assert not missing.exists
