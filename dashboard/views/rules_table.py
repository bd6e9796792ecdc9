"""The rules side by side: categories as rows, one programme of each city as columns; and what changed between two days.

What is written of a programme is as it was read; amounts are those in force on the day that is asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.rulebook import DatedAmount, ParameterCard, ProgrammeCard, Rulebook, amount_text
from etl.contracts.vocabulary import City, ParameterUnit, PopulationGroup

_FIRST_SHOWN: Mapping[PopulationGroup, tuple[str, ...]] = {
    PopulationGroup.CHILDREN: (
        "bham_child_protection_enquiry_s47",
        "hh_schutzauftrag_8a",
        "il_child_protection_investigation",
    ),
    PopulationGroup.FAMILIES: ("bham_children_in_need_s17", "hh_hze_27", "il_intact_family_services"),
    PopulationGroup.CARE_LEAVERS: ("bham_leaving_care", "hh_junge_volljaehrige_41", "il_extended_foster_care"),
    PopulationGroup.MIGRANTS: ("bham_nrpf_s17", "de_asylblg_care", "il_hbis"),
    PopulationGroup.ADULTS: ("eng_adult_eligibility_threshold", "il_aca_adult"),
    PopulationGroup.DISABLED_ADULTS: ("eng_charging_community", "hh_eingliederungshilfe", "il_hsp"),
    PopulationGroup.OLDER_PEOPLE: ("eng_charging_care_home", "hh_hilfe_zur_pflege", "il_ltc_medicaid"),
    PopulationGroup.CARERS: ("eng_carer_support", "de_carer_leave", "il_oaa_services"),
}
"""Programmes to begin with: those that answer about the same question. An editorial choice; any other can be chosen."""

_UNITS = (
    ParameterUnit.MONEY,
    ParameterUnit.PERCENT,
    ParameterUnit.HOURS,
    ParameterUnit.YEARS,
    ParameterUnit.MONTHS,
    ParameterUnit.WEEKS,
    ParameterUnit.WORKING_DAYS,
    ParameterUnit.DAYS,
    ParameterUnit.COUNT,
    ParameterUnit.RATIO,
    ParameterUnit.POINTS,
)


class Category(StrEnum):
    """The rows of the table, in their order."""

    DECIDED_BY = "decided_by"
    DOOR = "door"
    NEED_TEST = "need_test"
    JUDGED_BY = "judged_by"
    MEANS_TEST = "means_test"
    STATUS = "status_and_residence"
    AGE = "age"
    ENTITLEMENT = "entitlement"
    EFFECT = "effect"
    OUTCOME = "outcome"
    COSTS = "costs_the_person"
    TIME_LIMITS = "time_limit"
    APPEAL = "appeal"
    LAW = "law"
    IN_FORCE = "in_force"
    READING = "reading"
    AMOUNTS = "amounts"


@dataclass(frozen=True)
class Threshold:
    """An amount of a programme that is in force, with its law; ``value`` is as a screen prints it."""

    parameter_id: str
    name: str
    value: str
    valid_from: date
    legal_reference: str
    note: str
    to_be_verified: bool
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class NotKnown:
    """An amount of a programme that is not known for the day; the nearest earlier one says until when it was."""

    name: str
    last: str
    last_day: date | None


@dataclass(frozen=True)
class Column:
    """A programme of a city on a day: a few lines for each category, and the thresholds in force."""

    programme: ProgrammeCard
    in_force: bool
    lines: Mapping[Category, tuple[str, ...]]
    thresholds: tuple[Threshold, ...]
    not_known: tuple[NotKnown, ...]


@dataclass(frozen=True)
class ChangedValue:
    """A parameter that differs between two days; a value that was not in force is None."""

    parameter: ParameterCard
    old: DatedAmount | None
    new: DatedAmount | None

    @property
    def is_known_twice(self) -> bool:
        """Whether there is a value on both days; where there is not, the law need not have changed."""
        return self.old is not None and self.new is not None

    @property
    def percent(self) -> Decimal | None:
        """By how much in percent, where there is a value on both days to divide."""
        if self.old is None or self.new is None or not self.old.value:
            return None
        return (self.new.value / self.old.value - 1) * 100


@dataclass(frozen=True)
class ChangedRule:
    """A dated change of a programme, in words."""

    programme: ProgrammeCard
    on: date
    text: str


def category_titles(words: Wording) -> Mapping[Category, str]:
    """What the rows are called."""
    _ = words.gettext
    return {
        Category.DECIDED_BY: _("Who decides"),
        Category.DOOR: _("The door"),
        Category.NEED_TEST: _("Need test"),
        Category.JUDGED_BY: _("Who judges"),
        Category.MEANS_TEST: _("Means test"),
        Category.STATUS: _("Status and residence"),
        Category.AGE: _("Age"),
        Category.ENTITLEMENT: _("How firm the claim is"),
        Category.EFFECT: _("What the rule does"),
        Category.OUTCOME: _("What is given"),
        Category.COSTS: _("What it costs the person"),
        Category.TIME_LIMITS: _("Time limits"),
        Category.APPEAL: _("Appeal"),
        Category.LAW: _("Law"),
        Category.IN_FORCE: _("In force"),
        Category.READING: _("How it was read, and doubts"),
        Category.AMOUNTS: _("Thresholds and amounts"),
    }


def offered(book: Rulebook, group: PopulationGroup, city: City, computed: frozenset[str]) -> list[ProgrammeCard]:
    """The programmes of a city for a group, the one to begin with first, then computed ones, then by numbers."""
    first = _FIRST_SHOWN.get(group, ())
    return sorted(
        book.for_group(group, city),
        key=lambda card: (card.id not in first, card.id not in computed, -len(card.parameter_ids), card.position),
    )


def column(card: ProgrammeCard, day: date, book: Rulebook, words: Wording, known: Catalogue) -> Column:
    """A programme as a column of the table."""
    language = words.language
    lines: dict[Category, tuple[str, ...]] = {
        category: _one(card.texts[category.value][language])
        for category in (
            Category.DECIDED_BY,
            Category.DOOR,
            Category.JUDGED_BY,
            Category.STATUS,
            Category.OUTCOME,
            Category.COSTS,
            Category.APPEAL,
        )
    }
    lines |= {
        part: tuple(line.text[language] for line in card.lines[part.value])
        for part in (Category.NEED_TEST, Category.TIME_LIMITS)
    }
    lines[Category.MEANS_TEST] = (
        _sentence(known.label("means_test", card.means_test, words)),
        *(line.text[language] for line in card.lines["means_test"]),
    )
    lines[Category.AGE] = _one(age_text(card.age_min, card.age_max, words))
    lines[Category.ENTITLEMENT] = (
        _sentence(known.label("entitlement", card.entitlement, words)),
        known.meaning("entitlement", card.entitlement, words),
    )
    lines[Category.EFFECT] = (
        _sentence(known.label("programme_effect", card.effect, words)),
        known.meaning("programme_effect", card.effect, words),
    )
    lines[Category.LAW] = card.legal_basis
    lines[Category.IN_FORCE] = (in_force_text(card, words), *_changes(card, day, words))
    lines[Category.READING] = (
        known.meaning("rule_confidence", card.confidence, words),
        *_one(card.texts["doubts"][language]),
    )
    return Column(
        card,
        card.in_force(day),
        lines,
        thresholds(card, day, book, words, known),
        not_known(card, day, book, words, known),
    )


def thresholds(
    card: ProgrammeCard, day: date, book: Rulebook, words: Wording, known: Catalogue
) -> tuple[Threshold, ...]:
    """The amounts of a programme in force on a day, money first."""
    cards = [book.parameters[name] for name in card.parameter_ids]
    found = []
    for parameter in sorted(cards, key=lambda each: (_UNITS.index(each.unit), each.position)):
        value = parameter.on(day)
        if value is not None:
            found.append(
                Threshold(
                    parameter.id,
                    parameter.name[words.language],
                    amount_text(value.value, parameter, words, known),
                    value.valid_from,
                    value.legal_reference,
                    value.note[words.language],
                    value.to_be_verified,
                    value.source_ids,
                )
            )
    return tuple(found)


def not_known(card: ProgrammeCard, day: date, book: Rulebook, words: Wording, known: Catalogue) -> tuple[NotKnown, ...]:
    """The amounts of a programme that have no known value on a day, with the last one before it."""
    found = []
    for parameter in (book.parameters[name] for name in card.parameter_ids):
        if parameter.on(day) is None:
            before = [value for value in parameter.values if value.valid_from <= day]
            last = amount_text(before[-1].value, parameter, words, known) if before else ""
            found.append(NotKnown(parameter.name[words.language], last, before[-1].ends if before else None))
    return tuple(found)


def changed_values(programmes: Sequence[ProgrammeCard], since: date, day: date, book: Rulebook) -> list[ChangedValue]:
    """The parameters of some programmes whose value differs between two days, in the order of the facts."""
    names = dict.fromkeys(name for card in programmes for name in card.parameter_ids)
    found = []
    for parameter in sorted((book.parameters[name] for name in names), key=lambda each: each.position):
        old, new = parameter.on(since), parameter.on(day)
        if (old.value if old else None) != (new.value if new else None):
            found.append(ChangedValue(parameter, old, new))
    return found


def changed_rules(programmes: Sequence[ProgrammeCard], since: date, day: date, words: Wording) -> list[ChangedRule]:
    """The dated changes of some programmes after the first day and up to the second, oldest first."""
    _ = words.gettext
    found = []
    for card in programmes:
        told = {line.on for line in card.lines["change"]}
        for line in card.lines["change"]:
            if line.on is not None and since < line.on <= day:
                found.append(ChangedRule(card, line.on, line.text[words.language]))
        if card.valid_from is not None and card.valid_from not in told and since < card.valid_from <= day:
            found.append(ChangedRule(card, card.valid_from, _("In force from this day.")))
        if card.valid_to is not None and since <= card.valid_to < day:
            found.append(ChangedRule(card, card.valid_to, _("Last day in force.")))
    return sorted(found, key=lambda change: (change.on, change.programme.position))


def age_text(youngest: int | None, oldest: int | None, words: Wording) -> str:
    """``18 to 64``, ``from 65``, ``up to 17``, ``any age``; empty where nothing is known."""
    _ = words.gettext
    if youngest is None and oldest is None:
        return ""
    if not youngest:
        return _("any age") if oldest is None else _("up to {age}").format(age=oldest)
    if oldest is None:
        return _("from {age}").format(age=youngest)
    return _("{youngest} to {oldest}").format(youngest=youngest, oldest=oldest)


def in_force_text(card: ProgrammeCard, words: Wording) -> str:
    """From when to when a programme is in force, as far as known."""
    _ = words.gettext
    if card.valid_from is None and card.valid_to is None:
        return _("The days on which it came into force and ends were not found.")
    if card.valid_to is None:
        assert card.valid_from is not None
        return _("In force since {day}.").format(day=words.day(card.valid_from))
    if card.valid_from is None:
        return _("In force until {day}.").format(day=words.day(card.valid_to))
    return _("In force from {first} to {last}.").format(first=words.day(card.valid_from), last=words.day(card.valid_to))


def _changes(card: ProgrammeCard, day: date, words: Wording) -> list[str]:
    _ = words.gettext
    told = []
    for line in card.lines["change"]:
        if line.on is not None:
            pattern = _("{day}: {change}") if line.on <= day else _("{day}, after the status date: {change}")
            told.append(pattern.format(day=words.day(line.on), change=line.text[words.language]))
    return told


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _sentence(label: str) -> str:
    return f"{label[:1].upper()}{label[1:]}."
