"""Units of an area out of a sheet: a list of postcodes, a table of households, or one's own. Pure.

A postcode says in which unit it is and is forgotten at once: only the units are kept. Nor is one
kept that stands where a street should: it is cut off, and a line of nothing else is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from facilitator.errors import RuleError
from facilitator.reach.licence import (
    CENSUS_DAY,
    HOUSEHOLD_TABLE,
    has_terms_of_its_own,
    kind_of_code,
    statements,
)
from facilitator.reach.values import Figure, Unit, UnitKind
from facilitator.sheets.area_heads import Column, Heads, heads_of
from facilitator.sheets.cells import Cells, Note, Rows, unguarded
from facilitator.typed_times import read_day
from facilitator.wording import say, say_n

#: Lines of a sheet: the postcodes of a large town; and units of one area.
MOST_LINES: Final = 60_000
MOST_UNITS: Final = 2_000

_NUMBER: Final = re.compile(r"\d{1,7}")
_APART: Final = re.compile(r"[\s,'’]")
_TOTALS: Final = {"total", "totals", "sum", "cyfanswm", "england", "wales", "england and wales"}
_HEADINGS: Final = {"postcode", "postcodes", "pcd", "pcds", "pcd7", "pcd8", "cod post"}
_YEAR: Final = re.compile(r"\d{4}")
_POSTCODE: Final = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


@dataclass(frozen=True, slots=True)
class AreaSheet:
    """What a sheet says of an area.

    Attributes:
        units: as read; () where the sheet has none.
        notes: what was noticed, and what is left out.
        statements: to be printed with the figures.
        levels: of a list of postcodes, the kinds of unit there are to choose from.
    """

    units: tuple[Unit, ...]
    notes: tuple[Note, ...]
    statements: tuple[str, ...] = ()
    levels: tuple[UnitKind, ...] = ()


@dataclass(slots=True)
class _Reading:
    """A sheet on the way to its units."""

    rows: Rows
    heads: Heads
    file: str
    today: date
    language: str
    notes: list[Note] = field(default_factory=list)

    def cell(self, row: tuple[str, ...], place: int | None) -> str:
        return unguarded(row[place]).strip() if place is not None and place < len(row) else ""

    def of(self, row: tuple[str, ...], column: Column) -> str:
        return self.cell(row, self.heads.places.get(column))

    @property
    def below(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The lines that are filled, with their numbers from 1."""
        first = self.heads.line + 1
        return ((n, row) for n, row in enumerate(self.rows[first:], first + 1) if any(row))


def read_area(
    cells: Cells, file: str, today: date, language: str, level: UnitKind | None = None
) -> AreaSheet:
    """The units of that sheet.

    Args:
        cells: of the sheet.
        file: its name, the source of figures that name none.
        today: the day of figures that have none.
        language: of the notes.
        level: of a list of postcodes, the kind of unit to make; None for the smallest there is.

    Raises RuleError, in `language`, where it holds no units, or more than an area can have.

    """
    heads = heads_of(cells.rows)
    read = _Reading(cells.rows, heads, file, today, language, list(cells.notes))
    if heads.line < 0:
        heads = read.heads = _by_contents(read)
    sheet = _from_postcodes(read, level) if heads.is_lookup else _from_table(read)
    if not sheet.units:
        raise RuleError(
            say(language, "No streets or patches were found: it needs a column with their names.")
        )
    if len(sheet.units) > MOST_UNITS:
        raise RuleError(
            say(
                language,
                "This sheet has {n} units; an area has {most} at most. Keep the lines of your "
                "own district, and try again.",
                n=len(sheet.units),
                most=MOST_UNITS,
            )
        )
    return sheet


def _by_contents(read: _Reading) -> Heads:
    """Where there are no headings: the first column of words, then the first two of numbers."""
    heads, first = Heads(-1), next((row for row in read.rows if any(row)), ())
    for place, cell in enumerate(first):
        if _number(cell) is not None:
            free = [c for c in (Column.HOUSEHOLDS, Column.ADULTS) if c not in heads.places]
            if free:
                heads.places[free[0]] = place
        elif cell:
            heads.places.setdefault(Column.NAME, place)
    said = say(
        read.language,
        "There are no headings: the first numbers are read as households, then adults.",
    )
    read.notes.append(Note(0, said))
    return heads


def _from_postcodes(read: _Reading, wanted: UnitKind | None) -> AreaSheet:
    heads, la = read.heads, read.language
    levels = tuple(kind for kind in UnitKind if kind in heads.codes)
    level = wanted if wanted in levels else levels[0]
    units: dict[str, Unit] = {}
    used = ended = elsewhere = apart = 0
    for _, row in read.below:
        code, postcode = read.cell(row, heads.codes[level]), read.of(row, Column.POSTCODE)
        if read.of(row, Column.ENDED):
            ended += 1
        elif not code:
            elsewhere += 1
        else:
            used += 1
            apart += has_terms_of_its_own(postcode)
            name = read.cell(row, heads.names.get(level)) or code
            units.setdefault(code, Unit(code, name, level))
    read.notes += [Note(0, said) for said in _postcodes_said(used, ended, elsewhere, apart, la)]
    printed = statements(lookup=True, year=read.today.year)
    found = tuple(units[code] for code in sorted(units))
    return AreaSheet(found, tuple(read.notes), printed, levels)


def _postcodes_said(used: int, ended: int, elsewhere: int, apart: int, la: str) -> list[str]:
    told = [
        say_n(
            la,
            "{n} postcode was read to find the units, and is not kept.",
            "{n} postcodes were read to find the units, and are not kept.",
            used,
        )
    ]
    if ended:
        told.append(
            say_n(
                la,
                "{n} postcode that ended is left out.",
                "{n} postcodes that ended are left out.",
                ended,
            )
        )
    if elsewhere:
        told.append(
            say_n(
                la,
                "{n} postcode without a unit is left out.",
                "{n} postcodes without a unit are left out.",
                elsewhere,
            )
        )
    if apart:
        told.append(
            say(
                la,
                "Postcodes of Northern Ireland are not under the Open Government Licence: look at "
                "their own terms before these figures are printed.",
            )
        )
    return told


def _from_table(read: _Reading) -> AreaSheet:
    units: dict[str, Unit] = {}
    for line, row in read.below:
        unit = _unit(read, line, row)
        if unit is None:
            continue
        if unit.code in units:
            said = say(read.language, "“{name}” is there twice: the first counts.", name=unit.name)
            read.notes.append(Note(line, said))
        units.setdefault(unit.code, unit)
    official = any(kind_of_code(code) for code in units)
    for name in read.heads.unknown:
        said = say(read.language, "Column “{name}” is left out.", name=name)
        read.notes.append(Note(read.heads.line + 1, said))
    if Column.OBSERVATION in read.heads.places:
        said = say(read.language, "“Observation” is read as households: look whether it is so.")
        read.notes.append(Note(read.heads.line + 1, said))
    printed = statements(lookup=False, year=read.today.year) if official else ()
    return AreaSheet(tuple(units.values()), tuple(read.notes), printed)


def _unit(read: _Reading, line: int, row: tuple[str, ...]) -> Unit | None:
    heads = read.heads
    level = next(iter(heads.codes), None)
    code = read.of(row, Column.CODE) or (read.cell(row, heads.codes[level]) if level else "")
    name = read.of(row, Column.NAME) or read.cell(row, next(iter(heads.names.values()), None))
    code, name = _without_postcode(code), _without_postcode(name)
    if not code and (not name or name.casefold() in _TOTALS | _HEADINGS):
        said = say(read.language, "No street or patch is named here: the line is left out.")
        read.notes.append(Note(line, said))
        return None
    kind = kind_of_code(code) or level or _kind(read.of(row, Column.KIND))
    households = Column.HOUSEHOLDS if Column.HOUSEHOLDS in heads.places else Column.OBSERVATION
    unit = Unit(code or name, name or code, kind)
    return replace(
        unit,
        households=_figure(
            read, line, row, households, Column.HOUSEHOLDS_SOURCE, Column.HOUSEHOLDS_DAY
        ),
        adults=_figure(read, line, row, Column.ADULTS, Column.ADULTS_SOURCE, Column.ADULTS_DAY),
    )


def _figure(
    read: _Reading,
    line: int,
    row: tuple[str, ...],
    column: Column,
    source: Column,
    day: Column,
) -> Figure | None:
    text = read.of(row, column)
    number = _number(text)
    if number is None:
        if text:
            said = say(read.language, "“{text}” is no number, and is left out.", text=text)
            read.notes.append(Note(line, said))
        return None
    whose = read.of(row, source) or read.of(row, Column.SOURCE)
    when = _day(read.of(row, day) or read.of(row, Column.DAY))
    census = _is_census(read, row) and column is not Column.ADULTS
    if not whose:
        whose, when = (HOUSEHOLD_TABLE, CENSUS_DAY) if census else (read.file, when)
    return Figure(number, whose, when or ("" if census else read.today.isoformat()))


def _is_census(read: _Reading, row: tuple[str, ...]) -> bool:
    level = next(iter(read.heads.codes), None)
    code = read.of(row, Column.CODE) or (read.cell(row, read.heads.codes[level]) if level else "")
    return kind_of_code(code) is not None


def _number(text: str) -> int | None:
    """'1,204', '1 204', '1204.0' as a number; None for what is none."""
    plain = _APART.sub("", text).removesuffix(".0")
    return int(plain) if _NUMBER.fullmatch(plain) else None


def _without_postcode(text: str) -> str:
    """'Mill Lane, HU9 1AA' is Mill Lane; in small letters only what is nothing else is taken."""
    if _POSTCODE.fullmatch(text.upper()):
        return ""
    return _POSTCODE.sub("", text).strip(" ,;") if _POSTCODE.search(text) else text


def _day(text: str) -> str:
    return text if _YEAR.fullmatch(text) else (read_day(text[:10]) or "")


def _kind(text: str) -> UnitKind:
    plain = text.casefold().strip()
    return next((kind for kind in UnitKind if kind.value == plain), UnitKind.STREET)
