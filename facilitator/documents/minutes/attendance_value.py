"""How full the room was in the course of an evening, as plain values: times, never names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RoomMoment:
    """A moment that is worth a row.

    Attributes:
        time: '19:42', as the laptop's clock showed it, or as it was written on paper; "" for what
            nobody wrote there.
        what: what began or was decided then, in words.
        people: in the room by then; None where nobody had counted.
    """

    time: str
    what: str
    people: int | None


@dataclass(frozen=True, slots=True)
class RoomStep:
    """From `minute` on (of the meeting, from 0, with fractions) so many were there."""

    minute: float
    people: int


@dataclass(frozen=True, slots=True)
class AttendanceAnnex:
    """The room of one meeting.

    Attributes:
        moments: in their order: start, items, votes, the highest number, close.
        steps: for the chart, the first at or after 0; () where the room was never counted.
        length: of the meeting in minutes; of what there is of it, while it runs.
        opened, ended: clock times below the chart's two ends.
        quorum: how many must be there, None for no such number.
        told: the chart in words, a sentence each.
    """

    assembly: str
    meeting: int
    day: date
    place: str
    moments: tuple[RoomMoment, ...]
    steps: tuple[RoomStep, ...]
    length: float
    opened: str
    ended: str
    quorum: int | None
    told: tuple[str, ...]
