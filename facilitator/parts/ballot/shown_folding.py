"""From a ballot that was shown and an event of its own to the ballot after it."""

from __future__ import annotations

from typing import Any

from facilitator.parts.ballot.events import BallotEvent
from facilitator.parts.ballot.sections import divided
from facilitator.parts.ballot.shown_events import (
    CastingLotDrawn,
    CastingVoteCast,
    RecountDemanded,
    RecountMade,
)
from facilitator.parts.ballot.state import Ballot, Recount


def changes_of_shown(ballot: Ballot, event: BallotEvent) -> dict[str, Any]:
    """What an event changes besides the phase: one line each."""
    before = ballot.tally or {}
    match event:
        case CastingVoteCast(vote=vote) | CastingLotDrawn(vote=vote):
            return {"cast": vote}
        case RecountDemanded(people=people, method=method, counts=counts, sections=names):
            # The lot stays as it was drawn; a casting vote was given on other figures.
            anew: dict[str, Any] = {"counts": {}, "tally": None, "cast": ""}
            anew |= {"method": method, "wanted": counts, "sections": divided(names)}
            return {**anew, "recount": Recount(people, before)}
        case RecountMade(people=people):
            return {"recount": Recount(people, before)}
        case _:
            return {}
