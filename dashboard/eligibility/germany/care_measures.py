"""Module 5 of the care-grade assessment, counted out: SGB XI Anlage 1, criteria 5.1 to 5.16 and 5.K."""

from decimal import Decimal

from dashboard.eligibility.germany.way import Way, plain
from dashboard.eligibility.law import Used


def module_5_points(way: Way) -> int | None:
    """Raw points of module 5: as given, else counted from how often measures are needed.

    Criteria 5.1 to 5.7 are added up per day (weekly / 7, monthly / 30); so are 5.8 to 5.11, whose first step is once a
    week; 5.12 to 5.15 and 5.K are turned into points by factors; 5.16 brings its own points.
    """
    need = way.person.german
    if need.module_5 is not None or need.measures is None:
        return need.module_5
    groups = [_regular(way), _treatments(way), _visits(way)]
    known = [points for points in groups if points is not None]
    return None if len(known) < len(groups) else int(sum(known)) + need.measures.diet


def _a_day(way: Way, day: Decimal, week: Decimal, month: Decimal) -> tuple[Decimal | None, tuple[Used | None, ...]]:
    in_week, in_month = way.parameter("de_nba_m5_days_in_week"), way.parameter("de_nba_m5_days_in_month")
    if in_week is None or in_month is None:
        return None, (in_week, in_month)
    return day + week / in_week.value + month / in_month.value, (in_week, in_month)


def _a_day_text(way: Way, count: Decimal) -> str:
    return way.words.gettext("{count} a day").format(count=plain(way.words, round(count, 2)))


def _step(way: Way, question: str, looked: str, group: int, reached: list[bool], limits: list[Used]) -> Decimal | None:
    """The points of the last step reached; step 0 is reached always."""
    step = max(number for number, is_reached in enumerate([True, *reached]) if is_reached)
    points = way.parameter(f"de_nba_m5_g{group}_step_{step}_points")
    way.ask(question, looked, True, points, *limits)
    return None if points is None else points.value


def _regular(way: Way) -> Decimal | None:
    _ = way.words.gettext
    measures = way.person.german.measures
    assert measures is not None
    question = _("Criteria 5.1 to 5.7 (medicines, measurements and others): how many measures a day?")
    count, used = _a_day(way, measures.regular_per_day, measures.regular_per_week, measures.regular_per_month)
    limits = [way.parameter(f"de_nba_m5_g1_step_{step}_limit") for step in (1, 2, 3)]
    first, second, third = limits
    if count is None or first is None or second is None or third is None:
        way.ask(question, None, None, *used, *limits)
        return None
    reached = [count >= first.value, count > second.value, count > third.value]
    return _step(way, question, _a_day_text(way, count), 1, reached, [first, second, third])


def _treatments(way: Way) -> Decimal | None:
    _ = way.words.gettext
    measures = way.person.german.measures
    assert measures is not None
    question = _("Criteria 5.8 to 5.11 (dressings, therapies at home and others): how many measures a day?")
    count, used = _a_day(way, measures.treatments_per_day, measures.treatments_per_week, measures.treatments_per_month)
    limits = [way.parameter(f"de_nba_m5_g2_step_{step}_limit") for step in (1, 2, 3)]
    first, second, third = limits
    week = used[0]
    if count is None or week is None or first is None or second is None or third is None:
        way.ask(question, None, None, *used, *limits)
        return None
    # Seventh parts of a day do not add up to whole weeks in decimals: weeks are counted from what was given.
    weekly = measures.treatments_per_day * week.value + measures.treatments_per_week
    month = used[1]
    if month is not None:
        weekly += measures.treatments_per_month * week.value / month.value
    reached = [weekly >= first.value, weekly >= second.value * week.value, weekly >= third.value * week.value]
    return _step(way, question, _a_day_text(way, count), 2, reached, [first, second, third])


def _visits(way: Way) -> Decimal | None:
    _ = way.words.gettext
    measures = way.person.german.measures
    assert measures is not None
    question = _("Criteria 5.12 to 5.15 and 5.K (intensive measures, visits to doctors and therapies): which value?")
    counted = (
        ("de_nba_m5_5_12_daily", Decimal(measures.intensive_daily)),
        ("de_nba_m5_5_12_weekly_factor", measures.intensive_per_week),
        ("de_nba_m5_5_12_monthly_factor", measures.intensive_per_month),
        ("de_nba_m5_5_13_14_k_weekly_factor", measures.visits_per_week),
        ("de_nba_m5_5_13_14_k_monthly_factor", measures.visits_per_month),
        ("de_nba_m5_5_15_weekly_factor", measures.long_visits_per_week),
        ("de_nba_m5_5_15_monthly_factor", measures.long_visits_per_month),
    )
    used = [(way.parameter(name), often) for name, often in counted if often]
    limits = [way.parameter(f"de_nba_m5_g3_step_{step}_min") for step in (1, 2, 3, 4)]
    found = [limit for limit in limits if limit is not None]
    if len(found) < len(limits) or any(factor is None for factor, _often in used):
        way.ask(question, None, None, *(factor for factor, _often in used), *limits)
        return None
    value = sum((factor.value * often for factor, often in used if factor is not None), Decimal(0))
    reached = [value >= limit.value for limit in found]
    return _step(way, question, plain(way.words, value), 3, reached, found)
