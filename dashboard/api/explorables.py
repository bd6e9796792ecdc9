"""The explorable models at an address: ``explorable/workers_met.csv?turnover=england&teams=3``."""

from typing import Any

from dashboard.exports import explorables
from dashboard.exports.dialect import Dialect
from dashboard.language import wording
from dashboard.simulations.impossible import ImpossibleInput
from dashboard.views.explorables.inputs import Choice, InputError, NotInTheData
from dashboard.views.explorables.shown import problem_text
from dashboard.warehouse import Warehouse
from etl.contracts.vocabulary import Explorable, Language

DESCRIPTION = explorables.DESCRIPTION

INPUTS: dict[str, Any] = {
    "name": "inputs",
    "in": "query",
    "style": "form",
    "explode": True,
    "description": "One parameter for each input that should differ from where the model begins: the id of one of the "
    "published numbers of that input, or a number with a decimal point. The file lists all inputs of the model.",
    "schema": {"type": "object", "additionalProperties": {"type": "string"}},
}


def explorable_csv(model: Explorable, choice: Choice, served: Warehouse, dialect: Dialect) -> list[bytes]:
    """The file of a model for a choice of inputs.

    Raises:
        InputError: the choice cannot be understood, or the numbers cannot be; the message says why.
    """
    try:
        return list(explorables.csv_stream(served, model, choice, dialect))
    except ImpossibleInput as impossible:
        raise InputError(problem_text(impossible.problem, wording(Language.ENGLISH))) from None
    except NotInTheData as missing:
        raise InputError(
            f"The figure for {missing.start.name[Language.ENGLISH]} is not in these data; give "
            f"{missing.assumption.id} a number."
        ) from None
