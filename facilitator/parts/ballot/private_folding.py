"""From a private or a recorded ballot and an event of its own to the ballot after it."""

from __future__ import annotations

from typing import Any, Final

from facilitator.clock import Instant
from facilitator.parts.ballot.events import BallotEvent
from facilitator.parts.ballot.private_events import (
    PrivateClosed,
    PrivateGivenUp,
    PrivateLost,
    PrivateOpened,
    PrivatePressesCounted,
    RecordedVote,
)
from facilitator.parts.ballot.state import HANDSETS, KEY_LOST, Ballot

#: What was in the slots is gone, and how much it was with it.
GONE: Final[dict[str, Any]] = {"pressed": 0, "heard": None}


def changes_of_private(  # noqa: PLR0911
    ballot: Ballot, event: BallotEvent, at: Instant
) -> dict[str, Any]:
    """What an event changes besides the phase: one line each."""
    match event:
        case PrivateOpened(roll=roll, present=present, keys=keys):
            opened = {"method": HANDSETS, "opened": at}
            return {**opened, "roll": roll, "present": present, "keys": keys}
        case PrivatePressesCounted(papers=papers):
            return {"pressed": papers, "said": papers, "said_at": at}
        case PrivateClosed(tally=tally, papers=papers, present=present, quorum=quorum):
            closed = {**GONE, "tally": tally, "pressed": papers, "closed": at}
            return {**closed, "present": present, "quorum": quorum}
        case PrivateGivenUp(method=method, counts=counts):
            anew = {**GONE, "counts": {}, "sections": (), "added": {}, "helped": {}}
            return {**anew, "method": method, "wanted": counts}
        case PrivateLost():
            return {**GONE, "reason": KEY_LOST}
        case RecordedVote(number=number, choice=choice, way=way):
            voter = str(number)
            ways = {key: value for key, value in ballot.ways.items() if key != voter}
            ways |= {voter: way} if way else {}
            return {"votes": {**ballot.votes, voter: choice}, "heard": at, "ways": ways}
        case _:
            return {}
