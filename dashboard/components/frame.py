"""The picture frame: headline, picture, what to mind, source, and one row of actions."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import streamlit as st

from dashboard.components.session import Session, escaped, site_address, write_html
from dashboard.views.comparison import comparison_text
from dashboard.views.figures import draw, image_options
from dashboard.views.finished import FinishedFigure
from dashboard.views.picture_words import alt_text, form_notice, grade_warning, marks_key
from dashboard.views.pins import pins_in_address
from dashboard.views.spec import Form, ViewSpec
from dashboard.views.table import COUNTED, has_intervals, screen_columns, screen_rows, twin
from dashboard.views.view import VIEWS_KEPT, View, make_view
from dashboard.views.words import (
    alignment_text,
    caveat,
    citation,
    grade_text,
    headline,
    judgement_text,
    period_text,
    place_text,
    source_line,
    unit_line,
    value_text,
    warning_lines,
)
from dashboard.warehouse import Warehouse

PRESENT_SCALE = 2.0
EMBEDDED_SIZE = (600, 450)
"""Pixels of the frame that the lines for another page ask for."""


@dataclass(frozen=True)
class _Look:
    """What makes the words of two frames of one view differ: the level of the headline, the frame's name on the page,
    and whether it stands on a page of somebody else's."""

    heading_level: int
    name: str
    embedded: bool
    with_pin: bool


@dataclass(frozen=True)
class _Texts:
    """The words of a frame. They depend on the view alone, so one reader's are every reader's.

    Attributes:
        key: what the frame's parts are called on the page.
        body: the table or the gap; empty where a picture is drawn.
        foot: what to mind and the source.
        twin: the picture's table, folded; empty where there is no picture.
    """

    key: str
    opening: str
    body: str
    foot: str
    twin: str
    actions: str
    alternative: str


def frame(
    spec: ViewSpec,
    session: Session,
    words_before: str = "",
    with_table: bool = True,
    heading_level: int = 3,
    name: str = "",
    with_pin: bool = True,
) -> View:
    """Show a view in its frame; returns it, so that a page can speak of what it shows.

    What is no picture is one block of text: every block costs time in every run of every reader.

    Args:
        with_table: whether the picture's table can be unfolded in the frame; a page that shows it anyway says no.
        heading_level: of the headline; 2 where it stands right below the page's title.
        name: tells apart frames of one view that stand on the same page.
        with_pin: whether its actions open the workbench with the view pinned; the workbench itself says no.
    """
    look = _Look(heading_level, name, session.embedded, with_pin and not session.embedded)
    view, texts = make_view(spec, session.warehouse), _texts(spec, look, session.warehouse)
    before = f"<p>{escaped(words_before)}</p>" if words_before else ""
    foot = f'{texts.foot}<div class="actions">{texts.twin if with_table else ""}{texts.actions}</div>'
    if texts.body:
        write_html(f'<div class="frame">{before}{texts.opening}{texts.body}{foot}</div>', spec.language)
        return view
    with st.container(key=f"frame-{texts.key}"):
        write_html(before + texts.opening, spec.language)
        _picture(spec, texts, session)
        write_html(foot, spec.language)
    return view


def frames(specs: Sequence[ViewSpec], session: Session) -> None:
    """Views side by side, two in a row where there is room; one below the other on a phone and when presenting."""
    name = hashlib.sha256("|".join(spec.query() for spec in specs).encode()).hexdigest()[:10]
    with st.container(horizontal=True, key=f"frames-{name}"):
        for spec in specs:
            frame(spec, session)


@lru_cache(maxsize=VIEWS_KEPT)
def _texts(spec: ViewSpec, look: _Look, warehouse: Warehouse) -> _Texts:
    view = make_view(spec, warehouse)
    key = hashlib.sha256(f"{spec.query()}{look.name}".encode()).hexdigest()[:10]
    listed = table_html(view, with_source=False) if spec.form is Form.TABLE else ""
    return _Texts(
        key=key,
        opening=_opening(view, look.heading_level),
        body=_empty(view) if view.is_empty else listed,
        foot=_foot(view),
        twin="" if view.is_empty or spec.form is Form.TABLE else twin_html(view),
        actions=_actions(view, key, look),
        alternative="" if view.is_empty else alt_text(view),
    )


def _opening(view: View, level: int = 3) -> str:
    heading = f'<h{level} class="headline">{escaped(headline(view))}</h{level}>'
    parts = [f'{heading}<p class="quiet">{escaped(unit_line(view))}</p>']
    warning, notice = grade_warning(view), form_notice(view)
    if warning:
        parts.append(f'<p class="despite">{escaped(warning)}</p>')
    if notice:
        parts.append(f'<p class="quiet">{escaped(notice)}</p>')
    return "".join(parts)


def _empty(view: View) -> str:
    """What an empty picture says instead of an empty axis."""
    sentences = "".join(f"<li>{escaped(missing.sentence)}</li>" for missing in view.missing)
    return f'<div class="empty"><ul class="plain">{sentences}</ul></div>'


def _picture(spec: ViewSpec, texts: _Texts, session: Session) -> None:
    figure, options = _figure(spec, session.warehouse, PRESENT_SCALE if session.present else 1.0)
    warned = make_view(spec, session.warehouse).shares_axis_despite_grade
    st.plotly_chart(
        figure,
        key=f"{'warned-picture' if warned else 'picture'}-{texts.key}",
        alt=texts.alternative,
        config={
            "displayModeBar": True,
            "displaylogo": False,
            "modeBarButtons": [["toImage"]],
            "toImageButtonOptions": options,
            "scrollZoom": False,
        },
    )


@lru_cache(maxsize=128)
def _figure(spec: ViewSpec, warehouse: Warehouse, type_scale: float) -> tuple[FinishedFigure, dict[str, Any]]:
    """The picture of a view, and how the browser saves it."""
    view = make_view(spec, warehouse)
    figure = draw(view, type_scale)
    return FinishedFigure(figure), image_options(view, figure)


def _foot(view: View) -> str:
    _ = view.words.gettext
    parts = []
    key = marks_key(view)
    if key:
        parts.append(f'<p class="quiet">{escaped(key)}</p>')
    parts += [f'<p class="quiet">{escaped(text)}</p>' for text in (comparison_text(view), alignment_text(view)) if text]
    warned = warning_lines(view)
    if warned:
        listed = "".join(f"<li>{escaped(line)}</li>" for line in warned)
        summary = view.words.ngettext(
            "{count} figure to look at twice", "{count} figures to look at twice", len(warned)
        )
        parts.append(
            f'<details><summary class="quiet">{escaped(summary.format(count=len(warned)))}</summary>'
            f'<ul class="plain quiet">{listed}</ul></details>'
        )
    for missing in [] if view.is_empty else view.missing:
        parts.append(f'<p class="gap">{escaped(missing.sentence)}</p>')
    if view.not_drawn:
        listed = "; ".join(
            f"{place_text(row, view.words)} {value_text(row, view.words, view.known)} ({period_text(row, view.words)})"
            for row in view.not_drawn
        )
        sentence = _("Not drawn, because the year is not certain: {figures}.").format(figures=listed)
        parts.append(f'<p class="gap">{escaped(sentence)}</p>')
    if view.grade is not None:
        meaning = view.known.meaning("grade", view.grade, view.words)
        reasons = "".join(
            f"<li>{escaped(judgement_text(judgement, view.words, view.known))}</li>" for judgement in view.judgements
        )
        label = escaped(grade_text(view.grade, view.words, view.known)[2:])
        parts.append(
            f'<p><span class="grade {view.grade}">{view.grade}</span>'
            f"<strong>{label}.</strong> {escaped(caveat(view))}</p>"
            f'<details><summary class="quiet">{escaped(_("How far can this be compared?"))}</summary>'
            f'<p class="quiet">{escaped(meaning)}</p><ul class="plain quiet">{reasons}</ul></details>'
        )
    elif view.is_ungraded:
        parts.append(
            f'<p><span class="grade">?</span><strong>{escaped(_("not judged"))}.</strong> {escaped(caveat(view))}</p>'
        )
    else:
        parts.append(f"<p>{escaped(caveat(view))}</p>")
    if view.spec.indicators:
        parts.append(_definitions(view))
    parts.append(f'<p class="source">{escaped(source_line(view))}</p>')
    return f'<div class="frame-foot">{"".join(parts)}</div>'


def _definitions(view: View) -> str:
    """How each indicator is counted where it is shown, folded: for indicators this stands in the place of a grade."""
    _ = view.words.gettext
    counted = dict.fromkeys((row.indicator_id, row.place, row.counted) for row in view.rows if row.counted)
    listed = "".join(
        f"<li><strong>{escaped(view.known.label('place', place, view.words))}</strong>, "
        f"{escaped(view.known.indicators[name][view.words.language])}: {escaped(text)}</li>"
        for name, place, text in counted
        if name is not None
    )
    if not listed:
        return ""
    summary = escaped(_("How is it counted?"))
    return f'<details><summary class="quiet">{summary}</summary><ul class="plain quiet">{listed}</ul></details>'


def table_html(view: View, with_source: bool = True) -> str:
    """The table twin: every figure with its period, marks, counting rule and, where there is room, its source."""
    last = None if with_source else -1
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in screen_columns(view)[:last])
    body = ""
    for row in screen_rows(view):
        cells = [f"<td>{escaped(cell)}</td>" for cell in row]
        cells[COUNTED] = f'<td class="explained">{escaped(row[COUNTED])}</td>'
        body += f"<tr>{''.join(cells[:last])}</tr>"
    looks = "plain intervals" if has_intervals(view) else "plain"
    looks += " several" if len(view.spec.indicators) > 1 else ""
    table = f'<table class="{looks}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="scroll" tabindex="0">{table}</div>'


def twin_html(view: View) -> str:
    """The figures of a picture as a small table that one key unfolds; how they are counted stands in the file."""
    _ = view.words.gettext
    table = twin(view)
    several = " several" if len(view.spec.indicators) > 1 else ""
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in table.columns)
    body = "".join(
        f'<tr><th scope="rowgroup" rowspan="{len(rows)}">{escaped(place)}</th>'
        + "</tr><tr>".join("".join(f"<td>{escaped(cell)}</td>" for cell in cells) for cells in rows)
        + "</tr>"
        for place, rows in table.places
    )
    return (
        f'<details class="twin"><summary>{escaped(_("Table"))}</summary>'
        f'<div class="scroll" tabindex="0"><table class="plain{several}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div></details>"
    )


def _actions(view: View, key: str, look: _Look) -> str:
    """Plain links of one quiet row: the rows as a file, the picture, the view's own address, the workbench with the
    view pinned, how to cite it. From a page of somebody else's they open a window of their own."""
    _ = view.words.gettext
    query = escaped(view.spec.query())
    window = 'target="_blank" rel="noopener"' if look.embedded else 'target="_self"'
    links = [
        f'<a href="api/v1/view.csv?{query}" download>{escaped(_("Data"))}</a>',
        f'<a href="view?{query}" {window}>{escaped(_("Link"))}</a>',
        f'<a href="view?{query}#cite" {window}>{escaped(_("Cite"))}</a>',
    ]
    if look.with_pin:
        pin, help_text = (
            pins_in_address([view.spec]),
            escaped(_("Open it in the workbench, to set other views beside it")),
        )
        links.insert(
            2, f'<a href="compare?{query}&amp;pins={pin}" title="{help_text}" {window}>{escaped(_("Pin"))}</a>'
        )
    if not view.is_empty and view.spec.form is not Form.TABLE:
        help_text = escaped(_("Save the picture with its headline and source"))
        links.insert(
            1, f'<button type="button" data-save-image="frame-{key}" title="{help_text}">{escaped(_("Image"))}</button>'
        )
    return "".join(links)


def share(view: View) -> None:
    """The address and the citation of a view, and the lines that show it on another page, to copy."""
    _ = view.words.gettext
    address = site_address() + view.spec.link(view.known.data_version)
    write_html(
        f'<h2 id="cite">{escaped(_("Link and citation"))}</h2>'
        f"<p>{escaped(_('This address opens the same view and names the data version that you see.'))}</p>",
        view.spec.language,
    )
    st.code(address, language=None, wrap_lines=True)
    st.code(citation(view, address), language=None, wrap_lines=True)
    write_html(
        f"<p>{escaped(_('These lines show the view alone on a page of your own:'))}</p>",
        view.spec.language,
    )
    st.code(embedding(view, address), language="html", wrap_lines=True)


def embedding(view: View, address: str) -> str:
    """The lines of HTML that show a view on a page of somebody else's."""
    width, height = EMBEDDED_SIZE
    return (
        f'<iframe src="{escaped(address)}&amp;embed=true" title="{escaped(headline(view))}" '
        f'width="{width}" height="{height}" style="border: 0" loading="lazy"></iframe>'
    )
