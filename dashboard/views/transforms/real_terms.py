"""Real terms: amounts of several years in the prices of one, each in its own currency."""

from dataclasses import replace

from dashboard.views.rates import PriceLevel
from dashboard.views.row import Row
from dashboard.views.transforms.asked import Asked, Outcome, resting_on
from etl.contracts.vocabulary import Place


def in_real_terms(asked: Asked) -> Outcome:
    """Amounts times the consumer prices of the base year over those of their own period.

    Method: deflation by a consumer price index (Eurostat, Glossary: Deflation, price index of the year over that of
    the base year). Each currency by the index of its own country: prices of a financial year where the index has
    that year, else of the calendar year that holds the middle of the period. The base year is a calendar year;
    unless it is chosen it is the latest that every currency shown has an index for. Nothing is converted.
    """
    _ = asked.words.gettext
    rates = asked.known.rates
    currencies = list(dict.fromkeys(row.currency for row in asked.rows if row.currency))
    year = asked.spec.base_year or rates.latest_price_year(currencies)
    done: list[Row] = []
    missing: dict[Place, str] = {}
    for row in asked.rows:
        if row.currency is None or year is None:
            missing[row.place] = _("{place}: the figure is no amount of money.").format(place=row.geography)
            continue
        then, base = rates.price(row.currency, row.start, row.end), rates.yearly_price(row.currency, year)
        if then is None or base is None:
            missing[row.place] = _("{place}: no index of consumer prices for {year}.").format(
                place=row.geography, year=year if base is None else row.middle.year
            )
            continue
        done.append(_in_prices_of(row, row.currency, year, then, base, asked))
    return done, missing


def in_prices(value: float, index_then: float, index_base: float) -> float:
    """An amount in the prices of the base: times the base's index over that of its own time.

    Method: HM Treasury, GDP deflators: a user's guide, Annex A, "inflating figures".
    """
    return value * index_base / index_then


def _in_prices_of(row: Row, currency: str, year: int, then: PriceLevel, base: PriceLevel, asked: Asked) -> Row:
    _ = asked.words.gettext
    words = asked.words
    how = _("{amount} in prices of {year}: times {base} ({year}) over {then} ({period}), {index}, {basis}").format(
        amount=words.money(row.value, currency, row.decimals),
        year=year,
        base=words.number(base.value, 1),
        then=words.number(then.value, 1),
        period=then.label,
        index=then.series,
        basis=then.base,
    )
    real = replace(
        row.transformed(in_prices(row.value, then.value, base.value), row.unit, row.decimals, how),
        currency=row.currency,
        per=row.per,
        base_year=year,
    )
    sources = [asked.known.sources[source] for source in dict.fromkeys((then.source_id, base.source_id))]
    return resting_on(real, sources, max(then.confidence, base.confidence))
