"""Numbers, money, dates and lists as each language writes them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.language import MINUS, language_of, wording
from etl.contracts.vocabulary import Currency, Language

ENGLISH, GERMAN = wording(Language.ENGLISH), wording(Language.GERMAN)
any_number = st.floats(-1e12, 1e12, allow_nan=False)


@pytest.mark.parametrize(
    ("value", "decimals", "english", "german"),
    [
        (0, 0, "0", "0"),
        (999, 0, "999", "999"),
        (1234.5, 1, "1,234.5", "1.234,5"),
        (1234.5, 0, "1,234", "1.234"),
        (23_250, 0, "23,250", "23.250"),
        (7, 2, "7.00", "7,00"),
        (-1234.56, 2, "−1,234.56", "−1.234,56"),
        (-0.04, 1, "0.0", "0,0"),
        (1_234_567, 0, "1,234,567", "1.234.567"),
    ],
)
def test_numbers(value: float, decimals: int, english: str, german: str) -> None:
    assert ENGLISH.number(value, decimals) == english
    assert GERMAN.number(value, decimals) == german


@given(any_number, st.integers(0, 3))
@settings(deadline=None)
def test_a_number_reads_back_as_itself_rounded(value: float, decimals: int) -> None:
    english = ENGLISH.number(value, decimals).replace(",", "").replace(MINUS, "-")
    german = GERMAN.number(value, decimals).replace(".", "").replace(",", ".").replace(MINUS, "-")
    assert float(english) == float(german) == pytest.approx(round(value, decimals), abs=10**-decimals / 2, rel=1e-12)
    assert "-" not in ENGLISH.number(value, decimals)


@pytest.mark.parametrize(
    ("value", "currency", "decimals", "english", "german"),
    [
        (23_250, Currency.GBP, 0, "£23,250", "23.250\u00a0£"),
        (16.1, Currency.EUR, 2, "€16.10", "16,10\u00a0€"),
        (17_500, Currency.USD, 0, "$17,500", "17.500\u00a0$"),
        (-5, Currency.GBP, 0, "−£5", "−5\u00a0£"),
    ],
)
def test_money(value: float, currency: Currency, decimals: int, english: str, german: str) -> None:
    assert ENGLISH.money(value, currency, decimals) == english
    assert GERMAN.money(value, currency, decimals) == german


@pytest.mark.parametrize(
    ("value", "scaled", "word"),
    [
        (999_999, 999_999, ""),
        (1_000_000, 1.0, "million"),
        (-2_500_000, -2.5, "million"),
        (1_238_585_000, 1.238585, "billion"),
    ],
)
def test_large_numbers_come_with_a_word(value: float, scaled: float, word: str) -> None:
    assert ENGLISH.large(value) == (scaled, word)
    assert GERMAN.large(value)[0] == scaled


def test_a_german_billion_is_a_thousand_times_less_than_an_english_reader_thinks() -> None:
    assert "Mrd." in GERMAN.large(1.2e9)[1]
    assert "Mio." in GERMAN.large(1.2e6)[1]


def test_percent_signs_and_lists() -> None:
    assert (ENGLISH.percent_sign(), GERMAN.percent_sign()) == ("%", "\u00a0%")
    assert [ENGLISH.listing(list(items)) for items in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
    assert GERMAN.listing(["a", "b", "c"]) == "a, b und c"


def test_dates() -> None:
    day = date(2023, 9, 30)
    assert (ENGLISH.day(day), GERMAN.day(day)) == ("30 September 2023", "30. September 2023")
    assert (ENGLISH.month(date(2024, 3, 1)), GERMAN.month(date(2024, 3, 1))) == ("March 2024", "März 2024")


def test_facts_are_picked_in_the_language() -> None:
    row = {"name_en": "Germany", "name_de": "Deutschland", "note_en": None}
    assert (ENGLISH.pick(row, "name"), GERMAN.pick(row, "name")) == ("Germany", "Deutschland")
    assert ENGLISH.pick(row, "note") == GERMAN.pick(row, "note") == ""


def test_english_is_the_key_and_a_message_that_nobody_translated_stays_english() -> None:
    assert ENGLISH.gettext("never said") == GERMAN.gettext("never said") == "never said"
    assert wording(Language.GERMAN) is GERMAN


@pytest.mark.parametrize(
    ("wanted", "browser", "language", "is_known"),
    [
        ("de", None, Language.GERMAN, True),
        ("DE", "en-GB", Language.GERMAN, True),
        ("en", "de-DE", Language.ENGLISH, True),
        ("fr", None, Language.ENGLISH, False),
        ("fr", "de-AT", Language.GERMAN, False),
        ("", None, Language.ENGLISH, False),
        (None, "de", Language.GERMAN, True),
        (None, "de-AT", Language.GERMAN, True),
        (None, "de_CH", Language.GERMAN, True),
        (None, "dev", Language.ENGLISH, True),
        (None, "fr-FR", Language.ENGLISH, True),
        (None, None, Language.ENGLISH, True),
    ],
)
def test_the_address_decides_then_the_browser_then_english(
    wanted: str | None, browser: str | None, language: Language, is_known: bool
) -> None:
    assert language_of(wanted, browser) == (language, is_known)
