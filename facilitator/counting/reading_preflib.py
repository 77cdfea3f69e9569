"""PrefLib files (.soc, .soi, .toc, .toi, .cat): names in the head, then "how many: order".

    # ALTERNATIVE NAME 1: Ann
    7: 2,{1,3}

The older form has the number of names first, "1,Ann" lines, a line of sums, and then "7,2,{1,3}".
In a .cat file every brace is a category, the first the best; approvals are what stands in it.
Source: preflib.org, "Data format"; orders only. Whoever is in no order is unranked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from facilitator.counting.cells import Kind
from facilitator.counting.papers import Election, Marking, Ranking, election, marking
from facilitator.errors import RuleError

_NAME: Final = re.compile(r"#\s*ALTERNATIVE NAME\s+(\d{1,4})\s*:\s*(.*)", re.IGNORECASE)
_TITLE: Final = re.compile(r"#\s*TITLE\s*:\s*(.*)", re.IGNORECASE)
_ORDER: Final = re.compile(r"(\d{1,9})\s*[:,]\s*(.*)")
_RANK: Final = re.compile(r"\{([^{}]*)\}|(\d{1,4})")


def read(text: str, kind: Kind, seats: int, *, categories: bool) -> Election | Marking:
    """The papers in `text`; a RuleError names the line that cannot be read."""
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines:
        raise RuleError("The PrefLib file is empty.")
    modern = lines[0][1].startswith("#")
    names, orders = _modern(lines) if modern else _older(lines)
    title = next((t[1].strip() for _, line in lines if (t := _TITLE.match(line))), "")
    cast = list(_cast(orders, len(names)))
    if categories and kind is Kind.APPROVALS:
        cast = [(ranking[:1], size) for ranking, size in cast]
    if kind in {Kind.MARKS, Kind.GRADES}:
        if not categories:
            raise RuleError("This rule counts marks, and the file holds orders.")
        return marking(names, seats, _graded(cast, len(names)), title=title)
    return election(names, seats, cast, title=title)


def _modern(lines: list[tuple[int, str]]) -> tuple[list[str], list[tuple[int, str]]]:
    found = {int(n[1]): n[2].strip() for _, line in lines if (n := _NAME.match(line))}
    if not found or sorted(found) != list(range(1, len(found) + 1)):
        raise RuleError("The PrefLib file does not name every candidate.")
    orders = [(number, line) for number, line in lines if not line.startswith("#")]
    return [found[number] for number in sorted(found)], orders


def _older(lines: list[tuple[int, str]]) -> tuple[list[str], list[tuple[int, str]]]:
    number, first = lines[0]
    size = int(first) if first.isdecimal() and len(first) <= len("9999") else 0
    if not 0 < size < len(lines) - 1:
        raise RuleError(f"Line {number} of the PrefLib file is not the number of candidates.")
    names = [line.partition(",")[2].strip() for _, line in lines[1 : size + 1]]
    return names, lines[size + 2 :]


def _cast(orders: Iterable[tuple[int, str]], candidates: int) -> Iterator[tuple[Ranking, int]]:
    for number, line in orders:
        found = _ORDER.fullmatch(line)
        if found is None or _RANK.sub("", found[2]).strip(" ,"):
            raise RuleError(f"Line {number} of the PrefLib file cannot be read.")
        ranks = [
            _rank(inside or one, number, candidates) for inside, one in _RANK.findall(found[2])
        ]
        named = [candidate for rank in ranks for candidate in rank]
        if len(set(named)) < len(named):
            raise RuleError(f"Line {number} of the PrefLib file names a candidate twice.")
        yield tuple(ranks), int(found[1])


def _rank(text: str, line: int, candidates: int) -> tuple[int, ...]:
    numbers = [int(word) for word in re.split(r"[,\s]+", text.strip()) if word.isdecimal()]
    if any(not 1 <= number <= candidates for number in numbers):
        raise RuleError(f"Line {line} of the PrefLib file names a candidate there is not.")
    return tuple(number - 1 for number in numbers)


def _graded(
    cast: Iterable[tuple[Ranking, int]], candidates: int
) -> Iterator[tuple[tuple[int | None, ...], int]]:
    """Categories as marks, the last 0."""
    papers = list(cast)
    best = max((len(ranking) for ranking, _ in papers), default=1) - 1
    for ranking, size in papers:
        marks: list[int | None] = [None] * candidates
        for place, rank in enumerate(ranking):
            for candidate in rank:
                marks[candidate] = best - place
        yield tuple(marks), size
