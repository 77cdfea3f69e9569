"""Whoever came last: what is noted of them, and who vouches for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.door_facts import Tier
from facilitator.engine.world import World
from facilitator.parts import checkin
from facilitator.parts.checkin import CorrectArrival, NoteAtTheDoor, Vouch
from facilitator.wording import say
from ui.desk.checkin.done import Done

NEEDS: Final = "N"
PHOTO: Final = "F"
VOUCHED: Final = "W"
DOCUMENT: Final = "D"
REGISTER: Final = "E"
KEYS: Final = frozenset({NEEDS, PHOTO, VOUCHED, DOCUMENT, REGISTER})
_TIERS: Final = {DOCUMENT: Tier.DOCUMENT, REGISTER: Tier.REGISTER}
_TWO: Final = 2


class Last:
    """Of one person at a time; each answer is a sentence for the desk.

    Attributes:
        vouching: the cards that were scanned to vouch; None while nobody vouches.
    """

    def __init__(self, world: Callable[[], World], done: Done, language: str) -> None:
        self._world, self._done, self._language = world, done, language
        self.vouching: tuple[int, ...] | None = None

    def note(self, key: str) -> str:
        """Do what that key stands for."""
        last, send = self._done.last, self._done.send
        if not last:
            return say(self._language, "This is for whoever came last: scan their card first.")
        if key == VOUCHED:
            self.vouching = ()
            return say(self._language, "Scan the cards of the two residents who vouch.")
        if key in _TIERS:
            send(CorrectArrival(last, tier=_TIERS[key]))
        elif key == NEEDS:
            on_card = say(self._language, "written on the card")
            send(NoteAtTheDoor(last, needs="" if self._has(checkin.NEEDS) else on_card))
        else:
            send(NoteAtTheDoor(last, photo=not self._has(checkin.PHOTO)))
        return ""

    def vouch(self, number: int) -> str:
        """One of the two; with the second it is done."""
        both = (*(self.vouching or ()), number)
        if len(both) < _TWO:
            self.vouching = both
            return say(self._language, "And the card of the other, please.")
        self.vouching = None
        self._done.send(Vouch(self._done.last, *both))
        return ""

    def _has(self, kind: str) -> bool:
        return self._world().side(kind, self._done.last) is not None
