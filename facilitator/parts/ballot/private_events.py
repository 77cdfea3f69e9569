"""What happens to a private ballot, as far as it is anybody's business.

No press is an event here: votes are in sealed slots (`facilitator.slots`) until the close, which
brings the figures in one event, sorted, with nothing in their order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from facilitator.parts.ballot.events import BallotEvent

#: The way of a vote that was said aloud at a roll call.
CALLED: Final = "called"


@dataclass(frozen=True, slots=True)
class PrivateOpened(BallotEvent):
    """Handsets may vote, privately. Fields as those of `HandsetsOpened`."""

    roll: tuple[tuple[int, int], ...]
    present: int | None
    keys: int = 6


@dataclass(frozen=True, slots=True)
class PrivatePressesCounted(BallotEvent):
    """So many papers are in the slots: said every ten seconds at the most, for nobody's press."""

    papers: int


@dataclass(frozen=True, slots=True)
class PrivateClosed(BallotEvent):
    """Nothing is added any more, and the slots are gone.

    Attributes:
        tally: choice → votes for every choice, or mark → papers, in the order of the marks.
        papers: how many people voted by handset.
        present: the number in the room at this moment, None where nobody counted.
        quorum: people that the assembly asks for at this moment.
    """

    SEALS: ClassVar[bool] = True
    tally: dict[str, int]
    papers: int
    present: int | None
    quorum: int


@dataclass(frozen=True, slots=True)
class PrivateGivenUp(BallotEvent):
    """People count instead (`method`, `counts` as of `CountingBegun`); no vote was kept."""

    method: str
    counts: int


@dataclass(frozen=True, slots=True)
class PrivateLost(BallotEvent):
    """The key went with the power, so nobody can read the votes: the ballot is void."""

    SEALS: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class RecordedVote(BallotEvent):
    """A vote in a recorded ballot: whose number it was is kept, by intent.

    `way`: CALLED where it was said aloud and entered at the desk, "" for a handset or a card.
    """

    number: int
    choice: str
    way: str = ""
