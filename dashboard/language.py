"""Words, numbers and dates in English and German.

Messages are gettext messages: the English text is the key, ``locale/de/LC_MESSAGES/dashboard.po`` holds the
German. Texts of facts come in both languages from the warehouse and are picked here.
"""

import gettext
import io
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from etl.contracts.vocabulary import Currency, Language

LOCALE_FOLDER = Path(__file__).parent / "locale"
DOMAIN = "dashboard"

_LOCALES = {Language.ENGLISH: "en_GB", Language.GERMAN: "de_DE"}
_SIGNS = {Currency.GBP: "£", Currency.EUR: "€", Currency.USD: "$"}
MINUS = "−"
NARROW_SPACE = "\u202f"


class Wording:
    """How one language says things. Make it with ``wording(language)``; it holds no state of a person."""

    def __init__(self, language: Language, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self.locale = _LOCALES[language]
        self.gettext = catalogue.gettext
        self.ngettext = catalogue.ngettext

    def pick(self, row: Mapping[str, Any], field: str) -> str:
        """The text of a bilingual field (``name`` -> ``name_de``); empty where there is none."""
        return str(row.get(f"{field}_{self.language}") or "")

    def number(self, value: float, decimals: int = 0) -> str:
        """``1234.5`` -> ``1,234.5`` or ``1.234,5``. A value that rounds to nothing is printed so, never as -0."""
        rounded = round(float(value), decimals) + 0.0
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return str(format_decimal(rounded, format=pattern, locale=self.locale)).replace("-", MINUS)

    def money(self, value: float, currency: str, decimals: int = 0, word: str = "") -> str:
        """``£23,250`` or ``£1.2 billion`` in English, ``23.250 £`` or ``1,2 Mrd. £`` in German."""
        amount, sign = self.number(value, decimals), _SIGNS[Currency(currency)]
        if self.language is Language.GERMAN:
            return "\u00a0".join(part for part in (amount, word, sign) if part)
        signed = f"{MINUS}{sign}{amount[1:]}" if amount.startswith(MINUS) else f"{sign}{amount}"
        return f"{signed} {word}" if word else signed

    def large(self, value: float) -> tuple[float, str]:
        """A number of seven digits or more as millions or thousands of millions, with the word for it."""
        _ = self.gettext
        if abs(value) >= 1e9:
            return value / 1e9, _("billion")
        if abs(value) >= 1e6:
            return value / 1e6, _("million")
        return value, ""

    def percent_sign(self) -> str:
        return "\u00a0%" if self.language is Language.GERMAN else "%"

    def day(self, value: date) -> str:
        """``30 September 2023`` or ``30. September 2023``."""
        return str(
            format_date(
                value, format="d MMMM y" if self.language is Language.ENGLISH else "d. MMMM y", locale=self.locale
            )
        )

    def month(self, value: date) -> str:
        return str(format_date(value, format="MMMM y", locale=self.locale))

    def listing(self, items: list[str]) -> str:
        """``a, b and c``."""
        _ = self.gettext
        if len(items) < 2:
            return "".join(items)
        return _("{first} and {last}").format(first=", ".join(items[:-1]), last=items[-1])


@cache
def wording(language: Language) -> Wording:
    """The wording of a language; catalogues are read once."""
    return Wording(language, _catalogue(language))


def _catalogue(language: Language) -> gettext.NullTranslations:
    path = catalogue_path(language)
    if not path.exists():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        messages = read_po(file, locale=str(language))
    compiled = io.BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def catalogue_path(language: Language) -> Path:
    return LOCALE_FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def language_of(wanted: str | None, browser: str | None) -> tuple[Language, bool]:
    """The language to show, and whether what the address asked for is known.

    Args:
        wanted: the value of ``?lang=``, if any.
        browser: the browser's own language, such as ``de-AT``.
    """
    if wanted is not None:
        for language in Language:
            if wanted.lower() == language.value:
                return language, True
        return language_of(None, browser)[0], False
    if browser and browser.lower().split("-")[0].split("_")[0] == Language.GERMAN.value:
        return Language.GERMAN, True
    return Language.ENGLISH, True
