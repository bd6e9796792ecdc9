"""Published rates that our own sum does not give, each with both numbers."""

from functools import lru_cache

from dashboard.components.session import Session, escaped, write_html
from dashboard.language import MINUS
from dashboard.views.recomputed import Recomputed, recomputed_rates


def recomputed(session: Session) -> None:
    """How many rates were recomputed, and every one that deviates beyond its rounding."""
    write_html(_table(session), session.language)


@lru_cache(maxsize=8)
def _table(session: Session) -> str:
    _, words = session.words.gettext, session.words
    rates = recomputed_rates(session.warehouse, words)
    apart = [rate for rate in rates if rate.beyond_rounding]
    told = _(
        "{all} published rates can be recomputed from counts; {within} come out within their rounding. These {apart} "
        "do not. The published figure is the one shown everywhere. Where the counts come from other sources, another "
        "definition is the usual reason."
    ).format(all=words.number(len(rates)), within=words.number(len(rates) - len(apart)), apart=words.number(len(apart)))
    head = "".join(
        f'<th scope="col">{escaped(name)}</th>'
        for name in (_("Rate"), _("Published"), _("Recomputed"), _("Deviation"), _("Counts"), _("From where"))
    )
    body = "".join(_line(rate, session) for rate in apart)
    return (
        f'<p>{escaped(told)}</p><div class="scroll" tabindex="0"><table class="plain recomputed"><thead><tr>{head}</tr>'
        f"</thead><tbody>{body}</tbody></table></div>"
    )


def _line(rate: Recomputed, session: Session) -> str:
    _, words, known = session.words.gettext, session.words, session.known

    def amount(value: float, decimals: int) -> str:
        return words.money(value, rate.currency, decimals) if rate.currency else words.number(value, decimals)

    deviation = amount(rate.deviation, rate.decimals)
    unit = "" if rate.currency else f", {known.label('unit', rate.unit, words)}"
    counts = _("{numerator} of {denominator}").format(
        numerator=amount(rate.numerator, 0 if rate.numerator.is_integer() else 1),
        denominator=words.number(rate.denominator, 0 if rate.denominator.is_integer() else 1),
    )
    cells = (
        f"<strong>{escaped(rate.indicator)}</strong><br>"
        f'<span class="quiet">{escaped(rate.geography)}, {escaped(rate.period)}{escaped(unit)}</span>',
        escaped(amount(rate.value, rate.decimals - 1)),
        escaped(amount(rate.recomputed, rate.decimals)),
        escaped(deviation if deviation.startswith(MINUS) else f"+{deviation}"),
        escaped(counts),
        escaped(_("other sources") if rate.from_other_sources else _("published with the rate")),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
