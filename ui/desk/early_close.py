"""A vote that would close very soon after it opened: whether that is asked, and was answered."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.clock import Instant
from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.parts import ballot
from facilitator.parts.ballot.deciding import SOON


class EarlyClose:
    """Of which ballot it is asked whether to close it all the same, and of which it was said."""

    def __init__(self, world: Callable[[], World]) -> None:
        self._world = world
        self._sure = ""
        self.asked = ""

    def asks(self, now: Instant) -> bool:
        """Whether it is asked if the vote shall be closed so soon; not once it is no longer so."""
        in_hand = self._world().of(ballot.PART).undecided
        opened = in_hand.opened if in_hand is not None and in_hand.id == self.asked else None
        is_open = in_hand is not None and in_hand.phase is ballot.Phase.OPEN
        if opened is None or not is_open or now.since(opened) >= SOON:
            self.asked = ""
        return bool(self.asked)

    def affirm(self) -> None:
        """It was said that the vote in hand shall be closed all the same."""
        in_hand = self._world().of(ballot.PART).undecided
        if in_hand is not None:
            self.asked, self._sure = "", in_hand.id

    def sure(self) -> bool:
        """Whether that was said of the vote in hand."""
        in_hand = self._world().of(ballot.PART).undecided
        return in_hand is not None and in_hand.id == self._sure

    def answered(self, outcome: Outcome) -> None:
        """Ask, where the engine found it too soon."""
        refusal, in_hand = outcome.refusal, self._world().of(ballot.PART).undecided
        if refusal is not None and refusal.reason == "too_soon" and in_hand is not None:
            self.asked = in_hand.id
