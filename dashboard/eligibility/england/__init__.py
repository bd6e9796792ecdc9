"""Rules of England: programme id -> rule. Rules that apply in Birmingham only are named so."""

from collections.abc import Callable

from dashboard.eligibility.england.adults import adult_eligibility, carer_support, mental_capacity
from dashboard.eligibility.england.charging import charging_care_home, charging_community, services_always_free
from dashboard.eligibility.england.children import (
    child_in_need,
    child_protection_enquiry,
    families_without_public_funds,
    looked_after_child,
    unaccompanied_child,
)
from dashboard.eligibility.england.court import care_order, emergency_protection
from dashboard.eligibility.england.duty import duty_to_meet_needs
from dashboard.eligibility.england.leaving import council_tax_discount, leaving_care
from dashboard.eligibility.england.means import property_disregard
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Trace
from dashboard.language import Wording

ENGLAND: dict[str, Callable[[Person, Law, Wording], Trace]] = {
    "eng_adult_eligibility_threshold": adult_eligibility,
    "eng_duty_to_meet_needs": duty_to_meet_needs,
    "eng_carer_support": carer_support,
    "eng_charging_care_home": charging_care_home,
    "eng_charging_community": charging_community,
    "eng_services_always_free": services_always_free,
    "eng_12_week_property_disregard": property_disregard,
    "eng_mental_capacity": mental_capacity,
    "bham_children_in_need_s17": child_in_need,
    "bham_child_protection_enquiry_s47": child_protection_enquiry,
    "bham_care_order_s31": care_order,
    "bham_emergency_protection_s44_s46": emergency_protection,
    "bham_looked_after_child": looked_after_child,
    "bham_leaving_care": leaving_care,
    "bham_care_leaver_council_tax": council_tax_discount,
    "bham_uasc": unaccompanied_child,
    "bham_nrpf_s17": families_without_public_funds,
}
