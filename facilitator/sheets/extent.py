"""How far a spreadsheet reaches, looked up in its XML before anything makes room for its cells.

`xl/worksheets/*.xml` is SpreadsheetML (ECMA-376-1, 18.3.1.4 `c`, 18.3.1.73 `row`), `content.xml`
is OpenDocument 1.3 (part 3, 9.1: `table:table-row`, `table:table-cell`, which may be repeated).
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from facilitator.errors import RuleError

#: An agenda lies within these, with room for what people keep beside it.
FARTHEST_ROW: Final = 5_000
FARTHEST_COLUMN: Final = 256

_PLACE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,6}")
_CELLS: Final = frozenset({"c", "table-cell", "covered-table-cell"})
_CONTENTS: Final = frozenset({"v", "is", "f", "p"})


def reaches_far(xml: bytes) -> bool:
    """Whether a filled cell lies, or is repeated to, where no agenda is.

    Raises RuleError (for the caller to say it in words) where this is no XML.
    """
    extent = _Extent()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = extent.begin
    parser.EndElementHandler = extent.end
    parser.StartDoctypeDeclHandler = extent.doctype
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise RuleError("not XML") from error
    return extent.far


class _Extent:
    """Where the reading has come to; `far` once a filled cell lies too far away."""

    def __init__(self) -> None:
        self.far = False
        self._row = self._rows = self._column = self._columns = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        element = _local(name)
        given = {_local(key): value for key, value in attributes.items()}
        if element in {"row", "table-row"}:
            self._row = self._number(given.get("r"), self._row + 1)
            self._rows, self._column = self._number(given.get("number-rows-repeated"), 1), 0
        elif element in {"table", "sheetData"}:
            self._row = 0
        elif element in _CELLS:
            self._begin_cell(given)
        elif element in _CONTENTS:
            self._filled()

    def _begin_cell(self, given: dict[str, str]) -> None:
        place = _PLACE.fullmatch(given.get("r", ""))
        if place:
            self._column, self._row = _column(place[1]), int(place[2])
        else:
            self.far |= "r" in given
            self._column += 1
        self._columns = self._number(given.get("number-columns-repeated"), 1)
        if "value-type" in given or "formula" in given:
            self._filled()

    def end(self, name: str) -> None:
        element = _local(name)
        if element in _CELLS:
            self._column += self._columns - 1
        elif element in {"row", "table-row"}:
            self._row += self._rows - 1

    def doctype(self, *_said: object) -> None:
        self.far = True

    def _number(self, text: str | None, usual: int) -> int:
        """A place or a number of times; one that no spreadsheet has is far away."""
        if text is None:
            return usual
        is_one = _NUMBER.fullmatch(text) is not None
        self.far |= not is_one
        return int(text) if is_one else usual

    def _filled(self) -> None:
        last_row, last_column = self._row + self._rows - 1, self._column + self._columns - 1
        self.far |= last_row > FARTHEST_ROW or last_column > FARTHEST_COLUMN


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _column(letters: str) -> int:
    """'A' is 1, 'AA' is 27."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - 64
    return number
