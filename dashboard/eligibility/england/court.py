"""Protection ordered by the court or taken by the police: care orders and emergency protection."""

from dashboard.eligibility.england.common import EnglishWalk, all_of, any_of
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import Wording


def care_order(person: Person, law: Law, words: Wording) -> Trace:
    """Care or supervision order: Children Act 1989, section 31(2).

    Significant harm, or its likelihood; from care below what can be expected of a parent, or from the child being
    beyond parental control; and an order that serves the child's welfare. The court judges all three. No order from
    the birthday of the parameter on, an earlier one for married young people. The target length of the proceedings
    is compared where weeks are given; missing it changes nothing.
    Not modelled: who applies (authority or NSPCC), interim orders, the choice between care and supervision.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_care_order_s31", person, law, words)
    facts = person.english_child
    limit = walk.parameter("en_care_order_age_max_married" if facts.married else "en_care_order_age_max")
    needed = [
        walk.ask(
            _("Is the child below the age from which no order can be made?"),
            person.age,
            None if limit is None else person.age < limit.value,
            limit,
        ),
        walk.ask_fact(
            _("Does the child suffer, or is the child likely to suffer, significant harm?"),
            facts.court_finds_harm,
            _("The court judges whether the harm is significant."),
        ),
        walk.ask_fact(
            _("Does the harm come from care below what can be expected of a parent, or from a lack of control?"),
            facts.court_finds_care_or_control_lacking,
            _("The court judges where the harm comes from."),
        ),
        walk.ask_fact(
            _("Does an order serve the child's welfare?"),
            facts.order_serves_welfare,
            _("The court judges whether the order serves the child's welfare."),
        ),
    ]
    walk.time_limit(
        _("Did the proceedings stay within their target length (weeks)?"),
        facts.weeks_of_proceedings,
        "en_care_proceedings_weeks",
        _("Target for the proceedings: {limit} weeks."),
    )
    return walk.finish(all_of(*needed))


def emergency_protection(person: Person, law: Law, words: Wording) -> Trace:
    """Emergency protection order and police protection: Children Act 1989, sections 44 to 46.

    Reasonable cause to believe that the child would otherwise be likely to suffer significant harm, which the court
    or the police officer judges. Where hours of police protection or days of an order are given, protection must
    still be within its longest time; of an order that is longer after its one extension.
    Not modelled: who may apply, contact, and challenging an order.
    """
    _ = words.gettext
    walk = EnglishWalk("bham_emergency_protection_s44_s46", person, law, words)
    child = walk.ask_child()
    danger = walk.ask_fact(
        _("Is there reasonable cause to believe that the child would otherwise be likely to suffer significant harm?"),
        person.child.danger_needs_immediate_protection,
        _("The court or the police officer judges whether significant harm is likely."),
    )
    lasting = _ask_police(walk) + _ask_order(walk)
    walk.remarks.append(_("A social worker alone cannot remove a child."))
    return walk.finish(all_of(child, danger, *([any_of(*lasting)] if lasting else [])))


def _ask_police(walk: EnglishWalk) -> list[Answer]:
    _ = walk.words.gettext
    hours, limit = walk.person.english_child.police_protection_hours, walk.parameter("en_police_protection_hours_max")
    question = _("Is police protection still within its longest time (hours)?")
    if hours is None:
        walk.time_limit(
            question, None, "en_police_protection_hours_max", _("Police protection: at most {limit} hours.")
        )
        return []
    return [walk.ask(question, hours, None if limit is None else hours <= limit.value, limit)]


def _ask_order(walk: EnglishWalk) -> list[Answer]:
    _ = walk.words.gettext
    facts = walk.person.english_child
    question = _("Is the emergency protection order still within its longest time (days)?")
    extended = facts.emergency_order_extensions > 0
    limit_id = "en_epo_days_max_with_extension" if extended else "en_epo_days_max"
    if facts.emergency_order_days is None:
        walk.time_limit(question, None, limit_id, _("Emergency protection order: at most {limit} days."))
        return []
    limit, extensions = walk.parameter(limit_id), walk.parameter("en_epo_extensions_max")
    within = walk.ask(
        question,
        facts.emergency_order_days,
        None if limit is None else facts.emergency_order_days <= limit.value,
        limit,
    )
    if not extended:
        return [within]
    allowed = walk.ask(
        _("Was the order extended no more often than allowed?"),
        facts.emergency_order_extensions,
        None if extensions is None else facts.emergency_order_extensions <= extensions.value,
        extensions,
    )
    return [all_of(within, allowed)]
