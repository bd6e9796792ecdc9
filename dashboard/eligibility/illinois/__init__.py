"""Rules of Illinois, of the federal programmes beside them and of the city of Chicago."""

from collections.abc import Callable

from dashboard.eligibility.illinois.cash import (
    il_benefit_access,
    il_property_tax_deferral,
    il_supportive_living,
    us_ssi,
)
from dashboard.eligibility.illinois.children import (
    il_abuse_neglect_dependency_wardship,
    il_bh_caseload_limits,
    il_child_protection_investigation,
    il_extended_foster_care,
    il_intact_family_services,
    il_temporary_protective_custody,
)
from dashboard.eligibility.illinois.families import chi_one_summer, il_all_kids, il_ccap, il_snap_elderly_disabled
from dashboard.eligibility.illinois.home import il_ccp, il_hsp
from dashboard.eligibility.illinois.immigration import il_aatv, il_hbia, il_hbis, il_noncitizen_medicaid
from dashboard.eligibility.illinois.long_term import il_ltc_medicaid, il_spousal_impoverishment, il_transfer_penalty
from dashboard.eligibility.illinois.medicaid import il_aabd_medical, il_aabd_spenddown, il_aca_adult, il_hbwd, il_msp
from dashboard.eligibility.law import Law
from dashboard.eligibility.person import Person
from dashboard.eligibility.trace import Trace
from dashboard.language import Wording

_RULES: tuple[Callable[[Person, Law, Wording], Trace], ...] = (
    il_ccp,
    il_hsp,
    il_aabd_medical,
    il_aabd_spenddown,
    il_ltc_medicaid,
    il_transfer_penalty,
    il_spousal_impoverishment,
    il_supportive_living,
    il_msp,
    il_hbwd,
    il_aca_adult,
    il_noncitizen_medicaid,
    il_hbis,
    il_hbia,
    il_aatv,
    us_ssi,
    il_benefit_access,
    il_property_tax_deferral,
    il_snap_elderly_disabled,
    il_child_protection_investigation,
    il_temporary_protective_custody,
    il_abuse_neglect_dependency_wardship,
    il_intact_family_services,
    il_extended_foster_care,
    il_bh_caseload_limits,
    il_all_kids,
    il_ccap,
    chi_one_summer,
)

ILLINOIS: dict[str, Callable[[Person, Law, Wording], Trace]] = {rule.__name__: rule for rule in _RULES}
