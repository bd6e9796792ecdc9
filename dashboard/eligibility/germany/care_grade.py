"""The care-grade assessment: SGB XI §§ 14, 15 and 33 with Anlage 1 and 2."""

from dataclasses import dataclass
from decimal import Decimal

from dashboard.eligibility.germany.care_measures import module_5_points
from dashboard.eligibility.germany.way import Way, plain
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import Wording

BANDS = (1, 2, 3, 4, 5)
GRADES = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Grading:
    """What the points come to. ``grade`` is None below the first grade and where points are not known."""

    answer: Answer
    grade: int | None = None


def care_grade(person: Person, law: Law, words: Wording) -> Trace:
    """Recognition of a care grade, SGB XI §§ 14, 15, 33 with Anlage 1 and 2.

    Method: raw points of each module fall into one of five bands with weighted points; of modules 2 and 3 only the
    higher counts; the sum is set against the thresholds of the grades, for children of up to 18 months against those
    one grade higher (§ 15 (7)). The need must last at least six months (§ 14 (1)) and the insurance time be fulfilled
    (§ 33 (2)); where the number of years was read for later days only, that test is left out and the trace says so.

    Not modelled: the single criteria of modules 1 to 4 and 6 (their raw points are given), the comparison with healthy
    children of the same age (§ 15 (6)), time limits of the procedure, private care insurance without a gap.
    """
    return graded(person, law, words)[0]


def graded(person: Person, law: Law, words: Wording) -> tuple[Trace, Grading]:
    """The trace of the care grade and the grade itself, for rules that build on it."""
    _ = words.gettext
    way = Way("de_pflegegrad", person, law, words)
    least = way.parameter("de_nba_duration_months_min")
    months = person.german.months_expected
    lasting = way.ask(
        _("Is the need for care expected to last long enough?"),
        None if months is None else _("{months} months").format(months=months),
        None if months is None or least is None else months >= least.value,
        least,
    )
    insurance = _insured_long_enough(way)
    grading = assess(way)
    if grading.grade is not None:
        way.remarks.append(_("The points give care grade {grade}.").format(grade=grading.grade))
    return way.finish(lasting, insurance, grading.answer), grading


def _insured_long_enough(way: Way) -> Answer:
    _ = way.words.gettext
    if way.begins_later("de_care_insurance_years_min"):
        way.remarks.append(
            _("Whether the insurance time is long enough is not tested: the number of years was read for later days.")
        )
        return Answer.MET
    years = way.parameter("de_care_insurance_years_min")
    window = way.parameter("de_care_insurance_window_years")
    months = way.person.german.months_insured_of_last_ten_years
    return way.ask(
        _("Was the person insured long enough before the application? For a child, a parent's time counts."),
        None if months is None else _("{months} months").format(months=months),
        None if months is None or years is None else months >= years.value * 12,
        years,
        window,
    )


def assess(way: Way) -> Grading:
    """Walk through the six modules, the sum and the thresholds."""
    _ = way.words.gettext
    young = _is_young(way)
    need = way.person.german
    weighted = [
        _weighted(way, 1, _("Module 1, mobility"), need.module_1),
        _weighted(way, 2, _("Module 2, cognition and communication"), need.module_2),
        _weighted(way, 3, _("Module 3, behaviour and mental health"), need.module_3),
        _weighted(way, 4, _("Module 4, self-care"), _self_care(way, young)),
        _weighted(way, 5, _("Module 5, coping with illness and therapy"), module_5_points(way)),
        _weighted(way, 6, _("Module 6, everyday life and social contact"), need.module_6),
    ]
    known = [points for points in weighted if points is not None]
    if young is None or len(known) < len(weighted):
        way.ask(_("Do the weighted points reach a care grade?"), None, None)
        return Grading(Answer.NOT_KNOWN)
    grading = _grade(way, known, young)
    if not need.both_arms_and_legs_unusable or grading.grade == GRADES[-1] or grading.answer is Answer.NOT_KNOWN:
        return grading
    way.judge(
        _("Is there a specific, exceptionally high need that gives the highest grade below its points?"),
        None,
        _("The Medizinischer Dienst judges by its guidelines, on both arms and both legs that cannot be used."),
    )
    return Grading(Answer.JUDGEMENT, grading.grade)


def _is_young(way: Way) -> bool | None:
    """Whether the rules for small children hold; a step only where the age in years leaves it possible."""
    _ = way.words.gettext
    highest = way.parameter("de_nba_child_age_months_max")
    years, months = way.person.age, way.person.german.age_in_months
    if highest is not None and years * 12 > highest.value:
        return False
    young: bool | None = None
    if highest is not None and months is not None:
        young = months <= highest.value
    elif highest is not None and years * 12 + 11 <= highest.value:
        young = True
    if young is None:
        way.ask(_("Is the child young enough for the thresholds of small children?"), months, None, highest)
    elif young:
        looked = _("age {years}").format(years=years) if months is None else _("{months} months").format(months=months)
        way.ask(_("Is the child young enough for the thresholds of small children?"), looked, True, highest)
    return young


def _self_care(way: Way, young: bool | None) -> int | None:
    """Raw points of module 4; for a small child with serious feeding problems criterion 4.K replaces all others."""
    _ = way.words.gettext
    if not young or not way.person.german.serious_feeding_problems:
        return way.person.german.module_4
    points = way.parameter("de_nba_m4_child_feeding_points")
    way.ask(
        _("Criterion 4.K: do serious feeding problems need unusually intensive help?"),
        _("yes; it replaces the other criteria of module 4"),
        True,
        points,
    )
    return None if points is None else int(points.value)


def _weighted(way: Way, module: int, name: str, raw: int | None) -> Decimal | None:
    """The weighted points of a module: those of the highest band whose first raw point is reached."""
    _ = way.words.gettext
    question = _("{module}: which weighted points do the raw points give?").format(module=name)
    starts = [way.parameter(f"de_nba_m{module}_band_{band}_min") for band in BANDS]
    if raw is None or any(start is None for start in starts):
        way.ask(question, raw, None, *(start for start in starts if start is None))
        return None
    band = max(band for band, start in zip(BANDS, starts, strict=True) if start is not None and start.value <= raw)
    points = way.parameter(f"de_nba_m{module}_band_{band}_points")
    last = way.parameter(f"de_nba_m{module}_band_{band}_max")
    if points is None or last is None:
        way.ask(question, raw, None, points, last)
        return None
    looked = _("{raw} raw points: band {band}, {points} weighted points").format(
        raw=raw, band=band, points=plain(way.words, points.value)
    )
    way.ask(question, looked, True, starts[band - 1], last, points)
    return points.value


def _grade(way: Way, weighted: list[Decimal], young: bool) -> Grading:
    """The sum of the weighted points, against the thresholds."""
    _ = way.words.gettext
    first, second, third, *others = weighted
    parts = [first, max(second, third), *others]
    total = sum(parts, Decimal(0))
    thresholds: dict[int, Used | None] = (
        {grade: way.parameter(f"de_care_grade_child_{grade}_points_min") for grade in GRADES[1:]}
        if young
        else {grade: way.parameter(f"de_care_grade_{grade}_points_min") for grade in GRADES}
    )
    sums = _("{parts} = {total} weighted points").format(
        parts=" + ".join(plain(way.words, part) for part in parts), total=plain(way.words, total)
    )
    question = _("Do the weighted points reach a care grade?")
    if None in thresholds.values():
        return Grading(way.ask(question, sums, None, *thresholds.values()))
    reached = [grade for grade, least in thresholds.items() if least is not None and total >= least.value]
    if not reached:
        return Grading(way.ask(question, sums, False, thresholds[min(thresholds)]))
    grade = reached[-1]
    near = [least for number, least in thresholds.items() if number in (grade, grade + 1)]
    looked = _("{sum}: care grade {grade}").format(sum=sums, grade=grade)
    return Grading(way.ask(question, looked, True, *near), grade)


def ask_grade(way: Way, trace: Trace, grading: Grading) -> Answer:
    """Quote the care grade in another rule."""
    _ = way.words.gettext
    looked = "" if grading.grade is None else _("care grade {grade}").format(grade=grading.grade)
    return way.quote(_("Is a care grade recognised?"), trace, looked)


def ask_points(way: Way) -> Grading:
    """The grade by points alone, without duration and insurance (SGB XII §§ 61a, 61b), as one step."""
    _ = way.words.gettext
    inner = Way(way.programme_id, way.person, way.law, way.words)
    grading = assess(inner)
    trace = inner.finish(grading.answer)
    looked = "" if grading.grade is None else _("care grade {grade}").format(grade=grading.grade)
    way.quote(
        _("Do the points of the assessment give a care grade? Duration and insurance do not matter."), trace, looked
    )
    return grading


def at_least(way: Way, grading: Grading, parameter_id: str, question: str) -> Answer:
    """Whether the grade reaches the one that a benefit asks for."""
    least = way.parameter(parameter_id)
    met = None if grading.grade is None or least is None else grading.grade >= least.value
    if grading.answer is Answer.NOT_MET:
        met = False
    return way.ask(question, grading.grade, met, least)
