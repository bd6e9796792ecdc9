"""How much time with a child do posts, absences and caseloads leave?"""

from collections.abc import Sequence
from dataclasses import replace

import plotly.graph_objects as go

from dashboard.language import Wording
from dashboard.simulations.caseload_and_time import HoursLeft, Staffing, caseload, hours_left
from dashboard.views.explorables.inputs import Inputs, number_text
from dashboard.views.explorables.picture import ACCENT, PLAIN, Sketch, axis
from dashboard.views.explorables.shown import Output, Shown, Table, alternative

_ROW_HEIGHT = 62
_MORE_CONTACT = 0.1
_FEWER_CHILDREN = 2


def show(inputs: Inputs, words: Wording, source: str, scale: float) -> Shown:
    """Everything that this model shows.

    Raises:
        ImpossibleInput: the inputs can not be.
    """
    _ = words.gettext
    staffing = _staffing(inputs)
    left = hours_left(staffing)
    changes = _changes(staffing, words)
    headline = _("With these numbers a child can get {time} of direct contact a week").format(
        time=time_text(left.direct, words)
    )
    finding = _finding(staffing, left, changes, words)
    steps = _steps(inputs, left, words)
    return Shown(
        headline=headline,
        finding=finding,
        measure=_("Paid time for each child in a week, after one loss after the other."),
        alternative=alternative(headline, finding),
        figure=_draw(steps, headline, source, words, scale),
        tables=(
            Table(
                _("Where the time goes"),
                (_("What is left"), _("time for each child in a week")),
                tuple((name, time_text(hours, words)) for name, hours in steps),
            ),
            Table(
                _("If one thing were different"),
                (_("What would be different"), _("direct contact for each child in a week")),
                tuple((name, time_text(hours, words)) for _id, name, hours in changes),
            ),
        ),
        formula=("P · H · (1 − v) · (1 − L/52) · (1 − s) · d / C",),
        formula_in_words=(
            _(
                "P posts of H hours a week; v of them empty; workers away L weeks of 52 as planned; s of the remaining "
                "days lost to sickness; d of the time at work in direct contact; shared by C children."
            ),
            _("Source: elementary; shares of shares are multiplied."),
        ),
        simplified=(
            _("Every child gets the same time. In life a few need most of it, and others see their worker rarely."),
            _("Travel, court, recording and supervision are all in the time that is not direct contact."),
            _("Unpaid overtime is not counted."),
            _("Time is not a relationship; it is what one needs."),
        ),
        outputs=_outputs(staffing, left, changes, words),
    )


def _staffing(inputs: Inputs) -> Staffing:
    return Staffing(
        posts=inputs["posts"].value,
        empty=inputs["empty_posts"].share,
        hours=inputs["hours"].value,
        weeks_away=inputs["weeks_away"].value,
        sickness=inputs["sickness"].share,
        direct=inputs["direct"].share,
        children=inputs["children"].value,
    )


def time_text(hours: float, words: Wording) -> str:
    """``24 minutes``, ``2 hours 26 minutes``."""
    minutes = round(hours * 60)
    whole, rest = divmod(minutes, 60)
    some = words.ngettext("{count} minute", "{count} minutes", rest).format(count=rest)
    if whole == 0:
        return words.gettext("less than a minute") if minutes == 0 and hours > 0 else some
    many = words.ngettext("{count} hour", "{count} hours", whole).format(count=words.number(whole))
    return f"{many} {some}" if rest else many


def brief_time_text(hours: float, words: Wording) -> str:
    """``24 min``, ``2 h 26 min``, for where there is little room."""
    whole, rest = divmod(round(hours * 60), 60)
    minutes = words.gettext("{minutes} min").format(minutes=rest)
    return words.gettext("{hours} h {minutes}").format(hours=words.number(whole), minutes=minutes) if whole else minutes


def _changes(staffing: Staffing, words: Wording) -> list[tuple[str, str, float]]:
    """Ids, words and direct hours where one thing is different; what would be impossible is left out."""
    _ = words.gettext
    found = []
    if staffing.direct + _MORE_CONTACT <= 1:
        more = replace(staffing, direct=staffing.direct + _MORE_CONTACT)
        text = _("{share} percent of the time in direct contact instead of {now}").format(
            share=number_text(more.direct * 100, words), now=number_text(staffing.direct * 100, words)
        )
        found.append(("more_contact", text, hours_left(more).direct))
    held = caseload(staffing)
    if _FEWER_CHILDREN < held < float("inf"):
        fewer = replace(staffing, children=staffing.children * (held - _FEWER_CHILDREN) / held)
        text = _("{fewer} children for each filled post instead of {now}").format(
            fewer=words.number(held - _FEWER_CHILDREN, 1), now=words.number(held, 1)
        )
        found.append(("fewer_children", text, hours_left(fewer).direct))
    if staffing.empty > 0:
        found.append(("all_filled", _("every post filled"), hours_left(replace(staffing, empty=0.0)).direct))
    if staffing.sickness > 0:
        found.append(("nobody_ill", _("nobody ill"), hours_left(replace(staffing, sickness=0.0)).direct))
    return found


def _finding(staffing: Staffing, left: HoursLeft, changes: Sequence[tuple[str, str, float]], words: Wording) -> str:
    _ = words.gettext
    held = caseload(staffing)
    told = _("Of {contracted} of paid time for each child in a week, {direct} are left for being together.").format(
        contracted=time_text(left.contracted, words), direct=time_text(left.direct, words)
    )
    if held == float("inf"):
        return told
    told += " " + _("Each filled post holds {children} children.").format(children=words.number(held, 1))
    different = next((each for each in changes if each[0] == "more_contact"), None)
    if different is None:
        return told
    change = _("With {change}, it would be {time}.").format(change=different[1], time=time_text(different[2], words))
    return f"{told} {change}"


def _steps(inputs: Inputs, left: HoursLeft, words: Wording) -> tuple[tuple[str, float], ...]:
    _ = words.gettext

    def lost(name: str) -> str:
        return number_text(inputs[name].value, words)

    return (
        (_("Contracted hours"), left.contracted),
        (_("after empty posts ({share} percent)").format(share=lost("empty_posts")), left.after_empty_posts),
        (_("after leave and training ({weeks} weeks)").format(weeks=lost("weeks_away")), left.after_leave),
        (_("after sickness ({share} percent)").format(share=lost("sickness")), left.after_sickness),
        (_("in direct contact ({share} percent)").format(share=lost("direct")), left.direct),
    )


def _outputs(
    staffing: Staffing, left: HoursLeft, changes: Sequence[tuple[str, str, float]], words: Wording
) -> tuple[Output, ...]:
    _ = words.gettext
    held = caseload(staffing)
    hours = (
        ("contracted", _("Contracted hours"), left.contracted),
        ("after_empty_posts", _("After empty posts"), left.after_empty_posts),
        ("after_leave", _("After leave and training"), left.after_leave),
        ("after_sickness", _("After sickness"), left.after_sickness),
        ("direct", _("In direct contact"), left.direct),
        *((f"direct_if_{name}", text, value) for name, text, value in changes),
    )
    caseload_name = _("Children for each filled post")
    return (
        Output("children_per_filled_post", "", caseload_name, "children", held if held < float("inf") else None),
        *(Output(name, "", text, "hours_a_week_for_each_child", value) for name, text, value in hours),
    )


def _draw(steps: Sequence[tuple[str, float]], title: str, source: str, words: Wording, scale: float) -> go.Figure:
    figure, last = Sketch(words), len(steps) - 1
    rows = list(range(last, -1, -1))
    figure.trace(
        "bar",
        x=[hours for _name, hours in steps],
        y=rows,
        orientation="h",
        width=0.42,
        marker={"color": [PLAIN] * last + [ACCENT], "line": {"width": 0}},
        hoverinfo="skip",
    )
    for row, (name, hours) in zip(rows, steps, strict=True):
        figure.note(
            x=0,
            y=row + 0.24,
            text=f"{name}: <b>{brief_time_text(hours, words)}</b>",
            xanchor="left",
            yanchor="bottom",
            font={"size": 14 * scale},
        )
    most = max(hours for _name, hours in steps) or 1
    figure.layout(
        xaxis=axis(range=[0, most * 1.02], showticklabels=False),
        yaxis=axis(range=[-0.4, last + 0.75], showticklabels=False),
    )
    return figure.finish(title, source, _ROW_HEIGHT * len(steps), scale, right=8, left=8)
