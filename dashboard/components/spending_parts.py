"""What the money buys, part by part: every part as a share of its own total, so that no exchange rate is needed."""

from collections.abc import Iterable
from functools import lru_cache

from dashboard.components.session import Session, escaped, write_html
from dashboard.views.identity import identity
from dashboard.views.spending_parts import Part, Spending, parts_of_total, sum_of_parts
from dashboard.views.view import View
from dashboard.views.words import marks_text, period_text, place_text, short_source, value_text
from etl.contracts.vocabulary import Place

_CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
_CHILD, _AWAY, _ADULT = "spend_per_child", "spend_away_from_home", "adult_spend_per_adult"
"""The totals, and the parts of the first. Of adults Birmingham has both in one concept, the others only parts."""


def what_money_buys(session: Session) -> None:
    """The money for children and the money for adults, each city's in its own parts."""
    write_html(_block(session), session.language)


@lru_cache(maxsize=8)
def _block(session: Session) -> str:
    _, language, warehouse, concepts = (
        session.words.gettext,
        session.language,
        session.warehouse,
        session.known.concepts,
    )
    children = [parts_of_total(_CHILD, _AWAY, place, language, warehouse) for place in _CITIES]
    adults = [
        parts_of_total(_ADULT, _ADULT, Place.BIRMINGHAM, language, warehouse, first_part=1),
        sum_of_parts(_ADULT, Place.HAMBURG, language, warehouse),
        sum_of_parts(_ADULT, Place.CHICAGO, language, warehouse),
    ]
    told = _("Each bar is a part of its own total: no exchange rate is needed, and sums are not compared.")
    gaps = "".join(
        f'<p class="gap">{escaped(gap.sentence[language])}</p>'
        for place, found in zip(_CITIES, children, strict=True)
        if found is None and (gap := concepts[_AWAY].gap(place)) is not None
    )
    return (
        f"<p>{escaped(told)}</p><h3>{escaped(_('Of the money for children'))}</h3>"
        f"<p>{escaped(concepts[_CHILD].caveat[language])}</p>{_columns(children, session)}{gaps}"
        f"<h3>{escaped(_('Of the money for adults'))}</h3>"
        f"<p>{escaped(concepts[_ADULT].caveat[language])}</p>{_columns(adults, session)}"
    )


def _columns(spendings: Iterable[Spending | None], session: Session) -> str:
    """One list of bars a place, with sources and files."""
    _ = session.words.gettext
    shown = [each for each in spendings if each is not None]
    columns = "".join(_column(each, session) for each in shown)
    rows = [row for each in shown for row in (each.total, *(part.row for part in each.parts)) if row is not None]
    sources = " · ".join(dict.fromkeys(short_source(source) for row in rows for source in row.sources))
    files = "".join(_file(view, session) for each in shown for view in each.views)
    return (
        f'<div class="spending">{columns}</div><p class="source quiet">{escaped(sources)}</p>'
        f'<details><summary class="quiet">{escaped(_("Every amount as a file"))}</summary>'
        f'<div class="actions">{files}</div></details>'
    )


def _file(view: View, session: Session) -> str:
    name = f"{_name(view.rows[0].indicator_id, session)}, {view.rows[0].geography}"
    return f'<a href="api/v1/view.csv?{escaped(view.spec.query())}" download>{escaped(name)}</a>'


def _column(each: Spending, session: Session) -> str:
    _, words = session.words.gettext, session.words
    amount, period = _money(each.amount, each, session), period_text(each.first, words)
    if each.total is None:
        told = _("{amount} in {period}, the sum of the parts").format(amount=amount, period=period)
    else:
        name = _name(each.total.indicator_id, session)
        marks = marks_text(each.total, words, session.known)
        told = " · ".join([_("{name}: {amount} in {period}").format(name=name, amount=amount, period=period), *marks])
    items = "".join(_item(part, each, session) for part in each.parts)
    return (
        f'<section class="{each.place}"><h4><span aria-hidden="true">{identity(each.place).sign}</span> '
        f'{escaped(place_text(each.first, words))}</h4><p class="quiet">{escaped(told)}</p>'
        f'<ul class="plain">{items}</ul></section>'
    )


def _item(part: Part, each: Spending, session: Session) -> str:
    _, words = session.words.gettext, session.words
    share = words.number(100 * part.share) + words.percent_sign()
    if part.row is None:
        name, about, look = (
            _("Everything else in this total"),
            [_money(part.amount, each, session), _("computed")],
            "rest",
        )
    else:
        marks = marks_text(part.row, words, session.known)
        amount = value_text(part.row, words, session.known, with_unit=False)
        name, about, look = _name(part.row.indicator_id, session), [amount, *marks], "named"
    return (
        f'<li><strong>{escaped(share)}</strong><span>{escaped(name)} <span class="quiet">{escaped(" · ".join(about))}'
        f'</span></span><i class="{look}" style="width:{100 * max(part.share, 0):.1f}%"></i></li>'
    )


def _money(amount: float, each: Spending, session: Session) -> str:
    assert each.first.currency is not None
    scaled, word = session.words.large(amount)
    return session.words.money(scaled, each.first.currency, 1 if word else 0, word)


def _name(indicator_id: str | None, session: Session) -> str:
    assert indicator_id is not None
    return session.known.indicators[indicator_id][session.language]
