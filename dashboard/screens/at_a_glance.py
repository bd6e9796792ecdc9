"""At a glance: what this is, and the three cities side by side before any click."""

from dashboard.components.ledger import ledger_html
from dashboard.components.session import escaped, session, write_html

here = session()
_ = here.words.gettext

figures = here.known.amounts.figures
introduction = _(
    "Birmingham, Hamburg and Chicago have sent social workers to each other since the 1990s. Here are their figures "
    "side by side, with an honest word on what can be compared."
)
counted = _("{count} figures, each with its source.").format(count=here.words.number(figures))
write_html(
    f"<h1>{escaped(_('Who gets help, who gives it, and how'))}</h1>"
    f'<p class="lead">{escaped(introduction)} <strong>{escaped(counted)}</strong></p>',
    here.language,
)

groups = (
    (_("The cities and their people"), ("context",)),
    (_("Children and families"), ("children_demand", "children_in_care", "children_outcomes")),
    (_("Adults and care"), ("adults_support", "adults_safety", "eligibility_amounts")),
    (_("The people who do the work"), ("workforce_children", "workforce_adults", "workforce_care", "pay")),
    (_("Money"), ("spend",)),
)
headlines = [card for card in here.known.concepts.values() if card.headline]
write_html(
    ledger_html([(title, [c for c in headlines if c.domain in domains]) for title, domains in groups], here),
    here.language,
)

meanings = " · ".join(f"{code} {here.known.label('grade', code, here.words)}" for code in here.known.codes("grade"))
reading = _(
    "The place is named wherever a figure is not for the city itself. Computed: worked out here from published "
    "counts. Reported: read on a page that cites the official figure. Int$: dollars of equal purchasing power."
)
write_html(f'<p class="quiet">{escaped(meanings)}. {escaped(reading)}</p>', here.language)

doors = (
    (
        "exchange",
        _("What did delegates notice?"),
        _("The exchange since the 1990s, what it noticed, and what the figures say about it, then and now."),
    ),
    (
        "eligibility",
        _("Who gets help?"),
        _("The same invented person in three cities, and the rules side by side with law and date."),
    ),
    (
        "childrens-way",
        _("What happens after a report?"),
        _("From a worry about a child to life in care, stage by stage, with what cannot be compared kept apart."),
    ),
    (
        "adults-and-care",
        _("Who pays for care?"),
        _("Who looks at a person’s money first, and how an adult is protected."),
    ),
    ("workforce", _("Who does the work?"), _("Posts, vacancies, pay and caseloads, and what nobody publishes.")),
    ("money", _("What is spent, and on what?"), _("For every child and adult, by what it buys, and what people pay.")),
    (
        "practice-models",
        _("How is the work done?"),
        _("Ways of working, how firmly they are known, and what follows for a child, a family and a worker."),
    ),
    (
        "glossary",
        _("What do the words mean?"),
        _("The words of three systems, what comes nearest elsewhere, and which of them mislead."),
    ),
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
links = "".join(
    f'<a href="{path}?lang={here.language}" target="_self"><strong>{escaped(question)}</strong>'
    f'<span class="quiet">{escaped(answer)}</span></a>'
    for path, question, answer in doors
)
write_html(f'<h2>{escaped(_("Go on with a question"))}</h2><div class="doors">{links}</div>', here.language)
