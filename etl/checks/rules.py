"""Rules: programmes, parameters and invented people belong together; every number has a law, read in a source."""

from collections.abc import Collection, Iterator
from datetime import date

from etl.contracts.eligibility import Programme
from etl.contracts.facts import Facts
from etl.contracts.finding import Finding
from etl.contracts.vocabulary import City, Jurisdiction, Severity

_CITY_OF = {
    Jurisdiction.ENGLAND: City.BIRMINGHAM,
    Jurisdiction.GERMANY: City.HAMBURG,
    Jurisdiction.HAMBURG: City.HAMBURG,
    Jurisdiction.ILLINOIS: City.CHICAGO,
    Jurisdiction.UNITED_STATES: City.CHICAGO,
    Jurisdiction.COOK_COUNTY: City.CHICAGO,
    Jurisdiction.CHICAGO: City.CHICAGO,
}


def check_programmes(facts: Facts) -> Iterator[Finding]:
    """A programme names parameters and sources that exist, and stands under the city where its law applies."""
    parameters = {parameter.id: parameter for parameter in facts.parameters}
    for programme in facts.programmes:
        where = f"eligibility programme {programme.id}"
        yield from _unknown(programme, parameters.keys(), facts)
        if _CITY_OF[programme.jurisdiction] is not programme.city:
            yield _error("programmes", where, f"A programme of {programme.jurisdiction} stands under {programme.city}.")
    used = {name for programme in facts.programmes for name in programme.parameter_ids}
    unused = sorted(set(parameters) - used)
    if unused:
        yield Finding(
            check="programmes",
            severity=Severity.NOTE,
            subject="eligibility parameters",
            sentence=f"{len(unused)} of {len(parameters)} parameters belong to no programme: {', '.join(unused[:8])}.",
            sentence_de=f"{len(unused)} von {len(parameters)} Parametern gehören zu keinem Programm: "
            f"{', '.join(unused[:8])}.",
        )


def _unknown(programme: Programme, parameters: Collection[str], facts: Facts) -> Iterator[Finding]:
    where = f"eligibility programme {programme.id}"
    for name in programme.parameter_ids:
        if name not in parameters:
            yield _error("programmes", where, f"The parameter {name!r} is not known.")
    for name in programme.source_ids:
        if name not in facts.source:
            yield _error("programmes", where, f"The source {name!r} is not known.")


def check_vignettes(facts: Facts) -> Iterator[Finding]:
    """An invented person is led through programmes that exist, each in the city where it is."""
    cities = {programme.id: programme.city for programme in facts.programmes}
    for vignette in facts.vignettes:
        where = f"eligibility vignette {vignette.id}"
        people = [vignette.programmes, *([vignette.other.programmes] if vignette.other else [])]
        for city, names in ((city, names) for programmes in people for city, names in programmes.items()):
            for name in names:
                if name not in cities:
                    yield _error("vignettes", where, f"The programme {name!r} is not known.")
                elif cities[name] is not city:
                    yield _error("vignettes", where, f"The programme {name!r} of {cities[name]} stands under {city}.")
                elif names.count(name) > 1:
                    yield _error("vignettes", where, f"The programme {name!r} stands twice under {city}.")


def check_parameters(facts: Facts) -> Iterator[Finding]:
    """A dated value has a known source; amounts that have run out are named, so that somebody looks further."""
    today = date.today()
    for parameter in facts.parameters:
        where = f"eligibility parameter {parameter.id}"
        for value in parameter.values:
            for source in value.source_ids:
                if source not in facts.source:
                    yield _error("parameters", where, f"The source {source!r} is not known.")
        if parameter.indicator_id is not None and parameter.indicator_id not in facts.indicator:
            yield _error("parameters", where, f"The indicator {parameter.indicator_id!r} is not known.")
        end = parameter.values[-1].valid_to
        if end is not None and end < today:
            yield Finding(
                check="parameters",
                severity=Severity.NOTE,
                subject=where,
                sentence=f"The last value of {parameter.name.en} ended on {end.isoformat()}.",
                sentence_de=f"Der letzte Wert von {parameter.name.de} endete am {end.day}.{end.month}.{end.year}.",
            )


def _error(check: str, subject: str, sentence: str) -> Finding:
    return Finding(check=check, severity=Severity.ERROR, subject=subject, sentence=sentence)
