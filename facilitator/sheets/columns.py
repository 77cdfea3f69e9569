"""Which place of a row holds what: by headings, or by what stands in it where there are none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from facilitator.sheets.cells import Note, Rows
from facilitator.sheets.headers import SPOKEN, Column, Head, Heading, find_heading
from facilitator.sheets.times import read_length, read_span
from facilitator.wording import say


@dataclass(slots=True)
class Columns:
    """Where to find what.

    Attributes:
        heading: the line of the headings, from 0; -1 where there are none.
        places: of what has no language; `spoken`: of texts, by what and language.
        notes: what was taken how, and what is left out.
    """

    heading: int
    places: dict[Column, int] = field(default_factory=dict)
    spoken: dict[tuple[Column, str], int] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    @property
    def titled(self) -> bool:
        return any(column is Column.TITLE for column, _language in self.spoken)


def columns_of(rows: Rows, languages: tuple[str, ...], language: str) -> Columns:
    """The columns of that sheet; `languages`: of the hall, `language`: of the notes."""
    heading = find_heading(rows)
    columns = Columns(heading.line)
    if heading.line < 0:
        _by_contents(columns, rows, languages, language)
    else:
        _by_headings(columns, heading, rows, languages, language)
    return columns


def _by_headings(
    columns: Columns, heading: Heading, rows: Rows, languages: tuple[str, ...], language: str
) -> None:
    below = rows[heading.line + 1 :]
    unknown = [head for head in heading.heads if head.column is None]
    for head in heading.heads:
        if head.column is not None:
            _take(columns, head, below, languages, language)
    _settle_time(columns, below, language)
    if not columns.titled:
        _find_titles(columns, unknown, below, languages, language)
    taken = set(columns.spoken.values())
    for head in unknown:
        if head.place not in taken and _filled(below, head.place):
            said = say(language, "Column “{name}” is left out.", name=head.name)
            columns.notes.append(Note(heading.line + 1, said))


def _take(
    columns: Columns, head: Head, below: Rows, languages: tuple[str, ...], language: str
) -> None:
    column = head.column
    if column is None or column is Column.NUMBER:
        return
    if column is Column.TITLE and not head.language and _all(below, head.place, _is_number):
        return  # "Item" over 1, 2, 3: the next column has the words
    if column in SPOKEN:
        key = (column, _tongue(head, languages))
        if key[1] not in languages:
            said = say(language, "The hall does not use the language of “{name}”.", name=head.name)
            columns.notes.append(Note(columns.heading + 1, said))
        taken = key in columns.spoken
        columns.spoken.setdefault(key, head.place)
    else:
        taken = column in columns.places
        columns.places.setdefault(column, head.place)
    if taken:
        said = say(
            language, "Column “{name}” is left out: another one has the same.", name=head.name
        )
        columns.notes.append(Note(columns.heading + 1, said))


def _tongue(head: Head, languages: tuple[str, ...]) -> str:
    """The language of its texts: as it says, else that of its words where the hall has it."""
    headed_in = "cy" if head.welsh else "en"
    return head.language or (headed_in if headed_in in languages else languages[0])


def _settle_time(columns: Columns, below: Rows, language: str) -> None:
    """A column headed "Time" may hold lengths."""
    place = columns.places.get(Column.START)
    if place is None or Column.MINUTES in columns.places or not _filled(below, place):
        return
    if not any(_is_time(row[place]) for row in below if len(row) > place):
        columns.places[Column.MINUTES] = columns.places.pop(Column.START)
        said = say(language, "The times were taken as lengths: none of them is a time of day.")
        columns.notes.append(Note(columns.heading + 1, said))


def _find_titles(
    columns: Columns, unknown: list[Head], below: Rows, languages: tuple[str, ...], language: str
) -> None:
    """No column is headed as one of titles: the first one with words in it."""
    places = [head.place for head in unknown if _has_words(below, head.place)]
    places += [columns.places[Column.PHASE]] if Column.PHASE in columns.places else []
    if places:
        columns.spoken[Column.TITLE, languages[0]] = places[0]
        _tell_place(columns, places[0], language)


def _by_contents(columns: Columns, rows: Rows, languages: tuple[str, ...], language: str) -> None:
    for place in range(max(map(len, rows))):
        if not _filled(rows, place) or _counts(rows, place):
            continue
        if Column.START not in columns.places and _all(rows, place, _is_time):
            columns.places[Column.START] = place
        elif Column.MINUTES not in columns.places and _all(rows, place, _is_length):
            columns.places[Column.MINUTES] = place
        elif not columns.titled:
            columns.spoken[Column.TITLE, languages[0]] = place
            _tell_place(columns, place, language)
        else:
            said = say(language, "Column {n} is left out: it has no heading.", n=place + 1)
            columns.notes.append(Note(0, said))


def _tell_place(columns: Columns, place: int, language: str) -> None:
    said = say(language, "No column is headed “Title”: column {n} was taken for it.", n=place + 1)
    columns.notes.append(Note(max(columns.heading + 1, 0), said))


def _cells(rows: Rows, place: int) -> list[str]:
    return [row[place] for row in rows if len(row) > place and row[place]]


def _filled(rows: Rows, place: int) -> bool:
    return bool(_cells(rows, place))


def _all(rows: Rows, place: int, test: Callable[[str], bool]) -> bool:
    cells = _cells(rows, place)
    return bool(cells) and all(map(test, cells))


def _has_words(rows: Rows, place: int) -> bool:
    return any(not _is_number(cell) and not _is_time(cell) for cell in _cells(rows, place))


def _counts(rows: Rows, place: int) -> bool:
    """Whether the column only numbers the lines: 1, 2, 3."""
    cells = [cell.rstrip(".)") for cell in _cells(rows, place)]
    return len(cells) > 1 and cells == [str(n) for n in range(1, len(cells) + 1)]


def _is_number(text: str) -> bool:
    return text.rstrip(".)").replace(".", "").isdecimal()


def _is_time(text: str) -> bool:
    return read_span(text)[0] is not None


def _is_length(text: str) -> bool:
    return read_length(text) is not None
