"""The imaginary hall: how many there are, what they say, and what goes wrong, one at a time.

It does what the file of mishaps says, when its moment has come, and sees from the record whether
it was solved. It scolds nobody: what nobody solved is let go when its moment is past.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.clock import SECOND, Clock, Instant
from facilitator.engine.world import World
from facilitator.parts import meeting
from ui.sample.practice.deeds import DEAD, THRICE, WRONG, Deeds, People
from ui.sample.practice.mishaps import Deed, Mishap, Sign, When
from ui.sample.practice.moments import is_over, is_so, moment
from ui.sample.practice.size import Size

__all__ = ["Going", "ImaginaryHall"]

_WHOSE = {Deed.WRONG_KEY: WRONG, Deed.THREE_TIMES: THRICE}


@dataclass(frozen=True, slots=True)
class Going:
    """A mishap that goes on, of the ballot or item `key`; `is_answered`: its button was used."""

    mishap: Mishap
    key: str
    is_answered: bool = False


class ImaginaryHall:
    """Told of every world by `follow`, and looked at now and then by `look`; on one thread.

    Attributes:
        wanted: ids of the mishaps that shall happen.
        going: what the hall is upset about now.
        solved: what was solved, in order.
        deeds: what its people do.
    """

    def __init__(self, people: People, mishaps: Iterable[Mishap], clock: Clock) -> None:
        self._people, self._clock = people, clock
        self.all = tuple(mishaps)
        self.deeds = Deeds(people, clock)
        self.wanted: frozenset[str] = frozenset()
        self.going: Going | None = None
        self.solved: tuple[Mishap, ...] = ()
        self._had: set[str] = set()
        self._used: set[tuple[When, str]] = set()
        self._since: dict[tuple[When, str], Instant] = {}

    @property
    def size(self) -> Size:
        """How large it is."""
        return self.deeds.size

    @property
    def counted(self) -> int | None:
        """Who is in the room as the meeting begins; None: they still come, count them."""
        return None if _is_late(self) else self.size.people

    @property
    def numbers(self) -> dict[str, int]:
        """What is filled into what the hall says."""
        deed = self.going.mishap.does if self.going is not None else Deed.NOTHING
        there = self.deeds.there(late=_is_late(self))
        number, spare = _WHOSE.get(deed, DEAD), self.size.spare
        return {"people": there, "all": self.size.people, "number": number, "spare": spare}

    def follow(self, world: World) -> None:
        """Vote in what is opened, as whatever goes wrong there has it."""
        if world.of(meeting.PART).running is not None:
            for mishap in self._waiting():
                self.deeds.do(mishap.sooner)
        if self.size.handsets:
            self._people.follow(world)

    def look(self, world: World) -> None:
        """See what is solved or past, and begin what is due."""
        self.follow(world)
        if self.going is not None:
            self._see(world, self.going)
        if self.going is None:
            self._begin(world)

    def is_stirring(self, world: World) -> bool:
        """Whether something is about to go wrong: its moment is there, its seconds are not over."""
        now = [(each.when, moment(each.when, world)) for each in self._waiting()]
        return self.going is None and any(
            key and (when, key) not in self._used for when, key in now
        )

    def answer(self) -> None:
        """What the mishap's button says was said or done in the hall."""
        if self.going is not None:
            self.deeds.do(self.going.mishap.then)
            self.going = replace(self.going, is_answered=True)

    def _waiting(self) -> list[Mishap]:
        """Those still to come."""
        fits = [m for m in self.all if m.id in self.wanted and self.size.has(m)]
        return [m for m in fits if m.id not in self._had]

    def _begin(self, world: World) -> None:
        """The first whose moment it is, once in a ballot or an item."""
        now = self._clock.now()
        for mishap in self._waiting():
            this = mishap.when, moment(mishap.when, world)
            if not this[1] or this in self._used:
                continue
            if now.since(self._since.setdefault(this, now)) >= mishap.after * SECOND:
                self._had.add(mishap.id)
                self._used.add(this)
                self.going = Going(mishap, this[1])
                self.deeds.do(mishap.does)
            return

    def _see(self, world: World, going: Going) -> None:
        if _is_solved(self, world, going):
            self.solved = (*self.solved, going.mishap)
        elif not is_over(going.mishap.when, world, going.key):
            return
        if going.mishap.sooner is Deed.SPLIT:
            self.deeds.split(evenly=False)
        if self.deeds.is_out:
            self.deeds.plug()
        self.going = None


def _is_late(hall: ImaginaryHall) -> bool:
    return any(each.id in hall.wanted for each in hall.all if each.does is Deed.ARRIVE)


def _is_solved(hall: ImaginaryHall, world: World, going: Going) -> bool:
    sign = going.mishap.solved
    if sign is Sign.ANSWERED:
        return going.is_answered
    if sign is Sign.LINKED:
        return hall.deeds.is_back
    is_full = hall.deeds.there(late=_is_late(hall)) == hall.size.people
    return (is_full or sign is not Sign.COUNTED) and is_so(
        sign, world, going.key, people=hall.size.people, number=DEAD
    )
