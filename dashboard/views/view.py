"""A view: a spec with its figures chosen, transformed, judged, and its gaps named. Everything else is made from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dashboard.language import Wording, wording
from dashboard.views.catalogue import Catalogue, ConceptCard, Judgement, catalogue
from dashboard.views.comparability import judgements_between, may_share_axis, system_of, weakest
from dashboard.views.exchange_years import ExchangeYear, exchange_years
from dashboard.views.forms import Misfit, first_and_last, fitting_form
from dashboard.views.row import Row
from dashboard.views.rows import (
    add_national_counterparts,
    choose_periods,
    choose_series,
    read_rows,
    split_drawable,
    without_unlike_comparators,
)
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.transforms.apply import shown_places, transform_rows
from dashboard.views.transforms.asked import Asked
from dashboard.views.ungraded import card_of, gap_of
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Grade, Place

VIEWS_KEPT = 256


@dataclass(frozen=True)
class Missing:
    """A place that was asked for and has no figure here, with the reason in a sentence."""

    place: Place
    name: str
    sentence: str


@dataclass(frozen=True)
class View:
    """What a spec shows.

    Attributes:
        rows: every figure shown or listed, in the order of places and time.
        drawn: those that the form may draw.
        not_drawn: those that stand in the table only (undated, unverified).
        missing: places without a figure, and why.
        judgements: how the cities that have a figure compare, weakest pair first.
        form: how it is drawn: as asked, or as ``misfit`` leaves it.
        exchange_years: when the exchange met, with its hosts; none where there is no axis of time.
    """

    spec: ViewSpec
    card: ConceptCard
    known: Catalogue
    words: Wording
    rows: tuple[Row, ...]
    drawn: tuple[Row, ...]
    not_drawn: tuple[Row, ...]
    missing: tuple[Missing, ...]
    judgements: tuple[Judgement, ...]
    form: Form
    misfit: Misfit | None = None
    exchange_years: tuple[ExchangeYear, ...] = ()

    @property
    def grade(self) -> Grade | None:
        return weakest(self.judgements)

    @property
    def is_ungraded(self) -> bool:
        """Whether figures of several systems stand here that nobody has judged."""
        return _are_ungraded(self.rows, self.spec)

    @property
    def separate_panels(self) -> bool:
        """Whether figures must not share an axis.

        The grade forbids it or nobody has judged them, or they are in unlike units or currencies, or of several
        indicators.
        """
        return _must_stand_apart(self.drawn, self.grade, self.spec)

    @property
    def shares_axis_despite_grade(self) -> bool:
        """Whether somebody asked for one axis that no grade allows, and gets it; unlike units never do."""
        return _grade_forbids(self.drawn, self.grade, self.spec) and not self.separate_panels

    @property
    def cities(self) -> tuple[City, ...]:
        """The cities that have a figure in the view."""
        return tuple(city for city in City if any(row.place.value == city.value for row in self.rows))

    @property
    def marked_years(self) -> tuple[ExchangeYear, ...]:
        """The years of the exchange that somebody asked to see on an axis of time."""
        return self.exchange_years if self.spec.exchange_years else ()

    @property
    def is_empty(self) -> bool:
        return not self.drawn

    def of(self, place: Place, asked: int | None = None) -> list[Row]:
        """What is drawn of a place; of one of the indicators that the view names, where its position is given."""
        return [row for row in self.drawn if row.place is place and asked in (None, row.asked)]

    @property
    def slots(self) -> list[tuple[Place, int]]:
        """Every place once for each indicator that the view names, in their order."""
        return [(place, number) for number in range(len(self.spec.indicators) or 1) for place in self.spec.places]


@lru_cache(maxsize=VIEWS_KEPT)
def make_view(spec: ViewSpec, warehouse: Warehouse) -> View:
    """Read, choose, transform and judge. The same spec on the same warehouse is answered from memory."""
    known, words = catalogue(warehouse), wording(spec.language)
    card = card_of(spec, warehouse, known)
    everything = read_rows(spec, warehouse, known)
    asked = spec.model_copy(update={"when": When.ALL}) if spec.form is Form.SLOPE else spec
    series = choose_series(everything, asked, card)
    chosen = choose_periods([row for row in series if row.place in spec.places], asked, card)
    chosen = add_national_counterparts(chosen, everything, asked, card)
    rows, reasons = transform_rows(Asked(spec, card, known, words, chosen, series, everything))
    if spec.form is not Form.TABLE:
        rows = without_unlike_comparators(rows)
    places = shown_places(spec.places, spec.transform)
    rows = [row for row in rows if row.place in places]
    if spec.form is Form.SLOPE:
        rows = first_and_last(rows)
    cities = [City(place.value) for place in places if place.value in set(City) and any(r.place is place for r in rows)]
    judgements = judgements_between(card, cities)
    form, misfit = fitting_form(spec.form, rows, _must_stand_apart(rows, weakest(judgements), spec))
    drawn, not_drawn = split_drawable(rows, spec.form if spec.form.has_time_axis else form)
    if not places:
        missing = _measures(spec, known, words)
    elif spec.indicators:
        missing = _missing_of_indicators(spec, places, rows, reasons, card, warehouse, known, words)
    else:
        missing = _missing(places, rows, reasons, card, known, words)
    return View(
        spec=spec,
        card=card,
        known=known,
        words=words,
        rows=tuple(rows),
        drawn=tuple(drawn),
        not_drawn=tuple(not_drawn),
        missing=tuple(missing),
        judgements=tuple(judgements),
        form=form,
        misfit=misfit,
        exchange_years=exchange_years(warehouse, known, words) if form.has_time_axis else (),
    )


def may_share_despite_grade(view: View) -> bool:
    """Whether nothing but the grade keeps the figures of a view apart."""
    if view.form is Form.TABLE or view.spec.despite_grade or not _grade_forbids(view.drawn, view.grade, view.spec):
        return False
    return not _must_stand_apart(view.drawn, view.grade, view.spec.with_(despite_grade=True))


def _are_ungraded(rows: Iterable[Row], spec: ViewSpec) -> bool:
    return bool(spec.indicators) and len({system_of(row.place) for row in rows}) > 1


def _grade_forbids(rows: Iterable[Row], grade: Grade | None, spec: ViewSpec) -> bool:
    """What nobody has judged is kept apart as what is judged not comparable."""
    return not may_share_axis(grade) or _are_ungraded(rows, spec)


def _must_stand_apart(rows: Iterable[Row], grade: Grade | None, spec: ViewSpec) -> bool:
    rows = list(rows)
    kinds = {(row.asked, row.unit, row.currency, row.per) for row in rows}
    return (_grade_forbids(rows, grade, spec) and not spec.despite_grade) or len(kinds) > 1


def _measures(spec: ViewSpec, known: Catalogue, words: Wording) -> list[Missing]:
    """Nations and states alone have no ratio to a nation: it is they that cities are measured by."""
    _ = words.gettext
    sentence = _("{place} is what a city is compared with here, so it has no figure of its own.")
    named = [(place, known.label("place", place, words)) for place in spec.places]
    return [Missing(place, name, sentence.format(place=name)) for place, name in named]


def _missing_of_indicators(
    spec: ViewSpec,
    places: tuple[Place, ...],
    rows: list[Row],
    reasons: dict[Place, str],
    card: ConceptCard,
    warehouse: Warehouse,
    known: Catalogue,
    words: Wording,
) -> list[Missing]:
    """A place that has no figure of any of the indicators is named once, else once for each that it lacks."""
    _ = words.gettext
    found = []
    there = {(row.place, row.asked) for row in rows}
    for place in places:
        name = known.label("place", place, words)
        lacking = [number for number in range(len(spec.indicators)) if (place, number) not in there]
        gaps = [gap for number in lacking if (gap := gap_of(spec.indicators[number], place, warehouse)) is not None]
        if gaps:
            sentences = dict.fromkeys(gap.sentence[words.language] for gap in gaps)
            found += [Missing(place, name, sentence) for sentence in sentences]
        elif len(lacking) == len(spec.indicators):
            none = _("{place}: no figure in these years.") if place in card.answered_by else _("{place}: no figure.")
            found.append(Missing(place, name, reasons.get(place, none.format(place=name))))
        elif lacking:
            names = [known.indicators[spec.indicators[number]][words.language] for number in lacking]
            sentence = _("{place}: no figure of “{indicators}”.").format(place=name, indicators="; ".join(names))
            found.append(Missing(place, name, sentence))
    return found


def _missing(
    places: tuple[Place, ...],
    rows: list[Row],
    reasons: dict[Place, str],
    card: ConceptCard,
    known: Catalogue,
    words: Wording,
) -> list[Missing]:
    _ = words.gettext
    found = []
    for place in places:
        if any(row.place is place for row in rows):
            continue
        name = known.label("place", place, words)
        gap = card.gap(place)
        if place in card.answered_by:
            sentence = reasons.get(place, _("{place}: no figure in these years.").format(place=name))
        elif gap is not None:
            sentence = gap.sentence[words.language]
        else:
            sentence = _("{place}: no figure.").format(place=name)
        found.append(Missing(place, name, sentence))
    return found
