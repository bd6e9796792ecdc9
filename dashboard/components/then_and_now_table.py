"""A concept then and now as a small table: a line for each city; in each cell the period and how far it lies off."""

from collections.abc import Sequence
from functools import lru_cache

from dashboard.components.record_links import page_link
from dashboard.components.session import Session, escaped
from dashboard.views.addresses import of_view
from dashboard.views.catalogue import ConceptCard
from dashboard.views.identity import identity
from dashboard.views.spec import Form, When
from dashboard.views.then_and_now import Moment, ThenAndNow, then_and_now
from dashboard.views.words import grade_text, headline, marks_text, period_text, unit_line, value_text
from etl.contracts.vocabulary import City, Grade, Place


@lru_cache(maxsize=128)
def then_and_now_table(card: ConceptCard, years: tuple[int, ...], session: Session) -> str:
    """Question and headline as a link to the view, the table, and how far cities compare."""
    _, words = session.words.gettext, session.words
    told = then_and_now(card, years, session.language, session.warehouse)
    heads = "".join(
        f'<th scope="col">{escaped(text)}</th>'
        for text in (*(_("nearest to {year}").format(year=year) for year in years), _("latest"))
    )
    lines = "".join(_line(place, told, years, session) for place in told.places)
    every = told.today.spec.with_(when=When.ALL, form=Form.LINE, transform=told.all_years.spec.transform)
    question = page_link(of_view(told.today.spec), card.question[words.language], session)
    return (
        f'<section class="then unexplained"><h4>{question}</h4>'
        f'<p class="now">{escaped(headline(told.today))}</p>'
        f'<div class="across" tabindex="0"><table><caption class="quiet">{escaped(unit_line(told.all_years))}</caption>'
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{lines}</tbody></table></div>{_judged(told, session)}"
        f'<p class="quiet">{page_link(of_view(every), _("All years"), session)}</p></section>'
    )


def _line(place: Place, told: ThenAndNow, years: Sequence[int], session: Session) -> str:
    known, words = session.known, session.words
    colour = place.value if place.value in set(City) else "quiet"
    name = (
        f'<span class="{colour}"><span aria-hidden="true">{identity(place).sign}</span> '
        f"{escaped(known.label('place', place, words))}</span>"
    )
    moments = told.places[place]
    if not moments:
        return (
            f'<tr><th scope="row">{name}</th><td colspan="{len(years) + 1}">{_missing(place, told, session)}</td></tr>'
        )
    row = moments[-1].row
    beneath = [] if row.is_the_place_itself or place.value not in set(City) else [row.geography]
    latest = [found[-1].row for found in told.places.values() if found]
    if len({other.unit for other in latest}) > 1:
        beneath.append(known.label("unit", row.unit, words))
    if row.per is not None and len({other.per for other in latest}) > 1:
        beneath.append(known.label("per", row.per, words))
    small = "".join(f'<span class="small">{escaped(text)}</span>' for text in beneath)
    cells = "".join(_cell(moment, session) for moment in moments)
    return f'<tr><th scope="row">{name}{small}</th>{cells}</tr>'


def _cell(moment: Moment, session: Session) -> str:
    _, words, known = session.words.gettext, session.words, session.known
    row = moment.row
    beneath = [period_text(row, words), *marks_text(row, words, known)]
    small = f'<span class="small">{escaped(" · ".join(beneath))}</span>'
    small += "".join(
        f'<span class="small away">{escaped(_away(years, year, session))}</span>'
        for year, years in moment.away.items()
        if years
    )
    if moment.is_latest and moment.away:
        small += f'<span class="small">{escaped(_("the latest there is"))}</span>'
    spans = f' colspan="{moment.columns}" class="several"' if moment.columns > 1 else ""
    return (
        f'<td{spans}><span class="value">{escaped(value_text(row, words, known, with_unit=False))}</span>{small}</td>'
    )


def _away(years: int, year: int, session: Session) -> str:
    """``2 years before 2017``: how far a figure lies from the year that it stands for."""
    words = session.words
    if years < 0:
        said = words.ngettext("{count} year before {year}", "{count} years before {year}", -years)
    else:
        said = words.ngettext("{count} year after {year}", "{count} years after {year}", years)
    return said.format(count=words.number(abs(years)), year=year)


def _missing(place: Place, told: ThenAndNow, session: Session) -> str:
    """Why a city has no figure: a gap is information."""
    sentence = next((missing.sentence for missing in told.all_years.missing if missing.place is place), "")
    return f'<span class="small">{escaped(sentence)}</span>'


def _judged(told: ThenAndNow, session: Session) -> str:
    _, view = session.words.gettext, told.all_years
    if view.grade is None:
        return ""
    label = grade_text(view.grade, session.words, session.known)[2:]
    alone = ""
    if view.grade is Grade.NOT_COMPARABLE:
        alone = f" {escaped(_('Read each city by itself.'))}"
    return (
        f'<p class="quiet"><span class="grade {view.grade}">{view.grade}</span><strong>{escaped(label)}.</strong> '
        f"{escaped(view.judgements[0].reason[session.language])}{alone}</p>"
    )
