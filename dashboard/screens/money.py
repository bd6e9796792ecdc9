"""Money: what is spent on whom, what it buys, what it costs the person, and whose purse it is."""

from collections.abc import Mapping

from dashboard.components.address_choice import AddressChoices
from dashboard.components.frame import frame, frames
from dashboard.components.gaps import gaps_of_concepts
from dashboard.components.parts import Part, parts
from dashboard.components.session import Session, escaped, session, write_html
from dashboard.components.spending_parts import what_money_buys
from dashboard.views.spec import Form, ViewSpec, When
from etl.contracts.vocabulary import Currency, Place, Transform

here = session()
_ = here.words.gettext

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
NATIONS = (Place.ENGLAND, Place.GERMANY)

LOCAL = Transform.PER_HEAD
MONEY: Mapping[Transform, str] = {
    LOCAL: _("Each city’s own currency"),
    Transform.PPP_ADJUSTED: _("Purchasing power (Int$)"),
    Transform.REAL_TERMS: _("Own currency, prices of one year"),
}
"""How amounts are shown; the first is what a page begins with."""


def explained(text: str) -> None:
    write_html(f"<p>{escaped(text)}</p>", here.language)


def heading(title: str, text: str) -> None:
    write_html(f"<h3>{escaped(title)}</h3><p>{escaped(text)}</p>", here.language)


def chosen_money(here: Session) -> Transform:
    """How amounts are shown in this part of the page."""
    choices = AddressChoices(here)
    chosen = choices.tiles("money", _("Amounts in"), [str(each) for each in MONEY], lambda name: MONEY[Transform(name)])
    choices.tell()
    return Transform(chosen)


def over_years(money: Transform, otherwise: Transform = LOCAL) -> Transform:
    """How amounts are shown over time. A parity is for comparing places in one year, never years with each other."""
    return Transform.REAL_TERMS if money is Transform.REAL_TERMS else otherwise


def prices_of(transform: Transform) -> int | None:
    """The year whose prices the whole page is in: the latest that all three currencies have an index for."""
    return here.known.rates.latest_price_year(tuple(Currency)) if transform is Transform.REAL_TERMS else None


def compared(concept: str, transform: Transform, places: tuple[Place, ...] = CITIES, series: int = 0) -> ViewSpec:
    return ViewSpec(
        concept=concept,
        places=places,
        transform=transform,
        base_year=prices_of(transform),
        series=series,
        language=here.language,
    )


def over_time(
    concept: str,
    places: tuple[Place, ...],
    transform: Transform = Transform.AS_PUBLISHED,
    series: int = 0,
    until: int | None = None,
) -> ViewSpec:
    return ViewSpec(
        concept=concept,
        places=places,
        when=When.ALL,
        period_to=until,
        form=Form.LINE,
        transform=transform,
        base_year=prices_of(transform),
        series=series,
        language=here.language,
    )


def latest(concept: str) -> ViewSpec:
    """The newest figure of each city, where no period suits all of them."""
    return ViewSpec(concept=concept, places=CITIES, when=When.LATEST, language=here.language)


def side_by_side(concept: str, transform: Transform) -> ViewSpec:
    """A small panel of lines for each city with its nation."""
    return ViewSpec(
        concept=concept,
        places=(*CITIES, *NATIONS),
        when=When.ALL,
        form=Form.SMALL_MULTIPLES,
        transform=transform,
        base_year=prices_of(transform),
        language=here.language,
    )


def beside_nation(concept: str, transform: Transform) -> ViewSpec:
    """The newest figures of the cities and of England: a table, since pounds and dollars share no axis."""
    form = Form.DOTS if transform is Transform.PPP_ADJUSTED else Form.TABLE
    places = (*CITIES, Place.ENGLAND)
    return ViewSpec(
        concept=concept,
        places=places,
        when=When.LATEST,
        transform=transform,
        base_year=prices_of(transform),
        form=form,
        language=here.language,
    )


def spent(here: Session) -> None:
    money = chosen_money(here)
    yearly, in_sum = over_years(money), over_years(money, Transform.AS_PUBLISHED)
    frames([compared("spend_per_child", money), compared("adult_spend_per_adult", money)], here)
    heading(
        _("For every child, year by year"),
        _("Each city beside its own nation and in its own currency; like with like, so that day care is left out."),
    )
    frame(side_by_side("spend_per_child", yearly), here)
    heading(
        _("For every adult, year by year"),
        _("Only gross amounts are joined to a line. A dotted mark says: look twice, the reason stands below."),
    )
    frames(
        [
            over_time("adult_spend_per_adult", (Place.BIRMINGHAM, Place.ENGLAND), yearly),
            over_time("adult_spend_per_adult", (Place.CHICAGO,), yearly),
            over_time("adult_spend_per_adult", (Place.HAMBURG,), in_sum, until=2019),
            over_time("adult_spend_per_adult", (Place.HAMBURG,), in_sum, series=1),
        ],
        here,
    )


def bought(here: Session) -> None:
    what_money_buys(here)
    frames(
        [
            compared("spend_away_from_home", Transform.PER_HEAD),
            over_time("spend_away_from_home", (Place.BIRMINGHAM, Place.ENGLAND), Transform.PER_HEAD),
        ],
        here,
    )


def unit_costs(here: Session) -> None:
    money = chosen_money(here)
    frames(
        [
            compared("cost_of_a_week", money),
            over_time("cost_of_a_week", (Place.BIRMINGHAM, Place.ENGLAND), over_years(money)),
            beside_nation("hour_of_home_care", money),
            beside_nation("care_home_bill", money),
        ],
        here,
    )


def person_pays(here: Session) -> None:
    explained(
        _(
            "What somebody may own and still get public help with care, what is left to live on, and what a place in "
            "a care home takes. The limits are law of a nation or a state, never of a city."
        )
    )
    money = chosen_money(here)
    yearly, in_law = over_years(money), LOCAL if money is Transform.REAL_TERMS else money
    frames(
        [
            compared("savings_limit", in_law),
            compared("savings_limit_disabled", in_law),
            compared("protected_income", in_law),
            over_time("care_home_bill", (Place.HAMBURG, Place.GERMANY), yearly),
            over_time("care_home_bill", (Place.HAMBURG,), yearly, series=1),
            over_time("flat_care_benefit", (Place.HAMBURG,), yearly),
        ],
        here,
    )


def purses(here: Session) -> None:
    explained(
        _(
            "Only a part of what is spent on social care is a city’s own to decide. The purses that are known hold "
            "different things and stand apart."
        )
    )
    frames(
        [
            latest("city_purse"),
            over_time("city_purse", (Place.CHICAGO,)),
            latest("when_money_ends"),
            over_time("when_money_ends", (Place.CHICAGO,)),
        ],
        here,
    )


def missing(here: Session) -> None:
    explained(_("A gap is information: it says what a system does not count."))
    gaps_of_concepts(here.known.on_page("money"), here)


PARTS: Mapping[str, Part] = {
    "spent": (_("For every child and adult"), spent),
    "bought": (_("What the money buys"), bought),
    "unit_costs": (_("What a week and an hour cost"), unit_costs),
    "person": (_("What the person pays"), person_pays),
    "purses": (_("Whose purse, and when it is empty"), purses),
    "missing": (_("What is not published, or has not been found"), missing),
}

introduction = _(
    "What the public purse spends on social care, what it buys, and what people pay themselves. Amounts stand in the "
    "currency and year in which they were paid; sums of different systems never hold quite the same things."
)
write_html(
    f'<h1>{escaped(_("Money"))}</h1><p class="lead">{escaped(introduction)}</p>',
    here.language,
)
parts(PARTS, here)
