"""The layers of public help with care: in each city what lies behind a means test on top, what needs none below."""

from functools import lru_cache

from dashboard.components.programmes_in_words import programme_link
from dashboard.components.rule_marks import city_name, reading_mark
from dashboard.components.session import Session, escaped, write_html
from dashboard.views.care_layers import Layer, care_layers
from dashboard.views.row import Row
from dashboard.views.rulebook import ProgrammeCard
from dashboard.views.view import View
from dashboard.views.words import marks_text, period_text, place_text, short_source, sources_of, value_text
from etl.contracts.vocabulary import Unit


def layers_of_care(session: Session) -> None:
    """The picture, its reading and its sources, as one block."""
    write_html(_picture(session), session.language)


@lru_cache(maxsize=8)
def _picture(session: Session) -> str:
    _, words, known = session.words.gettext, session.words, session.known
    layers = care_layers(session.warehouse, session.language)
    cities = "".join(
        f"<article><h3>{city_name(city, session)}</h3>{''.join(_block(layer, session) for layer in of_city)}</article>"
        for city, of_city in layers.items()
    )
    views = [view for of_city in layers.values() for layer in of_city for view in layer.views]
    named = dict.fromkeys(short_source(source) for view in views for source in sources_of(view))
    caveat = known.concepts["recognised_care_need"].caveat[session.language]
    reading = _(
        "Which programmes stand here is our choice; on which side of the means test they lie, and how firm the claim "
        "is, is read from the rules. Figures of the two layers count different people: they are never set against "
        "each other."
    )
    files = "".join(
        f'<a href="view?{escaped(view.spec.query())}" target="_self">{escaped(view.card.title[session.language])}'
        f"{', ' + escaped(known.label('place', view.spec.places[0], words))}</a>"
        for view in views
        if not view.is_empty
    )
    listed = "".join(f"<li>{escaped(source)}</li>" for source in named)
    return (
        f'<div class="layers">{cities}</div><p><strong>{escaped(caveat)}</strong></p>'
        f'<p class="quiet">{escaped(reading)}</p><details><summary class="quiet">'
        f"{escaped(_('The figures in this picture, one by one, and their sources'))}</summary>"
        f'<div class="actions">{files}</div><ul class="plain source quiet">{listed}</ul></details>'
    )


def _block(layer: Layer, session: Session) -> str:
    _ = session.words.gettext
    if not layer.exists:
        told = _("No layer of this kind for lasting care. The nearest there is pays only where health care is needed:")
        return (
            f'<section class="layer none {layer.city}"><p class="kicker">{escaped(_kicker(layer, session))}</p>'
            f"<p>{escaped(told)}</p>{_programmes(layer.health_only, session)}</section>"
        )
    figures = "".join(_figure(view, session) for view in layer.views)
    side = "tested" if layer.after_means_test else "open"
    return (
        f'<section class="layer {side} {layer.city}"><p class="kicker">{escaped(_kicker(layer, session))}</p>'
        f"{_programmes(layer.programmes, session)}<dl>{figures}</dl></section>"
    )


def _kicker(layer: Layer, session: Session) -> str:
    _ = session.words.gettext
    if layer.after_means_test:
        return _("On top: paid from taxes, after a means test")
    return _("Below: a right without a means test")


def _programmes(cards: tuple[ProgrammeCard, ...], session: Session) -> str:
    items = ""
    for card in cards:
        claim = session.known.label("entitlement", card.entitlement, session.words)
        means = session.known.label("means_test", card.means_test, session.words)
        mark = reading_mark(card.confidence, session)
        items += (
            f"<li>{programme_link(card, session)}<br>"
            f'<span class="quiet">{escaped(claim)}, {escaped(means)}{" · " + mark if mark else ""}</span></li>'
        )
    return f'<ul class="programmes">{items}</ul>'


def _figure(view: View, session: Session) -> str:
    title = f"<dt>{escaped(view.card.title[session.language])}</dt>"
    if view.is_empty:
        told = "".join(f"<dd class='quiet'>{escaped(missing.sentence)}</dd>" for missing in view.missing)
        return f"<div>{title}{told}</div>"
    [row] = view.drawn
    about = [period_text(row, session.words), *marks_text(row, session.words, session.known)]
    if not row.is_the_place_itself:
        about.insert(0, place_text(row, session.words))
    of_what = f'<br><span class="quiet">{escaped(row.counted)}</span>' if row.currency is not None else ""
    return (
        f"<div>{title}<dd><strong>{escaped(_amount(row, view))}</strong> "
        f'<span class="quiet">{escaped(" · ".join(about))}</span>{of_what}</dd></div>'
    )


def _amount(row: Row, view: View) -> str:
    """The value with what it is per; a computed share also as the two numbers that it is made of."""
    _, words = view.words.gettext, view.words
    value = value_text(row, words, view.known)
    if row.unit == Unit.PERCENT and row.numerator is not None and row.denominator is not None:
        return _("{share} ({part} of {whole} people)").format(
            share=value, part=words.number(row.numerator), whole=words.number(row.denominator)
        )
    if row.currency is None:
        return f"{value} {view.known.label('unit', row.unit, words)}"
    return value
