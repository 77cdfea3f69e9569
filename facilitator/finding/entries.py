"""What can be found: one thing each, with all the words that lead to it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
#: Letters that fall into no simpler one and a mark.
_LETTERS: Final = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"})


class Sort(Enum):
    """What it is."""

    DECISION = "decision"
    ELECTION = "election"
    PROPOSAL = "proposal"  # it has no number: withdrawn, void, never put
    MANDATE = "mandate"
    ACTION = "action"
    EARLIER = "earlier"  # of a register from before this record


@dataclass(frozen=True, slots=True)
class Entry:
    """One of them.

    Attributes:
        key: id in the record, of a kind with `sort`.
        number: as printed, "" for none.
        day: ISO date, or a year, or "".
        outcome: a word of the register ("carried"), "" where it has none.
        title: in the language of the desk, as it is listed.
        words: all texts it is found by, in any language.
    """

    sort: Sort
    key: str
    number: str
    day: str
    outcome: str
    title: str
    words: tuple[str, ...] = field(default=())

    @property
    def year(self) -> str:
        """Four digits, "" where nobody knows."""
        return self.day[:4]


def plain(text: str) -> str:
    """Without accents and case, as 'dŵr' is typed 'dwr' on most keyboards."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    # Once more, as a sign of several letters can hold a capital: Unicode 15, 3.13, D146.
    apart = unicodedata.normalize("NFKD", apart.casefold())
    plainer = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plainer.translate(_LETTERS)


def words_of(text: str) -> list[str]:
    """The words of it, in that form: letters and digits of any script, 'D-2026-014' being three."""
    return _WORD.findall(plain(text))
