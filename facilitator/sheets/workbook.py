"""The first sheet of an .xlsx or .ods file as rows of texts: the one place python-calamine is in.

The library sets aside a place for every cell between the first and the last one, so that a small
file with one cell far away would take all of the memory. How far a sheet reaches is therefore
looked up in the file before the library is given it. Formulas are never worked out: what is read
is the value that was saved beside them. Of several sheets the first is read.
"""

from __future__ import annotations

import datetime as dt
import io
import lzma
import struct
import zipfile
import zlib
from typing import Final

from facilitator.errors import RuleError
from facilitator.sheets.cells import MOST_ROWS, Cells, checked
from facilitator.sheets.extent import reaches_far
from facilitator.wording import say

_ZIP: Final = b"PK\x03\x04"
_BEFORE: Final = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
#: Bytes of one file once unpacked.
_MOST_UNPACKED: Final = 40_000_000
#: What `zipfile` makes of a file that is damaged, encrypted or packed in a way it does not know.
_NOT_A_PACKAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    LookupError,
    OverflowError,
    RuntimeError,
    ValueError,
    RuleError,
)
Value = float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


def is_workbook(data: bytes) -> bool:
    """Whether this may be an .xlsx or .ods file, whatever it is called."""
    return data.startswith(_ZIP)


def workbook_cells(data: bytes, language: str, most: int = MOST_ROWS) -> Cells:
    """The rows of its first sheet. Raises RuleError, in `language`, where it cannot be read."""
    from python_calamine import CalamineError, load_workbook  # noqa: PLC0415 - used this once

    unread = say(
        language, "This spreadsheet cannot be read. Save it as .xlsx, .ods or .csv, and try again."
    )
    _look_at_size(data, unread, language)
    try:
        with load_workbook(io.BytesIO(data)) as book:
            values = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise RuleError(unread) from error
    rows = tuple(tuple(_text(value) for value in row) for row in values)
    return checked(rows, language, most=most)


def _look_at_size(data: bytes, unread: str, language: str) -> None:
    """Raises RuleError where the file would take more memory than any sheet of ours can need."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            large = sum(each.file_size for each in packed.infolist()) > _MOST_UNPACKED
            files = [] if large else [packed.read(name) for name in packed.namelist()]
            # Whichever file the sheet is in, and whatever it is called: all that may be XML.
            far = any(reaches_far(file) for file in files if file.lstrip(_BEFORE)[:1] == b"<")
    except _NOT_A_PACKAGE as error:
        raise RuleError(unread) from error
    if large:
        raise RuleError(say(language, "This spreadsheet is too large."))
    if far:
        raise RuleError(
            say(
                language,
                "A cell of this spreadsheet lies far away from the others. Copy what is "
                "filled in into a new sheet, and try again.",
            )
        )


def _text(value: Value) -> str:
    """A cell as it would be typed."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, dt.timedelta):
        hours, minutes = divmod(round(value.total_seconds() / 60), 60)
        return f"{hours}:{minutes:02}"
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, dt.time):
        return value.isoformat(timespec="minutes")
    return str(value)
