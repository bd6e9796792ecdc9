"""What the figures of a view are in: the subtitle of a picture."""

from collections.abc import Iterable

from dashboard.views.row import Row
from dashboard.views.rows import BARE_UNITS
from dashboard.views.transforms.per_head import head_count
from dashboard.views.transforms.purchasing_power import SPENT_BY_THE_STATE
from dashboard.views.view import View
from etl.contracts.vocabulary import Per, Transform, Unit


def unit_line(view: View) -> str:
    """The subtitle: what the figures are in, and when."""
    _ = view.words.gettext
    match view.spec.transform:
        case Transform.RELATIVE_TO_OWN_NATION if view.spec.nation is not None:
            nation = view.known.label("place", view.spec.nation, view.words)
            what = _("Times the figure of {nation}").format(nation=nation)
        case Transform.RELATIVE_TO_OWN_NATION:
            what = _("Times the figure of the own nation")
        case Transform.PPP_ADJUSTED:
            what = _("In dollars of equal purchasing power (Int$)")
        case Transform.REAL_TERMS if base_text(view):
            what = _("Own currency, {base}").format(base=base_text(view))
        case Transform.INDEX if base_text(view):
            what = base_text(view)[0].upper() + base_text(view)[1:]
        case _other if _is_divided_anew(view):
            what = _units_of(view)
        case _other if view.drawn and (view.spec.indicators or view.spec.series > 0 or _is_not_per_head(view)):
            what = _units_of(view)
        case _other:
            what = view.card.unit_note[view.words.language]
    when = _span(view)
    return f"{what}, {when}" if when else what


def _units_of(view: View) -> str:
    """What the figures drawn are in, each unit once; amounts divided by residents are per person."""
    _ = view.words.gettext
    per_person = _("own currency {people}").format(people=people_text(view))
    units = dict.fromkeys(
        per_person if row.unit == Unit.MONEY and row.computed else view.known.label("unit", row.unit, view.words)
        for row in view.drawn
    )
    return "; ".join(f"{unit[0].upper()}{unit[1:]}" for unit in units)


def _is_divided_anew(view: View) -> bool:
    """Whether figures are divided by people whom the concept's own words do not name."""
    own_words = view.spec.transform is Transform.PER_HEAD and view.card.recommended is Transform.PER_HEAD
    return not own_words and any(row.transformed_by for row in view.drawn)


def people_text(view: View) -> str:
    """``per resident (under 18)``: the people that a total amount is divided by."""
    _ = view.words.gettext
    heads = head_count(view.spec.transform, view.card)
    ages = [view.known.label("age_group", age, view.words) for age in heads.age_groups] if heads else []
    return _("per resident ({ages})").format(ages=" + ".join(ages))


def base_text(view: View) -> str:
    """What real terms or an index are in: ``in prices of 2024``, ``index, 2015 = 100``; else empty."""
    _ = view.words.gettext
    year = next((row.base_year for row in view.drawn if row.base_year), None)
    if year is None:
        return ""
    if view.spec.transform is Transform.INDEX:
        return _("index, {year} = 100").format(year=year)
    return _("in prices of {year}").format(year=year)


def _is_not_per_head(view: View) -> bool:
    """Whether a concept that is asked for per head is shown otherwise, so that its own words do not fit."""
    if view.card.recommended is Transform.PER_HEAD:
        return view.spec.transform is Transform.AS_PUBLISHED or are_bare(view.drawn)
    return are_yearly_totals(view.drawn, view)


def are_bare(rows: Iterable[Row]) -> bool:
    """Whether figures are counts, posts or money as published, not divided by anybody."""
    return all(row.unit in BARE_UNITS and not row.computed for row in rows)


def are_yearly_totals(rows: Iterable[Row], view: View) -> bool:
    """Whether money that a concept asks for per person, week or hour is shown as what a place spends in a year."""
    rows = list(rows)
    asked_otherwise = view.card.domain in SPENT_BY_THE_STATE and view.card.recommended is Transform.PPP_ADJUSTED
    return asked_otherwise and are_bare(rows) and all(row.per == Per.YEAR for row in rows)


def _span(view: View) -> str:
    """The years of what is drawn."""
    if not view.drawn:
        return ""
    first, last = min(row.end.year for row in view.drawn), max(row.end.year for row in view.drawn)
    return str(first) if first == last else f"{first}\u2013{last}"
