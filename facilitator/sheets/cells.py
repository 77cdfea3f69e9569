"""A sheet as rows of texts, and what in it was noticed; CSV in whatever way it was saved. Pure.

A text that begins like a formula is written behind an apostrophe: a spreadsheet would work it
out otherwise (CWE-1236, formula elements in a CSV file).
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass
from typing import Final

from facilitator.errors import RuleError
from facilitator.wording import say

Rows = tuple[tuple[str, ...], ...]

#: What an evening can use at all; more is no agenda.
MOST_ROWS: Final = 500
MOST_COLUMNS: Final = 60
MOST_BYTES: Final = 5_000_000
#: Letters of one cell: as many as a spreadsheet has room for.
_MOST_LETTERS: Final = 32_767

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_QUOTED: Final = re.compile(r'"[^"]*"')
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_NUMBER: Final = re.compile(r"-[0-9]+(?:\.[0-9]+)?")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LOOKED_AT: Final = 4_000  # letters from the start that tell what separates the cells


@dataclass(frozen=True, slots=True)
class Note:
    """What was noticed. `line`: of the sheet, from 1; 0 for the sheet as a whole."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Cells:
    """The rows of a sheet from its first line on, and what reading them told."""

    rows: Rows
    notes: tuple[Note, ...] = ()


def csv_cells(data: bytes, language: str, most: int = MOST_ROWS) -> Cells:
    """The rows of a CSV file: comma, semicolon or tab; UTF-8, UTF-16 or Windows letters.

    Raises RuleError, in `language`, where it is no such file or too long.
    """
    text, notes = _decoded(data, language)
    separator, text = _separated(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        rows = tuple(tuple(row) for row in reader)
    except csv.Error as error:
        raise RuleError(say(language, "This file cannot be read as a table.")) from error
    return checked(rows, language, notes, most)


def as_csv(rows: list[list[str]]) -> bytes:
    """Rows of texts as a file: UTF-8 with its mark, commas, CRLF."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """As it may stand in a cell without being worked out."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """As it was before `guarded`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def checked(
    rows: Rows, language: str, notes: tuple[Note, ...] = (), most: int = MOST_ROWS
) -> Cells:
    """The rows with clean texts. Raises RuleError where there are none, or too many."""
    clean = tuple(tuple(_clean(cell) for cell in row[:MOST_COLUMNS]) for row in rows)
    filled = sum(any(row) for row in clean)
    if not filled:
        raise RuleError(say(language, "There is nothing in this sheet."))
    if filled > most:
        raise RuleError(
            say(
                language,
                "This sheet has {n} lines; it may have {most} at most.",
                n=filled,
                most=most,
            )
        )
    if any(any(cell.strip() for cell in row[MOST_COLUMNS:]) for row in rows):
        said = say(language, "Only the first {n} columns are read.", n=MOST_COLUMNS)
        notes = (*notes, Note(0, said))
    return Cells(clean, notes)


def _clean(cell: str) -> str:
    plain = cell.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", plain)[:_MOST_LETTERS].strip()


def _decoded(data: bytes, language: str) -> tuple[str, tuple[Note, ...]]:
    """Its letters; those of Windows are a guess, which is told."""
    if data.startswith(_UTF16):
        return data.decode("utf-16", errors="replace"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        said = say(language, "The letters were read as Windows writes them. Look at the accents.")
        return data.decode("cp1252", errors="replace"), (Note(0, said),)


def _separated(text: str) -> tuple[str, str]:
    """What separates the cells, and the text without a line that only says so."""
    if told := _SEPARATOR_LINE.match(text):
        return told[1], text[told.end() :]
    looked_at = _QUOTED.sub("", text[:_LOOKED_AT])
    return max(";\t,", key=looked_at.count), text
