"""What goes home with everybody, as plain values: sentences in one language, as few as can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.values import Outcome


@dataclass(frozen=True, slots=True)
class SheetDecision:
    """One decision.

    Attributes:
        number: "D-2026-014".
        outcome: the shape beside it.
        result: 'Carried: 131 for, 12 against.'
        wording: as it was put; a long one is cut at a word, and ends in an ellipsis.
        why: a sentence where the figures alone would puzzle; may be empty.
    """

    number: str
    outcome: Outcome
    result: str
    wording: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class TonightSheet:
    """The sheet of one meeting.

    Attributes:
        decisions: all of them, the most important first; the paper takes what it has room for.
        mandates: who goes where with what, a sentence each; names only of those who accepted.
        actions: who does what by when, a sentence each, with the names that were given for it.
        next_meeting: a sentence.
        wrong: whom to tell that something is wrong.
        contact: how the assembly is reached; "" leaves a line for the pen.
    """

    assembly: str
    number: int
    day: date
    place: str
    language: str
    decisions: tuple[SheetDecision, ...]
    mandates: tuple[str, ...]
    actions: tuple[str, ...]
    next_meeting: str
    wrong: str
    contact: str = ""
