"""One figure as a view shows it, with everything that must travel with it."""

from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.views.intervals import Interval
from etl.contracts.vocabulary import Approximation, Confidence, GeographyLevel, Place, UsageWarning


@dataclass(frozen=True)
class SourceReference:
    """A source as a picture names it."""

    source_id: str
    title: str
    publisher: str
    published: str | None
    url: str | None


@dataclass(frozen=True)
class Row:
    """A figure of a view. ``value`` is in ``unit`` after the view's transform; nothing is rounded here."""

    figure_id: str
    place: Place
    geography_code: str
    geography: str
    is_the_place_itself: bool
    """False where a city's slot holds the figure of another geography, which must then be named."""
    level: GeographyLevel
    indicator_id: str | None
    period: str
    period_type: str
    start: date
    end: date
    value: float
    unit: str
    decimals: int
    confidence: Confidence
    computed: bool
    currency: str | None = None
    per: str | None = None
    numerator: float | None = None
    denominator: float | None = None
    warnings: tuple[UsageWarning, ...] = ()
    said_as: Approximation | None = None
    warning_text: str = ""
    note: str = ""
    formula: str = ""
    counted: str = ""
    sources: tuple[SourceReference, ...] = ()
    locator: str = ""
    value_as_published: str | None = None
    transformed_by: str = ""
    compared_with: str = ""
    """The nation that a ratio is to."""
    series: int = field(default=0)
    asked: int = 0
    """The position of its indicator among those that the view names; 0 in a view of a concept."""
    is_count: bool = False
    """Whether people or events are counted, so that chance has a part in the figure."""
    interval: Interval | None = None
    """What chance alone leaves open (95%), where people or events are counted."""
    base_year: int | None = None
    """The year whose prices, or whose figure as 100, the value is in."""

    @property
    def middle(self) -> date:
        return self.start + (self.end - self.start) / 2

    @property
    def is_marked(self) -> bool:
        """Whether the figure carries a visible mark: reported by a secondary page, or computed here."""
        return self.confidence is Confidence.SECONDARY_PAGE or self.computed

    @property
    def may_stand_on_time_axis(self) -> bool:
        return not any(warning.keeps_off_time_axis for warning in self.warnings)

    @property
    def may_join_line(self) -> bool:
        return not any(warning.keeps_out_of_line for warning in self.warnings)

    def transformed(self, value: float, unit: str, decimals: int, how: str, compared_with: str = "") -> "Row":
        """The same figure after a transform, saying how it came about."""
        return replace(
            self,
            value=value,
            unit=unit,
            decimals=decimals,
            transformed_by=how,
            compared_with=compared_with,
            currency=None,
            per=None,
            interval=None,
        )
