"""One door to the explorable models: a model, a choice of inputs and a language in, everything shown out."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from dashboard.language import Wording, wording
from dashboard.views.catalogue import catalogue
from dashboard.views.explorables import caseload_and_time, small_units, workers_met
from dashboard.views.explorables.inputs import Choice, Input, Inputs, choose
from dashboard.views.explorables.shown import Shown
from dashboard.views.words import period_label_text
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable, Language

_MODELS: Mapping[Explorable, Callable[[Inputs, Wording, str, float], Shown]] = {
    Explorable.WORKERS_MET: workers_met.show,
    Explorable.SMALL_UNITS: small_units.show,
    Explorable.CASELOAD_AND_TIME: caseload_and_time.show,
}


@lru_cache(maxsize=128)
def explore(model: Explorable, choice: Choice, language: Language, warehouse: Warehouse, scale: float = 1.0) -> Shown:
    """Everything that a model shows for a choice.

    Raises:
        InputError: the choice cannot be understood.
        NotInTheData: a figure to begin with is not in the warehouse.
        ImpossibleInput: the chosen numbers cannot be together.
    """
    words, inputs = wording(language), choose(model, choice, warehouse)
    return _MODELS[model](inputs, words, source_line(inputs, words, warehouse), scale)


def source_line(inputs: Inputs, words: Wording, warehouse: Warehouse) -> str:
    """Which inputs are figures, of which place and period, by whom; that the rest is assumed; the data version."""
    _, known = words.gettext, catalogue(warehouse)
    told: dict[str, list[str]] = {}
    for each in inputs.values():
        if each.start is not None and each.start.figure is not None:
            publisher = known.sources[each.start.figure.source_id].publisher
            told.setdefault(publisher, []).append(
                f"{each.assumption.name[words.language]}, {place_and_period(each, words)}"
            )
    figures = "; ".join(f"{publisher} ({', '.join(names)})" for publisher, names in told.items())
    assumed = _("a thinking aid, not a forecast")
    version = _("data version {version}").format(version=known.data_version)
    return " · ".join(part for part in (figures, assumed, version) if part)


def place_and_period(each: Input, words: Wording) -> str:
    """``Birmingham, 30 Sept 2025``; empty for an assumption."""
    figure = each.start.figure if each.start is not None else None
    if figure is None:
        return ""
    period = period_label_text(figure.period, figure.period_type, figure.start, figure.end, words)
    return f"{figure.geography[words.language]}, {period}"
