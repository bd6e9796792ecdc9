"""The rules side by side, amounts over time and what is computed: what their tables and pictures are made from."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.eligibility.rules import RULES
from dashboard.language import wording
from dashboard.views import amounts, rule_coverage
from dashboard.views.amounts import Terms
from dashboard.views.catalogue import Catalogue
from dashboard.views.rulebook import CITY_OF, ParameterCard, Rulebook, amount_text, rulebook
from dashboard.views.rules_table import (
    _FIRST_SHOWN,
    Category,
    age_text,
    category_titles,
    changed_rules,
    changed_values,
    column,
    offered,
)
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Jurisdiction, Language, ParameterUnit, PopulationGroup

ENGLISH, GERMAN = wording(Language.ENGLISH), wording(Language.GERMAN)
COMPUTED = frozenset(RULES)
NEED, PENSION = "de_standard_need_1", "en_mig_single_pension_age"


@pytest.fixture(scope="session")
def book(facts: Warehouse) -> Rulebook:
    return rulebook(facts)


def test_every_row_of_the_warehouse_is_in_the_book(book: Rulebook, facts: Warehouse):
    assert len(book.programmes) == facts.value("SELECT count(*) FROM programme")
    assert len(book.parameters) == facts.value("SELECT count(*) FROM parameter")
    values = sum(len(card.values) for card in book.parameters.values())
    assert values == facts.value("SELECT count(*) FROM parameter_value")
    lines = sum(len(part) for card in book.programmes.values() for part in card.lines.values())
    assert lines == facts.value("SELECT count(*) FROM programme_line")


def test_every_jurisdiction_has_its_city(book: Rulebook):
    assert set(CITY_OF) == set(Jurisdiction)
    assert {CITY_OF[card.jurisdiction] for card in book.programmes.values()} == set(City)
    assert all(CITY_OF[card.jurisdiction] is card.city for card in book.programmes.values())


@pytest.mark.parametrize(
    ("day", "value"),
    [("2014-12-31", None), ("2015-01-01", "399"), ("2023-12-31", "502"), ("2024-01-01", "563")],
)
def test_a_value_holds_from_its_first_day_until_the_next_begins(day: str, value: str | None, book: Rulebook):
    found = book.parameters[NEED].on(date.fromisoformat(day))
    assert (found and found.value) == (value and Decimal(value))


def test_a_value_that_ran_out_is_not_carried_forward(book: Rulebook):
    assert book.parameters[PENSION].on(date(2026, 3, 31)) is not None
    assert book.parameters[PENSION].on(date(2026, 4, 1)) is None


@pytest.mark.parametrize(
    ("unit", "value", "english", "german"),
    [
        (ParameterUnit.PERCENT, "2.5", "2.5%", "2,5\u00a0%"),
        (ParameterUnit.COUNT, "2", "2", "2"),
        (ParameterUnit.MONTHS, "1", "1 month", None),
        (ParameterUnit.MONTHS, "6.0", "6 months", None),
        (ParameterUnit.WORKING_DAYS, "25", "25 working days", None),
        (ParameterUnit.POINTS, "12.5", "12.5 points", None),
        (ParameterUnit.RATIO, "0.2", "0.2", "0,2"),
    ],
)
def test_values_are_printed_with_their_unit(unit, value, english, german, known: Catalogue):
    card = ParameterCard("a", 0, Jurisdiction.ENGLAND, {}, unit, None, None, ())
    assert amount_text(Decimal(value), card, ENGLISH, known) == english
    assert german is None or amount_text(Decimal(value), card, GERMAN, known) == german


def test_money_has_two_decimals_or_none(book: Rulebook, known: Catalogue):
    card = book.parameters[PENSION]
    assert amount_text(Decimal("194.7"), card, ENGLISH, known) == "£194.70 a week"
    assert amount_text(Decimal("189.0"), card, GERMAN, known) == "189\u00a0£ in der Woche"
    assert amount_text(Decimal(189), card, ENGLISH, known, with_per=False) == "£189"


def test_the_programmes_to_begin_with_are_for_their_group(book: Rulebook):
    for group in PopulationGroup:
        for name in _FIRST_SHOWN[group]:
            assert group in book.programmes[name].populations
        for city in City:
            cards = offered(book, group, city, COMPUTED)
            assert len(cards) == len(book.for_group(group, city))
            if cards and any(book.programmes[name].city is city for name in _FIRST_SHOWN[group]):
                assert cards[0].id in _FIRST_SHOWN[group]


@pytest.mark.parametrize("words", [ENGLISH, GERMAN], ids=["en", "de"])
def test_every_programme_fills_the_table(words, book: Rulebook, known: Catalogue):
    assert set(category_titles(words)) == set(Category)
    for card in book.programmes.values():
        made = column(card, known.read_on, book, words, known)
        assert set(made.lines) == set(Category) - {Category.AMOUNTS}
        for always in (Category.DECIDED_BY, Category.DOOR, Category.ENTITLEMENT, Category.OUTCOME, Category.READING):
            assert made.lines[always]
        assert len(made.thresholds) + len(made.not_known) == len(card.parameter_ids)
        assert all(each.legal_reference and each.name for each in made.thresholds)
        assert all(each.to_be_verified or each.source_ids for each in made.thresholds)


def test_thresholds_are_those_of_the_day_and_money_comes_first(book: Rulebook, known: Catalogue):
    card = book.programmes["us_ssi"]
    before = {each.parameter_id: each.value for each in column(card, date(2023, 6, 1), book, ENGLISH, known).thresholds}
    after = column(card, date(2024, 6, 1), book, ENGLISH, known).thresholds
    assert before["us_ssi_max_individual"] == "$914 a month"
    assert {each.parameter_id: each.value for each in after}["us_ssi_max_individual"] == "$943 a month"
    units = [book.parameters[each.parameter_id].unit is ParameterUnit.MONEY for each in after]
    assert units == sorted(units, reverse=True)


def test_an_amount_that_is_not_known_for_the_day_says_until_when_it_was(book: Rulebook, known: Catalogue):
    made = column(book.programmes["eng_charging_community"], date(2026, 6, 1), book, ENGLISH, known)
    [found] = [each for each in made.not_known if each.name == book.parameters[PENSION].name[Language.ENGLISH]]
    assert (found.last, found.last_day) == ("£232.60 a week", date(2026, 3, 31))


def test_a_programme_that_has_ended_is_said_to(book: Rulebook, known: Catalogue):
    card = book.programmes["il_hbia"]
    assert column(card, date(2025, 6, 30), book, ENGLISH, known).in_force
    ended = column(card, date(2025, 7, 1), book, ENGLISH, known)
    assert not ended.in_force
    assert ended.lines[Category.IN_FORCE][0] == "In force from 1 May 2022 to 30 June 2025."


@pytest.mark.parametrize(
    ("youngest", "oldest", "said"),
    [(None, None, ""), (0, None, "any age"), (0, 17, "up to 17"), (65, None, "from 65"), (18, 64, "18 to 64")],
)
def test_ages(youngest, oldest, said):
    assert age_text(youngest, oldest, ENGLISH) == said


def test_what_changed_between_two_days(book: Rulebook):
    cards = [book.programmes["us_ssi"], book.programmes["il_hbia"]]
    values = {each.parameter.id: each for each in changed_values(cards, date(2023, 6, 1), date(2024, 6, 1), book)}
    change = values["us_ssi_max_individual"]
    assert change.old is not None
    assert change.new is not None
    assert (change.old.value, change.new.value, change.new.valid_from) == (914, 943, date(2024, 1, 1))
    assert change.percent is not None
    assert round(change.percent, 1) == Decimal("3.2")
    assert changed_values(cards, date(2024, 6, 1), date(2024, 6, 1), book) == []
    texts = [each.text for each in changed_rules(cards, date(2025, 1, 1), date(2025, 12, 31), ENGLISH)]
    assert "Last day in force." in texts
    for each in changed_rules(list(book.programmes.values()), date(2024, 1, 1), date(2024, 12, 31), GERMAN):
        assert date(2024, 1, 1) < each.on <= date(2024, 12, 31)
        assert each.text


def test_prices_are_yearly_and_of_every_currency(facts: Warehouse):
    index = amounts.prices(facts)
    assert {code: each.series for code, each in index.items()} == {
        "GBP": "UK CPI",
        "EUR": "Germany VPI",
        "USD": "US CPI-U",
    }
    assert index["EUR"].index[2020] == 100


def test_real_terms_leave_out_years_without_an_index(book: Rulebook, facts: Warehouse):
    index, today = amounts.prices(facts), date(2026, 11, 22)
    card = book.parameters[NEED]
    base = amounts.base_year([card], index)
    assert base == max(index["EUR"].index)
    real = amounts.series(card, Terms.REAL, base, index, today)
    assert real.without_index == tuple(year for year in range(2015, 2027) if year not in index["EUR"].index)
    assert {step.start.year for step in real.drawn} == set(range(2015, base + 1))
    first, last = real.drawn[0], real.drawn[-1]
    assert first.real == pytest.approx(399 * index["EUR"].index[base] / index["EUR"].index[2015])
    assert last.real == pytest.approx(563)
    nominal = amounts.series(card, Terms.NOMINAL, base, index, today)
    assert nominal.base is None
    assert [step.nominal for step in nominal.drawn] == [float(value.value) for value in card.values]
    assert nominal.drawn[-1].end == today


def test_the_base_year_is_common_to_all_currencies(book: Rulebook, facts: Warehouse):
    index = amounts.prices(facts)
    cards = [book.parameters[name] for name in (NEED, PENSION, "us_ssi_max_individual")]
    assert amounts.base_year(cards, index) == min(max(each.index) for each in index.values())
    assert amounts.base_year([], index) is None


def test_pictures_never_mix_currencies_and_mark_every_law(book: Rulebook, facts: Warehouse, known: Catalogue):
    index = amounts.prices(facts)
    cards = [book.parameters[name] for name in (NEED, "de_reference_income", PENSION)]
    drawn = [amounts.series(card, Terms.NOMINAL, None, index, known.read_on) for card in cards]
    groups = amounts.panels(drawn)
    assert [len(group) for group in groups] == [1, 1, 1]
    figure = amounts.draw(groups[0], amounts.days_shown(drawn), "Title", "Source", ENGLISH, known)
    lines, marks = figure.data[0], figure.data[1:]
    assert lines.line.shape == "hv"
    assert len(marks) == len(book.parameters[NEED].values)
    assert all(mark.hovertemplate.endswith("<extra></extra>") for mark in marks)
    assert figure.layout.yaxis.range[0] == 0


def test_what_is_to_be_verified_is_drawn_hollow_with_a_dot(book: Rulebook, facts: Warehouse, known: Catalogue):
    drawn = [amounts.series(book.parameters[PENSION], Terms.NOMINAL, None, amounts.prices(facts), known.read_on)]
    figure = amounts.draw(drawn, amounts.days_shown(drawn), "Title", "Source", GERMAN, known)
    symbols = [mark.marker.symbol for mark in figure.data[1:]]
    assert [symbol == "circle-open-dot" for symbol in symbols] == [
        value.to_be_verified for value in book.parameters[PENSION].values
    ]


def test_growth_is_said_in_the_terms_that_are_drawn(book: Rulebook, facts: Warehouse, known: Catalogue):
    index, card = amounts.prices(facts), book.parameters["us_ssi_max_individual"]
    nominal = amounts.series(card, Terms.NOMINAL, None, index, known.read_on)
    assert amounts.growth_text(nominal, ENGLISH, known) == "$733 a month in 2015, $994 a month in 2026: 35.6% more."
    single = next(each for each in book.parameters.values() if len(each.values) == 1)
    alone = amounts.series(single, Terms.NOMINAL, None, index, known.read_on)
    assert amounts.growth_text(alone, ENGLISH, known) == ""


def test_amounts_with_several_values_are_offered_first(book: Rulebook):
    for city in City:
        cards = amounts.offered(book, city)
        assert cards[0].id in amounts._FIRST_SHOWN
        money = [len(card.values) > 1 and card.unit is ParameterUnit.MONEY for card in cards]
        assert money == sorted(money, reverse=True)


def test_coverage_counts_every_programme_and_names_what_is_missing(book: Rulebook):
    counted = [rule_coverage.counted(rule_coverage.in_order(book, city, COMPUTED), COMPUTED) for city in City]
    assert sum(each.computed for each in counted) == len(COMPUTED & set(book.programmes))
    assert sum(each.computed + each.described for each in counted) == len(book.programmes)
    found = rule_coverage.by_group(book, COMPUTED)
    assert set(found) == {(group, city) for group in PopulationGroup for city in City}
    for (group, city), each in found.items():
        assert each.is_missing == (not book.for_group(group, city))


def test_every_computed_programme_is_written_down(book: Rulebook):
    assert set(book.programmes) >= COMPUTED
