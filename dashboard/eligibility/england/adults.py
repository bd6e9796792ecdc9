"""Adults and carers: who is eligible, and mental capacity."""

from dashboard.eligibility.england.common import EnglishWalk, all_of, any_of
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Trace
from dashboard.language import Wording


def adult_eligibility(person: Person, law: Law, words: Wording) -> Trace:
    """National eligibility threshold: Care Act 2014, section 13; SI 2015/313, regulation 2.

    Three conditions, all of them: needs from an impairment or illness; unable to achieve a number of outcomes from
    a list; and a significant impact on well-being. The first two are compared, the third is left to the assessor.
    Not modelled: which outcomes are meant, and the four ways of being unable; the assessor counts them.
    """
    _ = words.gettext
    walk = EnglishWalk("eng_adult_eligibility_threshold", person, law, words)
    need = person.english
    walk.ask_adult()
    walk.ask_fact(
        _("Do the needs come from a physical or mental impairment or illness?"), need.from_impairment_or_illness
    )
    least, total = walk.parameter("en_adult_outcomes_min"), walk.parameter("en_adult_outcomes_total")
    walk.ask(
        _("Is the adult unable to achieve enough of the outcomes in the list?"),
        need.outcomes_unable,
        None if need.outcomes_unable is None or least is None else need.outcomes_unable >= least.value,
        least,
        total,
    )
    walk.ask_fact(
        _("Is there, or is there likely to be, a significant impact on the adult's well-being?"),
        need.significant_impact,
        _("The assessor of the council judges whether the impact on well-being is significant."),
    )
    walk.remark_on_status()
    return walk.finish()


def carer_support(person: Person, law: Law, words: Wording) -> Trace:
    """Carer's eligibility: Care Act 2014, sections 10, 13 and 20; SI 2015/313, regulation 3.

    Three conditions, all of them: necessary care for an adult; health at risk, or unable to achieve a number of
    outcomes; and a significant impact on the carer's well-being, which the assessor judges. The carer can be
    eligible even if the adult cared for is not. Not modelled: charges for support of the carer, left to councils.
    """
    _ = words.gettext
    walk = EnglishWalk("eng_carer_support", person, law, words)
    need = person.english
    adult = walk.ask_adult()
    cares = walk.ask_fact(_("Do the needs come from giving an adult necessary care?"), person.provides_care)
    health = walk.ask_fact(
        _("Is the carer's physical or mental health getting worse, or at risk of it?"), need.carer_health_at_risk
    )
    least, total = walk.parameter("en_carer_outcomes_min"), walk.parameter("en_carer_outcomes_total")
    outcomes = walk.ask(
        _("Or is the carer unable to achieve enough of the outcomes in the list for carers?"),
        need.carer_outcomes_affected,
        None if need.carer_outcomes_affected is None or least is None else need.carer_outcomes_affected >= least.value,
        least,
        total,
    )
    impact = walk.ask_fact(
        _("Is there, or is there likely to be, a significant impact on the carer's well-being?"),
        need.carer_significant_impact,
        _("The assessor of the council judges whether the impact on the carer's well-being is significant."),
    )
    walk.remarks.append(_("A council may charge carers for support of their own; the assessment is free."))
    return walk.finish(all_of(adult, cares, any_of(health, outcomes), impact))


def mental_capacity(person: Person, law: Law, words: Wording) -> Trace:
    """Lack of capacity for one decision at one time: Mental Capacity Act 2005, sections 2 and 3.

    Met means that capacity is lacking: an impairment or disturbance of the mind or brain, because of which at least
    one of the abilities (understand, retain, use or weigh, communicate) is missing. All of it is judged by whoever
    needs the decision; nothing follows from age, appearance, condition, behaviour or an unwise decision.
    Not modelled: the decision in the person's best interests, and deprivation of liberty.
    """
    _ = words.gettext
    walk = EnglishWalk("eng_mental_capacity", person, law, words)
    need = person.english
    judge = _("Whoever needs the decision judges the capacity; the Court of Protection decides in a dispute.")
    age = walk.parameter("en_mental_capacity_age_min")
    walk.ask(
        _("Has the person reached the age at which the Mental Capacity Act applies?"),
        person.age,
        None if age is None else person.age >= age.value,
        age,
    )
    walk.ask_fact(
        _("Is the functioning of the mind or brain impaired or disturbed, for good or for a time?"),
        need.impairment_of_mind,
        judge,
    )
    least, total = (
        walk.parameter("en_mental_capacity_abilities_lost_min"),
        walk.parameter("en_mental_capacity_abilities_total"),
    )
    missing = need.abilities_missing
    walk.ask(
        _("Is an ability missing for this decision: to understand, retain, use or weigh, or communicate it?"),
        _("open") if missing is None else missing,
        None if missing is None or least is None else missing >= least.value,
        least,
        total,
        judged_by=judge,
    )
    walk.ask_fact(
        _("Is the ability missing because of the impairment or disturbance?"),
        need.missing_because_of_impairment,
        judge,
    )
    walk.remarks.append(_("An unwise decision is no proof: where a step is not met, the person decides."))
    return walk.finish()
