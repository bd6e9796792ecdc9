"""Which programmes are computed, described or missing, by group and city; and every programme with its doubts."""

from collections.abc import Mapping

from dashboard.components.folded import folded
from dashboard.components.rule_marks import city_name, source_links
from dashboard.components.session import Session, escaped, write_html
from dashboard.eligibility.rules import RULES
from dashboard.views.identity import identity
from dashboard.views.rule_coverage import Covered, by_group, counted, in_order
from dashboard.views.rulebook import ProgrammeCard, rulebook
from etl.contracts.vocabulary import City, Place, PopulationGroup, RuleConfidence


def rule_coverage(session: Session) -> None:
    """Counts in sentences, a table of groups and cities, and the programmes city by city."""
    _, words = session.words.gettext, session.words
    book, computed = rulebook(session.warehouse), frozenset(RULES)
    cards = book.programmes.values()
    all_of_them = counted(cards, computed)
    reported = sum(card.confidence is RuleConfidence.SECONDARY_PAGE for card in cards)
    amounts = [value for card in book.parameters.values() for value in card.values]
    told = _(
        "{total} programmes: {computed} are computed for invented people, {described} are described in words. "
        "{reported} of them were read on secondary pages; what is uncertain stands with each. They use {parameters} "
        "amounts with {values} dated values, of which {open} are to be verified."
    ).format(
        total=words.number(len(cards)),
        computed=words.number(all_of_them.computed),
        described=words.number(all_of_them.described),
        reported=words.number(reported),
        parameters=words.number(len(book.parameters)),
        values=words.number(len(amounts)),
        open=words.number(sum(value.to_be_verified for value in amounts)),
    )
    write_html(f"<p>{escaped(told)}</p>" + _groups(by_group(book, computed), session), session.language)
    for city in City:
        of_city = in_order(book, city, computed)
        count = counted(of_city, computed)
        label = _("{city} · **{computed} computed**, {described} described").format(
            city=f"{identity(Place(city)).sign} {session.known.label('city', city, words)}",
            computed=words.number(count.computed),
            described=words.number(count.described),
        )
        part = folded(label, f"eligibility-coverage-{city}", look="compact")
        if part is not None:
            with part:
                write_html(_programmes(of_city, computed, session), session.language)
    link = f'<a href="api/v1/programmes.csv" download>{escaped(_("All programmes as CSV"))}</a>'
    write_html(f'<div class="actions">{link}</div>', session.language)


def _groups(found: Mapping[tuple[PopulationGroup, City], Covered], session: Session) -> str:
    _, words, known = session.words.gettext, session.words, session.known
    head = "".join(f'<th scope="col">{city_name(city, session)}</th>' for city in City)
    body = ""
    for group in PopulationGroup:
        cells = ""
        for city in City:
            count = found[group, city]
            if count.is_missing:
                said = f'<span class="warm">{escaped(_("missing"))}</span>'
            else:
                said = "".join(
                    f"<span>{escaped(text.format(count=words.number(number)))}</span>"
                    for text, number in (
                        (_("{count} computed"), count.computed),
                        (_("{count} described"), count.described),
                    )
                    if number
                )
            cells += f"<td>{said}</td>"
        name = known.label("population_group", group, words)
        body += f'<tr><th scope="row">{escaped(name)}</th>{cells}</tr>'
    note = _(
        "A programme for several groups counts for each of them. Missing: none is written down here, which need not "
        "mean that there is none."
    )
    return (
        f'<table class="plain groups"><thead><tr><th scope="col">{escaped(_("For whom"))}</th>{head}</tr></thead>'
        f'<tbody>{body}</tbody></table><p class="quiet">{escaped(note)}</p>'
    )


def _programmes(cards: list[ProgrammeCard], computed: frozenset[str], session: Session) -> str:
    _, words, known = session.words.gettext, session.words, session.known
    rows = ""
    for card in cards:
        groups = ", ".join(known.label("population_group", group, words) for group in card.populations)
        state = _("computed") if card.id in computed else _("described")
        rows += (
            f'<tr><td class="sentence"><strong>{escaped(card.name[session.language])}</strong>'
            f'<div class="quiet">{escaped(card.local_name)}</div></td><td>{escaped(state)}</td>'
            f'<td class="sentence">{escaped(groups)}</td>'
            f"<td>{card.confidence} {escaped(known.label('rule_confidence', card.confidence, words))}</td>"
            f'<td class="sentence">{escaped(card.texts["doubts"][session.language])}'
            f'<div class="quiet">{source_links(card.source_ids, session)}</div></td></tr>'
        )
    heads = (_("Programme"), _("State"), _("For whom"), _("How it was read"), _("What is uncertain, and sources"))
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in heads)
    return (
        '<div class="scroll" tabindex="0"><table class="plain programmes"><thead><tr>'
        f"{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
