"""Publishing: a finished file under a name that says what is in it, and a pointer to the current one.

A build writes beside the final name and renames at the end, so a reader opens the old warehouse or the
new one and never half of one. Readers that have the old file open keep it. Two builds at once wait for
each other.
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from filelock import FileLock

POINTER = "current"
_PREFIX, _SUFFIX = "warehouse-", ".duckdb"
_UNFINISHED = ".unfinished"
_OLD_FILES_KEPT = 2
_VERSION_DIGITS = 12
_FACT_FILES = ("*.csv", "*.yaml")


def fact_files(datasets: Path) -> list[Path]:
    """Every file of facts, in a fixed order."""
    return sorted(path for pattern in _FACT_FILES for path in datasets.rglob(pattern))


def data_version(datasets: Path) -> str:
    """A hash of the canonical facts: names and contents of all files, line ends and byte order marks apart."""
    return _hash(((path.relative_to(datasets).as_posix(), path) for path in fact_files(datasets)), _VERSION_DIGITS)


def code_version() -> str:
    """A hash of this package: the same facts built by other code are another file."""
    package = Path(__file__).parent
    paths = sorted(path for pattern in ("*.py", "*.sql") for path in package.rglob(pattern))
    return _hash(((path.relative_to(package).as_posix(), path) for path in paths), 6)


def _hash(named: Iterable[tuple[str, Path]], digits: int) -> str:
    digest = hashlib.sha256()
    for name, path in named:
        content = path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:digits]


def warehouse_path(folder: Path, data: str, code: str) -> Path:
    return folder / f"{_PREFIX}{data}-{code}{_SUFFIX}"


def current(folder: Path) -> Path | None:
    """The published warehouse, or None where nothing has been published yet."""
    try:
        path = folder / (folder / POINTER).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    return path if path.is_file() and path.name.startswith(_PREFIX) else None


def lock(folder: Path) -> FileLock:
    """Held while building, so that a second process waits and then finds the work done."""
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / "build.lock")


def publish(folder: Path, path: Path, write: Callable[[Path], None]) -> Path:
    """Let ``write`` make the file under a passing name, then give it its own and point to it.

    What a killed build left behind is removed first. The caller holds ``lock(folder)``.
    """
    for left_over in folder.glob(f"*{_UNFINISHED}*"):
        left_over.unlink(missing_ok=True)
    unfinished = path.with_name(path.name + _UNFINISHED)
    try:
        write(unfinished)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    os.replace(unfinished, path)
    point_to(folder, path)
    _remove_old(folder, path)
    return path


def point_to(folder: Path, path: Path) -> None:
    """Make ``path`` the current warehouse, in one step."""
    passing = folder / f"{POINTER}{_UNFINISHED}"
    passing.write_text(path.name + "\n", encoding="utf-8")
    os.replace(passing, folder / POINTER)


def _remove_old(folder: Path, kept: Path) -> None:
    others = sorted(
        (path for path in folder.glob(f"{_PREFIX}*{_SUFFIX}") if path != kept),
        key=lambda path: path.stat().st_mtime,
        reverse=True,
    )
    for path in others[_OLD_FILES_KEPT:]:
        try:
            path.unlink()
        except PermissionError:  # Windows keeps a file that somebody reads; the next build removes it.
            continue
