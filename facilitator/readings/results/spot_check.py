"""Handsets drawn at random to be looked at: what the laptop heard from each. Open ballots only."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.engine.world import World
from facilitator.numbers import every
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.judging import SALT, token
from facilitator.parts.ballot.marking import settled
from facilitator.wording import say


@dataclass(frozen=True, slots=True)
class Drawn:
    """One voter's number, and the choice (or mark) that counts for it."""

    number: int
    choice: str


def drawn_of(world: World, ballot: Ballot) -> tuple[Drawn, ...]:
    """The handsets to look at, by number; none before a draw, or once the salt is forgotten."""
    salt = world.side(SALT, ballot.id)
    if salt is None or ballot.audited is None:
        return ()
    voters = {token(salt, number): number for number in every(ballot.roll)}
    found = [
        Drawn(voters[voter], settled(ballot.votes[voter]))
        for voter in ballot.audited.voters
        if voter in voters and voter in ballot.votes
    ]
    return tuple(sorted(found, key=lambda drawn: drawn.number))


def audit_words(ballot: Ballot, language: str) -> str:
    """'Handsets looked at: 5; as counted: 5.'; empty where nobody looked."""
    audited = ballot.audited
    if audited is None or not audited.checked:
        return ""
    return say(
        language,
        "Handsets looked at after the vote: {checked}; showing what was counted: {agreed}.",
        checked=audited.checked,
        agreed=audited.agreed,
    )
