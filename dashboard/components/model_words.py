"""What list, whole model and comparison show the same way: links, findings, sources, and what is not stated."""

from urllib.parse import urlencode

from dashboard.components.session import LANGUAGE_KEY, PRESENT_KEY, Session, escaped
from dashboard.components.source_list import outward_link, published_text
from dashboard.views.identity import identity
from dashboard.views.model_catalogue import (
    SIGNS,
    Aspect,
    Visit,
    findings_text,
    found_in_text,
    stated,
    tally,
    tally_text,
)
from dashboard.views.practice import EvidenceCard, ModelCard
from dashboard.views.row import SourceReference
from etl.contracts.practice_vocabulary import PracticeSetting
from etl.contracts.vocabulary import City, Place

_LISTS = frozenset({Aspect.FEATURES, Aspect.STRENGTHS, Aspect.RISKS})


def address(visit: Visit, session: Session) -> str:
    """Where the page shows a visit, in the same language and mode."""
    pairs = [("part", "catalogue"), *visit.pairs(), (LANGUAGE_KEY, str(session.language))]
    if session.present:
        pairs.append((PRESENT_KEY, "1"))
    return f"practice-models?{urlencode(pairs, safe=',')}"


def link(visit: Visit, text: str, session: Session, aria_label: str = "", css: str = "") -> str:
    """A plain link that changes the address, and with it what is shown."""
    named = f' aria-label="{escaped(aria_label)}"' if aria_label else ""
    styled = f' class="{css}"' if css else ""
    return f'<a href="{escaped(address(visit, session))}" target="_self"{named}{styled}>{escaped(text)}</a>'


def setting_name(setting: PracticeSetting, session: Session) -> str:
    """Where a model is at home; a city with its sign and colour."""
    label = session.known.label("practice_setting", setting, session.words)
    label = escaped(label[:1].upper() + label[1:])
    if setting.value not in set(City):
        return label
    sign = identity(Place(setting.value)).sign
    return f'<span class="{setting}"><span aria-hidden="true">{sign}</span> {label}</span>'


def sort_text(card: ModelCard, session: Session) -> str:
    """``way of working · adults``."""
    known, words = session.known, session.words
    kind = known.label("practice_kind", card.kind, words)
    return f"{kind} · {known.label('practice_population', card.population, words)}"


def tally_html(card: ModelCard, session: Session) -> str:
    """How many findings, from where, and which way they point, in words with signs."""
    words = session.words
    counted = " ".join(
        f'<span class="points"><span class="pointer" aria-hidden="true">{SIGNS[direction]}</span>'
        f"{escaped(tally_text(direction, count, words))}</span>"
        for direction, count in tally(card)
    )
    said = escaped(findings_text(card, words, session.known))
    return f'<div class="counted">{counted}</div><div class="quiet">{said}</div>'


def not_stated(session: Session) -> str:
    """What stands where the sources do not say."""
    return f'<p class="quiet">{escaped(session.words.gettext("not stated in the sources read"))}</p>'


def aspect_html(card: ModelCard, aspect: Aspect, session: Session) -> str:
    """A row of a model: texts, findings or sources; and in words, where there is nothing."""
    if aspect is Aspect.EVIDENCE:
        found = "".join(_finding(each, session) for each in card.evidence)
        return f'<ul class="findings">{found}</ul>' if found else not_stated(session)
    if aspect is Aspect.SOURCES:
        listed = "".join(f"<li>{_source(source, session)}</li>" for source in card.sources)
        return f'<ul class="plain">{listed}</ul>' if listed else not_stated(session)
    texts = [escaped(text[session.language]) for text in stated(card, aspect)]
    if not texts:
        if aspect is Aspect.NOTE:
            return f'<p class="quiet">{escaped(session.words.gettext("nothing"))}</p>'
        return not_stated(session)
    if aspect in _LISTS:
        return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"
    return "".join(f"<p>{text}</p>" for text in texts)


def _finding(found: EvidenceCard, session: Session) -> str:
    """Which way it points and where it was made before what it says; then who found it, and when."""
    _, words, known = session.words.gettext, session.words, session.known
    year = str(found.year) if found.year is not None else _("year not stated")
    direction = known.label("evidence_direction", found.direction, words)
    return (
        f'<li><div class="points"><span class="pointer" aria-hidden="true">{SIGNS[found.direction]}</span>'
        f'<strong>{escaped(direction)}</strong> · <span class="found-in" '
        f'title="{escaped(known.meaning("found_in", found.found_in, words))}">'
        f"{escaped(found_in_text(found.found_in, words, known))}</span></div>"
        f"<div>{escaped(found.finding[session.language])}</div>"
        f'<div class="quiet unexplained">{_title(found.source)} · {escaped(found.source.publisher)} · '
        f"{escaped(year)}</div></li>"
    )


def _source(source: SourceReference, session: Session) -> str:
    when = f" · {escaped(published_text(source.published, session.words))}" if source.published else ""
    return f'{_title(source)} <span class="quiet unexplained">{escaped(source.publisher)}{when}</span>'


def _title(source: SourceReference) -> str:
    return outward_link(source.url or "", source.title)
