"""The scene that tells everybody their table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableRow:
    """One table: 'Table 3', and the cards that sit there, '17–24' or '3, 18, 40'."""

    name: str
    numbers: str


@dataclass(frozen=True, slots=True)
class FindTables:
    """Which cards sit at which table.

    Attributes:
        title: 'Find your table'.
        note: how they were drawn, or what the numbers are; may be empty.
        page: counted from 0; `ui.hall.painter.page_count` says how many there are.
    """

    title: str
    tables: tuple[TableRow, ...]
    note: str = ""
    page: int = 0
