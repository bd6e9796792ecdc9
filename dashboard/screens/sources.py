"""Sources and quality: what is covered, what is missing and why, what the checks found, and every source."""

from dashboard.components.checks import checks
from dashboard.components.coverage_map import coverage_map
from dashboard.components.folded import folded
from dashboard.components.missing import missing
from dashboard.components.session import escaped, session, write_html
from dashboard.components.source_register import licence_table, source_register

here = session()
_ = here.words.gettext

count = here.known.amounts
number = here.words.number


def section(anchor: str, title: str, text: str, file: str = "") -> None:
    """A heading that the row on top leads to, a sentence, and the file with all of it."""
    link = f' <a href="api/v1/{file}">{escaped(_("All of it as CSV"))}</a>' if file else ""
    write_html(f'<h2 id="{anchor}">{escaped(title)}</h2><p>{escaped(text)}{link}</p>', here.language)


SECTIONS = {
    "coverage": _("What is covered"),
    "gaps": _("What is missing, and why"),
    "checks": _("What was checked"),
    "sources": _("Every source"),
    "licences": _("Licences"),
}
lead = _(
    "{figures} figures from {sources} sources, with {gaps} known gaps. What is not known is said here as plainly as "
    "what is."
).format(figures=number(count.figures), sources=number(count.sources), gaps=number(count.gaps))
version = _("Data version {version}. The facts were last read at their sources on {day}.").format(
    version=here.known.data_version, day=here.words.day(here.known.read_on)
)
jump = " ".join(f'<a href="#{anchor}">{escaped(title)}</a>' for anchor, title in SECTIONS.items())
write_html(
    f'<h1>{escaped(_("Sources and quality"))}</h1><p class="lead">{escaped(lead)}</p>'
    f'<p class="quiet">{escaped(version)}</p><p class="jump">{jump}</p>',
    here.language,
)

section(
    "coverage",
    SECTIONS["coverage"],
    _(
        "Every question against the years. Where a row is empty, nobody publishes the figure, or it has not been "
        "found; the reasons stand below."
    ),
)
coverage_map(here)

section(
    "gaps",
    SECTIONS["gaps"],
    _(
        "A gap is a gap: no figure here is guessed or filled in. That something does not exist in a system is a "
        "finding of its own."
    ),
    "gaps.csv",
)
missing(here)

section(
    "checks",
    SECTIONS["checks"],
    _(
        "{count} checks run before figures are published. An error stops publication, so there is none here; what was "
        "found besides is open to everybody."
    ).format(count=number(count.checks)),
    "findings.csv",
)
checks(here)

section(
    "sources",
    SECTIONS["sources"],
    _("Who published it, when, on what terms, and how many figures here come from it."),
    "sources.csv",
)
source_register(here)

section("licences", SECTIONS["licences"], _("What somebody who uses a figure again may or must do."))
licences = folded(_("All licences, and what they allow"), "sources-licences")
if licences is not None:
    with licences:
        licence_table(here)
