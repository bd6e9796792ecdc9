"""The rules side by side: one programme of each city on a day, category by category; and what changed since."""

from datetime import date, timedelta
from functools import lru_cache

import streamlit as st

from dashboard.components.address_choice import AddressChoices
from dashboard.components.rule_marks import city_name, reading_mark, source_links, verify_mark
from dashboard.components.session import Session, escaped, write_html
from dashboard.eligibility.rules import RULES
from dashboard.views.identity import identity
from dashboard.views.rulebook import DatedAmount, ParameterCard, Rulebook, amount_text, rulebook
from dashboard.views.rules_table import (
    Category,
    ChangedRule,
    ChangedValue,
    Column,
    Threshold,
    category_titles,
    changed_rules,
    changed_values,
    column,
    offered,
)
from etl.contracts.vocabulary import City, Place, PopulationGroup

THRESHOLDS_AT_FIRST = 8
_LISTS = frozenset({Category.NEED_TEST, Category.MEANS_TEST, Category.TIME_LIMITS, Category.LAW, Category.IN_FORCE})
_SHORT_FIRST = frozenset({Category.MEANS_TEST, Category.ENTITLEMENT})


def rules_side_by_side(session: Session) -> None:
    """Choices, the table, and the changes."""
    _, words, known = session.words.gettext, session.words, session.known
    book, choices = rulebook(session.warehouse), AddressChoices(session)
    last_day = max(known.read_on, book.last_day)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="controls-rules"):
        group = PopulationGroup(
            choices.one(
                "group",
                _("For whom"),
                [
                    PopulationGroup.OLDER_PEOPLE.value,
                    *(each.value for each in PopulationGroup if each is not PopulationGroup.OLDER_PEOPLE),
                ],
                lambda code: known.label("population_group", code, words),
            )
            or PopulationGroup.OLDER_PEOPLE
        )
        day = choices.day(
            "on",
            _("Status date"),
            book.first_day,
            last_day,
            known.read_on,
            _("Amounts are those in force on this day. Texts are as read on {day}.").format(
                day=words.day(known.read_on)
            ),
        )
    chosen: list[str | None] = []
    with st.container(key="controls-programmes"):
        for place, city in zip(st.columns(3), City, strict=True):
            names = _offered(group, city, session)
            sign = f"{identity(Place(city)).sign} {known.label('city', city, words)}"
            with place:
                chosen.append(
                    choices.one(
                        city.value,
                        sign,
                        list(names),
                        names.__getitem__,
                        placeholder=_("no programme written down"),
                    )
                )
    choices.tell()
    told = _("Amounts as in force on {day}. Texts as read on {read}.").format(
        day=words.day(day), read=words.day(known.read_on)
    )
    jump = f'<a href="#rules-changes">{escaped(_("What changed since"))}</a>'
    files = " ".join(
        f'<a href="api/v1/{name}.csv">{escaped(label)}</a>'
        for name, label in (("programmes", _("All programmes as CSV")), ("parameters", _("All amounts as CSV")))
    )
    write_html(
        f'<p class="quiet" role="status">{escaped(told)}</p><p class="jump">{jump} {files}</p>'
        + _table(tuple(chosen), day, session),
        session.language,
    )
    _changes_since(group, day, book, choices, session)


@lru_cache(maxsize=64)
def _offered(group: PopulationGroup, city: City, session: Session) -> dict[str, str]:
    """What each programme of a city for a group is called in the box, by its id."""
    cards = offered(rulebook(session.warehouse), group, city, frozenset(RULES))
    return {card.id: card.name[session.language] for card in cards}


@lru_cache(maxsize=64)
def _table(programme_ids: tuple[str | None, ...], day: date, session: Session) -> str:
    """Three lists beside each other whose rows share their heights; on a phone one list after the other.

    Args:
        programme_ids: one for each city, in the cities' order; None where there is none.
        day: on which amounts are in force.
        session: of this run.
    """
    book, words, known = rulebook(session.warehouse), session.words, session.known
    columns = {
        city: column(book.programmes[name], day, book, words, known) if name else None
        for city, name in zip(City, programme_ids, strict=True)
    }
    titles = category_titles(session.words)
    heads = "".join(f"<div>{city_name(city, session)}</div>" for city in City)
    labels = "".join(f"<div>{escaped(title)}</div>" for title in titles.values())
    cities = "".join(_city(city, found, day, session) for city, found in columns.items())
    return (
        f'<div class="rules-head" aria-hidden="true"><div></div>{heads}</div>'
        f'<div class="rules"><div class="rules-labels" aria-hidden="true"><div></div>{labels}</div>{cities}</div>'
    )


def _city(city: City, found: Column | None, day: date, session: Session) -> str:
    _, words = session.words.gettext, session.words
    name = city_name(city, session)
    if found is None:
        told = _("No programme for this group is written down for this city. That need not mean that there is none.")
        return (
            f'<section class="rules-city none"><div class="top"><h3>{name}</h3><p>{escaped(told)}</p></div></section>'
        )
    card = found.programme
    local = ""
    if card.local_name != card.name[session.language]:
        local = f'<div class="quiet">{escaped(card.local_name)}</div>'
    mark = reading_mark(card.confidence, session)
    absent = ""
    if not found.in_force:
        told = _("Not in force on {day}.").format(day=words.day(day))
        absent = f'<p class="warm">{escaped(told)}</p>'
    computed = _("computed for invented people") if card.id in RULES else _("described in words")
    top = (
        f'<div class="top"><h3>{name}</h3><div class="programme">{escaped(card.name[session.language])}</div>{local}'
        f'<div class="quiet">{escaped(computed)} {mark}</div>{absent}</div>'
    )
    titles = category_titles(words)
    body = "".join(
        f"<div><dt>{escaped(title)}</dt><dd>{_cell(category, found, session)}</dd></div>"
        for category, title in titles.items()
    )
    return f'<section class="rules-city">{top}<dl>{body}</dl></section>'


def _cell(category: Category, found: Column, session: Session) -> str:
    _ = session.words.gettext
    if category is Category.AMOUNTS:
        return _amounts(found, session)
    lines = found.lines[category]
    if not lines:
        return f'<span class="quiet">{escaped(_("nothing found"))}</span>'
    body = ""
    if category in _SHORT_FIRST:
        body, lines = f"<p><strong>{escaped(lines[0])}</strong></p>", lines[1:]
    if category in _LISTS and len(lines) > 1:
        body += "<ul>" + "".join(f"<li>{escaped(line)}</li>" for line in lines) + "</ul>"
    else:
        body += "".join(f"<p>{escaped(line)}</p>" for line in lines)
    if category is Category.READING:
        read = reading_mark(found.programme.confidence, session)
        mark = f"<p>{read}</p>" if read else ""
        links = source_links(found.programme.source_ids, session)
        body = mark + body + (f'<p class="quiet">{escaped(_("Read at"))}: {links}</p>' if links else "")
    return body


def _amounts(found: Column, session: Session) -> str:
    _, words = session.words.gettext, session.words
    listed = [_threshold(each, session) for each in found.thresholds]
    shown, more = listed[:THRESHOLDS_AT_FIRST], listed[THRESHOLDS_AT_FIRST:]
    body = f"<ul>{''.join(shown)}</ul>" if shown else ""
    if more:
        label = words.ngettext("{count} more", "{count} more", len(more)).format(count=words.number(len(more)))
        body += f"<details><summary>{escaped(label)}</summary><ul>{''.join(more)}</ul></details>"
    if found.not_known:
        items = ""
        for each in found.not_known:
            told = each.name
            if each.last and each.last_day is not None:
                told = _("{name}: {amount} until {day}").format(
                    name=each.name, amount=each.last, day=words.day(each.last_day)
                )
            items += f"<li>{escaped(told)}</li>"
        label = words.ngettext(
            "{count} amount is not known for this day",
            "{count} amounts are not known for this day",
            len(found.not_known),
        ).format(count=words.number(len(found.not_known)))
        body += f'<details class="quiet"><summary>{escaped(label)}</summary><ul>{items}</ul></details>'
    return body or f'<span class="quiet">{escaped(_("no number in this rule"))}</span>'


def _threshold(each: Threshold, session: Session) -> str:
    _, words = session.words.gettext, session.words
    mark = f" {verify_mark(session)}" if each.to_be_verified else ""
    since = _("since {day}").format(day=words.day(each.valid_from))
    links = source_links(each.source_ids, session)
    note = f"<br>{escaped(each.note)}" if each.note else ""
    return (
        f"<li><strong>{escaped(each.value)}</strong> {escaped(each.name)}{mark}"
        f'<div class="quiet">{escaped(since)} · {escaped(each.legal_reference)}'
        f"{' · ' + links if links else ''}{note}</div></li>"
    )


def _changes_since(
    group: PopulationGroup, day: date, book: Rulebook, choices: AddressChoices, session: Session
) -> None:
    _ = session.words.gettext
    write_html(f'<h2 id="rules-changes">{escaped(_("What changed since"))}</h2>', session.language)
    earlier = AddressChoices(session)
    since = earlier.day(
        "since",
        _("Compare with"),
        book.first_day,
        day,
        max(book.first_day, day - timedelta(days=365)),
    )
    earlier.tell()
    write_html(_changes(group, since, day, session), session.language)


@lru_cache(maxsize=64)
def _changes(group: PopulationGroup, since: date, day: date, session: Session) -> str:
    """What changed between two days in the rules for a group: amounts, amounts known once, and texts."""
    book, words = rulebook(session.warehouse), session.words
    cards = [card for card in book.programmes.values() if group in card.populations]
    found, told = changed_values(cards, since, day, book), changed_rules(cards, since, day, words)
    values = [each for each in found if each.is_known_twice]
    label = words.ngettext(
        "Between {first} and {last}, {count} amount of the rules for {group} changed.",
        "Between {first} and {last}, {count} amounts of the rules for {group} changed.",
        len(values),
    ).format(
        first=words.day(since),
        last=words.day(day),
        count=words.number(len(values)),
        group=session.known.label("population_group", group, words),
    )
    return (
        f'<p role="status">{escaped(label)}</p>'
        + _changed_values(values, session)
        + _known_once([each for each in found if not each.is_known_twice], session)
        + _changed_rules(told, session)
    )


def _changed_values(values: list[ChangedValue], session: Session) -> str:
    _, words = session.words.gettext, session.words
    if not values:
        return ""
    rows = ""
    for each in sorted(values, key=lambda value: list(City).index(value.parameter.city)):
        amount = each.new or each.old
        assert amount is not None
        percent = each.percent
        by = "" if percent is None else f"{'+' if percent > 0 else ''}{words.number(float(percent), 1)}"
        marked = any(value is not None and value.to_be_verified for value in (each.old, each.new))
        rows += (
            f"<tr><td>{city_name(each.parameter.city, session)}</td>"
            f'<td class="sentence">{escaped(each.parameter.name[session.language])}'
            f"{' ' + verify_mark(session) if marked else ''}</td>"
            f"<td>{escaped(_value(each.old, each.parameter, session))}</td>"
            f"<td>{escaped(_value(each.new, each.parameter, session))}</td>"
            f'<td class="count">{escaped(by + words.percent_sign() if by else "")}</td>'
            f"<td>{escaped(words.day(each.new.valid_from) if each.new else '')}</td>"
            f'<td class="sentence">{escaped(amount.legal_reference)}'
            f'<div class="quiet">{source_links(amount.source_ids, session)}</div></td></tr>'
        )
    heads = (_("City"), _("Amount"), _("before"), _("now"), _("change"), _("since"), _("Law and source"))
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in heads)
    return (
        '<div class="scroll" tabindex="0"><table class="plain changed"><thead><tr>'
        f"{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _known_once(values: list[ChangedValue], session: Session) -> str:
    """Amounts that are known for one of the days only: that is no change of the law, as far as known."""
    if not values:
        return ""
    words = session.words
    label = words.ngettext(
        "{count} amount is known for one of the two days only",
        "{count} amounts are known for one of the two days only",
        len(values),
    ).format(count=words.number(len(values)))
    items = "".join(
        f"<li>{city_name(each.parameter.city, session)} \u00b7 {escaped(each.parameter.name[session.language])}: "
        f"{escaped(_value(each.old, each.parameter, session))} \u2192 "
        f"{escaped(_value(each.new, each.parameter, session))}</li>"
        for each in values
    )
    return f'<details><summary>{escaped(label)}</summary><ul class="plain quiet">{items}</ul></details>'


def _value(amount: DatedAmount | None, card: ParameterCard, session: Session) -> str:
    if amount is None:
        return session.words.gettext("not known")
    return amount_text(amount.value, card, session.words, session.known)


def _changed_rules(changes: list[ChangedRule], session: Session) -> str:
    if not changes:
        return ""
    _, words = session.words.gettext, session.words
    items = ""
    for each in changes:
        mark = f" {reading_mark(each.programme.confidence, session)}"
        items += (
            f"<li>{city_name(each.programme.city, session)} · {escaped(words.day(each.on))} · "
            f"<strong>{escaped(each.programme.name[session.language])}</strong>{mark}<br>{escaped(each.text)}</li>"
        )
    return f'<h3>{escaped(_("Changes of the rules themselves"))}</h3><ul class="plain spaced">{items}</ul>'
