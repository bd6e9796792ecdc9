"""Records: closed, frozen, and strict about what a cell may hold."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from etl.contracts import concept, finding, records
from etl.contracts.facts import Facts
from etl.contracts.records import Definition, Gap, GeographyAlias, Observation, ObservationWarning, Record, Words
from etl.extract import TABLES
from tests.etl.facts_in_miniature import ROWS

RECORDS = sorted(
    {
        member
        for module in (records, concept, finding)
        for member in vars(module).values()
        if isinstance(member, type) and issubclass(member, Record)
    },
    key=lambda record: record.__name__,
)
FIRST_OBSERVATION = ROWS["observations/birmingham.csv"][0]


def observation(**cells: str) -> Observation:
    blank = dict.fromkeys(Observation.model_fields, "")
    return Observation.model_validate(blank | FIRST_OBSERVATION | cells)


def test_every_kind_of_record_was_found():
    assert {Observation, Words, concept.Concept, finding.Mistake} <= set(RECORDS)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_no_record_accepts_an_unknown_column(record: type[Record]):
    with pytest.raises(ValidationError) as refused:
        record.model_validate({"colour": "red"})
    assert ("colour",) in {error["loc"] for error in refused.value.errors() if error["type"] == "extra_forbidden"}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_no_record_can_be_changed(record: type[Record]):
    for field in record.model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(record.model_construct(), field, "another")


@pytest.mark.parametrize("table", TABLES)
def test_a_key_names_fields_of_its_record_and_tells_the_records_of_a_file_apart(table: str, facts: Facts):
    rows = getattr(facts, table)
    key = TABLES[table][1].key
    assert key
    assert rows
    assert len({tuple(getattr(row, field) for field in key) for row in rows}) == len(rows)


def test_an_empty_cell_is_none():
    row = observation(currency="", numerator="", note_id="")
    assert (row.currency, row.numerator, row.note_id) == (None, None, None)


@pytest.mark.parametrize("published", ["70", "70.0", "70.00", "-3.10", "0"])
def test_a_value_keeps_the_decimals_of_its_publisher(published: str):
    assert f"{observation(value=published).value:f}" == published


@pytest.mark.parametrize(
    "cell", ["", "seventy", "1,234", "1 234", "1_234", "12,5", "1e3", "+70", "70 ", "NaN", "Infinity", "٧٠", "70%"]
)
def test_a_value_that_is_no_plain_number_is_refused(cell: str):
    with pytest.raises(ValidationError, match="value"):
        observation(value=cell)


@pytest.mark.parametrize("cell", ["", "y", "true", "Yes", "1"])
def test_preferred_is_yes_or_no_and_nothing_else(cell: str):
    with pytest.raises(ValidationError, match="yes or no"):
        observation(preferred=cell)
    assert observation(preferred="yes").preferred is True
    assert observation(preferred="no").preferred is False


@pytest.mark.parametrize("field", ["indicator_id", "geography_code", "period", "source_id", "locator"])
def test_a_figure_without_its_place_time_or_source_is_refused(field: str):
    with pytest.raises(ValidationError, match=field):
        observation(**{field: ""})


@pytest.mark.parametrize(
    "indicator_id", ["ChildrenInCare", "children-in-care", "2_children", "children in care", "kinder_größe"]
)
def test_an_indicator_id_is_lower_case_with_underscores(indicator_id: str):
    with pytest.raises(ValidationError, match="indicator_id"):
        observation(indicator_id=indicator_id)


def test_a_text_stands_in_both_languages():
    with pytest.raises(ValidationError, match="de"):
        Words.model_validate({"en": "Only English"})
    with pytest.raises(ValidationError, match="definition_de"):
        Definition.model_validate(
            {
                "indicator_id": "children_in_care",
                "system": "england",
                "definition_en": "Counted.",
                "definition_de": "",
                "caution_en": "",
                "caution_de": "",
            }
        )


def test_decimals_on_a_screen_are_few(facts: Facts):
    cells = facts.indicators[0].model_dump()
    for decimals in ("0", "3"):
        assert records.Indicator.model_validate(cells | {"decimals": decimals}).decimals == int(decimals)
    for decimals in ("-1", "4", "1.5"):
        with pytest.raises(ValidationError, match="decimals"):
            records.Indicator.model_validate(cells | {"decimals": decimals})


@pytest.mark.parametrize(
    ("table", "field"), [("populations", "population"), ("parities", "ppp_per_usd"), ("exchange_rates", "per_usd")]
)
def test_what_others_are_divided_by_is_above_zero(table: str, field: str, facts: Facts):
    row = getattr(facts, table)[0]
    for cell in ("0", "-5"):
        with pytest.raises(ValidationError, match=field):
            type(row).model_validate(row.model_dump() | {field: cell})


def test_only_an_approximate_figure_is_said_in_a_special_way(facts: Facts):
    doubtful = facts.usage_warnings[0].model_dump()
    said = doubtful | {"warning": "approximate", "said_as": "about"}
    assert ObservationWarning.model_validate(said).said_as == "about"
    for spoilt in (doubtful | {"said_as": "about"}, said | {"said_as": ""}):
        with pytest.raises(ValidationError, match="said_as"):
            ObservationWarning.model_validate(spoilt)


def test_a_gap_need_not_belong_to_a_concept_but_has_a_reason(facts: Facts):
    cells = facts.gaps[0].model_dump() | {"concept_id": ""}
    assert Gap.model_validate(cells).concept_id is None
    with pytest.raises(ValidationError, match="reason"):
        Gap.model_validate(cells | {"reason": "forgotten"})


def test_equal_records_are_equal_and_can_stand_in_a_set():
    first, second = (GeographyAlias(alias_code="02", geography_code="DE600") for _ in range(2))
    assert first == second
    assert len({first, second}) == 1
    assert observation(value="70.0").value == Decimal("70")
