"""What the stages of a child's way are called, and what their picture says in a sentence."""

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.row import Row
from dashboard.views.stages import CountedOver, Span, Stage, Way, spans
from dashboard.views.words import value_text
from etl.contracts.vocabulary import Unit


def stage_name(stage: Stage, words: Wording) -> str:
    _ = words.gettext
    return {
        Stage.REPORT: _("A report"),
        Stage.ASSESSMENT: _("A closer look"),
        Stage.FINDING: _("A finding"),
        Stage.HELP_AT_HOME: _("Help at home"),
        Stage.COMING_INTO_CARE: _("Coming into care"),
        Stage.IN_CARE: _("In care"),
        Stage.WHERE_CHILDREN_LIVE: _("Where children live"),
        Stage.LEAVING: _("Leaving care"),
    }[stage]


def counted_over_text(over: CountedOver, words: Wording) -> str:
    """``in a year``: what the figure is a count of."""
    _ = words.gettext
    return {
        CountedOver.YEAR: _("in a year"),
        CountedOver.DAY: _("on one day"),
        CountedOver.SPAN: _("in several years"),
    }[over]


def unit_text(row: Row, over: CountedOver, words: Wording, known: Catalogue) -> str:
    """What the number is in: the unit, unless the number carries it as a sign, and a year or a day."""
    unit = "" if row.unit == Unit.PERCENT else known.label("unit", row.unit, words)
    return ", ".join(part for part in (unit, counted_over_text(over, words)) if part)


def headline_of_way(way: Way, words: Wording, known: Catalogue) -> str:
    """Where the three systems lie closest together and furthest apart, among what may stand on one axis."""
    _ = words.gettext
    found = spans(way)
    if len(found) < 2:
        return _("From report to care")

    def said(span: Span) -> str:
        title = span.line.view.card.title[words.language]
        low, high = (value_text(row, words, known, with_unit=False) for row in (span.low, span.high))
        return _("{title} ({low} to {high})").format(title=title, low=low, high=high)

    return _("Closest together: {closest}; furthest apart: {furthest}").format(
        closest=said(found[0]), furthest=said(found[-1])
    )
