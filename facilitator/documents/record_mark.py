"""What ties a paper to the record: digests of the chain, words to remember one by, a code's text.

Plain values and sentences: the code is drawn by `record_foot`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from facilitator.documents.values import in_fours
from facilitator.wording import say

#: Each word stands for one byte of the digest.
_BITS: Final = 8
#: Hex digits of a SHA-256.
_DIGITS: Final = 64


@dataclass(frozen=True, slots=True)
class RecordMark:
    """Where in the record a paper stands.

    Attributes:
        head: digest of the record's last event when the paper was made, in hex.
        closed: digest of the event that closed the meeting; "" while it runs.
        words: a few words for the first bits of `closed`, of `head` while the meeting runs: the
            ones that the wall shows at the end.
    """

    head: str = ""
    closed: str = ""
    words: tuple[str, ...] = field(default_factory=tuple)

    @property
    def bits(self) -> int:
        """How many bits of the digest the words stand for."""
        return _BITS * len(self.words)


def record_lines(mark: RecordMark, language: str) -> tuple[str, ...]:
    """The digests in groups of four, the words, and what they are worth: a sentence each."""
    if not mark.head:
        return ()
    lines = [say(language, "Record digest: {digest}", digest=in_fours(mark.head))]
    if mark.closed and mark.closed != mark.head:
        closed = in_fours(mark.closed)
        lines.append(say(language, "When the meeting closed it was: {digest}", digest=closed))
    if mark.words:
        lines.append(_in_words(mark, language))
    lines.append(
        say(
            language,
            "Whoever has the record can compute this again: a record changed later gives another.",
        )
    )
    return tuple(lines)


def _in_words(mark: RecordMark, language: str) -> str:
    words = spoken(mark.words)
    values = {"words": words, "bits": mark.bits, "all": 4 * _DIGITS}
    if mark.closed:
        return say(
            language,
            "The words on the wall as the meeting closed: {words}. They stand for {bits} of the "
            "{all} bits of that digest: they help memory and prove nothing.",
            **values,
        )
    return say(
        language,
        "In words: {words}. They stand for {bits} of the {all} bits of the digest: they help "
        "memory and prove nothing.",
        **values,
    )


def spoken(words: tuple[str, ...]) -> str:
    """The words on one line."""
    return " – ".join(words)


def minutes_code(assembly: str, meeting: int, day: date, digest: str, language: str) -> str:
    """What the code on minutes and result sheets says to any telephone: text alone, no address."""
    return "\n".join(
        (
            assembly,
            say(language, "Meeting no. {n}, {day}", n=meeting, day=day.isoformat()),
            say(language, "Record digest: {digest}", digest=in_fours(digest)),
        )
    )


def slip_code(assembly: str, decision: str, figures: str, digest: str, language: str) -> str:
    """What the code on a decision slip says: number and figures, as printed beside it."""
    said = (assembly, decision, figures)
    told = say(language, "Record digest: {digest}", digest=in_fours(digest))
    return "\n".join(line for line in (*said, told) if line)
