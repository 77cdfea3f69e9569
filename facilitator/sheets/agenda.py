"""The items that stand in the rows of a sheet. What was read how, and what was left out, is told.

Nothing is guessed in silence: every line that was not read word for word has a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from facilitator.errors import RuleError
from facilitator.ids import Ids
from facilitator.phase_words import phase_word
from facilitator.plan import ClockKind, Kind, Phase, PlannedItem, Question
from facilitator.sheets.about import About, about_in, is_ours
from facilitator.sheets.cells import Cells, Note, Rows, unguarded
from facilitator.sheets.columns import Columns, columns_of
from facilitator.sheets.details import Details, read_details, settled
from facilitator.sheets.headers import Column
from facilitator.sheets.lengths import Timed, lengths_of
from facilitator.sheets.times import clock_text, read_length, read_span, read_time
from facilitator.wording import LANGUAGES, say

_TOTAL: Final = re.compile(r"(?:totals?|sum|overall|cyfanswm)(?: (?:time|minutes|length|amser))?")
_ENDS: Final = ("end", "ends", "the end", "finish", "end of meeting", "diwedd")
#: Letters of a title that still fit a line on the wall.
_LONG_TITLE: Final = 120


@dataclass(frozen=True, slots=True)
class AgendaSheet:
    """What a sheet would bring in.

    Attributes:
        items: with ids of their own.
        notes: in the order of the lines.
        start: local time at which the first begins, "19:00"; "" where the sheet does not say.
        about: the evening, where the sheet was written by this program; else None.
    """

    items: tuple[PlannedItem, ...]
    notes: tuple[Note, ...] = ()
    start: str = ""
    about: About | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the table, its texts read."""

    number: int
    texts: dict[Column, dict[str, str]]
    phase: str
    details: str
    timed: Timed
    at: str = ""
    until: str = ""
    shows: str = ""

    @property
    def title(self) -> str:
        return next(iter(self.texts[Column.TITLE].values()), "")


def read_agenda(
    cells: Cells, languages: tuple[str, ...], new_id: Ids, language: str
) -> AgendaSheet:
    """Read it; `languages`: of the hall, `language`: of whoever reads the notes.

    Raises RuleError, in `language`, where there is no item in it.
    """
    columns = columns_of(cells.rows, languages, language)
    about = about_in(cells.rows[: max(columns.heading, 0)])
    notes = [*cells.notes, *columns.notes]
    if about is None:
        notes += _above(cells.rows[: max(columns.heading, 0)], language)
    lines = _lines(cells.rows, columns, notes, language)
    lines, end = _without_end(lines, notes, language) if about is None else (lines, None)
    if not lines:
        raise RuleError(say(language, "No item of an agenda was found in this sheet."))
    minutes, told = lengths_of([line.timed for line in lines], end, language)
    notes += told
    items = _items(lines, minutes, notes, new_id, language)
    begins = lines[0].timed.begins
    by_line = tuple(sorted(notes, key=lambda note: note.line))
    return AgendaSheet(items, by_line, clock_text(begins), about)


def _above(rows: Rows, language: str) -> list[Note]:
    said = say(language, "What stands above the table is left out.")
    return [Note(n, said) for n, row in enumerate(rows, start=1) if any(row)]


def _lines(rows: Rows, columns: Columns, notes: list[Note], language: str) -> list[_Line]:
    """Those that hold an item; empty ones are passed over, totals with a note."""
    found = []
    for number, row in enumerate(rows[columns.heading + 1 :], start=columns.heading + 2):
        if not any(row):
            continue
        line = _line(number, row, columns)
        if not any(line.texts.values()):
            notes.append(Note(number, say(language, "This line has no title and is left out.")))
        elif _TOTAL.fullmatch(line.title.lower().rstrip(": ")) and not is_ours(rows):
            said = say(language, "“{title}” is a sum and is left out.", title=line.title)
            notes.append(Note(number, said))
        else:
            found.append(line)
    return found


def _line(number: int, row: tuple[str, ...], columns: Columns) -> _Line:
    def cell(column: Column) -> str:
        place = columns.places.get(column, len(row))
        return row[place] if place < len(row) else ""

    texts: dict[Column, dict[str, str]] = {column: {} for column in Column}
    for (column, language), place in columns.spoken.items():
        text = unguarded(row[place]) if place < len(row) else ""
        if text:
            texts[column][language] = text
    begins, ends = read_span(cell(Column.START))
    ends = read_span(cell(Column.END))[0] if ends is None else ends
    length = cell(Column.MINUTES)
    timed = Timed(
        number,
        begins,
        ends,
        read_length(length),
        length,
        unread_start=cell(Column.START) if begins is None else "",
        fixed=bool(cell(Column.AT)),
        free=bool(cell(Column.AT) or cell(Column.UNTIL)),
    )
    times = (cell(Column.AT), cell(Column.UNTIL), cell(Column.SHOWS))
    return _Line(number, texts, cell(Column.PHASE), cell(Column.DETAILS), timed, *times)


def _without_end(
    lines: list[_Line], notes: list[Note], language: str
) -> tuple[list[_Line], int | None]:
    """A last line that only says when the evening ends is no item."""
    last = lines[-1] if lines else None
    if last is None or last.title.lower() not in _ENDS or last.timed.length is not None:
        return lines, None
    said = say(language, "“{title}” is taken as when the last item ends.", title=last.title)
    notes.append(Note(last.number, said))
    return lines[:-1], last.timed.begins


def _items(
    lines: list[_Line], minutes: list[int], notes: list[Note], new_id: Ids, language: str
) -> tuple[PlannedItem, ...]:
    phase, items, named = Phase.INTRODUCTION, [], {}
    if not any(line.phase for line in lines):
        said = say(
            language,
            "There are no phases in this sheet: every item is put under “{phase}”.",
            phase=phase_word(phase, language),
        )
        notes.append(Note(0, said))
    for line, length in zip(lines, minutes, strict=True):
        phase = _phase(line, phase, notes, language)
        details = _details(line, notes, language)
        besides = details if details is not None else Details()
        item = PlannedItem(
            new_id(),
            line.texts[Column.TITLE],
            phase,
            length,
            line.texts[Column.SCREEN],
            _question(line.texts[Column.MOTION], details),
            line.texts[Column.WORDS],
            *_by_the_clock(line, notes, language),
            mandate=besides.mandate,
            approval=besides.approval,
            stages=besides.stages,
        )
        if besides.id:
            named[besides.id] = item.id
        if len(line.title) > _LONG_TITLE:
            notes.append(Note(line.number, say(language, "This title is long for the wall.")))
        items.append(item)
    return settled(tuple(items), named)


def _by_the_clock(line: _Line, notes: list[Note], language: str) -> tuple[ClockKind, str, str]:
    """What its clock shows, before when it does not begin, and when it ends."""
    at, until = read_time(line.at), read_time(line.until)
    for written, read in ((line.at, at), (line.until, until)):
        if written and read is None:
            said = say(language, "“{text}” is no time of day.", text=written)
            notes.append(Note(line.number, said))
    shown = line.shows.strip().lower()
    kind = ClockKind.DOWN if until is None else ClockKind.UNTIL
    kind = next((each for each in ClockKind if each.value == shown), kind)
    return kind, clock_text(at), clock_text(until)


def _phase(line: _Line, before: Phase, notes: list[Note], language: str) -> Phase:
    """The phase that is written there; where none is, that of the item before."""
    written = line.phase.strip().lower()
    if not written:
        return before
    for phase in Phase:
        if written in {phase.value, *(phase_word(phase, la).lower() for la in LANGUAGES)}:
            return phase
    said = say(
        language,
        "“{written}” is no phase of an assembly: “{phase}” is put.",
        written=line.phase,
        phase=phase_word(before, language),
    )
    notes.append(Note(line.number, said))
    return before


def _details(line: _Line, notes: list[Note], language: str) -> Details | None:
    if not line.details:
        return None
    details = read_details(line.details)
    if details is None:
        said = say(language, "The details cannot be read: how it is voted on has to be set again.")
        notes.append(Note(line.number, said))
    return details


def _question(wording: dict[str, str], details: Details | None) -> Question | None:
    """What is put: as the details say, else a motion, carried by more than half."""
    if details is not None and details.question is not None:
        return replace(details.question, wording=wording)
    return Question(Kind.MOTION, wording) if wording else None
