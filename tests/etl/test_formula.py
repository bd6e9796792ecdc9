"""A computed figure prints its formula, so that a reader can repeat it."""

from typing import Any

import pytest

from etl.contracts.concept import Computation
from etl.contracts.facts import Facts
from etl.contracts.vocabulary import Language, Place
from etl.formula import formula_text


def formula(facts: Facts, language: Language, **changes: Any) -> str:
    written = facts.concepts[0].computed[Place.HAMBURG].model_dump(mode="json") | changes
    return formula_text(Computation.model_validate(written), facts, language)


def people(**changes: Any) -> dict[str, Any]:
    return {"population": {"geography_code": "DE600", "age_groups": ["0_17"]} | changes}


def cases(**changes: Any) -> dict[str, Any]:
    return {"observations": {"geography_code": "DE600", "indicator_ids": ["children_in_care"]} | changes}


def test_a_formula_reads_in_both_languages_with_their_own_numerals(facts: Facts):
    assert formula(facts, Language.ENGLISH) == (
        "10,000 × Children in care (Hamburg) / residents under 18 (Hamburg, same year)"
    )
    assert formula(facts, Language.GERMAN) == (
        "10.000 × Kinder in Obhut (Hamburg) / Bevölkerung unter 18 (Hamburg, gleiches Jahr)"
    )


def test_a_factor_of_one_is_not_printed_and_any_other_is(facts: Facts):
    assert "0.5 × Children" in formula(facts, Language.ENGLISH, factor="0.5")
    assert "0,5 × Kinder" in formula(facts, Language.GERMAN, factor="0.5")
    assert formula(facts, Language.ENGLISH, base=1).startswith("Children in care")


def test_dividing_by_one_is_not_printed(facts: Facts):
    assert "/" not in formula(facts, Language.ENGLISH, denominator={"constant": 1})
    assert formula(facts, Language.ENGLISH, denominator={"constant": 12}).endswith("/ 12")


@pytest.mark.parametrize(("offset", "words"), [(-1, "year before"), (-2, "-2"), (1, "+1")])
def test_people_of_another_year_are_named_so(offset: int, words: str, facts: Facts):
    assert f"(Hamburg, {words})" in formula(facts, Language.ENGLISH, denominator=people(year_offset=offset))


def test_ages_and_indicators_are_added_up_in_words(facts: Facts):
    assert "under 18 + 18 to 64" in formula(facts, Language.ENGLISH, denominator=people(age_groups=["0_17", "18_64"]))
    both = cases(indicator_ids=["children_in_care", "care_home_share"])
    assert "Kinder in Obhut + Anteil im Heim (Hamburg)" in formula(facts, Language.GERMAN, numerator=both)


def test_shares_and_mean_stocks_are_told(facts: Facts):
    share, rest = ({how: "care_home_share"} for how in ("times_percent", "times_rest_of_percent"))
    assert "Children in care × Share in homes / 100" in formula(facts, Language.ENGLISH, numerator=cases(**share))
    assert "× (100 - Anteil im Heim) / 100" in formula(facts, Language.GERMAN, numerator=cases(**rest))
    januaries = formula(facts, Language.ENGLISH, denominator=cases(mean_of_two_januaries=True))
    assert "mean of two 1 Januaries: Children in care" in januaries
