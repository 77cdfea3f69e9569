"""Ballot papers as tellers type them, one kind of paper a line: '12: 3>1>2', '3 1 2 ×4', '2 5'.

Options are called by their place on the ballot. Nothing is guessed: a line that is no paper is
said to be none, and what is typed stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitator.parts.ballot.marking import GRADED, is_mark
from facilitator.parts.ballot.papers import RANKED
from facilitator.plan import Question
from facilitator.wording import say

_LINE: Final = re.compile(
    r"(?:(?P<before>\d+)\s*:)?\s*(?P<marks>[\d\s>,=]+?)\s*(?:[x×*]\s*(?P<after>\d+))?"
)
_ONE_FIGURE: Final = 9  # options that one figure names


@dataclass(frozen=True, slots=True)
class TypedPapers:
    """What was read.

    Attributes:
        tally: mark → papers.
        total: papers, as far as they could be read.
        error: why they cannot be handed in, "" where they can.
    """

    tally: dict[str, int] = field(default_factory=dict)
    total: int = 0
    error: str = ""


def read_papers(question: Question, text: str, language: str) -> TypedPapers:
    """All lines; the first that makes no sense is told."""
    tally: Counter[str] = Counter()
    error = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        read = _read(question, line.strip())
        if read is not None:
            tally[read[0]] += read[1]
        elif not error:
            error = _no_paper(question, number, line.strip(), language)
    return TypedPapers(dict(tally), sum(tally.values()), error)


def _no_paper(question: Question, number: int, line: str, language: str) -> str:
    return say(
        language,
        "Line {n} is no paper: “{line}”. Type it such as {example}.",
        n=number,
        line=line,
        example=example_of(question),
    )


def example_of(question: Question) -> str:
    """A line that can be read: twelve papers that are alike."""
    if question.method in GRADED:
        return "12: 1=2 3=1"
    return "12: 2>1>3" if question.method in RANKED else "12: 1 3"


def _read(question: Question, line: str) -> tuple[str, int] | None:
    found = _LINE.fullmatch(line)
    if found is None or (found["before"] and found["after"]):
        return None
    count = int(found["before"] or found["after"] or 1)
    mark = _mark(question, re.split(r"[\s>,]+", re.sub(r"\s*=\s*", "=", found["marks"].strip())))
    return (mark, count) if mark is not None and is_mark(question, mark) else None


def _mark(question: Question, words: Sequence[str]) -> str | None:
    """The canonical mark; None where an option has no such place."""
    if len(words) == 1 and "=" not in words[0] and len(question.options) <= _ONE_FIGURE:
        words = tuple(words[0])  # '312' for 3, 1, 2
    pairs = [word.partition("=")[::2] for word in words if word]
    if not all(place.isdecimal() and _is_there(question, int(place)) for place, _ in pairs):
        return None
    rows = [(question.options[int(place) - 1], number) for place, number in pairs]
    if len({option for option, _number in rows}) < len(rows):
        return None
    if question.method in RANKED:
        return None if any(number for _o, number in rows) else ">".join(o for o, _n in rows)
    return _in_order(question, dict(rows))


def _in_order(question: Question, rows: dict[str, str]) -> str | None:
    """Approvals, or numbers, in the order of the ballot; a nought is as good as nothing."""
    graded = question.method in GRADED
    if any(bool(number) != graded for number in rows.values()):
        return None
    if not graded:
        return ",".join(o for o in question.options if o in rows)
    given = {o: int(number) for o, number in rows.items() if number.isdecimal() and int(number)}
    return ",".join(f"{o}={given[o]}" for o in question.options if o in given)


def _is_there(question: Question, place: int) -> bool:
    return 1 <= place <= len(question.options)


def written(question: Question, mark: str) -> str:
    """A mark as a teller types it: '3>1>2'."""
    places = {option: str(n) for n, option in enumerate(question.options, 1)}
    between = ">" if question.method in RANKED else ","
    entries = [entry.partition("=") for entry in mark.split(between) if entry]
    return (">" if between == ">" else " ").join(
        f"{places.get(option, option)}{equals}{number}" for option, equals, number in entries
    )
