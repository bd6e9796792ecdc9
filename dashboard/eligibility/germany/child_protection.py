"""Protection of children: SGB VIII §§ 8a, 42 and 42a, BGB §§ 1666 and 1666a."""

from dashboard.eligibility.germany.upbringing import is_minor
from dashboard.eligibility.germany.way import Way, all_of, any_of
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import Wording


def protection_mandate(person: Person, law: Law, words: Wording) -> Trace:
    """Schutzauftrag, SGB VIII § 8a: the duty to assess danger.

    Method: a minor; something has become known to the youth office; whether it is weighty is judged. The steps after
    that inform: immediate danger is quoted from the rule on taking into custody.

    Not modelled: the result of the assessment (acute, latent, need, neither); the law sets no time limit in days.
    """
    _ = words.gettext
    way = Way("hh_schutzauftrag_8a", person, law, words)
    minor = is_minor(way)
    told = way.fact(_("Has the youth office learned of it?"), person.child.reported)
    weighty = way.judge(
        _("Are there weighty indications that the child's welfare is in danger?"),
        person.child.suspected_significant_harm,
        _("The professionals of the youth office judge; the assessment itself needs several of them (§ 8a SGB VIII)."),
    )
    if all_of(minor, told, weighty) not in (Answer.NOT_MET, Answer.NOT_KNOWN):
        way.quote(_("Must the child be taken into custody?"), taking_into_custody(person, law, words))
        way.remarks.append(
            _("Parents and child take part, unless that puts protection at risk; help is offered first.")
        )
    return way.finish(minor, told, weighty)


def taking_into_custody(person: Person, law: Law, words: Wording) -> Trace:
    """Inobhutnahme, SGB VIII § 42.

    Method: one of three is enough: the child asks; urgent danger requires it and those with custody do not object or
    the family court cannot decide in time; a minor from abroad came alone. Danger is judged. No means test, no judge.

    Not modelled: what follows (handing over, court, decision on help), deprivation of liberty, contributions.
    """
    _ = words.gettext
    way = Way("hh_inobhutnahme_42", person, law, words)
    child = person.child
    minor = is_minor(way)
    asked = way.fact(_("Does the child or young person ask for it?"), child.asks_for_protection)
    danger = way.judge(
        _("Does urgent danger to the child's welfare require it?"),
        child.danger_needs_immediate_protection,
        _("The professionals of the youth office judge whether danger is urgent."),
    )
    free = _no_objection_or_no_court(way)
    alone = way.fact(
        _("Has a minor come from abroad alone, with nobody responsible in the country?"), child.arrived_alone
    )
    way.remarks.append(_("One of three ways is enough: the child's wish, urgent danger, or arrival alone."))
    if child.parents_agree is False:
        way.remarks.append(_("If parents object, the child is handed back or the family court decides at once."))
    return way.finish(minor, any_of(asked, all_of(danger, free), alone))


def _no_objection_or_no_court(way: Way) -> Answer:
    _ = way.words.gettext
    question = _("Do those with custody not object, or can the family court not decide in time?")
    child = way.person.child
    if child.parents_agree:
        return way.ask(question, _("they do not object"), True)
    if child.court_can_decide_in_time is not None:
        in_time = child.court_can_decide_in_time
        looked = _("the court can decide in time") if in_time else _("the court cannot decide in time")
        met = not in_time
        if in_time and child.parents_agree is None:
            return way.ask(question, looked, None)
        return way.ask(question, looked, met)
    return way.judge(question, None, _("The youth office judges whether a decision of the court can be waited for."))


def unaccompanied_minors(person: Person, law: Law, words: Wording) -> Trace:
    """Vorläufige Inobhutnahme und Verteilung, SGB VIII §§ 42a to 42f.

    Method: a minor who came from abroad alone is taken in provisionally. Whether age is in doubt and whether welfare,
    health or reunion stand against distribution are judged. The time limits, in working days, are shown.

    Not modelled: the quota, the methods of finding the age (§ 42f).
    """
    _ = words.gettext
    way = Way("hh_uma_42a", person, law, words)
    minor = is_minor(way)
    alone = way.fact(_("Did the child or young person come from abroad alone?"), person.child.arrived_alone)
    way.judge(
        _("Does nothing stand against distribution to another Land: welfare, health within this time, reunion?"),
        None,
        _("The youth office that took the child in judges (§ 42b SGB VIII)."),
        way.parameter("de_uma_health_working_days"),
    )
    limits = [way.parameter(f"de_uma_{name}_working_days") for name in ("report", "register", "name_land", "allocate")]
    known = [limit for limit in limits if limit is not None]
    looked = " + ".join(f"{limit.value:f}" for limit in known) if len(known) == len(limits) else None
    way.ask(
        _("Working days to report, to register, to name the Land, to allocate a youth office"), looked, True, *limits
    )
    return way.finish(minor, alone)


def family_court_measures(person: Person, law: Law, words: Wording) -> Trace:
    """Gerichtliche Maßnahmen, BGB §§ 1666, 1666a.

    Method: the family court finds that the child's welfare is in danger and that the parents are not willing or not
    able to avert it. Which measure, and separation only as the last resort, the court judges as well.

    Not modelled: procedure, other measures one by one, the child's property.
    """
    _ = words.gettext
    way = Way("hh_1666_bgb", person, law, words)
    minor = is_minor(way)
    court = _("The family court judges, on what the youth office, experts, parents and child tell it.")
    danger = way.judge(
        _("Is the child's bodily, mental or emotional welfare in danger?"), person.child.court_finds_danger, court
    )
    averted = person.child.parents_avert_danger
    parents = way.judge(
        _("Are the parents not willing or not able to avert the danger?"),
        None if averted is None else not averted,
        court,
    )
    way.judge(_("Can the danger be met only by separation, not by public help either (§ 1666a BGB)?"), None, court)
    return way.finish(minor, danger, parents)
