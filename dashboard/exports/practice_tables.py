"""Practice, the exchange and the glossary as files: each row with its basis, its confidence and its sources."""

# ruff: noqa: S608 - the names in these queries are our own

from dashboard.exports.catalogue_table import CatalogueTable, for_each

_PARTS = ("key_feature", "strength", "risk")
_LANGUAGES = ("en", "de")
_OTHERS = ("birmingham", "hamburg", "chicago")
_LINKS = ("concept", "dimension", "model", "programme", "term")


def _sources(table: str, key: str) -> str:
    """Ids, and publisher, title and link of the sources of each row, in their order."""
    return f"""
            LEFT JOIN (
                SELECT {key}, string_agg(source_id, ';' ORDER BY position) AS source_ids,
                       string_agg(concat_ws(', ', publisher, title, url), ' | ' ORDER BY position) AS sources
                FROM {table} JOIN source USING (source_id) GROUP BY {key}
            ) s USING ({key})
            """


_MODELS = CatalogueTable(
    "models",
    "Ways of working and of organising the work, with their evidence: each finding with its direction, the place where "
    "it was made and its source. Strengths and risks are partly our own summary. Texts are joined by a vertical bar.",
    """
            SELECT m.model_id, m.setting, m.kind, m.population, m.* EXCLUDE (model_id, setting, kind, population,
                   position), t.* EXCLUDE (model_id), e.* EXCLUDE (model_id), s.source_ids, s.sources, m.position
            FROM practice_model m
            LEFT JOIN (
                SELECT model_id,
            """
    + for_each(
        """
                string_agg(text_en, ' | ' ORDER BY position) FILTER (part = '%') AS %s_en,
                string_agg(text_de, ' | ' ORDER BY position) FILTER (part = '%') AS %s_de""",
        _PARTS,
    )
    + """
                FROM practice_model_text GROUP BY model_id
            ) t USING (model_id)
            LEFT JOIN (
                SELECT model_id, count(*) AS findings,
            """
    + for_each(
        """
                string_agg(concat(direction, ', ', found_in, ', ', concat_ws(' ', source_id, year), ': ', finding_%),
                           ' | ' ORDER BY position) AS evidence_%""",
        _LANGUAGES,
    )
    + """
                FROM practice_model_evidence GROUP BY model_id
            ) e USING (model_id)
            """
    + _sources("practice_model_source", "model_id"),
    "position, model_id",
)

_EVIDENCE = CatalogueTable(
    "model_evidence",
    "Findings on practice models, one row each: which way it points, where it was made (never another place's) and its "
    "source.",
    """
            SELECT e.model_id, m.name_en AS model_en, m.name_de AS model_de, m.setting, e.finding_en, e.finding_de,
                   e.direction, e.found_in, f.meaning_en AS found_in_meaning_en, f.meaning_de AS found_in_meaning_de,
                   e.year, e.source_id AS source_ids, concat_ws(', ', s.publisher, s.title, s.url) AS sources,
                   e.position, m.position AS model_position
            FROM practice_model_evidence e
            JOIN practice_model m USING (model_id)
            JOIN source s ON s.source_id = e.source_id
            JOIN vocabulary f ON f.vocabulary = 'found_in' AND f.code = e.found_in
            """,
    "model_position, model_id, position",
)

_DIMENSIONS = CatalogueTable(
    "dimensions",
    "Questions on which systems differ by degrees, with a worded anchor for each place on the scale, how a position is "
    "judged and the literature behind it.",
    """
            SELECT d.* EXCLUDE (position), a.* EXCLUDE (dimension_id), s.source_ids, s.sources, d.position
            FROM practice_dimension d
            LEFT JOIN (
                SELECT dimension_id,
            """
    + for_each(
        """
                any_value(text_en) FILTER (place_on_scale = %) AS scale_%_en,
                any_value(text_de) FILTER (place_on_scale = %) AS scale_%_de""",
        ("1", "2", "3", "4", "5"),
    )
    + """
                FROM practice_dimension_anchor GROUP BY dimension_id
            ) a USING (dimension_id)
            """
    + _sources("practice_dimension_source", "dimension_id"),
    "position, dimension_id",
)

_POSITIONS = CatalogueTable(
    "positions",
    "Where each city stands on each dimension, 1 to 5; empty where no evidence was found. The number is always our "
    "own: basis says whether something published, the exchange's own documents (observed), or our own judgement is "
    "behind it, and evidence_level whether the evidence is about the city, its state or its country.",
    """
            SELECT p.position_id, p.dimension_id, d.name_en AS dimension_en, d.name_de AS dimension_de, p.city,
                   p.position, a.text_en AS anchor_en, a.text_de AS anchor_de, p.basis,
                   b.meaning_en AS basis_meaning_en, b.meaning_de AS basis_meaning_de, p.evidence_level,
                   l.meaning_en AS evidence_level_meaning_en, l.meaning_de AS evidence_level_meaning_de, p.confidence,
                   p.period, p.rationale_en, p.rationale_de,
                   s.source_ids, s.sources, d.position AS dimension_position
            FROM practice_position p
            JOIN practice_dimension d USING (dimension_id)
            JOIN vocabulary b ON b.vocabulary = 'position_basis' AND b.code = p.basis
            JOIN vocabulary l ON l.vocabulary = 'evidence_level' AND l.code = p.evidence_level
            LEFT JOIN practice_dimension_anchor a
                ON a.dimension_id = p.dimension_id AND a.place_on_scale = p.position
            """
    + _sources("practice_position_source", "position_id"),
    "dimension_position, city",
)

_WAYS = CatalogueTable(
    "ways",
    "How a child and an adult move through each system, on aligned steps: what happens, who decides, and whether the "
    "worker changes. Confidence D is to be verified before use.",
    """
            SELECT w.way, w.system, w.step, w.* EXCLUDE (way, system, step, way_step_id, position, confidence),
                   p.programme_ids, m.model_ids, w.confidence, s.source_ids, s.sources, w.way_step_id,
                   w.position AS step_position
            FROM way_step w
            LEFT JOIN (
                SELECT way_step_id, string_agg(programme_id, ';' ORDER BY position) AS programme_ids
                FROM way_step_programme GROUP BY way_step_id
            ) p USING (way_step_id)
            LEFT JOIN (
                SELECT way_step_id, string_agg(model_id, ';' ORDER BY position) AS model_ids
                FROM way_step_model GROUP BY way_step_id
            ) m USING (way_step_id)
            """
    + _sources("way_step_source", "way_step_id"),
    "way, step_position, system",
)

_GLOSSARY = CatalogueTable(
    "glossary",
    "Terms of three systems, their meaning, other forms, what they are easily mistaken for, and what comes nearest in "
    "the other cities. The nearest equivalents are our own judgement throughout.",
    """
            SELECT t.term_id, t.city, t.jurisdiction, t.term_en, t.term_de, f.also_written_en, f.also_written_de,
                   t.definition_en, t.definition_de, e.* EXCLUDE (term_id), 'editorial' AS equivalents_basis,
                   t.false_friend_en, t.false_friend_de, s.source_ids, s.sources, t.position
            FROM glossary_term t
            LEFT JOIN (
                SELECT term_id,
            """
    + for_each(
        """
                string_agg(form, ' | ' ORDER BY position) FILTER (language = '%') AS also_written_%""",
        _LANGUAGES,
    )
    + """
                FROM glossary_form GROUP BY term_id
            ) f USING (term_id)
            LEFT JOIN (
                SELECT term_id,
            """
    + for_each(
        """
                any_value(text_en) FILTER (city = '%') AS nearest_%_en,
                any_value(text_de) FILTER (city = '%') AS nearest_%_de""",
        _OTHERS,
    )
    + """
                FROM glossary_equivalent GROUP BY term_id
            ) e USING (term_id)
            """
    + _sources("glossary_term_source", "term_id"),
    "position, term_id",
)

_EVENTS = CatalogueTable(
    "events",
    "The history of the exchange. A claimed effect is the claim of one source; a gap says that nothing was found.",
    """
            SELECT e.event_id, e.year, e.host_city, e.kind, e.* EXCLUDE (event_id, year, host_city, kind, position),
                   t.* EXCLUDE (event_id), s.source_ids, s.sources, e.position
            FROM exchange_event e
            LEFT JOIN (
                SELECT event_id,
            """
    + for_each(
        """
                string_agg(text_en, ' | ' ORDER BY position) FILTER (part = '%') AS %s_en,
                string_agg(text_de, ' | ' ORDER BY position) FILTER (part = '%') AS %s_de""",
        ("site", "speaker"),
    )
    + """
                FROM exchange_event_text GROUP BY event_id
            ) t USING (event_id)
            """
    + _sources("exchange_event_source", "event_id"),
    "position, event_id",
)

_THEMES = CatalogueTable(
    "themes",
    "What delegates noticed, and the concepts, dimensions, models, programmes and terms that say more about it.",
    """
            SELECT t.theme_id, t.year, t.text_en, t.text_de, 'observed' AS basis, l.* EXCLUDE (theme_id),
                   s.source_ids, s.sources, t.position
            FROM exchange_theme t
            LEFT JOIN (
                SELECT theme_id,
            """
    + for_each(
        """
                string_agg(%_id, ';' ORDER BY position) FILTER (%_id IS NOT NULL) AS %_ids""",
        _LINKS,
    )
    + """
                FROM exchange_theme_link GROUP BY theme_id
            ) l USING (theme_id)
            """
    + _sources("exchange_theme_source", "theme_id"),
    "position, theme_id",
)

_REGISTER = CatalogueTable(
    "exchange_register",
    "Everything that the exchange's own documents name, with the place in the document and the records of this "
    "collection that take it up.",
    """
            SELECT r.entry_id, r.item_en, r.item_de, r.kind, r.source_id AS document_id,
                   concat_ws(', ', d.publisher, d.title, d.url) AS document, r.locator, n.records, r.remark_en,
                   r.remark_de, r.position
            FROM exchange_register r
            JOIN source d ON d.source_id = r.source_id
            LEFT JOIN (
                SELECT entry_id,
                       string_agg(COALESCE('model:' || model_id, 'event:' || event_id, 'theme:' || theme_id,
                                           'dimension:' || dimension_id, 'position:' || position_id,
                                           'term:' || term_id, 'indicator:' || indicator_id,
                                           'source:' || source_id, 'exchange:' || exchange_part),
                                  ';' ORDER BY position) AS records
                FROM exchange_register_record GROUP BY entry_id
            ) n USING (entry_id)
            """,
    "position, entry_id",
)

_GOVERNANCE = CatalogueTable(
    "governance",
    "Who is responsible for what in each city: the task, the body, the level at which it stands, what it does, the law "
    "behind it and the rules that it applies. Confidence: A read in the law, B on an official page, C reported.",
    """
            SELECT r.responsibility_id, r.city, r.task, t.label_en AS task_en, t.label_de AS task_de, r.level,
                   l.label_en AS level_en, l.label_de AS level_de, r.body_en, r.body_de, r.role_en, r.role_de,
                   array_to_string(r.law, '; ') AS law, r.confidence, p.programme_ids, s.source_ids, s.sources,
                   r.position
            FROM responsibility r
            JOIN vocabulary t ON t.vocabulary = 'governance_task' AND t.code = r.task
            JOIN vocabulary l ON l.vocabulary = 'governance_level' AND l.code = r.level
            LEFT JOIN (
                SELECT responsibility_id, string_agg(programme_id, ';' ORDER BY programme_id) AS programme_ids
                FROM responsibility_programme GROUP BY responsibility_id
            ) p USING (responsibility_id)
            """
    + _sources("responsibility_source", "responsibility_id"),
    "position, responsibility_id",
)

PRACTICE_TABLES: tuple[CatalogueTable, ...] = (
    _MODELS,
    _EVIDENCE,
    _DIMENSIONS,
    _POSITIONS,
    _WAYS,
    _GLOSSARY,
    _EVENTS,
    _THEMES,
    _REGISTER,
    _GOVERNANCE,
)
