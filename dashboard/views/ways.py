"""How a child and an adult move through three systems: the counts and sentences of the ways."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.language import Wording
from dashboard.views.catalogue import Catalogue
from dashboard.views.practice import Practice, StepCard
from etl.contracts.practice_vocabulary import NewWorker, Way, WaySystem
from etl.contracts.vocabulary import Place

PLACE_OF_SYSTEM: Mapping[WaySystem, Place] = {
    WaySystem.ENGLAND: Place.ENGLAND,
    WaySystem.GERMANY: Place.GERMANY,
    WaySystem.ILLINOIS: Place.ILLINOIS,
}

SIGNS: Mapping[NewWorker, str] = {
    NewWorker.YES: "⇄",
    NewWorker.DEPENDS: "±",
    NewWorker.UNKNOWN: "?",
    NewWorker.NO: "=",
}
"""A sign for each answer, so that no answer is told by its colour."""


@dataclass(frozen=True)
class Changes:
    """At how many steps of a way a change of worker is built in; a step that the system has not is not counted."""

    steps: int
    missing: int
    built_in: int
    depends: int
    unknown: int


def changes(way: Sequence[StepCard]) -> Changes:
    found = Counter(step.new_worker for step in way if step.exists)
    return Changes(
        steps=found.total(),
        missing=sum(not step.exists for step in way),
        built_in=found[NewWorker.YES],
        depends=found[NewWorker.DEPENDS],
        unknown=found[NewWorker.UNKNOWN],
    )


def changes_text(found: Changes, words: Wording) -> str:
    """``A change of worker is built in at 2 of 9 steps, depends on place or situation at 3, is not known at 4.``"""
    _ = words.gettext
    text = _(
        "A change of worker is built in at {built_in} of {steps} steps, depends on place or situation at {depends}, "
        "and is not known at {unknown}."
    ).format(
        built_in=words.number(found.built_in),
        steps=words.number(found.steps),
        depends=words.number(found.depends),
        unknown=words.number(found.unknown),
    )
    if not found.missing:
        return text
    return f"{text} " + words.ngettext(
        "{count} step of the other systems does not exist here.",
        "{count} steps of the other systems do not exist here.",
        found.missing,
    ).format(count=words.number(found.missing))


def headline(told: Practice, way: Way, words: Wording, known: Catalogue) -> str:
    """Where the worker changes or may change; where the sources are mostly silent, that they are."""
    _ = words.gettext
    found = {system: changes(told.way(way, system)) for system in WaySystem}
    steps = sum(each.steps for each in found.values())
    unknown = sum(each.unknown for each in found.values())
    if unknown * 2 > steps:
        return _(
            "At {unknown} of {steps} steps the sources that were read do not say whether the worker stays the same"
        ).format(unknown=words.number(unknown), steps=words.number(steps))
    listed = words.listing(
        [
            _("{count} of {steps} steps in {place}").format(
                count=words.number(each.built_in + each.depends),
                steps=words.number(each.steps),
                place=known.label("place", PLACE_OF_SYSTEM[system], words),
            )
            for system, each in found.items()
        ]
    )
    return _("A new worker is built in, or may come, at {listed}").format(listed=listed)
