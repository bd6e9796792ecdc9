"""The messages that the dashboard speaks, read from its code; as a program it brings the German catalogue up to date.

    python -m tests.dashboard.messages_in_code     adds what is missing (to be translated) and drops what nobody says

Babel's own extractor reads tokens, and on Python 3.11 a message inside an f-string is no token of its own: the
syntax tree sees it everywhere.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

import dashboard
from dashboard.language import catalogue_path
from etl.contracts.vocabulary import Language

CODE = Path(dashboard.__file__).parent
_SINGULAR, _PLURAL = {"_", "gettext"}, {"ngettext"}


def messages_in_code() -> dict[str | tuple[str, str], list[str]]:
    """Each message (a pair where it has a plural), with the files that say it."""
    found: dict[str | tuple[str, str], list[str]] = {}
    for path in sorted(CODE.rglob("*.py")):
        for message in _messages(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(message, []).append(path.relative_to(CODE.parent).as_posix())
    return found


def _messages(tree: ast.AST) -> Iterator[str | tuple[str, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name in _SINGULAR and texts:
            yield texts[0]
        elif name in _PLURAL and len(texts) >= 2:
            yield texts[0], texts[1]


def catalogue(language: Language) -> Catalog:
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=str(language))


def bring_up_to_date(language: Language) -> tuple[int, int]:
    """Write the catalogue anew with what the code says; returns how many messages came and went."""
    path = catalogue_path(language)
    old = catalogue(language) if path.exists() else Catalog(locale=str(language))
    new = Catalog(locale=str(language), project="dashboard", version="1", charset="utf-8", fuzzy=False)
    new.header_comment = "# German words of the dashboard. The English text is the key; see datasets/README.md."
    came = 0
    for message, files in sorted(messages_in_code().items(), key=lambda item: str(item[0])):
        known = old.get(message[0] if isinstance(message, tuple) else message)
        came += known is None
        string = known.string if known and isinstance(known.id, tuple) == isinstance(message, tuple) else ""
        new.add(message, string, locations=[(name, None) for name in dict.fromkeys(files)])
    went = len([m for m in old if m.id and new.get(m.id[0] if isinstance(m.id, tuple) else m.id) is None])
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, new, width=120, sort_output=False, include_lineno=False, omit_header=False)
    return came, went


if __name__ == "__main__":
    print("{} messages came, {} went.".format(*bring_up_to_date(Language.GERMAN)))
