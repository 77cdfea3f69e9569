"""What commands and events of a mandate are made of: words of its life as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Did(Enum):
    """What a delegate did about one instruction."""

    DONE = "done"
    NOT_REACHED = "not_reached"
    DEPARTED = "departed"


class Hearing(Enum):
    """How the delegate was heard before a recall was put."""

    HEARD = "heard"
    REPLY_READ = "reply_read"
    DID_NOT_COME = "did_not_come"


class Beside(Enum):
    """Who goes with a delegate."""

    ALTERNATE = "alternate"
    NOTE_TAKER = "note_taker"


@dataclass(frozen=True, slots=True)
class ClauseReport:
    """What was done about one instruction, and why, or what came of it; per language."""

    did: Did
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class RecallRules:
    """What an assembly chose about recall.

    Attributes:
        notice_days: days between the notice and the vote, 0 for none.
        suspend: the floor may suspend a mandate at once, until the recall is decided.
        two_thirds: a recall needs two thirds of the votes cast, and not a majority of them.
        movers: how many residents have to move it from the floor.
    """

    notice_days: int = 7
    suspend: bool = False
    two_thirds: bool = False
    movers: int = 10
