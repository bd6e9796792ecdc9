"""Workforce: who does the work. First what three cities can share, then each workforce, then what nobody publishes."""

from collections.abc import Mapping

from dashboard.components.frame import frame, frames
from dashboard.components.gaps import gaps_of_concepts
from dashboard.components.parts import Part, parts
from dashboard.components.session import Session, escaped, session, write_html
from dashboard.components.statements import statements
from dashboard.views.spec import Form, ViewSpec, When
from etl.contracts.vocabulary import Place, Transform

here = session()
_ = here.words.gettext

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
NATIONS = (Place.ENGLAND, Place.GERMANY, Place.UNITED_STATES)
HOME = (Place.BIRMINGHAM, Place.ENGLAND)


def explained(text: str) -> None:
    write_html(f"<p>{escaped(text)}</p>", here.language)


def heading(title: str, text: str) -> None:
    write_html(f"<h3>{escaped(title)}</h3><p>{escaped(text)}</p>", here.language)


def compared(concept: str, transform: Transform, places: tuple[Place, ...] = CITIES) -> ViewSpec:
    return ViewSpec(concept=concept, places=places, transform=transform, language=here.language)


def over_time(
    concept: str, places: tuple[Place, ...] = HOME, transform: Transform = Transform.AS_PUBLISHED
) -> ViewSpec:
    return ViewSpec(
        concept=concept, places=places, when=When.ALL, form=Form.LINE, transform=transform, language=here.language
    )


def listed(concept: str) -> ViewSpec:
    return ViewSpec(
        concept=concept, places=(*CITIES, *NATIONS), when=When.LATEST, form=Form.TABLE, language=here.language
    )


def abroad(concept: str) -> ViewSpec:
    return ViewSpec(
        concept=concept,
        places=(Place.HAMBURG, Place.CHICAGO),
        when=When.ALL,
        form=Form.TABLE,
        language=here.language,
    )


def three_cities(here: Session) -> None:
    explained(_("Who may do the work: a protected profession, a graded profession, a title of the civil service."))
    statements("professional_status", here)
    frames(
        [
            compared("social_workers_per_child", Transform.PER_HEAD),
            compared("caseload_rule", Transform.AS_PUBLISHED),
            compared("care_worker_pay", Transform.PER_HEAD),
            compared("care_worker_pay", Transform.PPP_ADJUSTED),
        ],
        here,
    )


def children_and_families(here: Session) -> None:
    explained(
        _("A yearly census of every council makes Birmingham the one city whose children’s workforce can be followed.")
    )
    frames(
        [
            over_time("vacancies"),
            over_time("agency_staff"),
            over_time("turnover"),
            over_time("starters", transform=Transform.PER_HEAD),
            over_time("caseload"),
            over_time("sickness"),
        ],
        here,
    )
    heading(
        _("The same questions in Hamburg and Chicago"),
        _("Single figures, counted in other ways: each stands alone, none makes a trend."),
    )
    frames([abroad(concept) for concept in ("vacancies", "turnover", "caseload", "agency_staff")], here)


def adults_and_care(here: Session) -> None:
    heading(
        _("Adults’ social workers"),
        _(
            "Only England counts them as an occupation of their own. In Germany the task is shared between offices "
            "and funds, in Illinois it is contracted to local agencies."
        ),
    )
    frames([over_time("adult_sw_vacancies", (Place.ENGLAND,)), listed("adult_sw_pay")], here)
    heading(
        _("The wider care workforce"),
        _("People who care at home and in homes: not social workers, and many more of them."),
    )
    frames([compared("care_workforce", Transform.PER_HEAD), over_time("care_staff_shortage")], here)


def pay(here: Session) -> None:
    explained(_("Scale points, medians and means in local currency; no figure is a city’s own."))
    frame(listed("social_worker_pay"), here)


def missing(here: Session) -> None:
    explained(_("A gap is information: it says what a system does not count."))
    gaps_of_concepts(here.known.on_page("workforce"), here)


PARTS: Mapping[str, Part] = {
    "shared": (_("What three cities can share"), three_cities),
    "children": (_("Staff for children and families"), children_and_families),
    "adults": (_("Adults and the wider care workforce"), adults_and_care),
    "pay": (_("Pay of children’s social workers"), pay),
    "missing": (_("What is not published, or has not been found"), missing),
}

introduction = _(
    "Children’s social workers, adults’ social workers and care workers are three different workforces; "
    "they stand apart here. Series over many years exist for Birmingham and England only. Hamburg and Chicago "
    "are shown where they publish something, and what they do not publish is said."
)
write_html(
    f'<h1>{escaped(_("Who does the work"))}</h1><p class="lead">{escaped(introduction)}</p>',
    here.language,
)
parts(PARTS, here)
