"""What all explorable models share on a page: inputs kept in the address, picture, tables, formula, and a file."""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlencode

import streamlit as st

from dashboard.components.address_choice import AddressChoices
from dashboard.components.folded import folded
from dashboard.components.rule_marks import source_links
from dashboard.components.session import Session, escaped, write_html
from dashboard.simulations.impossible import ImpossibleInput
from dashboard.views.assumptions import Assumption, Start, assumptions
from dashboard.views.explorables.explore import explore, place_and_period, source_line
from dashboard.views.explorables.inputs import Choice, Input, NotInTheData, choose, number_text, number_within
from dashboard.views.explorables.picture import IMAGE_WIDTH
from dashboard.views.explorables.shown import Shown, Table, problem_text
from dashboard.views.figures import IMAGE_SCALE
from dashboard.views.finished import FinishedFigure
from dashboard.views.identity import identity
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Confidence, Explorable, Language, Place

OWN_NUMBER = "own"
_NUMBER_SUFFIX = "_number"
_PRESENT_SCALE = 1.6
_COLUMNS = 3
_CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


def explorable(
    model: Explorable,
    session: Session,
    main_inputs: Sequence[str],
    missing: Sequence[tuple[str, Place]] = (),
    beside: str = "",
) -> None:
    """A model with its inputs.

    Args:
        model: which.
        session: of this run.
        main_inputs: the inputs that stand above the picture; the others are folded away.
        missing: concepts and places whose gap is to be told below the picture.
        beside: HTML to stand below the picture, such as what was reported elsewhere.
    """
    choice = _choose(model, session, main_inputs)
    try:
        shown = explore(model, choice, session.language, session.warehouse, _PRESENT_SCALE if session.present else 1.0)
    except ImpossibleInput as impossible:
        _refused(problem_text(impossible.problem, session.words), session)
        return
    except NotInTheData as absent:
        told = session.words.gettext("The figure to begin with ({name}) is not in these data; please choose a number.")
        _refused(told.format(name=absent.start.name[session.language]), session)
        return
    with st.container(key=f"frame-{model}"):
        write_html(
            f"<h3>{escaped(shown.headline)}</h3><p>{escaped(shown.finding)}</p>"
            f'<p class="quiet">{escaped(shown.measure)}</p>',
            session.language,
        )
        _picture(model, choice, shown, session)
        write_html(_foot(model, choice, session, tuple(missing), beside), session.language)


def _refused(sentence: str, session: Session) -> None:
    write_html(f'<div class="empty" role="status"><p>{escaped(sentence)}</p></div>', session.language)


def _choose(model: Explorable, session: Session, main_inputs: Sequence[str]) -> Choice:
    """What the widgets say; of folded inputs what the address says."""
    _ = session.words.gettext
    known = {assumption.id: assumption for assumption in assumptions(session.warehouse)[model]}
    choices, chosen = AddressChoices(session), dict[str, str]()
    others = [name for name in known if name not in main_inputs]
    with st.container(key=f"controls-{model}"):
        chosen |= _widgets([known[name] for name in main_inputs], choices, session)
        part = None if session.present else folded(_("More assumptions"), f"{model}-more", look="compact")
        if part is not None:
            with part:
                chosen |= _widgets([known[name] for name in others], choices, session)
        else:
            chosen |= {name: kept for name in others if (kept := _kept(known[name])) is not None}
    choices.tell()
    return tuple(sorted(chosen.items()))


def _widgets(inputs: Sequence[Assumption], choices: AddressChoices, session: Session) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for first in range(0, len(inputs), _COLUMNS):
        for place, assumption in zip(
            st.columns(_COLUMNS, gap="medium"), inputs[first : first + _COLUMNS], strict=False
        ):
            with place:
                text = _widget(assumption, choices, session)
            if text is not None:
                chosen[assumption.id] = text
    return chosen


def _widget(assumption: Assumption, choices: AddressChoices, session: Session) -> str | None:
    """What is chosen for an input; None: what it begins with."""
    _, first = session.words.gettext, assumption.starts[0]
    label = _label(assumption, session)
    if len(assumption.starts) > 1:
        starts = {start.id: start for start in assumption.starts}
        chosen = choices.one(
            assumption.id,
            label,
            [*starts, OWN_NUMBER],
            lambda name: _start_text(starts[name], session) if name in starts else _("a number of your own"),
        )
        if chosen != OWN_NUMBER:
            return None if chosen in (None, first.id) else chosen
    name = assumption.id if len(assumption.starts) == 1 else assumption.id + _NUMBER_SUFFIX
    value = first.value if first.value is not None else assumption.minimum
    number = choices.number(
        name,
        label,
        (assumption.minimum, assumption.maximum),
        assumption.step,
        value,
        assumption.meaning[session.language],
    )
    return None if name == assumption.id and number == first.value else f"{number:.10g}"


def _kept(assumption: Assumption) -> str | None:
    """What the address says of an input without a widget; None: nothing that is known."""
    wanted: str | None = st.query_params.get(assumption.id)
    if wanted == OWN_NUMBER:
        wanted = st.query_params.get(assumption.id + _NUMBER_SUFFIX)
    if wanted is None or wanted in {start.id for start in assumption.starts[1:]}:
        return wanted
    return wanted if number_within(assumption, wanted) is not None else None


def _label(assumption: Assumption, session: Session) -> str:
    unit = session.known.label("input_unit", assumption.unit, session.words)
    return f"{assumption.name[session.language]} ({unit})"


def _start_text(start: Start, session: Session) -> str:
    if start.value is None:
        return start.name[session.language]
    number = number_text(start.value, session.words)
    if start.figure_to is not None:
        number = session.words.gettext("{low} to {high}").format(
            low=number_text(start.low, session.words), high=number_text(start.high, session.words)
        )
    return f"{start.name[session.language]}: {number}"


def _picture(model: Explorable, choice: Choice, shown: Shown, session: Session) -> None:
    figure = _finished(model, choice, session.language, session.warehouse, _PRESENT_SCALE if session.present else 1.0)
    with st.container(key=f"picture-{model}"):
        st.plotly_chart(
            figure,
            key=f"chart-{model}-{session.language}",
            alt=shown.alternative,
            config={
                "displayModeBar": True,
                "displaylogo": False,
                "modeBarButtons": [["toImage"]],
                "toImageButtonOptions": {
                    "format": "png",
                    "filename": f"social-care_{model}_{session.known.data_version}",
                    "width": IMAGE_WIDTH,
                    "height": int(shown.figure.layout.height),
                    "scale": IMAGE_SCALE,
                },
                "scrollZoom": False,
            },
        )


@lru_cache(maxsize=64)
def _finished(
    model: Explorable, choice: Choice, language: Language, warehouse: Warehouse, scale: float
) -> FinishedFigure:
    return FinishedFigure(explore(model, choice, language, warehouse, scale).figure)


@lru_cache(maxsize=64)
def _foot(
    model: Explorable, choice: Choice, session: Session, missing: tuple[tuple[str, Place], ...], beside: str
) -> str:
    _, words = session.words.gettext, session.words
    shown = explore(model, choice, session.language, session.warehouse)
    inputs = choose(model, choice, session.warehouse)
    gaps = [session.known.concepts[concept].gap(place) for concept, place in missing]
    told = "".join(
        f'<p class="gap">{escaped(session.known.label("place", gap.place, words))}: '
        f"{escaped(gap.sentence[session.language])}</p>"
        for gap in gaps
        if gap is not None
    )
    aid = _("A thinking aid, not a forecast: published rates and plain assumptions, led through a formula.")
    simplified = "".join(f"<li>{escaped(text)}</li>" for text in shown.simplified)
    symbols = "".join(f"<li><code>{escaped(line)}</code></li>" for line in shown.formula)
    in_words = "".join(f"<p>{escaped(text)}</p>" for text in shown.formula_in_words)
    tables = "".join(_table(table) for table in shown.tables) + _inputs(list(inputs.values()), session)
    if session.present:
        tables = f"<details><summary>{escaped(_('The numbers'))}</summary>{tables}</details>"
    body = (
        f"<p><strong>{escaped(aid)}</strong></p>{beside}{told}{tables}"
        f'<details><summary>{escaped(_("The formula"))}</summary><ul class="plain">{symbols}</ul>{in_words}</details>'
        f'<details><summary>{escaped(_("What is simplified"))}</summary><ul class="plain">{simplified}</ul></details>'
        f'<p class="source">{escaped(source_line(inputs, words, session.warehouse))}</p>'
    )
    return f'<div class="frame-foot explorable">{body}{_actions(model, choice, session)}</div>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in table.head)
    rows = "".join(
        f'<tr><th scope="row">{escaped(row[0])}</th>'
        + "".join(f"<td>{escaped(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in table.rows
    )
    return (
        f'<h4>{escaped(table.title)}</h4><div class="scroll" tabindex="0">'
        f'<table class="plain explored"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _inputs(inputs: Sequence[Input], session: Session) -> str:
    _ = session.words.gettext
    head = "".join(
        f'<th scope="col">{escaped(name)}</th>' for name in (_("Input"), _("Number"), _("Where it comes from"))
    )
    rows = "".join(
        f'<tr><th scope="row">{escaped(each.assumption.name[session.language])}'
        f'<div class="quiet">{escaped(each.assumption.meaning[session.language])}</div></th>'
        f"<td>{_number(each, session)}</td><td>{_origin(each, session)}</td></tr>"
        for each in inputs
    )
    return (
        f'<h4>{escaped(_("What goes in"))}</h4><div class="scroll" tabindex="0">'
        f'<table class="plain explored inputs"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _number(each: Input, session: Session) -> str:
    unit = session.known.label("input_unit", each.assumption.unit, session.words)
    return f'{escaped(number_text(each.value, session.words))} <span class="quiet">{escaped(unit)}</span>'


def _origin(each: Input, session: Session) -> str:
    """Place, period and source of a figure with its range; the reason of an assumption."""
    _, words, start = session.words.gettext, session.words, each.start
    if start is None:
        return f'<span class="warm">{escaped(_("a number of your own"))}</span>'
    links = source_links(start.source_ids, session)
    if start.figure is None:
        label = f'<span class="warm">{escaped(_("assumption"))}</span>'
        return f"{label}: {escaped(start.assumed[session.language])}" + (f" ({links})" if links else "")
    figure = start.figure
    figures = [figure.source_id] + ([start.figure_to.source_id] if start.figure_to else [])
    named = escaped(place_and_period(each, words))
    if figure.place in _CITIES:
        sign = identity(figure.place).sign
        named = f'<span class="{figure.place}"><span aria-hidden="true">{sign}</span> {named}</span>'
    parts = [named, source_links(dict.fromkeys(figures), session)]
    if figure.confidence == Confidence.SECONDARY_PAGE:
        parts.append(escaped(_("reported")))
    told = " · ".join(parts)
    if each.has_range:
        low, high = number_text(each.low, words), number_text(each.high, words)
        span = _("Lowest and highest published since {year}: {low} and {high}.").format(
            year=figure.first.year, low=low, high=high
        )
        if start.figure_to is not None:
            span = _("Published as {low} to {high}; the middle is taken, and both ends as the range.").format(
                low=low, high=high
            )
        told += f"<br>{escaped(span)}"
    note = start.note[session.language]
    return told + (f'<div class="quiet">{escaped(note)}</div>' if note else "")


def _actions(model: Explorable, choice: Choice, session: Session) -> str:
    _ = session.words.gettext
    query = urlencode(choice)
    address = f"api/v1/explorable/{model}.csv" + (f"?{query}" if query else "")
    image = escaped(_("Save the picture with its headline and source"))
    return (
        f'<div class="actions"><a href="{escaped(address)}" download>{escaped(_("Data"))}</a>'
        f'<button type="button" data-save-image="frame-{model}" title="{image}">{escaped(_("Image"))}</button></div>'
    )
