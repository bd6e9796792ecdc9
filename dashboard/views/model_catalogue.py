"""The catalogue of models: what is chosen of it, what a model says on each row, and the words that go with findings.

A finding is never told without the place where it was made, and never as another place's.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any

from dashboard.language import Wording
from dashboard.views.bilingual import Both
from dashboard.views.catalogue import Catalogue
from dashboard.views.practice import ModelCard, Practice, models_of
from etl.contracts.practice_vocabulary import (
    EvidenceDirection,
    FoundIn,
    PracticeKind,
    PracticePopulation,
    PracticeSetting,
)
from etl.contracts.vocabulary import City, Language

MOST_COMPARED = 3
LONGEST_SEARCH = 80
"""How many characters of a search are looked for."""

EVERYTHING = "all"
"""What the address says where a filter was set back."""

SIGNS: Mapping[EvidenceDirection, str] = {
    EvidenceDirection.POSITIVE: "+",
    EvidenceDirection.MIXED: "±",
    EvidenceDirection.NEGATIVE: "−",
    EvidenceDirection.UNKNOWN: "?",
}
"""A direction as a sign; a word always stands beside it."""

_CITY_OF_SETTING: Mapping[PracticeSetting, City] = {
    PracticeSetting.BIRMINGHAM: City.BIRMINGHAM,
    PracticeSetting.HAMBURG: City.HAMBURG,
    PracticeSetting.CHICAGO: City.CHICAGO,
}
_ELSEWHERE: Mapping[FoundIn, City] = {
    FoundIn.ENGLAND: City.BIRMINGHAM,
    FoundIn.GERMANY: City.HAMBURG,
    FoundIn.UNITED_STATES: City.CHICAGO,
}
"""Places whose findings are not the city's, by the city that a reader may take them for."""
_AROUND: Mapping[FoundIn, City] = {FoundIn.COOK_COUNTY: City.CHICAGO, FoundIn.ILLINOIS: City.CHICAGO}
"""Places that hold the city, so that their findings are not the city's alone."""

_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„“\"])")


class Aspect(StrEnum):
    """The rows on which a model is told, in their order."""

    IDEA = "core_idea"
    FEATURES = "key_features"
    RESPONSIBILITY = "unit_of_allocation"
    CONTINUITY = "continuity"
    TEAM = "team_structure"
    EVIDENCE = "evidence"
    STRENGTHS = "strengths"
    RISKS = "risks"
    LAW = "legal_or_policy_basis"
    SINCE = "since"
    NOTE = "note"
    SOURCES = "sources"


@dataclass(frozen=True)
class ModelChoice:
    """Which models are wanted. None and empty ask for nothing."""

    setting: PracticeSetting | None = None
    kind: PracticeKind | None = None
    population: PracticePopulation | None = None
    direction: EvidenceDirection | None = None
    search: str = ""

    @property
    def in_use(self) -> tuple[str, ...]:
        """The names of the filters that are set."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))

    def without(self, *names: str) -> "ModelChoice":
        nothing = ModelChoice()
        return replace(self, **{name: getattr(nothing, name) for name in names})


FILTERS: Mapping[str, type[StrEnum]] = {
    "setting": PracticeSetting,
    "kind": PracticeKind,
    "population": PracticePopulation,
    "direction": EvidenceDirection,
}
"""The filters with a closed set of values, by their name in the address."""

VOCABULARIES: Mapping[str, str] = {
    "setting": "practice_setting",
    "kind": "practice_kind",
    "population": "practice_population",
    "direction": "evidence_direction",
}
"""Where the words of their values are."""


@dataclass(frozen=True)
class Visit:
    """What an address asks of the catalogue.

    Attributes:
        choice: the filters.
        model: the model to show whole; None for the list or the comparison.
        compared: up to three models side by side; with one alone a second is still to be chosen.
        unknown: ids that no model has, as the address wrote them.
        left_over: models that were asked to be compared beyond the third.
    """

    choice: ModelChoice = ModelChoice()
    model: str | None = None
    compared: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values for an address that asks for the same."""
        found = [(name, str(getattr(self.choice, name))) for name in self.choice.in_use]
        if self.compared:
            found.append(("compare", ",".join(self.compared)))
        if self.model is not None:
            found.append(("model", self.model))
        return found

    def with_(self, **changes: Any) -> "Visit":
        """The same visit with some fields changed; what could not be understood is forgotten."""
        return replace(self, **{"unknown": (), "left_over": (), **changes})

    def comparing(self, model_id: str) -> "Visit":
        """The list or the comparison with one more model; the same where three stand there already."""
        if model_id in self.compared or len(self.compared) >= MOST_COMPARED:
            return self.with_(model=None)
        return self.with_(model=None, compared=(*self.compared, model_id))

    def not_comparing(self, model_id: str) -> "Visit":
        return self.with_(model=None, compared=tuple(name for name in self.compared if name != model_id))


def visit_of(address: Mapping[str, str], practice: Practice) -> Visit:
    """What an address asks for; values of filters that nobody knows are left out, unknown ids are kept to be told."""
    chosen = {name: _member(kind, address.get(name)) for name, kind in FILTERS.items()}
    asked = [name for name in dict.fromkeys(address.get("compare", "").split(",")) if name]
    known = [name for name in asked if name in practice.models]
    model = address.get("model") or None
    unknown = [name for name in asked if name not in practice.models]
    if model is not None and model not in practice.models:
        unknown, model = [model, *unknown], None
    return Visit(
        ModelChoice(**chosen, search=" ".join(address.get("search", "")[:LONGEST_SEARCH].split())),
        model,
        tuple(known[:MOST_COMPARED]),
        tuple(unknown),
        tuple(known[MOST_COMPARED:]),
    )


def _member(kind: type[StrEnum], value: str | None) -> Any:
    return kind(value) if value in set(kind) else None


def chosen_models(practice: Practice, choice: ModelChoice) -> list[ModelCard]:
    """The models that a choice asks for, in the order of the settings. Every word of a search must be found."""
    found = models_of(
        practice,
        settings=[choice.setting] if choice.setting else (),
        kinds=[choice.kind] if choice.kind else (),
        populations=[choice.population] if choice.population else (),
        directions=[choice.direction] if choice.direction else (),
    )
    wanted = choice.search.casefold().split()
    order = list(PracticeSetting)
    return sorted(
        (card for card in found if all(word in _every_word(card) for word in wanted)),
        key=lambda card: order.index(card.setting),
    )


def with_less(practice: Practice, choice: ModelChoice) -> list[tuple[str, ModelChoice, int]]:
    """The ways out of an empty list: each filter in use, the choice without it, and how many models that finds."""
    ways = [(name, choice.without(name)) for name in choice.in_use]
    return [(name, less, found) for name, less in ways if (found := len(chosen_models(practice, less)))]


@lru_cache(maxsize=256)
def _every_word(card: ModelCard) -> str:
    """All that is told of a model, in both languages: a delegate may know a name in either."""
    texts = [card.name]
    for aspect in Aspect:
        if aspect not in (Aspect.EVIDENCE, Aspect.SOURCES):
            texts += stated(card, aspect)
    texts += [found.finding for found in card.evidence]
    spoken = [text[language] for text in texts for language in Language]
    return " ".join([*spoken, *(f"{source.title} {source.publisher}" for source in card.sources)]).casefold()


def stated(card: ModelCard, aspect: Aspect) -> tuple[Both, ...]:
    """What is written of a model on a row of texts; nothing where the sources read do not say."""
    value = getattr(card, aspect.value)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def aspect_titles(words: Wording) -> Mapping[Aspect, str]:
    """What the rows are called."""
    _ = words.gettext
    return {
        Aspect.IDEA: _("The idea"),
        Aspect.FEATURES: _("How it is done"),
        Aspect.RESPONSIBILITY: _("Who holds the responsibility"),
        Aspect.CONTINUITY: _("Whether the worker stays"),
        Aspect.TEAM: _("How the team is built"),
        Aspect.EVIDENCE: _("What was found"),
        Aspect.STRENGTHS: _("Strengths, partly in our own summary"),
        Aspect.RISKS: _("Risks, partly in our own summary"),
        Aspect.LAW: _("Law or policy behind it"),
        Aspect.SINCE: _("Since when"),
        Aspect.NOTE: _("To be noted"),
        Aspect.SOURCES: _("Sources"),
    }


def filter_titles(words: Wording) -> Mapping[str, str]:
    """What the filters are called."""
    _ = words.gettext
    return {
        "setting": _("Where"),
        "kind": _("What sort"),
        "population": _("For whom"),
        "direction": _("What was found"),
        "search": _("Search"),
    }


def filter_value(name: str, choice: ModelChoice, words: Wording, known: Catalogue) -> str:
    """The value of a filter as a reader calls it."""
    value = getattr(choice, name)
    if name == "search":
        return words.gettext("“{text}”").format(text=value)
    return known.label(VOCABULARIES[name], value, words)


def tally(card: ModelCard) -> list[tuple[EvidenceDirection, int]]:
    """How many findings point which way; what none points to is left out."""
    counted = Counter(found.direction for found in card.evidence)
    return [(direction, counted[direction]) for direction in EvidenceDirection if counted[direction]]


def tally_text(direction: EvidenceDirection, count: int, words: Wording) -> str:
    """``3 for it``."""
    _ = words.gettext
    said = {
        EvidenceDirection.POSITIVE: _("{count} for it"),
        EvidenceDirection.MIXED: _("{count} mixed"),
        EvidenceDirection.NEGATIVE: _("{count} against it"),
        EvidenceDirection.UNKNOWN: _("{count} open"),
    }
    return said[direction].format(count=words.number(count))


def findings_text(card: ModelCard, words: Wording, known: Catalogue) -> str:
    """``6 findings, 2 of them from Birmingham itself``: a city's model may rest on what was found elsewhere."""
    _, count = words.gettext, len(card.evidence)
    if not count:
        return _("no findings in the sources read")
    said = words.ngettext("{count} finding", "{count} findings", count).format(count=words.number(count))
    city = _CITY_OF_SETTING.get(card.setting)
    if city is None:
        return said
    own = sum(found.found_in.value == city.value for found in card.evidence)
    if not own:
        pattern = _("{findings}, none from {city} itself")
    elif own == count:
        pattern = words.ngettext("{findings}, from {city} itself", "{findings}, all from {city} itself", count)
    else:
        pattern = _("{findings}, {own} of them from {city} itself")
    return pattern.format(findings=said, own=words.number(own), city=known.label("city", city, words))


def found_in_text(found_in: FoundIn, words: Wording, known: Catalogue) -> str:
    """Where a finding was made: ``found in England, not Birmingham’s own``. To stand with every finding."""
    _, label = words.gettext, known.label("found_in", found_in, words)
    if found_in in _ELSEWHERE:
        pattern, city = _("{found}, not {city}’s own"), _ELSEWHERE[found_in]
    elif found_in in _AROUND:
        pattern, city = _("{found}, not {city}’s alone"), _AROUND[found_in]
    else:
        return label
    return pattern.format(found=label, city=known.label("city", city, words))


def first_sentence(text: str) -> str:
    """The first of a text's sentences: in the catalogue each begins with a capital letter."""
    return _END_OF_SENTENCE.split(text, maxsplit=1)[0]


def neighbours(model_id: str, cards: Sequence[ModelCard]) -> tuple[ModelCard | None, ModelCard | None]:
    """The models before and after one in a list; None at its ends, and twice where it does not hold the model."""
    names = [card.id for card in cards]
    if model_id not in names:
        return None, None
    place = names.index(model_id)
    return (cards[place - 1] if place else None), (cards[place + 1] if place + 1 < len(cards) else None)
