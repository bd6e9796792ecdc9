"""How much time with a child do posts, absences and caseloads leave?

With P posts of H hours a week, of which a share v is empty, workers who are away L weeks of 52 as planned and a share s
of the remaining days ill, a share d of their time in direct contact, and C children:

    hours with a child in a week = P H (1 - v) (1 - L / 52) (1 - s) d / C

The source is elementary: shares of shares are multiplied. Assumed: all children get the same time (in life a few need
most of it), empty posts are not covered, and every worker holds children's files.
"""

from dataclasses import dataclass

from dashboard.simulations.impossible import Problem, ask

WEEKS = 52


@dataclass(frozen=True)
class Staffing:
    """What a service has and whom it is for. Shares are 0 to 1.

    Raises:
        ImpossibleInput: no posts, no children, a share outside 0 to 1, or more hours or weeks than there are.
    """

    posts: float
    empty: float
    hours: float
    weeks_away: float
    sickness: float
    direct: float
    children: float

    def __post_init__(self) -> None:
        ask(self.posts > 0, Problem.NO_POST, self.posts)
        ask(self.children > 0, Problem.NO_CHILD, self.children)
        for share in (self.empty, self.sickness, self.direct):
            ask(0 <= share <= 1, Problem.SHARE_OUTSIDE, share)
        ask(0 < self.hours <= 168, Problem.HOURS_OUTSIDE, self.hours)
        ask(0 <= self.weeks_away <= WEEKS, Problem.WEEKS_OUTSIDE, self.weeks_away)


@dataclass(frozen=True)
class HoursLeft:
    """Hours in a week for each child, after one loss after the other."""

    contracted: float
    after_empty_posts: float
    after_leave: float
    after_sickness: float
    direct: float


def hours_left(staffing: Staffing) -> HoursLeft:
    """The hours in a week that each child can get."""
    contracted = staffing.posts * staffing.hours / staffing.children
    filled = contracted * (1 - staffing.empty)
    present = filled * (1 - staffing.weeks_away / WEEKS)
    well = present * (1 - staffing.sickness)
    return HoursLeft(contracted, filled, present, well, well * staffing.direct)


def caseload(staffing: Staffing) -> float:
    """Children for each post that is filled; infinite where none is."""
    filled = staffing.posts * (1 - staffing.empty)
    return staffing.children / filled if filled > 0 else float("inf")
