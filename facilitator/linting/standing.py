"""A draft beside the mandates in force: the same body and issue, and clauses that are opposed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from facilitator.linting.advice import Advice, Code, InForce
from facilitator.linting.phrases import IDLE
from facilitator.linting.stances import opposed
from facilitator.linting.words import Words, figures, likeness, roots, shared
from facilitator.mandate_draft import MandateDraft

_SAME_BODY: Final = 0.8
_SAME_ISSUE: Final = 0.65
Texts = dict[str, str]


def against_those_in_force(draft: MandateDraft, in_force: Sequence[InForce]) -> Iterator[Advice]:
    """Each clause that is opposed to one in force; else each mandate about the same."""
    for other in in_force:
        if not (same_body(draft.destination, other.destination) and _same_issue(draft, other)):
            continue
        clashes = tuple(_clashes(draft, other))
        yield from clashes or (Advice(Code.SAME_ISSUE, "issue", other=other),)


def _clashes(draft: MandateDraft, other: InForce) -> Iterator[Advice]:
    for number, ours in enumerate(draft.instructions, start=1):
        for clause, theirs in enumerate(other.instructions, start=1):
            if opposed(ours, theirs):
                yield Advice(
                    Code.CONTRADICTS, "instructions", number=number, other=other, clause=clause
                )


def same_body(one: Texts, other: Texts) -> bool:
    """Whether two names are of one body: one may be longer, neither has a word of its own."""
    return _in_any_language(one, other, _one_body)


def nearest(body: Texts, known: Sequence[Texts]) -> tuple[str, str]:
    """The known body whose name is most like this one, and its language; "" for none like it."""
    found = [
        (likeness(_meant(body[la], la), _meant(each[la], la)), each[la], la)
        for each in known
        for la in each
        if body.get(la)
    ]
    best = max(found, default=(0.0, "", ""))
    return (best[1], best[2]) if best[0] >= _SAME_BODY / 2 else ("", "")


def _one_body(one: Words, other: Words) -> bool:
    least = min(len(one), len(other))
    return len(shared(one, other)) == least > 0 and likeness(one, other) >= _SAME_BODY


def _same_issue(draft: MandateDraft, other: InForce) -> bool:
    return _in_any_language(draft.issue, other.issue, _one_issue)


def _one_issue(one: Words, other: Words) -> bool:
    ours, theirs = figures(one), figures(other)
    if ours and theirs and not ours & theirs:
        return False  # the 56 is not the 10
    return likeness(one, other) >= _SAME_ISSUE


def _in_any_language(one: Texts, other: Texts, test: Callable[[Words, Words], bool]) -> bool:
    return any(test(_meant(one[la], la), _meant(other[la], la)) for la in one if la in other)


def _meant(text: str, language: str) -> Words:
    return frozenset(roots(text, language)) - IDLE.get(language, frozenset())
