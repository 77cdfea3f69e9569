"""Ballot papers in a table: a row a paper, a column a candidate; or a column a preference.

    Ann,Bob,Cat             a rank, a score, a grade or a cross under each name; the rule says which
    1,No opinion,2
    Rank 1,Rank 2           or names under each preference
    Cat,Ann
    vote;points             or a list of names, and of the points of each (Pabulib)
    Ann,Cat;3,1
    candidate,votes         or the totals alone, where nobody has the papers
    Ann,12

Commas, semicolons or tabs. A column `count` says how often a paper was cast; columns that name the
voter are left out. A rank or grade that is missing is no opinion.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from facilitator.counting import grade_names, reading_pabulib, tallies
from facilitator.counting.cells import Kind, approved, mark, rank, whole
from facilitator.counting.papers import Election, Marking, Marks, Ranking, election, marking
from facilitator.errors import RuleError

_COUNTS: Final = {"count", "weight", "papers", "number of ballots", "#"}
_VOTERS: Final = {"id", "voter", "voter id", "voter_id", "voterid", "ballot", "ballot id", "email"}
_VOTERS_TOO: Final = {"ballot_id", "ballotid", "timestamp", "date", "time", "submitted"}
_PREFERENCE: Final = re.compile(
    r"(?:rank|choice|preference|pref|place)[\s_#-]*\d+"
    r"|\d+(?:st|nd|rd|th)(?:[\s_-]*(?:choice|rank|preference))?",
    re.IGNORECASE,
)
_NAME_HEADS: Final = {"candidate", "candidat", "name", "nom", "option", "project", "choice", ""}
_TOTAL_HEADS: Final = {"votes", "approvals", "total", "totals", "points", "score", "scores"}
_DELIMITERS: Final = ",;\t"


class _Row(NamedTuple):
    """One paper: how often it was cast, and its cells, "" where there is none."""

    line: int
    size: int
    cells: tuple[str, ...]


def read(text: str, kind: Kind, seats: int) -> Election | Marking:
    """The papers in `text`, whose cells are of this kind; a RuleError names the line."""
    lines = [row for row in _table(text) if any(row[1])]
    if len(lines) < len(("heads", "paper")):
        raise RuleError("The table has no papers under its heads.")
    heads = lines[0][1]
    rows = [(line, _full(row, len(heads), line)) for line, row in lines[1:]]
    plain = [head.casefold() for head in heads]
    if "vote" in plain and kind is not Kind.GRADES:
        votes = [dict(zip(plain, row, strict=True)) for _, row in rows]
        return reading_pabulib.from_votes(votes, kind, seats)
    if heads[0].casefold() in _NAME_HEADS and len(heads) > 1:
        tally = _tally(heads, rows, kind, seats)
        if tally is not None:
            return tally
    names, papers = _papers(heads, rows)
    if all(_PREFERENCE.fullmatch(name) for name in names):
        return _by_preference(papers, seats)
    return by_candidate(names, [(p.line, p.size, p.cells) for p in papers], kind, seats)


def _table(text: str) -> list[tuple[int, list[str]]]:
    first = text.lstrip().split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(text.splitlines(), delimiter=delimiter, skipinitialspace=True)
    try:
        return [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as failure:
        raise RuleError(f"Line {reader.line_num} of the table cannot be read.") from failure


def _full(row: list[str], heads: int, line: int) -> list[str]:
    """The cells of a row, "" for those left off at its end."""
    if len(row) > heads:
        raise RuleError(f"Line {line} of the table has more cells than there are heads.")
    return [*row, *[""] * (heads - len(row))]


def _papers(heads: list[str], rows: list[tuple[int, list[str]]]) -> tuple[list[str], list[_Row]]:
    """The names over the columns that hold the papers, and the papers."""
    plain = [head.casefold() for head in heads]
    size_at = next((at for at, head in enumerate(plain) if head in _COUNTS), None)
    kept = [
        at
        for at, head in enumerate(plain)
        if head and at != size_at and head not in _VOTERS | _VOTERS_TOO
    ]
    papers = []
    for line, row in rows:
        size = 1 if size_at is None else whole(row[size_at], line)
        papers.append(_Row(line, size, tuple(row[at] for at in kept)))
    return [heads[at] for at in kept], papers


def _by_preference(papers: Sequence[_Row], seats: int) -> Election:
    """Names under preferences; a cell left empty is a rank left out."""
    cells = (cell for paper in papers for cell in paper.cells if _is_name(cell))
    names = list(dict.fromkeys(cells))
    place = {name: candidate for candidate, name in enumerate(names)}
    cast: list[tuple[Ranking, int]] = []
    for paper in papers:
        seen: set[str] = set()
        ranks: list[tuple[int, ...]] = []
        for cell in paper.cells:
            # A name given again says nothing new; the first place holds.
            fresh = _is_name(cell) and cell not in seen
            ranks.append((place[cell],) if fresh else ())
            seen.add(cell)
        cast.append((tuple(ranks), paper.size))
    return election(names, seats, cast)


def _is_name(cell: str) -> bool:
    return cell.casefold() not in {"", "-", "skipped", "overvote", "undervote", "blank"}


def by_candidate(
    names: Sequence[str], papers: Sequence[tuple[int, int, Sequence[str]]], kind: Kind, seats: int
) -> Election | Marking:
    """Papers of one cell for each name, as (line, how often, cells)."""
    if len({name.casefold() for name in names}) < len(names):
        raise RuleError("Two candidates have the same name.")
    if kind is Kind.GRADES:
        return _graded(names, papers, seats)
    read_cell: Callable[[str, int], int | None] = _CELLS[kind]
    marked: list[tuple[Marks, int]] = [
        (tuple(read_cell(cell, line) for cell in cells), size) for line, size, cells in papers
    ]
    if kind is Kind.PREFERENCES:
        return election(names, seats, ((_ranking(marks), size) for marks, size in marked))
    return marking(names, seats, marked)


_CELLS: Final[dict[Kind, Callable[[str, int], int | None]]] = {
    Kind.PREFERENCES: rank,
    Kind.RANKS: rank,
    Kind.APPROVALS: approved,
    Kind.MARKS: mark,
}


def _ranking(marks: Marks) -> Ranking:
    """Ranks in ascending order, whatever numbers they were given."""
    given = sorted({number for number in marks if number is not None})
    return tuple(tuple(c for c, number in enumerate(marks) if number == place) for place in given)


def _graded(
    names: Sequence[str], papers: Sequence[tuple[int, int, Sequence[str]]], seats: int
) -> Marking:
    words = [cell for _, _, cells in papers for cell in cells if cell]
    scale = grade_names.ascending(words)
    if all(word.removeprefix("-").isdecimal() for word in scale):
        cast = [(tuple(mark(c, line) for c in cells), size) for line, size, cells in papers]
        return marking(names, seats, cast)
    place: dict[str, int | None] = {word: number for number, word in enumerate(scale)}
    graded = [(tuple(place.get(c) for c in cells), size) for _, size, cells in papers]
    return replace(marking(names, seats, graded), grades=scale)


def _tally(
    heads: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]], kind: Kind, seats: int
) -> Marking | None:
    """Totals, or how often each grade; None where the table holds papers after all."""
    if kind is Kind.GRADES and grade_names.is_scale(heads[1:]):
        scale = grade_names.ascending(heads[1:])
        at = [list(heads).index(grade) for grade in scale]
        profiles = {row[0]: [whole(row[n], line) for n in at] for line, row in rows}
        return replace(tallies.from_profiles(profiles, seats), grades=scale)
    if kind in {Kind.APPROVALS, Kind.MARKS} and heads[1].casefold() in _TOTAL_HEADS:
        totals = {row[0]: whole(row[1], line) for line, row in rows}
        return tallies.from_totals(totals, None, seats)
    return None
