"""Profiles of three cities: aligned marks between worded poles, each row unfolding to what its marks rest on."""

from functools import lru_cache

import streamlit as st

from dashboard.components.address_choice import AddressChoices
from dashboard.components.rule_marks import city_name
from dashboard.components.session import Session, escaped, write_html
from dashboard.components.source_list import outward_link
from dashboard.views.figures import IMAGE_SCALE
from dashboard.views.finished import FinishedFigure
from dashboard.views.practice import DimensionCard, PositionCard, position_label, position_tag, practice
from dashboard.views.profile_figure import IMAGE_WIDTH, draw, image_height
from dashboard.views.profiles import (
    STEPS,
    Choice,
    amounts,
    amounts_text,
    choice_of,
    finding,
    furthest_apart,
    headline,
    place_on_scale,
    spoken,
    steps_of,
    table_columns,
    table_rows,
    wider_place,
    without_evidence,
)
from dashboard.views.row import SourceReference
from dashboard.views.words import short_source
from etl.contracts.practice_vocabulary import PositionBasis, PositionConfidence
from etl.contracts.vocabulary import City, Place

_SIGNS = {PositionBasis.PUBLISHED: "●", PositionBasis.OBSERVED: "◉", PositionBasis.EDITORIAL: "○"}


def profiles(session: Session) -> None:
    """The choices and the picture; the address may name one dimension to unfold."""
    write_html(_opening(session), session.language)
    choice = _choose(session)
    write_html(_picture(choice, st.query_params.get("dimension", ""), session), session.language)
    if not session.present:
        _image(choice, session)


def _choose(session: Session) -> Choice:
    _, words, known = session.words.gettext, session.words, session.known
    choices = AddressChoices(session)
    with st.container(horizontal=True, gap="large", key="controls-profiles"):
        bases = choices.several(
            "basis",
            _("Positions that rest on"),
            [basis.value for basis in PositionBasis],
            lambda code: f"{_SIGNS[PositionBasis(code)]} {known.label('position_basis', code, words)}",
        )
        confidences = choices.several(
            "confidence",
            _("and are"),
            [confidence.value for confidence in PositionConfidence],
            lambda code: known.label("position_confidence", code, words),
        )
    choices.tell()
    return choice_of(bases, confidences)


@lru_cache(maxsize=8)
def _opening(session: Session) -> str:
    found = furthest_apart(practice(session.warehouse))
    return f"<h3>{escaped(headline(found, session.words))}</h3><p>{escaped(finding(found, session.words))}</p>"


@lru_cache(maxsize=64)
def _picture(choice: Choice, unfolded: str, session: Session) -> str:
    _, words, told = session.words.gettext, session.words, practice(session.warehouse)
    rows = "".join(_row(card, choice, card.id == unfolded, session) for card in told.dimensions.values())
    unfold = _("Each row unfolds: what the five steps mean, why a city stands where it does, and the sources.")
    count = escaped(amounts_text(amounts(told, choice), words))
    table = f"<details><summary>{escaped(_('As a table'))}</summary>{_table(choice, session)}</details>"
    return (
        f'{_key(session)}<p class="wide-line" role="status"><strong>{count}</strong> '
        f'<span class="quiet">{escaped(unfold)}</span></p>'
        f'<div class="profile">{rows}</div>{table}{_foot(session)}'
    )


def _key(session: Session) -> str:
    """What the marks say, above them."""
    _, words, known = session.words.gettext, session.words, session.known
    cities = " ".join(f'<span class="of">{city_name(city, session)}</span>' for city in City)
    bases = "".join(
        f'<span class="of">{"".join(_shape(city, basis) for city in City)} '
        f"{escaped(known.label('position_basis', basis, words))}</span>"
        for basis in PositionBasis
    )
    low = known.label("position_confidence", PositionConfidence.LOW, words)
    weak = f'{_shape(City.BIRMINGHAM, PositionBasis.EDITORIAL)}<b class="question-mark">?</b>'
    place = escaped(known.label("place", Place.ENGLAND, words))
    wider = _("under a mark: the evidence is about that country or state, not about the city alone")
    return (
        f'<div class="profile-key"><p>{cities}</p><p>{bases}<span class="of">{weak} {escaped(low)}</span></p>'
        f'<p><span><span class="wide">{place}</span> {escaped(wider)}</span></p></div>'
    )


def _shape(city: City, basis: PositionBasis) -> str:
    return f'<i class="shape {city} {basis}" aria-hidden="true"></i>'


def _row(dimension: DimensionCard, choice: Choice, unfolded: bool, session: Session) -> str:
    language = session.language
    marks = ""
    for step, cards in steps_of(dimension, choice).items():
        for number, card in enumerate(cards):
            marks += _mark(card, step, number - (len(cards) - 1) / 2, session)
    nothing = "".join(
        f'<span class="nothing">{city_name(card.city, session)}: '
        f"{escaped(position_tag(card, session.words, session.known))}</span>"
        for card in without_evidence(dimension)
    )
    return (
        f'<details id="dimension-{dimension.id}"{" open" if unfolded else ""}><summary>'
        f'<span class="name">{escaped(dimension.name[language])}</span>'
        f'<span class="pole low">{escaped(dimension.pole_low[language])}</span>'
        f'<span class="track"><span class="line">{marks}</span></span>'
        f'<span class="pole high">{escaped(dimension.pole_high[language])}</span>{nothing}</summary>'
        f"{_unfolded(dimension, choice, session)}</details>"
    )


def _mark(card: PositionCard, step: int, beside: float, session: Session) -> str:
    """A city on the line; ``beside`` moves it by its own width where others stand on the same step."""
    words, known = session.words, session.known
    said = escaped(spoken(card, words, known))
    wider, under = wider_place(card), ""
    if wider is not None:
        place = known.label("place", wider, words)
        under = f'<b class="wide{" two-lines" if " " in place else ""}">{escaped(place)}</b>'
    doubt = '<b class="question-mark">?</b>' if card.confidence is PositionConfidence.LOW else ""
    left = 100 * (step - STEPS[0]) / (STEPS[-1] - STEPS[0])
    hover = f"{said}\n\n{escaped(card.rationale[session.language])}"
    return (
        f'<span class="mark {card.city} {card.basis} {card.confidence}" style="left:{left:g}%;--beside:{beside:g}" '
        f'role="img" aria-label="{said}" title="{hover}">'
        f'<i class="shape {card.city} {card.basis}"></i>{doubt}{under}</span>'
    )


def _unfolded(dimension: DimensionCard, choice: Choice, session: Session) -> str:
    _, words, language = session.words.gettext, session.words, session.language
    steps = steps_of(dimension, choice)
    anchors = "".join(
        f'<li><div class="here">{"".join(_shape(card.city, card.basis) for card in steps[step])}</div>'
        f'<span class="step">{words.number(step)}</span> {escaped(text[language])}</li>'
        for step, text in dimension.scale.items()
    )
    cities = "".join(_why(dimension.positions[city], choice, session) for city in City)
    return (
        f'<div class="unfolded"><p class="question">{escaped(dimension.question[language])}</p>'
        f'<ol class="anchors">{anchors}</ol><div class="columns">{cities}</div>'
        f'<p class="quiet"><strong>{escaped(_("How to judge"))}.</strong> '
        f"{escaped(dimension.how_to_judge[language])}</p>"
        f'<p class="quiet"><strong>{escaped(_("Literature"))}.</strong> '
        f"{escaped(dimension.literature_basis[language])} {_links(dimension.sources)}</p></div>"
    )


def _why(card: PositionCard, choice: Choice, session: Session) -> str:
    _, words, known = session.words.gettext, session.words, session.known
    name = f"<h4>{city_name(card.city, session)}</h4>"
    if card.position is not None and not choice.shows(card):
        left_out = _("Left out by your choice above.")
        return f'<div>{name}<p class="quiet">{escaped(left_out)}</p></div>'
    place = place_on_scale(card, words)
    place = place[:1].upper() + place[1:]
    about = f"{place}, {card.period}" if card.period else place
    label = position_label(card, words, known)
    shape = _shape(card.city, card.basis) if card.position else ""
    return (
        f'<div>{name}<p class="place">{shape}{escaped(about)}</p>'
        f'<p class="label">{escaped(label)}</p>'
        f'<p class="quiet">{escaped(known.meaning("position_confidence", card.confidence, words))}</p>'
        f"<p>{escaped(card.rationale[session.language])}</p>"
        f'<p class="quiet">{escaped(_("Sources"))}: {_links(card.sources)}</p></div>'
    )


def _links(sources: tuple[SourceReference, ...]) -> str:
    return "; ".join(outward_link(source.url or "", short_source(source)) for source in sources)


def _table(choice: Choice, session: Session) -> str:
    words = session.words
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in table_columns(words))
    body = "".join(
        "<tr>" + "".join(f"<td>{escaped(cell)}</td>" for cell in row) + "</tr>"
        for row in table_rows(practice(session.warehouse), choice, words, session.known)
    )
    return (
        f'<div class="scroll" tabindex="0"><table class="plain positions"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _foot(session: Session) -> str:
    _ = session.words.gettext
    ours = _("The dimensions come from the literature named in each row; the scale and every place on it are our own.")
    image = escaped(_("Save the picture with its headline and source"))
    return (
        f'<div class="frame-foot"><p class="source">{escaped(ours)}</p></div><div class="actions">'
        f'<a href="api/v1/positions.csv" download>{escaped(_("Data"))}</a>'
        f'<a href="api/v1/dimensions.csv" download>{escaped(_("The scales as CSV"))}</a>'
        f'<button type="button" data-save-image="profile-image" title="{image}">{escaped(_("Image"))}</button></div>'
    )


_HIDDEN = (
    "<style>.st-key-profile-image { visibility: hidden; height: 0; overflow: hidden; position: absolute; }</style>"
)
"""The picture is drawn above as text that a phone can fold; this one is there to be saved, not to be seen."""


def _image(choice: Choice, session: Session) -> None:
    told = practice(session.warehouse)
    write_html(_HIDDEN, session.language)
    with st.container(key="profile-image"):
        st.plotly_chart(
            _figure(choice, session),
            key=f"profile-{session.language}",
            alt=headline(furthest_apart(told), session.words),
            config={
                "displayModeBar": True,
                "displaylogo": False,
                "modeBarButtons": [["toImage"]],
                "toImageButtonOptions": {
                    "format": "png",
                    "filename": f"social-care_profiles_{session.known.data_version}",
                    "width": IMAGE_WIDTH,
                    "height": image_height(told),
                    "scale": IMAGE_SCALE,
                },
            },
        )


@lru_cache(maxsize=16)
def _figure(choice: Choice, session: Session) -> FinishedFigure:
    return FinishedFigure(draw(practice(session.warehouse), choice, session.words, session.known))
