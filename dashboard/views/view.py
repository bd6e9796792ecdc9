"""A view: a spec with its figures chosen, transformed, judged, and its gaps named. Everything else is made from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dashboard.language import Wording, wording
from dashboard.views.catalogue import Catalogue, ConceptCard, Judgement, catalogue
from dashboard.views.comparability import judgements_between, may_share_axis, weakest
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
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, Grade, Place, Transform

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
    def separate_panels(self) -> bool:
        """Whether figures must not share an axis: the grade forbids it, or they are in unlike units or currencies."""
        return _must_stand_apart(self.drawn, self.grade, self.spec)

    @property
    def shares_axis_despite_grade(self) -> bool:
        """Whether somebody asked for one axis that the grade forbids, and gets it; unlike units never do."""
        return not may_share_axis(self.grade) and not self.separate_panels

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

    def of(self, place: Place) -> list[Row]:
        return [row for row in self.drawn if row.place is place]


@lru_cache(maxsize=VIEWS_KEPT)
def make_view(spec: ViewSpec, warehouse: Warehouse) -> View:
    """Read, choose, transform and judge. The same spec on the same warehouse is answered from memory."""
    known, words = catalogue(warehouse), wording(spec.language)
    card = known.concepts[spec.concept]
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
    return View(
        spec=spec,
        card=card,
        known=known,
        words=words,
        rows=tuple(rows),
        drawn=tuple(drawn),
        not_drawn=tuple(not_drawn),
        missing=tuple(_missing(places, rows, reasons, card, known, words)),
        judgements=tuple(judgements),
        form=form,
        misfit=misfit,
        exchange_years=exchange_years(warehouse, known, words) if form.has_time_axis else (),
    )


def may_share_despite_grade(view: View) -> bool:
    """Whether nothing but the grade keeps the figures of a view apart."""
    if view.form is Form.TABLE or view.spec.despite_grade or may_share_axis(view.grade):
        return False
    return not _must_stand_apart(view.drawn, view.grade, view.spec.with_(despite_grade=True))


def _must_stand_apart(rows: Iterable[Row], grade: Grade | None, spec: ViewSpec) -> bool:
    units = {(row.unit, row.currency, row.per) for row in rows}
    return not may_share_axis(grade, spec.despite_grade) or len(units) > 1


def fitting_transforms(spec: ViewSpec, warehouse: Warehouse) -> tuple[Transform, ...]:
    """The transforms that leave something to draw, and the one that the spec has."""
    return tuple(
        transform
        for transform in Transform
        if transform is spec.transform or not make_view(spec.with_(transform=transform), warehouse).is_empty
    )


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
