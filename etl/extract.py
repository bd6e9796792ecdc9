"""Reads the files of ``datasets/`` into records. Every mistake of every file is collected before anything fails."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from etl.contracts.assumption import Assumption
from etl.contracts.concept import Concept
from etl.contracts.eligibility import Parameter, Programme
from etl.contracts.exchange import Exchange, RegisterEntry
from etl.contracts.facts import Facts
from etl.contracts.finding import FactsError, Mistake
from etl.contracts.glossary import GlossaryTerm
from etl.contracts.governance import Responsibility
from etl.contracts.practice import Dimension, Model, Position, WayStep
from etl.contracts.records import (
    DataRelease,
    Definition,
    ExchangeRate,
    Gap,
    Geography,
    GeographyAlias,
    Indicator,
    IndicatorAlias,
    Licence,
    Note,
    Observation,
    ObservationWarning,
    Population,
    PriceIndex,
    PurchasingPowerParity,
    Record,
    Source,
    Statement,
    Term,
)
from etl.contracts.vignette import Vignette
from etl.reading import load_yaml, mistake_of, read_list, read_lists, read_mapping, read_table

TABLES: dict[str, tuple[str, type[Record]]] = {
    "geographies": ("geographies.csv", Geography),
    "geography_aliases": ("geography_aliases.csv", GeographyAlias),
    "licences": ("licences.csv", Licence),
    "sources": ("sources.csv", Source),
    "indicators": ("indicators.csv", Indicator),
    "indicator_aliases": ("indicator_aliases.csv", IndicatorAlias),
    "definitions": ("definitions.csv", Definition),
    "notes": ("notes.csv", Note),
    "usage_warnings": ("usage_warnings.csv", ObservationWarning),
    "gaps": ("gaps.csv", Gap),
    "populations": ("rates/population.csv", Population),
    "parities": ("rates/purchasing_power_parities.csv", PurchasingPowerParity),
    "exchange_rates": ("rates/exchange_rates.csv", ExchangeRate),
    "price_indices": ("rates/price_index.csv", PriceIndex),
}
OBSERVATION_FILES = "observations/*.csv"
CONCEPTS_FILE = "concepts.yaml"
PROGRAMME_FILES = "eligibility/programmes/*.yaml"
PARAMETER_FILES = "eligibility/parameters/*.yaml"
VIGNETTES_FILE = "eligibility/vignettes.yaml"
MODEL_FILES = "practice/models/*.yaml"
PRACTICE_FILES: dict[str, tuple[str, type[Record]]] = {
    "dimensions": ("practice/dimensions.yaml", Dimension),
    "positions": ("practice/positions.yaml", Position),
    "way_steps": ("practice/ways.yaml", WayStep),
    "assumptions": ("practice/assumptions.yaml", Assumption),
    "exchange_register": ("exchange_register.yaml", RegisterEntry),
    "glossary": ("glossary.yaml", GlossaryTerm),
    "governance": ("governance.yaml", Responsibility),
}
EXCHANGE_FILE = "exchange.yaml"
STATEMENTS_FILE = "statements.yaml"
VOCABULARIES_FILE = "vocabularies.yaml"
RELEASE_FILE = "release.yaml"


def extract(folder: Path, progress: Callable[[str], None] = lambda _: None) -> Facts:
    """Read every file of facts below ``folder``.

    Args:
        folder: a ``datasets`` folder.
        progress: told the name of each file before it is read.

    Raises:
        FactsError: with every mistake found in every file.
    """
    mistakes: list[Mistake] = []
    tables: dict[str, Any] = {}
    for name, (file, record) in TABLES.items():
        progress(file)
        tables[name] = tuple(r for r, _ in read_table(folder, file, record, mistakes))
    observations: list[Observation] = []
    lines: dict[tuple[str, ...], str] = {}
    files = sorted(path.relative_to(folder).as_posix() for path in folder.glob(OBSERVATION_FILES))
    if not files:
        mistakes.append(
            Mistake(file="observations/", line=None, field=None, expected="at least one CSV file", found="none")
        )
    for file in files:
        progress(file)
        for row, line in read_table(folder, file, Observation, mistakes):
            observations.append(row)
            lines.setdefault(tuple(str(getattr(row, field)) for field in Observation.key), f"{file}:{line}")
    progress(CONCEPTS_FILE)
    concepts = read_list(folder, CONCEPTS_FILE, Concept, mistakes)
    progress(STATEMENTS_FILE)
    statements = read_list(folder, STATEMENTS_FILE, Statement, mistakes)
    programmes = read_lists(folder, PROGRAMME_FILES, Programme, mistakes, progress)
    parameters = read_lists(folder, PARAMETER_FILES, Parameter, mistakes, progress)
    vignettes: tuple[Vignette, ...] = ()
    if (folder / VIGNETTES_FILE).exists():
        progress(VIGNETTES_FILE)
        vignettes = read_list(folder, VIGNETTES_FILE, Vignette, mistakes)
    models = read_lists(folder, MODEL_FILES, Model, mistakes, progress)
    if not any(folder.glob(MODEL_FILES)):
        mistakes.append(
            Mistake(file="practice/models/", line=None, field=None, expected="at least one YAML file", found="none")
        )
    for name, (file, record) in PRACTICE_FILES.items():
        progress(file)
        tables[name] = read_list(folder, file, record, mistakes)
    progress(EXCHANGE_FILE)
    exchange = read_mapping(folder, EXCHANGE_FILE, Exchange, mistakes)
    progress(VOCABULARIES_FILE)
    terms = _read_vocabularies(folder, mistakes)
    release = _read_release(folder, mistakes)
    if mistakes or release is None:
        raise FactsError(mistakes)
    return Facts(
        release=release,
        observations=tuple(observations),
        concepts=concepts,
        statements=statements,
        programmes=programmes,
        parameters=parameters,
        vignettes=vignettes,
        models=models,
        exchange=exchange,
        terms=terms,
        lines=lines,
        **tables,
    )


def _read_vocabularies(folder: Path, mistakes: list[Mistake]) -> tuple[Term, ...]:
    data = load_yaml(folder, VOCABULARIES_FILE, mistakes)
    terms: list[Term] = []
    if data is None:
        return ()
    if not isinstance(data, dict) or not all(isinstance(codes, dict) for codes in data.values()):
        expected = "vocabularies, each with its codes below it"
        mistakes.append(Mistake(file=VOCABULARIES_FILE, line=None, field=None, expected=expected, found="other YAML"))
        return ()
    for vocabulary, codes in data.items():
        for code, words in codes.items():
            try:
                terms.append(Term(vocabulary=vocabulary, code=str(code), **words))
            except (ValidationError, TypeError) as problem:
                errors = problem.errors() if isinstance(problem, ValidationError) else []
                for error in errors:
                    mistakes.append(mistake_of(VOCABULARIES_FILE, None, error, within=f"{vocabulary}.{code}"))
                if not errors:
                    mistakes.append(
                        Mistake(
                            file=VOCABULARIES_FILE,
                            line=None,
                            field=f"{vocabulary}.{code}",
                            expected="label and meaning",
                            found=repr(words),
                        )
                    )
    return tuple(terms)


def _read_release(folder: Path, mistakes: list[Mistake]) -> DataRelease | None:
    data = load_yaml(folder, RELEASE_FILE, mistakes)
    if data is None:
        return None
    try:
        return DataRelease.model_validate(data)
    except ValidationError as problem:
        mistakes.extend(mistake_of(RELEASE_FILE, None, error) for error in problem.errors())
        return None
