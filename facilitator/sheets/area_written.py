"""An area as CSV, for a spreadsheet; `facilitator.sheets.area` reads it to equal units again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from facilitator.reach.values import Figure, Unit
from facilitator.sheets.area_heads import Column
from facilitator.sheets.cells import as_csv

_AREA: Final = (
    *(Column.NAME, Column.CODE, Column.KIND),
    *(Column.HOUSEHOLDS, Column.HOUSEHOLDS_SOURCE, Column.HOUSEHOLDS_DAY),
    *(Column.ADULTS, Column.ADULTS_SOURCE, Column.ADULTS_DAY),
)


def area_as_csv(units: Iterable[Unit]) -> bytes:
    """A unit a line, with the source and the date of each figure."""
    rows = [[column.value.capitalize() for column in _AREA]]
    for unit in units:
        figures = *_figure(unit.households), *_figure(unit.adults)
        rows.append([unit.name, unit.code, unit.kind.value, *figures])
    return as_csv(rows)


def _figure(figure: Figure | None) -> tuple[str, str, str]:
    return (str(figure.number), figure.source, figure.day) if figure else ("", "", "")
