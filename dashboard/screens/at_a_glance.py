"""At a glance: what this is, and the three cities side by side before any click."""

from dashboard.components.ledger import ledger_html
from dashboard.components.session import escaped, session, write_html

here = session()
_ = here.words.gettext

GROUPS = (
    (_("The cities and their people"), ("context",)),
    (_("Children and families"), ("children_demand", "children_in_care", "children_outcomes")),
    (_("Adults and care"), ("adults_support", "adults_safety", "eligibility_amounts")),
    (_("The people who do the work"), ("workforce_children", "workforce_adults", "workforce_care", "pay")),
    (_("Money"), ("spend",)),
)

figures = here.warehouse.value("SELECT observations FROM build")
write_html(
    f"<h1>{escaped(_('Who gets help, who gives it, and how'))}</h1>"
    f'<p class="lead">{escaped(_("Birmingham, Hamburg and Chicago have sent social workers to each other since the 1990s. Here are their figures and rules side by side, with an honest word on what can be compared."))} '
    f"<strong>{escaped(_('{count} figures, each with its source.').format(count=here.words.number(figures)))}</strong></p>",
    here.language,
)

headlines = [card for card in here.known.concepts.values() if card.headline]
groups = [(title, [card for card in headlines if card.domain in domains]) for title, domains in GROUPS]
write_html(ledger_html([(title, cards) for title, cards in groups if cards], here), here.language)

meanings = " · ".join(f"{grade} {here.known.label('grade', grade, here.words)}" for grade in here.known.codes("grade"))
write_html(
    f'<p class="quiet">{escaped(meanings)}. '
    f"{escaped(_('The place is named wherever a figure is not for the city itself. Computed: worked out here from published counts. Reported: read on a page that cites the official figure.'))}</p>",
    here.language,
)

doors = (
    ("workforce", _("Who does the work?"), _("Posts, vacancies, pay and caseloads, and what nobody publishes.")),
    (
        "data",
        _("What are the exact figures?"),
        _("Filter, download as CSV, or copy an address that answers with the same rows."),
    ),
    (
        "sources",
        _("Where do they come from?"),
        _("Every source with its licence, what is missing and why, and the checks."),
    ),
)
write_html(
    f"<h2>{escaped(_('Go on with a question'))}</h2><div class='doors'>"
    + "".join(
        f'<a href="{path}?lang={here.language}" target="_self"><strong>{escaped(question)}</strong>'
        f'<span class="quiet">{escaped(answer)}</span></a>'
        for path, question, answer in doors
    )
    + "</div>",
    here.language,
)
