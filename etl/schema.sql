-- The warehouse: a star of figures around indicator, geography, period and source, with the crosswalk of concepts.
-- Every table and column says what it holds; the same sentences are the codebook.

CREATE TABLE build (
    data_version VARCHAR PRIMARY KEY,
    code_version VARCHAR NOT NULL,
    observations INTEGER NOT NULL CHECK (observations > 0),
    facts_read_on DATE NOT NULL
);
COMMENT ON TABLE build IS 'What this file was built from: one row.';
COMMENT ON COLUMN build.data_version IS 'Hash of the canonical facts; the same facts give the same version on every machine.';
COMMENT ON COLUMN build.code_version IS 'Hash of the code that built the file.';
COMMENT ON COLUMN build.observations IS 'Number of observations.';
COMMENT ON COLUMN build.facts_read_on IS 'Day on which the facts were last read at their sources.';

CREATE TABLE vocabulary (
    vocabulary VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    label_en VARCHAR NOT NULL,
    label_de VARCHAR NOT NULL,
    meaning_en VARCHAR NOT NULL,
    meaning_de VARCHAR NOT NULL,
    PRIMARY KEY (vocabulary, code)
);
COMMENT ON TABLE vocabulary IS 'Closed sets of words, with their meaning.';
COMMENT ON COLUMN vocabulary.vocabulary IS 'Name of the set, such as usage_warning.';
COMMENT ON COLUMN vocabulary.code IS 'The code that records use.';
COMMENT ON COLUMN vocabulary.position IS 'Order within the set.';
COMMENT ON COLUMN vocabulary.label_en IS 'Short label, English.';
COMMENT ON COLUMN vocabulary.label_de IS 'Short label, German.';
COMMENT ON COLUMN vocabulary.meaning_en IS 'What the code means, English.';
COMMENT ON COLUMN vocabulary.meaning_de IS 'What the code means, German.';

CREATE TABLE geography (
    geography_code VARCHAR PRIMARY KEY,
    code_system VARCHAR NOT NULL,
    own_code BOOLEAN NOT NULL,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    level VARCHAR NOT NULL CHECK (level IN ('city', 'district', 'county', 'metro', 'region', 'state', 'country', 'group')),
    parent_code VARCHAR,
    city VARCHAR NOT NULL CHECK (city IN ('birmingham', 'hamburg', 'chicago')),
    system VARCHAR NOT NULL CHECK (system IN ('england', 'germany', 'united_states')),
    place VARCHAR UNIQUE,
    financial_year_start VARCHAR NOT NULL,
    note_en VARCHAR,
    note_de VARCHAR
);
COMMENT ON TABLE geography IS 'Places that figures are for. Chicago, Cook County, Illinois and the United States are four geographies.';
COMMENT ON COLUMN geography.geography_code IS 'Official code (ONS GSS, NUTS, US FIPS or CBSA), or a code of ours where none exists.';
COMMENT ON COLUMN geography.code_system IS 'Where the code comes from.';
COMMENT ON COLUMN geography.own_code IS 'True where the code is ours, because no official one exists.';
COMMENT ON COLUMN geography.name_en IS 'Name, English.';
COMMENT ON COLUMN geography.name_de IS 'Name, German.';
COMMENT ON COLUMN geography.level IS 'City, district, county, metropolitan area, region, state, country, or a group of authorities.';
COMMENT ON COLUMN geography.parent_code IS 'The geography that contains this one.';
COMMENT ON COLUMN geography.city IS 'The city of the exchange whose ladder this place belongs to.';
COMMENT ON COLUMN geography.system IS 'Whose law and definitions apply.';
COMMENT ON COLUMN geography.place IS 'The slot of a concept that this place fills, if any.';
COMMENT ON COLUMN geography.financial_year_start IS 'Month and day on which the financial year begins.';
COMMENT ON COLUMN geography.note_en IS 'What to know about the place, English.';
COMMENT ON COLUMN geography.note_de IS 'What to know about the place, German.';

CREATE TABLE geography_alias (
    alias_code VARCHAR PRIMARY KEY,
    geography_code VARCHAR NOT NULL REFERENCES geography (geography_code)
);
COMMENT ON TABLE geography_alias IS 'Other codes for the same area.';
COMMENT ON COLUMN geography_alias.alias_code IS 'The other code.';
COMMENT ON COLUMN geography_alias.geography_code IS 'The code used here.';

CREATE TABLE licence (
    licence_id VARCHAR PRIMARY KEY,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    url VARCHAR,
    reuse_en VARCHAR NOT NULL,
    reuse_de VARCHAR NOT NULL
);
COMMENT ON TABLE licence IS 'Terms on which sources may be used again.';
COMMENT ON COLUMN licence.licence_id IS 'Id of the terms.';
COMMENT ON COLUMN licence.name_en IS 'Name, English.';
COMMENT ON COLUMN licence.name_de IS 'Name, German.';
COMMENT ON COLUMN licence.url IS 'Text of the licence, where there is one.';
COMMENT ON COLUMN licence.reuse_en IS 'What someone who uses a figure may or must do, English.';
COMMENT ON COLUMN licence.reuse_de IS 'What someone who uses a figure may or must do, German.';

CREATE TABLE source (
    source_id VARCHAR PRIMARY KEY,
    title VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    url VARCHAR,
    published VARCHAR,
    licence_id VARCHAR NOT NULL REFERENCES licence (licence_id),
    release_rhythm VARCHAR NOT NULL,
    read_through_en VARCHAR,
    read_through_de VARCHAR,
    note_en VARCHAR,
    note_de VARCHAR
);
COMMENT ON TABLE source IS 'Publications that figures, rules and models come from.';
COMMENT ON COLUMN source.source_id IS 'Id of the source.';
COMMENT ON COLUMN source.title IS 'Title as published.';
COMMENT ON COLUMN source.publisher IS 'Who published it.';
COMMENT ON COLUMN source.url IS 'Where it stands on the web.';
COMMENT ON COLUMN source.published IS 'Date or year of publication.';
COMMENT ON COLUMN source.licence_id IS 'Terms of use.';
COMMENT ON COLUMN source.release_rhythm IS 'How often a new edition appears.';
COMMENT ON COLUMN source.read_through_en IS 'The copy that was read, where it is not the publisher''s own file, English.';
COMMENT ON COLUMN source.read_through_de IS 'The copy that was read, where it is not the publisher''s own file, German.';
COMMENT ON COLUMN source.note_en IS 'What to know about the source, English.';
COMMENT ON COLUMN source.note_de IS 'What to know about the source, German.';

CREATE TABLE indicator (
    indicator_id VARCHAR PRIMARY KEY,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    domain VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    statistic VARCHAR NOT NULL CHECK (statistic IN ('value', 'median_of_councils')),
    higher_means VARCHAR NOT NULL,
    decimals TINYINT NOT NULL CHECK (decimals BETWEEN 0 AND 3)
);
COMMENT ON TABLE indicator IS 'What is measured. How each system counts it stands in definition.';
COMMENT ON COLUMN indicator.indicator_id IS 'Id of the indicator.';
COMMENT ON COLUMN indicator.name_en IS 'Name, English.';
COMMENT ON COLUMN indicator.name_de IS 'Name, German.';
COMMENT ON COLUMN indicator.domain IS 'Context, demand, eligibility, workforce, spend, outcomes or provision.';
COMMENT ON COLUMN indicator.unit IS 'Unit of the value; money has its currency at the observation.';
COMMENT ON COLUMN indicator.statistic IS 'A value, or a median of councils.';
COMMENT ON COLUMN indicator.higher_means IS 'What a higher figure speaks of.';
COMMENT ON COLUMN indicator.decimals IS 'Decimals on a screen; files are never rounded.';

CREATE TABLE indicator_alias (
    alias_id VARCHAR PRIMARY KEY,
    indicator_id VARCHAR NOT NULL REFERENCES indicator (indicator_id)
);
COMMENT ON TABLE indicator_alias IS 'Second ids with the same meaning.';
COMMENT ON COLUMN indicator_alias.alias_id IS 'The other id.';
COMMENT ON COLUMN indicator_alias.indicator_id IS 'The id used here.';

CREATE TABLE definition (
    indicator_id VARCHAR NOT NULL REFERENCES indicator (indicator_id),
    system VARCHAR NOT NULL,
    definition_en VARCHAR NOT NULL,
    definition_de VARCHAR NOT NULL,
    caution_en VARCHAR,
    caution_de VARCHAR,
    PRIMARY KEY (indicator_id, system)
);
COMMENT ON TABLE definition IS 'How one system counts an indicator.';
COMMENT ON COLUMN definition.indicator_id IS 'The indicator.';
COMMENT ON COLUMN definition.system IS 'Whose definition it is.';
COMMENT ON COLUMN definition.definition_en IS 'Definition in our own words, English.';
COMMENT ON COLUMN definition.definition_de IS 'Definition in our own words, German.';
COMMENT ON COLUMN definition.caution_en IS 'What to mind when comparing, English.';
COMMENT ON COLUMN definition.caution_de IS 'What to mind when comparing, German.';

CREATE TABLE note (
    note_id VARCHAR PRIMARY KEY,
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL
);
COMMENT ON TABLE note IS 'Notes that figures and warnings point to.';
COMMENT ON COLUMN note.note_id IS 'Id of the note.';
COMMENT ON COLUMN note.text_en IS 'Text, English.';
COMMENT ON COLUMN note.text_de IS 'Text, German.';

CREATE TABLE period (
    period_id VARCHAR PRIMARY KEY,
    label VARCHAR NOT NULL,
    period_type VARCHAR NOT NULL CHECK (period_type IN ('calendar_year', 'financial_year', 'academic_year', 'snapshot', 'multi_year')),
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    CHECK (starts_on <= ends_on)
);
COMMENT ON TABLE period IS 'Spans of time that figures are for.';
COMMENT ON COLUMN period.period_id IS 'Label, type and first day.';
COMMENT ON COLUMN period.label IS 'As printed by the publisher.';
COMMENT ON COLUMN period.period_type IS 'Calendar, financial or academic year, snapshot, or a longer span.';
COMMENT ON COLUMN period.starts_on IS 'First day.';
COMMENT ON COLUMN period.ends_on IS 'Last day.';

CREATE TABLE observation (
    observation_id VARCHAR PRIMARY KEY,
    indicator_id VARCHAR NOT NULL REFERENCES indicator (indicator_id),
    geography_code VARCHAR NOT NULL REFERENCES geography (geography_code),
    period_id VARCHAR NOT NULL REFERENCES period (period_id),
    value DOUBLE NOT NULL,
    value_as_published VARCHAR NOT NULL,
    currency VARCHAR CHECK (currency IN ('GBP', 'EUR', 'USD')),
    per VARCHAR CHECK (per IN ('year', 'month', 'week', 'hour')),
    numerator DOUBLE,
    denominator DOUBLE CHECK (denominator > 0),
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    locator VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL CHECK (confidence IN ('A', 'B', 'C')),
    preferred BOOLEAN NOT NULL,
    note_id VARCHAR REFERENCES note (note_id)
);
COMMENT ON TABLE observation IS 'One published figure.';
COMMENT ON COLUMN observation.observation_id IS 'Hash of indicator, geography, period, type and source: the same in every data version.';
COMMENT ON COLUMN observation.indicator_id IS 'What is measured.';
COMMENT ON COLUMN observation.geography_code IS 'The place that the figure is for.';
COMMENT ON COLUMN observation.period_id IS 'The time that the figure is for.';
COMMENT ON COLUMN observation.value IS 'The figure.';
COMMENT ON COLUMN observation.value_as_published IS 'The figure with the publisher''s decimals.';
COMMENT ON COLUMN observation.currency IS 'Currency of money.';
COMMENT ON COLUMN observation.per IS 'Span of time that an amount covers; empty for an amount as such.';
COMMENT ON COLUMN observation.numerator IS 'What was counted, where the source gives it.';
COMMENT ON COLUMN observation.denominator IS 'What it was divided by, where the source gives it.';
COMMENT ON COLUMN observation.source_id IS 'Where it was read.';
COMMENT ON COLUMN observation.locator IS 'Table, column or paragraph in the source.';
COMMENT ON COLUMN observation.confidence IS 'A official file, B official page, C reported by a secondary page.';
COMMENT ON COLUMN observation.preferred IS 'False where another source of the same figure is the one shown.';
COMMENT ON COLUMN observation.note_id IS 'What to know about this figure.';

CREATE TABLE observation_warning (
    observation_id VARCHAR NOT NULL REFERENCES observation (observation_id),
    warning VARCHAR NOT NULL,
    said_as VARCHAR CHECK (said_as IN ('about', 'more_than', 'nearly', 'up_to')),
    note_id VARCHAR NOT NULL REFERENCES note (note_id),
    PRIMARY KEY (observation_id, warning)
);
COMMENT ON TABLE observation_warning IS 'Usage warnings on single figures; they decide what may be drawn.';
COMMENT ON COLUMN observation_warning.observation_id IS 'The figure.';
COMMENT ON COLUMN observation_warning.warning IS 'Word of the vocabulary usage_warning.';
COMMENT ON COLUMN observation_warning.said_as IS 'How an approximate figure is said: about, more than, nearly, up to.';
COMMENT ON COLUMN observation_warning.note_id IS 'Why.';

CREATE TABLE concept (
    concept_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    domain VARCHAR NOT NULL,
    page VARCHAR NOT NULL,
    headline BOOLEAN NOT NULL,
    question_en VARCHAR NOT NULL,
    question_de VARCHAR NOT NULL,
    title_en VARCHAR NOT NULL,
    title_de VARCHAR NOT NULL,
    unit_note_en VARCHAR NOT NULL,
    unit_note_de VARCHAR NOT NULL,
    higher_means VARCHAR NOT NULL,
    recommended_transform VARCHAR NOT NULL,
    tolerance_years INTEGER NOT NULL,
    period_note_en VARCHAR,
    period_note_de VARCHAR,
    caveat_en VARCHAR NOT NULL,
    caveat_de VARCHAR NOT NULL
);
COMMENT ON TABLE concept IS 'Questions that a person asks; each system answers with an indicator of its own.';
COMMENT ON COLUMN concept.concept_id IS 'Id of the concept.';
COMMENT ON COLUMN concept.position IS 'Order: most interesting and best supported first.';
COMMENT ON COLUMN concept.domain IS 'Subject.';
COMMENT ON COLUMN concept.page IS 'The page on which it is at home.';
COMMENT ON COLUMN concept.headline IS 'True where it stands on the landing page.';
COMMENT ON COLUMN concept.question_en IS 'The question, English.';
COMMENT ON COLUMN concept.question_de IS 'The question, German.';
COMMENT ON COLUMN concept.title_en IS 'Short title, English.';
COMMENT ON COLUMN concept.title_de IS 'Short title, German.';
COMMENT ON COLUMN concept.unit_note_en IS 'What the figures are in, English.';
COMMENT ON COLUMN concept.unit_note_de IS 'What the figures are in, German.';
COMMENT ON COLUMN concept.higher_means IS 'What a higher figure speaks of.';
COMMENT ON COLUMN concept.recommended_transform IS 'The form in which the answers compare best.';
COMMENT ON COLUMN concept.tolerance_years IS 'Widest gap between the best periods.';
COMMENT ON COLUMN concept.period_note_en IS 'What to know about the best periods, English.';
COMMENT ON COLUMN concept.period_note_de IS 'What to know about the best periods, German.';
COMMENT ON COLUMN concept.caveat_en IS 'What must be said aloud, English.';
COMMENT ON COLUMN concept.caveat_de IS 'What must be said aloud, German.';

CREATE TABLE concept_series (
    concept_id VARCHAR NOT NULL REFERENCES concept (concept_id),
    place VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    indicator_id VARCHAR NOT NULL REFERENCES indicator (indicator_id),
    geography_code VARCHAR NOT NULL REFERENCES geography (geography_code),
    counted_en VARCHAR NOT NULL,
    counted_de VARCHAR NOT NULL,
    PRIMARY KEY (concept_id, place, position)
);
COMMENT ON TABLE concept_series IS 'What each place answers a concept with.';
COMMENT ON COLUMN concept_series.concept_id IS 'The concept.';
COMMENT ON COLUMN concept_series.place IS 'The city or comparator that answers.';
COMMENT ON COLUMN concept_series.position IS '0 the main series, 1 and more further ones.';
COMMENT ON COLUMN concept_series.indicator_id IS 'The indicator.';
COMMENT ON COLUMN concept_series.geography_code IS 'The place that its figures are for.';
COMMENT ON COLUMN concept_series.counted_en IS 'How it is counted there, English.';
COMMENT ON COLUMN concept_series.counted_de IS 'How it is counted there, German.';

CREATE TABLE concept_comparability (
    concept_id VARCHAR NOT NULL REFERENCES concept (concept_id),
    city_a VARCHAR NOT NULL,
    city_b VARCHAR NOT NULL,
    grade VARCHAR CHECK (grade IN ('A', 'B', 'C', 'D')),
    reason_en VARCHAR NOT NULL,
    reason_de VARCHAR NOT NULL,
    PRIMARY KEY (concept_id, city_a, city_b)
);
COMMENT ON TABLE concept_comparability IS 'How far two cities'' figures can be compared: an editorial judgement with its reason.';
COMMENT ON COLUMN concept_comparability.concept_id IS 'The concept.';
COMMENT ON COLUMN concept_comparability.city_a IS 'One city.';
COMMENT ON COLUMN concept_comparability.city_b IS 'The other city.';
COMMENT ON COLUMN concept_comparability.grade IS 'A like for like, B similar, C related, D not comparable; empty where a city has no figure.';
COMMENT ON COLUMN concept_comparability.reason_en IS 'Why, English.';
COMMENT ON COLUMN concept_comparability.reason_de IS 'Why, German.';

CREATE TABLE concept_best_period (
    concept_id VARCHAR NOT NULL REFERENCES concept (concept_id),
    place VARCHAR NOT NULL,
    period_label VARCHAR NOT NULL,
    PRIMARY KEY (concept_id, place)
);
COMMENT ON TABLE concept_best_period IS 'The nearest periods in which most places can be shown.';
COMMENT ON COLUMN concept_best_period.concept_id IS 'The concept.';
COMMENT ON COLUMN concept_best_period.place IS 'The place.';
COMMENT ON COLUMN concept_best_period.period_label IS 'The period, as printed.';

CREATE TABLE computed_rate (
    computed_rate_id VARCHAR PRIMARY KEY,
    concept_id VARCHAR NOT NULL REFERENCES concept (concept_id),
    place VARCHAR NOT NULL,
    geography_code VARCHAR NOT NULL REFERENCES geography (geography_code),
    period_id VARCHAR NOT NULL REFERENCES period (period_id),
    value DOUBLE NOT NULL,
    numerator DOUBLE NOT NULL,
    denominator DOUBLE NOT NULL CHECK (denominator > 0),
    unit VARCHAR NOT NULL,
    currency VARCHAR,
    per VARCHAR,
    confidence VARCHAR NOT NULL CHECK (confidence IN ('A', 'B', 'C')),
    cross_check BOOLEAN NOT NULL,
    formula_en VARCHAR NOT NULL,
    formula_de VARCHAR NOT NULL,
    note_en VARCHAR,
    note_de VARCHAR
);
COMMENT ON TABLE computed_rate IS 'Figures computed here from published counts and people. Always labelled as computed.';
COMMENT ON COLUMN computed_rate.computed_rate_id IS 'Hash of concept, place and period.';
COMMENT ON COLUMN computed_rate.concept_id IS 'The concept.';
COMMENT ON COLUMN computed_rate.place IS 'The place that answers.';
COMMENT ON COLUMN computed_rate.geography_code IS 'The place that the figure is for.';
COMMENT ON COLUMN computed_rate.period_id IS 'The time of the numerator.';
COMMENT ON COLUMN computed_rate.value IS 'base x factor x numerator / denominator, not rounded.';
COMMENT ON COLUMN computed_rate.numerator IS 'What was counted.';
COMMENT ON COLUMN computed_rate.denominator IS 'What it was divided by.';
COMMENT ON COLUMN computed_rate.unit IS 'Unit of the value.';
COMMENT ON COLUMN computed_rate.currency IS 'Currency of money.';
COMMENT ON COLUMN computed_rate.per IS 'Span of time that an amount covers.';
COMMENT ON COLUMN computed_rate.confidence IS 'That of the weakest figure used.';
COMMENT ON COLUMN computed_rate.cross_check IS 'True where it stands beside a published rate and never in its place.';
COMMENT ON COLUMN computed_rate.formula_en IS 'The formula in words, English.';
COMMENT ON COLUMN computed_rate.formula_de IS 'The formula in words, German.';
COMMENT ON COLUMN computed_rate.note_en IS 'What to know, English.';
COMMENT ON COLUMN computed_rate.note_de IS 'What to know, German.';

CREATE TABLE computed_rate_observation (
    computed_rate_id VARCHAR NOT NULL REFERENCES computed_rate (computed_rate_id),
    observation_id VARCHAR NOT NULL REFERENCES observation (observation_id),
    PRIMARY KEY (computed_rate_id, observation_id)
);
COMMENT ON TABLE computed_rate_observation IS 'The observations that a computed rate is made of.';
COMMENT ON COLUMN computed_rate_observation.computed_rate_id IS 'The computed rate.';
COMMENT ON COLUMN computed_rate_observation.observation_id IS 'The observation.';

CREATE TABLE population (
    geography_code VARCHAR NOT NULL REFERENCES geography (geography_code),
    year INTEGER NOT NULL,
    age_group VARCHAR NOT NULL,
    population BIGINT NOT NULL CHECK (population > 0),
    basis VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    locator VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    preferred BOOLEAN NOT NULL,
    note VARCHAR,
    PRIMARY KEY (geography_code, year, age_group, source_id, basis)
);
COMMENT ON TABLE population IS 'Residents by age group: the denominators.';
COMMENT ON COLUMN population.geography_code IS 'The place.';
COMMENT ON COLUMN population.year IS 'Year (30 June in the United Kingdom, 31 December in Germany, 1 July in the United States).';
COMMENT ON COLUMN population.age_group IS 'Age group.';
COMMENT ON COLUMN population.population IS 'Residents.';
COMMENT ON COLUMN population.basis IS 'Kind of count or estimate.';
COMMENT ON COLUMN population.source_id IS 'Where it was read.';
COMMENT ON COLUMN population.locator IS 'Place in the source.';
COMMENT ON COLUMN population.confidence IS 'How it was read.';
COMMENT ON COLUMN population.preferred IS 'The row to use for a place, year and age group.';
COMMENT ON COLUMN population.note IS 'What to know.';

CREATE TABLE computed_rate_population (
    computed_rate_id VARCHAR NOT NULL REFERENCES computed_rate (computed_rate_id),
    geography_code VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    age_group VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (computed_rate_id, geography_code, year, age_group)
);
COMMENT ON TABLE computed_rate_population IS 'The residents that a computed rate is made of.';
COMMENT ON COLUMN computed_rate_population.computed_rate_id IS 'The computed rate.';
COMMENT ON COLUMN computed_rate_population.geography_code IS 'The place of the residents.';
COMMENT ON COLUMN computed_rate_population.year IS 'Year of the residents.';
COMMENT ON COLUMN computed_rate_population.age_group IS 'Their age group.';
COMMENT ON COLUMN computed_rate_population.source_id IS 'Where they were read.';

CREATE TABLE statement (
    statement_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    topic VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL CHECK (confidence IN ('A', 'B', 'C'))
);
COMMENT ON TABLE statement IS 'Cited facts in words, where no figure says them.';
COMMENT ON COLUMN statement.statement_id IS 'Id of the statement.';
COMMENT ON COLUMN statement.position IS 'Order in which statements are read.';
COMMENT ON COLUMN statement.topic IS 'What it is about.';
COMMENT ON COLUMN statement.place IS 'The place that it holds for.';
COMMENT ON COLUMN statement.text_en IS 'The fact, English.';
COMMENT ON COLUMN statement.text_de IS 'The fact, German.';
COMMENT ON COLUMN statement.confidence IS 'How it was read.';

CREATE TABLE statement_source (
    statement_id VARCHAR NOT NULL REFERENCES statement (statement_id),
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (statement_id, source_id)
);
COMMENT ON TABLE statement_source IS 'Where a statement was read.';
COMMENT ON COLUMN statement_source.statement_id IS 'The statement.';
COMMENT ON COLUMN statement_source.source_id IS 'The source.';

CREATE TABLE parameter (
    parameter_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    jurisdiction VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    currency VARCHAR CHECK (currency IN ('GBP', 'EUR', 'USD')),
    per VARCHAR CHECK (per IN ('year', 'month', 'week', 'hour')),
    indicator_id VARCHAR REFERENCES indicator (indicator_id)
);
COMMENT ON TABLE parameter IS 'Thresholds, limits, amounts, weights and time limits of rules.';
COMMENT ON COLUMN parameter.parameter_id IS 'Id of the parameter.';
COMMENT ON COLUMN parameter.position IS 'Order in which parameters are read.';
COMMENT ON COLUMN parameter.jurisdiction IS 'Whose law it is.';
COMMENT ON COLUMN parameter.name_en IS 'Name, English.';
COMMENT ON COLUMN parameter.name_de IS 'Name, German.';
COMMENT ON COLUMN parameter.unit IS 'Unit of the values.';
COMMENT ON COLUMN parameter.currency IS 'Currency of money.';
COMMENT ON COLUMN parameter.per IS 'Span of time that an amount covers.';
COMMENT ON COLUMN parameter.indicator_id IS 'Observations of the same amounts, if any.';

CREATE TABLE parameter_value (
    parameter_id VARCHAR NOT NULL REFERENCES parameter (parameter_id),
    valid_from DATE NOT NULL,
    valid_to DATE,
    value DOUBLE NOT NULL,
    value_as_published VARCHAR NOT NULL,
    legal_reference VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL CHECK (confidence IN ('A', 'B', 'C', 'D')),
    note_en VARCHAR,
    note_de VARCHAR,
    PRIMARY KEY (parameter_id, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE parameter_value IS 'The dated values of a parameter, each with its law.';
COMMENT ON COLUMN parameter_value.parameter_id IS 'The parameter.';
COMMENT ON COLUMN parameter_value.valid_from IS 'First day in force.';
COMMENT ON COLUMN parameter_value.valid_to IS 'Last day in force; empty until the next value begins.';
COMMENT ON COLUMN parameter_value.value IS 'The value.';
COMMENT ON COLUMN parameter_value.value_as_published IS 'The value with the decimals that were read.';
COMMENT ON COLUMN parameter_value.legal_reference IS 'Law, section or official notice.';
COMMENT ON COLUMN parameter_value.confidence IS 'A law, B official page, C reported, D to be verified.';
COMMENT ON COLUMN parameter_value.note_en IS 'What to know, English.';
COMMENT ON COLUMN parameter_value.note_de IS 'What to know, German.';

CREATE TABLE parameter_value_source (
    parameter_id VARCHAR NOT NULL,
    valid_from DATE NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (parameter_id, valid_from, source_id),
    FOREIGN KEY (parameter_id, valid_from) REFERENCES parameter_value (parameter_id, valid_from)
);
COMMENT ON TABLE parameter_value_source IS 'Where a dated value was read.';
COMMENT ON COLUMN parameter_value_source.parameter_id IS 'The parameter.';
COMMENT ON COLUMN parameter_value_source.valid_from IS 'First day of the value.';
COMMENT ON COLUMN parameter_value_source.source_id IS 'The source.';

CREATE TABLE programme (
    programme_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    jurisdiction VARCHAR NOT NULL,
    city VARCHAR NOT NULL CHECK (city IN ('birmingham', 'hamburg', 'chicago')),
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    local_name VARCHAR NOT NULL,
    populations VARCHAR[] NOT NULL,
    decided_by_en VARCHAR NOT NULL,
    decided_by_de VARCHAR NOT NULL,
    door_en VARCHAR NOT NULL,
    door_de VARCHAR NOT NULL,
    entitlement VARCHAR NOT NULL,
    effect VARCHAR NOT NULL CHECK (effect IN ('gives_help', 'asks_for_money', 'intervenes', 'sets_procedure')),
    judged_by_en VARCHAR,
    judged_by_de VARCHAR,
    means_test VARCHAR NOT NULL,
    status_and_residence_en VARCHAR,
    status_and_residence_de VARCHAR,
    age_min INTEGER,
    age_max INTEGER,
    outcome_en VARCHAR NOT NULL,
    outcome_de VARCHAR NOT NULL,
    costs_the_person_en VARCHAR,
    costs_the_person_de VARCHAR,
    appeal_en VARCHAR,
    appeal_de VARCHAR,
    legal_basis VARCHAR[] NOT NULL,
    valid_from DATE,
    valid_to DATE,
    confidence VARCHAR NOT NULL CHECK (confidence IN ('A', 'B', 'C', 'D')),
    doubts_en VARCHAR,
    doubts_de VARCHAR
);
COMMENT ON TABLE programme IS 'Ways to get help: who decides, the door, the tests, what is given.';
COMMENT ON COLUMN programme.programme_id IS 'Id of the programme.';
COMMENT ON COLUMN programme.position IS 'Order in which programmes are read.';
COMMENT ON COLUMN programme.jurisdiction IS 'Whose law or programme it is.';
COMMENT ON COLUMN programme.city IS 'The city of the exchange where it applies.';
COMMENT ON COLUMN programme.name_en IS 'Name, English.';
COMMENT ON COLUMN programme.name_de IS 'Name, German.';
COMMENT ON COLUMN programme.local_name IS 'Official name in its own language.';
COMMENT ON COLUMN programme.populations IS 'For whom it is.';
COMMENT ON COLUMN programme.decided_by_en IS 'Who decides, English.';
COMMENT ON COLUMN programme.decided_by_de IS 'Who decides, German.';
COMMENT ON COLUMN programme.door_en IS 'How one gets in, English.';
COMMENT ON COLUMN programme.door_de IS 'How one gets in, German.';
COMMENT ON COLUMN programme.entitlement IS 'How firm a claim is.';
COMMENT ON COLUMN programme.effect IS 'What the rule does to a person: gives help, asks for money, intervenes, sets a procedure.';
COMMENT ON COLUMN programme.judged_by_en IS 'Who judges where the law leaves it open, English.';
COMMENT ON COLUMN programme.judged_by_de IS 'Who judges where the law leaves it open, German.';
COMMENT ON COLUMN programme.means_test IS 'Whether income or savings count.';
COMMENT ON COLUMN programme.status_and_residence_en IS 'Status and residence tests, English.';
COMMENT ON COLUMN programme.status_and_residence_de IS 'Status and residence tests, German.';
COMMENT ON COLUMN programme.age_min IS 'Youngest age.';
COMMENT ON COLUMN programme.age_max IS 'Oldest age.';
COMMENT ON COLUMN programme.outcome_en IS 'What is given, English.';
COMMENT ON COLUMN programme.outcome_de IS 'What is given, German.';
COMMENT ON COLUMN programme.costs_the_person_en IS 'What it costs the person, English.';
COMMENT ON COLUMN programme.costs_the_person_de IS 'What it costs the person, German.';
COMMENT ON COLUMN programme.appeal_en IS 'What one can do against a decision, English.';
COMMENT ON COLUMN programme.appeal_de IS 'What one can do against a decision, German.';
COMMENT ON COLUMN programme.legal_basis IS 'Laws and sections.';
COMMENT ON COLUMN programme.valid_from IS 'First day in force, as far as known.';
COMMENT ON COLUMN programme.valid_to IS 'Last day in force; empty while in force.';
COMMENT ON COLUMN programme.confidence IS 'A law, B official page, C reported, D to be verified.';
COMMENT ON COLUMN programme.doubts_en IS 'What is uncertain, English.';
COMMENT ON COLUMN programme.doubts_de IS 'What is uncertain, German.';

CREATE TABLE programme_line (
    programme_id VARCHAR NOT NULL REFERENCES programme (programme_id),
    part VARCHAR NOT NULL CHECK (part IN ('need_test', 'means_test', 'time_limit', 'change')),
    position INTEGER NOT NULL,
    on_date DATE,
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL,
    PRIMARY KEY (programme_id, part, position)
);
COMMENT ON TABLE programme_line IS 'The parts of a programme that have several lines, in order.';
COMMENT ON COLUMN programme_line.programme_id IS 'The programme.';
COMMENT ON COLUMN programme_line.part IS 'Need test, means test, time limit or dated change.';
COMMENT ON COLUMN programme_line.position IS 'Order within the part.';
COMMENT ON COLUMN programme_line.on_date IS 'Day of a change.';
COMMENT ON COLUMN programme_line.text_en IS 'The line, English.';
COMMENT ON COLUMN programme_line.text_de IS 'The line, German.';

CREATE TABLE programme_parameter (
    programme_id VARCHAR NOT NULL REFERENCES programme (programme_id),
    parameter_id VARCHAR NOT NULL REFERENCES parameter (parameter_id),
    PRIMARY KEY (programme_id, parameter_id)
);
COMMENT ON TABLE programme_parameter IS 'Which parameters a programme uses.';
COMMENT ON COLUMN programme_parameter.programme_id IS 'The programme.';
COMMENT ON COLUMN programme_parameter.parameter_id IS 'The parameter.';

CREATE TABLE programme_source (
    programme_id VARCHAR NOT NULL REFERENCES programme (programme_id),
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (programme_id, source_id)
);
COMMENT ON TABLE programme_source IS 'Where a programme was read.';
COMMENT ON COLUMN programme_source.programme_id IS 'The programme.';
COMMENT ON COLUMN programme_source.source_id IS 'The source.';

CREATE TABLE vignette (
    vignette_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    title_en VARCHAR NOT NULL,
    title_de VARCHAR NOT NULL,
    story_en VARCHAR NOT NULL,
    story_de VARCHAR NOT NULL,
    assumptions_en VARCHAR NOT NULL,
    assumptions_de VARCHAR NOT NULL,
    status_date DATE NOT NULL,
    person VARCHAR NOT NULL,
    other_who_en VARCHAR,
    other_who_de VARCHAR,
    other_person VARCHAR,
    editable VARCHAR[] NOT NULL
);
COMMENT ON TABLE vignette IS 'Invented people, to be led through the rules of three cities.';
COMMENT ON COLUMN vignette.vignette_id IS 'The invented person.';
COMMENT ON COLUMN vignette.position IS 'Order.';
COMMENT ON COLUMN vignette.title_en IS 'Who it is, English.';
COMMENT ON COLUMN vignette.title_de IS 'Who it is, German.';
COMMENT ON COLUMN vignette.story_en IS 'The story, English.';
COMMENT ON COLUMN vignette.story_de IS 'The story, German.';
COMMENT ON COLUMN vignette.assumptions_en IS 'What was assumed to apply the rules, English.';
COMMENT ON COLUMN vignette.assumptions_de IS 'What was assumed to apply the rules, German.';
COMMENT ON COLUMN vignette.status_date IS 'The day whose law applies.';
COMMENT ON COLUMN vignette.person IS 'What the rules look at, as JSON.';
COMMENT ON COLUMN vignette.other_who_en IS 'Somebody else in the same story, English.';
COMMENT ON COLUMN vignette.other_who_de IS 'Somebody else in the same story, German.';
COMMENT ON COLUMN vignette.other_person IS 'What the rules look at in that other person, as JSON.';
COMMENT ON COLUMN vignette.editable IS 'Needs that may be changed.';

CREATE TABLE vignette_amount (
    vignette_id VARCHAR NOT NULL REFERENCES vignette (vignette_id),
    city VARCHAR NOT NULL,
    of_other BOOLEAN NOT NULL,
    name VARCHAR NOT NULL,
    amount DOUBLE NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (vignette_id, city, of_other, name)
);
COMMENT ON TABLE vignette_amount IS 'Money of an invented person, in the money of each city.';
COMMENT ON COLUMN vignette_amount.vignette_id IS 'The invented person.';
COMMENT ON COLUMN vignette_amount.city IS 'The city.';
COMMENT ON COLUMN vignette_amount.of_other IS 'Whether it is the other person''s.';
COMMENT ON COLUMN vignette_amount.name IS 'Income, savings, value of the home, cost of support and the like.';
COMMENT ON COLUMN vignette_amount.amount IS 'A month (income, costs) or a stock.';

CREATE TABLE vignette_programme (
    vignette_id VARCHAR NOT NULL REFERENCES vignette (vignette_id),
    city VARCHAR NOT NULL,
    of_other BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    programme_id VARCHAR NOT NULL REFERENCES programme (programme_id),
    PRIMARY KEY (vignette_id, of_other, programme_id)
);
COMMENT ON TABLE vignette_programme IS 'Programmes that an invented person is led through.';
COMMENT ON COLUMN vignette_programme.vignette_id IS 'The invented person.';
COMMENT ON COLUMN vignette_programme.city IS 'The city.';
COMMENT ON COLUMN vignette_programme.of_other IS 'Whether the programme looks at the other person.';
COMMENT ON COLUMN vignette_programme.position IS 'Order.';
COMMENT ON COLUMN vignette_programme.programme_id IS 'The programme.';

CREATE TABLE responsibility (
    responsibility_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    city VARCHAR NOT NULL CHECK (city IN ('birmingham', 'hamburg', 'chicago')),
    task VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    body_en VARCHAR NOT NULL,
    body_de VARCHAR NOT NULL,
    role_en VARCHAR NOT NULL,
    role_de VARCHAR NOT NULL,
    law VARCHAR[] NOT NULL,
    confidence VARCHAR NOT NULL
);
COMMENT ON TABLE responsibility IS 'Who is responsible for what in a city: one task of one body a row.';
COMMENT ON COLUMN responsibility.responsibility_id IS 'Id of the entry.';
COMMENT ON COLUMN responsibility.position IS 'Order of the entries.';
COMMENT ON COLUMN responsibility.city IS 'The city that it is about.';
COMMENT ON COLUMN responsibility.task IS 'What the body is responsible for.';
COMMENT ON COLUMN responsibility.level IS 'Where the body stands, from the nation to the providers.';
COMMENT ON COLUMN responsibility.body_en IS 'The body, English.';
COMMENT ON COLUMN responsibility.body_de IS 'The body, German.';
COMMENT ON COLUMN responsibility.role_en IS 'What it does, English.';
COMMENT ON COLUMN responsibility.role_de IS 'What it does, German.';
COMMENT ON COLUMN responsibility.law IS 'Laws and sections; empty where no source names one.';
COMMENT ON COLUMN responsibility.confidence IS 'How it was read: A the law, B an official page, C a secondary page.';

CREATE TABLE responsibility_programme (
    responsibility_id VARCHAR NOT NULL REFERENCES responsibility (responsibility_id),
    programme_id VARCHAR NOT NULL REFERENCES programme (programme_id),
    PRIMARY KEY (responsibility_id, programme_id)
);
COMMENT ON TABLE responsibility_programme IS 'The rules of eligibility that a body applies.';
COMMENT ON COLUMN responsibility_programme.responsibility_id IS 'The entry.';
COMMENT ON COLUMN responsibility_programme.programme_id IS 'The programme.';

CREATE TABLE responsibility_source (
    responsibility_id VARCHAR NOT NULL REFERENCES responsibility (responsibility_id),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (responsibility_id, source_id)
);
COMMENT ON TABLE responsibility_source IS 'Where a responsibility was read.';
COMMENT ON COLUMN responsibility_source.responsibility_id IS 'The entry.';
COMMENT ON COLUMN responsibility_source.position IS 'Order.';
COMMENT ON COLUMN responsibility_source.source_id IS 'The source.';

CREATE TABLE assumption (
    assumption_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    model VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    meaning_en VARCHAR NOT NULL,
    meaning_de VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    minimum DOUBLE NOT NULL,
    maximum DOUBLE NOT NULL CHECK (minimum < maximum),
    step DOUBLE NOT NULL CHECK (step > 0)
);
COMMENT ON TABLE assumption IS 'Inputs of the explorable models of practice.';
COMMENT ON COLUMN assumption.assumption_id IS 'The input.';
COMMENT ON COLUMN assumption.position IS 'Order.';
COMMENT ON COLUMN assumption.model IS 'Word of the vocabulary explorable.';
COMMENT ON COLUMN assumption.name_en IS 'Name, English.';
COMMENT ON COLUMN assumption.name_de IS 'Name, German.';
COMMENT ON COLUMN assumption.meaning_en IS 'What is counted, English.';
COMMENT ON COLUMN assumption.meaning_de IS 'What is counted, German.';
COMMENT ON COLUMN assumption.unit IS 'Word of the vocabulary input_unit.';
COMMENT ON COLUMN assumption.minimum IS 'The lowest that can be chosen.';
COMMENT ON COLUMN assumption.maximum IS 'The highest that can be chosen.';
COMMENT ON COLUMN assumption.step IS 'Distance between two choices.';

CREATE TABLE assumption_start (
    assumption_id VARCHAR NOT NULL REFERENCES assumption (assumption_id),
    start_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    figure_indicator_id VARCHAR REFERENCES indicator (indicator_id),
    figure_geography_code VARCHAR REFERENCES geography (geography_code),
    figure_part VARCHAR,
    figure_to_indicator_id VARCHAR REFERENCES indicator (indicator_id),
    figure_to_geography_code VARCHAR REFERENCES geography (geography_code),
    figure_to_part VARCHAR,
    value DOUBLE,
    assumed_en VARCHAR,
    assumed_de VARCHAR,
    note_en VARCHAR,
    note_de VARCHAR,
    PRIMARY KEY (assumption_id, start_id),
    CHECK ((value IS NULL) <> (figure_indicator_id IS NULL))
);
COMMENT ON TABLE assumption_start IS 'Numbers that an input can begin with: a published figure, or an assumption.';
COMMENT ON COLUMN assumption_start.assumption_id IS 'The input.';
COMMENT ON COLUMN assumption_start.start_id IS 'The number to begin with.';
COMMENT ON COLUMN assumption_start.position IS 'Order; the first is taken where nothing is chosen.';
COMMENT ON COLUMN assumption_start.name_en IS 'Name, English.';
COMMENT ON COLUMN assumption_start.name_de IS 'Name, German.';
COMMENT ON COLUMN assumption_start.figure_indicator_id IS 'The figure: the latest preferred observation of this indicator.';
COMMENT ON COLUMN assumption_start.figure_geography_code IS 'The place of the figure.';
COMMENT ON COLUMN assumption_start.figure_part IS 'Value, numerator or denominator.';
COMMENT ON COLUMN assumption_start.figure_to_indicator_id IS 'The upper end, where a range was published.';
COMMENT ON COLUMN assumption_start.figure_to_geography_code IS 'The place of the upper end.';
COMMENT ON COLUMN assumption_start.figure_to_part IS 'Value, numerator or denominator of the upper end.';
COMMENT ON COLUMN assumption_start.value IS 'An assumed number.';
COMMENT ON COLUMN assumption_start.assumed_en IS 'Why this number was assumed, English.';
COMMENT ON COLUMN assumption_start.assumed_de IS 'Why this number was assumed, German.';
COMMENT ON COLUMN assumption_start.note_en IS 'Whose figure it is and what to mind, English.';
COMMENT ON COLUMN assumption_start.note_de IS 'Whose figure it is and what to mind, German.';

CREATE TABLE assumption_start_source (
    assumption_id VARCHAR NOT NULL,
    start_id VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (assumption_id, start_id, source_id),
    FOREIGN KEY (assumption_id, start_id) REFERENCES assumption_start (assumption_id, start_id)
);
COMMENT ON TABLE assumption_start_source IS 'What an assumption leans on.';
COMMENT ON COLUMN assumption_start_source.assumption_id IS 'The input.';
COMMENT ON COLUMN assumption_start_source.start_id IS 'The number to begin with.';
COMMENT ON COLUMN assumption_start_source.source_id IS 'The source.';

CREATE TABLE purchasing_power_parity (
    currency VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    ppp_per_usd DOUBLE NOT NULL CHECK (ppp_per_usd > 0),
    concept VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    locator VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    preferred BOOLEAN NOT NULL,
    note VARCHAR,
    PRIMARY KEY (currency, year, concept, source_id)
);
COMMENT ON TABLE purchasing_power_parity IS 'Units of a currency that buy what one US dollar buys in the United States.';
COMMENT ON COLUMN purchasing_power_parity.currency IS 'Currency.';
COMMENT ON COLUMN purchasing_power_parity.year IS 'Year.';
COMMENT ON COLUMN purchasing_power_parity.ppp_per_usd IS 'Units of the currency for one international dollar.';
COMMENT ON COLUMN purchasing_power_parity.concept IS 'The basket of goods and services that is priced.';
COMMENT ON COLUMN purchasing_power_parity.source_id IS 'Where it was read.';
COMMENT ON COLUMN purchasing_power_parity.locator IS 'Place in the source.';
COMMENT ON COLUMN purchasing_power_parity.confidence IS 'How it was read.';
COMMENT ON COLUMN purchasing_power_parity.preferred IS 'The row to use for a currency, year and concept.';
COMMENT ON COLUMN purchasing_power_parity.note IS 'What to know.';

CREATE TABLE exchange_rate (
    year INTEGER NOT NULL,
    currency VARCHAR NOT NULL,
    per_usd DOUBLE NOT NULL CHECK (per_usd > 0),
    method VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    locator VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    preferred BOOLEAN NOT NULL,
    note VARCHAR,
    PRIMARY KEY (year, currency, source_id)
);
COMMENT ON TABLE exchange_rate IS 'Market rates, mean of a year.';
COMMENT ON COLUMN exchange_rate.year IS 'Year.';
COMMENT ON COLUMN exchange_rate.currency IS 'Currency.';
COMMENT ON COLUMN exchange_rate.per_usd IS 'Units of the currency for one US dollar.';
COMMENT ON COLUMN exchange_rate.method IS 'How the mean was taken.';
COMMENT ON COLUMN exchange_rate.source_id IS 'Where it was read.';
COMMENT ON COLUMN exchange_rate.locator IS 'Place in the source.';
COMMENT ON COLUMN exchange_rate.confidence IS 'How it was read.';
COMMENT ON COLUMN exchange_rate.preferred IS 'The row to use for a currency and year.';
COMMENT ON COLUMN exchange_rate.note IS 'What to know.';

CREATE TABLE price_index (
    series VARCHAR NOT NULL,
    geography_code VARCHAR NOT NULL REFERENCES geography (geography_code),
    currency VARCHAR NOT NULL,
    period_id VARCHAR NOT NULL REFERENCES period (period_id),
    value DOUBLE NOT NULL,
    base VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    locator VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    preferred BOOLEAN NOT NULL,
    note VARCHAR,
    PRIMARY KEY (series, period_id, source_id)
);
COMMENT ON TABLE price_index IS 'Consumer prices.';
COMMENT ON COLUMN price_index.series IS 'Name of the index.';
COMMENT ON COLUMN price_index.geography_code IS 'The place whose prices are measured.';
COMMENT ON COLUMN price_index.currency IS 'Currency.';
COMMENT ON COLUMN price_index.period_id IS 'The time.';
COMMENT ON COLUMN price_index.value IS 'Index value, or yearly rate where the series says so.';
COMMENT ON COLUMN price_index.base IS 'What the index is set to 100 for.';
COMMENT ON COLUMN price_index.source_id IS 'Where it was read.';
COMMENT ON COLUMN price_index.locator IS 'Place in the source.';
COMMENT ON COLUMN price_index.confidence IS 'How it was read.';
COMMENT ON COLUMN price_index.preferred IS 'The row to use.';
COMMENT ON COLUMN price_index.note IS 'What to know.';

CREATE TABLE gap (
    gap_id INTEGER PRIMARY KEY,
    concept_id VARCHAR REFERENCES concept (concept_id),
    place VARCHAR NOT NULL,
    indicator_id VARCHAR REFERENCES indicator (indicator_id),
    periods VARCHAR,
    reason VARCHAR NOT NULL,
    sentence_en VARCHAR NOT NULL,
    sentence_de VARCHAR NOT NULL,
    look_in_en VARCHAR,
    look_in_de VARCHAR
);
COMMENT ON TABLE gap IS 'What is missing for which place, and why.';
COMMENT ON COLUMN gap.gap_id IS 'Number of the gap in this data version.';
COMMENT ON COLUMN gap.concept_id IS 'The concept that lacks an answer.';
COMMENT ON COLUMN gap.place IS 'The place that lacks it.';
COMMENT ON COLUMN gap.indicator_id IS 'The indicator, where a single one is missing.';
COMMENT ON COLUMN gap.periods IS 'The periods, where only some are missing.';
COMMENT ON COLUMN gap.reason IS 'Word of the vocabulary gap_reason.';
COMMENT ON COLUMN gap.sentence_en IS 'What is missing and why, English.';
COMMENT ON COLUMN gap.sentence_de IS 'What is missing and why, German.';
COMMENT ON COLUMN gap.look_in_en IS 'Where it may be found, English.';
COMMENT ON COLUMN gap.look_in_de IS 'Where it may be found, German.';

CREATE TABLE check_run (
    check_name VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    notes INTEGER NOT NULL
);
COMMENT ON TABLE check_run IS 'The checks of the build and how many findings each had.';
COMMENT ON COLUMN check_run.check_name IS 'Name of the check.';
COMMENT ON COLUMN check_run.position IS 'Order in which it ran.';
COMMENT ON COLUMN check_run.errors IS 'Findings that stop a build; always 0 in a published file.';
COMMENT ON COLUMN check_run.warnings IS 'Findings to look at.';
COMMENT ON COLUMN check_run.notes IS 'Findings worth knowing.';

CREATE TABLE finding (
    finding_id INTEGER PRIMARY KEY,
    check_name VARCHAR NOT NULL REFERENCES check_run (check_name),
    severity VARCHAR NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
    subject VARCHAR NOT NULL,
    sentence_en VARCHAR NOT NULL,
    sentence_de VARCHAR NOT NULL
);
COMMENT ON TABLE finding IS 'What the checks found.';
COMMENT ON COLUMN finding.finding_id IS 'Number of the finding in this data version.';
COMMENT ON COLUMN finding.check_name IS 'The check.';
COMMENT ON COLUMN finding.severity IS 'Error, warning or note.';
COMMENT ON COLUMN finding.subject IS 'File, line or record.';
COMMENT ON COLUMN finding.sentence_en IS 'What was found, English.';
COMMENT ON COLUMN finding.sentence_de IS 'What was found, German.';
