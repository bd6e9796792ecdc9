"""What a view says of its own picture: the words instead of it, the key of its marks, why it is drawn as it is."""

from dashboard.views.comparison import comparison_text
from dashboard.views.forms import Misfit
from dashboard.views.row import Row
from dashboard.views.spec import Form
from dashboard.views.time_span import covers_a_span, shown_exchange_years
from dashboard.views.ungraded import not_judged
from dashboard.views.view import View
from dashboard.views.words import (
    alignment_text,
    headline,
    judgement_text,
    latest_of_each,
    period_text,
    place_text,
    unit_line,
    value_text,
)
from etl.contracts.vocabulary import City, Confidence, Grade, Place, UsageWarning

_CITIES = tuple(Place(city) for city in City)


def alt_text(view: View) -> str:
    """The finding and the figures of a picture for somebody who does not see it."""
    _ = view.words.gettext
    shown = view.drawn if view.form is Form.SLOPE else (*latest_of_each(view), *_comparators(view))
    figures = "; ".join(
        f"{place_text(row, view.words)} {value_text(row, view.words, view.known)} ({period_text(row, view.words)})"
        for row in dict.fromkeys(shown)
    )
    kind = {
        Form.LINE: _("Line chart"),
        Form.DOTS: _("Dot chart"),
        Form.BARS: _("Bar chart"),
        Form.SLOPE: _("Slope chart"),
        Form.SMALL_MULTIPLES: _("Small line charts"),
        Form.TABLE: _("Table"),
    }[view.form]
    parts = [f"{kind}. {headline(view)}.", f"{unit_line(view)}."]
    if figures:
        parts.append(figures + ".")
    parts += [text for text in (comparison_text(view), alignment_text(view)) if text]
    warning = grade_warning(view)
    if warning:
        parts.append(warning)
    if view.separate_panels:
        parts.append(_("The figures stand apart because they cannot be set on one axis."))
    parts += [missing.sentence for missing in view.missing if missing.place in _CITIES]
    return " ".join(parts)


def _comparators(view: View) -> list[Row]:
    others = [(place, asked) for place, asked in view.slots if place not in _CITIES]
    return [rows[-1] for rows in (sorted(view.of(*slot), key=lambda r: r.middle) for slot in others) if rows]


def marks_key(view: View) -> str:
    """The key of the marks that occur in the picture, so that none is unexplained."""
    _ = view.words.gettext
    if view.form is Form.TABLE:
        return ""
    parts = []
    if any(row.confidence is Confidence.SECONDARY_PAGE for row in view.drawn):
        parts.append(_("hollow mark: reported by a secondary page"))
    if any(row.computed for row in view.drawn):
        parts.append(_("computed here from published counts"))
    if view.form in (Form.LINE, Form.SMALL_MULTIPLES):
        if any(not row.may_join_line for row in view.drawn):
            parts.append(_("marks beside a line: counted in another way, not joined to it"))
        if any(covers_a_span(row) for row in view.drawn):
            parts.append(_("pale stroke through a mark: the whole period that a figure is for"))
    if view.form is Form.SMALL_MULTIPLES and len(view.cities) > 1:
        parts.append(_("each panel has its own scale") if view.separate_panels else _("all panels have the same scale"))
    if any(UsageWarning.DOUBTFUL in row.warnings for row in view.drawn):
        parts.append(_("mark with a dot: look twice"))
    return " · ".join(parts)


def grade_warning(view: View) -> str:
    """What must stand beside figures that somebody set on one axis against their grade; empty elsewhere."""
    _ = view.words.gettext
    if not view.shares_axis_despite_grade:
        return ""
    if view.is_ungraded:
        return _("Not judged: on one axis by explicit wish only. {reason}").format(
            reason=not_judged(view.words.language)
        )
    reasons = " ".join(
        f"{judgement_text(judgement, view.words, view.known)}"
        for judgement in view.judgements
        if judgement.grade is Grade.NOT_COMPARABLE
    )
    return _("Not comparable: on one axis by explicit wish only. {reasons}").format(reasons=reasons)


def form_notice(view: View) -> str:
    """Why the picture is not, or not quite, what was asked for; empty where it is."""
    _ = view.words.gettext
    if view.is_empty:
        return ""
    sentences = []
    match view.misfit:
        case Misfit.ONE_PERIOD:
            sentences.append(_("A line needs two periods of one place. There is one of each, so it stands alone."))
        case Misfit.SEVERAL_PERIODS:
            sentences.append(_("Bars show one period of each place. There are more, so they stand over time."))
        case Misfit.APART:
            sentences.append(_("Bars would look like a comparison that these figures do not bear. They stand alone."))
    if view.spec.despite_grade and view.separate_panels:
        if len({row.asked for row in view.drawn}) > 1:
            sentences.append(_("Figures of several indicators cannot be set on one axis."))
        elif view.is_ungraded or view.grade is Grade.NOT_COMPARABLE:
            sentences.append(_("In unlike units or currencies figures cannot be set on one axis."))
    if view.form is Form.SLOPE:
        alone = [rows[0] for rows in (view.of(*slot) for slot in view.slots) if len(rows) == 1]
        if alone:
            listed = view.words.listing(list(dict.fromkeys(place_text(row, view.words) for row in alone)))
            sentences.append(_("One period only, so no change to show: {places}.").format(places=listed))
    if view.spec.exchange_years and view.form in (Form.LINE, Form.SMALL_MULTIPLES):
        sentences.append(_exchange_sentence(view))
    return " ".join(sentences)


def _exchange_sentence(view: View) -> str:
    _ = view.words.gettext
    years = shown_exchange_years(view.marked_years, view.drawn)
    if not years:
        return _("No year in which the exchange met is recorded for this span of time.")
    listed = view.words.listing([f"{year.year} ({year.label})" for year in years])
    return _("Upright lines: the exchange met in {years}. They mark years and explain nothing.").format(years=listed)
