"""Governance: what it names exists, and no city is given a level of government that it does not have."""

from collections.abc import Iterator, Mapping

from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.vocabulary import City, GovernanceLevel, Severity

_ABSENT: Mapping[City, frozenset[GovernanceLevel]] = {
    City.BIRMINGHAM: frozenset({GovernanceLevel.STATE, GovernanceLevel.COUNTY, GovernanceLevel.DISTRICT}),
    City.HAMBURG: frozenset({GovernanceLevel.CITY, GovernanceLevel.COUNTY}),
    City.CHICAGO: frozenset({GovernanceLevel.DISTRICT}),
}
"""Levels that a city's system does not have. Hamburg is city and state at once: its own bodies stand as the state's."""


def check_governance(facts: Facts) -> Iterator[Finding]:
    """Sources and programmes exist, programmes are of the same city, and the level is one of that city."""
    programmes = {row.id: row for row in facts.programmes}
    for row in facts.governance:
        where = f"governance.yaml {row.id}"
        for source_id in row.source_ids:
            if source_id not in facts.source:
                yield _error(where, f"The source {source_id!r} is not known.")
        for programme_id in row.programme_ids:
            if programme_id not in programmes:
                yield _error(where, f"The programme {programme_id!r} is not known.")
            elif programmes[programme_id].city is not row.city:
                yield _error(where, f"The programme {programme_id!r} belongs to another city.")
        if row.level in _ABSENT[row.city]:
            yield _error(where, f"There is no level {row.level} in the system of {row.city}.")


def _error(subject: str, sentence: str) -> Finding:
    return Finding(check="governance", severity=Severity.ERROR, subject=subject, sentence=sentence)
