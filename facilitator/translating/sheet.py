"""The texts as rows of a spreadsheet, and a corrected sheet as texts that are safe to say.

A line that would break a sentence is left out and named: one that lost, gained or misspelt a name
in braces, or that fits no text of the program. The good lines are taken.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from string import Formatter
from typing import TYPE_CHECKING, Final

from facilitator.errors import RuleError
from facilitator.sheets.cells import Cells, Note, Rows, as_csv, unguarded
from facilitator.translating.catalogue import Line, lines_of, lines_of_message, mark, numbers_of
from facilitator.wording import say

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

#: Lines that a sheet of texts may have.
MOST_LINES: Final = 9_000
_ENGLISH, _NUMBER, _REVIEWED, _WHERE, _NOTE = "English", "Number", "Reviewed", "Where", "Note"
_YES: Final = ("yes", "y", "ie", "ydy", "ydi", "x", "true", "1", "✓")
_ABOUT: Final = "Keep what is in braces as it is."
_MOST_QUOTED: Final = 60


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """What a sheet says otherwise than the catalogue, and what in it cannot be taken."""

    lines: tuple[Line, ...]
    faults: tuple[Note, ...] = ()


def sheet_of(catalog: Catalog) -> bytes:
    """A CSV that spreadsheet programs open by a double click."""
    heads = [_ENGLISH, _NUMBER, _spoken(catalog), _REVIEWED, _WHERE, _NOTE]
    return as_csv([heads, *(_row(line) for line in lines_of(catalog))])


def _row(line: Line) -> list[str]:
    about = _ABOUT if "{" in line.english else ""
    reviewed = "yes" if line.is_reviewed else "no"
    return [line.english, line.number, line.words, reviewed, line.where, about]


def read_sheet(cells: Cells, catalog: Catalog, language: str) -> ReadSheet:
    """The lines that differ from `catalog`; faults in `language`, each with its line.

    Raises RuleError where the headings are not those of such a sheet.
    """
    first, heads = _headings(cells.rows, _spoken(catalog), language)
    known = {_key(line): line for line in lines_of(catalog)}
    lines: list[Line] = []
    faults: list[Note] = []
    for number, row in enumerate(cells.rows[first + 1 :], first + 2):
        given = _given(row, heads)
        if not given.english:
            continue
        before = known.get(_key(given))
        fault = _fault(given, before, language)
        if fault:
            faults.append(Note(number, fault))
        elif before is not None and given.words:
            taken = replace(before, words=given.words, is_reviewed=given.is_reviewed)
            if taken != before:
                lines.append(taken)
    return ReadSheet(tuple(lines), tuple(faults))


def corrected(catalog: Catalog, lines: tuple[Line, ...]) -> int:
    """Write those lines into the catalogue; how many texts are otherwise now."""
    given = {_key(line): line for line in lines}
    numbers, written = numbers_of(catalog), 0
    for message in catalog:
        before = lines_of_message(message, catalog) if message.id else ()
        after = tuple(given.get(_key(line), line) for line in before)
        if before == after:
            continue
        written += 1
        # A counted text counts as read when each of its forms was.
        mark(message, is_reviewed=all(line.is_reviewed for line in after))
        words = tuple(line.words for line in after)
        message.string = words if len(numbers) > 1 and after[0].number else words[0]
    return written


def _headings(rows: Rows, spoken: str, language: str) -> tuple[int, dict[str, int]]:
    """The line that the headings are on, from 0, and the column of each."""
    for number, row in enumerate(rows):
        heads = {cell.casefold(): place for place, cell in enumerate(row) if cell}
        if _ENGLISH.casefold() in heads and spoken.casefold() in heads:
            return number, {
                name: heads.get(head.casefold(), -1)
                for name, head in (
                    *((_ENGLISH, _ENGLISH), (_NUMBER, _NUMBER)),
                    *(("words", spoken), (_REVIEWED, _REVIEWED)),
                )
            }
    raise RuleError(
        say(
            language,
            "This is no sheet of texts: it needs a line with the headings {english} and {spoken}.",
            english=_ENGLISH,
            spoken=spoken,
        )
    )


def _given(row: tuple[str, ...], heads: dict[str, int]) -> Line:
    cells = {name: row[at] if 0 <= at < len(row) else "" for name, at in heads.items()}
    reviewed = cells[_REVIEWED].casefold() in _YES
    return Line(
        unguarded(cells[_ENGLISH]), cells[_NUMBER], unguarded(cells["words"]), is_reviewed=reviewed
    )


def _fault(given: Line, known: Line | None, language: str) -> str:
    """Why it cannot be taken, or ""."""
    if known is None:
        return say(
            language, "The program has no such text: “{text}”.", text=given.english[:_MOST_QUOTED]
        )
    if not given.words:
        return ""
    wanted, got = _names(known.english) or set(), _names(given.words)
    if got is None:
        return say(language, "A brace is open, or stands alone: “{text}”.", text=given.words)
    # A form of a counted text may say its number in words, and another may not.
    counted = {"n"} if given.number else set()
    if strange := sorted(got - wanted - counted):
        return say(language, "{name} is no name of this text.", name=_braced(strange))
    if missing := sorted(wanted - got - counted):
        return say(language, "{name} is missing.", name=_braced(missing))
    return ""


def _names(text: str) -> set[str] | None:
    """The names in braces, with all that stands in the braces; None where they do not match."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    return {
        name + (f"!{turned}" if turned else "") + (f":{shape}" if shape else "")
        for _before, name, shape, turned in parts
        if name is not None
    }


def _braced(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def _key(line: Line) -> tuple[str, str]:
    return line.english, line.number


def _spoken(catalog: Catalog) -> str:
    """The language's name in English, as the column is headed."""
    return str(catalog.locale.english_name) if catalog.locale is not None else "Translation"
