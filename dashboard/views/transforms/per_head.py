"""Per head: counts and total amounts divided by the residents of their own place and year."""

from collections.abc import Mapping
from dataclasses import replace

from dashboard.views.catalogue import ConceptCard
from dashboard.views.intervals import interval_of
from dashboard.views.rates import NAMED_HEAD_COUNTS, HeadCount, People
from dashboard.views.row import Row
from dashboard.views.transforms.asked import Asked, Outcome, resting_on
from etl.contracts.vocabulary import ConceptDomain, Per, Transform, Unit

_COUNTS = (Unit.COUNT, Unit.FTE)

_NEARLY_ALL = 0.9
"""A count beyond this part of the residents is one of residents (of another day or source), and is no rate of them."""

_ONE_EACH = 1.0
"""A yearly amount that reaches one unit of currency a resident is paid for a whole place; pay, benefits and prices
for one person stay far below it."""

_Series = tuple[str, str | None, int]

_OF_DOMAIN: Mapping[str, Transform] = {
    ConceptDomain.CHILDREN_DEMAND: Transform.PER_10K_CHILDREN,
    ConceptDomain.CHILDREN_IN_CARE: Transform.PER_10K_CHILDREN,
    ConceptDomain.CHILDREN_OUTCOMES: Transform.PER_10K_CHILDREN,
    ConceptDomain.WORKFORCE_CHILDREN: Transform.PER_10K_CHILDREN,
    ConceptDomain.ADULTS_SUPPORT: Transform.PER_10K_ADULTS,
    ConceptDomain.ADULTS_SAFETY: Transform.PER_10K_ADULTS,
    ConceptDomain.WORKFORCE_ADULTS: Transform.PER_10K_ADULTS,
}


def head_count(transform: Transform, card: ConceptCard) -> HeadCount | None:
    """The people that a transform divides a concept's figures by; None where it divides by nobody.

    ``per_head`` divides by the people of the concept's computed rates, else by those that its subject is about.
    """
    if transform is Transform.PER_HEAD:
        of_domain = _OF_DOMAIN.get(card.domain)
        return card.head_count or (NAMED_HEAD_COUNTS[of_domain] if of_domain else None)
    return NAMED_HEAD_COUNTS.get(transform)


def per_head(asked: Asked) -> Outcome:
    """Each count divided by the residents of its geography and year, times the base of the unit; a total once.

    Method: crude rate (OHID, Technical Guide: Public health analysis; APHO Technical Briefing 3), with the
    residents of the year that holds the middle of the period, or of the nearest year within two. A rate that is
    published or computed in the warehouse is kept as it is; a rate per other people, and money that one person
    is paid or pays, is not divided again.
    """
    heads = head_count(asked.spec.transform, asked.card)
    if heads is None:
        return list(asked.rows), {}
    own_choice = asked.spec.transform is Transform.PER_HEAD
    reach = _reach(asked, heads)
    done, missing = [], {}
    for row in asked.rows:
        if row.unit == heads.unit or (own_choice and not _is_divisible(row)):
            done.append(row)
            continue
        people = asked.known.rates.people(row.geography_code, heads.age_groups, _year(row, asked))
        reason = _reason(row, heads, people, reach.get(_series_of(row), 0.0), asked)
        if reason or people is None:
            if own_choice and people is not None:
                done.append(row)
            else:
                missing[row.place] = reason
            continue
        done.append(_divided(row, heads, people, asked))
    return done, missing


def _is_divisible(row: Row) -> bool:
    return not row.computed and (row.unit in _COUNTS or (row.unit == Unit.MONEY and row.per == Per.YEAR))


def _series_of(row: Row) -> _Series:
    return row.geography_code, row.indicator_id, row.series


def _reach(asked: Asked, heads: HeadCount) -> Mapping[_Series, float]:
    """How many times the number of residents each series comes to at its highest.

    What a series is - a total, pay, a count of residents - is judged of all its periods together, so that one year is
    not divided and the next left out.
    """
    reach: dict[_Series, float] = {}
    for row in (*asked.series, *asked.rows):
        people = asked.known.rates.people(row.geography_code, heads.age_groups, _year(row, asked))
        if people is not None:
            of_series = _series_of(row)
            reach[of_series] = max(reach.get(of_series, 0.0), abs(row.value) / people.number)
    return reach


def _year(row: Row, asked: Asked) -> int:
    return asked.known.rates.year_of(row.geography_code, row.middle)


def _reason(row: Row, heads: HeadCount, people: People | None, reach: float, asked: Asked) -> str:
    """Why a figure cannot be divided, with the reach of its series; empty where it can."""
    _ = asked.words.gettext
    if not _is_divisible(row):
        return _("{place}: the figure is no count and no total, and is not divided again.").format(place=row.geography)
    if people is None:
        return _("{place}: the number of residents ({ages}) is not known for {year} or a year near it.").format(
            place=row.geography, ages=_ages(heads, asked), year=_year(row, asked)
        )
    if row.unit == Unit.MONEY and reach < _ONE_EACH:
        return _("{place}: the amount is for one person, or too small a total to divide by all residents.").format(
            place=row.geography
        )
    if row.unit in _COUNTS and reach > _NEARLY_ALL:
        return _("{place}: the figure counts these residents themselves.").format(place=row.geography)
    return ""


def _ages(heads: HeadCount, asked: Asked) -> str:
    return " + ".join(asked.known.label("age_group", age, asked.words) for age in heads.age_groups)


def _divided(row: Row, heads: HeadCount, people: People, asked: Asked) -> Row:
    sources = [asked.known.sources[source] for source in people.source_ids]
    how = _how(row, heads, people, sources[0].publisher, asked)
    if row.unit == Unit.MONEY:
        value, unit, decimals = row.value / people.number, Unit.MONEY, 0
    else:
        assert heads.unit.base is not None, "people are only counted per so many"
        value, unit = heads.unit.base * row.value / people.number, heads.unit
        decimals = 0 if abs(value) >= 1000 else 1
    rate = replace(
        row.transformed(value, unit, decimals, how),
        currency=row.currency,
        per=row.per,
        computed=True,
        formula=how,
        numerator=row.value,
        denominator=float(people.number),
        interval=interval_of(unit, row.value, people.number) if row.is_count and not row.said_as else None,
    )
    return resting_on(rate, sources, people.confidence)


def _how(row: Row, heads: HeadCount, people: People, publisher: str, asked: Asked) -> str:
    _ = asked.words.gettext
    words = asked.words
    amount = words.money(row.value, row.currency) if row.currency else words.number(row.value, row.decimals)
    told = _("{amount} divided by {people} residents ({ages}) of {place} in {year}, {publisher}").format(
        amount=amount,
        people=words.number(people.number),
        ages=_ages(heads, asked),
        place=row.geography,
        year=people.year,
        publisher=publisher,
    )
    wanted = _year(row, asked)
    return told if people.year == wanted else told + _("; the nearest year known to {year}").format(year=wanted)
