"""What a view says is true for its rows: every number in a headline is one of theirs, every mark is explained."""

import gettext
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from dashboard.language import Wording, wording
from dashboard.views.picture_words import alt_text
from dashboard.views.row import Row, SourceReference
from dashboard.views.spec import Form, ViewSpec, When
from dashboard.views.table import screen_rows
from dashboard.views.view import View
from dashboard.views.words import (
    caveat,
    citation,
    headline,
    judgement_text,
    marks_text,
    period_label_text,
    period_text,
    place_text,
    short_source,
    source_line,
    sources_of,
    unit_line,
    value_text,
    warning_lines,
)
from etl.contracts.vocabulary import Approximation, Confidence, Language, Place, Transform, UsageWarning
from tests.dashboard.views.conftest import Look
from tests.dashboard.views.every_concept import every_concept
from tests.dashboard.views.specs import CONCEPTS, views_with_figures

CITIES = (Place.BIRMINGHAM, Place.HAMBURG, Place.CHICAGO)
both_languages = pytest.mark.parametrize("language", Language)


def numbers_in(text: str) -> set[str]:
    """``about £1,234.50 in 2016–17`` holds 1,234.50 and 2016 and 17."""
    return set(re.findall(r"\d(?:[\d.,]*\d)?", text))


def texts_of_rows(view: View) -> list[str]:
    """Everything that a view may take a number from."""
    ages = [labels[0][view.words.language] for (name, _), labels in view.known.labels.items() if name == "age_group"]
    return ages + [
        text
        for row in view.rows
        for text in (
            value_text(row, view.words, view.known),
            period_text(row, view.words),
            str(row.end.year),
            row.geography,
            row.compared_with,
            f"{row.base_year or ''} 100",
            view.known.labels.get(("unit", row.unit), ({view.words.language: ""},))[0][view.words.language],
        )
    ]


def names_of(view: View) -> list[str]:
    """What a headline may call the figures: the title of the concept, or the names of their indicators."""
    names = {view.known.indicators[row.indicator_id][view.words.language] for row in view.rows if row.indicator_id}
    called = (view.card.title[view.words.language], *(name.replace(": ", ", ") for name in names))
    return sorted(called, key=len, reverse=True)


def one_row(look: Look, language: Language = Language.ENGLISH, **changes: object) -> tuple[Row, View]:
    """A figure of Birmingham with some of its fields changed, and a view to say it in."""
    view = look("investigations", language=language)
    return replace(view.of(Place.BIRMINGHAM)[0], **changes), view


# Headline.


@given(views_with_figures())
@settings(deadline=None, max_examples=100)
def test_every_number_in_a_headline_is_one_of_the_rows(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec))
    said = headline(view)
    for name in names_of(view):
        said = said.replace(name, "")
    assert numbers_in(said) <= numbers_in(" ".join(texts_of_rows(view)))


@every_concept
def test_a_headline_names_every_city_that_it_shows(look: Look, concept: str) -> None:
    for transform in Transform:
        view = look(concept, transform=transform)
        for row in view.drawn:
            if row.place in CITIES:
                assert f"in {row.geography}".replace("in United", "in the United") in headline(view)
                assert value_text(row, view.words, view.known, with_unit=False) in headline(view)


def test_a_headline_says_values_and_places(look: Look) -> None:
    assert headline(look("share_under_18", transform=Transform.PER_HEAD)) == (
        "Children among 100 residents: 25.1% in Birmingham, 17.0% in Hamburg and 20.0% in Chicago"
    )
    assert headline(look("child_poverty", transform=Transform.RELATIVE_TO_OWN_NATION)).endswith(
        "1.9 times England in Birmingham, 1.3 times Germany in Hamburg and 1.1 times United States in Cook County"
    )


def test_an_empty_view_says_so_instead_of_a_number(look: Look) -> None:
    view = look("share_under_18", transform=Transform.PPP_ADJUSTED)
    assert headline(view) == f"{view.card.title[Language.ENGLISH]}: no figure has been found"


def test_figures_in_unlike_units_are_never_listed_as_bare_numbers(look: Look) -> None:
    """67 beside 18,568 would read as a comparison; one is a rate, the other a count."""
    view = look("children_in_care", transform=Transform.AS_PUBLISHED)
    assert len({row.unit for row in view.drawn if row.place in CITIES}) > 1
    assert "67 per 10,000 children in Birmingham" in headline(view)


@both_languages
@pytest.mark.parametrize("transform", [Transform.AS_PUBLISHED, Transform.PER_HEAD])
@every_concept
def test_a_title_that_speaks_of_a_rate_never_heads_bare_counts(
    look: Look, concept: str, transform: Transform, language: Language
) -> None:
    for form in Form:
        view = look(concept, transform=transform, language=language, form=form, when=When.ALL)
        bare = [row for row in view.drawn if row.unit in ("count", "fte", "money") and not row.computed]
        if view.card.recommended is Transform.PER_HEAD and bare and len(bare) == len(view.drawn):
            said = headline(view)
            names = {view.known.indicators[row.indicator_id][language] for row in bare if row.indicator_id}
            assert said.startswith(tuple(name.replace(": ", ", ") + ": " for name in names))
            assert view.card.unit_note[language] not in unit_line(view)


def test_counts_are_called_what_was_counted(look: Look) -> None:
    view = look("share_under_18", language=Language.GERMAN)
    assert headline(view) == (
        "Bevölkerung unter 18 Jahren: 287.056 in Birmingham, 316.485 in Hamburg und 540.255 in Chicago"
    )
    assert unit_line(view).startswith("Anzahl, ")
    assert headline(look("disabled_adults")) == (
        "Long-term support in the community, ages 18 to 64: 3,741 in Birmingham; People with integration assistance "
        "(Eingliederungshilfe): about 18,500 in Hamburg; People in the Home Services Program: 32,171 in Illinois"
    )
    assert "; DCFS spending, family reunification and substitute care: $" in headline(look("spend_away_from_home"))
    assert headline(look("disabled_adults", transform=Transform.PER_HEAD)).startswith("Disabled adults supported: ")


def test_a_further_series_is_called_what_it_is_a_series_of_and_named_in_its_unit(look: Look) -> None:
    view = look("safe_passage", series=1, when=When.ALL, form=Form.LINE)
    assert headline(view).startswith("Safe Passage workers: ")
    assert unit_line(view).startswith("Number, ")
    assert headline(look("reason_for_care", series=1, when=When.LATEST)) == (
        "Protective care (Inobhutnahme) with signs of neglect: 13% in Hamburg"
    )


def test_a_line_of_counts_is_called_what_was_counted_and_stands_beside_its_like_only(look: Look) -> None:
    said = headline(look("share_under_18", when=When.ALL, form=Form.LINE))
    assert said.startswith("Population under 18: ")
    said = headline(look("older_people_at_home", when=When.ALL, form=Form.LINE))
    assert said.count("Community Care Program") + said.count("Hilfe zur Pflege") <= 1


def test_every_unit_that_is_drawn_stands_in_the_line_below_the_headline(look: Look) -> None:
    assert unit_line(look("investigations")).startswith("Per 10,000 children; Number, ")
    assert unit_line(look("investigations", language=Language.GERMAN)).startswith("Je 10.000 Kinder; Anzahl, ")


DEVELOPMENTS = {
    (10, 12, 14, 16, 18): "at its highest in {last} with 18, after 10 in {first}",
    (18, 16, 14, 12, 10): "at its lowest in {last} with 10, after 18 in {first}",
    (10, 30, 20, 14, 12): "peaked at 30 in {second} and stood at 12 in {last}",
    (12, 30, 20, 14, 10): "peaked at 30 in {second} and was at its lowest in {last} with 10",
    (11, 10, 12, 11, 11.6): "went from 11 in {first} to 12 in {last}",
    (11, 10, 12, 10, 11.4): "stood at 11 in {first} and in {last}",
}


@pytest.mark.parametrize("values", DEVELOPMENTS)
def test_the_headline_of_a_line_says_how_it_went(look: Look, values: tuple[float, ...]) -> None:
    view = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE)
    rows = tuple(
        replace(row, value=value, decimals=0, said_as=None) for row, value in zip(view.drawn, values, strict=False)
    )
    years = {"first": rows[0].end.year, "second": rows[1].end.year, "last": rows[-1].end.year}
    assert headline(replace(view, rows=rows, drawn=rows)).endswith(DEVELOPMENTS[values].format(**years))


def test_a_figure_that_may_not_join_a_line_is_no_peak(look: Look) -> None:
    view = look("caseload", places=(Place.BIRMINGHAM,), when=When.ALL, form=Form.LINE)
    rows = list(view.drawn)
    rows[2] = replace(rows[2], value=9999.0, warnings=(UsageWarning.OTHER_BASIS,))
    assert "9,999" not in headline(replace(view, rows=tuple(rows), drawn=tuple(rows)))


def test_the_headline_of_first_and_last_says_from_where_to_where_each_city_went(look: Look) -> None:
    for form, when in ((Form.SLOPE, When.BEST), (Form.SMALL_MULTIPLES, When.ALL)):
        view = look("investigations", form=form, when=when, transform=Transform.PER_HEAD)
        said = headline(view)
        for place in (Place.BIRMINGHAM, Place.HAMBURG):
            first, *_, last = sorted((row for row in view.of(place) if row.may_join_line), key=lambda row: row.middle)
            texts = [value_text(row, view.words, view.known) for row in (first, last)]
            assert f"{last.geography} from {texts[0]} ({first.end.year}) to {texts[1]} ({last.end.year})" in said
        assert "509.3 in Illinois" in said


def test_a_change_within_one_year_is_told_by_its_days(look: Look) -> None:
    said = headline(look("care_worker_pay", form=Form.SLOPE, transform=Transform.PPP_ADJUSTED))
    assert re.search(r"West Midlands \(region\) from Int\$ 16\.73 \((.+?)\) to Int\$ 17\.70 \((?!\1)", said)


FACT_WORDS = ("age_group", "approximation", "per", "unit")
"""Vocabularies whose words come from the facts, in both languages."""


class VeiledTranslations(gettext.NullTranslations):
    """A language in which every word is ¤: what stays legible was never given to the translators."""

    def gettext(self, message: str) -> str:
        return "".join(
            part if part.startswith("{") else re.sub(r"\w", "¤", part) for part in re.split(r"(\{\w+\})", message)
        )

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)


@given(views_with_figures())
@settings(deadline=None, max_examples=100)
def test_every_word_of_a_headline_can_be_translated(look: Look, spec: ViewSpec) -> None:
    view = look(**dict(spec.with_(language=Language.ENGLISH)))
    said = headline(replace(view, words=Wording(Language.ENGLISH, VeiledTranslations())))
    facts = names_of(view)
    facts += [text for row in view.rows for text in (row.geography, row.compared_with)]
    facts += [period_text(row, view.words) for row in view.rows]
    facts += [labels[0][Language.ENGLISH] for (name, _), labels in view.known.labels.items() if name in FACT_WORDS]
    for fact in sorted(filter(None, facts), key=len, reverse=True):
        said = said.replace(fact, "")
    assert not re.search(r"[^\W\d_]", said), said


# Values.


@both_languages
@pytest.mark.parametrize("said_as", Approximation)
def test_an_approximate_figure_says_so_everywhere(look: Look, language: Language, said_as: Approximation) -> None:
    view = look("investigations", places=(Place.BIRMINGHAM,), language=language)
    row = replace(view.drawn[0], said_as=said_as, warnings=(UsageWarning.APPROXIMATE,))
    view = replace(view, rows=(row,), drawn=(row,))
    spoken = f"{view.known.label('approximation', said_as, view.words)} {view.words.number(row.value, row.decimals)}"
    assert value_text(row, view.words, view.known).startswith(spoken)
    assert spoken in headline(view)
    assert spoken in alt_text(view)
    assert screen_rows(view)[0][2].startswith(spoken)


def test_in_both_languages_there_are_words_for_it(look: Look) -> None:
    known = look("investigations").known
    said = {
        language: [known.label("approximation", code, wording(language)) for code in Approximation]
        for language in Language
    }
    assert said[Language.ENGLISH] == ["about", "more than", "nearly", "up to"]
    assert said[Language.GERMAN] == ["etwa", "mehr als", "fast", "bis zu"]


@every_concept
def test_every_approximate_figure_of_the_facts_is_printed_as_one(look: Look, concept: str) -> None:
    for language in Language:
        for transform in Transform:
            view = look(concept, when=When.ALL, transform=transform, language=language)
            for row in view.rows:
                if UsageWarning.APPROXIMATE in row.warnings:
                    assert row.said_as is not None
                    spoken = view.known.label("approximation", row.said_as, view.words)
                    assert value_text(row, view.words, view.known).startswith(f"{spoken} ")


@pytest.mark.parametrize(
    ("changes", "english", "german"),
    [
        ({"unit": "percent", "value": 12.34, "decimals": 1}, "12.3%", "12,3\u00a0%"),
        ({"unit": "count", "value": 18568.0, "decimals": 0}, "18,568", "18.568"),
        ({"unit": "count", "value": 3_400_000.0, "decimals": 0}, "3.4 million", "3,4 Mio."),
        ({"unit": "days", "value": 14.0, "decimals": 0}, "14 days", "14 Tage"),
        ({"unit": "per_10k_children", "value": 84.819, "decimals": 1}, "84.8", "84,8"),
        ({"unit": "times_own_nation", "value": 1.8546, "decimals": 1}, "1.9 times", "1,9"),
        ({"unit": "money", "currency": "GBP", "value": 23250.0, "decimals": 0}, "£23,250", "23.250\u00a0£"),
        (
            {"unit": "money", "currency": "EUR", "per": "hour", "value": 16.1, "decimals": 2},
            "€16.10 an hour",
            "16,10\u00a0€ in der Stunde",
        ),
        (
            {"unit": "money", "currency": "USD", "per": "year", "value": 1.2386e9, "decimals": 0},
            "$1.2 billion a year",
            "1,2\u00a0Mrd.\u00a0$ im Jahr",
        ),
        ({"unit": "international_dollars", "value": 33049.3, "decimals": 0}, "Int$ 33,049", "33.049"),
        ({"unit": "international_dollars_hour", "value": 17.7, "decimals": 2}, "Int$ 17.70 an hour", "17,70"),
        ({"unit": "points", "value": -2.5, "decimals": 1}, "−2.5 points", "−2,5 Punkte"),
    ],
)
def test_values_in_words(look: Look, changes: dict[str, object], english: str, german: str) -> None:
    row, view = one_row(look, **changes)
    assert value_text(row, view.words, view.known) == english
    row, view = one_row(look, Language.GERMAN, **changes)
    assert german in value_text(row, view.words, view.known)


@every_concept
def test_every_figure_of_the_facts_can_be_said(look: Look, concept: str) -> None:
    for language in Language:
        for transform in Transform:
            for row in (view := look(concept, when=When.ALL, transform=transform, language=language)).rows:
                for with_unit in (True, False):
                    assert re.search(r"\d", value_text(row, view.words, view.known, with_unit=with_unit))


# Periods and places.


@pytest.mark.parametrize(
    ("label", "kind", "start", "end", "english", "german"),
    [
        ("2018-19", "financial_year", date(2018, 4, 1), date(2019, 3, 31), "2018–19", "2018–19"),
        ("2023-09-30", "snapshot", date(2023, 9, 30), date(2023, 9, 30), "30 Sept 2023", "30. Sept. 2023"),
        ("2015-12", "snapshot", date(2015, 12, 1), date(2015, 12, 31), "Dec 2015", "Dez. 2015"),
        ("2014-2017", "multi_year", date(2014, 1, 1), date(2017, 12, 31), "2014–2017", "2014–2017"),
        (
            "2023-01/2023-03",
            "snapshot",
            date(2023, 1, 1),
            date(2023, 3, 31),
            "Jan 2023–Mar 2023",
            "Jan. 2023–März 2023",
        ),
        (
            "2020-21 to 2022-23",
            "multi_year",
            date(2020, 4, 1),
            date(2023, 3, 31),
            "2020–21\u2009–\u20092022–23",
            "2020–21\u2009–\u20092022–23",
        ),
        ("2021", "calendar_year", date(2021, 1, 1), date(2021, 12, 31), "2021", "2021"),
    ],
)
def test_periods_in_the_readers_spelling(
    label: str, kind: str, start: date, end: date, english: str, german: str
) -> None:
    assert period_label_text(label, kind, start, end, wording(Language.ENGLISH)) == english
    assert period_label_text(label, kind, start, end, wording(Language.GERMAN)) == german


def test_the_place_is_named_where_it_is_not_the_city(look: Look) -> None:
    view = look("investigations")
    assert place_text(view.of(Place.CHICAGO)[0], view.words) == "Illinois (for Chicago)"
    assert place_text(view.of(Place.HAMBURG)[0], view.words) == "Hamburg"
    assert place_text(view.of(Place.ENGLAND)[0], view.words) == "England"


# Marks.


def test_marks_say_what_is_not_an_official_figure(look: Look) -> None:
    row, view = one_row(look, computed=False, confidence=Confidence.OFFICIAL_FILE, warnings=())
    assert marks_text(row, view.words, view.known) == []
    row = replace(row, computed=True, confidence=Confidence.SECONDARY_PAGE, warnings=(UsageWarning.UNDATED,))
    assert marks_text(row, view.words, view.known) == ["computed", "reported", "undated"]


def test_approximate_is_no_mark_because_the_value_says_it(look: Look) -> None:
    row, view = one_row(look, computed=False, confidence=Confidence.OFFICIAL_FILE, warnings=(UsageWarning.APPROXIMATE,))
    assert marks_text(row, view.words, view.known) == []


def test_a_figure_to_look_at_twice_says_why(look: Look) -> None:
    view = look("children_in_care", transform=Transform.PER_HEAD)
    [row] = [row for row in view.of(Place.CHICAGO) if UsageWarning.DOUBTFUL in row.warnings]
    [line] = [line for line in warning_lines(view) if line.startswith("Illinois")]
    assert row.warning_text in line
    assert period_text(row, view.words) in line


# Source line, caveat, citation.


@both_languages
@every_concept
def test_the_source_line_names_at_most_three_and_counts_the_rest(look: Look, concept: str, language: Language) -> None:
    view = look(concept, when=When.ALL, transform=Transform.PER_HEAD, language=language)
    sources, line = sources_of(view), source_line(view)
    named = [source for source in sources if short_source(source) in line]
    assert sources[:3] == named[:3]
    rest = len(sources) - min(3, len(sources))
    if rest:
        more = view.words.ngettext("{count} more source", "{count} more sources", rest).format(count=rest)
        assert more in line
    assert (view.words.gettext("own calculation") in line) == any(row.computed for row in view.rows)


def test_every_figure_has_a_source(look: Look) -> None:
    for concept in CONCEPTS:
        for transform in Transform:
            assert all(row.sources for row in look(concept, when=When.ALL, transform=transform).rows)


def test_a_long_title_is_cut_at_a_word_and_says_so() -> None:
    source = SourceReference("s", "A statistic " * 12, "Office", "2021-05-01", None)
    said = short_source(source)
    assert said.startswith("Office, A statistic")
    assert said.endswith("statistic … (2021)") or said.endswith("A … (2021)")
    assert short_source(SourceReference("s", "Short", "Office", None, None)) == "Office, Short"


@every_concept
def test_what_must_be_said_aloud_is_never_empty(look: Look, concept: str) -> None:
    for language in Language:
        assert caveat(look(concept, language=language))
        assert caveat(look(concept, places=(Place.BIRMINGHAM,), language=language))


def test_a_judgement_names_grade_pair_and_reason(look: Look) -> None:
    view = look("investigations", transform=Transform.PER_HEAD)
    said = judgement_text(view.judgements[0], view.words, view.known)
    assert said.startswith("C related, ")
    assert view.judgements[0].reason[Language.ENGLISH] in said


@both_languages
def test_a_citation_holds_finding_version_day_address_and_sources(look: Look, language: Language) -> None:
    view = look("investigations", transform=Transform.PER_HEAD, language=language)
    address = "https://example.org" + view.spec.link(view.known.data_version)
    said = citation(view, address)
    for part in (headline(view), view.known.data_version, view.words.day(view.known.read_on), address):
        assert part in said
    assert all(short_source(source) in said for source in sources_of(view))
