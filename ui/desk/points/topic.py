"""Which item's board is on the desk, and how it stands in the newest world."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.alike import Alike, likely_pairs
from facilitator.engine.world import World
from facilitator.parts import points
from facilitator.parts.points import Points
from facilitator.readings.evening.points import Board, board_of
from ui.present.points import Bunch, Talk, bunches, talks


class Topic:
    """Reads it once for each state of the points, however often it is asked."""

    def __init__(self, world: Callable[[], World], language: str) -> None:
        self.world, self._language = world, language
        self._item = ""
        self._seen: tuple[Points, str] | None = None
        self._board = Board()
        self._compared: dict[str, str] = {}
        self._pairs: tuple[Alike, ...] = ()

    @property
    def state(self) -> Points:
        return self.world().of(points.PART)

    def all(self) -> tuple[Talk, ...]:
        """The items there are to choose from."""
        return talks(self.world(), self._language)

    def talk(self) -> Talk | None:
        """The one that was chosen, or the likely one; None while no meeting runs."""
        found = self.all()
        chosen = (one for one in found if one.item == self._item)
        return next(chosen, found[0] if found else None)

    def turn_to(self, item: str) -> None:
        """That one, until another is chosen."""
        self._item = item

    def board(self) -> Board:
        """As it stands."""
        talk = self.talk()
        if talk is None:
            return Board()
        state = self.state
        if self._seen is None or self._seen[0] is not state or self._seen[1] != talk.item:
            self._seen = state, talk.item
            self._board = board_of(self.world(), talk.meeting, talk.item)
        return self._board

    def likely(self) -> tuple[Bunch, ...]:
        """What is suggested."""
        return bunches(self.board(), self._pairs_now(), self.state.apart, self._language)

    def _pairs_now(self) -> tuple[Alike, ...]:
        """Points that may say the same; compared anew only when some words are new."""
        texts = {one.id: one.text for each in self.board().clusters for one in each.points}
        if texts != self._compared:
            self._compared, self._pairs = texts, likely_pairs(texts)
        return self._pairs
