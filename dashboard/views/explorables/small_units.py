"""How resilient is a small unit, beside a team of twelve and one pooled service with the same posts?"""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.language import Wording
from dashboard.simulations.small_units import HIGH_DAYS, Unit, chance_at_work, unit
from dashboard.views.explorables.inputs import Inputs, number_text
from dashboard.views.explorables.picture import ACCENT, PLAIN, RULE, Sketch, axis
from dashboard.views.explorables.shown import Output, Shown, Table, alternative, of_hundred

SIZES, TEAM = (3, 4, 5, 6), 12
_ROW_HEIGHT = 122


def show(inputs: Inputs, words: Wording, source: str, scale: float) -> Shown:
    """Everything that this model shows.

    Raises:
        ImpossibleInput: the inputs can not be.
    """
    _ = words.gettext
    posts = int(inputs["posts_in_all"].value)
    sizes = (*SIZES, TEAM, posts)
    units = {size: _unit(size, inputs, inputs["vacancy"].share) for size in sizes}
    chosen = units[int(inputs["unit_size"].value)]
    compared = (chosen, units[TEAM], units[posts])
    headline = _headline(compared, words)
    finding = _finding(inputs, compared, words)
    measure = _(
        "How often which share of a unit’s posts has somebody at work. Purple, and counted in days: fewer than "
        "{needed} percent, so that the unit is short."
    ).format(needed=number_text(inputs["needed"].value, words))
    return Shown(
        headline=headline,
        finding=finding,
        measure=measure,
        alternative=alternative(headline, finding),
        figure=_draw(inputs, compared, headline, source, words, scale),
        tables=(_table(list(units.values()), words),),
        formula=("p = (1 − v) · (1 − a)", "X ~ Binomial(n, p)", "P(X < ⌈c · n⌉)", "n · k / X"),
        formula_in_words=(
            _(
                "A post has somebody at work with chance p: it is filled (v is the share of empty posts) and nobody is "
                "ill (a is the share of days lost). Of n posts, X are at work; the unit is short when X is below the "
                "share c of its posts, rounded up to whole people. The k children of each post are shared by those "
                "there."
            ),
            _(
                "Every division has the same posts and the same children. Each child belongs to one unit, so the "
                "chance that a unit is short is the chance that a child’s unit is."
            ),
            _("Source: elementary; independent posts with the same chance make a binomial number."),
        ),
        simplified=(
            _(
                "Posts fall empty and people fall ill independently of each other; in life a wave takes several at "
                "once."
            ),
            _("Nobody is lent from one unit to another, and all posts can do the same work."),
            _("An empty post stays empty for months: a unit that is short today is likely to be short tomorrow."),
            _("People come whole: three of four is 75 percent, so small units meet or miss a line in large steps."),
            _("A unit that knows each family together may carry a gap better than numbers show."),
        ),
        outputs=tuple(output for size in sizes for output in _outputs(units[size], inputs, words)),
    )


def _unit(size: int, inputs: Inputs, vacancy: float) -> Unit:
    return unit(
        size,
        int(inputs["posts_in_all"].value),
        chance_at_work(vacancy, inputs["absence"].share),
        inputs["needed"].share,
        inputs["children_per_post"].value,
    )


def name_of(found: Unit, words: Wording) -> str:
    """``a unit of 4``, ``a team of 12``, ``the whole service of 60``."""
    _ = words.gettext
    if found.units == 1:
        return _("the pooled service of {posts}").format(posts=words.number(found.size))
    if found.size == TEAM:
        return _("a team of {posts}").format(posts=words.number(found.size))
    return _("a unit of {posts}").format(posts=words.number(found.size))


def _headline(compared: Sequence[Unit], words: Wording) -> str:
    small, team, pooled = (of_hundred(each.short, words) for each in compared)
    return words.gettext(
        "A unit of {size} is short of people on {small} of 100 days, a team of 12 on {team}, the whole service as one "
        "on {pooled}"
    ).format(size=compared[0].size, small=small, team=team, pooled=pooled)


def _finding(inputs: Inputs, compared: Sequence[Unit], words: Wording) -> str:
    _, small, pooled = words.gettext, compared[0], compared[-1]
    told = _(
        "Divided into {units} units, the service has {short} of them short on an ordinary day. Those at work hold "
        "{mean} children each on average, and {high} on one day in twenty; pooled, {pooled} and {pooled_high}."
    ).format(
        units=words.number(small.units),
        short=words.number(small.units_short, 1),
        mean=words.number(small.expected_caseload, 1),
        high=_high_text(small, words),
        pooled=words.number(pooled.expected_caseload, 1),
        pooled_high=_high_text(pooled, words),
    )
    vacancy = inputs["vacancy"]
    if not vacancy.has_range:
        return told
    low, high = (_unit(small.size, inputs, each / 100).short for each in (vacancy.low, vacancy.high))
    span = _("With {low} to {high} percent of posts empty, a unit of {size} is short on {few} to {many} of 100 days.")
    return f"{told} " + span.format(
        low=number_text(vacancy.low, words),
        high=number_text(vacancy.high, words),
        size=small.size,
        few=of_hundred(low, words),
        many=of_hundred(high, words),
    )


def _high_text(found: Unit, words: Wording) -> str:
    if found.high_caseload is None:
        return words.gettext("nobody is there")
    return words.gettext("{children} or more").format(children=words.number(found.high_caseload, 1))


def _table(units: Sequence[Unit], words: Wording) -> Table:
    _ = words.gettext
    rows = tuple(
        (
            name_of(each, words),
            words.number(each.units),
            words.number(each.needed),
            of_hundred(each.short, words),
            of_hundred(each.nobody, words),
            words.number(each.units_short, 1),
            words.number(each.expected_caseload, 1),
            words.number(each.high_caseload, 1) if each.high_caseload is not None else _("nobody is there"),
        )
        for each in units
    )
    head = (
        _("The same posts divided"),
        _("units"),
        _("workers needed in each"),
        _("short, of 100 days"),
        _("nobody there, of 100 days"),
        _("units short at once"),
        _("children for each worker there"),
        _("the same, not exceeded on {share} of 100 days").format(share=round(HIGH_DAYS * 100)),
    )
    return Table(_("The same service in units of different size"), head, rows)


def _outputs(found: Unit, inputs: Inputs, words: Wording) -> list[Output]:
    _, form = words.gettext, f"units_of_{found.size}"
    name, vacancy = name_of(found, words), inputs["vacancy"]
    low, high = (_unit(found.size, inputs, each / 100) for each in (vacancy.low, vacancy.high))
    return [
        Output("units", form, _("Units: {form}").format(form=name), "units", found.units),
        Output("workers_needed", form, _("Workers needed: {form}").format(form=name), "workers", found.needed),
        Output(
            "short",
            form,
            _("Short of people: {form}").format(form=name),
            "chance",
            found.short,
            None,
            low.short,
            high.short,
        ),
        Output("nobody", form, _("Nobody there: {form}").format(form=name), "chance", found.nobody),
        Output(
            "units_short",
            form,
            _("Units short at once: {form}").format(form=name),
            "units",
            found.units_short,
            None,
            low.units_short,
            high.units_short,
        ),
        Output("any_short", form, _("At least one unit short: {form}").format(form=name), "chance", found.any_short),
        Output(
            "expected_caseload",
            form,
            _("Children for each worker there: {form}").format(form=name),
            "children",
            found.expected_caseload,
            None,
            low.expected_caseload,
            high.expected_caseload,
        ),
        Output(
            "high_caseload",
            form,
            _("The same, not exceeded on 95 of 100 days: {form}").format(form=name),
            "children",
            found.high_caseload,
        ),
        *(
            Output(
                f"at_work_{number}",
                form,
                _("{count} at work: {form}").format(count=number, form=name),
                "chance",
                float(chance),
            )
            for number, chance in enumerate(found.chances)
        ),
    ]


def _draw(inputs: Inputs, compared: Sequence[Unit], title: str, source: str, words: Wording, scale: float) -> go.Figure:
    """A row for each division, one below the other on the same axis."""
    _, figure = words.gettext, Sketch(words)
    gap, count = 0.12, len(compared)
    tall = (1 - gap * count) / count
    for number, each in enumerate(compared):
        top = 1 - number * (tall + gap) - gap * 0.8
        suffix = "" if number == 0 else str(number + 1)
        figure.trace(
            "bar",
            x=[100 * there / each.size for there in range(each.size + 1)],
            y=each.chances.tolist(),
            width=100 / each.size * 0.82,
            marker={
                "color": [ACCENT if there < each.needed else PLAIN for there in range(each.size + 1)],
                "line": {"width": 0},
            },
            customdata=[
                [
                    _("{there} of {posts} at work").format(there=there, posts=each.size),
                    of_hundred(float(chance), words),
                ]
                for there, chance in enumerate(each.chances)
            ],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]} / 100<extra></extra>",
            yaxis=f"y{suffix}",
        )
        figure.layout(
            **{
                f"yaxis{suffix}": axis(
                    domain=[top - tall, top], range=[0, float(each.chances.max()) * 1.05], showticklabels=False
                )
            }
        )
        said = _("{name}: {days} of 100 days").format(
            name=name_of(each, words), days=of_hundred(each.short, words, brief=True).replace("<", "&lt;")
        )
        figure.note(
            x=0,
            y=top,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            text=f"<b>{said[0].upper()}{said[1:]}</b>",
            font={"size": 14 * scale},
        )
    needed = inputs["needed"].value
    figure.line(
        x0=needed,
        x1=needed,
        xref="x",
        y0=0,
        y1=1,
        yref="paper",
        line={"color": RULE, "width": 2, "dash": "dash"},
    )
    figure.layout(
        bargap=0,
        xaxis=axis(
            range=[-18, 118],
            tickvals=[0, 20, 40, 60, 80, 100],
            ticktext=[f"{share}{words.percent_sign()}" for share in range(0, 101, 20)],
            tickfont={"size": 13 * scale},
            anchor=f"y{count}",
            title={"text": _("posts with somebody at work"), "font": {"size": 13 * scale}},
        ),
    )
    return figure.finish(title, source, _ROW_HEIGHT * count, scale, right=8, left=14)
