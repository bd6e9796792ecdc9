"""What a council must meet: eligible needs, residence, and the financial limit or its exceptions."""

from dashboard.eligibility.england.adults import adult_eligibility
from dashboard.eligibility.england.charging import services_always_free
from dashboard.eligibility.england.common import EnglishWalk, all_of, any_of
from dashboard.eligibility.england.means import ask_upper_limit
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Answer, Trace
from dashboard.language import Wording


def duty_to_meet_needs(person: Person, law: Law, words: Wording) -> Trace:
    """Duty to meet eligible needs: Care Act 2014, section 18.

    Eligible needs, ordinary residence in the area (or presence there without a settled home), and one of: no charge
    is made; resources at or below the financial limit; the adult asks the council; the adult cannot arrange care
    and nobody is authorised to. Support is free of charge where the rule on free services says so.
    Not modelled: the power to meet other needs (section 19), immigration exclusions (section 21), the cap on care
    costs, which never came into force, and the easements of the pandemic.
    """
    _ = words.gettext
    walk = EnglishWalk("eng_duty_to_meet_needs", person, law, words)
    eligible = walk.quote(adult_eligibility, _("Are the needs eligible under the national threshold?"))
    area = walk.ask_fact(
        _("Does the adult ordinarily live in the council's area, or is the adult there without a settled home?"),
        person.english.lives_in_area,
    )
    free = Answer.NOT_MET
    if person.english_means.service is not None:
        free = walk.quote(services_always_free, _("Is the support free of charge by law?"))
    below_limit, _capital = ask_upper_limit(walk)
    asks = walk.ask_fact(
        _("Or does the adult ask the council to meet the needs, whatever the resources?"), person.english.asks_council
    )
    cannot = walk.ask_fact(
        _("Or does the adult lack the capacity to arrange care, with nobody authorised to do so?"),
        person.english.cannot_arrange_care,
    )
    walk.remark_on_status()
    return walk.finish(all_of(eligible, area, any_of(free, below_limit, asks, cannot)))
