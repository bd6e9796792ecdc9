"""The ledger of the landing page: a question, three numbers, one line on which they stand, one word on comparing."""

from collections.abc import Sequence
from functools import lru_cache

from dashboard.components.session import Session, escaped
from dashboard.views.catalogue import OWN_NATIONS, ConceptCard
from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.spec import ViewSpec
from dashboard.views.view import View, make_view
from dashboard.views.words import marks_text, period_text, value_text
from etl.contracts.vocabulary import City, Place, Transform

_CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)


def ledger_html(groups: Sequence[tuple[str, Sequence[ConceptCard]]], session: Session) -> str:
    """The whole ledger: a heading for each group, a line for each concept."""
    return _ledger(tuple((title, tuple(cards)) for title, cards in groups), session)


@lru_cache(maxsize=8)
def _ledger(groups: tuple[tuple[str, tuple[ConceptCard, ...]], ...], session: Session) -> str:
    _ = session.words.gettext
    cities = "".join(
        f'<div class="{place}" role="columnheader">{identity(place).sign} '
        f'<a href="{place}?lang={session.language}" target="_self">'
        f"{escaped(session.known.label('city', place, session.words))}</a></div>"
        for place in _CITIES
    )
    head = (
        f'<div class="line head" role="row"><div role="columnheader">{escaped(_("Question"))}</div>{cities}'
        f'<div class="where" role="columnheader">{escaped(_("On one line"))}</div>'
        f'<div class="judged" role="columnheader">{escaped(_("Can they be compared?"))}</div></div>'
    )
    body = ""
    for title, cards in groups:
        body += f'<div class="group" role="row"><span role="cell">{escaped(title)}</span></div>'
        body += "".join(_line(card, session) for card in cards)
    label = escaped(_("The three cities side by side"))
    return f'<div class="ledger" role="table" aria-label="{label}">{head}{body}</div>'


def _views(card: ConceptCard, session: Session) -> tuple[View, View]:
    """The figures printed (own currency) and the figures that stand on the line (equal buying power)."""
    compared = make_view(_spec(card, card.recommended, session), session.warehouse)
    if card.recommended is Transform.PPP_ADJUSTED:
        return make_view(_spec(card, Transform.PER_HEAD, session), session.warehouse), compared
    return compared, compared


def _spec(card: ConceptCard, transform: Transform, session: Session) -> ViewSpec:
    return ViewSpec(concept=card.id, places=tuple(Place), transform=transform, language=session.language)


def _line(card: ConceptCard, session: Session) -> str:
    printed, compared = _views(card, session)
    words = session.words
    link = f"view?{_spec(card, card.recommended, session).with_(places=_CITIES).query()}"
    cells = "".join(_cell(place, printed, compared, session) for place in _CITIES)
    return (
        f'<div class="line" role="row"><div class="ask" role="cell">'
        f'<a class="question" href="{escaped(link)}" target="_self">'
        f"{escaped(card.question[words.language])}</a>"
        f'<div class="small">{escaped(card.unit_note[words.language])}</div>'
        f'<div class="small">{escaped(_sources(printed, session))}</div></div>{cells}'
        f'<div class="where" role="cell">{_strip(compared, session)}</div>'
        f'<div class="judged" role="cell">{_judged(compared, session)}</div></div>'
    )


def _sources(view: View, session: Session) -> str:
    """Who published the cities' figures, city by city; the full references stand behind the question."""
    _ = session.words.gettext
    publishers = dict.fromkeys(row.sources[0].publisher for place in _CITIES for row in view.of(place) if row.sources)
    return f"{_('Sources')}: {'; '.join(publishers)}" if publishers else ""


def _cell(place: Place, printed: View, compared: View, session: Session) -> str:
    words, known = session.words, session.known
    name = f'<span class="city-name {place}">{identity(place).sign} {escaped(known.label("city", place, words))}</span>'
    row = next(iter(printed.of(place)), None)
    if row is None:
        return f'<div role="cell">{name}{_gap(place, printed, session)}</div>'
    when = " · ".join([period_text(row, words), *marks_text(row, words, known)])
    details = [when] if row.is_the_place_itself else [row.geography, when]
    nation = _nation(place, row, printed)
    if row.compared_with:
        details.insert(0, row.compared_with)
    elif nation is not None:
        details.append(f"{nation.geography}: {value_text(nation, words, known, with_unit=False)}")
    in_parity = next(iter(compared.of(place)), None)
    if in_parity is not None and compared is not printed:
        details.append(value_text(in_parity, words, known, with_unit=False))
    lines = "".join(f'<div class="small">{escaped(detail)}</div>' for detail in details)
    value = escaped(value_text(row, words, known, with_unit=False))
    return f'<div role="cell">{name}<div class="number">{value}</div>{lines}</div>'


def _nation(place: Place, row: Row, view: View) -> Row | None:
    for nation in OWN_NATIONS[place]:
        found = next(
            (r for r in view.of(nation) if (r.unit, r.currency, r.per) == (row.unit, row.currency, row.per)), None
        )
        if found is not None and found.geography_code != row.geography_code:
            return found
    return None


def _gap(place: Place, view: View, session: Session) -> str:
    gap = view.card.gap(place)
    missing = next((missing for missing in view.missing if missing.place is place), None)
    sentence = escaped(missing.sentence) if missing else ""
    label = session.known.label("gap_reason", gap.reason, session.words) if gap else session.words.gettext("no figure")
    return f'<div class="number words" title="{sentence}">{escaped(label)}</div>'


def _strip(view: View, session: Session) -> str:
    """The cities' marks on a line from nothing to the highest; none where the grade forbids one axis."""
    _ = session.words.gettext
    rows = [row for place in _CITIES for row in view.of(place)]
    if view.separate_panels:
        return f'<div class="strip none small">{escaped(_("not on one line"))}</div>'
    if len(rows) < 2:
        return ""
    highest = max(row.value for row in rows) or 1.0
    marks = "".join(
        f'<span class="{row.place}" style="left:{4 + 92 * row.value / highest:.1f}%" aria-hidden="true">'
        f"{identity(row.place).sign}</span>"
        for row in rows
        if row.place.value in set(City)
    )
    return f'<div class="strip">{marks}</div>'


def _judged(view: View, session: Session) -> str:
    if view.grade is None:
        return f'<div class="small">{escaped(session.words.gettext("one city only"))}</div>'
    label = session.known.label("grade", view.grade, session.words)
    reason = view.judgements[0].reason[session.language]
    return (
        f'<div class="small"><span class="grade {view.grade}">{view.grade}</span>'
        f"<strong>{escaped(label)}.</strong> {escaped(reason)}</div>"
    )
