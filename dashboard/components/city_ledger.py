"""The figures of one city, each beside its nation's: a question, two numbers, and how the one stands to the other."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from dashboard.components.session import Session, escaped
from dashboard.views.catalogue import OWN_NATIONS
from dashboard.views.city_measures import CityLine, city_lines, grouped, place_on_strip, ratio_text
from dashboard.views.identity import identity
from dashboard.views.row import Row
from dashboard.views.words import marks_text, period_text, value_text
from etl.contracts.vocabulary import ConceptDomain, Place, Unit

_SHOWN_AT_ONCE = 6
_NAMED_UNITS = (
    Unit.PER_10K_CHILDREN,
    Unit.PER_10K_ADULTS,
    Unit.PER_10K_65_PLUS,
    Unit.PER_100K,
    Unit.FTE,
)

_Groups = tuple[tuple[str, tuple[ConceptDomain, ...]], ...]


def city_ledger_html(city: Place, session: Session) -> str:
    """Every group of concepts with the city's key figures; what is left of a group is folded below it."""
    _ = session.words.gettext
    groups: _Groups = (
        (_("The city and its people"), (ConceptDomain.CONTEXT,)),
        (
            _("Children and families"),
            (ConceptDomain.CHILDREN_DEMAND, ConceptDomain.CHILDREN_IN_CARE, ConceptDomain.CHILDREN_OUTCOMES),
        ),
        (_("Adults and care"), (ConceptDomain.ADULTS_SUPPORT, ConceptDomain.ADULTS_SAFETY)),
        (
            _("The people who do the work"),
            (
                ConceptDomain.WORKFORCE_CHILDREN,
                ConceptDomain.WORKFORCE_ADULTS,
                ConceptDomain.WORKFORCE_CARE,
                ConceptDomain.PAY,
            ),
        ),
        (_("Money and amounts"), (ConceptDomain.SPEND, ConceptDomain.ELIGIBILITY_AMOUNTS)),
        (_("Safety and ways of working"), (ConceptDomain.VIOLENCE_AND_SAFETY, ConceptDomain.EXCHANGE_PROGRAMMES)),
    )
    return _ledger(city, groups, session)


@lru_cache(maxsize=12)
def _ledger(city: Place, groups: _Groups, session: Session) -> str:
    lines = city_lines(city, session.language, session.warehouse)
    return "".join(_group(title, of_group, city, session) for title, of_group in grouped(lines, groups))


def _group(title: str, lines: Sequence[CityLine], city: Place, session: Session) -> str:
    _ = session.words.gettext
    keys = [line for line in lines if line.is_key][:_SHOWN_AT_ONCE] or list(lines[:1])
    rest = [line for line in lines if line not in keys]
    body = _table(title, keys, city, session)
    if rest:
        more = session.words.ngettext("{count} more figure", "{count} more figures", len(rest))
        more_of = _("{group}: more").format(group=title)
        summary = escaped(more.format(count=session.words.number(len(rest))))
        body += f"<details><summary>{summary}</summary>{_table(more_of, rest, city, session)}</details>"
    return body


def _table(title: str, lines: Iterable[CityLine], city: Place, session: Session) -> str:
    _ = session.words.gettext
    name = escaped(session.known.label("place", city, session.words))
    nation = escaped(session.known.label("place", OWN_NATIONS[city][0], session.words))
    head = (
        f'<div class="line head" role="row"><div role="columnheader"><h3>{escaped(title)}</h3></div>'
        f'<div class="{city}" role="columnheader">{identity(city).sign} {name}</div>'
        f'<div role="columnheader">{nation}</div>'
        f'<div role="columnheader">{escaped(_("Beside the nation"))}</div></div>'
    )
    body = "".join(_line(line, city, session) for line in lines)
    return f'<div class="ledger of-city" role="table" aria-label="{escaped(title)}">{head}{body}</div>'


def _line(line: CityLine, city: Place, session: Session) -> str:
    language = session.language
    shown = line.own or line.nation
    counted = shown.counted if shown is not None and shown.counted else line.card.unit_note[language]
    return (
        f'<div class="line" role="row"><div class="ask" role="cell">'
        f'<a class="question" href="view?{escaped(line.spec.query())}" target="_self">'
        f"{escaped(line.card.title[language])}</a>"
        f'<div class="small">{escaped(counted)}</div></div>'
        f'<div role="cell">{_own(line, city, session)}</div>'
        f'<div role="cell">{_nation(line, session)}</div>'
        f'<div role="cell">{_measure(line, city, session)}</div></div>'
    )


def _own(line: CityLine, city: Place, session: Session) -> str:
    _ = session.words.gettext
    name = escaped(session.known.label("place", city, session.words))
    label = f'<span class="city-name {city}">{identity(city).sign} {name}</span>'
    if line.own is None:
        nation = line.nation.geography if line.nation else ""
        said = _("no figure of its own; {nation} has one").format(nation=nation)
        return f'{label}<div class="number words">{escaped(said)}</div>'
    place = "" if line.own.is_the_place_itself else f'<div class="small place">{escaped(line.own.geography)}</div>'
    return f"{label}{_number(line.own, session)}{place}{_details(line.own, session)}"


def _nation(line: CityLine, session: Session) -> str:
    if line.nation is None:
        return ""
    shown = _number(line.nation, session, "beside") + f'<div class="small place">{escaped(line.nation.geography)}</div>'
    own = line.own
    if own is not None and line.ratio is not None:
        return shown
    return shown + _details(line.nation, session)


def _number(row: Row, session: Session, look: str = "") -> str:
    text = value_text(row, session.words, session.known)
    unit = f" {session.known.label('unit', row.unit, session.words)}" if row.unit in _NAMED_UNITS else ""
    small = f'<span class="unit">{escaped(unit)}</span>' if unit else ""
    return f'<div class="number {look}">{escaped(text)}{small}</div>'


def _details(row: Row, session: Session) -> str:
    when = " · ".join([period_text(row, session.words), *marks_text(row, session.words, session.known)])
    return f'<div class="small">{escaped(when)}</div>'


def _measure(line: CityLine, city: Place, session: Session) -> str:
    _ = session.words.gettext
    if line.ratio is None:
        if line.own is None or line.nation is None:
            said = _("no measure") if line.own is not None else ""
        else:
            said = _("another year or another count: no ratio")
        return f'<div class="small">{escaped(said)}</div>'
    at = 4 + 92 * place_on_strip(line.ratio.value)
    strip = (
        f'<div class="strip nation" aria-hidden="true"><span class="{city}" style="left:{at:.1f}%">'
        f"{identity(city).sign}</span></div>"
    )
    return f'<div class="ratio">{escaped(ratio_text(line, session.words))}</div>{strip}'
