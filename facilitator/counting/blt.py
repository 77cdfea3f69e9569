r"""Ballot papers in BLT, the text that STV programs exchange: read generously, written plainly.

    4 2                     candidates, seats
    -2                      candidate 2 has withdrawn (any number of these)
    3 1 3 4 0               3 papers: candidate 1, then 3, then 4
    1 4=2 - 1 0             equal names; a rank left out
    (id7) 1 2 3 0           a paper with a number of its own
    0                       no more papers
    "Adam"                  a name for each candidate
    "Spring election"       the title

From I. D. Hill, B. A. Wichmann, D. R. Woodall, "Algorithm 123" (1987), with what later programs
write: `#` and /* */ comments, equal names as `4=2` or `(4 2)`, papers over several lines or several
on one, papers without their closing 0, names of one word without quotation marks, CRLF, and a mark
of byte order. Weights are whole: a paper is a person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, NamedTuple

from facilitator.counting.papers import Election, Ranking, election
from facilitator.errors import RuleError

_COMMENT: Final = re.compile(r'"[^"\n]*"|/\*.*?\*/|#[^\n]*', re.DOTALL)
_WORD: Final = re.compile(r"\([^)]*\)|[^\s()]+|[()]")
_PAPER: Final = re.compile(r"(\([^)]*\))?[-=() 0-9]*[0-9][-=() 0-9]*")
_NAMES: Final = re.compile(r'"[^"]*"|\S+')
_SPACED_EQUALS: Final = re.compile(r"\s*=\s*")


class _Line(NamedTuple):
    """A line that says something. `number`: from 1, as an editor shows it."""

    number: int
    text: str


class _Word(NamedTuple):
    """One word of the part before the names, and the line it stands on."""

    text: str
    line: int

    def number(self, what: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", self.text):
            raise _wrong(self.line, f"“{self.text}” is not {what}")
        return int(self.text)


@dataclass(frozen=True, slots=True)
class _Cast:
    """One entry of the file: `first` is its weight, or the first name of a paper with an id."""

    identified: bool
    words: tuple[_Word, ...]


def _wrong(line: int, why: str) -> RuleError:
    return RuleError(f"Line {line} of the BLT file: {why}.")


def read(text: str) -> Election:
    """The election in `text`; a RuleError names the line that makes no sense."""
    lines = _lines(text)
    if not lines:
        raise RuleError("The BLT file is empty.")
    head = lines[0].text.split()
    numbers = [_Word(word, lines[0].number).number("a number") for word in head[:2]]
    if len(numbers) < len(("candidates", "seats")):
        raise _wrong(lines[0].number, "it should give the candidates and the seats")
    candidates, seats = numbers
    before, names = _parts([_Line(lines[0].number, " ".join(head[2:])), *lines[1:]])
    words = _closed(before)
    withdrawn = [_withdrawn(w, candidates) for w in takewhile(_is_minus, words)]
    papers = _papers(words[len(withdrawn) :], candidates)
    named, title = _named(names, candidates, lines[-1].number)
    return election(named, seats, papers, withdrawn, title)


def write(papers: Election) -> str:
    """`papers` as BLT, a line each; `read` gives back the same."""
    out = [f"{len(papers.candidates)} {papers.seats}"]
    if papers.withdrawn:
        out.append(" ".join(f"-{candidate + 1}" for candidate in sorted(papers.withdrawn)))
    for ranking, size in papers.piles:
        ranks = ("=".join(str(c + 1) for c in rank) or "-" for rank in ranking)
        out.append(" ".join((str(size), *ranks, "0")))
    quoted = (name.replace('"', "'").replace("\n", " ") for name in papers.candidates)
    title = papers.title.replace('"', "'").replace("\n", " ")
    return "\n".join([*out, "0", *(f'"{name}"' for name in quoted), f'"{title}"', ""])


def _lines(text: str) -> list[_Line]:
    def kept(found: re.Match[str]) -> str:
        quoted = found[0].startswith('"')
        return found[0] if quoted else "\n" * found[0].count("\n") or " "

    plain = _COMMENT.sub(
        kept, text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    )
    numbered = enumerate(plain.split("\n"), start=1)
    return [_Line(number, line.strip()) for number, line in numbered if line.strip()]


def _parts(lines: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """Papers with the 0 that ends them, and the names after it."""
    closed = True
    zeros = _writes_zeros(lines)
    for index, (number, text) in enumerate(lines):
        if text == "0" and (closed or not zeros):
            return lines[: index + 1], lines[index + 1 :]
        if '"' in text:
            papers, quote, name = text.partition('"')
            before = [*lines[:index], _Line(number, papers)]
            return before, [_Line(number, quote + name), *lines[index + 1 :]]
        closed = not text or text.startswith("-") or text.split()[-1] == "0"
    raise _wrong(lines[-1].number, "there is no line with 0 after the papers")


def _writes_zeros(lines: list[_Line]) -> bool:
    """Whether papers in this file are closed with a 0, so that a line need not be a paper."""
    papers = (line.text for line in lines if line.text != "0" and _PAPER.fullmatch(line.text))
    return any(text.split()[-1] == "0" for text in papers)


def _closed(lines: list[_Line]) -> list[_Word]:
    """Every word of the papers, each paper ending in 0, whether the file writes it or not."""
    texts = [_Line(number, _SPACED_EQUALS.sub("=", text)) for number, text in lines if text]
    zeros = _writes_zeros(texts) or not texts or texts[-1].text != "0"
    words: list[_Word] = []
    for number, text in texts:
        words += [_Word(word, number) for word in _WORD.findall(text)]
        if not zeros and text != "0" and not text.startswith("-"):
            words.append(_Word("0", number))
    return words


def _is_minus(word: _Word) -> bool:
    return word.text.startswith("-")


def _withdrawn(word: _Word, candidates: int) -> int:
    return _candidate(_Word(word.text.removeprefix("-"), word.line), candidates)


def _candidate(word: _Word, candidates: int) -> int:
    candidate = word.number("the number of a candidate")
    if not 1 <= candidate <= candidates:
        raise _wrong(word.line, f"there is no candidate {candidate}")
    return candidate - 1


def _papers(words: list[_Word], candidates: int) -> Iterator[tuple[Ranking, int]]:
    cast = list(_cast(words))
    # An id names one paper, so a weight after it can only be 1; a file in which another number
    # follows an id has no weights there.
    weighted = all(entry.words and entry.words[0].text == "1" for entry in cast if entry.identified)
    for entry in cast:
        size, ranks = 1, entry.words
        if weighted or not entry.identified:
            size, ranks = entry.words[0].number("how many papers"), entry.words[1:]
        yield _ranking(ranks, candidates), size


def _cast(words: list[_Word]) -> Iterator[_Cast]:
    """Entry by entry up to the 0 that ends the papers."""
    rest = iter(words)
    for word in rest:
        if word.text == "0":
            if (more := next(rest, None)) is not None:
                raise _wrong(more.line, "papers follow the 0 that ends them")
            return
        identified = word.text.startswith("(")
        said = [] if identified else [word]
        for following in rest:
            if following.text == "0":
                break
            said.append(following)
        else:
            raise _wrong(word.line, "a paper does not end in 0")
        yield _Cast(identified, tuple(said))
    raise _wrong(words[-1].line if words else 1, "there is no 0 after the papers")


def _ranking(words: Iterable[_Word], candidates: int) -> Ranking:
    ranks: list[tuple[int, ...]] = []
    seen: set[int] = set()
    for text, line in words:
        equal = [] if text == "-" else re.split(r"[=\s]+", text.strip("() "))
        rank = [_candidate(_Word(name, line), candidates) for name in equal]
        if len(set(rank)) < len(rank) or seen & set(rank):
            raise _wrong(line, "a paper names a candidate twice")
        seen |= set(rank)
        ranks.append(tuple(rank))
    return tuple(ranks)


def _named(lines: list[_Line], candidates: int, last: int) -> tuple[list[str], str]:
    """The candidates' names and the title."""
    for number, text in lines:
        if _PAPER.fullmatch(text) and " " in text:
            raise _wrong(number, "papers follow the 0 that ends them")
    texts = [name for line in lines for name in _texts(line.text)]
    if len(texts) < candidates:
        raise _wrong(last, f"only {len(texts)} of {candidates} candidates have a name")
    return texts[:candidates], texts[candidates] if len(texts) > candidates else ""


def _texts(line: str) -> list[str]:
    """The names on a line; quotation marks inside a quoted name stay in it."""
    inside = line[1:-1]
    if line.startswith('"') and line.endswith('"') and not re.search(r'"\s+"', inside):
        return [inside.strip()]
    if '"' not in line:
        return [line]
    return [name.strip('"').strip() for name in _NAMES.findall(line)]
