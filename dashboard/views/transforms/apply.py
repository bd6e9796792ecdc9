"""Which transform does what a spec asks for."""

from dashboard.views.transforms import own_nation
from dashboard.views.transforms.asked import Asked, Outcome
from dashboard.views.transforms.index import as_index
from dashboard.views.transforms.own_nation import relative_to_nation
from dashboard.views.transforms.per_head import per_head
from dashboard.views.transforms.purchasing_power import in_purchasing_power
from dashboard.views.transforms.real_terms import in_real_terms
from etl.contracts.vocabulary import Place, Transform


def transform_rows(asked: Asked) -> Outcome:
    """The rows after the transform of the spec, and a sentence for each place where it cannot be computed."""
    match asked.spec.transform:
        case Transform.AS_PUBLISHED:
            return list(asked.rows), {}
        case Transform.RELATIVE_TO_OWN_NATION:
            return relative_to_nation(asked)
        case Transform.PPP_ADJUSTED:
            return in_purchasing_power(asked)
        case Transform.REAL_TERMS:
            return in_real_terms(asked)
        case Transform.INDEX:
            return as_index(asked)
        case (
            Transform.PER_HEAD
            | Transform.PER_10K_CHILDREN
            | Transform.PER_10K_ADULTS
            | Transform.PER_10K_65_PLUS
            | Transform.PER_100K
        ):
            return per_head(asked)


def shown_places(places: tuple[Place, ...], transform: Transform) -> tuple[Place, ...]:
    """The places whose figures appear after the transform."""
    return own_nation.shown_places(places) if transform is Transform.RELATIVE_TO_OWN_NATION else places
