"""Sources and quality: what is covered, what is missing and why, what the checks found, and every source."""

from collections.abc import Mapping

from dashboard.components.checks import checks
from dashboard.components.coverage_map import coverage_map
from dashboard.components.missing import missing
from dashboard.components.parts import Part, parts
from dashboard.components.recomputed import recomputed
from dashboard.components.session import Session, escaped, session, write_html
from dashboard.components.source_register import asked_source, licence_table, source_register

here = session()
_ = here.words.gettext

count = here.known.amounts
number = here.words.number


def said(text: str, file: str = "") -> None:
    """What a part is about, and the file with all of it."""
    link = f' <a href="api/v1/{file}">{escaped(_("All of it as CSV"))}</a>' if file else ""
    write_html(f"<p>{escaped(text)}{link}</p>", here.language)


def covered(here: Session) -> None:
    said(
        _(
            "Every question against the years. Where a row is empty, nobody publishes the figure, or it has not been "
            "found; the reasons stand under “What is missing”."
        )
    )
    coverage_map(here)


def gaps(here: Session) -> None:
    said(
        _(
            "A gap is a gap: no figure here is guessed or filled in. That something does not exist in a system is a "
            "finding of its own."
        ),
        "gaps.csv",
    )
    missing(here)


def checked(here: Session) -> None:
    said(
        _(
            "{count} checks run before figures are published. An error stops publication, so there is none here; what "
            "was found besides is open to everybody."
        ).format(count=number(count.checks)),
        "findings.csv",
    )
    checks(here)


def done_again(here: Session) -> None:
    said(
        _("Where a rate is published together with what was counted, the sum is done again here."),
        "recomputed_rates.csv",
    )
    recomputed(here)


def every_source(here: Session) -> None:
    said(_("Who published it, when, on what terms, and how many figures here come from it."), "sources.csv")
    asked_source(here)
    source_register(here)


def licences(here: Session) -> None:
    said(_("What somebody who uses a figure again may or must do."))
    licence_table(here)


PARTS: Mapping[str, Part] = {
    "coverage": (_("What is covered"), covered),
    "gaps": (_("What is missing, and why"), gaps),
    "checks": (_("What was checked"), checked),
    "recomputed": (_("Published beside recomputed"), done_again),
    "sources": (_("Every source"), every_source),
    "licences": (_("Licences"), licences),
}
lead = _(
    "{figures} figures from {sources} sources, with {gaps} known gaps. What is not known is said here as plainly as "
    "what is."
).format(figures=number(count.figures), sources=number(count.sources), gaps=number(count.gaps))
version = _("Data version {version}. The facts were last read at their sources on {day}.").format(
    version=here.known.data_version, day=here.words.day(here.known.read_on)
)
write_html(
    f'<h1>{escaped(_("Sources and quality"))}</h1><p class="lead">{escaped(lead)}</p>'
    f'<p class="quiet">{escaped(version)}</p>',
    here.language,
)
parts(PARTS, here)
