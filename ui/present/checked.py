"""What a check of the record comes to, in words: what is proven by it, and what is not. No Qt."""

from __future__ import annotations

from facilitator.audit import Audited
from facilitator.wording import say

#: Digits of a digest in full, and the bits that each is proof of.
_FULL = 64
_BITS = 4


def checked_lines(found: Audited, digits: str, language: str) -> tuple[str, ...]:
    """A sentence each. `digits`: of the digest as typed from paper, "" where none was."""
    if not found.ok:
        problems = (say(language, "- {problem}", problem=each) for each in found.problems)
        return (say(language, "This record is NOT in order."), *problems)
    if not found.anchored:
        return (
            say(
                language,
                "Nothing inside this record was changed, and every result follows from its "
                "votes; but a record cut at its end or rewritten as a whole would look the same: "
                "only the digest from the printed minutes can rule that out.",
            ),
        )
    return (
        say(
            language,
            "The record holds what it held when the paper with this digest was printed, "
            "unchanged, and every result follows from its votes.",
        ),
        *_after(found, language),
        *_beginning(digits, language),
    )


def _after(found: Audited, language: str) -> tuple[str, ...]:
    if found.at == found.events:
        return ()
    return (
        say(
            language,
            "That paper is of event {at} of {events}: of what came later it proves nothing. "
            "Newer minutes do.",
            at=found.at,
            events=found.events,
        ),
    )


def _beginning(digits: str, language: str) -> tuple[str, ...]:
    if len(digits) == _FULL:
        return ()
    return (
        say(
            language,
            "You typed {n} digits of 64, so {bits} bits of 256 are proven: enough against a slip, "
            "not against somebody with time to deceive.",
            n=len(digits),
            bits=_BITS * len(digits),
        ),
    )
