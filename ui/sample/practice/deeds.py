"""What imaginary people do when something goes wrong, and where that has led."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from facilitator.clock import SECOND, Clock, Instant
from facilitator.engine.world import World
from ui.sample.practice.mishaps import Deed
from ui.sample.practice.size import FULL, Size

#: Handsets of the people whom something happens to.
DEAD: Final = 17
WRONG: Final = 23
THRICE: Final = 31
#: So many come a minute of the practice clock, once people are late; and are there before.
_A_MINUTE: Final = 30
_EARLY: Final = 0.4
_MINUTE: Final = 60 * SECOND


class People(Protocol):
    """Who votes: `ui.sample.crowd.Crowd`."""

    evenly: bool
    dead: frozenset[int]

    def follow(self, world: World) -> None: ...

    def press(self, handset: int, keys: str) -> None: ...

    def unplug(self) -> None: ...

    def plug(self) -> None: ...


class Deeds:
    """Does them.

    Attributes:
        size: of the hall.
        is_out: the receiver's cable is.
        is_back: the receiver was lost, and is there again.
    """

    def __init__(self, people: People, clock: Clock) -> None:
        self._people, self._clock = people, clock
        self.size: Size = FULL
        self.is_out = self.is_back = self._was_lost = False
        self._late: Instant | None = None
        self._all: dict[Deed, Callable[[], None]] = {
            Deed.ARRIVE: self._arrive,
            Deed.DIE: self._die,
            Deed.SPLIT: lambda: self.split(evenly=True),
            Deed.WRONG_KEY: lambda: people.press(WRONG, "2"),
            Deed.THREE_TIMES: lambda: people.press(THRICE, "1,1,1"),
            Deed.UNPLUG: self._unplug,
            Deed.PRESS_RIGHT: lambda: people.press(WRONG, "1"),
            Deed.PRESS_SPARE: lambda: people.press(self.size.spare, "1"),
            Deed.PLUG: self.plug,
        }

    def do(self, deed: Deed) -> None:
        """Do that, or nothing."""
        if deed is not Deed.NOTHING:
            self._all[deed]()

    def there(self, *, late: bool) -> int:
        """How many are in the room by now, where people come `late`."""
        if not late:
            return self.size.people
        early = int(self.size.people * _EARLY)
        passed = 0 if self._late is None else self._clock.now().since(self._late)
        return min(self.size.people, early + _A_MINUTE * passed // _MINUTE)

    def heard(self, *, connected: bool) -> None:
        """The receiver is there, or was lost."""
        self._was_lost = self._was_lost or not connected
        self.is_back = connected and self._was_lost and not self.is_out

    @property
    def is_even(self) -> bool:
        """Whether as many are for as against, just now."""
        return self._people.evenly

    def split(self, *, evenly: bool) -> None:
        """As many for as against, or as people please."""
        self._people.evenly = evenly

    def plug(self) -> None:
        """The cable is in again."""
        self.is_out = False
        self._people.plug()

    def _unplug(self) -> None:
        self.is_out, self.is_back, self._was_lost = True, False, False
        self._people.unplug()

    def _arrive(self) -> None:
        self._late = self._clock.now()

    def _die(self) -> None:
        self._people.dead = frozenset({DEAD})
