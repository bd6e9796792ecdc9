"""Help with upbringing and its forms: SGB VIII §§ 27 to 35a, and contributions to their cost, §§ 91 to 94."""

from decimal import Decimal

from dashboard.eligibility.germany.way import Way, cents, euros, in_euros, monthly, share
from dashboard.eligibility.law import Law, Used
from dashboard.eligibility.person import Person, Status
from dashboard.eligibility.trace import Answer, Sum, Trace
from dashboard.language import Wording


def is_minor(way: Way) -> Answer:
    """The age below which somebody is a child or young person."""
    _ = way.words.gettext
    below = way.parameter("de_child_age_below")
    met = None if below is None else way.person.age < below.value
    return way.ask(_("Is the child or young person under age?"), way.person.age, met, below)


def _residence(way: Way) -> Answer:
    """§ 6 (2): habitual residence that is lawful or under a toleration."""
    _ = way.words.gettext
    question = _("Is residence in Germany lawful or tolerated?")
    looked = {
        Status.CITIZEN_OR_SETTLED: _("citizen or settled"),
        Status.TIME_LIMITED: _("time-limited residence"),
        Status.ASYLUM_SEEKER: _("asylum-seeker"),
        Status.TOLERATED_OR_UNDOCUMENTED: _("tolerated (yes) or undocumented (no): not told apart here"),
    }[way.person.status]
    return way.ask(question, looked, None if way.person.status is Status.TOLERATED_OR_UNDOCUMENTED else True)


def _form(way: Way, question: str) -> Answer:
    """Which form of help is suitable and necessary is for the help plan."""
    _ = way.words.gettext
    return way.judge(
        question,
        way.person.child.help_suitable_and_necessary,
        _("Several professionals of the youth office judge in the help plan, with parents and child (§ 36 SGB VIII)."),
    )


def help_with_upbringing(person: Person, law: Law, words: Wording) -> Trace:
    """Hilfe zur Erziehung, SGB VIII §§ 27, 36, 6.

    Method: a minor; an upbringing that serves the child's welfare is not ensured; help is suitable and necessary. Both
    are judged by professionals. Need below danger is enough. No means test for access.

    Not modelled: the right belongs to those with custody; the stay with a relative (§ 27 (2a)); the date from which
    numbers hold is that of the text that was read.
    """
    _ = words.gettext
    way = Way("hh_hze_27", person, law, words)
    minor = is_minor(way)
    residence = _residence(way)
    lacking = way.judge(
        _("Is an upbringing that serves the child's welfare not ensured?"),
        person.child.upbringing_not_ensured,
        _("Several professionals of the youth office judge; danger is not needed (§§ 27, 36 SGB VIII)."),
    )
    suitable = _form(way, _("Is help suitable for the child's development, and necessary?"))
    way.remarks.append(_("Kind and extent of help follow the need of the single case; help at home costs nothing."))
    return way.finish(minor, residence, lacking, suitable)


def _on_the_basis_of_27(way: Way) -> Answer:
    _ = way.words.gettext
    trace = help_with_upbringing(way.person, way.law, way.words)
    return way.quote(_("Are the conditions of help with upbringing met (§ 27 SGB VIII)?"), trace)


def family_help(person: Person, law: Law, words: Wording) -> Trace:
    """Sozialpädagogische Familienhilfe, SGB VIII § 31 with § 27.

    Method: the conditions of § 27, and the family works along. Free of charge.
    Not modelled: length and hours of help.
    """
    _ = words.gettext
    way = Way("hh_spfh_31", person, law, words)
    basis = _on_the_basis_of_27(way)
    together = way.fact(_("Do the parents agree and work along?"), person.child.parents_agree)
    return way.finish(basis, together)


def foster_care(person: Person, law: Law, words: Wording) -> Trace:
    """Vollzeitpflege, SGB VIII § 33 with §§ 27, 91 to 94.

    Method: the conditions of § 27, and another family is the suitable and necessary form; the contribution is quoted.
    Not modelled: allowances of foster families, whose regular table was not read.
    """
    _ = words.gettext
    way = Way("hh_pflege_33", person, law, words)
    return _away_from_home(way, _("Is growing up in another family the suitable and necessary form?"))


def residential_care(person: Person, law: Law, words: Wording) -> Trace:
    """Heimerziehung, SGB VIII § 34 with §§ 27, 91 to 94.

    Method: the conditions of § 27, and care by day and night outside the family is the suitable and necessary form; the
    contribution is quoted.
    Not modelled: the choice of a place, which is in part outside the city.
    """
    _ = words.gettext
    way = Way("hh_heim_34", person, law, words)
    return _away_from_home(way, _("Is care by day and night outside the family the suitable and necessary form?"))


def _away_from_home(way: Way, question: str) -> Trace:
    _ = way.words.gettext
    basis = _on_the_basis_of_27(way)
    form = _form(way, question)
    contribution = cost_contribution(way.person, way.law, way.words)
    way.quote(_("What do the parents contribute?"), contribution)
    return way.finish(basis, form, costs=contribution.costs)


def integration_of_children(person: Person, law: Law, words: Wording) -> Trace:
    """Eingliederungshilfe bei seelischer Behinderung, SGB VIII § 35a.

    Method: mental health deviates from what is typical for the age, as a specialist states (§ 35a (1a)), very probably
    for more than six months; therefore taking part is impaired, as the youth office judges. The right is the child's.

    Not modelled: physical and intellectual disability, which belong to SGB IX; contributions by form of help.
    """
    _ = words.gettext
    way = Way("hh_eingliederung_35a", person, law, words)
    minor = is_minor(way)
    residence = _residence(way)
    deviates = way.judge(
        _("Does mental health deviate from what is typical for the age?"),
        person.child.mental_health_deviates,
        _("A child psychiatrist, psychotherapist or doctor with special experience states it (§ 35a (1a) SGB VIII)."),
    )
    more_than = way.parameter("de_mental_health_months_more_than")
    months = person.german.months_expected
    lasting = way.ask(
        _("Will that very probably last longer than this?"),
        None if months is None else _("{months} months").format(months=months),
        None if months is None or more_than is None else months > more_than.value,
        more_than,
    )
    impaired = way.judge(
        _("Is taking part in society impaired by it, or will it be?"),
        person.german.significantly_limited_in_taking_part,
        _("Several professionals of the youth office judge, on family, school and friends."),
    )
    return way.finish(minor, residence, deviates, lasting, impaired)


def cost_contribution(person: Person, law: Law, words: Wording) -> Trace:
    """Contribution of parents to residential help, SGB VIII §§ 91 to 94 with the KostenbeitragsV.

    Method: the parents' net monthly income falls into a group of the table; the amount is that of the first child in
    residential help. Only the groups 1, 2 and 27 and the share above them were read: between them the answer is "not
    known". All of it is still to be verified. Savings do not count.

    Not modelled: further children, child benefit paid on top (§ 94 (3)), hardship, day care fees (§ 90), real cost as
    the upper limit.
    """
    _ = words.gettext
    way = Way("hh_kostenbeitrag", person, law, words)
    question = _("Into which income group do the parents fall (net monthly income; first child in residential help)?")
    income = in_euros(person, person.income)
    limits = [
        way.parameter(f"de_cost_contribution_group_{name}") for name in ("1_max", "2_min", "2_max", "27_min", "27_max")
    ]
    first, second_from, second_to, last_from, last_to = limits
    if income is None or first is None or second_from is None or second_to is None:
        return way.finish(way.ask(question, way.amount(person.income), None, *limits))
    if last_from is None or last_to is None:
        return way.finish(way.ask(question, way.amount(person.income), None, *limits))
    way.remarks.append(_("A parent who receives child benefit pays it on top; savings of parents do not count."))
    if income <= first.value:
        return _group(way, question, "1", first)
    if second_from.value <= income <= second_to.value:
        return _group(way, question, "2", second_from, second_to)
    if last_from.value <= income <= last_to.value:
        return _group(way, question, "27", last_from, last_to)
    if income > last_to.value:
        return _above(way, question, income, last_to)
    return way.finish(way.ask(question, _("a group of the table that was not read"), None, second_to, last_from))


def _group(way: Way, question: str, group: str, *limits: Used) -> Trace:
    _ = way.words.gettext
    amount = way.parameter(f"de_cost_contribution_group_{group}_amount")
    looked = _("{income}: group {group}").format(income=way.amount(way.person.income), group=group)
    answer = way.ask(question, looked, True, *limits, amount)
    return way.finish(answer, costs=[] if amount is None else [_sum(way, amount.value)])


def _above(way: Way, question: str, income: Decimal, last: Used) -> Trace:
    _ = way.words.gettext
    percent = way.parameter("de_cost_contribution_above_child_1")
    answer = way.ask(
        question, _("{income}: above the table").format(income=euros(way.words, income)), True, last, percent
    )
    return way.finish(answer, costs=[] if percent is None else [_sum(way, cents(share(income, percent.value)))])


def _sum(way: Way, amount: Decimal) -> Sum:
    return monthly(way.words.gettext("Contribution of the parents"), amount)
