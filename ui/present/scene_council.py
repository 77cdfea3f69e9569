"""The scene of a council: its seats by assembly, and how each of them voted."""

from __future__ import annotations

from dataclasses import dataclass

from ui.present.scene_ballot import Sign


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One seat.

    Attributes:
        number: of the seat, "3".
        assembly: whose it is.
        below: the delegates' names, or in words how they voted; may be empty.
        sign: how they voted; None where nothing is told of it.
    """

    number: str
    assembly: str
    below: str = ""
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of a council.

    Attributes:
        title: 'Who is here'.
        empty: stands there while there is none.
        note: what it came to; may be empty.
        page: as in `ChangedProposal`.
    """

    title: str
    seats: tuple[SeatLine, ...]
    empty: str = ""
    note: str = ""
    page: int = 0
