"""Rules of Germany, as they are carried out in Hamburg: programme id -> rule."""

from collections.abc import Callable

from dashboard.eligibility.germany.asylum import asylum_seekers_benefits
from dashboard.eligibility.germany.care_assistance import care_assistance
from dashboard.eligibility.germany.care_at_home import care_at_home
from dashboard.eligibility.germany.care_grade import care_grade
from dashboard.eligibility.germany.care_home import care_home
from dashboard.eligibility.germany.child_protection import (
    family_court_measures,
    protection_mandate,
    taking_into_custody,
    unaccompanied_minors,
)
from dashboard.eligibility.germany.integration import integration_assistance
from dashboard.eligibility.germany.upbringing import (
    cost_contribution,
    family_help,
    foster_care,
    help_with_upbringing,
    integration_of_children,
    residential_care,
)
from dashboard.eligibility.germany.young_adults import aftercare, help_for_young_adults
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Trace
from dashboard.language import Wording

GERMANY: dict[str, Callable[[Person, Law, Wording], Trace]] = {
    "de_pflegegrad": care_grade,
    "de_pflege_at_home": care_at_home,
    "de_pflege_care_home": care_home,
    "hh_hilfe_zur_pflege": care_assistance,
    "hh_eingliederungshilfe": integration_assistance,
    "de_asylblg_care": asylum_seekers_benefits,
    "hh_hze_27": help_with_upbringing,
    "hh_spfh_31": family_help,
    "hh_pflege_33": foster_care,
    "hh_heim_34": residential_care,
    "hh_eingliederung_35a": integration_of_children,
    "hh_kostenbeitrag": cost_contribution,
    "hh_junge_volljaehrige_41": help_for_young_adults,
    "hh_nachbetreuung_41a": aftercare,
    "hh_schutzauftrag_8a": protection_mandate,
    "hh_inobhutnahme_42": taking_into_custody,
    "hh_uma_42a": unaccompanied_minors,
    "hh_1666_bgb": family_court_measures,
}
