-- Views to query by hand. Numbers in text form (value, numerator, denominator) are exactly what downloads print.

CREATE MACRO plain_number(x) AS
    CASE WHEN x IS NULL THEN NULL
         WHEN x = trunc(x) THEN CAST(CAST(x AS HUGEINT) AS VARCHAR)
         ELSE CAST(x AS VARCHAR) END;

CREATE VIEW observation_full AS
WITH warned AS (
    SELECT observation_id,
           string_agg(warning, ';' ORDER BY warning) AS usage_warnings,
           max(said_as) AS said_as,
           string_agg(text_en, ' ' ORDER BY warning) AS warning_text_en,
           string_agg(text_de, ' ' ORDER BY warning) AS warning_text_de
    FROM observation_warning JOIN note USING (note_id)
    GROUP BY observation_id
),
asked AS (
    SELECT indicator_id, geography_code,
           string_agg(concept_id, ';' ORDER BY position) AS concepts,
           string_agg(caveat_en, ' ' ORDER BY position) AS caveat_en,
           string_agg(caveat_de, ' ' ORDER BY position) AS caveat_de
    FROM (SELECT DISTINCT concept_id, indicator_id, geography_code FROM concept_series)
    JOIN concept USING (concept_id)
    GROUP BY indicator_id, geography_code
),
graded AS (
    SELECT indicator_id, geography_code,
           string_agg(concept_id || ' ' || city_a || '-' || city_b || ' ' || grade, ';'
                      ORDER BY concept_id, city_a, city_b) AS comparability
    FROM (SELECT DISTINCT concept_id, indicator_id, geography_code FROM concept_series)
    JOIN concept_comparability USING (concept_id)
    WHERE grade IS NOT NULL
    GROUP BY indicator_id, geography_code
)
SELECT o.observation_id,
       a.concepts,
       g.city,
       o.geography_code,
       g.name_en AS geography_en,
       g.name_de AS geography_de,
       g.level AS geography_level,
       CASE WHEN g.own_code THEN 'yes' ELSE 'no' END AS geography_code_is_own,
       o.indicator_id,
       i.name_en AS indicator_en,
       i.name_de AS indicator_de,
       i.domain,
       p.label AS period,
       p.period_type,
       CAST(p.starts_on AS VARCHAR) AS period_start,
       CAST(p.ends_on AS VARCHAR) AS period_end,
       o.value_as_published AS value,
       i.unit,
       o.currency,
       o.per,
       i.statistic,
       plain_number(o.numerator) AS numerator,
       plain_number(o.denominator) AS denominator,
       o.confidence,
       CASE WHEN o.preferred THEN 'yes' ELSE 'no' END AS preferred,
       w.usage_warnings,
       w.said_as,
       w.warning_text_en,
       w.warning_text_de,
       n.text_en AS note_en,
       n.text_de AS note_de,
       d.definition_en,
       d.definition_de,
       d.caution_en,
       d.caution_de,
       a.caveat_en,
       a.caveat_de,
       r.comparability,
       o.source_id,
       s.title AS source_title,
       s.publisher AS source_publisher,
       s.published AS source_published,
       s.url AS source_url,
       o.locator AS source_locator,
       s.licence_id,
       l.name_en AS licence_en,
       s.publisher || COALESCE(' (' || s.published || ')', '') || ': ' || s.title || '. '
           || COALESCE(s.url || '. ', '') || o.locator || '.' AS citation,
       '/data?indicator=' || o.indicator_id || '&geography=' || o.geography_code AS permalink,
       b.data_version
FROM observation o
JOIN indicator i USING (indicator_id)
JOIN geography g USING (geography_code)
JOIN period p USING (period_id)
JOIN source s USING (source_id)
JOIN licence l USING (licence_id)
JOIN definition d ON d.indicator_id = o.indicator_id AND d.system = g.system
LEFT JOIN note n ON n.note_id = o.note_id
LEFT JOIN warned w USING (observation_id)
LEFT JOIN asked a ON a.indicator_id = o.indicator_id AND a.geography_code = o.geography_code
LEFT JOIN graded r ON r.indicator_id = o.indicator_id AND r.geography_code = o.geography_code
CROSS JOIN build b;
COMMENT ON VIEW observation_full IS 'Every observation with everything known about it: the columns of the public CSV.';

CREATE VIEW counted_indicator AS
SELECT indicator_id
FROM indicator i LEFT JOIN observation o USING (indicator_id)
WHERE i.domain IN ('demand', 'outcomes', 'provision') OR i.unit = 'per_100k'
GROUP BY indicator_id
HAVING bool_and(COALESCE(numerator = trunc(numerator), TRUE) AND COALESCE(denominator = trunc(denominator), TRUE));
COMMENT ON VIEW counted_indicator IS 'Indicators that count people or events, so that chance has a part in them; posts, money, weeks and estimates of populations are no such counts.';

CREATE VIEW answer AS
WITH warned AS (
    SELECT observation_id, list(warning ORDER BY warning) AS warnings, max(said_as) AS said_as,
           string_agg(text_en, ' ' ORDER BY warning) AS warning_text_en,
           string_agg(text_de, ' ' ORDER BY warning) AS warning_text_de
    FROM observation_warning JOIN note USING (note_id)
    GROUP BY observation_id
)
SELECT c.concept_id, c.place, c.position, FALSE AS computed, FALSE AS cross_check,
       o.indicator_id, o.observation_id AS figure_id, o.geography_code, o.period_id, o.value, o.value_as_published, i.unit, o.currency, o.per,
       o.numerator, o.denominator, o.confidence, i.decimals,
       COALESCE(w.warnings, []) AS warnings, w.said_as, w.warning_text_en, w.warning_text_de,
       n.text_en AS note_en, n.text_de AS note_de,
       NULL AS formula_en, NULL AS formula_de,
       c.counted_en, c.counted_de,
       [o.source_id] AS source_ids, o.locator,
       o.indicator_id IN (SELECT indicator_id FROM counted_indicator) AS is_count
FROM concept_series c
JOIN observation o ON o.indicator_id = c.indicator_id AND o.geography_code = c.geography_code AND o.preferred
JOIN indicator i ON i.indicator_id = o.indicator_id
LEFT JOIN note n ON n.note_id = o.note_id
LEFT JOIN warned w ON w.observation_id = o.observation_id
UNION ALL
SELECT r.concept_id, r.place, -1, TRUE, r.cross_check,
       m.indicator_id, r.computed_rate_id, r.geography_code, r.period_id, r.value, NULL, r.unit, r.currency, r.per,
       r.numerator, r.denominator, r.confidence, CASE WHEN r.unit = 'money' OR abs(r.value) >= 1000 THEN 0 ELSE 1 END,
       COALESCE(x.warnings, []), x.said_as, x.warning_text_en, x.warning_text_de,
       r.note_en, r.note_de, r.formula_en, r.formula_de,
       m.counted_en, m.counted_de,
       list_distinct(list_concat(COALESCE(y.source_ids, []), COALESCE(z.source_ids, []))), NULL,
       COALESCE(v.is_count, FALSE)
FROM computed_rate r
LEFT JOIN concept_series m ON m.concept_id = r.concept_id AND m.place = r.place AND m.position = 0
LEFT JOIN (
    SELECT computed_rate_id, list_sort(list_distinct(flatten(list(warnings)))) AS warnings, max(said_as) AS said_as,
           string_agg(DISTINCT warning_text_en, ' ' ORDER BY warning_text_en) AS warning_text_en,
           string_agg(DISTINCT warning_text_de, ' ' ORDER BY warning_text_de) AS warning_text_de
    FROM computed_rate_observation JOIN warned USING (observation_id) GROUP BY computed_rate_id
) x USING (computed_rate_id)
LEFT JOIN (
    SELECT computed_rate_id, list(DISTINCT source_id ORDER BY source_id) AS source_ids
    FROM computed_rate_observation JOIN observation USING (observation_id) GROUP BY computed_rate_id
) y USING (computed_rate_id)
LEFT JOIN (
    SELECT computed_rate_id, list(DISTINCT source_id ORDER BY source_id) AS source_ids
    FROM computed_rate_population GROUP BY computed_rate_id
) z USING (computed_rate_id)
LEFT JOIN (
    SELECT computed_rate_id,
           bool_and(unit = 'count' AND indicator_id IN (SELECT indicator_id FROM counted_indicator)) AS is_count
    FROM computed_rate_observation JOIN observation USING (observation_id) JOIN indicator USING (indicator_id)
    GROUP BY computed_rate_id
) v USING (computed_rate_id);
COMMENT ON VIEW answer IS 'What each place answers a concept with: published series (position 0 and more) and figures computed here (position -1).';

CREATE VIEW coverage AS
SELECT concept_id, place, geography_code, CAST(year(ends_on) AS INTEGER) AS year, computed, count(*) AS figures
FROM answer JOIN period USING (period_id)
WHERE NOT cross_check
GROUP BY ALL;
COMMENT ON VIEW coverage IS 'How many figures each place has for a concept, by the year in which their period ends.';

CREATE VIEW recomputed_rate AS
WITH published AS (
    SELECT observation_id, CASE i.unit WHEN 'percent' THEN 100 WHEN 'per_100k' THEN 100000 ELSE 10000 END AS base,
           numerator, denominator, NULL AS computed_rate_id
    FROM observation o JOIN indicator i USING (indicator_id)
    WHERE numerator IS NOT NULL AND denominator IS NOT NULL AND (i.unit = 'percent' OR i.unit LIKE 'per\_%' ESCAPE '\')
    UNION ALL
    SELECT a.figure_id, r.value * r.denominator / r.numerator, r.numerator, r.denominator, r.computed_rate_id
    FROM computed_rate r
    JOIN answer a ON a.concept_id = r.concept_id AND a.place = r.place AND NOT a.computed AND a.unit = r.unit
        AND a.currency IS NOT DISTINCT FROM r.currency AND a.period_id = r.period_id
        AND a.geography_code = r.geography_code
    -- An amount below the number of people is one for each of them; a larger one is the total that is divided.
    WHERE r.numerator > 0 AND (r.cross_check OR a.numerator IS NULL OR a.denominator IS NULL)
        AND (a.currency IS NULL OR a.value < r.denominator)
),
rounded AS (
    SELECT p.*, o.indicator_id, o.geography_code, o.period_id, o.source_id, o.confidence, o.value_as_published,
           o.value, p.base * p.numerator / p.denominator AS recomputed,
           0.5 * pow(10, -length(split_part(o.value_as_published, '.', 2))) AS half_unit
    FROM published p JOIN observation o USING (observation_id)
)
SELECT DISTINCT *, recomputed - value AS deviation, abs(recomputed - value) > 1.02 * half_unit AS beyond_rounding
FROM rounded;
COMMENT ON VIEW recomputed_rate IS 'Published rates beside the same rates recomputed here from counts and people, with the deviation.';
