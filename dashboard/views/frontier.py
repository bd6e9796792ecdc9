"""The frontier as pictures and words: three panels, areas with words in them, and a finding computed from the grids."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dashboard.eligibility.frontier import CELLS, CURRENCY, Grid, Means, Outcome, frontier, shares, to_cents
from dashboard.eligibility.law import Law, read_law
from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.rulebook import rulebook
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import City, ParityConcept

SAVINGS_UP_TO = 60_000
"""International dollars on the axis of savings."""

INCOMES, COSTS = (1250, 1500, 2000), (3000, 1500, 4500)
"""International dollars a month that can be chosen; the first is where one starts."""

LOOKED_AT_NEED, LOOKED_AT_SAVINGS = 0.6, 30_000

_FIRST_YEAR, _MIDDLE_OF_THE_YEAR = 2015, (7, 1)
_LAWS_A_CITY = 3
_FINE_STEP = 50
"""Limits of savings are found to this much local currency: every limit of the three laws is a multiple of it."""

OPEN = (Outcome.JUDGEMENT, Outcome.NOT_KNOWN)

Mask = npt.NDArray[np.bool_]


class Money(StrEnum):
    """Amounts in each city's own currency, or in international dollars of equal purchasing power."""

    LOCAL = "local"
    PURCHASING_POWER = "ppp"


@dataclass(frozen=True)
class Choice:
    """What a reader sets: year, income and cost of support a month in international dollars, and how money is shown."""

    year: int
    income: int
    cost: int
    money: Money

    @property
    def on(self) -> date:
        return date(self.year, *_MIDDLE_OF_THE_YEAR)


@dataclass(frozen=True, eq=False)
class Panel:
    """One city's grid, with the parity that amounts were converted by."""

    city: City
    grid: Grid
    parity: float
    parity_year: int
    help_ends: float | None

    @property
    def insured(self) -> bool:
        """Whether insurance still pays for somebody with the most savings of the picture."""
        return bool((self.grid.outcome[:, -1] == Outcome.INSURANCE).any())

    @property
    def is_open(self) -> bool:
        return bool(np.isin(self.grid.outcome, OPEN).any())


@lru_cache(maxsize=2)
def law_of(warehouse: Warehouse) -> Law:
    return read_law(warehouse)


def make_panels(choice: Choice, law: Law, known: Catalogue, words: Wording) -> list[Panel]:
    """The three grids, in the order of the cities. Amounts are converted with parities of private consumption."""
    found = []
    for city in City:
        parity = known.parity(CURRENCY[city], ParityConcept.PRIVATE_CONSUMPTION, choice.year)
        if parity is None:
            continue
        means = Means(choice.on, _local(choice.income, parity.per_usd), _local(choice.cost, parity.per_usd))
        savings = to_cents(np.linspace(0, SAVINGS_UP_TO * parity.per_usd, CELLS))
        grid = frontier(city, shares(), savings, means, law, words)
        found.append(
            Panel(city, grid, parity.per_usd, parity.year, _help_ends(city, parity.per_usd, means, law, words))
        )
    return found


def _local(amount: int, per_dollar: float) -> Decimal:
    return Decimal(str(round(amount * per_dollar, 2)))


def _help_ends(city: City, per_dollar: float, means: Means, law: Law, words: Wording) -> float | None:
    """The most savings with which means-tested help is still paid; None where there is none or no end is seen."""
    fine = np.arange(0, SAVINGS_UP_TO * per_dollar, _FINE_STEP)
    grid = frontier(city, shares(), fine, means, law, words)
    last = fine[np.isin(grid.outcome, (Outcome.PUBLIC, Outcome.PERSON_PAYS_PART)).any(axis=0)][-1:]
    return float(last[0]) if len(last) and last[0] < fine[-1] else None


def years(law: Law, known: Catalogue, words: Wording) -> list[int]:
    """Years of which the law is known for at least one city: first the latest that is known for all, then backwards."""
    offered, whole = [], []
    for year in range(known.read_on.year, _FIRST_YEAR - 1, -1):
        panels = make_panels(Choice(year, INCOMES[0], COSTS[0], Money.LOCAL), law, known, words)
        if any(not (panel.grid.outcome == Outcome.NOT_KNOWN).all() for panel in panels):
            offered.append(year)
        if panels and not any(panel.is_open for panel in panels):
            whole.append(year)
    return [*whole[:1], *(year for year in offered if year not in whole[:1])]


# Areas.


@dataclass(frozen=True)
class Area:
    """A rectangle of cells with one outcome (of insurance also one amount); ends are not included."""

    outcome: Outcome
    rows: tuple[int, int]
    columns: tuple[int, int]
    least: float
    most: float

    @property
    def size(self) -> int:
        return (self.rows[1] - self.rows[0]) * (self.columns[1] - self.columns[0])


def areas(panel: Panel) -> list[Area]:
    """Rectangles that cover the grid, the ones with most need first."""
    grid, found = panel.grid, []
    for outcome in Outcome:
        mask = grid.outcome == outcome
        if not mask.any():
            continue
        amounts = np.unique(grid.amount[mask]) if outcome is Outcome.INSURANCE else [None]
        for amount in amounts:
            here = mask if amount is None else mask & (grid.amount == amount)
            for rows, columns in _rectangles(here):
                cells = grid.amount[rows[0] : rows[1], columns[0] : columns[1]]
                found.append(Area(outcome, rows, columns, float(cells.min()), float(cells.max())))
    return sorted(found, key=lambda area: (-area.rows[1], area.columns[0]))


def _rectangles(mask: Mask) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Rows that have the same cells, taken together."""
    found: list[tuple[tuple[int, int], tuple[int, int]]] = []
    start = 0
    for row in range(1, len(mask) + 1):
        if row < len(mask) and (mask[row] == mask[start]).all():
            continue
        edges = np.flatnonzero(np.diff(np.concatenate(([False], mask[start], [False])).astype(np.int8)))
        found += [((start, row), (int(a), int(b))) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        start = row
    return found


# Words.


def money_text(panel: Panel, amount: float, choice: Choice, words: Wording) -> str:
    if choice.money is Money.PURCHASING_POWER:
        return words.gettext("{amount} Int$").format(amount=words.number(amount / panel.parity))
    return words.money(amount, CURRENCY[panel.city])


def name_of(panel: Panel, words: Wording, known: Catalogue) -> str:
    return known.label("city", panel.city, words)


def headline(panels: Sequence[Panel], choice: Choice, words: Wording, known: Catalogue) -> str:
    """Where help ends and where it does not, as the grids say."""
    _ = words.gettext
    ends = [
        _("{amount} in {city}").format(
            amount=money_text(panel, panel.help_ends, choice, words), city=name_of(panel, words, known)
        )
        for panel in panels
        if panel.help_ends is not None and not panel.insured
    ]
    floors = words.listing([name_of(panel, words, known) for panel in panels if panel.insured])
    unknown = words.listing([name_of(panel, words, known) for panel in panels if panel.grid.has(Outcome.NOT_KNOWN)])
    judged = words.listing([name_of(panel, words, known) for panel in panels if panel.grid.has(Outcome.JUDGEMENT)])
    said = []
    if ends and floors:
        said.append(
            _("Public help ends at savings of {ends}; in {city} insurance pays its part whatever you own.").format(
                ends=words.listing(ends), city=floors
            )
        )
    elif ends:
        said.append(_("Public help ends at savings of {ends}.").format(ends=words.listing(ends)))
    elif floors:
        said.append(_("In {city} insurance pays its part whatever you own.").format(city=floors))
    if judged:
        said.append(_("In {city} the office judges what share of income is due.").format(city=judged))
    if unknown:
        said.append(_("For {city} the law of {year} is not known in full.").format(city=unknown, year=choice.year))
    return " ".join(said)


def finding(panels: Sequence[Panel], choice: Choice, law: Law, words: Wording, known: Catalogue) -> str:
    """What the same person with the same savings pays in each city."""
    _ = words.gettext
    pays = []
    for panel in panels:
        savings = to_cents([LOOKED_AT_SAVINGS * panel.parity])
        cell = frontier(panel.city, np.array([LOOKED_AT_NEED]), savings, panel.grid.means, law, words)
        amount = cell.amount[0, 0]
        shown = _("not known") if np.isnan(amount) else money_text(panel, float(amount), choice, words)
        pays.append(
            _("{amount} in {city}").format(
                amount=shown if np.isnan(amount) or amount else _("nothing"), city=name_of(panel, words, known)
            )
        )
    same = _("With savings worth {savings} Int$ and need at {need} of 100, you pay a month: {amounts}.")
    return same.format(
        savings=words.number(LOOKED_AT_SAVINGS),
        need=words.number(LOOKED_AT_NEED * 100),
        amounts=", ".join(pays),
    )


def subtitle(choice: Choice, words: Wording) -> str:
    _ = words.gettext
    return _(
        "Who pays for help at home that costs {cost} Int$ a month, by need and savings; "
        "the stronger the colour, the more is paid publicly. Law of {day}."
    ).format(cost=words.number(choice.cost), day=words.day(choice.on))


def assumptions(choice: Choice, words: Wording) -> str:
    """One line."""
    _ = words.gettext
    return _(
        "Assumed: 75 years old, alone at home, settled and insured, income of {income} Int$ a month; "
        "need as an equal share of each system's own scale."
    ).format(income=words.number(choice.income))


def details(panels: Sequence[Panel], words: Wording, known: Catalogue) -> list[str]:
    """What was simplified, a sentence each."""
    _ = words.gettext
    said = [
        _("England: need is the number of ten outcomes that cannot be achieved; an impact on well-being is found."),
        _("Germany: need is weighted points in the steps of an assessment; care lasts and services are bought."),
        _("Illinois: need is points in the Determination of Need, impairment being the larger half; memory is good."),
        _("The three scales measure different things: equal shares of them are an assumption, not an equation."),
        _("Cost and income stay the same at every need; no housing cost, no earnings, no costs of a disability."),
        _("Birmingham: the council charges as much as the rules allow; premiums are not added."),
        _("Hamburg: insurance pays services up to the grade's limit, in grade 1 the relief amount; no cash benefit."),
        _("Chicago: cost limits by score are not modelled; nor is spending savings down, which opens Medicaid later."),
        _("Int$ are international dollars: amounts of equal purchasing power in private consumption."),
        _("Where nothing is paid publicly, the amount is the full cost of the same help, bought privately."),
    ]
    for panel in panels:
        if panel.parity != 1.0:
            said.append(
                _("{city}: {parity} to the international dollar, parity of private consumption of {year}.").format(
                    city=name_of(panel, words, known), parity=words.number(panel.parity, 3), year=panel.parity_year
                )
            )
    return said


def missing_text(panel: Panel, choice: Choice, words: Wording, known: Catalogue, warehouse: Warehouse) -> str:
    """Which numbers of the law are missing on the day; empty where none is."""
    if not panel.grid.missing:
        return ""
    _ = words.gettext
    cards = rulebook(warehouse).parameters
    names = [cards[name].name[words.language] for name in panel.grid.missing]
    more = _("and {count} more").format(count=len(names) - 3)
    listed = "; ".join(names[:3]) + (f"; {more}" if len(names) > 3 else "")
    return _("{city}: not known on {day}: {names}. Another year may be known.").format(
        city=name_of(panel, words, known), day=words.day(choice.on), names=listed
    )


def laws_text(panels: Sequence[Panel], words: Wording, known: Catalogue) -> str:
    """The source line: the laws that were used, and the data version."""
    _ = words.gettext
    laws = [
        law
        for panel in panels
        for law in list(dict.fromkeys(used.legal_reference for used in panel.grid.used if used.currency))[:_LAWS_A_CITY]
    ]
    return _("{law} · data version {version}").format(law=" · ".join(laws), version=known.data_version)


def outcome_text(city: City, outcome: Outcome, choice: Choice, words: Wording) -> str:
    """What an area of a city means."""
    _ = words.gettext
    match outcome, city:
        case Outcome.NOTHING, City.BIRMINGHAM:
            return _("Below the threshold: no right to help")
        case Outcome.NOTHING, City.HAMBURG:
            return _("No care grade: no benefit")
        case Outcome.NOTHING, _other:
            return _("Too few points: no help")
        case Outcome.PERSON_PAYS_ALL, _other:
            return _("You pay all")
        case Outcome.PERSON_PAYS_PART, City.CHICAGO:
            return _("State pays; your own part is not known")
        case Outcome.PERSON_PAYS_PART, _other:
            return _("Council pays, you add a part")
        case Outcome.INSURANCE, _other:
            return _("Insurance pays, whatever you own")
        case Outcome.PUBLIC, City.BIRMINGHAM:
            return _("Council pays all")
        case Outcome.PUBLIC, City.HAMBURG:
            return _("City pays what insurance leaves")
        case Outcome.PUBLIC, _other:
            return _("State pays all")
        case Outcome.JUDGEMENT, _other:
            return _("Needs judgement: what share of income is fair")
        case _:
            return _("Not known for {year}").format(year=choice.year)


def alternative_text(panel: Panel, choice: Choice, words: Wording, known: Catalogue) -> str:
    """The panel in words: its areas, from much need to little."""
    _ = words.gettext
    parts = [_share_text(area, panel, choice, words) for area in areas(panel)]
    return f"{name_of(panel, words, known)}. " + " ".join(parts)


def _share_text(area: Area, panel: Panel, choice: Choice, words: Wording) -> str:
    _ = words.gettext
    where = _("need {low} to {high} of 100, savings {first} to {last}").format(
        low=words.number(area.rows[0] / CELLS * 100),
        high=words.number(area.rows[1] / CELLS * 100),
        first=money_text(panel, area.columns[0] / CELLS * SAVINGS_UP_TO * panel.parity, choice, words),
        last=money_text(panel, area.columns[1] / CELLS * SAVINGS_UP_TO * panel.parity, choice, words),
    )
    pays = pays_text(area, panel, choice, words)
    said = outcome_text(panel.city, area.outcome, choice, words)
    return f"{said} ({where}{'; ' + pays if pays else ''})."


def pays_text(area: Area, panel: Panel, choice: Choice, words: Wording) -> str:
    _ = words.gettext
    if area.outcome not in (Outcome.INSURANCE, Outcome.PERSON_PAYS_PART) or np.isnan(area.most):
        return ""
    if not area.most:
        return _("you pay nothing")
    shown = money_text(panel, area.most, choice, words)
    pattern = _("you pay {amount} a month") if area.least == area.most else _("you pay up to {amount} a month")
    return pattern.format(amount=shown)
