-- Practice, the exchange and the glossary: the tables below those of schema.sql, which they point into.

CREATE TABLE practice_model (
    model_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('practice_model', 'organisational_model', 'coproduction', 'community_initiative', 'professional_voice', 'clinical_model')),
    setting VARCHAR NOT NULL CHECK (setting IN ('birmingham', 'england_elsewhere', 'hamburg', 'chicago', 'international')),
    population VARCHAR NOT NULL CHECK (population IN ('families', 'children', 'adults', 'community', 'workforce')),
    since_en VARCHAR,
    since_de VARCHAR,
    legal_or_policy_basis_en VARCHAR,
    legal_or_policy_basis_de VARCHAR,
    core_idea_en VARCHAR NOT NULL,
    core_idea_de VARCHAR NOT NULL,
    unit_of_allocation_en VARCHAR,
    unit_of_allocation_de VARCHAR,
    continuity_en VARCHAR,
    continuity_de VARCHAR,
    team_structure_en VARCHAR,
    team_structure_de VARCHAR,
    note_en VARCHAR,
    note_de VARCHAR
);
COMMENT ON TABLE practice_model IS 'Ways of working and of organising the work.';
COMMENT ON COLUMN practice_model.model_id IS 'Id of the model.';
COMMENT ON COLUMN practice_model.position IS 'Order.';
COMMENT ON COLUMN practice_model.name_en IS 'Name, English.';
COMMENT ON COLUMN practice_model.name_de IS 'Name, German.';
COMMENT ON COLUMN practice_model.kind IS 'What sort of thing it is.';
COMMENT ON COLUMN practice_model.setting IS 'Where it is at home; elsewhere in England is not Birmingham.';
COMMENT ON COLUMN practice_model.population IS 'For whom or with whom it works.';
COMMENT ON COLUMN practice_model.since_en IS 'Since when; empty where the sources do not state it, English.';
COMMENT ON COLUMN practice_model.since_de IS 'Since when; empty where the sources do not state it, German.';
COMMENT ON COLUMN practice_model.legal_or_policy_basis_en IS 'Law or policy behind it; empty where the sources do not state it, English.';
COMMENT ON COLUMN practice_model.legal_or_policy_basis_de IS 'Law or policy behind it; empty where the sources do not state it, German.';
COMMENT ON COLUMN practice_model.core_idea_en IS 'The idea, English.';
COMMENT ON COLUMN practice_model.core_idea_de IS 'The idea, German.';
COMMENT ON COLUMN practice_model.unit_of_allocation_en IS 'Who holds the responsibility and what is allocated; empty where not stated, English.';
COMMENT ON COLUMN practice_model.unit_of_allocation_de IS 'Who holds the responsibility and what is allocated; empty where not stated, German.';
COMMENT ON COLUMN practice_model.continuity_en IS 'What happens to the worker when the work moves on; empty where not stated, English.';
COMMENT ON COLUMN practice_model.continuity_de IS 'What happens to the worker when the work moves on; empty where not stated, German.';
COMMENT ON COLUMN practice_model.team_structure_en IS 'How the team is made up; empty where not stated, English.';
COMMENT ON COLUMN practice_model.team_structure_de IS 'How the team is made up; empty where not stated, German.';
COMMENT ON COLUMN practice_model.note_en IS 'What to know, English.';
COMMENT ON COLUMN practice_model.note_de IS 'What to know, German.';

CREATE TABLE practice_model_text (
    model_id VARCHAR NOT NULL REFERENCES practice_model (model_id),
    part VARCHAR NOT NULL CHECK (part IN ('key_feature', 'strength', 'risk')),
    position INTEGER NOT NULL,
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL,
    PRIMARY KEY (model_id, part, position)
);
COMMENT ON TABLE practice_model_text IS 'Key features, strengths and risks of a model. Strengths and risks are partly our own summary.';
COMMENT ON COLUMN practice_model_text.model_id IS 'The model.';
COMMENT ON COLUMN practice_model_text.part IS 'Key feature, strength or risk.';
COMMENT ON COLUMN practice_model_text.position IS 'Order.';
COMMENT ON COLUMN practice_model_text.text_en IS 'The text, English.';
COMMENT ON COLUMN practice_model_text.text_de IS 'The text, German.';

CREATE TABLE practice_model_evidence (
    model_id VARCHAR NOT NULL REFERENCES practice_model (model_id),
    position INTEGER NOT NULL,
    finding_en VARCHAR NOT NULL,
    finding_de VARCHAR NOT NULL,
    direction VARCHAR NOT NULL CHECK (direction IN ('positive', 'mixed', 'negative', 'unknown')),
    found_in VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    year INTEGER,
    PRIMARY KEY (model_id, position)
);
COMMENT ON TABLE practice_model_evidence IS 'Findings on a model, each tied to one source and to the place where it was made.';
COMMENT ON COLUMN practice_model_evidence.model_id IS 'The model.';
COMMENT ON COLUMN practice_model_evidence.position IS 'Order.';
COMMENT ON COLUMN practice_model_evidence.finding_en IS 'The finding, English.';
COMMENT ON COLUMN practice_model_evidence.finding_de IS 'The finding, German.';
COMMENT ON COLUMN practice_model_evidence.direction IS 'Which way the finding points.';
COMMENT ON COLUMN practice_model_evidence.found_in IS 'Where the finding was made; never another place''s.';
COMMENT ON COLUMN practice_model_evidence.source_id IS 'The source.';
COMMENT ON COLUMN practice_model_evidence.year IS 'Year of the source; empty where it has none.';

CREATE TABLE practice_model_source (
    model_id VARCHAR NOT NULL REFERENCES practice_model (model_id),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (model_id, source_id)
);
COMMENT ON TABLE practice_model_source IS 'Where a model was read.';
COMMENT ON COLUMN practice_model_source.model_id IS 'The model.';
COMMENT ON COLUMN practice_model_source.position IS 'Order.';
COMMENT ON COLUMN practice_model_source.source_id IS 'The source.';

CREATE TABLE practice_dimension (
    dimension_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    question_en VARCHAR NOT NULL,
    question_de VARCHAR NOT NULL,
    pole_low_en VARCHAR NOT NULL,
    pole_low_de VARCHAR NOT NULL,
    pole_high_en VARCHAR NOT NULL,
    pole_high_de VARCHAR NOT NULL,
    how_to_judge_en VARCHAR NOT NULL,
    how_to_judge_de VARCHAR NOT NULL,
    literature_basis_en VARCHAR NOT NULL,
    literature_basis_de VARCHAR NOT NULL
);
COMMENT ON TABLE practice_dimension IS 'Questions on which systems differ by degrees.';
COMMENT ON COLUMN practice_dimension.dimension_id IS 'Id of the dimension.';
COMMENT ON COLUMN practice_dimension.position IS 'Order.';
COMMENT ON COLUMN practice_dimension.name_en IS 'Name, English.';
COMMENT ON COLUMN practice_dimension.name_de IS 'Name, German.';
COMMENT ON COLUMN practice_dimension.question_en IS 'The question, English.';
COMMENT ON COLUMN practice_dimension.question_de IS 'The question, German.';
COMMENT ON COLUMN practice_dimension.pole_low_en IS 'The low end of the scale, English.';
COMMENT ON COLUMN practice_dimension.pole_low_de IS 'The low end of the scale, German.';
COMMENT ON COLUMN practice_dimension.pole_high_en IS 'The high end of the scale, English.';
COMMENT ON COLUMN practice_dimension.pole_high_de IS 'The high end of the scale, German.';
COMMENT ON COLUMN practice_dimension.how_to_judge_en IS 'What to look at for a position, English.';
COMMENT ON COLUMN practice_dimension.how_to_judge_de IS 'What to look at for a position, German.';
COMMENT ON COLUMN practice_dimension.literature_basis_en IS 'The literature that the dimension rests on, English.';
COMMENT ON COLUMN practice_dimension.literature_basis_de IS 'The literature that the dimension rests on, German.';

CREATE TABLE practice_dimension_anchor (
    dimension_id VARCHAR NOT NULL REFERENCES practice_dimension (dimension_id),
    place_on_scale INTEGER NOT NULL CHECK (place_on_scale BETWEEN 1 AND 5),
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL,
    PRIMARY KEY (dimension_id, place_on_scale)
);
COMMENT ON TABLE practice_dimension_anchor IS 'What each of the five places on a dimension means.';
COMMENT ON COLUMN practice_dimension_anchor.dimension_id IS 'The dimension.';
COMMENT ON COLUMN practice_dimension_anchor.place_on_scale IS 'The place, 1 low to 5 high.';
COMMENT ON COLUMN practice_dimension_anchor.text_en IS 'What it means, English.';
COMMENT ON COLUMN practice_dimension_anchor.text_de IS 'What it means, German.';

CREATE TABLE practice_dimension_source (
    dimension_id VARCHAR NOT NULL REFERENCES practice_dimension (dimension_id),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (dimension_id, source_id)
);
COMMENT ON TABLE practice_dimension_source IS 'The literature of a dimension.';
COMMENT ON COLUMN practice_dimension_source.dimension_id IS 'The dimension.';
COMMENT ON COLUMN practice_dimension_source.position IS 'Order.';
COMMENT ON COLUMN practice_dimension_source.source_id IS 'The source.';

CREATE TABLE practice_position (
    position_id VARCHAR PRIMARY KEY,
    dimension_id VARCHAR NOT NULL REFERENCES practice_dimension (dimension_id),
    city VARCHAR NOT NULL CHECK (city IN ('birmingham', 'hamburg', 'chicago')),
    position INTEGER CHECK (position BETWEEN 1 AND 5),
    period VARCHAR,
    rationale_en VARCHAR NOT NULL,
    rationale_de VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    basis VARCHAR NOT NULL CHECK (basis IN ('published', 'observed', 'editorial')),
    evidence_level VARCHAR NOT NULL CHECK (evidence_level IN ('city', 'state', 'country')),
    UNIQUE (dimension_id, city)
);
COMMENT ON TABLE practice_position IS 'Where a city stands on a dimension. The number on the scale is always our own; basis and evidence_level say what it rests on.';
COMMENT ON COLUMN practice_position.position_id IS 'Id: dimension and city.';
COMMENT ON COLUMN practice_position.dimension_id IS 'The dimension.';
COMMENT ON COLUMN practice_position.city IS 'The city.';
COMMENT ON COLUMN practice_position.position IS 'Place on the scale, 1 to 5; empty where there is no evidence.';
COMMENT ON COLUMN practice_position.period IS 'Years that the evidence is about.';
COMMENT ON COLUMN practice_position.rationale_en IS 'Why this place, English.';
COMMENT ON COLUMN practice_position.rationale_de IS 'Why this place, German.';
COMMENT ON COLUMN practice_position.confidence IS 'How well the facts behind it are grounded.';
COMMENT ON COLUMN practice_position.basis IS 'Published, reported in the exchange''s own documents (observed), or our own judgement (editorial).';
COMMENT ON COLUMN practice_position.evidence_level IS 'What the evidence describes: the city, its state or its country.';

CREATE TABLE practice_position_source (
    position_id VARCHAR NOT NULL REFERENCES practice_position (position_id),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (position_id, source_id)
);
COMMENT ON TABLE practice_position_source IS 'What a position rests on.';
COMMENT ON COLUMN practice_position_source.position_id IS 'The position.';
COMMENT ON COLUMN practice_position_source.position IS 'Order.';
COMMENT ON COLUMN practice_position_source.source_id IS 'The source.';

CREATE TABLE way_step (
    way_step_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    way VARCHAR NOT NULL CHECK (way IN ('child', 'adult')),
    system VARCHAR NOT NULL CHECK (system IN ('england', 'germany', 'illinois')),
    step VARCHAR NOT NULL,
    in_the_system BOOLEAN NOT NULL,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    what_happens_en VARCHAR NOT NULL,
    what_happens_de VARCHAR NOT NULL,
    decided_by_en VARCHAR,
    decided_by_de VARCHAR,
    changes_hands_en VARCHAR,
    changes_hands_de VARCHAR,
    new_worker VARCHAR NOT NULL CHECK (new_worker IN ('yes', 'no', 'depends', 'unknown')),
    time_limit_en VARCHAR,
    time_limit_de VARCHAR,
    confidence VARCHAR NOT NULL CHECK (confidence IN ('A', 'B', 'C', 'D')),
    UNIQUE (way, system, step)
);
COMMENT ON TABLE way_step IS 'How a child and an adult move through each system, on aligned steps.';
COMMENT ON COLUMN way_step.way_step_id IS 'Id: way, system and step.';
COMMENT ON COLUMN way_step.position IS 'Order.';
COMMENT ON COLUMN way_step.way IS 'Whose way.';
COMMENT ON COLUMN way_step.system IS 'In which system.';
COMMENT ON COLUMN way_step.step IS 'The aligned step.';
COMMENT ON COLUMN way_step.in_the_system IS 'Whether the system has this step.';
COMMENT ON COLUMN way_step.name_en IS 'What it is called there, English.';
COMMENT ON COLUMN way_step.name_de IS 'What it is called there, German.';
COMMENT ON COLUMN way_step.what_happens_en IS 'What happens, English.';
COMMENT ON COLUMN way_step.what_happens_de IS 'What happens, German.';
COMMENT ON COLUMN way_step.decided_by_en IS 'Who decides, English.';
COMMENT ON COLUMN way_step.decided_by_de IS 'Who decides, German.';
COMMENT ON COLUMN way_step.changes_hands_en IS 'What or who changes at this step; empty where nothing is known to change, English.';
COMMENT ON COLUMN way_step.changes_hands_de IS 'What or who changes at this step; empty where nothing is known to change, German.';
COMMENT ON COLUMN way_step.new_worker IS 'Whether a change of worker is built into the step.';
COMMENT ON COLUMN way_step.time_limit_en IS 'Time limit, English.';
COMMENT ON COLUMN way_step.time_limit_de IS 'Time limit, German.';
COMMENT ON COLUMN way_step.confidence IS 'A law, B official page, C reported, D to be verified.';

CREATE TABLE way_step_programme (
    way_step_id VARCHAR NOT NULL REFERENCES way_step (way_step_id),
    position INTEGER NOT NULL,
    programme_id VARCHAR NOT NULL REFERENCES programme (programme_id),
    PRIMARY KEY (way_step_id, programme_id)
);
COMMENT ON TABLE way_step_programme IS 'Programmes behind a step.';
COMMENT ON COLUMN way_step_programme.way_step_id IS 'The step.';
COMMENT ON COLUMN way_step_programme.position IS 'Order.';
COMMENT ON COLUMN way_step_programme.programme_id IS 'The programme.';

CREATE TABLE way_step_model (
    way_step_id VARCHAR NOT NULL REFERENCES way_step (way_step_id),
    position INTEGER NOT NULL,
    model_id VARCHAR NOT NULL REFERENCES practice_model (model_id),
    PRIMARY KEY (way_step_id, model_id)
);
COMMENT ON TABLE way_step_model IS 'Models that work at a step.';
COMMENT ON COLUMN way_step_model.way_step_id IS 'The step.';
COMMENT ON COLUMN way_step_model.position IS 'Order.';
COMMENT ON COLUMN way_step_model.model_id IS 'The model.';

CREATE TABLE way_step_source (
    way_step_id VARCHAR NOT NULL REFERENCES way_step (way_step_id),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (way_step_id, source_id)
);
COMMENT ON TABLE way_step_source IS 'Where a step was read.';
COMMENT ON COLUMN way_step_source.way_step_id IS 'The step.';
COMMENT ON COLUMN way_step_source.position IS 'Order.';
COMMENT ON COLUMN way_step_source.source_id IS 'The source.';

CREATE TABLE glossary_term (
    term_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    term_en VARCHAR NOT NULL,
    term_de VARCHAR NOT NULL,
    city VARCHAR NOT NULL CHECK (city IN ('birmingham', 'hamburg', 'chicago')),
    jurisdiction VARCHAR NOT NULL CHECK (jurisdiction IN ('england', 'birmingham', 'germany', 'hamburg', 'illinois', 'chicago')),
    definition_en VARCHAR NOT NULL,
    definition_de VARCHAR NOT NULL,
    false_friend_en VARCHAR,
    false_friend_de VARCHAR
);
COMMENT ON TABLE glossary_term IS 'Terms of three systems.';
COMMENT ON COLUMN glossary_term.term_id IS 'Id of the term.';
COMMENT ON COLUMN glossary_term.position IS 'Order.';
COMMENT ON COLUMN glossary_term.term_en IS 'The term, English.';
COMMENT ON COLUMN glossary_term.term_de IS 'The term, German.';
COMMENT ON COLUMN glossary_term.city IS 'The city.';
COMMENT ON COLUMN glossary_term.jurisdiction IS 'In whose law or practice it is at home.';
COMMENT ON COLUMN glossary_term.definition_en IS 'What it means there, English.';
COMMENT ON COLUMN glossary_term.definition_de IS 'What it means there, German.';
COMMENT ON COLUMN glossary_term.false_friend_en IS 'What it is easily mistaken for, English.';
COMMENT ON COLUMN glossary_term.false_friend_de IS 'What it is easily mistaken for, German.';

CREATE TABLE glossary_form (
    term_id VARCHAR NOT NULL REFERENCES glossary_term (term_id),
    language VARCHAR NOT NULL CHECK (language IN ('en', 'de')),
    position INTEGER NOT NULL,
    form VARCHAR NOT NULL,
    PRIMARY KEY (term_id, language, position)
);
COMMENT ON TABLE glossary_form IS 'Other forms under which a term stands in a text.';
COMMENT ON COLUMN glossary_form.term_id IS 'The term.';
COMMENT ON COLUMN glossary_form.language IS 'Language of the text.';
COMMENT ON COLUMN glossary_form.position IS 'Order.';
COMMENT ON COLUMN glossary_form.form IS 'The form.';

CREATE TABLE glossary_equivalent (
    term_id VARCHAR NOT NULL REFERENCES glossary_term (term_id),
    city VARCHAR NOT NULL CHECK (city IN ('birmingham', 'hamburg', 'chicago')),
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL,
    PRIMARY KEY (term_id, city)
);
COMMENT ON TABLE glossary_equivalent IS 'What comes nearest to a term in another city: our own judgement throughout.';
COMMENT ON COLUMN glossary_equivalent.term_id IS 'The term.';
COMMENT ON COLUMN glossary_equivalent.city IS 'The city.';
COMMENT ON COLUMN glossary_equivalent.text_en IS 'The nearest equivalent, English.';
COMMENT ON COLUMN glossary_equivalent.text_de IS 'The nearest equivalent, German.';

CREATE TABLE glossary_term_source (
    term_id VARCHAR NOT NULL REFERENCES glossary_term (term_id),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (term_id, source_id)
);
COMMENT ON TABLE glossary_term_source IS 'Where a term was read.';
COMMENT ON COLUMN glossary_term_source.term_id IS 'The term.';
COMMENT ON COLUMN glossary_term_source.position IS 'Order.';
COMMENT ON COLUMN glossary_term_source.source_id IS 'The source.';

CREATE TABLE exchange (
    exchange_id INTEGER PRIMARY KEY,
    name_en VARCHAR NOT NULL,
    name_de VARCHAR NOT NULL,
    other_names VARCHAR[] NOT NULL,
    purpose_en VARCHAR NOT NULL,
    purpose_de VARCHAR NOT NULL,
    claim_en VARCHAR NOT NULL,
    claim_de VARCHAR NOT NULL,
    start_year_note_en VARCHAR NOT NULL,
    start_year_note_de VARCHAR NOT NULL
);
COMMENT ON TABLE exchange IS 'The exchange: one row.';
COMMENT ON COLUMN exchange.exchange_id IS '1.';
COMMENT ON COLUMN exchange.name_en IS 'Name, English.';
COMMENT ON COLUMN exchange.name_de IS 'Name, German.';
COMMENT ON COLUMN exchange.other_names IS 'Other names.';
COMMENT ON COLUMN exchange.purpose_en IS 'What it is for, English.';
COMMENT ON COLUMN exchange.purpose_de IS 'What it is for, German.';
COMMENT ON COLUMN exchange.claim_en IS 'What is claimed of it, English.';
COMMENT ON COLUMN exchange.claim_de IS 'What is claimed of it, German.';
COMMENT ON COLUMN exchange.start_year_note_en IS 'Why no first year is given, English.';
COMMENT ON COLUMN exchange.start_year_note_de IS 'Why no first year is given, German.';

CREATE TABLE exchange_partner (
    city VARCHAR NOT NULL CHECK (city IN ('birmingham', 'hamburg', 'chicago')),
    position INTEGER NOT NULL,
    body_en VARCHAR NOT NULL,
    body_de VARCHAR NOT NULL,
    PRIMARY KEY (city, position)
);
COMMENT ON TABLE exchange_partner IS 'The bodies that carry the exchange in a city.';
COMMENT ON COLUMN exchange_partner.city IS 'The city.';
COMMENT ON COLUMN exchange_partner.position IS 'Order.';
COMMENT ON COLUMN exchange_partner.body_en IS 'The body, English.';
COMMENT ON COLUMN exchange_partner.body_de IS 'The body, German.';

CREATE TABLE exchange_partner_source (
    city VARCHAR NOT NULL CHECK (city IN ('birmingham', 'hamburg', 'chicago')),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (city, source_id)
);
COMMENT ON TABLE exchange_partner_source IS 'Where the bodies of a city were read.';
COMMENT ON COLUMN exchange_partner_source.city IS 'The city.';
COMMENT ON COLUMN exchange_partner_source.position IS 'Order.';
COMMENT ON COLUMN exchange_partner_source.source_id IS 'The source.';

CREATE TABLE exchange_start_year_claim (
    claim_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    claim_en VARCHAR NOT NULL,
    claim_de VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id)
);
COMMENT ON TABLE exchange_start_year_claim IS 'What sources say of the first year; they differ.';
COMMENT ON COLUMN exchange_start_year_claim.claim_id IS 'Id of the claim.';
COMMENT ON COLUMN exchange_start_year_claim.position IS 'Order.';
COMMENT ON COLUMN exchange_start_year_claim.claim_en IS 'The claim, English.';
COMMENT ON COLUMN exchange_start_year_claim.claim_de IS 'The claim, German.';
COMMENT ON COLUMN exchange_start_year_claim.source_id IS 'The source.';

CREATE TABLE exchange_event (
    event_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    year INTEGER NOT NULL,
    host_city VARCHAR CHECK (host_city IN ('birmingham', 'hamburg', 'chicago')),
    kind VARCHAR NOT NULL CHECK (kind IN ('sister_city', 'exchange', 'claimed_effect', 'gap')),
    title_en VARCHAR NOT NULL,
    title_de VARCHAR NOT NULL,
    dates_en VARCHAR,
    dates_de VARCHAR,
    theme_en VARCHAR,
    theme_de VARCHAR,
    participants_en VARCHAR,
    participants_de VARCHAR,
    conference_en VARCHAR,
    conference_de VARCHAR,
    detail_en VARCHAR,
    detail_de VARCHAR
);
COMMENT ON TABLE exchange_event IS 'The history of the exchange.';
COMMENT ON COLUMN exchange_event.event_id IS 'Id of the event.';
COMMENT ON COLUMN exchange_event.position IS 'Order.';
COMMENT ON COLUMN exchange_event.year IS 'Year.';
COMMENT ON COLUMN exchange_event.host_city IS 'The host, where one is known.';
COMMENT ON COLUMN exchange_event.kind IS 'What sort of entry it is.';
COMMENT ON COLUMN exchange_event.title_en IS 'Title, English.';
COMMENT ON COLUMN exchange_event.title_de IS 'Title, German.';
COMMENT ON COLUMN exchange_event.dates_en IS 'Dates, English.';
COMMENT ON COLUMN exchange_event.dates_de IS 'Dates, German.';
COMMENT ON COLUMN exchange_event.theme_en IS 'Theme, English.';
COMMENT ON COLUMN exchange_event.theme_de IS 'Theme, German.';
COMMENT ON COLUMN exchange_event.participants_en IS 'Who took part, English.';
COMMENT ON COLUMN exchange_event.participants_de IS 'Who took part, German.';
COMMENT ON COLUMN exchange_event.conference_en IS 'Conference, English.';
COMMENT ON COLUMN exchange_event.conference_de IS 'Conference, German.';
COMMENT ON COLUMN exchange_event.detail_en IS 'What else is known, English.';
COMMENT ON COLUMN exchange_event.detail_de IS 'What else is known, German.';

CREATE TABLE exchange_event_text (
    event_id VARCHAR NOT NULL REFERENCES exchange_event (event_id),
    part VARCHAR NOT NULL CHECK (part IN ('site', 'speaker')),
    position INTEGER NOT NULL,
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL,
    PRIMARY KEY (event_id, part, position)
);
COMMENT ON TABLE exchange_event_text IS 'Sites that were visited, speakers and organisations of an event.';
COMMENT ON COLUMN exchange_event_text.event_id IS 'The event.';
COMMENT ON COLUMN exchange_event_text.part IS 'Site, or speaker or organisation.';
COMMENT ON COLUMN exchange_event_text.position IS 'Order.';
COMMENT ON COLUMN exchange_event_text.text_en IS 'The name, English.';
COMMENT ON COLUMN exchange_event_text.text_de IS 'The name, German.';

CREATE TABLE exchange_event_source (
    event_id VARCHAR NOT NULL REFERENCES exchange_event (event_id),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (event_id, source_id)
);
COMMENT ON TABLE exchange_event_source IS 'Where an event was read.';
COMMENT ON COLUMN exchange_event_source.event_id IS 'The event.';
COMMENT ON COLUMN exchange_event_source.position IS 'Order.';
COMMENT ON COLUMN exchange_event_source.source_id IS 'The source.';

CREATE TABLE exchange_line (
    part VARCHAR NOT NULL CHECK (part IN ('application_criterion', 'funding', 'sister_city_context')),
    line_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL,
    PRIMARY KEY (part, line_id)
);
COMMENT ON TABLE exchange_line IS 'Who can take part, who pays, and what is known of the sister cities: one sentence a row.';
COMMENT ON COLUMN exchange_line.part IS 'What the sentence is about.';
COMMENT ON COLUMN exchange_line.line_id IS 'Id of the sentence.';
COMMENT ON COLUMN exchange_line.position IS 'Order.';
COMMENT ON COLUMN exchange_line.text_en IS 'The sentence, English.';
COMMENT ON COLUMN exchange_line.text_de IS 'The sentence, German.';

CREATE TABLE exchange_line_source (
    part VARCHAR NOT NULL CHECK (part IN ('application_criterion', 'funding', 'sister_city_context')),
    line_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (part, line_id, source_id),
    FOREIGN KEY (part, line_id) REFERENCES exchange_line (part, line_id)
);
COMMENT ON TABLE exchange_line_source IS 'Where a sentence was read; none where it says that nothing was found.';
COMMENT ON COLUMN exchange_line_source.part IS 'What the sentence is about.';
COMMENT ON COLUMN exchange_line_source.line_id IS 'Id of the sentence.';
COMMENT ON COLUMN exchange_line_source.position IS 'Order.';
COMMENT ON COLUMN exchange_line_source.source_id IS 'The source.';

CREATE TABLE exchange_theme (
    theme_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    year INTEGER NOT NULL,
    text_en VARCHAR NOT NULL,
    text_de VARCHAR NOT NULL
);
COMMENT ON TABLE exchange_theme IS 'What delegates noticed.';
COMMENT ON COLUMN exchange_theme.theme_id IS 'Id of the theme.';
COMMENT ON COLUMN exchange_theme.position IS 'Order.';
COMMENT ON COLUMN exchange_theme.year IS 'Year of the exchange.';
COMMENT ON COLUMN exchange_theme.text_en IS 'What they noticed, English.';
COMMENT ON COLUMN exchange_theme.text_de IS 'What they noticed, German.';

CREATE TABLE exchange_theme_source (
    theme_id VARCHAR NOT NULL REFERENCES exchange_theme (theme_id),
    position INTEGER NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    PRIMARY KEY (theme_id, source_id)
);
COMMENT ON TABLE exchange_theme_source IS 'Where a theme was read.';
COMMENT ON COLUMN exchange_theme_source.theme_id IS 'The theme.';
COMMENT ON COLUMN exchange_theme_source.position IS 'Order.';
COMMENT ON COLUMN exchange_theme_source.source_id IS 'The source.';

CREATE TABLE exchange_theme_link (
    theme_id VARCHAR NOT NULL REFERENCES exchange_theme (theme_id),
    position INTEGER NOT NULL,
    concept_id VARCHAR REFERENCES concept (concept_id),
    dimension_id VARCHAR REFERENCES practice_dimension (dimension_id),
    model_id VARCHAR REFERENCES practice_model (model_id),
    programme_id VARCHAR REFERENCES programme (programme_id),
    term_id VARCHAR REFERENCES glossary_term (term_id),
    PRIMARY KEY (theme_id, position),
    CHECK ((concept_id IS NOT NULL)::INTEGER
        + (dimension_id IS NOT NULL)::INTEGER
        + (model_id IS NOT NULL)::INTEGER
        + (programme_id IS NOT NULL)::INTEGER
        + (term_id IS NOT NULL)::INTEGER = 1)
);
COMMENT ON TABLE exchange_theme_link IS 'Where more is said about a theme: one record a row, in the column of its kind.';
COMMENT ON COLUMN exchange_theme_link.theme_id IS 'The theme.';
COMMENT ON COLUMN exchange_theme_link.position IS 'Order.';
COMMENT ON COLUMN exchange_theme_link.concept_id IS 'A concept.';
COMMENT ON COLUMN exchange_theme_link.dimension_id IS 'A dimension.';
COMMENT ON COLUMN exchange_theme_link.model_id IS 'A model.';
COMMENT ON COLUMN exchange_theme_link.programme_id IS 'A programme.';
COMMENT ON COLUMN exchange_theme_link.term_id IS 'A term.';

CREATE TABLE exchange_register (
    entry_id VARCHAR PRIMARY KEY,
    position INTEGER NOT NULL,
    item_en VARCHAR NOT NULL,
    item_de VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('theme', 'institution', 'model', 'number', 'initiative', 'work', 'event')),
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    locator VARCHAR,
    remark_en VARCHAR,
    remark_de VARCHAR
);
COMMENT ON TABLE exchange_register IS 'What the exchange''s own documents name.';
COMMENT ON COLUMN exchange_register.entry_id IS 'Id of the entry.';
COMMENT ON COLUMN exchange_register.position IS 'Order.';
COMMENT ON COLUMN exchange_register.item_en IS 'What is named, English.';
COMMENT ON COLUMN exchange_register.item_de IS 'What is named, German.';
COMMENT ON COLUMN exchange_register.kind IS 'What sort of thing it is.';
COMMENT ON COLUMN exchange_register.source_id IS 'The document.';
COMMENT ON COLUMN exchange_register.locator IS 'Place in the document.';
COMMENT ON COLUMN exchange_register.remark_en IS 'What to know, English.';
COMMENT ON COLUMN exchange_register.remark_de IS 'What to know, German.';

CREATE TABLE exchange_register_record (
    entry_id VARCHAR NOT NULL REFERENCES exchange_register (entry_id),
    position INTEGER NOT NULL,
    model_id VARCHAR REFERENCES practice_model (model_id),
    event_id VARCHAR REFERENCES exchange_event (event_id),
    theme_id VARCHAR REFERENCES exchange_theme (theme_id),
    dimension_id VARCHAR REFERENCES practice_dimension (dimension_id),
    position_id VARCHAR REFERENCES practice_position (position_id),
    term_id VARCHAR REFERENCES glossary_term (term_id),
    indicator_id VARCHAR REFERENCES indicator (indicator_id),
    source_id VARCHAR REFERENCES source (source_id),
    exchange_part VARCHAR CHECK (exchange_part IN ('start_year', 'funding', 'partners', 'application_criteria')),
    PRIMARY KEY (entry_id, position),
    CHECK ((model_id IS NOT NULL)::INTEGER
        + (event_id IS NOT NULL)::INTEGER
        + (theme_id IS NOT NULL)::INTEGER
        + (dimension_id IS NOT NULL)::INTEGER
        + (position_id IS NOT NULL)::INTEGER
        + (term_id IS NOT NULL)::INTEGER
        + (indicator_id IS NOT NULL)::INTEGER
        + (source_id IS NOT NULL)::INTEGER
        + (exchange_part IS NOT NULL)::INTEGER = 1)
);
COMMENT ON TABLE exchange_register_record IS 'Where this collection takes an entry up: one record a row, in the column of its kind.';
COMMENT ON COLUMN exchange_register_record.entry_id IS 'The entry.';
COMMENT ON COLUMN exchange_register_record.position IS 'Order.';
COMMENT ON COLUMN exchange_register_record.model_id IS 'A model.';
COMMENT ON COLUMN exchange_register_record.event_id IS 'An event.';
COMMENT ON COLUMN exchange_register_record.theme_id IS 'A theme.';
COMMENT ON COLUMN exchange_register_record.dimension_id IS 'A dimension.';
COMMENT ON COLUMN exchange_register_record.position_id IS 'A position.';
COMMENT ON COLUMN exchange_register_record.term_id IS 'A term.';
COMMENT ON COLUMN exchange_register_record.indicator_id IS 'An indicator.';
COMMENT ON COLUMN exchange_register_record.source_id IS 'A source.';
COMMENT ON COLUMN exchange_register_record.exchange_part IS 'A part of what is told of the exchange.';
