"""Periods in the reader's spelling."""

import re
from datetime import date

from babel.dates import format_date

from dashboard.language import Wording
from dashboard.views.row import Row
from etl.contracts.vocabulary import Language


def period_text(row: Row, words: Wording) -> str:
    """``2018–19``, ``30 Sept 2023``, ``2014–2017``: the publisher's period in the reader's spelling."""
    return period_label_text(row.period, row.period_type, row.start, row.end, words)


def period_label_text(label: str, kind: str, start: date, end: date, words: Wording) -> str:
    if kind == "snapshot":
        if start == end:
            pattern = "d MMM y" if words.language is Language.ENGLISH else "d. MMM y"
            return str(format_date(start, format=pattern, locale=words.locale))
        if (end - start).days < 32:
            return str(format_date(start, format="MMM y", locale=words.locale))
    if "/" in label:
        first, last = (
            str(format_date(day, format="MMM y", locale=words.locale)) if "-" in part else part
            for part, day in zip(label.split("/"), (start, end), strict=True)
        )
        return f"{first}\u2013{last}"
    return re.sub(r"(?<=\d)-(?=\d)", "\u2013", label).replace(" to ", "\u2009\u2013\u2009")
