"""How many workers does a child meet: teams for stages beside one worker for each family."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from dashboard.language import Wording
from dashboard.simulations.workers_met import ONE_WORKER, Stages, WorkersMet, hazard_of_a_cohort, workers_met
from dashboard.views.explorables.inputs import Inputs, number_text
from dashboard.views.explorables.picture import ACCENT, ACCENT_BAND, PLAIN, PLAIN_BAND, RULE, Sketch, axis
from dashboard.views.explorables.shown import Output, Shown, Table, alternative, of_hundred, span_text

YEARS = range(1, 6)
_MONTHS = 12
_PLOT_HEIGHT = 330


@dataclass(frozen=True, eq=False)
class _Form:
    """A way to organise the work, with what it comes to after each year: at the low, the chosen and the high rate."""

    id: str
    name: str
    stages: Stages
    years: dict[int, tuple[WorkersMet, WorkersMet, WorkersMet]]


def show(inputs: Inputs, words: Wording, source: str, scale: float) -> Shown:
    """Everything that this model shows.

    Raises:
        ImpossibleInput: the inputs can not be.
    """
    _ = words.gettext
    forms = _forms(inputs, words)
    headline = _headline(inputs, forms, words)
    finding = _finding(inputs, forms, words)
    return Shown(
        headline=headline,
        finding=finding,
        measure=_("Workers that a child has met, on average. Shaded: from the lowest to the highest rate."),
        alternative=alternative(headline, finding),
        figure=_draw(inputs, forms, headline, source, words, scale),
        tables=(_table(forms, words),),
        formula=("N(t) = 1 + Poisson((h + c) · t) + Binomial(m(t), q)", "E N(t) = 1 + (h + c) · t + q · m(t)"),
        formula_in_words=_formula_in_words(inputs, words),
        simplified=(
            _("The child’s file stays open all the time, and no worker comes back."),
            _("Workers leave at any time alike, whoever they are and however long they have been there."),
            _("A change of team inside an authority is not turnover in the figures, though the child notices it."),
            _("It counts workers, not what a change does to a child."),
        ),
        outputs=_outputs(forms, words),
    )


def _forms(inputs: Inputs, words: Wording) -> tuple[_Form, _Form]:
    _ = words.gettext
    stages = Stages(
        teams=int(inputs["teams"].value),
        first=inputs["first_stage"].value / _MONTHS,
        later=inputs["later_stage"].value / _MONTHS,
        changes=inputs["moves"].share,
    )
    cover, rate = inputs["cover"].value, inputs["turnover"]

    def after(years: float, organised: Stages) -> tuple[WorkersMet, WorkersMet, WorkersMet]:
        low, middle, high = (
            workers_met(turnover / 100, years, organised, cover) for turnover in (rate.low, rate.value, rate.high)
        )
        return low, middle, high

    return (
        _Form("one_worker", _("one worker for each family"), ONE_WORKER, {y: after(y, ONE_WORKER) for y in YEARS}),
        _Form("stages", _("teams one after the other"), stages, {y: after(y, stages) for y in YEARS}),
    )


def _mean_text(met: tuple[WorkersMet, WorkersMet, WorkersMet], words: Wording) -> str:
    return words.number(met[1].expected, 1)


def _headline(inputs: Inputs, forms: Sequence[_Form], words: Wording) -> str:
    years = int(inputs["years"].value)
    pattern = words.ngettext(
        "After {count} year a child has met {one} workers on average where one worker stays with the family, "
        "and {stages} where teams follow one another",
        "After {count} years a child has met {one} workers on average where one worker stays with the family, "
        "and {stages} where teams follow one another",
        years,
    )
    one, stages = (_mean_text(form.years[years], words) for form in forms)
    return pattern.format(count=years, one=one, stages=stages)


def _finding(inputs: Inputs, forms: Sequence[_Form], words: Wording) -> str:
    _ = words.gettext
    years = int(inputs["years"].value)
    one, stages = (form.years[years][1] for form in forms)
    told = _(
        "Of 100 children {one} still have their first worker in the first case and {stages} in the second; {one_many} "
        "have met three or more workers in the first and {stages_many} in the second."
    ).format(
        one=of_hundred(one.one, words),
        stages=of_hundred(stages.one, words),
        one_many=of_hundred(one.three_or_more, words),
        stages_many=of_hundred(stages.three_or_more, words),
    )
    rate = inputs["turnover"]
    if not rate.has_range:
        return told
    low, _middle, high = forms[0].years[years]
    span = _("With the lowest and the highest rate, {low} and {high} percent, the first average is {span}.").format(
        low=number_text(rate.low, words),
        high=number_text(rate.high, words),
        span=span_text(low.expected, high.expected, words, 2),
    )
    return f"{told} {span}"


def _formula_in_words(inputs: Inputs, words: Wording) -> tuple[str, ...]:
    _ = words.gettext
    rate = inputs["turnover"]
    sentences = [
        _(
            "The number of workers N is the first one, plus those who come because a worker leaves (h a year) or is "
            "covered (c a year) in t years, plus those who come at the m moves up to then, each with chance q."
        ),
        _(
            "The rate is leavers in a year for each filled post, and so it is taken as the chance of leaving at any "
            "time (the hazard h) itself: {hazard}."
        ).format(hazard=words.number(rate.share, 3)),
    ]
    if rate.share < 1:
        sentences.append(
            _("If it were the share of a group that is gone after a year, h would be −ln(1 − rate) = {hazard}.").format(
                hazard=words.number(hazard_of_a_cohort(rate.share), 3)
            )
        )
    sentences.append(_("Source: elementary; independent Poisson processes add up, and so do independent numbers."))
    return tuple(sentences)


def _table(forms: Sequence[_Form], words: Wording) -> Table:
    _ = words.gettext
    rows = tuple(
        (
            words.ngettext("{form}, {count} year", "{form}, {count} years", year).format(form=form.name, count=year),
            words.number(met[1].expected, 2),
            span_text(met[0].expected, met[2].expected, words, 2),
            of_hundred(met[1].one, words),
            of_hundred(met[1].two, words),
            of_hundred(met[1].three_or_more, words),
        )
        for form in forms
        for year, met in form.years.items()
    )
    head = (
        _("How the work is organised"),
        _("Workers on average"),
        _("Lowest to highest rate"),
        _("Of 100 children: one worker"),
        _("two"),
        _("three or more"),
    )
    return Table(_("Workers that a child has met"), head, rows)


def _outputs(forms: Sequence[_Form], words: Wording) -> tuple[Output, ...]:
    _ = words.gettext
    found = []
    for form in forms:
        for year, (low, middle, high) in form.years.items():
            ends = sorted((low.one, high.one))
            many = sorted((low.three_or_more, high.three_or_more))
            found += [
                Output(
                    "expected_workers",
                    form.id,
                    _("Workers on average: {form}").format(form=form.name),
                    "workers",
                    middle.expected,
                    year,
                    low.expected,
                    high.expected,
                ),
                Output(
                    "one", form.id, _("One worker: {form}").format(form=form.name), "chance", middle.one, year, *ends
                ),
                Output("two", form.id, _("Two workers: {form}").format(form=form.name), "chance", middle.two, year),
                Output(
                    "three_or_more",
                    form.id,
                    _("Three or more workers: {form}").format(form=form.name),
                    "chance",
                    middle.three_or_more,
                    year,
                    *many,
                ),
            ]
    return tuple(found)


def _draw(inputs: Inputs, forms: Sequence[_Form], title: str, source: str, words: Wording, scale: float) -> go.Figure:
    _, figure, rate = words.gettext, Sketch(words), inputs["turnover"]
    times = np.arange(0, 60 + 1) / _MONTHS
    cover = inputs["cover"].value
    tallest = 0.0
    for form, colour, band, dash in zip(
        forms, (PLAIN, ACCENT), (PLAIN_BAND, ACCENT_BAND), ("dot", "solid"), strict=True
    ):
        moves = np.array([form.stages.moves_until(float(time)) for time in times]) * form.stages.changes
        low, middle, high = (1 + (each / 100 + cover) * times + moves for each in (rate.low, rate.value, rate.high))
        tallest = max(tallest, float(high[-1]))
        for end, fill in ((low, None), (high, "tonexty")):
            figure.trace(
                "scatter",
                x=times,
                y=end,
                fill=fill,
                fillcolor=band,
                line={"width": 0, "shape": "hv"},
                mode="lines",
                hoverinfo="skip",
            )
        figure.trace(
            "scatter",
            x=times,
            y=middle,
            mode="lines",
            line={"color": colour, "width": 3 * scale, "dash": dash, "shape": "hv"},
            hoverinfo="skip",
        )
        figure.trace(
            "scatter",
            x=list(YEARS),
            y=[met[1].expected for met in form.years.values()],
            mode="markers",
            marker={"color": colour, "size": 8 * scale},
            hovertemplate=f"<b>%{{y:.2f}}</b> {form.name}<extra></extra>",
        )
    _label(figure, forms, words, scale, tallest)
    figure.layout(
        xaxis=axis(
            range=[-0.1, 5.1],
            tickvals=[0, *YEARS],
            tickfont={"size": 13 * scale},
            title={"text": _("years since the first worker"), "font": {"size": 13 * scale}},
        ),
        yaxis=axis(
            range=[0, tallest * 1.16],
            showgrid=True,
            gridcolor=RULE,
            nticks=7,
            tickformat="d",
            tickfont={"size": 13 * scale},
        ),
    )
    return figure.finish(title, source, _PLOT_HEIGHT, scale, right=16, left=34)


def _label(figure: Sketch, forms: Sequence[_Form], words: Wording, scale: float, tallest: float) -> None:
    """Each line has its name on it, above the end; the lower one below where both would meet."""
    ends = [form.years[5][1].expected for form in forms]
    close = abs(ends[0] - ends[1]) < tallest * 0.14
    for form, end, other in zip(forms, ends, reversed(ends), strict=True):
        below = close and (end < other or (end == other and form is forms[0]))
        figure.note(
            x=5,
            y=form.years[5][2].expected if not below else form.years[5][0].expected,
            text=f"<b>{form.name}: {words.number(end, 1)}</b>",
            xanchor="right",
            yanchor="top" if below else "bottom",
            yshift=-4 * scale if below else 4 * scale,
            font={"size": 14 * scale},
        )
