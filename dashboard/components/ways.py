"""The way of a child or an adult through three systems: three flows whose steps share their rows."""

from functools import lru_cache

from dashboard.components.address_choice import AddressChoices
from dashboard.components.rule_marks import reading_mark
from dashboard.components.session import PRESENT_KEY, Session, escaped, write_html
from dashboard.components.source_list import outward_link
from dashboard.views.identity import identity
from dashboard.views.practice import CITY_OF_SYSTEM, StepCard, practice
from dashboard.views.rulebook import rulebook
from dashboard.views.ways import SIGNS, changes, changes_text, headline
from dashboard.views.words import short_source
from etl.contracts.practice_vocabulary import NewWorker, Way, WayStage, WaySystem
from etl.contracts.vocabulary import Place


def ways(session: Session) -> None:
    """The switch, and the way that it names."""
    words, known = session.words, session.known
    choices = AddressChoices(session)
    way = choices.tiles(
        "way",
        words.gettext("Whose way"),
        [each.value for each in Way],
        lambda code: _capital(known.label("way", code, words)),
    )
    choices.tell()
    write_html(_way(Way(way), session), session.language)


@lru_cache(maxsize=16)
def _way(way: Way, session: Session) -> str:
    _, words, known = session.words.gettext, session.words, session.known
    told = practice(session.warehouse)
    aligned = _(
        "Steps stand in one row where they answer the same question; laying them side by side is our own reading."
    )
    heads = "".join(f"<div>{_system(system, session)}</div>" for system in WaySystem)
    labels = "".join(
        f'<div><span class="number">{words.number(number)}</span> {escaped(_stage(stage, session))}'
        f'<span class="quiet">{escaped(known.meaning("way_step", stage, words))}</span></div>'
        for number, stage in enumerate(WayStage, 1)
    )
    systems = "".join(_flow(way, system, session) for system in WaySystem)
    jump = "".join(f'<a href="#way-{system}">{_system(system, session)}</a>' for system in WaySystem)
    data = f'<a href="api/v1/ways.csv" download>{escaped(_("Data"))}</a>'
    return (
        f"<h3>{escaped(headline(told, way, words, known))}</h3>"
        f'<p class="quiet">{escaped(aligned)}</p>{_at_a_glance(way, session)}'
        f'<p class="jump flow-jump">{jump}</p>'
        f'<div class="flow-head" aria-hidden="true"><div></div>{heads}</div>'
        f'<div class="flow"><div class="flow-labels" aria-hidden="true"><div></div>{labels}</div>{systems}</div>'
        f'<div class="actions">{data}</div>'
    )


def _at_a_glance(way: Way, session: Session) -> str:
    """All steps of the three systems as signs on three lines, with the key."""
    words, known = session.words, session.known
    told = practice(session.warehouse)
    stages = "".join(
        f'<span><b class="number">{words.number(number)}</b> '
        f'<span class="long">{escaped(_stage(stage, session))}</span></span>'
        for number, stage in enumerate(WayStage, 1)
    )
    lines = ""
    for system in WaySystem:
        signs = "".join(
            f'<a href="#{step.id}" target="_self" class="{_answer(step)}" title="{escaped(_spoken(step, session))}" '
            f'aria-label="{escaped(_spoken(step, session))}">{_sign(step)}</a>'
            for step in told.way(way, system)
        )
        lines += (
            f'<div class="system {CITY_OF_SYSTEM[system]}">{_system(system, session)}</div>'
            f'<div class="signs {CITY_OF_SYSTEM[system]}">{signs}</div>'
        )
    key = "".join(
        f'<span class="of"><span class="sign-of {answer}">{SIGNS[answer]}</span> '
        f"{escaped(known.label('new_worker', answer, words))}</span>"
        for answer in SIGNS
    )
    absent = words.gettext("no such step")
    key += f'<span class="of"><span class="sign-of absent">–</span> {escaped(absent)}</span>'
    return (
        f'<p class="flow-key">{key}</p><div class="glance"><div></div>'
        f'<div class="stages" aria-hidden="true">{stages}</div>{lines}</div>'
    )


def _flow(way: Way, system: WaySystem, session: Session) -> str:
    words, steps = session.words, practice(session.warehouse).way(way, system)
    items = "".join(_step(number, step, session) for number, step in enumerate(steps, 1))
    return (
        f'<section class="{CITY_OF_SYSTEM[system]}" id="way-{system}">'
        f'<div class="top"><h3>{_system(system, session)}</h3>'
        f"<p>{escaped(changes_text(changes(steps), words))}</p></div><ol>{items}</ol></section>"
    )


def _step(number: int, step: StepCard, session: Session) -> str:
    _, words, language = session.words.gettext, session.words, session.language
    stage = f'<p class="stage">{words.number(number)} {escaped(_stage(step.step, session))}</p>'
    sign = f'<span class="sign-of {_answer(step)}" aria-hidden="true">{_sign(step)}</span>'
    answer = _("This system has no such step.")
    if step.exists:
        answer = _capital(session.known.label("new_worker", step.new_worker, words))
    happens = f"<p>{escaped(step.what_happens[language])}</p>"
    if session.present:
        happens = f"<details><summary>{escaped(_('What happens'))}</summary>{happens}</details>"
    facts = "".join(
        f'<p class="fact"><span class="title">{escaped(title)}</span> {escaped(text[language])}</p>'
        for title, text in (
            (_("Who decides"), step.decided_by),
            (_("What changes hands"), step.changes_hands),
            (_("Time limit"), step.time_limit),
        )
        if text is not None
    )
    return (
        f'<li id="{step.id}" class="{_answer(step)}">{sign}{stage}<h4>{escaped(step.name[language])}</h4>'
        f'<p class="worker">{escaped(answer)}</p>{happens}{facts}{_leads_to(step, session)}</li>'
    )


def _leads_to(step: StepCard, session: Session) -> str:
    """Rules, models and sources of a step, folded; how weakly it was read stands outside."""
    _, words, known, language = session.words.gettext, session.words, session.known, session.language
    book, models = rulebook(session.warehouse), practice(session.warehouse).models
    kept = f"&lang={language}" + (f"&{PRESENT_KEY}=1" if session.present else "")
    rules = ", ".join(
        f'<a href="{escaped(_rules_address(name, session) + kept)}" target="_self">'
        f"{escaped(book.programmes[name].name[language])}</a>"
        for name in step.programme_ids
    )
    of_models = ", ".join(
        f'<a href="{escaped(f"practice-models?part=catalogue&model={name}{kept}")}" target="_self">'
        f"{escaped(models[name].name[language])}</a>"
        for name in step.model_ids
    )
    sources = "; ".join(outward_link(source.url or "", short_source(source)) for source in step.sources)
    lines = "".join(
        f'<p class="fact"><span class="title">{escaped(title)}</span> {links}</p>'
        for title, links in ((_("Rules"), rules), (_("Models"), of_models), (_("Sources"), sources))
        if links
    )
    lines += f"<p>{escaped(known.meaning('rule_confidence', step.confidence, words))}</p>"
    summary = _("Rules, models and sources") if rules or of_models else _("Sources")
    mark = reading_mark(step.confidence, session)
    also = f" · {mark}" if mark else ""
    return f"<details><summary>{escaped(summary)}{also}</summary>{lines}</details>"


def _rules_address(programme_id: str, session: Session) -> str:
    """Where a programme stands in the rules side by side."""
    card = rulebook(session.warehouse).programmes[programme_id]
    return f"eligibility?part=rules&group={card.populations[0]}&{card.city}={card.id}"


def _answer(step: StepCard) -> str:
    return step.new_worker.value if step.exists else "absent"


def _sign(step: StepCard) -> str:
    return SIGNS[NewWorker(step.new_worker)] if step.exists else "–"


def _spoken(step: StepCard, session: Session) -> str:
    """``Assessment: new worker``."""
    words = session.words
    if not step.exists:
        return f"{_stage(step.step, session)}: {words.gettext('no such step')}"
    return f"{_stage(step.step, session)}: {session.known.label('new_worker', step.new_worker, words)}"


def _stage(stage: WayStage, session: Session) -> str:
    return session.known.label("way_step", stage, session.words)


def _system(system: WaySystem, session: Session) -> str:
    """Sign and name of a system in the colour of its city."""
    city = CITY_OF_SYSTEM[system]
    sign, name = identity(Place(city)).sign, session.known.label("way_system", system, session.words)
    return f'<span class="{city}"><span aria-hidden="true">{sign}</span> {escaped(name)}</span>'


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
