"""What an address answers when data change: entity tags, lifetimes in caches, and pinned data versions.

- Without ``v`` an answer may be kept but must be asked for again (``no-cache``); an unchanged one is a 304.
- With ``v`` of the version that is served it may be kept for a year: the address names its data.
- With any other ``v`` the answer is 409 with a sentence that names the version served. It is not 410, for a
  version that this server does not know yet may be served a moment later.
"""

import hashlib
from functools import cache
from pathlib import Path

from dashboard.warehouse import Warehouse

_PACKAGE = Path(__file__).resolve().parent.parent
_FOR_A_YEAR = "public, max-age=31536000, immutable"
_ASK_AGAIN = "public, no-cache"


class OtherVersion(ValueError):
    """The data version that was asked for is not the one that is served."""

    def __init__(self, asked: str, served: str) -> None:
        self.asked, self.served = asked, served
        super().__init__(
            f"This server serves data version {served}, not the one that was asked for. "
            f"Leave out v to get the current data, or ask for v={served}."
        )


def cache_control(asked: str | None, served: str) -> str:
    """The lifetime of an answer.

    Args:
        asked: the value of ``v``, or None where there is none.
        served: the data version of the warehouse.

    Raises:
        OtherVersion: ``asked`` is not the version served.
    """
    if asked is None:
        return _ASK_AGAIN
    if asked != served:
        raise OtherVersion(asked, served)
    return _FOR_A_YEAR


def entity_tag(warehouse: Warehouse, what: str) -> str:
    """A tag that changes with the data, the code that writes files, and what was asked for.

    It is weak, because a server may compress the same answer for one reader and not for another.
    """
    asked = hashlib.sha256(f"{warehouse.path.name} {_writers()} {what}".encode()).hexdigest()[:16]
    return f'W/"{warehouse.data_version}-{asked}"'


def is_unchanged(if_none_match: str | None, tag: str) -> bool:
    """Whether a reader already has the answer with this tag (weak comparison; ``*`` is any)."""
    if if_none_match is None:
        return False
    known = {each.strip().removeprefix("W/") for each in if_none_match.split(",")}
    return "*" in known or tag.removeprefix("W/") in known


@cache
def _writers() -> str:
    """A hash of the code that decides the bytes of a file; read once."""
    digest = hashlib.sha256()
    for path in [_PACKAGE / "selection.py", *sorted((_PACKAGE / "exports").glob("*.py"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
