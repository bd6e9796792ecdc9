"""Workforce: who does the work. First what three cities can share, then each workforce, then what nobody publishes."""

import streamlit as st

from dashboard.components.frame import frame
from dashboard.components.gaps import gaps_of_concepts
from dashboard.components.session import escaped, session, write_html
from dashboard.components.statements import statements
from dashboard.views.spec import Form, ViewSpec, When
from etl.contracts.vocabulary import Place, Transform

here = session()
_ = here.words.gettext

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
NATIONS = (Place.ENGLAND, Place.GERMANY, Place.UNITED_STATES)
HOME = (Place.BIRMINGHAM, Place.ENGLAND)


def heading(title: str, text: str) -> None:
    write_html(f"<h2>{escaped(title)}</h2><p>{escaped(text)}</p>", here.language)


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


def pairs(*specs: ViewSpec) -> None:
    """At most two pictures side by side; one below the other in present mode and on a phone."""
    width = 1 if here.present else 2
    for start in range(0, len(specs), width):
        for column, spec in zip(st.columns(width, gap="large"), specs[start : start + width], strict=False):
            with column:
                frame(spec, here)


introduction = _(
    "Children’s social workers, adults’ social workers and care workers are three different workforces; "
    "they stand apart here. Series over many years exist for Birmingham and England only. Hamburg and Chicago "
    "are shown where they publish something, and what they do not publish is said."
)
write_html(
    f'<h1>{escaped(_("Who does the work"))}</h1><p class="lead">{escaped(introduction)}</p>',
    here.language,
)

heading(
    _("What three cities can share"),
    _("Who may do the work: a protected profession, a graded profession, a title of the civil service."),
)
statements("professional_status", here)
pairs(
    compared("social_workers_per_child", Transform.PER_HEAD),
    compared("caseload_rule", Transform.AS_PUBLISHED),
    compared("care_worker_pay", Transform.PER_HEAD),
    compared("care_worker_pay", Transform.PPP_ADJUSTED),
)

heading(
    _("Staff for children and families: Birmingham beside England"),
    _("A yearly census of every council makes Birmingham the one city whose children’s workforce can be followed."),
)
pairs(
    over_time("vacancies"),
    over_time("agency_staff"),
    over_time("turnover"),
    over_time("starters", transform=Transform.PER_HEAD),
    over_time("caseload"),
    over_time("sickness"),
)

heading(
    _("The same questions in Hamburg and Chicago"),
    _("Single figures, counted in other ways: each stands alone, none makes a trend."),
)
pairs(*(abroad(concept) for concept in ("vacancies", "turnover", "caseload", "agency_staff")))

heading(
    _("Adults’ social workers"),
    _(
        "Only England counts them as an occupation of their own. In Germany the task is shared between offices "
        "and funds, in Illinois it is contracted to local agencies."
    ),
)
pairs(over_time("adult_sw_vacancies", (Place.ENGLAND,)), listed("adult_sw_pay"))

heading(
    _("The wider care workforce"),
    _("People who care at home and in homes: not social workers, and many more of them."),
)
pairs(compared("care_workforce", Transform.PER_HEAD), over_time("care_staff_shortage"))

heading(
    _("Pay of children’s social workers"),
    _("Scale points, medians and means in local currency; no figure is a city’s own."),
)
frame(listed("social_worker_pay"), here)

heading(
    _("What is not published, or has not been found"),
    _("A gap is information: it says what a system does not count."),
)
gaps_of_concepts(here.known.on_page("workforce"), here)
