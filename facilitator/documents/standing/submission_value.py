"""What a letter of submission says: a decision that the local council is asked to answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.values import Name
from facilitator.relations import CouncilSetting
from facilitator.wording import Text


@dataclass(frozen=True, slots=True)
class Submission:
    """A letter of an assembly to a council. It claims no force of law.

    Attributes:
        day: of the letter.
        to: the council.
        setting: how the council deals with the assembly.
        decision: its number, "D-2026-014".
        wording: of the decision, as displayed.
        result: the result's own sentence, in the language of the letter.
        method: how people voted, and by what rule; in that language.
        meeting: its number; `held` and `place`: when and where it was held.
        present: how many were in the room, 0 where nobody counted.
        process: what is known of how the meeting went, a sentence each.
        annexes: what is enclosed, a line each.
        reply_by: day by which a reply is asked for, None for no day.
        contact: how the assembly is reached.
        signatory: the facilitator's name; empty for the pen.
    """

    assembly: str
    day: date
    to: str
    setting: CouncilSetting
    decision: str
    wording: Text
    result: str
    method: str
    meeting: int
    held: date
    place: str
    present: int = 0
    process: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    reply_by: date | None = None
    contact: str = ""
    signatory: Name = ""
