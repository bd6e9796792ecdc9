"""What a reader may wish of a picture beyond its form: as links, because none of it is ever a default."""

from dashboard.components.session import escaped
from dashboard.views.spec import Form
from dashboard.views.time_span import shown_exchange_years
from dashboard.views.view import View, may_share_despite_grade


def wish_links(view: View) -> str:
    """A row of links to the same view with a wish granted or taken back; empty where there is nothing to wish."""
    _ = view.words.gettext
    spec = view.spec
    links: list[tuple[str, bool, str]] = []
    if view.shares_axis_despite_grade:
        links.append(("despite_grade", False, _("Let each city stand alone again")))
    elif may_share_despite_grade(view):
        links.append(("despite_grade", True, _("Draw on one axis although it is not comparable")))
    has_axis_of_years = view.form in (Form.LINE, Form.SMALL_MULTIPLES) and not view.is_empty
    if has_axis_of_years and shown_exchange_years(view.exchange_years, view.drawn):
        said = _("Without the years of the exchange") if spec.exchange_years else _("Mark the years of the exchange")
        links.append(("exchange_years", not spec.exchange_years, said))
    listed = "".join(
        f'<a href="view?{escaped(spec.with_(**{wish: granted}).query())}" target="_self">{escaped(words)}</a>'
        for wish, granted, words in links
    )
    return f'<div class="actions wishes">{listed}</div>' if listed else ""
