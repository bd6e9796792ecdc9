"""What delegates noticed: one theme open at a time, with the figures then and now and everything that speaks to it."""

from functools import lru_cache

from dashboard.components.address_choice import AddressChoices
from dashboard.components.record_links import page_link, sources_line
from dashboard.components.rule_marks import city_name
from dashboard.components.session import Session, escaped, write_html
from dashboard.components.then_and_now_table import then_and_now_table
from dashboard.views.addresses import of_dimension, of_event, of_model, of_programme, of_term, of_theme
from dashboard.views.exchange import ExchangeCard, ThemeCard, exchange, themes_of
from dashboard.views.exchange_timeline import documented_years, exchange_of
from dashboard.views.glossary import glossary
from dashboard.views.practice import practice
from dashboard.views.rulebook import rulebook
from etl.contracts.practice_vocabulary import PracticeSetting
from etl.contracts.vocabulary import City

THEME = "theme"
"""What the address calls a theme."""


def exchange_themes(session: Session) -> None:
    """The choice of a theme, and the theme."""
    told = exchange(session.warehouse)
    if told is None:
        return
    _, language = session.words.gettext, session.language
    themes = {theme.id: theme for theme in told.themes}
    choices = AddressChoices(session)
    chosen = choices.one(
        THEME,
        _("Choose a theme"),
        list(themes),
        lambda name: f"{themes[name].year} · {themes[name].text[language]}",
    )
    choices.tell()
    if chosen is not None:
        write_html(theme_html(themes[chosen], told, session) + _all(told, chosen, session), language)


@lru_cache(maxsize=64)
def theme_html(theme: ThemeCard, told: ExchangeCard, session: Session) -> str:
    """One theme: what was noticed and where, the figures then and now, and what else speaks to it."""
    _, language = session.words.gettext, session.language
    host = exchange_of(told, theme.year)
    city = host.host_city if host is not None else None
    opening = (
        f'<blockquote class="noticed {city or ""}"><p>{escaped(theme.text[language])}</p></blockquote>'
        f'<p class="where">{_where(theme, told, session)}</p>{sources_line(theme.sources, session)}'
    )
    return f'<div class="theme">{opening}{_figures(theme, told, session)}{_more(theme, session)}</div>'


def _where(theme: ThemeCard, told: ExchangeCard, session: Session) -> str:
    """The exchange in which it was noticed, with its host."""
    _ = session.words.gettext
    event = exchange_of(told, theme.year)
    if event is None:
        return escaped(_("Reported from the exchange of {year}").format(year=theme.year))
    said = page_link(of_event(event.id), _("Reported from the exchange of {year}").format(year=theme.year), session)
    return f"{said} · {city_name(event.host_city, session)}" if event.host_city else said


def _figures(theme: ThemeCard, told: ExchangeCard, session: Session) -> str:
    """The concepts of a theme, then and now."""
    _ = session.words.gettext
    title = f"<h3>{escaped(_('What the figures say about it, then and now'))}</h3>"
    if not theme.concept_ids:
        return f"{title}<p>{escaped(_('No figure here speaks to it.'))}</p>"
    years = documented_years(told)
    told_how = _(
        "For each city the figure nearest to {years}, the years that documents of the exchange report from, and the "
        "latest. A figure that lies off says by how many years. Amounts are in the money of their own year. The "
        "figures do not prove or disprove what was noticed; they stand beside it."
    ).format(years=session.words.listing([str(year) for year in years]))
    tables = "".join(
        then_and_now_table(session.known.concepts[concept], years, session) for concept in theme.concept_ids
    )
    return f'{title}<p class="quiet">{escaped(told_how)}</p><div class="thens">{tables}</div>'


def _more(theme: ThemeCard, session: Session) -> str:
    """Dimensions, models, rules and terms that speak to a theme. Which do is our own choice, and said so."""
    _, language = session.words.gettext, session.language
    told, book, terms = practice(session.warehouse), rulebook(session.warehouse), glossary(session.warehouse).terms
    dimensions = [
        f"{page_link(of_dimension(name), told.dimensions[name].name[language], session)}"
        f'<span class="quiet">{escaped(told.dimensions[name].question[language])}</span>'
        for name in theme.dimension_ids
    ]
    models = [
        page_link(of_model(name), told.models[name].name[language], session)
        + f'<span class="quiet">{_setting(told.models[name].setting, session)}</span>'
        for name in theme.model_ids
    ]
    programmes = [
        page_link(of_programme(book.programmes[name]), book.programmes[name].name[language], session)
        + f'<span class="quiet">{city_name(book.programmes[name].city, session)}</span>'
        for name in theme.programme_ids
    ]
    words = [
        page_link(of_term(name), terms[name].term[language], session)
        + f'<span class="quiet">{city_name(terms[name].city, session)}</span>'
        for name in theme.term_ids
    ]
    columns = "".join(
        f'<section><h4>{escaped(title)}</h4><ul class="leads-on">'
        + "".join(f"<li>{item}</li>" for item in items)
        + "</ul></section>"
        for title, items in (
            (_("How the systems differ"), dimensions),
            (_("Ways of working"), models),
            (_("Rules"), programmes),
            (_("Words"), words),
        )
        if items
    )
    if not columns:
        return ""
    chosen = escaped(_("Which of them speak to the theme is our own choice."))
    return f'<h3>{escaped(_("Where to read on"))}</h3><p class="quiet">{chosen}</p><div class="four">{columns}</div>'


def _setting(setting: PracticeSetting, session: Session) -> str:
    if setting.value in set(City):
        return city_name(City(setting.value), session)
    return escaped(session.known.label("practice_setting", setting, session.words))


@lru_cache(maxsize=64)
def _all(told: ExchangeCard, chosen: str, session: Session) -> str:
    """Every theme as a link, by the exchange in which it was noticed."""
    _, language = session.words.gettext, session.language
    groups = ""
    for year in told.theme_years:
        event = exchange_of(told, year)
        host = f" · {city_name(event.host_city, session)}" if event is not None and event.host_city else ""
        items = "".join(
            f'<li aria-current="true">{escaped(theme.text[language])}</li>'
            if theme.id == chosen
            else f"<li>{page_link(of_theme(theme.id), theme.text[language], session)}</li>"
            for theme in themes_of(told, years=[year])
        )
        groups += f'<section><h4>{year}{host}</h4><ul class="noticed-all">{items}</ul></section>'
    file = f'<p class="actions"><a href="api/v1/themes.csv" download>{escaped(_("All themes as CSV"))}</a></p>'
    title = escaped(_("Everything that was noticed"))
    return f'<h3 class="all-themes">{title}</h3><div class="columns">{groups}</div>{file}'
