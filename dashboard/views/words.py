"""What a view says in words: values, places, periods, headline, source line, caveat, citation."""

from collections.abc import Iterable
from dataclasses import replace

from dashboard.language import Wording
from dashboard.views.alignment import span_of, years_apart
from dashboard.views.catalogue import Catalogue, Judgement
from dashboard.views.difference import is_clear
from dashboard.views.periods import period_label_text as period_label_text
from dashboard.views.periods import period_text as period_text
from dashboard.views.rates import NAMED_HEAD_COUNTS
from dashboard.views.row import Row, SourceReference
from dashboard.views.spec import Form, When
from dashboard.views.units import are_bare, are_yearly_totals, base_text, people_text
from dashboard.views.units import unit_line as unit_line
from dashboard.views.view import View
from etl.contracts.vocabulary import Confidence, Currency, Grade, Place, Transform, Unit, UsageWarning

_SOURCES_NAMED = 3
_NAMED_BESIDE_OTHERS = {
    Unit.FTE,
    Unit.PER_10K_CHILDREN,
    Unit.PER_10K_ADULTS,
    Unit.PER_10K_65_PLUS,
    Unit.PER_100K,
}
"""Units that a headline names where its figures are not all in the same one."""
_LONG_SERIES = 4
_INDICATORS_SAID = 2
"""With more indicators than these a headline names them and leaves their figures to the picture."""
_PEAK = 1.1
"""A highest value this many times the first and the last one is called a peak."""
_UNITED_STATES = "US"
_CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


def value_text(row: Row, words: Wording, known: Catalogue, with_unit: bool = True) -> str:
    """A figure as a screen prints it: rounded, with sign and unit, and ``about`` where it is approximate."""
    _ = words.gettext
    text = _amount(row, words, known, with_unit)
    return f"{known.label('approximation', row.said_as, words)} {text}" if row.said_as else text


def _amount(row: Row, words: Wording, known: Catalogue, with_unit: bool) -> str:
    _ = words.gettext
    if row.currency is not None or row.unit.startswith("international_dollars"):
        scaled, word = words.large(row.value)
        decimals = 1 if word else row.decimals
        if row.currency is not None:
            amount = words.money(scaled, row.currency, decimals, word)
        else:
            number = " ".join(part for part in (words.number(scaled, decimals), word) if part)
            amount = _("Int$ {amount}").format(amount=number)
        per = row.per if row.currency is not None else row.unit.removeprefix("international_dollars").removeprefix("_")
        parts = [amount, known.label("per", per, words) if per and with_unit else ""]
        return " ".join(part for part in parts if part)
    if row.unit == Unit.PERCENT:
        return words.number(row.value, row.decimals) + words.percent_sign()
    if row.unit == "times_own_nation":
        return _("{number} times").format(number=words.number(row.value, 1))
    scaled, word = words.large(row.value)
    text = words.number(scaled, 1 if word else row.decimals)
    if word:
        text = f"{text} {word}"
    if with_unit and row.unit in (Unit.DAYS, Unit.YEARS, Unit.POINTS):
        text = f"{text} {known.label('unit', row.unit, words)}"
    return text


def interval_text(row: Row, words: Wording, known: Catalogue) -> str:
    """``11.1–13.4``: the limits of a figure's 95% interval, rounded as the figure is; empty where there is none."""
    if row.interval is None:
        return ""
    decimals = max(row.decimals, 1)
    limits = [replace(row, value=limit, decimals=decimals) for limit in (row.interval.lower, row.interval.upper)]
    return "\u2013".join(_amount(limit, words, known, with_unit=False) for limit in limits)


def place_text(row: Row, words: Wording) -> str:
    """The geography that the figure is for; where it is not the city, that is said."""
    _ = words.gettext
    if row.is_the_place_itself or row.place not in _CITIES:
        return row.geography
    return _("{geography} (for {city})").format(geography=row.geography, city=row.place.value.capitalize())


def slot_text(row: Row, view: View) -> str:
    """The geography of a figure; with its indicator where the view names several."""
    place = place_text(row, view.words)
    if len(view.spec.indicators) < 2 or row.indicator_id is None:
        return place
    return f"{place} \u00b7 {view.known.indicators[row.indicator_id][view.words.language]}"


def marks_text(row: Row, words: Wording, known: Catalogue) -> list[str]:
    """The visible marks of a figure: computed here, reported by a secondary page, and its usage warnings."""
    _ = words.gettext
    marks = []
    if row.computed or row.transformed_by:
        marks.append(_("computed"))
    if row.confidence is Confidence.SECONDARY_PAGE:
        marks.append(_("reported"))
    marks += [
        known.label("usage_warning", warning, words)
        for warning in row.warnings
        if warning is not UsageWarning.APPROXIMATE
    ]
    return marks


def headline(view: View) -> str:
    """A sentence computed from the rows, true for them and for nothing else."""
    _ = view.words.gettext
    if view.is_empty:
        return _("{title}: no figure has been found").format(title=view.card.title[view.words.language])
    finding = _finding(view)
    if view.grade is Grade.NOT_COMPARABLE and (
        view.spec.transform is not Transform.RELATIVE_TO_OWN_NATION or view.shares_axis_despite_grade
    ):
        return _("{finding}; not comparable").format(finding=finding)
    return finding


def _finding(view: View) -> str:
    if len({row.asked for row in view.drawn}) > _INDICATORS_SAID:
        return "; ".join(dict.fromkeys(_name_of(row, view.drawn, view) for row in view.drawn))
    if view.form in (Form.SLOPE, Form.SMALL_MULTIPLES):
        return _changes(view)
    if view.form is Form.LINE and view.spec.when is When.ALL and len(view.spec.indicators) < 2:
        sentence = _development(view)
        if sentence:
            return sentence
    latest = latest_of_each(view)
    with_unit = _units_differ(latest) or view.spec.transform in NAMED_HEAD_COUNTS
    named: dict[str, list[str]] = {}
    for row in latest:
        named.setdefault(_name_of(row, latest, view), []).append(_in_place(row, view, with_unit))
    return "; ".join(f"{name}: {view.words.listing(values)}" for name, values in named.items())


def _changes(view: View) -> str:
    """From where to where each city went, or each comparator where no city is shown."""
    _ = view.words.gettext
    latest = latest_of_each(view)
    with_unit = _units_differ(latest)
    named: dict[str, list[str]] = {}
    for row in latest:
        alike = [other for other in _firm(view, row.place, row.asked) if not _units_differ([other, row])]
        first = alike[0] if alike else row
        said = _in_place(row, view, with_unit)
        if first.middle < row.middle:
            same_year = first.end.year == row.end.year
            said = _("{place} from {first} ({first_year}) to {last} ({year})").format(
                place=row.geography,
                first=value_text(first, view.words, view.known, with_unit=False),
                first_year=period_text(first, view.words) if same_year else first.end.year,
                last=value_text(row, view.words, view.known, with_unit=with_unit),
                year=period_text(row, view.words) if same_year else row.end.year,
            )
        named.setdefault(_name_of(row, latest, view), []).append(said)
    return "; ".join(f"{name}: {view.words.listing(values)}" for name, values in named.items())


def _name_of(row: Row, beside: Iterable[Row], view: View) -> str:
    """What a headline calls a figure: the title of the concept, or the name of its indicator.

    The title speaks of the main answer of the cities, and may speak of a rate. A further series, a nation alone,
    bare counts or totals where a rate is asked for, and figures divided by people that the concept does not name are
    called what their indicator is called; a colon in that name gives way to the one before the figures. The year of
    prices or of 100 stands with it.
    """
    beside = list(beside)
    another = view.spec.series > 0 or not set(view.spec.places) & set(_CITIES)
    bare = view.card.recommended is Transform.PER_HEAD and are_bare(beside)
    name = view.card.title[view.words.language]
    as_counted = view.spec.transform in NAMED_HEAD_COUNTS and row.transformed_by
    another = another or bool(view.spec.indicators)
    if row.indicator_id and (another or as_counted or bare or are_yearly_totals(beside, view)):
        name = view.known.indicators[row.indicator_id][view.words.language].replace(": ", ", ")
    base = base_text(view)
    return f"{name}, {base}" if base else name


def _in_place(row: Row, view: View, with_unit: bool) -> str:
    _ = view.words.gettext
    value = value_text(row, view.words, view.known, with_unit=with_unit)
    if with_unit and row.unit in _NAMED_BESIDE_OTHERS:
        value = f"{value} {view.known.label('unit', row.unit, view.words)}"
    if row.currency and row.transformed_by and view.spec.transform in NAMED_HEAD_COUNTS:
        value = f"{value} {people_text(view)}"
    if row.compared_with:
        return _("{value} {nation} in {place}").format(
            value=value, nation=row.compared_with, place=_after_in(row, view)
        )
    return _("{value} in {place}").format(value=value, place=_after_in(row, view))


def _after_in(row: Row, view: View) -> str:
    """The name of a place as it stands after "in": one of them is many states and takes an article."""
    return view.words.gettext("the United States") if row.geography_code == _UNITED_STATES else row.geography


def _units_differ(rows: list[Row]) -> bool:
    return len({(row.unit, row.currency, row.per) for row in rows}) > 1


def latest_of_each(view: View) -> list[Row]:
    """The latest firm figure of each city, or of each comparator where no city is shown; one for each indicator."""
    latest = []
    for place, asked in view.slots:
        rows = [row for row in view.of(place, asked) if row.may_join_line] or view.of(place, asked)
        if rows:
            latest.append(max(rows, key=lambda row: row.end))
    cities = [row for row in latest if row.place in _CITIES]
    return cities or latest


def _development(view: View) -> str:
    """How the leading series went: its peak or low and where it stands, with the comparator beside it."""
    _ = view.words.gettext
    lead = max(
        (_firm(view, place, asked) for place, asked in view.slots),
        key=lambda rows: (rows[0].place in _CITIES if rows else False, len(rows)),
        default=[],
    )
    if len(lead) < _LONG_SERIES:
        return ""
    last, top, low = lead[-1], max(lead, key=lambda row: row.value), min(lead, key=lambda row: row.value)

    def said(row: Row) -> str:
        return value_text(row, view.words, view.known, with_unit=False)

    place = last.geography
    peaked = top not in (lead[0], last) and top.value > _PEAK * max(abs(lead[0].value), abs(last.value))
    peaked = peaked and is_clear(top, lead[0]) and is_clear(top, last)
    if not peaked and not is_clear(last, lead[0]):
        text = _("{place} stood at {last} in {year}, with no clear difference from {first} in {first_year}")
    elif top is last:
        text = _("{place} at its highest in {year} with {last}, after {first} in {first_year}")
    elif peaked and low is last:
        text = _("{place} peaked at {top} in {top_year} and was at its lowest in {year} with {last}")
    elif low is last:
        text = _("{place} at its lowest in {year} with {last}, after {first} in {first_year}")
    elif peaked:
        text = _("{place} peaked at {top} in {top_year} and stood at {last} in {year}")
    elif said(lead[0]) == said(last):
        text = _("{place} stood at {first} in {first_year} and in {year}")
    else:
        text = _("{place} went from {first} in {first_year} to {last} in {year}")
    sentence = text.format(
        place=place,
        last=said(last),
        year=last.end.year,
        first=said(lead[0]),
        first_year=lead[0].end.year,
        top=said(top),
        top_year=top.end.year,
    )
    others = (_firm(view, place, last.asked) for place in view.spec.places if place is not last.place)
    beside = [rows[-1] for rows in others if rows]
    name = _name_of(last, lead, view)
    same_year = [
        row
        for row in beside
        if row.end.year == last.end.year and not _units_differ([row, last]) and _name_of(row, lead, view) == name
    ]
    if same_year:
        listed = view.words.listing(
            [_("{value} in {place}").format(value=said(row), place=_after_in(row, view)) for row in same_year]
        )
        sentence = f"{sentence} ({listed})"
    return f"{name}: {sentence}"


def _firm(view: View, place: Place, asked: int) -> list[Row]:
    return sorted((row for row in view.of(place, asked) if row.may_join_line), key=lambda row: row.middle)


def alignment_text(view: View) -> str:
    """``Hamburg 2019, Birmingham 2020–21: one year apart``; empty where the figures shown are of the same year.

    Said of the cities' latest figures, for these are what a picture sets side by side; with all years nothing is.
    """
    _ = view.words.gettext
    if view.spec.when is When.ALL or view.spec.form is Form.SLOPE:
        return ""
    if len(view.spec.indicators) > 1:
        return ""
    latest = [max(rows, key=lambda row: row.end) for place in _CITIES if (rows := view.of(place))]
    apart = years_apart(span_of(row) for row in latest)
    if apart == 0:
        return ""
    named = ", ".join(
        f"{row.geography} {period_text(row, view.words)}" for row in sorted(latest, key=lambda row: row.middle)
    )
    how_far = _("one year apart") if apart == 1 else _("{count} years apart").format(count=apart)
    return _("{periods}: {apart}").format(periods=named, apart=how_far)


def sources_of(view: View) -> list[SourceReference]:
    """Every source of the rows, most used first."""
    count: dict[SourceReference, int] = {}
    for row in view.rows:
        for source in row.sources:
            count[source] = count.get(source, 0) + 1
    return sorted(count, key=lambda source: (-count[source], source.publisher, source.title))


def source_line(view: View) -> str:
    """One line: publishers and titles, the most used first; how many more there are is said."""
    _ = view.words.gettext
    sources = sources_of(view)
    named = [short_source(source) for source in sources[:_SOURCES_NAMED]]
    rest = len(sources) - len(named)
    if rest > 0:
        more = view.words.ngettext("{count} more source", "{count} more sources", rest)
        named.append(more.format(count=rest))
    if any(row.computed or row.transformed_by for row in view.rows):
        named.append(_("own calculation"))
    return " · ".join(named)


def short_source(source: SourceReference) -> str:
    """``Publisher, title (year)``; a long title is cut at a word."""
    title = source.title if len(source.title) <= 70 else source.title[:70].rsplit(" ", 1)[0] + " \u2026"
    year = f" ({source.published[:4]})" if source.published else ""
    return f"{source.publisher}, {title}{year}"


def judgement_text(judgement: Judgement, view_words: Wording, known: Catalogue) -> str:
    """``C related, Birmingham and Hamburg: reason``."""
    assert judgement.grade is not None
    pair = known.label("pair", f"{judgement.first}_{judgement.second}", view_words)
    return f"{grade_text(judgement.grade, view_words, known)}, {pair}: {judgement.reason[view_words.language]}"


def grade_text(grade: Grade, words: Wording, known: Catalogue) -> str:
    return f"{grade.value} {known.label('grade', grade, words)}"


def caveat(view: View) -> str:
    """What must be said aloud: on comparing where two cities stand side by side, else on how the figure is counted."""
    if len(view.cities) > 1 or view.is_ungraded:
        return view.card.caveat[view.words.language]
    counted = dict.fromkeys(row.counted for row in view.rows if row.counted)
    return next(iter(counted), view.card.caveat[view.words.language])


def warning_lines(view: View) -> list[str]:
    """For each drawn figure with a usage warning: place, period, and why it is there."""
    lines = []
    for row in view.drawn:
        if any(warning is not UsageWarning.APPROXIMATE for warning in row.warnings) and row.warning_text:
            lines.append(f"{place_text(row, view.words)}, {period_text(row, view.words)}: {row.warning_text}")
    return lines


def citation(view: View, address: str) -> str:
    """How to cite this view: title, collection, data version, address, and the sources behind it."""
    _ = view.words.gettext
    collection = _("Social care in Birmingham, Hamburg and Chicago")
    version = _("data version {version}, read {day}").format(
        version=view.known.data_version, day=view.words.day(view.known.read_on)
    )
    sources = "; ".join(short_source(source) for source in sources_of(view))
    text = f"{headline(view)}. {collection}, {version}. {address}"
    return f"{text} {_('Sources')}: {sources}." if sources else text


def currency_name(currency: str, words: Wording, known: Catalogue) -> str:
    return known.label("currency", Currency(currency), words)
