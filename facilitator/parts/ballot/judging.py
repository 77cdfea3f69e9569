"""May this press count? A vote, a press that waits for its voter, or why it is none. Pure."""

from __future__ import annotations

import hashlib
import hmac
from functools import lru_cache
from typing import Final

from facilitator.facts import HandsetsOut, handset_name
from facilitator.part import Refusal
from facilitator.parts.ballot.events import PressHeld, VoteCast
from facilitator.parts.ballot.marking import marked
from facilitator.parts.ballot.phases import VOTING
from facilitator.parts.ballot.state import Ballot
from facilitator.press import CARD, Press

#: Side table: kind of the row that ties tokens to numbers. Without it nobody can.
SALT: Final = "ballot_salt"
#: Side table: kind of the row that names a handset whose press waits, by its token.
UNASSIGNED: Final = "unassigned"
_CARD: Final = f"{CARD} "
#: How the bases begin that see the cards of a whole hall (`hardware.drivers.camera`).
_CAMERA: Final = "camera "
#: More unknown handsets than this in one ballot are not a hall but a fault.
_MOST_HELD: Final = 300


@lru_cache(maxsize=8192)
def token(salt: str, number: int | str) -> str:
    """The voter's token in one ballot: HMAC-SHA256 of the number, 128 bits in hex.

    With no salt, which is a recorded vote's, it is the number itself.
    """
    if not salt:
        return str(number)
    return hmac.digest(salt.encode(), str(number).encode(), hashlib.sha256).hex()[:32]


def handset_token(salt: str, handset: str) -> str:
    """The token, in one ballot, of a handset that speaks for nobody: never that of a number."""
    return token(salt, f"handset {handset}")


def waiting_name(press: Press) -> str:
    """As whose a press waits for its voter: a card's is not that of the handset of its number."""
    name = handset_name(press.name)
    return card_name(name) if press.family == CARD else name


def card_name(number: int | str) -> str:
    """The card of that number, among all that can wait."""
    return f"{_CARD}{number}"


def card_number(name: str) -> str:
    """The number of the card that is called so; "" for what is no card."""
    return name.removeprefix(_CARD) if name.startswith(_CARD) else ""


def voter_of(ballot: Ballot, out: HandsetsOut, press: Press) -> int | Refusal | None:
    """The number on the roll that this press speaks for, None for an unassigned handset."""
    number = out.speaks_for(press.name, press.family)
    if number is not None:
        return number if ballot.on_roll(number) else None
    return Refusal("revoked") if handset_name(press.name) in out.revoked else None


def judged(
    ballot: Ballot | None, salt: str | None, press: Press, out: HandsetsOut
) -> VoteCast | PressHeld | Refusal:
    """The vote that this press is, or why it is none.

    `unchanged` is a repeat of what already counts, or already waits: on the disk, so it may be
    acknowledged.
    """
    if ballot is None or salt is None or ballot.phase not in VOTING:
        return Refusal("not_open")
    number = voter_of(ballot, out, press)
    if isinstance(number, Refusal):
        return number
    if number is None:
        return _held(ballot, handset_token(salt, waiting_name(press)), press)
    voter = token(salt, number)
    mark = marked(ballot.question, ballot.votes.get(voter, ""), press.keys, ballot.keys)
    return mark if isinstance(mark, Refusal) else VoteCast(ballot.id, voter, mark, _way(press))


def _way(press: Press) -> str:
    """How it came here, for the minutes."""
    if press.family != CARD:
        return ""
    return "camera" if press.base.startswith(_CAMERA) else "card"


def _held(ballot: Ballot, handset: str, press: Press) -> PressHeld | Refusal:
    """It waits; nobody's vote, and nobody's loss."""
    if handset not in ballot.held and len(ballot.held) >= _MOST_HELD:
        return Refusal("too_many_unassigned")
    mark = marked(ballot.question, ballot.held.get(handset, ""), press.keys, ballot.keys)
    return mark if isinstance(mark, Refusal) else PressHeld(ballot.id, handset, mark)
