"""What became of what people took on, as plain values: a sentence each, the done ones first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ActionList:
    """The list that opens a meeting.

    Attributes:
        day, place: of the meeting after which it was made, or which it opens.
        done, going: who does what; what has a day behind it is still going like all else.
    """

    assembly: str
    day: date
    place: str
    done: tuple[str, ...]
    going: tuple[str, ...]
