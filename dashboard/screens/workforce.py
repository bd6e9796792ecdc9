"""Workforce: who does the work. First what three cities can share, then each system's own series, then what is missing."""

from dashboard.components.frame import frame
from dashboard.components.session import escaped, session, write_html
from dashboard.components.statements import statements
from dashboard.views.spec import Form, ViewSpec, When
from etl.contracts.vocabulary import Place, Transform

here = session()
_ = here.words.gettext

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
HOME = (Place.BIRMINGHAM, Place.ENGLAND)


def heading(title: str, text: str) -> None:
    write_html(f"<h2>{escaped(title)}</h2><p>{escaped(text)}</p>", here.language)


def side_by_side(concept: str, transform: Transform = Transform.PER_HEAD, series: int = 0) -> None:
    frame(ViewSpec(concept=concept, places=CITIES, transform=transform, series=series, language=here.language), here)


def over_time(concept: str, places: tuple[Place, ...] = HOME, transform: Transform = Transform.AS_PUBLISHED) -> None:
    frame(
        ViewSpec(
            concept=concept, places=places, when=When.ALL, form=Form.LINE, transform=transform, language=here.language
        ),
        here,
    )


write_html(
    f"<h1>{escaped(_('Who does the work'))}</h1>"
    f'<p class="lead">{escaped(_("Children’s social workers, adults’ social workers and care workers are three different workforces; they stand apart here. Series over many years exist for Birmingham and England only. Hamburg and Chicago are shown where they publish something, and what they do not publish is said."))}</p>',
    here.language,
)

heading(
    _("Who may do the work"),
    _("Three answers to one question: a protected profession, a graded profession, a title of the civil service."),
)
statements("professional_status", here)

heading(
    _("Staff for children and families"),
    _("The three services draw their borders differently; each city therefore has an axis of its own."),
)
side_by_side("social_workers_per_child")
side_by_side("caseload_rule", Transform.AS_PUBLISHED)
over_time("caseload")
over_time("vacancies")
over_time("agency_staff")
over_time("starters", transform=Transform.PER_HEAD)
over_time("turnover")
over_time("sickness")

heading(
    _("Adults’ social workers"),
    _(
        "Only England counts them as an occupation of their own. In Germany the task is shared between offices and funds, in Illinois it is contracted to local agencies."
    ),
)
over_time("adult_sw_vacancies", (Place.ENGLAND,))

heading(
    _("The wider care workforce"),
    _("People who care at home and in homes: not social workers, and many more of them."),
)
side_by_side("care_workforce")
over_time("care_staff_shortage")

heading(_("Pay"), _("In local currency first, then in dollars of equal purchasing power."))
side_by_side("care_worker_pay")
side_by_side("care_worker_pay", Transform.PPP_ADJUSTED)
frame(
    ViewSpec(
        concept="social_worker_pay",
        places=(*CITIES, Place.ENGLAND, Place.GERMANY, Place.UNITED_STATES),
        when=When.LATEST,
        form=Form.TABLE,
        transform=Transform.AS_PUBLISHED,
        language=here.language,
    ),
    here,
)
frame(
    ViewSpec(
        concept="adult_sw_pay",
        places=(*CITIES, Place.ENGLAND, Place.GERMANY, Place.UNITED_STATES),
        when=When.LATEST,
        form=Form.TABLE,
        transform=Transform.AS_PUBLISHED,
        language=here.language,
    ),
    here,
)
