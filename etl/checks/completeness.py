"""Completeness: every gap has a reason, every code has words."""

from collections.abc import Iterator
from enum import StrEnum

from etl.contracts import practice_vocabulary, vocabulary
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.vocabulary import Severity

VOCABULARIES: dict[str, type[StrEnum]] = {
    "city": vocabulary.City,
    "place": vocabulary.Place,
    "system": vocabulary.System,
    "pair": vocabulary.Pair,
    "grade": vocabulary.Grade,
    "domain": vocabulary.Domain,
    "concept_domain": vocabulary.ConceptDomain,
    "page": vocabulary.Page,
    "unit": vocabulary.Unit,
    "currency": vocabulary.Currency,
    "per": vocabulary.Per,
    "statistic": vocabulary.Statistic,
    "higher_means": vocabulary.HigherMeans,
    "level": vocabulary.GeographyLevel,
    "period_type": vocabulary.PeriodType,
    "confidence": vocabulary.Confidence,
    "usage_warning": vocabulary.UsageWarning,
    "approximation": vocabulary.Approximation,
    "gap_reason": vocabulary.GapReason,
    "release_rhythm": vocabulary.ReleaseRhythm,
    "jurisdiction": vocabulary.Jurisdiction,
    "population_group": vocabulary.PopulationGroup,
    "entitlement": vocabulary.Entitlement,
    "programme_effect": vocabulary.ProgrammeEffect,
    "means_test": vocabulary.MeansTestApplies,
    "parameter_unit": vocabulary.ParameterUnit,
    "rule_confidence": vocabulary.RuleConfidence,
    "topic": vocabulary.Topic,
    "governance_task": vocabulary.GovernanceTask,
    "governance_level": vocabulary.GovernanceLevel,
    "age_group": vocabulary.AgeGroup,
    "parity_concept": vocabulary.ParityConcept,
    "transform": vocabulary.Transform,
    "interval_method": vocabulary.IntervalMethod,
    "severity": vocabulary.Severity,
    "practice_kind": practice_vocabulary.PracticeKind,
    "practice_setting": practice_vocabulary.PracticeSetting,
    "practice_population": practice_vocabulary.PracticePopulation,
    "evidence_direction": practice_vocabulary.EvidenceDirection,
    "found_in": practice_vocabulary.FoundIn,
    "position_basis": practice_vocabulary.PositionBasis,
    "position_confidence": practice_vocabulary.PositionConfidence,
    "evidence_level": practice_vocabulary.EvidenceLevel,
    "way": practice_vocabulary.Way,
    "way_system": practice_vocabulary.WaySystem,
    "way_step": practice_vocabulary.WayStage,
    "new_worker": practice_vocabulary.NewWorker,
    "event_kind": practice_vocabulary.EventKind,
    "register_kind": practice_vocabulary.RegisterKind,
    "record_kind": practice_vocabulary.RecordKind,
    "exchange_part": practice_vocabulary.ExchangePart,
    "term_jurisdiction": practice_vocabulary.TermJurisdiction,
    "explorable": vocabulary.Explorable,
    "figure_part": vocabulary.FigurePart,
    "input_unit": vocabulary.InputUnit,
}


def check_gaps(facts: Facts) -> Iterator[Finding]:
    """A place without a measure has a row in gaps.csv that says why."""
    explained = {(gap.concept_id, gap.place) for gap in facts.gaps}
    for concept in facts.concepts:
        for place in facts.missing_places(concept):
            if place in concept.computed or (concept.id, place) in explained:
                continue
            yield _error(
                "gaps", f"concepts.yaml {concept.id}", f"{place} has no measure, and gaps.csv does not say why."
            )


def check_vocabularies(facts: Facts) -> Iterator[Finding]:
    """Every code of every vocabulary has words in vocabularies.yaml, and no words stand without a code."""
    written = {(term.vocabulary, term.code) for term in facts.terms}
    coded = {(name, member.value) for name, members in VOCABULARIES.items() for member in members}
    for name, code in sorted(coded - written):
        yield _error("vocabularies", f"vocabularies.yaml {name}.{code}", "A code has no label and meaning.")
    for name, code in sorted(written - coded):
        yield _error("vocabularies", f"vocabularies.yaml {name}.{code}", "Label and meaning belong to no known code.")


def _error(check: str, subject: str, sentence: str) -> Finding:
    return Finding(check=check, severity=Severity.ERROR, subject=subject, sentence=sentence)
