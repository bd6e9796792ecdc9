"""The stages of a child's way, drawn as lists: lines that share their heights; one city after the other on a phone."""

from functools import lru_cache

from dashboard.components.session import Session, escaped, write_html
from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.stage_words import headline_of_way, stage_name, unit_text
from dashboard.views.stages import Column, CountedOver, Figure, StageLine, Way, make_way
from dashboard.views.words import grade_text, judgement_text, marks_text, period_text, value_text
from etl.contracts.vocabulary import City

_SHORTEST_BAR = 0.5
"""Percent of the column's width: a small figure still shows that it is one."""


def stages(session: Session) -> None:
    """The whole picture: what it finds, how to read it, the lines, and its figures as a file."""
    write_html(_stages(session), session.language)


@lru_cache(maxsize=8)
def _stages(session: Session) -> str:
    way = make_way(session.warehouse, session.language)
    first_of_stage = {line.stage: line.view.card.id for line in reversed(way.lines)}
    questions = "".join(_question(line, first_of_stage[line.stage] == line.view.card.id, session) for line in way.lines)
    cities = "".join(_city(number, column, way, session) for number, column in enumerate(way.columns))
    return (
        f"{_opening(way, session)}"
        f'<div class="way-head" aria-hidden="true"><div></div>{_heads(way, session)}</div>'
        f'<div class="way" style="--lines:{len(way.lines) + 1}">{_questions(questions, session)}{cities}</div>'
        f"{_actions(session)}"
    )


def _opening(way: Way, session: Session) -> str:
    _ = session.words.gettext
    reading = _(
        "Per 10,000 children and young people under 18 where nothing else is said. It is no funnel: every stage has "
        "its own count and its own year, so nobody can read from one how many children go on to the next."
    )
    among = _("The headline speaks of the stages that all three answer and that may be set side by side.")
    jump = "".join(
        f'<a href="#way-{column.city}" target="_self">{identity(column.city).sign} '
        f"{escaped(session.known.label('place', column.city, session.words))}</a>"
        for column in way.columns
    )
    return (
        f'<h2 class="way-finding">{escaped(headline_of_way(way, session.words, session.known))}</h2>'
        f'<p class="way-reading">{escaped(reading)} {escaped(among)}</p>{_key(session)}'
        f'<nav class="jump way-jump">{jump}</nav>'
    )


def _key(session: Session) -> str:
    _ = session.words.gettext
    kinds = "".join(
        f'<li><span class="bar {over}" aria-hidden="true"></span> {escaped(text)}</li>'
        for over, text in (
            (CountedOver.YEAR, _("full bar: in a year")),
            (CountedOver.DAY, _("open bar: on one day")),
        )
    )
    own_scale = _("bars compare within their own column only")
    broken = _("broken line: one word for different things")
    return (
        f'<ul class="way-key quiet">{kinds}<li>{escaped(own_scale)}</li>'
        f'<li><span class="apart" aria-hidden="true"></span> {escaped(broken)}</li></ul>'
    )


def _heads(way: Way, session: Session) -> str:
    return "".join(
        f'<div><span class="{column.city}">{_name(column, session)}</span>{_of_what(column, session)}</div>'
        for column in way.columns
    )


def _name(column: Column, session: Session) -> str:
    label = session.known.label("place", column.city, session.words)
    return f"{identity(column.city).sign} {escaped(label)}"


def _of_what(column: Column, session: Session) -> str:
    """The places that a column's figures are for, where they are not the city, and what its bars are measured by."""
    _, words = session.words.gettext, session.words
    parts = []
    if column.geographies != (session.known.label("place", column.city, words),):
        parts.append(_("figures for {places}").format(places=words.listing(list(column.geographies))))
    if column.longest is not None:
        longest = value_text(column.longest, words, session.known, with_unit=False)
        text = _("bars for {place} only, longest {value}") if parts else _("longest bar {value}")
        parts.append(text.format(place=column.drawn_for, value=longest))
    return f'<span class="small">{escaped("; ".join(parts))}</span>'


def _questions(items: str, session: Session) -> str:
    title = escaped(session.words.gettext("Stages, and how far the cities can be compared"))
    return f'<section class="way-questions"><h3>{title}</h3><ol>{items}</ol></section>'


def _question(line: StageLine, is_first: bool, session: Session) -> str:
    """A stage's question, which leads to its own view, and the grade of every pair of cities that have a figure."""
    _, words = session.words.gettext, session.words
    card = line.view.card
    stage = f'<p class="stage">{escaped(stage_name(line.stage, words))}</p>' if is_first else ""
    link = (
        f'<a href="view?{escaped(line.link)}" target="_self" title="{escaped(card.question[words.language])}">'
        f"{escaped(card.title[words.language])}</a>"
    )
    if not line.judgements:
        judged = f'<p class="small">{escaped(_("one city only"))}</p>'
    else:
        reasons = "".join(f"<li>{escaped(judgement_text(j, words, session.known))}</li>" for j in line.judgements)
        judged = (
            f"{_grades(line, session)}"
            f'<details><summary class="small">{escaped(_("Why"))}'
            f'<span class="for-readers"> {escaped(card.title[words.language])}</span></summary>'
            f'<ul class="small">{reasons}</ul><p class="small">{escaped(card.caveat[words.language])}</p></details>'
        )
    return f'<li class="{_kind(line)}">{stage}<h4>{link}</h4>{judged}</li>'


def _kind(line: StageLine) -> str:
    return "line apart" if line.stands_apart else "line"


def _grades(line: StageLine, session: Session) -> str:
    """The grade of every pair: two signs and a letter for the eye, the words for a screen reader."""
    pairs = ""
    for judgement in sorted(
        line.judgements, key=lambda judged: ([*City].index(judged.first), [*City].index(judged.second))
    ):
        if judgement.grade is None:
            continue
        pair = session.known.label("pair", f"{judgement.first}_{judgement.second}", session.words)
        said = f"{pair}: {grade_text(judgement.grade, session.words, session.known)}"
        signs = "".join(
            f'<span class="{city}">{identity(figure.city).sign}</span>'
            for city in (judgement.first, judgement.second)
            for figure in line.figures
            if figure.city.value == city.value
        )
        pairs += (
            f'<li title="{escaped(said)}"><span aria-hidden="true">{signs} '
            f'<span class="grade {judgement.grade}">{judgement.grade}</span></span>'
            f'<span class="for-readers">{escaped(said)}</span></li>'
        )
    weakest = ""
    if line.grade is not None:
        label = session.known.label("grade", line.grade, session.words)
        weakest = f'<li class="small">{escaped(label)}</li>'
    return f'<ul class="pairs">{pairs}{weakest}</ul>'


def _city(number: int, column: Column, way: Way, session: Session) -> str:
    items = "".join(_cell(line.figures[number], line, session) for line in way.lines)
    return (
        f'<section class="way-city" id="way-{column.city}"><h3><span class="{column.city}">{_name(column, session)}'
        f"</span>{_of_what(column, session)}</h3><ol>{items}</ol></section>"
    )


def _cell(figure: Figure, line: StageLine, session: Session) -> str:
    title = escaped(line.view.card.title[session.language])
    grade = ""
    if line.grade is not None:
        meaning = escaped(grade_text(line.grade, session.words, session.known))
        grade = f' <span class="grade {line.grade}" title="{meaning}">{line.grade}</span>'
    name = f'<p class="of-stage"><a href="view?{escaped(line.link)}" target="_self">{title}</a>{grade}</p>'
    kind = _kind(line)
    if figure.row is None:
        return f'<li class="{kind}">{name}{_gap(figure, session)}</li>'
    return f'<li class="{kind}">{name}{_figure(figure, figure.row, session)}</li>'


def _gap(figure: Figure, session: Session) -> str:
    reason = session.known.label("gap_reason", figure.gap.reason, session.words) if figure.gap else ""
    label = f'<p class="none">{escaped(reason)}</p>' if reason else ""
    return f'{label}<p class="small">{escaped(figure.missing)}</p>'


def _figure(figure: Figure, row: Row, session: Session) -> str:
    words, known = session.words, session.known
    over = figure.counted_over or CountedOver.YEAR
    value = escaped(value_text(row, words, known, with_unit=False))
    unit = escaped(unit_text(row, over, words, known))
    bar = ""
    if figure.bar is not None:
        width = max(_SHORTEST_BAR, 100 * figure.bar)
        bar = f'<span class="bar {over} {row.place}" style="width:{width:.1f}%" aria-hidden="true"></span>'
    place = f"<strong>{escaped(row.geography)}</strong>" if not row.is_the_place_itself else escaped(row.geography)
    when = escaped(" · ".join([period_text(row, words), *marks_text(row, words, known)]))
    doubt = f'<p class="small doubt">{escaped(row.warning_text)}</p>' if row.warning_text else ""
    nations = "".join(f'<p class="small nation">{escaped(_nation(nation, session))}</p>' for nation in figure.nations)
    return (
        f'<p class="number">{value} <span class="small">{unit}</span></p>{bar}'
        f'<p class="small">{place} · {when}</p><p class="small counted">{escaped(row.counted)}</p>{doubt}{nations}'
    )


def _nation(row: Row, session: Session) -> str:
    value = value_text(row, session.words, session.known, with_unit=False)
    when = " · ".join([period_text(row, session.words), *marks_text(row, session.words, session.known)])
    return f"{row.geography}: {value} ({when})"


def _actions(session: Session) -> str:
    _ = session.words.gettext
    german = f'<a href="api/v1/childrens_way.csv?dialect=excel-de" download>{escaped(_("CSV for German Excel"))}</a>'
    everything = escaped(_("All figures, gaps and sources of this picture as CSV"))
    return (
        f'<div class="actions"><a href="api/v1/childrens_way.csv" download>{everything}</a>{german}</div>'
        f'<p class="quiet">{escaped(_("Each stage leads to its own view, with sources, link and citation."))}</p>'
    )
