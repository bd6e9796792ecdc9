"""A child's way through: first the stages side by side, then each stretch of the way, then what nobody has found."""

from collections.abc import Callable, Mapping

from dashboard.components.frame import frame, frames
from dashboard.components.gaps import gaps_of_concepts
from dashboard.components.parts import Part, parts
from dashboard.components.session import Session, escaped, session, write_html
from dashboard.components.stages import stages
from dashboard.views.spec import Form, ViewSpec, When
from etl.contracts.vocabulary import Place, Transform

here = session()
_ = here.words.gettext

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
NATIONS = (Place.ENGLAND, Place.GERMANY, Place.ILLINOIS, Place.UNITED_STATES)
IN_ENGLAND = (Place.BIRMINGHAM, Place.ENGLAND)
IN_GERMANY = (Place.HAMBURG, Place.GERMANY)
SAFETY = ("homicides", "children_killed", "safe_passage")
"""Questions of the community: they stand on this page in a part of their own."""
AT_SCHOOL = (
    "cla_ks2_rwm_share",
    "cla_attainment8",
    "cla_absence_share",
    "cla_suspension_share",
    "cla_school_move_share",
)
"""Series on children in care at school. No question of the collection links them to other systems."""


def explained(text: str) -> None:
    write_html(f"<p>{escaped(text)}</p>", here.language)


def heading(title: str, text: str) -> None:
    write_html(f"<h3>{escaped(title)}</h3><p>{escaped(text)}</p>", here.language)


def transform_of(concept: str) -> Transform:
    """The concept's own way of being looked at; per head where that would be a distance to the own nation."""
    own = here.known.concepts[concept].recommended
    return Transform.PER_HEAD if own is Transform.RELATIVE_TO_OWN_NATION else own


def compared(concept: str) -> ViewSpec:
    """Dots of the best comparable periods. Only for questions whose pairs may share an axis."""
    return ViewSpec(concept=concept, places=CITIES, transform=transform_of(concept), language=here.language)


def over_time(concept: str, *places: Place) -> ViewSpec:
    return ViewSpec(
        concept=concept,
        places=places or IN_ENGLAND,
        when=When.ALL,
        form=Form.LINE,
        transform=transform_of(concept),
        language=here.language,
    )


def counted(concept: str, place: Place, series: int = 1) -> ViewSpec:
    """A further series of one place over the years, as published."""
    return ViewSpec(
        concept=concept, places=(place,), series=series, when=When.ALL, form=Form.LINE, language=here.language
    )


def listed(concept: str, *places: Place) -> ViewSpec:
    """The latest figures as a list: for what must not share an axis."""
    return ViewSpec(
        concept=concept,
        places=places or (*CITIES, *NATIONS),
        when=When.LATEST,
        form=Form.TABLE,
        transform=transform_of(concept),
        language=here.language,
    )


def reports(here: Session) -> None:
    explained(
        _(
            "Yearly series over many years exist for Birmingham and England; Hamburg has some years, Illinois single "
            "ones. Series of different systems stand in pictures of their own."
        )
    )
    frames(
        [
            over_time("reports_of_concern"),
            over_time("reports_of_concern", Place.HAMBURG),
            over_time("investigations"),
            over_time("investigations", *IN_GERMANY),
            compared("police_as_reporter"),
            over_time("police_as_reporter"),
        ],
        here,
    )
    heading(
        _("What is found"),
        _(
            "A conference in England, acute or latent danger in Germany and a confirmed finding in Illinois are three "
            "different things under one question."
        ),
    )
    frames(
        [
            over_time("confirmed_harm"),
            over_time("confirmed_harm", *IN_GERMANY),
            over_time("confirmed_harm", Place.CHICAGO).with_(transform=Transform.AS_PUBLISHED),
            over_time("protection_plans"),
        ],
        here,
    )
    heading(
        _("Help at home"),
        _("England’s number also holds children in care and on plans; Hamburg’s is one kind of help."),
    )
    frames([over_time("family_support"), over_time("family_support", Place.HAMBURG)], here)
    heading(
        _("Who looks at the service"), _("A public grade for the whole service of a city was found in England alone.")
    )
    frame(over_time("inspection_grade", Place.BIRMINGHAM).with_(form=Form.TABLE), here)


def entering(here: Session) -> None:
    frames(
        [
            over_time("entering_care", Place.BIRMINGHAM, Place.ENGLAND, Place.CHICAGO, Place.ILLINOIS),
            compared("emergency_removals"),
            counted("emergency_removals", Place.HAMBURG),
            compared("court_orders"),
            over_time("court_orders"),
            over_time("reason_for_care"),
        ],
        here,
    )
    explained(
        _("The reasons are counted in different ways: one main need of every child in care, or several for a measure.")
    )
    named = listed("reason_for_care", Place.HAMBURG)
    frames([named, *(named.with_(series=further) for further in (1, 2))], here)
    heading(
        _("Coming back"),
        _("A second report in Birmingham and England; a second confirmed finding in one part of Cook County."),
    )
    frames([over_time("coming_back"), over_time("coming_back", Place.CHICAGO)], here)


def living(here: Session) -> None:
    frames(
        [
            compared("children_in_care"),
            over_time("children_in_care"),
            over_time("children_in_care", Place.CHICAGO, Place.UNITED_STATES),
        ],
        here,
    )
    heading(
        _("In a family, or in a home"),
        _("Percent of children in care on one day. Compared with relatives inside foster care, in all three places."),
    )
    frames(
        [
            compared("foster_share"),
            compared("residential_share"),
            over_time("foster_share"),
            over_time("residential_share"),
            over_time("foster_share", Place.CHICAGO),
            over_time("residential_share", Place.CHICAGO),
        ],
        here,
    )
    heading(_("With relatives"), _("Where relatives are counted on their own."))
    frames([over_time("kinship_share", Place.CHICAGO), listed("kinship_share", Place.ENGLAND)], here)
    heading(
        _("Away from the city"), _("Children who live beyond the borders of the place that is responsible for them.")
    )
    frames([compared("placed_outside"), over_time("placed_outside"), over_time("placed_outside", Place.HAMBURG)], here)
    heading(_("A place for tonight"), _("Three gauges of one worry, in three units: read each for itself."))
    frame(listed("emergency_places"), here)


def unaccompanied(here: Session) -> None:
    explained(
        _(
            "Children and young people who came without a parent. In Birmingham and Hamburg the city cares for "
            "them; in the United States a federal office does."
        )
    )
    frames(
        [
            compared("unaccompanied_minors"),
            over_time("unaccompanied_minors"),
            counted("unaccompanied_minors", Place.HAMBURG),
        ],
        here,
    )


def after_care(here: Session) -> None:
    frames(
        [
            over_time("adoption", Place.BIRMINGHAM, Place.ENGLAND, Place.CHICAGO),
            over_time("care_leavers_work"),
            over_time("beyond_18"),
        ],
        here,
    )
    explained(_("Staying on after 18 rests on three legal ideas; the figures are listed, not drawn together."))
    frame(listed("beyond_18"), here)
    chosen = "&".join(f"indicator={indicator}" for indicator in AT_SCHOOL)
    names = here.words.listing([here.known.indicators[indicator][here.language] for indicator in AT_SCHOOL])
    told = _("Of children in care at school there are series for Birmingham and England alone: {names}.")
    link = f'<a href="data?{chosen}&amp;lang={here.language}" target="_self">{escaped(_("See these figures"))}</a>'
    title = _("Children in care at school")
    write_html(f"<h3>{escaped(title)}</h3><p>{escaped(told.format(names=names))} {link}</p>", here.language)


def community(here: Session) -> None:
    explained(
        _(
            "Behind each of these numbers are people who were killed, and others who miss them. The city’s count holds "
            "every killing that the police recorded; it is no measure of how families look after their children, nor "
            "of a service. Figures of Birmingham and Hamburg have not been collected yet, so nothing here says where "
            "life is safer."
        )
    )
    frames([over_time("homicides", *CITIES), over_time("children_killed", *CITIES)], here)
    heading(
        _("From death registration"),
        _("Another count, by where people lived: for the county, the state and the nation, not for the city."),
    )
    in_county = counted("homicides", Place.CHICAGO).with_(form=Form.TABLE)
    frames([in_county, listed("homicides", Place.ILLINOIS, Place.UNITED_STATES)], here)
    heading(
        _("Safe ways to school"),
        _("Schools that the programme Safe Passage serves, and the people whom it pays for that, as announced."),
    )
    frames([over_time("safe_passage", Place.CHICAGO), counted("safe_passage", Place.CHICAGO)], here)


def missing(here: Session) -> None:
    explained(_("A gap is information: it says what a system does not count."))
    gaps_of_concepts([*here.known.on_page("childrens_way"), *(here.known.concepts[name] for name in SAFETY)], here)


def under(title: str, show: Callable[[Session], None]) -> Part:
    """A part with its name above it. The first has its finding there instead, which brings its figures up."""

    def titled(here: Session) -> None:
        write_html(f"<h2>{escaped(title)}</h2>", here.language)
        show(here)

    return title, titled


PARTS: Mapping[str, Part] = {
    "stages": (_("From report to care"), stages),
    "reports": under(_("Reports and help"), reports),
    "entering": under(_("Entering care"), entering),
    "living": under(_("Where children live"), living),
    "unaccompanied": under(_("Unaccompanied children"), unaccompanied),
    "after": under(_("After care"), after_care),
    "community": under(_("Violence and safety"), community),
    "missing": under(_("What is missing"), missing),
}

introduction = _(
    "From a worry about a child to life in public care and after it. The three systems use other words and count in "
    "other ways; most of what stands under Chicago is for Illinois, the state that runs the service."
)
write_html(
    f'<h1>{escaped(_("A child’s way through"))}</h1><p class="lead">{escaped(introduction)}</p>',
    here.language,
)
parts(PARTS, here, heading=False)
