"""Which place is due for a copy: once for each round, and again where a stick comes back. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.engine.world import World
from facilitator.parts import ballot, meeting
from ui.copying.places import Place


class Rounds:
    """A round begins with the record's opening, and with each close of a ballot or a meeting."""

    def __init__(self, world: World) -> None:
        self._end, self._round = end_of(world), 1
        self._had: dict[Place, int] = {}

    def follow(self, world: World) -> None:
        """A newer world: something may have closed in it."""
        end = end_of(world)
        if end and end != self._end:
            self._end = end
            self.begin()

    def begin(self) -> None:
        """Another round."""
        self._round += 1

    def there(self, places: Iterable[Place]) -> None:
        """Those are there now; whoever comes back has missed something."""
        there = set(places)
        self._had = {place: had for place, had in self._had.items() if place in there}

    def due(self, places: Iterable[Place], world: World) -> Place | None:
        """The next one to be written to; none while people vote."""
        if is_voting(world):
            return None
        return next((each for each in places if self._had.get(each, 0) < self._round), None)

    def tried(self, place: Place) -> None:
        """That one was written to, or could not be: not again in this round."""
        self._had[place] = self._round


def end_of(world: World) -> str:
    """What closed last, "" while it is open."""
    held, latest = world.of(meeting.PART).all[-1:], world.of(ballot.PART).latest
    if held and held[0].closed is not None:
        return f"meeting {held[0].id}"
    if latest is not None and (latest.closed is not None or latest.over):
        return f"ballot {latest.id}"
    return ""


def is_voting(world: World) -> bool:
    """Whether a ballot is in hand that has not closed."""
    undecided = world.of(ballot.PART).undecided
    return undecided is not None and undecided.closed is None
