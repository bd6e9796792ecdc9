"""Per head: the right people of the right place and year below the line, named; nothing divided twice."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.views.catalogue import Catalogue
from dashboard.views.rates import NAMED_HEAD_COUNTS
from dashboard.views.spec import ViewSpec, When
from dashboard.views.transforms.per_head import head_count
from dashboard.views.view import make_view
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import AgeGroup, Language, Place, Transform, Unit
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.transforms.asking import a_row, ask

BIRMINGHAM, HAMBURG, CHICAGO = Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO


def test_a_count_is_divided_by_the_residents_of_its_own_place_and_year(look: Look, facts: Warehouse) -> None:
    people = facts.value(
        "SELECT sum(population) FROM population "
        "WHERE preferred AND geography_code = 'E08000025' AND year = 2018 AND age_group IN ('18_64', '65_plus')"
    )
    [row] = look("children_in_care", places=(BIRMINGHAM,), transform=Transform.PER_10K_ADULTS).rows
    assert (row.numerator, row.denominator, row.unit) == (1945, people, "per_10k_adults")
    assert row.value == pytest.approx(10_000 * 1945 / people)
    assert row.period == "2019-03-31"
    assert row.transformed_by == (
        "1,945 divided by 852,986 residents (18 to 64 + 65 and over) of Birmingham in 2018, "
        "Office for National Statistics"
    )
    assert row.computed
    assert "ons" in " ".join(source.source_id for source in row.sources)


def test_it_says_so_in_german_too(look: Look) -> None:
    fields = {"places": (BIRMINGHAM,), "transform": Transform.PER_10K_ADULTS, "language": Language.GERMAN}
    [row] = look("children_in_care", **fields).rows
    assert row.transformed_by.startswith("1.945 geteilt durch 852.986 Menschen (18 bis 64 + ab 65), Birmingham 2018, ")


@pytest.mark.parametrize(
    ("transform", "age_groups", "base"),
    [
        (Transform.PER_10K_CHILDREN, ["0_17"], 10_000),
        (Transform.PER_10K_ADULTS, ["18_64", "65_plus"], 10_000),
        (Transform.PER_10K_65_PLUS, ["65_plus"], 10_000),
        (Transform.PER_100K, ["total"], 100_000),
    ],
)
def test_each_transform_names_its_people(
    look: Look, facts: Warehouse, transform: Transform, age_groups: list[str], base: int
) -> None:
    people = sum(
        facts.value(
            "SELECT population FROM population WHERE preferred AND geography_code = 'DE600' AND year = 2019 "
            "AND age_group = $age",
            {"age": age},
        )
        for age in age_groups
    )
    [[row], missing] = ask(look, transform, [a_row(look, HAMBURG)])
    assert row.value == pytest.approx(base * 100 / people)
    assert not missing


def test_the_english_year_to_march_belongs_to_the_summer_before(known: Catalogue) -> None:
    assert known.rates.year_of("E08000025", date(2021, 3, 31)) == 2020
    assert known.rates.year_of("E08000025", date(2021, 4, 1)) == 2021
    assert known.rates.year_of("DE600", date(2021, 3, 31)) == 2021
    assert known.rates.year_of("17", date(2021, 3, 31)) == 2021


def test_the_nearest_year_within_two_stands_in_and_is_named(look: Look, known: Catalogue) -> None:
    [[row], _] = ask(look, Transform.PER_10K_ADULTS, [a_row(look, HAMBURG, 2024)])
    assert row.transformed_by.endswith("; the nearest year known to 2024")
    assert " 2022, " in row.transformed_by
    rows, missing = ask(look, Transform.PER_10K_ADULTS, [a_row(look, HAMBURG, 2025)])
    assert rows == []
    assert missing[HAMBURG] == (
        "Hamburg: the number of residents (18 to 64 + 65 and over) is not known for 2025 or a year near it."
    )
    assert known.rates.people("DE600", [AgeGroup.TOTAL], 1990) is None
    assert known.rates.people("nowhere", [AgeGroup.TOTAL], 2020) is None


def test_of_two_years_as_near_the_earlier_is_taken(known: Catalogue) -> None:
    """Adult residents of Birmingham are known for 2020 and 2022, not for 2021."""
    people = known.rates.people("E08000025", [AgeGroup.FROM_18_TO_64, AgeGroup.FROM_65], 2021)
    assert people is not None
    assert people.year == 2020


def test_a_total_is_divided_once_and_keeps_its_currency(look: Look) -> None:
    [row] = look("city_purse", places=(HAMBURG,), transform=Transform.PER_100K).rows
    assert row.value == pytest.approx(954_000_000 / 1_762_791)
    assert (row.unit, row.currency, row.per, row.interval) == ("money", "EUR", "year", None)


@pytest.mark.parametrize(
    ("concept", "transform", "said"),
    [
        ("care_worker_pay", Transform.PER_100K, "England: the figure is no count and no total"),
        ("adult_sw_pay", Transform.PER_10K_ADULTS, "England: the amount is for one person, or too small a total"),
        ("population", Transform.PER_100K, "England: the figure counts these residents themselves."),
        ("foster_share", Transform.PER_10K_CHILDREN, "England: the figure is no count and no total"),
    ],
)
def test_what_is_no_total_is_not_divided_and_a_sentence_says_why(
    look: Look, concept: str, transform: Transform, said: str
) -> None:
    view = look(concept, transform=transform)
    [missing] = [missing for missing in view.missing if missing.place is Place.ENGLAND]
    assert missing.sentence.startswith(said)


def test_a_published_or_computed_rate_per_the_same_people_is_kept(look: Look) -> None:
    named = look("investigations", transform=Transform.PER_10K_CHILDREN)
    own = look("investigations", transform=Transform.PER_HEAD)
    assert [row.value for row in named.rows] == [row.value for row in own.rows]
    assert not any(row.transformed_by for row in named.rows)


def test_per_head_takes_the_people_of_the_concept(known: Catalogue) -> None:
    by_concept = {name: head_count(Transform.PER_HEAD, card) for name, card in known.concepts.items()}
    assert by_concept["children_in_care"] == NAMED_HEAD_COUNTS[Transform.PER_10K_CHILDREN]
    assert by_concept["older_people_at_home"] == NAMED_HEAD_COUNTS[Transform.PER_10K_65_PLUS]
    assert by_concept["waiting"] == NAMED_HEAD_COUNTS[Transform.PER_10K_ADULTS]
    assert by_concept["recognised_care_need"].unit is Unit.PERCENT
    assert by_concept["population"] is None
    assert by_concept["share_under_18"] is None


@every_concept
def test_a_rate_over_residents_comes_out_of_its_own_numbers(look: Look, concept: str) -> None:
    for transform in (Transform.PER_HEAD, *NAMED_HEAD_COUNTS):
        for series in (0, 1, 2):
            for row in look(concept, transform=transform, when=When.ALL, series=series).rows:
                if not row.transformed_by:
                    continue
                assert row.denominator
                base = 1 if row.currency else Unit(row.unit).base
                assert row.value == pytest.approx(base * row.numerator / row.denominator)
                assert row.interval is None or row.interval.holds(row.value)


@given(st.integers(10, 10_000), st.integers(2, 20))
@settings(deadline=None, max_examples=30)
def test_so_many_times_the_count_is_so_many_times_the_rate(look: Look, count: int, factor: int) -> None:
    rows = [a_row(look, value=float(count), is_count=True), a_row(look, value=float(count * factor), is_count=True)]
    [few, many], _ = ask(look, Transform.PER_10K_CHILDREN, rows)
    assert many.value == pytest.approx(factor * few.value)
    assert few.interval is not None
    assert many.interval is not None
    assert (many.interval.upper - many.interval.lower) / many.value < (
        few.interval.upper - few.interval.lower
    ) / few.value


def test_what_is_said_to_be_about_so_many_has_no_interval(look: Look) -> None:
    [[firm], _] = ask(look, Transform.PER_100K, [a_row(look, is_count=True)])
    [[about], _] = ask(look, Transform.PER_100K, [a_row(look, is_count=True, said_as="about")])
    [[posts], _] = ask(look, Transform.PER_100K, [a_row(look, unit="fte", is_count=False)])
    assert firm.interval is not None
    assert about.interval is posts.interval is None


def test_what_a_series_is_is_judged_of_all_its_years_together(look: Look) -> None:
    money = {"unit": "money", "currency": "GBP", "per": "year"}
    total = [a_row(look, year=year, value=value, **money) for year, value in ((2018, 2_000_000.0), (2019, 400_000.0))]
    done, missing = ask(look, Transform.PER_100K, total)
    assert [row.period for row in done] == ["2018", "2019"]
    assert not missing
    done, missing = ask(look, Transform.PER_100K, total[1:])
    assert not done
    assert "for one person, or too small a total" in missing[BIRMINGHAM]


def test_no_indicator_is_a_rate_in_one_year_and_a_count_of_residents_in_another(facts: Warehouse) -> None:
    spec = ViewSpec(indicators=("childrens_centres_spend",), places=(BIRMINGHAM,), when=When.ALL)
    everything = make_view(spec, facts)
    divided = make_view(spec.with_(transform=Transform.PER_100K), facts)
    assert len(divided.rows) == len(everything.rows) > 3
