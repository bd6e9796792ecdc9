"""Eligibility: who gets help, in parts; only the part that the address names runs."""

from collections.abc import Mapping

from dashboard.components.amounts_over_time import amounts_over_time
from dashboard.components.frontier_picture import frontier_picture
from dashboard.components.parts import Part, parts
from dashboard.components.rule_coverage import rule_coverage
from dashboard.components.rules_side_by_side import rules_side_by_side
from dashboard.components.same_person import same_person
from dashboard.components.session import escaped, session, write_html

here = session()
_ = here.words.gettext

PARTS: Mapping[str, Part] = {
    "person": (_("The same person in three cities"), same_person),
    "frontier": (_("The frontier"), frontier_picture),
    "rules": (_("The rules side by side"), rules_side_by_side),
    "amounts": (_("Amounts over time"), amounts_over_time),
    "coverage": (_("What is computed"), rule_coverage),
}

illustration = _("An illustration with published rules, not advice and not a decision. Rules as read on {day}.").format(
    day=here.words.day(here.known.read_on)
)
nobody = _("No verdict on real people; nothing that you choose is stored.")
write_html(
    f'<h1>{escaped(_("Who gets help"))}</h1><p class="lead">{escaped(illustration)}</p>'
    f'<p class="quiet">{escaped(nobody)}</p>',
    here.language,
)
parts(PARTS, here)
