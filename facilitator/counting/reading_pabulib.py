"""Pabulib files (.pb): participatory budgets. Sections META, PROJECTS and VOTES; semicolons.

    VOTES
    voter_id;vote;points
    1;5,2,7;3,2,1

Source: pabulib.org, "Data format". Vote types: approval, ordinal, cumulative and scoring (also as
`choose-1`). Which projects the budget then pays for is no count and is left to others: here the
projects with most approvals or points are elected, as many as there are seats.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import Final

from facilitator.counting.cells import Kind, whole
from facilitator.counting.papers import Election, Marking, Marks, Ranking, election, marking
from facilitator.errors import RuleError

_SECTIONS: Final = ("META", "PROJECTS", "VOTES")
_Row = dict[str, str]
#: Projects in the order of the paper, each with its points.
_Paper = Sequence[tuple[int, int]]


def read(text: str, kind: Kind, seats: int) -> Election | Marking:
    """The papers in `text`: an order of projects for rules that rank, else marks."""
    sections = _sections(text)
    projects, votes = _rows(sections["PROJECTS"]), _rows(sections["VOTES"])
    if not projects or not votes:
        raise RuleError("The Pabulib file has no projects or no votes.")
    ids = [project.get("project_id", "") for project in projects]
    meta = dict(row[:2] for row in sections["META"] if len(row) > 1)
    papers = _papers(votes, ids)
    return _made(_names(projects, ids), papers, kind, seats, meta.get("description", ""))


def from_votes(votes: Sequence[Mapping[str, str]], kind: Kind, seats: int) -> Election | Marking:
    """The papers of the VOTES alone; projects stand in the order in which they are first named."""
    ids = dict.fromkeys(project for vote in votes for project in _listed(vote, "vote"))
    return _made(list(ids), _papers(votes, list(ids)), kind, seats, "")


def _made(
    names: Sequence[str], papers: Sequence[_Paper], kind: Kind, seats: int, title: str
) -> Election | Marking:
    if kind in {Kind.PREFERENCES, Kind.RANKS}:
        return election(names, seats, ((_ranking(said), 1) for said in papers), title=title)
    marks = ((_marks(said, len(names)), 1) for said in papers)
    return marking(names, seats, marks, title=title)


def _sections(text: str) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {name: [] for name in _SECTIONS}
    rows = csv.reader(text.splitlines(), delimiter=";")
    current: list[list[str]] | None = None
    try:
        for row in rows:
            head = row[0].strip().upper() if row else ""
            if head in found and not any(cell.strip() for cell in row[1:]):
                current = found[head]
            elif row and current is not None:
                current.append([cell.strip() for cell in row])
    except csv.Error as failure:
        raise RuleError(f"Line {rows.line_num} of the Pabulib file cannot be read.") from failure
    return found


def _rows(section: Sequence[Sequence[str]]) -> list[_Row]:
    """The rows under their heads."""
    if not section:
        return []
    heads = [head.casefold() for head in section[0]]
    return [dict(zip(heads, row, strict=False)) for row in section[1:]]


def _names(projects: Sequence[Mapping[str, str]], ids: Sequence[str]) -> list[str]:
    """The projects' names where each has one of its own; else their numbers."""
    names = [project.get("name", "") for project in projects]
    return names if all(names) and len(set(names)) == len(names) else list(ids)


def _papers(votes: Sequence[Mapping[str, str]], ids: Sequence[str]) -> list[_Paper]:
    place = {project: candidate for candidate, project in enumerate(ids)}
    return [_paper(number, vote, place) for number, vote in enumerate(votes, start=1)]


def _paper(number: int, vote: Mapping[str, str], place: Mapping[str, int]) -> _Paper:
    """Projects in the order of the paper, and the points of each; 1 where it gives none."""
    chosen, given = _listed(vote, "vote"), _listed(vote, "points")
    if any(project not in place for project in chosen):
        raise RuleError(f"Vote {number} of the Pabulib file is for a project there is not.")
    if given and len(given) != len(chosen):
        raise RuleError(f"Vote {number} of the Pabulib file has points for other projects.")
    points: Iterator[int] = (whole(one, number) for one in given) if given else repeat(1)
    return [(place[project], n) for project, n in zip(chosen, points, strict=False)]


def _listed(vote: Mapping[str, str], column: str) -> list[str]:
    return [one.strip() for one in vote.get(column, "").split(",") if one.strip()]


def _ranking(said: _Paper) -> Ranking:
    return tuple((candidate,) for candidate in dict.fromkeys(project for project, _ in said))


def _marks(said: _Paper, candidates: int) -> Marks:
    marks: list[int | None] = [None] * candidates
    for project, points in said:
        marks[project] = (marks[project] or 0) + points
    return tuple(marks)
