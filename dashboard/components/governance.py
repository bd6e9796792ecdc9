"""Who is responsible for what, level by level."""

from functools import lru_cache

from dashboard.components.session import Session, escaped
from dashboard.views.governance import Responsibility, by_level, responsibilities, tasks_without_a_body
from dashboard.views.words import short_source
from etl.contracts.vocabulary import City, RuleConfidence


@lru_cache(maxsize=12)
def governance_html(city: City, session: Session) -> str:
    """The layers of a city's system from the nation down, each with its bodies and tasks; then what no source says."""
    _, words, known = session.words.gettext, session.words, session.known
    entries = responsibilities(city, session.warehouse, words)
    body = ""
    for level, of_level in by_level(entries):
        name = escaped(known.label("governance_level", level, words))
        meaning = escaped(known.meaning("governance_level", level, words))
        tasks = "".join(_entry(entry, session) for entry in of_level)
        body += (
            f'<section class="tier"><div class="level"><h3>{name}</h3>'
            f'<p class="small quiet">{meaning}</p></div><ul class="plain">{tasks}</ul></section>'
        )
    unknown = [known.label("governance_task", task, words) for task in tasks_without_a_body(entries)]
    if unknown:
        said = _("No source read so far says who is responsible for: {tasks}.").format(tasks="; ".join(unknown))
        body += f'<p class="gap">{escaped(said)}</p>'
    return (
        f'<div class="governance">{body}</div><div class="actions">'
        f'<a href="api/v1/governance.csv" download>{escaped(_("Data of all three cities (CSV)"))}</a></div>'
    )


def _entry(entry: Responsibility, session: Session) -> str:
    _, known = session.words.gettext, session.known
    task = escaped(known.label("governance_task", entry.task, session.words))
    law = f'<span class="law">{escaped("; ".join(entry.law))}</span>' if entry.law else ""
    sources = "; ".join(short_source(known.sources[name]) for name in entry.source_ids)
    mark = f" · {_('reported')}" if entry.confidence is RuleConfidence.SECONDARY_PAGE else ""
    return (
        f'<li><div class="task">{task}</div><div><strong>{escaped(entry.body)}</strong>'
        f"<p>{escaped(entry.role)}</p>"
        f'<p class="source quiet">{law}{" · " if law else ""}{escaped(sources + mark)}</p></div></li>'
    )
