"""The smallest practice, exchange and glossary that pass every check. All of it is invented."""

from etl.contracts.practice_vocabulary import Way, WayStage, WaySystem

SOURCE_OF = {"england": "england-table", "germany": "hamburg-page", "illinois": "illinois-report"}

_STEP = """\
- id: {way}-{system}-{step}
  way: {way}
  system: {system}
  step: {step}
  exists: {exists}
  name: {{en: "{step}, as it is called", de: "{step}, wie es heißt"}}
  what_happens: {{en: "What happens at {step}.", de: "Was bei {step} geschieht."}}
  decided_by: {{en: An office, de: Ein Amt}}
  changes_hands: {{en: The team, de: Das Team}}
  new_worker: {new_worker}
  time_limit: null
  programme_ids: []
  model_ids: [{models}]
  source_ids: [{source}]
  confidence: B
"""

WAYS = "".join(
    _STEP.format(
        way=way,
        system=system,
        step=step,
        exists="false" if (system, step) == ("germany", "screening") else "true",
        new_worker="'yes'" if step == "assessment" else "unknown",
        models="three-talks" if (system, step) == ("england", "plan") else "",
        source=SOURCE_OF[system],
    )
    for way in Way
    for system in WaySystem
    for step in WayStage
)

MODELS = """\
- id: three-talks
  name: {en: Three Talks, de: Drei Gespräche}
  kind: practice_model
  setting: birmingham
  population: adults
  since: {en: '2018', de: '2018'}
  legal_or_policy_basis: null
  core_idea: {en: Listen first., de: Erst zuhören.}
  key_features:
  - {en: First talk, de: Erstes Gespräch}
  - {en: Second talk, de: Zweites Gespräch}
  unit_of_allocation: {en: One adult, de: Ein erwachsener Mensch}
  continuity: null
  team_structure: null
  evidence:
  - finding: {en: A council reports fewer packages., de: Eine Kommune berichtet von weniger Hilfepaketen.}
    direction: positive
    found_in: england
    source_id: england-table
    year: 2020
  - finding: {en: Nobody has measured it in the city., de: In der Stadt hat es niemand gemessen.}
    direction: unknown
    found_in: birmingham
    source_id: hamburg-page
    year: null
  strengths:
  - {en: Near to people, de: Nah an den Menschen}
  risks:
  - {en: May be used to refuse help, de: 'Kann dazu dienen, Hilfe zu verweigern'}
  source_ids: [england-table]
  note: null
"""

DIMENSIONS = """\
- id: role_of_state
  name: {en: Role of the state, de: Rolle des Staates}
  question: {en: How far does the state go?, de: Wie weit geht der Staat?}
  pole_low: {en: residual, de: nachrangig}
  pole_high: {en: comprehensive, de: umfassend}
  scale:
    1: {en: in emergencies, de: in Notlagen}
    2: {en: leaves gaps, de: lässt Lücken}
    3: {en: core duties, de: Kernpflichten}
    4: {en: broad duties, de: breite Pflichten}
    5: {en: a normal task, de: eine normale Aufgabe}
  how_to_judge: {en: Look at duties., de: Auf Pflichten achten.}
  literature_basis: {en: A study., de: Eine Studie.}
  source_ids: [hamburg-page]
"""

POSITIONS = """\
- id: role_of_state-birmingham
  dimension: role_of_state
  city: birmingham
  position: 3
  period: 2012-2020
  rationale: {en: A country is classed so., de: Ein Land wird so eingeordnet.}
  source_ids: [england-table]
  confidence: high
  basis: published
  evidence_level: country
- id: role_of_state-hamburg
  dimension: role_of_state
  city: hamburg
  position: 4
  period: '2017'
  rationale: {en: Delegates saw it., de: Delegierte sahen es.}
  source_ids: [hamburg-page]
  confidence: medium
  basis: observed
  evidence_level: city
- id: role_of_state-chicago
  dimension: role_of_state
  city: chicago
  position: null
  period: null
  rationale: {en: Nothing was found., de: Es wurde nichts gefunden.}
  source_ids: [illinois-report]
  confidence: low
  basis: editorial
  evidence_level: state
"""

EXCHANGE = """\
name: {en: An exchange, de: Ein Austausch}
other_names: [The exchange]
purpose: {en: To meet., de: Sich begegnen.}
claim: {en: It is old., de: Es gibt ihn lange.}
partners:
- city: birmingham
  bodies:
  - {en: A council, de: Eine Kommune}
  source_ids: [england-table]
- city: hamburg
  bodies:
  - {en: An office, de: Ein Amt}
  source_ids: [hamburg-page]
- city: chicago
  bodies:
  - {en: A chapter, de: Ein Landesverband}
  source_ids: [illinois-report]
start_year_note: {en: Sources differ., de: Die Quellen sind sich nicht einig.}
start_year_claims:
- id: nineties
  claim: {en: the 1990s, de: die 1990er}
  source_id: hamburg-page
events:
- id: ev-2017
  year: 2017
  host_city: chicago
  kind: exchange
  title: {en: A meeting, de: Ein Treffen}
  dates: {en: summer, de: Sommer}
  theme: {en: Safety, de: Sicherheit}
  participants: null
  sites:
  - {en: A school, de: Eine Schule}
  speakers_organisations:
  - {en: A mayor, de: Ein Bürgermeister}
  conference: null
  detail: {en: It rained., de: Es regnete.}
  source_ids: [hamburg-page]
application_criteria:
- id: two-years
  text: {en: Two years of work, de: Zwei Jahre Arbeit}
  source_ids: [hamburg-page]
funding:
- id: goodwill
  text: {en: Goodwill, de: Guter Wille}
  source_ids: [hamburg-page]
themes:
- id: state_acts
  year: 2017
  text: {en: The state could act., de: Der Staat könnte handeln.}
  source_ids: [hamburg-page]
  concept_ids: [children_in_care]
  dimension_ids: [role_of_state]
  model_ids: [three-talks]
  programme_ids: []
  term_ids: [help-plan]
sister_city_context:
- id: nothing-found
  text: {en: Nothing was found., de: Es fand sich nichts.}
  source_ids: []
"""

GLOSSARY = """\
- id: help-plan
  term: {en: help plan, de: Hilfeplan}
  also_written: {en: [help plans], de: [Hilfepläne, Hilfeplanung]}
  city: hamburg
  jurisdiction: germany
  definition: {en: A plan with the family., de: Ein Plan mit der Familie.}
  nearest_equivalent:
    birmingham: {en: child in need plan, de: Plan für ein Kind in Not}
    chicago: {en: service plan, de: Dienstplan}
  false_friend: {en: It is no court order., de: Es ist kein Beschluss.}
  source_ids: [hamburg-page]
- id: intact-family
  term: {en: intact family services, de: Hilfen für zusammenlebende Familien}
  also_written: {en: [], de: []}
  city: chicago
  jurisdiction: illinois
  definition: {en: Help at home., de: Hilfe zu Hause.}
  nearest_equivalent:
    birmingham: {en: child in need, de: Kind in Not}
    hamburg: {en: family help, de: Familienhilfe}
  false_friend: null
  source_ids: [illinois-report]
"""

REGISTER = """\
- id: state
  item: {en: The state could act, de: Der Staat könnte handeln}
  kind: theme
  document: hamburg-page
  locator: paragraph 2
  records: ['theme:state_acts', 'dimension:role_of_state', 'position:role_of_state-hamburg', 'exchange:funding']
  remark: null
- id: many-children
  item: {en: Many children, de: Viele Kinder}
  kind: number
  document: hamburg-page
  locator: ''
  records: ['indicator:children_in_care', 'source:hamburg-page', 'event:ev-2017', 'model:three-talks', 'term:help-plan']
  remark: {en: A count., de: Eine Zählung.}
- id: unknown-model
  item: {en: A model of New York, de: Ein Modell aus New York}
  kind: model
  document: hamburg-page
  locator: null
  records: []
  remark: {en: It is not said which., de: 'Es wird nicht gesagt, welches.'}
"""

ASSUMPTIONS = """\
- id: teams
  model: workers_met
  name: {en: Teams, de: Teams}
  meaning: {en: Teams in a row., de: Teams in einer Reihe.}
  unit: teams
  minimum: 1
  maximum: 6
  step: 1
  starts:
  - id: own
    name: {en: Assumption, de: Annahme}
    value: 4
    assumption: {en: Invented., de: Erfunden.}
"""

GOVERNANCE = """\
- id: birmingham-council
  city: birmingham
  task: child_protection
  level: city
  body: {en: The council, de: Die Stadt}
  role: {en: Protects children., de: Schützt Kinder.}
  law: [An Act of 1989]
  programme_ids: []
  source_ids: [england-table]
  confidence: B
"""

FILES = {
    "practice/models/birmingham.yaml": MODELS,
    "practice/dimensions.yaml": DIMENSIONS,
    "practice/positions.yaml": POSITIONS,
    "practice/ways.yaml": WAYS,
    "practice/assumptions.yaml": ASSUMPTIONS,
    "exchange.yaml": EXCHANGE,
    "exchange_register.yaml": REGISTER,
    "glossary.yaml": GLOSSARY,
    "governance.yaml": GOVERNANCE,
}
