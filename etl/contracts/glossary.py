"""Words of three systems, what they mean there, and what comes nearest elsewhere."""

from collections.abc import Mapping

from pydantic import model_validator

from etl.contracts.practice import Sources
from etl.contracts.practice_vocabulary import TermJurisdiction
from etl.contracts.records import Record, Slug, Text, Words
from etl.contracts.vocabulary import City

CITY_OF_TERM: Mapping[TermJurisdiction, City] = {
    TermJurisdiction.ENGLAND: City.BIRMINGHAM,
    TermJurisdiction.BIRMINGHAM: City.BIRMINGHAM,
    TermJurisdiction.GERMANY: City.HAMBURG,
    TermJurisdiction.HAMBURG: City.HAMBURG,
    TermJurisdiction.ILLINOIS: City.CHICAGO,
    TermJurisdiction.CHICAGO: City.CHICAGO,
}


class AlsoWritten(Record):
    """Other forms under which a term stands in a text: plural, abbreviation, the foreign word."""

    en: tuple[Text, ...] = ()
    de: tuple[Text, ...] = ()


class GlossaryTerm(Record):
    """A term of one system. ``nearest_equivalent`` is our own judgement throughout."""

    key = ("id",)

    id: Slug
    term: Words
    also_written: AlsoWritten
    city: City
    jurisdiction: TermJurisdiction
    definition: Words
    nearest_equivalent: dict[City, Words]
    false_friend: Words | None
    source_ids: Sources

    @model_validator(mode="after")
    def _looks_abroad(self) -> "GlossaryTerm":
        if CITY_OF_TERM[self.jurisdiction] is not self.city:
            expected = CITY_OF_TERM[self.jurisdiction]
            raise ValueError(f"expected the city {expected} for a term of {self.jurisdiction}; found {self.city}")
        if self.city in self.nearest_equivalent:
            raise ValueError(f"expected the nearest equivalent of the two other cities; found {self.city}, its own")
        return self
