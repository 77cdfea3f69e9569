"""Earlier decisions out of an old register: CSV, ODS or XLSX, headed in English or Welsh. Pure.

Every line that says what was decided comes in as it stands; all that was not read word for word
is noted. A number that is here already is said, and kept: it is that register's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from facilitator.errors import RuleError
from facilitator.sheets.cells import Cells, Note, unguarded
from facilitator.sheets.register_heads import Column, Heads, heads_of
from facilitator.typed_times import read_day
from facilitator.wording import say

#: Lines of a sheet.
MOST_LINES: Final = 10_000
_YEAR: Final = re.compile(r"\d{4}")
_STAMP: Final = re.compile(r"(\d{4}-\d\d-\d\d)[ T]\d\d:\d\d.*")
_OUTCOMES: Final = {
    "carried": "carried, passed, agreed, approved, adopted, resolved, yes, nem con, unanimous, "
    "unanimously, carried nem con, derbyniwyd, pasiwyd, cytunwyd, cymeradwywyd, wedi'i dderbyn",
    "lost": "lost, rejected, defeated, failed, not carried, not agreed, fell, no, gwrthodwyd, "
    "collwyd, methodd",
    "withdrawn": "withdrawn, taken back, tynnwyd yn ôl, tynnwyd yn ol",
    "parked": "parked, deferred, postponed, adjourned, left on the table, gohiriwyd",
    "elected": "elected, etholwyd",
    "chosen": "chosen, dewiswyd",
}
_OURS: Final = {word: ours for ours, words in _OUTCOMES.items() for word in words.split(", ")}


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A line; fields as in `parts.archive.EarlierRow`. `line`: of the sheet, from 1."""

    line: int
    number: str
    day: str
    kind: str
    outcome: str
    figures: str
    wording: str

    @property
    def values(self) -> tuple[str, ...]:
        """All but the line."""
        return self.number, self.day, self.kind, self.outcome, self.figures, self.wording


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """What a sheet brings.

    Attributes:
        lines: in its order.
        notes: what was noticed, and what is left out.
        clashes: numbers that this record has given, too.
    """

    lines: tuple[RegisterLine, ...]
    notes: tuple[Note, ...]
    clashes: tuple[str, ...] = ()


def read_register(cells: Cells, given: Collection[str], language: str) -> RegisterSheet:
    """The lines of that sheet; `given`: numbers that the record has, notes in `language`.

    Raises RuleError, in `language`, where no column of it says what was decided.
    """
    heads = heads_of(cells.rows)
    if heads.line < 0:
        raise RuleError(
            say(
                language,
                "No column is headed as one of decisions. Write “Decision” above the words, "
                "“Number” and “Date” above theirs, and try again.",
            )
        )
    notes = [*cells.notes, *_left_out(heads, language)]
    lines = tuple(_lines(cells, heads, notes, language))
    if not lines:
        raise RuleError(say(language, "No line of it says what was decided."))
    numbers = Counter(each.number for each in lines if each.number)
    twice = [number for number, times in numbers.items() if times > 1]
    notes += [
        Note(0, say(language, "Number {number} is there more than once.", number=each))
        for each in twice
    ]
    clashes = tuple(number for number in numbers if number in given)
    return RegisterSheet(lines, tuple(notes), clashes)


def _left_out(heads: Heads, language: str) -> Iterator[Note]:
    for name in heads.unknown:
        yield Note(heads.line + 1, say(language, "Column “{name}” is left out.", name=name))


def _lines(cells: Cells, heads: Heads, notes: list[Note], language: str) -> Iterator[RegisterLine]:
    first = heads.line + 1
    for line, row in enumerate(cells.rows[first:], first + 1):
        said = {column: _cell(row, place) for column, place in heads.places.items()}
        wording = "\n".join(dict.fromkeys(filter(None, (_cell(row, p) for p in heads.wordings))))
        if not wording:
            if any(row):
                notes.append(Note(line, say(language, "It does not say what was decided.")))
            continue
        day = said.get(Column.DAY, "")
        read = _day(day)
        if read is None:
            notes.append(Note(line, say(language, "“{text}” is no day; it is kept.", text=day)))
        yield RegisterLine(
            *(line, said.get(Column.NUMBER, ""), day if read is None else read),
            *(said.get(Column.KIND, ""), _outcome(said.get(Column.OUTCOME, ""))),
            *(_figures(said), wording),
        )


def _cell(row: tuple[str, ...], place: int) -> str:
    return unguarded(row[place]).strip() if place < len(row) else ""


def _day(text: str) -> str | None:
    """A day, or a year alone, as it is kept; None for what is neither."""
    if _YEAR.fullmatch(text):
        return text
    stamp = _STAMP.fullmatch(text)
    return read_day(stamp[1] if stamp else text)


def _outcome(text: str) -> str:
    """In the words of our own registers where it is known, else as it stands."""
    return _OURS.get(text.casefold().rstrip("."), text)


def _figures(said: dict[Column, str]) -> str:
    """As they stand; for, against and abstentions of columns of their own as 12:3:1."""
    votes = [said.get(each, "") for each in (Column.FOR, Column.AGAINST, Column.ABSTAIN)]
    counted = ":".join(each or "–" for each in votes) if any(votes) else ""
    return "; ".join(filter(None, (said.get(Column.FIGURES, ""), counted)))
