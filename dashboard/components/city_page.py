"""One city's whole picture, its own nation the measure: figures, series, who is responsible, what is missing."""

from collections.abc import Mapping

from dashboard.components.city_gaps import city_gaps_html
from dashboard.components.city_ledger import city_ledger_html
from dashboard.components.frame import frames
from dashboard.components.governance import governance_html
from dashboard.components.parts import Part, parts
from dashboard.components.session import Session, escaped, session, write_html
from dashboard.components.statements import reported
from dashboard.views.city_measures import longest_series
from dashboard.views.identity import identity
from etl.contracts.vocabulary import City, Place


def city_page(city: City) -> None:
    """The page of a city."""
    here = session()
    _ = here.words.gettext
    place = Place(city.value)

    def at_a_glance(here: Session) -> None:
        body = _how_to_read(here) + city_ledger_html(place, here) + _doors(city, here)
        write_html(_title(_("At a glance")) + body, here.language)

    def over_time(here: Session) -> None:
        said = _(
            "The longest series that the city has, beside its nation where that counts alike; two of a page at most. "
            "A place that is not the city itself is named in the picture."
        )
        write_html(f"{_title(_('Over time'))}<p>{escaped(said)}</p>", here.language)
        frames(longest_series(place, here.language, here.warehouse), here)

    def responsible(here: Session) -> None:
        said = _("From the nation down to those who give the help. Only what a source says; the law stands with it.")
        body = f"<p>{escaped(said)}</p>{governance_html(city, here)}"
        write_html(_title(_("Who is responsible")) + body, here.language)

    def missing(here: Session) -> None:
        said = _("A gap is information: it says what a system does not count.")
        body = f"<p>{escaped(said)}</p>{city_gaps_html(city, here)}"
        write_html(_title(_("What is missing")) + body, here.language)

    of_page: Mapping[str, Part] = {
        "glance": (_("At a glance"), at_a_glance),
        "time": (_("Over time"), over_time),
        "responsible": (_("Who is responsible"), responsible),
        "missing": (_("What is missing"), missing),
    }
    name = escaped(here.known.label("place", place, here.words))
    write_html(
        f'<h1><span class="{city}">{identity(place).sign}</span> {name}</h1>'
        f'<div class="lead city-lead">{reported("city_government", here, place)}</div>',
        here.language,
    )
    parts(of_page, here, heading=False)


def _title(name: str) -> str:
    """The heading of a part for those who hear the page; for the others the chosen tile says it."""
    return f'<h2 class="for-readers">{escaped(name)}</h2>'


def _how_to_read(here: Session) -> str:
    _ = here.words.gettext
    said = _(
        "Each figure stands beside the nation’s own, counted in the same way in the same year; only then is there a "
        "ratio. On the strip the upright mark is the nation, the ends are a quarter of it and four times it. "
        "Where a figure is not the city’s, its place is named. It is no ranking of cities."
    )
    return f'<p class="quiet how-to-read">{escaped(said)}</p>'


def _doors(city: City, here: Session) -> str:
    _, language = here.words.gettext, here.language
    doors = (
        (f"eligibility?lang={language}", _("Who gets help?"), _("The rules, and the same person in three cities.")),
        (
            f"childrens-way?lang={language}",
            _("What happens after a report?"),
            _("From a report to care, with the definitions’ differences in sight."),
        ),
        (
            f"workforce?lang={language}&part=children",
            _("Who does the work?"),
            _("Posts, vacancies, pay and caseloads, and what nobody publishes."),
        ),
        (
            f"data?lang={language}&city={city}",
            _("What are the exact figures?"),
            _("Every figure of this city, county, state and nation, to filter and download."),
        ),
    )
    links = "".join(
        f'<a href="{escaped(path)}" target="_self"><strong>{escaped(question)}</strong>'
        f'<span class="quiet">{escaped(answer)}</span></a>'
        for path, question, answer in doors
    )
    return f'<h3>{escaped(_("Go on with a question"))}</h3><div class="doors">{links}</div>'
