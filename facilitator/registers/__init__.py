"""Registers as files: CSV, JSON and OpenDocument, in bytes that are the same for the same rows.

A text that a spreadsheet would work out stands behind an apostrophe in CSV alone, where nothing
else says that it is a text; in the others a cell is what it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from facilitator.readings.registers import Cell, Register
from facilitator.registers.ods import ods_bytes
from facilitator.sheets.cells import as_csv

__all__ = ["csv_bytes", "csv_files", "json_bytes", "ods_bytes"]

FORMAT = "facilitator registers 1"


def csv_bytes(register: Register) -> bytes:
    """One register: UTF-8 with its mark (Excel reads accents by it), commas, CRLF, a head line."""
    rows = [[_text(cell) for cell in row] for row in register.rows]
    return as_csv([list(register.columns), *rows])


def csv_files(registers: Iterable[Register]) -> dict[str, bytes]:
    """Each as a file of its own, by its name."""
    return {f"{each.name}.csv": csv_bytes(each) for each in registers}


def json_bytes(registers: Iterable[Register]) -> bytes:
    """All in one: name → a list of rows, each an object with every column in its order."""
    said: dict[str, object] = {"format": FORMAT}
    for each in registers:
        said[each.name] = [dict(zip(each.columns, row, strict=True)) for row in each.rows]
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
