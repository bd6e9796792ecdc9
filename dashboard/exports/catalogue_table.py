"""What a file of the catalogue is: a query with a total order of rows, and the data version in the last column."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CatalogueTable:
    """A file of the catalogue. ``rows`` is a query without ORDER BY; ``order`` makes the order of rows total."""

    name: str
    description: str
    rows: str
    order: str

    @property
    def query(self) -> str:
        return f"SELECT t.*, data_version FROM ({self.rows}) t CROSS JOIN build ORDER BY {self.order}"  # noqa: S608


def for_each(pattern: str, names: tuple[str, ...]) -> str:
    """The pattern once a name, which stands for ``%``, as a list of SQL columns."""
    return ",\n".join(pattern.replace("%", name) for name in names)
