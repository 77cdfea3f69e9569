"""May this press count? A vote, or the reason why not. Pure."""

from __future__ import annotations

import hashlib
import hmac
from functools import lru_cache
from typing import Final

from facilitator.part import Refusal
from facilitator.parts.ballot.events import VoteCast
from facilitator.parts.ballot.phases import Phase
from facilitator.parts.ballot.state import Ballot
from facilitator.press import Press

#: Side table: kind of the row that ties tokens to handsets. Without it nobody can.
SALT: Final = "ballot_salt"


@lru_cache(maxsize=8192)
def token(salt: str, handset: int) -> str:
    """The voter's token in one ballot: HMAC-SHA256 of the handset's number, 128 bits in hex."""
    return hmac.digest(salt.encode(), str(handset).encode(), hashlib.sha256).hex()[:32]


def judged(ballot: Ballot | None, salt: str | None, press: Press) -> VoteCast | Refusal:
    """The vote that this press is, or why it is none.

    `unchanged` is a repeat of what already counts: on the disk, so it may be acknowledged.
    """
    if ballot is None or salt is None or ballot.phase not in {Phase.OPEN, Phase.CLOSING}:
        return Refusal("not_open")
    if not press.handset.isdecimal() or not ballot.on_roll(int(press.handset)):
        return Refusal("not_issued")
    choice = _choice(ballot, press)
    if isinstance(choice, Refusal):
        return choice
    voter = token(salt, int(press.handset))
    if ballot.votes.get(voter) == choice:
        return Refusal("unchanged")
    return VoteCast(ballot.id, voter, choice)


def _choice(ballot: Ballot, press: Press) -> str | Refusal:
    if len(press.keys) != 1:
        return Refusal("several_keys")
    options = ballot.question.options
    key = press.keys[0]
    if not key.isdecimal() or not 1 <= int(key) <= len(options):
        return Refusal("no_such_choice")
    return options[int(key) - 1]
