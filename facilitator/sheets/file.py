"""A file that somebody chose, as rows: what it is is told by its first bytes, not by its name."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.sheets.cells import MOST_BYTES, MOST_ROWS, Cells, csv_cells
from facilitator.sheets.workbook import is_workbook, workbook_cells
from facilitator.wording import say

#: What other programs begin their files with: older spreadsheets, PDF, pictures.
_NO_SHEET: Final = (b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"SQLite")


def read_cells(file: Path, language: str, most: int = MOST_ROWS) -> Cells:
    """The rows of a CSV, ODS or XLSX file, `most` of them; of several sheets the first.

    Raises:
        RuleError: it is no such file, empty, or too large; a sentence in `language`.
        EnvironmentFailure: the disk does not give it.

    """
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise EnvironmentFailure(
            say(language, "{file} cannot be opened.", file=file.name),
            say(language, "Close it where it is open, or choose another file."),
        ) from error
    if len(data) > MOST_BYTES:
        raise RuleError(say(language, "This spreadsheet is too large."))
    if is_workbook(data):
        return workbook_cells(data, language, most)
    if data.startswith(_NO_SHEET):
        raise RuleError(
            say(
                language,
                "This file is no spreadsheet that can be read here. Save it as .xlsx, .ods or "
                ".csv, and try again.",
            )
        )
    return csv_cells(data, language, most)
