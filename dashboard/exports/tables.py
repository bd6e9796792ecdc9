"""The catalogue as files: what is measured, where, by whom, on what terms, and what is missing.

One table of the warehouse (or a few joined) a file, with a fixed order of rows and the data version in the last
column. Written by the same writer as the observations.
"""

from collections.abc import Iterator

from dashboard.exports.catalogue_table import CatalogueTable, for_each
from dashboard.exports.dialect import Dialect, csv_parts
from dashboard.exports.practice_tables import PRACTICE_TABLES
from dashboard.warehouse import Warehouse

_NO_TEXT_NUMBERS: frozenset[str] = frozenset()


_SYSTEMS = ("england", "germany", "united_states")
_LINES = ("need_test", "means_test", "time_limit", "change")
_TEXTS = ("decided_by", "door", "judged_by", "status_and_residence", "outcome", "costs_the_person", "appeal", "doubts")

CATALOGUE: dict[str, CatalogueTable] = {
    table.name: table
    for table in (
        CatalogueTable(
            "concepts",
            "The questions that all three systems are asked, with a grade of comparability for every pair of cities.",
            """
            SELECT c.*, s.series, g.* EXCLUDE (concept_id)
            FROM concept c
            LEFT JOIN (
                SELECT concept_id,
                       string_agg(place || ' ' || indicator_id || ' ' || geography_code, ';'
                                  ORDER BY place, position) AS series
                FROM concept_series GROUP BY concept_id
            ) s USING (concept_id)
            LEFT JOIN (
                SELECT concept_id,
            """  # noqa: S608 - our own names
            + for_each(
                """
                any_value(grade) FILTER (city_a || '_' || city_b = '%') AS grade_%,
                any_value(reason_en) FILTER (city_a || '_' || city_b = '%') AS reason_%_en,
                any_value(reason_de) FILTER (city_a || '_' || city_b = '%') AS reason_%_de""",
                ("birmingham_hamburg", "birmingham_chicago", "hamburg_chicago"),
            )
            + """
                FROM concept_comparability GROUP BY concept_id
            ) g USING (concept_id)
            """,
            "position, concept_id",
        ),
        CatalogueTable(
            "indicators",
            "What is measured, with the definition of each system and a caution where one is due.",
            """
            SELECT i.*, a.second_ids, o.observations, o.first_period_start, o.last_period_end,
                   d.* EXCLUDE (indicator_id)
            FROM indicator i
            LEFT JOIN (
                SELECT indicator_id, string_agg(alias_id, ';' ORDER BY alias_id) AS second_ids
                FROM indicator_alias GROUP BY indicator_id
            ) a USING (indicator_id)
            LEFT JOIN (
                SELECT indicator_id, count(*) AS observations, min(starts_on) AS first_period_start,
                       max(ends_on) AS last_period_end
                FROM observation JOIN period USING (period_id) GROUP BY indicator_id
            ) o USING (indicator_id)
            LEFT JOIN (
                SELECT indicator_id,
            """  # noqa: S608 - our own names
            + for_each(
                """
                any_value(definition_en) FILTER (system = '%') AS definition_%_en,
                any_value(definition_de) FILTER (system = '%') AS definition_%_de,
                any_value(caution_en) FILTER (system = '%') AS caution_%_en,
                any_value(caution_de) FILTER (system = '%') AS caution_%_de""",
                _SYSTEMS,
            )
            + """
                FROM definition GROUP BY indicator_id
            ) d USING (indicator_id)
            """,
            "domain, indicator_id",
        ),
        CatalogueTable(
            "definitions",
            "How each system counts an indicator: one row for an indicator and a system.",
            "SELECT * FROM definition",
            "indicator_id, system",
        ),
        CatalogueTable(
            "sources",
            "Publications that figures come from, with the terms on which they may be used again.",
            """
            SELECT s.source_id, s.title, s.publisher, s.published, s.url, s.release_rhythm,
                   s.read_through_en, s.read_through_de, s.note_en, s.note_de,
                   licence_id, l.name_en AS licence_en, l.name_de AS licence_de, l.url AS licence_url,
                   l.reuse_en, l.reuse_de, COALESCE(o.observations, 0) AS observations
            FROM source s
            JOIN licence l USING (licence_id)
            LEFT JOIN (SELECT source_id, count(*) AS observations FROM observation GROUP BY source_id) o
                USING (source_id)
            """,
            "source_id",
        ),
        CatalogueTable(
            "geographies",
            "Places that figures are for, from a city to its nation, with their official codes.",
            """
            SELECT g.*, a.other_codes, COALESCE(o.observations, 0) AS observations
            FROM geography g
            LEFT JOIN (
                SELECT geography_code, string_agg(alias_code, ';' ORDER BY alias_code) AS other_codes
                FROM geography_alias GROUP BY geography_code
            ) a USING (geography_code)
            LEFT JOIN (SELECT geography_code, count(*) AS observations FROM observation GROUP BY geography_code) o
                USING (geography_code)
            """,
            "city, level, geography_code",
        ),
        CatalogueTable(
            "gaps",
            "What was looked for and is missing, with the reason.",
            "SELECT * FROM gap",
            "gap_id",
        ),
        CatalogueTable(
            "findings",
            "What the checks of the facts found and did not refuse.",
            "SELECT * FROM finding",
            "finding_id",
        ),
        CatalogueTable(
            "computed_rates",
            "Rates that were computed here from published counts and residents, with their formula.",
            """
            SELECT r.computed_rate_id, r.concept_id, r.place, geography_code, g.name_en AS geography_en,
                   g.name_de AS geography_de, p.label AS period, p.period_type, p.starts_on AS period_start,
                   p.ends_on AS period_end, r.value, r.unit, r.currency, r.per, r.numerator, r.denominator,
                   r.confidence, r.cross_check, r.formula_en, r.formula_de, r.note_en, r.note_de,
                   o.observation_ids, array_to_string(list_sort(a.source_ids), ';') AS source_ids
            FROM computed_rate r
            JOIN geography g USING (geography_code)
            JOIN period p USING (period_id)
            LEFT JOIN (
                SELECT computed_rate_id, string_agg(observation_id, ';' ORDER BY observation_id) AS observation_ids
                FROM computed_rate_observation GROUP BY computed_rate_id
            ) o USING (computed_rate_id)
            LEFT JOIN (SELECT figure_id, source_ids FROM answer WHERE computed) a ON a.figure_id = r.computed_rate_id
            """,
            "concept_id, place, period_start, period_end, computed_rate_id",
        ),
        CatalogueTable(
            "populations",
            "Residents by age group: what rates are divided by.",
            """
            SELECT geography_code, g.name_en AS geography_en, g.name_de AS geography_de, n.* EXCLUDE (geography_code)
            FROM population n JOIN geography g USING (geography_code)
            """,
            "geography_code, year, age_group, source_id, basis",
        ),
        CatalogueTable(
            "recomputed_rates",
            "Published rates beside the same rates recomputed here from the counts published with them, or from counts "
            "and residents of other sources: one row each, with the deviation and whether rounding explains it.",
            """
            SELECT r.indicator_id, i.name_en AS indicator_en, i.name_de AS indicator_de, r.geography_code,
                   g.name_en AS geography_en, g.name_de AS geography_de, p.label AS period, p.period_type, i.unit,
                   r.value_as_published AS published, r.recomputed, r.deviation, r.half_unit AS rounding,
                   CASE WHEN r.beyond_rounding THEN 'yes' ELSE 'no' END AS beyond_rounding,
                   CASE WHEN r.computed_rate_id IS NULL THEN 'with_the_rate' ELSE 'other_sources' END AS counts_from,
                   r.numerator, r.denominator, c.formula_en, c.formula_de, r.confidence, r.source_id, r.observation_id
            FROM recomputed_rate r
            JOIN indicator i USING (indicator_id)
            JOIN geography g USING (geography_code)
            JOIN period p USING (period_id)
            LEFT JOIN computed_rate c USING (computed_rate_id)
            """,
            "indicator_id, geography_code, period, observation_id, counts_from, recomputed",
        ),
        CatalogueTable(
            "programmes",
            "Ways to get help, one row each: who decides, the door, the tests, what is given, appeal and law. Lines of "
            "a text are joined by a vertical bar, codes by a semicolon.",
            """
            SELECT p.programme_id, p.city, p.jurisdiction, p.name_en, p.name_de, p.local_name,
                   array_to_string(p.populations, ';') AS populations, p.entitlement, p.effect,
                   p.means_test AS means_test_applies, p.age_min, p.age_max,
            """  # noqa: S608 - our own names
            + for_each("p.%_en, p.%_de", _TEXTS)
            + """, l.* EXCLUDE (programme_id), array_to_string(p.legal_basis, ' | ') AS legal_basis,
                   p.valid_from, p.valid_to, p.confidence, a.parameter_ids, s.source_ids, p.position
            FROM programme p
            LEFT JOIN (
                SELECT programme_id,
            """
            + for_each(
                """
                string_agg(concat_ws(': ', on_date::VARCHAR, text_en), ' | ' ORDER BY position)
                    FILTER (part = '%') AS %_lines_en,
                string_agg(concat_ws(': ', on_date::VARCHAR, text_de), ' | ' ORDER BY position)
                    FILTER (part = '%') AS %_lines_de""",
                _LINES,
            )
            + """
                FROM programme_line GROUP BY programme_id
            ) l USING (programme_id)
            LEFT JOIN (
                SELECT programme_id, string_agg(parameter_id, ';' ORDER BY parameter_id) AS parameter_ids
                FROM programme_parameter GROUP BY programme_id
            ) a USING (programme_id)
            LEFT JOIN (
                SELECT programme_id, string_agg(source_id, ';' ORDER BY source_id) AS source_ids
                FROM programme_source GROUP BY programme_id
            ) s USING (programme_id)
            """,
            "position, programme_id",
        ),
        CatalogueTable(
            "programme_changes",
            "Dated changes of programmes, in words.",
            """
            SELECT programme_id, p.city, p.name_en, p.name_de, l.on_date, l.text_en, l.text_de, l.position
            FROM programme_line l JOIN programme p USING (programme_id)
            WHERE l.part = 'change'
            """,
            "programme_id, position",
        ),
        CatalogueTable(
            "parameters",
            "Thresholds, limits, amounts, weights and time limits of rules: one row a dated value, with its law and "
            "sources. Confidence D is to be verified before use.",
            """
            SELECT parameter_id, p.jurisdiction, p.name_en, p.name_de, p.unit, p.currency, p.per, v.valid_from,
                   v.valid_to, v.value, v.value_as_published, v.legal_reference, v.confidence, v.note_en, v.note_de,
                   s.source_ids, s.sources, m.programme_ids, p.indicator_id
            FROM parameter_value v
            JOIN parameter p USING (parameter_id)
            LEFT JOIN (
                SELECT parameter_id, valid_from, string_agg(source_id, ';' ORDER BY source_id) AS source_ids,
                       string_agg(concat_ws(', ', publisher, title, url), ' | ' ORDER BY source_id) AS sources
                FROM parameter_value_source JOIN source USING (source_id) GROUP BY parameter_id, valid_from
            ) s USING (parameter_id, valid_from)
            LEFT JOIN (
                SELECT parameter_id, string_agg(programme_id, ';' ORDER BY programme_id) AS programme_ids
                FROM programme_parameter GROUP BY parameter_id
            ) m USING (parameter_id)
            """,
            "parameter_id, valid_from",
        ),
        *PRACTICE_TABLES,
    )
}


def csv_stream(warehouse: Warehouse, name: str, dialect: Dialect = Dialect.STANDARD) -> Iterator[bytes]:
    """A table of the catalogue as CSV, in pieces.

    Raises:
        KeyError: there is no table of that name in ``CATALOGUE``.
    """
    reader = warehouse.batches(CATALOGUE[name].query)
    return csv_parts(reader.schema, reader, _NO_TEXT_NUMBERS, dialect)


def csv_bytes(warehouse: Warehouse, name: str, dialect: Dialect = Dialect.STANDARD) -> bytes:
    """A table of the catalogue as CSV, at once: the same bytes as ``csv_stream``."""
    return b"".join(csv_stream(warehouse, name, dialect))
