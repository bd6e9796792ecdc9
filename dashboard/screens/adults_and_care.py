"""Adults and care: who pays, who is recognised, how people are supported, who cares unpaid, and who protects."""

from collections.abc import Mapping

from dashboard.components.care_layers import layers_of_care
from dashboard.components.frame import frame, frames
from dashboard.components.gaps import gaps_of_concepts
from dashboard.components.parts import Part, parts
from dashboard.components.programmes_in_words import programmes_in_words
from dashboard.components.session import Session, escaped, session, write_html
from dashboard.components.statements import statements
from dashboard.views.rules_table import Category
from dashboard.views.spec import Form, ViewSpec, When
from etl.contracts.vocabulary import Place, Transform

here = session()
_ = here.words.gettext

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
NATIONS = (Place.ENGLAND, Place.GERMANY, Place.UNITED_STATES)

CASH = ("eng_direct_payments", "de_pflege_at_home", "il_hsp")
CARERS = ("eng_carer_support", "de_carer_leave", "il_oaa_services")
PROTECTION = ("eng_safeguarding_s42", "eng_mental_capacity", "de_betreuung", "il_aps", "il_guardianship")
"""Programmes that answer the same question in each city. An editorial choice."""


def explained(text: str) -> None:
    write_html(f"<p>{escaped(text)}</p>", here.language)


def heading(title: str, text: str) -> None:
    write_html(f"<h3>{escaped(title)}</h3><p>{escaped(text)}</p>", here.language)


def compared(
    concept: str, transform: Transform = Transform.PER_HEAD, places: tuple[Place, ...] = CITIES, series: int = 0
) -> ViewSpec:
    return ViewSpec(concept=concept, places=places, transform=transform, series=series, language=here.language)


def over_time(concept: str, places: tuple[Place, ...], transform: Transform, series: int = 0) -> ViewSpec:
    return ViewSpec(
        concept=concept,
        places=places,
        when=When.ALL,
        form=Form.LINE,
        transform=transform,
        series=series,
        language=here.language,
    )


def listed(concept: str, places: tuple[Place, ...] = (*CITIES, *NATIONS)) -> ViewSpec:
    return ViewSpec(concept=concept, places=places, when=When.LATEST, form=Form.TABLE, language=here.language)


def who_pays(here: Session) -> None:
    explained(
        _(
            "Before asking how many people are helped, ask who looks at their money first. The lower layer does not "
            "look, the upper one does."
        )
    )
    layers_of_care(here)
    statements("care_layers", here)


def need(here: Session) -> None:
    explained(
        _(
            "Each system counts those who came through its own gate, so these figures stand apart: they show the "
            "gate, not how frail people are."
        )
    )
    frames(
        [
            compared("recognised_care_need"),
            over_time("recognised_care_need", (Place.HAMBURG, Place.GERMANY), Transform.PER_HEAD),
            compared("waiting", Transform.AS_PUBLISHED),
            compared("old_age_poverty", Transform.AS_PUBLISHED),
        ],
        here,
    )


def support(here: Session) -> None:
    explained(
        _(
            "Side by side stands only help that is paid from taxes after a means test: the upper layer. What the "
            "lower layer pays is left out of these pictures."
        )
    )
    frames(
        [
            compared("older_people_at_home"),
            compared("public_care_home_places"),
            compared("disabled_adults"),
            over_time("public_care_home_places", (Place.BIRMINGHAM, Place.HAMBURG), Transform.PER_HEAD),
        ],
        here,
    )
    heading(
        _("Homes: how large a part of all care"),
        _("The share depends on who is counted as being in care at all; each figure stands on a base of its own."),
    )
    frames(
        [
            over_time("home_or_care_home", (Place.HAMBURG,), Transform.AS_PUBLISHED),
            over_time("public_care_home_places", (Place.ENGLAND,), Transform.AS_PUBLISHED),
        ],
        here,
    )
    frame(listed("home_or_care_home"), here)


def cash_and_carers(here: Session) -> None:
    frames(
        [
            compared("cash_instead_of_care", Transform.AS_PUBLISHED, (*CITIES, Place.ENGLAND, Place.GERMANY)),
            ViewSpec(concept="unpaid_carers", places=CITIES, when=When.LATEST, language=here.language),
        ],
        here,
    )
    heading(
        _("Money in one’s own hands: three rules"),
        _("Money in place of a service, and how firm the claim to it is."),
    )
    programmes_in_words(CASH, (Category.ENTITLEMENT, Category.DECIDED_BY, Category.COSTS, Category.LAW), here)
    heading(
        _("For those who care unpaid: three rules"),
        _("What somebody who cares for another person may ask for, and of whom."),
    )
    programmes_in_words(CARERS, (Category.ENTITLEMENT, Category.DECIDED_BY, Category.OUTCOME, Category.LAW), here)


def protection(here: Session) -> None:
    explained(
        _(
            "What happens when somebody worries about an adult, and who decides for a person who cannot? The answers "
            "in words first, with their law; then what is counted. What a system does not have is a finding too."
        )
    )
    programmes_in_words(
        PROTECTION, (Category.DECIDED_BY, Category.DOOR, Category.OUTCOME, Category.LAW), here, "adult_safeguarding"
    )
    frames(
        [
            over_time("adult_safeguarding", (Place.BIRMINGHAM, Place.ENGLAND), Transform.PER_HEAD),
            over_time("adult_safeguarding", (Place.CHICAGO,), Transform.PER_HEAD),
            over_time("legal_guardianship", (Place.HAMBURG,), Transform.PER_HEAD),
        ],
        here,
    )


def missing(here: Session) -> None:
    explained(_("A gap is information: it says what a system does not count."))
    gaps_of_concepts(here.known.on_page("adults_and_care"), here)


PARTS: Mapping[str, Part] = {
    "layers": (_("Who pays for care"), who_pays),
    "support": (_("At home and in homes"), support),
    "need": (_("Need and waiting"), need),
    "cash": (_("Cash, and unpaid care"), cash_and_carers),
    "protection": (_("Protection of adults"), protection),
    "missing": (_("What is not published, or has not been found"), missing),
}

introduction = _(
    "Older and disabled people who need support in daily life: who recognises the need, who pays, and what there is at "
    "home, in homes, in cash and for protection."
)
write_html(
    f'<h1>{escaped(_("Adults and care"))}</h1><p class="lead">{escaped(introduction)}</p>',
    here.language,
)
parts(PARTS, here)
